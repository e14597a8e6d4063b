#pragma once
#include "core/device/requesthistory.h"
#include "core/device/requestschedule.h"

#include <variant>
#include <vector>

namespace scepter {

/// A key and certificate that a device holds, as far as its rules need to know.
struct KeySlot {
    int number = 0; ///< counts from 0 for the default key; names it on its device
    KeyUseLocation location = KeyUseLocation::None;
    QString destination = {}; ///< with IPSec
    bool isDefault = false;
    bool inUse = true; ///< false: from the next restart on (D10)
    bool operator==(const KeySlot &) const = default;
};

enum class Trigger { Manual, Automatic, Rollout };

/// How a request that a rollout sends is made, beside what is asked for (F3).
struct RolloutTerms {
    std::optional<Polling> polling = {}; ///< as D13; nothing: not polled
    bool deletesOld = false;             ///< as D17
    bool restarts = false;               ///< as D16
    std::optional<int> renews = {};      ///< F6: the number of the key that the new one takes the place of, and that D17 overwrites
    bool signedByOld = false;            ///< S2: with `renews`: the old certificate authorises the request
    bool operator==(const RolloutTerms &) const = default;
};

/// The request that is being worked on.
struct RequestRun {
    enum class Phase {
        Due,        ///< an attempt is to be made now
        Attempting, ///< one is being made
        Waiting,    ///< for the next poll (D13)
    };
    RequestId request;
    Trigger trigger = Trigger::Manual;
    Phase phase = Phase::Due;
    bool begun = false; ///< its message is kept, and a certificate may exist (S7)
    int pollsUsed = 0;
    QDateTime nextPoll = {};             ///< with Waiting
    std::optional<Error> last = {};      ///< of the attempt before: how it ends when no other follows
    bool deletesOld = false;             ///< D17, as it was set when the run began: the limit was checked with it (D23)
    bool restarts = false;               ///< D16, of a rollout's request
    std::optional<Polling> polling = {}; ///< of a rollout's request
    std::optional<int> renews = {};      ///< F6, of a rollout's request
    bool signedByOld = false;            ///< S2, of a rollout's request
    bool outdated = false;               ///< other settings have come since: no later run takes over what is kept (S7)
    bool operator==(const RequestRun &) const = default;

    /// How many polls were made (D13). The one that is waited for is counted in pollsUsed already, and has not been made.
    int pollsMade() const { return phase == Phase::Waiting ? pollsUsed - 1 : pollsUsed; }
};

/// What a device remembers beside its settings and its keys.
struct MfpState {
    int keysMade = 0, requestsMade = 0;
    std::optional<RequestRun> run = {};
    std::optional<ScheduledRun> next = {};
    bool restartNeeded = false;         ///< D10
    std::optional<RequestId> left = {}; ///< of the last automatic request, when its certificate may still come (S7)
    bool operator==(const MfpState &) const = default;
};

// What a device's decisions do.
struct RowAdded { ///< on top of the history; the oldest beyond the 20th goes (D21)
    HistoryRow row;
};
struct RowChanged {
    RequestId request;
    RequestStatus status;
    bool resumable = false; ///< [Continue] is offered (D13)
};
struct AttemptWanted { ///< send what is kept of this request, or make it and send it
    RequestId request;
};
struct AttemptDropped { ///< the attempt that is being made ends at once, and silently
    RequestId request;
};
struct TransactionMoved { ///< what is kept of one request is another one's from now on (S7)
    RequestId from, to;
};
struct TransactionDropped {
    RequestId request;
};
struct KeyAdded { ///< with the certificate that this request got (D24)
    KeySlot key;
    RequestId request;
};
struct KeyChanged {
    KeySlot key;
};
struct KeyRemoved {
    int number;
};
struct Restarted {};
using Effect = std::variant<RowAdded, RowChanged, AttemptWanted, AttemptDropped, TransactionMoved, TransactionDropped, KeyAdded, KeyChanged,
                            KeyRemoved, Restarted>;
using Effects = std::vector<Effect>;

/// How an attempt ended without a certificate.
struct AttemptFailure {
    Error error;
    bool over = false;            ///< the server refused, and no certificate can exist: what was kept is gone
    bool certificateKept = false; ///< one came that was not taken: it stays beside its key, whatever the profile continues (S5)
};

/// What becomes of IPSec destinations that keys and the automatic request are bound to, when another list of them is set (D11).
struct DestinationChanges {
    QMap<QString, QString> renamed = {}; ///< by the old name: what is bound to it follows
    bool releasesKeys = false;           ///< keys whose destination goes are used for nothing from then on
};

/// A device as its manual describes it: settings and events in, effects out. It does no I/O and never asks the time; whoever
/// calls it does what the effects say, in one transaction with the new state. This computer is one too, by its profile.
///
/// A value: nobody needs to keep one between two events. The profile outlives it.
class SimulatedMfp {
public:
    SimulatedMfp(const DeviceProfile &profile, DeviceSettings settings, MfpState state, QList<KeySlot> keys);
    /// With the settings of its model and its default key.
    static SimulatedMfp factoryNew(const DeviceProfile &profile, const QByteArray &timeZone);

