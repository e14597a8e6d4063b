#include "ui/device/menupage.h"

#include "core/base/literals.h"
#include "ui/device/menuentry.h"
#include "ui/widgets/appearance.h"

#include <QLabel>
#include <QVBoxLayout>

namespace scepter {
namespace {

QLabel *label(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

void fill(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

MenuPage::MenuPage(QWidget *parent)
    : QWidget(parent),
      m_heading(label(this, u"heading"_s)),
      m_title(label(this, u"menuTitle"_s)),
      m_intro(label(this, u"menuIntro"_s)),
      m_facts(new FactGrid(this)),
      m_list(new QVBoxLayout)
{
    m_heading->setFont(headingFont());
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    m_list->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    for (QWidget *each : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_intro),
                          static_cast<QWidget *>(m_facts)})
        layout->addWidget(each);
    layout->addLayout(m_list);
    layout->addStretch(1);
}

void MenuPage::setTexts(const Texts &texts)
{
    fill(m_heading, texts.heading);
    fill(m_title, texts.title);
    fill(m_intro, texts.intro);
    m_facts->setFacts(texts.facts);
    m_facts->setVisible(!texts.facts.isEmpty());
    setEntries(texts.entries);
}

void MenuPage::setEntries(const QList<Entry> &entries)
{
    while (m_entries.size() > entries.size()) {
        MenuEntry *gone = m_entries.takeLast();
        gone->hide();
        gone->deleteLater();
    }
    while (m_entries.size() < entries.size()) {
        auto *entry = new MenuEntry(this);
        m_list->addWidget(entry);
        m_entries.append(entry);
        connect(entry, &QAbstractButton::clicked, this, [this, entry] { Q_EMIT chosen(entry->objectName()); });
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        m_entries[i]->setObjectName(entries[i].id);
        m_entries[i]->setTexts(entries[i].title, entries[i].sentence);
    }
}

} // namespace scepter
