#pragma once
#include "core/connector/castore.h"
#include "core/connector/policy.h"

#include <QJsonObject>

namespace scepter {

/// What a request row says of a message, besides its outcome (C14).
struct RequestRecord {
    QString connector;
    QDateTime at;
    QString address;
    QString type; ///< by name; empty when it could not be read
    QByteArray transactionId = {};
    QString subject = {};
    QJsonObject decoded = {};               ///< without the challenge
    std::optional<qint64> clockOffset = {}; ///< seconds that the client's clock is ahead (C13)
    QByteArray envelopeKey = {};            ///< SHA-256 of the encryptedKey, of an envelope that was opened (C15)
    QByteArray envelopeContent = {};        ///< EnvelopeInfo::contentDigest of it
    QByteArray attributesDigest = {};       ///< of what must not be answered anew: let in, or right but refused (C12)
    // Of those that were let in
    QByteArray signer = {};
    QByteArray signerKey = {};
    QByteArray csrHash = {};
    QString challenge = {}; ///< its ID
    std::optional<qint64> renews = {};
    qint64 generation = 0;
};

/// A request row as it is shown.
struct RequestRow {
    qint64 id = 0;
    RequestRecord record;
    QString state = {}; ///< "pending", "approved", "rejected", "issued", "refused", "answered"
    std::optional<Refused> refused = {};
    QString reason = {};                    ///< of a rejection
    std::optional<qint64> certificate = {}; ///< that was issued for it
};

/// A certificate that a connector issued, with what the request for it says of whose it is.
struct IssuedRow {
    qint64 id = 0;
    QString connector;
    Certificate certificate;
    QString challenge = {};            ///< its ID
    std::optional<qint64> renews = {}; ///< the old certificate's ID
};

/// A challenge that somebody used who should not have (C13).
struct ChallengeAlarm {
    QDateTime at;
    QString connector;
    QString address;
    Refusal refusal = Refusal::ChallengeUsed;
    QString challenge;      ///< its ID
    QString subject;        ///< who used it
    QString expected;       ///< whom it was bound to, or who used it before
    QStringList names = {}; ///< that were asked for, and it is not good for
};

/// A request that waits for an administrator, or for the client to come back (C6).
struct OpenRequest {
    EarlierRequest earlier;
    QByteArray sealedCsr;
    QString challenge;
    std::optional<qint64> renews = {};
    qint64 generation = 0;
};

/// The requests that came, and the certificates that were issued for them: the connector's own SQL.
class RequestStore {
public:
    // Facts for a decision
    /// Of this transaction, which is another one for each key (C12): the newest 50, newest first.
    static Result<QList<EarlierRequest>> earlier(Transaction &transaction, const QString &connector, const QByteArray &transactionId,
                                                 const QByteArray &signerKey);
    static Result<std::optional<EarlierRequest>> sameMessage(Transaction &transaction, const QString &connector,
                                                             const QByteArray &attributesDigest);
    /// The newest that was issued for this CSR to this signer's key.
    static Result<std::optional<EarlierRequest>> sameCsr(Transaction &transaction, const QString &connector, const QByteArray &csrHash,
                                                         const QByteArray &signerKey);
    /// Whether a certificate for this key was revoked for keyCompromise, by any CA of the store.
    static Result<bool> isCompromised(Transaction &transaction, const PublicKey &key);
    /// Whether an envelope with this encryptedKey was opened that held something else (C15).
    static Result<bool> isAltered(Transaction &transaction, const QByteArray &envelopeKey, const QByteArray &envelopeContent);
    static Result<std::optional<KnownCertificate>> knownCertificate(Transaction &transaction, qint64 generation, const QByteArray &serial);
    static Result<std::optional<KnownCertificate>> knownCertificate(Transaction &transaction, qint64 id);
    static Result<OpenRequest> open(Transaction &transaction, qint64 id);

