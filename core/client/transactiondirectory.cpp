#include "core/client/transactiondirectory.h"

#include "core/base/files.h"
#include "core/base/jsonfile.h"
#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace scepter {
namespace {

constexpr int version = 1;

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray bytesAt(const QJsonObject &json, const QString &key) { return QByteArray::fromBase64(json[key].toString().toLatin1()); }

QString phaseName(EnrollmentSnapshot::Phase phase) { return phase == EnrollmentSnapshot::Phase::Polling ? u"polling"_s : u"sending"_s; }

QJsonObject toJson(const EnrollmentSnapshot &snapshot)
{
    return {{u"phase"_s, phaseName(snapshot.phase)},
            {u"inFlight"_s, messageTypeName(snapshot.inFlight)},
            {u"senderNonce"_s, base64(snapshot.senderNonce)},
            {u"pollsUsed"_s, snapshot.pollsUsed},
            {u"requestRepeated"_s, snapshot.requestRepeated},
            {u"unanswered"_s, snapshot.unanswered},
            {u"uncertain"_s, snapshot.uncertain}};
}

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

/// The pinned CA first.
QList<Certificate> uniqueAll(const CaCertificates &ca)
{
    QList<Certificate> all{ca.ca};
    for (const Certificate &certificate : ca.signers()) {
        if (!all.contains(certificate))
            all.append(certificate);
    }
    return all;
}

QJsonObject describe(const TransactionRecord &record)
{
    const QList<Certificate> all = uniqueAll(record.ca);
    return {{u"version"_s, version},
            {u"url"_s, record.server.url.toString(QUrl::FullyEncoded)},
            {u"caIdentifier"_s, record.server.caIdentifier},
            {u"timeoutMs"_s, qint64(record.server.timeout.count())},
            {u"allowWeak"_s, record.server.weak == WeakAlgorithms::Allow},
            {u"extraCaPem"_s, base64(record.server.extraCaPem)},
            {u"type"_s, messageTypeName(record.plan.type)},
            {u"transactionId"_s, base64(record.plan.transactionId)},
            {u"issuerAndSubject"_s, base64(record.plan.issuerAndSubject)},
            {u"encryption"_s, qint64(all.indexOf(record.ca.encryption))},
            {u"signature"_s, qint64(all.indexOf(record.ca.signature))},
            {u"negotiated"_s, toJson(record.negotiated)},
            {u"snapshot"_s, toJson(record.snapshot)}};
}

/// ca.pem begins with the pinned CA; transaction.json names the others' roles by their place.
std::optional<CaCertificates> rolesFrom(const QList<Certificate> &all, const QJsonObject &json)
{
    const qsizetype encryption = json[u"encryption"_s].toInt(-1), signature = json[u"signature"_s].toInt(-1);
    if (encryption < 0 || signature < 0 || encryption >= all.size() || signature >= all.size())
        return std::nullopt;
    return CaCertificates{all.first(), all[encryption], all[signature], all.sliced(1)};
}

} // namespace

bool TransactionDirectory::isPending() const { return QFileInfo::exists(path(u"transaction.json"_s)); }
bool TransactionDirectory::isFinished() const { return QFileInfo::exists(path(u"cert.pem"_s)); }

Result<void> TransactionDirectory::prepare(const QString &keyFileInUse)
{
    if (isPending())
        return fail(Errc::TransactionPending, {}, {m_path});
    const QString key = path(u"key.pem"_s);
    const bool sameKey = !keyFileInUse.isEmpty() && QFileInfo(keyFileInUse).canonicalFilePath() == QFileInfo(key).canonicalFilePath();
    if (isFinished() || (QFileInfo::exists(key) && !sameKey))
        return fail(Errc::DirectoryInUse, {}, {m_path});
    m_made = !QFileInfo::exists(m_path);
    return prepareDirectory(m_path);
}

void TransactionDirectory::removeIfEmpty()
{
    if (m_made)
        QDir().rmdir(m_path); // fails, rightly, when something is in it
}

Result<void> TransactionDirectory::begin(const TransactionRecord &record)
{
    // A key.pem that is there already is the one given (prepare() refuses any other), and stays whatever happens.
    m_keyIsOurs = !QFileInfo::exists(path(u"key.pem"_s));
    const auto cleanUp = [this](Result<void> failure) {
        abandon();
        return failure;
    };
    QList<std::pair<QString, QByteArray>> files{
        {u"signer.pem"_s, record.signer.certificate.toPem()},
        {u"ca.pem"_s, toPem(uniqueAll(record.ca))},
        {u"request.p7"_s, record.request},
    };
    const bool ownSigner = record.signer.key.publicKey() == record.key.publicKey();
    if (!record.password.isEmpty()) {
        const auto sealed = envelope(record.password.view(), record.signer.certificate, CipherAlgorithm::Aes256);
        if (!sealed)
            return cleanUp(fail(sealed.error()));
        files.append({u"password.p7"_s, *sealed});
    }
    // The key first: nothing that is sent may outlive it. transaction.json last: it makes the rest count.
    if (m_keyIsOurs) {
        if (auto written = writeFile(path(u"key.pem"_s), record.key.toPem().view(), FileAccess::Owner); !written)
            return cleanUp(written);
    }
    if (!ownSigner) {
        if (auto written = writeFile(path(u"signer-key.pem"_s), record.signer.key.toPem().view(), FileAccess::Owner); !written)
            return cleanUp(written);
    }
    for (const auto &[name, bytes] : std::as_const(files)) {
        if (auto written = writeFile(path(name), bytes, FileAccess::Owner); !written)
            return cleanUp(written);
    }
    m_json = describe(record);
    m_json[u"keyIsOurs"_s] = m_keyIsOurs;
    if (auto written = writeJson(); !written)
        return cleanUp(written);
    return {};
}

