#pragma once
#include "core/scep/certrep.h"

#include <QDateTime>

#include <variant>

namespace scepter {

/// What an Error row of the status page shows (D20).
struct FailureDetail {
    enum class Kind {
        Deferred,
        RegistrationLimit,
        TcpError,
        HttpError,
        ScepFailInfo,
        InvalidResponse,
        Cancelled,  ///< ours: an administrator ended it
        LocalFault, ///< ours: it is neither the server's nor the network's; the error says what it is
    };
    Kind kind = Kind::InvalidResponse;
    int number = 0; ///< the HTTP status, or the Fail Info
    bool operator==(const FailureDetail &) const = default;
};
/// Which detail stands for an error (D13, D14, D20). Of each code there is one, so a new code does not compile without.
FailureDetail failureDetail(const Error &error);
/// Whether a request that ended so is polled (D13): what a row shows and what is polled are judged by one function.
bool isPolled(const FailureDetail &detail);

/// The rows' states (D19). Times are UTC.
struct ToBeProcessed {
    QDateTime next;
    bool operator==(const ToBeProcessed &) const = default;
};
struct Processing {
    QDateTime since;
    bool operator==(const Processing &) const = default;
};
/// When a certificate was issued, as far as a client can know (D19). No message of SCEP says it, and notBefore is set back by many
/// CAs, so both are kept and shown: the CA had issued it when its answer came, and it is valid from when it says.
struct Issuance {
    QDateTime receivedAt = {}; ///< when the answer with the certificate came; invalid in rows of an older program
    QDateTime validFrom = {};  ///< notBefore
    bool operator==(const Issuance &) const = default;
};
struct Succeeded {
    QDateTime registeredAt;
    QStringList weakAlgorithms = {};    ///< that the server used, by name: marked wherever it is shown (S3)
    IssuedDifferences differences = {}; ///< from what was asked for (S5)
    bool restarted = false;             ///< the device was restarted by itself, so that the key came into use (D16)
    Issuance issuance = {};             ///< D19
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
