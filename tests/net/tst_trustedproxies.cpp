#include "core/base/literals.h"
#include "core/net/trustedproxies.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::ProxyHeader::Kind)

namespace {

TrustedProxies tens() { return TrustedProxies::parse({u"10.0.0.0/8"_s}).value_or(TrustedProxies()); }

const QByteArray signature("\r\n\r\n\0\r\nQUIT\n", 12);

/// Version 2 with a length that is right.
QByteArray block(const QByteArray &commandAndFamily, const QByteArray &rest)
{
    return signature + commandAndFamily + QByteArray(1, char(rest.size() >> 8)) + QByteArray(1, char(rest.size() & 0xff)) + rest;
}
QByteArray hex(const char *digits) { return QByteArray::fromHex(digits); }

} // namespace

class TestTrustedProxies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void networks_data();
    void networks();
    void clients_data();
    void clients();
    void aLongChainIsBounded();
    void headers_data();
    void headers();
    void cutAnywhere_data();
    void cutAnywhere();
    void countedBy_data();
    void countedBy();
};

void TestTrustedProxies::networks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("outside");
    QTest::newRow("IPv4") << u"10.0.0.0/8"_s << u"10.255.0.1"_s << u"11.0.0.1"_s;
    QTest::newRow("one IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s << u"192.0.2.2"_s;
    QTest::newRow("IPv6") << u"2001:db8::/32"_s << u"2001:db8:1::1"_s << u"2001:db9::1"_s;
    QTest::newRow("one IPv6") << u"::1"_s << u"::1"_s << u"::2"_s;
    QTest::newRow("mapped peer") << u"127.0.0.0/8"_s << u"::ffff:127.0.0.1"_s << u"::1"_s;
    for (const char *bad : {"", "x", "10.0.0.0/33", "10", "1", "10.0.0/8", "/8", "10.0.0.0/", "10.0.0.0/-1", "proxy.example", "::/129"})
        QTest::addRow("not “%s”", bad) << QString::fromLatin1(bad) << QString() << QString();
}

void TestTrustedProxies::networks()
{
    QFETCH(QString, network);
    QFETCH(QString, inside);
    QFETCH(QString, outside);
    const auto proxies = TrustedProxies::parse({network});
    if (inside.isEmpty()) {
        QVERIFY(!proxies);
        QCOMPARE(proxies.error().code, Errc::InvalidArgument);
        QCOMPARE(proxies.error().facts, (QStringList{u"--trusted-proxy"_s, network}));
        return;
    }
    QVERIFY_OK(proxies);
    QVERIFY(proxies->contains(inside));
    QVERIFY(!proxies->contains(outside));
    QVERIFY(!TrustedProxies().contains(inside));
}

