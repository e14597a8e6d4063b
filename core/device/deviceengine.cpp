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

EnrollmentProgress waiting(const SimulatedMfp &machine, const QDateTime &now)
{
    const RequestRun &run = *machine.state().run;
    EnrollmentProgress progress{EnrollmentProgress::Kind::Waiting, now};
    progress.until = run.nextPoll;
    progress.pollsUsed = run.pollsMade();
    progress.pollsAllowed = SimulatedMfp::pollsAllowed(run, machine.settings(), machine.profile());
    return progress;
}

/// A request that cannot even be prepared, because a seal is broken, say, ends and says so (D20). What is kept of it stays: perhaps
/// somebody brings back what opens it. False: the device cannot be read.
bool endUnmade(Transaction &transaction, const DeviceStore &store, DeviceId device, const Error &error, const QDateTime &now)
{
    Belongings belongings;
    TimelineBuffer line;
    line.add(failedBy(error, now));
    belongings.timeline = line.take();
    bool ended = false;
    const auto end = [&](SimulatedMfp &machine) {
        const auto run = machine.state().run;
        const Effects effects = run ? machine.attemptFailed(run->request, {error, false, true}, now) : Effects();
        ended = run && !machine.state().run;
        return effects;
    };
    return store.change(transaction, device, now, end, belongings) && ended;
}

} // namespace

DeviceEngine::DeviceEngine(ClientServices services, Database &database, DeviceStore store, Options options, QObject *parent)
    : QObject(parent),
      m_knownServers(database, options.audit),
      m_services{services.transport, services.scheduler, services.random, services.pool, m_knownServers},
      m_database(database),
      m_store(std::move(store)),
      m_options(std::move(options)),
      m_lease({database, services.scheduler, services.random}, QString::fromUtf16(leaseName), m_options.description),
      m_discoveries(m_services),
      m_stock({database, services.scheduler, services.random, services.pool}, m_store.vault())
{
    connect(&m_stock, &KeyStock::fetched, this, &DeviceEngine::goOn);
    connect(&m_stock, &KeyStock::storageFailed, this, &DeviceEngine::storageFailed);
    connect(&m_lease, &LeaseKeeper::held, this, &DeviceEngine::leaseHeld);
    connect(&m_lease, &LeaseKeeper::missing, this, &DeviceEngine::leaseMissed);
}

DeviceEngine::~DeviceEngine() { dropAttempts(); }

void DeviceEngine::start(Asking asking)
{
    m_asking = asking;
    if (m_options.names.isEmpty())
        m_lease.want();
    else
        findDevices();
}

void DeviceEngine::findDevices()
{
    const auto find = [store = m_store, names = m_options.names](Transaction &transaction) -> Result<QList<DeviceId>> {
        QList<DeviceId> ids;
        for (const QString &name : names) {
            const auto device = store.find(transaction, name);
            if (!device)
                return fail(device.error());
            if (device->inventory.printer) // nobody runs it here (F9)
                return fail(Errc::IsPrinter, {}, {name});
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
        m_lease.want();
    });
}

void DeviceEngine::leaseHeld()
{
    ++m_tenure;
    takeUp();
}

/// Whoever has the lease now sends what is being sent here, so that nothing may go out from here any more.
void DeviceEngine::leaseMissed(const Error &why)
{
    standStill();
    if (m_asking == Asking::UntilHeld)
        return Q_EMIT away(why);
    m_lease.release(this, [this, why] { Q_EMIT failed(why); });
}

