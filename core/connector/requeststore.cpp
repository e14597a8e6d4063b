#include "core/connector/requeststore.h"

#include "core/base/literals.h"
#include "core/connector/boundedtext.h"
#include "core/net/trustedproxies.h"
#include "core/store/jsoncolumn.h"
#include "core/store/numbers.h"

#include <QJsonArray>

#include <array>

namespace scepter {
namespace {

constexpr std::array states{std::pair(RequestState::Pending, "pending"), std::pair(RequestState::Approved, "approved"),
                            std::pair(RequestState::Rejected, "rejected"), std::pair(RequestState::Issued, "issued"),
                            std::pair(RequestState::Refused, "refused")};

RequestState stateOf(const QString &name)
{
    const auto *row = std::find_if(states.begin(), states.end(), [&](const auto &r) { return name == QLatin1StringView(r.second); });
    return row == states.end() ? RequestState::Rejected : row->first;
}

constexpr std::string_view earlierColumns =
    "SELECT r.id, r.state, r.type, r.signer, r.signer_key, r.csr_hash, r.first_answer, c.der, r.facts,"
    " r.csr, r.challenge, r.renews, r.generation, c.revoked, r.address, r.refusal, r.attributes_digest FROM request r LEFT JOIN certificate c ON c.id = r.certificate";

EarlierRequest earlierOf(const Row &row)
{
    EarlierRequest earlier{row.number(0), stateOf(row.text(1)), messageTypeFromName(row.text(2)).value_or(MessageType::PkcsReq),
                           row.bytes(3),  row.bytes(4),         row.bytes(5)};
    if (!row.isNull(6))
        earlier.firstAnswer = row.instant(6);
    if (!row.isNull(7)) {
        if (const auto certificate = Certificate::parse(row.bytes(7)))
            earlier.certificate = *certificate;
    }
    if (earlier.state == RequestState::Rejected)
        earlier.reason = jsonListFromText(row.text(8)).value(0);
    earlier.challenge = row.text(10);
    earlier.revoked = !row.isNull(13);
    earlier.hasDigest = !row.isNull(16);
    earlier.address = row.text(14);
    if (const auto refusal = refusalFromName(row.text(15)))
        earlier.refused = Refused{*refusal, jsonListFromText(row.text(8))};
    return earlier;
}

Result<std::optional<EarlierRequest>> oneEarlier(const Result<std::optional<Row>> &row)
{
    if (!row)
        return fail(row.error());
    return *row ? std::optional(earlierOf(**row)) : std::nullopt;
}

constexpr std::string_view knownColumns = "SELECT id, der, connector, revoked FROM certificate";

Result<std::optional<KnownCertificate>> knownOf(const Result<std::optional<Row>> &row)
{
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto certificate = Certificate::parse((*row)->bytes(1));
    if (!certificate)
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
    return KnownCertificate{(*row)->number(0), *certificate, (*row)->text(2), !(*row)->isNull(3)};
}

/// The one way into the table: what the client wrote is bounded here (C17).
Result<qint64> insert(Transaction &transaction, const RequestRecord &r, const QString &state, const std::optional<Refused> &why,
                      std::optional<qint64> certificate)
{
    const auto refused = why ? std::optional(boundedRefused(*why)) : std::nullopt;
    const QJsonObject decoded = boundedDecoded(r.decoded, refused ? maxDecodedRefused : maxDecoded);
    const bool letIn = !r.signer.isEmpty();
    const auto bytes = [&](const QByteArray &value) { return letIn ? std::optional(value) : std::nullopt; };
    const auto known = [](const QByteArray &value) { return value.isEmpty() ? std::nullopt : std::optional(value); };
    const auto id = nextNumber(transaction, u"request"_s);
    if (!id)
        return id;
    return transaction.number(
        "INSERT INTO request (id, connector, at, address, type, transaction_id, subject, decoded, clock_offset, state, refusal, facts, signer,"
        " signer_key, csr_hash, challenge, renews, generation, first_answer, certificate, attributes_digest, envelope_key,"
        " envelope_content, network)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        {*id,
         r.connector,
         r.at,
         boundedText(r.address, 64),
         r.type,
         boundedBytes(r.transactionId),
         boundedText(r.subject),
         jsonText(decoded),
         r.clockOffset,
         state,
         refused ? refusalName(refused->why) : QString(),
         refused ? jsonListText(refused->facts) : QString(),
         bytes(r.signer),
         bytes(r.signerKey),
         bytes(r.csrHash),
         r.challenge,
         r.renews,
         r.generation,
         certificate ? std::optional(r.at) : std::nullopt,
         certificate,
         known(r.attributesDigest),
         known(r.envelopeKey),
         known(r.envelopeContent),
         boundedText(addressNetwork(r.address), 64)});
}

constexpr std::string_view shownColumns =
    "SELECT id, connector, at, address, type, transaction_id, subject, decoded, clock_offset, state, refusal,"
    " facts, challenge, certificate FROM request";

RequestRow shownOf(const Row &row)
{
    // Rows of earlier versions had no bound.
    RequestRow shown{row.number(0), {row.text(1), row.instant(2), row.text(3), row.text(4), row.bytes(5), boundedText(row.text(6))}};
    shown.record.decoded = jsonFromText(row.text(7));
    if (!row.isNull(8))
        shown.record.clockOffset = row.number(8);
    shown.state = row.text(9);
    if (const auto refusal = refusalFromName(row.text(10)))
        shown.refused = Refused{*refusal, jsonListFromText(row.text(11))};
    else
        shown.reason = jsonListFromText(row.text(11)).value(0);
    shown.record.challenge = row.text(12);
    if (!row.isNull(13))
        shown.certificate = row.number(13);
    return shown;
}

Result<QList<RequestRow>> shownRows(const Result<QList<Row>> &rows)
{
    if (!rows)
        return fail(rows.error());
    QList<RequestRow> list;
    for (const Row &row : *rows)
        list.append(shownOf(row));
    return list;
}

/// The row, when it is pending.
Result<RequestRow> pendingRow(Transaction &transaction, qint64 id)
{
    const auto row = RequestStore::show(transaction, id);
    if (row && row->state != u"pending"_s)
        return fail(Errc::NotPending, {}, {QString::number(id), row->state});
    return row;
}

} // namespace

