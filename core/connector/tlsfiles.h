#pragma once
#include "core/net/httpserver.h"

namespace scepter {

/// The files that a TLS server shows itself with (C1).
struct TlsFiles {
    QString certificate;    ///< PEM with the certificates that signed it, DER, or PKCS#12
    QString key = {};       ///< empty: the certificate's file holds it too
    Secret passphrase = {}; ///< of the key or the PKCS#12
};

/// Reads them; the server's certificate comes first whatever the order in the file. Computes: run it on the pool.
/// Errors: FileUnreadable and FileTooLarge {path, …}, NotACertificate {path}, NotAKey {path}, UnsupportedKey, PassphraseNeeded {path},
/// WrongPassphrase {path}, KeyMismatch.
[[nodiscard]] Result<TlsIdentity> readTlsIdentity(const TlsFiles &files);

} // namespace scepter
