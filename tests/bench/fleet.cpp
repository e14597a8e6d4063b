// The speed of enrolling a fleet, as ratios of one run: beside the built-in connector and alone, each beside what RSA alone
// would allow; with a server that answers late; memory of an enrolment under way; the cost of one among many devices.
#include "tests/bench/enrolfleet.h"
#include "tests/bench/floor.h"
#include "tests/bench/keys.h"
#include "tests/bench/must.h"
#include "tests/bench/processes.h"
#include "tests/bench/stub.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

using namespace scepter;

namespace {

/// The stub in a process of its own.
class Stub {
public:
    Stub(const QString &answers, int delay)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--stub"_s, answers, u"--delay"_s, QString::number(delay)});
        m_port = m_process.firstLine().toInt();
    }
    int port() const { return m_port; }
    double cpu() const { return m_process.cpu(); }

private:
    ServerProcess m_process;
    int m_port = 0;
};

struct Figure {
    QString name, unit;
    double value = 0;
    QString floor; ///< what it stands beside
    double ratio = 0;
};

struct Bench {
    QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // on a disk: durability is part of what is measured
    QList<PrivateKey> keys;
    QString program;
    int devices = 0, many = 0, concurrency = 0;
    double privatePerSecond = 0; ///< private operations of keys in use, on all cores
    double freshPerSecond = 0;   ///< of keys that are used four times
    QList<Figure> figures;
    std::optional<Prepared> prepared = {};

    QString sub(const QString &name) const
    {
        QDir(folder.path()).mkdir(name);
        return folder.filePath(name);
    }
    QString answers() const { return folder.filePath(u"answers"_s); }
    EnrolServer stubServer(const Stub &stub) const
    {
        return {u"http://127.0.0.1:%1/scep"_s.arg(stub.port()), prepared->fingerprint, Secret("sesam")};
    }
    void withConnector();
    double alone(const QString &name, int delay, int at);
    void memory();
    void amongMany();
};

void Bench::withConnector()
{
    ConnectorProcess connector(program, sub(u"connector"_s));
    connector.serve();
    EnrolFleet fleet(sub(u"a"_s), devices,
                     {u"http://127.0.0.1:%1/scep/bench"_s.arg(connector.port()), connector.ca().fingerprint(HashAlgorithm::Sha256),
                      connector.challenge()});
    fleet.stock(keys);
    const double before = connector.cpu();
    const auto outcome = fleet.enrol(0, devices, concurrency);
    const double floor = privatePerSecond / 7;
    figures.append({u"%1 devices, built-in connector"_s.arg(devices), u"/s"_s, outcome.perSecond, u"7 private operations each, all cores"_s,
                    outcome.perSecond / floor});
    figures.append({u"  beside new keys"_s, u"/s"_s, outcome.perSecond, u"the same, 4 of them with a key never used before"_s,
                    outcome.perSecond * (4 / freshPerSecond + 3 / privatePerSecond)});
    figures.append({u"  CPU of the fleet's process, each"_s, u"µs"_s, outcome.cpuSeconds / devices * 1e6, u"4 private operations"_s,
                    outcome.cpuSeconds / devices * privatePerSecond / QThread::idealThreadCount() / 4});
    const double server = (connector.cpu() - before) / devices;
    figures.append({u"  CPU of the connector's process, each"_s, u"µs"_s, server * 1e6, u"3 private operations"_s,
                    server * privatePerSecond / QThread::idealThreadCount() / 3});
}

double Bench::alone(const QString &name, int delay, int at)
{
    Stub stub(answers(), delay);
    EnrolFleet fleet(sub(u"alone-%1"_s.arg(delay)), devices, stubServer(stub));
    fleet.stock(keys);
    const auto outcome = fleet.enrol(0, devices, at);
    figures.append({name, u"/s"_s, outcome.perSecond, u"4 private operations each, all cores"_s, outcome.perSecond * 4 / privatePerSecond});
    figures.append({u"  beside new keys"_s, u"/s"_s, outcome.perSecond, u"4 operations each with a key never used before"_s,
                    outcome.perSecond * 4 / freshPerSecond});
    figures.append({u"  CPU of the fleet's process, each"_s, u"µs"_s, outcome.cpuSeconds / devices * 1e6, u"4 private operations"_s,
                    outcome.cpuSeconds / devices * privatePerSecond / QThread::idealThreadCount() / 4});
    figures.append({u"  CPU of the stub, each"_s, u"µs"_s, stub.cpu() / devices * 1e6, u"4 private operations"_s,
                    stub.cpu() / devices * privatePerSecond / QThread::idealThreadCount() / 4});
    return outcome.perSecond;
}

