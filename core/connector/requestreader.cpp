#include "core/connector/requestreader.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr qsizetype maxNonce = 64, maxCsr = 256 * 1024;
constexpr int maxSignerBits = 8192;

using Step = std::optional<Refused>; // nothing: go on

/// Reads one message; each step may end it.
class Reader {
public:
    Reader(const ReceivedMessage &message, const ServedConnector &connector) : m_message(message), m_connector(connector)
    {
        m_read.generation = connector.current();
        m_read.request.type = message.claims().type;
        m_read.request.transactionId = message.claims().transactionId;
        m_read.request.senderNonce = message.claims().senderNonce;
        m_read.request.signingTime = message.signingTime();
    }

    ReadRequest read()
    {
        for (const auto step :
             {&Reader::attributes, &Reader::algorithms, &Reader::recipient, &Reader::signature, &Reader::open, &Reader::content}) {
            if (auto refused = (this->*step)()) {
                m_read.refused = std::move(refused);
                break;
            }
        }
        return std::move(m_read);
    }

private:
    Step attributes()
    {
        if (m_read.request.type == MessageType::CertRep)
            return Refused{Refusal::UnexpectedType, {messageTypeName(m_read.request.type)}};
        if (m_read.request.senderNonce.isEmpty() || m_read.request.senderNonce.size() > maxNonce)
            return Refused{Refusal::NonceMissing};
        m_read.request.signer = m_message.claimedSigner();
        if (!m_read.request.signer)
            return Refused{Refusal::SignerMissing};
        if (m_read.request.signer->publicKey().algorithm() == KeyAlgorithm::Other
            || m_read.request.signer->publicKey().bits() > maxSignerBits)
            return Refused{Refusal::UnknownAlgorithm, {u"the signer's key"_s}};
        return std::nullopt;
    }

    Step algorithms()
    {
        const auto hash = m_message.signedData().hash();
        if (!hash)
            return Refused{Refusal::UnknownAlgorithm, {u"the message's digest"_s}};
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

    Step signature() { return m_message.verify({*m_read.request.signer}) ? Step() : Refused{Refusal::SignatureInvalid}; }

    Step open()
    {
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
        case MessageType::CertPoll: return parseIssuerAndSubject(m_content) ? Step() : Refused{Refusal::NotACsr};
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
            return Refused{Refusal::KeyNotAllowed, {key ? key->description() : u"one that cannot be read"_s}};
        if (!parsed->verify())
            return Refused{Refusal::NoProofOfPossession};
        m_read.request.csr = *parsed;
        m_read.request.csrHash = digest(HashAlgorithm::Sha256, parsed->der());
        return std::nullopt;
    }

    const ReceivedMessage &m_message;
    const ServedConnector &m_connector;
    ReadRequest m_read;
    EnvelopeInfo m_envelope;
    std::optional<Certificate> m_recipient;
    QByteArray m_content;
};

} // namespace

Result<ReadRequest> readRequest(QByteArrayView ber, const ServedConnector &connector)
{
    const auto message = ReceivedMessage::parse(ber);
    if (!message)
        return fail(message.error());
    return Reader(*message, connector).read();
}

} // namespace scepter
