#include "core/base/literals.h"
#include "core/device/devicestate.h"
#include "core/device/requestoutlook.h"
#include "core/device/settingsjson.h"
#include "mfprig.h"
#include "tests/support/seededrandom.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

using namespace scepter;
using Kind = FailureDetail::Kind;
using Phase = RequestRun::Phase;

Q_DECLARE_METATYPE(scepter::FailureDetail::Kind)

/// The manual's rules, one group each, over the machine alone. Scripts and logs are MfpRig's.
class TestSimulatedMfp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timer_data();
    void timer() { plays(); }
    void timerNeedsCommunication();
    void manual_data();
    void manual() { plays(); }
    void nothingTypedIsKept();
    void restartNeeded_data();
    void restartNeeded() { plays(); }
    void bindings_data();
    void bindings();
    void limit_data();
    void limit() { plays(); }
    void adjustmentIsDrawnOnce();

    void everyErrorIsInTheTable();
    void endings_data();
    void endings();
    void polling_data();
    void polling() { plays(); }
    void pollTimes();

    void nextDates_data();
    void nextDates();
    void overrun_data();
    void overrun() { plays(); }
    void aDailyRequestForTwoYears();

    void shownTimes();
    void twentyRows();
    void keyAndRequestBelongTogether();
    void busyServers();
    void aRefusedCertificateKeepsItsKey();

    void rolloutsPollAsTheyAreTold();
    void rolloutsAreContinued();
    void rolloutsRestartAndDelete();
    void keysAreDeleted();
    void deletedKeysNeedNoRestart();
    void destinationsAreFollowed();
    void destinationsStayWhileARequestRuns();
    void outlooks_data();
    void outlooks();
    void whatBecameOfAKey();

    void interruptions_data();
    void interruptions() { plays(); }
    void transactions_data();
    void transactions() { plays(); }
    void damagedState_data();
    void damagedState();

private:
    static void columns()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("log");
    }
    static void row(const char *name, const QString &profile, const QString &script, const QString &log)
    {
        QTest::newRow(name) << profile << script << log;
    }
    /// The row's script gives the row's log. Once more with a restart of the program after each event: nothing else may come of it.
    void plays();

    SeededRandom m_random;
};

void TestSimulatedMfp::plays()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, script);
    QFETCH(const QString, log);
    MfpRig rig(profileOf(profile), m_random);
    rig.play(script);
    QCOMPARE(rig.log.join(u"; "_s), log);
    QCOMPARE(rig.faults, QStringList());
    MfpRig stored(profileOf(profile), m_random);
    stored.play(QString(script).replace(u";"_s, u"; json;"_s));
    QCOMPARE(stored.log.join(u"; "_s), log);
    QCOMPARE(stored.faults, QStringList());
}

void TestSimulatedMfp::timer_data()
{
    columns();
    row("D5: communication settings", u"mfp"_s, u"set on; server http://b.example/"_s, u"refused TimerOn"_s);
    row("D5: the same ones", u"mfp"_s, u"set on; server http://ca.example/scep"_s, u"refused TimerOn"_s);
    row("D5: after the last run", u"mfp"_s, u"set on; wake; issue; server http://b.example/"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; refused TimerOn"_s);
    row("D5: timer off again", u"mfp"_s, u"set on; set off; server http://b.example/; set on; wake"_s, u"row 1 processing; attempt 1"_s);
    row("D5: this computer", u"this-computer"_s, u"set on; server http://b.example/"_s, u"refused TimerOn"_s);
    row("D3", u"mfp"_s, u"server https://b.example/"_s, u"refused HttpsNotSupported"_s);
    row("D3: this computer", u"this-computer"_s, u"server https://b.example/"_s, QString());
    row("D8: a request with the timer on", u"mfp"_s, u"set on; send; wake"_s, u"refused TimerOn; row 1 processing; attempt 1"_s);
    row("D8: after the last run", u"mfp"_s, u"set on; wake; over HttpStatus 404; send"_s,
        u"row 1 processing; attempt 1; row 1 failed HTTP 404; refused TimerOn"_s);
    row("D8: timer off", u"mfp"_s, u"set on; set off; send"_s, u"row 1 processing"_s);
    row("D8: this computer", u"this-computer"_s, u"set on; send"_s, u"refused TimerOn"_s);
    row("D8: the timer may be turned on while one runs", u"mfp"_s, u"send; wake; set on; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded"_s);
    row("off: nothing comes", u"mfp"_s, u"set on daily; set off; wake; pass 99d"_s, u"asleep"_s);
    row("off while it polls", u"mfp"_s, u"set on poll:3x5; wake; keep; fail Timeout; set off; wake"_s,
        u"row 1 processing; attempt 1; row 1 failed TCP; asleep"_s);
    row("off by an import while it polls", u"mfp"_s, u"set on poll:3x5; wake; keep; fail Timeout; import off; wake"_s,
        u"row 1 processing; attempt 1; row 1 failed TCP; asleep"_s);
    row("off while it is being sent", u"mfp"_s, u"set on poll:3x5; wake; keep; set off; fail Timeout; wake"_s,
        u"row 1 processing; attempt 1; row 1 failed TCP; asleep"_s);
    row("D22: an import passes D5", u"mfp"_s, u"set on daily; import key:B; wake"_s, u"row 1 processing; attempt 1"_s);
}

void TestSimulatedMfp::timerNeedsCommunication()
{
    for (const char16_t *id : {u"mfp", u"mfp-small", u"mfp-modern", u"this-computer"}) {
        const DeviceProfile &profile = profileOf(QString::fromUtf16(id));
        SimulatedMfp mfp = SimulatedMfp::factoryNew(profile, "UTC");
        const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
        const SimulatedMfp untouched = mfp;
        const auto refused = mfp.updateAutomatic(withWords({}, u"on"_s), false, now, m_random);
        QVERIFY(!refused);
        QCOMPARE(refused.error().error.code, Errc::SettingsMissing); // D6
        QCOMPARE(refused.error().field, Field::Timer);
        QCOMPARE(mfp.settings(), untouched.settings());
        QVERIFY(mfp.updateAutomatic(withWords({}, u"off"_s), false, now, m_random));
        QVERIFY(!mfp.wakeTime());

        DeviceSettings settings = mfp.settings();
        settings.automatic.timer = true;
        const auto imported = mfp.replaceSettings(settings, false, now, m_random);
        QVERIFY(!imported);
        QCOMPARE(imported.error().error.code, Errc::SettingsMissing);
        QVERIFY(!mfp.settings().automatic.timer);

        const auto sent = mfp.sendRequest(goodRequest(), now);
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, Errc::SettingsMissing);
        QVERIFY(mfp.updateCommunication(goodCommunication(), now));
        QVERIFY(mfp.updateAutomatic(withWords({}, u"on"_s), false, now, m_random));
        QVERIFY(mfp.wakeTime());
    }
}

