#pragma once
#include "core/base/random.h"
#include "core/base/scheduler.h"
#include "core/base/workpool.h"
#include "core/crypto/key.h"
#include "core/store/vault.h"

#include <QPointer>
#include <QSet>

#include <deque>
#include <map>

namespace scepter {

class KeyStock;

/// Names a row of the stock; random, so that none comes again.
enum class StockedKeyId : qint64 { None = 0 };

/// A key that was taken out of the stock for one request. Its row lies there until the request's transaction begins, so that a
/// kill loses no key. When this goes before that, the stock has the key again.
class StockedKey {
public:
    StockedKey(KeyStock &stock, KeySpec spec, StockedKeyId id, PrivateKey key);
    ~StockedKey();
    Q_DISABLE_COPY_MOVE(StockedKey)

    StockedKeyId id() const { return m_id; }
    const PrivateKey &key() const { return m_key; }
    /// A transaction that removes its row is on its way: nobody gets it back until it is known what became of that.
    void beginUse() { m_mayReturn = false; }
    void endUse(bool used);

private:
    QPointer<KeyStock> m_stock;
    KeySpec m_spec;
    StockedKeyId m_id;
    PrivateKey m_key;
    bool m_mayReturn = true;
    bool m_used = false;
};

/// Keys made while nothing else is to do, because a new one takes as long as a hundred signatures. They lie in the store,
/// sealed; some are at hand, opened. One process at a time uses a store's stock: the one that runs its devices.
class KeyStock final : public QObject {
    Q_OBJECT
public:
    struct Services {
        Database &database;
        Scheduler &scheduler;
        Random &random;
        WorkPool &pool;
    };
    static constexpr int atHand = 128; ///< of each kind

    KeyStock(const Services &services, Vault vault, QObject *parent = nullptr);
    ~KeyStock() override;

    /// How many keys of this kind there should be.
    void want(KeySpec spec, int count);
    /// Looks at what there is, and begins to fill it.
    void start();
    /// Forgets the keys at hand: others may use them now. It can be started again.
    void stop();
    /// Nothing is begun while others need the processors; what has begun is finished.
    void setBusy(bool busy);

    /// A key that is at hand; none: the stock has none, or it is being fetched.
    std::unique_ptr<StockedKey> take(KeySpec spec);
    /// How many attempts may be begun now: more than there are keys at hand would have to make new ones, while the store has some.
    /// 0 while those at hand are used up and others are being fetched.
    int allowance() const;

    /// How many there are in the store.
    [[nodiscard]] static Result<int> count(Transaction &transaction, KeySpec spec);
    /// Removes one for good: in the transaction that keeps it elsewhere. Errors: Overtaken when it is not there.
    [[nodiscard]] static Result<void> use(Transaction &transaction, StockedKeyId id);

Q_SIGNALS:
    /// Keys have come to be at hand.
    void fetched();
    /// Every kind has as many as were wanted.
    void filled();
    /// One that was made could not be kept; it goes on later.
    void storageFailed(const scepter::Error &error);

private:
    friend class StockedKey;
    struct Ready {
        StockedKeyId id;
        PrivateKey key;
    };
    struct Sealed {
        StockedKeyId id;
        QByteArray bytes;
    };
    struct Made {
        StockedKeyId id;
        PrivateKey key;
        QByteArray sealed;
    };
    struct Shelf {
        int target = 0;
        int count = 0;  ///< in the store
        int making = 0; ///< on the pool, or on their way into the store
        std::deque<Ready> ready;
        bool more = false; ///< the store has some that are not at hand
        bool fetching = false;
    };
    void fetch(KeySpec spec);
    void open(KeySpec spec, const QList<Sealed> &rows);
    void fill();
    void make(KeySpec spec);
    void keep(KeySpec spec, const Made &made);
    void giveBack(KeySpec spec, Ready key);
    void forget(KeySpec spec, StockedKeyId id);

    Services m_services;
    Vault m_vault;
    std::map<KeySpec, Shelf> m_shelves;
    QSet<StockedKeyId> m_held; ///< at hand, taken, or on their way into the store
    QSet<StockedKeyId> m_gone; ///< used while a fetch was under way, which may have seen them
    int m_making = 0, m_fetching = 0;
    bool m_open = false, m_busy = false, m_full = false;
    int m_round = 0; ///< answers from before it was stopped do not count
    Alarm m_retry;
};

} // namespace scepter
