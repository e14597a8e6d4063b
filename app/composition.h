#pragma once
#include "core/client/knownserversfile.h"
#include "core/client/services.h"
#include "core/device/deviceprofile.h"
#include "core/net/qttransport.h"

namespace scepter {

/// What a program is made of: the only place that names the concrete classes. Made after the application object, which
/// it does not outlive.
class Composition {
public:
    /// The proxy of the environment counts, and on purpose: an administrator's http_proxy and no_proxy should.
    /// `knownServersPath`: where commands without a store remember servers.
    explicit Composition(const ProxySettings &proxy = {ProxySettings::Kind::Environment},
                         const QString &knownServersPath = KnownServersFile::defaultPath());
    ClientServices services() { return {m_transport, m_scheduler, m_random, m_pool, m_knownServers}; }
    const DeviceProfiles &profiles() const { return m_profiles; }

private:
    DeviceProfiles m_profiles;
    SystemScheduler m_scheduler;
    SystemRandom m_random;
    KnownServersFile m_knownServers;
    QtTransport m_transport;
    WorkPool m_pool; ///< last: goes first, and waits for the work that has begun
};

} // namespace scepter
