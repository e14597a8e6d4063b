#include "core/device/keystock.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

#include <QThread>

namespace scepter {
namespace {

constexpr auto retryAfter = 5s;

QByteArray placeOf(StockedKeyId id) { return "key_stock/" + QByteArray::number(qint64(id)) + "/key"; }

StockedKeyId newId(Random &random)
{
    qint64 id = 0;
    while (id == 0)
        id = qint64(quint64(random.between(0, 0x7fffffff)) << 32 | random.between(0, 0xffffffff));
    return StockedKeyId(id);
}

} // namespace

StockedKey::StockedKey(KeyStock &stock, KeySpec spec, StockedKeyId id, PrivateKey key)
    : m_stock(&stock), m_spec(spec), m_id(id), m_key(std::move(key))
{
}

StockedKey::~StockedKey()
{
    if (m_stock && m_mayReturn && !m_used)
        m_stock->giveBack(m_spec, {m_id, m_key});
}

void StockedKey::endUse(bool used)
{
    m_mayReturn = !used;
    m_used = used;
    if (used && m_stock)
        m_stock->forget(m_spec, m_id);
}

KeyStock::KeyStock(const Services &services, Vault vault, QObject *parent)
    : QObject(parent), m_services(services), m_vault(std::move(vault))
{
}

KeyStock::~KeyStock() = default;

void KeyStock::want(KeySpec spec, int count)
{
    m_shelves[spec].target = count;
    fill();
}

void KeyStock::start()
{
    const auto look = [](Transaction &transaction) { return transaction.all("SELECT spec, count(*) FROM key_stock GROUP BY spec"); };
    m_services.database.read(this, look, [this, round = m_round](const Result<QList<Row>> &rows) {
        if (round != m_round)
            return;
        if (!rows) {
            m_retry = m_services.scheduler.after(retryAfter, [this] {
                m_retry.cancel();
                start();
            });
            return;
        }
        for (const Row &row : *rows) {
            if (const auto spec = keySpecFromName(row.text(0))) {
                m_shelves[*spec].count = int(row.number(1));
                m_shelves[*spec].more = true;
                fetch(*spec);
            }
        }
        m_open = true;
        fill();
    });
}

void KeyStock::stop()
{
    m_open = false;
    m_retry.cancel();
    ++m_round;
    m_held.clear();
    for (auto &[spec, shelf] : m_shelves) {
        shelf.ready.clear();
        shelf.count = 0;
        shelf.fetching = shelf.more = false;
    }
}

void KeyStock::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) && !busy)
        fill();
}

std::unique_ptr<StockedKey> KeyStock::take(KeySpec spec)
{
    Shelf &shelf = m_shelves[spec];
    std::unique_ptr<StockedKey> taken;
    if (!shelf.ready.empty()) {
        Ready &first = shelf.ready.front();
        taken = std::make_unique<StockedKey>(*this, spec, first.id, std::move(first.key));
        shelf.ready.pop_front();
    }
    if (int(shelf.ready.size()) <= atHand / 2)
        fetch(spec);
    return taken;
}

int KeyStock::allowance() const
{
    int allowed = std::numeric_limits<int>::max();
    for (const auto &[spec, shelf] : m_shelves) {
        if (shelf.fetching || (shelf.more && !shelf.ready.empty()))
            allowed = std::min(allowed, int(shelf.ready.size()));
    }
    return allowed;
}

Result<int> KeyStock::count(Transaction &transaction, KeySpec spec)
{
    return transaction.number("SELECT count(*) FROM key_stock WHERE spec = ?", {keySpecName(spec)}).map([](qint64 rows) {
        return int(rows);
    });
}

Result<void> KeyStock::use(Transaction &transaction, StockedKeyId id)
{
    const auto removed = transaction.run("DELETE FROM key_stock WHERE id = ?", {qint64(id)});
    if (!removed)
        return fail(removed.error());
    if (*removed == 0)
        return fail(Errc::Overtaken, u"a key of the stock was used by somebody else"_s);
    return {};
}

