#include "core/fleet/devicefilter.h"
#include "tests/fleet/fleetstore.h"

#include <QTest>

using namespace scepter;

namespace {

/// Four devices that differ in everything.
QList<FleetDevice> sample()
{
    FleetDevice a{DeviceId(1), u"mfp-a"_s, u"Reception"_s, u"mfp"_s, u"iR-ADV C3730"_s, u"mfp-a.example"_s};
    a.inventory = {true, u"S1"_s, u"Malmö"_s, {u"finance"_s, u"hr"_s}, {{u"room"_s, u"9"_s}, {u"cost centre"_s, u"47 (a)"_s}}};
    a.created = fleetNoon.addDays(-10);
    a.state = DeviceState::Successful;
    a.expires = fleetNoon.addDays(20);
    a.keys = 3;
    FleetDevice b{DeviceId(2), u"mfp-b"_s, {}, u"mfp-small"_s, u"i-SENSYS MF445"_s, u"10.0.0.2"_s};
    b.inventory = {false, {}, u"Floor 2"_s, {u"hr"_s}, {{u"room"_s, u"12"_s}}};
    b.created = fleetNoon.addDays(-1);
    b.state = DeviceState::Error;
    b.expires = fleetNoon.addDays(-5);
    b.keys = 2;
    FleetDevice c{DeviceId(3), u"mfp-c"_s, {}, u"mfp"_s, u"iR-ADV C3730"_s, {}};
    c.inventory.site = u"Malmö"_s;
    c.created = fleetNoon;
    c.keys = 1;
    FleetDevice d{DeviceId(4), u"and"_s, {}, u"mfp"_s, u"iR-ADV C3730"_s, {}};
    d.created = fleetNoon.addDays(-400);
    d.state = DeviceState::Processing;
    d.expires = fleetNoon.addDays(300);
    d.keys = 10;
    return {a, b, c, d};
}

QString matching(const DeviceFilter &filter)
{
    QStringList names;
    for (const FleetDevice &device : sample()) {
        if (filter.matches(device, fleetNoon))
            names.append(device.name.right(device.name == u"and"_s ? 3 : 1));
    }
    return names.join(u' ');
}

QString repeated(const QString &text, int times) { return text.repeated(times); }

} // namespace

class TestDeviceFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expressions_data();
    void expressions();
    void notUnderstood_data();
    void notUnderstood();
    void savedFilters();
    void savedFiltersThatNameEachOther();
    void savedFiltersThatGrow();
    void chosenFromTheStore();
};

void TestDeviceFilter::expressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const QString &text, const QString &names) { QTest::newRow(qPrintable(text)) << text << names; };
    row({}, u"a b c and"_s);
    row(u"   "_s, u"a b c and"_s);
    row(u"name=mfp-b"_s, u"b"_s);
    row(u"name=\"mfp-b\""_s, u"b"_s);
    row(u"NAME = MFP-B"_s, u"b"_s);
    row(u"name!=mfp-b"_s, u"a c and"_s);
    row(u"name~mfp"_s, u"a b c"_s);
    row(u"title~RECEP"_s, u"a"_s);
    row(u"title="_s, u"b c and"_s);
    row(u"address~example"_s, u"a"_s);
    row(u"model~sensys"_s, u"b"_s);
    row(u"profile=mfp"_s, u"a c and"_s);
    row(u"serial="_s, u"b c and"_s);
    row(u"serial!="_s, u"a"_s);
    row(u"site=malmÖ"_s, u"a c"_s);
    row(u"site=\"Floor 2\""_s, u"b"_s);
    row(u"site='floor 2'"_s, u"b"_s);
    row(u"site="_s, u"and"_s);
    row(u"tag=hr"_s, u"a b"_s);
    row(u"tag!=hr"_s, u"c and"_s);
    row(u"tag~fin"_s, u"a"_s);
    row(u"tag="_s, u"c and"_s);
    row(u"tag!="_s, u"a b"_s);
    row(u"kind=printer"_s, u"a"_s);
    row(u"kind!=printer"_s, u"b c and"_s);
    row(u"state=never"_s, u"c"_s);
    row(u"state!=error"_s, u"a c and"_s);
    row(u"expires<30"_s, u"a b"_s);
    row(u"expires<20"_s, u"b"_s); // a's ends in twenty days, not in less
    row(u"expires<0"_s, u"b"_s);
    row(u"expires<-4.5"_s, u"b"_s);
    row(u"expires>30"_s, u"and"_s);
    row(u"expires=20"_s, u"a"_s);
    row(u"expires="_s, u"c"_s);
    row(u"expires!="_s, u"a b and"_s);
    row(u"expires<2027-03-21"_s, u"b"_s);
    row(u"expires<2027-03-22"_s, u"a b"_s);
    row(u"expires=2027-03-21"_s, u"a"_s);
    row(u"expires!=2027-03-21"_s, u"b c and"_s);
    row(u"expires>2027-03-21"_s, u"and"_s);
    row(u"expires~2027-03"_s, u"a"_s);
    row(u"created<7"_s, u"b c"_s);
    row(u"created>7"_s, u"a and"_s);
    row(u"created<2027-01-01"_s, u"and"_s);
    row(u"keys>2"_s, u"a and"_s); // 10 is more than 2, as a number
    row(u"keys=1"_s, u"c"_s);
    row(u"room=9"_s, u"a"_s);
    row(u"room<10"_s, u"a"_s);
    row(u"room>10"_s, u"b"_s);
    row(u"room="_s, u"c and"_s);
    row(u"room~"_s, u"a b"_s);
    row(u"\"Cost Centre\"=\"47 (A)\""_s, u"a"_s);
    row(u"nothing=x"_s, QString());
    row(u"name=\"and\""_s, u"and"_s);
    row(u"title= and site=malmö"_s, u"c"_s);
    row(u"title=\"re\\ception\""_s, u"a"_s);
    row(u"site=malmö and tag=hr"_s, u"a"_s);
    row(u"site=malmö AND tag=hr OR keys=10"_s, u"a and"_s);
    row(u"keys=10 or site=malmö and tag=hr"_s, u"a and"_s);
    row(u"(keys=10 or site=malmö) and tag!=hr"_s, u"c and"_s);
    row(u"((name=mfp-a))"_s, u"a"_s);
    row(u"(name=mfp-a)or(name=mfp-b)"_s, u"a b"_s);
    row(u"name=orange or name=mfp-c"_s, u"c"_s);
    row(repeated(u"("_s, 60) + u"tag=hr"_s + repeated(u")"_s, 60), u"a b"_s);
}

