// What sleeping devices cost: memory of a machine, time to take up a store of them, work while nothing is due. Each beside a
// floor of the same run.
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "core/device/deviceengine.h"
#include "core/device/settingsjson.h"
#include "core/net/qttransport.h"
#include "tests/bench/must.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace scepter;

namespace {

double secondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}
double cpuSeconds() { return double(clock()) / CLOCKS_PER_SEC; }
size_t heapBytes() { return mallinfo2().uordblks + mallinfo2().hblkhd; }

struct Figure {
    QString name, unit;
    double value = 0;
    QString floor; ///< what it stands beside
    double ratio = 0;
};

DeviceSettings settingsOf(const DeviceProfile &profile, int number)
{
    DeviceSettings settings = DeviceSettings::of(profile, "Europe/Stockholm");
    settings.communication = CommunicationSettings{.url = u"http://scep.example.com:8080/scep/office"_s};
    AutoRequestSettings &automatic = settings.automatic;
    automatic.timer = automatic.adjust = automatic.restartAfter = automatic.deleteOld = true;
    automatic.startDate = QDate(2090, 1, 1);
    automatic.startTime = QTime(2, 0);
    automatic.polling = Polling{};
    automatic.intervalDays = 30;
    automatic.request = {.keyName = u"TLS2090"_s,
                         .organization = u"Example AB"_s,
                         .commonName = u"mfp-%1.example.com"_s.arg(number),
                         .location = KeyUseLocation::Tls};
    return settings;
}

SimulatedMfp machineOf(const DeviceProfile &profile, int number, Random &random, const QDateTime &now)
{
    SimulatedMfp machine = SimulatedMfp::factoryNew(profile, "Europe/Stockholm");
    if (!machine.replaceSettings(settingsOf(profile, number), true, now, random))
        die(u"settings"_s);
    return machine;
}

Figure memory(const DeviceProfiles &profiles, int count, Random &random, const QDateTime &now)
{
    const DeviceProfile &profile = **profiles.find(u"mfp"_s);
    std::vector<SimulatedMfp> machines;
    machines.reserve(size_t(count));
    const size_t before = heapBytes() - size_t(count) * sizeof(SimulatedMfp);
    for (int i = 0; i < count; ++i)
        machines.push_back(machineOf(profile, i, random, now));
    const double each = double(heapBytes() - before) / count;
    return {u"memory of a machine with all its settings"_s, u"B"_s, each, u"1 KiB allowed"_s, each / 1024};
}

void fill(Database &database, const DeviceStore &store, int count, Random &random, const QDateTime &now)
{
    constexpr int atOnce = 2000;
    for (int from = 0; from < count; from += atOnce) {
        must(database
                 .write([&](Transaction &transaction) -> Result<void> {
                     for (int i = from; i < std::min(count, from + atOnce); ++i) {
                         const auto id = store.add(transaction, {.name = u"mfp-%1"_s.arg(i), .timeZone = "Europe/Stockholm"}, now);
                         const auto set = id ? store.change(transaction, *id, now,
                                                            [&](SimulatedMfp &machine) -> Result<Effects> {
                                                                return machine
                                                                    .replaceSettings(settingsOf(machine.profile(), i), false, now, random)
                                                                    .map_error([](const FieldError &error) { return error.error; });
                                                            })
                                             : fail(id.error());
                         if (!set)
                             return fail(set.error());
                     }
                     return {};
                 })
                 .takeResult());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"Write JSON."_s},
                       {u"devices"_s, u"How many."_s, u"n"_s, u"100000"_s},
                       {u"scepterctl"_s, u"Not used."_s, u"program"_s}});
    parser.process(app);
    const int count = parser.value(u"devices"_s).toInt();
    if (count < 1000)
        die(u"at least 1000 devices"_s);

    SystemScheduler scheduler;
    SystemRandom random;
    WorkPool pool;
    QTemporaryDir folder;
    KnownServersFile known(folder.filePath(u"known.json"_s), pool);
    QtTransport transport(scheduler);
    const DeviceProfiles profiles;
    const QDateTime now = scheduler.now();
    QList<Figure> figures{memory(profiles, count, random, now)};

    const QList<MigrationSet> rooms{MigrationSet::fromResources(u"store"_s), MigrationSet::fromResources(u"device"_s)};
    const StoreLocation location{folder.filePath(u"scepter.db"_s)};
    const DeviceStore locked(profiles);
    {
        const auto database = must(Database::open(location, rooms, Database::Missing::Create));
        fill(*database, locked, count, random, now);
    }
    const auto database = must(Database::open(location, rooms, Database::Missing::Refuse));
    const Vault vault = must(Vault::create(*database, Secret("bench"), random, {.n = 16}));
    const DeviceStore store(profiles, vault);

    const double floor = secondsOf([&] {
        must(database->readHere([](Transaction &transaction) {
            return transaction.each("SELECT id, settings, state FROM device", {}, [](const Row &) { return true; });
        }));
    });
    const size_t heapBefore = heapBytes();
    const ClientServices services{transport, scheduler, random, pool, known};
    DeviceEngine engine(services, *database, store, {});
    QObject::connect(&engine, &DeviceEngine::started, &app, &QCoreApplication::quit);
    QObject::connect(&engine, &DeviceEngine::failed, &app, [](const Error &error) { die(errcName(error.code)); });
    const double started = secondsOf([&] {
        engine.start();
        QCoreApplication::exec();
    });
    figures.append({u"taking up %1 devices"_s.arg(count), u"s"_s, started, u"reading their rows once"_s, started / floor});
    figures.append({u"memory of a device that sleeps in the store"_s, u"B"_s, double(heapBytes() - heapBefore) / count, u"1 KiB allowed"_s,
                    double(heapBytes() - heapBefore) / count / 1024});
    const double loaded = secondsOf([&] { must(database->readHere([&](Transaction &transaction) { return store.list(transaction); })); });
    figures.append({u"reading %1 devices whole, with keys"_s.arg(count), u"s"_s, loaded, u"reading their rows once"_s, loaded / floor});

    constexpr int idleSeconds = 5;
    const double cpuBefore = cpuSeconds();
    const Alarm idle = scheduler.after(std::chrono::seconds(idleSeconds), [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    const double busy = (cpuSeconds() - cpuBefore) / idleSeconds;
    figures.append({u"CPU while %1 devices sleep"_s.arg(count), u"of a core"_s, busy, u"one core"_s, busy});

    if (parser.isSet(u"json"_s)) {
        QJsonArray list;
        for (const Figure &figure : figures)
            list.append(QJsonObject{{u"name"_s, figure.name},
                                    {u"value"_s, figure.value},
                                    {u"unit"_s, figure.unit},
                                    {u"floor"_s, figure.floor},
                                    {u"ratio"_s, figure.ratio}});
        printf("%s", QJsonDocument(QJsonObject{{u"bench"_s, u"devices"_s}, {u"figures"_s, list}}).toJson().constData());
        return 0;
    }
    for (const Figure &figure : figures)
        printf("%-48s %12.4f %-10s %10.4f of %s\n", qPrintable(figure.name), figure.value, qPrintable(figure.unit), figure.ratio,
               qPrintable(figure.floor));
    return 0;
}
