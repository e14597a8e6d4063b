#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/device/devicestore.h"
#include "core/fleet/rolloutstore.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"
#include "ui/dashboard/attentiontable.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/linechart.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>
#include <QtWidgets>

using namespace scepter;

/// The dashboard: figures that are links, what needs attention, and what to begin with.
class TestDashboardPage final : public QObject {
    Q_OBJECT

    struct World : PageWorld {
        World() : feed(database(), scheduler, QTimeZone::utc()), page(workplace(), feed) {}

        void open(QSize size = {1072, 774})
        {
            QObject::connect(&page, &Page::linkActivated, &page, [this](const Destination &to) { links.append(to); });
            PageWorld::show(page, size);
            feed.start();
            if (!until([&] { return feed.isLoaded(); }))
                qFatal("no overview");
        }
        DeviceStore devices() { return DeviceStore(profiles, *vault); }
        DeviceId add(const QString &name, const QString &profile = u"mfp"_s)
        {
            return must(write([&, store = devices()](Transaction &transaction) {
                return store.add(transaction, {.name = name, .profile = profile, .address = name + u".example"_s}, now());
            }));
        }
        void change(DeviceId id, const std::function<FieldResult<Effects>(SimulatedMfp &)> &work, const Belongings &belongings = {})
        {
            must(write([&, store = devices()](Transaction &transaction) {
                return store.change(
                    transaction, id, now(),
                    [&](SimulatedMfp &machine) -> Result<Effects> {
                        return work(machine).map_error([](const FieldError &error) { return error.error; });
                    },
                    belongings);
            }));
        }
        /// A device whose request was refused a connection.
        DeviceId addFailed(const QString &name, const Error &error = {Errc::ConnectionRefused, {}, {u"scep.example:80"_s}})
        {
            const DeviceId id = add(name);
            change(id, [&](SimulatedMfp &machine) { return machine.updateCommunication({.url = u"http://scep.example/scep"_s}, now()); });
            const KeyRequest request{.keyName = u"TLS"_s, .commonName = name + u".example"_s};
            Belongings belongings;
            belongings.wanted = request;
            change(
                id, [&](SimulatedMfp &machine) { return machine.sendRequest(request, now()); }, belongings);
            change(id, [&](SimulatedMfp &machine) -> FieldResult<Effects> { return machine.wake(now(), random); });
            change(id, [&](SimulatedMfp &machine) -> FieldResult<Effects> {
                return machine.attemptFailed(RequestId(1), {error, true}, now());
            });
            return id;
        }
        /// The connector "office", with certificates that end in so many days.
        void addConnector(const QList<int> &days = {})
        {
            const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, random, now());
            must(write([&](Transaction &transaction) -> Result<void> {
                if (const auto made = CaStore(*vault).create(transaction, ca, {}, now()); !made)
                    return made;
                ConnectorSettings office{u"office"_s};
                office.ca = u"ca"_s;
                if (const auto made = ConnectorStore::create(transaction, office, now()); !made)
                    return made;
                const auto stored = CaStore(*vault).load(transaction, u"ca"_s);
                for (qsizetype i = 0; i < days.size(); ++i) {
                    const int day = days[i];
                    const auto subject = DistinguishedName{{{u"CN"_s, u"mfp-%1.example"_s.arg(i)}}}.toDer();
                    const auto certificate = issueCertificate(
                        {*subject, ca.key.publicKey(), randomSerial(random), now().addSecs(-3600), now().addDays(day)}, *ca.certificate,
                        ca.key);
                    if (!certificate)
                        return fail(certificate.error());
                    const auto added = RequestStore::addCertificate(transaction, stored->first().id, u"office"_s, *certificate, now());
                    if (!added)
                        return fail(added.error());
                }
                return {};
            }));
        }
        template <class T> T *find(const QString &name) { return page.findChild<T *>(name); }
        void click(const QString &name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
        Destination last() { return links.isEmpty() ? Destination() : links.last(); }

        OverviewFeed feed;
        DashboardPage page;
        QList<Destination> links;
    };

private Q_SLOTS:
    void figuresAreLinks()
    {
        World world;
        world.addConnector({10, 40, 100, 300});
        world.addFailed(u"mfp-1"_s);
        world.add(u"mfp-2"_s);
        world.open();
        QVERIFY(world.find<FigureCard>(u"failedFigure"_s)->isVisible());
        QCOMPARE(world.find<FigureCard>(u"failedFigure"_s)->accessibleName(), u"Failed requests: 1"_s);
        QCOMPARE(world.find<FigureCard>(u"dueFigure"_s)->accessibleName(), u"Expire within 30 days: 1"_s);
        QCOMPARE(world.find<FigureCard>(u"waitingFigure"_s)->accessibleName(), u"Waiting for approval: 0"_s);
        QCOMPARE(world.find<FigureCard>(u"validFigure"_s)->accessibleName(), u"Valid and in use: 4"_s);
        world.click(u"failedFigure"_s);
        QCOMPARE(world.last().place, Place::Fleet);
        QCOMPARE(world.last().filter, u"state=error"_s);
        world.click(u"dueFigure"_s);
        QCOMPARE(world.last().place, Place::Certificates);
        QCOMPARE(world.last().view, u"due"_s);
        world.click(u"waitingFigure"_s);
        QCOMPARE(world.last().place, Place::Connectors);
        QCOMPARE(world.last().view, u"approvals"_s);
        QTest::keyClick(world.find<FigureCard>(u"validFigure"_s), Qt::Key_Space);
        QCOMPARE(world.last().view, u"valid"_s);
        world.click(u"connector0"_s);
        QCOMPARE(world.last().item, u"office"_s);
        world.click(u"importButton"_s);
        QCOMPARE(world.last().view, u"import"_s);
        world.click(u"newRolloutButton"_s);
        QCOMPARE(world.last().place, Place::Fleet);
        QCOMPARE(world.last().view, u"new"_s);
    }

