#pragma once
#include <QApplication>

namespace scepter {

enum class Theme { System, Light, Dark };
/// "system", "light", "dark": as an argument and in the settings write it.
QString themeName(Theme theme);
std::optional<Theme> themeFromName(const QString &name);

/// Dresses the application: style, font, palette. Made once, after the application and before the first widget.
class Appearance {
public:
    Appearance();

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    /// The desktop changed its look: follows it when the theme is System.
    void followDesktop();

private:
    Theme m_theme = Theme::System;
};

/// The fonts that pages use beside the application's own, all derived from it.
QFont titleFont();   ///< 20 px; bold, since semibold looks thin at this size
QFont headingFont(); ///< the text's size, semibold
QFont hintFont();    ///< 12 px
QFont fixedFont();   ///< for addresses, fingerprints, URLs

} // namespace scepter