QString shownSubject(const QString &subject, const QJsonObject &decoded)
{
    constexpr qsizetype most = 1024;
    QStringList names;
    const QJsonArray altNames = decoded[u"subjectAltNames"_s].toArray();
    for (const QJsonValue &each : altNames)
        names.append(each.toString());
    QString text = subject;
    if (!names.isEmpty())
        text += (text.isEmpty() ? u"("_s : u" ("_s) + names.join(u", "_s) + u')';
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

QByteArray csrIdentity(qint64 request) { return "request/" + QByteArray::number(request) + "/csr"; }

Result<QList<EarlierRequest>> RequestStore::earlier(Transaction &transaction, const QString &connector, const QByteArray &transactionId,
                                                    const QByteArray &signerKey)
{
    // The states stand here so that the partial index is used; the newest first.
    const auto rows = transaction.all(
        statement(earlierColumns, " WHERE r.connector = ? AND r.transaction_id = ? AND r.signer_key = ?"
                                  " AND r.state IN ('pending', 'approved', 'rejected', 'issued') ORDER BY r.id DESC LIMIT 50"),
        {connector, transactionId, signerKey});
    if (!rows)
        return fail(rows.error());
    QList<EarlierRequest> list;
    for (const Row &row : *rows)
        list.append(earlierOf(row));
    return list;
}

Result<std::optional<EarlierRequest>> RequestStore::sameMessage(Transaction &transaction, const QString &connector,
                                                                const QByteArray &attributesDigest)
{
    if (attributesDigest.isEmpty())
        return std::nullopt;
    return oneEarlier(
        transaction.one(statement(earlierColumns, " WHERE r.attributes_digest = ? AND r.connector = ? ORDER BY r.id DESC LIMIT 1"),
                        {attributesDigest, connector}));
}

Result<std::optional<EarlierRequest>> RequestStore::sameCsr(Transaction &transaction, const QString &connector, const QByteArray &csrHash,
                                                            const QByteArray &signerKey)
{
    return oneEarlier(transaction.one(statement(earlierColumns, " WHERE r.csr_hash = ? AND r.signer_key = ? AND r.connector = ?"
                                                                " AND r.certificate IS NOT NULL ORDER BY r.id DESC LIMIT 1"),
                                      {csrHash, signerKey, connector}));
}

Result<bool> RequestStore::isCompromised(Transaction &transaction, const PublicKey &key)
{
    const QByteArray hash = keyHash(key);
    bool found = false;
    const auto read = transaction.each("SELECT key_hash, der FROM certificate WHERE revoked IS NOT NULL AND reason = 1"
                                       " AND (key_hash = ? OR key_hash IS NULL)",
                                       {hash}, [&](const Row &row) {
                                           // NULL: of a certificate that was issued before keys were noted.
                                           const auto old = row.isNull(0) ? Certificate::parse(row.bytes(1)) : fail(Errc::NotFound);
                                           found = !row.isNull(0) || (old && old->publicKey() == key);
                                           return !found;
                                       });
    return read.map([&] { return found; });
}

Result<bool> RequestStore::isAltered(Transaction &transaction, const QByteArray &envelopeKey, const QByteArray &envelopeContent)
{
    if (envelopeKey.isEmpty())
        return false;
    return transaction.one("SELECT 1 FROM request WHERE envelope_key = ? AND envelope_content <> ? LIMIT 1", {envelopeKey, envelopeContent})
        .map([](const std::optional<Row> &row) { return row.has_value(); });
}

Result<std::optional<KnownCertificate>> RequestStore::knownCertificate(Transaction &transaction, qint64 generation,
                                                                       const QByteArray &serial)
{
    return knownOf(transaction.one(statement(knownColumns, " WHERE serial = ? AND generation = ?"), {serial, generation}));
}

Result<std::optional<KnownCertificate>> RequestStore::knownCertificate(Transaction &transaction, qint64 id)
{
    return knownOf(transaction.one(statement(knownColumns, " WHERE id = ?"), {id}));
}

Result<OpenRequest> RequestStore::open(Transaction &transaction, qint64 id)
{
    const auto row = transaction.one(statement(earlierColumns, " WHERE r.id = ?"), {id});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"request"_s, QString::number(id)});
    OpenRequest open{earlierOf(**row), (*row)->bytes(9), (*row)->text(10)};
    if (!(*row)->isNull(11))
        open.renews = (*row)->number(11);
    open.generation = (*row)->number(12);
    return open;
}

