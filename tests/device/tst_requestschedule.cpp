#include "core/base/literals.h"
#include "core/device/requestschedule.h"
#include "tests/support/seededrandom.h"

#include <QTest>
#include <QTimeZone>

using namespace scepter;

namespace {

QDateTime utc(const QString &text) { return QDateTime::fromString(text + u":00Z", Qt::ISODate); }

AutoRequestSettings at(const QString &start, std::optional<int> intervalDays = {})
{
    AutoRequestSettings settings;
    settings.startDate = QDate::fromString(start.section(u'T', 0, 0), Qt::ISODate);
    settings.startTime = QTime::fromString(start.section(u'T', 1), u"HH:mm"_s);
    settings.intervalDays = intervalDays;
    return settings;
}

/// The minutes of a day of a zone in their order, as its wall clock shows them, by asking the zone minute by minute.
QList<std::pair<QTime, QDateTime>> minutesOf(const QDate &date, const QTimeZone &zone)
{
    QList<std::pair<QTime, QDateTime>> minutes;
    const QDateTime begin(date.addDays(-1), {8, 0}, Qt::UTC);
    for (int minute = 0; minute < 3 * 1440; ++minute) {
        const QDateTime instant = begin.addSecs(minute * 60);
        const QDateTime wall = instant.addSecs(zone.offsetFromUtc(instant));
        if (wall.date() == date)
            minutes.append({wall.time(), instant});
    }
    return minutes;
}

} // namespace

/// When an automatic request falls due (D12, D15).
class TestRequestSchedule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void adjustment();
    void adjustmentOfAnotherRange();
    void noAdjustment();

    void firstRun_data();
    void firstRun();
    void wallClock_data();
    void wallClock();
    void everyMinuteOfAChange_data();
    void everyMinuteOfAChange();
    void everyDay_data();
    void everyDay();
    void noDrift();
};

void TestRequestSchedule::adjustment()
{
    SeededRandom random(12);
    const QDateTime set = utc(u"2027-03-02T02:00"_s);
    constexpr int draws = 120'000, values = 600;
    QList<int> counts(values + 1, 0);
    for (int i = 0; i < draws; ++i) {
        const ScheduledRun run = drawRun(set, true, {1, values, 1}, random);
        QCOMPARE(run.setTime, set);
        const qint64 seconds = set.secsTo(run.due);
        QVERIFY2(seconds >= 1 && seconds <= values, QByteArray::number(seconds).constData());
        QCOMPARE(set.addSecs(seconds), run.due);
        ++counts[seconds];
    }
    QVERIFY(counts[1] > 0 && counts[values] > 0);
    // 200 of each are expected; the sum of the squares is distributed as chi² with 599 degrees of freedom: 599 ± 35.
    double chiSquared = 0;
    for (int second = 1; second <= values; ++second)
        chiSquared += (counts[second] - 200.0) * (counts[second] - 200.0) / 200.0;
    QVERIFY2(chiSquared > 599 - 5 * 35 && chiSquared < 599 + 5 * 35, QByteArray::number(chiSquared).constData());
}

void TestRequestSchedule::adjustmentOfAnotherRange()
{
    SeededRandom random(12);
    const QDateTime set = utc(u"2027-03-02T02:00"_s);
    QSet<qint64> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(set.secsTo(drawRun(set, true, {5, 7, 5}, random).due));
    QCOMPARE(seen, (QSet<qint64>{5, 6, 7}));
    QCOMPARE(drawRun(set, true, {9, 9, 9}, random).due, set.addSecs(9));
}

void TestRequestSchedule::noAdjustment()
{
    SeededRandom random(12);
    const QDateTime set = utc(u"2027-03-02T02:00"_s);
    QCOMPARE(drawRun(set, false, {1, 600, 1}, random), (ScheduledRun{set, set}));
    QCOMPARE(random.bytes(4), SeededRandom(12).bytes(4)); // nothing was drawn
}

void TestRequestSchedule::firstRun_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("interval"); // 0: none
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("run"); // empty: none
    const auto row = [](const char *name, const QString &start, int interval, const QString &from, const QString &run) {
        QTest::newRow(name) << start << interval << from << run;
    };
    const QString start = u"2027-03-02T02:00"_s;
    row("once, ahead", start, 0, u"2027-03-01T12:00"_s, start);
    row("once, now", start, 0, start, start);
    row("once, a minute ago", start, 0, u"2027-03-02T02:01"_s, QString());
    row("ahead by years", u"2031-03-02T02:00"_s, 7, u"2027-03-01T12:00"_s, u"2031-03-02T02:00"_s);
    row("now", start, 7, start, start);
    row("a minute ago", start, 7, u"2027-03-02T02:01"_s, u"2027-03-09T02:00"_s);
    row("exactly one interval ago", start, 7, u"2027-03-09T02:00"_s, u"2027-03-09T02:00"_s);
    row("just before the second", start, 7, u"2027-03-16T01:59"_s, u"2027-03-16T02:00"_s);
    row("long ago", u"1999-12-31T23:59"_s, 1, u"2027-03-01T12:00"_s, u"2027-03-01T23:59"_s);
    row("long ago, every 365 days", u"2000-01-01T00:00"_s, 365, u"2027-03-01T12:00"_s, u"2027-12-25T00:00"_s);
    row("a leap day", u"2028-02-28T02:00"_s, 1, u"2028-02-28T02:01"_s, u"2028-02-29T02:00"_s);
    row("over a year's end", u"2027-12-31T23:30"_s, 1, u"2027-12-31T23:31"_s, u"2028-01-01T23:30"_s);
}

