#include "core/device/devicelog.h"

namespace scepter {

DeviceLog::DeviceLog(Database &database, Scheduler &scheduler, DeviceStore store, DeviceId device, RequestId request,
                     std::shared_ptr<TimelineBuffer> timeline, std::unique_ptr<StockedKey> key)
    : m_database(database),
      m_scheduler(scheduler),
      m_store(std::move(store)),
      m_device(device),
      m_request(request),
      m_timeline(timeline ? std::move(timeline) : std::make_shared<TimelineBuffer>()),
      m_key(std::move(key))
{
}

DeviceLog::~DeviceLog() = default;

template <class F> void DeviceLog::write(F work, const QString &timeline, Saved saved)
{
    m_database.write(&m_context, std::move(work), [this, timeline, saved = std::move(saved)](const Result<void> &done) {
        if (!done)
            m_timeline->putBack(timeline);
        saved(done); // may end this
    });
}

void DeviceLog::begin(const TransactionRecord &record, Saved saved)
{
    const QString timeline = m_timeline->take();
    const StockedKeyId key = m_key ? m_key->id() : StockedKeyId::None;
    if (m_key)
        m_key->beginUse();
    const auto work = [store = m_store, id = m_device, request = m_request, record, timeline, key](Transaction &transaction) {
        const auto taken = key == StockedKeyId::None ? Result<void>() : KeyStock::use(transaction, key);
        return taken ? store.begin(transaction, id, request, record, timeline) : taken;
    };
    write(work, timeline, [this, saved = std::move(saved)](const Result<void> &done) {
        if (m_key)
            m_key->endUse(done.has_value());
        saved(done);
    });
}

void DeviceLog::update(const EnrollmentSnapshot &snapshot, const QByteArray &message, Saved saved)
{
    const QString timeline = m_timeline->take();
    const auto work = [id = m_device, request = m_request, snapshot, message, timeline](Transaction &transaction) {
        const auto done = DeviceStore::update(transaction, id, request, snapshot, message);
        return done ? DeviceStore::addToTimeline(transaction, id, request, timeline) : done;
    };
    write(work, timeline, std::move(saved));
}

void DeviceLog::succeed(const IssuedCertificate &issued, Saved saved)
{
    EnrollmentProgress registered{EnrollmentProgress::Kind::Registered};
    registered.at = m_scheduler.now();
    registered.differences = issued.differences;
    registered.weaknesses = issued.weaknesses;
    const QString before = m_timeline->take();
    m_timeline->add(registered);
    const QString timeline = before + m_timeline->take();
    const auto work = [store = m_store, id = m_device, request = m_request, issued, now = registered.at,
                       timeline](Transaction &transaction) { return store.issued(transaction, id, request, issued, now, timeline); };
    write(work, before, std::move(saved));
}

void DeviceLog::refuse(const QList<Certificate> &certificates, Kept kept)
{
    const QString timeline = m_timeline->take();
    const auto work = [id = m_device, request = m_request, certificates, timeline](Transaction &transaction) {
        const auto done = DeviceStore::refuse(transaction, id, request, certificates);
        return done ? DeviceStore::addToTimeline(transaction, id, request, timeline) : done;
    };
    write(work, timeline, [kept = std::move(kept)](const Result<void> &done) {
        kept(done ? Result<QString>(QString::fromUtf16(refusedInStore)) : fail(done.error()));
    });
}

} // namespace scepter
