#include "core/scep/capabilities.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace scepter {
namespace {

struct KeywordRow {
    const char *word;
    Capabilities::Keyword keyword;
};
constexpr std::array<KeywordRow, 11> keywords{{
    {"AES", Capabilities::Aes},
    {"DES3", Capabilities::Des3},
    {"GetNextCACert", Capabilities::GetNextCaCert},
    {"POSTPKIOperation", Capabilities::PostPkiOperation},
    {"Renewal", Capabilities::Renewal},
    {"SHA-1", Capabilities::Sha1},
    {"SHA-256", Capabilities::Sha256},
    {"SHA-384", Capabilities::Sha384},
    {"SHA-512", Capabilities::Sha512},
    {"SCEPStandard", Capabilities::ScepStandard},
    {"Update", Capabilities::Update},
}};
constexpr qsizetype maxWords = 64, maxWordLength = 64;

std::optional<Capabilities::Keyword> keywordFor(HashAlgorithm hash)
{
    switch (hash) {
    case HashAlgorithm::Md5: break;
    case HashAlgorithm::Sha1: return Capabilities::Sha1;
    case HashAlgorithm::Sha256: return Capabilities::Sha256;
    case HashAlgorithm::Sha384: return Capabilities::Sha384;
    case HashAlgorithm::Sha512: return Capabilities::Sha512;
    }
    return std::nullopt;
}

/// The wanted hash when it is offered, else the best that is; nothing when only weak ones are offered.
std::optional<HashAlgorithm> strongHash(const Capabilities &capabilities, HashAlgorithm wanted)
{
    for (const HashAlgorithm hash : {wanted, HashAlgorithm::Sha256, HashAlgorithm::Sha512, HashAlgorithm::Sha384}) {
        const auto keyword = keywordFor(hash);
        if (!isWeak(hash) && keyword && capabilities.has(*keyword))
            return hash;
    }
    return std::nullopt;
}

} // namespace

Capabilities Capabilities::parse(QByteArrayView body)
{
    const QString text = QString::fromLatin1(body.first(std::min<qsizetype>(body.size(), 16 * 1024)));
    if (text.trimmed().startsWith(u'<'))
        return {};
    static const QRegularExpression separators(u"[\\r\\n]+"_s);
    return fromWords(text.split(separators, Qt::SkipEmptyParts));
}

Capabilities Capabilities::fromWords(const QStringList &words)
{
    Capabilities capabilities;
    for (const QString &raw : words) {
        const QString word = cleanText(raw.trimmed());
        if (word.isEmpty() || word.size() > maxWordLength || capabilities.m_words.size() >= maxWords
            || capabilities.m_words.contains(word, Qt::CaseInsensitive))
            continue;
        capabilities.m_words += word;
        for (const KeywordRow &row : keywords) {
            if (word.compare(QLatin1StringView(row.word), Qt::CaseInsensitive) == 0)
                capabilities.m_known.insert(row.keyword);
        }
    }
    return capabilities;
}

bool Capabilities::has(Keyword keyword) const
{
    if (m_known.contains(keyword))
        return true;
    // RFC 8894 §3.5.2: SCEPStandard means all mandatory-to-implement parts of the standard.
    const bool implied = keyword == Aes || keyword == PostPkiOperation || keyword == Sha256;
    return implied && m_known.contains(ScepStandard);
}

QStringList Capabilities::missingSince(const QStringList &earlier) const
{
    QStringList missing;
    for (const QString &word : earlier) {
        if (!m_words.contains(word, Qt::CaseInsensitive))
            missing += word;
    }
    return missing;
}

Result<Negotiated> negotiate(const Capabilities &capabilities, HashAlgorithm wanted, WeakAlgorithms weak, bool legacyServer)
{
    const bool allowWeak = weak == WeakAlgorithms::Allow;
    Negotiated result;
    result.post = capabilities.has(Capabilities::PostPkiOperation);
    result.renewal = capabilities.has(Capabilities::Renewal);
    if (legacyServer && allowWeak) {
        result.algorithms = {CipherAlgorithm::TripleDes, HashAlgorithm::Sha1};
        return result;
    }
    // A server that names no algorithm is spoken to in those that RFC 8894 §2.9 makes mandatory.
    const bool namesCipher = capabilities.has(Capabilities::Aes) || capabilities.has(Capabilities::Des3);
    const bool namesHash = strongHash(capabilities, wanted) || capabilities.has(Capabilities::Sha1);
    const bool strongCipher = capabilities.has(Capabilities::Aes) || !namesCipher;
    const auto hash = namesHash ? strongHash(capabilities, wanted) : std::optional(HashAlgorithm::Sha256);
    if ((!strongCipher || !hash) && !allowWeak) {
        QStringList offered;
        if (!strongCipher)
            offered += algorithmName(CipherAlgorithm::TripleDes);
        if (!hash)
            offered += algorithmName(HashAlgorithm::Sha1);
        return fail(Errc::WeakOnly, capabilities.words().join(u' '), {offered.join(u", "_s)});
    }
    result.algorithms.cipher = strongCipher ? CipherAlgorithm::Aes128 : CipherAlgorithm::TripleDes;
    result.algorithms.hash = hash.value_or(HashAlgorithm::Sha1);
    return result;
}

bool looksLegacy(const QString &serverHeader, const QUrl &url)
{
    return serverHeader.contains(u"Microsoft-IIS"_s, Qt::CaseInsensitive) || url.path().contains(u"/mscep"_s, Qt::CaseInsensitive);
}

} // namespace scepter
