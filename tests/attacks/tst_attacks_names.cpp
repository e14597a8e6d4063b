// Whoever holds one printer's sheet, or a connector's open challenge, asks for names that are not his.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/handmade.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

constexpr quint8 bitString = 0x03, octetString = 0x04, utf8String = 0x0c, printableString = 0x13, ia5String = 0x16, sequence = 0x30,
                 context0 = 0xa0;
const QByteArray commonNameOid = "2.5.4.3", altNameOid = "2.5.29.17", upnOid = "1.3.6.1.4.1.311.20.2.3", emailOid = "1.2.840.113549.1.9.1",
                 emailProtection = "1.3.6.1.5.5.7.3.4";

/// GeneralNames, as they stand in an extension.
QByteArray dns(const QByteArray &name) { return derEncode(0x82, name); }
QByteArray uri(const QByteArray &name) { return derEncode(0x86, name); }
QByteArray email(const QByteArray &name) { return derEncode(0x81, name); }
QByteArray ip(const QByteArray &octets) { return derEncode(0x87, octets); }
QByteArray other(const QByteArray &type, const QByteArray &text)
{
    return derEncode(0xa0, derOid(type) + derEncode(context0, derEncode(utf8String, text)));
}
QByteArray directory(const QByteArray &name) { return derEncode(0xa4, nameByHand({{commonNameOid, derEncode(utf8String, name)}})); }

QByteArray utf8(const QString &text) { return derEncode(utf8String, text.toUtf8()); }
QByteArray named(const QString &text) { return nameByHand({{commonNameOid, utf8(text)}}); }

const QString own = u"printer-7.print.example"_s;

struct Wish {
    QByteArray subject;            ///< DER of a Name
    QList<QByteArray> names = {};  ///< GeneralNames
    QList<QByteArray> usages = {}; ///< of extendedKeyUsage
};

QByteArray csrOf(const Wish &wish, const QByteArray &challenge, const QString &key)
{
    CsrByHand parts{wish.subject};
    if (!wish.usages.isEmpty())
        parts.extensions = {extensionByHand("2.5.29.37", derEncode(sequence, derOid(wish.usages.first())))};
    if (!wish.names.isEmpty())
        parts.extensions += extensionByHand(altNameOid, derEncode(sequence, wish.names.join()));
    parts.challenge = challenge;
    return csrByHand(parts, key);
}

} // namespace
Q_DECLARE_METATYPE(Wish)

class TestAttacksNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBoundChallengeForOtherNames_data();
    void aBoundChallengeForOtherNames();
    void aBoundChallengeForItsOwnNames_data();
    void aBoundChallengeForItsOwnNames();
    void namesOutsideTheRules_data();
    void namesOutsideTheRules();
    void namesThatNobodyGets_data();
    void namesThatNobodyGets();
    void authorityIsNotForTheAsking_data();
    void authorityIsNotForTheAsking();

private:
    /// Asks with a key of the stranger's, which is the CSR's own. Nothing may be issued.
    void mayNotHave(AttackRig &rig, const Wish &wish)
    {
        const ClientMessage asked = rig.message(rig.stranger(), csrOf(wish, AttackRig::challenge(), u"client-next"_s));
        const WireReply reply = rig.post(asked.bytes);
        QVERIFY2(reply.status != 0, "no answer");
        const QStringList found = rig.strangers();
        QVERIFY2(found.isEmpty(), qPrintable(u"issued: "_s + found.join(u"; "_s)));
    }
};

