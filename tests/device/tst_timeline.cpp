#include "core/base/literals.h"
#include "tests/support/devicerig.h"
#include "tests/support/testdata.h"

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
using Kind = EnrollmentProgress::Kind;

/// What was done for a request, and came of it, line by line (F4).
class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<DeviceRig>(); }
    void cleanup() { m_rig.reset(); }

    void linesReadBack();
    void damagedLinesAreLeftOut_data();
    void damagedLinesAreLeftOut();

    void success();
    void refusal();
    void httpError();
    void pollsOfTheDevice();
    void goesOnAfterAKill();
    void noCommitOfItsOwn();
    void unknownRequest();

private:
    QList<TimelineEntry> timeline(int request = 1)
    {
        return *m_rig->database()
                    .read([id = m_rig->device().id, request](Transaction &transaction) {
                        return DeviceStore::timeline(transaction, id, RequestId(request));
                    })
                    .takeResult();
    }
    QList<Kind> kinds(int request = 1)
    {
        QList<Kind> list;
        for (const TimelineEntry &entry : timeline(request))
            list.append(entry.progress.kind);
        return list;
    }
    void enrol()
    {
        m_rig->add();
        m_rig->startEngine();
        QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
        m_rig->advance(250ms);
        QVERIFY(m_rig->settle());
    }
    std::unique_ptr<DeviceRig> m_rig;
};

void TestTimeline::linesReadBack()
{
    EnrollmentProgress progress{Kind::Answered, QDateTime({2027, 3, 1}, {12, 0, 1, 250}, Qt::UTC)};
    progress.until = progress.at.addSecs(60);
    progress.pollsUsed = 2;
    progress.pollsAllowed = 5;
    progress.bytes = 2345;
    progress.hash = HashAlgorithm::Sha384;
    progress.cipher = CipherAlgorithm::TripleDes;
    progress.status = PkiStatus::Failure;
    progress.error = Error{Errc::ScepFailure, u"detail"_s, {u"2"_s, u"a text with \"quotes\"\nand lines"_s}};
    progress.warnings = {-601s, {u"AES"_s, u"SHA-256"_s}};
    TimelineEntry entry{progress, u"CN=Test CA, O=Å"_s, QByteArray(32, '\xab')};
    const QByteArray line = entry.toJson();
    QVERIFY(!line.contains('\n'));
    const auto back = TimelineEntry::fromJson(line);
    QVERIFY(back);
    QCOMPARE(back->toJson(), line);
    QCOMPARE(back->progress.at, progress.at);
    QCOMPARE(back->progress.until, progress.until);
    QCOMPARE(back->progress.pollsUsed, 2);
    QCOMPARE(back->progress.pollsAllowed, 5);
    QCOMPARE(back->progress.bytes, 2345);
    QCOMPARE(back->progress.hash, progress.hash);
    QCOMPARE(back->progress.cipher, progress.cipher);
    QCOMPARE(back->progress.status, progress.status);
    QCOMPARE(*back->progress.error, *progress.error);
    QCOMPARE(back->progress.warnings, progress.warnings);
    QCOMPARE(warningsIn(u"damaged\n"_s + QString::fromUtf8(line) + u'\n'), progress.warnings);
    QCOMPARE(back->ca, entry.ca);
    QCOMPARE(back->caSha256, entry.caSha256);
}

void TestTimeline::damagedLinesAreLeftOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no JSON") << u"sent"_s;
    QTest::newRow("cut off") << u"{\"at\":\"2027-03-01T12:00:00.000Z\",\"ki"_s;
    QTest::newRow("a kind of a later version") << u"{\"at\":\"2027-03-01T12:00:00.000Z\",\"kind\":\"teleported\"}"_s;
    QTest::newRow("no time") << u"{\"kind\":\"sent\"}"_s;
    QTest::newRow("an array") << u"[1,2]"_s;
    QTest::newRow("deep") << QString(100'000, u'[');
}

void TestTimeline::damagedLinesAreLeftOut()
{
    QFETCH(QString, line);
    const QString good = u"{\"at\":\"2027-03-01T12:00:00.000Z\",\"kind\":\"sent\"}\n"_s;
    const auto entries = timelineFrom(good + line + u'\n' + good);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[1].progress.kind, Kind::Sent);
}

