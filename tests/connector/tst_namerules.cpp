#include "core/base/literals.h"
#include "core/connector/namerules.h"
#include "tests/support/ber.h"
#include "tests/support/handmade.h"

#include <QTest>

using namespace scepter;

namespace {

SubjectAltName named(SubjectAltName::Kind kind, const QString &value) { return {kind, value}; }

/// An otherName of this type.
SubjectAltName other(const QByteArray &type)
{
    const QByteArray der = derEncode(0xa0, derOid(type) + derEncode(0xa0, derEncode(0x0c, "boss@bank.example")));
    return {SubjectAltName::Kind::Other, QString::fromLatin1(der.toHex())};
}

} // namespace

Q_DECLARE_METATYPE(scepter::SubjectAltName)

/// C7: which names a connector issues certificates for.
class TestNameRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void commonNames_data();
    void commonNames();
    void badRules_data();
    void badRules();
    void hostNames_data();
    void hostNames();
    void whatAnEarlierVersionKept_data();
    void whatAnEarlierVersionKept();
    void aRuleThatCannotBeReadAllowsNothing();
    void nothingIsInvisible_data();
    void nothingIsInvisible();
};

void TestNameRules::names_data()
{
    using enum SubjectAltName::Kind;
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<SubjectAltName>("name");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *tag, const QStringList &rules, const SubjectAltName &name, bool accepted) {
        QTest::newRow(tag) << rules << name << accepted;
    };
    const QStringList none;
    row("no rule: a host", none, named(Dns, u"a.example"_s), true);
    row("no rule: a short name", none, named(Dns, u"printer7"_s), true);
    row("no rule: an address", none, named(Ip, u"10.0.0.7"_s), true);
    row("no rule: an IPv6 address", none, named(Ip, u"2001:db8::7"_s), true);
    row("no rule: an address as dNSName", none, named(Dns, u"10.0.0.7"_s), true);
    row("no rule: a URI", none, named(Uri, u"https://a.example/"_s), false);
    row("no rule: an e-mail address", none, named(Email, u"a@b.example"_s), false);
    row("no rule: a wildcard", none, named(Dns, u"*.a.example"_s), false);
    row("no rule: an otherName", none, other("1.3.6.1.5.5.7.8.7"), false);
    row("no rule: UPN", none, other("1.3.6.1.4.1.311.20.2.3"), false);

    const QStringList below{u"dns:.print.example"_s};
    row("below", below, named(Dns, u"a.print.example"_s), true);
    row("below, in another case", below, named(Dns, u"A.Print.EXAMPLE"_s), true);
    row("deeper below", below, named(Dns, u"a.b.print.example"_s), true);
    row("the domain itself", below, named(Dns, u"print.example"_s), false);
    row("ends alike", below, named(Dns, u"evilprint.example"_s), false);
    row("a path that ends alike", below, named(Dns, u"www.bank.com/.print.example"_s), false);
    row("a dot at the end", below, named(Dns, u"a.print.example."_s), false);
    row("an empty label", below, named(Dns, u"a..print.example"_s), false);
    row("a wildcard below", below, named(Dns, u"*.print.example"_s), false);
    row("a URI that ends alike", below, named(Uri, u"https://bank.example/.print.example"_s), false);
    row("an e-mail address below", below, named(Email, u"boss@a.print.example"_s), false);
    row("a short name", below, named(Dns, u"a"_s), false);
    row("an address", below, named(Ip, u"10.0.0.7"_s), false);
    row("a NUL before it", below, named(Dns, u"bank.example"_s + QChar(0) + u".print.example"_s), false);

    row("this host", {u"dns:a.example"_s}, named(Dns, u"A.example"_s), true);
    row("below this host", {u"dns:a.example"_s}, named(Dns, u"b.a.example"_s), false);
    row("this short name", {u"dns:printer7"_s}, named(Dns, u"printer7"_s), true);
    row("any host", {u"dns:*"_s}, named(Dns, u"a.b.example"_s), true);
    row("any host is no short name", {u"dns:*"_s}, named(Dns, u"printer7"_s), false);
    row("any short name", {u"short:*"_s}, named(Dns, u"printer7"_s), true);
    row("any short name is no host", {u"short:*"_s}, named(Dns, u"a.example"_s), false);
    row("any short name is no star", {u"short:*"_s}, named(Dns, u"*"_s), false);

    row("in the network", {u"ip:10.0.0.0/8"_s}, named(Ip, u"10.200.3.4"_s), true);
    row("beside the network", {u"ip:10.0.0.0/8"_s}, named(Ip, u"11.0.0.1"_s), false);
    row("in the network, as dNSName", {u"ip:10.0.0.0/8"_s}, named(Dns, u"10.200.3.4"_s), true);
    row("beside it, as dNSName", {u"ip:10.0.0.0/8"_s}, named(Dns, u"11.0.0.1"_s), false);
    row("in the network, as IPv6", {u"ip:10.0.0.0/8"_s}, named(Ip, u"::ffff:10.0.0.1"_s), true);
    row("the address", {u"ip:2001:db8::7"_s}, named(Ip, u"2001:db8:0::7"_s), true);
    row("another address", {u"ip:2001:db8::7"_s}, named(Ip, u"2001:db8::8"_s), false);

    row("the URI's prefix", {u"uri:https://a.example/print/"_s}, named(Uri, u"https://A.example/print/7"_s), true);
    row("another path", {u"uri:https://a.example/print/"_s}, named(Uri, u"https://a.example/bank"_s), false);
    row("a path that climbs out", {u"uri:https://a.example/print/"_s}, named(Uri, u"https://a.example/print/../bank"_s), false);
    row("a path that climbs out, disguised", {u"uri:https://a.example/print/"_s}, named(Uri, u"https://a.example/print/%2e%2e/bank"_s),
        false);
    row("another host that begins alike", {u"uri:https://a.example"_s}, named(Uri, u"https://a.example.evil/"_s), false);
    row("a user before another host", {u"uri:https://a.example"_s}, named(Uri, u"https://a.example@evil.example/"_s), false);
    row("another port", {u"uri:https://a.example"_s}, named(Uri, u"https://a.example:8443/"_s), false);
    row("another scheme", {u"uri:https://a.example"_s}, named(Uri, u"http://a.example/"_s), false);
    row("a scheme alone", {u"uri:urn:uuid:"_s}, named(Uri, u"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"_s), true);
    row("an account, whatever the rules say", {u"uri:tag:"_s}, named(Uri, u"tag:microsoft.com,2022-09-14:sid:S-1-5-21-1"_s), false);
    row("another tag", {u"uri:tag:"_s}, named(Uri, u"tag:example.com,2026:printer"_s), true);

    row("an e-mail address at the domain", {u"email:example.com"_s}, named(Email, u"it@Example.com"_s), true);
    row("at another domain", {u"email:example.com"_s}, named(Email, u"it@evilexample.com"_s), false);
    row("below the domain", {u"email:.example.com"_s}, named(Email, u"it@a.example.com"_s), true);
    row("two signs", {u"email:example.com"_s}, named(Email, u"it@bank.example@example.com"_s), false);
    row("no local part", {u"email:example.com"_s}, named(Email, u"@example.com"_s), false);

    row("an otherName", {u"other:1.3.6.1.5.5.7.8.7"_s}, other("1.3.6.1.5.5.7.8.7"), true);
    row("an otherName of another type", {u"other:1.3.6.1.5.5.7.8.7"_s}, other("1.3.6.1.5.5.7.8.9"), false);
    row("Kerberos", {u"other:1.3.6.1.5.5.7.8.7"_s}, other("1.3.6.1.5.2.2"), false);
    row("octets", {u"other:1.3.6.1.5.5.7.8.7"_s}, named(Other, u"a00102"_s), false);

    row("the wildcard", {u"wildcard:.print.example"_s}, named(Dns, u"*.print.example"_s), true);
    row("a wildcard below it", {u"wildcard:.print.example"_s}, named(Dns, u"*.a.print.example"_s), true);
    row("a wildcard beside it", {u"wildcard:.print.example"_s}, named(Dns, u"*.evilprint.example"_s), false);
    row("a star within", {u"wildcard:.print.example"_s}, named(Dns, u"a*.print.example"_s), false);
    row("two stars", {u"wildcard:.print.example"_s}, named(Dns, u"*.*.print.example"_s), false);
    row("a whole top level", {u"wildcard:.com"_s}, named(Dns, u"*.com"_s), false);
    row("a host is no wildcard", {u"wildcard:.print.example"_s}, named(Dns, u"a.print.example"_s), false);
}

