#include "core/crypto/crl.h"

#include "core/base/literals.h"
#include "core/crypto/openssl.h"

namespace scepter {
namespace {

using EnumeratedHandle = Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;

void addRevoked(X509_CRL *crl, const RevokedCertificate &entry)
{
    X509_REVOKED *revoked = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(revoked, toAsn1Integer(entry.serial).get());
    X509_REVOKED_set_revocationDate(revoked, toAsn1(entry.revokedAt).get());
    if (entry.reason != RevocationReason::Unspecified) {
        const EnumeratedHandle reason(ASN1_ENUMERATED_new());
        ASN1_ENUMERATED_set(reason.get(), int(entry.reason));
        X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, reason.get(), 0, 0);
    }
    X509_CRL_add0_revoked(crl, revoked);
}

void addCrlExtensions(X509_CRL *crl, const CrlSpec &spec, const Certificate &issuer)
{
    const IntegerHandle number(ASN1_INTEGER_new());
    ASN1_INTEGER_set_uint64(number.get(), spec.number);
    X509_CRL_add1_ext_i2d(crl, NID_crl_number, number.get(), 0, 0);
    if (const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(issuer.handle())) {
        const Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free> authority(AUTHORITY_KEYID_new());
        authority->keyid = ASN1_OCTET_STRING_dup(id);
        X509_CRL_add1_ext_i2d(crl, NID_authority_key_identifier, authority.get(), 0, 0);
    }
}

} // namespace

std::optional<RevocationReason> revocationReasonFromName(const QString &name)
{
    using enum RevocationReason;
    static const QHash<QString, RevocationReason> reasons{{u"unspecified"_s, Unspecified},
                                                          {u"keycompromise"_s, KeyCompromise},
                                                          {u"cacompromise"_s, CaCompromise},
                                                          {u"affiliationchanged"_s, AffiliationChanged},
                                                          {u"superseded"_s, Superseded},
                                                          {u"cessationofoperation"_s, CessationOfOperation},
                                                          {u"privilegewithdrawn"_s, PrivilegeWithdrawn}};
    const auto found = reasons.constFind(name.toLower());
    return found == reasons.constEnd() ? std::nullopt : std::optional(*found);
}

Result<Crl> Crl::adopt(X509_crl_st *crl)
{
    CrlHandle handle(crl);
    if (!handle)
        return fail(Errc::NotACrl, takeOpensslErrors());
    Crl result;
    result.m_der = scepter::toDer<i2d_X509_CRL>(handle.get());
    result.m_crl = std::move(handle);
    return result;
}

Result<Crl> Crl::parse(QByteArrayView bytes)
{
    CrlHandle crl;
    if (bytes.toByteArray().contains("-----BEGIN ")) {
        const BioHandle bio = readBio(bytes);
        crl.reset(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
        ERR_clear_error();
    } else {
        crl = scepter::fromDer<CrlHandle, d2i_X509_CRL>(bytes);
    }
    if (!crl)
        return fail(Errc::NotACrl, u"not a certificate revocation list"_s);
    return adopt(crl.release());
}

Result<Crl> Crl::issue(const CrlSpec &spec, const Certificate &issuer, const PrivateKey &issuerKey)
{
    const auto digest = signingDigest(spec.hash);
    if (!digest)
        return fail(digest.error());
    const CrlHandle crl(X509_CRL_new());
    if (X509_CRL_set_version(crl.get(), 1) != 1 || X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer.handle())) != 1
        || X509_CRL_set1_lastUpdate(crl.get(), toAsn1(spec.thisUpdate).get()) != 1
        || X509_CRL_set1_nextUpdate(crl.get(), toAsn1(spec.nextUpdate).get()) != 1)
        return cryptoFailure(u"CRL fields"_s);
    for (const RevokedCertificate &entry : spec.revoked)
        addRevoked(crl.get(), entry);
    X509_CRL_sort(crl.get());
    addCrlExtensions(crl.get(), spec, issuer);
    if (X509_CRL_sign(crl.get(), issuerKey.handle(), *digest) <= 0)
        return cryptoFailure(u"signing the CRL"_s);
    return parse(scepter::toDer<i2d_X509_CRL>(crl.get()));
}

QByteArray Crl::toPem() const
{
    const BioHandle bio = memoryBio();
    PEM_write_bio_X509_CRL(bio.get(), m_crl.get());
    return bioBytes(bio.get());
}

DistinguishedName Crl::issuer() const
{
    return DistinguishedName::fromDer(scepter::toDer<i2d_X509_NAME>(X509_CRL_get_issuer(m_crl.get()))).value_or(DistinguishedName());
}

QDateTime Crl::thisUpdate() const { return fromAsn1(X509_CRL_get0_lastUpdate(m_crl.get())); }
QDateTime Crl::nextUpdate() const { return fromAsn1(X509_CRL_get0_nextUpdate(m_crl.get())); }
qsizetype Crl::revokedCount() const { return std::max(0, sk_X509_REVOKED_num(X509_CRL_get_REVOKED(m_crl.get()))); }

bool Crl::isRevoked(const Certificate &certificate) const
{
    X509_REVOKED *entry = nullptr;
    return X509_CRL_get0_by_cert(m_crl.get(), &entry, certificate.handle()) == 1;
}

bool Crl::isSignedBy(const Certificate &issuer) const
{
    const bool named = X509_NAME_cmp(X509_CRL_get_issuer(m_crl.get()), X509_get_subject_name(issuer.handle())) == 0;
    const bool signedBy = named && X509_CRL_verify(m_crl.get(), issuer.publicKey().handle()) == 1;
    ERR_clear_error();
    return signedBy;
}

} // namespace scepter
