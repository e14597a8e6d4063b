#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/fleetdevice.h"
#include "core/fleet/samplefleet.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"
#include "tests/support/tlsclient.h"

#include <QSignalSpy>

using namespace scepter;

/// The fleet to try things on is as real as it says: two printers fail for reasons of their own, and can be mended.
class TestSampleFleet final : public QObject {
    Q_OBJECT

    struct World {
        World() : host(ConnectorServices{fleet.database(), fleet.rig.client.scheduler, fleet.rig.client.random, fleet.rig.client.pool})
        {
            must(fleet.write([](Transaction &transaction) { return ConnectorStore::remove(transaction, u"office"_s); }));
            host.setVault(fleet.rig.vault);
            fleet.startEngines();
        }
        std::unique_ptr<SampleFleet> make()
        {
            return std::make_unique<SampleFleet>(fleet.rig.client.services(), fleet.database(), fleet.rig.profiles, host,
                                                 Administrator(*fleet.rig.vault, u"user test"_s), SampleFleet::Wish{u"Sample fleet"_s, 0});
        }
        /// Until it is ready.
        RolloutId run(SampleFleet &sample)
        {
            RolloutId id = RolloutId::None;
            std::optional<Error> failure;
            QObject::connect(&sample, &SampleFleet::ready, &sample, [&](RolloutId made) { id = made; });
            QObject::connect(&sample, &SampleFleet::failed, &sample, [&](const Error &error) { failure = error; });
            sample.start();
            if (!fleet.until([&] { return id != RolloutId::None || failure; }) || failure)
                qWarning("step %d: %s [%s]", int(sample.step()), qPrintable(errcName(failure.value_or(Error()).code)),
                         qPrintable(failure.value_or(Error()).facts.join(u", "_s)));
            sample.disconnect(&sample);
            return id;
        }
        std::optional<Error> errorOf(const QString &device)
        {
            return must(fleet.read([&](Transaction &transaction) { return FleetDevices::find(transaction, fleet.rig.profiles, device); }))
                .error;
        }
        FleetRig fleet;
        ConnectorHost host;
    };

private Q_SLOTS:
    void twoOfFiftyFailAndAreMended()
    {
        World world;
        FleetRig &fleet = world.fleet;
        const auto sample = world.make();
        QSignalSpy progress(sample.get(), &SampleFleet::progress);
        const RolloutId id = world.run(*sample);
        QVERIFY(id != RolloutId::None);
        QVERIFY(!sample->isRunning());
        QVERIFY(progress.size() >= SampleFleet::steps);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        const RolloutCounts counts = fleet.counts(id);
        QCOMPARE(counts.succeeded, 48);
        QCOMPARE(counts.failed, 2);
        QCOMPARE(world.errorOf(u"malmo-04"_s)->code, Errc::RegistrationLimit);
        QVERIFY(!world.errorOf(u"jakarta-07"_s)); // nothing was sent (F3)
        const auto members = must(fleet.read([&](Transaction &transaction) { return RolloutStore::members(transaction, id); }));
        const auto left = std::find_if(members.begin(), members.end(),
                                       [](const RolloutMember &each) { return each.name == u"jakarta-07"_s; });
        QVERIFY(left != members.end() && left->error);
        QCOMPARE(left->error->code, Errc::ServerDiffers);
        QCOMPARE(fleet.rollout(id).title, u"Sample fleet"_s);
        QCOMPARE(fleet.rollout(id).settings.canary, 5);
        QVERIFY(must(fleet.read([&](Transaction &transaction) { return AuditLog(*fleet.rig.vault).verify(transaction); })) > 10);

        // Both are mended as their pages would do it.
        const StoredDevice astray = fleet.rig.device(u"jakarta-07"_s);
        CommunicationSettings settings = *astray.settings.communication;
        QVERIFY(settings.port);
        settings.port.reset();
        QVERIFY(
            fleet.rig.change(u"jakarta-07"_s, [&](SimulatedMfp &machine) { return machine.updateCommunication(settings, fleet.now()); }));
        QVERIFY(fleet.rig.change(u"malmo-04"_s, [](SimulatedMfp &machine) {
            return machine.deleteKey(1).map_error([](const Error &error) { return FieldError{Field::None, error}; });
        }));
        QCOMPARE(must(fleet.write([&](Transaction &transaction) {
                     return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
                 })).members.size(),
                 2);
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded == 50; }));
    }

    /// What was made before an interruption is not made twice.
    void goesOnAfterAnInterruption()
    {
        World world;
        FleetRig &fleet = world.fleet;
        {
            const auto sample = world.make();
            sample->start();
            QVERIFY(fleet.until([&] { return sample->step() == SampleFleet::Step::Keys; }));
            sample->cancel();
            QVERIFY(!sample->isRunning());
        }
        const auto sample = world.make();
        const RolloutId id = world.run(*sample);
        QVERIFY(id != RolloutId::None);
        QCOMPARE(fleet.number("SELECT count(*) FROM ca WHERE name IN ('former', 'office')"), 2);
        QCOMPARE(fleet.number("SELECT count(*) FROM device"), 50);
        const auto again = world.make();
        QCOMPARE(world.run(*again), id); // all is there
        QCOMPARE(fleet.number("SELECT count(*) FROM rollout"), 1);
    }

    /// Its printers speak HTTP only, like most real ones.
    void needsHttpWithoutTls()
    {
        World world;
        ConnectorSettings branch{u"branch"_s};
        branch.ca = u"ca"_s;
        must(world.fleet.write([&](Transaction &t) { return ConnectorStore::create(t, branch, world.fleet.rig.client.scheduler.now()); }));
        ConnectorHost::Listening secure{.port = 0};
        secure.tls = TlsServer().identity();
        world.host.start(secure);
        QVERIFY(world.fleet.until([&] { return world.host.state() == ConnectorHost::State::Serving; }));
        const auto sample = world.make();
        QSignalSpy failed(sample.get(), &SampleFleet::failed);
        sample->start();
        QVERIFY(world.fleet.until([&] { return !failed.isEmpty(); }));
        QCOMPARE(failed.first().first().value<Error>().code, Errc::HttpsNotSupported);
    }
};

QTEST_MAIN(TestSampleFleet)
#include "tst_samplefleet.moc"
