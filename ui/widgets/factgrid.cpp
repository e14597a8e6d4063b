#include "ui/widgets/factgrid.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QGridLayout>
#include <QLabel>

namespace scepter {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row) {
        auto *caption = new QLabel(facts[row].caption, this);
        caption->setFont(hintFont());
        caption->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(this);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        if (facts[row].isFixed)
            value->setFont(fixedFont());
        value->setText(breakable(facts[row].value));
        value->setAccessibleName(facts[row].caption + u": "_s + facts[row].value);
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        caption->show(); // at once: a layout does it with the next events
        value->show();
    }
}

/// A break is allowed behind each mark and each few characters, so that long values wrap in a narrow pane.
QString FactGrid::breakable(const QString &value)
{
    QString text;
    int run = 0;
    for (const QChar c : value) {
        text += c;
        run = c.isSpace() ? 0 : run + 1;
        if (u":/,.-=@"_s.contains(c) || run >= 24) {
            text += QChar(0x200b);
            run = 0;
        }
    }
    return text;
}

void addFact(QList<FactGrid::Fact> *facts, const QString &caption, const QString &value, bool isFixed)
{
    if (!value.isEmpty())
        facts->append({caption, value, isFixed});
}

} // namespace scepter
