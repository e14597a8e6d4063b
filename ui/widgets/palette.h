#pragma once
#include "ui/models/statustag.h"

#include <QColor>
#include <QPalette>

namespace scepter {

/// The colours of the program by what they are for. No page names a colour in another way.
enum class ColorRole {
    Window,
    Card,
    Line,
    Text,
    Muted,
    TableHead,
    Hover,
    Sidebar,
    SidebarText,
    SidebarSelected,
    SidebarSelectedText,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    AccentTint,
    Good,
    GoodTint,
    Warning,
    WarningTint,
    Bad,
    BadTint,
    Count
};

/// The palette of the light or the dark look.
QPalette scepterPalette(bool dark);
/// Whether a palette is a dark one.
bool isDark(const QPalette &palette);
/// A named colour in the look that the palette belongs to: pass the widget's own palette().
QColor namedColor(const QPalette &palette, ColorRole role);
/// Text and ground of a status tag.
struct TagColors {
    QColor text;
    QColor ground;
};
TagColors tagColors(const QPalette &palette, StatusTag tag);
/// The contrast ratio of WCAG 2: 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

} // namespace scepter
