#include "app/composition.h"
#include "app/ctl/endsignal.h"
#include "app/desktopkeyring.h"
#include "app/mainwindow.h"
#include "app/notifier.h"
#include "app/screenshots.h"
#include "app/storeunlock.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/base/secret.h"
#include "ui/text/explanation.h"

#include <QCommandLineParser>
#include <QSessionManager>
#include <QSettings>
#include <QSysInfo>

#include <cstdio>

namespace {

using namespace scepter;

struct Options {
    QString language, screenshots, passphraseFile;
    std::optional<Theme> theme;
    StoreLocation store;
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
    const QCommandLineOption store(u"store"_s, QCoreApplication::translate("main", "The store: sqlite:FILE or the path of a file."),
                                   u"store"_s);
    const QCommandLineOption passphraseFile(u"passphrase-file"_s,
                                            QCoreApplication::translate("main", "A file with the passphrase of the store."), u"file"_s);
    QCommandLineOption screenshots(u"screenshots"_s, {}, u"directory"_s);
    screenshots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({language, theme, store, passphraseFile, screenshots});
    parser.process(application);
    const auto location = parser.isSet(store) ? StoreLocation::parse(parser.value(store))
                                              : Result<StoreLocation>(StoreLocation::standard());
    if (!location) {
        std::fprintf(stderr, "%s\n", qPrintable(explain(location.error()).oneLine()));
        std::exit(2);
    }
    const QString file = parser.isSet(passphraseFile) ? parser.value(passphraseFile) : standardPassphraseFile();
    return {parser.value(language), parser.value(screenshots), file, themeFromName(parser.value(theme)), *location};
}

int runWindow(QApplication &application, const Options &options, Appearance &appearance, Translations &translations)
{
    QSettings settings;
    if (options.language.isEmpty())
        translations.setLanguage(settings.value(u"window/language"_s, Translations::systemLanguage()).toString());
    appearance.setTheme(options.theme.value_or(themeFromName(settings.value(u"window/theme"_s).toString()).value_or(Theme::System)));

    std::shared_ptr<Database> store; // goes after the pool, whose last works may still use it
    Composition composition;
    DesktopKeyring keyring(composition.services().scheduler);
    Notifier notifier;
    Session session(composition.services(), composition.profiles(), options.store, &keyring);
    MainWindow window({session, appearance, translations, settings, QSysInfo::machineHostName(), &notifier});
    session.open();
    window.unlockAtStart(options.passphraseFile);
    window.show();
    QObject::connect(
        &window, &MainWindow::left, &window, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection); // dialogs or not
    // The desktop ends: who can be asked is asked, and it waits.
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, [&window](QSessionManager &desktop) {
        if (desktop.allowsInteraction() && window.asksBeforeLeaving()) {
            desktop.release();
            desktop.cancel();
        }
    });
    EndSignal ended([&window] { window.leave(); }, nullptr); // nobody is there to answer: it stops cleanly
    const int code = QApplication::exec();
    store = session.share();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreFiles();
    cleanLog();
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
    return runWindow(application, options, appearance, translations);
}
