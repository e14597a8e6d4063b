#include "core/base/literals.h"
#include "core/device/knownserverrows.h"
#include "tests/support/devicerig.h"
#include "tests/support/faketransport.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
using Kind = FailureDetail::Kind;

Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)
Q_DECLARE_METATYPE(scepter::FailureDetail)

/// Devices against the scripted server: what the pure machine decides, done.
class TestDeviceEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<DeviceRig>(); }
    void cleanup() { m_rig.reset(); }

    void manualRequest();
    void thisComputer();
    void atTheSetTime();
    void adjustedTimeIsDrawnOnce();
    void periodic();
    void details_data();
    void details();
    void pollsThenSucceeds_data();
    void pollsThenSucceeds();
    void pollsUsedUp();
    void discoveryIsPolledToo();
    void timerFallsDueWhilePolling();
    void nextRunTakesUpTheOldRequest();
    void restartInTheMiddleOfPolling();
    void restartWhileSending();
    void programEndsWhilePolling();
    void programEndsWhileSending();
    void fullDeviceSendsNothing();
    void failedRenewalKeepsTheOldKey();
    void renewalOverwrites();
    void httpOnlyDeviceIsNotSentToHttps();
    void challengeIsSealed();
    void manualChallengeGoesWithTheMessage();
    void cancelled();
    void aFullStoreIsNoFailure();
    void aFullStoreAndAnotherRequest();
    void changedByAnotherProcess();
    void onlyTheNamedOnes();
    void secondEngineSaysWhoRuns();
    void damagedDeviceKeepsNobodyElse();
    void manyAtOnce();
    void refusedCertificatesAreKept();
    void otherNamesAreInTheTimeline();
    void weakAlgorithmsByTheStore();
    void trustIsTheStores();
    void anotherRequestInThePlaceOfARunningOne();
    void aRetryKeepsOneAlarm();
    void timersTellOfTheServer();
    void everyDeviceTellsOfADowngrade();
    void faultsOfOursAreOurs();
    void aBrokenSealEndsTheRequest();
    void goesOnWhenItsLeaseIsBack();
    void claimsNothingAfterAnotherTookOver();

private:
    QList<HistoryRow> rows() { return m_rig->rows(); }
    HistoryRow newest()
    {
        for (const HistoryRow &row : rows()) {
            if (row.id != RequestId::None)
                return row;
        }
        return {};
    }
    QString outcome()
    {
        const HistoryRow row = newest();
        if (std::holds_alternative<Succeeded>(row.status))
            return u"succeeded"_s;
        if (const auto *failed = std::get_if<Failed>(&row.status))
            return errcName(failed->error.code);
        return u"processing"_s;
    }
    void limitPages(qint64 most)
    {
        const auto limited = m_rig->database()
                                 .write([most](Transaction &transaction) {
                                     return transaction.number("PRAGMA max_page_count = " + std::to_string(most));
                                 })
                                 .takeResult();
        QVERIFY(limited);
    }
    /// Sends a request whose message finds no room in the store.
    void beginInAFullStore()
    {
        std::optional<Error> failure;
        connect(m_rig->engine.get(), &DeviceEngine::storageFailed, m_rig->engine.get(), [&](const Error &error) { failure = error; });
        QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
        m_rig->client.scheduler.advance(250ms);
        QVERIFY(m_rig->until([&] { return m_rig->engine->attemptsRunning() == 1; }));
        limitPages(1); // which is taken for as many as there are
        QVERIFY(m_rig->until([&] { return failure && m_rig->engine->attemptsRunning() == 0; }));
        disconnect(m_rig->engine.get(), &DeviceEngine::storageFailed, m_rig->engine.get(), nullptr);
        QCOMPARE(failure->code, Errc::DiskFull);
    }
    /// The timer goes off, and the first attempt is made.
    void runTimer() { QVERIFY(m_rig->nextAttempt()); }
    QByteArray everyByte()
    {
        QByteArray bytes;
        for (const QString &suffix : {QString(), u"-wal"_s}) {
            QFile file(m_rig->store.location().path + suffix);
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    std::unique_ptr<DeviceRig> m_rig;
};

void TestDeviceEngine::manualRequest()
{
    m_rig->client.server.script.challenge = "sesam";
    m_rig->add();
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    QCOMPARE(outcome(), u"processing"_s); // D19
    m_rig->advance(250ms);                // the engine follows the store
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    const Succeeded succeeded = std::get<Succeeded>(newest().status);
    QCOMPARE(succeeded.registeredAt, m_rig->now());
    QCOMPARE(succeeded.issuance.receivedAt, m_rig->now()); // D19: when it was issued, as far as it is known
    QCOMPARE(succeeded.issuance.validFrom, m_rig->keys().constLast().certificate->notBefore());
    const QList<DeviceKey> keys = m_rig->keys();
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys[0].slot.isDefault && keys[0].slot.location == KeyUseLocation::None); // D17: its binding moved
    QCOMPARE(keys[1].slot.location, KeyUseLocation::Tls);                             // D11
    QVERIFY(!keys[1].slot.inUse && m_rig->device().state.restartNeeded);              // D10
    QCOMPARE(keys[1].certificate->subject().toString(), u"O=Example, CN=mfp-1.example"_s);
    QCOMPARE(keys[1].certificate->altNames(), (QList<SubjectAltName>{{SubjectAltName::Kind::Dns, u"mfp-1.example"_s}}));
    // D24: the key that its CSR came from.
    const auto key = m_rig->database()
                         .read([devices = m_rig->devices(), id = m_rig->device().id](Transaction &transaction) {
                             return devices.privateKey(transaction, id, 1);
                         })
                         .takeResult();
    QVERIFY(key && key->publicKey() == keys[1].certificate->publicKey());
}

