#include "core/scep/certrep.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &detail) { return fail(Errc::InvalidReply, detail, {operationName(Operation::PkiOperation)}); }

/// Names InvalidReply's operation, which the rooms below do not know.
Error named(Error error)
{
    if (error.code == Errc::InvalidReply && error.facts.isEmpty())
        error.facts = {operationName(Operation::PkiOperation)};
    return error;
}

/// What the message is made with, and what of that is weak, by name (S3).
void readAlgorithms(const ReceivedMessage &message, CertRep *reply)
{
    reply->hash = message.signedData().hash();
    if (reply->hash && isWeak(*reply->hash))
        reply->weaknesses += algorithmName(*reply->hash);
    const auto info = message.hasEnvelope() ? inspectEnvelope(message.envelope()) : fail(Errc::InvalidReply);
    if (info)
        reply->cipher = info->cipher;
    if (reply->cipher && isWeak(*reply->cipher))
        reply->weaknesses += algorithmName(*reply->cipher);
}

/// RFC 8894 §3.1: a key that cannot decrypt has its reply enveloped under the challengePassword.
Result<QByteArray> openReply(const QByteArray &enveloped, const CertRepExpectation &expectation)
{
    const Signer &recipient = expectation.recipient;
    if (recipient.key.canDecrypt())
        return openEnvelope(enveloped, recipient.key, recipient.certificate, expectation.weak);
    const auto info = inspectEnvelope(enveloped);
    if (!info)
        return fail(info.error());
    if (!info->hasPasswordRecipient) // not RFC 8894, but a key agreement would do
        return openEnvelope(enveloped, recipient.key, recipient.certificate, expectation.weak);
    if (expectation.password.isEmpty())
        return fail(Errc::ChallengeNeeded, u"PasswordRecipientInfo without a password"_s);
    return openEnvelope(enveloped, expectation.password, expectation.weak);
}

Result<void> readPayload(const ReceivedMessage &message, const CertRepExpectation &expectation, CertRep *reply)
{
    if (!message.hasEnvelope())
        return invalid(u"SUCCESS without an envelope"_s);
    const auto content = openReply(message.envelope(), expectation);
    if (!content)
        return fail(content.error());
    const auto payload = SignedData::parse(*content); // degenerate (RFC 8894 §3.4)
    if (!payload)                                     // the same as one that cannot be opened: what is inside is told to nobody
        return fail(Errc::UndecryptableReply, u"the envelope cannot be opened with this key"_s);
    reply->certificates = payload->certificates();
    reply->crls = payload->crls();
    return {};
}

/// What would let its holder issue certificates or revocation lists: nobody asked for that (S5).
bool isForSigning(const Certificate &certificate)
{
    constexpr quint32 everything = ~0u; // no keyUsage at all
    const quint32 usage = certificate.keyUsage();
    return certificate.isCa() || certificate.claimsCa() || (usage != everything && (usage & (KeyCertSign | CrlSign)) != 0);
}

/// By name, each once. The anchor's own signature counts for nothing: it is trusted by its fingerprint.
QStringList weakSignatures(const QList<Certificate> &chain)
{
    QStringList names;
    for (const Certificate &certificate : chain.first(chain.size() - 1)) {
        if (const auto hash = certificate.signatureHash(); hash && isWeak(*hash))
            names += algorithmName(*hash);
    }
    names.removeDuplicates();
    return names;
}

/// Case does not count in host names and addresses of mail.
bool isSameAltName(const SubjectAltName &a, const SubjectAltName &b)
{
    const bool anyCase = a.kind == SubjectAltName::Kind::Dns || a.kind == SubjectAltName::Kind::Email;
    return a.kind == b.kind && a.value.compare(b.value, anyCase ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
}

/// Those of `names` that are not among the others.
QStringList without(const QList<SubjectAltName> &names, const QList<SubjectAltName> &others)
{
    QStringList texts;
    for (const SubjectAltName &name : names) {
        if (std::none_of(others.begin(), others.end(), [&](const SubjectAltName &other) { return isSameAltName(name, other); }))
            texts += name.toString();
    }
    return texts;
}

IssuedDifferences differencesFrom(const AskedNames &asked, const Certificate &issued)
{
    IssuedDifferences differences;
    if (!isSameName(asked.subjectDer, issued.subjectDer()))
        differences.subject = DistinguishedName::fromDer(asked.subjectDer).value_or(DistinguishedName()).toString();
    const QList<SubjectAltName> names = issued.altNames();
    differences.added = without(names, asked.altNames);
    differences.missing = without(asked.altNames, names);
    return differences;
}

} // namespace

