#pragma once
#include "core/client/enrollmentjob.h"
#include "core/device/devicestore.h"
#include "core/device/keystock.h"
#include "core/device/knownserverrows.h"
#include "core/store/leasekeeper.h"

#include <map>

namespace scepter {

/// Runs the devices of a store: wakes those that are due and makes their attempts. The store is what it works from, so any
/// process may change a device while it runs; what one process alone may do is run them (a lease). Devices that sleep cost
/// nothing: the index of their wake times is the heap of all alarms. Lives on one thread.
class DeviceEngine final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QStringList names = {};                          ///< empty: all devices, new ones too
        int concurrency = 64;                            ///< attempts at once
        QString description = QStringLiteral("scepter"); ///< who holds the lease
        bool shareDiscovery = true;                      ///< a rollout's devices that ask the same server the same find it out together
        ServerAudit audit = {};                          ///< writes down which servers came to be trusted (C9)
    };
    static constexpr char16_t leaseName[] = u"devices";

    /// All of these outlive it; the store is unlocked.
    DeviceEngine(ClientServices services, Database &database, DeviceStore store, Options options, QObject *parent = nullptr);
    ~DeviceEngine() override;

    /// What to do while another process runs the devices, or the store cannot be written at the start.
    enum class Asking { Once, UntilHeld };
    /// Takes the lease and takes up what a crash left in the middle. started() follows, or what Asking says: failed(), or away() and
    /// started() later. A lease that was lost after that is asked for again in any case.
    void start(Asking asking = Asking::Once);
    /// Ends the attempts that are being made, silently, and gives the lease back. stopped() follows; the same messages go out
    /// again when somebody starts.
    void stop();
    /// Something may have happened to a device in this process: looks now, and not with the next look at the store.
    void look() { pump(); }
    bool isRunning() const { return m_running; }
    int attemptsRunning() const { return int(m_attempts.size()); }
    /// Keys that are made in idle time, and taken by attempts that need a new one.
    KeyStock &keyStock() { return m_stock; }

Q_SIGNALS:
    /// It runs the devices, from now on or again.
    void started();
    /// Errors: LeaseHeld {name, holder}, NotFound {"device", name}, IsPrinter {name}, those of the store.
    void failed(const scepter::Error &error);
    void stopped();
    /// It does not run the devices at present: another process does (LeaseHeld), or the store could not be written. It goes on by
    /// itself.
    void away(const scepter::Error &why);
    void progress(scepter::DeviceId device, scepter::RequestId request, const scepter::EnrollmentProgress &progress);
    /// An attempt ended; what became of the request is in the store.
    void attemptEnded(scepter::DeviceId device, scepter::RequestId request);
    /// The outcome of an attempt could not be written; it is tried again.
    void storageFailed(const scepter::Error &error);

private:
    struct RunningAttempt {
        RequestId request;
        EnrollmentJob *job;
        std::shared_ptr<TimelineBuffer> timeline;
    };
    struct Claim {
        QList<Attempt> attempts;
        bool moreDue = false; ///< perhaps
    };
    struct Look {
        std::optional<QDateTime> wake;
        QHash<DeviceId, RequestId> attempting; ///< by the store
    };

    void findDevices();
    void leaseHeld();
    void leaseMissed(const Error &why);
    void takeUp();
    void pump();
    void act(const Look &look);
    void dropOvertaken(const QHash<DeviceId, RequestId> &attempting);
    void claim();
    void take(const Result<Claim> &claim);
    void goOn();
    void makeAttempt(const Attempt &attempt);
    EnrollmentJob *jobFor(const Attempt &attempt, const ServerSettings &server, const std::shared_ptr<TimelineBuffer> &timeline);
    EnrollmentJob *newJobFor(const Attempt &attempt, const ServerSettings &server, const std::shared_ptr<TimelineBuffer> &timeline);
    Result<ServerSettings> serverFor(const Attempt &attempt) const;
    void finishAttempt(DeviceId device, RequestId request, const Result<IssuedCertificate> &result);
    void keepLater(DeviceId device, RequestId request, const AttemptFailure &failure, const std::shared_ptr<TimelineBuffer> &timeline);
    void keepFailure(DeviceId device, RequestId request, const AttemptFailure &failure, const std::shared_ptr<TimelineBuffer> &timeline);
    void dropAttempt(DeviceId device);
    void dropAttempts();
    void standStill();

    StoredServers m_knownServers; ///< in place of those of the services: what devices know is in their store
    ClientServices m_services;
    Database &m_database;
    DeviceStore m_store;
    Options m_options;
    QList<DeviceId> m_among;
    LeaseKeeper m_lease;
    Asking m_asking = Asking::Once;
    bool m_running = false;  ///< the lease is held, and what was left in the middle has been taken up
    bool m_watching = false; ///< the store
    int m_tenure = 0;        ///< answers from before the lease was lost do not count
    DiscoveryCache m_discoveries;
    KeyStock m_stock;
    QHash<DeviceId, RunningAttempt> m_attempts; // after the stock: their keys go back to it
    Alarm m_alarm;
    std::map<std::pair<DeviceId, RequestId>, Alarm> m_retries; ///< outcomes that wait to be written
    Alarm m_again;                                             ///< taking up
    bool m_looking = false, m_lookAgain = false;
    bool m_moreDue = false; ///< the last claim left some
};

} // namespace scepter
