#pragma once
#include "core/client/enrollmentjob.h"

namespace scepter {

/// A line of a request's timeline (F4): what was done for it, or came, when. What a progress line says, in a form that a row of
/// the store can hold: a JSON object, {"at", "kind", and what belongs to the kind}.
struct TimelineEntry {
    EnrollmentProgress progress; ///< its CaInfo is never there
    QString ca = {};             ///< subject of the CA, with CaFound
    QByteArray caSha256 = {};    ///< its fingerprint

    static TimelineEntry fromProgress(const EnrollmentProgress &progress);
    QByteArray toJson() const; ///< one line, without its end
    /// Nothing for a line that cannot be read.
    static std::optional<TimelineEntry> fromJson(QByteArrayView line);
};

/// What a request was warned of, in a timeline's column (S3, S8).
ServerWarnings warningsIn(const QString &timeline);
/// Selects a timeline only where it has warnings in it: most have none, and lists read many.
inline constexpr char timelineWithWarnings[] = "CASE WHEN r.timeline LIKE '%\"warnings\":{%' THEN r.timeline END";

/// The entries of a column that holds one on each line, in the order in which they came. Lines that cannot be read are left out.
QList<TimelineEntry> timelineFrom(const QString &text);

/// What happened since the last transaction: it is written with the next one, so that a timeline costs no commit of its own.
/// A kill loses the lines since then, and with them nothing that anything is decided by.
class TimelineBuffer {
public:
    void add(const EnrollmentProgress &progress);
    /// All lines, each with its end; they are gone from here.
    QString take() { return std::exchange(m_lines, {}); }
    /// They could not be written.
    void putBack(const QString &lines) { m_lines = lines + m_lines; }

private:
    QString m_lines;
};

} // namespace scepter
