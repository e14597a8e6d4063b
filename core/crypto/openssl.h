#pragma once
// What the files of this room share about OpenSSL. No other room includes it.
#include "core/base/error.h"
#include "core/base/literals.h"
#include "core/crypto/algorithms.h"
#include "core/crypto/der.h"

#include <QByteArray>
#include <QDateTime>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace scepter {

template <auto free_fn> struct Free {
    template <class T> void operator()(T *p) const noexcept { free_fn(p); }
};
/// A pointer that OpenSSL frees; one pointer wide.
template <class T, auto free_fn> using Handle = std::unique_ptr<T, Free<free_fn>>;

using BioHandle = Handle<BIO, BIO_free_all>;
using PkeyHandle = Handle<EVP_PKEY, EVP_PKEY_free>;
using X509Handle = Handle<X509, X509_free>;
using CrlHandle = Handle<X509_CRL, X509_CRL_free>;
using ReqHandle = Handle<X509_REQ, X509_REQ_free>;
using NameHandle = Handle<X509_NAME, X509_NAME_free>;
using CmsHandle = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;
using IntegerHandle = Handle<ASN1_INTEGER, ASN1_INTEGER_free>;
using TimeHandle = Handle<ASN1_TIME, ASN1_TIME_free>;
using ObjectHandle = Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using BignumHandle = Handle<BIGNUM, BN_free>;

struct FreeCertificates {
    void operator()(STACK_OF(X509) *stack) const noexcept { sk_X509_pop_free(stack, X509_free); }
};
using CertificatesHandle = std::unique_ptr<STACK_OF(X509), FreeCertificates>;
/// Empties OpenSSL's error queue of this thread into one line.
QString takeOpensslErrors();
/// CryptoFailure with what OpenSSL says of it.
tl::unexpected<Error> cryptoFailure(const QString &operation);

/// A library context of its own with the legacy provider, for reading what S3 calls broken. Null when the provider is missing.
OSSL_LIB_CTX *legacyContext();

/// Fetched once: OpenSSL looks an algorithm up behind a lock each time it is named otherwise.
const EVP_MD *evpDigest(HashAlgorithm hash);
const EVP_CIPHER *evpCipher(CipherAlgorithm cipher); ///< null for single DES, which the legacy provider has
/// The digest to sign with. Errors: CryptoFailure for MD5, which is never written (S3).
Result<const EVP_MD *> signingDigest(HashAlgorithm hash);

BioHandle readBio(QByteArrayView bytes); ///< reads the bytes in place: they must outlive it
BioHandle memoryBio();
QByteArray bioBytes(BIO *bio);
QByteArray pemOf(const char *label, QByteArrayView der);

/// The DER of anything that has an i2d function.
template <auto i2d, class T> QByteArray toDer(const T *value)
{
    unsigned char *bytes = nullptr;
    const int size = i2d(value, &bytes);
    if (size < 0)
        return {};
    QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}
/// The value of a DER that d2i reads and uses up to its last byte; null otherwise.
template <class H, auto d2i> H fromDer(QByteArrayView der)
{
    const auto *p = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = p + der.size();
    H value(d2i(nullptr, &p, long(der.size())));
    if (value && p != end)
        value.reset();
    if (!value)
        ERR_clear_error();
    return value;
}

QByteArrayView asn1Bytes(const ASN1_STRING *string);
QString asn1Text(const ASN1_STRING *string);
QDateTime fromAsn1(const ASN1_TIME *time);
TimeHandle toAsn1(const QDateTime &time);
QString oidText(const ASN1_OBJECT *object); ///< dotted
IntegerHandle toAsn1Integer(QByteArrayView bigEndian);
QByteArray integerBytes(const ASN1_INTEGER *integer);

} // namespace scepter
