#include "tests/bench/enrolfleet.h"

#include "core/device/deviceengine.h"
#include "tests/bench/must.h"
#include "tests/bench/processes.h"

#include <QCoreApplication>

#include <malloc.h>
#include <unistd.h>

namespace scepter {
namespace {

size_t heapBytes()
{
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

template <class F> void EnrolFleet::write(F work) { must(m_database->write(work).takeResult(), "write"); }

EnrolFleet::EnrolFleet(const QString &folder, int devices, const EnrolServer &server)
    : m_known(folder + u"/known.json"_s, m_pool), m_transport(m_scheduler, {}, 64), m_server(server)
{
    const QList<MigrationSet> rooms{MigrationSet::fromResources(u"store"_s), MigrationSet::fromResources(u"device"_s)};
    m_database = must(Database::open({folder + u"/scepter.db"_s}, rooms, Database::Missing::Create), "store");
    m_store.emplace(m_profiles, must(Vault::create(*m_database, Secret("bench"), m_system, {.n = 16}), "vault"));
    constexpr int atOnce = 1000;
    for (int from = 0; from < devices; from += atOnce)
        add(from, std::min(devices, from + atOnce));
}

EnrolFleet::~EnrolFleet() = default;

void EnrolFleet::stock(const QList<PrivateKey> &keys)
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

void EnrolFleet::add(int from, int to)
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
void EnrolFleet::ask(int from, int count)
{
    Belongings belongings;
    belongings.wanted = KeyRequest{.keyName = u"TLS2027"_s,
                                   .organization = u"Example"_s,
                                   .commonName = QString::fromUtf16(printerName),
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

EnrolFleet::Outcome EnrolFleet::enrol(int from, int count, int concurrency, int atWork)
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

} // namespace scepter
