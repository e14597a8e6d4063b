#include "core/connector/requestjudge.h"

#include "core/base/literals.h"
#include "core/connector/namepolicy.h"
#include "core/connector/refusalcounter.h"

#include <QJsonArray>

namespace scepter {
namespace {

RequestRecord recordOf(const ReadRequest &read, const ConnectorSettings &connector, const QString &address, const QDateTime &now)
{
    const ScepRequest &request = read.request;
    RequestRecord record{connector.name, now, address, messageTypeName(request.type), request.transactionId};
    if (request.signingTime)
        record.clockOffset = now.secsTo(*request.signingTime);
    record.decoded = {{u"cipher"_s, algorithmName(request.algorithms.cipher)}, {u"hash"_s, algorithmName(request.algorithms.hash)}};
    if (request.signer)
        record.decoded[u"signer"_s] = request.signer->subject().toString();
    if (request.csr) {
        record.subject = request.csr->subject().toString();
        QJsonArray names;
        for (const SubjectAltName &name : request.csr->altNames().mid(0, maxNames))
            names.append(shownName(name));
        record.decoded[u"subjectAltNames"_s] = names;
        record.decoded[u"extendedKeyUsage"_s] = QJsonArray::fromStringList(request.csr->extendedKeyUsage());
        if (const auto key = request.csr->publicKey())
            record.decoded[u"key"_s] = key->description();
    }
    if (request.replacedCa) // its revocation list is not looked at: the row says so
        record.decoded[u"replacedCa"_s] = request.replacedCa->subject().toString();
    record.generation = read.generation->id;
    record.envelopeKey = read.envelopeKey;
    record.envelopeContent = read.envelopeContent;
    return record;
}

IssuerFacts issuerFacts(const CaGeneration &generation, const ServedConnector &connector, const QDateTime &now)
{
    return {generation.canIssue(now), generation.certificate->notAfter(), generation.crlUrl(connector.settings.baseUrl),
            generation.certificate->notBefore(), connector.authority};
}

/// What an administrator should know of a request that is let in (C7): what it does not get, and what is odd about it.
void addRemarks(QJsonObject *decoded, const Csr &csr, const ConnectorSettings &connector)
{
    const auto key = csr.publicKey();
    for (const auto &[name, list] :
         {std::pair(u"notGranted"_s, notGranted(csr, connector)), std::pair(u"remarks"_s, key ? remarksOn(*key) : QStringList())}) {
        QJsonArray all = decoded->value(name).toArray();
        for (const QString &each : list)
            all.append(each);
        if (!all.isEmpty())
            decoded->insert(name, all);
    }
}

/// The digest that a CA's own key goes with.
HashAlgorithm issuingHash(const PublicKey &key)
{
    return key.algorithm() == KeyAlgorithm::Ec && key.bits() > 256 ? HashAlgorithm::Sha384 : HashAlgorithm::Sha256;
}

Result<Certificate> sign(CertificateSpec spec, const CaGeneration &generation, const ConnectorSettings &connector, Random &random)
{
    spec.serial = randomSerial(random);
    spec.hash = issuingHash(generation.key.publicKey());
    if (connector.spreadDays > 0) { // C7, to the second, and never below one day
        const qint64 earlier = random.between(0, quint32(connector.spreadDays) * 86'400u);
        spec.notAfter = std::max(spec.notAfter.addSecs(-earlier), std::min(spec.notAfter, spec.notBefore.addDays(1)));
    }
    return issueCertificate(spec, generation.certificate, generation.key);
}

/// What is answered from the first look into an envelope on, whatever was wrong (C15).
const QString concealedText = u"The request could not be read."_s;

/// Reads, decides and issues: one request's work on the pool.
class Judge {
public:
    Judge(const JudgeGround &ground, ScepCase &request) : m_ground(ground), m_case(request) {}

    Judgement judge()
    {
        if (!m_case.read) {
            auto read = readRequest(m_case.message, *m_case.connector, m_case.now,
                                    [this](const Certificate &signer, const QByteArray &key, const QByteArray &content) {
                                        return outside(signer, key, content);
                                    });
            if (!read && read.error().code == Errc::InvalidReply)
                return unreadable(read.error());
            if (!read) {
                give(read.error());
                return std::move(m_judgement);
            }
            m_case.read = std::move(*read);
        } else if (auto again = lookAgain(); !again) {
            give(again.error());
            return std::move(m_judgement);
        }
        m_judgement.record = recordOf(*m_case.read, settings(), m_case.address, m_case.now);
        if (m_case.read->refused)
            refuseToRead(*m_case.read->refused);
        else
            act();
        return std::move(m_judgement);
    }

private:
    const ConnectorSettings &settings() const { return m_case.connector->settings; }
    const ScepRequest &request() const { return m_case.read->request; }
    const CaGeneration &generation() const { return *m_case.read->generation; }

    Judgement unreadable(const Error &error)
    {
        Refused refused{Refusal::Unreadable, {error.detail.isEmpty() ? errcName(error.code) : error.detail}};
        m_judgement.answer = {ScepAnswer::Kind::NotScep, failInfoText(refused).toUtf8() + '\n'};
        m_judgement.record = {settings().name, m_case.now, m_case.address, {}};
        m_judgement.refused = std::move(refused);
        return std::move(m_judgement);
    }

    void act()
    {
        switch (request().type) {
        case MessageType::PkcsReq:
        case MessageType::RenewalReq: return enrol();
        case MessageType::CertPoll: return poll();
        case MessageType::GetCert: return getCert();
        case MessageType::GetCrl: return getCrl();
        case MessageType::CertRep: break;
        }
        refuse({Refusal::UnexpectedType, {messageTypeName(request().type)}});
    }

    // Read

    Result<OutsideFacts> outside(const Certificate &signer, const QByteArray &envelopeKey, const QByteArray &envelopeContent)
    {
        return m_ground.database.readHere([&](Transaction &transaction) -> Result<OutsideFacts> {
            const auto known = ours(transaction, signer);
            const auto altered = known ? RequestStore::isAltered(transaction, envelopeKey, envelopeContent) : fail(known.error());
            if (!altered)
                return fail(altered.error());
            return OutsideFacts{*known, *altered};
        });
    }

    /// A race is judged again: another envelope with this encryptedKey may have been opened first.
    Result<void> lookAgain()
    {
        ReadRequest &read = *m_case.read;
        if (read.envelopeKey.isEmpty())
            return {};
        const auto facts = outside(*read.request.signer, read.envelopeKey, read.envelopeContent);
        if (facts && facts->isAltered) {
            read.refused = Refused{Refusal::EnvelopeAltered};
            read.isConcealed = true;
            read.envelopeKey.clear();
        }
        return facts.map([](const OutsideFacts &) {});
    }

    void refuseToRead(const Refused &refused)
    {
        if (refused.why == Refusal::EnvelopeAltered)
            m_judgement.alarm = ChallengeFacts{};
        refuse(refused, m_case.read->isConcealed);
    }

    // Decide

    Result<RequestFacts> facts()
    {
        return m_ground.database.readHere([&](Transaction &transaction) -> Result<RequestFacts> {
            const QString &name = settings().name;
            const QByteArray signerKey = keyHash(request().signer->publicKey());
            const auto requested = request().csr->publicKey();
            const Secret password = request().csr->challenge();
            const auto signer = ours(transaction, *request().signer);
            const auto earlier = RequestStore::earlier(transaction, name, request().transactionId, signerKey);
            const auto sameMessage = RequestStore::sameMessage(transaction, name, request().attributesDigest);
            const auto sameCsr = RequestStore::sameCsr(transaction, name, request().csrHash, signerKey);
            const auto compromised = requested ? RequestStore::isCompromised(transaction, *requested) : fail(requested.error());
            const auto challenge = password.isEmpty() ? Result<std::optional<ChallengeFacts>>()
                                                      : m_ground.challenges.find(transaction, name, password);
            if (const auto failure = firstFailure(signer, earlier, sameMessage, sameCsr, compromised, challenge))
                return fail(*failure);
            auto holders = nameHolders(transaction, *request().csr, *challenge,
                                       *signer || request().replacedCa ? request().signer : std::nullopt);
            if (!holders)
                return fail(holders.error());
            return RequestFacts{*signer, *earlier, *sameMessage, *sameCsr, *compromised, *challenge, *holders};
        });
    }

    template <class... Results> static std::optional<Error> firstFailure(const Results &...results)
    {
        std::optional<Error> failure;
        ((!failure && !results ? void(failure = results.error()) : void()), ...);
        return failure;
    }

    /// What the inventory says of the names, where that decides: of a bound challenge, or of a connector for its devices only.
    Result<std::optional<NameHolders>> nameHolders(Transaction &transaction, const Csr &csr, const std::optional<ChallengeFacts> &challenge,
                                                   const std::optional<Certificate> &old)
    {
        const bool isBound = challenge && !challenge->subject.isEmpty();
        if (!m_ground.inventory || (!isBound && !settings().inventoryOnly))
            return std::nullopt;
        QStringList names = namesToLookUp(csr, challenge);
        if (old && csr.altNames().isEmpty()) // it gets those of the certificate that it renews
            names += namesToLookUp(old->subject(), old->altNames());
        auto holders = m_ground.inventory->holders(transaction, names);
        return holders ? Result<std::optional<NameHolders>>(*std::move(holders)) : fail(holders.error());
    }

    /// Says on the row what becomes of the names.
    void noteNamesOf(const Csr &csr, const std::optional<Certificate> &renews, const NameFacts &known)
    {
        const auto names = namesToIssue(csr, renews, settings(), known);
        if (const auto *issue = std::get_if<NamesToIssue>(&names))
            noteNames(&m_judgement.record.decoded, *issue);
    }

    /// The certificate that signed, when it is one that we issued.
    Result<std::optional<KnownCertificate>> ours(Transaction &transaction, const Certificate &signer)
    {
        for (const auto &candidate : m_case.connector->generations) {
            if (candidate->certificate->subjectDer() != signer.issuerDer())
                continue;
            const auto known = RequestStore::knownCertificate(transaction, candidate->id, signer.serial());
            if (!known)
                return known;
            if (*known && (*known)->certificate == signer)
                return known;
        }
        return std::nullopt;
    }

    void enrol()
    {
        const auto known = facts();
        if (!known)
            return give(known.error());
        const auto newest = std::max_element(known->earlier.begin(), known->earlier.end(), [](auto &a, auto &b) { return a.id < b.id; });
        m_judgement.newestSeen = newest == known->earlier.end() ? 0 : newest->id;
        m_judgement.record.signer = signerIdentity(*request().signer, known->signer.has_value());
        m_judgement.record.signerKey = keyHash(request().signer->publicKey());
        m_judgement.record.csrHash = request().csrHash;
        m_judgement.record.attributesDigest = known->sameMessage ? QByteArray() : request().attributesDigest;
        const Decision decision = decide(request(), *known, settings(), issuerFacts(generation(), *m_case.connector, m_case.now),
                                         m_case.now, m_case.address);
        if (!std::holds_alternative<Refuse>(decision))
            addRemarks(&m_judgement.record.decoded, *request().csr, settings());
        if (const auto *refusal = std::get_if<Refuse>(&decision)) {
            if (refusal->raisesAlarm)
                m_judgement.alarm = known->challenge.value_or(ChallengeFacts{});
            if (known->challenge)
                m_judgement.record.challenge = known->challenge->id; // a plan finds its printer by it (F9)
            if (known->signer)
                m_judgement.record.renews = known->signer->id;
            if (!known->challenge && !known->signer && !request().replacedCa) // nothing would have let it in
                m_judgement.record.attributesDigest.clear();
            refuse(refusal->refused);
        } else if (const auto *again = std::get_if<AnswerAgain>(&decision)) {
            answerEarlier(again->earlier);
        } else if (const auto *defer = std::get_if<Defer>(&decision)) {
            m_judgement.uses.reset();
            m_judgement.record.challenge = defer->challenge; // not one that a renewal carries and does not need
            if (known->signer && defer->challenge.isEmpty())
                m_judgement.renews = known->signer->id;
            m_judgement.record.renews = m_judgement.renews;
            noteNamesOf(*request().csr, m_judgement.renews || request().replacedCa ? request().signer : std::nullopt,
                        {defer->challenge.isEmpty() ? std::nullopt : known->challenge, known->holders});
            m_judgement.pendingCsr = request().csr->der();
            m_judgement.mostPending = mostPending(m_judgement.renews ? std::nullopt : known->challenge);
            pending();
        } else {
            const auto &issue = std::get<Issue>(decision);
            m_judgement.renews = issue.renews;
            m_judgement.record.renews = issue.renews;
            m_judgement.record.challenge = issue.challenge;
            if (!issue.challenge.isEmpty())
                m_judgement.uses = known->challenge;
            noteNamesOf(*request().csr, issue.renews || request().replacedCa ? request().signer : std::nullopt,
                        {m_judgement.uses, known->holders});
            issueCertificateFor(issue.spec, request().csr->challenge());
        }
    }

    /// C6: one challenge that is limited in uses, or one certificate, does not fill the places of all.
    std::optional<int> mostPending(const std::optional<ChallengeFacts> &challenge) const
    {
        constexpr int few = 10;
        if (challenge && !challenge->usesAllowed && !challenge->renewable)
            return std::nullopt;
        if (!challenge && !m_judgement.renews)
            return std::nullopt;
        return std::max(few, challenge && challenge->usesAllowed ? *challenge->usesAllowed - challenge->uses : few);
    }

    void answerEarlier(const EarlierRequest &earlier)
    {
        m_judgement.record.signer.clear(); // the row says that it was answered; the transaction is the first one's
        m_judgement.record.attributesDigest.clear();
        switch (earlier.state) {
        case RequestState::Pending: return pending();
        case RequestState::Rejected: return refuse({Refusal::Rejected, {earlier.reason}});
        case RequestState::Approved: return finishApproved(earlier.id);
        case RequestState::Refused: return refuse(earlier.refused.value_or(Refused{Refusal::MessageReplayed}));
        case RequestState::Issued: break;
        }
        if (!earlier.certificate)
            return give(
                Error{Errc::StateDamaged, u"a certificate is missing"_s, reasonFacts(Reason::DamagedCsr, {QString::number(earlier.id)})});
        if (!earlier.isGood(m_case.now)) // a poll for what has ended meanwhile
            return refuse({Refusal::MessageReplayed});
        m_judgement.outcome = u"answered again"_s;
        const auto challenge = request().csr ? Result<Secret>(request().csr->challenge()) : storedChallenge(earlier.id);
        if (!challenge)
            return give(challenge.error());
        if (challenge->isEmpty() && !request().signer->publicKey().canEncrypt())
            return refuse({Refusal::ChallengeNeededByEc});
        success(degenerate({*earlier.certificate}), *challenge);
    }

    /// The challenge of a request whose CSR was kept: what a reply for an EC key is enveloped under (S4). Empty when it was not
    /// kept, because the certificate was issued at once.
    Result<Secret> storedChallenge(qint64 id)
    {
        if (request().signer->publicKey().canEncrypt())
            return Secret();
        const auto stored = storedRequest(id);
        if (!stored)
            return stored.error().code == Errc::NotFound ? Result<Secret>(Secret()) : fail(stored.error());
        return stored->csr.challenge();
    }

    Result<bool> isCompromised(const Csr &csr)
    {
        const auto key = csr.publicKey();
        return key ? m_ground.database.readHere([&](Transaction &transaction) { return RequestStore::isCompromised(transaction, *key); })
                   : fail(key.error());
    }

    struct Stored {
        OpenRequest open;
        std::optional<ChallengeFacts> challenge; ///< as it stood when the request stood so
        Csr csr;
    };
    Result<Stored> storedRequest(qint64 id)
    {
        std::optional<ChallengeFacts> challenge;
        const auto open = m_ground.database.readHere([&](Transaction &transaction) -> Result<OpenRequest> {
            const auto found = RequestStore::open(transaction, id);
            auto facts = found ? Challenges::facts(transaction, found->challenge) : fail(found.error());
            if (!facts)
                return fail(facts.error());
            challenge = *facts;
            return found;
        });
        if (!open)
            return fail(open.error());
        if (open->sealedCsr.isEmpty())
            return fail(Errc::NotFound, {}, {u"request"_s, QString::number(id)});
        const auto der = m_ground.vault.unseal(open->sealedCsr, QString::fromUtf8(csrIdentity(id)), csrIdentity(id));
        const auto csr = der ? Csr::fromDer(der->view()) : fail(der.error());
        if (!csr)
            return fail(csr.error());
        return Stored{*open, challenge, *csr};
    }

    /// An administrator said yes: policy alone decides again, on the request as it was (C6).
    void finishApproved(qint64 id)
    {
        const auto stored = storedRequest(id);
        const bool finished = stored ? stored->open.earlier.state != RequestState::Approved : stored.error().code == Errc::NotFound;
        if (finished || !stored) // finished: by another poll, just now
            return give(finished ? Error{Errc::Overtaken} : stored.error());
        const auto &[open, challenge, csr] = *stored;
        const auto compromised = isCompromised(csr);
        if (!compromised || *compromised)
            return compromised ? refuse({Refusal::KeyCompromised}) : give(compromised.error());
        std::optional<Certificate> old;
        if (open.renews) {
            const auto known = m_ground.database.readHere(
                [&](Transaction &transaction) { return RequestStore::knownCertificate(transaction, *open.renews); });
            if (!known)
                return give(known.error());
            if (!*known || (*known)->revoked)
                return refuse({Refusal::RenewalRevoked, {*known ? (*known)->certificate.serialHex() : QString()}});
            old = (*known)->certificate;
        }
        const auto holders = m_ground.database.readHere(
            [&](Transaction &transaction) { return nameHolders(transaction, csr, challenge, old); });
        if (!holders)
            return give(holders.error());
        const NameFacts known{challenge, *holders};
        const auto spec = shape(csr, old, settings(), issuerFacts(generation(), *m_case.connector, m_case.now), m_case.now, known);
        if (const auto *refusal = std::get_if<Refuse>(&spec))
            return refuse(refusal->refused);
        // The challenge is used up when the certificate is issued, not before.
        if (!open.challenge.isEmpty()) {
            if (!challenge || (challenge->usesAllowed && challenge->uses >= *challenge->usesAllowed))
                return refuse({Refusal::ChallengeUsed});
            m_judgement.uses = challenge;
            m_judgement.uses->expires.reset(); // it was good when the request came
        }
        m_judgement.renews = open.renews;
        m_judgement.finishes = id;
        m_judgement.keepCsr = !request().signer->publicKey().canEncrypt();
        m_judgement.record.subject = csr.subject().toString();
        issueCertificateFor(std::get<CertificateSpec>(spec), csr.challenge());
    }

    // C6: signed by the transaction's key, or there is no such request.
    void poll()
    {
        const auto earlier = m_ground.database.readHere([&](Transaction &transaction) {
            return RequestStore::earlier(transaction, settings().name, request().transactionId, keyHash(request().signer->publicKey()));
        });
        if (!earlier)
            return give(earlier.error());
        if (earlier->isEmpty())
            return refuse({Refusal::UnknownTransaction});
        m_judgement.newestSeen = earlier->first().id;
        answerEarlier(earlier->first());
    }

    void getCert()
    {
        if (!request().signer->publicKey().canEncrypt())
            return refuse({Refusal::RsaSignerNeeded, {messageTypeName(request().type)}});
        for (const auto &candidate : m_case.connector->generations) {
            if (candidate->certificate->subjectDer() != request().issuerAndSerial->issuerDer)
                continue;
            const auto known = m_ground.database.readHere([&](Transaction &transaction) {
                return RequestStore::knownCertificate(transaction, candidate->id, request().issuerAndSerial->serial);
            });
            if (!known)
                return give(known.error());
            if (*known) {
                m_judgement.outcome = u"answered"_s;
                m_judgement.record.subject = (*known)->certificate.subject().toString();
                return success(degenerate({(*known)->certificate}), {});
            }
        }
        refuse({Refusal::UnknownCertificate});
    }

    void getCrl()
    {
        if (!request().signer->publicKey().canEncrypt())
            return refuse({Refusal::RsaSignerNeeded, {messageTypeName(request().type)}});
        for (const auto &candidate : m_case.connector->generations) {
            if (candidate->certificate->subjectDer() != request().issuerAndSerial->issuerDer || !mayName(*candidate))
                continue;
            const auto der = m_ground.database.readHere([&](Transaction &transaction) { return CaStore::crl(transaction, candidate->id); });
            const auto crl = der ? Crl::parse(*der) : fail(der.error());
            if (!der || !crl)
                return give(der ? crl.error() : der.error());
            m_judgement.outcome = u"answered"_s;
            return success(degenerate({}, {*crl}), {});
        }
        refuse({Refusal::UnknownCertificate});
    }

    /// Two generations share a name: the serial number tells whose CRL is meant, when it is one that we know.
    bool mayName(const CaGeneration &candidate)
    {
        const auto known = m_ground.database.readHere([&](Transaction &transaction) {
            return RequestStore::knownCertificate(transaction, candidate.id, request().issuerAndSerial->serial);
        });
        return (known && *known) || &candidate == &generation();
    }

    // Issue, and write the CertRep

    void issueCertificateFor(const CertificateSpec &spec, const Secret &challenge)
    {
        const auto certificate = sign(spec, generation(), settings(), m_ground.random);
        if (!certificate)
            return give(certificate.error());
        m_judgement.issued = *certificate;
        m_judgement.outcome = u"issued"_s;
        success(degenerate({*certificate}), challenge);
    }

    /// What the reply is written in: the request's own algorithms, but nothing broken (C7, S3).
    MessageAlgorithms replyAlgorithms() const
    {
        MessageAlgorithms algorithms = request().algorithms;
        if (algorithms.cipher == CipherAlgorithm::Des)
            algorithms.cipher = CipherAlgorithm::TripleDes;
        if (algorithms.hash == HashAlgorithm::Md5)
            algorithms.hash = HashAlgorithm::Sha1;
        return algorithms;
    }

    PkiMessage reply(PkiStatus status) const
    {
        PkiMessage message{MessageType::CertRep, request().transactionId, m_ground.random.bytes(nonceSize), request().senderNonce};
        message.status = status;
        return message;
    }

    void send(const PkiMessage &message, const Secret &password)
    {
        // A refusal may come before there is a signer; then there is nothing to envelope either.
        const Recipient recipient{request().signer ? *request().signer : *generation().certificate, password};
        const auto der = encode(message, generation().responder(), recipient, replyAlgorithms(), m_case.now);
        if (!der)
            return give(der.error());
        m_judgement.answer.body = *der;
    }

    void success(const Result<QByteArray> &data, const Secret &password)
    {
        if (!data)
            return give(data.error());
        PkiMessage message = reply(PkiStatus::Success);
        message.messageData = *data;
        send(message, password);
    }

    void pending()
    {
        m_judgement.outcome = u"pending"_s;
        send(reply(PkiStatus::Pending), {});
    }

    /// A concealed one is told in the row only: the answer is the same whatever was wrong (C15).
    void refuse(const Refused &refused, bool isConcealed = false)
    {
        m_judgement.refused = refused;
        m_judgement.answer.isConcealed = isConcealed;
        m_judgement.outcome = refusalOutcome(refused.why);
        m_judgement.answer.costsWork = isConcealed || isOfStranger(refused.why);
        PkiMessage message = reply(PkiStatus::Failure);
        message.failInfo = int(isConcealed ? FailInfo::BadRequest : failInfoFor(refused.why));
        message.failInfoText = isConcealed ? concealedText : failInfoText(refused);
        send(message, {});
    }

    void give(const Error &error) { m_judgement.failure = error; }

    const JudgeGround &m_ground;
    ScepCase &m_case;
    Judgement m_judgement;
};

} // namespace

Judgement judge(const JudgeGround &ground, ScepCase &request) { return Judge(ground, request).judge(); }

} // namespace scepter
