#include "core/crypto/openssl.h"

#include <QStringDecoder>

#include <array>

namespace scepter {

QString takeOpensslErrors()
{
    QStringList lines;
    char text[256];
    while (const unsigned long code = ERR_get_error()) {
        ERR_error_string_n(code, text, sizeof text);
        lines += QString::fromLatin1(text);
    }
    return lines.join(u"; "_s);
}

tl::unexpected<Error> cryptoFailure(const QString &operation)
{
    return fail(Errc::CryptoFailure, operation + u": "_s + takeOpensslErrors());
}

OSSL_LIB_CTX *legacyContext()
{
    static OSSL_LIB_CTX *const context = []() -> OSSL_LIB_CTX * {
        OSSL_LIB_CTX *created = OSSL_LIB_CTX_new();
        if (created && OSSL_PROVIDER_load(created, "default") && OSSL_PROVIDER_load(created, "legacy"))
            return created;
        OSSL_LIB_CTX_free(created);
        ERR_clear_error();
        return nullptr;
    }();
    return context;
}

const EVP_MD *evpDigest(HashAlgorithm hash)
{
    static const std::array<EVP_MD *, 5> fetched{EVP_MD_fetch(nullptr, "MD5", nullptr), EVP_MD_fetch(nullptr, "SHA1", nullptr),
                                                 EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_fetch(nullptr, "SHA384", nullptr),
                                                 EVP_MD_fetch(nullptr, "SHA512", nullptr)};
    return fetched[size_t(hash)];
}

const EVP_CIPHER *evpCipher(CipherAlgorithm cipher)
{
    static const std::array<EVP_CIPHER *, 5> fetched{
        nullptr, EVP_CIPHER_fetch(nullptr, "DES-EDE3-CBC", nullptr), EVP_CIPHER_fetch(nullptr, "AES-128-CBC", nullptr),
        EVP_CIPHER_fetch(nullptr, "AES-192-CBC", nullptr), EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr)};
    return fetched[size_t(cipher)];
}

Result<const EVP_MD *> signingDigest(HashAlgorithm hash)
{
    if (hash == HashAlgorithm::Md5)
        return fail(Errc::CryptoFailure, u"MD5 is never written"_s);
    return evpDigest(hash);
}

BioHandle readBio(QByteArrayView bytes)
{
    // OpenSSL takes no null pointer, not even for nothing.
    return BioHandle(BIO_new_mem_buf(bytes.isEmpty() ? "" : bytes.data(), int(bytes.size())));
}
BioHandle memoryBio() { return BioHandle(BIO_new(BIO_s_mem())); }

QByteArray bioBytes(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray("");
}

QByteArray pemOf(const char *label, QByteArrayView der)
{
    const BioHandle bio = memoryBio();
    PEM_write_bio(bio.get(), label, "", reinterpret_cast<const unsigned char *>(der.data()), long(der.size()));
    return bioBytes(bio.get());
}

QByteArrayView asn1Bytes(const ASN1_STRING *string)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), qsizetype(ASN1_STRING_length(string))};
}

QString asn1Text(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0) {
        ERR_clear_error();
        return QString::fromLatin1(asn1Bytes(string));
    }
    // A U+FEFF at the beginning is a part of the text: what drops it compares less than what is issued.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(QByteArrayView(utf8, size));
    OPENSSL_free(utf8);
    return text;
}

QDateTime fromAsn1(const ASN1_TIME *time)
{
    tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
                     Qt::UTC);
}

TimeHandle toAsn1(const QDateTime &time) { return TimeHandle(ASN1_TIME_set(nullptr, time_t(time.toSecsSinceEpoch()))); }

QString oidText(const ASN1_OBJECT *object)
{
    char text[128];
    const int size = OBJ_obj2txt(text, sizeof text, object, 1);
    return size > 0 ? QString::fromLatin1(text) : QString();
}

IntegerHandle toAsn1Integer(QByteArrayView bigEndian)
{
    const BignumHandle number(BN_bin2bn(reinterpret_cast<const unsigned char *>(bigEndian.data()), int(bigEndian.size()), nullptr));
    return IntegerHandle(number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr);
}

QByteArray integerBytes(const ASN1_INTEGER *integer)
{
    const QByteArrayView bytes = asn1Bytes(integer);
    qsizetype zeros = 0;
    while (zeros + 1 < bytes.size() && bytes[zeros] == 0)
        ++zeros;
    return bytes.sliced(zeros).toByteArray();
}

} // namespace scepter
