#include "ui/widgets/appearance.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QToolTip>

namespace scepter {
namespace {

constexpr qreal textPoints = 10;

/// The family of the fonts that are compiled in; empty when there are none.
QString loadFonts()
{
    QString family;
    QDirIterator files(u":/fonts"_s, {u"*.otf"_s, u"*.ttf"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QStringList families = QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(files.next()));
        if (family.isEmpty() && !families.isEmpty())
            family = families.constFirst();
    }
    return family;
}

QFont scaled(qreal factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

QString themeName(Theme theme) { return theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"system"_s; }

std::optional<Theme> themeFromName(const QString &name)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

Appearance::Appearance()
{
    QApplication::setStyle(new ScepterStyle); // the application owns it
    QFont font = QApplication::font();
    if (const QString family = loadFonts(); !family.isEmpty())
        font.setFamilies({family});
    font.setPointSizeF(textPoints);
    QApplication::setFont(font);
    QApplication::setWindowIcon(applicationIcon());
    followDesktop();
}

void Appearance::setTheme(Theme theme)
{
    m_theme = theme;
    followDesktop();
}

void Appearance::followDesktop()
{
    bool dark = m_theme == Theme::Dark;
    if (m_theme == Theme::System) {
        QApplication::setPalette(QPalette()); // shows what the desktop would give us
        dark = isDark(QApplication::palette());
    }
    const QPalette palette = scepterPalette(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QFont titleFont() { return scaled(1.5, QFont::Bold); }
QFont headingFont() { return scaled(1, QFont::DemiBold); }
QFont hintFont() { return scaled(0.92, QFont::Normal); }

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.92);
    return font;
}

} // namespace scepter
