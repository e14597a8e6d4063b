#include "core/device/requestschedule.h"

namespace scepter {

QTimeZone zoneOf(const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDateTime instantOf(const QDate &date, const QTime &time, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    const QDateTime wall(date, time, Qt::UTC); // its digits, not yet its instant
    const int before = zone.offsetFromUtc(wall.addSecs(-86'400)), after = zone.offsetFromUtc(wall.addSecs(86'400));
    // With the offset from before a change a skipped time comes out later, and a doubled one is its first.
    const QDateTime early = wall.addSecs(-before), late = wall.addSecs(-after);
    return zone.offsetFromUtc(early) == before || zone.offsetFromUtc(late) != after ? early : late;
}

std::optional<QDateTime> firstRunFrom(const AutoRequestSettings &settings, const QByteArray &timeZone, const QDateTime &from)
{
    const QDateTime start = instantOf(settings.startDate, settings.startTime, timeZone);
    if (start >= from)
        return start;
    if (!settings.intervalDays)
        return std::nullopt;
    // Near the right one: a zone's changes move it by less than a day.
    qint64 interval = std::max<qint64>(0, start.daysTo(from) / *settings.intervalDays - 1);
    for (;; ++interval) {
        const QDateTime run = instantOf(settings.startDate.addDays(interval * *settings.intervalDays), settings.startTime, timeZone);
        if (run >= from)
            return run;
    }
}

ScheduledRun drawRun(const QDateTime &setTime, bool adjust, const Range &seconds, Random &random)
{
    return {setTime, adjust ? setTime.addSecs(random.between(quint32(seconds.min), quint32(seconds.max))) : setTime};
}

} // namespace scepter