void TestDeviceEngine::thisComputer()
{
    m_rig->client.server.script.pending = 4;
    m_rig->add(u"mfp"_s, u"this-computer"_s);
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request(u"pc key"_s, KeyUseLocation::None)));
    m_rig->advance(250ms);
    for (int poll = 1; poll <= 3; ++poll) { // D13: it polls a manual request too
        QVERIFY(m_rig->settleAttempt());
        QCOMPARE(m_rig->device().state.run->pollsUsed, poll);
        QVERIFY(m_rig->nextAttempt());
    }
    QCOMPARE(outcome(), u"Deferred"_s);
    QVERIFY(newest().resumable); // [Continue]
    const QByteArray transaction = m_rig->client.server.messages().first().claims->transactionId;
    QVERIFY(m_rig->change(u"mfp"_s, [&](SimulatedMfp &machine) {
        return machine.continueRequest(newest().id, m_rig->now()).map_error([](const Error &e) { return FieldError{Field::None, e}; });
    }));
    m_rig->advance(250ms);
    while (m_rig->device().state.run)
        QVERIFY(m_rig->nextAttempt());
    QCOMPARE(outcome(), u"succeeded"_s);
    for (const auto &seen : m_rig->client.server.messages())
        QCOMPARE(seen.claims->transactionId, transaction);
    QVERIFY(!m_rig->device().state.restartNeeded);
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::atTheSetTime()
{
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s));
    m_rig->startEngine();
    QVERIFY(std::holds_alternative<ToBeProcessed>(rows().first().status));
    m_rig->advance(59s);
    QTest::qWait(0);
    QVERIFY(m_rig->client.server.seen().isEmpty()); // not before
    m_rig->advance(1s);
    QVERIFY(m_rig->until([&] { return outcome() == u"succeeded"_s; }));
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
    QVERIFY(m_rig->device().settings.automatic.timer); // D12: it stays selected
    QVERIFY(!m_rig->device().state.next);
}

void TestDeviceEngine::adjustedTimeIsDrawnOnce()
{
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.adjust = true; }));
    const ScheduledRun drawn = *m_rig->device().state.next;
    QVERIFY(drawn.setTime.secsTo(drawn.due) >= 1 && drawn.setTime.secsTo(drawn.due) <= 600);
    QCOMPARE(shownTime(rows().first().status), drawn.setTime); // the date shown is the set one
    for (int i = 0; i < 3; ++i) {                              // every start of the program finds the same
        m_rig->startEngine();
        QCOMPARE(m_rig->device().state.next->due, drawn.due);
    }
    m_rig->advance(std::chrono::milliseconds(m_rig->now().msecsTo(drawn.due)) - 1s);
    QTest::qWait(0);
    QVERIFY(m_rig->client.server.seen().isEmpty());
    m_rig->advance(1s);
    QVERIFY(m_rig->until([&] { return outcome() == u"succeeded"_s; }));
}

void TestDeviceEngine::periodic()
{
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) {
        settings.intervalDays = 30;
        settings.deleteOld = settings.restartAfter = true;
    }));
    const QDateTime first = m_rig->device().state.next->setTime;
    m_rig->startEngine();
    for (int run = 0; run < 11; ++run) {
        QCOMPARE(m_rig->device().state.next->setTime, first.addDays(30 * run));
        if (run == 5) // D15: after a failed one too
            m_rig->client.server.inject(Stage::Request, Fault::Http500, 1);
        m_rig->advance(std::chrono::milliseconds(m_rig->now().msecsTo(m_rig->device().state.next->due)));
        QVERIFY(m_rig->until([&] { return m_rig->device().state.requestsMade == run + 1 && !m_rig->device().state.run; }));
        QCOMPARE(outcome(), run == 5 ? u"HttpStatus"_s : u"succeeded"_s);
        QCOMPARE(m_rig->keys().size(), 2); // D17
    }
    QCOMPARE(rows().size(), 12); // and the one to be processed
}

void TestDeviceEngine::details_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<FailureDetail>("detail");
    QTest::addColumn<bool>("polled"); // D13, D14
    const auto row = [](const char *name, Fault fault, const FailureDetail &detail, bool polled) {
        QTest::newRow(name) << fault << detail << polled;
    };
    row("HTML", Fault::HtmlPage, {Kind::InvalidResponse}, false);
    row("empty", Fault::EmptyBody, {Kind::InvalidResponse}, false);
    row("garbage", Fault::Garbage, {Kind::InvalidResponse}, false);
    row("cut", Fault::TruncatedMessage, {Kind::InvalidResponse}, false);
    row("huge", Fault::Huge, {Kind::InvalidResponse}, false);
    row("HTTP 400", Fault::Http400, {Kind::HttpError, 400}, false);
    row("HTTP 404", Fault::Http404, {Kind::HttpError, 404}, false);
    row("HTTP 500", Fault::Http500, {Kind::HttpError, 500}, false);
    row("silence", Fault::Silence, {Kind::TcpError}, true);
    row("the answer is lost", Fault::LostReply, {Kind::TcpError}, true);
    row("closed at once", Fault::CloseAtOnce, {Kind::TcpError}, true);
    row("stalls", Fault::StallMidBody, {Kind::TcpError}, true);
    row("redirected away", Fault::RedirectOtherHost, {Kind::InvalidResponse}, false);
    row("refused", Fault::Refuse, {Kind::ScepFailInfo, 2}, false);
    row("foreign nonce", Fault::ForeignNonce, {Kind::InvalidResponse}, false);
    row("foreign signature", Fault::ForeignSignature, {Kind::InvalidResponse}, false);
    row("foreign key", Fault::ForeignKey, {Kind::InvalidResponse}, false);
    row("no certificate", Fault::NoCertificate, {Kind::InvalidResponse}, false);
}

