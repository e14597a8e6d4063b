#pragma once
#include "app/ctl/endsignal.h"
#include "app/ctl/storesession.h"
#include "core/fleet/fleetrunner.h"
#include "core/fleet/printerwatch.h"
#include "core/fleet/rolloutfeed.h"
#include "core/fleet/rolloutreport.h"

namespace scepter {

/// A rollout that is watched until it is over or held, and run where nobody else does. Shows a bar on a terminal, a line a second
/// otherwise, with --json an object a line; ends the program.
class RolloutRun final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    /// A session that is not unlocked only watches.
    RolloutRun(CommandContext &context, std::shared_ptr<StoreSession> session, RolloutId id, int concurrency);
    void start();

private:
    void follow(const QList<int> &places);
    void tick();
    void show(bool last);
    QString line() const;
    void looksOver();
    void summarize();
    void tellWarnings();
    void end(ExitCode code);

    QObject &m_owner;
    Console m_console;
    Scheduler &m_scheduler;
    DeviceProfiles m_profiles;
    std::shared_ptr<StoreSession> m_session;
    RolloutFeed m_feed;
    std::unique_ptr<FleetRunner> m_runner;
    std::unique_ptr<PrinterWatch> m_printers; ///< with a plan: matches what reaches the connectors
    Alarm m_second;
    bool m_terminal = false, m_over = false, m_shown = false;
    ExitCode m_code = ExitCode::Done;
};

/// By its number; the newest for "last" or nothing. Errors: InvalidArgument {"ROLLOUT"}, NotFound.
[[nodiscard]] Result<RolloutId> rolloutFrom(Transaction &transaction, const QString &text);
/// What became of a rollout, for people: counts, why it is held, failures with their explanation.
QStringList rolloutText(const Rollout &rollout, const RolloutCounts &counts, const QList<RolloutMember> &members);
/// Of what servers a rollout's requests were warned (S3, S8): which devices, and a sentence.
QStringList warningLines(const RolloutReport &report);
/// The server of every device in a rollout (F3).
QJsonObject serverJson(const RolloutSettings &settings);
QJsonObject rolloutJson(const Rollout &rollout, const RolloutCounts &counts);
/// Which code a rollout ends a command with.
ExitCode exitCodeFor(const Rollout &rollout, const RolloutCounts &counts);

} // namespace scepter
