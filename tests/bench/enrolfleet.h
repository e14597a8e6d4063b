#pragma once
#include "core/client/knownserversfile.h"
#include "core/device/devicestore.h"
#include "core/net/qttransport.h"
#include "tests/bench/stubside.h"

namespace scepter {

/// Where a fleet enrols.
struct EnrolServer {
    QString url;
    QByteArray fingerprint;
    Secret challenge;
};

/// Devices with keys ready, in a store of their own, and an engine that enrols some of them.
class EnrolFleet {
public:
    EnrolFleet(const QString &folder, int devices, const EnrolServer &server);
    ~EnrolFleet();
    Q_DISABLE_COPY_MOVE(EnrolFleet)
    /// Puts them into the stock, sealed.
    void stock(const QList<PrivateKey> &keys);
    struct Outcome {
        double perSecond = 0, cpuSeconds = 0, bytesEach = 0;
    };
    /// Devices from..from+count enrol. `atWork`: memory is measured when so many wait for their answers.
    Outcome enrol(int from, int count, int concurrency, int atWork = 0);

private:
    template <class F> void write(F work);
    void add(int from, int to);
    void ask(int from, int count);

    SystemScheduler m_scheduler;
    SystemRandom m_system;
    KnownNonce m_random;
    WorkPool m_pool;
    KnownServersFile m_known;
    QtTransport m_transport;
    DeviceProfiles m_profiles;
    std::unique_ptr<Database> m_database;
    std::optional<DeviceStore> m_store;
    EnrolServer m_server;
};

} // namespace scepter