Result<void> TransactionDirectory::writeJson() const
{
    return writeFile(path(u"transaction.json"_s), QJsonDocument(m_json).toJson(), FileAccess::Owner);
}

Result<void> TransactionDirectory::update(const EnrollmentSnapshot &snapshot, const QByteArray &request)
{
    if (!request.isEmpty()) {
        if (auto written = writeFile(path(u"request.p7"_s), request, FileAccess::Owner); !written)
            return written;
    }
    m_json[u"snapshot"_s] = toJson(snapshot);
    return writeJson();
}

Result<void> TransactionDirectory::succeed(const IssuedCertificate &issued)
{
    if (auto written = writeFile(path(u"chain.pem"_s), toPem(issued.chain), FileAccess::Everyone); !written)
        return written;
    if (auto written = writeFile(path(u"cert.pem"_s), issued.certificate.toPem(), FileAccess::Everyone); !written)
        return written;
    removeTransaction();
    return {};
}

void TransactionDirectory::removeTransaction()
{
    // transaction.json first: without it the rest is no transaction.
    for (const QString &name :
         {u"transaction.json"_s, u"request.p7"_s, u"password.p7"_s, u"signer-key.pem"_s, u"signer.pem"_s, u"ca.pem"_s})
        QFile::remove(path(name));
}

void TransactionDirectory::abandon()
{
    removeTransaction();
    if (m_keyIsOurs)
        QFile::remove(path(u"key.pem"_s));
    removeIfEmpty();
}

Result<TransactionRecord> TransactionDirectory::load()
{
    if (!isPending())
        return fail(Errc::NothingToResume, {}, {m_path});
    const auto damaged = [this](const QString &name, const QString &why = {}) { return fail(Errc::StateDamaged, why, {path(name)}); };
    const auto stored = readJson(path(u"transaction.json"_s), version);
    if (!stored)
        return fail(stored.error());
    m_json = stored->value_or(QJsonObject());
    const auto snapshot = snapshotFrom(m_json[u"snapshot"_s].toObject());
    const auto negotiated = negotiatedFrom(m_json[u"negotiated"_s].toObject());
    const auto url = parseServerUrl(m_json[u"url"_s].toString());
    const auto type = messageTypeFromName(m_json[u"type"_s].toString());
    if (!snapshot || !negotiated || !url || !type)
        return damaged(u"transaction.json"_s);
    const auto key = loadKey(u"key.pem"_s);
    if (!key)
        return fail(key.error());
    const bool ownSigner = !QFileInfo::exists(path(u"signer-key.pem"_s));
    const auto signerKey = ownSigner ? key : loadKey(u"signer-key.pem"_s);
    if (!signerKey)
        return fail(signerKey.error());
    const auto signerPem = readFile(path(u"signer.pem"_s));
    const auto signerCert = signerPem ? Certificate::parse(*signerPem) : fail(signerPem.error());
    if (!signerCert || !(signerCert->publicKey() == signerKey->publicKey()))
        return damaged(u"signer.pem"_s);
    const auto caPem = readFile(path(u"ca.pem"_s));
    const auto caList = caPem ? Certificate::parseAll(*caPem) : fail(caPem.error());
    const auto ca = caList ? rolesFrom(*caList, m_json) : std::nullopt;
    if (!ca)
        return damaged(u"ca.pem"_s);
    const auto request = readFile(path(u"request.p7"_s));
    if (!request)
        return fail(request.error());

    TransactionRecord record{{*url}, *ca, *negotiated, EnrollmentPlan{*type}, *snapshot, *key, {*signerCert, *signerKey}, {}, *request};
    record.server.caIdentifier = m_json[u"caIdentifier"_s].toString();
    record.server.timeout = std::chrono::milliseconds(m_json[u"timeoutMs"_s].toInteger(30'000));
    record.server.weak = m_json[u"allowWeak"_s].toBool() ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse;
    record.server.extraCaPem = bytesAt(m_json, u"extraCaPem"_s);
    record.plan.transactionId = bytesAt(m_json, u"transactionId"_s);
    record.plan.issuerAndSubject = bytesAt(m_json, u"issuerAndSubject"_s);
    m_keyIsOurs = m_json[u"keyIsOurs"_s].toBool();
    if (QFileInfo::exists(path(u"password.p7"_s))) {
        const auto sealed = readFile(path(u"password.p7"_s));
        auto password = sealed ? openEnvelope(*sealed, *signerKey, *signerCert, WeakAlgorithms::Refuse) : fail(sealed.error());
        if (!password)
            return damaged(u"password.p7"_s, password.error().detail);
        record.password = Secret::take(*password);
    } else if (!signerKey->canDecrypt()) { // S4: without it the reply could not be opened
        return damaged(u"password.p7"_s);
    }
    return record;
}

Result<PrivateKey> TransactionDirectory::loadKey(const QString &name) const
{
    auto bytes = readFile(path(name));
    if (!bytes)
        return fail(bytes.error());
    return PrivateKey::parse(Secret::take(*bytes));
}

} // namespace scepter
