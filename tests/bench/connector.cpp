// The connector's speed, as ratios of one run: enrolments per second at saturation beside what RSA alone would allow and
// beside Debian's scepserver, latency at 80 % load, cost with 100,000 certificates issued, and where the time goes.
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/certificationauthority.h"
#include "core/store/database.h"
#include "tests/bench/floor.h"
#include "tests/bench/load.h"
#include "tests/bench/processes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace scepter;

namespace {

SystemRandom systemRandom;

QDateTime now() { return SystemScheduler().now(); }

/// One client as it enrols: key and self-signed certificate.
struct Client {
    Signer signer;
};

Client makeClient()
{
    const PrivateKey key = must(PrivateKey::generate(KeySpec::Rsa2048), "key");
    const QByteArray subject = must(DistinguishedName{{{u"CN"_s, u"bench"_s}}}.toDer(), "subject");
    CertificateSpec spec{subject, key.publicKey(), randomSerial(systemRandom), now().addDays(-1), now().addDays(7)};
    return {{must(issueCertificate(spec, std::nullopt, key), "certificate"), key}};
}

QByteArray makeMessage(const Client &client, const Certificate &ca, const Secret &challenge, const QString &name)
{
    CsrSpec spec{{{{u"CN"_s, name}}}, {{SubjectAltName::Kind::Dns, name}}, challenge};
    const Csr csr = must(Csr::create(spec, client.signer.key), "CSR");
    PkiMessage message{MessageType::PkcsReq, systemRandom.bytes(16).toHex(), systemRandom.bytes(nonceSize)};
    message.messageData = csr.der();
    return must(encode(message, client.signer, {ca}, {}, now()), "message");
}

/// `count` requests that differ in transactionID, subject and CSR, made on all cores.
QList<QByteArray> makeRequests(int count, const QList<Client> &clients, const Certificate &ca, const Secret &challenge,
                               const QByteArray &target)
{
    QList<QByteArray> requests(count);
    QByteArray *const slots_ = requests.data();
    std::atomic<int> next = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        workers.emplace_back([&] {
            for (int n = next++; n < count; n = next++)
                slots_[n] = postOf(target, makeMessage(clients[n % clients.size()], ca, challenge, u"printer-%1.example.com"_s.arg(n)));
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    return requests;
}

/// Fills the store with certificates and requests as if they had been issued.
void grow(ConnectorProcess &connector, int count)
{
    connector.stop();
    {
        auto database = must(Database::open(must(StoreLocation::parse(connector.storePath()), "location"),
                                            {MigrationSet::fromResources(u"store"_s), MigrationSet::fromResources(u"connector"_s)},
                                            Database::Missing::Refuse),
                             "store");
        const auto grown = database->write([count](Transaction &transaction) -> Result<int> {
            const auto one = transaction.run(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after, issued)"
                " SELECT 1, randomblob(16), 'bench', 'CN=old-' || i, randomblob(900), 0, 4102444800000, 0 FROM n",
                {count});
            if (!one)
                return one;
            const auto two = transaction.run(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO request (connector, at, address, type, transaction_id, subject, decoded, state, signer, signer_key,"
                " csr_hash, generation, first_answer, certificate) SELECT 'bench', 0, '127.0.0.1', 'PKCSReq',"
                " CAST(lower(hex(randomblob(16))) AS BLOB), 'CN=old-' || i, '{}', 'issued', randomblob(36), randomblob(32),"
                " randomblob(32), 1, 0, i FROM n",
                {count});
            return two ? transaction.run("UPDATE given_number SET last = (SELECT max(id) FROM request) WHERE name = 'request'") : two;
        });
        if (auto result = grown.result(); !result)
            die(u"growing: "_s + result.error().detail);
    }
    connector.serve();
}

/// What one message costs step by step on one thread, beside the RSA operations in it.
QJsonArray measureSteps(const Client &client, const RsaFloor &floor)
{
    const Client ca = makeClient();
    const Secret challenge = Secret::fromText(u"0123456789abcdefghjkmnpqrs"_s);
    const QByteArray der = makeMessage(client, ca.signer.certificate, challenge, u"printer.example.com"_s);
    const ReceivedMessage message = must(ReceivedMessage::parse(der), "parse");
    const QByteArray csrDer = must(openEnvelope(message.envelope(), ca.signer.key, ca.signer.certificate, WeakAlgorithms::Refuse), "open");
    const Csr csr = must(Csr::fromDer(csrDer), "CSR");
    CertificateSpec spec{csr.subjectDer(), must(csr.publicKey(), "key"), randomSerial(systemRandom), now(), now().addDays(365)};
    spec.keyUsage = DigitalSignature | KeyEncipherment;
    spec.extendedKeyUsage = QStringList{u"serverAuth"_s, u"clientAuth"_s};
    spec.altNames = csr.altNames();
    const Certificate issued = must(issueCertificate(spec, ca.signer.certificate, ca.signer.key), "issue");
    PkiMessage reply{MessageType::CertRep, "x", systemRandom.bytes(16), systemRandom.bytes(16)};
    reply.status = PkiStatus::Success;
    reply.messageData = must(degenerate({issued}), "degenerate");

    struct Step {
        QString name;
        int privateOperations, publicOperations;
        std::function<bool()> run;
    };
    const QList<Step> steps{
        {u"decode message"_s, 0, 0, [&] { return ReceivedMessage::parse(der)->claimedSigner().has_value(); }},
        {u"verify signature"_s, 0, 1, [&] { return ReceivedMessage::parse(der)->verify({client.signer.certificate}).has_value(); }},
        {u"inspect envelope"_s, 0, 0, [&] { return inspectEnvelope(message.envelope()).has_value(); }},
        {u"open envelope"_s, 1, 0,
         [&] { return openEnvelope(message.envelope(), ca.signer.key, ca.signer.certificate, WeakAlgorithms::Refuse).has_value(); }},
        {u"decode CSR"_s, 0, 0, [&] { return Csr::fromDer(csrDer)->publicKey().has_value(); }},
        {u"verify CSR"_s, 0, 1, [&] { return Csr::fromDer(csrDer)->verify().has_value(); }},
        {u"issue certificate"_s, 1, 0, [&] { return issueCertificate(spec, ca.signer.certificate, ca.signer.key).has_value(); }},
        {u"degenerate SignedData"_s, 0, 0, [&] { return degenerate({issued}).has_value(); }},
        {u"write CertRep"_s, 1, 1, [&] { return encode(reply, ca.signer, {client.signer.certificate}, {}, now()).has_value(); }},
    };
    QJsonArray rows;
    for (const Step &step : steps) {
        int runs = 0;
        const auto begin = std::chrono::steady_clock::now();
        std::chrono::duration<double> passed{0};
        for (; passed.count() < 0.3; ++runs, passed = std::chrono::steady_clock::now() - begin) {
            if (!step.run())
                die(step.name);
        }
        const double total = passed.count() / runs * 1e6;
        const double rsa = step.privateOperations * floor.privateMicroseconds + step.publicOperations * floor.publicMicroseconds;
        rows.append(QJsonObject{
            {u"step"_s, step.name}, {u"microseconds"_s, total}, {u"rsaMicroseconds"_s, rsa}, {u"otherMicroseconds"_s, total - rsa}});
    }
    return rows;
}

/// Debian's scepserver under the same load; nothing where it is not installed.
std::optional<LoadResult> measureScepserver(const QString &directory, const QList<Client> &clients, int count, int connections)
{
    const QString depot = directory + u"/depot"_s;
    const QString program = QStandardPaths::findExecutable(u"scepserver"_s);
    if (program.isEmpty())
        return std::nullopt;
    runTool(program, {u"ca"_s, u"-init"_s, u"-depot"_s, depot, u"-keySize"_s, u"2048"_s});
    const QByteArray pem = must(readFile(depot + u"/ca.pem"_s), "scepserver's CA");
    const Certificate ca = must(Certificate::parse(pem), "scepserver's CA");
    ServerProcess server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SCEP_CHALLENGE_PASSWORD"_s, u"bench"_s);
    constexpr quint16 port = 18'089;
    server.start(program, {u"-depot"_s, depot, u"-port"_s, QString::number(port), u"-allowrenew"_s, u"0"_s}, environment);
    server.discardOutput();
    for (int tries = 0; tries < 100; ++tries) {
        QProcess curl;
        curl.start(u"curl"_s, {u"-sf"_s, u"-o"_s, u"/dev/null"_s, u"http://127.0.0.1:%1/scep?operation=GetCACaps"_s.arg(port)});
        if (curl.waitForFinished() && curl.exitCode() == 0)
            break;
        QThread::msleep(100);
    }
    const QList<QByteArray> requests = makeRequests(count, clients, ca, Secret::fromText(u"bench"_s), "/scep");
    return runLoad(requests, {port, connections});
}

QString ratio(double value, double of) { return QString::number(of > 0 ? value / of : 0, 'f', 2); }

void print(const QJsonObject &json)
{
    const auto row = [](const QString &name, const QString &value, const QString &note) {
        printf("  %-44s %12s  %s\n", qPrintable(name), qPrintable(value), qPrintable(note));
    };
    const auto number = [&](const char *member) { return json[QLatin1StringView(member)].toDouble(); };
    const double floor = number("floorPerSecond"), rate = number("perSecond");
    printf("connector: enrolments, RSA-2048, keep-alive, audit and durability on, %d cores\n", json[u"cores"_s].toInt());
    row(u"floor: RSA alone"_s, QString::number(floor, 'f', 0) + u"/s"_s, u"1.00  (3 private and 3 public operations each)"_s);
    row(u"connector"_s, QString::number(rate, 'f', 0) + u"/s"_s,
        ratio(rate, floor) + u"  of the floor; failures: "_s + QString::number(number("failures")));
    row(u"connector, beside %1 certificates"_s.arg(number("grown")), QString::number(number("grownPerSecond"), 'f', 0) + u"/s"_s,
        ratio(number("grownPerSecond"), rate) + u"  of the connector"_s);
    row(u"scepserver, successes"_s, QString::number(number("scepserverPerSecond"), 'f', 0) + u"/s"_s,
        ratio(number("scepserverPerSecond"), floor) + u"  of the floor; failures: "_s + QString::number(number("scepserverFailures")));
    row(u"latency at 80 % load, median"_s, QString::number(number("medianMilliseconds"), 'f', 1) + u" ms"_s, u"1.00"_s);
    row(u"latency at 80 % load, p99"_s, QString::number(number("p99Milliseconds"), 'f', 1) + u" ms"_s,
        ratio(number("p99Milliseconds"), number("medianMilliseconds")) + u"  of the median"_s);
    row(u"CPU of the server per enrolment"_s, QString::number(number("cpuMicroseconds"), 'f', 0) + u" µs"_s,
        ratio(number("cpuMicroseconds"), number("rsaMicroseconds")) + u"  of its RSA operations"_s);
    printf("  where the time goes, one thread, µs               total     RSA   other\n");
    double others = 0;
    const QJsonArray steps = json[u"steps"_s].toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        printf("    %-42s %9.0f %7.0f %7.0f\n", qPrintable(step[u"step"_s].toString()), step[u"microseconds"_s].toDouble(),
               step[u"rsaMicroseconds"_s].toDouble(), step[u"otherMicroseconds"_s].toDouble());
        others += step[u"otherMicroseconds"_s].toDouble();
    }
    const double service = number("cpuMicroseconds") - number("rsaMicroseconds") - others;
    printf("    %-42s %9s %7s %7.0f\n", "HTTP, policy, store, threads (the rest)", "", "", service);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"scepterctl"_s, u"The program to measure."_s, u"path"_s},
                       {u"requests"_s, u"Requests at saturation."_s, u"count"_s, u"6000"_s},
                       {u"connections"_s, u"Connections."_s, u"count"_s, u"64"_s},
                       {u"grow"_s, u"Certificates to measure beside."_s, u"count"_s, u"100000"_s},
                       {u"json"_s, u"Write JSON."_s}});
    parser.process(app);
    const int count = parser.value(u"requests"_s).toInt(), connections = parser.value(u"connections"_s).toInt(),
              grown = parser.value(u"grow"_s).toInt();
    const QString program = parser.value(u"scepterctl"_s);
    QTemporaryDir directory(QDir::currentPath() + u"/bench-XXXXXX"_s); // on a disk: durability is part of what is measured

    QList<Client> clients;
    for (int i = 0; i < 8; ++i)
        clients.append(makeClient());
    const int cores = QThread::idealThreadCount();
    const RsaFloor floor = measureRsaFloor(clients.first().signer.key, cores, 3);

    ConnectorProcess connector(program, directory.path());
    connector.serve();
    const auto requests = [&](int n) { return makeRequests(n, clients, connector.ca(), connector.challenge(), "/scep/bench"); };
    (void)runLoad(requests(300), {connector.port(), connections}); // warm
    const QList<QByteArray> first = requests(count);
    const double cpuBefore = connector.cpu();
    const LoadResult saturated = runLoad(first, {connector.port(), connections});
    const double cpu = (connector.cpu() - cpuBefore) / double(count) * 1e6;
    const LoadResult steady = runLoad(requests(count / 2), {connector.port(), 128, saturated.perSecond() * 0.8});
    grow(connector, grown);
    (void)runLoad(requests(300), {connector.port(), connections});
    const LoadResult beside = runLoad(requests(count), {connector.port(), connections});
    const auto scepserver = measureScepserver(directory.path(), clients, count / 3, connections);
    const RsaFloor after = measureRsaFloor(clients.first().signer.key, cores, 3);

    const QJsonObject json{{u"bench"_s, u"connector"_s},
                           {u"cores"_s, cores},
                           {u"floorPerSecond"_s, (floor.enrolmentsPerSecond + after.enrolmentsPerSecond) / 2},
                           {u"perSecond"_s, saturated.perSecond()},
                           {u"failures"_s, saturated.failures},
                           {u"grown"_s, grown},
                           {u"grownPerSecond"_s, beside.perSecond()},
                           {u"scepserverPerSecond"_s, scepserver ? scepserver->perSecond() : 0.0},
                           {u"scepserverFailures"_s, scepserver ? scepserver->failures : 0},
                           {u"medianMilliseconds"_s, steady.percentile(0.5)},
                           {u"p99Milliseconds"_s, steady.percentile(0.99)},
                           {u"cpuMicroseconds"_s, cpu},
                           {u"rsaMicroseconds"_s, 3 * (floor.privateMicroseconds + floor.publicMicroseconds)},
                           {u"steps"_s, measureSteps(clients.first(), floor)}};
    if (parser.isSet(u"json"_s))
        printf("%s", QJsonDocument(json).toJson().constData());
    else
        print(json);
    return saturated.failures == 0 ? 0 : 1;
}
