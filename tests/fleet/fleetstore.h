#pragma once
#include "core/base/literals.h"
#include "core/fleet/inventoryfile.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

namespace scepter {

inline const QDateTime fleetNoon({2027, 3, 1}, {12, 0}, Qt::UTC);

/// A store with a passphrase, for devices and what belongs to a fleet.
class FleetStore {
public:
    FleetStore()
        : files({u"connector"_s, u"device"_s, u"fleet"_s}),
          vault(*Vault::create(files.database(), Secret("correct horse"), random, ScryptParameters{.n = 16})),
          store(profiles, vault)
    {
    }
    template <class F> auto write(F work) { return answerOf(files.database().write(std::move(work))); }
    template <class F> auto read(F work) { return answerOf(files.database().read(std::move(work))); }
    /// The value, or the end of the test program.
    template <class T> static T value(Result<T> result)
    {
        if (!result)
            qFatal("%s", describe(result).constData());
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    DeviceId add(const NewDevice &device)
    {
        return value(write([&](Transaction &transaction) { return store.add(transaction, device, fleetNoon); }));
    }
    StoredDevice device(const QString &name)
    {
        return value(read([&](Transaction &transaction) { return store.find(transaction, name); }));
    }
    QStringList names()
    {
        QStringList names;
        for (const DeviceName &each : value(read([](Transaction &transaction) { return DeviceStore::names(transaction); })))
            names.append(each.name);
        return names;
    }
    void run(const char *sql, const QList<Value> &values = {})
    {
        value(write([&](Transaction &transaction) { return transaction.run(sql, values); }));
    }

    SeededRandom random;
    TemporaryStore files;
    Vault vault;
    DeviceProfiles profiles;
    DeviceStore store;
};

} // namespace scepter