void TestAttacksNames::aBoundChallengeForOtherNames_data()
{
    QTest::addColumn<Wish>("wish");
    const QByteArray subject = named(own), name = dns("printer-7.print.example");
    QTest::newRow("another host") << Wish{subject, {name, dns("vpn.example")}};
    QTest::newRow("another host alone") << Wish{subject, {dns("vpn.example")}};
    QTest::newRow("another printer") << Wish{subject, {name, dns("printer-8.print.example")}};
    QTest::newRow("a wildcard") << Wish{subject, {name, dns("*.example")}};
    QTest::newRow("a wildcard of its domain") << Wish{subject, {name, dns("*.print.example")}};
    QTest::newRow("its first label elsewhere") << Wish{subject, {name, dns("printer-7.bank.example")}};
    QTest::newRow("a name that ends like its own") << Wish{subject, {name, dns("x.printer-7.print.example")}};
    QTest::newRow("localhost") << Wish{subject, {name, dns("localhost")}};
    QTest::newRow("an address") << Wish{subject, {name, ip(QByteArray::fromHex("0a000001"))}};
    QTest::newRow("an IPv6 address") << Wish{subject, {name, ip(QByteArray::fromHex("20010db8000000000000000000000001"))}};
    QTest::newRow("a network") << Wish{subject, {name, ip(QByteArray::fromHex("0a000000ff000000"))}};
    QTest::newRow("a URI") << Wish{subject, {name, uri("https://bank.example/")}};
    QTest::newRow("an e-mail address") << Wish{subject, {name, email("chief@bank.example")}};
    QTest::newRow("a user principal name") << Wish{subject, {name, other(upnOid, "administrator@corp.example")}};
    QTest::newRow("a directory name") << Wish{subject, {name, directory("somebody")}};
    QList<QByteArray> many{name};
    for (int i = 0; i < 90; ++i)
        many += dns("host-" + QByteArray::number(i) + ".example");
    QTest::newRow("ninety others") << Wish{subject, many};
    QTest::newRow("a NUL within") << Wish{subject, {name, dns(QByteArray("vpn.example\0.print.example", 26))}};
    // The common name, which looks or reads like the bound one
    QTest::newRow("begins with U+FEFF") << Wish{named(QChar(0xfeff) + own), {}};
    QTest::newRow("a zero-width space within") << Wish{named(QString(own).insert(4, QChar(0x200b))), {}};
    QTest::newRow("a Cyrillic letter") << Wish{named(QString(own).replace(u'e', QChar(0x0435))), {}};
    QTest::newRow("a blank at its end") << Wish{named(own + u' '), {}};
    QTest::newRow("a dot at its end, and a host") << Wish{named(own + u'.'), {dns("vpn.example")}};
    QTest::newRow("a BIT STRING") << Wish{nameByHand({{commonNameOid, derEncode(bitString, '\0' + own.toLatin1())}}), {dns("vpn.example")}};
    QTest::newRow("a BIT STRING alone") << Wish{nameByHand({{commonNameOid, derEncode(bitString, '\0' + own.toLatin1())}}), {}};
    QTest::newRow("an OCTET STRING") << Wish{nameByHand({{commonNameOid, derEncode(octetString, own.toLatin1())}}), {}};
    QTest::newRow("a second one") << Wish{nameByHand({{commonNameOid, utf8(own)}, {commonNameOid, utf8(u"vpn.example"_s)}}), {}};
    QTest::newRow("a second one before it") << Wish{nameByHand({{commonNameOid, utf8(u"vpn.example"_s)}, {commonNameOid, utf8(own)}}), {}};
    QTest::newRow("an e-mail address in the subject, to sign e-mail") << Wish{
        nameByHand({{commonNameOid, utf8(own)}, {emailOid, derEncode(ia5String, "chief@bank.example")}}), {name}, {emailProtection}};
    QTest::newRow("none, and no names") << Wish{nameByHand({{"2.5.4.10", utf8(u"Acme"_s)}}), {}};
    QTest::newRow("none, and another host") << Wish{nameByHand({{"2.5.4.10", utf8(own)}}), {dns("vpn.example")}};
}

/// The sheet's own challenge: what it is bound to is all that it is good for, and the printer loses nothing.
void TestAttacksNames::aBoundChallengeForOtherNames()
{
    QFETCH(Wish, wish);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    mayNotHave(rig, wish);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms().filter(u'@' + printerAddress), QStringList());
}

void TestAttacksNames::aBoundChallengeForItsOwnNames_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::newRow("no names") << Wish{named(own), {}};
    QTest::newRow("its name") << Wish{named(own), {dns("printer-7.print.example")}};
    QTest::newRow("in another case") << Wish{named(u"Printer-7.Print.Example"_s), {dns("PRINTER-7.print.example")}};
    QTest::newRow("its first label") << Wish{named(own), {dns("printer-7.print.example"), dns("printer-7")}};
    QTest::newRow("its first label with .local") << Wish{named(own), {dns("printer-7.print.example"), dns("printer-7.local")}};
    QTest::newRow("a PrintableString") << Wish{
        nameByHand({{"2.5.4.10", utf8(u"Acme"_s)}, {commonNameOid, derEncode(printableString, own.toLatin1())}}), {}};
}