void TestSimulatedMfp::manual_data()
{
    columns();
    row("sent and issued", u"mfp"_s, u"send; wake; issue; wake"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; asleep"_s);
    row("one at a time", u"mfp"_s, u"send; send; wake; send"_s,
        u"row 1 processing; refused RequestRunning; attempt 1; refused RequestRunning"_s);
    row("a bad request is no row", u"mfp"_s, u"send cn:a..b; wake"_s, u"refused InvalidArgument; asleep"_s);
    row("two keys of one name", u"mfp"_s, u"send key:A; wake; issue; send key:A; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; row 2 processing; attempt 2; new key 2 none unused; "
        u"row 2 succeeded"_s);
    row("cancelled before it was sent", u"mfp"_s, u"send; cancel; cancel; wake"_s, u"row 1 processing; row 1 failed cancelled; asleep"_s);
    row("cancelled in the middle", u"mfp"_s, u"send; wake; keep; cancel"_s,
        u"row 1 processing; attempt 1; drop attempt 1; forget 1; row 1 failed cancelled"_s);
    row("cancelled in the middle, this computer", u"this-computer"_s, u"send; wake; keep; cancel"_s,
        u"row 1 processing; attempt 1; drop attempt 1; row 1 failed cancelled, continue"_s);
    row("D13: [Continue]", u"this-computer"_s, u"send; wake; keep; cancel; continue 1; wake; issue"_s,
        u"row 1 processing; attempt 1; drop attempt 1; row 1 failed cancelled, continue; row 1 processing; attempt 1; new key 1 none; "
        u"row 1 succeeded"_s);
    row("D13: [Continue] while another runs", u"this-computer"_s, u"send; wake; keep; cancel; send; continue 1"_s,
        u"row 1 processing; attempt 1; drop attempt 1; row 1 failed cancelled, continue; row 2 processing; refused RequestRunning"_s);
    row("nothing to continue of a refused one", u"this-computer"_s, u"send; wake; keep; over ScepFailure 2"_s,
        u"row 1 processing; attempt 1; row 1 failed SCEP 2"_s);
    row("another server while it is being sent", u"mfp"_s, u"send; wake; server http://b.example/; fail Timeout"_s,
        u"row 1 processing; attempt 1; row 1 failed TCP"_s);
}

void TestSimulatedMfp::nothingTypedIsKept()
{
    for (const char16_t *id : {u"mfp", u"this-computer"}) {
        MfpRig rig(profileOf(QString::fromUtf16(id)), m_random);
        rig.play(u"set off key:Stored"_s);
        const DeviceSettings before = rig.mfp.settings();
        const auto clean = [&] {
            const QByteArray kept = QJsonDocument(stateJson(rig.mfp.state())).toJson();
            return rig.mfp.settings() == before && !kept.contains("Typed") && !kept.contains("typed.example");
        };
        for (const char16_t *event : {u"send key:Typed cn:typed.example", u"wake", u"keep", u"restart", u"wake", u"issue",
                                      u"send key:Typed", u"wake", u"over HttpStatus 500", u"send key:Typed", u"cancel"}) {
            rig.play(QString::fromUtf16(event));
            QVERIFY2(clean(), qPrintable(QString::fromUtf16(event))); // D9
        }
        QCOMPARE(rig.faults, QStringList());
    }
}

void TestSimulatedMfp::restartNeeded_data()
{
    columns();
    row("D10: manual", u"mfp"_s, u"send; wake; issue; restart; restart"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; key 1 none; restarted; restarted"_s);
    row("D10: automatic", u"mfp"_s, u"set on; wake; issue; restart"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; key 1 none; restarted"_s);
    row("D10: two keys, one restart", u"mfp"_s, u"send; wake; issue; send; wake; issue; restart"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; row 2 processing; attempt 2; new key 2 none unused; "
        u"row 2 succeeded; key 1 none; key 2 none; restarted"_s);
    row("D10: this computer restarts nothing", u"this-computer"_s, u"send; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none; row 1 succeeded"_s);
    row("D16", u"mfp"_s, u"set on restart; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; key 1 none; restarted"_s);
    row("D16: not after a failure", u"mfp"_s, u"set on restart; wake; over ScepFailure 0"_s,
        u"row 1 processing; attempt 1; row 1 failed SCEP 0"_s);
    row("D16: not after a manual request", u"mfp"_s, u"set off restart; send; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded"_s);
    row("D16: takes an earlier key along", u"mfp"_s, u"send; wake; issue; set on restart; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; row 2 processing; attempt 2; new key 2 none unused; "
        u"row 2 succeeded; key 1 none; key 2 none; restarted"_s);
    row("D16: this computer restarts nothing", u"this-computer"_s, u"set on restart; wake; issue"_s,
        u"row 1 processing; attempt 1; new key 1 none; row 1 succeeded"_s);
}

void TestSimulatedMfp::bindings_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("last"); // what the last certificate does
    QTest::addColumn<QString>("keys");
    const auto row = [](const char *name, const QString &script, const QString &last, const QString &keys) {
        QTest::newRow(name) << script << last << keys;
    };
    const QString issued = u"; wake; issue; "_s;
    row("D11: None binds nothing", u"send none"_s, u"new key 1 none unused"_s, u"0 tls, 1 none unused"_s);
    row("D11: a location", u"send ieee8021x"_s, u"new key 1 ieee8021x unused"_s, u"0 tls, 1 ieee8021x unused"_s);
    row("D11: IPSec binds to one destination", u"send ipsec:2"_s, u"new key 1 ipsec IPSec 2 unused"_s, u"0 tls, 1 ipsec IPSec 2 unused"_s);
    row("D17: without deletion the binding moves", u"send ieee8021x"_s + issued + u"send ieee8021x"_s,
        u"new key 2 ieee8021x unused; key 1 none unused"_s, u"0 tls, 1 none unused, 2 ieee8021x unused"_s);
    row("D17: a manual request deletes nothing", u"set off delete; send ieee8021x"_s + issued + u"send ieee8021x"_s,
        u"new key 2 ieee8021x unused; key 1 none unused"_s, u"0 tls, 1 none unused, 2 ieee8021x unused"_s);
    row("D17: same location", u"set on daily delete ieee8021x"_s + issued, u"new key 2 ieee8021x unused; remove 1"_s,
        u"0 tls, 2 ieee8021x unused"_s);
    row("D17: other location", u"set on daily delete ieee8021x"_s + issued + u"set tls"_s, u"new key 2 tls unused; key 0 none"_s,
        u"0 none, 1 ieee8021x unused, 2 tls unused"_s);
    row("D17: IPSec, same destination", u"set on daily delete ipsec:1"_s + issued, u"new key 2 ipsec IPSec 1 unused; remove 1"_s,
        u"0 tls, 2 ipsec IPSec 1 unused"_s);
    row("D17: IPSec, other destination", u"set on daily delete ipsec:1"_s + issued + u"set ipsec:2"_s, u"new key 2 ipsec IPSec 2 unused"_s,
        u"0 tls, 1 ipsec IPSec 1 unused, 2 ipsec IPSec 2 unused"_s);
    row("D17: None overwrites nothing", u"set on daily delete none"_s + issued, u"new key 2 none unused"_s,
        u"0 tls, 1 none unused, 2 none unused"_s);
    row("D17: the default key is never overwritten", u"set on daily delete tls"_s, u"new key 1 tls unused; key 0 none"_s,
        u"0 none, 1 tls unused"_s);
    row("D17: the one after it is", u"set on daily delete tls"_s + issued, u"new key 2 tls unused; remove 1"_s, u"0 none, 2 tls unused"_s);
    row("D17: a key of another request, too", u"send ieee8021x"_s + issued + u"set on delete ieee8021x"_s,
        u"new key 2 ieee8021x unused; remove 1"_s, u"0 tls, 2 ieee8021x unused"_s);
}

void TestSimulatedMfp::bindings()
{
    QFETCH(const QString, script);
    QFETCH(const QString, last);
    QFETCH(const QString, keys);
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(script + u"; wake"_s);
    const QString before = rig.keyWords();
    // The old key lives until the new certificate is registered, whatever happens to this request.
    for (const char16_t *failure : {u"over HttpStatus 500", u"over ScepFailure 2", u"fail Timeout", u"cancel"}) {
        MfpRig failing = rig;
        failing.play(QString::fromUtf16(failure));
        QCOMPARE(failing.keyWords(), before);
    }
    rig.log.clear();
    rig.play(u"issue"_s);
    rig.log.removeLast(); // the row
    QCOMPARE(rig.log.join(u"; "_s), last);
    QCOMPARE(rig.keyWords(), keys);
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::limit_data()
{
    columns();
    const QString small = u"mfp-small"_s, issued = u"; wake; issue; "_s;
    const auto got = [](int n, const QString &key, const QString &more = {}) {
        return u"row %1 processing; attempt %1; new key %1 %2 unused; %3row %1 succeeded; "_s.arg(QString::number(n), key, more);
    };
    row("the default key counts", small, u"send"_s + issued + u"send"_s + issued + u"send; wake"_s,
        got(1, u"none"_s) + got(2, u"none"_s) + u"row 3 failed limit; asleep"_s);
    row("automatic", small, u"send"_s + issued + u"send"_s + issued + u"set on daily poll:3x5; wake; wake"_s,
        got(1, u"none"_s) + got(2, u"none"_s) + u"row 3 failed limit; row 4 failed limit"_s);
    row("overwriting frees one", small, u"send ieee8021x"_s + issued + u"send"_s + issued + u"set on delete ieee8021x; wake; issue"_s,
        got(1, u"ieee8021x"_s) + got(2, u"none"_s)
            + u"row 3 processing; attempt 3; new key 3 ieee8021x unused; remove 1; row 3 succeeded"_s);
    row("overwriting another place frees none", small, u"send ieee8021x"_s + issued + u"send"_s + issued + u"set on delete tls; wake"_s,
        got(1, u"ieee8021x"_s) + got(2, u"none"_s) + u"row 3 failed limit"_s);
    row("the default key is not freed", small, u"send"_s + issued + u"send"_s + issued + u"set on delete tls; wake"_s,
        got(1, u"none"_s) + got(2, u"none"_s) + u"row 3 failed limit"_s);
    row("None frees none", small, u"send"_s + issued + u"send"_s + issued + u"set on delete none; wake"_s,
        got(1, u"none"_s) + got(2, u"none"_s) + u"row 3 failed limit"_s);
    row("a manual request frees none", small, u"set off delete; send ieee8021x"_s + issued + u"send"_s + issued + u"send ieee8021x; wake"_s,
        got(1, u"ieee8021x"_s) + got(2, u"none"_s) + u"row 3 failed limit; asleep"_s);
    row("a full device goes on when the overwriting is switched off meanwhile", small,
        u"send ieee8021x"_s + issued + u"send"_s + issued + u"set on delete ieee8021x; wake; set keep; issue"_s,
        got(1, u"ieee8021x"_s) + got(2, u"none"_s)
            + u"row 3 processing; attempt 3; new key 3 ieee8021x unused; remove 1; row 3 succeeded"_s);
    row("this computer has none", u"this-computer"_s, QString(u"send"_s + issued).repeated(7) + u"send"_s, []() -> QString {
        QString log;
        for (int i = 1; i <= 7; ++i)
            log += u"row %1 processing; attempt %1; new key %1 none; row %1 succeeded; "_s.arg(i);
        return log + u"row 8 processing"_s;
    }());
}

void TestSimulatedMfp::adjustmentIsDrawnOnce()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"set on daily"_s);
    QCOMPARE(rig.next()->due, rig.next()->setTime); // not asked for
    rig.play(u"set adjust"_s);
    QSet<qint64> drawn;
    for (int run = 0; run < 300; ++run) {
        const ScheduledRun before = *rig.next();
        const qint64 seconds = before.setTime.secsTo(before.due);
        QVERIFY2(seconds >= 1 && seconds <= 600, QByteArray::number(seconds).constData());
        QCOMPARE(before.setTime, QDateTime(QDate(2027, 3, 2).addDays(run), {2, 0}, Qt::UTC)); // the set one is shown
        drawn.insert(seconds);
        // What does not change the schedule does not draw again.
        rig.play(u"set poll:3x5; json; set nopoll; import key:K; challenge; restart; interrupt; json; set restart; set delete"_s);
        QCOMPARE(*rig.next(), before);
        rig.play(u"wake"_s);
        QCOMPARE(rig.now, before.due); // not before
        QCOMPARE(rig.attempts, run + 1);
        const ScheduledRun next = *rig.next();
        rig.play(u"over HttpStatus 500"_s);
        QCOMPARE(*rig.next(), next);
    }
    QVERIFY2(drawn.size() > 150, QByteArray::number(drawn.size()).constData());
    QCOMPARE(rig.faults, QStringList());
    // What changes it does: ten draws of one second in 600 are not all the same.
    QSet<QDateTime> dues;
    for (int i = 0; i < 10; ++i) {
        rig.play(u"set off; set on"_s);
        dues.insert(rig.next()->due);
    }
    QVERIFY(dues.size() > 1);
}

namespace {

struct Ending {
    Errc code;
    const char *facts;
    bool polled;
    Kind kind;
    int number = 0;
};
// D13, D14, D20: everything that the network and SCEP have to say.
constexpr Ending endingTable[] = {
    {Errc::InvalidUrl, "", false, Kind::LocalFault},
    {Errc::HttpsNotSupported, "", false, Kind::LocalFault},
    {Errc::HostNotFound, "ca.example", true, Kind::TcpError},
    {Errc::ConnectionRefused, "ca.example:80", true, Kind::TcpError},
    {Errc::ConnectionLost, "ca.example:80", true, Kind::TcpError},
    {Errc::Timeout, "30", true, Kind::TcpError},
    {Errc::TlsFailed, "ca.example:443", true, Kind::TcpError},
    {Errc::ProxyFailed, "", true, Kind::TcpError},
    {Errc::NetworkFailed, "ca.example:80", true, Kind::TcpError},
    {Errc::RedirectRefused, "", false, Kind::InvalidResponse},
    {Errc::ReplyTooLarge, "65536", false, Kind::InvalidResponse},
    {Errc::HttpStatus, "403", false, Kind::HttpError, 403},
    {Errc::HttpStatus, "500", false, Kind::HttpError, 500},
    {Errc::HttpStatus, "503", false, Kind::HttpError, 503},
    {Errc::Cancelled, "", false, Kind::Cancelled},
    {Errc::HtmlPage, "", false, Kind::InvalidResponse},
    {Errc::EmptyReply, "", false, Kind::InvalidResponse},
    {Errc::InvalidReply, "", false, Kind::InvalidResponse},
    {Errc::NotOffered, "", false, Kind::InvalidResponse},
    {Errc::CaIdentifierUnknown, "", false, Kind::InvalidResponse},
    {Errc::CaFingerprintMismatch, "", false, Kind::InvalidResponse},
    {Errc::CaChanged, "", false, Kind::InvalidResponse},
    {Errc::CaNotTrusted, "", false, Kind::InvalidResponse},
    {Errc::CaAmbiguous, "2", false, Kind::InvalidResponse},
    {Errc::CaExpired, "", false, Kind::InvalidResponse},
    {Errc::CaNotYetValid, "", false, Kind::InvalidResponse},
    {Errc::ForeignTransaction, "", false, Kind::InvalidResponse},
    {Errc::ForeignNonce, "", false, Kind::InvalidResponse},
    {Errc::ForeignSignature, "", false, Kind::InvalidResponse},
    {Errc::UnknownPkiStatus, "7", false, Kind::InvalidResponse},
    {Errc::WeakAlgorithm, "", false, Kind::InvalidResponse},
    {Errc::WeakOnly, "", false, Kind::InvalidResponse},
    {Errc::UndecryptableReply, "", false, Kind::InvalidResponse},
    {Errc::ForeignPublicKey, "", false, Kind::InvalidResponse},
    {Errc::UntrustedChain, "", false, Kind::InvalidResponse},
    {Errc::NoCertificate, "", false, Kind::InvalidResponse},
    {Errc::ChallengeNeeded, "", false, Kind::LocalFault},
    {Errc::RsaSignerNeeded, "", false, Kind::LocalFault},
    {Errc::ScepFailure, "0", false, Kind::ScepFailInfo, 0},
    {Errc::ScepFailure, "1", false, Kind::ScepFailInfo, 1},
    {Errc::ScepFailure, "2", false, Kind::ScepFailInfo, 2},
    {Errc::ScepFailure, "3", false, Kind::ScepFailInfo, 3},
    {Errc::ScepFailure, "4", false, Kind::ScepFailInfo, 4},
    {Errc::ScepFailure, "17", false, Kind::ScepFailInfo, 17},
    {Errc::UnknownFailInfo, "many", false, Kind::InvalidResponse},
    {Errc::Deferred, "", true, Kind::Deferred},
    {Errc::CryptoFailure, "key generation", false, Kind::LocalFault},
    {Errc::SealBroken, "device/1/0/challenge", false, Kind::LocalFault},
    {Errc::StoreLocked, "", false, Kind::LocalFault},
};

/// How a request comes to the attempt that ends, and how many polls it has used and still has by then.
struct Situation {
    const char *name;
    const char *profile;
    const char16_t *script;
    int used, left, minutes;
};
constexpr Situation situations[] = {
    {"automatic, no polling", "mfp", u"set on daily; wake", 0, 0, 0},
    {"automatic, polls left", "mfp", u"set on daily poll:2x7; wake", 0, 2, 7},
    {"automatic, one poll left", "mfp", u"set on daily poll:2x7; wake; fail ConnectionLost; wake; keep", 1, 1, 7},
    {"automatic, polls used up", "mfp", u"set on daily poll:2x7; wake; keep; fail Deferred; wake; fail Timeout; wake", 2, 0, 7},
    {"automatic on this computer, polls left", "this-computer", u"set on daily poll:1x60; wake", 0, 1, 60},
    {"manual", "mfp", u"set off poll:2x7; send; wake", 0, 0, 0},
    {"manual on another model", "mfp-modern", u"send; wake; keep", 0, 0, 0},
    {"manual on this computer, polls left", "this-computer", u"send; wake", 0, 3, 5},
    {"manual on this computer, polls used up", "this-computer",
     u"send; wake; keep; fail Timeout; wake; fail Timeout; wake; fail Deferred; wake", 3, 0, 5},
};

} // namespace

void TestSimulatedMfp::everyErrorIsInTheTable()
{
    const QMetaEnum codes = QMetaEnum::fromType<Errc>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const Errc code = Errc(codes.value(i));
        if (code < Errc::InvalidUrl || code > Errc::Deferred)
            continue;
        const bool there = std::any_of(std::begin(endingTable), std::end(endingTable),
                                       [&](const Ending &each) { return each.code == code; });
        QVERIFY2(there, codes.key(i));
    }
}

