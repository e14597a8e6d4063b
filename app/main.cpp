#include "app/composition.h"
#include "app/mainwindow.h"
#include "app/screenshots.h"
#include "core/base/literals.h"

#include <QCommandLineParser>
#include <QSettings>
#include <QSysInfo>

namespace {

using namespace scepter;

struct Options {
    QString language, screenshots;
    std::optional<Theme> theme;
};

/// Before anything is said, so that --help speaks the language that is asked for.
void setLanguage(const QApplication &application, Translations &translations)
{
    QCommandLineParser parser;
    const QCommandLineOption language(u"lang"_s, {}, u"language"_s);
    parser.addOption(language);
    parser.parse(application.arguments());
    translations.setLanguage(parser.isSet(language) ? parser.value(language) : Translations::systemLanguage());
}

Options parseArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A console for certificates over SCEP."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(u"lang"_s, QCoreApplication::translate("main", "The language: en, sv or id."), u"language"_s);
    const QCommandLineOption theme(u"theme"_s, QCoreApplication::translate("main", "The look: system, light or dark."), u"theme"_s);
    QCommandLineOption screenshots(u"screenshots"_s, {}, u"directory"_s);
    screenshots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({language, theme, screenshots});
    parser.process(application);
    return {parser.value(language), parser.value(screenshots), themeFromName(parser.value(theme))};
}

int runWindow(const Options &options, Appearance &appearance, Translations &translations)
{
    QSettings settings;
    if (options.language.isEmpty())
        translations.setLanguage(settings.value(u"window/language"_s, Translations::systemLanguage()).toString());
    appearance.setTheme(options.theme.value_or(themeFromName(settings.value(u"window/theme"_s).toString()).value_or(Theme::System)));

    Composition composition;
    LocalStation station(composition.services(), LocalStation::defaultDirectory());
    const Result<void> loaded = station.load();
    MainWindow window({station, appearance, translations, settings, QSysInfo::machineHostName()});
    if (!loaded)
        window.devicePage().showStorageError(loaded.error());
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreFiles();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scepter"_s);
    QCoreApplication::setOrganizationName(u"scepter"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEPTER_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Scepter"_s);
    QGuiApplication::setDesktopFileName(u"scepter"_s);

    Translations translations;
    setLanguage(application, translations);
    const Options options = parseArguments(application);
    Appearance appearance;
    if (!options.screenshots.isEmpty())
        return takeScreenshots(options.screenshots, appearance, translations);
    return runWindow(options, appearance, translations);
}
