#include "core/base/literals.h"
#include "core/fleet/fleetfeed.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

#include <QSignalSpy>

using namespace scepter;

/// What a list of the fleet is fed with (F4).
class TestFleetFeed final : public QObject {
    Q_OBJECT

    /// Whoever shows what the feed tells: kept by the signals alone.
    struct Watcher {
        explicit Watcher(FleetRig &rig) : fleet(rig), feed(rig.database(), rig.rig.client.scheduler, rig.rig.profiles)
        {
            QObject::connect(&feed, &FleetFeed::loaded, &feed, [this](const QList<FleetDevicePtr> &all) {
                ++loads;
                for (const FleetDevicePtr &device : all)
                    devices.insert(device->id, device);
            });
            QObject::connect(&feed, &FleetFeed::changed, &feed,
                             [this](const QList<FleetDevicePtr> &changed, const QList<DeviceId> &removed) {
                                 ++batches;
                                 told += int(changed.size() + removed.size());
                                 for (const DeviceId id : removed)
                                     devices.remove(id);
                                 for (const FleetDevicePtr &device : changed)
                                     devices.insert(device->id, device);
                             });
        }
        bool load()
        {
            feed.start();
            return fleet.until([this] { return loads == 1; });
        }
        FleetRig &fleet;
        FleetFeed feed;
        QHash<DeviceId, FleetDevicePtr> devices;
        int loads = 0, batches = 0, told = 0;
    };

    static QList<FleetDevice> list(FleetRig &fleet)
    {
        return must(fleet.read([&](Transaction &transaction) { return FleetDevices::list(transaction, fleet.rig.profiles); }));
    }
    static bool same(const FleetDevice &one, const FleetDevice &other)
    {
        return one.id == other.id && one.name == other.name && one.title == other.title && one.address == other.address
               && one.model == other.model && one.inventory == other.inventory && one.state == other.state && one.error == other.error
               && one.stateSince == other.stateSince && one.expires == other.expires && one.keys == other.keys;
    }
    /// Whether the watcher has what the store has, and the counts say so.
    static bool agrees(FleetRig &fleet, const Watcher &watcher)
    {
        FleetCounts counts;
        const QList<FleetDevice> all = list(fleet);
        for (const FleetDevice &device : all) {
            const FleetDevicePtr there = watcher.devices.value(device.id);
            if (!there || !same(*there, device))
                return false;
            counts.add(device);
        }
        return watcher.devices.size() == all.size() && watcher.feed.counts() == counts;
    }
    static void rename(FleetRig &fleet, const QString &name, const QString &site)
    {
        must(fleet.write([&](Transaction &transaction) {
            return fleet.rig.devices().find(transaction, name).and_then([&](const StoredDevice &device) {
                return fleet.rig.devices().setInventory(transaction, device, {.inventory = {.site = site, .tags = {u"moved"_s}}});
            });
        }));
    }
    static void remove(FleetRig &fleet, DeviceId id)
    {
        must(fleet.write([&](Transaction &transaction) { return DeviceStore::remove(transaction, id); }));
    }

private Q_SLOTS:
    void loadsAllByName()
    {
        FleetRig fleet;
        fleet.addDevices(12);
        Watcher watcher(fleet);
        QVERIFY(!watcher.feed.isLoaded());
        QVERIFY(watcher.load());
        QVERIFY(watcher.feed.isLoaded());
        QVERIFY(agrees(fleet, watcher));
        QCOMPARE(watcher.feed.counts().total(), 12);
        QCOMPARE(watcher.feed.counts().inState(DeviceState::Never), 12);
    }

    /// There is something to see before a large fleet has been read.
    void aLargeFleetBeginsWithAFew()
    {
        FleetRig fleet;
        fleet.addDevices(FleetFeed::firstDevices + 30);
        Watcher watcher(fleet);
        QStringList first;
        connect(&watcher.feed, &FleetFeed::begun, &watcher.feed, [&](const QList<FleetDevicePtr> &devices) {
            QVERIFY(!watcher.feed.isLoaded());
            for (const FleetDevicePtr &device : devices)
                first += device->name;
        });
        QVERIFY(watcher.load());
        QVERIFY(agrees(fleet, watcher));
        QCOMPARE(first.size(), FleetFeed::firstDevices);
        QStringList all;
        for (const FleetDevice &device : list(fleet))
            all += device.name;
        QCOMPARE(first, all.first(FleetFeed::firstDevices));
    }

