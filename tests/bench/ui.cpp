// What a fleet of 100,000 devices costs the window's thread: how long until the list is there, and how long the event loop is kept
// waiting while 1,000 devices a second change and somebody sorts and filters. Each beside what is allowed.
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "core/device/devicerevision.h"
#include "core/net/qttransport.h"
#include "core/store/jsoncolumn.h"
#include "tests/bench/must.h"
#include "ui/fleet/fleetpage.h"
#include "ui/models/fleetmodel.h"
#include "ui/widgets/appearance.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace scepter;

namespace {

struct Figure {
    QString name, unit;
    double value = 0;
    QString floor; ///< what it stands beside
    double ratio = 0;
};

constexpr int perTick = 100, tickMilliseconds = 100; ///< 1,000 changes a second, in ten commits

NewDevice deviceOf(int number)
{
    static const QStringList sites{u"Stockholm"_s, u"Göteborg"_s, u"Malmö"_s, u"Jakarta"_s, u"Lund"_s, u"Åre"_s, u"Bandung"_s};
    NewDevice device{.name = u"mfp-%1"_s.arg(number),
                     .address = u"10.%1.%2.%3"_s.arg(number / 65536).arg(number / 256 % 256).arg(number % 256)};
    device.inventory.site = sites[number % sites.size()];
    device.inventory.serial = u"2LK%1"_s.arg(number, 6, 10, QChar(u'0'));
    device.inventory.tags = {u"floor-%1"_s.arg(number % 12)};
    return device;
}

/// The last request of a device ends, or begins: what an engine writes of it.
Result<void> setStatus(Transaction &transaction, DeviceId id, const RequestStatus &status)
{
    return transaction
        .run("INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted)"
             " VALUES (?, 1, 'TLS', 'CN=x', ?, ?, 0, '{}') ON CONFLICT (device, number)"
             " DO UPDATE SET time = excluded.time, status = excluded.status",
             {qint64(id), shownTime(status), jsonText(statusJson(status))})
        .and_then([&](int) { return transaction.run(countingOn("UPDATE device SET revision = ", " WHERE id = ?"), {qint64(id)}); })
        .map([](int) {});
}

RequestStatus drawStatus(std::mt19937 &random, const QDateTime &now)
{
    const Error error{Errc::Timeout, {}, {u"30"_s}};
    switch (random() % 3) {
    case 0: return Processing{now};
    case 1: return Succeeded{now};
    default: return Failed{now, failureDetail(error), error};
    }
}

QList<DeviceId> fill(Database &database, const DeviceStore &store, int count, const QDateTime &now)
{
    constexpr int atOnce = 2000;
    QList<DeviceId> ids;
    std::mt19937 random(1);
    for (int from = 0; from < count; from += atOnce) {
        ids += must(database
                        .write([&](Transaction &transaction) -> Result<QList<DeviceId>> {
                            QList<DeviceId> added;
                            for (int i = from; i < std::min(count, from + atOnce); ++i) {
                                const auto id = store.add(transaction, deviceOf(i), now);
                                const auto set = id ? setStatus(transaction, *id, drawStatus(random, now)) : fail(id.error());
                                if (!set)
                                    return fail(set.error());
                                added.append(*id);
                            }
                            return added;
                        })
                        .takeResult());
    }
    return ids;
}

/// How long the event loop kept somebody waiting who wanted to come every millisecond.
class Heartbeat final : public QObject {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_gaps.push_back(double(m_clock.nsecsElapsed()) / 1e6), m_clock.restart(); });
    }
    void start()
    {
        m_gaps.clear();
        m_clock.start();
        m_timer.start();
    }
    void stop()
    {
        m_timer.stop();
        std::sort(m_gaps.begin(), m_gaps.end());
    }
    double quantile(double share) const { return m_gaps.empty() ? 0 : m_gaps[size_t(share * double(m_gaps.size() - 1))]; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

/// Ends the event loop when a table with rows in it has been painted.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QTableView *table) : m_table(table) { table->viewport()->installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_table->model()->rowCount() > 0)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit); // behind the painting
        return false;
    }

private:
    QTableView *m_table;
};

void runFor(std::chrono::milliseconds time)
{
    QTimer::singleShot(time, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
}

/// Commits 1,000 changes a second, as a process that runs a rollout does.
class Changes final : public QObject {
public:
    Changes(Database &database, QList<DeviceId> ids, Scheduler &scheduler) : m_database(database), m_ids(std::move(ids))
    {
        m_timer.setInterval(tickMilliseconds);
        connect(&m_timer, &QTimer::timeout, this, [this, &scheduler] {
            if (m_writing) // the disk sets the pace then
                return;
            m_writing = true;
            QList<std::pair<DeviceId, RequestStatus>> changes;
            for (int i = 0; i < perTick; ++i)
                changes.append({m_ids[qsizetype(m_random() % size_t(m_ids.size()))], drawStatus(m_random, scheduler.now())});
            const auto work = [changes](Transaction &transaction) -> Result<void> {
                for (const auto &[id, status] : changes) {
                    if (const auto set = setStatus(transaction, id, status); !set)
                        return set;
                }
                return {};
            };
            m_database.write(this, work, [this](const Result<void> &written) {
                must(written);
                m_writing = false;
                m_written += perTick;
            });
        });
    }
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }
    int written() const { return m_written; }

private:
    Database &m_database;
    QList<DeviceId> m_ids;
    QTimer m_timer;
    std::mt19937 m_random{2};
    bool m_writing = false;
    int m_written = 0;
};

