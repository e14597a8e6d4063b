#include "core/base/literals.h"
#include "core/base/scheduler.h"
#include "tests/support/manualscheduler.h"

#include <QElapsedTimer>
#include <QTest>

using namespace scepter;

class TestScheduler : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The machine's clocks
    void systemNowIsUtc();
    void systemNeverCallsFromInside_data();
    void systemNeverCallsFromInside();
    void systemFiresInTime();
    void systemFiresOnce();
    void systemCancels();
    void systemAlarmMayGoInsideItsCall();
    // A test's clocks
    void manualFiresInOrder();
    void manualClocksMoveTogether();
    void manualTimeStandsAtTheCallsTime();
    void manualCallsMayAskAgain();
    void manualCancels();
    void manualAlarmMayGoInsideItsCall();
    void manualWallClockMayJump();
    void manualAlarmOutlivesScheduler();
};

void TestScheduler::systemNowIsUtc()
{
    const SystemScheduler scheduler;
    QCOMPARE(scheduler.now().timeSpec(), Qt::UTC);
    QVERIFY(qAbs(scheduler.now().msecsTo(QDateTime::currentDateTimeUtc())) < 5000);
}

void TestScheduler::systemNeverCallsFromInside_data()
{
    QTest::addColumn<bool>("wall");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("after nothing") << false << 0;
    QTest::newRow("at a past time") << true << -60'000;
    QTest::newRow("at this time") << true << 0;
}

