#pragma once
#include "app/ctl/commandline.h"
#include "core/connector/administrator.h"
#include "core/device/knownserverrows.h"

namespace scepter {

/// What a command needs of the store.
enum class StoreAccess {
    Read,          ///< the store as it is; no passphrase
    Change,        ///< unlocked (D1)
    ChangeOrCreate ///< the same; a store or a passphrase that is not there yet is made
};

/// A store that a command has opened. Used on a thread of the pool, where a command may wait for the disk.
class StoreSession {
public:
    /// Half a second of computing where a passphrase is needed. `file`: the known servers that a store takes over, once.
    /// Errors: those of Database::open; StoreLocked, StorePassphrase.
    [[nodiscard]] static Result<std::shared_ptr<StoreSession>> open(const StoreLocation &location, StoreAccess access,
                                                                    const QString &passphraseFile, Random &random, const QDateTime &now,
                                                                    const KnownServers &file);

    Database &database() { return *m_database; }
    const Administrator &administrator() const { return *m_administrator; } ///< with Change only
    const Vault &vault() const { return m_administrator->vault(); }
    bool isUnlocked() const { return m_administrator.has_value(); }
    Random &random() { return m_random; }
    QDateTime now() const { return m_now; }
    bool wasCreated() const { return m_created; } ///< the passphrase was set just now

    template <class F> auto read(F work) { return m_database->readHere(std::move(work)); }
    /// Writes, and waits until it is on disk.
    template <class F> auto write(F work) { return m_database->write(std::move(work)).takeResult(); }
    /// Writes with a line in the audit log, in one transaction (C9). `subject` and `serial` may be filled by the work.
    template <class F> auto writeAudited(const AuditEntry &entry, F work)
    {
        return write(m_administrator->audited(entry, std::move(work)));
    }
    /// Writes down trust in servers; the session outlives it.
    ServerAudit serverAudit() const;
    /// An entry for what this command does.
    AuditEntry audit(const QString &operation, const QString &connector = {}, const QString &subject = {}, const QString &serial = {}) const
    {
        return m_administrator->act(m_now, operation, connector, subject, serial);
    }

private:
    StoreSession(std::unique_ptr<Database> database, Random &random, const QDateTime &now);
    Result<void> unlock(bool create, const QString &passphraseFile, const KnownServers &file);

    std::unique_ptr<Database> m_database;
    std::optional<Administrator> m_administrator;
    Random &m_random;
    QDateTime m_now;
    bool m_created = false;
};

/// What a command leaves to be shown.
struct Output {
    QStringList text = {};     ///< for people
    QStringList warnings = {}; ///< for people, with --json too
    QJsonObject json = {};
    QByteArray data = {}; ///< for standard output without --json
    bool isShown = false; ///< the command has shown by itself what there is, JSON too
    ExitCode code = ExitCode::Done;
};
using StoreWork = std::function<Result<Output>(StoreSession &)>;

/// Opens the store, runs the work on the pool, shows its output or error, and ends the program.
void runOnStore(CommandContext &context, StoreAccess access, StoreWork work);
/// The store of a command that works on its file and does not open it.
struct ClosedStore {
    StoreLocation location;
    QString passphraseFile;
    Random &random;
    QDateTime now;
};
/// Runs the work on the pool, shows its output or error, and ends the program.
void runOnClosedStore(CommandContext &context, std::function<Result<Output>(const ClosedStore &)> work);
/// Opens the store and gives the session to `then` on the main thread: for commands that run on.
void openStore(CommandContext &context, StoreAccess access, std::function<void(std::shared_ptr<StoreSession>)> then);

void finishProgram(QObject &owner, ExitCode code);

} // namespace scepter
