#pragma once
#include "core/scep/certrep.h"

#include <QDateTime>

#include <variant>

namespace scepter {

/// What an Error row of the status page shows (D20).
struct FailureDetail {
    enum class Kind { Deferred, RegistrationLimit, TcpError, HttpError, ScepFailInfo, InvalidResponse };
    Kind kind = Kind::InvalidResponse;
    int number = 0; ///< the HTTP status, or the Fail Info
    bool operator==(const FailureDetail &) const = default;
};
/// Which detail stands for an error (D13, D14, D20).
FailureDetail failureDetail(const Error &error);

/// The rows' states (D19). Times are UTC.
struct ToBeProcessed {
    QDateTime next;
    bool operator==(const ToBeProcessed &) const = default;
};
struct Processing {
    QDateTime since;
    bool operator==(const Processing &) const = default;
};
struct Succeeded {
    QDateTime registeredAt;
    QStringList weakAlgorithms = {};    ///< that the server used, by name: marked wherever it is shown (S3)
    IssuedDifferences differences = {}; ///< from what was asked for (S5)
    bool operator==(const Succeeded &) const = default;
};
struct Failed {
    QDateTime endedAt;
    FailureDetail detail;
    Error error;
    bool operator==(const Failed &) const = default;
};
using RequestStatus = std::variant<ToBeProcessed, Processing, Succeeded, Failed>;

/// The date/time that the row shows.
QDateTime shownTime(const RequestStatus &status);

} // namespace scepter
