#include "tests/support/scriptedserver.h"

#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/testdata.h"
#include "tests/support/weakcms.h"

#include <QLocale>
#include <QUrlQuery>

namespace scepter {
namespace {

using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

constexpr char htmlPage[] = "<!DOCTYPE html>\n<html><head><title>Printer portal</title></head><body>Please log on.</body></html>\n";

template <class T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("scripted server, %s: %s", what, describe(result).constData());
    return *std::move(result);
}

QByteArray parameter(const QByteArray &target, const QByteArray &name)
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return {};
    for (QByteArray pair : target.mid(question + 1).split('&')) {
        if (!pair.startsWith(QByteArray(name + '=')))
            continue;
        // As every form decoder does: a bare + is a space, which Base64 does not know.
        return QByteArray::fromPercentEncoding(pair.mid(name.size() + 1).replace('+', ' '));
    }
    return {};
}

Stage stageOf(MessageType type)
{
    switch (type) {
    case MessageType::CertPoll: return Stage::Poll;
    case MessageType::GetCert: return Stage::GetCert;
    case MessageType::GetCrl: return Stage::GetCrl;
    case MessageType::CertRep:
    case MessageType::RenewalReq:
    case MessageType::PkcsReq: break;
    }
    return Stage::Request;
}

HttpAnswer text(int status, const QByteArray &body) { return {.status = status, .contentType = "text/plain", .body = body}; }

/// Faults that need no SCEP: nothing when this one does.
std::optional<HttpAnswer> bluntAnswer(Fault fault, const HttpAsk &ask)
{
    using Ending = HttpAnswer::Ending;
    switch (fault) {
    case Fault::HtmlPage: return HttpAnswer{.contentType = "text/html; charset=utf-8", .body = htmlPage};
    case Fault::EmptyBody: return HttpAnswer{};
    case Fault::Garbage:
        return HttpAnswer{.contentType = "application/x-pki-message", .body = QByteArray("\x30\x82\x01 no CMS", 11).repeated(20)};
    case Fault::Http400: return text(400, "bad request: the message could not be read\n");
    case Fault::Http404: return text(404, "404 page not found\n");
    case Fault::Busy: return text(503, "try again later\n");
    case Fault::Http500: return text(500, "500 internal error: database is locked\nsecond line\n");
    case Fault::Huge: return HttpAnswer{.contentType = "application/x-pki-message", .streamed = 100 * 1024 * 1024};
    case Fault::Silence: return HttpAnswer{.ending = Ending::Silence};
    case Fault::CloseAtOnce: return HttpAnswer{.ending = Ending::CloseAtOnce};
    case Fault::CloseMidBody: return HttpAnswer{.body = QByteArray(2000, 'x'), .ending = Ending::CloseMidBody};
    case Fault::StallMidBody: return HttpAnswer{.body = QByteArray(2000, 'x'), .ending = Ending::StallMidBody};
    case Fault::RedirectOtherHost: return HttpAnswer{.status = 302, .headers = {{"Location", "http://localhost.example:8080/scep"}}};
    case Fault::RedirectLoop: return HttpAnswer{.status = 302, .headers = {{"Location", ask.target}}};
    case Fault::RedirectSameHost:
        if (ask.target.startsWith("/moved"))
            return std::nullopt;
        return HttpAnswer{.status = 301, .headers = {{"Location", "/moved" + ask.target}}};
    default: return std::nullopt;
    }
}

} // namespace

struct ScriptedServer::CertRepDraft {
    QByteArray status = "0";
    QByteArray failInfo = {};
    QString failInfoText = {};
    std::optional<QByteArray> data = {}; // what the envelope will hold
    Secret password = {};                // for a requester whose key cannot decrypt
};

ScriptedServer::ScriptedServer(TestCa ca, std::function<QDateTime()> clock, QObject *parent)
    : QObject(parent),
      m_ca(std::move(ca)),
      m_tlsCa(TestCa::Options{.now = QDateTime::currentDateTimeUtc(), .name = u"Web CA"_s, .key = u"other-ca"_s}),
      m_clock(std::move(clock)),
      m_endpoint([this](const HttpAsk &ask) { return handle(ask); })
{
}

