#pragma once
#include "core/client/services.h"
#include "core/device/deviceengine.h"
#include "core/fleet/memberrequest.h"
#include "core/fleet/waves.h"
#include "core/store/leasekeeper.h"

#include <map>

namespace scepter {

/// Runs the rollouts of a store: begins them when their time has come, puts requests into devices' hands as fast as concurrency
/// and rate allow, judges each wave, and notes what became of each device. Devices are run by a DeviceEngine, in this process or
/// another. All state is in the store and every step is one transaction, so that a process that ends at any moment leaves
/// nothing to be mended (F5). One process at a time runs rollouts (a lease). Lives on one thread.
class RolloutEngine final : public QObject {
    Q_OBJECT
public:
    static constexpr char16_t leaseName[] = u"rollouts";

    /// All of these outlive it; the store is unlocked.
    RolloutEngine(ClientServices services, Database &database, DeviceStore devices, const Vault &vault,
                  QString description = QStringLiteral("scepter"), QObject *parent = nullptr);
    ~RolloutEngine() override;

    using Asking = DeviceEngine::Asking;
    /// started() follows, or what Asking says: failed(), or away() and started() later. A lease that was lost after that is asked
    /// for again in any case.
    void start(Asking asking = Asking::Once);
    /// Gives the lease back; stopped() follows. Devices go on with what they have.
    void stop();
    bool isRunning() const { return m_lease.isHeld(); }
    /// Something may have happened to a device: looks soon. Many calls are one look.
    void look();

Q_SIGNALS:
    void started();                           ///< from now on or again
    void failed(const scepter::Error &error); ///< LeaseHeld {name, holder}, those of the store
    void stopped();
    /// It does not run the rollouts at present: another process does (LeaseHeld), or the store could not be written. It goes on by
    /// itself.
    void away(const scepter::Error &why);
    /// Devices have requests that wait to be sent.
    void placed();
    /// So many keys of a kind will be asked for by what waits: the stock should have them (see KeyStock::want).
    void keysWanted(scepter::KeySpec spec, int count);
    /// A step could not be written; it is tried again.
    void storageFailed(const scepter::Error &error);

private:
    /// What came of a step.
    struct Step {
        bool placed = false;                                 ///< a request
        std::optional<std::chrono::milliseconds> again = {}; ///< when to look, if nothing else happens
        std::map<KeySpec, int> keys = {};                    ///< that scheduled and paused rollouts will want
        void lookIn(std::chrono::milliseconds delay);
    };
    /// What one rollout's rate allows.
    struct Pace {
        QDateTime since;
        double allowed = 0;
        int allowance(double perSecond, const QDateTime &now); ///< how many requests may be placed now
        void spend(int count);
        std::chrono::milliseconds wait(double perSecond) const; ///< until the next one may be
    };
    /// What a step takes along to the thread that writes.
    struct Tools {
        DeviceStore devices;
        Vault vault;
        MemberRequest requests;
        Random &random;
    };

    void leaseHeld();
    void leaseMissed(const Error &why);
    void standStill();
    void pump();
    void act();
    static Result<Step> step(Transaction &transaction, const Tools &tools, QHash<RolloutId, Pace> &paces, const QDateTime &now);
    static Result<void> countKeys(Transaction &transaction, const Rollout &rollout, Step *step);
    static Result<void> collect(Transaction &transaction);
    static Result<void> advance(Transaction &transaction, const Tools &tools, const Rollout &rollout, Pace *pace, const QDateTime &now,
                                Step *step);
    static Result<void> admit(Transaction &transaction, const Tools &tools, const Rollout &rollout, Pace *pace, const QDateTime &now,
                              Step *step);
    static Result<void> judge(Transaction &transaction, const Rollout &rollout, const QDateTime &now, Step *step);

    ClientServices m_services;
    Database &m_database;
    DeviceStore m_devices;
    Vault m_vault;
    LeaseKeeper m_lease;
    Asking m_asking = Asking::Once;
    bool m_watching = false;                         ///< the store
    int m_tenure = 0;                                ///< answers from before the lease was lost do not count
    std::shared_ptr<QHash<RolloutId, Pace>> m_paces; ///< touched by the works of this engine only, one at a time
    Alarm m_soon, m_later;
    std::map<KeySpec, int> m_keysWanted;
    bool m_looking = false, m_lookAgain = false;
};

} // namespace scepter