void TestSimulatedMfp::endings_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<int>("situation");
    for (int e = 0; e < int(std::size(endingTable)); ++e) {
        for (int s = 0; s < int(std::size(situations)); ++s)
            QTest::addRow("%s %s: %s", qPrintable(errcName(endingTable[e].code)), endingTable[e].facts, situations[s].name) << e << s;
    }
}

void TestSimulatedMfp::endings()
{
    QFETCH(const int, ending);
    QFETCH(const int, situation);
    const Ending &expected = endingTable[ending];
    const Situation &where = situations[situation];
    MfpRig rig(profileOf(QString::fromLatin1(where.profile)), m_random);
    rig.play(QString::fromUtf16(where.script));
    QVERIFY(rig.run());
    QCOMPARE(rig.run()->phase, Phase::Attempting);
    QCOMPARE(rig.run()->pollsUsed, where.used);
    const Error error{expected.code, u"why"_s, {QString::fromLatin1(expected.facts), u"text"_s}};
    const int attempts = rig.attempts;
    rig.now = rig.now.addSecs(11);
    rig.fail({error});
    const RequestStatus &status = rig.row(1).status;
    if (expected.polled && where.left > 0) {
        QVERIFY(std::holds_alternative<Processing>(status)); // D19
        QCOMPARE(rig.run()->phase, Phase::Waiting);
        QCOMPARE(rig.run()->pollsUsed, where.used + 1); // each counts as one
        QCOMPARE(rig.run()->nextPoll, rig.now.addSecs(where.minutes * 60));
        QCOMPARE(*rig.mfp.wakeTime(), rig.run()->nextPoll);
        QCOMPARE(rig.run()->last, error);
        rig.now = rig.run()->nextPoll.addMSecs(-1);
        rig.wake();
        QCOMPARE(rig.attempts, attempts); // not before
        rig.play(u"wake"_s);
        QCOMPARE(rig.attempts, attempts + 1);
    } else {
        QVERIFY(!rig.run());
        const auto *failed = std::get_if<Failed>(&status);
        QVERIFY(failed);
        QCOMPARE(failed->detail, (FailureDetail{expected.kind, expected.number}));
        QCOMPARE(failed->error, error);
        QCOMPARE(failed->endedAt, rig.now);
        QCOMPARE(rig.attempts, attempts);
    }
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::polling_data()
{
    columns();
    const QString start = u"row 1 processing; attempt 1; "_s;
    row("issued at a poll", u"mfp"_s, u"set on poll:3x5; wake; keep; fail Deferred; wake; issue; wake"_s,
        start + u"attempt 1; new key 1 none unused; row 1 succeeded; asleep"_s);
    row("the last detail is shown: TCP", u"mfp"_s, u"set on poll:2x5; wake; keep; fail Deferred; wake; fail Deferred; wake; fail Timeout"_s,
        start + u"attempt 1; attempt 1; row 1 failed TCP"_s);
    row("the last detail is shown: deferred", u"mfp"_s, u"set on poll:1x5; wake; keep; fail Timeout; wake; fail Deferred"_s,
        start + u"attempt 1; row 1 failed deferred"_s);
    row("an error ends it early (D14)", u"mfp"_s, u"set on poll:9x5; wake; keep; fail Deferred; wake; over ScepFailure 2; wake"_s,
        start + u"attempt 1; row 1 failed SCEP 2; asleep"_s);
    row("polling switched off meanwhile", u"mfp"_s, u"set on poll:9x5; wake; keep; fail Deferred; set nopoll; wake; fail Deferred"_s,
        start + u"attempt 1; row 1 failed deferred"_s);
    row("fewer polls meanwhile", u"mfp"_s,
        u"set on poll:9x5; wake; keep; fail Deferred; wake; fail Deferred; set poll:1x5; wake; fail Deferred"_s,
        start + u"attempt 1; attempt 1; row 1 failed deferred"_s);
    row("the next run has its polls again", u"mfp"_s,
        u"set on daily poll:1x5; wake; fail Timeout; wake; fail Timeout; wake; fail Timeout; wake; fail Timeout"_s,
        start + u"attempt 1; row 1 failed TCP; row 2 processing; attempt 2; attempt 2; row 2 failed TCP"_s);
    row("a late answer of a request that has ended", u"mfp"_s, u"set on; wake; cancel; fail Timeout; issue"_s,
        start + u"drop attempt 1; row 1 failed cancelled; refused Overtaken"_s);
}

void TestSimulatedMfp::pollTimes()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"set on poll:99x60; wake"_s);
    const QDateTime start = rig.now;
    for (int poll = 1; poll <= 99; ++poll) {
        rig.play(poll % 2 ? u"fail Timeout"_s : u"fail Deferred"_s);
        QCOMPARE(rig.run()->pollsUsed, poll);
        rig.play(u"json; wake"_s);
        QCOMPARE(rig.now, start.addSecs(poll * 3600));
    }
    rig.play(u"fail Deferred"_s);
    QVERIFY(!rig.run());
    QCOMPARE(rig.attempts, 100);
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::nextDates_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("next"); // the set time that is shown; empty: none
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, const QString &script, const QString &next, int rows) {
        QTest::newRow(name) << script << next << rows;
    };
    row("set", u"set on daily"_s, u"2027-03-02T02:00:00Z"_s, 0);
    row("set, once", u"set on"_s, u"2027-03-02T02:00:00Z"_s, 0);
    row("after a success", u"set on daily; wake; issue"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("after a failure", u"set on daily; wake; over ScepFailure 2"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("after a deferral", u"set on every:7; wake; keep; fail Deferred"_s, u"2027-03-09T02:00:00Z"_s, 1);
    row("after the limit",
        u"send; wake; issue; send; wake; issue; send; wake; issue; send; wake; issue; send; wake; issue; set on every:30; wake"_s,
        u"2027-04-01T02:00:00Z"_s, 6);
    row("while it is being sent", u"set on every:365; wake"_s, u"2028-03-01T02:00:00Z"_s, 1);
    row("while it polls", u"set on daily poll:3x5; wake; keep; fail Deferred"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("once: the timer stays on, nothing follows", u"set on; wake; issue"_s, QString(), 1);
    row("whatever the adjustment was", u"set on daily adjust; wake; issue; wake; issue"_s, u"2027-03-04T02:00:00Z"_s, 2);
    row("months off: made up once", u"set on daily; clock 2027-09-01T12:00; wake; issue"_s, u"2027-09-02T02:00:00Z"_s, 1);
    row("months off, every 30 days", u"set on every:30; clock 2027-09-01T12:00; wake; issue"_s, u"2027-09-28T02:00:00Z"_s, 1);
    row("months off, not made up twice", u"set on every:30; clock 2027-09-01T12:00; wake; issue; pass 20d"_s, u"2027-09-28T02:00:00Z"_s, 1);
    row("months off, once", u"set on; clock 2027-09-01T12:00; wake; issue"_s, QString(), 1);
    row("exactly at its time", u"set on daily; clock 2027-03-02T02:00; wake; issue"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("exactly at the time after it", u"set on daily; clock 2027-03-03T02:00; wake; issue"_s, u"2027-03-04T02:00:00Z"_s, 1);
    row("the clock is set back", u"set on daily; wake; issue; clock 2027-02-01T00:00; pass 29d"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("it began in the past", u"set on every:7 start:2027-02-01T03:30"_s, u"2027-03-08T03:30:00Z"_s, 0);
    row("now is not the past", u"set on start:2027-03-01T12:00"_s, u"2027-03-01T12:00:00Z"_s, 0);
    row("once in the past is refused", u"set on start:2027-03-01T11:59"_s, QString(), 0);
    row("once in the past, by an import", u"import on start:2027-03-01T11:59; pass 900d"_s, QString(), 0);
    row("periodic in the past, by an import", u"import on daily start:2027-03-01T11:59"_s, u"2027-03-02T11:59:00Z"_s, 0);
    row("another interval", u"set on daily; set every:7; wake; issue"_s, u"2027-03-09T02:00:00Z"_s, 1);
    row("another time", u"set on daily; set start:2027-03-05T04:00"_s, u"2027-03-05T04:00:00Z"_s, 0);
    row("off", u"set on daily; set off"_s, QString(), 0);
    row("off and on", u"set on daily; wake; issue; pass 1m; set off; set on"_s, u"2027-03-03T02:00:00Z"_s, 1);
    row("updated after a single run", u"set on; wake; issue; set poll:3x5; pass 99d"_s, QString(), 1);
    row("a single run, then periodic", u"set on; wake; issue; pass 1m; set every:10"_s, u"2027-03-12T02:00:00Z"_s, 1);
}

void TestSimulatedMfp::nextDates()
{
    QFETCH(const QString, script);
    QFETCH(const QString, next);
    QFETCH(const int, rows);
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(script);
    QCOMPARE(rig.next() ? rig.next()->setTime.toString(Qt::ISODate) : QString(), next);
    QCOMPARE(rig.history.rows().size(), rows);
    QCOMPARE(rig.faults, QStringList());
    const bool refused = rig.log.contains(u"refused InvalidArgument"_s);
    QCOMPARE(rig.mfp.settings().automatic.timer, !refused && !script.endsWith(u"set off"));
}

void TestSimulatedMfp::overrun_data()
{
    columns();
    const QString start = u"row 1 processing; attempt 1; "_s;
    row("while it is being polled", u"mfp"_s, u"set on daily poll:3x5; wake; keep; fail Deferred; wake; fail Timeout; wake; wake"_s,
        start + u"attempt 1; attempt 1; drop attempt 1; row 1 failed TCP; row 2 processing; move 1 to 2; attempt 2"_s);
    row("while it waits for a poll", u"mfp"_s,
        u"set on daily poll:99x60; wake; keep; fail Deferred; "_s + u"wake; fail Deferred; "_s.repeated(23) + u"wake"_s,
        start + u"attempt 1; "_s.repeated(23) + u"row 1 failed deferred; row 2 processing; move 1 to 2; attempt 2"_s);
    row("before anything was kept", u"mfp"_s, u"set on daily poll:3x5; wake; fail Timeout; wake; wake"_s,
        start + u"attempt 1; drop attempt 1; row 1 failed TCP; row 2 processing; attempt 2"_s);
    row("the first attempt is seen through", u"mfp"_s, u"set on daily poll:3x5; wake; pass 2d; fail HttpStatus 500; wake"_s,
        start + u"row 1 failed HTTP 500; row 2 processing; attempt 2"_s);
    row("the first attempt is seen through, then it would poll", u"mfp"_s,
        u"set on daily poll:3x5; wake; keep; pass 2d; fail Timeout; wake"_s,
        start + u"row 1 failed TCP; row 2 processing; move 1 to 2; attempt 2"_s);
    row("and the device is full", u"mfp-small"_s,
        u"send; wake; issue; set on daily poll:3x5; wake; keep; fail Timeout; wake; wake; issue; wake; wake"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; row 2 processing; attempt 2; attempt 2; drop attempt 2; "
        u"row 2 failed TCP; row 3 processing; move 2 to 3; attempt 3; new key 2 none unused; row 3 succeeded; row 4 failed limit; "
        u"row 5 failed limit"_s);
    row("of a manual request", u"this-computer"_s, u"send; wake; keep; fail Deferred; set on daily; clock 2027-03-02T02:00; wake"_s,
        start + u"row 1 failed deferred, continue; row 2 processing; attempt 2"_s);
}

void TestSimulatedMfp::aDailyRequestForTwoYears()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"set on daily adjust poll:3x5 delete tls restart"_s);
    const QDateTime start({2027, 3, 2}, {2, 0}, Qt::UTC);
    for (int day = 0; day < 730; ++day) {
        rig.play(u"json; wake"_s);
        QCOMPARE(rig.run()->request, RequestId(day + 1));
        const qint64 late = start.addDays(day).secsTo(rig.now);
        QVERIFY(late >= 1 && late <= 600);
        rig.play(day % 3 == 0 ? u"keep; fail Deferred; wake; issue"_s : day % 3 == 1 ? u"issue"_s : u"over ScepFailure 2"_s);
        QCOMPARE(rig.next()->setTime, start.addDays(day + 1));
    }
    QCOMPARE(rig.mfp.keys().size(), 2); // D17
    QCOMPARE(rig.history.rows().size(), 20);
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::shownTimes()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"set on daily poll:3x5; wake"_s);
    const QDateTime begun({2027, 3, 2}, {2, 0}, Qt::UTC);
    QCOMPARE(rig.row(1).status, RequestStatus(Processing{begun}));
    QCOMPARE(rig.row(1).keyName, u"Key"_s);
    QCOMPARE(rig.row(1).subject, goodRequest().subject().toString());
    rig.play(u"pass 30s; keep; fail Deferred; wake"_s);
    QCOMPARE(rig.row(1).status, RequestStatus(Processing{begun})); // D19: polling
    rig.play(u"pass 10s; issue SHA-1"_s);
    QCOMPARE(rig.row(1).status, RequestStatus(Succeeded{begun.addSecs(340), {u"SHA-1"_s}})); // when it was registered
    rig.play(u"wake; pass 7s; over ScepFailure 4"_s);
    QCOMPARE(shownTime(rig.row(2).status), begun.addDays(1).addSecs(7));
    QCOMPARE(std::get<Failed>(rig.row(2).status).detail, (FailureDetail{Kind::ScepFailInfo, 4}));
    rig.play(u"set off; send key:Other; pass 5s; cancel"_s);
    QCOMPARE(rig.row(3).keyName, u"Other"_s);
    QCOMPARE(shownTime(rig.row(3).status), rig.now);
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::twentyRows()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"set on daily delete tls"_s);
    (void)rig.history.add({RequestId::None, u"Key"_s, {}, ToBeProcessed{rig.next()->setTime}});
    for (int i = 1; i <= 20; ++i)
        rig.play(u"wake; over ScepFailure 2"_s);
    QCOMPARE(rig.history.rows().size(), 21);
    QCOMPARE(rig.history.rows().last().id, RequestId(1));
    for (int i = 21; i <= 45; ++i) {
        rig.play(u"wake"_s);
        QCOMPARE(rig.history.rows().size(), 21);
        QVERIFY(std::holds_alternative<ToBeProcessed>(rig.history.rows().first().status)); // D21: neither counts nor goes
        QCOMPARE(rig.history.rows()[1].id, RequestId(i));
        QVERIFY(std::holds_alternative<Processing>(rig.history.rows()[1].status));
        QCOMPARE(rig.history.rows().last().id, RequestId(i - 19)); // the oldest went
        rig.play(i % 2 ? u"fail Timeout"_s : u"issue"_s);
    }
    QCOMPARE(rig.faults, QStringList());
}

