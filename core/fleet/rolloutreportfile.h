#pragma once
#include "core/fleet/rolloutreport.h"

#include <functional>

namespace scepter {

/// The columns of a report's CSV, in their order.
enum class ReportColumn {
    Name,
    Title,
    Address,
    Model,
    Kind,
    Serial,
    Site,
    Tags,
    Wave, ///< counts from 1, as people do
    State,
    Attempts,
    Started, ///< this and the other times: "2027-03-01 02:00:00", UTC
    Ended,
    ErrorCode, ///< the stable name
    What,
    Why,
    Todo,
    Renews,            ///< F6: the serial number of the certificate that is renewed, written like the next
    CertificateSerial, ///< with colons, or a spreadsheet would take it for a number
    NotAfter,
    WeakAlgorithms,
    ServerWarnings, ///< sentences (S3, S8)
    KeyHeld
};

/// What a CSV says in somebody's language: core has no words. ui/text fills it.
struct ReportWords {
    struct Sentences {
        QString what, why, todo;
    };
    std::function<QString(ReportColumn)> column;
    std::function<QString(MemberState)> state;
    std::function<QString(bool printer)> kind;
    std::function<Sentences(MemberState, const std::optional<Error> &)> failure; ///< of a device that failed
    QString yes;
    std::function<QString(const ServerWarnings &)> warnings = {};
};

/// In the order in which reports name them.
QList<MemberState> allMemberStates();
/// A line for each device, with a header; the inventory's further columns at the end. UTF-8 with a mark, RFC 4180.
QByteArray toCsv(const RolloutReport &report, const ReportWords &words);
/// The same for programs, in no language: members are lowerCamel, times ISO 8601 in UTC, and states and codes have their stable
/// names. scepterctl(1) describes it.
QJsonObject toJson(const RolloutReport &report);

} // namespace scepter