    const DeviceProfile &profile() const { return *m_profile; }
    const DeviceSettings &settings() const { return m_settings; }
    const MfpState &state() const { return m_state; }
    const QList<KeySlot> &keys() const { return m_keys; }
    /// When wake() is to be called next; nothing: it sleeps until something comes.
    std::optional<QDateTime> wakeTime() const;

    // What an administrator does on the pages. On an error nothing changed.
    /// [Update] of the communication settings. Errors: TimerOn (D5), those of the check.
    [[nodiscard]] FieldResult<Effects> updateCommunication(const CommunicationSettings &settings, const QDateTime &now);
    /// [Update] of the automatic request. `newChallenge`: another challenge was typed. A schedule that is not changed keeps its
    /// next run and its adjustment. Errors: SettingsMissing (D6), InvalidArgument for a single run in the past, those of the check.
    [[nodiscard]] FieldResult<Effects> updateAutomatic(const AutoRequestSettings &settings, bool newChallenge, const QDateTime &now,
                                                       Random &random);
    /// [Update] of how the machine is set up. Errors: those of the check; of Field::Destination: InvalidArgument {"destination in use",
    /// name, number of a key that is bound to it or "automatic"} for one that goes, RequestRunning when the list changes meanwhile.
    [[nodiscard]] FieldResult<Effects> updateSetup(const DeviceSetup &setup, const DestinationChanges &destinations, const QDateTime &now,
                                                   Random &random);
    [[nodiscard]] FieldResult<Effects> updateSetup(const DeviceSetup &setup, const QDateTime &now, Random &random)
    {
        return updateSetup(setup, {}, now, random);
    }
    /// [Send Request]. Errors: TimerOn (D8), SettingsMissing, RequestRunning, those of the check. A full device refuses in the
    /// row, with nothing sent (D23).
    [[nodiscard]] FieldResult<Effects> sendRequest(const KeyRequest &request, const QDateTime &now)
    {
        return sendRequest(request, Trigger::Manual, {}, now);
    }
    /// The same for a rollout (F3): polled as its terms say. Ended by an error that may have left a certificate behind, it is
    /// resumable, so that a retry does not ask for a second one (F5).
    [[nodiscard]] FieldResult<Effects> sendRequest(const KeyRequest &request, const RolloutTerms &terms, const QDateTime &now)
    {
        return sendRequest(request, Trigger::Rollout, terms, now);
    }
    /// An import (D22): everything at once, so D5 does not block it. Errors: those of the check, and of updateSetup() for a list of
    /// destinations without one that a key is bound to.
    [[nodiscard]] FieldResult<Effects> replaceSettings(const DeviceSettings &settings, bool newChallenge, const QDateTime &now,
                                                       Random &random);
    /// [Continue], of a row that is resumable. Errors: RequestRunning.
    [[nodiscard]] Result<Effects> continueRequest(const RequestId &request, const QDateTime &now)
    {
        return continueRequest(request, Trigger::Manual, {}, now);
    }
    /// The same for a rollout's retry.
    [[nodiscard]] Result<Effects> continueRequest(const RequestId &request, const RolloutTerms &terms, const QDateTime &now)
    {
        return continueRequest(request, Trigger::Rollout, terms, now);
    }
    /// Deletes a key with its certificate. Errors: NotFound {"key", number}, InvalidArgument for the default key.
    [[nodiscard]] Result<Effects> deleteKey(int number);
    /// Ends a request that is being worked on. Nothing to do when there is none.
    Effects cancel(const QDateTime &now);
    /// [Restart] (D10). A request in the middle of its polling goes on with the polls that are left, one that was being sent
    /// sends the same message again.
    Effects restart();

