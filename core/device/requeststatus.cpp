#include "core/device/requeststatus.h"

namespace scepter {

FailureDetail failureDetail(const Error &error)
{
    using Kind = FailureDetail::Kind;
    const int number = error.facts.isEmpty() ? 0 : error.facts.first().toInt();
    switch (error.code) {
    case Errc::Deferred: return {Kind::Deferred};
    case Errc::RegistrationLimit: return {Kind::RegistrationLimit};
    case Errc::HttpStatus: return {Kind::HttpError, number};
    case Errc::ScepFailure: return {Kind::ScepFailInfo, number};
    // D13: nothing came back.
    case Errc::HostNotFound:
    case Errc::ConnectionRefused:
    case Errc::ConnectionLost:
    case Errc::Timeout:
    case Errc::TlsFailed:
    case Errc::ProxyFailed:
    case Errc::NetworkFailed:
    case Errc::InvalidUrl:
    case Errc::Cancelled: return {Kind::TcpError};
    default: return {Kind::InvalidResponse};
    }
}

QDateTime shownTime(const RequestStatus &status)
{
    struct Times {
        QDateTime operator()(const ToBeProcessed &s) const { return s.next; }
        QDateTime operator()(const Processing &s) const { return s.since; }
        QDateTime operator()(const Succeeded &s) const { return s.registeredAt; }
        QDateTime operator()(const Failed &s) const { return s.endedAt; }
    };
    return std::visit(Times(), status);
}

} // namespace scepter