/// Reads as many as are to be at hand beside those that are held already.
void KeyStock::fetch(KeySpec spec)
{
    Shelf &shelf = m_shelves[spec];
    if (shelf.fetching || !shelf.more)
        return;
    shelf.fetching = true;
    shelf.more = false; // unless some come meanwhile
    ++m_fetching;
    const int most = int(m_held.size()) + atHand;
    const auto read = [spec, most](Transaction &transaction) {
        return transaction.all("SELECT id, sealed FROM key_stock WHERE spec = ? LIMIT ?", {keySpecName(spec), most});
    };
    m_services.database.read(this, read, [this, spec, most, round = m_round](const Result<QList<Row>> &rows) {
        if (round != m_round) {
            --m_fetching;
            return;
        }
        QList<Sealed> found;
        for (const Row &row : rows.value_or(QList<Row>())) {
            const auto id = StockedKeyId(row.number(0));
            if (m_held.contains(id) || m_gone.contains(id))
                continue;
            m_held.insert(id);
            found.append({id, row.bytes(1)});
        }
        m_shelves[spec].more |= !rows || rows->size() == most;
        if (--m_fetching == 0)
            m_gone.clear();
        open(spec, found);
    });
}

void KeyStock::open(KeySpec spec, const QList<Sealed> &rows)
{
    const auto work = [vault = m_vault, rows] {
        std::vector<Ready> keys;
        for (const Sealed &row : rows) {
            const auto key = vault.unseal(row.bytes, u"key_stock"_s, placeOf(row.id)).and_then([](const Secret &pem) {
                return PrivateKey::parse(pem);
            });
            if (key)
                keys.push_back({row.id, *key});
            else // it stays where it is, and nobody gets it
                qCWarning(lcDevice) << "a key of the stock cannot be opened:" << errcName(key.error().code);
        }
        return keys;
    };
    m_services.pool.run(this, work, [this, spec, round = m_round](std::vector<Ready> keys) {
        if (round != m_round)
            return;
        Shelf &shelf = m_shelves[spec];
        shelf.fetching = false;
        std::move(keys.begin(), keys.end(), std::back_inserter(shelf.ready));
        Q_EMIT fetched();
    });
}

/// One key for each processor at a time.
void KeyStock::fill()
{
    if (!m_open)
        return;
    bool full = true;
    for (const auto &[spec, shelf] : m_shelves) {
        while (!m_busy && !m_retry && m_making < QThread::idealThreadCount() && shelf.count + shelf.making < shelf.target)
            make(spec);
        full = full && shelf.count >= shelf.target;
    }
    if (!std::exchange(m_full, full) && full)
        Q_EMIT filled();
}

void KeyStock::make(KeySpec spec)
{
    ++m_making;
    ++m_shelves[spec].making;
    const StockedKeyId id = newId(m_services.random);
    m_held.insert(id); // a fetch may see it before we hear that it is there
    const auto work = [spec, id, vault = m_vault]() -> Result<Made> {
        const auto key = PrivateKey::generate(spec);
        const auto sealed = key ? vault.seal(key->toPem().view(), placeOf(id)) : fail(key.error());
        return sealed.map([&](const QByteArray &bytes) { return Made{id, *key, bytes}; });
    };
    m_services.pool.run(this, work, [this, spec, id](const Result<Made> &made) {
        if (made && m_open)
            return keep(spec, *made);
        m_held.remove(id);
        --m_making;
        --m_shelves[spec].making;
        if (made) // meanwhile it was stopped
            return;
        qCWarning(lcDevice) << "no key could be made for the stock:" << errcName(made.error().code) << made.error().detail;
    });
}

void KeyStock::keep(KeySpec spec, const Made &made)
{
    const auto work = [spec, id = made.id, sealed = made.sealed](Transaction &transaction) {
        return transaction.run("INSERT INTO key_stock (id, spec, sealed) VALUES (?, ?, ?)", {qint64(id), keySpecName(spec), sealed});
    };
    m_services.database.write(this, work, [this, spec, id = made.id, key = made.key, round = m_round](const Result<int> &kept) {
        Shelf &shelf = m_shelves[spec];
        --m_making;
        --shelf.making;
        if (round != m_round)
            return fill();
        if (!kept) {
            m_held.remove(id);
            Q_EMIT storageFailed(kept.error());
            m_retry = m_services.scheduler.after(retryAfter, [this] {
                m_retry.cancel();
                fill();
            });
            return;
        }
        ++shelf.count;
        if (int(shelf.ready.size()) < atHand) {
            shelf.ready.push_back({id, key});
        } else {
            m_held.remove(id);
            shelf.more = true;
        }
        fill();
    });
}

void KeyStock::giveBack(KeySpec spec, Ready key)
{
    if (m_held.contains(key.id)) // it was not stopped meanwhile
        m_shelves[spec].ready.push_front(std::move(key));
}

void KeyStock::forget(KeySpec spec, StockedKeyId id)
{
    m_held.remove(id);
    if (m_fetching > 0)
        m_gone.insert(id);
    --m_shelves[spec].count;
    fill();
}

} // namespace scepter