void TestSimulatedMfp::keyAndRequestBelongTogether()
{
    MfpRig rig(profileOf(u"mfp"_s), m_random);
    rig.play(u"send; wake; keep"_s);
    const MfpState before = rig.mfp.state();
    const QList<KeySlot> keys = rig.mfp.keys();
    for (const int other : {0, 2, -1}) { // D24
        const auto issued = rig.mfp.certificateIssued(RequestId(other), {}, goodRequest(), rig.now);
        QVERIFY(!issued);
        QCOMPARE(issued.error().code, Errc::Overtaken);
        QCOMPARE(rig.mfp.state(), before);
        QCOMPARE(rig.mfp.keys(), keys);
        QVERIFY(rig.mfp.attemptFailed(RequestId(other), {Error{Errc::HttpStatus}}, rig.now).empty());
        QCOMPARE(rig.mfp.state(), before);
    }
    const auto issued = rig.mfp.certificateIssued(RequestId(1), {}, goodRequest(), rig.now);
    QVERIFY(issued.has_value());
    QCOMPARE(std::count_if(issued->begin(), issued->end(), [](const Effect &each) { return std::holds_alternative<KeyAdded>(each); }), 1);
    QCOMPARE(std::get<KeyAdded>(issued->front()).request, RequestId(1));
    QVERIFY(!rig.mfp.certificateIssued(RequestId(1), {}, goodRequest(), rig.now));
}

