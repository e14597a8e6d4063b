#include "core/net/trustedproxies.h"

#include "core/base/literals.h"

#include <QHostAddress>
#include <QtEndian>

namespace scepter {
namespace {

constexpr int mostHops = 32;             // proxies of ours behind each other
constexpr qsizetype longestAddress = 64; // with brackets and port
constexpr qsizetype longestLine = 107;   // of version 1, with its CR LF
constexpr qsizetype longestBlock = 4096; // of version 2: addresses, then whatever else it says

constexpr char lineStart[] = "PROXY ";
const QByteArray &signature()
{
    static const QByteArray octets("\r\n\r\n\0\r\nQUIT\n", 12);
    return octets;
}

/// Digits, dots and the like alone: QHostAddress takes "1" for an address.
std::optional<QHostAddress> addressFrom(const QString &text)
{
    const bool isV4 = text.count(u'.') == 3 && !text.contains(u':');
    if (text.size() > longestAddress || (!isV4 && !text.contains(u':')) || text.contains(u'%'))
        return std::nullopt;
    const QHostAddress address(text);
    if (address.isNull())
        return std::nullopt;
    bool isMapped = false;
    const quint32 v4 = address.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(v4) : address;
}

/// One entry of X-Forwarded-For: an address, perhaps with a port: "192.0.2.1:80", "[2001:db8::1]:80".
std::optional<QHostAddress> forwardedAddress(QByteArrayView entry)
{
    QString text = QString::fromLatin1(entry.trimmed().first(std::min(entry.trimmed().size(), longestAddress + 1)));
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u']');
        const QStringView behind = close < 0 ? QStringView() : QStringView(text).sliced(close + 1);
        if (close < 0 || (!behind.isEmpty() && !behind.startsWith(u':')))
            return std::nullopt;
        text = text.sliced(1, close - 1);
    } else if (text.count(u':') == 1) {
        text.truncate(text.indexOf(u':'));
    }
    return addressFrom(text);
}

ProxyHeader malformed() { return {ProxyHeader::Kind::Malformed}; }

bool isPort(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.isEmpty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit) && text.toByteArray().toInt() <= 65535;
}

/// Version 1: "PROXY TCP4 192.0.2.1 198.51.100.1 56324 443" CR LF.
ProxyHeader lineHeader(QByteArrayView bytes)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), longestLine)).indexOf("\r\n");
    if (end < 0)
        return bytes.size() < longestLine ? ProxyHeader{ProxyHeader::Kind::Partial} : malformed();
    const QList<QByteArray> words = bytes.first(end).toByteArray().split(' ');
    if (words.value(1) == "UNKNOWN") // whatever follows is to be ignored
        return {ProxyHeader::Kind::Whole, end + 2};
    if (words.size() != 6 || (words[1] != "TCP4" && words[1] != "TCP6") || !isPort(words[4]) || !isPort(words[5]))
        return malformed();
    const bool isV4 = words[1] == "TCP4";
    for (const QByteArray &word : {words[2], words[3]}) {
        if (word.contains(':') == isV4 || !addressFrom(QString::fromLatin1(word)))
            return malformed();
    }
    return {ProxyHeader::Kind::Whole, end + 2, plainAddress(QString::fromLatin1(words[2]))};
}

/// Version 2: signature, version and command, family and protocol, length; then addresses and what else there is.
ProxyHeader blockHeader(QByteArrayView bytes)
{
    constexpr qsizetype fixed = 16;
    if (bytes.size() < fixed)
        return {ProxyHeader::Kind::Partial};
    const auto octet = [&](qsizetype at) { return quint8(bytes[at]); };
    const int command = octet(12) & 0x0f, family = octet(13) >> 4, protocol = octet(13) & 0x0f;
    const qsizetype length = qFromBigEndian<quint16>(bytes.data() + 14);
    if (octet(12) >> 4 != 2 || command > 1 || family > 3 || protocol > 2 || length > longestBlock)
        return malformed();
    const bool hasAddress = command == 1 && protocol == 1 && (family == 1 || family == 2);
    if (hasAddress && length < (family == 1 ? 12 : 36))
        return malformed();
    if (bytes.size() < fixed + length)
        return {ProxyHeader::Kind::Partial};
    ProxyHeader header{ProxyHeader::Kind::Whole, fixed + length};
    if (hasAddress && family == 1)
        header.source = QHostAddress(qFromBigEndian<quint32>(bytes.data() + fixed)).toString();
    else if (hasAddress)
        header.source = plainAddress(QHostAddress(reinterpret_cast<const quint8 *>(bytes.data() + fixed)).toString());
    return header;
}

} // namespace

QString plainAddress(const QString &address)
{
    const auto parsed = addressFrom(address);
    return parsed ? parsed->toString() : QString();
}

QString addressNetwork(const QString &address)
{
    const auto parsed = addressFrom(address);
    if (!parsed)
        return address;
    if (parsed->protocol() == QAbstractSocket::IPv4Protocol)
        return parsed->toString();
    Q_IPV6ADDR v6 = parsed->toIPv6Address();
    std::fill(v6.c + 8, v6.c + 16, quint8(0));
    return QHostAddress(v6).toString() + u"/64"_s;
}

struct TrustedProxies::Network {
    QHostAddress address;
    int bits = 0;
};

Result<TrustedProxies> TrustedProxies::parse(const QStringList &networks)
{
    std::vector<Network> all;
    for (const QString &network : networks) {
        const QString text = network.trimmed();
        const qsizetype slash = text.indexOf(u'/');
        const auto address = addressFrom(slash < 0 ? text : text.first(slash));
        const auto subnet = !address    ? std::pair(QHostAddress(), -1)
                            : slash < 0 ? std::pair(*address, address->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128)
                                        : QHostAddress::parseSubnet(text);
        if (subnet.second < 0)
            return fail(Errc::InvalidArgument, {}, {u"--trusted-proxy"_s, network});
        all.push_back({subnet.first, subnet.second});
    }
    TrustedProxies proxies;
    proxies.m_networks = std::make_shared<const std::vector<Network>>(std::move(all));
    return proxies;
}

bool TrustedProxies::contains(const QString &address) const
{
    const auto parsed = m_networks ? addressFrom(address) : std::nullopt;
    const auto holds = [&](const Network &network) { return parsed->isInSubnet(network.address, network.bits); };
    return parsed && std::any_of(m_networks->begin(), m_networks->end(), holds);
}

QString TrustedProxies::clientOf(const QString &peer, const QList<QByteArray> &forwardedFor) const
{
    QString client = peer;
    int hops = 0;
    for (qsizetype field = forwardedFor.size(); field-- > 0;) {
        QByteArrayView rest = forwardedFor[field];
        for (bool more = true; more;) {
            if (hops++ == mostHops || !contains(client))
                return client;
            const qsizetype comma = rest.lastIndexOf(',');
            const auto address = forwardedAddress(rest.sliced(comma + 1));
            if (!address)
                return client;
            client = address->toString();
            more = comma >= 0;
            rest = rest.first(std::max<qsizetype>(comma, 0));
        }
    }
    return client;
}

ProxyHeader proxyHeaderOf(QByteArrayView bytes)
{
    const auto begins = [&](QByteArrayView start) {
        const qsizetype common = std::min(bytes.size(), start.size());
        return bytes.first(common) == start.first(common);
    };
    if (bytes.isEmpty())
        return {ProxyHeader::Kind::Partial};
    if (begins(QByteArrayView(lineStart, sizeof lineStart - 1)))
        return lineHeader(bytes);
    return begins(signature()) ? blockHeader(bytes) : ProxyHeader{};
}

} // namespace scepter