void TestDeviceEngine::details()
{
    QFETCH(const Fault, fault);
    QFETCH(const FailureDetail, detail);
    QFETCH(const bool, polled);
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, fault);
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{2, 10}; }));
    m_rig->startEngine();
    runTimer();
    for (int poll = 1; polled && poll <= 2; ++poll) {
        QVERIFY(m_rig->device().state.run);
        QCOMPARE(m_rig->device().state.run->pollsUsed, poll);
        QCOMPARE(m_rig->device().state.run->nextPoll, m_rig->now().addSecs(600));
        QVERIFY(m_rig->nextAttempt());
    }
    const HistoryRow row = newest();
    const auto *failed = std::get_if<Failed>(&row.status);
    QVERIFY2(failed, qPrintable(outcome()));
    QCOMPARE(failed->detail, detail);
    const auto messages = m_rig->client.server.messages();
    if (fault != Fault::CloseAtOnce) // Qt sends a request again by itself when its connection was closed
        QCOMPARE(messages.size(), polled ? 3 : 1);
    for (const auto &seen : messages) // the same message each time
        QCOMPARE(seen.message, messages.first().message);
    QCOMPARE(m_rig->keys().size(), 1);
}

void TestDeviceEngine::pollsThenSucceeds_data()
{
    QTest::addColumn<int>("pending");
    QTest::newRow("the server comes back") << 0;
    QTest::newRow("approved") << 2;
}

void TestDeviceEngine::pollsThenSucceeds()
{
    QFETCH(const int, pending);
    m_rig->add();
    if (pending)
        m_rig->client.server.script.pending = pending;
    else
        m_rig->client.server.inject(Stage::Request, Fault::Silence, 2);
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{3, 1}; }));
    m_rig->startEngine();
    runTimer();
    for (int poll = 0; poll < 2; ++poll) {
        QVERIFY(m_rig->device().state.run);
        QVERIFY(m_rig->nextAttempt());
    }
    QCOMPARE(outcome(), u"succeeded"_s);
    QCOMPARE(m_rig->client.server.seen(Stage::Poll).size(), pending ? 2 : 0); // after PENDING a CertPoll
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::pollsUsedUp()
{
    m_rig->add();
    m_rig->client.server.script.pending = 100;
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{1, 60}; }));
    m_rig->startEngine();
    runTimer();
    m_rig->advance(59min);
    QTest::qWait(0);
    QCOMPARE(m_rig->client.server.messages().size(), 1);
    m_rig->advance(1min);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"Deferred"_s);
    const HistoryRow row = newest();
    QCOMPARE(std::get<Failed>(row.status).endedAt, m_rig->now());
    QVERIFY(!row.resumable);
}

void TestDeviceEngine::discoveryIsPolledToo()
{
    m_rig->add();
    const quint16 port = quint16(m_rig->client.server.url().port());
    m_rig->client.server.close(); // refused
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{1, 1}; }));
    m_rig->startEngine();
    runTimer();
    QVERIFY(m_rig->device().state.run && !m_rig->device().state.run->begun);
    QVERIFY(m_rig->client.server.listen(port));
    QVERIFY(m_rig->nextAttempt());
    QCOMPARE(outcome(), u"succeeded"_s);
}

void TestDeviceEngine::timerFallsDueWhilePolling()
{
    m_rig->add();
    m_rig->client.server.script.pending = 1000;
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) {
        settings.polling = Polling{99, 60};
        settings.intervalDays = 1;
    }));
    m_rig->startEngine();
    runTimer();
    for (int hour = 0; hour < 24 && m_rig->device().state.requestsMade == 1; ++hour)
        QVERIFY(m_rig->nextAttempt());
    QCOMPARE(m_rig->device().state.requestsMade, 2); // D15
    const QList<HistoryRow> all = rows();
    QCOMPARE(all.size(), 3);
    QCOMPARE(std::get<Failed>(all[2].status).detail.kind, Kind::Deferred); // its last detail
    QVERIFY(std::holds_alternative<Processing>(all[1].status));
    // Never a new key while the first certificate may come (S7).
    for (const auto &seen : m_rig->client.server.messages())
        QCOMPARE(seen.claims->transactionId, m_rig->client.server.messages().first().claims->transactionId);
}

void TestDeviceEngine::nextRunTakesUpTheOldRequest()
{
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, Fault::LostReply, 1); // it issued, and nobody heard
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.intervalDays = 30; }));
    m_rig->startEngine();
    runTimer();
    QCOMPARE(outcome(), u"Timeout"_s);
    m_rig->advance(std::chrono::milliseconds(m_rig->now().msecsTo(m_rig->device().state.next->due)));
    QVERIFY(m_rig->until([&] { return m_rig->device().state.requestsMade == 2; }));
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    QCOMPARE(m_rig->client.server.issuedCount(), 1); // no second certificate
}