/// A device with communication settings, whose rollout's request has been sent and kept.
struct Sent {
    Sent(const DeviceProfile &profile, const RolloutTerms &terms, Random &random)
        : mfp(SimulatedMfp::factoryNew(profile, "UTC")), now(QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC))
    {
        (void)mfp.updateCommunication(goodCommunication(), now);
        send(terms, random);
    }
    bool send(const RolloutTerms &terms, Random &random)
    {
        const auto effects = mfp.sendRequest(goodRequest(), terms, now);
        if (!effects || !mfp.state().run)
            return false;
        request = mfp.state().run->request;
        (void)mfp.wake(now, random);
        mfp.messageKept(request);
        return true;
    }
    Effects busy(const QString &seconds)
    {
        return mfp.attemptFailed(request, {Error{Errc::HttpStatus, {}, {u"503"_s, u"later"_s, seconds}}}, now);
    }
    Effects fail(Errc code, bool over = false) { return mfp.attemptFailed(request, {Error{code}, over}, now); }
    Result<Effects> issue() { return mfp.certificateIssued(request, {}, goodRequest(), now); }

    SimulatedMfp mfp;
    QDateTime now;
    RequestId request = RequestId::None;
};

void TestSimulatedMfp::rolloutsPollAsTheyAreTold()
{
    Sent twice(profileOf(u"mfp"_s), {.polling = Polling{2, 7}}, m_random);
    for (const Errc code : {Errc::Deferred, Errc::Timeout}) {
        (void)twice.fail(code);
        QCOMPARE(twice.mfp.state().run->phase, Phase::Waiting);
        QCOMPARE(twice.mfp.state().run->nextPoll, twice.now.addSecs(7 * 60));
        twice.now = twice.mfp.state().run->nextPoll;
        (void)twice.mfp.wake(twice.now, m_random);
        // A program that ends and another that begins change nothing of it.
        const auto again = stateFromJson(stateJson(twice.mfp.state()));
        QVERIFY(again && *again == twice.mfp.state());
    }
    (void)twice.fail(Errc::Deferred);
    QVERIFY(!twice.mfp.state().run);

    Sent never(profileOf(u"mfp"_s), {}, m_random);
    (void)never.fail(Errc::Deferred);
    QVERIFY(!never.mfp.state().run);
}

