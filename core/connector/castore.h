#pragma once
#include "core/connector/certificationauthority.h"
#include "core/store/vault.h"

namespace scepter {

/// A generation as everybody may see it: without keys.
struct CaGenerationInfo {
    qint64 id = 0;
    int number = 1;
    GenerationState state = GenerationState::Current;
    std::optional<Certificate> certificate = {};
    QList<Certificate> chain = {};
    QList<Certificate> raCertificates = {};
    QByteArray csr = {};
    qint64 crlNumber = 0;
    std::optional<QDateTime> crlNextUpdate = {};
};
struct CaInfoRow {
    QString name;
    QString title;
    QDateTime created;
    QList<CaGenerationInfo> generations;     ///< newest first
    const CaGenerationInfo *current() const; ///< null while the first one waits
};

/// A certificate that we issued.
struct CertificateRow {
    qint64 id = 0;
    qint64 generation = 0;
    QString connector;
    Certificate certificate;
    QDateTime issued;
    std::optional<QDateTime> revoked = {};
};

/// The local CAs in the store (C8): keys sealed, everything else in clear. A value, good on every thread.
class CaStore {
public:
    explicit CaStore(const Vault &vault) : m_vault(vault) {}

    // What everybody may read.
    static Result<QList<CaInfoRow>> list(Transaction &transaction);
    static Result<CaInfoRow> show(Transaction &transaction, const QString &name); ///< Errors: NotFound
    /// By serial number. Errors: NotFound {"certificate", serial}.
    static Result<CertificateRow> certificate(Transaction &transaction, const QString &ca, const QByteArray &serial);
    static Result<QByteArray> crl(Transaction &transaction, qint64 generation); ///< DER; empty: none yet
    static Result<qint64> issuedCount(Transaction &transaction, const QString &ca);

    // What needs the keys.
    /// Every generation of a CA, newest first. Errors: NotFound, SealBroken, StateDamaged.
    [[nodiscard]] Result<QList<CaGeneration>> load(Transaction &transaction, const QString &ca) const;
    /// Errors: AlreadyExists.
    [[nodiscard]] Result<void> create(Transaction &transaction, const CaGeneration &first, const QString &title,
                                      const QDateTime &now) const;
    /// A further generation, for a rollover. Errors: AlreadyExists when there is one already.
    [[nodiscard]] Result<void> add(Transaction &transaction, const CaGeneration &next, const QDateTime &now) const;
    /// Writes what changed of a generation: state, certificate, chain, RA.
    [[nodiscard]] Result<void> update(Transaction &transaction, const CaGeneration &generation) const;
    /// The next generation becomes the current one, and the current a former one. Errors: NotFound {"certificate"} without a next.
    static Result<void> promoteNext(Transaction &transaction, const QString &ca);

    /// The CRL counts as out of date from then on: whoever serves the CA builds it anew, should the caller not get to it.
    /// Errors: NotFound, AlreadyRevoked.
    static Result<CertificateRow> revoke(Transaction &transaction, const QString &ca, const QByteArray &serial, RevocationReason reason,
                                         const QDateTime &now);

    /// Counts a change, so that serving processes read connectors and CAs again.
    static Result<void> touch(Transaction &transaction);
    static Result<qint64> revision(Transaction &transaction);

private:
    Result<CaGeneration> generationOf(const Row &row) const;
    Result<void> insert(Transaction &transaction, const CaGeneration &generation, const QDateTime &now) const;
    Vault m_vault;
};

/// Builds a generation's CRL anew from what is revoked now, signs and stores it; `also` is done in the same transaction. Waits
/// for the disk: on the pool. Several processes may do it at once: the CRL number only grows.
/// Errors: those of the statements, CryptoFailure.
[[nodiscard]] Result<Crl> rebuildCrl(Database &database, const CaGeneration &generation, const QDateTime &now,
                                     const std::function<Result<void>(Transaction &)> &also = {});
/// How long a CRL is good, and when it is replaced.
inline constexpr int crlDays = 7, crlRefreshDays = 4;

} // namespace scepter