/// What firmware adds by itself is no attack.
void TestAttacksNames::aBoundChallengeForItsOwnNames()
{
    QFETCH(Wish, wish);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QCOMPARE(rig.printerSends(rig.message(rig.printer(), csrOf(wish, AttackRig::challenge(), u"client"_s))), u"success"_s);
    QCOMPARE(rig.alarms(), QStringList());
}

void TestAttacksNames::namesOutsideTheRules_data()
{
    QTest::addColumn<Wish>("wish");
    const QByteArray subject = named(u"printer-9.print.example"_s), name = dns("printer-9.print.example");
    QTest::newRow("a host elsewhere") << Wish{subject, {name, dns("vpn.example")}};
    QTest::newRow("a host elsewhere in the subject") << Wish{named(u"vpn.example"_s), {name}};
    QTest::newRow("a domain that ends alike") << Wish{subject, {name, dns("evilprint.example")}};
    QTest::newRow("a URI whose path ends alike") << Wish{subject, {name, uri("https://bank.example/.print.example")}};
    QTest::newRow("a URI whose query ends alike") << Wish{subject, {name, uri("https://bank.example/?.print.example")}};
    QTest::newRow("a host with a path") << Wish{subject, {name, dns("www.bank.com/.print.example")}};
    QTest::newRow("a host with a path in the subject") << Wish{named(u"www.bank.com/.print.example"_s), {name}};
    QTest::newRow("an e-mail address") << Wish{subject, {name, email("chief@x.print.example")}};
    QTest::newRow("an e-mail address elsewhere") << Wish{subject, {name, email("chief@bank.com, x.print.example")}};
    QTest::newRow("a wildcard") << Wish{subject, {name, dns("*.print.example")}};
    QTest::newRow("a wildcard in the subject") << Wish{named(u"*.print.example"_s), {}};
    QTest::newRow("the domain itself") << Wish{subject, {name, dns(".print.example")}};
    QTest::newRow("a blank before it") << Wish{subject, {name, dns("bank.com .print.example")}};
    QTest::newRow("an empty label") << Wish{subject, {name, dns("bank..print.example")}};
    QTest::newRow("an address") << Wish{subject, {name, ip(QByteArray::fromHex("0a000001"))}};
    QTest::newRow("a short name") << Wish{subject, {name, dns("intranet")}};
    QTest::newRow("neither a common name nor names") << Wish{nameByHand({{"2.5.4.10", utf8(u"Acme"_s)}}), {}};
    QTest::newRow("a person") << Wish{nameByHand({{"2.5.4.4", utf8(u"Chief"_s)}, {"2.5.4.42", utf8(u"Anna"_s)}}), {}};
}

/// A connector whose certificates are for hosts below one domain, with a challenge for any subject.
void TestAttacksNames::namesOutsideTheRules()
{
    QFETCH(Wish, wish);
    AttackRig rig;
    rig.issueSheet(AttackRig::anybody());
    rig.allowOnlyPrintExample();
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    mayNotHave(rig, wish);
}

void TestAttacksNames::namesThatNobodyGets_data()
{
    QTest::addColumn<Wish>("wish");
    const QByteArray subject = named(u"printer-9.print.example"_s), name = dns("printer-9.print.example");
    for (const char *bad : {"*", "*.com", "*.print.example", "a b", "../../etc/passwd", "x.example/", "http://x.example", "x.example:443",
                            "-", "..", "x@example", "<b>x</b>", "x\x1b[2J.example"})
        QTest::addRow("%s", QByteArray(bad).toPercentEncoding().constData()) << Wish{subject, {name, dns(bad)}};
    QTest::newRow("a URI") << Wish{subject, {name, uri("https://print.example/")}};
    QTest::newRow("an e-mail address") << Wish{subject, {name, email("chief@print.example")}};
    QTest::newRow("a user principal name") << Wish{subject, {name, other(upnOid, "administrator@corp.example")}};
    QTest::newRow("a security identifier") << Wish{
        subject, {name, uri("tag:microsoft.com,2022-09-14:sid:S-1-5-21-1004336348-1177238915-682003330-500")}};
    QTest::newRow("a user principal name alone") << Wish{nameByHand({}), {other(upnOid, "administrator@corp.example")}};
    QTest::newRow("a directory name") << Wish{subject, {name, directory("somebody")}};
    QTest::newRow("the CA's subject") << Wish{must(must(DistinguishedName::parse(u"O=Acme, CN=Acme ca"_s)).toDer()), {}};
    QTest::newRow("the CA's subject in another case") << Wish{must(must(DistinguishedName::parse(u"O=ACME, CN=acme  CA"_s)).toDer()), {}};
    QTest::newRow("a blank at the end") << Wish{named(u"printer-9.print.example "_s), {}};
    QTest::newRow("U+FEFF") << Wish{named(QChar(0xfeff) + u"printer-9.print.example"_s), {}};
    QTest::newRow("right to left") << Wish{named(QChar(0x202e) + u"elpmaxe.tnirp"_s), {name}};
}

