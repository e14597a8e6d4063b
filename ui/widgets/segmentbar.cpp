#include "ui/widgets/segmentbar.h"

#include <QPainter>
#include <QPainterPath>

namespace scepter {
namespace {

constexpr int barHeight = 8;

} // namespace

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void SegmentBar::setSegments(const QList<Segment> &segments, int total)
{
    m_segments = segments;
    m_total = total;
    update();
}

QSize SegmentBar::sizeHint() const { return {fontMetrics().averageCharWidth() * 16, barHeight}; }

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(clip);
    painter.fillRect(rect(), namedColor(palette(), ColorRole::Line));
    double left = 0;
    for (const Segment &segment : m_segments) {
        if (segment.count <= 0 || m_total <= 0)
            continue;
        // However few they are, they are seen.
        const double wide = std::max(2.0, width() * double(segment.count) / m_total);
        const QRectF part(left, 0, wide, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), part.toAlignedRect()), namedColor(palette(), segment.color));
        left += wide;
    }
}

} // namespace scepter