void TestDeviceEngine::restartInTheMiddleOfPolling()
{
    m_rig->add();
    m_rig->client.server.script.pending = 2;
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{3, 5}; }));
    m_rig->startEngine();
    runTimer();
    const RequestRun before = *m_rig->device().state.run;
    QVERIFY(m_rig->change(u"mfp"_s, [](SimulatedMfp &machine) { return FieldResult<Effects>(machine.restart()); }));
    QCOMPARE(*m_rig->device().state.run, before); // the polls that are left, at the time that was set
    QVERIFY(m_rig->nextAttempt());
    QVERIFY(m_rig->nextAttempt());
    QCOMPARE(outcome(), u"succeeded"_s);
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::restartWhileSending()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, Fault::LostReply, 1);
    QVERIFY(m_rig->setTimer(u"mfp"_s));
    m_rig->startEngine();
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    QVERIFY(m_rig->change(u"mfp"_s, [](SimulatedMfp &machine) { return FieldResult<Effects>(machine.restart()); }));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    const auto messages = m_rig->client.server.messages();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1].message, messages[0].message);
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::programEndsWhilePolling()
{
    m_rig->add();
    m_rig->client.server.script.pending = 1;
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{3, 5}; }));
    m_rig->startEngine();
    runTimer();
    const RequestRun before = *m_rig->device().state.run;
    m_rig->killEngine();
    m_rig->advance(3h); // off for longer than the interval
    m_rig->startEngine();
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    QCOMPARE(before.pollsUsed, 1);
    QCOMPARE(m_rig->client.server.messages().size(), 2); // once, not as often as it would have been
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::programEndsWhileSending()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, Fault::LostReply, 1);
    QVERIFY(m_rig->setTimer(u"mfp"_s));
    m_rig->startEngine();
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    m_rig->killEngine();
    QCOMPARE(m_rig->device().state.run->phase, RequestRun::Phase::Attempting);
    m_rig->startEngine();
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    const auto messages = m_rig->client.server.messages();
    QCOMPARE(messages[1].message, messages[0].message); // S7
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

void TestDeviceEngine::fullDeviceSendsNothing()
{
    m_rig->add(u"mfp"_s, u"mfp-small"_s); // three keys, the default one counted
    m_rig->startEngine();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request(u"K%1"_s.arg(i), KeyUseLocation::None)));
        m_rig->advance(250ms);
        QVERIFY(m_rig->settle());
    }
    QCOMPARE(m_rig->keys().size(), 3);
    const qsizetype before = m_rig->client.server.seen().size();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request(u"K3"_s, KeyUseLocation::None)));
    m_rig->advance(1min);
    QCOMPARE(outcome(), u"RegistrationLimit"_s);
    const HistoryRow row = newest();
    QCOMPARE(std::get<Failed>(row.status).detail.kind, Kind::RegistrationLimit);
    QCOMPARE(m_rig->client.server.seen().size(), before); // D23: not a single byte
}

void TestDeviceEngine::failedRenewalKeepsTheOldKey()
{
    m_rig->add();
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    const QList<DeviceKey> before = m_rig->keys();
    m_rig->client.server.inject(Stage::Request, Fault::Refuse, 1);
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.deleteOld = true; }));
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return m_rig->device().state.requestsMade == 2 && !m_rig->device().state.run; }));
    QCOMPARE(outcome(), u"ScepFailure"_s);
    QCOMPARE(m_rig->keys().size(), before.size());
    QCOMPARE(m_rig->keys().last().certificate->der(), before.last().certificate->der());
    QCOMPARE(m_rig->keys().last().slot.location, KeyUseLocation::Tls);
}

void TestDeviceEngine::renewalOverwrites()
{
    m_rig->add();
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    const QByteArray old = m_rig->keys().last().certificate->der();
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.deleteOld = settings.restartAfter = true; }));
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return m_rig->device().state.requestsMade == 2 && !m_rig->device().state.run; }));
    const QList<DeviceKey> keys = m_rig->keys();
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys.first().slot.isDefault);
    QVERIFY(keys.last().certificate->der() != old);
    QVERIFY(keys.last().slot.inUse && !m_rig->device().state.restartNeeded); // D16
}

void TestDeviceEngine::httpOnlyDeviceIsNotSentToHttps()
{
    // D3, also when the server says so later.
    FakeTransport transport([](const HttpRequest &request) -> std::optional<Result<HttpReply>> {
        HttpReply reply = FakeTransport::reply({}, 302);
        QUrl to = request.url;
        to.setScheme(u"https"_s);
        reply.location = to;
        return reply;
    });
    m_rig->add();
    DeviceEngine engine(m_rig->client.services(transport), m_rig->database(), m_rig->devices(), {});
    engine.start();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    QVERIFY(m_rig->until([&] {
        m_rig->advance(250ms);
        return !m_rig->device().state.run;
    }));
    QCOMPARE(outcome(), u"RedirectRefused"_s);
    for (const HttpRequest &request : transport.requests())
        QCOMPARE(request.url.scheme(), u"http"_s);
}

void TestDeviceEngine::challengeIsSealed()
{
    m_rig->client.server.script.challenge = "a challenge to look for";
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s, {}, "a challenge to look for"));
    QVERIFY(m_rig->device().hasChallenge);
    m_rig->startEngine();
    runTimer();
    QCOMPARE(outcome(), u"succeeded"_s); // it was sent
    QVERIFY(!everyByte().contains("a challenge to look for"));
    QVERIFY(!everyByte().contains("PRIVATE KEY"));
}

void TestDeviceEngine::manualChallengeGoesWithTheMessage()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, Fault::LostReply, 1);
    m_rig->startEngine();
    const auto sealed = [&] {
        return *m_rig->database()
                    .read([](Transaction &transaction) {
                        return transaction.number("SELECT count(*) FROM device_request WHERE challenge IS NOT NULL");
                    })
                    .takeResult();
    };
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    QCOMPARE(sealed(), 1);
    m_rig->advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    QCOMPARE(sealed(), 0); // S7, D9: the message holds it for the CA alone
}

