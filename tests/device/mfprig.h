#pragma once
#include "core/device/simulatedmfp.h"

#include <QSet>

namespace scepter {

/// The profiles that are compiled in.
const DeviceProfile &profileOf(const QString &id);
/// Settings that are good for every profile. In words, over what `settings` has: "on off once daily every:30 start:2027-03-02T02:00
/// adjust noadjust poll:3x5 nopoll restart norestart delete keep none tls ieee8021x ipsec:1 key:NAME cn:HOST".
AutoRequestSettings withWords(AutoRequestSettings settings, const QString &words);
KeyRequest goodRequest();
CommunicationSettings goodCommunication();

/// A device in a test's hand, with a clock and what is around it: it does what the effects say, as the store does, and writes them
/// down in words. After each event it looks for what must never be, and counts it among the faults.
///
/// "row 1 processing", "row 1 failed TCP, continue", "attempt 1", "drop attempt 1", "move 1 to 2", "forget 1", "key 1 tls",
/// "key 0 none", "remove 1", "restarted", "refused TimerOn".
class MfpRig {
public:
    MfpRig(const DeviceProfile &profile, Random &random, const QByteArray &timeZone = "UTC");

    SimulatedMfp mfp;
    QDateTime now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    RequestHistory history;
    QStringList log, faults;
    int attempts = 0;

    const std::optional<RequestRun> &run() const { return mfp.state().run; }
    const std::optional<ScheduledRun> &next() const { return mfp.state().next; }
    const QSet<int> &transactions() const { return m_transactions; }
    const HistoryRow &row(int number) const { return history.rows()[history.indexOf(RequestId(number))]; }
    /// "0 tls, 1 none unused", by number.
    QString keyWords() const;

    /// Events, separated by "; ":
    /// "wake" (when it wants to be), "pass 5m|2h|3d" (and it is woken as often as it wants to be), "clock 2027-03-02T02:00",
    /// "send [WORDS]", "keep", "issue [WEAK]", "fail CODE [FACT]", "over CODE", "set WORDS", "challenge", "import WORDS", "server URL",
    /// "continue N", "cancel", "restart", "interrupt", "json".
    void play(const QString &script);

    // The same for tests that roll dice.
    void communicate(const CommunicationSettings &settings);
    void automatic(const AutoRequestSettings &settings, bool newChallenge);
    void import(const DeviceSettings &settings, bool newChallenge);
    void setUp(const DeviceSetup &setup);
    void send(const KeyRequest &request);
    void resume(int number);
    void cancel() { take(mfp.cancel(now)); }
    void restart() { take(mfp.restart()); }
    void interrupt();
    void wake();
    void keep();
    void fail(const AttemptFailure &failure);
    void issue(const QStringList &weakAlgorithms = {});
    /// Through the store's JSON, and back.
    void throughJson();

private:
    class Doer;
    void event(const QString &word, const QString &argument);
    void take(const Effects &effects);
    /// What was refused has changed nothing.
    template <class F> void change(F work);
    void fault(const QString &what) { faults.append(what); }
    void check();

    Random &m_random;
    QList<KeySlot> m_keys;
    QSet<int> m_transactions;
    QHash<int, KeyRequest> m_wanted;
    std::optional<KeyRequest> m_typed; // of the manual request that is being sent
    int m_rows = 0, m_keysMade = 0;
    int m_running = 0, m_attempting = 0; // requests
    bool m_keyAdded = false;             // in the effects of the last event
};

} // namespace scepter