/// F5: what may have a certificate is resumable, on a model that has no [Continue] for people, too.
void TestSimulatedMfp::rolloutsAreContinued()
{
    const auto resumable = [](const Effects &effects) {
        return std::any_of(effects.begin(), effects.end(), [](const Effect &effect) {
            const auto *row = std::get_if<RowChanged>(&effect);
            return row && row->resumable;
        });
    };
    Sent lost(profileOf(u"mfp"_s), {}, m_random);
    QVERIFY(resumable(lost.fail(Errc::ConnectionLost)));
    const auto continued = lost.mfp.continueRequest(lost.request, RolloutTerms{.polling = Polling{1, 1}}, lost.now);
    QVERIFY(continued);
    QVERIFY(lost.mfp.state().run->begun && lost.mfp.state().run->trigger == Trigger::Rollout);
    (void)lost.mfp.wake(lost.now, m_random);
    QVERIFY(lost.issue());

    Sent refused(profileOf(u"mfp"_s), {}, m_random);
    QVERIFY(!resumable(refused.fail(Errc::ScepFailure, true)));
}

/// D16 and D17 as the rollout says, whatever the automatic request has set.
void TestSimulatedMfp::rolloutsRestartAndDelete()
{
    Sent plain(profileOf(u"mfp"_s), {}, m_random);
    QVERIFY(plain.issue());
    QVERIFY(plain.mfp.state().restartNeeded);
    const qsizetype keys = plain.mfp.keys().size();
    QVERIFY(plain.send({.deletesOld = true, .restarts = true}, m_random));
    QVERIFY(plain.issue());
    QVERIFY(!plain.mfp.state().restartNeeded && plain.mfp.keys().last().inUse);
    QCOMPARE(plain.mfp.keys().size(), goodRequest().location == KeyUseLocation::None ? keys + 1 : keys);
    QVERIFY(plain.mfp.updateAutomatic(withWords({}, u"on"_s), false, plain.now, m_random));
    const auto refused = plain.mfp.sendRequest(goodRequest(), RolloutTerms(), plain.now);
    QVERIFY(!refused && refused.error().error.code == Errc::TimerOn); // D8
}

void TestSimulatedMfp::keysAreDeleted()
{
    Sent device(profileOf(u"mfp"_s), {}, m_random);
    QVERIFY(device.issue());
    const auto own = device.mfp.deleteKey(0);
    QVERIFY(!own && own.error().code == Errc::InvalidArgument);
    const auto missing = device.mfp.deleteKey(9);
    QVERIFY(!missing && missing.error().code == Errc::NotFound);
    const auto gone = device.mfp.deleteKey(1);
    QVERIFY(gone && std::get<KeyRemoved>(gone->front()).number == 1);
    QCOMPARE(device.mfp.keys().size(), 1);
}

void TestSimulatedMfp::deletedKeysNeedNoRestart()
{
    Sent device(profileOf(u"mfp"_s), {}, m_random);
    QVERIFY(device.issue());
    QVERIFY(device.mfp.state().restartNeeded);
    QVERIFY(device.mfp.deleteKey(device.mfp.keys().last().number));
    QVERIFY(!device.mfp.state().restartNeeded); // D10: no new key waits for one
}

/// "refused Errc fact…", or what keys and automatic request are bound to.
static QString bindingsAfter(SimulatedMfp &mfp, const QStringList &destinations, const DestinationChanges &changes, const QDateTime &now,
                             Random &random)
{
    DeviceSetup setup = mfp.settings().setup;
    setup.destinations = destinations;
    const auto done = mfp.updateSetup(setup, changes, now, random);
    if (!done)
        return QStringList{errcName(done.error().error.code), done.error().error.facts.join(u'/')}.join(u' ').trimmed();
    QStringList words;
    for (const Effect &effect : *done) {
        if (const auto *changed = std::get_if<KeyChanged>(&effect))
            words +=
                u"key %1 %2 %3"_s.arg(changed->key.number).arg(locationName(changed->key.location), changed->key.destination).trimmed();
    }
    return (words += mfp.settings().automatic.request.destination).join(u"; "_s);
}

void TestSimulatedMfp::destinationsAreFollowed()
{
    SimulatedMfp mfp = SimulatedMfp::factoryNew(profileOf(u"mfp"_s), "UTC");
    const QStringList both = mfp.settings().setup.destinations;
    QCOMPARE(both.size(), 2);
    mfp = SimulatedMfp(profileOf(u"mfp"_s), mfp.settings(), {}, QList<KeySlot>(mfp.keys()) << KeySlot{1, KeyUseLocation::IpSec, both[0]});
    const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
    const auto after = [&](const QStringList &destinations, const DestinationChanges &changes) {
        return bindingsAfter(mfp, destinations, changes, now, m_random);
    };
    QCOMPARE(after({both[0]}, {}), QString()); // nobody uses the other one
    QCOMPARE(after(both, {}), QString());
    QCOMPARE(after({both[1]}, {}), u"InvalidArgument destination in use/%1/1"_s.arg(both[0]));
    QCOMPARE(mfp.keys().last().destination, both[0]);
    QCOMPARE(after({u"Office"_s, both[1]}, {{{both[0], u"Office"_s}}}), u"key 1 ipsec Office; "_s);
    QCOMPARE(after({u"Office"_s}, {{{u"Attic"_s, u"Office"_s}}}), u"InvalidArgument destinations/Attic"_s);
    QCOMPARE(after({both[1]}, {{{u"Office"_s, both[1]}}}), u"InvalidArgument destinations/%1"_s.arg(both[1])); // one name for two
    QVERIFY(mfp.updateCommunication(goodCommunication(), now));
    QVERIFY(mfp.updateAutomatic(withWords({}, u"off ipsec:2"_s), false, now, m_random));
    QCOMPARE(after({u"Office"_s}, {{}, true}), u"InvalidArgument destination in use/%1/automatic"_s.arg(both[1]));
    QCOMPARE(after({u"Office"_s, u"Lab"_s}, {{{both[1], u"Lab"_s}}}), u"Lab"_s);
    QCOMPARE(after({u"Lab"_s}, {{}, true}), u"key 1 none; Lab"_s);
}

