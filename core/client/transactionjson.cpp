#include "core/client/transactionjson.h"

#include "core/base/literals.h"

#include <QJsonArray>

#include <array>

namespace scepter {
namespace {

constexpr int version = 1;

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray bytesAt(const QJsonObject &json, const QString &key) { return QByteArray::fromBase64(json[key].toString().toLatin1()); }

QString phaseName(EnrollmentSnapshot::Phase phase) { return phase == EnrollmentSnapshot::Phase::Polling ? u"polling"_s : u"sending"_s; }

std::optional<EnrollmentSnapshot> snapshotFrom(const QJsonObject &json)
{
    const auto inFlight = messageTypeFromName(json[u"inFlight"_s].toString());
    const QString phase = json[u"phase"_s].toString();
    EnrollmentSnapshot snapshot;
    snapshot.phase = phase == u"polling"_s ? EnrollmentSnapshot::Phase::Polling : EnrollmentSnapshot::Phase::Sending;
    snapshot.senderNonce = bytesAt(json, u"senderNonce"_s);
    snapshot.pollsUsed = json[u"pollsUsed"_s].toInt();
    snapshot.requestRepeated = json[u"requestRepeated"_s].toBool();
    snapshot.unanswered = json[u"unanswered"_s].toBool(true);
    snapshot.uncertain = json[u"uncertain"_s].toBool(true);
    if (!inFlight || snapshot.senderNonce.isEmpty() || (phase != u"polling"_s && phase != u"sending"_s))
        return std::nullopt;
    snapshot.inFlight = *inFlight;
    return snapshot;
}

QJsonObject toJson(const Negotiated &negotiated)
{
    return {{u"cipher"_s, int(negotiated.algorithms.cipher)},
            {u"hash"_s, int(negotiated.algorithms.hash)},
            {u"post"_s, negotiated.post},
            {u"renewal"_s, negotiated.renewal}};
}

std::optional<Negotiated> negotiatedFrom(const QJsonObject &json)
{
    const int cipher = json[u"cipher"_s].toInt(-1), hash = json[u"hash"_s].toInt(-1);
    if (cipher < int(CipherAlgorithm::TripleDes) || cipher > int(CipherAlgorithm::Aes256) || hash < int(HashAlgorithm::Sha1)
        || hash > int(HashAlgorithm::Sha512))
        return std::nullopt;
    return Negotiated{{CipherAlgorithm(cipher), HashAlgorithm(hash)}, json[u"post"_s].toBool(), json[u"renewal"_s].toBool()};
}

constexpr std::array<const char *, 5> altNameKinds{"dns", "ip", "email", "uri", "other"};

QJsonObject toJson(const AskedNames &asked)
{
    QJsonArray names;
    for (const SubjectAltName &name : asked.altNames)
        names.append(QJsonArray{QLatin1StringView(altNameKinds[size_t(name.kind)]), name.value});
    return {{u"subject"_s, base64(asked.subjectDer)}, {u"altNames"_s, names}};
}

/// Nothing where an older program has written none.
std::optional<AskedNames> askedFrom(const QJsonObject &json)
{
    AskedNames asked{bytesAt(json, u"subject"_s)};
    for (const QJsonValue &each : json[u"altNames"_s].toArray()) {
        const auto kind = std::find(altNameKinds.begin(), altNameKinds.end(), each[0].toString().toStdString());
        if (kind != altNameKinds.end())
            asked.altNames.append({SubjectAltName::Kind(kind - altNameKinds.begin()), each[1].toString()});
    }
    return asked.subjectDer.isEmpty() ? std::nullopt : std::optional(asked);
}

/// The list begins with the pinned CA; the others' roles are named by their place.
std::optional<CaCertificates> rolesFrom(const QList<Certificate> &all, const QJsonObject &json)
{
    const qsizetype encryption = json[u"encryption"_s].toInt(-1), signature = json[u"signature"_s].toInt(-1);
    if (encryption < 0 || signature < 0 || encryption >= all.size() || signature >= all.size())
        return std::nullopt;
    return CaCertificates{all.first(), all[encryption], all[signature], all.sliced(1)};
}

} // namespace

QList<Certificate> caFileOf(const CaCertificates &ca)
{
    QList<Certificate> all{ca.ca};
    for (const Certificate &certificate : ca.signers()) {
        if (!all.contains(certificate))
            all.append(certificate);
    }
    return all;
}

QJsonObject snapshotJson(const EnrollmentSnapshot &snapshot)
{
    return {{u"phase"_s, phaseName(snapshot.phase)},
            {u"inFlight"_s, messageTypeName(snapshot.inFlight)},
            {u"senderNonce"_s, base64(snapshot.senderNonce)},
            {u"pollsUsed"_s, snapshot.pollsUsed},
            {u"requestRepeated"_s, snapshot.requestRepeated},
            {u"unanswered"_s, snapshot.unanswered},
            {u"uncertain"_s, snapshot.uncertain}};
}

QJsonObject differencesJson(const IssuedDifferences &differences)
{
    QJsonObject json;
    if (!differences.subject.isEmpty())
        json[u"subject"_s] = differences.subject;
    if (!differences.added.isEmpty())
        json[u"added"_s] = QJsonArray::fromStringList(differences.added);
    if (!differences.missing.isEmpty())
        json[u"missing"_s] = QJsonArray::fromStringList(differences.missing);
    return json;
}

IssuedDifferences differencesFromJson(const QJsonObject &json)
{
    return {json[u"subject"_s].toString(), json[u"added"_s].toVariant().toStringList(), json[u"missing"_s].toVariant().toStringList()};
}

QJsonObject warningsJson(const ServerWarnings &warnings)
{
    QJsonObject json;
    if (warnings.clockSkew)
        json[u"clockSkewSeconds"_s] = qint64(warnings.clockSkew->count());
    if (!warnings.missingCapabilities.isEmpty())
        json[u"missingCapabilities"_s] = QJsonArray::fromStringList(warnings.missingCapabilities);
    return json;
}

ServerWarnings warningsFromJson(const QJsonObject &json)
{
    ServerWarnings warnings{{}, json[u"missingCapabilities"_s].toVariant().toStringList()};
    if (json.contains(u"clockSkewSeconds"_s))
        warnings.clockSkew = std::chrono::seconds(json[u"clockSkewSeconds"_s].toInteger());
    return warnings;
}

QJsonObject transactionJson(const TransactionRecord &record)
{
    const QList<Certificate> all = caFileOf(record.ca);
    return {{u"version"_s, version},
            {u"asked"_s, record.asked ? QJsonValue(toJson(*record.asked)) : QJsonValue()},
            {u"url"_s, record.server.url.toString(QUrl::FullyEncoded)},
            {u"caIdentifier"_s, record.server.caIdentifier},
            {u"timeoutMs"_s, qint64(record.server.timeout.count())},
            {u"allowWeak"_s, record.server.weak == WeakAlgorithms::Allow},
            {u"httpOnly"_s, record.server.httpOnly},
            {u"extraCaPem"_s, base64(record.server.extraCaPem)},
            {u"type"_s, messageTypeName(record.plan.type)},
            {u"transactionId"_s, base64(record.plan.transactionId)},
            {u"issuerAndSubject"_s, base64(record.plan.issuerAndSubject)},
            {u"encryption"_s, qint64(all.indexOf(record.ca.encryption))},
            {u"signature"_s, qint64(all.indexOf(record.ca.signature))},
            {u"negotiated"_s, toJson(record.negotiated)},
            {u"snapshot"_s, snapshotJson(record.snapshot)}};
}

Result<TransactionRecord> transactionFromJson(const QJsonObject &json, const QList<Certificate> &caFile, const PrivateKey &key,
                                              const Signer &signer, const QByteArray &request)
{
    const auto snapshot = snapshotFrom(json[u"snapshot"_s].toObject());
    const auto negotiated = negotiatedFrom(json[u"negotiated"_s].toObject());
    const auto url = parseServerUrl(json[u"url"_s].toString());
    const auto type = messageTypeFromName(json[u"type"_s].toString());
    if (json[u"version"_s].toInt() != version || !snapshot || !negotiated || !url || !type)
        return fail(Errc::StateDamaged, {}, {u"transaction.json"_s});
    const auto ca = rolesFrom(caFile, json);
    if (!ca)
        return fail(Errc::StateDamaged, {}, {u"ca.pem"_s});
    TransactionRecord record{{*url}, *ca, *negotiated, EnrollmentPlan{*type}, *snapshot, key, signer, {}, request};
    record.server.caIdentifier = json[u"caIdentifier"_s].toString();
    record.server.timeout = std::chrono::milliseconds(json[u"timeoutMs"_s].toInteger(30'000));
    record.server.weak = json[u"allowWeak"_s].toBool() ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse;
    record.server.httpOnly = json[u"httpOnly"_s].toBool();
    record.server.extraCaPem = bytesAt(json, u"extraCaPem"_s);
    record.plan.transactionId = bytesAt(json, u"transactionId"_s);
    record.plan.issuerAndSubject = bytesAt(json, u"issuerAndSubject"_s);
    record.asked = askedFrom(json[u"asked"_s].toObject());
    return record;
}

} // namespace scepter
