#include "core/connector/requestreader.h"

#include "core/base/literals.h"
#include "core/connector/boundedtext.h"

namespace scepter {
namespace {

constexpr qsizetype maxNonce = 64, maxCsr = 64 * 1024;
constexpr int maxSignerBits = 8192;

using Step = std::optional<Refused>; // nothing: go on

/// Reads one message; each step may end it.
class Reader {
public:
    Reader(const ReceivedMessage &message, const ServedConnector &connector, const QDateTime &now, const OutsideLookup &lookup)
        : m_message(message), m_connector(connector), m_now(now), m_lookup(lookup)
    {
        m_read.generation = connector.current();
        m_read.request.type = message.claims().type;
        m_read.request.transactionId = message.claims().transactionId;
        m_read.request.senderNonce = message.claims().senderNonce;
        m_read.request.signingTime = message.signingTime();
    }

    Result<ReadRequest> read()
    {
        if (!refusedBy({&Reader::attributes, &Reader::algorithms, &Reader::recipient, &Reader::signature, &Reader::signer}) && !m_failure)
            refusedBy({&Reader::unaltered, &Reader::open, &Reader::content});
        if (m_failure)
            return fail(*m_failure);
        m_read.isConcealed = m_read.isConcealed && m_read.refused;
        return std::move(m_read);
    }

private:
    bool refusedBy(std::initializer_list<Step (Reader::*)()> steps)
    {
        for (const auto step : steps) {
            if (auto refused = (this->*step)()) {
                m_read.refused = std::move(refused);
                return true;
            }
        }
        return false;
    }

    Step attributes()
    {
        if (m_read.request.type == MessageType::CertRep)
            return Refused{Refusal::UnexpectedType, {messageTypeName(m_read.request.type)}};
        if (const qsizetype size = m_read.request.transactionId.size(); size > maxTransactionId)
            return Refused{Refusal::TransactionIdTooLong, {QString::number(size), QString::number(maxTransactionId)}};
        if (m_read.request.senderNonce.isEmpty() || m_read.request.senderNonce.size() > maxNonce)
            return Refused{Refusal::NonceMissing};
        m_read.request.signer = m_message.claimedSigner();
        if (!m_read.request.signer)
            return Refused{Refusal::SignerMissing};
        if (m_read.request.signer->publicKey().algorithm() == KeyAlgorithm::Other
            || m_read.request.signer->publicKey().bits() > maxSignerBits)
            return Refused{Refusal::UnknownAlgorithm, reasonFacts(Reason::UnknownSignerKey)};
        return std::nullopt;
    }

    Step algorithms()
    {
        const auto hash = m_message.signedData().hash();
        if (!hash)
            return Refused{Refusal::UnknownAlgorithm, reasonFacts(Reason::UnknownDigest)};
        if (!m_connector.settings.accepts(*hash))
            return Refused{Refusal::WeakDigest, {algorithmName(*hash)}};
        m_read.request.algorithms.hash = *hash;
        const auto info = m_message.hasEnvelope() ? inspectEnvelope(m_message.envelope()) : fail(Errc::InvalidReply);
        if (!info)
            return Refused{Refusal::NotACsr};
        if (!info->cipher)
            return Refused{Refusal::UnknownAlgorithm, {QString::fromLatin1(info->cipherOid)}};
        if (!m_connector.settings.accepts(*info->cipher))
            return Refused{Refusal::WeakCipher, {algorithmName(*info->cipher)}};
        m_read.request.algorithms.cipher = *info->cipher;
        m_envelope = *info;
        return std::nullopt;
    }

    /// The recipient decides which CA issues, while two live (C8).
    Step recipient()
    {
        for (const auto &generation : m_connector.generations) {
            const QList<Certificate> recipients = generation->recipients();
            const auto found = std::find_if(recipients.begin(), recipients.end(),
                                            [&](const Certificate &c) { return m_envelope.isFor(c); });
            if (found != recipients.end()) {
                m_read.generation = generation;
                m_recipient = *found;
                return std::nullopt;
            }
        }
        return Refused{Refusal::ForeignEnvelope};
    }

    Step signature()
    {
        if (!m_message.verify({*m_read.request.signer}))
            return Refused{Refusal::SignatureInvalid};
        m_read.request.attributesDigest = m_message.signedData().attributesDigest(m_read.request.signer->publicKey());
        return std::nullopt;
    }

    bool enrols() const { return m_read.request.type == MessageType::PkcsReq || m_read.request.type == MessageType::RenewalReq; }
    bool opensEnvelope() const { return m_read.request.type != MessageType::CertPoll; }

