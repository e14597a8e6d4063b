#include "ui/connectors/taglabel.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QPainter>

namespace scepter {

TagLabel::TagLabel(QWidget *parent) : QLabel(parent)
{
    QFont font = hintFont();
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setContentsMargins(9, 2, 9, 2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void TagLabel::setTag(StatusTag tag, const QString &word)
{
    m_tag = tag;
    setText(word);
    update();
}

void TagLabel::paintEvent(QPaintEvent *)
{
    const TagColors colors = tagColors(palette(), m_tag);
    QPainter painter(this);
    paintBox(&painter, rect(), colors.ground, Qt::transparent, height() / 2.0);
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace scepter
