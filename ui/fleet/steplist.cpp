#include "ui/fleet/steplist.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"

#include <QLocale>
#include <QPainter>

namespace scepter {
namespace {

constexpr int gap = 10;

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stepList"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);
}

void StepList::setSteps(const QStringList &titles, int current)
{
    m_titles = titles;
    m_current = current;
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(QLocale().toString(current + 1), QLocale().toString(titles.size()), titles.value(current)));
    updateGeometry();
    update();
}

int StepList::rowHeight() const { return fontMetrics().height() + 20; }

QSize StepList::sizeHint() const
{
    int widest = 0;
    for (const QString &title : m_titles)
        widest = std::max(widest, QFontMetrics(headingFont()).horizontalAdvance(title));
    const int circle = fontMetrics().height() + 6;
    return {circle + gap + widest + 4, rowHeight() * int(m_titles.size())};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = fontMetrics().height() + 6;
    for (int i = 0; i < m_titles.size(); ++i) {
        const QRectF circle(0.5, i * rowHeight() + (rowHeight() - side) / 2.0, side, side);
        const bool done = i < m_current, current = i == m_current;
        painter.setPen(current ? namedColor(palette(), ColorRole::Accent)
                       : done  ? namedColor(palette(), ColorRole::AccentTint)
                               : namedColor(palette(), ColorRole::Line));
        painter.setBrush(current ? namedColor(palette(), ColorRole::Accent)
                         : done  ? namedColor(palette(), ColorRole::AccentTint)
                                 : namedColor(palette(), ColorRole::Card));
        painter.drawEllipse(circle);
        painter.setFont(hintFont());
        painter.setPen(namedColor(palette(), current ? ColorRole::OnAccent : done ? ColorRole::AccentText : ColorRole::Muted));
        painter.drawText(circle, Qt::AlignCenter, done ? u"✓"_s : QLocale().toString(i + 1));
        painter.setFont(current ? headingFont() : font());
        painter.setPen(namedColor(palette(), current || done ? ColorRole::Text : ColorRole::Muted));
        painter.drawText(QRectF(side + gap, i * rowHeight(), width() - side - gap, rowHeight()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         m_titles[i]);
    }
}

} // namespace scepter
