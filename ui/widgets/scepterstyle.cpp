#include "ui/widgets/scepterstyle.h"

#include "core/base/literals.h"
#include "ui/widgets/palette.h"

#include <QtWidgets>

namespace scepter {
namespace {

constexpr int controlPadding = 16; // above and below a control's text together
constexpr int textInset = 8;
constexpr int arrowWidth = 28;
constexpr int fieldMargins = 10; // of the line edit in a spin box, beside the inset
constexpr int headMargin = 10;
constexpr int sortArrowWidth = 14;

bool isPrimary(const QWidget *widget) { return widget && widget->property("primary").toBool(); }

void paintChevron(QPainter *painter, const QRectF &rect, bool up, const QColor &color)
{
    const QPointF center = rect.center();
    const qreal half = 3.5, rise = up ? -1.75 : 1.75;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{center + QPointF(-half, -rise), center + QPointF(0, rise), center + QPointF(half, -rise)});
    painter->restore();
}

QColor frameColor(const QStyleOption *option)
{
    return namedColor(option->palette, option->state & QStyle::State_HasFocus ? ColorRole::Accent : ColorRole::Line);
}

void paintField(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    paintBox(painter, option->rect, namedColor(option->palette, enabled ? ColorRole::Card : ColorRole::Window), frameColor(option),
             ScepterStyle::controlRadius);
}

void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto color = [option](ColorRole role) { return namedColor(option->palette, role); };
    const bool enabled = option->state & QStyle::State_Enabled, hover = enabled && option->state & QStyle::State_MouseOver;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && button->features & QStyleOptionButton::Flat;
    const bool primary = isPrimary(widget) && enabled;
    QColor fill = flat ? QColor(Qt::transparent) : color(enabled ? ColorRole::Card : ColorRole::Window);
    QColor line = flat ? QColor(Qt::transparent) : color(ColorRole::Line);
    if (enabled && !flat && option->state & QStyle::State_On) {
        fill = color(ColorRole::AccentTint);
        line = color(ColorRole::Accent);
    } else if (primary)
        fill = line = color(hover || down ? ColorRole::AccentHover : ColorRole::Accent);
    else if (hover || down)
        fill = color(ColorRole::Hover);
    const bool focused = option->state & QStyle::State_HasFocus;
    paintBox(painter, option->rect, fill, focused ? color(ColorRole::Accent) : line, ScepterStyle::controlRadius);
    if (focused && primary)
        paintBox(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), Qt::transparent, color(ColorRole::OnAccent),
                 ScepterStyle::controlRadius - 2);
}

/// The box of a check box or the circle of a radio button, with what says that it is on.
void paintIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const auto color = [option](ColorRole role) { return namedColor(option->palette, role); };
    const bool enabled = option->state & QStyle::State_Enabled, on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const QRectF whole(option->rect);
    const qreal side = std::min(whole.width(), whole.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(whole.center());
    QColor fill = color(enabled ? ColorRole::Card : ColorRole::Window), line = color(enabled ? ColorRole::Muted : ColorRole::Line);
    const QColor mark = color(enabled ? ColorRole::OnAccent : ColorRole::Muted);
    if ((on || partly) && enabled)
        fill = line = color(ColorRole::Accent);
    else if (enabled && option->state & (QStyle::State_MouseOver | QStyle::State_HasFocus))
        line = color(ColorRole::Accent);
    paintBox(painter, box, fill, line, round ? side / 2 : 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };
    if (partly) {
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (on && round) {
        painter->setBrush(mark);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(box.center(), side * 0.22, side * 0.22);
    } else if (on) {
        painter->drawPolyline(QPolygonF{at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)});
    }
    painter->restore();
}