void TestNameRules::names()
{
    QFETCH(QStringList, rules);
    QFETCH(SubjectAltName, name);
    QFETCH(bool, accepted);
    const auto parsed = NameRules::parse(rules);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(parsed->accepts(name), accepted);
}

void TestNameRules::commonNames_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("cn");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *tag, const QStringList &rules, const QString &cn, bool accepted) {
        QTest::newRow(tag) << rules << cn << accepted;
    };
    row("no rule: a host", {}, u"a.example"_s, true);
    row("no rule: words", {}, u"Printer on the 3rd floor"_s, true);
    row("no rule: an address", {}, u"10.0.0.7"_s, true);
    row("no rule: a wildcard", {}, u"*.example"_s, false);
    row("no rule: a star within", {}, u"a*.b.example"_s, false);
    row("below", {u"dns:.print.example"_s}, u"a.print.example"_s, true);
    row("words that end alike", {u"dns:.print.example"_s}, u"the bank/.print.example"_s, false);
    row("words where hosts are allowed", {u"dns:*"_s, u"short:*"_s}, u"Printer on the 3rd floor"_s, false);
    row("a short name", {u"short:*"_s}, u"printer7"_s, true);
    row("an address", {u"ip:10.0.0.0/8"_s}, u"10.0.0.7"_s, true);
    row("a wildcard", {u"wildcard:.print.example"_s}, u"*.print.example"_s, true);
}

void TestNameRules::commonNames()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, cn);
    QFETCH(bool, accepted);
    const auto parsed = NameRules::parse(rules);
    QVERIFY(parsed);
    QCOMPARE(parsed->acceptsCommonName(cn), accepted);
}