Result<CertRep> checkCertRep(QByteArrayView ber, const CertRepExpectation &expectation)
{
    const auto message = ReceivedMessage::parse(ber);
    if (!message)
        return fail(named(message.error()));
    const PkiMessage &claims = message->claims();
    if (claims.type != MessageType::CertRep) // §3.2.1.2
        return invalid(u"messageType is "_s + messageTypeName(claims.type));
    if (!message->signedData().hash())
        return invalid(u"unknown digest algorithm"_s);
    if (auto signer = message->verify(expectation.ca.signers()); !signer) // §3.2.2, §4.2.1: by the CA or its RA
        return fail(signer.error());
    if (claims.transactionId != expectation.transactionId) // §3.2.1.1
        return fail(Errc::ForeignTransaction, QString::fromLatin1(claims.transactionId.toPercentEncoding()));
    if (claims.recipientNonce != expectation.senderNonce) // §3.2.1.5, §7.8; senderNonce is not checked: servers echo ours
        return fail(Errc::ForeignNonce, QString::fromLatin1(claims.recipientNonce.toHex()));
    if (!claims.status) // §3.2.1.3
        return invalid(u"no pkiStatus"_s);
    CertRep reply{*claims.status};
    readAlgorithms(*message, &reply);
    reply.signingTime = message->signingTime();
    if (!reply.weaknesses.isEmpty() && expectation.weak == WeakAlgorithms::Refuse) // S3
        return fail(Errc::WeakAlgorithm, u"CertRep"_s, {reply.weaknesses.join(u", "_s)});
    if (reply.status == PkiStatus::Failure) { // §3.2.1.4
        reply.failInfoText = claims.failInfoText;
        if (!claims.failInfo)
            return fail(Errc::UnknownFailInfo, {}, {message->rawFailInfo(), claims.failInfoText});
        reply.failInfo = *claims.failInfo;
    } else if (reply.status == PkiStatus::Success) { // §3.3.2.1
        if (auto payload = readPayload(*message, expectation, &reply); !payload)
            return fail(named(payload.error()));
    }
    return reply;
}

Result<IssuedCertificate> checkIssued(const CertRep &reply, const PublicKey &ours, const CaCertificates &ca, const QDateTime &now,
                                      const IssuedTerms &terms)
{
    if (reply.certificates.isEmpty())
        return fail(Errc::NoCertificate, u"CertRep"_s);
    const auto found = std::find_if(reply.certificates.begin(), reply.certificates.end(),
                                    [&](const Certificate &certificate) { return certificate.publicKey() == ours; });
    if (found == reply.certificates.end())
        return fail(Errc::ForeignPublicKey, u"subject "_s + reply.certificates.first().subject().toString());
    if (isForSigning(*found))
        return fail(Errc::IssuedCa, {}, {found->subject().toString()});
    // A server whose clock is a little ahead issues certificates that begin in our future.
    const QDateTime latest = std::max(now, terms.serverDate.value_or(now)).addDays(1);
    if (found->notBefore() > latest)
        return fail(Errc::IssuedTooEarly, {}, {found->notBefore().toString(Qt::ISODate)});
    const QDateTime when = std::max(now, found->notBefore());
    auto chain = buildChain(*found, reply.certificates + ca.others, ca.ca, when);
    if (!chain)
        return fail(chain.error());
    const QStringList weak = weakSignatures(*chain);
    if (!weak.isEmpty() && terms.weak == WeakAlgorithms::Refuse)
        return fail(Errc::WeakAlgorithm, u"certificate"_s, {weak.join(u", "_s)});
    IssuedCertificate issued{*found, chain->sliced(1), reply.weaknesses};
    issued.receivedAt = now;
    issued.weaknesses += weak;
    issued.weaknesses.removeDuplicates();
    if (terms.asked)
        issued.differences = differencesFrom(*terms.asked, *found);
    return issued;
}

} // namespace scepter
