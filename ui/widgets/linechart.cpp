#include "ui/widgets/linechart.h"

#include "ui/widgets/palette.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace scepter {
namespace {

constexpr qreal margin = 3, thickness = 1.6;
constexpr int usualWidth = 160, usualHeight = 64;

} // namespace

LineChart::LineChart(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void LineChart::setValues(const QList<int> &values, const QStringList &descriptions)
{
    m_values = values;
    m_descriptions = descriptions;
    update();
}

QSize LineChart::sizeHint() const { return {usualWidth, usualHeight}; }

QPointF LineChart::point(qsizetype index) const
{
    const int most = std::max(1, *std::max_element(m_values.begin(), m_values.end()));
    const qreal step = (width() - 2 * margin) / std::max<qreal>(1, qreal(m_values.size() - 1));
    const qreal x = margin + qreal(index) * step;
    const qreal y = height() - margin - (height() - 2 * margin) * m_values[index] / most;
    return {layoutDirection() == Qt::RightToLeft ? width() - x : x, y};
}

bool LineChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_values.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    qsizetype nearest = 0;
    for (qsizetype i = 1; i < m_values.size(); ++i) {
        if (std::abs(point(i).x() - help->pos().x()) < std::abs(point(nearest).x() - help->pos().x()))
            nearest = i;
    }
    QToolTip::showText(help->globalPos(), m_descriptions.value(nearest), this);
    return true;
}

void LineChart::paintEvent(QPaintEvent *)
{
    if (m_values.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(namedColor(palette(), ColorRole::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(namedColor(palette(), ColorRole::Accent), thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        line.append(point(i));
    painter.drawPolyline(line);
}

} // namespace scepter
