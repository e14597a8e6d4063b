#include "ui/connectors/detailpane.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace scepter {
namespace {

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

/// A break is allowed behind each mark and each few characters, so that long values wrap in a narrow pane.
QString breakable(const QString &value)
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

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QFrame(parent),
      m_empty(wrapping(this)),
      m_filled(new QWidget(this)),
      m_heading(wrapping(m_filled)),
      m_text(wrapping(m_filled)),
      m_grid(new QGridLayout),
      m_buttonRow(new QWidget(m_filled)),
      m_buttons(new FlowLayout(8, m_buttonRow))
{
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(u"paneEmpty"_s);
    m_heading->setFont(headingFont());
    m_heading->setObjectName(u"paneHeading"_s);
    m_text->setObjectName(u"paneText"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);

    auto *filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins({});
    filled->setSpacing(8);
    filled->addWidget(m_heading);
    filled->addWidget(m_text);
    filled->addLayout(m_grid);
    filled->addSpacing(4);
    filled->addWidget(m_buttonRow);
    m_buttonRow->hide();

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    inside->addWidget(m_empty);
    inside->addWidget(m_filled);
    inside->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    setEmpty(true);
}

void DetailPane::setHeading(const QString &heading, const QString &text)
{
    m_heading->setText(breakable(heading));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void DetailPane::setFacts(const QList<Fact> &facts)
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
        auto *caption = new QLabel(facts[row].caption, m_filled);
        caption->setFont(hintFont());
        caption->setForegroundRole(QPalette::PlaceholderText);
        QLabel *value = wrapping(m_filled);
        if (facts[row].isFixed)
            value->setFont(fixedFont());
        value->setText(breakable(facts[row].value));
        value->setAccessibleName(facts[row].caption + u": "_s + facts[row].value);
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
    }
}

void DetailPane::addAction(QWidget *button)
{
    m_buttons->addWidget(button);
    m_buttonRow->show();
}

void DetailPane::setEmptyText(const QString &text) { m_empty->setText(text); }

void DetailPane::setEmpty(bool empty)
{
    m_empty->setVisible(empty);
    m_filled->setVisible(!empty);
}

} // namespace scepter
