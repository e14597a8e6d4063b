#pragma once
#include "ui/widgets/palette.h"

#include <QWidget>

namespace scepter {

/// How a whole is divided, as a thin bar of coloured parts; what is left is the ground. Its words stand beside it: here it has them
/// for a screen reader alone.
class SegmentBar final : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        ColorRole color = ColorRole::Accent;
        int count = 0;
    };
    explicit SegmentBar(QWidget *parent = nullptr);
    void setSegments(const QList<Segment> &segments, int total);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Segment> m_segments;
    int m_total = 0;
};

} // namespace scepter
