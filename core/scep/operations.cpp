#include "core/scep/operations.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr qsizetype maxCertificates = 32;

/// Certificates in any of the forms that servers send, each once.
Result<QList<Certificate>> readCertificates(QByteArrayView body)
{
    QList<Certificate> all;
    if (auto one = Certificate::parse(body)) {
        all = body.toByteArray().contains("-----BEGIN ") ? Certificate::parseAll(body).value_or(QList{*one}) : QList{*one};
    } else {
        const auto data = SignedData::parse(body);
        if (!data)
            return fail(data.error());
        all = data->certificates();
    }
    QList<Certificate> unique;
    for (const Certificate &certificate : std::as_const(all)) {
        if (!unique.contains(certificate))
            unique.append(certificate);
    }
    if (unique.isEmpty() || unique.size() > maxCertificates)
        return fail(Errc::InvalidReply, u"%1 certificates"_s.arg(unique.size()));
    return unique;
}

bool matches(const Certificate &certificate, const QByteArray &fingerprint)
{
    const auto hash = fingerprint.size() == 20 ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256;
    return certificate.fingerprint(hash) == fingerprint;
}

/// Certificates that no other one of the list has signed.
QList<Certificate> tops(const QList<Certificate> &all)
{
    QList<Certificate> result;
    for (const Certificate &certificate : all) {
        const bool hasIssuer = std::any_of(all.begin(), all.end(), [&](const Certificate &other) {
            return !(other == certificate) && certificate.isSignedBy(other) && !other.isSignedBy(certificate);
        });
        if (!hasIssuer)
            result.append(certificate);
    }
    return result;
}

Result<Certificate> pickCa(const QList<Certificate> &all, const std::optional<QByteArray> &fingerprint)
{
    QList<Certificate> candidates = tops(all);
    if (candidates.size() > 1) {
        QList<Certificate> cas;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(cas), [](const Certificate &c) { return c.isCa(); });
        if (!cas.isEmpty())
            candidates = cas;
    }
    if (fingerprint) {
        for (const Certificate &certificate : all) {
            if (matches(certificate, *fingerprint))
                return certificate;
        }
        const auto hash = fingerprint->size() == 20 ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256;
        const Certificate &shown = candidates.isEmpty() ? all.first() : candidates.first();
        return fail(Errc::CaFingerprintMismatch, {}, {colonHex(*fingerprint), colonHex(shown.fingerprint(hash))});
    }
    if (candidates.size() != 1)
        return fail(Errc::CaAmbiguous, u"%1 of %2 certificates could be the CA"_s.arg(candidates.size()).arg(all.size()),
                    {QString::number(candidates.size())});
    return candidates.first();
}

/// The first certificate with one of the usage bits, else the first: keyUsage prefers, never excludes (RFC 8894 §3.5.2, S1).
const Certificate &preferred(const QList<Certificate> &certificates, quint32 usage)
{
    // An RA with this usage alone is a better choice than one that may do everything.
    const Certificate *any = nullptr;
    for (const Certificate &certificate : certificates) {
        const quint32 bits = certificate.keyUsage();
        if (!(bits & usage))
            continue;
        if (!any)
            any = &certificate;
        const quint32 other = usage == DigitalSignature ? quint32(KeyEncipherment) : quint32(DigitalSignature);
        if (!(bits & other))
            return certificate;
    }
    return any ? *any : certificates.first();
}

void assignRoles(CaCertificates *result)
{
    QList<Certificate> ras, cas{result->ca};
    for (const Certificate &certificate : std::as_const(result->others))
        (certificate.isCa() ? cas : ras).append(certificate);
    if (ras.isEmpty()) {
        // The CA that issues: the one that signed no other CA of the list.
        const auto issuing = std::find_if(cas.rbegin(), cas.rend(), [&](const Certificate &ca) {
            return std::none_of(cas.begin(), cas.end(), [&](const Certificate &c) { return !(c == ca) && c.isSignedBy(ca); });
        });
        result->encryption = result->signature = issuing == cas.rend() ? result->ca : *issuing;
        return;
    }
    QList<Certificate> decrypting;
    std::copy_if(ras.begin(), ras.end(), std::back_inserter(decrypting), [](const Certificate &ra) { return ra.publicKey().canEncrypt(); });
    result->encryption = preferred(decrypting.isEmpty() ? ras : decrypting, KeyEncipherment);
    result->signature = preferred(ras, DigitalSignature);
}

