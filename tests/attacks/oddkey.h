#pragma once
#include "tests/attacks/forger.h"

namespace scepter {

/// A key that no CA should certify, with somebody who can sign for it.
class OddKey {
public:
    /// "exponent-1", "exponent-2", "exponent-long", "even", "square", "factor-751" (RSA) or "explicit" (EC, P-256 in full).
    explicit OddKey(const QString &kind);
    static bool isPossible(); ///< whether the tool that computes with big numbers is there

    const QByteArray &spki() const { return m_spki; }
    /// A request of this key, and a message around it whose signer has the key.
    QByteArray message(const QByteArray &subjectDer, const QByteArray &challenge, const Certificate &recipient, const QDateTime &now) const;

private:
    QByteArray sign(const QByteArray &octets) const;
    QByteArray csr(const QByteArray &subjectDer, const QByteArray &challenge) const;
    OddSigner signer(const QByteArray &subjectDer, const QDateTime &now) const;

    QString m_kind;
    QTemporaryDir m_folder;
    QByteArray m_spki;
    bool m_ec = false;
};

} // namespace scepter
