#include "core/connector/castore.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr std::string_view generationColumns =
    "SELECT id, ca, number, state, csr, certificate, chain, key, ra_certificates, ra_key, crl_number,"
    " crl_next_update FROM ca_generation";

tl::unexpected<Error> notFound(const QString &kind, const QString &name) { return fail(Errc::NotFound, {}, {kind, name}); }

QByteArray keyIdentity(const QString &ca, int number, const char *column)
{
    return "ca_generation/" + ca.toUtf8() + '/' + QByteArray::number(number) + '/' + column;
}

QList<Certificate> certificatesOf(const QByteArray &pem)
{
    return pem.isEmpty() ? QList<Certificate>() : Certificate::parseAll(pem).value_or(QList<Certificate>());
}

CaGenerationInfo infoOf(const Row &row)
{
    CaGenerationInfo info{row.number(0), int(row.number(2)), generationStateFromName(row.text(3)).value_or(GenerationState::Former)};
    if (const auto certificate = Certificate::parse(row.bytes(5)))
        info.certificate = *certificate;
    info.chain = certificatesOf(row.bytes(6));
    info.raCertificates = certificatesOf(row.bytes(8));
    info.csr = row.bytes(4);
    info.crlNumber = row.number(10);
    if (!row.isNull(11))
        info.crlNextUpdate = row.instant(11);
    return info;
}

Result<QList<CaGenerationInfo>> generationsOf(Transaction &transaction, const QString &ca)
{
    const auto rows = transaction.all(statement(generationColumns, " WHERE ca = ? ORDER BY number DESC"), {ca});
    if (!rows)
        return fail(rows.error());
    QList<CaGenerationInfo> generations;
    for (const Row &row : *rows)
        generations.append(infoOf(row));
    return generations;
}

std::optional<QByteArray> orNull(const QByteArray &bytes) { return bytes.isEmpty() ? std::nullopt : std::optional(bytes); }

Result<std::optional<CertificateRow>> certificateRow(Transaction &transaction, const QString &ca, const QByteArray &serial)
{
    const auto row = transaction.one("SELECT c.id, c.generation, c.connector, c.der, c.issued, c.revoked FROM certificate c"
                                     " JOIN ca_generation g ON g.id = c.generation WHERE c.serial = ? AND g.ca = ?",
                                     {serial, ca});
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto certificate = Certificate::parse((*row)->bytes(3));
    if (!certificate)
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedSerial, {QString::fromLatin1(serial.toHex())}));
    CertificateRow found{(*row)->number(0), (*row)->number(1), (*row)->text(2), *certificate, (*row)->instant(4)};
    if (!(*row)->isNull(5))
        found.revoked = (*row)->instant(5);
    return found;
}

} // namespace

const CaGenerationInfo *CaInfoRow::current() const
{
    const auto found = std::find_if(generations.begin(), generations.end(),
                                    [](const CaGenerationInfo &generation) { return generation.state == GenerationState::Current; });
    return found == generations.end() ? nullptr : &*found;
}

Result<QList<CaInfoRow>> CaStore::list(Transaction &transaction)
{
    const auto rows = transaction.all("SELECT name, title, created FROM ca ORDER BY name");
    if (!rows)
        return fail(rows.error());
    QList<CaInfoRow> list;
    for (const Row &row : *rows) {
        auto generations = generationsOf(transaction, row.text(0));
        if (!generations)
            return fail(generations.error());
        list.append({row.text(0), row.text(1), row.instant(2), *generations});
    }
    return list;
}

Result<CaInfoRow> CaStore::show(Transaction &transaction, const QString &name)
{
    const auto all = list(transaction);
    if (!all)
        return fail(all.error());
    for (const CaInfoRow &ca : *all) {
        if (ca.name == name)
            return ca;
    }
    return notFound(u"ca"_s, name);
}

Result<CertificateRow> CaStore::certificate(Transaction &transaction, const QString &ca, const QByteArray &serial)
{
    const auto row = certificateRow(transaction, ca, serial);
    if (!row)
        return fail(row.error());
    if (!*row)
        return notFound(u"certificate"_s, QString::fromLatin1(serial.toHex().toUpper()));
    return **row;
}

Result<QByteArray> CaStore::crl(Transaction &transaction, qint64 generation)
{
    const auto row = transaction.one("SELECT crl FROM ca_generation WHERE id = ?", {generation});
    if (!row)
        return fail(row.error());
    return *row ? (*row)->bytes(0) : QByteArray();
}

