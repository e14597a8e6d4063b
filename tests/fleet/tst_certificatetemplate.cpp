#include "core/fleet/certificatetemplate.h"
#include "tests/fleet/fleetstore.h"

#include <QTest>

using namespace scepter;

namespace {

StoredDevice sample(const DeviceProfiles &profiles, const QString &address = u"mfp-7.print.example"_s)
{
    StoredDevice device;
    device.name = u"mfp-7"_s;
    device.title = u"Reception"_s;
    device.address = address;
    device.profile = *profiles.find(u"mfp"_s);
    device.settings = DeviceSettings::of(*device.profile, "UTC");
    device.inventory = {false, u"S7"_s, u"Malmö"_s, {}, {{u"cost centre"_s, u"47"_s}, {u"ip"_s, u"10.0.0.7"_s}, {u"empty"_s, QString()}}};
    return device;
}

/// What a request says, in one line.
QString requestText(const KeyRequest &request)
{
    return u"%1 %2 %3 O=%4 CN=%5 %6 %7"_s
        .arg(request.keyName, hashName(request.hash), keySpecName(request.key), request.organization, request.commonName,
             locationName(request.location), request.destination)
        .trimmed();
}

} // namespace

/// Certificate templates (F2).
class TestCertificateTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void variables_data();
    void variables();
    void wholeRequest();
    void anotherAddress();
    void notFilled_data();
    void notFilled();
    void invalid_data();
    void invalid();
    void asJson();
    void inTheStore();
};

void TestCertificateTemplate::variables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const QString &text, const QString &filled, const QStringList &names) {
        QTest::newRow(qPrintable(text)) << text << filled << names;
    };
    const QStringList commonName{u"fqdn"_s};
    row(u"Bolaget AB"_s, u"Bolaget AB"_s, commonName);
    row(QString(), QString(), commonName);
    row(u"{name}"_s, u"mfp-7"_s, {u"name"_s, u"fqdn"_s});
    row(u"{title}"_s, u"Reception"_s, {u"title"_s, u"fqdn"_s});
    row(u"{address}"_s, u"mfp-7.print.example"_s, {u"address"_s, u"fqdn"_s});
    row(u"{fqdn}"_s, u"mfp-7.print.example"_s, commonName);
    row(u"{ip}"_s, u"10.0.0.7"_s, {u"ip"_s, u"fqdn"_s});
    row(u"{serial}"_s, u"S7"_s, {u"serial"_s, u"fqdn"_s});
    row(u"{site}"_s, u"Malmö"_s, {u"site"_s, u"fqdn"_s});
    row(u"{model}"_s, u"iR-ADV C3730"_s, {u"model"_s, u"fqdn"_s});
    row(u"{Cost  Centre}"_s, u"47"_s, {u"cost centre"_s, u"fqdn"_s});
    row(u"A {serial}/{SITE}/{serial} B"_s, u"A S7/Malmö/S7 B"_s, {u"serial"_s, u"site"_s, u"fqdn"_s});
    row(u"{{serial}"_s, u"{serial}"_s, commonName);
    row(u"{{{serial}}"_s, u"{S7}"_s, {u"serial"_s, u"fqdn"_s});
    row(u"} { name }"_s, u"} mfp-7"_s, {u"name"_s, u"fqdn"_s});
}

void TestCertificateTemplate::variables()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    QFETCH(QStringList, names);
    const DeviceProfiles profiles;
    const CertificateTemplate body{.name = u"tls"_s, .organization = text};
    const auto request = body.fill(sample(profiles));
    QVERIFY_OK(request);
    QCOMPARE(request->organization, filled);
    QCOMPARE(request->commonName, u"mfp-7.print.example"_s);
    QCOMPARE(body.variables(), names);
}

void TestCertificateTemplate::wholeRequest()
{
    const DeviceProfiles profiles;
    const CertificateTemplate body{.name = u"t"_s,
                                   .keyName = u"IPSec{serial}"_s,
                                   .organization = u"Bolaget"_s,
                                   .commonName = u"{serial}.{cost centre}.example"_s,
                                   .hash = HashAlgorithm::Sha384,
                                   .key = KeySpec::Rsa4096,
                                   .location = KeyUseLocation::IpSec,
                                   .destination = u"IPSec 2"_s};
    const auto request = body.fill(sample(profiles));
    QVERIFY_OK(request);
    QCOMPARE(requestText(*request), u"IPSecS7 sha384 rsa:4096 O=Bolaget CN=S7.47.example ipsec IPSec 2"_s);
}

