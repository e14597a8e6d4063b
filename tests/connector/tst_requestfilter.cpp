#include "core/base/literals.h"
#include "core/connector/requestfilter.h"

#include <QJsonArray>
#include <QTest>

using namespace scepter;

class TestRequestFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void wrong_data();
    void wrong();
};

void TestRequestFilter::matches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *filter, bool matches) { QTest::newRow(filter) << QString::fromLatin1(filter) << matches; };
    row("connector=office", true);
    row("connector=OFFICE", true);
    row("connector=branch", false);
    row("connector!=branch", true);
    row("address=10.1.2.3", true);
    row("address=10.0.0.0/8", true);
    row("address!=10.0.0.0/8", false);
    row("address=192.0.2.0/24", false);
    row("address~10.1.", true);
    row("subject~printer-7", true);
    row("subject='CN=printer-7 (copy)'", true);
    row("subject~\"(copy)\"", true);
    row("name=alias.example", true);
    row("name~dns", false);
    row("name!=alias.example", false);
    row("type=PKCSReq", true);
    row("challenge=", true);
    row("challenge=abc", false);
    row("id=17", true);
    row("id<17", false);
    row("age>2", true);
    row("age<2", false);
    row("age > 2.5 and connector = office", true);
    row("connector=branch or age>2 and type=PKCSReq", true);
    row("(connector=branch or age>2) and type=RenewalReq", false);
    row(" ( ( age>2 ) ) ", true);
}

void TestRequestFilter::matches()
{
    QFETCH(QString, filter);
    QFETCH(bool, matches);
    const QDateTime now = QDateTime::fromString(u"2027-03-04T12:00:00Z"_s, Qt::ISODate);
    RequestRow row{17, {u"office"_s, now.addDays(-3), u"10.1.2.3"_s, u"PKCSReq"_s, "T", u"CN=printer-7 (copy)"_s}};
    row.state = u"pending"_s;
    row.record.decoded[u"subjectAltNames"_s] = QJsonArray{u"dns:printer-7.example"_s, u"dns:alias.example"_s};
    const auto parsed = RequestFilter::parse(filter);
    QVERIFY(parsed);
    QCOMPARE(parsed->matches(row, now), matches);
}

void TestRequestFilter::wrong_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : {"", "   ", "office", "connector", "colour=red", "connector=office and", "connector=office or or age>2",
                               "(age>2", "age>2)", "age~2", "age>soon", "id=x", "subject='open", "connector=office age>2", "=x", "!"})
        QTest::newRow(filter) << QString::fromLatin1(filter);
    QTest::newRow("deep") << u"("_s.repeated(1000);
    QTest::newRow("long") << u"connector=office or "_s.repeated(1000) + u"age>2"_s;
}

void TestRequestFilter::wrong()
{
    QFETCH(QString, filter);
    const auto parsed = RequestFilter::parse(filter);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Errc::FilterInvalid);
    QCOMPARE(parsed.error().facts.size(), 2);
}

QTEST_GUILESS_MAIN(TestRequestFilter)
#include "tst_requestfilter.moc"