void TestDeviceFilter::expressions()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    const auto filter = DeviceFilter::parse(text);
    QVERIFY_OK(filter);
    QCOMPARE(matching(*filter), names);
    QCOMPARE(filter->text(), text);
}

void TestDeviceFilter::notUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    const auto row = [](const char *tag, const QString &text, const QString &from) { QTest::newRow(tag) << text << from; };
    row("a word alone", u"malmö"_s, u"malmö"_s);
    row("nothing behind and", u"site=x and"_s, u"site=x and"_s);
    row("nothing before or", u"or site=x"_s, u"or site=x"_s);
    row("two conditions side by side", u"site=x tag=y"_s, u"tag=y"_s);
    row("no field", u"=x"_s, u"=x"_s);
    row("a parenthesis that never ends", u"tag=a and (site=x"_s, u"(site=x"_s);
    row("a parenthesis that never began", u"site=x)"_s, u")"_s);
    row("nothing in parentheses", u"()"_s, u")"_s);
    row("a quote that never ends", u"tag=a or site=\"Floor 2"_s, u"\"Floor 2"_s);
    row("a quoted field that never ends", u"\"cost=4"_s, u"\"cost=4"_s);
    row("a backslash at the end", u"site=\"x\\"_s, u"\"x\\"_s);
    row("no such state", u"state=happy"_s, u"state=happy"_s);
    row("no such kind", u"tag=a and kind!=toaster"_s, u"kind!=toaster"_s);
    row("no date", u"expires<soon"_s, u"expires<soon"_s);
    row("a day that is not in the calendar", u"expires<2027-02-30"_s, u"expires<2027-02-30"_s);
    row("no number", u"keys>many"_s, u"keys>many"_s);
    row("infinite", u"expires<inf"_s, u"expires<inf"_s);
    row("more days than can be counted", u"expires=1e300"_s, u"expires=1e300"_s);
    row("less than nothing", u"room<"_s, u"room<"_s);
    row("a saved filter without a store", u"@mine"_s, u"@mine"_s);
    row("no name behind the sign", u"@ or tag=a"_s, u"@ or tag=a"_s);
    row("too deep", repeated(u"("_s, 1000) + u"tag=a"_s + repeated(u")"_s, 900), repeated(u"("_s, 40));
    row("much too deep", repeated(u"("_s, 100'000), repeated(u"("_s, 40));
    row("too long", u"tag=a"_s + repeated(u" or tag=a"_s, 100'000), u"tag=a or tag=a or tag=a or tag=a or tag="_s);
}

void TestDeviceFilter::notUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    const auto filter = DeviceFilter::parse(text);
    QCOMPARE_ERROR(filter, Errc::FilterInvalid);
    QCOMPARE(filter.error().facts[0], text.left(200));
    if (QByteArray(QTest::currentDataTag()) == "too long") // what it shows lies somewhere in the middle
        QVERIFY(filter.error().facts[1].contains(u"tag=a"_s));
    else
        QCOMPARE(filter.error().facts[1], from);
}

namespace {

Result<void> save(FleetStore &store, const QString &name, const QString &expression)
{
    return store.write([&](Transaction &transaction) { return FilterStore::save(transaction, {name, expression}, fleetNoon); });
}
Result<DeviceFilter> resolved(FleetStore &store, const QString &text)
{
    return store.read([&](Transaction &transaction) { return FilterStore::resolve(transaction, text); });
}

} // namespace

void TestDeviceFilter::savedFilters()
{
    FleetStore store;
    QVERIFY_OK(save(store, u"people"_s, u"tag=hr or tag=finance"_s));
    QVERIFY_OK(save(store, u"malmo"_s, u"site=malmö"_s));
    QVERIFY_OK(save(store, u"everything"_s, QString()));
    const auto both = resolved(store, u"@people and @malmo"_s); // as if it stood in parentheses
    QVERIFY_OK(both);
    QCOMPARE(matching(*both), u"a"_s);
    QCOMPARE(both->text(), u"@people and @malmo"_s);
    QCOMPARE(matching(*resolved(store, u"@everything and (@malmo)"_s)), u"a c"_s);

    QVERIFY_OK(save(store, u"malmo"_s, u"site=\"Floor 2\""_s));
    QCOMPARE(matching(*resolved(store, u"@malmo"_s)), u"b"_s);
    const auto list = store.read([](Transaction &transaction) { return FilterStore::list(transaction); });
    QVERIFY_OK(list);
    QCOMPARE(list->size(), 3);
    QCOMPARE(list->value(1).name, u"malmo"_s);
    QCOMPARE(list->value(1).expression, u"site=\"Floor 2\""_s);

    QCOMPARE_ERROR(save(store, u"Not A Name"_s, u"tag=hr"_s), Errc::InvalidArgument);
    QCOMPARE_ERROR(save(store, u"bad"_s, u"tag"_s), Errc::FilterInvalid);
    QCOMPARE_ERROR(save(store, u"bad"_s, u"@gone"_s), Errc::NotFound);
    const auto remove = [&](const QString &name) {
        return store.write([&](Transaction &transaction) { return FilterStore::remove(transaction, name); });
    };
    QVERIFY_OK(remove(u"malmo"_s));
    QCOMPARE_ERROR(remove(u"malmo"_s), Errc::NotFound);
    QCOMPARE_ERROR(resolved(store, u"tag=hr and @malmo"_s), Errc::NotFound);
}

void TestDeviceFilter::savedFiltersThatNameEachOther()
{
    FleetStore store;
    QCOMPARE_ERROR(save(store, u"a"_s, u"tag=x or @a"_s), Errc::FilterInvalid); // before it is there, too
    QVERIFY_OK(save(store, u"a"_s, u"tag=x"_s));
    QVERIFY_OK(save(store, u"b"_s, u"@a or tag=y"_s));
    QCOMPARE_ERROR(save(store, u"a"_s, u"@a"_s), Errc::FilterInvalid);
    QCOMPARE_ERROR(save(store, u"a"_s, u"tag=x and @b"_s), Errc::FilterInvalid);
    // Another program has written what this one refuses.
    store.run("UPDATE device_filter SET expression = '@b' WHERE name = 'a'");
    const auto filter = resolved(store, u"tag=z or @a"_s);
    QCOMPARE_ERROR(filter, Errc::FilterInvalid);
    QCOMPARE(filter.error().facts, QStringList({u"tag=z or @a"_s, u"@a"_s}));
}

void TestDeviceFilter::savedFiltersThatGrow()
{
    FleetStore store;
    QVERIFY_OK(save(store, u"f0"_s, u"tag=hr"_s));
    Result<void> saved;
    int last = 0;
    while (saved && last < 40) { // each twice as large as the one before
        ++last;
        saved = save(store, u"f%1"_s.arg(last), u"@f%1 or @f%1"_s.arg(last - 1));
    }
    QCOMPARE_ERROR(saved, Errc::FilterInvalid);
    QCOMPARE(last, 10); // 1024 conditions
    QCOMPARE(matching(*resolved(store, u"@f9"_s)), u"a b"_s);
}

void TestDeviceFilter::chosenFromTheStore()
{
    FleetStore store;
    store.add({u"mfp-2"_s, {}, u"mfp"_s, u"10.0.0.2"_s, "UTC", {false, u"S2"_s, u"Lund"_s, {u"hr"_s}, {{u"room"_s, u"12"_s}}}});
    store.add({u"mfp-1"_s, {}, u"mfp-small"_s, {}, "UTC", {true, {}, u"Lund"_s}});
    store.add({u"mfp-3"_s});
    QVERIFY_OK(save(store, u"lund"_s, u"site=lund"_s));
    const auto chosen = [&](const QString &text) -> Result<QStringList> {
        return store.read([&](Transaction &transaction) { return FilterStore::choose(transaction, store.profiles, text, fleetNoon); })
            .map([](const QList<FleetDevice> &devices) {
                QStringList names;
                for (const FleetDevice &device : devices)
                    names.append(device.name);
                return names;
            });
    };
    QCOMPARE(*chosen(QString()), QStringList({u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s}));
    QCOMPARE(*chosen(u"@lund"_s), QStringList({u"mfp-1"_s, u"mfp-2"_s}));
    QCOMPARE(*chosen(u"@lund and kind=printer"_s), QStringList{u"mfp-1"_s});
    QCOMPARE(*chosen(u"room=12"_s), QStringList{u"mfp-2"_s});
    QCOMPARE(*chosen(u"room=99"_s), QStringList());
    QCOMPARE_ERROR(chosen(u"room"_s), Errc::FilterInvalid);
}

QTEST_GUILESS_MAIN(TestDeviceFilter)
#include "tst_devicefilter.moc"
