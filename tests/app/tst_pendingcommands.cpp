// scepterctl pending and audit, on a store that a service has filled.
#include "core/base/literals.h"
#include "tests/support/process.h"
#include "tests/support/servicerig.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

class TestPendingCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rejectsByFilter();
    void rejectsOneById();
    void filterAndIdExcludeEachOther_data();
    void filterAndIdExcludeEachOther();
    void theAuditLogIsStreamed();
    void aGuesserIsShown();
    void boundsOfWhatWaits();

private:
    Process::Outcome run(const QStringList &arguments)
    {
        Process scepterctl(QStringLiteral(SCEPTERCTL));
        return scepterctl.run(QStringList{u"--store"_s, m_rig->store.location().path, u"--lang"_s, u"en"_s, u"--passphrase-file"_s,
                                          m_home.filePath(u"passphrase"_s)}
                              + arguments);
    }
    QStringList states() const
    {
        QStringList all;
        for (int i = 1; i <= 4; ++i)
            all.append(m_rig->text("SELECT state FROM request WHERE id = ?", {i}));
        return all;
    }

    QTemporaryDir m_home;
    std::unique_ptr<ServiceRig> m_rig;
};

void TestPendingCommands::init()
{
    m_rig = std::make_unique<ServiceRig>();
    QFile file(m_home.filePath(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("correct horse\n") > 0);
    ConnectorSettings settings = m_rig->settings();
    settings.approval = Approval::Manual;
    m_rig->set(settings);
    for (int i = 1; i <= 4; ++i) {
        const auto message = m_rig->enrolment(u"client"_s, {}, {MessageType::PkcsReq, "T" + QByteArray::number(i)},
                                              u"CN=printer-%1"_s.arg(i));
        QCOMPARE(ServiceRig::outcomeOf(m_rig->open(m_rig->ask(message.bytes, i == 4 ? u"192.0.2.7"_s : u"10.0.0.%1"_s.arg(i)), message)),
                 u"pending"_s);
    }
}

void TestPendingCommands::rejectsByFilter()
{
    const auto outcome = run({u"pending"_s, u"reject"_s, u"--filter"_s, u"address=10.0.0.0/8 and subject!='CN=printer-2'"_s, u"--reason"_s,
                              u"Nobody knows it."_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(outcome.json()[u"ids"_s].toArray(), (QJsonArray{1, 3}));
    QCOMPARE(states(), (QStringList{u"rejected"_s, u"pending"_s, u"rejected"_s, u"pending"_s}));
    QVERIFY(m_rig->text("SELECT facts FROM request WHERE id = 1").contains(u"Nobody knows it."_s));
    QCOMPARE(m_rig->number("SELECT count(*) FROM request WHERE csr IS NOT NULL"), 2);
    // C9: each decision has an entry of its own.
    QCOMPARE(m_rig->number("SELECT count(*) FROM audit WHERE operation = 'pending reject'"), 2);
    QVERIFY(m_rig->read([&](Transaction &transaction) { return AuditLog(m_rig->vault).verify(transaction); }));
    QCOMPARE(run({u"pending"_s, u"reject"_s, u"--filter"_s, u"connector=elsewhere"_s}).exitCode, 0); // none
    QCOMPARE(states().count(u"pending"_s), 2);
}

void TestPendingCommands::rejectsOneById()
{
    const auto outcome = run({u"pending"_s, u"reject"_s, u"2"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(states(), (QStringList{u"pending"_s, u"rejected"_s, u"pending"_s, u"pending"_s}));
}

void TestPendingCommands::filterAndIdExcludeEachOther_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("neither") << QStringList{} << 2 << QByteArray("--filter");
    QTest::newRow("both") << QStringList{u"1"_s, u"--filter"_s, u"age>0"_s} << 2 << QByteArray("--filter");
    QTest::newRow("a filter that says nothing") << QStringList{u"--filter"_s, u"colour=red"_s} << 1 << QByteArray("colour=red");
}

void TestPendingCommands::filterAndIdExcludeEachOther()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    const auto outcome = run(QStringList{u"pending"_s, u"reject"_s} + arguments);
    QVERIFY2(outcome.exitCode == code, outcome.all().constData());
    QVERIFY2(outcome.all().contains(said), outcome.all().constData());
    QCOMPARE(states().count(u"pending"_s), 4);
}

/// Both forms come entry by entry; the JSON is one document all the same.
void TestPendingCommands::theAuditLogIsStreamed()
{
    for (int i = 0; i < 200; ++i)
        must(m_rig->write([&](Transaction &transaction) {
            return AuditLog(m_rig->vault)
                .append(transaction, {0,
                                      m_rig->now(),
                                      u"192.0.2.%1"_s.arg(i),
                                      u"office"_s,
                                      u"PKCSReq"_s,
                                      {},
                                      u"CN=\"%1\""_s.arg(i),
                                      i == 7 ? u"refused 312 times since 2027-03-01T12:00:00Z: ChallengeWrong"_s : u"issued"_s,
                                      {}});
        }));
    const auto json = run({u"audit"_s, u"list"_s, u"--json"_s});
    QVERIFY2(json.exitCode == 0, json.all().constData());
    const QJsonArray entries = json.json()[u"entries"_s].toArray();
    QCOMPARE(entries.size(), m_rig->number("SELECT count(*) FROM audit"));
    QCOMPARE(entries.last()[u"subject"_s].toString(), u"CN=\"199\""_s);
    QCOMPARE(run({u"audit"_s, u"list"_s, u"nowhere"_s, u"--json"_s}).json()[u"entries"_s].toArray().size(), 0);
    const auto text = run({u"audit"_s, u"list"_s});
    QCOMPARE(text.all().count("issued"), 199);
    QVERIFY2(text.all().contains("312 times since"), text.all().constData());
    QVERIFY(text.all().contains("The challenge password is wrong."));
}

/// C13
void TestPendingCommands::aGuesserIsShown()
{
    const RequestRecord guess{u"office"_s, m_rig->now(), u"198.51.100.9"_s, u"PKCSReq"_s, "T", u"CN=guess"_s};
    must(m_rig->write(
        [&](Transaction &transaction) { return RequestStore::addAlarm(transaction, guess, {}, Refused{Refusal::ChallengeGuessing}); }));
    const auto text = run({u"connector"_s, u"show"_s, u"office"_s});
    QVERIFY2(text.all().contains("somebody at 198.51.100.9 is guessing challenge passwords: at least 100 wrong ones"),
             text.all().constData());
    const QJsonObject alarm = run({u"connector"_s, u"show"_s, u"office"_s, u"--json"_s}).json()[u"alarms"_s].toArray()[0].toObject();
    QCOMPARE(alarm[u"why"_s].toString(), u"ChallengeGuessing"_s);
}

/// C6
void TestPendingCommands::boundsOfWhatWaits()
{
    const auto set = run({u"connector"_s, u"set"_s, u"office"_s, u"--pending-limit"_s, u"500"_s, u"--pending-per-address"_s, u"50"_s,
                          u"--pending-days"_s, u"7"_s, u"--json"_s});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    QCOMPARE(set.json()[u"pendingLimit"_s].toInt(), 500);
    QCOMPARE(m_rig->settings().pendingLimit, 500);
    QCOMPARE(m_rig->settings().pendingPerAddress, 50);
    QCOMPARE(m_rig->settings().pendingDays, 7);
    const auto wrong = run({u"connector"_s, u"set"_s, u"office"_s, u"--pending-days"_s, u"0"_s});
    QVERIFY2(wrong.exitCode == 2 && wrong.all().contains("--pending-days"), wrong.all().constData());
}

QTEST_GUILESS_MAIN(TestPendingCommands)
#include "tst_pendingcommands.moc"