void TestTimeline::success()
{
    enrol();
    QCOMPARE(kinds(), (QList<Kind>{Kind::AskingCapabilities, Kind::CaFound, Kind::GeneratingKey, Kind::Saved, Kind::Sent, Kind::Answered,
                                   Kind::Registered}));
    const auto entries = timeline();
    QCOMPARE(entries[1].ca, m_rig->client.server.ca().root().certificate.subject().toString());
    QCOMPARE(entries[1].caSha256, m_rig->client.server.ca().fingerprint());
    QCOMPARE(entries[4].progress.bytes, m_rig->client.server.messages().first().message.size());
    QCOMPARE(entries[4].progress.hash, HashAlgorithm::Sha256);
    QCOMPARE(entries[4].progress.cipher, CipherAlgorithm::Aes128);
    QCOMPARE(entries[5].progress.status, PkiStatus::Success);
    QVERIFY(entries[5].progress.bytes > 500);
    for (const TimelineEntry &entry : entries)
        QVERIFY(entry.progress.at.isValid() && entry.progress.at <= m_rig->now());
}

void TestTimeline::refusal()
{
    m_rig->client.server.inject(Stage::Request, Fault::Refuse, 1);
    enrol();
    const auto entries = timeline();
    QCOMPARE(entries.last().progress.kind, Kind::Failed);
    QCOMPARE(entries.last().progress.error->code, Errc::ScepFailure);
    QCOMPARE(entries[entries.size() - 2].progress.status, PkiStatus::Failure);
    QCOMPARE(entries[entries.size() - 2].progress.error->facts.first(), u"2"_s);
}

void TestTimeline::httpError()
{
    m_rig->client.server.inject(Stage::Request, Fault::Http404, 1);
    enrol();
    const auto entries = timeline();
    QCOMPARE(entries.last().progress.kind, Kind::Failed);
    QCOMPARE(entries[entries.size() - 2].progress.kind, Kind::Answered);
    QVERIFY(!entries[entries.size() - 2].progress.status);
    QCOMPARE(entries[entries.size() - 2].progress.error->code, Errc::HttpStatus);
}

void TestTimeline::pollsOfTheDevice()
{
    m_rig->add();
    m_rig->client.server.script.pending = 1;
    m_rig->client.server.inject(Stage::Poll, Fault::LostReply, 1);
    QVERIFY(m_rig->setTimer(u"mfp"_s, [](AutoRequestSettings &settings) { settings.polling = Polling{3, 5}; }));
    m_rig->startEngine();
    QVERIFY(m_rig->nextAttempt());
    QList<Kind> expected{Kind::AskingCapabilities, Kind::CaFound, Kind::GeneratingKey, Kind::Saved, Kind::Sent,
                         Kind::Answered,           Kind::Failed,  Kind::Waiting};
    QCOMPARE(kinds(), expected);
    QCOMPARE(timeline().last().progress.until, m_rig->device().state.run->nextPoll);
    QCOMPARE(timeline().last().progress.pollsUsed, 0);
    QCOMPARE(timeline().last().progress.pollsAllowed, 3);
    QVERIFY(m_rig->nextAttempt());
    expected += QList<Kind>{Kind::PollSent, Kind::NoAnswer, Kind::Failed, Kind::Waiting};
    QCOMPARE(kinds(), expected);
    QVERIFY(m_rig->nextAttempt());
    expected += QList<Kind>{Kind::PollSent, Kind::Answered, Kind::Registered};
    QCOMPARE(kinds(), expected);
}

void TestTimeline::goesOnAfterAKill()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->client.server.inject(Stage::Request, Fault::LostReply, 1);
    m_rig->startEngine();
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    m_rig->advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.messages().size() == 1; }));
    m_rig->killEngine();
    QCOMPARE(kinds(), (QList<Kind>{Kind::AskingCapabilities, Kind::CaFound, Kind::GeneratingKey})); // with the transaction's beginning
    m_rig->startEngine();
    QVERIFY(m_rig->settle());
    QCOMPARE(kinds(),
             (QList<Kind>{Kind::AskingCapabilities, Kind::CaFound, Kind::GeneratingKey, Kind::Sent, Kind::Answered, Kind::Registered}));
}

void TestTimeline::noCommitOfItsOwn()
{
    // Every commit but those of one attempt comes from here, so what is counted is theirs.
    m_rig->add();
    m_rig->startEngine();
    int begun = 0;
    connect(m_rig->engine.get(), &DeviceEngine::progress, this, [&] { ++begun; });
    QVERIFY(m_rig->send(u"mfp"_s, DeviceRig::request()));
    const auto version = [&] {
        return *m_rig->database().read([](Transaction &transaction) { return transaction.number("PRAGMA data_version"); }).takeResult();
    };
    const qint64 before = version();
    m_rig->advance(250ms);
    QVERIFY(m_rig->settle());
    QVERIFY(begun > 5);
    QVERIFY(version() - before <= 4); // the claim, the beginning, the end, and a lease's heartbeat
}

void TestTimeline::unknownRequest()
{
    m_rig->add();
    const auto none = m_rig->database()
                          .read([id = m_rig->device().id](Transaction &transaction) {
                              return DeviceStore::timeline(transaction, id, RequestId(7));
                          })
                          .takeResult();
    QCOMPARE(none.error().code, Errc::NotFound);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
