#include "core/store/lease.h"
#include "tests/store/testroom.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace scepter;

class TestLease : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneHolder();
    void namesAreApart();
    void released();
    void releasedByItsEnd();
    void givenBackWhenNobodyReceivesIt();
    void renewed();
    void takenOverWhenSilent();
    void notTakenOverTooEarly();
    void clockSetBack();
    void takenOverAtOnceFromTheDead();
    void otherMachinesMayLive();
    void lostWhenItCannotRenew();

private:
    using Taken = Result<std::unique_ptr<Lease>>;
    Taken take(Database &database, const QString &name = u"connector"_s);
    Taken take(const QString &name = u"connector"_s) { return take(m_store->database(), name); }
    std::optional<LeaseHolder> holder(const QString &name = u"connector"_s);
    /// What another process would have written.
    void write(const QString &machine, qint64 process, const QDateTime &heartbeat);
    QString thisMachine();
    void settle();

    std::optional<TemporaryStore> m_store;
    std::optional<ManualScheduler> m_scheduler;
    SeededRandom m_random;
    std::unique_ptr<QObject> m_context;
};

void TestLease::init()
{
    m_scheduler.emplace();
    m_store.emplace(QStringList{});
    m_store->addRoom(testRoom());
    m_context = std::make_unique<QObject>();
}

void TestLease::cleanup()
{
    m_context.reset();
    m_store.reset();
    m_scheduler.reset();
}

TestLease::Taken TestLease::take(Database &database, const QString &name)
{
    std::optional<Taken> answer;
    Lease::take(database, *m_scheduler, m_random, name, u"a test"_s, m_context.get(), [&](Taken taken) { answer = std::move(taken); });
    Q_ASSERT(!answer); // never from inside
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return fail(Errc::Timeout);
    return std::move(*answer);
}

std::optional<LeaseHolder> TestLease::holder(const QString &name)
{
    const auto found = m_store->database().readHere([&](Transaction &t) { return Lease::holder(t, name, m_scheduler->now()); });
    return found ? *found : std::nullopt;
}

void TestLease::write(const QString &machine, qint64 process, const QDateTime &heartbeat)
{
    const auto done = answerOf(m_store->database().write([=](Transaction &t) {
        return t.run("INSERT INTO lease (name, holder, machine, process, host, description, heartbeat) VALUES (?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, heartbeat = excluded.heartbeat",
                     {u"connector"_s, u"somebody"_s, machine, process, u"elsewhere"_s, u"connector serve"_s, heartbeat});
    }));
    QVERIFY_OK(done);
}

/// As a lease of this process has it.
QString TestLease::thisMachine()
{
    const auto lease = take(u"probe"_s);
    return m_store->database()
        .readHere([](Transaction &t) { return t.one("SELECT machine FROM lease WHERE name = 'probe'"); })
        .value()
        ->text(0);
}

