#include "core/client/queryjob.h"

#include "core/base/literals.h"
#include "core/client/selfsigned.h"

namespace scepter {
namespace {

QString operationOf(Query::Kind kind)
{
    switch (kind) {
    case Query::Kind::Certificate: return u"GetCert"_s;
    case Query::Kind::Crl: return u"GetCRL"_s;
    case Query::Kind::NextCa: return u"GetNextCACert"_s;
    }
    Q_UNREACHABLE();
}

/// Many servers answer what they do not know with an HTTP error or nothing: that is "not offered", with the detail kept.
Error asNotOffered(const Error &error, const QString &operation)
{
    if (error.code == Errc::HttpStatus || error.code == Errc::EmptyReply || error.code == Errc::HtmlPage)
        return {Errc::NotOffered, errcName(error.code) + u": "_s + error.facts.join(u" "_s), {operation}};
    return error;
}

} // namespace

QueryJob::QueryJob(ClientServices services, ServerSettings server, Query query, QObject *parent)
    : QObject(parent), m_services(services), m_server(std::move(server)), m_query(std::move(query))
{
}

void QueryJob::start()
{
    auto *discovery = new CaDiscovery(m_services, m_server, TrustCheck::Required, this);
    connect(discovery, &CaDiscovery::finished, this, [this, discovery](const Result<CaInfo> &info) {
        discovery->deleteLater();
        if (!info)
            Q_EMIT finished(fail(info.error()));
        else
            ask(*info);
    });
    discovery->start();
}

void QueryJob::ask(const CaInfo &info)
{
    m_ca = info;
    if (info.weakAllowed)
        m_server.weak = WeakAlgorithms::Allow;
    m_exchange = std::make_unique<ScepExchange>(m_services.transport, m_server);
    if (m_query.kind == Query::Kind::NextCa) {
        m_exchange->run(Operation::GetNextCaCert, m_server.caIdentifier.toUtf8(), false, [this](const Result<HttpReply> &reply) {
            Q_EMIT finished(reply ? readNextCa(*reply) : fail(asNotOffered(reply.error(), operationOf(m_query.kind))));
        });
        return;
    }
    if (m_query.signer)
        return sendSigned(*m_query.signer);
    m_services.pool.run(
        this,
        [now = m_services.scheduler.now(), random = &m_services.random]() -> Result<Signer> {
            const auto subject = DistinguishedName{{{u"CN"_s, u"Scepter"_s}}}.toDer();
            const auto key = PrivateKey::generate(KeySpec::Rsa2048);
            if (!subject || !key)
                return fail(key ? subject.error() : key.error());
            return selfSignedSigner(*subject, *key, HashAlgorithm::Sha256, now, *random);
        },
        [this](const Result<Signer> &signer) { sendSigned(signer); });
}

void QueryJob::sendSigned(const Result<Signer> &signer)
{
    if (signer)
        m_query.signer = *signer;
    // S4: an EC key cannot open a reply to GetCRL; the CRL is fetched from where the certificate says it is.
    if (signer && m_query.kind == Query::Kind::Crl && !signer->key.canDecrypt() && !signer->certificate.crlDistributionPoints().isEmpty())
        return fetchCrl(signer->certificate.crlDistributionPoints().first());
    const auto message = signer ? makeMessage() : fail(signer.error());
    if (!message) {
        Q_EMIT finished(fail(message.error()));
        return;
    }
    m_exchange->run(Operation::PkiOperation, *message, m_ca->capabilities.has(Capabilities::PostPkiOperation),
                    [this](const Result<HttpReply> &reply) {
                        if (reply)
                            return check(*reply);
                        Q_EMIT finished(fail(asNotOffered(reply.error(), operationOf(m_query.kind))));
                    });
}

void QueryJob::fetchCrl(const QUrl &url)
{
    HttpRequest request{url};
    request.timeout = m_server.timeout;
    request.maxReply = 32 * 1024 * 1024;
    m_ticket = m_services.transport.exchange(request, [this](const Result<HttpReply> &reply) {
        if (!reply || reply->status != 200) {
            Q_EMIT finished(fail(reply ? Error{Errc::HttpStatus, {}, {QString::number(reply->status), QString()}} : reply.error()));
            return;
        }
        const auto crl = Crl::parse(reply->body);
        Q_EMIT finished(crl ? readCrl({*crl}) : fail(crl.error()));
    });
}

Result<QByteArray> QueryJob::makeMessage()
{
    const QString operation = operationOf(m_query.kind);
    if (!m_query.signer->key.canDecrypt()) // S4
        return fail(Errc::RsaSignerNeeded, {}, {operation});
    const auto negotiated = negotiate(m_ca->capabilities, HashAlgorithm::Sha256, m_server.weak,
                                      looksLegacy(m_ca->serverHeader, m_server.url));
    if (!negotiated)
        return fail(negotiated.error());
    // RFC 8894 §3.3.4: issuer and serial number of a certificate of this CA.
    const auto names = issuerAndSerial(m_ca->certificates.issuing().subjectDer(), m_query.serial);
    if (!names)
        return names;
    const auto type = m_query.kind == Query::Kind::Crl ? MessageType::GetCrl : MessageType::GetCert;
    m_transactionId = m_services.random.bytes(16).toHex().toUpper();
    m_senderNonce = m_services.random.bytes(nonceSize);
    PkiMessage message{type, m_transactionId, m_senderNonce};
    message.messageData = *names;
    return encode(message, *m_query.signer, {m_ca->certificates.encryption}, negotiated->algorithms, m_services.scheduler.now());
}

void QueryJob::check(const HttpReply &reply)
{
    const CertRepExpectation expectation{m_transactionId, m_senderNonce, m_ca->certificates, *m_query.signer, {}, m_server.weak};
    m_services.pool.run(
        this,
        [body = reply.body, expectation, url = m_server.url] {
            return SignedData::parse(body) ? checkCertRep(body, expectation) : fail(notCms(body, Operation::PkiOperation, url));
        },
        [this](const Result<CertRep> &answer) {
            Q_EMIT finished(answer ? read(*answer) : fail(asNotOffered(answer.error(), operationOf(m_query.kind))));
        });
}

Result<QueryAnswer> QueryJob::read(const CertRep &answer) const
{
    const QString operation = operationOf(m_query.kind);
    if (answer.status == PkiStatus::Failure)
        return fail(Errc::ScepFailure, operation, {QString::number(answer.failInfo), answer.failInfoText});
    if (answer.status == PkiStatus::Pending)
        return fail(Errc::InvalidReply, u"PENDING to "_s + operation, {operation});
    return m_query.kind == Query::Kind::Crl ? readCrl(answer.crls) : readCertificate(answer);
}

Result<QueryAnswer> QueryJob::readCertificate(const CertRep &answer) const
{
    for (const Certificate &certificate : answer.certificates) {
        if (certificate.serial() != m_query.serial)
            continue;
        // Asked for by serial number, it may have expired: the path is checked for when it began.
        const auto chain = buildChain(certificate, answer.certificates + m_ca->certificates.others, m_ca->certificates.ca,
                                      std::max(certificate.notBefore(), m_ca->certificates.ca.notBefore()));
        if (!chain)
            return fail(chain.error());
        return QueryAnswer{*chain};
    }
    return fail(Errc::NoCertificate, u"GetCert"_s);
}

Result<QueryAnswer> QueryJob::readCrl(const QList<Crl> &crls) const
{
    for (const Crl &crl : crls) {
        QList<Certificate> issuers{m_ca->certificates.ca};
        issuers += m_ca->certificates.intermediates();
        if (std::any_of(issuers.begin(), issuers.end(), [&](const Certificate &issuer) { return crl.isSignedBy(issuer); }))
            return QueryAnswer{{}, {crl}};
    }
    if (crls.isEmpty())
        return fail(Errc::NotACrl, u"the reply holds no CRL"_s);
    return fail(Errc::ForeignSignature, u"the CRL is not signed by the CA"_s);
}

Result<QueryAnswer> QueryJob::readNextCa(const HttpReply &reply) const
{
    const auto next = parseNextCaCertificates(reply.body, m_ca->certificates.ca, m_server.weak, m_services.scheduler.now());
    if (!next)
        return fail(asNotOffered(next.error(), operationOf(m_query.kind)));
    return QueryAnswer{{}, {}, *next};
}

} // namespace scepter