Result<qint64> RequestStore::addClosed(Transaction &transaction, const RequestRecord &record, const std::optional<Refused> &refused)
{
    return insert(transaction, record, refused ? u"refused"_s : u"answered"_s, refused, std::nullopt);
}

Result<qint64> RequestStore::addPending(Transaction &transaction, const RequestRecord &record)
{
    return insert(transaction, record, u"pending"_s, std::nullopt, std::nullopt);
}

Result<void> RequestStore::setSealedCsr(Transaction &transaction, qint64 id, const QByteArray &sealedCsr)
{
    return transaction.run("UPDATE request SET csr = ? WHERE id = ?", {sealedCsr, id}).map([](int) {});
}

Result<qint64> RequestStore::addIssued(Transaction &transaction, const RequestRecord &record, qint64 certificate)
{
    return insert(transaction, record, u"issued"_s, std::nullopt, certificate);
}

Result<bool> RequestStore::finish(Transaction &transaction, qint64 id, qint64 certificate, bool keepCsr, const QDateTime &now)
{
    return transaction
        .run("UPDATE request SET state = 'issued', certificate = ?, first_answer = ?, csr = CASE WHEN ? THEN csr ELSE NULL END"
             " WHERE id = ? AND state = 'approved'",
             {certificate, now, keepCsr, id})
        .map([](int changed) { return changed == 1; });
}

Result<bool> RequestStore::hasNewer(Transaction &transaction, const RequestRecord &record, qint64 seen)
{
    return transaction
        .one("SELECT 1 FROM request WHERE connector = ? AND transaction_id = ? AND signer_key = ? AND id > ?"
             " AND state IN ('pending', 'approved', 'rejected', 'issued') LIMIT 1",
             {record.connector, record.transactionId, record.signerKey, seen})
        .map([](const std::optional<Row> &row) { return row.has_value(); });
}

Result<qint64> RequestStore::addCertificate(Transaction &transaction, qint64 generation, const QString &connector,
                                            const Certificate &certificate, const QDateTime &now)
{
    return transaction.number(
        "INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after, issued, key_hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        {generation, certificate.serial(), connector, boundedText(certificate.subject().toString()), certificate.der(),
         certificate.notBefore(), certificate.notAfter(), now, keyHash(certificate.publicKey())});
}