void Bench::memory()
{
    const int atWork = std::min(devices, 300); // as many as there are connections
    Stub stub(answers(), 2000);
    EnrolFleet fleet(sub(u"memory"_s), atWork, stubServer(stub));
    fleet.stock(keys.first(atWork));
    const auto outcome = fleet.enrol(0, atWork, atWork, atWork);
    figures.append({u"memory of an enrolment under way"_s, u"B"_s, outcome.bytesEach, u"64 KiB allowed"_s, outcome.bytesEach / 65536});
}

void Bench::amongMany()
{
    Stub stub(answers(), 0);
    const int count = std::min(devices, 1000);
    const auto each = [&](int stored) {
        EnrolFleet fleet(sub(u"many-%1"_s.arg(stored)), stored, stubServer(stub));
        fleet.stock(keys.first(count));
        return fleet.enrol(0, count, concurrency).cpuSeconds / count * 1e6;
    };
    const double few = each(1000), among = each(many);
    figures.append({u"CPU of an enrolment among %1 devices"_s.arg(many), u"µs"_s, among, u"the same among 1000"_s, among / few});
}

void print(const QList<Figure> &figures, bool json)
{
    QJsonArray list;
    for (const Figure &figure : figures) {
        if (!json)
            printf("%-48s %12.1f %-6s %8.3f of %s\n", qPrintable(figure.name), figure.value, qPrintable(figure.unit), figure.ratio,
                   qPrintable(figure.floor));
        list.append(QJsonObject{{u"name"_s, figure.name},
                                {u"value"_s, figure.value},
                                {u"unit"_s, figure.unit},
                                {u"floor"_s, figure.floor},
                                {u"ratio"_s, figure.ratio}});
    }
    if (json)
        printf("%s", QJsonDocument(QJsonObject{{u"bench"_s, u"fleet"_s}, {u"figures"_s, list}}).toJson().constData());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"scepterctl"_s, u"The program that serves the connector."_s, u"path"_s},
                       {u"devices"_s, u"How many enrol."_s, u"count"_s, u"2000"_s},
                       {u"many"_s, u"Devices to measure among."_s, u"count"_s, u"100000"_s},
                       {u"concurrency"_s, u"Attempts at once."_s, u"count"_s, u"64"_s},
                       {u"only"_s, u"connector, alone, late, memory or many."_s, u"part"_s},
                       {u"stub"_s, u"Serves answers that were made."_s, u"file"_s},
                       {u"delay"_s, u"Of the stub, in milliseconds."_s, u"ms"_s, u"0"_s},
                       {u"json"_s, u"Write JSON."_s}});
    parser.process(app);
    if (parser.isSet(u"stub"_s))
        serveAnswers(readAnswers(parser.value(u"stub"_s)), std::chrono::milliseconds(parser.value(u"delay"_s).toInt()));

    Bench bench;
    bench.program = parser.value(u"scepterctl"_s);
    bench.devices = parser.value(u"devices"_s).toInt();
    bench.many = parser.value(u"many"_s).toInt();
    bench.concurrency = parser.value(u"concurrency"_s).toInt();
    const QString only = parser.value(u"only"_s);
    const auto wanted = [&](const QString &part) { return only.isEmpty() || only == part; };
    bench.keys = makeKeys(bench.devices);
    bench.prepared = prepare(bench.keys, SystemScheduler().now());
    if (!writeAnswers(bench.answers(), bench.prepared->answers))
        die(u"the answers cannot be written"_s);
    bench.privatePerSecond = measurePrivateOperations(bench.keys.first(), QThread::idealThreadCount(), 3);
    bench.freshPerSecond = measureFreshKeys(bench.keys, QThread::idealThreadCount(), 4);
    if (wanted(u"connector"_s))
        bench.withConnector();
    double alone = 0;
    if (wanted(u"alone"_s) || wanted(u"late"_s))
        alone = bench.alone(u"%1 devices, answers made beforehand"_s.arg(bench.devices), 0, bench.concurrency);
    if (wanted(u"late"_s)) {
        const double late = bench.alone(u"the same, each 200 ms later"_s, 200, 1024);
        bench.figures.append({u"  beside those without delay"_s, u"/s"_s, late, u"without delay"_s, late / alone});
    }
    if (wanted(u"memory"_s))
        bench.memory();
    if (wanted(u"many"_s))
        bench.amongMany();
    print(bench.figures, parser.isSet(u"json"_s));
    return 0;
}
