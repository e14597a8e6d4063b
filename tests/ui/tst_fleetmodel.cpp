#include "core/base/literals.h"
#include "ui/models/fleetmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

Q_DECLARE_METATYPE(scepter::FleetSieve)

using namespace scepter;

/// The fleet's table, under changes of all kinds at any moment.
class TestFleetModel final : public QObject {
    Q_OBJECT

    static inline const QDateTime noon{{2027, 3, 1}, {12, 0}, Qt::UTC};

    static FleetDevicePtr device(int id, const QString &name, const QString &site = {}, DeviceState state = DeviceState::Never)
    {
        FleetDevice made;
        made.id = DeviceId(id);
        made.name = name;
        made.model = u"iR-ADV 4945"_s;
        made.address = u"10.0.%1.%2"_s.arg(id / 200).arg(id % 200);
        made.inventory.site = site;
        made.state = state;
        made.created = noon;
        return std::make_shared<const FleetDevice>(made);
    }
    static QStringList names(const FleetModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, int(FleetColumn::Device)).data().toString();
        return names;
    }
    static bool settle(FleetModel &model)
    {
        return QTest::qWaitFor([&] { return !model.isArranging(); });
    }

    /// A fleet that changes at random.
    struct Chaos {
        explicit Chaos(quint64 seed) : random(quint32(seed)) {}
        FleetDevicePtr draw(int id)
        {
            static const QStringList sites{u"Malmö"_s, u"Åre"_s, u"Lund"_s, {}};
            FleetDevice made = *device(id, u"mfp-%1"_s.arg(id), sites[below(4)], DeviceState(below(4)));
            made.keys = below(3);
            if (below(3) > 0)
                made.expires = noon.addDays(below(200) - 50);
            if (below(5) == 0)
                made.inventory.tags = {u"floor-%1"_s.arg(below(3))};
            return std::make_shared<const FleetDevice>(made);
        }
        int below(int bound) { return int(random() % quint32(bound)); }
        void step(FleetModel &model)
        {
            QList<FleetDevicePtr> changed;
            QList<DeviceId> removed;
            const QList<DeviceId> ids = devices.keys();
            for (int i = below(8); i > 0; --i) {
                const int id = below(3) == 0 || ids.isEmpty() ? next++ : int(qint64(ids[below(int(ids.size()))]));
                changed += draw(id);
            }
            for (int i = below(4); i > 0 && !ids.isEmpty(); --i) {
                const DeviceId id = ids[below(int(ids.size()))];
                const bool isChanged = std::any_of(changed.begin(), changed.end(), [&](const auto &each) { return each->id == id; });
                if (!isChanged && !removed.contains(id))
                    removed += id;
            }
            for (const FleetDevicePtr &each : std::as_const(changed))
                devices.insert(each->id, each);
            for (const DeviceId id : std::as_const(removed))
                devices.remove(id);
            model.change(changed, removed);
        }
        void turn(FleetModel &model)
        {
            if (below(2) == 0) {
                model.sort(below(int(FleetColumn::Count)), below(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                return;
            }
            FleetSieve sieve;
            sieve.now = noon;
            if (below(2))
                sieve.site = u"Malmö"_s;
            if (below(2))
                sieve.state = DeviceState(below(4));
            if (below(3) == 0)
                sieve.text = u"mfp 1"_s;
            model.setSieve(sieve);
        }
        std::mt19937 random;
        QMap<DeviceId, FleetDevicePtr> devices;
        int next = 1;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"sv"_s)); }

    void sortsByWhatAColumnMeans()
    {
        WorkPool pool(1);
        FleetModel model(pool);
        QAbstractItemModelTester tester(&model);
        model.load({device(1, u"mfp-10"_s, u"Örebro"_s), device(2, u"mfp-9"_s, u"Alingsås"_s), device(3, u"mfp-2"_s)});
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-2"_s, u"mfp-9"_s, u"mfp-10"_s}));
        model.sort(int(FleetColumn::Site));
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-9"_s, u"mfp-10"_s, u"mfp-2"_s})); // without a site: last
        model.sort(int(FleetColumn::Device), Qt::DescendingOrder);
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-10"_s, u"mfp-9"_s, u"mfp-2"_s}));
        model.sort(-1);
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-2"_s, u"mfp-9"_s, u"mfp-10"_s}));
    }

    void sieves_data()
    {
        QTest::addColumn<FleetSieve>("sieve");
        QTest::addColumn<QStringList>("shown");
        using Expiry = FleetSieve::Expiry;
        const QStringList all{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("all") << FleetSieve{} << all;
        QTest::newRow("site") << FleetSieve{.site = u"Malmö"_s} << QStringList{u"a"_s};
        QTest::newRow("no site") << FleetSieve{.site = u""_s} << QStringList{u"c"_s};
        QTest::newRow("tag") << FleetSieve{.tag = u"floor-2"_s} << QStringList{u"b"_s};
        QTest::newRow("state") << FleetSieve{.state = DeviceState::Error} << QStringList{u"b"_s};
        QTest::newRow("words") << FleetSieve{.text = u" reCEption  malm "_s} << QStringList{u"a"_s};
        QTest::newRow("serial") << FleetSieve{.text = u"2lk"_s} << QStringList{u"c"_s};
        QTest::newRow("expired") << FleetSieve{.expiry = Expiry::Expired} << QStringList{u"b"_s};
        QTest::newRow("month") << FleetSieve{.expiry = Expiry::Month} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("none") << FleetSieve{.expiry = Expiry::NoCertificate} << QStringList{u"c"_s};
        QTest::newRow("filter") << FleetSieve{.filter = *DeviceFilter::parse(u"name=a or name=c"_s)} << QStringList{u"a"_s, u"c"_s};
        QTest::newRow("both") << FleetSieve{.text = u"malmö"_s, .filter = *DeviceFilter::parse(u"name=a or name=c"_s)}
                              << QStringList{u"a"_s};
        QTest::newRow("odd site") << FleetSieve{.site = u"Nya \"huset\" (2)"_s} << QStringList{};
    }
    /// And the same as a filter's text means the same devices.
    void sieves()
    {
        QFETCH(FleetSieve, sieve);
        sieve.now = noon;
        FleetDevice a = *device(1, u"a"_s, u"Malmö"_s), b = *device(2, u"b"_s, u"Lund"_s, DeviceState::Error), c = *device(3, u"c"_s);
        a.title = u"Reception"_s;
        a.expires = noon.addDays(20);
        b.inventory.tags = {u"floor-2"_s};
        b.expires = noon.addDays(-1);
        c.inventory.serial = u"2LK04417"_s;
        const QList<FleetDevice> all{a, b, c};
        WorkPool pool(1);
        FleetModel model(pool);
        model.load({std::make_shared<FleetDevice>(a), std::make_shared<FleetDevice>(b), std::make_shared<FleetDevice>(c)});
        model.setSieve(sieve);
        QVERIFY(settle(model));
        QTEST(names(model), "shown");
        const auto filter = DeviceFilter::parse(sieve.expression());
        QVERIFY2(filter, qPrintable(sieve.expression()));
        QStringList chosen;
        for (const FleetDevice &each : all) {
            if (filter->matches(each, noon))
                chosen += each.name;
        }
        QTEST(chosen, "shown");
    }

    /// What is selected stays selected, wherever it goes.
    void selectionGoesWithItsRow()
    {
        WorkPool pool(1);
        FleetModel model(pool);
        QAbstractItemModelTester tester(&model);
        QItemSelectionModel selection(&model);
        QList<FleetDevicePtr> devices;
        for (int i = 1; i <= 300; ++i)
            devices += device(i, u"mfp-%1"_s.arg(i), i % 2 ? u"Lund"_s : u"Malmö"_s);
        model.load(devices);
        QVERIFY(settle(model));
        for (const int row : {3, 4, 77})
            selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto selected = [&] {
            QSet<qint64> ids;
            const auto rows = selection.selectedRows();
            for (const QModelIndex &each : rows)
                ids += each.data(FleetModel::IdRole).toLongLong();
            return ids;
        };
        const QSet<qint64> before = selected();
        QCOMPARE(before.size(), 3);
        model.sort(int(FleetColumn::Site), Qt::DescendingOrder);
        QVERIFY(settle(model));
        QCOMPARE(selected(), before);
        model.change({device(5, u"mfp-5"_s, u"Örebro"_s)}, {DeviceId(1)});
        QCOMPARE(selected(), before);
        model.change({}, {DeviceId(5)});
        QCOMPARE(selected(), before - QSet<qint64>{5});
        model.setSieve({.site = u"Lund"_s});
        QVERIFY(settle(model));
        for (const qint64 id : selected())
            QVERIFY(before.contains(id) && id % 2 == 1);
    }

    /// A few devices are there before all are, and one of them has gone in between; what changes while they come is not lost.
    void loadsInTwoSteps()
    {
        WorkPool pool(1);
        FleetModel model(pool);
        QAbstractItemModelTester tester(&model);
        const FleetDevicePtr one = device(1, u"mfp-1"_s), two = device(2, u"mfp-2"_s), three = device(3, u"mfp-3"_s);
        model.load({one, two});
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
        model.load({two, three});
        model.change({device(4, u"mfp-0"_s)}, {DeviceId(3)});
        QVERIFY(settle(model));
        QCOMPARE(names(model), (QStringList{u"mfp-0"_s, u"mfp-2"_s}));
        QCOMPARE(model.total(), 2);
    }

    /// Only what changed is told, and nothing moves that need not.
    void tellsWhatChanged()
    {
        WorkPool pool(1);
        FleetModel model(pool);
        QList<FleetDevicePtr> devices;
        for (int i = 1; i <= 100; ++i)
            devices += device(i, u"mfp-%1"_s.arg(i));
        model.load(devices);
        QVERIFY(settle(model));
        QSignalSpy changed(&model, &FleetModel::dataChanged), moved(&model, &FleetModel::layoutChanged),
            reset(&model, &FleetModel::modelReset);
        model.change({device(41, u"mfp-41"_s, {}, DeviceState::Error), device(42, u"mfp-42"_s, {}, DeviceState::Error),
                      device(7, u"mfp-7"_s, {}, DeviceState::Error)},
                     {});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 6);
        QCOMPARE(changed[1][1].toModelIndex().row(), 41);
        QCOMPARE(moved.size(), 0);
        model.sort(int(FleetColumn::Status));
        QVERIFY(settle(model));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(names(model).mid(97), (QStringList{u"mfp-7"_s, u"mfp-41"_s, u"mfp-42"_s}));
    }

    /// Whatever comes, and whenever: in the end the rows are what a fresh look would show.
    void chaosLeadsToWhatIsThere()
    {
        const quint64 seed = qEnvironmentVariableIntValue("SEED") ? quint64(qEnvironmentVariableIntValue("SEED")) : std::random_device()();
        qInfo("SEED=%llu", static_cast<unsigned long long>(seed));
        Chaos chaos(seed);
        WorkPool pool(2);
        FleetModel model(pool);
        QAbstractItemModelTester tester(&model);
        QItemSelectionModel selection(&model);
        model.load({});
        for (int round = 0; round < 400; ++round) {
            chaos.step(model);
            if (chaos.below(6) == 0)
                chaos.turn(model);
            if (chaos.below(4) == 0)
                QTest::qWait(0);
            if (model.rowCount() > 0)
                selection.select(model.index(chaos.below(model.rowCount()), 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            if (chaos.below(10) != 0)
                continue;
            QVERIFY(settle(model));
            FleetModel fresh(pool);
            fresh.load(chaos.devices.values());
            fresh.setSieve(model.sieve());
            fresh.sort(int(model.choice().column), model.choice().direction);
            QVERIFY(settle(fresh));
            QCOMPARE(names(model), names(fresh));
            QCOMPARE(model.total(), int(chaos.devices.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.rowOf(model.device(row)->id), row);
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetModel)
#include "tst_fleetmodel.moc"
