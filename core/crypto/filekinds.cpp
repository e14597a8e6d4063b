#include "core/crypto/filekinds.h"

#include "core/crypto/crl.h"

namespace scepter {
namespace {

/// Whether every PEM block has this label; true of DER, which has none.
bool hasOnly(QByteArrayView bytes, QByteArrayView label)
{
    constexpr QByteArrayView begin("-----BEGIN ");
    for (qsizetype at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + 1)) {
        if (!bytes.sliced(at + begin.size()).startsWith(label))
            return false;
    }
    return true;
}

} // namespace

bool isCertificateFile(QByteArrayView bytes)
{
    return hasOnly(bytes, "CERTIFICATE-----") && (Certificate::parse(bytes) || Certificate::parseAll(bytes));
}

bool isCrlFile(QByteArrayView bytes) { return hasOnly(bytes, "X509 CRL-----") && Crl::parse(bytes); }

Result<QList<Certificate>> certificatesIn(QByteArrayView bytes)
{
    auto several = Certificate::parseAll(bytes);
    if (several)
        return several;
    return Certificate::parse(bytes).map([](const Certificate &one) { return QList<Certificate>{one}; });
}

} // namespace scepter
