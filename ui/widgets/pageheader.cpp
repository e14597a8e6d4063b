#include "ui/widgets/pageheader.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>

namespace scepter {

PageHeader::PageHeader(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_facts(new QLabel(this)), m_actions(new QHBoxLayout)
{
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFont(titleFont());
    m_title->setWordWrap(true);
    m_facts->setObjectName(u"pageFacts"_s);
    m_facts->setFont(hintFont());
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_facts);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setFacts(const QString &facts) { m_facts->setText(facts); }

void PageHeader::addAction(QWidget *action) { m_actions->addWidget(action); }

} // namespace scepter
