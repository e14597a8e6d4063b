#pragma once
#include "core/crypto/pkcs12.h"
#include "core/fleet/certificatelist.h"

namespace scepter {

/// What a file of certificates is.
enum class CertificateFileKind {
    Pem,
    Der,   ///< of one certificate
    P7b,   ///< certificates alone (RFC 5652 §5.1)
    Pkcs12 ///< of one certificate, with its key
};
/// By the end of the file's name: pem and crt, der and cer, p7b and p7c, p12 and pfx.
std::optional<CertificateFileKind> certificateFileKind(const QString &path);

/// Which certificates go into a file with a certificate.
enum class ChainPart {
    None,        ///< none
    WithoutRoot, ///< those above it, but for the root, which whoever reads the file trusts or not
    Whole
};
QList<Certificate> chainPart(const QList<Certificate> &chain, ChainPart part);

/// A file of these certificates, each of them once: first they themselves, then those above them. The window and the command line
/// write the same. Not for PKCS#12. Errors: InvalidArgument {"--out (certificates)"} for DER of several.
[[nodiscard]] Result<QByteArray> certificateFile(CertificateFileKind kind, const QList<CertificateDetails> &certificates, ChainPart part);

} // namespace scepter