bool ScriptedServer::listenTls(quint16 port)
{
    m_tls = true;
    const PrivateKey key = testKey(u"tls"_s);
    const QByteArray name = must(must(DistinguishedName::parse(u"CN=localhost"_s), "name").toDer(), "name");
    const Certificate certificate = m_tlsCa.issue(name, key.publicKey(),
                                                  {SubjectAltName::forHost(u"127.0.0.1"_s), SubjectAltName::forHost(u"localhost"_s)});
    return m_endpoint.listenTls(certificate.toPem(), key.toPem().view().toByteArray(), port);
}

QUrl ScriptedServer::url() const
{
    return QUrl((m_tls ? u"https://127.0.0.1:"_s : u"http://127.0.0.1:"_s) + QString::number(m_endpoint.port()) + u"/scep"_s);
}

void ScriptedServer::inject(Stage stage, Fault fault, int times) { m_faults[stage].append({fault, times}); }

std::optional<Fault> ScriptedServer::takeFault(Stage stage)
{
    auto &queue = m_faults[stage];
    if (queue.isEmpty())
        return std::nullopt;
    const Fault fault = queue.first().first;
    if (--queue.first().second == 0)
        queue.removeFirst();
    return fault;
}

QList<ScriptedServer::Seen> ScriptedServer::seen(Stage stage) const
{
    QList<Seen> some;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(some), [stage](const Seen &one) { return one.stage == stage; });
    return some;
}

QList<ScriptedServer::Seen> ScriptedServer::messages() const
{
    QList<Seen> some;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(some), [](const Seen &one) { return one.claims.has_value(); });
    return some;
}

Certificate ScriptedServer::issueAndKeep(const QByteArray &subjectDer, const PublicKey &key)
{
    const Certificate certificate = m_ca.issue(subjectDer, key);
    m_bySerial.insert(certificate.serial(), certificate);
    return certificate;
}

