#include "core/crypto/algorithms.h"

#include "core/crypto/openssl.h"

namespace scepter {

bool isWeak(HashAlgorithm hash) { return hash == HashAlgorithm::Md5 || hash == HashAlgorithm::Sha1; }
bool isWeak(CipherAlgorithm cipher) { return cipher == CipherAlgorithm::Des || cipher == CipherAlgorithm::TripleDes; }

QString algorithmName(HashAlgorithm hash)
{
    switch (hash) {
    case HashAlgorithm::Md5: return u"MD5"_s;
    case HashAlgorithm::Sha1: return u"SHA-1"_s;
    case HashAlgorithm::Sha256: return u"SHA-256"_s;
    case HashAlgorithm::Sha384: return u"SHA-384"_s;
    case HashAlgorithm::Sha512: return u"SHA-512"_s;
    }
    Q_UNREACHABLE();
}

QString algorithmName(CipherAlgorithm cipher)
{
    switch (cipher) {
    case CipherAlgorithm::Des: return u"DES"_s;
    case CipherAlgorithm::TripleDes: return u"3DES"_s;
    case CipherAlgorithm::Aes128: return u"AES-128"_s;
    case CipherAlgorithm::Aes192: return u"AES-192"_s;
    case CipherAlgorithm::Aes256: return u"AES-256"_s;
    }
    Q_UNREACHABLE();
}

QString hashName(HashAlgorithm hash) { return algorithmName(hash).remove(u'-').toLower(); }

std::optional<HashAlgorithm> hashFromName(const QString &name)
{
    for (const HashAlgorithm hash : {HashAlgorithm::Sha256, HashAlgorithm::Sha384, HashAlgorithm::Sha512}) {
        if (name == hashName(hash))
            return hash;
    }
    return std::nullopt;
}

QByteArray digest(HashAlgorithm hash, QByteArrayView bytes)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), size_t(bytes.size()), out, &size, evpDigest(hash), nullptr) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(out), int(size));
}

QString colonHex(QByteArrayView bytes) { return QString::fromLatin1(bytes.toByteArray().toHex(':').toUpper()); }

std::optional<QByteArray> parseFingerprint(const QString &text)
{
    QString digits = text.trimmed();
    for (const QString &prefix : {u"sha256:"_s, u"sha-256:"_s, u"sha1:"_s, u"sha-1:"_s}) {
        if (digits.startsWith(prefix, Qt::CaseInsensitive))
            digits = digits.mid(prefix.size());
    }
    digits.remove(u':').remove(u' ').remove(u'-');
    for (const QChar c : std::as_const(digits)) {
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!hex)
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    if (bytes.size() * 2 != digits.size() || (bytes.size() != 20 && bytes.size() != 32))
        return std::nullopt;
    return bytes;
}

} // namespace scepter
