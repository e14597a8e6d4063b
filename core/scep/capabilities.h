#pragma once
#include "core/scep/message.h"

#include <QSet>

namespace scepter {

/// What GetCACaps said (RFC 8894 §3.5.2). Keywords are compared without case; unknown words are kept.
class Capabilities {
public:
    enum Keyword { Aes, Des3, GetNextCaCert, PostPkiOperation, Renewal, Sha1, Sha256, Sha384, Sha512, ScepStandard, Update };

    Capabilities() = default; ///< none: the answer was empty, failed or never came (S1)
    /// LF, CRLF, any case, with or without a last newline, blank lines: all are read. An HTML page gives none.
    static Capabilities parse(QByteArrayView body);
    static Capabilities fromWords(const QStringList &words);

    bool has(Keyword keyword) const; ///< SCEPStandard implies AES, POSTPKIOperation and SHA-256
    bool isEmpty() const { return m_words.isEmpty(); }
    QStringList words() const { return m_words; } ///< as the server wrote them, each once
    /// Words that `earlier` had and this lacks: a possible downgrade (RFC 8894 §7.5).
    QStringList missingSince(const QStringList &earlier) const;
    bool operator==(const Capabilities &) const = default;

private:
    QStringList m_words;
    QSet<Keyword> m_known;
};

/// How to speak to a server.
struct Negotiated {
    MessageAlgorithms algorithms;
    bool post = false;
    bool renewal = false; ///< the server says Renewal
};

/// Picks algorithms from what the server offers and the user allows (S3). `legacyServer` (IIS, mscep) is spoken to in 3DES
/// and SHA-1 when weak algorithms are allowed, whatever it advertises. Errors: WeakOnly.
[[nodiscard]] Result<Negotiated> negotiate(const Capabilities &capabilities, HashAlgorithm wanted, WeakAlgorithms weak, bool legacyServer);
/// IIS or mscep by its Server header or its path (S3).
bool looksLegacy(const QString &serverHeader, const QUrl &url);

} // namespace scepter