Result<CaCertificates> sortRoles(const QList<Certificate> &all, const std::optional<QByteArray> &fingerprint, const QDateTime &now)
{
    const auto ca = pickCa(all, fingerprint);
    if (!ca)
        return fail(ca.error());
    CaCertificates result{*ca, *ca, *ca};
    for (const Certificate &certificate : all) {
        if (certificate == *ca)
            continue;
        const bool chains = buildChain(certificate, all, *ca, now).has_value();
        (chains ? result.others : result.unrelated).append(certificate);
    }
    assignRoles(&result);
    return result;
}

} // namespace

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::GetCaCaps: return u"GetCACaps"_s;
    case Operation::GetCaCert: return u"GetCACert"_s;
    case Operation::GetNextCaCert: return u"GetNextCACert"_s;
    case Operation::PkiOperation: return u"PKIOperation"_s;
    }
    Q_UNREACHABLE();
}

QUrl operationUrl(const QUrl &server, Operation operation, QByteArrayView message)
{
    const QByteArray value = operation == Operation::PkiOperation ? message.toByteArray().toBase64() : message.toByteArray();
    QString query = server.query(QUrl::FullyEncoded);
    if (!query.isEmpty())
        query += u'&';
    query += u"operation="_s + operationName(operation);
    if (operation != Operation::PkiOperation || !message.isEmpty())
        query += u"&message="_s + QString::fromLatin1(value.toPercentEncoding());
    QUrl url = server;
    url.setQuery(query, QUrl::StrictMode);
    url.setFragment(QString());
    return url;
}

QList<Certificate> CaCertificates::signers() const
{
    QList<Certificate> list{signature};
    for (const Certificate &certificate : QList<Certificate>{ca, encryption} + others) {
        if (!list.contains(certificate))
            list.append(certificate);
    }
    return list;
}

QList<Certificate> CaCertificates::intermediates() const
{
    QList<Certificate> list;
    std::copy_if(others.begin(), others.end(), std::back_inserter(list), [](const Certificate &c) { return c.isCa(); });
    return list;
}

Certificate CaCertificates::issuing() const
{
    if (encryption.isCa())
        return encryption;
    for (const Certificate &intermediate : intermediates()) {
        if (encryption.isSignedBy(intermediate))
            return intermediate;
    }
    return ca;
}

Result<CaCertificates> parseCaCertificates(QByteArrayView body, const std::optional<QByteArray> &fingerprint, const QDateTime &now,
                                           const QUrl &url)
{
    const auto all = readCertificates(body);
    if (!all)
        return fail(notCms(body, Operation::GetCaCert, url));
    return sortRoles(*all, fingerprint, now);
}

Result<CaCertificates> parseNextCaCertificates(QByteArrayView body, const Certificate &currentCa, WeakAlgorithms weak, const QDateTime &now)
{
    const auto data = SignedData::parse(body);
    if (!data)
        return fail(notCms(body, Operation::GetNextCaCert, {}));
    // RFC 8894 §4.7.1: signed by the current CA's own key, never by an RA's.
    if (auto signer = data->verify({currentCa}); !signer)
        return fail(signer.error());
    if (!data->hash() || (isWeak(*data->hash()) && weak == WeakAlgorithms::Refuse))
        return fail(Errc::WeakAlgorithm, u"GetNextCACert"_s,
                    data->hash() ? QStringList{algorithmName(*data->hash())} : reasonFacts(Reason::UnknownDigest));
    QList<Certificate> all;
    if (const auto inner = readCertificates(data->content().value_or(QByteArray())))
        all = *inner;
    else // some servers put the next certificates beside the signer's
        all = data->certificates();
    all.removeAll(currentCa);
    if (all.isEmpty())
        return fail(Errc::NoCertificate, u"GetNextCACert"_s);
    QDateTime when = now; // they may become valid only later
    for (const Certificate &certificate : std::as_const(all))
        when = std::max(when, certificate.notBefore());
    return sortRoles(all, std::nullopt, when);
}

Error notCms(QByteArrayView body, Operation operation, const QUrl &url)
{
    QByteArray start = body.first(std::min<qsizetype>(body.size(), 512)).toByteArray().trimmed();
    if (start.startsWith("\xef\xbb\xbf")) // a byte order mark
        start = start.sliced(3).trimmed();
    if (start.isEmpty())
        return {Errc::EmptyReply, {}, {operationName(operation)}};
    if (start.startsWith('<'))
        return {Errc::HtmlPage, cleanText(QString::fromUtf8(start.left(200)).simplified()), {url.toString()}};
    return {Errc::InvalidReply,
            u"%1 bytes that are no CMS, beginning %2"_s.arg(body.size()).arg(QString::fromLatin1(start.left(16).toHex(' '))),
            {operationName(operation)}};
}

} // namespace scepter
