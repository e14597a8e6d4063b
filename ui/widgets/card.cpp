#include "ui/widgets/card.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QPainter>

namespace scepter {

Card::Card(QWidget *parent) : QFrame(parent) {}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), namedColor(palette(), ColorRole::Card), namedColor(palette(), ColorRole::Line), ScepterStyle::cardRadius);
}

} // namespace scepter
