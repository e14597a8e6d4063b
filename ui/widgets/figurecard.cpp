#include "ui/widgets/figurecard.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scepterstyle.h"

#include <QLocale>
#include <QPainter>

namespace scepter {
namespace {

constexpr int gap = 4;

QFont figureFont()
{
    QFont font = headingFont();
    font.setPointSizeF(font.pointSizeF() * 2);
    return font;
}

} // namespace

FigureCard::FigureCard(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCard::setFigure(int figure, ColorRole role)
{
    m_figure = figure;
    m_role = role;
    describe();
}

void FigureCard::setLabel(const QString &label)
{
    setText(label);
    describe();
}

void FigureCard::describe()
{
    setAccessibleName(u"%1: %2"_s.arg(text(), QLocale().toString(m_figure)));
    updateGeometry();
    update();
}

QSize FigureCard::sizeHint() const
{
    const int label = fontMetrics().horizontalAdvance(text());
    const QFontMetrics figure(figureFont());
    return {std::max(label, figure.horizontalAdvance(QLocale().toString(m_figure))) + 2 * Card::padding,
            figure.height() + gap + fontMetrics().height() + 2 * (Card::padding - gap)};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
    QPainter painter(this);
    paintBox(&painter, rect(), color(underMouse() || isDown() ? ColorRole::Hover : ColorRole::Card),
             color(hasFocus() ? ColorRole::Accent : ColorRole::Line), ScepterStyle::cardRadius);
    const QRect inside = rect().adjusted(Card::padding, Card::padding - gap, -Card::padding, -(Card::padding - gap));
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(figureFont());
    painter.setPen(color(m_figure == 0 ? ColorRole::Muted : m_role));
    painter.drawText(inside, flags | int(Qt::AlignTop), QLocale().toString(m_figure));
    painter.setFont(font());
    painter.setPen(color(ColorRole::Muted));
    painter.drawText(inside, flags | int(Qt::AlignBottom), text());
}

} // namespace scepter
