#include "core/net/netreasons.h"

namespace scepter {

Reason reasonOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError: return Reason::AddressTaken;
    case QAbstractSocket::SocketAddressNotAvailableError: return Reason::AddressMissing;
    case QAbstractSocket::SocketAccessError: return Reason::NotPermitted;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return Reason::TlsHandshake;
    default: return Reason::Unreachable;
    }
}

QStringList reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SubjectIssuerMismatch:
    case QSslError::AuthorityIssuerSerialNumberMismatch: return reasonFacts(Reason::PathWithoutIssuer);
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted: return reasonFacts(Reason::PathSelfSigned);
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature: return reasonFacts(Reason::PathSignature);
    case QSslError::CertificateNotYetValid: return reasonFacts(Reason::PathNotYetValid);
    case QSslError::CertificateExpired: return reasonFacts(Reason::PathExpired);
    case QSslError::InvalidCaCertificate: return reasonFacts(Reason::PathNoCa);
    case QSslError::PathLengthExceeded: return reasonFacts(Reason::PathTooLong);
    case QSslError::InvalidPurpose: return reasonFacts(Reason::PathPurpose);
    case QSslError::HostNameMismatch: return reasonFacts(Reason::TlsOtherHost);
    case QSslError::NoPeerCertificate: return reasonFacts(Reason::NoTlsCertificate);
    default: return reasonFacts(Reason::TlsOther, {QString::number(int(error))});
    }
}

QStringList reasonOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TimeoutError: return reasonFacts(Reason::Unreachable);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError: return reasonFacts(Reason::NotHttp);
    case QNetworkReply::ProxyConnectionRefusedError: return reasonFacts(Reason::ProxyRefused);
    case QNetworkReply::ProxyConnectionClosedError: return reasonFacts(Reason::ProxyClosed);
    case QNetworkReply::ProxyNotFoundError: return reasonFacts(Reason::ProxyNotFound);
    case QNetworkReply::ProxyTimeoutError: return reasonFacts(Reason::ProxyTimeout);
    case QNetworkReply::ProxyAuthenticationRequiredError: return reasonFacts(Reason::ProxyLogin);
    case QNetworkReply::UnknownProxyError: return reasonFacts(Reason::ProxyOther);
    default: return reasonFacts(Reason::NetworkOther, {QString::number(int(error))});
    }
}

} // namespace scepter
