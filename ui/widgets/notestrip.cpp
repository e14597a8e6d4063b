#include "ui/widgets/notestrip.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace scepter {
namespace {

constexpr int barWidth = 3;

TagColors stripColors(const QPalette &palette, NoteStrip::Kind kind)
{
    switch (kind) {
    case NoteStrip::Kind::Note: return tagColors(palette, StatusTag::Warning);
    case NoteStrip::Kind::Info: return tagColors(palette, StatusTag::Active);
    case NoteStrip::Kind::Good: return tagColors(palette, StatusTag::Good);
    case NoteStrip::Kind::Bad: return tagColors(palette, StatusTag::Bad);
    }
    return {};
}

} // namespace

NoteStrip::NoteStrip(QWidget *parent) : QFrame(parent), m_label(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText); // names in it are other people's
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->setContentsMargins(12 + barWidth, 8, 12, 8);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_label, 1);
}

void NoteStrip::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void NoteStrip::setText(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

QString NoteStrip::text() const { return m_label->text(); }

void NoteStrip::addAction(QWidget *widget) { m_layout->addWidget(widget, 0, Qt::AlignVCenter); }

void NoteStrip::paintEvent(QPaintEvent *)
{
    const TagColors colors = stripColors(palette(), m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(rect(), ScepterStyle::controlRadius, ScepterStyle::controlRadius);
    QPainterPath leftEdge;
    leftEdge.addRect(0, 0, ScepterStyle::controlRadius, height());
    painter.fillPath(path.united(leftEdge), colors.ground);
    painter.fillRect(QRect(0, 0, barWidth, height()), colors.text);
}

} // namespace scepter