void TestCertificateTemplate::anotherAddress()
{
    const DeviceProfiles profiles;
    const CertificateTemplate ip{.name = u"t"_s, .commonName = u"{ip}"_s}, fqdn{.name = u"t"_s};
    QCOMPARE(ip.fill(sample(profiles, u"2001:db8::7"_s))->commonName, u"2001:db8::7"_s);
    const auto none = fqdn.fill(sample(profiles, u"10.0.0.9"_s)); // an address is no name
    QCOMPARE_ERROR(none, Errc::VariableMissing);
    QCOMPARE(none.error().facts, QStringList({u"fqdn"_s, u"mfp-7"_s}));
}

void TestCertificateTemplate::notFilled_data()
{
    QTest::addColumn<CertificateTemplate>("body");
    QTest::addColumn<Errc>("code");
    QTest::addColumn<QStringList>("facts");
    const CertificateTemplate good{.name = u"t"_s};
    const auto row = [](const char *tag, const CertificateTemplate &body, Errc code, const QStringList &facts) {
        QTest::newRow(tag) << body << code << facts;
    };
    CertificateTemplate body = good;
    body.organization = u"{floor}"_s;
    row("no such column", body, Errc::VariableMissing, {u"floor"_s, u"mfp-7"_s});
    body.organization = u"{empty}"_s;
    row("an empty value", body, Errc::VariableMissing, {u"empty"_s, u"mfp-7"_s});
    body = good;
    body.commonName = u"{empty}"_s;
    row("an empty subject", body, Errc::VariableMissing, {u"empty"_s, u"mfp-7"_s});
    body.commonName = u"{title} {site}"_s;
    row("a common name that is none", body, Errc::InvalidArgument, {u"commonName"_s, u"Reception Malmö"_s});
    body.commonName = u"{fqdn}.{fqdn}.{fqdn}.{fqdn}"_s;
    row("a common name too long", body, Errc::InvalidArgument, {u"commonName"_s, (u"mfp-7.print.example."_s.repeated(4)).chopped(1)});
    body = good;
    body.keyName = u"key-{serial}"_s;
    row("a key name that the model does not take", body, Errc::InvalidArgument, {u"keyName alphanumeric"_s, u"key-S7"_s});
    body = good;
    body.key = KeySpec::EcP256;
    row("a key that the model cannot make", body, Errc::InvalidArgument, {u"key"_s, u"ec:p256"_s});
    body = good;
    body.location = KeyUseLocation::IpSec;
    body.destination = u"IPSec 9"_s;
    row("a destination that the device has not", body, Errc::InvalidArgument, {u"destination"_s, u"IPSec 9"_s});
}

void TestCertificateTemplate::notFilled()
{
    QFETCH(CertificateTemplate, body);
    QFETCH(Errc, code);
    QFETCH(QStringList, facts);
    const DeviceProfiles profiles;
    QVERIFY_OK(body.validate()); // for another device it may do
    const auto request = body.fill(sample(profiles));
    QCOMPARE_ERROR(request, code);
    QCOMPARE(request.error().facts, facts);
}

