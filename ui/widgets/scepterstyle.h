#pragma once
#include <QProxyStyle>

namespace scepter {

/// Fusion with flat, rounded controls in the named colours. A button with the property "primary" is the page's main action.
class ScepterStyle final : public QProxyStyle {
    Q_OBJECT
public:
    static constexpr qreal controlRadius = 6, cardRadius = 8;

    ScepterStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

/// A rounded rectangle with a line of one pixel around it.
void paintBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius);

} // namespace scepter
