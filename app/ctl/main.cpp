// scepterctl: everything, without a display.
#include "app/composition.h"
#include "app/ctl/commandline.h"
#include "app/storeunlock.h"
#include "app/translations.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/base/secret.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QTimer>

using namespace scepter;

namespace {

std::optional<ProxySettings> proxyFrom(const QString &text)
{
    if (text == u"none"_s)
        return ProxySettings{};
    if (text == u"environment"_s)
        return ProxySettings{ProxySettings::Kind::Environment};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return std::nullopt;
    return ProxySettings{ProxySettings::Kind::Explicit, url};
}

/// A QGuiApplication where something is to be drawn; it needs no display then, and does not look for one. The arguments are for
/// CLI11 alone: Qt would take some of them away.
std::unique_ptr<QCoreApplication> makeApplication(int argc, char *argv[])
{
    static int programOnly = 1; // Qt keeps a reference
    if (!drawsReport(argc, argv))
        return std::make_unique<QCoreApplication>(programOnly, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    return std::make_unique<QGuiApplication>(programOnly, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreFiles();
    cleanLog();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"scepterctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEPTER_VERSION));

    GlobalOptions global;
    Run run;
    CLI::App cli("Scepter without a display: certificates over SCEP (RFC 8894)", "scepterctl");
    cli.set_version_flag("--version", "scepterctl " SCEPTER_VERSION);
    cli.add_flag("--json", global.json, "Write the result as one JSON document to standard output");
    textOption(&cli, "--lang", global.lang, "Language of texts: en, sv or id");
    textOption(&cli, "--log-level", global.logLevel, "debug, info, warning or error");
    textOption(&cli, "--store", global.store, "The store: sqlite:FILE");
    textOption(&cli, "--passphrase-file", global.passphraseFile, "File with the passphrase of the store, or of an encrypted key");
    textOption(&cli, "--proxy", global.proxy, "none, environment, or the URL of an HTTP or SOCKS5 proxy");
    cli.require_subcommand(1);
    cli.fallthrough(); // global options may stand behind the command too
    addClientCommands(cli, run);
    addStoreCommands(cli, run);
    addCaCommands(cli, run);
    addCertCommands(cli, run);
    addConnectorCommands(cli, run);
    addChallengeCommands(cli, run);
    addPendingCommands(cli, run);
    addAuditCommands(cli, run);
    addDeviceCommands(cli, run);
    addTemplateCommands(cli, run);
    addFleetCommands(cli, run);
    addServerCommands(cli, run);
    addActivityCommand(cli, run);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return cli.exit(error) == 0 ? int(ExitCode::Done) : int(ExitCode::Usage);
    }

    if (global.passphraseFile.isEmpty())
        global.passphraseFile = standardPassphraseFile();
    const auto proxy = proxyFrom(global.proxy);
    const Console console(global.json);
    const bool languageKnown = global.lang.isEmpty() || Translations::isKnown(global.lang);
    Translations translations;
    translations.setLanguage(global.lang.isEmpty() ? Translations::systemLanguage() : global.lang);
    if (!proxy || !languageKnown || !setLogLevel(global.logLevel)) {
        const QStringList facts = !proxy           ? QStringList{u"--proxy"_s, global.proxy}
                                  : !languageKnown ? QStringList{u"--lang"_s, global.lang}
                                                   : QStringList{u"--log-level"_s, global.logLevel};
        console.error({Errc::InvalidArgument, {}, facts});
        return int(ExitCode::Usage);
    }
    Composition composition(*proxy);
    QObject owner;
    CommandContext context{global, composition, console, owner};
    QTimer::singleShot(0, &owner, [&] { run(context); });
    return QCoreApplication::exec();
}
