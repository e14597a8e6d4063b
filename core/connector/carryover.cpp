#include "core/connector/carryover.h"

#include "core/connector/castore.h"

namespace scepter {
namespace {

struct KeyPair {
    qint64 id = 0;
    QString ca;
    int number = 0;
    QByteArray key; ///< public; of its certificate, or of its CSR while it waits for one

    bool isSameAs(const KeyPair &other) const { return ca == other.ca && number == other.number && key == other.key && !key.isEmpty(); }
};

QByteArray publicKeyOf(const CaGenerationInfo &generation)
{
    if (generation.certificate)
        return generation.certificate->publicKey().der();
    const auto key = Csr::fromDer(generation.csr).and_then([](const Csr &csr) { return csr.publicKey(); });
    return key ? key->der() : QByteArray();
}

Result<QList<KeyPair>> keyPairsOf(Transaction &transaction)
{
    const auto cas = CaStore::list(transaction);
    if (!cas)
        return fail(cas.error());
    QList<KeyPair> pairs;
    for (const CaInfoRow &ca : *cas) {
        for (const CaGenerationInfo &generation : ca.generations)
            pairs.append({generation.id, ca.name, generation.number, publicKeyOf(generation)});
    }
    return pairs;
}

/// From one generation to itself in the other store.
class Carrier {
public:
    Carrier(Transaction &restored, Transaction &replaced, CarriedOver &sum) : m_restored(restored), m_replaced(replaced), m_sum(sum) {}

    Result<void> carry(const KeyPair &to, const KeyPair &from)
    {
        std::optional<Error> failure;
        const auto take = [&](const Row &row) {
            const auto done = takeCertificate(to, row);
            if (!done)
                failure = done.error();
            return done.has_value();
        };
        const auto read = m_replaced.each("SELECT serial, connector, subject, der, not_before, not_after, issued, revoked, reason"
                                          " FROM certificate WHERE generation = ?",
                                          {from.id}, take);
        if (failure)
            return fail(*failure);
        return read.and_then([&] { return takeCrl(to, from); });
    }

private:
    Result<void> takeCertificate(const KeyPair &to, const Row &row)
    {
        const QDateTime revoked = row.instant(7);
        const auto added = m_restored.run("INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after,"
                                          " issued, revoked, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                          {to.id, row.bytes(0), row.text(1), row.text(2), row.bytes(3), row.instant(4), row.instant(5),
                                           row.instant(6), revoked, row.number(8)});
        if (!added)
            return fail(added.error());
        m_sum.certificates += *added;
        if (*added > 0 || !revoked.isValid())
            return {};
        return m_restored
            .run("UPDATE certificate SET revoked = ?, reason = ? WHERE serial = ? AND generation = ? AND revoked IS NULL",
                 {revoked, row.number(8), row.bytes(0), to.id})
            .map([&](int changed) { m_sum.revocations += changed; });
    }

    Result<void> takeCrl(const KeyPair &to, const KeyPair &from)
    {
        const auto row = m_replaced.one("SELECT crl, crl_number FROM ca_generation WHERE id = ?", {from.id});
        if (!row)
            return fail(row.error());
        const qint64 number = (*row)->number(1);
        return m_restored
            .run("UPDATE ca_generation SET crl = ?, crl_number = ? WHERE id = ? AND crl_number < ?",
                 {(*row)->isNull(0) ? std::nullopt : std::optional((*row)->bytes(0)), number, to.id, number})
            .map([](int) {});
    }

    Transaction &m_restored;
    Transaction &m_replaced;
    CarriedOver &m_sum;
};

Result<void> jump(Transaction &restored, const KeyPair &pair)
{
    return restored.run("UPDATE ca_generation SET crl_number = crl_number + ? WHERE id = ?", {crlNumberMargin, pair.id}).map([](int) {});
}

/// Takes the pairs that it has done off the list, so that those are left of which nothing is known.
Result<void> carryAll(Transaction &restored, Transaction &replaced, QList<KeyPair> &pairs, CarriedOver &sum)
{
    const auto theirs = keyPairsOf(replaced);
    if (!theirs)
        return fail(theirs.error());
    Carrier carrier(restored, replaced, sum);
    for (const KeyPair &from : *theirs) {
        const auto to = std::find_if(pairs.begin(), pairs.end(), [&](const KeyPair &pair) { return pair.isSameAs(from); });
        if (to == pairs.end()) {
            const auto count = replaced.number("SELECT count(*) FROM certificate WHERE generation = ?", {from.id});
            if (!count)
                return fail(count.error());
            sum.leftBehind += *count;
            continue;
        }
        if (const auto done = carrier.carry(*to, from); !done)
            return done;
        pairs.erase(to);
    }
    sum.isComplete = true;
    return {};
}

} // namespace

Result<CarriedOver> carryOver(Transaction &restored, Transaction *replaced)
{
    CarriedOver sum;
    auto pairs = keyPairsOf(restored);
    if (!pairs)
        return fail(pairs.error());
    if (replaced) {
        const auto done = carryAll(restored, *replaced, *pairs, sum);
        if (!done && !replaced->failure()) // a damaged store is replaced all the same
            return fail(done.error());
    }
    for (const KeyPair &pair : std::as_const(*pairs)) {
        if (const auto done = jump(restored, pair); !done)
            return fail(done.error());
    }
    return restored.run("UPDATE ca_generation SET crl_next_update = NULL").and_then([&](int) { return CaStore::touch(restored); }).map([&] {
        return sum;
    });
}

} // namespace scepter
