#include "core/connector/challenges.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/connector/boundedtext.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr std::string_view columns = "SELECT id, connector, subject, renewable, expires, uses_allowed, uses, created, also FROM challenge";
constexpr std::string_view factColumns =
    "SELECT id, subject, expires, uses_allowed, uses, renewable, last_subject, last_not_after, hash, last_not_before, also FROM challenge";

template <class T, class Read> std::optional<T> unlessNull(const Row &row, int column, Read read)
{
    return row.isNull(column) ? std::nullopt : std::optional<T>(read());
}

Challenge challengeOf(const Row &row)
{
    Challenge challenge{row.text(0), {row.text(1), row.text(2)}, int(row.number(6)), row.instant(7)};
    challenge.spec.renewable = row.flag(3);
    challenge.spec.expires = unlessNull<QDateTime>(row, 4, [&] { return row.instant(4); });
    challenge.spec.usesAllowed = unlessNull<int>(row, 5, [&] { return int(row.number(5)); });
    challenge.spec.also = jsonListFromText(row.text(8));
    return challenge;
}

ChallengeFacts factsOf(const Row &row)
{
    ChallengeFacts facts{row.text(0), row.text(1)};
    facts.expires = unlessNull<QDateTime>(row, 2, [&] { return row.instant(2); });
    facts.usesAllowed = unlessNull<int>(row, 3, [&] { return int(row.number(3)); });
    facts.uses = int(row.number(4));
    facts.renewable = row.flag(5);
    facts.lastSubject = row.text(6);
    facts.lastNotAfter = unlessNull<QDateTime>(row, 7, [&] { return row.instant(7); });
    facts.lastNotBefore = unlessNull<QDateTime>(row, 9, [&] { return row.instant(9); });
    facts.also = jsonListFromText(row.text(10));
    return facts;
}

QByteArray identityOf(const QString &id) { return "challenge/" + id.toUtf8() + "/sealed"; }

tl::unexpected<Error> notFound(const QString &id) { return fail(Errc::NotFound, {}, {u"challenge"_s, id}); }
tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