Result<void> RequestStore::addAlarm(Transaction &transaction, const RequestRecord &record, const ChallengeFacts &challenge,
                                    const Refused &refused)
{
    constexpr qint64 most = 100;
    const auto recent = transaction.number("SELECT count(*) FROM alarm WHERE connector = ? AND refusal = ? AND challenge = ? AND at > ?",
                                           {record.connector, refusalName(refused.why), challenge.id, record.at.addSecs(-3600)});
    if (!recent || *recent >= most)
        return recent.map([](qint64) {});
    const QString expected = challenge.subject.isEmpty() ? challenge.lastSubject : challenge.subject;
    const QStringList names = refused.why == Refusal::ChallengeForeign ? refused.facts : QStringList();
    const QString shown = shownSubject(record);
    const QString subject = shown.isEmpty() ? record.decoded[u"signer"_s].toString() : shown;
    return transaction
        .run("INSERT INTO alarm (at, connector, address, refusal, challenge, subject, expected, names) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
             {record.at, record.connector, record.address, refusalName(refused.why), challenge.id, boundedText(subject),
              boundedText(expected), jsonListText(names)})
        .map([](int) {});
}

Result<QList<RequestRow>> RequestStore::waiting(Transaction &transaction, const QString &connector)
{
    return shownRows(
        transaction.all(statement(shownColumns, " WHERE state IN ('pending', 'approved') AND (? = '' OR connector = ?) ORDER BY id"),
                        {connector, connector}));
}

Result<QList<RequestRow>> RequestStore::newest(Transaction &transaction, const QString &connector, int limit)
{
    return shownRows(transaction.all(statement(shownColumns, " WHERE (? = '' OR connector = ?) ORDER BY id DESC LIMIT ?"),
                                     {connector, connector, limit}));
}

Result<qint64> RequestStore::count(Transaction &transaction, const QString &connector)
{
    return transaction.number("SELECT count(*) FROM request WHERE ? = '' OR connector = ?", {connector, connector});
}

Result<qint64> RequestStore::alarmCount(Transaction &transaction, const QString &connector)
{
    return transaction.number("SELECT count(*) FROM alarm WHERE connector = ?", {connector});
}

Result<RequestRow> RequestStore::show(Transaction &transaction, qint64 id)
{
    const auto row = transaction.one(statement(shownColumns, " WHERE id = ?"), {id});
    if (!row)
        return fail(row.error());
    return *row ? Result<RequestRow>(shownOf(**row)) : fail(Errc::NotFound, {}, {u"request"_s, QString::number(id)});
}

Result<qint64> RequestStore::newestId(Transaction &transaction) { return transaction.number("SELECT max(id) FROM request"); }

Result<QList<RequestRow>> RequestStore::since(Transaction &transaction, qint64 id, int limit)
{
    return shownRows(transaction.all(statement(shownColumns, " WHERE id > ? ORDER BY id LIMIT ?"), {id, limit}));
}

Result<qint64> RequestStore::newestCertificate(Transaction &transaction) { return transaction.number("SELECT max(id) FROM certificate"); }

Result<QList<IssuedRow>> RequestStore::issuedSince(Transaction &transaction, qint64 id, int limit)
{
    const auto rows = transaction.all("SELECT c.id, c.connector, c.der, r.challenge, r.renews FROM certificate c"
                                      " LEFT JOIN request r ON r.certificate = c.id WHERE c.id > ? ORDER BY c.id LIMIT ?",
                                      {id, limit});
    if (!rows)
        return fail(rows.error());
    QList<IssuedRow> list;
    for (const Row &row : *rows) {
        const auto certificate = Certificate::parse(row.bytes(2));
        if (!certificate)
            return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
        IssuedRow issued{row.number(0), row.text(1), *certificate, row.text(3)};
        if (!row.isNull(4))
            issued.renews = row.number(4);
        list.append(issued);
    }
    return list;
}

