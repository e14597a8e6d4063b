#include "ui/widgets/wrappingcheckbox.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace scepter {
namespace {

constexpr int margin = 3; // for the frame of the focus
constexpr int textFlags = int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);

} // namespace

WrappingCheckBox::WrappingCheckBox(QWidget *parent) : QCheckBox(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingCheckBox::indent() const
{
    return margin + style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
           + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QRect WrappingCheckBox::textRect(int width) const
{
    return fontMetrics().boundingRect(QRect(indent(), margin, std::max(1, width - indent() - margin), 10000),
                                      textFlags | Qt::TextShowMnemonic, text());
}

int WrappingCheckBox::heightForWidth(int width) const
{
    return std::max(textRect(width).height(), style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this)) + 2 * margin;
}

QSize WrappingCheckBox::sizeHint() const
{
    const int width = std::min(indent() + fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2 * margin,
                               fontMetrics().averageCharWidth() * 60);
    return {width, heightForWidth(width)};
}

QSize WrappingCheckBox::minimumSizeHint() const
{
    int longestWord = 0;
    for (const QString &word : text().split(u' '))
        longestWord = std::max(longestWord, fontMetrics().horizontalAdvance(word));
    return {indent() + longestWord + 2 * margin, fontMetrics().height() + 2 * margin};
}

void WrappingCheckBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize indicator(style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this),
                          style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this));
    QStyleOptionButton box(option);
    box.rect = QStyle::visualRect(layoutDirection(), rect(),
                                  QRect(QPoint(margin, margin + (fontMetrics().height() - indicator.height()) / 2), indicator));
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), textRect(width()));
    const bool underlines = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this);
    style()->drawItemText(&painter, words, textFlags | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), palette(), isEnabled(),
                          text(), QPalette::WindowText);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = words.adjusted(-margin, -margin, margin, margin);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

bool WrappingCheckBox::hitButton(const QPoint &position) const { return rect().contains(position); }

} // namespace scepter