    /// What can be said of the signer while the CSR is not known (C12).
    Step signer()
    {
        const Certificate &signer = *m_read.request.signer;
        if (opensEnvelope())
            m_envelopeKey = digest(HashAlgorithm::Sha256, m_envelope.encryptedKeyFor(*m_recipient));
        const auto facts = m_lookup(signer, m_envelopeKey, m_envelope.contentDigest);
        if (!facts) {
            m_failure = facts.error();
            return std::nullopt;
        }
        m_outside = *facts;
        if (!enrols())
            return std::nullopt;
        const ConnectorSettings &settings = m_connector.settings;
        m_read.request.maySignForOthers = settings.maySignFor.contains(signer) && m_now >= signer.notBefore() && m_now <= signer.notAfter();
        if (!m_outside.signer)
            m_read.request.replacedCa = settings.replacedCaOf(signer, m_message.signedData().certificates(), m_now);
        const bool isKnown = m_outside.signer || m_read.request.replacedCa;
        if (m_read.request.type == MessageType::RenewalReq && !isKnown)
            return Refused{Refusal::RenewalForeign};
        // Anybody else signs with the key of the CSR, which must be one that is certified.
        if (!isKnown && !m_read.request.maySignForOthers && !settings.accepts(signer.publicKey()))
            return Refused{Refusal::KeyNotAllowed, {signer.publicKey().description()}};
        return std::nullopt;
    }

    // What follows is concealed (C15).

    Step unaltered()
    {
        if (!opensEnvelope())
            return std::nullopt;
        m_read.isConcealed = true;
        return m_outside.isAltered ? Step(Refused{Refusal::EnvelopeAltered}) : std::nullopt;
    }

    Step open()
    {
        if (!opensEnvelope())
            return std::nullopt;
        m_read.envelopeKey = m_envelopeKey;
        m_read.envelopeContent = m_envelope.contentDigest;
        // Which algorithms are allowed has been decided above.
        const auto content = openEnvelope(m_message.envelope(), m_read.generation->responder().key, *m_recipient, WeakAlgorithms::Allow);
        if (!content)
            return Refused{Refusal::Undecryptable};
        m_content = *content;
        return std::nullopt;
    }

    Step content()
    {
        switch (m_read.request.type) {
        case MessageType::PkcsReq:
        case MessageType::RenewalReq: return csr();
        case MessageType::CertPoll: return std::nullopt;
        case MessageType::GetCert:
        case MessageType::GetCrl: {
            const auto name = parseIssuerAndSerial(m_content);
            if (!name)
                return Refused{Refusal::NotACsr};
            m_read.request.issuerAndSerial = *name;
            return std::nullopt;
        }
        case MessageType::CertRep: break;
        }
        return Refused{Refusal::UnexpectedType, {messageTypeName(m_read.request.type)}};
    }

    Step csr()
    {
        const auto parsed = m_content.size() <= maxCsr ? Csr::fromDer(m_content) : fail(Errc::NotACsr);
        if (!parsed)
            return Refused{Refusal::NotACsr};
        const auto key = parsed->publicKey();
        if (!key || !m_connector.settings.accepts(*key)) // before its signature costs anything
            return Refused{Refusal::KeyNotAllowed, key ? QStringList{key->description()} : reasonFacts(Reason::KeyUnreadable)};
        if (auto bad = unsound(*key)) // with such a key possession proves nothing
            return bad;
        if (!maySign(*key))
            return foreignSigner();
        if (!parsed->verify())
            return Refused{Refusal::NoProofOfPossession};
        if (!speaksForItself(*parsed, m_read.request, m_connector.settings)) // a certificate around another's CSR
            return Refused{Refusal::RenewalOtherNames, {m_read.request.signer->subject().toString()}};
        m_read.request.csr = *parsed;
        m_read.request.csrHash = digest(HashAlgorithm::Sha256, parsed->der());
        return std::nullopt;
    }

    /// C12: nobody signs around another's envelope.
    bool maySign(const PublicKey &requested) const
    {
        const ScepRequest &request = m_read.request;
        return requested == request.signer->publicKey() || m_outside.signer || request.replacedCa || request.maySignForOthers;
    }

    Refused foreignSigner() const
    {
        const auto subjects = [](const QList<Certificate> &certificates) {
            QStringList list;
            for (const Certificate &each : certificates)
                list += each.subject().toString();
            return list.isEmpty() ? u"–"_s : list.join(u"; "_s);
        };
        return {Refusal::SignerForeign,
                {m_read.request.signer->subject().toString(), subjects(m_connector.settings.renewFrom),
                 subjects(m_connector.settings.maySignFor)}};
    }

    const ReceivedMessage &m_message;
    const ServedConnector &m_connector;
    const QDateTime m_now;
    const OutsideLookup &m_lookup;
    ReadRequest m_read;
    OutsideFacts m_outside;
    std::optional<Error> m_failure;
    EnvelopeInfo m_envelope;
    QByteArray m_envelopeKey; ///< SHA-256
    std::optional<Certificate> m_recipient;
    QByteArray m_content;
};

} // namespace

Result<ReadRequest> readRequest(QByteArrayView ber, const ServedConnector &connector, const QDateTime &now, const OutsideLookup &lookup)
{
    const auto message = ReceivedMessage::parse(ber);
    if (!message)
        return fail(message.error());
    return Reader(*message, connector, now, lookup).read();
}

} // namespace scepter
