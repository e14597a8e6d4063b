#include "ui/widgets/palette.h"

#include <array>
#include <cmath>

namespace scepter {
namespace {

using Colors = std::array<QRgb, size_t(ColorRole::Count)>;

// In the order of ColorRole. Where a text colour stands on a tint it reaches 4.5 : 1 there too.
constexpr Colors lightColors{
    0xfff6f7f9, 0xffffffff, 0xffe1e5ea, 0xff1c2430, 0xff667085, 0xfff6f7f9, 0xfff0f3f7, 0xff10243e, 0xffc9d4e3, 0xff1e3a5f, 0xffffffff,
    0xff1f6feb, 0xff1a62d6, 0xffffffff, 0xff1a5fd0, 0xffe8f0fe, 0xff187a48, 0xffe6f5ec, 0xff916100, 0xfffff4d6, 0xffb42318, 0xfffdecea,
};
constexpr Colors darkColors{
    0xff14181f, 0xff1c222b, 0xff2e3642, 0xffe6eaf0, 0xff94a0b2, 0xff222933, 0xff262e39, 0xff0c1118, 0xffb6c1d1, 0xff1f2a38, 0xffffffff,
    0xff5b9bff, 0xff78adff, 0xff0c1118, 0xff8ab8ff, 0xff1c2f4f, 0xff4cc38a, 0xff16301f, 0xffe0b341, 0xff352a10, 0xffff7b72, 0xff3a1a19,
};

const Colors &colors(bool dark) { return dark ? darkColors : lightColors; }

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QPalette scepterPalette(bool dark)
{
    const auto color = [dark](ColorRole role) { return QColor::fromRgb(colors(dark)[size_t(role)]); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Window));
    palette.setColor(QPalette::WindowText, color(ColorRole::Text));
    palette.setColor(QPalette::Base, color(ColorRole::Card));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::TableHead));
    palette.setColor(QPalette::Text, color(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::Muted));
    palette.setColor(QPalette::Button, color(ColorRole::Card));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Text));
    palette.setColor(QPalette::BrightText, color(ColorRole::Bad));
    palette.setColor(QPalette::Highlight, color(ColorRole::AccentTint));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::Text));
    palette.setColor(QPalette::Link, color(ColorRole::AccentText));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::AccentText));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::Card));
    palette.setColor(QPalette::ToolTipText, color(ColorRole::Text));
    palette.setColor(QPalette::Light, color(ColorRole::Card));
    palette.setColor(QPalette::Midlight, color(ColorRole::Hover));
    palette.setColor(QPalette::Mid, color(ColorRole::Line));
    palette.setColor(QPalette::Dark, color(ColorRole::Line));
    palette.setColor(QPalette::Shadow, color(ColorRole::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::Muted));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(ColorRole::Window));
    return palette;
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Active, QPalette::Window).lightness() < 128; }

QColor namedColor(const QPalette &palette, ColorRole role) { return QColor::fromRgb(colors(isDark(palette))[size_t(role)]); }

TagColors tagColors(const QPalette &palette, StatusTag tag)
{
    const auto pair = [&palette](ColorRole text, ColorRole ground) {
        return TagColors{namedColor(palette, text), namedColor(palette, ground)};
    };
    switch (tag) {
    case StatusTag::Neutral: return pair(ColorRole::Muted, ColorRole::TableHead);
    case StatusTag::Active: return pair(ColorRole::AccentText, ColorRole::AccentTint);
    case StatusTag::Good: return pair(ColorRole::Good, ColorRole::GoodTint);
    case StatusTag::Warning: return pair(ColorRole::Warning, ColorRole::WarningTint);
    case StatusTag::Bad: return pair(ColorRole::Bad, ColorRole::BadTint);
    }
    return {};
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace scepter