void TestDeviceEngine::cancelled()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add(u"mfp"_s, u"this-computer"_s);
    m_rig->client.server.inject(Stage::Request, Fault::Silence, 1);
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request(u"pc"_s, KeyUseLocation::None)));
    m_rig->advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    QVERIFY(m_rig->change(u"mfp"_s, [&](SimulatedMfp &machine) { return FieldResult<Effects>(machine.cancel(m_rig->now())); }));
    m_rig->advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->engine->attemptsRunning() == 0; })); // it is cut off
    QCOMPARE(outcome(), u"Cancelled"_s);
    QCOMPARE(std::get<Failed>(newest().status).detail.kind, Kind::Cancelled); // D20: not a TCP ERROR
    const auto timeline = answerOf(m_rig->database().read(
        [id = m_rig->device().id](Transaction &transaction) { return DeviceStore::timeline(transaction, id, RequestId(1)); }));
    QVERIFY_OK(timeline);
    QVERIFY(!timeline->isEmpty() && timeline->constLast().progress.error);
    QCOMPARE(timeline->constLast().progress.error->code, Errc::Cancelled); // F4
    QVERIFY(newest().resumable);
}

/// A message that cannot be kept is not sent, and is when there is room again.
void TestDeviceEngine::aFullStoreIsNoFailure()
{
    m_rig->add();
    m_rig->startEngine();
    beginInAFullStore();
    QCOMPARE(outcome(), u"processing"_s);
    QCOMPARE(m_rig->client.server.messages().size(), 0);
    limitPages(1'000'000);
    m_rig->client.scheduler.advance(5s);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    QCOMPARE(m_rig->client.server.issuedCount(), 1);
}

/// What could not be kept of one request is no word about the next one, which is being sent by then.
void TestDeviceEngine::aFullStoreAndAnotherRequest()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->startEngine();
    beginInAFullStore();
    limitPages(1'000'000);
    for (int i = 0; i < 3; ++i)
        m_rig->client.scheduler.advance(1s);
    QVERIFY(m_rig->change(u"mfp"_s, [&](SimulatedMfp &machine) { return FieldResult<Effects>(machine.cancel(m_rig->now())); }));
    m_rig->client.server.inject(Stage::Request, Fault::Silence, 2);
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->client.scheduler.advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    for (int i = 0; i < 3; ++i) // past the fifth second of the first one, before that of the second
        m_rig->client.scheduler.advance(750ms);
    bool written = false;
    m_rig->database().write(
        m_rig->engine.get(), [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { written = true; });
    QVERIFY(m_rig->until([&] { return written; })); // behind what that wrote
    QCOMPARE(m_rig->device().state.run->phase, RequestRun::Phase::Attempting);
    QCOMPARE(m_rig->engine->attemptsRunning(), 1);
    QCOMPARE(m_rig->client.server.messages().size(), 1);
}

void TestDeviceEngine::changedByAnotherProcess()
{
    m_rig->startEngine();
    const auto other = m_rig->store.open();
    const auto id = other
                        ->write([devices = m_rig->devices(), now = m_rig->now()](Transaction &transaction) {
                            return devices.add(transaction, {.name = u"mfp"_s}, now);
                        })
                        .takeResult();
    QVERIFY(id);
    const CommunicationSettings settings{.url = m_rig->client.server.url().toString(),
                                         .caFingerprint = m_rig->client.server.ca().fingerprint()};
    Belongings belongings;
    belongings.wanted = DeviceRig::request();
    const auto sent = other
                          ->write([&, devices = m_rig->devices(), now = m_rig->now()](Transaction &transaction) {
                              return devices.change(
                                  transaction, *id, now,
                                  [&](SimulatedMfp &machine) -> Result<Effects> {
                                      return machine.updateCommunication(settings, now)
                                          .and_then([&](const Effects &) { return machine.sendRequest(*belongings.wanted, now); })
                                          .map_error([](const FieldError &error) { return error.error; });
                                  },
                                  belongings);
                          })
                          .takeResult();
    QVERIFY(sent);
    m_rig->advance(500ms); // O2: within a second
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
}

/// S3, S8: an automatic request is warned of what a manual one is, once, and its row and timeline keep it; the downgrade until an
/// administrator has accepted it.
void TestDeviceEngine::timersTellOfTheServer()
{
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) {
        settings.intervalDays = 1;
        settings.deleteOld = true;
    }));
    m_rig->startEngine();
    runTimer();
    QCOMPARE(outcome(), u"succeeded"_s);
    QVERIFY(newest().warnings.isEmpty());
    ScriptedServer::Script &script = m_rig->client.server.script;
    script.capabilities = "AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\n";
    script.clockSkew = 600s;
    const QStringList missing{u"Renewal"_s, u"SHA-512"_s, u"GetNextCACert"_s};
    for (int day = 2; day <= 3; ++day) { // the second is told as well as the first
        runTimer();
        QCOMPARE(newest().id, RequestId(day));
        QCOMPARE(newest().warnings.missingCapabilities, missing);
        QCOMPARE(newest().warnings.clockSkew.value_or(0s).count(), 600);
        const auto timeline = answerOf(m_rig->database().read(
            [id = m_rig->device().id, day](Transaction &transaction) { return DeviceStore::timeline(transaction, id, RequestId(day)); }));
        QVERIFY_OK(timeline);
        QCOMPARE(std::count_if(timeline->begin(), timeline->end(),
                               [](const TimelineEntry &entry) { return !entry.progress.warnings.isEmpty(); }),
                 1);
    }
    script.clockSkew = 0s;
    const QUrl url = m_rig->client.server.url();
    QVERIFY_OK(answerOf(m_rig->database().write(
        [url](Transaction &transaction) { return KnownServerRows::change(transaction, url, {}, acceptOffer(url), {}); })));
    runTimer();
    QCOMPARE(newest().id, RequestId(4));
    QVERIFY(newest().warnings.isEmpty());
}

