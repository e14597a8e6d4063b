#pragma once
#include "core/base/error.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace scepter {

/// An address as it is compared and kept: IPv4 by itself, also where it comes in the clothes of IPv6; no zone, no brackets. Empty
/// when it is no IP address.
QString plainAddress(const QString &address);
/// What clients are counted by: an IPv4 address, or the /64 of an IPv6 one, all of which one client may have ("2001:db8:1:2::/64").
/// What is no address stands for itself.
QString addressNetwork(const QString &address);

/// The reverse proxies and load balancers that are believed when they say for whom they speak (O6): machines of these networks
/// alone. A value.
class TrustedProxies {
public:
    TrustedProxies() = default; ///< nobody is believed
    /// Errors: InvalidArgument {"--trusted-proxy", value}.
    [[nodiscard]] static Result<TrustedProxies> parse(const QStringList &networks);

    bool contains(const QString &address) const;
    /// Whose request it is that came from `peer` with these values of X-Forwarded-For, in their order: the right-most address that is
    /// no proxy of ours. Everything left of that was written by whoever is there, and is not looked at; nor is anything when the peer
    /// is no proxy. What cannot be read ends the list: then it is the last one that could.
    QString clientOf(const QString &peer, const QList<QByteArray> &forwardedFor) const;

private:
    struct Network;
    std::shared_ptr<const std::vector<Network>> m_networks; ///< null: none
};

/// What a connection begins with when a proxy says in PROXY protocol, version 1 or 2, whom it brings.
struct ProxyHeader {
    enum class Kind {
        None,     ///< something else begins here
        Partial,  ///< more is needed
        Whole,    ///< `size` octets long
        Malformed ///< it begins like one and is none
    };
    Kind kind = Kind::None;
    qsizetype size = 0;
    QString source = {}; ///< the client's address; empty where the proxy names none (LOCAL, UNKNOWN), and speaks for itself
};
/// Looks at the first octets of a connection.
ProxyHeader proxyHeaderOf(QByteArrayView bytes);

} // namespace scepter
