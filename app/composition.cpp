#include "app/composition.h"

namespace scepter {

Composition::Composition(const ProxySettings &proxy, const QString &knownServersPath)
    : m_knownServers(knownServersPath, m_pool), m_transport(m_scheduler, proxy)
{
}

} // namespace scepter