void TestCertificateTemplate::invalid_data()
{
    QTest::addColumn<CertificateTemplate>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *tag, const CertificateTemplate &body, const QString &field, const QString &what) {
        QTest::newRow(tag) << body << field << what;
    };
    row("no common name", {.name = u"t"_s, .commonName = {}}, u"commonName"_s, u"empty"_s);
    row("a common name of spaces", {.name = u"t"_s, .commonName = u"  "_s}, u"commonName"_s, u"empty"_s);
    row("no key name", {.name = u"t"_s, .keyName = {}}, u"keyName"_s, u"empty"_s);
    row("a brace that never ends", {.name = u"t"_s, .organization = u"A {site"_s}, u"organization"_s, u"unclosed"_s);
    row("a brace alone", {.name = u"t"_s, .commonName = u"{"_s}, u"commonName"_s, u"unclosed"_s);
    row("a variable without a name", {.name = u"t"_s, .commonName = u"{ }"_s}, u"commonName"_s, u"variable"_s);
    row("a variable in a variable", {.name = u"t"_s, .commonName = u"{a{site}}"_s}, u"commonName"_s, u"variable"_s);
    row("a text too long", {.name = u"t"_s, .organization = QString(100'000, u'{')}, u"organization"_s, u"long"_s);
    row("IPSec without a destination", {.name = u"t"_s, .location = KeyUseLocation::IpSec}, u"destination"_s, u"empty"_s);
    row("a destination without IPSec", {.name = u"t"_s, .destination = u"x"_s}, u"destination"_s, u"superfluous"_s);
    row("a weak hash", {.name = u"t"_s, .hash = HashAlgorithm::Sha1}, u"hash"_s, u"weak"_s);
}

void TestCertificateTemplate::invalid()
{
    QFETCH(CertificateTemplate, body);
    QFETCH(QString, field);
    QFETCH(QString, what);
    const DeviceProfiles profiles;
    const auto good = body.validate();
    QCOMPARE_ERROR(good, Errc::TemplateInvalid);
    QCOMPARE(good.error().facts, QStringList({u"t"_s, field, what}));
    QCOMPARE_ERROR(body.fill(sample(profiles)), Errc::TemplateInvalid);
    FleetStore store;
    const auto added = store.write([&](Transaction &transaction) { return TemplateStore::add(transaction, body, fleetNoon); });
    QCOMPARE_ERROR(added, Errc::TemplateInvalid);
}

void TestCertificateTemplate::asJson()
{
    const CertificateTemplate body{u"t"_s,           u"Title"_s,
                                   u"Key{serial}"_s, u"Org “{site}”"_s,
                                   u"{ip}"_s,        HashAlgorithm::Sha512,
                                   KeySpec::EcP384,  KeyUseLocation::IpSec,
                                   u"IPSec {site}"_s};
    const auto read = CertificateTemplate::fromJson(u"t"_s, u"Title"_s, body.toJson());
    QVERIFY_OK(read);
    QVERIFY(*read == body);
    QJsonObject json = body.toJson();
    json[u"hash"_s] = u"md4"_s;
    QCOMPARE_ERROR(CertificateTemplate::fromJson(u"t"_s, {}, json), Errc::StateDamaged);
    json = body.toJson();
    json[u"later"_s] = 1;
    QCOMPARE_ERROR(CertificateTemplate::fromJson(u"t"_s, {}, json), Errc::StateDamaged);
}

void TestCertificateTemplate::inTheStore()
{
    FleetStore store;
    const auto write = [&](auto work) { return store.write(work); };
    CertificateTemplate tls{.name = u"tls"_s, .title = u"For the Remote UI"_s, .organization = u"Bolaget"_s};
    const CertificateTemplate wifi{.name = u"wifi"_s, .location = KeyUseLocation::Ieee8021x};
    QVERIFY_OK(write([&](Transaction &transaction) { return TemplateStore::add(transaction, wifi, fleetNoon); }));
    QVERIFY_OK(write([&](Transaction &transaction) { return TemplateStore::add(transaction, tls, fleetNoon); }));
    const auto again = write([&](Transaction &transaction) { return TemplateStore::add(transaction, tls, fleetNoon); });
    QCOMPARE_ERROR(again, Errc::AlreadyExists);
    QCOMPARE(again.error().facts, QStringList({u"template"_s, u"tls"_s}));
    const auto unnamed = write([&](Transaction &transaction) { return TemplateStore::add(transaction, {.name = u"A b"_s}, fleetNoon); });
    QCOMPARE_ERROR(unnamed, Errc::InvalidArgument);
    const auto list = store.read([](Transaction &transaction) { return TemplateStore::list(transaction); });
    QVERIFY_OK(list);
    QVERIFY(*list == QList<CertificateTemplate>({tls, wifi}));

    tls.commonName = u"{ip}"_s;
    QVERIFY_OK(write([&](Transaction &transaction) { return TemplateStore::change(transaction, tls); }));
    const auto find = [&](const QString &name) {
        return store.read([&](Transaction &transaction) { return TemplateStore::find(transaction, name); });
    };
    QVERIFY(*find(u"tls"_s) == tls);
    QVERIFY_OK(write([&](Transaction &transaction) { return TemplateStore::remove(transaction, u"tls"_s); }));
    QCOMPARE_ERROR(find(u"tls"_s), Errc::NotFound);
    QCOMPARE_ERROR(write([&](Transaction &transaction) { return TemplateStore::change(transaction, tls); }), Errc::NotFound);
    QCOMPARE_ERROR(write([&](Transaction &transaction) { return TemplateStore::remove(transaction, u"tls"_s); }), Errc::NotFound);
    store.run("UPDATE certificate_template SET body = 'nonsense'");
    QCOMPARE_ERROR(find(u"wifi"_s), Errc::StateDamaged);
}

QTEST_GUILESS_MAIN(TestCertificateTemplate)
#include "tst_certificatetemplate.moc"
