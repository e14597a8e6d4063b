#include "ui/widgets/barchart.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/scepterstyle.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace scepter {
namespace {

constexpr int gap = 6, widestBar = 44, leastHeight = 70;
constexpr qreal corner = 3;

int textHeight() { return QFontMetrics(hintFont()).height(); }

} // namespace

class BarChart::Button final : public QAbstractButton {
public:
    explicit Button(BarChart *chart) : QAbstractButton(chart), m_chart(chart)
    {
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }
    void setBar(const Bar &bar, int highest)
    {
        m_bar = bar;
        m_highest = highest;
        setToolTip(bar.description);
        setAccessibleName(bar.description);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
        QPainter painter(this);
        if (hasFocus() || underMouse())
            paintBox(&painter, rect(), color(ColorRole::Hover), hasFocus() ? color(ColorRole::Accent) : QColor(Qt::transparent),
                     ScepterStyle::controlRadius);
        const int line = textHeight() + gap;
        const int room = height() - 2 * line;
        const int rise = m_bar.value == 0 ? 0 : std::max(2, int(qint64(room) * m_bar.value / std::max(1, m_highest)));
        const int wide = std::min(widestBar, width() * 2 / 3);
        const QRect bar((width() - wide) / 2, height() - line - rise, wide, rise);
        if (rise > 0)
            paintBox(&painter, bar, color(m_bar.role), Qt::transparent, std::min(corner, rise / 2.0));
        painter.setFont(hintFont());
        painter.setPen(color(ColorRole::Muted));
        painter.drawText(QRect(0, bar.top() - line, width(), line), int(Qt::AlignHCenter | Qt::AlignVCenter),
                         QLocale().toString(m_bar.value));
        painter.drawText(QRect(0, height() - line, width(), line), int(Qt::AlignHCenter | Qt::AlignBottom), m_bar.label);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End: return m_chart->moveFocus(this, event->key());
        case Qt::Key_Return:
        case Qt::Key_Enter: return click();
        default: QAbstractButton::keyPressEvent(event);
        }
    }

private:
    BarChart *m_chart;
    Bar m_bar;
    int m_highest = 1;
};

BarChart::BarChart(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

BarChart::~BarChart() = default;

int BarChart::highest() const
{
    int most = 1;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.value);
    return most;
}

void BarChart::setBars(const QList<Bar> &bars)
{
    if (bars == m_bars)
        return;
    m_bars = bars;
    while (m_buttons.size() > bars.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < bars.size()) {
        auto *button = new Button(this);
        const int number = int(m_buttons.size());
        button->setObjectName(u"bar%1"_s.arg(number));
        button->setFocusPolicy(number == 0 ? Qt::StrongFocus : Qt::ClickFocus); // Tab goes to one, arrow keys to the others
        connect(button, &QAbstractButton::clicked, this, [this, number] { Q_EMIT clicked(number); });
        m_buttons.append(button);
        button->show();
    }
    for (qsizetype i = 0; i < bars.size(); ++i)
        m_buttons[i]->setBar(bars[i], highest());
    place();
    update();
}

void BarChart::moveFocus(const Button *from, int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qsizetype last = m_buttons.size() - 1, at = m_buttons.indexOf(const_cast<Button *>(from));
    const qsizetype step = (key == Qt::Key_Right) != mirrored ? 1 : -1;
    const qsizetype to = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? last : std::clamp<qsizetype>(at + step, 0, last);
    for (Button *button : std::as_const(m_buttons))
        button->setFocusPolicy(button == m_buttons[to] ? Qt::StrongFocus : Qt::ClickFocus);
    m_buttons[to]->setFocus(Qt::OtherFocusReason);
}

void BarChart::place()
{
    const int count = int(m_buttons.size());
    for (int i = 0; i < count; ++i) {
        const int left = width() * i / count, right = width() * (i + 1) / count;
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, right - left, height())));
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(namedColor(palette(), ColorRole::Line));
    const int base = height() - textHeight() - gap;
    painter.drawLine(0, base, width(), base);
}

void BarChart::resizeEvent(QResizeEvent *) { place(); }

QSize BarChart::sizeHint() const { return {12 * widestBar, 2 * leastHeight + 2 * (textHeight() + gap)}; }

QSize BarChart::minimumSizeHint() const
{
    int widest = 0;
    for (const Bar &bar : m_bars)
        widest = std::max({widest, QFontMetrics(hintFont()).horizontalAdvance(bar.label),
                           QFontMetrics(hintFont()).horizontalAdvance(QLocale().toString(bar.value))});
    return {(widest + 2) * int(m_bars.size()), leastHeight + 2 * (textHeight() + gap)};
}

} // namespace scepter
