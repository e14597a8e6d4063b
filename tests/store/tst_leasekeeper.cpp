#include "core/base/literals.h"
#include "core/store/leasekeeper.h"
#include "tests/store/testroom.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

#include <QProcess>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace scepter;

/// A lease that is wanted for as long as somebody wants it (O4).
class TestLeaseKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void heldAndGivenBack();
    void aHolderElsewhereKeepsIt();
    void fifteenSecondsWithoutTheStore();
    void aStoreThatDoesNotAnswer();
    void anotherProgramsWriteLock();
    void theClockJumps();
    void overtakenWhileItSlept();
    void nothingIsWrittenByOneWhoLostIt();
    void anAnswerThatComesTooLate();
    void wantedAgainBeforeTheAnswer();

private:
    std::unique_ptr<LeaseKeeper> keeper(const QString &description = u"a test"_s)
    {
        return std::make_unique<LeaseKeeper>(LeaseKeeper::Services{m_store->database(), *m_scheduler, m_random}, u"work"_s, description);
    }
    std::unique_ptr<LeaseKeeper> heldKeeper()
    {
        auto it = keeper();
        it->want();
        settle();
        return it;
    }
    void run(const QByteArray &sql, const QList<Value> &values = {})
    {
        QVERIFY_OK(answerOf(m_store->database().write([=](Transaction &t) { return t.run(sql.toStdString(), values); })));
    }
    void settle(Database *database = nullptr)
    {
        for (int i = 0; i < 3; ++i) {
            bool here = false;
            (database ? *database : m_store->database())
                .write(
                    m_context.get(), [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { here = true; });
            QTRY_VERIFY(here);
        }
    }
    /// Seconds that pass one by one, and what is asked of the store meanwhile is answered.
    void pass(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            m_scheduler->advance(1s);
            settle();
        }
    }

    std::optional<TemporaryStore> m_store;
    std::optional<ManualScheduler> m_scheduler;
    SeededRandom m_random;
    std::unique_ptr<QObject> m_context;
};

void TestLeaseKeeper::init()
{
    m_scheduler.emplace();
    m_store.emplace(QStringList{});
    m_store->addRoom(testRoom());
    m_context = std::make_unique<QObject>();
}

void TestLeaseKeeper::cleanup()
{
    m_context.reset();
    m_store.reset();
    m_scheduler.reset();
}

void TestLeaseKeeper::heldAndGivenBack()
{
    const auto it = keeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held);
    it->want();
    QVERIFY(!it->isHeld()); // never from inside
    settle();
    QCOMPARE(held.size(), 1);
    QVERIFY(it->isHeld() && it->isSure() && !it->problem());
    QCOMPARE(it->since(), m_scheduler->now());
    bool released = false;
    it->release(m_context.get(), [&] { released = true; });
    QTRY_VERIFY(released);
    const auto other = keeper();
    other->want();
    settle();
    QVERIFY(other->isHeld());
    QVERIFY(!it->isHeld() && !it->isWanted());
}

void TestLeaseKeeper::aHolderElsewhereKeepsIt()
{
    const auto first = heldKeeper();
    QVERIFY(first->isHeld());
    const auto second = keeper();
    QSignalSpy held(second.get(), &LeaseKeeper::held), missing(second.get(), &LeaseKeeper::missing);
    second->want();
    pass(60);
    QVERIFY(first->isHeld());
    QCOMPARE(held.size(), 0);
    QCOMPARE(missing.size(), 1); // once, and not every five seconds
    QCOMPARE(second->problem()->code, Errc::LeaseHeld);
    bool released = false;
    first->release(m_context.get(), [&] { released = true; });
    QTRY_VERIFY(released);
    pass(5);
    QCOMPARE(held.size(), 1);
}

void TestLeaseKeeper::fifteenSecondsWithoutTheStore()
{
    const auto it = heldKeeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held), missing(it.get(), &LeaseKeeper::missing);
    m_store->setLeasesWritable(false);
    pass(14);
    QCOMPARE(missing.size(), 0);
    pass(8);
    QCOMPARE(missing.size(), 1);
    QVERIFY(!it->isHeld());
    QCOMPARE(it->since(), m_scheduler->now().addSecs(-7));
    QVERIFY(it->problem()->code != Errc::LeaseHeld); // nobody else has it
    m_store->setLeasesWritable(true);
    pass(5); // its own row, which is not stale yet for others, is no reason to wait
    QCOMPARE(held.size(), 1);
    QCOMPARE(missing.size(), 1);
    QVERIFY(it->isSure() && !it->problem());
}

