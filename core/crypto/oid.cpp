#include "core/crypto/oid.h"

#include "core/crypto/openssl.h"

#include <array>

namespace scepter {
namespace {

struct HashRow {
    HashAlgorithm hash;
    QByteArrayView oid, withRsa, withEcdsa;
};
constexpr std::array<HashRow, 5> hashes{{
    {HashAlgorithm::Md5, "\x2a\x86\x48\x86\xf7\x0d\x02\x05", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04", {}},
    {HashAlgorithm::Sha1, "\x2b\x0e\x03\x02\x1a", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05", "\x2a\x86\x48\xce\x3d\x04\x01"},
    {HashAlgorithm::Sha256, "\x60\x86\x48\x01\x65\x03\x04\x02\x01", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b",
     "\x2a\x86\x48\xce\x3d\x04\x03\x02"},
    {HashAlgorithm::Sha384, "\x60\x86\x48\x01\x65\x03\x04\x02\x02", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c",
     "\x2a\x86\x48\xce\x3d\x04\x03\x03"},
    {HashAlgorithm::Sha512, "\x60\x86\x48\x01\x65\x03\x04\x02\x03", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d",
     "\x2a\x86\x48\xce\x3d\x04\x03\x04"},
}};
constexpr QByteArrayView oiwSha1WithRsa("\x2b\x0e\x03\x02\x1d"); // what the nineties called sha1WithRSAEncryption

struct CipherRow {
    CipherAlgorithm cipher;
    QByteArrayView oid;
};
constexpr std::array<CipherRow, 5> ciphers{{
    {CipherAlgorithm::Des, "\x2b\x0e\x03\x02\x07"},
    {CipherAlgorithm::TripleDes, "\x2a\x86\x48\x86\xf7\x0d\x03\x07"},
    {CipherAlgorithm::Aes128, "\x60\x86\x48\x01\x65\x03\x04\x01\x02"},
    {CipherAlgorithm::Aes192, "\x60\x86\x48\x01\x65\x03\x04\x01\x16"},
    {CipherAlgorithm::Aes256, "\x60\x86\x48\x01\x65\x03\x04\x01\x2a"},
}};

/// For arcs beyond 64 bits.
QByteArray longOidText(QByteArrayView content)
{
    const auto object = fromDer<ObjectHandle, d2i_ASN1_OBJECT>(derElement(DerTag::ObjectIdentifier, content));
    return object ? oidText(object.get()).toLatin1() : QByteArray();
}

void appendArc(QByteArray *out, quint64 arc)
{
    int groups = 1;
    while (groups < 10 && (arc >> (7 * groups)) != 0)
        ++groups;
    for (int i = groups - 1; i >= 0; --i)
        out->append(char(((arc >> (7 * i)) & 0x7f) | (i > 0 ? 0x80 : 0)));
}

} // namespace

QByteArray oidToDotted(QByteArrayView content)
{
    QByteArray text;
    quint64 arc = 0;
    bool first = true, open = false;
    for (const char c : content) {
        if (arc >> 56)
            return longOidText(content);
        arc = (arc << 7) | (quint8(c) & 0x7f);
        open = c & 0x80;
        if (open)
            continue;
        if (first) {
            const quint64 top = std::min<quint64>(arc / 40, 2);
            text = QByteArray::number(top);
            arc -= top * 40;
        }
        text += '.' + QByteArray::number(arc);
        first = false;
        arc = 0;
    }
    return open ? QByteArray() : text;
}

QByteArray oidFromDotted(QByteArrayView dotted)
{
    QList<quint64> arcs;
    for (const QByteArray &part : dotted.toByteArray().split('.')) {
        bool isNumber = false;
        arcs += part.toULongLong(&isNumber);
        if (!isNumber)
            return {};
    }
    if (arcs.size() < 2 || arcs[0] > 2 || (arcs[0] < 2 && arcs[1] > 39) || arcs[1] > (quint64(1) << 32))
        return {};
    QByteArray content;
    appendArc(&content, arcs[0] * 40 + arcs[1]);
    for (qsizetype i = 2; i < arcs.size(); ++i)
        appendArc(&content, arcs[i]);
    return content;
}

QByteArrayView hashOid(HashAlgorithm hash)
{
    return std::find_if(hashes.begin(), hashes.end(), [&](const HashRow &row) { return row.hash == hash; })->oid;
}

std::optional<HashAlgorithm> hashFromOid(QByteArrayView oid)
{
    for (const HashRow &row : hashes) {
        if (row.oid == oid)
            return row.hash;
    }
    return std::nullopt;
}

std::optional<CipherAlgorithm> cipherFromOid(QByteArrayView oid)
{
    for (const CipherRow &row : ciphers) {
        if (row.oid == oid)
            return row.cipher;
    }
    return std::nullopt;
}

QByteArrayView cipherOid(CipherAlgorithm cipher)
{
    return std::find_if(ciphers.begin(), ciphers.end(), [&](const CipherRow &row) { return row.cipher == cipher; })->oid;
}

SignatureScheme signatureSchemeFromOid(QByteArrayView oid)
{
    if (oid.isEmpty())
        return {};
    if (oid == oids::rsaEncryption || oid == oids::ecPublicKey)
        return {oid == oids::rsaEncryption ? KeyAlgorithm::Rsa : KeyAlgorithm::Ec, std::nullopt};
    if (oid == oiwSha1WithRsa)
        return {KeyAlgorithm::Rsa, HashAlgorithm::Sha1};
    for (const HashRow &row : hashes) {
        if (row.withRsa == oid || row.withEcdsa == oid)
            return {row.withRsa == oid ? KeyAlgorithm::Rsa : KeyAlgorithm::Ec, row.hash};
    }
    return {};
}

QByteArrayView signatureOid(KeyAlgorithm key, HashAlgorithm hash)
{
    const HashRow &row = *std::find_if(hashes.begin(), hashes.end(), [&](const HashRow &r) { return r.hash == hash; });
    switch (key) {
    case KeyAlgorithm::Rsa: return row.withRsa;
    case KeyAlgorithm::Ec: return row.withEcdsa;
    case KeyAlgorithm::Other: break;
    }
    return {};
}

} // namespace scepter
