#pragma once
#include "app/composition.h"
#include "app/ctl/console.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace scepter {

/// Options that every command knows, as they were typed.
struct GlobalOptions {
    bool json = false;
    QString lang;
    QString logLevel = QStringLiteral("warning");
    QString store;
    QString passphraseFile;
    QString proxy = QStringLiteral("environment");
};

/// What a command runs in.
struct CommandContext {
    const GlobalOptions &global;
    Composition &composition;
    Console console;
    QObject &owner; ///< of what runs on after the command has returned to the event loop
};
/// The chosen command. It ends the program with an exit code, now or later.
using Run = std::function<void(CommandContext &)>;

// Each family adds its subcommands; a chosen one leaves what to run in `run`.
void addClientCommands(CLI::App &app, Run &run);
void addStoreCommands(CLI::App &app, Run &run);
void addCaCommands(CLI::App &app, Run &run);
void addCertCommands(CLI::App &app, Run &run);
void addConnectorCommands(CLI::App &app, Run &run);
void addServeCommand(CLI::App &connector, Run &run);
void addChallengeCommands(CLI::App &app, Run &run);
void addPendingCommands(CLI::App &app, Run &run);
void addAuditCommands(CLI::App &app, Run &run);
void addDeviceCommands(CLI::App &app, Run &run);
void addDeviceActs(CLI::App &device, Run &run);
void addDeviceRunCommands(CLI::App &device, Run &run);
void addTemplateCommands(CLI::App &app, Run &run);
void addFleetCommands(CLI::App &app, Run &run);
void addRolloutCommands(CLI::App &fleet, Run &run);
void addPrinterCommands(CLI::App &fleet, Run &run);
void addReportCommands(CLI::App &fleet, Run &run);
void addServerCommands(CLI::App &app, Run &run);
void addActivityCommand(CLI::App &app, Run &run);

/// Whether these arguments ask for a PDF: only that needs fonts, and with them a QGuiApplication.
bool drawsReport(int argc, char *argv[]);

/// An option whose value is text in the user's encoding.
CLI::Option *textOption(CLI::App *app, const char *name, QString &target, const char *description);
/// The same, calling `set` with the text.
CLI::Option *textOption(CLI::App *app, const char *name, std::function<void(const QString &)> set, const char *description);
/// One that may be given several times.
CLI::Option *listOption(CLI::App *app, const char *name, QStringList &target, const char *description);

/// "30d", "12h", "45m", "90s", "2w". Nothing for anything else.
std::optional<std::chrono::seconds> durationFromText(const QString &text);
/// "2026-01-31", "2026-01-31T12:00:00Z", or a duration before now; empty: invalid, which is the beginning. Nothing for anything else.
std::optional<QDateTime> sinceFromText(const QString &text, const QDateTime &now);
/// A serial number as other programs show it: hex, with or without colons, spaces or leading zeros. Empty for no text.
std::optional<QByteArray> serialFromHex(const QString &text);
/// Rows with aligned columns, indented.
QStringList tableLines(const QList<QStringList> &rows);
/// One of them, in columns of these widths.
QString tableLine(const QStringList &row, const QList<qsizetype> &widths);

} // namespace scepter