void TestScheduler::systemNeverCallsFromInside()
{
    QFETCH(bool, wall);
    QFETCH(int, milliseconds);
    SystemScheduler scheduler;
    int calls = 0;
    const Alarm alarm = wall ? scheduler.at(scheduler.now().addMSecs(milliseconds), [&] { ++calls; })
                             : scheduler.after(std::chrono::milliseconds(milliseconds), [&] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void TestScheduler::systemFiresInTime()
{
    SystemScheduler scheduler;
    QElapsedTimer watch;
    watch.start();
    qint64 monotonic = -1, wall = -1;
    const Alarm first = scheduler.after(60ms, [&] { monotonic = watch.elapsed(); });
    const Alarm second = scheduler.at(scheduler.now().addMSecs(60), [&] { wall = watch.elapsed(); });
    QTRY_VERIFY(monotonic >= 0 && wall >= 0);
    QVERIFY2(monotonic >= 59, QByteArray::number(monotonic).constData());
    QVERIFY2(wall >= 58, QByteArray::number(wall).constData()); // the two clocks round apart
}

void TestScheduler::systemFiresOnce()
{
    SystemScheduler scheduler;
    int calls = 0, later = 0;
    const Alarm alarm = scheduler.after(1ms, [&] { ++calls; });
    const Alarm wall = scheduler.at(scheduler.now(), [&] { ++calls; });
    const Alarm end = scheduler.after(50ms, [&] { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(calls, 2);
}

void TestScheduler::systemCancels()
{
    SystemScheduler scheduler;
    int calls = 0, later = 0;
    Alarm cancelled = scheduler.after(1ms, [&] { ++calls; });
    QVERIFY(bool(cancelled));
    cancelled.cancel();
    QVERIFY(!cancelled);
    {
        const Alarm destroyed = scheduler.at(scheduler.now(), [&] { ++calls; });
    }
    Alarm replaced = scheduler.after(1ms, [&] { ++calls; });
    replaced = scheduler.after(2ms, [&] { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(calls, 0);
}

void TestScheduler::systemAlarmMayGoInsideItsCall()
{
    SystemScheduler scheduler;
    int calls = 0;
    Alarm alarm = scheduler.after(0ms, [&] {
        alarm.cancel();
        ++calls; // what it captured has to be there still
    });
    QTRY_COMPARE(calls, 1);
    Alarm wall = scheduler.at(scheduler.now(), [&] {
        wall = scheduler.after(0ms, [&] { ++calls; });
        ++calls;
    });
    QTRY_COMPARE(calls, 3);
}

void TestScheduler::manualFiresInOrder()
{
    ManualScheduler scheduler;
    QString order;
    const Alarm c = scheduler.after(3s, [&] { order += u'c'; });
    const Alarm a = scheduler.at(scheduler.now().addSecs(1), [&] { order += u'a'; });
    const Alarm b = scheduler.after(2s, [&] { order += u'b'; });
    const Alarm B = scheduler.at(scheduler.now().addSecs(2), [&] { order += u'B'; });
    const Alarm past = scheduler.at(scheduler.now().addSecs(-5), [&] { order += u'p'; });
    QCOMPARE(scheduler.waiting(), 5);
    QVERIFY(order.isEmpty());
    scheduler.fireDue();
    QCOMPARE(order, u"p"_s);
    scheduler.advance(2999ms);
    QCOMPARE(order, u"pabB"_s);
    scheduler.advance(1ms);
    QCOMPARE(order, u"pabBc"_s);
    QCOMPARE(scheduler.waiting(), 0);
}

void TestScheduler::manualClocksMoveTogether()
{
    ManualScheduler scheduler(QDateTime({2027, 3, 28}, {0, 30}, Qt::UTC));
    scheduler.advance(1h);
    QCOMPARE(scheduler.now(), QDateTime({2027, 3, 28}, {1, 30}, Qt::UTC));
    bool fired = false;
    const Alarm alarm = scheduler.after(1h, [&] { fired = true; });
    QCOMPARE(scheduler.untilNext(), std::optional<std::chrono::milliseconds>(1h));
    QVERIFY(scheduler.advanceToNext());
    QVERIFY(fired);
    QCOMPARE(scheduler.now(), QDateTime({2027, 3, 28}, {2, 30}, Qt::UTC));
    QVERIFY(!scheduler.advanceToNext());
}

void TestScheduler::manualTimeStandsAtTheCallsTime()
{
    ManualScheduler scheduler;
    const QDateTime start = scheduler.now();
    QDateTime seen;
    const Alarm alarm = scheduler.after(90s, [&] { seen = scheduler.now(); });
    scheduler.advance(10min);
    QCOMPARE(seen, start.addSecs(90));
    QCOMPARE(scheduler.now(), start.addSecs(600));
}

void TestScheduler::manualCallsMayAskAgain()
{
    ManualScheduler scheduler;
    int calls = 0;
    Alarm alarm;
    std::function<void()> again = [&] {
        if (++calls < 10)
            alarm = scheduler.after(1s, again);
    };
    alarm = scheduler.after(1s, again);
    scheduler.advance(5s);
    QCOMPARE(calls, 5);
    scheduler.advance(60s);
    QCOMPARE(calls, 10);
}

void TestScheduler::manualCancels()
{
    ManualScheduler scheduler;
    int calls = 0;
    Alarm first = scheduler.after(1s, [&] { ++calls; });
    Alarm second = scheduler.after(2s, [&] { ++calls; });
    const Alarm third = scheduler.after(1s, [&] { second.cancel(); });
    first.cancel();
    scheduler.advance(5s);
    QCOMPARE(calls, 0);
}

void TestScheduler::manualAlarmMayGoInsideItsCall()
{
    ManualScheduler scheduler;
    int calls = 0;
    Alarm alarm = scheduler.after(1s, [&] {
        alarm.cancel();
        ++calls;
    });
    scheduler.advance(5s);
    QCOMPARE(calls, 1);
}

void TestScheduler::manualWallClockMayJump()
{
    ManualScheduler scheduler;
    const QDateTime start = scheduler.now();
    QString order;
    const Alarm wall = scheduler.at(start.addSecs(3600), [&] { order += u'w'; });
    const Alarm monotonic = scheduler.after(10s, [&] { order += u'm'; });
    scheduler.setWallClock(start.addSecs(7200));
    QCOMPARE(order, u"w"_s);
    scheduler.advance(10s);
    QCOMPARE(order, u"wm"_s);
}

void TestScheduler::manualAlarmOutlivesScheduler()
{
    Alarm alarm;
    {
        ManualScheduler scheduler;
        alarm = scheduler.after(1s, [] {});
    }
    alarm.cancel();
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
