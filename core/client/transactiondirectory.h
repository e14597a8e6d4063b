#pragma once
#include "core/client/transactionlog.h"

#include <QJsonObject>

namespace scepter {

/// A transaction as files, `--out DIR`:
///   key.pem            the key to be certified, 0600, from before anything is sent
///   cert.pem chain.pem the result: the certificate, and its issuers up to the CA
///   refused.pem        instead of them: what was issued and not taken (S5)
/// and while it is pending:
///   transaction.json   settings and snapshot
///   request.p7         the finished pkiMessage
///   ca.pem             the server's certificates
///   signer.pem         who signed the request; signer-key.pem when that is not key.pem
///   password.p7        the reply's password, enveloped for signer.pem (S4), for keys that cannot decrypt
class TransactionDirectory final : public DirectTransactionLog {
public:
    explicit TransactionDirectory(QString path) : m_path(std::move(path)) {}

    /// Makes the directory and proves that it can be written. It may hold `keyFileInUse` as its key.pem.
    /// Errors: FileUnwritable, DiskFull, DirectoryInUse, TransactionPending.
    [[nodiscard]] Result<void> prepare(const QString &keyFileInUse = {});
    /// Errors: NothingToResume, StateDamaged, FileUnreadable, PassphraseNeeded.
    [[nodiscard]] Result<TransactionRecord> load();
    bool isPending() const;
    bool isFinished() const;
    QString path(const QString &name) const { return m_path + u'/' + name; }

    Result<void> begin(const TransactionRecord &record) override;
    Result<void> update(const EnrollmentSnapshot &snapshot, const QByteArray &request) override;
    Result<void> succeed(const IssuedCertificate &issued) override;
    Result<QString> refuse(const QList<Certificate> &certificates) override;
    void abandon() override;

private:
    Result<void> writeJson() const;
    Result<PrivateKey> loadKey(const QString &name) const;
    void removeTransaction();
    /// Removes the directory when prepare() made it and nothing is in it.
    void removeIfEmpty();

    QString m_path;
    bool m_made = false;
    bool m_keyIsOurs = false;
    QJsonObject m_json;
};

} // namespace scepter
