#include "core/scep/message.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QStringDecoder>

#include <array>

namespace scepter {
namespace {

constexpr qsizetype maxTransactionId = 1024;
constexpr qsizetype maxText = 1000;

struct TypeRow {
    MessageType type;
    const char *name;
};
constexpr std::array<TypeRow, 6> types{{
    {MessageType::CertRep, "CertRep"},
    {MessageType::RenewalReq, "RenewalReq"},
    {MessageType::PkcsReq, "PKCSReq"},
    {MessageType::CertPoll, "CertPoll"},
    {MessageType::GetCert, "GetCert"},
    {MessageType::GetCrl, "GetCRL"},
}};

using Attribute = CmsAttribute;

Attribute printable(const char *oid, const QByteArray &value) { return {oid, Attribute::Type::PrintableString, value}; }
Attribute octets(const char *oid, const QByteArray &value) { return {oid, Attribute::Type::OctetString, value}; }

QList<Attribute> attributesOf(const PkiMessage &message)
{
    QList<Attribute> list;
    list += printable(oid::messageType, QByteArray::number(int(message.type)));
    list += printable(oid::transactionId, message.transactionId);
    list += octets(oid::senderNonce, message.senderNonce);
    if (!message.recipientNonce.isEmpty())
        list += octets(oid::recipientNonce, message.recipientNonce);
    if (message.status)
        list += printable(oid::pkiStatus, QByteArray::number(int(*message.status)));
    if (message.failInfo)
        list += printable(oid::failInfo, QByteArray::number(*message.failInfo));
    if (!message.failInfoText.isEmpty())
        list += Attribute{oid::failInfoText, Attribute::Type::Utf8String, message.failInfoText.toUtf8()};
    return list;
}

QString readText(const QByteArray &bytes)
{
    // NDES writes UTF-16 into attributes of its own: text in which every other byte is zero.
    const bool wide = bytes.size() >= 4 && bytes.size() % 2 == 0 && (bytes[0] == '\0') != (bytes[1] == '\0');
    QStringDecoder decoder(!wide              ? QStringDecoder::Utf8
                           : bytes[0] == '\0' ? QStringDecoder::Utf16BE
                                              : QStringDecoder::Utf16LE,
                           QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    text.truncate(maxText);
    for (QChar &c : text) {
        if (!c.isPrint() && !c.isHighSurrogate() && !c.isLowSurrogate())
            c = u' ';
    }
    return cleanText(text.simplified(), maxText);
}

QString failureText(const SignedData &data)
{
    for (const char *name : {oid::failInfoText, oid::failInfoTextStepCa, oid::microsoftErrorText}) {
        const auto attribute = data.attribute(name);
        if (attribute && !attribute->value.isEmpty())
            return readText(attribute->value);
    }
    return {};
}

tl::unexpected<Error> invalid(const QString &detail) { return fail(Errc::InvalidReply, detail); }

Result<void> readStatus(const SignedData &data, PkiMessage *message)
{
    const auto status = data.attribute(oid::pkiStatus);
    if (!status)
        return {};
    bool isNumber = false;
    const int number = status->value.toInt(&isNumber);
    if (!isNumber || (number != 0 && number != 2 && number != 3))
        return fail(Errc::UnknownPkiStatus, {}, {readText(status->value)});
    message->status = PkiStatus(number);
    return {};
}

} // namespace

QString messageTypeName(MessageType type)
{
    const auto *row = std::find_if(types.begin(), types.end(), [&](const TypeRow &r) { return r.type == type; });
    return QString::fromLatin1(row->name);
}

std::optional<MessageType> messageTypeFromName(const QString &name)
{
    for (const TypeRow &row : types) {
        if (name == QLatin1StringView(row.name))
            return row.type;
    }
    return std::nullopt;
}

Result<QByteArray> encode(const PkiMessage &message, const Signer &signer, const Recipient &recipient, const MessageAlgorithms &algorithms,
                          const QDateTime &now)
{
    if (message.messageData.isEmpty())
        return encodeAround(QByteArray(), message, signer, algorithms, now);
    const bool keyTransport = recipient.certificate.publicKey().canEncrypt();
    if (!keyTransport && recipient.password.isEmpty())
        return fail(Errc::ChallengeNeeded, u"the recipient's key cannot decrypt"_s);
    const auto enveloped = keyTransport ? envelope(message.messageData, recipient.certificate, algorithms.cipher)
                                        : envelope(message.messageData, recipient.password, algorithms.cipher);
    if (!enveloped)
        return enveloped;
    return encodeAround(*enveloped, message, signer, algorithms, now);
}

Result<QByteArray> encodeAround(const QByteArray &enveloped, const PkiMessage &message, const Signer &signer,
                                const MessageAlgorithms &algorithms, const QDateTime &now)
{
    // Without an envelope an empty eContent is written, not none: some clients fail without one (RFC 8894 §3.2).
    SignSpec spec{enveloped, attributesOf(message), algorithms.hash};
    return signData(spec, signer.certificate, signer.key, now);
}

Result<ReceivedMessage> ReceivedMessage::parse(QByteArrayView ber)
{
    auto data = SignedData::parse(ber);
    if (!data)
        return fail(data.error());
    const auto type = data->attribute(oid::messageType);
    const auto transactionId = data->attribute(oid::transactionId);
    if (!type || !transactionId)
        return invalid(u"no messageType or transactionID"_s);
    const int number = type->value.toInt();
    const bool known = std::any_of(types.begin(), types.end(), [&](const TypeRow &row) { return int(row.type) == number; });
    if (!known)
        return invalid(u"unknown messageType %1"_s.arg(readText(type->value)));
    if (transactionId->value.isEmpty() || transactionId->value.size() > maxTransactionId)
        return invalid(u"transactionID of %1 octets"_s.arg(transactionId->value.size()));

    ReceivedMessage message;
    message.m_claims.type = MessageType(number);
    message.m_claims.transactionId = transactionId->value;
    message.m_claims.senderNonce = data->attribute(oid::senderNonce).value_or(Attribute()).value;
    message.m_claims.recipientNonce = data->attribute(oid::recipientNonce).value_or(Attribute()).value;
    message.m_claims.failInfoText = failureText(*data);
    if (auto status = readStatus(*data, &message.m_claims); !status)
        return fail(status.error());
    if (const auto failInfo = data->attribute(oid::failInfo)) {
        bool isNumber = false;
        const int value = failInfo->value.toInt(&isNumber);
        if (isNumber)
            message.m_claims.failInfo = value;
        else
            message.m_rawFailInfo = readText(failInfo->value);
    }
    message.m_signed = std::move(*data);
    return message;
}

std::optional<Certificate> ReceivedMessage::claimedSigner() const
{
    for (const Certificate &certificate : m_signed.certificates()) {
        if (m_signed.isSignerOf(certificate))
            return certificate;
    }
    return std::nullopt;
}

bool ReceivedMessage::hasEnvelope() const
{
    // NDES sends one octet with a FAILURE: that is no envelope.
    return m_signed.content() && m_signed.content()->size() > 1;
}

QByteArray ReceivedMessage::envelope() const { return m_signed.content().value_or(QByteArray()); }

QByteArray transactionIdFor(const PublicKey &key) { return digest(HashAlgorithm::Sha256, key.der()).toHex().toUpper(); }

} // namespace scepter