void TestSimulatedMfp::destinationsStayWhileARequestRuns()
{
    SimulatedMfp older = SimulatedMfp::factoryNew(profileOf(u"mfp"_s), "UTC");
    older = SimulatedMfp(profileOf(u"mfp"_s), older.settings(), {}, {KeySlot{1, KeyUseLocation::IpSec, u"Gone"_s}}); // before this one
    QCOMPARE(bindingsAfter(older, {u"Office"_s}, {}, QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC), m_random), QString());

    Sent device(profileOf(u"mfp"_s), {}, m_random);
    const QStringList both = device.mfp.settings().setup.destinations;
    QCOMPARE(bindingsAfter(device.mfp, {both[0]}, {}, device.now, m_random), u"RequestRunning"_s);
    QCOMPARE(bindingsAfter(device.mfp, both + QStringList{u"Lab"_s}, {}, device.now, m_random), QString());
}

void TestSimulatedMfp::outlooks_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("seen");
    QTest::newRow("D10") << u"mfp"_s << u"none"_s << u"restart"_s;
    QTest::newRow("D16") << u"mfp"_s << u"none restart"_s << u"restarts"_s;
    QTest::newRow("D10: this computer") << u"this-computer"_s << u"none restart"_s << QString();
    QTest::newRow("D17: the default key holds it") << u"mfp"_s << u"tls delete"_s << u"off, default stays, restart"_s;
    QTest::newRow("D11: the binding moves") << u"mfp"_s << u"ieee8021x"_s << u"off, unbinds 1, restart"_s;
    QTest::newRow("D17") << u"mfp"_s << u"ieee8021x delete"_s << u"off, deletes 1, restart"_s;
    QTest::newRow("D17: another destination") << u"mfp"_s << u"ipsec:1 delete"_s << u"restart"_s;
    QTest::newRow("D23") << u"mfp-small"_s << u"none delete"_s << u"full 3, restart"_s;
    QTest::newRow("D23: one that D17 overwrites") << u"mfp-small"_s << u"ieee8021x delete"_s << u"off, deletes 1, restart"_s;
}

void TestSimulatedMfp::outlooks()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, words);
    const DeviceProfile &model = profileOf(profile);
    SimulatedMfp mfp = SimulatedMfp::factoryNew(model, "UTC");
    DeviceSettings settings = mfp.settings();
    settings.setup.functions = {KeyUseLocation::IpSec};
    const bool fills = model.keyLimit == 3;
    QList<KeySlot> keys = mfp.keys();
    keys << KeySlot{1, KeyUseLocation::Ieee8021x};
    if (fills)
        keys << KeySlot{2};
    mfp = SimulatedMfp(model, settings, {}, keys);
    const AutoRequestSettings wanted = withWords({}, words);
    const RequestOutlook seen = outlook(mfp, wanted.request, wanted.deleteOld, wanted.restartAfter);
    QStringList told;
    if (seen.full)
        told += u"full %1"_s.arg(seen.keyLimit);
    if (seen.functionOff)
        told += u"off"_s;
    if (seen.defaultKeyStays)
        told += u"default stays"_s;
    if (seen.overwritten)
        told += u"deletes %1"_s.arg(seen.overwritten->number);
    if (seen.unbound)
        told += u"unbinds %1"_s.arg(seen.unbound->number);
    if (seen.restart != RequestOutlook::Restart::None)
        told += seen.restart == RequestOutlook::Restart::Needed ? u"restart"_s : u"restarts"_s;
    QTEST(told.join(u", "_s), "seen");
}

/// The row says for good whether the device restarted by itself; the rest is as the key is now.
void TestSimulatedMfp::whatBecameOfAKey()
{
    Sent device(profileOf(u"mfp"_s), {}, m_random);
    const auto endOf = [](const Effects &effects) {
        for (const Effect &effect : effects) {
            const auto *changed = std::get_if<RowChanged>(&effect);
            if (changed && std::holds_alternative<Succeeded>(changed->status))
                return std::get<Succeeded>(changed->status);
        }
        return Succeeded{};
    };
    const auto issue = [&] {
        (void)device.mfp.wake(device.now, m_random);
        return device.mfp.certificateIssued(device.mfp.state().run->request, {}, goodRequest(), device.now).value_or(Effects());
    };
    QVERIFY(!endOf(issue()).restarted);
    QVERIFY(device.send({.restarts = true}, m_random));
    const Succeeded second = endOf(issue());
    QVERIFY(second.restarted);
    QCOMPARE(std::get<Succeeded>(*statusFromJson(statusJson(second), second.registeredAt)), second);
    const HistoryRow row{RequestId(2), u"Key"_s, {}, second};
    const auto gone = whatBecameOf(row, {}, {});
    QVERIFY(gone && !gone->key && gone->restarted && !gone->restartNeeded);
    QVERIFY(!whatBecameOf({RequestId(3), {}, {}, Processing{device.now}}, {}, {}));
}

void TestSimulatedMfp::interruptions_data()
{
    columns();
    const QString start = u"row 1 processing; attempt 1; "_s, done = u"new key 1 none unused; row 1 succeeded"_s;
    row("[Restart] while it is being sent", u"mfp"_s, u"set on; wake; keep; restart; wake; issue"_s,
        start + u"drop attempt 1; restarted; attempt 1; "_s + done);
    row("[Restart] before anything was kept", u"mfp"_s, u"send; wake; restart; wake; issue"_s,
        start + u"drop attempt 1; restarted; attempt 1; "_s + done);
    row("[Restart] before it is sent", u"mfp"_s, u"send; restart; wake; issue"_s, u"row 1 processing; restarted; attempt 1; "_s + done);
    row("[Restart] while it polls: the polls that are left", u"mfp"_s,
        u"set on poll:2x5; wake; keep; fail Timeout; restart; wake; fail Timeout; restart; wake; fail Timeout"_s,
        start + u"restarted; attempt 1; restarted; attempt 1; row 1 failed TCP"_s);
    row("[Restart] does not hurry a poll", u"mfp"_s, u"set on poll:2x60; wake; keep; fail Timeout; restart; pass 59m"_s,
        start + u"restarted"_s);
    row("[Restart] at a poll", u"mfp"_s, u"set on poll:1x5; wake; keep; fail Deferred; wake; restart; wake; fail Deferred"_s,
        start + u"attempt 1; drop attempt 1; restarted; attempt 1; row 1 failed deferred"_s);
    row("the program ends while it is being sent", u"mfp"_s, u"set on; wake; keep; interrupt; wake; issue"_s,
        start + u"attempt 1; "_s + done);
    row("the program ends before anything was kept", u"mfp"_s, u"set on; wake; interrupt; wake; fail Timeout"_s,
        start + u"attempt 1; row 1 failed TCP"_s);
    row("the program ends while it polls", u"mfp"_s, u"set on poll:1x5; wake; keep; fail Timeout; interrupt; wake; fail Timeout"_s,
        start + u"attempt 1; row 1 failed TCP"_s);
    row("the program ends, and comes back after the next run was due", u"mfp"_s,
        u"set on daily poll:3x5; wake; keep; fail Timeout; interrupt; clock 2027-03-09T12:00; wake"_s,
        start + u"row 1 failed TCP; row 2 processing; move 1 to 2; attempt 2"_s);
    row("the program ends in the first attempt, and comes back late", u"mfp"_s,
        u"set on daily; wake; keep; interrupt; clock 2027-03-09T12:00; wake; issue; wake"_s,
        start + u"attempt 1; "_s + done + u"; row 2 processing; attempt 2"_s);
    row("D16 while nothing else happens", u"mfp"_s, u"set on daily restart; wake; issue; wake; keep; restart; wake; issue"_s,
        start + done
            + u"; key 1 none; restarted; row 2 processing; attempt 2; drop attempt 2; restarted; attempt 2; "
              u"new key 2 none unused; row 2 succeeded; key 2 none; restarted"_s);
}