/// The ground of a table's head, rounded where it lies in the corners of its card.
void paintHead(QPainter *painter, const QStyleOption *option, const QWidget *head)
{
    const auto *table = head ? qobject_cast<const QTableView *>(head->parentWidget()) : nullptr;
    const qreal radius = (table && table->frameShape() != QFrame::NoFrame ? ScepterStyle::controlRadius : ScepterStyle::cardRadius) - 1;
    const QRectF rect(option->rect);
    const bool left = rect.left() <= 0, right = head && option->rect.right() >= head->width() - 1;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(rect.adjusted(left ? radius : 0, 0, right ? -radius : 0, 0));
    if (left || right) {
        path.addRoundedRect(rect, radius, radius);
        path.addRect(rect.adjusted(0, radius, 0, 0));
    }
    if (left && !right)
        path.addRect(rect.adjusted(radius, 0, 0, 0));
    if (right && !left)
        path.addRect(rect.adjusted(0, 0, -radius, 0));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, left || right);
    painter->fillPath(path, namedColor(option->palette, ColorRole::TableHead));
    painter->restore();
}

/// The thin line in the middle of a progress bar that is drawn.
QRect progressLine(const QRect &bar)
{
    constexpr int thickness = 6;
    return {bar.left(), bar.center().y() - thickness / 2, bar.width(), thickness};
}

QRect sliderRect(const QStyleOptionSlider *option, const QStyle *style, const QWidget *widget)
{
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int length = horizontal ? option->rect.width() : option->rect.height();
    const qint64 range = qint64(option->maximum) - option->minimum;
    const int shortest = style->pixelMetric(QStyle::PM_ScrollBarSliderMin, option, widget);
    int size = length;
    if (range > 0)
        size = std::clamp(int(qint64(option->pageStep) * length / (range + option->pageStep)), std::min(shortest, length), length);
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, length - size,
                                                      option->upsideDown);
    const QRect slider = horizontal ? QRect(start, 0, size, option->rect.height()) : QRect(0, start, option->rect.width(), size);
    return QStyle::visualRect(option->direction, option->rect, slider.translated(option->rect.topLeft()));
}

} // namespace

void paintBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

ScepterStyle::ScepterStyle() : QProxyStyle(u"Fusion"_s) {}

void ScepterStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *head = qobject_cast<QHeaderView *>(widget))
        head->viewport()->setAutoFillBackground(false); // its corners show the card
    // S5: tool tips are labels too, and what they say is mostly other people's. Whoever writes markup says so.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

int ScepterStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_FocusFrameHMargin: return 9;
    case PM_HeaderMargin: return headMargin;
    case PM_HeaderMarkSize: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth: return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ScepterStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut: // only while Alt is held, which Fusion does not know: the mnemonics work all the same
        return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_FormLayoutLabelAlignment: return int(Qt::AlignRight | Qt::AlignVCenter);
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ScepterStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const int line = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool menu = button && button->features & QStyleOptionButton::HasMenu;
        return {size.width() + (button && button->text.isEmpty() ? 16 : 26) + (menu ? 4 : 0),
                std::max(line, size.height()) + controlPadding};
    }
    case CT_LineEdit: return {size.width() + 2 * textInset, line + controlPadding};
    case CT_ComboBox: return {size.width() + textInset + arrowWidth + 6, line + controlPadding};
    case CT_SpinBox: return {size.width() + 2 * textInset + arrowWidth + fieldMargins, line + controlPadding};
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int text = header ? header->fontMetrics.size(0, header->text).width() : 0;
        return {text + 2 * headMargin + sortArrowWidth, line + controlPadding};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), line + 10)};
    }
    case CT_ProgressBar: return {size.width(), 6};
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ScepterStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(textInset, 1, -textInset, -1);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == SE_HeaderArrow && header) { // right behind the word
        const QRect rect = header->rect;
        const int text = header->fontMetrics.horizontalAdvance(header->text);
        const int left = std::min(rect.left() + headMargin + text + 4, rect.right() - sortArrowWidth + 1);
        return visualRect(option->direction, rect, QRect(left, rect.top(), sortArrowWidth - 2, rect.height()));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ScepterStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                   const QWidget *widget) const
{
    const QRect rect = option->rect;
    const QRect arrow(rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height());
    const auto mirrored = [option](const QRect &part) { return visualRect(option->direction, option->rect, part); };
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return mirrored(arrow);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const bool hasEdit = qobject_cast<const QAbstractSpinBox *>(widget) || (combo && combo->editable);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField && hasEdit)
        return mirrored(rect.adjusted(2, 1, -arrowWidth, -1)); // its line edit has an inset of its own; so has a date with a calendar
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return mirrored(rect.adjusted(textInset + 1, 1, -arrowWidth, -1));
    if (control == CC_SpinBox) {
        const QRect up(arrow.left(), rect.top() + 3, arrowWidth, rect.height() / 2 - 3);
        if (subControl == SC_SpinBoxUp)
            return mirrored(up);
        if (subControl == SC_SpinBoxDown)
            return mirrored(QRect(arrow.left(), up.bottom() + 1, arrowWidth, up.height()));
        if (subControl == SC_SpinBoxEditField)
            return mirrored(rect.adjusted(2, 1, -arrowWidth, -1));
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && slider) {
        const QRect handle = sliderRect(slider, proxy(), widget);
        const bool horizontal = slider->orientation == Qt::Horizontal;
        switch (subControl) {
        case SC_ScrollBarSlider: return handle;
        case SC_ScrollBarGroove: return rect;
        case SC_ScrollBarSubPage:
            return horizontal ? QRect(rect.topLeft(), QPoint(handle.left() - 1, rect.bottom()))
                              : QRect(rect.topLeft(), QPoint(rect.right(), handle.top() - 1));
        case SC_ScrollBarAddPage:
            return horizontal ? QRect(QPoint(handle.right() + 1, rect.top()), rect.bottomRight())
                              : QRect(QPoint(rect.left(), handle.bottom() + 1), rect.bottomRight());
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void ScepterStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paintButton(painter, option, widget); return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(painter, option);
        return;
    case PE_FrameLineEdit:
    case PE_PanelScrollAreaCorner: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            paintBox(painter, option->rect, Qt::transparent, frameColor(option), controlRadius);
        return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QPushButton *>(widget))
            paintBox(painter, option->rect, Qt::transparent, namedColor(option->palette, ColorRole::Accent), 3);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
        paintChevron(painter, option->rect, element == PE_IndicatorArrowUp, namedColor(option->palette, ColorRole::Muted));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintIndicator(painter, option, false); return;
    case PE_IndicatorRadioButton: paintIndicator(painter, option, true); return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && header->sortIndicator)
            paintChevron(painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp,
                         namedColor(option->palette, ColorRole::Muted));
        return;
    case PE_PanelItemViewItem:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QTableView *>(widget)) {
            painter->setPen(namedColor(option->palette, ColorRole::Line));
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ScepterStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto color = [option](ColorRole role) { return namedColor(option->palette, role); };
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(widget) && option->state & State_Enabled) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, color(ColorRole::OnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader part(*header);
            drawControl(CE_HeaderSection, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHead(painter, option, widget);
        painter->setPen(color(ColorRole::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, color(ColorRole::Muted));
            copy.state &= ~State_On;                         // no bold head for a selected column
            copy.rect.adjust(0, -headMargin, 0, headMargin); // the margin counts at the sides only
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_Splitter: return;
    case CE_ProgressBarGroove: paintBox(painter, progressLine(option->rect), color(ColorRole::Line), Qt::transparent, 2); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QStyleOptionProgressBar copy(*bar);
            copy.palette.setColor(QPalette::Highlight, color(ColorRole::Accent));
            copy.rect = progressLine(option->rect);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ScepterStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    const QColor muted = namedColor(option->palette, ColorRole::Muted);
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->frame)
            paintField(painter, option);
        paintChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), false, muted);
        return;
    }
    if (control == CC_SpinBox) {
        paintField(painter, option);
        paintChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), true, muted);
        paintChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), false, muted);
        return;
    }
    if (control == CC_ScrollBar) {
        const QRectF handle = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(3, 3, -3, -3);
        const bool active = option->state & (State_MouseOver | State_Sunken);
        QColor fill = muted;
        fill.setAlpha(active ? 170 : 100);
        paintBox(painter, handle, fill, Qt::transparent, 3);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace scepter
