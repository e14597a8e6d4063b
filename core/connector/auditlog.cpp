#include "core/connector/auditlog.h"

#include "core/base/literals.h"
#include "core/connector/boundedtext.h"

#include <QtEndian>

namespace scepter {
namespace {

constexpr qsizetype macSize = 32;
constexpr char headIdentity[] = "audit_head/1/sealed";

void appendNumber(QByteArray &bytes, qint64 number)
{
    char big[8];
    qToBigEndian(number, big);
    bytes.append(big, sizeof big);
}
void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    appendNumber(bytes, utf8.size());
    bytes += utf8;
}

tl::unexpected<Error> broken(qint64 number, Reason why)
{
    return fail(Errc::AuditBroken, reasonDetail(why), QStringList{QString::number(number)} + reasonFacts(why));
}

constexpr std::string_view columns =
    "SELECT number, at, who, connector, operation, transaction_id, subject, outcome, serial, mac FROM audit";

AuditEntry entryOf(const Row &row)
{
    return {row.number(0), row.instant(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)};
}

} // namespace

QByteArray AuditLog::macOf(const AuditEntry &entry, QByteArrayView previous) const
{
    QByteArray bytes = previous.toByteArray();
    appendNumber(bytes, entry.number);
    appendNumber(bytes, entry.at.toMSecsSinceEpoch());
    for (const QString *text :
         {&entry.who, &entry.connector, &entry.operation, &entry.transactionId, &entry.subject, &entry.outcome, &entry.serial})
        appendText(bytes, *text);
    return hmacSha256(m_key, bytes);
}

Result<AuditLog::Head> AuditLog::head(Transaction &transaction) const
{
    const auto row = transaction.one("SELECT sealed FROM audit_head WHERE id = 1");
    if (!row)
        return fail(row.error());
    if (!*row) {
        const auto count = transaction.number("SELECT count(*) FROM audit");
        return count ? broken(*count, Reason::CountMissing) : fail(count.error());
    }
    const auto clear = m_vault.unseal((*row)->bytes(0), QString::fromLatin1(headIdentity), headIdentity);
    if (!clear || clear->size() != 8 + macSize)
        return broken(0, Reason::CountForged);
    return Head{qFromBigEndian<qint64>(clear->view().data()), clear->view().sliced(8).toByteArray()};
}

Result<void> AuditLog::setHead(Transaction &transaction, const Head &head) const
{
    QByteArray clear;
    appendNumber(clear, head.count);
    clear += head.mac;
    const auto sealed = m_vault.seal(clear, headIdentity);
    if (!sealed)
        return fail(sealed.error());
    return transaction
        .run("INSERT INTO audit_head (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed", {*sealed})
        .map([](int) {});
}

Result<void> AuditLog::begin(Transaction &transaction) const { return setHead(transaction, {0, QByteArray(macSize, '\0')}); }

Result<void> AuditLog::append(Transaction &transaction, const AuditEntry &given) const
{
    auto last = head(transaction);
    if (!last)
        return fail(last.error());
    AuditEntry entry = given;
    for (QString *text :
         {&entry.who, &entry.connector, &entry.operation, &entry.transactionId, &entry.subject, &entry.outcome, &entry.serial})
        *text = boundedText(*text);
    entry.number = last->count + 1;
    entry.at = QDateTime::fromMSecsSinceEpoch(given.at.toMSecsSinceEpoch(), Qt::UTC);
    const QByteArray mac = macOf(entry, last->mac);
    const auto inserted = transaction.run(
        "INSERT INTO audit (number, at, who, connector, operation, transaction_id, subject, outcome, serial, mac)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {entry.number, entry.at, entry.who, entry.connector, entry.operation, entry.transactionId, entry.subject, entry.outcome,
         entry.serial, mac});
    if (!inserted)
        return fail(inserted.error());
    return setHead(transaction, {entry.number, mac});
}

Result<qint64> AuditLog::verify(Transaction &transaction) const
{
    const auto last = head(transaction);
    if (!last)
        return fail(last.error());
    qint64 count = 0;
    QByteArray mac(macSize, '\0');
    std::optional<std::pair<qint64, Reason>> found;
    const auto read = transaction.each(statement(columns, " ORDER BY number"), {}, [&](const Row &row) {
        const AuditEntry entry = entryOf(row);
        mac = macOf(entry, mac);
        ++count;
        if (entry.number != count)
            found = {count, Reason::EntryMissing};
        else if (mac != row.bytes(9))
            found = {count, Reason::EntryChanged};
        return !found;
    });
    if (!read)
        return fail(read.error());
    if (found)
        return broken(found->first, found->second);
    if (count < last->count)
        return broken(count + 1, Reason::LogCutOff);
    if (count > last->count || mac != last->mac)
        return broken(count, Reason::LogEndsOther);
    return count;
}

Result<void> AuditLog::each(Transaction &transaction, const QString &connector, const QDateTime &since,
                            const std::function<bool(const AuditEntry &)> &visit)
{
    const QDateTime from = since.isValid() ? since : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return transaction.each(statement(columns, " WHERE at >= ? AND (? = '' OR connector = ?) ORDER BY number"),
                            {from, connector, connector}, [&](const Row &row) {
                                AuditEntry entry = entryOf(row);
                                for (QString *text : {&entry.transactionId, &entry.subject}) // older rows had no bound
                                    *text = boundedText(*text);
                                return visit(entry);
                            });
}

} // namespace scepter