void TestSimulatedMfp::transactions_data()
{
    columns();
    const QString start = u"row 1 processing; attempt 1; "_s, next = u"row 2 processing; attempt 2"_s,
                  moved = u"row 2 processing; move 1 to 2; attempt 2"_s;
    row("taken over after a deferral", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; wake; issue; wake"_s,
        start + u"row 1 failed deferred; "_s + moved + u"; new key 1 none unused; row 2 succeeded; row 3 processing; attempt 3"_s);
    row("taken over after no answer", u"mfp"_s, u"set on daily; wake; keep; fail Timeout; wake"_s, start + u"row 1 failed TCP; "_s + moved);
    row("taken over again and again", u"mfp"_s,
        u"set on daily; wake; keep; fail Deferred; wake; fail Deferred; wake; fail Deferred; wake"_s,
        start
            + u"row 1 failed deferred; row 2 processing; move 1 to 2; attempt 2; row 2 failed deferred; row 3 processing; move 2 to 3; "
              u"attempt 3; row 3 failed deferred; row 4 processing; move 3 to 4; attempt 4"_s);
    row("nothing was kept", u"mfp"_s, u"set on daily; wake; fail Timeout; wake"_s, start + u"row 1 failed TCP; "_s + next);
    row("refused", u"mfp"_s, u"set on daily; wake; keep; over ScepFailure 2; wake"_s, start + u"row 1 failed SCEP 2; "_s + next);
    row("an answer that cannot be read", u"mfp"_s, u"set on daily; wake; keep; fail InvalidReply; wake"_s,
        start + u"forget 1; row 1 failed invalid; "_s + next);
    row("of a manual request nothing is left", u"mfp"_s, u"send; wake; keep; fail Deferred; set on; wake"_s,
        start + u"forget 1; row 1 failed deferred; "_s + next);
    row("another name", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; set cn:b.example; wake"_s,
        start + u"row 1 failed deferred; forget 1; "_s + next);
    row("another key name", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; set key:B; wake"_s,
        start + u"row 1 failed deferred; forget 1; "_s + next);
    row("another challenge", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; challenge; wake"_s,
        start + u"row 1 failed deferred; forget 1; "_s + next);
    row("another server", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; set off; server http://b.example/; set on; wake"_s,
        start + u"row 1 failed deferred; forget 1; "_s + next);
    row("the same server again", u"mfp"_s,
        u"set on daily; wake; keep; fail Deferred; set off; server http://ca.example/scep; set on; wake"_s,
        start + u"row 1 failed deferred; "_s + moved);
    row("an import with another name", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; import cn:b.example; wake"_s,
        start + u"row 1 failed deferred; forget 1; "_s + next);
    row("an import of the same", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; import on; wake"_s,
        start + u"row 1 failed deferred; "_s + moved);
    row("another schedule", u"mfp"_s, u"set on daily; wake; keep; fail Deferred; set every:2 poll:3x5 delete restart adjust; wake"_s,
        start + u"row 1 failed deferred; "_s + moved);
    row("another name while it polls", u"mfp"_s,
        u"set on daily poll:1x5; wake; keep; fail Deferred; set cn:b.example; wake; fail Deferred; wake"_s,
        start + u"attempt 1; forget 1; row 1 failed deferred; "_s + next);
    row("another challenge while it is being sent", u"mfp"_s, u"set on daily; wake; keep; challenge; fail Timeout; wake"_s,
        start + u"forget 1; row 1 failed TCP; "_s + next);
    row("an import with another name while it is being sent", u"mfp"_s,
        u"set on daily; wake; import cn:b.example; keep; fail Timeout; wake"_s, start + u"forget 1; row 1 failed TCP; "_s + next);
    row("another name, and it is issued all the same", u"mfp"_s, u"set on daily; wake; keep; set tls cn:b.example; issue"_s,
        start + u"new key 1 none unused; row 1 succeeded"_s);
    row("the device is full when it would be taken over", u"mfp-small"_s,
        u"send; wake; issue; set on daily; wake; keep; fail Deferred; set off; send; wake; issue; set on; wake; set delete; wake"_s,
        u"row 1 processing; attempt 1; new key 1 none unused; row 1 succeeded; row 2 processing; attempt 2; row 2 failed deferred; "
        u"row 3 processing; attempt 3; new key 2 none unused; row 3 succeeded; row 4 failed limit; row 5 failed limit"_s);
    row("[Continue] takes it from the automatic request", u"this-computer"_s,
        u"set on daily; wake; keep; fail Deferred; continue 1; wake; issue; wake"_s,
        start + u"row 1 failed deferred, continue; row 1 processing; attempt 1; new key 1 none; row 1 succeeded; "_s + next);
    row("another name leaves [Continue]", u"this-computer"_s,
        u"set on daily; wake; keep; fail Deferred; set cn:b.example; continue 1; wake"_s,
        start + u"row 1 failed deferred, continue; row 1 processing; attempt 1"_s);
    row("taken over on this computer", u"this-computer"_s, u"set on daily; wake; keep; fail Deferred; wake"_s,
        start + u"row 1 failed deferred, continue; "_s + moved);
}

void TestSimulatedMfp::damagedState_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("a run without a request") << QByteArray(R"({"run":{"phase":"due"}})");
    QTest::addRow("waits for nothing") << QByteArray(R"({"run":{"request":1,"phase":"waiting","error":"Timeout"}})");
    QTest::addRow("waits after no error") << QByteArray(R"({"run":{"request":1,"phase":"waiting","nextPoll":"2027-03-01T12:00:00.000Z"}})");
    QTest::addRow("waits after an unknown error")
        << QByteArray(R"({"run":{"request":1,"phase":"waiting","nextPoll":"2027-03-01T12:00:00.000Z","error":"Gremlins"}})");
    QTest::addRow("a next run without its time") << QByteArray(R"({"next":{"due":"2027-03-01T12:00:00.000Z"}})");
    QTest::addRow("a next run that is never due") << QByteArray(R"({"next":{"setTime":"2027-03-01T12:00:00.000Z","due":"soon"}})");
}

void TestSimulatedMfp::damagedState()
{
    QFETCH(const QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QVERIFY(!stateFromJson(document.object()));
}

/// D14 has no exception for a server that says when to come again; our rollouts and this computer make one.
void TestSimulatedMfp::busyServers()
{
    Sent rollout(profileOf(u"mfp"_s), {.polling = Polling{2, 5}}, m_random);
    (void)rollout.busy(u"90"_s);
    QVERIFY(rollout.mfp.state().run && rollout.mfp.state().run->phase == RequestRun::Phase::Waiting);
    QCOMPARE(rollout.mfp.state().run->nextPoll, rollout.now.addSecs(90));
    QCOMPARE(rollout.mfp.state().run->pollsUsed, 1);
    Sent unpolled(profileOf(u"mfp"_s), {}, m_random);
    (void)unpolled.busy(u"90"_s);
    QVERIFY(!unpolled.mfp.state().run);
    Sent untimed(profileOf(u"mfp"_s), {.polling = Polling{2, 5}}, m_random);
    (void)untimed.fail(Errc::HttpStatus);
    QVERIFY(!untimed.mfp.state().run);

    for (const auto &[profile, waits] : {std::pair(u"mfp"_s, false), std::pair(u"this-computer"_s, true)}) {
        SimulatedMfp mfp = SimulatedMfp::factoryNew(profileOf(profile), "UTC");
        const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
        QVERIFY(mfp.updateCommunication(goodCommunication(), now));
        QVERIFY(mfp.sendRequest(goodRequest(), now));
        (void)mfp.wake(now, m_random);
        (void)mfp.attemptFailed(mfp.state().run->request, {Error{Errc::HttpStatus, {}, {u"503"_s, u"later"_s, u"90"_s}}}, now);
        QCOMPARE(mfp.state().run.has_value(), waits);
    }
}

/// S5: what was issued and not taken stays, though this device continues nothing.
void TestSimulatedMfp::aRefusedCertificateKeepsItsKey()
{
    for (const bool kept : {false, true}) {
        MfpRig rig(profileOf(u"mfp"_s), m_random);
        rig.play(u"send; wake; keep"_s);
        const Effects effects = rig.mfp.attemptFailed(RequestId(1), {Error{Errc::IssuedCa, {}, {u"CN=x"_s}}, false, kept}, rig.now);
        const bool dropped = std::any_of(effects.begin(), effects.end(),
                                         [](const Effect &each) { return std::holds_alternative<TransactionDropped>(each); });
        QCOMPARE(dropped, !kept);
    }
}

QTEST_GUILESS_MAIN(TestSimulatedMfp)
#include "tst_simulatedmfp.moc"
