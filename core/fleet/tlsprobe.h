#pragma once
#include "core/fleet/fleetdevice.h"
#include "core/fleet/printermatch.h"
#include "core/net/tlspeek.h"

namespace scepter {

/// What a printer's TLS port serves, beside the certificate that was issued to it last (F10).
enum class ProbeOutcome {
    InUse,      ///< that one
    Old,        ///< an earlier one of ours, or the one that it had before
    Other,      ///< any other, or nothing was issued to it
    Unreachable ///< nothing could be seen
};
QString probeOutcomeName(ProbeOutcome outcome); ///< "inUse", "old", "other", "unreachable"

/// How a printer's port stood when it was last opened. What it served stays when it cannot be reached.
struct Probe {
    DeviceId device = DeviceId::None;
    QDateTime at;
    int port = 443;
    ProbeOutcome outcome = ProbeOutcome::Unreachable;
    QString serial = {}; ///< hex, of what it serves
    QString subject = {};
    std::optional<QDateTime> notAfter = {};
    QByteArray fingerprint = {};         ///< SHA-256
    std::optional<QDateTime> since = {}; ///< when this certificate was first seen there
    std::optional<Error> error = {};     ///< with Unreachable; with Other, when it cannot be read
};

class ProbeStore {
public:
    /// What a port served, or why it could not be seen: compared, kept, and the members of plans moved (Issued to InUse, and back
    /// when the printer has gone back to another certificate). Look first (PrinterMatch::look), or what was just issued is not known.
    [[nodiscard]] static Result<Probe> record(Transaction &transaction, DeviceId device, quint16 port,
                                              const Result<QList<QByteArray>> &served, const QDateTime &now);
    [[nodiscard]] static Result<std::optional<Probe>> find(Transaction &transaction, DeviceId device);
    /// When a probe saw something else than the one before, newest first, without fingerprints: for the printer's timeline.
    [[nodiscard]] static Result<QList<Probe>> changes(Transaction &transaction, DeviceId device);
    [[nodiscard]] static Result<QHash<DeviceId, Probe>> list(Transaction &transaction);
};

struct ProbeTarget {
    DeviceId device = DeviceId::None;
    QString address;
    quint16 port = 443;
};
/// Which of these devices can be probed.
struct ProbeTargets {
    QList<ProbeTarget> targets = {};
    QHash<DeviceId, QString> names = {};
    int withoutAddress = 0; ///< printers that are left out
    static ProbeTargets of(const QList<FleetDevice> &devices, quint16 port);
};
/// What an administrator chooses, within which bounds.
struct ProbeOptions {
    static constexpr int mostTimeout = 600, mostAtOnce = 256; ///< seconds; printers
    int port = 443;
    int timeout = 10; ///< seconds, until a printer counts as unreachable
    int atOnce = 32;
};

/// Opens the TLS ports of printers, many at once, and keeps what they serve. Lives on one thread.
class TlsProbe final : public QObject {
    Q_OBJECT
public:
    /// All of these outlive it. Destroying it stops it.
    TlsProbe(Database &database, Scheduler &scheduler, QObject *parent = nullptr, int atOnce = ProbeOptions().atOnce);
    ~TlsProbe() override;
    /// Once. probed() for each target and finished() follow, or failed() when the store does not answer.
    void start(const QList<ProbeTarget> &targets, std::chrono::milliseconds timeout);
    /// What was seen is kept, nothing more is opened, and no signal follows.
    void stop();

Q_SIGNALS:
    void probed(const scepter::Probe &probe);
    void finished();
    void failed(const scepter::Error &error);

private:
    void look();
    void openAll();
    void keep(const ProbeTarget &target, const Result<QList<QByteArray>> &served);

    Database &m_database;
    Scheduler &m_scheduler;
    TlsPeek m_peek;
    QList<ProbeTarget> m_targets;
    std::chrono::milliseconds m_timeout{0};
    std::vector<std::unique_ptr<Ticket>> m_tickets;
    qsizetype m_left = 0;
    bool m_isStopped = false;
};

} // namespace scepter