    // What came of it
    static Result<qint64> addClosed(Transaction &transaction, const RequestRecord &record, const std::optional<Refused> &refused);
    static Result<qint64> addPending(Transaction &transaction, const RequestRecord &record);
    static Result<void> setSealedCsr(Transaction &transaction, qint64 id, const QByteArray &sealedCsr);
    static Result<qint64> addIssued(Transaction &transaction, const RequestRecord &record, qint64 certificate);
    /// An approved request gets its certificate; false when somebody else was faster. The sealed CSR stays where a later poll
    /// needs its challenge (S4).
    static Result<bool> finish(Transaction &transaction, qint64 id, qint64 certificate, bool keepCsr, const QDateTime &now);
    /// Whether a request of the record's transaction was let in after `seen`.
    static Result<bool> hasNewer(Transaction &transaction, const RequestRecord &record, qint64 seen);
    static Result<qint64> addCertificate(Transaction &transaction, qint64 generation, const QString &connector,
                                         const Certificate &certificate, const QDateTime &now);
    /// At most a hundred an hour for each connector, reason and challenge: nobody drives the others out (C13).
    static Result<void> addAlarm(Transaction &transaction, const RequestRecord &record, const ChallengeFacts &challenge,
                                 const Refused &refused);

    // For administrators
    /// An empty connector stands for all. Oldest first.
    static Result<QList<RequestRow>> waiting(Transaction &transaction, const QString &connector);
    /// The newest `limit` rows, newest first.
    static Result<QList<RequestRow>> newest(Transaction &transaction, const QString &connector, int limit);
    static Result<qint64> count(Transaction &transaction, const QString &connector); ///< an empty one stands for all
    static Result<RequestRow> show(Transaction &transaction, qint64 id);             ///< Errors: NotFound

    // For who follows what comes. Numbers only grow.
    static Result<qint64> newestId(Transaction &transaction); ///< 0: none has come
    /// At most `limit` rows behind `id`, oldest first; a row that changes later does not come again.
    static Result<QList<RequestRow>> since(Transaction &transaction, qint64 id, int limit);
    static Result<qint64> newestCertificate(Transaction &transaction);
    static Result<QList<IssuedRow>> issuedSince(Transaction &transaction, qint64 id, int limit);

    /// The newest `limit`, newest first.
    static Result<QList<ChallengeAlarm>> alarms(Transaction &transaction, const QString &connector, int limit);
    static Result<qint64> alarmCount(Transaction &transaction, const QString &connector);
    /// Marks a pending request; the serving process acts when the client comes back. Errors: NotFound, NotPending.
    static Result<RequestRow> approve(Transaction &transaction, qint64 id);
    static Result<RequestRow> reject(Transaction &transaction, qint64 id, const QString &reason, const QDateTime &now);

    /// How many wait for a decision.
    static Result<qint64> pending(Transaction &transaction, const QString &connector);
    /// Those with the record's challenge, or, without one, its old certificate.
    static Result<qint64> pendingOfSame(Transaction &transaction, const RequestRecord &record);
    /// Those of an address (IPv6: of its /64) that came without a right challenge or certificate.
    static Result<qint64> pendingOfStrangers(Transaction &transaction, const QString &connector, const QString &address);
    /// Deletes requests that have waited since before then, at most `batch`; how many went.
    static Result<int> expire(Transaction &transaction, const QString &connector, const QDateTime &before, int batch);
    /// Deletes alarms but the newest `keep`, at most `batch` at a time; how many went.
    static Result<int> pruneAlarms(Transaction &transaction, int keep, int batch);
    /// Deletes refused and answered rows but the newest `keep`, at most `batch` at a time; how many went. Those of right but refused
    /// messages are counted by themselves, and stay while what would have let them in lives (C12).
    static Result<int> prune(Transaction &transaction, int keep, int batch, const QDateTime &now);
};

/// The subject of a request with its subjectAltNames, as lists, alarms and the log show it: "CN=a (dns:a, ip:10.0.0.7)", 1,024
/// characters at most.
QString shownSubject(const QString &subject, const QJsonObject &decoded);
inline QString shownSubject(const RequestRecord &record) { return shownSubject(record.subject, record.decoded); }

/// The identity under which a pending request's CSR is sealed.
QByteArray csrIdentity(qint64 request);

} // namespace scepter
