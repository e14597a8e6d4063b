#include "core/device/devicelog.h"

namespace scepter {

void DeviceLog::begin(const TransactionRecord &record, Saved saved)
{
    m_database.write(
        &m_context,
        [store = m_store, id = m_device, request = m_request, record](Transaction &transaction) {
            return store.begin(transaction, id, request, record);
        },
        std::move(saved));
}

void DeviceLog::update(const EnrollmentSnapshot &snapshot, const QByteArray &message, Saved saved)
{
    m_database.write(
        &m_context,
        [id = m_device, request = m_request, snapshot, message](Transaction &transaction) {
            return DeviceStore::update(transaction, id, request, snapshot, message);
        },
        std::move(saved));
}

void DeviceLog::succeed(const IssuedCertificate &issued, Saved saved)
{
    m_database.write(
        &m_context,
        [store = m_store, id = m_device, request = m_request, issued, now = m_scheduler.now()](Transaction &transaction) {
            return store.issued(transaction, id, request, issued, now);
        },
        std::move(saved));
}

} // namespace scepter
