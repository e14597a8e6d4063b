#include "core/device/deviceengine.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/device/devicelog.h"

namespace scepter {
namespace {

constexpr auto retryAfter = 5s;
const PollPolicy deviceCounts{0}; // the polls (D13)

/// What went wrong in the store here, and not with the server or the device: a disk that is full, say.
bool isOurs(const Error &error)
{
    return error.code == Errc::DiskFull || error.code == Errc::StoreFailed || error.code == Errc::FileUnwritable;
}

EnrollmentProgress failedBy(const Error &error, const QDateTime &now)
{
    EnrollmentProgress progress{EnrollmentProgress::Kind::Failed, now};
    progress.error = error;
    return progress;
}

/// The poll that it waits for is counted already.
EnrollmentProgress waiting(const SimulatedMfp &machine, const QDateTime &now)
{
    const RequestRun &run = *machine.state().run;
    EnrollmentProgress progress{EnrollmentProgress::Kind::Waiting, now};
    progress.until = run.nextPoll;
    progress.pollsUsed = run.pollsUsed - 1;
    progress.pollsAllowed = machine.polling().value_or(Polling()).times;
    return progress;
}

} // namespace

DeviceEngine::DeviceEngine(ClientServices services, Database &database, DeviceStore store, Options options, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_database(database),
      m_store(std::move(store)),
      m_options(std::move(options)),
      m_discoveries(services),
      m_stock({database, services.scheduler, services.random, services.pool}, m_store.vault())
{
    connect(&m_stock, &KeyStock::fetched, this, &DeviceEngine::goOn);
    connect(&m_stock, &KeyStock::storageFailed, this, &DeviceEngine::storageFailed);
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
                        m_stock.stop();
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
        for (const DeviceId id : ids->keys()) {
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
        m_stock.start();
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
    const auto look = [among = m_among](Transaction &transaction) -> Result<Look> {
        const auto wake = DeviceStore::nextWake(transaction, among);
        const auto attempting = wake ? DeviceStore::attempting(transaction, among) : fail(wake.error());
        return attempting.map([&](const QHash<DeviceId, RequestId> &attempts) { return Look{*wake, attempts}; });
    };
    m_database.read(this, look, [this](const Result<Look> &seen) {
        m_looking = false;
        if (!m_lease)
            return;
        if (seen)
            act(*seen);
        else
            m_alarm = m_services.scheduler.after(retryAfter, [this] { pump(); });
        if (!m_looking && std::exchange(m_lookAgain, false))
            pump();
    });
}

void DeviceEngine::act(const Look &look)
{
    dropOvertaken(look.attempting);
    const bool due = look.wake && *look.wake <= m_services.scheduler.now();
    m_stock.setBusy(due || !m_attempts.isEmpty());
    if (due)
        claim();
    else if (look.wake)
        m_alarm = m_services.scheduler.at(*look.wake, [this] { pump(); });
}

/// No attempt has been claimed since that look: what is running and not in it was ended by somebody, or has just ended itself.
void DeviceEngine::dropOvertaken(const QHash<DeviceId, RequestId> &attempting)
{
    QList<std::pair<DeviceId, RequestId>> overtaken;
    for (auto it = m_attempts.cbegin(); it != m_attempts.cend(); ++it) {
        if (attempting.value(it.key(), RequestId::None) != it->request)
            overtaken.append({it.key(), it->request});
    }
    for (const auto &[device, request] : std::as_const(overtaken)) {
        delete m_attempts.take(device).job; // which aborts it silently
        Q_EMIT attemptEnded(device, request);
    }
}

void DeviceEngine::claim()
{
    const int most = std::min(m_options.concurrency - int(m_attempts.size()), m_stock.allowance());
    m_moreDue = most <= 0;
    if (most <= 0) // goOn() comes, when an attempt has ended or keys have come
        return;
    m_looking = true;
    const auto work = [store = m_store, among = m_among, now = m_services.scheduler.now(), &random = m_services.random,
                       most](Transaction &transaction) -> Result<Claim> {
        const auto ids = DeviceStore::due(transaction, now, most, among);
        if (!ids)
            return fail(ids.error());
        Claim claim{{}, ids->size() == most};
        for (const DeviceId id : *ids) {
            const auto made = store.change(transaction, id, now, [&](SimulatedMfp &machine) { return machine.wake(now, random); });
            if (made) {
                claim.attempts += *made;
                continue;
            }
            if (transaction.failure())
                return fail(made.error());
            // One damaged device keeps nobody else from running; it sleeps until somebody changes it.
            qCWarning(lcDevice) << "device" << qint64(id) << "cannot run:" << errcName(made.error().code) << made.error().facts;
            if (const auto put = transaction.run("UPDATE device SET wake = NULL WHERE id = ?", {qint64(id)}); !put)
                return fail(put.error());
        }
        return claim;
    };
    m_database.write(this, work, [this](const Result<Claim> &claim) { take(claim); });
}

void DeviceEngine::take(const Result<Claim> &claim)
{
    m_looking = false;
    if (!m_lease)
        return;
    if (!claim) {
        m_lookAgain = false;
        Q_EMIT storageFailed(claim.error());
        m_alarm = m_services.scheduler.after(retryAfter, [this] { pump(); });
        return;
    }
    m_moreDue = claim->moreDue;
    for (const Attempt &attempt : claim->attempts)
        makeAttempt(attempt);
    if (std::exchange(m_lookAgain, false))
        pump();
    else
        goOn();
}

/// After a change of ours: while more devices are due than may run, there is nothing to look for.
void DeviceEngine::goOn()
{
    if (m_lease && m_moreDue && !m_looking)
        claim();
    else
        pump();
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
    const auto timeline = std::make_shared<TimelineBuffer>();
    auto server = attempt.record ? Result<ServerSettings>(attempt.record->server) : serverFor(attempt);
    const auto known = server ? m_services.knownServers.find(server->url, server->caIdentifier) : fail(server.error());
    if (!known)
        return keepFailure(device, request, {known.error()}, timeline);
    if (*known && (*known)->allowWeak) // S3; perhaps since it was sent
        server->weak = WeakAlgorithms::Allow;

    EnrollmentJob *job = attempt.record ? jobFor(attempt, *server, timeline) : newJobFor(attempt, *server, timeline);
    m_attempts.insert(device, {request, job, timeline});
    connect(job, &EnrollmentJob::progress, this, [this, device, request, timeline](const EnrollmentProgress &progress) {
        timeline->add(progress);
        Q_EMIT this->progress(device, request, progress);
    });
    connect(job, &EnrollmentJob::finished, this,
            [this, device, request](const Result<IssuedCertificate> &result) { finishAttempt(device, request, result); });
    job->start();
}

/// Takes up what is kept of a request.
EnrollmentJob *DeviceEngine::jobFor(const Attempt &attempt, const ServerSettings &server, const std::shared_ptr<TimelineBuffer> &timeline)
{
    TransactionRecord record = *attempt.record;
    record.server = server;
    auto log = std::make_unique<DeviceLog>(m_database, m_services.scheduler, m_store, attempt.device, attempt.request, timeline);
    return new EnrollmentJob(m_services, record, deviceCounts, std::move(log), this);
}

EnrollmentJob *DeviceEngine::newJobFor(const Attempt &attempt, const ServerSettings &server,
                                       const std::shared_ptr<TimelineBuffer> &timeline)
{
    const KeyRequest &wanted = attempt.wanted;
    EnrollmentRequest enrollment{wanted.subject(), {wanted.altName()}, wanted.key, wanted.hash, attempt.challenge};
    auto key = m_stock.take(wanted.key);
    if (key)
        enrollment.existingKey = key->key();
    auto log = std::make_unique<DeviceLog>(m_database, m_services.scheduler, m_store, attempt.device, attempt.request, timeline,
                                           std::move(key));
    auto *job = new EnrollmentJob(m_services, server, enrollment, deviceCounts, std::move(log), this);
    // Whoever sends a request by itself finds out for itself: a CA that was exchanged shows at once.
    if (m_options.shareDiscovery && attempt.trigger == Trigger::Rollout)
        job->shareDiscovery(m_discoveries);
    return job;
}

void DeviceEngine::finishAttempt(DeviceId device, RequestId request, const Result<IssuedCertificate> &result)
{
    const RunningAttempt attempt = m_attempts.take(device);
    const bool over = !attempt.job->mayBeResumed();
    attempt.job->deleteLater();
    if (!result && isOurs(result.error())) { // there is little use in trying again at once
        Q_EMIT storageFailed(result.error());
        keepLater(device, request, {result.error(), over}, attempt.timeline);
        return;
    }
    if (!result)
        return keepFailure(device, request, {result.error(), over}, attempt.timeline);
    Q_EMIT attemptEnded(device, request);
    goOn();
}

void DeviceEngine::keepLater(DeviceId device, RequestId request, const AttemptFailure &failure,
                             const std::shared_ptr<TimelineBuffer> &timeline)
{
    m_retries.push_back(m_services.scheduler.after(retryAfter, [this, device, request, failure, timeline] {
        if (m_lease)
            keepFailure(device, request, failure, timeline);
    }));
}

void DeviceEngine::keepFailure(DeviceId device, RequestId request, const AttemptFailure &failure,
                               const std::shared_ptr<TimelineBuffer> &timeline)
{
    const QString lines = timeline->take();
    const auto work = [store = m_store, device, request, failure, lines, now = m_services.scheduler.now()](Transaction &transaction) {
        TimelineBuffer all;
        all.putBack(lines);
        all.add(failedBy(failure.error, now));
        const auto decide = [&](SimulatedMfp &machine) {
            if (isOurs(failure.error)) { // no failure of the device: it goes on with what is kept
                if (machine.state().run && machine.state().run->request == request)
                    machine.interrupted();
                return Effects();
            }
            const Effects effects = machine.attemptFailed(request, failure, now);
            if (const auto &run = machine.state().run; run && run->request == request && run->phase == RequestRun::Phase::Waiting)
                all.add(waiting(machine, now));
            return effects;
        };
        return store.change(transaction, device, now, decide).and_then([&](const QList<Attempt> &) {
            return DeviceStore::addToTimeline(transaction, device, request, all.take());
        });
    };
    m_database.write(this, work, [this, device, request, failure, timeline, lines](const Result<void> &kept) {
        if (!kept && kept.error().code != Errc::NotFound) { // the disk is full, say: the outcome must not be lost
            timeline->putBack(lines);
            Q_EMIT storageFailed(kept.error());
            keepLater(device, request, failure, timeline);
            return;
        }
        Q_EMIT attemptEnded(device, request);
        goOn();
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
    m_stock.stop();
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