    void followsTheStore()
    {
        World world;
        world.addConnector();
        world.open();
        world.addFailed(u"mfp-1"_s);
        auto *failed = world.find<FigureCard>(u"failedFigure"_s);
        QVERIFY(world.until([&] { return failed->accessibleName() == u"Failed requests: 1"_s; }));
        QCOMPARE(world.find<AttentionTable>(u"attentionTable"_s)->model()->rowCount(), 1);
    }

    void theChartIsUsedByKeyboard()
    {
        World world;
        world.addConnector({10, 40, 40});
        world.open();
        auto *chart = world.find<BarChart>(u"monthsChart"_s);
        QCOMPARE(chart->bars().size(), 13);
        QCOMPARE(chart->bars()[0].value, 1);
        QCOMPARE(chart->bars()[1].value, 2);
        QCOMPARE(chart->bars()[1].description, u"April 2027: 2 certificate(s)"_s);
        QWidget *first = chart->findChild<QWidget *>(u"bar0"_s), *second = chart->findChild<QWidget *>(u"bar1"_s);
        QCOMPARE(first->accessibleName(), u"March 2027: 1 certificate(s)"_s);
        QVERIFY(first->focusPolicy() & Qt::TabFocus);
        world.page.activateWindow();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(world.last().view, u"month"_s);
        QTest::keyClick(first, Qt::Key_Right);
        QVERIFY(second->focusPolicy() & Qt::TabFocus);
        QVERIFY(!(first->focusPolicy() & Qt::TabFocus));
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(world.last().place, Place::Certificates);
        QCOMPARE(world.last().filter, u"2027-04"_s);
        QCOMPARE(world.find<LineChart>(u"enrolmentsChart"_s)->values().last(), 3);
    }