/// What the last holder was sending goes out again (S7).
void DeviceEngine::takeUp()
{
    const auto work = [store = m_store, among = m_among, guard = m_lease.guard(),
                       now = m_services.scheduler.now()](Transaction &transaction) -> Result<void> {
        const auto held = guard.check(transaction);
        const auto ids = held ? DeviceStore::attempting(transaction, among) : fail(held.error());
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
    m_database.write(this, work, [this, tenure = m_tenure](const Result<void> &done) {
        if (tenure != m_tenure || !m_lease.isHeld())
            return;
        if (!done) { // the lease is lost soon, or the store can be written again
            Q_EMIT storageFailed(done.error());
            m_again = m_services.scheduler.after(retryAfter, [this] { takeUp(); });
            return;
        }
        m_asking = Asking::UntilHeld; // from now on
        m_running = true;
        if (!std::exchange(m_watching, true))
            m_database.watch(this, m_services.scheduler, [this] { pump(); });
        m_stock.start();
        Q_EMIT started();
        pump();
    });
}

/// Looks at the store: who is due, and whose attempt has been overtaken by what somebody else did.
void DeviceEngine::pump()
{
    if (!m_running)
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
    m_database.read(this, look, [this, tenure = m_tenure](const Result<Look> &seen) {
        if (tenure != m_tenure || !m_running)
            return;
        m_looking = false;
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
    QList<DeviceId> overtaken;
    for (auto it = m_attempts.cbegin(); it != m_attempts.cend(); ++it) {
        if (attempting.value(it.key(), RequestId::None) != it->request)
            overtaken.append(it.key());
    }
    for (const DeviceId device : std::as_const(overtaken))
        dropAttempt(device);
}

/// Silently, as far as the server is concerned.
void DeviceEngine::dropAttempt(DeviceId device)
{
    const RunningAttempt attempt = m_attempts.take(device);
    if (!attempt.job)
        return;
    attempt.job->disconnect(this);
    delete attempt.job;
    Q_EMIT attemptEnded(device, attempt.request);
}

void DeviceEngine::claim()
{
    const int most = std::min(m_options.concurrency - int(m_attempts.size()), m_stock.allowance());
    m_moreDue = most <= 0;
    if (most <= 0) // goOn() comes, when an attempt has ended or keys have come
        return;
    m_looking = true;
    const auto work = [store = m_store, among = m_among, guard = m_lease.guard(), now = m_services.scheduler.now(),
                       &random = m_services.random, most](Transaction &transaction) -> Result<Claim> {
        const auto held = guard.check(transaction);
        const auto ids = held ? DeviceStore::due(transaction, now, most, among) : fail(held.error());
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
            if (endUnmade(transaction, store, id, made.error(), now))
                continue;
            // One damaged device keeps nobody else from running; it sleeps until somebody changes it.
            qCWarning(lcDevice) << "device" << qint64(id) << "cannot run:" << errcName(made.error().code) << made.error().facts;
            if (const auto put = transaction.run("UPDATE device SET wake = NULL WHERE id = ?", {qint64(id)}); !put)
                return fail(put.error());
        }
        return claim;
    };
    m_database.write(this, work, [this, tenure = m_tenure](const Result<Claim> &claim) {
        if (tenure == m_tenure && m_running)
            take(claim);
    });
}

void DeviceEngine::take(const Result<Claim> &claim)
{
    m_looking = false;
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
    if (m_running && m_moreDue && !m_looking)
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
    // A claim made without a look before it may be of a device whose attempt somebody else has just ended, with another request.
    dropAttempt(device);
    const auto timeline = std::make_shared<TimelineBuffer>();
    auto server = attempt.record ? Result<ServerSettings>(attempt.record->server) : serverFor(attempt);
    if (!server)
        return keepFailure(device, request, {server.error()}, timeline);
    server->weak = attempt.weakAllowed ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse; // S3; perhaps since it was sent

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
    if (attempt.renews) { // of the same subject and names, so that the old certificate speaks for it (C7, S2)
        enrollment.renews = attempt.renews;
        enrollment.subject = attempt.renews->certificate.subject();
        enrollment.altNames = attempt.renews->certificate.altNames();
    }
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
    if (m_attempts.value(device).request != request) // another one has its place
        return;
    const RunningAttempt attempt = m_attempts.take(device);
    const bool over = !attempt.job->mayBeResumed(), refused = attempt.job->keptRefused();
    attempt.job->deleteLater();
    if (!result && isOurs(result.error())) { // there is little use in trying again at once
        Q_EMIT storageFailed(result.error());
        keepLater(device, request, {result.error(), over}, attempt.timeline);
        return;
    }
    if (!result)
        return keepFailure(device, request, {result.error(), over, refused}, attempt.timeline);
    Q_EMIT attemptEnded(device, request);
    goOn();
}

void DeviceEngine::keepLater(DeviceId device, RequestId request, const AttemptFailure &failure,
                             const std::shared_ptr<TimelineBuffer> &timeline)
{
    m_retries[{device, request}] = m_services.scheduler.after(retryAfter, [this, device, request, failure, timeline] {
        const auto alarm = m_retries.extract({device, request}); // it may be set anew
        keepFailure(device, request, failure, timeline);
    });
}

void DeviceEngine::keepFailure(DeviceId device, RequestId request, const AttemptFailure &failure,
                               const std::shared_ptr<TimelineBuffer> &timeline)
{
    const QString lines = timeline->take();
    const auto work = [store = m_store, guard = m_lease.guard(), device, request, failure, lines,
                       now = m_services.scheduler.now()](Transaction &transaction) -> Result<void> {
        if (const auto held = guard.check(transaction); !held)
            return held;
        TimelineBuffer all;
        all.putBack(lines);
        if (failure.error.code != Errc::Cancelled) // whoever ended it has written so
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
    m_database.write(this, work, [this, tenure = m_tenure, device, request, failure, timeline, lines](const Result<void> &kept) {
        if (tenure != m_tenure) // it was taken up anew
            return;
        const bool isGone = !kept && (kept.error().code == Errc::NotFound || kept.error().code == Errc::IsPrinter);
        if (!kept && !isGone) { // the disk is full, say: the outcome must not be lost
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

/// Nothing goes out from here any more, and what was asked for before counts no more.
void DeviceEngine::standStill()
{
    ++m_tenure;
    m_running = m_looking = m_lookAgain = false;
    dropAttempts();
    m_alarm.cancel();
    m_again.cancel();
    m_stock.stop();
}

void DeviceEngine::stop()
{
    standStill();
    m_lease.release(this, [this] { Q_EMIT stopped(); });
}

} // namespace scepter