HttpAnswer ScriptedServer::handle(const HttpAsk &ask)
{
    const QByteArray operation = parameter(ask.target, "operation");
    Seen seen{.stage = Stage::Caps,
              .method = ask.method,
              .target = ask.target,
              .contentType = ask.header("content-type"),
              .message = parameter(ask.target, "message")};
    if (operation == "GetCACert") {
        seen.stage = Stage::CaCert;
    } else if (operation == "GetNextCACert") {
        seen.stage = Stage::NextCa;
    } else if (operation == "PKIOperation") {
        if (ask.method == "POST") {
            seen.message = ask.body;
        } else {
            const auto decoded = QByteArray::fromBase64Encoding(seen.message, QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                return text(400, "message is no Base64\n");
            seen.message = *decoded;
        }
        const auto message = ReceivedMessage::parse(seen.message);
        if (!message)
            return text(400, "cannot read the message: " + describe(message) + '\n');
        seen.claims = message->claims();
        seen.stage = stageOf(seen.claims->type);
        seen.signer = message->claimedSigner();
        seen.hash = message->signedData().hash();
    } else if (operation != "GetCACaps") {
        return text(400, "unknown operation\n");
    }
    const std::optional<Fault> fault = takeFault(seen.stage);
    HttpAnswer answer = answerWellFormed(seen, fault);
    if (fault == Fault::LostReply)
        answer.ending = HttpAnswer::Ending::Silence;
    else if (fault == Fault::TruncatedMessage)
        answer.body.chop(answer.body.size() / 3);
    else if (fault)
        answer = bluntAnswer(*fault, ask).value_or(answer);
    if (fault == Fault::Busy && !script.retryAfter.isEmpty())
        answer.headers.append({"Retry-After", script.retryAfter});
    answer.headers.append({"Server", script.serverHeader});
    answer.headers.append(
        {"Date", QLocale::c().toString(now().addSecs(script.clockSkew.count()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
    answer.chunked = script.chunked && answer.streamed == 0;
    if (seen.claims)
        answer.delay = script.delay;
    m_seen.append(seen);
    Q_EMIT received(seen.stage);
    if (answer.ending == HttpAnswer::Ending::Silence || answer.ending == HttpAnswer::Ending::StallMidBody)
        Q_EMIT stalled();
    return answer;
}

HttpAnswer ScriptedServer::answerWellFormed(Seen &seen, std::optional<Fault> fault)
{
    switch (seen.stage) {
    case Stage::Caps: return {.contentType = "text/plain", .body = script.capabilities};
    case Stage::CaCert:
        if (!script.caIdentifier.isEmpty() && !seen.message.isEmpty() && seen.message != script.caIdentifier)
            return text(400, "no such CA\n");
        if (script.rootAlone)
            return {.contentType = "application/x-x509-ca-cert", .body = m_ca.root().certificate.der()};
        return {.contentType = "application/x-x509-ca-ra-cert", .body = caCertificates(fault)};
    case Stage::NextCa: return {.contentType = "application/x-x509-next-ca-cert", .body = nextCaCertificates()};
    case Stage::Request:
    case Stage::Poll:
    case Stage::GetCert:
    case Stage::GetCrl: break;
    }
    // A fault that ends the exchange before anything is done leaves the transaction alone.
    if (fault && *fault != Fault::RedirectSameHost && bluntAnswer(*fault, {}))
        return {};
    if (fault == Fault::RedirectSameHost && !seen.target.startsWith("/moved"))
        return {};
    return pkiOperation(seen, fault);
}

QByteArray ScriptedServer::caCertificates(std::optional<Fault> fault) const
{
    QList<Certificate> certificates = m_ca.certificates();
    const TestCa stranger(TestCa::Options{.now = m_ca.now(), .name = u"Another CA"_s, .key = u"other-ca"_s});
    if (fault == Fault::TwoCas)
        certificates = {m_ca.root().certificate, stranger.root().certificate};
    else if (fault == Fault::Unchained)
        certificates.append(selfSigned(testKey(u"ra-signature"_s), u"CN=Nobody's RA"_s, m_ca.now()).certificate);
    const QByteArray der = must(degenerate(certificates), "certificates");
    return script.ber ? toBer(der) : der;
}

QByteArray ScriptedServer::nextCaCertificates() const
{
    const SignSpec spec{.content = must(degenerate({m_ca.successor()}), "next CA"), .attributes = {}};
    const TestIdentity signer = m_nextCaForged ? selfSigned(testKey(u"client-next"_s), u"CN=Stranger"_s, m_ca.now()) : m_ca.root();
    return must(signData(spec, signer.certificate, signer.key, now()), "next CA");
}

HttpAnswer ScriptedServer::pkiOperation(Seen &seen, std::optional<Fault> fault)
{
    const auto message = ReceivedMessage::parse(seen.message);
    if (!seen.signer || !message->verify({*seen.signer}))
        return text(400, "the message's signature does not hold\n");
    const auto info = inspectEnvelope(message->envelope());
    if (!info || !info->cipher)
        return text(400, "there is no envelope that can be read\n");
    seen.cipher = info->cipher;
    const auto data = openEnvelope(message->envelope(), m_ca.encryption().key, m_ca.encryption().certificate, WeakAlgorithms::Allow);
    if (!data)
        return text(400, "the envelope is not for this server: " + describe(data) + '\n');
    seen.data = *data;
    const QByteArray reply = encodeCertRep(decide(seen, fault), seen, fault);
    return {.contentType = "application/x-pki-message", .body = reply};
}

ScriptedServer::CertRepDraft ScriptedServer::decide(const Seen &seen, std::optional<Fault> fault)
{
    if (fault == Fault::Refuse)
        return {.status = "2", .failInfo = "2", .failInfoText = script.failInfoText};
    if (!script.failInfo.isEmpty())
        return {.status = "2", .failInfo = script.failInfo, .failInfoText = script.failInfoText};
    switch (seen.stage) {
    case Stage::GetCert: {
        const auto asked = parseIssuerAndSerial(seen.data);
        const auto found = asked ? m_bySerial.constFind(asked->serial) : m_bySerial.constEnd();
        if (found == m_bySerial.constEnd())
            return {.status = "2", .failInfo = "4"};
        return {.data = must(degenerate({m_getCertAnswer.value_or(*found)}), "GetCert")};
    }
    case Stage::GetCrl: {
        CrlSpec spec{.number = 1, .thisUpdate = now(), .nextUpdate = now().addDays(7), .revoked = {}};
        spec.revoked.append({.serial = QByteArray("\x66\x06"), .revokedAt = now()});
        const Crl crl = m_getCrlAnswer ? *m_getCrlAnswer : must(Crl::issue(spec, m_ca.issuer().certificate, m_ca.issuer().key), "CRL");
        return {.data = must(degenerate({}, {crl}), "GetCRL")};
    }
    default: return decideRequest(seen, fault);
    }
}

ScriptedServer::CertRepDraft ScriptedServer::decideRequest(const Seen &seen, std::optional<Fault> fault)
{
    const QByteArray id = seen.claims->transactionId;
    if (seen.stage == Stage::Poll) {
        if (!m_transactions.contains(id) || !parseIssuerAndSubject(seen.data))
            return {.status = "2", .failInfo = "4", .failInfoText = u"no such transaction"_s};
    } else {
        const auto csr = Csr::fromDer(seen.data);
        if (!csr || !csr->verify())
            return {.status = "2", .failInfo = "1", .failInfoText = u"the CSR cannot be read"_s};
        const bool renewal = seen.signer->isSignedBy(m_ca.issuer().certificate);
        if (!script.challenge.isEmpty() && (!renewal || script.renewalNeedsChallenge) && !csr->challenge().equals(Secret(script.challenge)))
            return {.status = "2", .failInfo = "2", .failInfoText = u"The challenge password is wrong."_s};
        if (!m_transactions.contains(id))
            m_transactions.insert(id, {.pendingLeft = script.pending, .subjectDer = csr->subjectDer(), .challenge = csr->challenge()});
        Transaction &transaction = m_transactions[id];
        if (!transaction.issued && transaction.pendingLeft == 0) {
            transaction.issued = script.issue ? script.issue(m_ca.issuer(), *csr) : m_ca.issue(*csr);
            m_bySerial.insert(transaction.issued->serial(), *transaction.issued);
        } else if (!transaction.issued) {
            m_pendingCsrs.insert(id, *csr);
        }
    }
    Transaction &transaction = m_transactions[id];
    return success(transaction, seen, fault);
}

ScriptedServer::CertRepDraft ScriptedServer::success(Transaction &transaction, const Seen &seen, std::optional<Fault> fault)
{
    if (transaction.pendingLeft > 0) {
        --transaction.pendingLeft;
        return {.status = "3"};
    }
    if (!transaction.issued) {
        transaction.issued = m_ca.issue(m_pendingCsrs.take(seen.claims->transactionId));
        m_bySerial.insert(transaction.issued->serial(), *transaction.issued);
    }
    QList<Certificate> certificates{*transaction.issued};
    if (fault == Fault::ForeignKey) {
        certificates = {m_ca.issue(transaction.subjectDer, testKey(u"client-next"_s).publicKey())};
    } else if (fault == Fault::ForeignIssuer) {
        TestCa stranger(TestCa::Options{.now = m_ca.now(), .name = u"Another CA"_s, .key = u"other-ca"_s});
        certificates = {stranger.issue(transaction.subjectDer, transaction.issued->publicKey())};
    } else if (fault == Fault::NoCertificate) {
        certificates = {};
    }
    return {.data = must(degenerate(certificates), "issued"), .password = transaction.challenge};
}

QByteArray ScriptedServer::envelopeFor(const CertRepDraft &draft, const Seen &seen, std::optional<Fault> fault) const
{
    const CipherAlgorithm cipher = script.cipher.value_or(*seen.cipher);
    Certificate recipient = *seen.signer;
    if (fault == Fault::ForeignEnvelope)
        recipient = selfSigned(testKey(u"client-next"_s), u"CN=Somebody else"_s, m_ca.now()).certificate;
    QByteArray der;
    if (!recipient.publicKey().canEncrypt())
        der = must(envelope(*draft.data, draft.password, cipher), "password envelope");
    else if (cipher == CipherAlgorithm::Des)
        der = singleDesEnvelope(*draft.data, recipient);
    else
        der = must(envelope(*draft.data, recipient, cipher), "envelope");
    if (fault == Fault::TooManyIterations)
        der = withIterations(der, maxPbkdf2Iterations * 2000);
    return script.ber ? toBer(der) : der;
}

QByteArray ScriptedServer::encodeCertRep(const CertRepDraft &draft, const Seen &seen, std::optional<Fault> fault)
{
    using Type = CmsAttribute::Type;
    const PkiMessage &request = *seen.claims;
    const bool foreign = fault == Fault::ForeignTransaction;
    SignSpec spec;
    spec.attributes = {{oid::messageType, Type::PrintableString, fault == Fault::NotACertRep ? "19" : "3"},
                       {oid::transactionId, Type::PrintableString, foreign ? QByteArray("0123456789ABCDEF") : request.transactionId},
                       {oid::senderNonce, Type::OctetString, QByteArray(nonceSize, '\x5c')}};
    if (fault != Fault::NoStatus)
        spec.attributes.append({oid::pkiStatus, Type::PrintableString, fault == Fault::UnknownStatus ? QByteArray("7") : draft.status});
    if (fault != Fault::NoNonce)
        spec.attributes.append(
            {oid::recipientNonce, Type::OctetString, fault == Fault::ForeignNonce ? QByteArray(nonceSize, '\x11') : request.senderNonce});
    if (!draft.failInfo.isEmpty())
        spec.attributes.append({oid::failInfo, Type::PrintableString, draft.failInfo});
    const bool microsoft = !draft.failInfo.isEmpty() && script.failText == FailText::Microsoft;
    if (!draft.failInfoText.isEmpty()) {
        const QByteArray utf8 = draft.failInfoText.toUtf8();
        if (microsoft)
            spec.attributes.append({oid::microsoftErrorText, Type::Utf8String, utf8});
        else if (script.failText == FailText::StepCa)
            spec.attributes.append({oid::failInfoTextStepCa, Type::PrintableString, utf8});
        else
            spec.attributes.append({oid::failInfoText, Type::Utf8String, utf8});
    }
    if (draft.data && fault != Fault::NoEnvelope)
        spec.content = m_lastEnvelope = envelopeFor(draft, seen, fault);
    else if (microsoft)
        spec.content = QByteArray(1, '\0');
    else if (script.emptyContent)
        spec.content = QByteArray();
    spec.hash = script.hash.value_or(seen.hash.value_or(HashAlgorithm::Sha256));
    TestIdentity signer = m_ca.signature();
    if (fault == Fault::ForeignSignature) {
        signer = selfSigned(testKey(u"client-next"_s), u"CN=Stranger"_s, m_ca.now());
    } else if (fault == Fault::ForgedCaSignature) {
        // The same name and serial number, another key: what names the CA and is not it.
        signer = TestCa(TestCa::Options{.now = m_ca.now(), .key = u"client-next"_s}).root();
    }
    QByteArray der = must(signData(spec, signer.certificate, signer.key, now()), "CertRep");
    if (fault == Fault::BrokenSignature)
        der[der.size() - 1] = char(der[der.size() - 1] ^ 1);
    return script.ber ? toBer(der) : der;
}

} // namespace scepter
