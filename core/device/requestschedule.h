#pragma once
#include "core/base/random.h"
#include "core/device/devicesettings.h"

#include <QTimeZone>

namespace scepter {

/// A run that lies ahead. UTC.
struct ScheduledRun {
    QDateTime setTime; ///< what is shown
    QDateTime due;     ///< later by the adjustment that was drawn for this run (D12)
    bool operator==(const ScheduledRun &) const = default;
};

/// The time zone of a name (IANA); UTC for one that this computer does not know.
QTimeZone zoneOf(const QByteArray &timeZone);

/// The instant of a wall clock's date and time. One that the zone skips in spring is as much later as the clock is put
/// forward; of one that comes twice in autumn the first counts.
QDateTime instantOf(const QDate &date, const QTime &time, const QByteArray &timeZone);

/// The first run at `from` or later: the set time itself, or with an interval the set time some intervals on, by the wall
/// clock of the device's time zone, whatever the adjustments of earlier runs were (D15). Nothing when there is none.
std::optional<QDateTime> firstRunFrom(const AutoRequestSettings &settings, const QByteArray &timeZone, const QDateTime &from);

/// With its adjustment, drawn uniformly from the profile's seconds (D12).
ScheduledRun drawRun(const QDateTime &setTime, bool adjust, const Range &seconds, Random &random);

} // namespace scepter