    void whatNeedsAttentionLeadsToWhereItIsDone()
    {
        World world;
        world.addConnector();
        world.addFailed(u"mfp-1"_s);
        world.scheduler.advance(std::chrono::minutes(1));
        world.addFailed(u"mfp-2"_s, {Errc::RegistrationLimit, {}, {u"6"_s}});
        world.open();
        auto *table = world.find<AttentionTable>(u"attentionTable"_s);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, AttentionModel::Where).data().toString(), u"mfp-2"_s); // the newest first
        QCOMPARE(table->model()->index(0, AttentionModel::Todo).data().toString(), u"Delete an old key"_s);
        QVERIFY(!table->model()->index(0, AttentionModel::Why).data().toString().isEmpty());
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(world.last().place, Place::Device);
        QCOMPARE(world.last().item, u"mfp-1"_s);
        QCOMPARE(world.last().view, u"communication"_s);
        const QRect link = table->visualRect(table->model()->index(0, AttentionModel::Todo));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, link.center());
        QCOMPARE(world.last().place, Place::Fleet);
        QCOMPARE(world.last().item, u"mfp-2"_s);
        world.addFailed(u"mfp-3"_s);
        QVERIFY(world.until([&] { return table->model()->rowCount() == 3; }));
    }

    void offersAFirstStart()
    {
        World world;
        world.open();
        QVERIFY(world.find<QPushButton>(u"sampleButton"_s)->isVisible());
        QVERIFY(world.find<QPushButton>(u"sampleButton"_s)->property("primary").toBool());
        QVERIFY(!world.find<QPushButton>(u"newRolloutButton"_s)->isVisible()); // one primary button
        world.click(u"thisComputerButton"_s);
        QCOMPARE(world.last().place, Place::Device);
        QCOMPARE(world.last().item, u"this-computer"_s);
        world.click(u"offerImportButton"_s);
        QCOMPARE(world.last().view, u"import"_s);
        world.click(u"connectorButton"_s);
        QCOMPARE(world.last().place, Place::Connectors);
        QCOMPARE(world.last().view, u"new"_s);
        world.add(u"mfp-1"_s);
        QVERIFY(world.until([&] { return world.find<FigureCard>(u"failedFigure"_s)->isVisible(); }));
    }

    /// It needs a passphrase first, and goes on by itself when the store is unlocked; it can be cancelled.
    void theSampleUnlocksFirst()
    {
        World world;
        world.open();
        world.page.setAdministrator(std::nullopt);
        QSignalSpy unlock(&world.page, &Page::unlockWanted);
        world.click(u"sampleButton"_s);
        QCOMPARE(unlock.size(), 1);
        QVERIFY(world.page.workText().isEmpty());
        world.page.setAdministrator(world.administrator());
        QVERIFY(!world.page.workText().isEmpty());
        QVERIFY(world.find<QProgressBar>(u"sampleProgress"_s)->isVisible());
        // Nobody runs the devices here, so it waits for the first key.
        QVERIFY(world.until([&] { return world.find<QProgressBar>(u"sampleProgress"_s)->value() == int(SampleFleet::Step::Keys); }));
        QVERIFY(world.find<QPushButton>(u"sampleCancelButton"_s)->isVisible()); // though there are devices now
        world.click(u"sampleCancelButton"_s);
        QVERIFY(world.page.workText().isEmpty());
        QVERIFY(world.find<QPushButton>(u"sampleButton"_s)->isVisible());
        world.host->stop();
        QVERIFY(world.until([&] { return world.host->state() == ConnectorHost::State::Stopped; }));
    }

    void followsTheLanguage()
    {
        World world;
        world.addConnector({40});
        world.open();
        QLocale::setDefault(QLocale(QLocale::Swedish, QLocale::Sweden));
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&world.page, &event);
        QVERIFY(world.find<BarChart>(u"monthsChart"_s)->bars()[1].description.startsWith(u"april 2027"_s));
        QLocale::setDefault(QLocale::c());
    }

    void fitsNarrowPages()
    {
        World world;
        world.addConnector({10});
        world.open({740, 540});
        auto *failed = world.find<FigureCard>(u"failedFigure"_s), *waiting = world.find<FigureCard>(u"waitingFigure"_s);
        QVERIFY(waiting->y() > failed->y());
        world.page.resize(1072, 774);
        QTRY_COMPARE(waiting->y(), failed->y());
    }
};

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