void TestRequestSchedule::firstRun()
{
    QFETCH(const QString, start);
    QFETCH(const int, interval);
    QFETCH(const QString, from);
    QFETCH(const QString, run);
    const auto found = firstRunFrom(at(start, interval == 0 ? std::nullopt : std::optional(interval)), "UTC", utc(from));
    QCOMPARE(found ? found->toString(u"yyyy-MM-ddTHH:mm"_s) : QString(), run);
    if (found)
        QCOMPARE(found->timeSpec(), Qt::UTC);
}

void TestRequestSchedule::wallClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *name, const char *zone, const QString &wall, const QString &instant) {
        QTest::newRow(name) << QByteArray(zone) << wall << instant;
    };
    row("UTC", "UTC", u"2027-03-28T02:30"_s, u"2027-03-28T02:30"_s);
    row("Stockholm, winter", "Europe/Stockholm", u"2027-01-15T02:30"_s, u"2027-01-15T01:30"_s);
    row("Stockholm, summer", "Europe/Stockholm", u"2027-07-15T02:30"_s, u"2027-07-15T00:30"_s);
    row("Stockholm, before the skipped hour", "Europe/Stockholm", u"2027-03-28T01:59"_s, u"2027-03-28T00:59"_s);
    row("Stockholm, the skipped hour begins", "Europe/Stockholm", u"2027-03-28T02:00"_s, u"2027-03-28T01:00"_s);
    row("Stockholm, in the skipped hour", "Europe/Stockholm", u"2027-03-28T02:30"_s, u"2027-03-28T01:30"_s);
    row("Stockholm, after the skipped hour", "Europe/Stockholm", u"2027-03-28T03:00"_s, u"2027-03-28T01:00"_s);
    row("Stockholm, before the doubled hour", "Europe/Stockholm", u"2027-10-31T01:59"_s, u"2027-10-30T23:59"_s);
    row("Stockholm, the doubled hour begins", "Europe/Stockholm", u"2027-10-31T02:00"_s, u"2027-10-31T00:00"_s);
    row("Stockholm, in the doubled hour", "Europe/Stockholm", u"2027-10-31T02:30"_s, u"2027-10-31T00:30"_s);
    row("Stockholm, after the doubled hour", "Europe/Stockholm", u"2027-10-31T03:00"_s, u"2027-10-31T02:00"_s);
    row("New York, in the skipped hour", "America/New_York", u"2027-03-14T02:30"_s, u"2027-03-14T07:30"_s);
    row("New York, in the doubled hour", "America/New_York", u"2027-11-07T01:30"_s, u"2027-11-07T05:30"_s);
    row("New York, after the doubled hour", "America/New_York", u"2027-11-07T02:00"_s, u"2027-11-07T07:00"_s);
    row("Jakarta", "Asia/Jakarta", u"2027-03-28T02:30"_s, u"2027-03-27T19:30"_s);
    row("Lord Howe, in the skipped half hour", "Australia/Lord_Howe", u"2027-10-03T02:15"_s, u"2027-10-02T15:45"_s);
    row("Lord Howe, in the doubled half hour", "Australia/Lord_Howe", u"2027-04-04T01:45"_s, u"2027-04-03T14:45"_s);
    row("Lord Howe, after the doubled half hour", "Australia/Lord_Howe", u"2027-04-04T02:00"_s, u"2027-04-03T15:30"_s);
}

void TestRequestSchedule::wallClock()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, wall);
    QFETCH(const QString, instant);
    const AutoRequestSettings settings = at(wall, 1);
    QCOMPARE(instantOf(settings.startDate, settings.startTime, zone).toString(u"yyyy-MM-ddTHH:mm"_s), instant);
    QCOMPARE(*firstRunFrom(settings, zone, utc(instant)), utc(instant));
    // A doubled time runs once: what comes after it is tomorrow's.
    const auto next = firstRunFrom(settings, zone, utc(instant).addMSecs(1));
    QVERIFY(utc(instant).secsTo(*next) > 22 * 3600);
}

