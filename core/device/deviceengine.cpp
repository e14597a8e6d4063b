#include "core/device/deviceengine.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/device/devicelog.h"

namespace scepter {
namespace {

constexpr auto retryAfter = 5s;

} // namespace

DeviceEngine::DeviceEngine(ClientServices services, Database &database, DeviceStore store, Options options, QObject *parent)
    : QObject(parent), m_services(services), m_database(database), m_store(std::move(store)), m_options(std::move(options))
{
}

DeviceEngine::~DeviceEngine() { dropAttempts(); }

void DeviceEngine::start() { findDevices(); }

void DeviceEngine::findDevices()
{
    const auto find = [store = m_store, names = m_options.names](Transaction &transaction) -> Result<QList<DeviceId>> {
        QList<DeviceId> ids;
        for (const QString &name : names) {
            const auto device = store.find(transaction, name);
            if (!device)
                return fail(device.error());
            ids.append(device->id);
        }
        return ids;
    };
    m_database.read(this, find, [this](const Result<QList<DeviceId>> &ids) {
        if (!ids) {
            Q_EMIT failed(ids.error());
            return;
        }
        m_among = *ids;
        takeLease();
    });
}

void DeviceEngine::takeLease()
{
    Lease::take(m_database, m_services.scheduler, m_services.random, QString::fromUtf16(leaseName), m_options.description, this,
                [this](Result<std::unique_ptr<Lease>> lease) {
                    if (!lease) {
                        Q_EMIT failed(lease.error());
                        return;
                    }
                    m_lease = std::move(*lease);
                    connect(m_lease.get(), &Lease::lost, this, [this] {
                        dropAttempts();
                        m_alarm.cancel();
                        m_lease.release()->deleteLater(); // it is speaking
                        Q_EMIT lost();
                    });
                    takeUp();
                });
}

/// What the last holder was sending goes out again (S7).
void DeviceEngine::takeUp()
{
    const auto work = [store = m_store, among = m_among, now = m_services.scheduler.now()](Transaction &transaction) -> Result<void> {
        const auto ids = DeviceStore::attempting(transaction, among);
        if (!ids)
            return fail(ids.error());
        for (const DeviceId id : *ids) {
            const auto done = store.change(transaction, id, now, [](SimulatedMfp &machine) {
                machine.interrupted();
                return Effects();
            });
            if (!done)
                return fail(done.error());
        }
        return {};
    };
    m_database.write(this, work, [this](const Result<void> &done) {
        if (!done) {
            m_lease.reset();
            Q_EMIT failed(done.error());
            return;
        }
        m_database.watch(this, m_services.scheduler, [this] { pump(); });
        Q_EMIT started();
        pump();
    });
}

/// Looks at the store: who is due, and whose attempt has been overtaken by what somebody else did.
void DeviceEngine::pump()
{
    if (!m_lease)
        return;
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_alarm.cancel();
    QList<std::pair<DeviceId, RequestId>> running;
    for (auto it = m_attempts.cbegin(); it != m_attempts.cend(); ++it)
        running.append({it.key(), it->request});
    const auto look = [among = m_among, running](Transaction &transaction) -> Result<Look> {
        const auto wake = DeviceStore::nextWake(transaction, among);
        if (!wake)
            return fail(wake.error());
        Look seen{*wake, {}};
        for (const auto &[id, request] : running) {
            const auto current = DeviceStore::attemptOf(transaction, id);
            if (!current || *current != request) // gone, or another one
                seen.overtaken.append(id);
        }
        return seen;
    };
    m_database.read(this, look, [this](const Result<Look> &seen) {
        m_looking = false;
        if (!m_lease)
            return;
        if (seen)
            act(*seen);
        else
            m_alarm = m_services.scheduler.after(retryAfter, [this] { pump(); });
        if (std::exchange(m_lookAgain, false))
            pump();
    });
}

void DeviceEngine::act(const Look &look)
{
    for (const DeviceId id : look.overtaken) {
        const auto found = m_attempts.constFind(id);
        if (found == m_attempts.constEnd())
            continue;
        delete found->job; // which aborts it silently
        m_attempts.erase(found);
    }
    if (!look.wake || int(m_attempts.size()) >= m_options.concurrency)
        return;
    if (*look.wake <= m_services.scheduler.now())
        claim();
    else
        m_alarm = m_services.scheduler.at(*look.wake, [this] { pump(); });
}

void DeviceEngine::claim()
{
    m_looking = true;
    const auto work = [store = m_store, among = m_among, now = m_services.scheduler.now(), &random = m_services.random,
                       most = m_options.concurrency - int(m_attempts.size())](Transaction &transaction) -> Result<QList<Attempt>> {
        const auto ids = DeviceStore::due(transaction, now, most, among);
        if (!ids)
            return fail(ids.error());
        QList<Attempt> attempts;
        for (const DeviceId id : *ids) {
            const auto made = store.change(transaction, id, now, [&](SimulatedMfp &machine) { return machine.wake(now, random); });
            if (made) {
                attempts += *made;
                continue;
            }
            if (transaction.failure())
                return fail(made.error());
            // One damaged device keeps nobody else from running; it sleeps until somebody changes it.
            qCWarning(lcDevice) << "device" << qint64(id) << "cannot run:" << errcName(made.error().code) << made.error().facts;
            if (const auto put = transaction.run("UPDATE device SET wake = NULL WHERE id = ?", {qint64(id)}); !put)
                return fail(put.error());
        }
        return attempts;
    };
    m_database.write(this, work, [this](const Result<QList<Attempt>> &attempts) {
        m_looking = false;
        m_lookAgain = false;
        if (!m_lease)
            return;
        if (!attempts) {
            Q_EMIT storageFailed(attempts.error());
            m_alarm = m_services.scheduler.after(retryAfter, [this] { pump(); });
            return;
        }
        for (const Attempt &attempt : *attempts)
            makeAttempt(attempt);
        pump();
    });
}

Result<ServerSettings> DeviceEngine::serverFor(const Attempt &attempt) const
{
    const CommunicationSettings &settings = attempt.communication;
    const auto url = settings.effectiveUrl();
    if (!url)
        return fail(url.error());
    ServerSettings server{*url};
    server.timeout = std::chrono::seconds(settings.timeoutSeconds);
    server.httpOnly = !attempt.profile->https;
    if (!settings.caFingerprint.isEmpty())
        server.trust.fingerprint = settings.caFingerprint;
    server.trust.trustFirstUse = attempt.profile->trustsFirstUse;
    if (!settings.caFile.isEmpty()) {
        const auto pem = readFile(settings.caFile);
        if (!pem)
            return fail(pem.error());
        server.extraCaPem = *pem;
    }
    return server;
}

void DeviceEngine::makeAttempt(const Attempt &attempt)
{
    const DeviceId device = attempt.device;
    const RequestId request = attempt.request;
    auto server = attempt.record ? Result<ServerSettings>(attempt.record->server) : serverFor(attempt);
    const auto known = server ? m_services.knownServers.find(server->url, server->caIdentifier) : fail(server.error());
    if (!known)
        return keepFailure(device, request, {known.error()});
    if (*known && (*known)->allowWeak) // S3; perhaps since it was sent
        server->weak = WeakAlgorithms::Allow;

    auto log = std::make_unique<DeviceLog>(m_database, m_services.scheduler, m_store, device, request);
    const PollPolicy once{0}; // the device counts the polls (D13)
    EnrollmentJob *job = nullptr;
    if (attempt.record) {
        TransactionRecord record = *attempt.record;
        record.server = *server;
        job = new EnrollmentJob(m_services, record, once, std::move(log), this);
    } else {
        const KeyRequest &wanted = attempt.wanted;
        EnrollmentRequest enrollment{wanted.subject(), {wanted.altName()}, wanted.key, wanted.hash, attempt.challenge};
        job = new EnrollmentJob(m_services, *server, enrollment, once, std::move(log), this);
    }
    m_attempts.insert(device, {request, job});
    connect(job, &EnrollmentJob::progress, this,
            [this, device, request](const EnrollmentProgress &progress) { Q_EMIT this->progress(device, request, progress); });
    connect(job, &EnrollmentJob::finished, this,
            [this, device, request](const Result<IssuedCertificate> &result) { finishAttempt(device, request, result); });
    job->start();
}

void DeviceEngine::finishAttempt(DeviceId device, RequestId request, const Result<IssuedCertificate> &result)
{
    EnrollmentJob *job = m_attempts.take(device).job;
    const bool over = !job->mayBeResumed();
    job->deleteLater();
    if (!result)
        return keepFailure(device, request, {result.error(), over});
    Q_EMIT attemptEnded(device, request);
    pump();
}

void DeviceEngine::keepFailure(DeviceId device, RequestId request, const AttemptFailure &failure)
{
    const auto work = [store = m_store, device, request, failure, now = m_services.scheduler.now()](Transaction &transaction) {
        return store.change(transaction, device, now, [&](SimulatedMfp &machine) { return machine.attemptFailed(request, failure, now); });
    };
    m_database.write(this, work, [this, device, request, failure](const Result<QList<Attempt>> &kept) {
        if (!kept && kept.error().code != Errc::NotFound) { // the disk is full, say: the outcome must not be lost
            Q_EMIT storageFailed(kept.error());
            m_retries.push_back(m_services.scheduler.after(retryAfter, [this, device, request, failure] {
                if (m_lease)
                    keepFailure(device, request, failure);
            }));
            return;
        }
        Q_EMIT attemptEnded(device, request);
        pump();
    });
}

void DeviceEngine::dropAttempts()
{
    for (const RunningAttempt &attempt : std::as_const(m_attempts))
        delete attempt.job;
    m_attempts.clear();
    m_retries.clear();
}

void DeviceEngine::stop()
{
    dropAttempts();
    m_alarm.cancel();
    if (!m_lease) {
        QMetaObject::invokeMethod(this, &DeviceEngine::stopped, Qt::QueuedConnection);
        return;
    }
    const std::shared_ptr<Lease> lease = std::move(m_lease);
    (void)lease->release();
    // Behind it in the queue of the thread that writes.
    m_database.write(
        this, [](Transaction &) -> Result<void> { return {}; }, [this, lease](const Result<void> &) { Q_EMIT stopped(); });
}

} // namespace scepter