void TestTrustedProxies::clients_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QList<QByteArray>>("fields");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const QString &peer, const QList<QByteArray> &fields, const QString &client) {
        QTest::newRow(name) << peer << fields << client;
    };
    const QString proxy = u"10.0.0.1"_s;
    row("no field", proxy, {}, proxy);
    row("a client", proxy, {"192.0.2.7"}, u"192.0.2.7"_s);
    row("not a proxy", u"192.0.2.1"_s, {"192.0.2.7"}, u"192.0.2.1"_s);
    row("what the client wrote itself", proxy, {"127.0.0.1, 10.1.1.1, 192.0.2.7"}, u"192.0.2.7"_s);
    row("two proxies", proxy, {"192.0.2.7, 10.0.0.2"}, u"192.0.2.7"_s);
    row("forged behind two proxies", proxy, {"10.9.9.9, 192.0.2.7, 10.0.0.2"}, u"192.0.2.7"_s);
    row("two fields", proxy, {"198.51.100.1", "192.0.2.7,10.0.0.2"}, u"192.0.2.7"_s);
    row("all are proxies", proxy, {"10.0.0.3, 10.0.0.2"}, u"10.0.0.3"_s);
    row("IPv6", proxy, {"2001:DB8::0:7"}, u"2001:db8::7"_s);
    row("IPv6 in brackets with a port", proxy, {"[2001:db8::7]:4711"}, u"2001:db8::7"_s);
    row("IPv6 in brackets", proxy, {"[2001:db8::7]"}, u"2001:db8::7"_s);
    row("a port", proxy, {"192.0.2.7:4711"}, u"192.0.2.7"_s);
    row("mapped", proxy, {"::ffff:192.0.2.7"}, u"192.0.2.7"_s);
    row("mapped proxies", u"::ffff:10.0.0.1"_s, {"192.0.2.7, ::ffff:10.0.0.2"}, u"192.0.2.7"_s);
    row("garbage", proxy, {"192.0.2.7, <script>"}, proxy);
    row("garbage left of the client", proxy, {"<script>, 192.0.2.7"}, u"192.0.2.7"_s);
    row("unknown", proxy, {"unknown"}, proxy);
    row("a number", proxy, {"192.0.2.7, 1"}, proxy);
    row("empty", proxy, {""}, proxy);
    row("only commas", proxy, {",,,"}, proxy);
    row("a zone", proxy, {"fe80::1%eth0"}, proxy);
    row("half a bracket", proxy, {"[2001:db8::7"}, proxy);
    row("behind the bracket", proxy, {"[2001:db8::7]x"}, proxy);
    row("long", proxy, {QByteArray(10'000, '1')}, proxy);
    row("octets", proxy, {"\xff\xfe"}, proxy);
}

void TestTrustedProxies::clients()
{
    QFETCH(QString, peer);
    QFETCH(QList<QByteArray>, fields);
    QFETCH(QString, client);
    QCOMPARE(tens().clientOf(peer, fields), client);
}

void TestTrustedProxies::aLongChainIsBounded()
{
    QByteArrayList entries;
    for (int i = 0; i < 10'000; ++i)
        entries.append("10.0." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250));
    entries.first() = "192.0.2.7"; // nobody has 10,000 proxies
    const auto proxies = tens();
    QVERIFY(proxies.clientOf(u"10.0.0.1"_s, {entries.join(',')}).startsWith(u"10.0.39."_s));
}

void TestTrustedProxies::headers_data()
{
    using Kind = ProxyHeader::Kind;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind, const QString &source = {}) {
        QTest::newRow(name) << bytes << kind << source;
    };
    row("TCP4", "PROXY TCP4 192.0.2.7 198.51.100.1 56324 443\r\n", Kind::Whole, u"192.0.2.7"_s);
    row("TCP6", "PROXY TCP6 2001:db8::7 2001:db8::1 56324 443\r\n", Kind::Whole, u"2001:db8::7"_s);
    row("UNKNOWN", "PROXY UNKNOWN\r\n", Kind::Whole);
    row("UNKNOWN and more", "PROXY UNKNOWN ffff:f:f 1 2 3\r\n", Kind::Whole);
    row("HTTP", "GET / HTTP/1.1\r\n", Kind::None);
    row("PRO", "PRO", Kind::Partial);
    row("PROPFIND", "PROPFIND / HTTP/1.1\r\n", Kind::None);
    row("an empty line before HTTP", "\r\nGET / HTTP/1.1\r\n", Kind::None);
    row("no CR", "PROXY TCP4 192.0.2.7 198.51.100.1 56324 443\n" + QByteArray(100, 'x'), Kind::Malformed);
    row("too long", "PROXY TCP4 " + QByteArray(200, '1'), Kind::Malformed);
    row("another family", "PROXY TCP6 192.0.2.7 198.51.100.1 56324 443\r\n", Kind::Malformed);
    row("no address", "PROXY TCP4 printer.example 198.51.100.1 56324 443\r\n", Kind::Malformed);
    row("a short address", "PROXY TCP4 1 198.51.100.1 56324 443\r\n", Kind::Malformed);
    row("no port", "PROXY TCP4 192.0.2.7 198.51.100.1 443\r\n", Kind::Malformed);
    row("a large port", "PROXY TCP4 192.0.2.7 198.51.100.1 65536 443\r\n", Kind::Malformed);
    row("two spaces", "PROXY  TCP4 192.0.2.7 198.51.100.1 1 443\r\n", Kind::Malformed);
    row("UDP", "PROXY UDP4 192.0.2.7 198.51.100.1 1 443\r\n", Kind::Malformed);
    row("v2 TCP4", block(hex("2111"), hex("c0000207c6336401dc0401bb")), Kind::Whole, u"192.0.2.7"_s);
    row("v2 TCP4 with more", block(hex("2111"), hex("c0000207c6336401dc0401bb") + QByteArray(300, 'T')), Kind::Whole, u"192.0.2.7"_s);
    row("v2 TCP6", block(hex("2121"), hex("20010db800000000000000000000000720010db8000000000000000000000001dc0401bb")), Kind::Whole,
        u"2001:db8::7"_s);
    row("v2 mapped", block(hex("2121"), hex("00000000000000000000ffffc000020700000000000000000000ffffc6336401dc0401bb")), Kind::Whole,
        u"192.0.2.7"_s);
    row("v2 LOCAL", block(hex("2000"), {}), Kind::Whole);
    row("v2 LOCAL with an address", block(hex("2011"), hex("c0000207c6336401dc0401bb")), Kind::Whole);
    row("v2 unspecified", block(hex("2100"), "whatever"), Kind::Whole);
    row("v2 UNIX", block(hex("2131"), QByteArray(216, 'u')), Kind::Whole);
    row("v2 UDP", block(hex("2112"), hex("c0000207c6336401dc0401bb")), Kind::Whole);
    row("v2 cut addresses", block(hex("2111"), hex("c0000207")), Kind::Malformed);
    row("v2 another version", block(hex("3111"), hex("c0000207c6336401dc0401bb")), Kind::Malformed);
    row("v2 another command", block(hex("2211"), hex("c0000207c6336401dc0401bb")), Kind::Malformed);
    row("v2 another family", block(hex("2141"), hex("c0000207c6336401dc0401bb")), Kind::Malformed);
    row("v2 too long", signature + hex("2111ffff"), Kind::Malformed);
    row("a signature that breaks off", QByteArray("\r\n\r\n\0\r\nQUIX\n", 12), Kind::None);
}

void TestTrustedProxies::headers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ProxyHeader::Kind, kind);
    QFETCH(QString, source);
    const ProxyHeader header = proxyHeaderOf(QByteArray(bytes + (kind == ProxyHeader::Kind::Whole ? "GET /" : "")));
    QCOMPARE(header.kind, kind);
    QCOMPARE(header.source, source);
    QCOMPARE(header.size, kind == ProxyHeader::Kind::Whole ? bytes.size() : 0);
}

void TestTrustedProxies::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("v1") << "PROXY TCP4 192.0.2.7 198.51.100.1 56324 443\r\n"_ba;
    QTest::newRow("v2") << block(hex("2111"), hex("c0000207c6336401dc0401bb"));
}

void TestTrustedProxies::cutAnywhere()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QCOMPARE(proxyHeaderOf(bytes.first(size)).kind, ProxyHeader::Kind::Partial);
    QCOMPARE(proxyHeaderOf(bytes).kind, ProxyHeader::Kind::Whole);
}

void TestTrustedProxies::countedBy_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("mapped") << u"::ffff:192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv6") << u"2001:db8:1:2:3:4:5:6"_s << u"2001:db8:1:2::/64"_s;
    QTest::newRow("no address") << u"others"_s << u"others"_s;
}

void TestTrustedProxies::countedBy()
{
    QFETCH(QString, address);
    QFETCH(QString, network);
    QCOMPARE(addressNetwork(address), network);
}

QTEST_GUILESS_MAIN(TestTrustedProxies)
#include "tst_trustedproxies.moc"