/// The first device of a rollout does not silence it for the others, whether they share its look at the server or not.
void TestDeviceEngine::everyDeviceTellsOfADowngrade()
{
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    for (const QString &name : names)
        m_rig->add(name);
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"a"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle(u"a"_s));
    m_rig->client.server.script.capabilities = "AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\n";
    for (const QString &name : names) {
        Belongings belongings;
        belongings.wanted = DeviceRig::request(u"Key"_s, KeyUseLocation::None);
        belongings.challenge = Secret("sesam");
        QVERIFY(m_rig->change(
            name, [&](SimulatedMfp &machine) { return machine.sendRequest(*belongings.wanted, RolloutTerms{}, m_rig->now()); },
            belongings));
        m_rig->advance(250ms);
        QVERIFY(m_rig->settle(name));
        QVERIFY(m_rig->rows(name).constFirst().warnings.missingCapabilities.contains(u"Renewal"_s));
    }
}

/// D20: what went wrong here is no answer of the server's.
void TestDeviceEngine::faultsOfOursAreOurs()
{
    m_rig->add(u"mfp"_s, u"this-computer"_s);
    QFile file(m_rig->store.folder() + u"/extra-ca.pem"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_rig->client.server.ca().root().certificate.toPem());
    file.close();
    QVERIFY(m_rig->change(u"mfp"_s, [&](SimulatedMfp &machine) {
        CommunicationSettings settings = *machine.settings().communication;
        settings.caFile = file.fileName();
        return machine.updateCommunication(settings, m_rig->now());
    }));
    QVERIFY(file.remove()); // somebody tidies up
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request(u"pc"_s, KeyUseLocation::None)));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"FileUnreadable"_s);
    QCOMPARE(std::get<Failed>(newest().status).detail.kind, Kind::LocalFault);
}

/// The request ends and says why, instead of standing there as Processing for ever.
void TestDeviceEngine::aBrokenSealEndsTheRequest()
{
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"mfp"_s));
    QVERIFY_OK(answerOf(m_rig->database().write(
        [](Transaction &transaction) { return transaction.run("UPDATE device SET challenge = ?", {QByteArray(64, 'x')}); })));
    m_rig->startEngine();
    runTimer();
    QCOMPARE(outcome(), u"SealBroken"_s);
    QCOMPARE(std::get<Failed>(newest().status).detail.kind, Kind::LocalFault);
    QCOMPARE(m_rig->engine->attemptsRunning(), 0);
}

void TestDeviceEngine::onlyTheNamedOnes()
{
    m_rig->add(u"a"_s);
    m_rig->add(u"b"_s);
    QVERIFY(m_rig->setTimer(u"a"_s));
    QVERIFY(m_rig->setTimer(u"b"_s));
    m_rig->startEngine({{u"b"_s}});
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return m_rig->device(u"b"_s).state.requestsMade == 1; }));
    QVERIFY(m_rig->settle(u"b"_s));
    QCOMPARE(m_rig->device(u"a"_s).state.requestsMade, 0);
    m_rig->startEngine({{u"nobody"_s}});
    QCOMPARE(m_rig->engineFailure->code, Errc::NotFound);
}

void TestDeviceEngine::secondEngineSaysWhoRuns()
{
    m_rig->startEngine({.description = u"the first"_s});
    const auto other = m_rig->store.open();
    DeviceEngine second(m_rig->client.services(), *other, m_rig->devices(), {});
    std::optional<Error> failure;
    connect(&second, &DeviceEngine::failed, this, [&](const Error &error) { failure = error; });
    second.start();
    QVERIFY(m_rig->until([&] { return failure.has_value(); }));
    QCOMPARE(failure->code, Errc::LeaseHeld);
    QVERIFY(failure->facts.value(1).startsWith(u"the first"_s));
}

void TestDeviceEngine::damagedDeviceKeepsNobodyElse()
{
    m_rig->add(u"broken"_s);
    m_rig->add();
    QVERIFY(m_rig->setTimer(u"broken"_s));
    QVERIFY(m_rig->setTimer(u"mfp"_s));
    QVERIFY_OK(m_rig->database()
                   .write([](Transaction &transaction) {
                       return transaction.run("UPDATE device SET settings = '{\"what\": 1}' WHERE name = 'broken'");
                   })
                   .takeResult());
    m_rig->startEngine();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot run: \"StateDamaged\""_s));
    m_rig->advance(60s);
    QVERIFY(m_rig->until([&] { return outcome() == u"succeeded"_s; }));
}

void TestDeviceEngine::manyAtOnce()
{
    constexpr int count = 12;
    for (int i = 0; i < count; ++i) {
        m_rig->add(u"mfp-%1"_s.arg(i));
        QVERIFY(m_rig->setTimer(u"mfp-%1"_s.arg(i), [](AutoRequestSettings &settings) { settings.request.key = KeySpec::Rsa2048; }));
    }
    m_rig->startEngine({.concurrency = 4});
    m_rig->advance(60s);
    int most = 0;
    QVERIFY(m_rig->until([&] {
        most = std::max(most, m_rig->engine->attemptsRunning());
        return m_rig->client.server.issuedCount() == count && m_rig->engine->attemptsRunning() == 0;
    }));
    QVERIFY(most <= 4);
    for (int i = 0; i < count; ++i)
        QCOMPARE(m_rig->keys(u"mfp-%1"_s.arg(i)).size(), 2);
}

