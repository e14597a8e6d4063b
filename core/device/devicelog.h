#pragma once
#include "core/device/devicestore.h"
#include "core/device/keystock.h"
#include "core/device/timeline.h"

namespace scepter {

/// The transaction of a device's request in rows of the store (S7). Success registers key and certificate, binds them and ends
/// the request in the one transaction that ends this log.
class DeviceLog final : public TransactionLog {
public:
    /// `key`: the one that the request is made with, when it came out of the stock. It leaves it when the transaction begins.
    DeviceLog(Database &database, Scheduler &scheduler, DeviceStore store, DeviceId device, RequestId request,
              std::shared_ptr<TimelineBuffer> timeline = {}, std::unique_ptr<StockedKey> key = {});
    ~DeviceLog() override;
    void begin(const TransactionRecord &record, Saved saved) override;
    void update(const EnrollmentSnapshot &snapshot, const QByteArray &request, Saved saved) override;
    void succeed(const IssuedCertificate &issued, Saved saved) override;
    void refuse(const QList<Certificate> &certificates, Kept kept) override;
    void abandon() override {} // the device's own decision drops what is kept

private:
    template <class F> void write(F work, const QString &timeline, Saved saved);

    Database &m_database;
    Scheduler &m_scheduler;
    DeviceStore m_store;
    DeviceId m_device;
    RequestId m_request;
    std::shared_ptr<TimelineBuffer> m_timeline;
    std::unique_ptr<StockedKey> m_key;
    QObject m_context; ///< goes with this, and with it the answers on their way
};

} // namespace scepter
