#include "ui/widgets/statelabel.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QPainter>

namespace scepter {
namespace {

constexpr int inset = 9, heightOver = 4;

} // namespace

StateLabel::StateLabel(QWidget *parent) : QLabel(parent)
{
    QFont font = hintFont();
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateLabel::setState(StatusTag tag, const QString &word)
{
    m_tag = tag;
    setText(word);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 2 * inset, fontMetrics().height() + heightOver}; }

void StateLabel::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    const TagColors colors = tagColors(palette(), m_tag);
    paintBox(&painter, rect(), colors.ground, Qt::transparent, height() / 2.0);
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace scepter