namespace {

Certificate issueLike(const TestIdentity &issuer, const Csr &csr, const std::function<void(CertificateSpec &)> &change)
{
    CertificateSpec spec{.subjectDer = csr.subjectDer(),
                         .publicKey = *csr.publicKey(),
                         .serial = QByteArray("\x55\x01"),
                         .notBefore = ClientRig::noon().addSecs(-60),
                         .notAfter = ClientRig::noon().addDays(30),
                         .keyUsage = DigitalSignature | KeyEncipherment,
                         .altNames = csr.altNames()};
    change(spec);
    return *issueCertificate(spec, issuer.certificate, issuer.key);
}

} // namespace

/// S5: beside their key, in the store.
void TestDeviceEngine::refusedCertificatesAreKept()
{
    m_rig->client.server.script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) { spec.isCa = true; });
    };
    m_rig->add();
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"IssuedCa"_s);
    QCOMPARE(std::get<Failed>(newest().status).error.facts.value(1), QString::fromUtf16(refusedInStore));
    QCOMPARE(m_rig->keys().size(), 1); // nothing was registered
    const auto refused = answerOf(
        m_rig->database().read([id = m_rig->device().id](Transaction &transaction) { return DeviceStore::refused(transaction, id); }));
    QVERIFY_OK(refused);
    QCOMPARE(refused->size(), 1);
    QCOMPARE(Certificate::parse(refused->value(1))->serialHex(), u"5501"_s);
    const auto keys = answerOf(m_rig->database().read([](Transaction &transaction) {
        return transaction.number("SELECT count(*) FROM device_transaction WHERE refused <> '' AND length(sealed_key) > 100");
    }));
    QCOMPARE(keys.value_or(0), 1);
}

/// S5
void TestDeviceEngine::otherNamesAreInTheTimeline()
{
    m_rig->client.server.script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) { spec.altNames.append({SubjectAltName::Kind::Dns, u"vpn.example"_s}); });
    };
    m_rig->add();
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
    const auto timeline = answerOf(m_rig->database().read(
        [id = m_rig->device().id](Transaction &transaction) { return DeviceStore::timeline(transaction, id, RequestId(1)); }));
    QVERIFY_OK(timeline);
    QVERIFY(timeline->last().progress.kind == EnrollmentProgress::Kind::Registered);
    QCOMPARE(timeline->last().progress.differences.added, QStringList{u"dns:vpn.example"_s});
    QCOMPARE(std::get<Succeeded>(newest().status).differences.added, QStringList{u"dns:vpn.example"_s});
}

/// S3: as the store says at that moment; taken back, it counts for what is kept too.
void TestDeviceEngine::weakAlgorithmsByTheStore()
{
    m_rig->client.server.script.hash = HashAlgorithm::Sha1;
    m_rig->add();
    m_rig->startEngine();
    const auto allow = [&](bool yes) {
        return answerOf(m_rig->database().write([yes, url = m_rig->client.server.url()](Transaction &transaction) {
            return KnownServerRows::change(transaction, url, {}, allowWeakServer(yes), {});
        }));
    };
    const QList<std::pair<bool, QString>> tries{{false, u"WeakAlgorithm"_s}, {true, u"succeeded"_s}, {false, u"WeakAlgorithm"_s}};
    for (const auto &[yes, expected] : tries) {
        QVERIFY_OK(allow(yes));
        QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
        m_rig->advance(250ms);
        QVERIFY(m_rig->settle());
        QCOMPARE(outcome(), expected);
    }
}

/// Devices know their servers by the store alone, and what they come to trust is written down (C9).
void TestDeviceEngine::trustIsTheStores()
{
    QStringList written;
    m_rig->add(u"mfp"_s, u"this-computer"_s);
    const auto set = m_rig->change(u"mfp"_s, [&](SimulatedMfp &machine) {
        CommunicationSettings settings = *machine.settings().communication;
        settings.caFingerprint.clear();
        return machine.updateCommunication(settings, m_rig->now());
    });
    QVERIFY(set);
    DeviceEngine::Options options;
    options.audit = [&](Transaction &, const QString &operation, const QString &) -> Result<void> {
        written += operation;
        return {};
    };
    m_rig->startEngine(options);
    const auto attempt = [&] {
        const auto sent = m_rig->send(u"mfp"_s, DeviceRig::request(u"pc"_s, KeyUseLocation::None));
        m_rig->advance(250ms);
        return sent && m_rig->settle() ? outcome() : u"never"_s;
    };
    const auto change = [&](const KnownServers::Change &what) {
        return answerOf(m_rig->database().write([&, url = m_rig->client.server.url()](Transaction &transaction) {
            return KnownServerRows::change(transaction, url, {}, what, options.audit);
        }));
    };
    QCOMPARE(attempt(), u"CaNotTrusted"_s);
    QVERIFY_OK(change(trustServer(m_rig->client.server.ca().fingerprint(), m_rig->now())));
    QCOMPARE(attempt(), u"succeeded"_s);
    QVERIFY_OK(change(forgetServer(m_rig->client.server.url())));
    QCOMPARE(attempt(), u"CaNotTrusted"_s);
    QCOMPARE(written, (QStringList{u"server trust"_s, u"server forget"_s}));
    QVERIFY(m_rig->client.known.list()->isEmpty()); // the file has nothing to do with it
}

