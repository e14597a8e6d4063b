#include "ui/fleet/sheetsdialog.h"

#include "core/base/literals.h"
#include "ui/fleet/sheetspanel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

SheetsDialog::SheetsDialog(const Workplace &workplace, const Administrator &administrator, const SheetsWish &wish, const QString &title,
                           QWidget *parent)
    : QDialog(parent),
      m_wish(wish),
      m_title(title),
      m_intro(new QLabel(this)),
      m_panel(new SheetsPanel(workplace, administrator)),
      m_close(new QPushButton(this))
{
    setObjectName(u"sheetsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_intro->setObjectName(u"sheetsIntro"_s);
    m_intro->setWordWrap(true);
    m_intro->setTextFormat(Qt::PlainText);
    m_panel->setWish(wish);
    m_close->setObjectName(u"closeButton"_s);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addWidget(m_panel);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    retranslate();
}

void SheetsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SheetsDialog::retranslate()
{
    setWindowTitle(tr("Settings sheets"));
    const int printers = m_wish.printers ? int(m_wish.printers->size()) : 0;
    const QString whose = m_wish.plan != RolloutId::None
                              ? tr("The printers of the plan “%1”, as far as their waves have begun.").arg(m_title)
                          : m_title.isEmpty() ? tr("The %n selected printer(s), each by its newest plan.", nullptr, printers)
                                              : tr("The printer “%1”, by its newest plan.").arg(m_title);
    m_intro->setText(whose + u' '
                     + tr("A challenge password that has expired or was taken back is made anew. Each writing is noted in the audit log."));
    m_close->setText(tr("Close"));
}

} // namespace scepter
