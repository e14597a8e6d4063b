#include "core/net/tlsconfiguration.h"

#include "core/base/literals.h"

#include <QSslCertificate>
#include <QSslKey>

namespace scepter {

Result<QSslConfiguration> configurationOf(const TlsIdentity &identity)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(identity.certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return fail(Errc::NotACertificate, u"the TLS certificate is no PEM"_s);
    QByteArray pem = identity.keyPem.view().toByteArray();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    wipe(pem);
    if (key.isNull())
        return fail(Errc::NotAKey, u"the TLS key is no PEM of an RSA or EC key"_s);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace scepter