void TestLeaseKeeper::aStoreThatDoesNotAnswer()
{
    const auto it = heldKeeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held), missing(it.get(), &LeaseKeeper::missing);
    const auto gate = std::make_shared<QSemaphore>();
    const auto blocked = m_store->database().write([gate](Transaction &) -> Result<void> {
        gate->acquire();
        return {};
    });
    m_scheduler->advance(22s);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(it->problem()->code, Errc::LeaseLapsed);
    gate->release();
    settle();
    pass(5);
    QCOMPARE(held.size(), 1);
    QVERIFY(it->isSure());
}

/// Another program has the write lock for 22 seconds.
void TestLeaseKeeper::anotherProgramsWriteLock()
{
    const auto it = heldKeeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held), missing(it.get(), &LeaseKeeper::missing);
    QProcess other;
    other.start(u"sqlite3"_s, {u"-batch"_s, m_store->location().path});
    other.write("BEGIN IMMEDIATE;\nSELECT 'begun';\n");
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardOutput()).contains("begun"), 30'000);
    m_scheduler->advance(22s);
    QCOMPARE(missing.size(), 1);
    QVERIFY(it->problem()->code != Errc::LeaseHeld);
    QVERIFY(!it->isHeld());
    other.write("ROLLBACK;\n.quit\n");
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    settle();
    pass(5);
    QCOMPARE(held.size(), 1);
    QVERIFY(it->isSure());
}

/// A laptop that slept: the wall clock jumps, the monotonic one does not.
void TestLeaseKeeper::theClockJumps()
{
    const auto it = heldKeeper();
    QSignalSpy missing(it.get(), &LeaseKeeper::missing);
    for (const int seconds : {8 * 3600, -3600}) {
        m_scheduler->setWallClock(m_scheduler->now().addSecs(seconds));
        QVERIFY(it->isHeld() && !it->isSure());
        std::optional<bool> sure;
        it->whenSure(m_context.get(), [&](bool is) { sure = is; });
        QVERIFY(!sure);
        QTRY_VERIFY(sure.has_value());
        QVERIFY(*sure && it->isSure());
    }
    QCOMPARE(missing.size(), 0);
}

void TestLeaseKeeper::overtakenWhileItSlept()
{
    const auto it = heldKeeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held), missing(it.get(), &LeaseKeeper::missing);
    m_scheduler->setWallClock(m_scheduler->now().addSecs(3600));
    run("UPDATE lease SET holder = 'somebody', machine = 'elsewhere', description = 'another', heartbeat = ?", {m_scheduler->now()});
    std::optional<bool> sure;
    it->whenSure(m_context.get(), [&](bool is) { sure = is; });
    QTRY_VERIFY(sure.has_value());
    QVERIFY(!*sure);
    QVERIFY(missing.size() >= 1);
    QCOMPARE(it->problem()->code, Errc::LeaseHeld);
    QVERIFY(it->problem()->facts.value(1).startsWith(u"another"_s));
    run("UPDATE lease SET heartbeat = ?", {m_scheduler->now()});
    pass(19); // the other one does not renew it
    QCOMPARE(held.size(), 0);
    pass(7);
    QCOMPARE(held.size(), 1);
}

void TestLeaseKeeper::nothingIsWrittenByOneWhoLostIt()
{
    const auto it = heldKeeper();
    const auto guard = it->guard();
    const auto work = [guard](Transaction &transaction) { return guard.check(transaction); };
    QVERIFY_OK(answerOf(m_store->database().write(work)));
    run("UPDATE lease SET holder = 'somebody'");
    QCOMPARE_ERROR(answerOf(m_store->database().write(work)), Errc::LeaseLapsed); // before it hears of it
    QCOMPARE_ERROR(answerOf(m_store->database().write([](Transaction &t) { return LeaseGuard().check(t); })), Errc::LeaseLapsed);
}

void TestLeaseKeeper::anAnswerThatComesTooLate()
{
    const auto it = keeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held), missing(it.get(), &LeaseKeeper::missing);
    it->want();
    bool written = false; // behind it
    const auto after = m_store->database().write([&](Transaction &) -> Result<void> {
        written = true;
        return {};
    });
    QFuture(after).waitForFinished();
    QVERIFY(written);
    m_scheduler->setWallClock(m_scheduler->now().addSecs(16)); // the process stood still before it heard of it
    settle();
    QCOMPARE(held.size(), 0);
    QCOMPARE(missing.size(), 1);
    pass(5);
    QCOMPARE(held.size(), 1);
}

void TestLeaseKeeper::wantedAgainBeforeTheAnswer()
{
    const auto it = keeper();
    QSignalSpy held(it.get(), &LeaseKeeper::held);
    it->want();
    it->release(m_context.get(), [] {});
    it->want();
    settle();
    QCOMPARE(held.size(), 1);
    pass(20);
    QVERIFY(it->isSure());
    QCOMPARE(held.size(), 1);
}

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
