#include "app/desktopkeyring.h"

#include <QFileInfo>

#include <qt6keychain/keychain.h>

namespace scepter {
namespace {

const QString service = u"Scepter"_s;

/// Without one, the libraries of D-Bus might start a bus of their own, or look for one on a display.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

Result<void> outcomeOf(const QKeychain::Job &job, const QString &entry)
{
    const QString reason = job.errorString();
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return fail(Errc::NotFound, reason, {u"keyring"_s, entry});
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry: return fail(Errc::KeyringRefused, reason, {reason});
    default: return fail(Errc::KeyringUnavailable, reason, {reason});
    }
}

} // namespace

/// One call: ends with its job, its alarm or its context, whichever comes first.
class DesktopKeyring::Call final : public QObject {
public:
    using Done = std::function<void(const Result<void> &, QKeychain::Job *)>;
    Call(QObject *context, Done done) : QObject(context), m_done(std::move(done)) {}
    void end(const Result<void> &outcome, QKeychain::Job *job)
    {
        m_alarm.cancel();
        deleteLater();
        if (const auto done = std::exchange(m_done, nullptr))
            done(outcome, job); // may end the context
    }
    void endLater(Scheduler &scheduler, std::chrono::milliseconds delay, Reason reason)
    {
        m_alarm = scheduler.after(
            delay, [this, reason] { end(fail(Errc::KeyringUnavailable, reasonDetail(reason), reasonFacts(reason)), nullptr); });
    }

private:
    Done m_done;
    Alarm m_alarm;
};

DesktopKeyring::DesktopKeyring(Scheduler &scheduler, std::chrono::milliseconds patience) : m_scheduler(scheduler), m_patience(patience) {}

template <class Job, class Take> void DesktopKeyring::run(Job *job, const QString &entry, QObject *context, Take take)
{
    std::unique_ptr<Job> owned(job);
    auto *call = new Call(context,
                          [take](const Result<void> &outcome, QKeychain::Job *ended) { take(outcome, static_cast<Job *>(ended)); });
    if (!hasSessionBus())
        return call->endLater(m_scheduler, 0ms, Reason::NoSessionBus);
    call->endLater(m_scheduler, m_patience, Reason::NoAnswerInTime);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, call,
                     [call, entry](QKeychain::Job *ended) { call->end(outcomeOf(*ended, entry), ended); });
    owned.release()->start(); // it deletes itself, also when nobody waits for it any more
}

void DesktopKeyring::read(const QString &entry, QObject *context, Found found)
{
    run(new QKeychain::ReadPasswordJob(service), entry, context,
        [found = std::move(found)](const Result<void> &outcome, const QKeychain::ReadPasswordJob *job) {
            if (!outcome)
                return found(fail(outcome.error()));
            QByteArray bytes = job->binaryData();
            found(Secret::take(bytes));
        });
}

void DesktopKeyring::write(const QString &entry, const Secret &secret, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret.view().toByteArray());
    run(job, entry, context, [done = std::move(done)](const Result<void> &outcome, const QKeychain::Job *) { done(outcome); });
}

void DesktopKeyring::remove(const QString &entry, QObject *context, Done done)
{
    run(new QKeychain::DeletePasswordJob(service), entry, context,
        [done = std::move(done)](const Result<void> &outcome, const QKeychain::Job *) { done(outcome); });
}

} // namespace scepter
