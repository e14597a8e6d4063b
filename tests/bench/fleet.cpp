// The speed of enrolling a fleet, as ratios of one run: beside the built-in connector and alone, each beside what RSA alone
// would allow; with a server that answers late; memory of an enrolment under way; the cost of one among many devices.
//
// For the client alone the server is a stub whose answers were made beforehand. That takes a nonce that is known beforehand:
// here, and nowhere else, all random values of a nonce's size are the same one.
#include "core/client/selfsigned.h"
#include "core/device/deviceengine.h"
#include "core/net/qttransport.h"
#include "tests/bench/floor.h"
#include "tests/bench/keys.h"
#include "tests/bench/processes.h"
#include "tests/bench/stub.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include <malloc.h>
#include <unistd.h>

using namespace scepter;

namespace {

constexpr auto commonName = u"printer.example.com"; // one for all: who gets which key is chance

/// A random source that always draws the same nonce. All else is random.
class KnownNonce final : public Random {
public:
    QByteArray bytes(qsizetype count) override { return count == nonceSize ? QByteArray(nonceSize, '\x55') : m_system.bytes(count); }

private:
    SystemRandom m_system;
};

size_t heapBytes()
{
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Work on all cores: `make(i)` for each.
template <class F> void onAllCores(int count, F make)
{
    std::atomic<int> next = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        workers.emplace_back([&] {
            for (int n = next++; n < count; n = next++)
                make(n);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
}

/// The server's side of every enrolment, made before it is measured.
struct Prepared {
    QByteArray fingerprint;
    StubAnswers answers;
};

Prepared prepare(const QList<PrivateKey> &keys, const QDateTime &now)
{
    KnownNonce random;
    const PrivateKey caKey = must(PrivateKey::generate(KeySpec::Rsa2048), "key");
    const QByteArray caName = must(DistinguishedName{{{u"CN"_s, u"Stub CA"_s}}}.toDer(), "name");
    CertificateSpec caSpec{caName, caKey.publicKey(), QByteArray::fromHex("01"), now.addDays(-1), now.addDays(3650)};
    caSpec.isCa = true;
    caSpec.keyUsage = DigitalSignature | KeyEncipherment | KeyCertSign | CrlSign;
    const Certificate ca = must(issueCertificate(caSpec, std::nullopt, caKey), "CA certificate");
    const QByteArray subject = must(DistinguishedName{{{u"O"_s, u"Example"_s}, {u"CN"_s, QString::fromUtf16(commonName)}}}.toDer(), "name");
    QList<std::pair<QByteArray, QByteArray>> replies(keys.size());
    auto *const places = replies.data();
    onAllCores(int(keys.size()), [&](int i) {
        const PrivateKey &key = keys[i];
        const Signer client = must(selfSignedSigner(subject, key, HashAlgorithm::Sha256, now, random), "signer");
        CertificateSpec spec{subject, key.publicKey(), QByteArray("\1") + SystemRandom().bytes(15), now.addSecs(-3600), now.addDays(365)};
        spec.keyUsage = DigitalSignature | KeyEncipherment;
        spec.extendedKeyUsage = QStringList{u"serverAuth"_s, u"clientAuth"_s};
        spec.altNames = {{SubjectAltName::Kind::Dns, QString::fromUtf16(commonName)}};
        const Certificate issued = must(issueCertificate(spec, ca, caKey), "certificate");
        PkiMessage reply{MessageType::CertRep, transactionIdFor(key.publicKey()), random.bytes(nonceSize), random.bytes(nonceSize)};
        reply.status = PkiStatus::Success;
        reply.messageData = must(degenerate({issued}), "degenerate");
        places[i] = {reply.transactionId, must(encode(reply, {ca, caKey}, {client.certificate}, {}, now), "reply")};
    });
    Prepared prepared{ca.fingerprint(HashAlgorithm::Sha256), {"AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\nRenewal\n", ca.der(), {}}};
    for (const auto &[id, reply] : std::as_const(replies))
        prepared.answers.replies.insert(id, reply);
    return prepared;
}

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

/// Where a fleet enrols.
struct Server {
    QString url;
    QByteArray fingerprint;
    Secret challenge;
};

/// Devices with keys ready, in a store of their own, and an engine that enrols some of them.
class Fleet {
public:
    Fleet(const QString &folder, int devices, const Server &server)
        : m_known(folder + u"/known.json"_s), m_transport(m_scheduler, {}, 64), m_server(server)
    {
        const QList<MigrationSet> rooms{MigrationSet::fromResources(u"store"_s), MigrationSet::fromResources(u"device"_s)};
        m_database = must(Database::open({folder + u"/scepter.db"_s}, rooms, Database::Missing::Create), "store");
        m_store.emplace(m_profiles, must(Vault::create(*m_database, Secret("bench"), m_system, {.n = 16}), "vault"));
        constexpr int atOnce = 1000;
        for (int from = 0; from < devices; from += atOnce)
            add(from, std::min(devices, from + atOnce));
    }
    void stock(const QList<PrivateKey> &keys)
    {
        QList<QByteArray> sealed(keys.size());
        QByteArray *const places = sealed.data();
        const Vault &vault = m_store->vault();
        onAllCores(int(keys.size()), [&](int i) {
            const QByteArray place = "key_stock/" + QByteArray::number(i + 1) + "/key";
            places[i] = must(vault.seal(keys[i].toPem().view(), place), "seal");
        });
        write([&](Transaction &transaction) -> Result<void> {
            for (qsizetype i = 0; i < sealed.size(); ++i) {
                const auto put = transaction.run("INSERT INTO key_stock (id, spec, sealed) VALUES (?, ?, ?)",
                                                 {qint64(i + 1), keySpecName(KeySpec::Rsa2048), sealed[i]});
                if (!put)
                    return fail(put.error());
            }
            return {};
        });
    }
    struct Outcome {
        double perSecond = 0, cpuSeconds = 0, bytesEach = 0;
    };
    /// Devices from..from+count enrol. `atWork`: memory is measured when so many wait for their answers.
    Outcome enrol(int from, int count, int concurrency, int atWork = 0);

private:
    template <class F> void write(F work) { must(m_database->write(work).takeResult(), "write"); }
    void add(int from, int to);
    void ask(int from, int count);

    SystemScheduler m_scheduler;
    SystemRandom m_system;
    KnownNonce m_random;
    WorkPool m_pool;
    KnownServers m_known;
    QtTransport m_transport;
    DeviceProfiles m_profiles;
    std::unique_ptr<Database> m_database;
    std::optional<DeviceStore> m_store;
    Server m_server;
};

void Fleet::add(int from, int to)
{
    const CommunicationSettings settings{.url = m_server.url, .caFingerprint = m_server.fingerprint};
    const QDateTime now = m_scheduler.now();
    write([&](Transaction &transaction) -> Result<void> {
        for (int i = from; i < to; ++i) {
            const auto id = m_store->add(transaction, {.name = u"mfp-%1"_s.arg(i)}, now);
            const auto set = id ? m_store->change(
                                 transaction, *id, now,
                                 [&](SimulatedMfp &machine) -> Result<Effects> {
                                     return machine.updateCommunication(settings, now).map_error([](const FieldError &error) {
                                         return error.error;
                                     });
                                 })
                                : fail(id.error());
            if (!set)
                return fail(set.error());
        }
        return {};
    });
}

/// What a rollout does to its devices.
void Fleet::ask(int from, int count)
{
    Belongings belongings;
    belongings.wanted = KeyRequest{.keyName = u"TLS2027"_s,
                                   .organization = u"Example"_s,
                                   .commonName = QString::fromUtf16(commonName),
                                   .location = KeyUseLocation::Tls};
    belongings.challenge = m_server.challenge;
    const QDateTime now = m_scheduler.now();
    write([&](Transaction &transaction) -> Result<void> {
        for (int i = from; i < from + count; ++i) {
            const auto id = transaction.number("SELECT id FROM device WHERE name = ?", {u"mfp-%1"_s.arg(i)});
            const auto sent = id ? m_store->change(
                                  transaction, DeviceId(*id), now,
                                  [&](SimulatedMfp &machine) -> Result<Effects> {
                                      return machine.sendRequest(*belongings.wanted, RolloutTerms{}, now)
                                          .map_error([](const FieldError &error) { return error.error; });
                                  },
                                  belongings)
                                 : fail(id.error());
            if (!sent)
                return fail(sent.error());
        }
        return {};
    });
}

Fleet::Outcome Fleet::enrol(int from, int count, int concurrency, int atWork)
{
    ask(from, count);
    const ClientServices services{m_transport, m_scheduler, m_random, m_pool, m_known};
    DeviceEngine engine(services, *m_database, *m_store, {.concurrency = concurrency});
    QObject::connect(&engine, &DeviceEngine::failed, &engine, [](const Error &error) { die(errcName(error.code)); });
    int ended = 0, sent = 0;
    Outcome outcome;
    const size_t before = heapBytes();
    QObject::connect(&engine, &DeviceEngine::progress, &engine, [&](DeviceId, RequestId, const EnrollmentProgress &progress) {
        if (progress.kind == EnrollmentProgress::Kind::Failed || progress.kind == EnrollmentProgress::Kind::NoAnswer)
            die(progress.error ? errcName(progress.error->code) : u"no answer"_s);
        if (progress.kind == EnrollmentProgress::Kind::Sent && ++sent == atWork)
            outcome.bytesEach = double(heapBytes() - before) / atWork;
    });
    QObject::connect(&engine, &DeviceEngine::attemptEnded, &engine, [&] {
        if (++ended == count)
            QCoreApplication::quit();
    });
    const auto begin = std::chrono::steady_clock::now();
    const double cpuBefore = cpuSeconds(getpid());
    engine.start();
    QCoreApplication::exec();
    outcome.perSecond = count / secondsSince(begin);
    outcome.cpuSeconds = cpuSeconds(getpid()) - cpuBefore;
    QObject::connect(&engine, &DeviceEngine::stopped, &engine, &QCoreApplication::quit);
    engine.stop();
    QCoreApplication::exec();
    const auto certificates = m_database->readHere(
        [](Transaction &transaction) { return transaction.number("SELECT count(*) FROM device_key WHERE certificate IS NOT NULL"); });
    if (must(certificates, "count") < count)
        die(u"only %1 of %2 devices enrolled"_s.arg(*certificates).arg(count));
    return outcome;
}

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
    double privatePerSecond = 0;
    QList<Figure> figures;
    std::optional<Prepared> prepared = {};

    QString sub(const QString &name) const
    {
        QDir(folder.path()).mkdir(name);
        return folder.filePath(name);
    }
    QString answers() const { return folder.filePath(u"answers"_s); }
    Server stubServer(const Stub &stub) const
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
    Fleet fleet(sub(u"a"_s), devices,
                {u"http://127.0.0.1:%1/scep/bench"_s.arg(connector.port()), connector.ca().fingerprint(HashAlgorithm::Sha256),
                 connector.challenge()});
    fleet.stock(keys);
    const double before = connector.cpu();
    const auto outcome = fleet.enrol(0, devices, concurrency);
    const double floor = privatePerSecond / 7;
    figures.append({u"%1 devices, built-in connector"_s.arg(devices), u"/s"_s, outcome.perSecond, u"7 private operations each, all cores"_s,
                    outcome.perSecond / floor});
    figures.append({u"  CPU of the fleet's process, each"_s, u"µs"_s, outcome.cpuSeconds / devices * 1e6, u"4 private operations"_s,
                    outcome.cpuSeconds / devices * privatePerSecond / QThread::idealThreadCount() / 4});
    const double server = (connector.cpu() - before) / devices;
    figures.append({u"  CPU of the connector's process, each"_s, u"µs"_s, server * 1e6, u"3 private operations"_s,
                    server * privatePerSecond / QThread::idealThreadCount() / 3});
}

double Bench::alone(const QString &name, int delay, int at)
{
    Stub stub(answers(), delay);
    Fleet fleet(sub(u"alone-%1"_s.arg(delay)), devices, stubServer(stub));
    fleet.stock(keys);
    const auto outcome = fleet.enrol(0, devices, at);
    figures.append({name, u"/s"_s, outcome.perSecond, u"4 private operations each, all cores"_s, outcome.perSecond * 4 / privatePerSecond});
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
    Fleet fleet(sub(u"memory"_s), atWork, stubServer(stub));
    fleet.stock(keys.first(atWork));
    const auto outcome = fleet.enrol(0, atWork, atWork, atWork);
    figures.append({u"memory of an enrolment under way"_s, u"B"_s, outcome.bytesEach, u"64 KiB allowed"_s, outcome.bytesEach / 65536});
}

void Bench::amongMany()
{
    Stub stub(answers(), 0);
    const int count = std::min(devices, 1000);
    const auto each = [&](int stored) {
        Fleet fleet(sub(u"many-%1"_s.arg(stored)), stored, stubServer(stub));
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