/// Somebody cancels what is being sent and sends another request, and the engine, which has more to do than it may, claims that
/// without having looked: the first attempt is over, and its end is not taken for the second's.
void TestDeviceEngine::anotherRequestInThePlaceOfARunningOne()
{
    m_rig->client.stallsTimeOut = false;
    QHash<DeviceId, QString> names;
    for (int i = 0; i < 4; ++i)
        names.insert(m_rig->add(u"mfp-%1"_s.arg(i)), u"mfp-%1"_s.arg(i));
    m_rig->startEngine({.concurrency = 2});
    for (const QString &name : std::as_const(names))
        QVERIFY(m_rig->send(name, DeviceRig::request()));
    m_rig->client.server.inject(Stage::Request, Fault::Silence, 1);
    QString silent;
    // The other one of the first two has ended, and the engine is about to claim what comes next.
    connect(m_rig->engine.get(), &DeviceEngine::attemptEnded, m_rig->engine.get(), [&](DeviceId ended) {
        if (!silent.isEmpty())
            return;
        for (const QString &name : std::as_const(names)) {
            const auto run = m_rig->device(name).state.run;
            if (name != names[ended] && run && run->phase == RequestRun::Phase::Attempting)
                silent = name;
        }
        QVERIFY(!silent.isEmpty());
        QVERIFY(m_rig->change(silent, [&](SimulatedMfp &machine) { return FieldResult<Effects>(machine.cancel(m_rig->now())); }));
        QVERIFY(m_rig->send(silent, DeviceRig::request()));
        QVERIFY_OK(m_rig
                       ->database() // before those that wait
                       .write([&](Transaction &t) { return t.run("UPDATE device SET wake = wake - 60000 WHERE name = ?", {silent}); })
                       .takeResult());
    });
    m_rig->client.scheduler.advance(250ms);
    for (const QString &name : std::as_const(names))
        QVERIFY(m_rig->settle(name));
    QVERIFY(!silent.isEmpty());
    QVERIFY(m_rig->until([&] { return m_rig->engine->attemptsRunning() == 0; }));
    for (int second = 0; second < 70; ++second) { // what the first attempt waited for does not come in its time
        m_rig->client.scheduler.advance(1s);
        QTest::qWait(1);
    }
    for (const QString &name : std::as_const(names)) {
        QVERIFY(m_rig->settle(name));
        QVERIFY(std::holds_alternative<Succeeded>(m_rig->rows(name).first().status));
    }
}

/// What could not be written is tried again, and what was tried before is forgotten.
void TestDeviceEngine::aRetryKeepsOneAlarm()
{
    m_rig->add();
    m_rig->startEngine();
    beginInAFullStore();
    int failures = 0;
    connect(m_rig->engine.get(), &DeviceEngine::storageFailed, m_rig->engine.get(), [&] { ++failures; });
    const int kept = m_rig->client.scheduler.kept();
    for (int i = 1; i <= 5; ++i) {
        for (int step = 0; step < 5; ++step)
            m_rig->client.scheduler.advance(1s);
        QVERIFY(m_rig->until([&] { return failures >= i && m_rig->engine->attemptsRunning() == 0; }));
    }
    QVERIFY2(m_rig->client.scheduler.kept() <= kept + 1, qPrintable(u"%1, %2"_s.arg(m_rig->client.scheduler.kept()).arg(kept)));
}

/// O4: the store could not be written for longer than a lease lives; then the devices go on by themselves.
void TestDeviceEngine::goesOnWhenItsLeaseIsBack()
{
    m_rig->add();
    m_rig->startEngine();
    std::optional<Error> away;
    bool started = false;
    connect(m_rig->engine.get(), &DeviceEngine::away, m_rig->engine.get(), [&](const Error &why) { away = why; });
    connect(m_rig->engine.get(), &DeviceEngine::started, m_rig->engine.get(), [&] { started = true; });
    m_rig->store.setLeasesWritable(false);
    for (int i = 0; i < 40 && !away; ++i) {
        m_rig->client.scheduler.advance(500ms);
        QTest::qWait(0);
    }
    QVERIFY(away && away->code != Errc::LeaseHeld);
    QVERIFY(!m_rig->engine->isRunning());
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    for (int i = 0; i < 10; ++i) {
        m_rig->client.scheduler.advance(1s);
        QTest::qWait(1);
    }
    QCOMPARE(m_rig->engine->attemptsRunning(), 0);
    QCOMPARE(m_rig->client.server.messages().size(), 0);
    m_rig->store.setLeasesWritable(true);
    QVERIFY(m_rig->until([&] { // as often as it asks: an answer may be on its way
        m_rig->client.scheduler.advance(500ms);
        return started;
    }));
    QVERIFY(m_rig->settle());
    QCOMPARE(outcome(), u"succeeded"_s);
}

/// F5: the machine slept, another process has the devices now, and this one has not heard of it yet.
void TestDeviceEngine::claimsNothingAfterAnotherTookOver()
{
    m_rig->add();
    m_rig->startEngine();
    QVERIFY_OK(m_rig->database()
                   .write([](Transaction &t) { return t.run("UPDATE lease SET holder = 'somebody', machine = 'elsewhere'"); })
                   .takeResult());
    std::optional<Error> failure;
    connect(m_rig->engine.get(), &DeviceEngine::storageFailed, m_rig->engine.get(), [&](const Error &error) { failure = error; });
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->client.scheduler.advance(250ms);
    QVERIFY(m_rig->until([&] { return failure.has_value(); }));
    QCOMPARE(failure->code, Errc::LeaseLapsed);
    QCOMPARE(m_rig->engine->attemptsRunning(), 0);
    QCOMPARE(m_rig->client.server.messages().size(), 0);
}

QTEST_GUILESS_MAIN(TestDeviceEngine)
#include "tst_deviceengine.moc"