void print(const QList<Figure> &figures, bool json)
{
    if (json) {
        QJsonArray list;
        for (const Figure &figure : figures)
            list.append(QJsonObject{{u"name"_s, figure.name},
                                    {u"value"_s, figure.value},
                                    {u"unit"_s, figure.unit},
                                    {u"floor"_s, figure.floor},
                                    {u"ratio"_s, figure.ratio}});
        printf("%s", QJsonDocument(QJsonObject{{u"bench"_s, u"ui"_s}, {u"figures"_s, list}}).toJson().constData());
        return;
    }
    for (const Figure &figure : figures)
        printf("%-62s %10.2f %-5s %8.4f of %s\n", qPrintable(figure.name), figure.value, qPrintable(figure.unit), figure.ratio,
               qPrintable(figure.floor));
}

void addGaps(const QString &what, const Heartbeat &heart, QList<Figure> *figures)
{
    const double p50 = heart.quantile(0.5), p99 = heart.quantile(0.99), most = heart.quantile(1);
    figures->append({what + u", median gap"_s, u"ms"_s, p50, u"16 ms allowed"_s, p50 / 16});
    figures->append({what + u", 99 % of the gaps"_s, u"ms"_s, p99, u"16 ms allowed"_s, p99 / 16});
    figures->append({what + u", longest gap"_s, u"ms"_s, most, u"100 ms allowed"_s, most / 100});
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"Write JSON."_s},
                       {u"devices"_s, u"How many."_s, u"n"_s, u"100000"_s},
                       {u"seconds"_s, u"How long each part is watched."_s, u"n"_s, u"10"_s},
                       {u"scepterctl"_s, u"Not used."_s, u"program"_s}});
    parser.process(app);
    const int count = parser.value(u"devices"_s).toInt();
    const std::chrono::seconds watched(parser.value(u"seconds"_s).toInt());

    Appearance appearance;
    SystemScheduler scheduler;
    SystemRandom random;
    QTemporaryDir folder;
    const StoreLocation location{folder.filePath(u"scepter.db"_s)};
    const QList<MigrationSet> rooms{MigrationSet::fromResources(u"store"_s), MigrationSet::fromResources(u"connector"_s),
                                    MigrationSet::fromResources(u"device"_s), MigrationSet::fromResources(u"fleet"_s)};
    const DeviceProfiles profiles;
    const auto database = must(Database::open(location, rooms, Database::Missing::Create));
    const QList<DeviceId> ids = fill(*database, DeviceStore(profiles), count, scheduler.now());
    const auto elsewhere = must(Database::open(location, rooms, Database::Missing::Refuse)); // as another process would write

    QElapsedTimer clock;
    clock.start();
    must(database->readHere([&](Transaction &transaction) { return FleetDevices::list(transaction, profiles); }));
    const double reading = double(clock.elapsed()) / 1000;

    WorkPool pool;
    QtTransport transport(scheduler);
    KnownServersFile known(folder.filePath(u"known.json"_s), pool);
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    ConnectorHost host({*database, scheduler, random, pool});
    const Workplace workplace{{transport, scheduler, random, pool, known}, *database, profiles, host, settings, u"bench"_s};
    QList<Figure> figures;
    Heartbeat heart;

    figures.append({u"reading %1 devices"_s.arg(count), u"s"_s, reading, u"itself"_s, 1});
    clock.restart();
    heart.start();
    FleetPage page(workplace);
    page.resize(1072, 774);
    static_cast<QWidget &>(page).show();
    auto *table = page.findChild<QTableView *>(u"fleetTable"_s);
    {
        FirstPaint paint(table);
        QCoreApplication::exec();
    }
    const double up = double(clock.elapsed()) / 1000;
    heart.stop();
    figures.append({u"until %1 devices are painted"_s.arg(count), u"s"_s, up, u"0.5 s allowed"_s, up / 0.5});
    figures.append({u"meanwhile, longest gap"_s, u"ms"_s, heart.quantile(1), u"100 ms allowed"_s, heart.quantile(1) / 100});

    Changes changes(*elsewhere, ids, scheduler);
    changes.start();
    runFor(std::chrono::seconds(1));
    const auto watch = [&](const QString &what, const std::function<void(int)> &everySecond) {
        heart.start();
        for (int second = 0; second < int(watched.count()); ++second) {
            everySecond(second);
            runFor(std::chrono::seconds(1));
        }
        heart.stop();
        addGaps(what, heart, &figures);
    };
    table->sortByColumn(int(FleetColumn::Device), Qt::AscendingOrder);
    watch(u"1,000 changes a second, by name"_s, [](int) {});
    table->sortByColumn(int(FleetColumn::Status), Qt::AscendingOrder);
    watch(u"by status, so that rows move"_s, [](int) {});
    table->selectAll();
    watch(u"the same, with all of them selected"_s, [](int) {});
    table->clearSelection();
    auto *search = page.findChild<QLineEdit *>(u"searchEdit"_s);
    watch(u"sorted and filtered every second"_s, [&](int second) {
        const int column = std::array{int(FleetColumn::Status), int(FleetColumn::Site), int(FleetColumn::Since)}[size_t(second % 3)];
        table->sortByColumn(column, second % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
        search->setText(second % 2 ? u"malm"_s : QString());
    });
    changes.stop();
    const double rate = double(changes.written()) / double(4 * watched.count() + 1);
    figures.append({u"changes that came"_s, u"/s"_s, rate, u"1,000 wanted"_s, rate / 1000});
    print(figures, parser.isSet(u"json"_s));
    return 0;
}
