#include "core/base/literals.h"
#include "core/crypto/name.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

class TestName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void refuses_data();
    void refuses();
    void orderIsKept();
    void typesOfStrings();
    void altNames_data();
    void altNames();
    void altNamesRefused_data();
    void altNamesRefused();
    void hosts_data();
    void hosts();
};

void TestName::roundTrips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("commonName");
    QTest::newRow("one") << u"CN=printer-7.example"_s << u"printer-7.example"_s;
    QTest::newRow("several") << u"C=SE, O=Acme, OU=Print, CN=printer"_s << u"printer"_s;
    QTest::newRow("comma inside") << u"O=Acme\\, Inc., CN=a"_s << u"a"_s;
    QTest::newRow("backslash inside") << u"O=Acme\\\\Sub, CN=a"_s << u"a"_s;
    QTest::newRow("equals inside") << u"CN=a=b"_s << u"a=b"_s;
    QTest::newRow("Swedish") << u"O=S\u00f6derk\u00f6ping, CN=sk\u00e4rm"_s << u"sk\u00e4rm"_s;
    QTest::newRow("beyond the BMP") << u"CN=\U0001F5A8 7"_s << u"\U0001F5A8 7"_s;
    QTest::newRow("no CN") << u"O=Acme"_s << QString();
}

void TestName::roundTrips()
{
    QFETCH(QString, text);
    QFETCH(QString, commonName);
    const auto name = DistinguishedName::parse(text);
    QVERIFY_OK(name);
    QCOMPARE(name->commonName(), commonName);
    QCOMPARE(name->toString(), text);
    const auto der = name->toDer();
    QVERIFY_OK(der);
    const auto again = DistinguishedName::fromDer(*der);
    QVERIFY_OK(again);
    QCOMPARE(*again, *name);
}

void TestName::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no type") << u"printer"_s;
    QTest::newRow("no value") << u"CN="_s;
    QTest::newRow("only equals") << u"=a"_s;
    QTest::newRow("unknown type") << u"NOSUCH=a"_s;
    QTest::newRow("empty part") << u"CN=a,,O=b"_s;
    QTest::newRow("country of three letters") << u"C=SWE"_s;
    QTest::newRow("CN longer than 64") << u"CN="_s + QString(65, u'a');
}

void TestName::refuses()
{
    QFETCH(QString, text);
    const auto name = DistinguishedName::parse(text);
    QCOMPARE_ERROR(name, Errc::InvalidArgument);
    QVERIFY(!name.error().facts.isEmpty());
}

void TestName::orderIsKept()
{
    const auto name = DistinguishedName::parse(u"CN=a, O=b"_s);
    QVERIFY_OK(name);
    QCOMPARE(name->attributes.first(), (NameAttribute{u"CN"_s, u"a"_s}));
    QVERIFY(*name->toDer() != *DistinguishedName::parse(u"O=b, CN=a"_s)->toDer());
}

void TestName::typesOfStrings()
{
    const QByteArray der = *DistinguishedName::parse(u"C=SE, O=S\u00f6der"_s)->toDer();
    const ToolResult parsed = openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s}, der);
    QCOMPARE(parsed.exitCode, 0);
    QVERIFY2(parsed.out.contains("PRINTABLESTRING   :SE"), parsed.out.constData()); // RFC 5280 appendix A: always
    QVERIFY2(parsed.out.contains("UTF8STRING"), parsed.out.constData());
}

void TestName::altNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    using Kind = SubjectAltName::Kind;
    QTest::newRow("name") << u"dns:a.example"_s << int(Kind::Dns) << u"a.example"_s;
    QTest::newRow("capitals") << u"DNS:a.example"_s << int(Kind::Dns) << u"a.example"_s;
    QTest::newRow("IPv4") << u"ip:10.0.0.1"_s << int(Kind::Ip) << u"10.0.0.1"_s;
    QTest::newRow("IPv6") << u"ip:2001:db8::1"_s << int(Kind::Ip) << u"2001:db8::1"_s;
}

void TestName::altNames()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, value);
    const auto name = SubjectAltName::parse(text);
    QVERIFY_OK(name);
    QCOMPARE(int(name->kind), kind);
    QCOMPARE(name->value, value);
    QCOMPARE(name->toString(), text.toLower());
}

void TestName::altNamesRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "a.example", "dns:", "ip:", "ip:a.example", "ip:10.0.0.256", "ip:10.0.0", "mac:00", ":x"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
}

void TestName::altNamesRefused()
{
    QFETCH(QString, text);
    QCOMPARE_ERROR(SubjectAltName::parse(text), Errc::InvalidArgument);
}

void TestName::hosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("address");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << true;
    QTest::newRow("IPv6") << u"fe80::1"_s << true;
    QTest::newRow("name") << u"printer-7.example"_s << false;
    QTest::newRow("short name") << u"printer"_s << false;
    QTest::newRow("name of digits") << u"10.0.0"_s << false;
    QTest::newRow("too large") << u"300.1.1.1"_s << false;
}

void TestName::hosts()
{
    QFETCH(QString, text);
    QFETCH(bool, address);
    const SubjectAltName name = SubjectAltName::forHost(text);
    QCOMPARE(name.kind == SubjectAltName::Kind::Ip, address);
    QCOMPARE(name.value, text);
}

QTEST_GUILESS_MAIN(TestName)
#include "tst_name.moc"