/// Lets what is under way arrive: the writer's queue, then this thread's.
void TestLease::settle()
{
    bool here = false;
    m_store->database().write(
        m_context.get(), [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { here = true; });
    QTRY_VERIFY(here);
}

void TestLease::oneHolder()
{
    const auto first = take();
    QVERIFY_OK(first);
    QVERIFY((*first)->isHeld());
    const auto second = m_store->open();
    const auto refused = take(*second);
    QCOMPARE_ERROR(refused, Errc::LeaseHeld);
    QCOMPARE(refused.error().facts.value(0), u"connector"_s);
    QVERIFY(refused.error().facts.value(1).contains(u"a test"_s));
    QVERIFY(refused.error().facts.value(1).contains(QString::number(::getpid())));
    QCOMPARE(holder()->processId, qint64(::getpid()));
    QCOMPARE(holder()->heartbeat, m_scheduler->now());
}

void TestLease::namesAreApart()
{
    const auto first = take(u"connector one"_s), second = take(u"connector two"_s);
    QVERIFY_OK(first);
    QVERIFY_OK(second);
}

void TestLease::released()
{
    const auto first = take();
    QVERIFY_OK(first);
    QSignalSpy lost(first->get(), &Lease::lost);
    QVERIFY_OK(answerOf((*first)->release()));
    QVERIFY(!(*first)->isHeld());
    QVERIFY(!holder());
    QVERIFY_OK(take());
    m_scheduler->advance(60s);
    settle();
    QCOMPARE(lost.count(), 0);
}

void TestLease::releasedByItsEnd()
{
    {
        QVERIFY_OK(take());
    }
    QVERIFY_OK(take());
}

void TestLease::givenBackWhenNobodyReceivesIt()
{
    Lease::take(m_store->database(), *m_scheduler, m_random, u"connector"_s, u"a test"_s, m_context.get(),
                [](const Taken &) { QFAIL("nobody is left"); });
    m_context = std::make_unique<QObject>();
    settle();
    QVERIFY(!holder());
}

void TestLease::renewed()
{
    const auto lease = take();
    QVERIFY_OK(lease);
    QSignalSpy lost(lease->get(), &Lease::lost);
    for (int i = 0; i < 20; ++i) {
        m_scheduler->advance(5s);
        settle();
        QCOMPARE(holder()->heartbeat, m_scheduler->now());
    }
    QCOMPARE(lost.count(), 0);
    QCOMPARE_ERROR(take(), Errc::LeaseHeld);
}

void TestLease::takenOverWhenSilent()
{
    write(u"another machine"_s, 1, m_scheduler->now());
    QCOMPARE_ERROR(take(), Errc::LeaseHeld);
    m_scheduler->advance(20'001ms);
    QVERIFY(!holder());
    QVERIFY_OK(take());
}

void TestLease::notTakenOverTooEarly()
{
    write(u"another machine"_s, 1, m_scheduler->now());
    m_scheduler->advance(20s);
    QCOMPARE_ERROR(take(), Errc::LeaseHeld);
}

void TestLease::clockSetBack()
{
    write(u"another machine"_s, 1, m_scheduler->now().addSecs(3600));
    QVERIFY_OK(take());
}

void TestLease::takenOverAtOnceFromTheDead()
{
    QProcess other;
    other.start(QStringLiteral(STORE_PROCESS), {m_store->location().path, u"lease"_s, u"connector"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardOutput()).contains("held"), 30'000);
    // By this test's clock its heartbeat is fresh.
    const auto touched = answerOf(m_store->database().write(
        [now = m_scheduler->now()](Transaction &t) { return t.run("UPDATE lease SET heartbeat = ? WHERE name = 'connector'", {now}); }));
    QVERIFY_OK(touched);
    const auto refused = take();
    QCOMPARE_ERROR(refused, Errc::LeaseHeld);
    QVERIFY(refused.error().facts.value(1).contains(u"another process"_s));
    other.kill();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    QVERIFY_OK(take());
}

void TestLease::otherMachinesMayLive()
{
    const auto noProcess = qint64(std::numeric_limits<pid_t>::max());
    write(u"another machine"_s, noProcess, m_scheduler->now());
    QCOMPARE_ERROR(take(), Errc::LeaseHeld);
    QVERIFY_OK(answerOf(m_store->database().write([](Transaction &t) { return t.run("DELETE FROM lease WHERE name = 'connector'"); })));
    write(thisMachine(), noProcess, m_scheduler->now());
    QVERIFY_OK(take());
}

void TestLease::lostWhenItCannotRenew()
{
    const auto lease = take();
    QVERIFY_OK(lease);
    QSignalSpy lost(lease->get(), &Lease::lost);
    write(u"another machine"_s, 1, m_scheduler->now());
    m_scheduler->advance(5s);
    settle();
    QCOMPARE(lost.count(), 1);
    QVERIFY(!(*lease)->isHeld());
    // And where the database does not answer at all:
    const auto other = take(u"rollout"_s);
    QVERIFY_OK(other);
    QSignalSpy otherLost(other->get(), &Lease::lost);
    m_scheduler->advance(14'999ms); // no event loop runs in between, so no renewal is heard of
    QCOMPARE(otherLost.count(), 0);
    m_scheduler->advance(1ms);
    QCOMPARE(otherLost.count(), 1);
    settle();
    QCOMPARE(otherLost.count(), 1);
    QCOMPARE(lost.count(), 1);
}

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