void TestRequestSchedule::everyMinuteOfAChange_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    const auto row = [](const char *zone, const QDate &date) {
        QTest::addRow("%s %s", zone, qPrintable(date.toString(Qt::ISODate))) << QByteArray(zone) << date;
    };
    for (int day = -1; day <= 1; ++day) {
        row("Europe/Stockholm", QDate(2027, 3, 28).addDays(day));
        row("Europe/Stockholm", QDate(2027, 10, 31).addDays(day));
        row("America/New_York", QDate(2027, 3, 14).addDays(day));
        row("America/New_York", QDate(2027, 11, 7).addDays(day));
        row("Australia/Lord_Howe", QDate(2027, 4, 4).addDays(day));
        row("Australia/Lord_Howe", QDate(2027, 10, 3).addDays(day));
        row("America/Havana", QDate(2027, 3, 14).addDays(day)); // at midnight
        row("Asia/Jakarta", QDate(2027, 3, 28).addDays(day));
    }
}

/// Against the zone asked minute by minute.
void TestRequestSchedule::everyMinuteOfAChange()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDate, date);
    const auto minutes = minutesOf(date, QTimeZone(zone));
    for (int minute = 0; minute < 1440; ++minute) {
        const QTime time(minute / 60, minute % 60);
        const auto first = std::find_if(minutes.begin(), minutes.end(), [&](const auto &each) { return each.first == time; });
        const QDateTime found = instantOf(date, time, zone);
        if (first != minutes.end()) {
            QCOMPARE(found, first->second);
            continue;
        }
        // Skipped: as much later as the clock is put forward, so its wall clock shows a later time of that day.
        const QDateTime wall = found.addSecs(QTimeZone(zone).offsetFromUtc(found));
        QCOMPARE(wall.date(), date);
        const int forward = QTimeZone(zone).offsetFromUtc(found.addSecs(86'400)) - QTimeZone(zone).offsetFromUtc(found.addSecs(-86'400));
        QCOMPARE(time.secsTo(wall.time()), forward);
    }
}

void TestRequestSchedule::everyDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("time");
    for (const char *zone : {"Europe/Stockholm", "America/New_York", "Asia/Jakarta", "Australia/Lord_Howe", "UTC"}) {
        for (const QTime &time : {QTime(0, 0), QTime(1, 45), QTime(2, 15), QTime(2, 30), QTime(23, 59)})
            QTest::addRow("%s %s", zone, qPrintable(time.toString(u"HH:mm"_s))) << QByteArray(zone) << time;
    }
}

/// Ten years with one run on each day, at the wall clock's time, whatever the adjustments were.
void TestRequestSchedule::everyDay()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QTime, time);
    const QTimeZone there(zone);
    SeededRandom random(15);
    AutoRequestSettings settings;
    settings.startDate = {2027, 3, 2};
    settings.startTime = time;
    settings.intervalDays = 1;
    QDateTime from = instantOf(settings.startDate, time, zone);
    int skipped = 0;
    for (int day = 0; day < 3653; ++day) {
        const auto set = firstRunFrom(settings, zone, from);
        QVERIFY(set);
        const QDateTime wall = set->addSecs(there.offsetFromUtc(*set));
        QCOMPARE(wall.date(), settings.startDate.addDays(day));
        if (wall.time() != time) {
            ++skipped;
            const QDateTime asked(wall.date(), time, Qt::UTC);
            QVERIFY(there.offsetFromUtc(set->addSecs(-7200)) < there.offsetFromUtc(*set)); // the clock has just been put forward
            QVERIFY(asked < QDateTime(wall.date(), wall.time(), Qt::UTC));
        }
        from = drawRun(*set, true, {1, 600, 1}, random).due.addMSecs(1);
    }
    QVERIFY2(skipped <= 10, QByteArray::number(skipped).constData()); // once a year at most
}

void TestRequestSchedule::noDrift()
{
    SeededRandom random(15);
    for (const int interval : {1, 7, 30, 365}) {
        const AutoRequestSettings settings = at(u"2027-03-02T02:30"_s, interval);
        QDateTime from = utc(u"2027-03-01T00:00"_s);
        for (int run = 0; run < 200; ++run) {
            const auto set = firstRunFrom(settings, "Europe/Stockholm", from);
            QCOMPARE(*set, instantOf(settings.startDate.addDays(qint64(run) * interval), settings.startTime, "Europe/Stockholm"));
            const ScheduledRun drawn = drawRun(*set, true, {1, 600, 1}, random);
            from = drawn.due.addSecs(3 * 3600); // it was long at work
        }
    }
}

QTEST_GUILESS_MAIN(TestRequestSchedule)
#include "tst_requestschedule.moc"