Result<qint64> CaStore::issuedCount(Transaction &transaction, const QString &ca)
{
    return transaction.number("SELECT count(*) FROM certificate c JOIN ca_generation g ON g.id = c.generation WHERE g.ca = ?", {ca});
}

Result<CaGeneration> CaStore::generationOf(const Row &row) const
{
    const CaGenerationInfo info = infoOf(row);
    const QString ca = row.text(1);
    const auto unsealKey = [&](int column, const char *name) -> Result<PrivateKey> {
        const QByteArray place = keyIdentity(ca, info.number, name);
        const auto pem = m_vault.unseal(row.bytes(column), QString::fromUtf8(place), place);
        return pem ? PrivateKey::parse(*pem) : fail(pem.error());
    };
    const auto key = unsealKey(7, "key");
    if (!key)
        return fail(key.error());
    CaGeneration generation{info.id, ca, info.number, info.state, *key, info.certificate, info.chain};
    if (!row.isNull(9)) {
        const auto raKey = unsealKey(9, "ra_key");
        if (!raKey)
            return fail(raKey.error());
        generation.raKey = *raKey;
        generation.raCertificates = info.raCertificates;
    }
    generation.csr = info.csr;
    const bool whole = info.state == GenerationState::Waiting
                       || (info.certificate && (!generation.raKey || !generation.raCertificates.isEmpty()));
    return whole ? Result<CaGeneration>(generation)
                 : fail(Errc::StateDamaged, u"certificate of a CA"_s, reasonFacts(Reason::DamagedCa, {ca}));
}

Result<QList<CaGeneration>> CaStore::load(Transaction &transaction, const QString &ca) const
{
    const auto rows = transaction.all(statement(generationColumns, " WHERE ca = ? ORDER BY number DESC"), {ca});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return notFound(u"ca"_s, ca);
    QList<CaGeneration> generations;
    for (const Row &row : *rows) {
        auto generation = generationOf(row);
        if (!generation)
            return fail(generation.error());
        generations.append(*generation);
    }
    return generations;
}

Result<void> CaStore::insert(Transaction &transaction, const CaGeneration &generation, const QDateTime &now) const
{
    const auto key = m_vault.seal(generation.key.toPem().view(), keyIdentity(generation.ca, generation.number, "key"));
    if (!key)
        return fail(key.error());
    std::optional<QByteArray> raKey;
    if (generation.raKey) {
        const auto sealed = m_vault.seal(generation.raKey->toPem().view(), keyIdentity(generation.ca, generation.number, "ra_key"));
        if (!sealed)
            return fail(sealed.error());
        raKey = *sealed;
    }
    const std::optional<QByteArray> certificate = generation.certificate ? std::optional(generation.certificate->der()) : std::nullopt;
    return transaction
        .run("INSERT INTO ca_generation (ca, number, state, csr, certificate, chain, key, ra_certificates, ra_key, crl_number, created)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
             {generation.ca, generation.number, generationStateName(generation.state), orNull(generation.csr), certificate,
              orNull(toPem(generation.chain)), *key, orNull(toPem(generation.raCertificates)), raKey, now})
        .and_then([&](int) { return touch(transaction); });
}

