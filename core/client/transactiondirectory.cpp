#include "core/client/transactiondirectory.h"

#include "core/base/files.h"
#include "core/base/jsonfile.h"
#include "core/base/literals.h"
#include "core/client/transactionjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace scepter {
namespace {

constexpr int version = 1;

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
        {u"ca.pem"_s, toPem(caFileOf(record.ca))},
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
    m_json = transactionJson(record);
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
    m_json[u"snapshot"_s] = snapshotJson(snapshot);
    return writeJson();
}

Result<void> TransactionDirectory::succeed(const IssuedCertificate &issued)
{
    if (auto written = writeFile(path(u"chain.pem"_s), toPem(issued.chain), FileAccess::Everyone); !written)
        return written;
    if (auto written = writeFile(path(u"cert.pem"_s), issued.certificate.toPem(), FileAccess::Everyone); !written)
        return written;
    QFile::remove(path(u"refused.pem"_s)); // it was taken after all, say with weak algorithms allowed
    removeTransaction();
    return {};
}

Result<QString> TransactionDirectory::refuse(const QList<Certificate> &certificates)
{
    const QString file = path(u"refused.pem"_s);
    return writeFile(file, toPem(certificates), FileAccess::Everyone).map([&] { return file; });
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
    if (!caList)
        return damaged(u"ca.pem"_s);
    const auto request = readFile(path(u"request.p7"_s));
    if (!request)
        return fail(request.error());

    auto record = transactionFromJson(m_json, *caList, *key, {*signerCert, *signerKey}, *request);
    if (!record)
        return damaged(record.error().facts.first());
    m_keyIsOurs = m_json[u"keyIsOurs"_s].toBool();
    if (QFileInfo::exists(path(u"password.p7"_s))) {
        const auto sealed = readFile(path(u"password.p7"_s));
        auto password = sealed ? openEnvelope(*sealed, *signerKey, *signerCert, WeakAlgorithms::Refuse) : fail(sealed.error());
        if (!password)
            return damaged(u"password.p7"_s, password.error().detail);
        record->password = Secret::take(*password);
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