void TestNameRules::badRules_data()
{
    QTest::addColumn<QString>("rule");
    for (const QString &rule : {u""_s,
                                u"dns:"_s,
                                u"print.example"_s,
                                u"*.print.example"_s,
                                u"dns:a b"_s,
                                u"dns:.*.example"_s,
                                u"dns:-a.example"_s,
                                u"short:a"_s,
                                u"ip:10.0.0.300"_s,
                                u"ip:10"_s,
                                u"ip:10.0.0.0/33"_s,
                                u"ip:10.0.0.0/"_s,
                                u"ip:a.example"_s,
                                u"uri:a.example"_s,
                                u"uri:https://"_s,
                                u"uri:https:/a"_s,
                                u"uri:tag:microsoft.com,2022-09-14:sid:"_s,
                                u"email:a@b.example"_s,
                                u"other:UPN"_s,
                                u"other:1.3.6.1.4.1.311.20.2.3"_s,
                                u"other:1.3.6.1.5.2.2"_s,
                                u"wildcard:print.example"_s,
                                u"wildcard:*.print.example"_s,
                                u"host:a.example"_s,
                                QString(u'a').repeated(300).prepend(u"dns:"_s)})
        QTest::newRow(qPrintable(rule.left(40))) << rule;
}

void TestNameRules::badRules()
{
    QFETCH(QString, rule);
    const auto parsed = NameRules::parse({u"dns:.print.example"_s, rule});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Errc::InvalidArgument);
    QCOMPARE(parsed.error().facts, (QStringList{u"--allow-name"_s, rule}));
    QVERIFY(!parsed.error().detail.isEmpty());
}

void TestNameRules::hostNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isHost");
    const auto row = [](const QString &name, bool isHost) { QTest::newRow(qPrintable(name.left(40))) << name << isHost; };
    row(u"a"_s, true);
    row(u"a.example"_s, true);
    row(u"printer_7.example"_s, true);
    row(u"xn--sder-5qa.example"_s, true);
    row(u"7.example"_s, true);
    row(u"127"_s, true);
    row(u"10.0.0.300"_s, false);
    row(u"a.example."_s, false);
    row(u".example"_s, false);
    row(u"-a.example"_s, false);
    row(u"a-.example"_s, false);
    row(u"a b"_s, false);
    row(u"*"_s, false);
    row(u"*.com"_s, false);
    row(u"../../etc/passwd"_s, false);
    row(u"s\u00f6der.example"_s, false);
    row(QString(u'a').repeated(63), true);
    row(u"b"_s + QString(u'a').repeated(63), false);
    row(QStringList(50, u"abcd"_s).join(u'.') + u".abc"_s, true);
    row(QStringList(51, u"abcd"_s).join(u'.'), false);
}

void TestNameRules::hostNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isHost);
    QCOMPARE(isHostName(name), isHost);
}

void TestNameRules::whatAnEarlierVersionKept_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("rule");
    QTest::newRow("below") << u"*.print.example"_s << u"dns:.print.example"_s;
    QTest::newRow("a name") << u"printer.example"_s << u"dns:printer.example"_s;
    QTest::newRow("a short name") << u"printer7"_s << u"dns:printer7"_s;
    QTest::newRow("an address") << u"10.0.0.7"_s << u"ip:10.0.0.7"_s;
    QTest::newRow("an IPv6 address") << u"2001:db8::7"_s << u"ip:2001:db8::7"_s;
    QTest::newRow("a rule") << u"uri:urn:uuid:"_s << u"uri:urn:uuid:"_s;
    QTest::newRow("words") << u"Third floor"_s << u"dns:Third floor"_s;
}

void TestNameRules::whatAnEarlierVersionKept()
{
    QFETCH(QString, kept);
    QFETCH(QString, rule);
    QCOMPARE(NameRules::modernized({kept}), QStringList{rule});
    QCOMPARE(NameRules::modernized({rule}), QStringList{rule});
}

void TestNameRules::aRuleThatCannotBeReadAllowsNothing()
{
    const NameRules rules = NameRules::of({u"dns:Third floor"_s});
    QVERIFY(!rules.isEmpty());
    QVERIFY(!rules.acceptsCommonName(u"Third floor"_s));
    QVERIFY(!rules.accepts(SubjectAltName::forHost(u"a.example"_s)));
}

void TestNameRules::nothingIsInvisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"a.example"_s << u"a.example"_s;
    QTest::newRow("a blank at the end") << u"a.example "_s << u"\"a.example \""_s;
    QTest::newRow("U+FEFF") << u"\ufeffa"_s << u"<U+feff>a"_s;
    QTest::newRow("a line break") << u"a\nb"_s << u"a<U+000a>b"_s;
    QTest::newRow("long") << QString(u'a').repeated(300) << QString(u'a').repeated(255) + u'…';
}

void TestNameRules::nothingIsInvisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shownText(text), shown);
}

QTEST_GUILESS_MAIN(TestNameRules)
#include "tst_namerules.moc"