Result<void> CaStore::create(Transaction &transaction, const CaGeneration &first, const QString &title, const QDateTime &now) const
{
    const auto added = transaction.run("INSERT INTO ca (name, title, created) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                                       {first.ca, title, now});
    if (!added)
        return fail(added.error());
    if (*added == 0)
        return fail(Errc::AlreadyExists, {}, {u"ca"_s, first.ca});
    return insert(transaction, first, now);
}

Result<void> CaStore::add(Transaction &transaction, const CaGeneration &next, const QDateTime &now) const
{
    const auto twin = transaction.one("SELECT 1 FROM ca_generation WHERE ca = ? AND (number = ? OR state IN ('next', 'waiting'))",
                                      {next.ca, next.number});
    if (!twin)
        return fail(twin.error());
    if (*twin)
        return fail(Errc::AlreadyExists, {}, {u"ca"_s, next.crlName()});
    return insert(transaction, next, now);
}

Result<void> CaStore::update(Transaction &transaction, const CaGeneration &generation) const
{
    std::optional<QByteArray> raKey;
    if (generation.raKey) {
        const auto sealed = m_vault.seal(generation.raKey->toPem().view(), keyIdentity(generation.ca, generation.number, "ra_key"));
        if (!sealed)
            return fail(sealed.error());
        raKey = *sealed;
    }
    const std::optional<QByteArray> certificate = generation.certificate ? std::optional(generation.certificate->der()) : std::nullopt;
    return transaction
        .run("UPDATE ca_generation SET state = ?, csr = ?, certificate = ?, chain = ?, ra_certificates = ?, ra_key = ? WHERE id = ?",
             {generationStateName(generation.state), orNull(generation.csr), certificate, orNull(toPem(generation.chain)),
              orNull(toPem(generation.raCertificates)), raKey, generation.id})
        .and_then([&](int) { return touch(transaction); });
}

Result<void> CaStore::promoteNext(Transaction &transaction, const QString &ca)
{
    const auto next = transaction.number("SELECT id FROM ca_generation WHERE ca = ? AND state = 'next'", {ca});
    if (!next)
        return fail(next.error());
    if (*next == 0)
        return notFound(u"certificate"_s, ca);
    return transaction.run("UPDATE ca_generation SET state = 'former' WHERE ca = ? AND state = 'current'", {ca})
        .and_then([&](int) { return transaction.run("UPDATE ca_generation SET state = 'current' WHERE id = ?", {*next}); })
        .and_then([&](int) { return touch(transaction); });
}

Result<CertificateRow> CaStore::revoke(Transaction &transaction, const QString &ca, const QByteArray &serial, RevocationReason reason,
                                       const QDateTime &now)
{
    auto found = certificate(transaction, ca, serial);
    if (!found)
        return found;
    if (found->revoked)
        return fail(Errc::AlreadyRevoked, {}, {found->certificate.serialHex()});
    found->revoked = now;
    return transaction.run("UPDATE certificate SET revoked = ?, reason = ? WHERE id = ?", {now, int(reason), found->id})
        .and_then([&](int) { return transaction.run("UPDATE ca_generation SET crl_next_update = NULL WHERE id = ?", {found->generation}); })
        .and_then([&](int) { return touch(transaction); })
        .map([&] { return *found; });
}

Result<void> CaStore::touch(Transaction &transaction)
{
    return transaction.run("UPDATE connector_revision SET revision = revision + 1 WHERE id = 1").map([](int) {});
}

Result<qint64> CaStore::revision(Transaction &transaction)
{
    return transaction.number("SELECT revision FROM connector_revision WHERE id = 1");
}

// CRLs

namespace {

struct CrlDraft {
    qint64 number = 0; ///< of the last one
    Crl crl;
};

Result<CrlDraft> draftCrl(Transaction &transaction, const CaGeneration &generation, const QDateTime &now)
{
    const auto last = transaction.number("SELECT crl_number FROM ca_generation WHERE id = ?", {generation.id});
    if (!last)
        return fail(last.error());
    CrlSpec spec{quint64(*last) + 1, now, std::min(now.addDays(crlDays), generation.certificate->notAfter()), {}};
    // RFC 5280 §3.3: an entry stays until one CRL after the certificate's end.
    const auto read = transaction.each(
        "SELECT serial, revoked, reason FROM certificate WHERE generation = ? AND revoked IS NOT NULL AND not_after > ?",
        {generation.id, now.addDays(-crlDays)}, [&](const Row &row) {
            spec.revoked.append({row.bytes(0), row.instant(1), RevocationReason(row.number(2))});
            return true;
        });
    if (!read)
        return fail(read.error());
    const auto crl = Crl::issue(spec, *generation.certificate, generation.key);
    if (!crl)
        return fail(crl.error());
    return CrlDraft{*last, *crl};
}

/// False: another process was faster.
Result<bool> storeCrl(Transaction &transaction, qint64 generation, const CrlDraft &draft)
{
    const auto changed = transaction.run("UPDATE ca_generation SET crl = ?, crl_number = crl_number + 1, crl_next_update = ?"
                                         " WHERE id = ? AND crl_number = ?",
                                         {draft.crl.der(), draft.crl.nextUpdate(), generation, draft.number});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return false;
    return CaStore::touch(transaction).map([] { return true; });
}

} // namespace

Result<Crl> rebuildCrl(Database &database, const CaGeneration &generation, const QDateTime &now,
                       const std::function<Result<void>(Transaction &)> &also)
{
    for (;;) {
        const auto draft = database.readHere([&](Transaction &transaction) { return draftCrl(transaction, generation, now); });
        if (!draft)
            return fail(draft.error());
        const auto keep = [id = generation.id, draft = *draft, also](Transaction &transaction) -> Result<bool> {
            const auto won = storeCrl(transaction, id, draft);
            return won && *won && also ? also(transaction).map([] { return true; }) : won;
        };
        const auto stored = database.write(keep).takeResult();
        if (!stored)
            return fail(stored.error());
        if (*stored)
            return draft->crl;
    }
}

} // namespace scepter
