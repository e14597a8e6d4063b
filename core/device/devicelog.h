#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// The transaction of a device's request in rows of the store (S7). Success registers key and certificate, binds them and ends
/// the request in the one transaction that ends this log.
class DeviceLog final : public TransactionLog {
public:
    DeviceLog(Database &database, Scheduler &scheduler, DeviceStore store, DeviceId device, RequestId request)
        : m_database(database), m_scheduler(scheduler), m_store(std::move(store)), m_device(device), m_request(request)
    {
    }
    void begin(const TransactionRecord &record, Saved saved) override;
    void update(const EnrollmentSnapshot &snapshot, const QByteArray &request, Saved saved) override;
    void succeed(const IssuedCertificate &issued, Saved saved) override;
    void abandon() override {} // the device's own decision drops what is kept

private:
    Database &m_database;
    Scheduler &m_scheduler;
    DeviceStore m_store;
    DeviceId m_device;
    RequestId m_request;
    QObject m_context; ///< goes with this, and with it the answers on their way
};

} // namespace scepter
