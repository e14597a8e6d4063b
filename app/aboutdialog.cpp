#include "app/aboutdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

AboutDialog::AboutDialog(const StoreLocation &store, QWidget *parent)
    : QDialog(parent), m_store(store), m_text(new QLabel(this)), m_facts(new QLabel(this))
{
    setObjectName(u"aboutDialog"_s);
    auto *icon = new QLabel(this);
    constexpr int iconSize = 48;
    icon->setPixmap(applicationIcon().pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *name = new QLabel(u"Scepter "_s + QCoreApplication::applicationVersion(), this);
    name->setFont(titleFont());
    m_text->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setFont(hintFont());
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_shortcuts = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_shortcuts->setObjectName(u"shortcutsButton"_s);
    connect(m_shortcuts, &QPushButton::clicked, this, &AboutDialog::shortcutsWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    for (QLabel *label : {name, m_text, m_facts})
        texts->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(16);
    layout->addLayout(row);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    retranslate();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Scepter"));
    m_text->setText(tr("Enrols, renews and watches the certificates of printers over SCEP (RFC 8894), and holds the other end, too: "
                       "a connector that printers enrol with."));
    m_facts->setText(tr("Store: %1").arg(m_store.path) + u'\n'
                     + tr("Licence: Apache License 2.0. Built on Qt %1 and OpenSSL 3; fonts by the Inter project, icons by Breeze.")
                           .arg(QString::fromLatin1(qVersion())));
    m_shortcuts->setText(tr("Keyboard shortcuts…"));
}

} // namespace scepter