/// No rule is set: hosts, short names and addresses are allowed, and nothing that is none of them.
void TestAttacksNames::namesThatNobodyGets()
{
    QFETCH(Wish, wish);
    AttackRig rig;
    rig.issueSheet(AttackRig::anybody());
    rig.start();
    mayNotHave(rig, wish);
    if (!QTest::currentTestFailed())
        QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
}

void TestAttacksNames::authorityIsNotForTheAsking_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QByteArray>("extension");
    const QByteArray caTrue = extensionByHand("2.5.29.19", QByteArray::fromHex("30030101ff"), true);
    const QByteArray certSign = extensionByHand("2.5.29.15", QByteArray::fromHex("03020106"), true);
    const auto usage = [](const QByteArray &purpose) { return extensionByHand("2.5.29.37", derEncode(sequence, derOid(purpose))); };
    for (const char *preset : {"printers", "strict"}) {
        const QString name = QString::fromLatin1(preset);
        QTest::addRow("%s, CA:TRUE", preset) << name << caTrue;
        QTest::addRow("%s, keyCertSign", preset) << name << certSign;
        QTest::addRow("%s, any purpose", preset) << name << usage("2.5.29.37.0");
        QTest::addRow("%s, OCSP", preset) << name << usage("1.3.6.1.5.5.7.3.9");
        QTest::addRow("%s, code", preset) << name << usage("1.3.6.1.5.5.7.3.3");
        QTest::addRow("%s, smart card logon", preset) << name << usage("1.3.6.1.4.1.311.20.2.2");
        QTest::addRow("%s, a security identifier", preset)
            << name << extensionByHand("1.3.6.1.4.1.311.25.2", derEncode(sequence, derEncode(octetString, "S-1-5-21-1-500")));
        QTest::addRow("%s, no purpose", preset) << name << QByteArray();
    }
}

/// Whatever is asked for, a leaf comes out of it: with purposes, and none that makes somebody an authority.
void TestAttacksNames::authorityIsNotForTheAsking()
{
    QFETCH(QString, preset);
    QFETCH(QByteArray, extension);
    AttackRig rig;
    rig.change([&](ConnectorSettings &s) { s.preset = *presetFromName(preset); });
    rig.issueSheet();
    rig.start();
    CsrByHand parts{named(own), {extensionByHand(altNameOid, derEncode(sequence, dns("printer-7.print.example")))}};
    if (!extension.isEmpty())
        parts.extensions += extension;
    parts.challenge = AttackRig::challenge();
    const Csr csr = must(Csr::fromDer(csrByHand(parts, u"client"_s)));
    (void)rig.printerSends(rig.printerAsks(csr));
    for (const Certificate &certificate : rig.own()) {
        QVERIFY(!certificate.isCa());
        QVERIFY((certificate.keyUsage() & (KeyCertSign | CrlSign)) == 0);
        QVERIFY2(!certificate.extendedKeyUsage().isEmpty(), "good for every purpose");
        for (const QString &usage : certificate.extendedKeyUsage())
            QVERIFY2(usage == u"serverAuth"_s || usage == u"clientAuth"_s, qPrintable(usage));
        QVERIFY(!certificate.der().contains(derOid("1.3.6.1.4.1.311.25.2")));
        QVERIFY2(certificate.notBefore() >= rig.caCertificate().notBefore(), "begins before its CA");
    }
    QCOMPARE(rig.strangers(), QStringList());
}

QTEST_GUILESS_MAIN(TestAttacksNames)
#include "tst_attacks_names.moc"
