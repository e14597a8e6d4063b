#pragma once
#include "core/connector/administrator.h"
#include "core/connector/castore.h"
#include "core/connector/connectorsettings.h"

namespace scepter {

/// A CA that is to be made (C8).
struct NewCa {
    enum class Kind { SelfSigned, Imported, Subordinate };
    Kind kind = Kind::SelfSigned;
    CaSpec spec;
    QString source = {};          ///< Imported: the PKCS#12 file
    Secret sourcePassphrase = {}; ///< of that file
    QString csr = {};             ///< Subordinate: file for the certification request
    QString recovery = {};        ///< recovery file; empty: refused
    Secret recoveryPassphrase = {};
};

/// A certificate by the name of the CA in the store that issued it.
struct IssuedSerial {
    QString ca;
    QByteArray serial;
};

/// What an administrator does to CAs, each act with its entry in the audit log (C8, C9). Its works compute and wait for the disk:
/// run them on a pool. A value; database and random outlive it.
class CaOperations {
public:
    CaOperations(Database &database, Random &random, Administrator administrator, QDateTime now)
        : m_database(database), m_random(random), m_administrator(std::move(administrator)), m_now(std::move(now))
    {
    }

    /// The recovery file is written before the store has the CA.
    /// Errors: AlreadyExists, InvalidArgument, those of createSelfSigned, importCa and of files.
    [[nodiscard]] Result<void> create(const NewCa &ca) const;
    /// A connector, after its CA when that is to be made too.
    [[nodiscard]] Result<void> createConnector(const ConnectorSettings &settings, const std::optional<NewCa> &ca) const;
    /// Installs the signed chain of the generation that waits. Errors: NotFound, those of install().
    [[nodiscard]] Result<void> installChain(const QString &ca, const QString &file) const;
    /// The CRL of every generation that has a certificate, anew.
    [[nodiscard]] Result<void> rebuildCrls(const QString &ca) const;
    /// Errors: NotFound, AlreadyRevoked.
    [[nodiscard]] Result<void> revoke(const QString &ca, const QByteArray &serial, RevocationReason reason) const;
    /// All of them in one transaction, with an entry each, and one CRL a generation after it. Those that are revoked already stay as
    /// they are. How many were revoked. Errors: NotFound.
    [[nodiscard]] Result<int> revokeAll(const QList<IssuedSerial> &certificates, RevocationReason reason) const;
    /// The current generation with its key, as PKCS#12.
    [[nodiscard]] Result<void> exportRecovery(const QString &ca, const QString &file, const Secret &passphrase) const;
    /// Makes the next generation, which clients hear of. `csr`: file for the request of a CA that somebody else signs, for a key of
    /// this kind. Errors: AlreadyExists, CaNotReady, InvalidArgument {"--csr"} where there has to be a file.
    [[nodiscard]] Result<CaGeneration> announceNext(const QString &ca, const QString &csr, KeySpec key = KeySpec::Rsa2048) const;
    /// The announced generation issues from now on.
    [[nodiscard]] Result<void> takeOver(const QString &ca) const;

private:
    template <class F> Result<void> write(const AuditEntry &entry, F work) const
    {
        return m_database.write(m_administrator.audited(entry, std::move(work))).takeResult();
    }
    AuditEntry act(const QString &operation, const QString &subject) const { return m_administrator.act(m_now, operation, {}, subject); }
    Result<CaGeneration> make(const NewCa &ca) const;
    Result<void> saveRecovery(const NewCa &ca, const CaGeneration &made) const;
    Result<QList<CaGeneration>> load(const QString &ca) const;
    Result<CaGeneration> generation(const QString &ca, GenerationState state) const;
    Result<void> withCrl(const CaGeneration &generation) const;

    Database &m_database;
    Random &m_random;
    Administrator m_administrator;
    QDateTime m_now;
};

} // namespace scepter