    // What time and the network do.
    Effects wake(const QDateTime &now, Random &random);
    /// The message of the run is kept, before its first byte is sent.
    void messageKept(const RequestId &request) { messageKept(request, &m_state); }
    static void messageKept(const RequestId &request, MfpState *state); ///< the same, where nothing else of a device is at hand
    /// Errors are polled, or end the request (D13, D14). Nothing to do for a request that has ended.
    Effects attemptFailed(const RequestId &request, const AttemptFailure &failure, const QDateTime &now);
    /// Registers key and certificate and binds them (D10, D11, D16, D17, D24).
    /// Errors: Overtaken, when the request has ended: what is kept of it is taken up later.
    [[nodiscard]] Result<Effects> certificateIssued(const RequestId &request, const QStringList &weakAlgorithms, const KeyRequest &wanted,
                                                    const QDateTime &now, const IssuedDifferences &differences = {},
                                                    const Issuance &issuance = {});
    /// The program ended in the middle of an attempt.
    void interrupted();

    /// The key that a new one for this place would overwrite (D17); of a renewal the one that it renews (F6).
    std::optional<KeySlot> overwritable(const KeyRequest &request, std::optional<int> renews = {}) const;
    /// Whether nothing would be sent, because the key would not fit (D23).
    bool isFull(bool deleteOld, const KeyRequest &request, std::optional<int> renews = {}) const;

    /// How the request that is being worked on is polled (D13); nothing: it is not. There is one.
    std::optional<Polling> polling() const { return pollingOf(*m_state.run, m_settings, *m_profile); }
    /// The same, where nothing but the row of a device is at hand.
    static std::optional<Polling> pollingOf(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile);
    /// How many polls there may be; 0 without polling.
    static int pollsAllowed(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile);

private:
    FieldResult<Effects> sendRequest(const KeyRequest &request, Trigger trigger, const RolloutTerms &terms, const QDateTime &now);
    Result<Effects> continueRequest(const RequestId &request, Trigger trigger, const RolloutTerms &terms, const QDateTime &now);
    FieldResult<void> reschedule(const DeviceSettings &before, const QDateTime &now, Random &random, bool lenient);
    void beginAutomatic(const QDateTime &now, Random &random, Effects *effects);
    RequestId addRow(const KeyRequest &request, const RequestStatus &status, Effects *effects);
    void addFullRow(const KeyRequest &request, const QDateTime &now, Effects *effects);
    FieldResult<QList<KeySlot>> followDestinations(const DeviceSetup &setup, const DestinationChanges &destinations,
                                                   KeyRequest *automatic) const;
    Effects takeSettings(const DeviceSettings &settings, bool newChallenge, const QDateTime &now, Random &random);
    bool waitsWhenAsked() const;
    void endRun(const AttemptFailure &failure, const QDateTime &now, Effects *effects);
    void forgetLeft(Effects *effects);
    void settingsReplaced(const DeviceSettings &before, bool newChallenge, const QDateTime &now, Effects *effects);
    void bind(const KeyRequest &request, bool deleteOld, std::optional<int> renews, const RequestId &id, Effects *effects);
    void takeTerms(const RolloutTerms &terms);
    void restartInto(Effects *effects);

    const DeviceProfile *m_profile;
    DeviceSettings m_settings;
    MfpState m_state;
    QList<KeySlot> m_keys;
};

} // namespace scepter
