#include "core/base/literals.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "ui/models/requeststatusmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

/// The table is told what changed, and shows the words of D19 and D20.
class TestRequestStatusModel final : public QObject {
    Q_OBJECT

    /// A station whose server is down: every request becomes a row that fails at once.
    struct World {
        World()
        {
            transport.setAnswer([](const HttpRequest &) -> std::optional<Result<HttpReply>> {
                return Result<HttpReply>(fail(Errc::ConnectionRefused, {}, {u"scep.example:80"_s}));
            });
            CommunicationSettings settings;
            settings.url = u"http://scep.example/scep"_s;
            [&] { QVERIFY(station.updateSettings(settings)); }();
        }
        void send(const QString &keyName)
        {
            QSignalSpy busy(&station, &LocalStation::busyChanged);
            [&] {
                QVERIFY(station.sendRequest({.keyName = keyName, .organization = u"Example"_s, .commonName = u"pc.example"_s}));
                QTRY_VERIFY(!station.isBusy());
            }();
        }
        QTemporaryDir directory;
        ManualScheduler scheduler;
        FakeTransport transport;
        SeededRandom random{1};
        WorkPool pool{1};
        KnownServers known{directory.filePath(u"known-servers.json"_s)};
        LocalStation station{{transport, scheduler, random, pool, known}, directory.path()};
    };
    static QString text(const RequestStatusModel &model, int row, int column, int role = Qt::DisplayRole)
    {
        return model.index(row, column).data(role).toString();
    }

private Q_SLOTS:
    void emptyAtFirst()
    {
        World world;
        RequestStatusModel model(world.station);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(model.headerData(RequestStatusModel::Time, Qt::Horizontal).toString(), u"Request Date/Time"_s);
    }

    void toldWhatChanged()
    {
        World world;
        RequestStatusModel model(world.station);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        QVERIFY(world.station.sendRequest({.keyName = u"first"_s, .commonName = u"pc.example"_s}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(text(model, 0, RequestStatusModel::Status), u"Processing..."_s);
        QCOMPARE(model.index(0, 0).data(RequestStatusModel::TagRole).toInt(), int(StatusTag::Active));
        QCOMPARE(text(model, 0, RequestStatusModel::Details), QString());

        QTRY_COMPARE(text(model, 0, RequestStatusModel::Status), u"Error"_s);
        QVERIFY(changed.count() >= 1);
        QCOMPARE(text(model, 0, RequestStatusModel::Details), u"Communication Error (TCP ERROR)"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"first"_s);
        QVERIFY(text(model, 0, RequestStatusModel::Subject).contains(u"CN=pc.example"_s));
        QCOMPARE(model.index(0, 0).data(RequestStatusModel::TagRole).toInt(), int(StatusTag::Bad));

        world.send(u"second"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"second"_s);
        QCOMPARE(text(model, 1, RequestStatusModel::KeyName), u"first"_s);
        QCOMPARE(reset.count(), 0);
    }

    void the21stOverwritesTheOldest()
    {
        World world;
        RequestStatusModel model(world.station);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int i = 1; i <= 21; ++i)
            world.send(u"key%1"_s.arg(i));
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"key21"_s);
        QCOMPARE(text(model, 19, RequestStatusModel::KeyName), u"key2"_s);
        QCOMPARE(reset.count(), 0);
    }

    void timesByLocale()
    {
        World world;
        world.send(u"key"_s);
        RequestStatusModel model(world.station);
        QLocale::setDefault(QLocale(u"sv"_s));
        QCOMPARE(text(model, 0, RequestStatusModel::Time), u"2027-03-01 12:00"_s);
        QVERIFY(text(model, 0, RequestStatusModel::Time, Qt::ToolTipRole).contains(u"mars"_s));
        QVERIFY(text(model, 0, RequestStatusModel::Time, Qt::AccessibleTextRole).contains(u"mars"_s));
        QCOMPARE(model.index(0, RequestStatusModel::Time).data(RequestStatusModel::SortRole).toDateTime(), world.scheduler.now());
        QLocale::setDefault(QLocale::c());
    }

    void retranslationKeepsTheRows()
    {
        World world;
        world.send(u"key"_s);
        RequestStatusModel model(world.station);
        QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.retranslate();
        QCOMPARE(heads.count(), 1);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRequestStatusModel)
#include "tst_requeststatusmodel.moc"