    void onlyWhatChangedIsTold()
    {
        FleetRig fleet;
        const QList<DeviceId> ids = fleet.addDevices(50);
        Watcher watcher(fleet);
        QVERIFY(watcher.load());
        rename(fleet, u"mfp-7"_s, u"Malmö"_s);
        QVERIFY(fleet.until([&] { return watcher.batches == 1; }));
        QCOMPARE(watcher.told, 1);
        QCOMPARE(watcher.feed.counts().sites().value(u"Malmö"_s), 1);
        QCOMPARE(watcher.feed.counts().tags().value(u"moved"_s), 1);
        remove(fleet, ids[3]);
        QVERIFY(fleet.until([&] { return watcher.batches == 2; }));
        QCOMPARE(watcher.told, 2);
        QVERIFY(!watcher.feed.find(ids[3]));
        rename(fleet, u"mfp-7"_s, {});
        QVERIFY(fleet.until([&] { return watcher.batches == 3; }));
        QVERIFY(agrees(fleet, watcher));
        // Nothing that a list shows.
        must(fleet.write([](Transaction &transaction) {
            return transaction.run("INSERT INTO device_filter (name, expression, created) VALUES ('a', '', 0)");
        }));
        fleet.until([&, end = fleet.now().addSecs(2)] { return fleet.now() > end; });
        QCOMPARE(watcher.batches, 3);
    }

    /// The newest device goes, with the newest revision, and another is changed or takes its number: neither is missed.
    void aRemovalGivesNoRevisionTwice()
    {
        FleetRig fleet;
        const QList<DeviceId> ids = fleet.addDevices(3);
        Watcher watcher(fleet);
        QVERIFY(watcher.load());
        remove(fleet, ids[2]);
        rename(fleet, u"mfp-1"_s, u"Lund"_s);
        QVERIFY(fleet.until([&] { return agrees(fleet, watcher); }));
        remove(fleet, ids[1]);
        QVERIFY(fleet.until([&] { return agrees(fleet, watcher); }));
        const DeviceId again = must(fleet.write(
            [&](Transaction &transaction) { return fleet.rig.devices().add(transaction, {.name = u"newcomer"_s}, fleet.now()); }));
        QVERIFY(fleet.until([&] { return agrees(fleet, watcher); }));
        QCOMPARE(watcher.devices.value(again)->name, u"newcomer"_s);
        // Removed and added between two looks, under the same number.
        must(fleet.write([&](Transaction &transaction) {
            return DeviceStore::remove(transaction, again).and_then([&] {
                return fleet.rig.devices().add(transaction, {.name = u"other"_s}, fleet.now());
            });
        }));
        QVERIFY(fleet.until([&] { return agrees(fleet, watcher); }));
    }

    /// A rollout that another process runs: requests, keys and certificates come, and it all is seen, in a few batches.
    void whatIsRunElsewhereIsSeen()
    {
        FleetRig fleet;
        fleet.serve();
        const RolloutId id = fleet.create(fleet.addDevices(40), fleet.settings());
        Watcher watcher(fleet);
        QVERIFY(watcher.load());
        QList<QDateTime> times;
        connect(&watcher.feed, &FleetFeed::changed, &watcher.feed, [&] { times += fleet.now(); });
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QVERIFY(fleet.until([&] { return watcher.feed.counts().inState(DeviceState::Successful) == 40; }));
        QVERIFY(agrees(fleet, watcher));
        for (const FleetDevicePtr &device : std::as_const(watcher.devices)) {
            QVERIFY(device->expires);
            QCOMPARE(device->keys, 2);
        }
        for (qsizetype i = 0; i + 10 < times.size(); ++i) // never eleven within a second
            QVERIFY(times[i].msecsTo(times[i + 10]) >= 1000);
    }

    void damage()
    {
        FleetRig fleet;
        fleet.addDevices(1);
        must(fleet.write([](Transaction &transaction) { return transaction.run("UPDATE device SET profile = 'gone'"); }));
        FleetFeed feed(fleet.database(), fleet.rig.client.scheduler, fleet.rig.profiles);
        std::optional<Error> error;
        connect(&feed, &FleetFeed::failed, &feed, [&](const Error &failure) { error = failure; });
        feed.start();
        QVERIFY(fleet.until([&] { return error.has_value(); }));
        QCOMPARE(error->code, Errc::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFleetFeed)
#include "tst_fleetfeed.moc"