/// The names as they are kept; nothing when one of them is none.
std::optional<QStringList> namesFrom(const QStringList &typed)
{
    constexpr qsizetype most = 1024;
    QStringList names;
    for (const QString &each : typed) {
        const QString name = each.trimmed();
        if (name.isEmpty() || name.size() > most || !isSeenWhole(name))
            return std::nullopt;
        if (!names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names.size() <= maxNames ? std::optional(names) : std::nullopt;
}

} // namespace

QString boundNames(const ChallengeSpec &spec)
{
    constexpr qsizetype most = 1024;
    const QString text = (QStringList{spec.subject} + spec.also).join(u", "_s);
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

Secret Challenges::generate(Random &random)
{
    // Base 32 without the letters and digits that look alike on a printer's panel (Crockford's alphabet, lower case).
    constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QByteArray bytes = random.bytes(26), text(26, '\0');
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = alphabet[quint8(bytes[i]) & 31];
    wipe(bytes);
    return Secret::take(text);
}

QByteArray Challenges::hashOf(const QString &connector, const Secret &password) const
{
    QByteArray bytes = connector.toUtf8() + '\0' + password.view().toByteArray();
    const QByteArray hash = hmacSha256(m_key, bytes);
    wipe(bytes);
    return hash;
}

Result<Challenge> Challenges::create(Transaction &transaction, const ChallengeSpec &spec, const Secret &password, Random &random,
                                     const QDateTime &now) const
{
    if (spec.renewable && spec.subject.isEmpty())
        return invalid(u"--renewable"_s, u"--subject"_s);
    if (spec.usesAllowed && *spec.usesAllowed < 1)
        return invalid(u"--uses"_s, QString::number(*spec.usesAllowed));
    if (spec.expires && *spec.expires <= now)
        return invalid(u"--expires"_s, spec.expires->toString(Qt::ISODate));
    const auto also = namesFrom(spec.also);
    if (!also || (!also->isEmpty() && spec.subject.isEmpty()))
        return invalid(u"--also"_s, spec.also.join(u", "_s));
    const auto known = transaction.one("SELECT 1 FROM connector WHERE name = ? AND deleting = 0", {spec.connector});
    if (!known)
        return fail(known.error());
    if (!*known)
        return fail(Errc::NotFound, {}, {u"connector"_s, spec.connector});
    Challenge challenge{QString::fromLatin1(random.bytes(6).toHex()), spec, 0, now};
    challenge.spec.also = *also;
    const auto sealed = m_vault.seal(password.view(), identityOf(challenge.id));
    if (!sealed)
        return fail(sealed.error());
    const QByteArray hash = hashOf(spec.connector, password);
    const auto twin = transaction.one("SELECT id FROM challenge WHERE connector = ? AND hash = ?", {spec.connector, hash});
    if (twin && *twin)
        return fail(Errc::AlreadyExists, {}, {u"challenge"_s, (*twin)->text(0)});
    return transaction
        .run("INSERT INTO challenge (id, connector, hash, sealed, subject, renewable, expires, uses_allowed, created, also)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             {challenge.id, spec.connector, hash, *sealed, spec.subject, spec.renewable, spec.expires, spec.usesAllowed, now,
              jsonListText(*also)})
        .map([&](int) { return challenge; });
}

Result<QList<Challenge>> Challenges::list(Transaction &transaction, const QString &connector)
{
    const auto rows = transaction.all(statement(columns, " WHERE connector = ? ORDER BY created, id"), {connector});
    if (!rows)
        return fail(rows.error());
    QList<Challenge> challenges;
    for (const Row &row : *rows)
        challenges.append(challengeOf(row));
    return challenges;
}

Result<std::pair<Challenge, Secret>> Challenges::show(Transaction &transaction, const QString &id) const
{
    const auto row = transaction.one(statement(columns, " WHERE id = ?"), {id});
    const auto sealed = transaction.one("SELECT sealed FROM challenge WHERE id = ?", {id});
    if (!row || !sealed)
        return fail(row ? sealed.error() : row.error());
    if (!*row)
        return notFound(id);
    const auto password = m_vault.unseal((*sealed)->bytes(0), QString::fromUtf8(identityOf(id)), identityOf(id));
    if (!password)
        return fail(password.error());
    return std::pair(challengeOf(**row), *password);
}

Result<Challenge> Challenges::allow(Transaction &transaction, const QString &id, const QStringList &names)
{
    const auto row = transaction.one(statement(columns, " WHERE id = ?"), {id});
    if (!row)
        return fail(row.error());
    if (!*row)
        return notFound(id);
    Challenge challenge = challengeOf(**row);
    const auto all = namesFrom(challenge.spec.also + names);
    if (!all || names.isEmpty() || challenge.spec.subject.isEmpty())
        return invalid(u"--name"_s, names.join(u", "_s));
    challenge.spec.also = *all;
    return transaction.run("UPDATE challenge SET also = ? WHERE id = ?", {jsonListText(*all), id}).map([&](int) { return challenge; });
}

Result<Challenge> Challenges::remove(Transaction &transaction, const QString &id)
{
    const auto row = transaction.one(statement(columns, " WHERE id = ?"), {id});
    if (!row)
        return fail(row.error());
    if (!*row)
        return notFound(id);
    return transaction.run("DELETE FROM challenge WHERE id = ?", {id}).map([&](int) { return challengeOf(**row); });
}

Result<std::optional<ChallengeFacts>> Challenges::find(Transaction &transaction, const QString &connector, const Secret &password) const
{
    const QByteArray hash = hashOf(connector, password);
    const auto row = transaction.one(statement(factColumns, " WHERE connector = ? AND hash = ?"), {connector, hash});
    if (!row)
        return fail(row.error());
    if (!*row || !Secret((*row)->bytes(8)).equals(Secret(hash)))
        return std::nullopt;
    return factsOf(**row);
}

Result<std::optional<ChallengeFacts>> Challenges::facts(Transaction &transaction, const QString &id)
{
    const auto row = transaction.one(statement(factColumns, " WHERE id = ?"), {id});
    if (!row)
        return fail(row.error());
    return *row ? std::optional(factsOf(**row)) : std::nullopt;
}

Result<bool> Challenges::use(Transaction &transaction, const ChallengeFacts &seen, const QString &subject, const Validity &produced,
                             const QDateTime &now)
{
    // A renewable one is judged by its last certificate, so the row must still be the one that was judged. One that was seen
    // without its expiry is for a request that came in time and was approved later.
    const bool inTime = !seen.expires;
    return transaction
        .run("UPDATE challenge SET uses = uses + 1, last_subject = ?, last_not_before = ?, last_not_after = ? WHERE id = ?"
             " AND (uses_allowed IS NULL OR uses < uses_allowed) AND (? OR expires IS NULL OR expires > ?) AND (renewable = 0 OR uses = ?)",
             {boundedText(subject), produced.notBefore, produced.notAfter, seen.id, inTime, now, seen.uses})
        .map([](int changed) { return changed == 1; });
}

} // namespace scepter