Result<QList<ChallengeAlarm>> RequestStore::alarms(Transaction &transaction, const QString &connector, int limit)
{
    const auto rows = transaction.all("SELECT at, connector, address, refusal, challenge, subject, expected, names FROM alarm"
                                      " WHERE connector = ? ORDER BY id DESC LIMIT ?",
                                      {connector, limit});
    if (!rows)
        return fail(rows.error());
    QList<ChallengeAlarm> alarms;
    for (const Row &row : *rows)
        alarms.append({row.instant(0), row.text(1), row.text(2), refusalFromName(row.text(3)).value_or(Refusal::ChallengeUsed), row.text(4),
                       row.text(5), row.text(6), jsonListFromText(row.text(7))});
    return alarms;
}

Result<RequestRow> RequestStore::approve(Transaction &transaction, qint64 id)
{
    const auto row = pendingRow(transaction, id);
    if (!row)
        return row;
    return transaction.run("UPDATE request SET state = 'approved' WHERE id = ?", {id}).map([&](int) { return *row; });
}

Result<RequestRow> RequestStore::reject(Transaction &transaction, qint64 id, const QString &reason, const QDateTime &now)
{
    const auto row = pendingRow(transaction, id);
    if (!row)
        return row;
    return transaction
        .run("UPDATE request SET state = 'rejected', facts = ?, first_answer = ?, csr = NULL WHERE id = ?",
             {jsonListText({reason}), now, id})
        .map([&](int) { return *row; });
}

Result<qint64> RequestStore::pending(Transaction &transaction, const QString &connector)
{
    return transaction.number("SELECT count(*) FROM request WHERE connector = ? AND state = 'pending'", {connector});
}

Result<qint64> RequestStore::pendingOfSame(Transaction &transaction, const RequestRecord &record)
{
    if (!record.challenge.isEmpty())
        return transaction.number("SELECT count(*) FROM request WHERE connector = ? AND state = 'pending' AND challenge = ?",
                                  {record.connector, record.challenge});
    return transaction.number("SELECT count(*) FROM request WHERE connector = ? AND state = 'pending' AND renews = ?",
                              {record.connector, record.renews});
}

Result<qint64> RequestStore::pendingOfStrangers(Transaction &transaction, const QString &connector, const QString &address)
{
    return transaction.number("SELECT count(*) FROM request WHERE connector = ? AND network = ? AND state = 'pending' AND challenge = ''"
                              " AND renews IS NULL",
                              {connector, addressNetwork(address)});
}

Result<int> RequestStore::expire(Transaction &transaction, const QString &connector, const QDateTime &before, int batch)
{
    return transaction.run("DELETE FROM request WHERE id IN (SELECT id FROM request WHERE connector = ? AND state = 'pending'"
                           " AND at < ? LIMIT ?)",
                           {connector, before, batch});
}

Result<int> RequestStore::pruneAlarms(Transaction &transaction, int keep, int batch)
{
    return transaction.run("DELETE FROM alarm WHERE id IN (SELECT id FROM alarm ORDER BY id DESC LIMIT ? OFFSET ?)", {batch, keep});
}

Result<int> RequestStore::prune(Transaction &transaction, int keep, int batch, const QDateTime &now)
{
    const auto plain = transaction.run("DELETE FROM request WHERE id IN (SELECT id FROM request WHERE state IN ('refused', 'answered')"
                                       " AND attributes_digest IS NULL ORDER BY at DESC LIMIT ? OFFSET ?)",
                                       {batch, keep});
    // What a challenge or an old certificate would have let in is forgotten with it; beyond `keep`, the oldest all the same.
    const auto spent = plain ? transaction.run("UPDATE request SET attributes_digest = NULL WHERE id IN (SELECT r.id FROM request r"
                                               " LEFT JOIN challenge c ON c.id = r.challenge LEFT JOIN certificate o ON o.id = r.renews"
                                               " WHERE r.state = 'refused' AND r.attributes_digest IS NOT NULL"
                                               " AND (c.id IS NULL OR c.expires <= ?) AND (o.id IS NULL OR o.not_after <= ?) LIMIT ?)",
                                               {now, now, batch})
                             : plain;
    const auto many = spent ? transaction.run("DELETE FROM request WHERE id IN (SELECT id FROM request WHERE state = 'refused'"
                                              " AND attributes_digest IS NOT NULL ORDER BY at DESC LIMIT ? OFFSET ?)",
                                              {batch, keep})
                            : spent;
    return many.map([&](int) { return *plain + *many; });
}

} // namespace scepter
