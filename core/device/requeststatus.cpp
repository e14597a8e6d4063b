#include "core/device/requeststatus.h"

namespace scepter {
namespace {

using Kind = FailureDetail::Kind;

Kind kindOf(const Error &error)
{
    switch (error.code) {
    case Errc::Deferred: return Kind::Deferred;
    case Errc::RegistrationLimit: return Kind::RegistrationLimit;
    case Errc::HttpStatus: return Kind::HttpError;
    case Errc::ScepFailure: return Kind::ScepFailInfo;
    case Errc::Cancelled: return Kind::Cancelled;
    // D13: nothing came back.
    case Errc::HostNotFound:
    case Errc::ConnectionRefused:
    case Errc::ConnectionLost:
    case Errc::Timeout:
    case Errc::TlsFailed:
    case Errc::ProxyFailed:
    case Errc::NetworkFailed: return Kind::TcpError;
    // D14: something came, and it cannot be read or is not accepted.
    case Errc::RedirectRefused:
    case Errc::ReplyTooLarge:
    case Errc::UnsupportedKey: // a CA's: our own comes from a list
    case Errc::UnsoundKey:
    case Errc::HtmlPage:
    case Errc::EmptyReply:
    case Errc::InvalidReply:
    case Errc::NotOffered:
    case Errc::CaIdentifierUnknown:
    case Errc::CaFingerprintMismatch:
    case Errc::CaChanged:
    case Errc::CaNotTrusted:
    case Errc::CaAmbiguous:
    case Errc::CaExpired:
    case Errc::CaNotYetValid:
    case Errc::ForeignTransaction:
    case Errc::ForeignNonce:
    case Errc::ForeignSignature:
    case Errc::UnknownPkiStatus:
    case Errc::WeakAlgorithm:
    case Errc::WeakOnly:
    case Errc::UndecryptableReply:
    case Errc::ForeignPublicKey:
    case Errc::UntrustedChain:
    case Errc::NoCertificate:
    case Errc::UnknownFailInfo:
    case Errc::IssuedCa:
    case Errc::IssuedTooEarly: return Kind::InvalidResponse;
    case Errc::NotACertificate:
    case Errc::NotACrl: // with a path: it came from a file here
        return error.facts.isEmpty() ? Kind::InvalidResponse : Kind::LocalFault;
    // Neither the server nor the network had a part in it.
    case Errc::InvalidArgument:
    case Errc::FileUnreadable:
    case Errc::FileUnwritable:
    case Errc::DiskFull:
    case Errc::FileTooLarge:
    case Errc::DirectoryInUse:
    case Errc::TransactionPending:
    case Errc::NothingToResume:
    case Errc::StateDamaged:
    case Errc::CryptoFailure:
    case Errc::NotAKey:
    case Errc::NotACsr:
    case Errc::PassphraseNeeded:
    case Errc::WrongPassphrase:
    case Errc::KeyMismatch:
    case Errc::InvalidUrl:
    case Errc::HttpsNotSupported:
    case Errc::ChallengeNeeded:
    case Errc::RsaSignerNeeded:
    case Errc::NoStore:
    case Errc::StoreFailed:
    case Errc::StoreDamaged:
    case Errc::StoreTooNew:
    case Errc::StoreLocked:
    case Errc::StorePassphrase:
    case Errc::SealBroken:
    case Errc::LeaseHeld:
    case Errc::Overtaken:
    case Errc::StoreInUse:
    case Errc::KeyringUnavailable:
    case Errc::KeyringRefused:
    case Errc::LeaseLapsed:
    case Errc::NotFound:
    case Errc::AlreadyExists:
    case Errc::RecoveryNeeded:
    case Errc::CaNotReady:
    case Errc::NotPending:
    case Errc::AlreadyRevoked:
    case Errc::ForeignCertificate:
    case Errc::AuditBroken:
    case Errc::AddressInUse:
    case Errc::RequestRunning:
    case Errc::SettingsMissing:
    case Errc::TimerOn:
    case Errc::IsPrinter:
    case Errc::SettingsInvalid:
    case Errc::SettingsElsewhere:
    case Errc::SettingsProfile:
    case Errc::NameUndecided:
    case Errc::InventoryInvalid:
    case Errc::FilterInvalid:
    case Errc::VariableMissing:
    case Errc::TemplateInvalid:
    case Errc::ChallengeMissing:
    case Errc::ChallengeUnfit:
    case Errc::RolloutState:
    case Errc::NoDevices:
    case Errc::NotOurs:
    case Errc::NoPrivateKey:
    case Errc::ServerDiffers:
    case Errc::OtherIssuer:
    case Errc::NoServerAddress: return Kind::LocalFault;
    }
    Q_UNREACHABLE();
}

} // namespace

FailureDetail failureDetail(const Error &error)
{
    const Kind kind = kindOf(error);
    const bool numbered = kind == Kind::HttpError || kind == Kind::ScepFailInfo;
    return {kind, numbered && !error.facts.isEmpty() ? error.facts.first().toInt() : 0};
}

bool isPolled(const FailureDetail &detail) { return detail.kind == Kind::TcpError || detail.kind == Kind::Deferred; }

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
