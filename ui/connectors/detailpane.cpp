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

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QFrame(parent),
      m_empty(wrapping(this)),
      m_filled(new QWidget(this)),
      m_heading(wrapping(m_filled)),
      m_text(wrapping(m_filled)),
      m_grid(new FactGrid(m_filled)),
      m_buttonRow(new QWidget(m_filled)),
      m_buttons(new FlowLayout(8, m_buttonRow))
{
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(u"paneEmpty"_s);
    m_heading->setFont(headingFont());
    m_heading->setObjectName(u"paneHeading"_s);
    m_text->setObjectName(u"paneText"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);

    auto *filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins({});
    filled->setSpacing(8);
    filled->addWidget(m_heading);
    filled->addWidget(m_text);
    filled->addWidget(m_grid);
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
    m_heading->setText(FactGrid::breakable(heading));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
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
