#include "ui/widgets/page.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

Page::Page(const Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_header(new PageHeader(this)),
      m_viewerStrip(new NoteStrip(this)),
      m_unlock(new QPushButton(this)),
      m_problemStrip(new NoteStrip(this)),
      m_body(new QVBoxLayout)
{
    m_viewerStrip->setObjectName(u"viewerStrip"_s);
    m_unlock->setObjectName(u"unlockButton"_s);
    m_viewerStrip->addAction(m_unlock);
    m_problemStrip->setObjectName(u"problemStrip"_s);
    m_problemStrip->setKind(NoteStrip::Kind::Bad);
    m_problemStrip->hide();
    connect(m_unlock, &QPushButton::clicked, this, &Page::unlockWanted);

    constexpr int margin = 22, above = 18, spacing = 12;
    m_body->setSpacing(spacing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, above, margin, margin);
    layout->setSpacing(spacing);
    layout->addWidget(m_header);
    layout->addWidget(m_problemStrip);
    layout->addWidget(m_viewerStrip);
    layout->addLayout(m_body, 1);
    translateStrips();
}

Page::~Page() = default;

void Page::setAdministrator(const std::optional<Administrator> &administrator)
{
    m_administrator = administrator;
    m_viewerStrip->setVisible(!administrator);
    administratorChanged();
}

void Page::show(const Destination &) {}

QString Page::whyNot() const { return m_administrator ? QString() : tr("Administrator privileges are required"); }

void Page::showProblem(const std::optional<Error> &error)
{
    m_problem = error;
    m_problemStrip->setVisible(error.has_value());
    translateStrips();
}

void Page::translateStrips()
{
    m_unlock->setText(tr("Unlock…"));
    m_viewerStrip->setText(tr("Administrator privileges are required") + u". "_s
                           + tr("Without the passphrase everything can be read, and nothing changed or sent."));
    if (m_problem)
        m_problemStrip->setText(explain(*m_problem).oneLine());
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        translateStrips();
        retranslate();
    }
}

} // namespace scepter
