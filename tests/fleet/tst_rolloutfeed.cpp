#include "core/base/literals.h"
#include "core/fleet/rolloutfeed.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

#include <QSignalSpy>

using namespace scepter;

/// What a table of a rollout is fed with (F4).
class TestRolloutFeed final : public QObject {
    Q_OBJECT

    /// What whoever runs it writes, in one transaction.
    static void succeed(FleetRig &fleet, RolloutId id, int from, int to)
    {
        QList<RolloutMember> members = fleet.members(id).mid(from, to - from);
        for (RolloutMember &member : members)
            member.state = MemberState::Succeeded;
        must(fleet.write([&](Transaction &transaction) { return RolloutStore::save(transaction, id, members); }));
    }
    static RolloutId running(FleetRig &fleet, int devices)
    {
        const RolloutId id = fleet.create(fleet.addDevices(devices), fleet.settings());
        must(fleet.write([&](Transaction &transaction) {
            return RolloutStore::setState(transaction, id, RolloutState::Running, {}, fleet.now()).and_then([&] {
                return RolloutStore::beginWave(transaction, id, 0, fleet.now());
            });
        }));
        return id;
    }
    static bool load(FleetRig &fleet, RolloutFeed &feed)
    {
        const QSignalSpy loaded(&feed, &RolloutFeed::loaded);
        feed.start();
        return fleet.until([&] { return loaded.size() == 1; });
    }

private Q_SLOTS:
    /// What another process runs is seen here as it is there.
    void deltasLeadToWhatIsThere()
    {
        FleetRig fleet;
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        settings.perSecond = 20;
        const RolloutId id = fleet.create(fleet.addDevices(30), settings);
        const auto elsewhere = fleet.rig.store.open(); // another process' eyes
        RolloutFeed feed(*elsewhere, fleet.rig.client.scheduler, id);
        QSignalSpy loaded(&feed, &RolloutFeed::loaded);
        QList<QDateTime> times;
        QSet<int> places;
        connect(&feed, &RolloutFeed::changed, &feed, [&](const QList<int> &changed) {
            times += fleet.now();
            for (const int place : changed)
                places += place;
        });
        feed.start();
        QVERIFY(fleet.until([&] { return loaded.count() == 1; }));
        QCOMPARE(feed.members().size(), 30);
        QCOMPARE(feed.progress().counts.waiting, 30);
        fleet.startEngines();
        double fastest = 0;
        bool foretold = false;
        QVERIFY(fleet.until([&] {
            fastest = std::max(fastest, feed.progress().perSecond);
            foretold = foretold || feed.progress().left.has_value();
            return feed.rollout().state == RolloutState::Finished;
        }));
        QVERIFY(feed.progress().counts == fleet.counts(id));
        QCOMPARE(feed.progress().counts.succeeded, 30);
        QCOMPARE(places.size(), 30);
        const auto members = fleet.members(id);
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(feed.members()[i].name, members[i].name);
            QCOMPARE(feed.members()[i].serial, members[i].serial);
            QCOMPARE(feed.name(members[i].device), members[i].name);
        }
        for (qsizetype i = 0; i + 10 < times.size(); ++i) // never eleven within a second
            QVERIFY(times[i].msecsTo(times[i + 10]) >= 1000);
        QVERIFY2(fastest > 1 && fastest < 60, qPrintable(QString::number(fastest)));
        QVERIFY(foretold);
    }

    /// A thousand rows that change one by one within a moment come in a few batches, and each row comes.
    void toldInBatches()
    {
        FleetRig fleet;
        const RolloutId id = running(fleet, 1000);
        RolloutFeed feed(fleet.database(), fleet.rig.client.scheduler, id);
        QVERIFY(load(fleet, feed));
        QCOMPARE(feed.members().size(), 1000);
        QCOMPARE(feed.progress().counts.waiting, 1000);
        int batches = 0;
        QSet<int> places;
        connect(&feed, &RolloutFeed::changed, &feed, [&](const QList<int> &changed) {
            ++batches;
            for (const int place : changed)
                places.insert(place);
        });
        for (int i = 0; i < 1000; i += 5)
            succeed(fleet, id, i, i + 5);
        QVERIFY(fleet.until([&] { return feed.progress().counts.succeeded == 1000; }));
        QCOMPARE(places.size(), 1000);
        QVERIFY2(batches < 20, qPrintable(QString::number(batches)));
        QCOMPARE(feed.members()[999].state, MemberState::Succeeded);
        QCOMPARE(feed.progress().counts, fleet.counts(id));
    }

    /// Only what has changed is told.
    void nothingElseIsTold()
    {
        FleetRig fleet;
        const RolloutId id = running(fleet, 20);
        RolloutFeed feed(fleet.database(), fleet.rig.client.scheduler, id);
        QVERIFY(load(fleet, feed));
        QList<QList<int>> told;
        connect(&feed, &RolloutFeed::changed, &feed, [&](const QList<int> &changed) { told.append(changed); });
        fleet.addDevices(3); // a commit that is about something else
        succeed(fleet, id, 7, 8);
        QVERIFY(fleet.until([&] { return !told.isEmpty(); }));
        QCOMPARE(told, QList<QList<int>>{QList<int>{7}});
        QCOMPARE(feed.name(feed.members()[7].device), u"mfp-8"_s);
    }

    /// Two a second, and so how long the others take.
    void rateAndTimeLeft()
    {
        FleetRig fleet;
        const RolloutId id = running(fleet, 100);
        RolloutFeed feed(fleet.database(), fleet.rig.client.scheduler, id);
        QVERIFY(load(fleet, feed));
        QVERIFY(!feed.progress().left);
        for (int done = 2; done <= 40; done += 2) {
            const QDateTime next = fleet.now().addSecs(1);
            succeed(fleet, id, done - 2, done);
            QVERIFY(fleet.until([&] { return feed.progress().counts.succeeded == done; }));
            QVERIFY(fleet.until([&] { return fleet.now() >= next; }, 100ms));
        }
        const double rate = feed.progress().perSecond;
        QVERIFY2(rate > 1.5 && rate < 2.5, qPrintable(QString::number(rate)));
        const qint64 left = feed.progress().left.value_or(0s).count();
        QVERIFY2(std::abs(double(left) - 60 / rate) <= 1, qPrintable(QString::number(left)));
        must(fleet.write([&](Transaction &transaction) { return RolloutStore::pause(transaction, id); }));
        QVERIFY(fleet.until([&] { return feed.rollout().state == RolloutState::Paused; }));
        QVERIFY2(!feed.progress().left, "what is paused has no end");
    }

    void aRolloutThatIsNotThere()
    {
        FleetRig fleet;
        RolloutFeed feed(fleet.database(), fleet.rig.client.scheduler, RolloutId(99));
        std::optional<Error> error;
        connect(&feed, &RolloutFeed::failed, &feed, [&](const Error &failure) { error = failure; });
        feed.start();
        QVERIFY(fleet.until([&] { return error.has_value(); }));
        QCOMPARE(error->code, Errc::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRolloutFeed)
#include "tst_rolloutfeed.moc"
