#include "core/base/literals.h"
#include "core/device/devicesettings.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::Field)

namespace {

KeyRequest request() { return {.keyName = u"Key"_s, .organization = u"Example"_s, .commonName = u"mfp-1.example"_s}; }

AutoRequestSettings automatic()
{
    return {
        .timer = true, .startDate = {2027, 3, 2}, .startTime = {2, 0}, .polling = Polling{3, 5}, .intervalDays = 30, .request = request()};
}

/// "Port 65536 1 65535": the field, and the facts but for the first.
template <class T> QString wrong(const FieldResult<T> &checked)
{
    if (checked)
        return {};
    return QString::number(int(checked.error().field)) + u' ' + errcName(checked.error().error.code);
}
QString wrong(Field field, Errc code) { return QString::number(int(field)) + u' ' + errcName(code); }

} // namespace

/// What may be set, field by field, and what the models can do.
class TestDeviceSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void effectiveUrl_data();
    void effectiveUrl();
    void communication_data();
    void communication();
    void request_data();
    void request();
    void names_data();
    void names();
    void automatic_data();
    void automatic();
    void boundsAreToldWithTheirField();
    void setup_data();
    void setup();
    void all_data();
    void all();

    void profiles();
    void brokenProfiles_data();
    void brokenProfiles();
    void unknownProfile();

private:
    const DeviceProfile &profile(const QString &id) const { return **m_profiles.find(id); }
    DeviceProfiles m_profiles;
};

void TestDeviceSettings::effectiveUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("port"); // 0: not typed
    QTest::addColumn<QString>("result");
    QTest::addRow("http") << u"http://h/scep"_s << 0 << u"http://h/scep"_s;
    QTest::addRow("https") << u"https://h/scep"_s << 0 << u"https://h/scep"_s;
    QTest::addRow("port of the URL") << u"http://h:8080/scep"_s << 0 << u"http://h:8080/scep"_s;
    QTest::addRow("the field wins") << u"http://h:8080/scep"_s << 81 << u"http://h:81/scep"_s;
    QTest::addRow("the field wins with the scheme's") << u"http://h:8080/scep"_s << 80 << u"http://h/scep"_s;
    QTest::addRow("443 on http") << u"http://h/"_s << 443 << u"http://h:443/"_s;
    QTest::addRow("80 on https") << u"https://h/"_s << 80 << u"https://h:80/"_s;
    QTest::addRow("443 on https") << u"HTTPS://h:8443/"_s << 443 << u"https://h/"_s;
    QTest::addRow("1") << u"http://h/"_s << 1 << u"http://h:1/"_s;
    QTest::addRow("65535") << u"http://h/"_s << 65535 << u"http://h:65535/"_s;
    QTest::addRow("a query stays") << u"http://h/scep?ca=a%20b"_s << 8080 << u"http://h:8080/scep?ca=a%20b"_s;
    QTest::addRow("spaces around it") << u" http://h/scep "_s << 0 << u"http://h/scep"_s;
    QTest::addRow("IPv6") << u"http://[::1]/scep"_s << 8080 << u"http://[::1]:8080/scep"_s;
    QTest::addRow("65536") << u"http://h/"_s << 65536 << QString();
    QTest::addRow("-1") << u"http://h/"_s << -1 << QString();
    QTest::addRow("65536 in the URL") << u"http://h:65536/"_s << 0 << QString();
    QTest::addRow("no scheme") << u"h/scep"_s << 0 << QString();
    QTest::addRow("no host") << u"http:///scep"_s << 0 << QString();
    QTest::addRow("ftp") << u"ftp://h/scep"_s << 0 << QString();
    QTest::addRow("empty") << QString() << 0 << QString();
}

void TestDeviceSettings::effectiveUrl()
{
    QFETCH(const QString, url);
    QFETCH(const int, port);
    QFETCH(const QString, result);
    const CommunicationSettings settings{.url = url, .port = port == 0 ? std::nullopt : std::optional(port)};
    const auto effective = settings.effectiveUrl();
    QCOMPARE(effective ? effective->toString(QUrl::FullyEncoded) : QString(), result);
    QCOMPARE(CommunicationSettings::schemePort(url), url.startsWith(u"https"_s, Qt::CaseInsensitive) ? 443 : 80);
}

void TestDeviceSettings::communication_data()
{
    QTest::addColumn<QString>("profileId");
    QTest::addColumn<CommunicationSettings>("settings");
    QTest::addColumn<QString>("error");
    const QString good = u"http://127.0.0.1/scep"_s, pc = u"this-computer"_s, mfp = u"mfp"_s;
    const auto row = [](const char *name, const QString &id, const CommunicationSettings &settings, const QString &error) {
        QTest::newRow(name) << id << settings << error;
    };
    row("right", mfp, {.url = good}, {});
    row("right, all", pc, {u"https://h/"_s, 8080, 600, dataPath(u"formats/ca.pem"_s), QByteArray(32, 'f')}, {});
    row("the shortest timeout", mfp, {.url = good, .timeoutSeconds = 5}, {});
    row("SHA-1", mfp, {.url = good, .caFingerprint = QByteArray(20, 'f')}, {});
    row("D3: HTTPS", mfp, {.url = u"https://h/"_s}, wrong(Field::Url, Errc::HttpsNotSupported));
    row("D3: HTTPS in capitals", mfp, {.url = u"HTTPS://h/"_s}, wrong(Field::Url, Errc::HttpsNotSupported));
    row("D3: HTTPS on a small one", u"mfp-small"_s, {.url = u"https://h/"_s}, wrong(Field::Url, Errc::HttpsNotSupported));
    row("D3: a modern one", u"mfp-modern"_s, {.url = u"https://h/"_s}, {});
    row("D3: this computer", pc, {.url = u"https://h/"_s}, {});
    row("URL", mfp, {.url = u"nowhere"_s}, wrong(Field::Url, Errc::InvalidUrl));
    row("no URL", mfp, {}, wrong(Field::Url, Errc::InvalidUrl));
    row("port 0", mfp, {.url = good, .port = 0}, wrong(Field::Port, Errc::InvalidArgument));
    row("port -1", mfp, {.url = good, .port = -1}, wrong(Field::Port, Errc::InvalidArgument));
    row("port 65536", mfp, {.url = good, .port = 65536}, wrong(Field::Port, Errc::InvalidArgument));
    row("timeout 4", mfp, {.url = good, .timeoutSeconds = 4}, wrong(Field::Timeout, Errc::InvalidArgument));
    row("timeout 601", mfp, {.url = good, .timeoutSeconds = 601}, wrong(Field::Timeout, Errc::InvalidArgument));
    row("fingerprint of 19 octets", mfp, {.url = good, .caFingerprint = QByteArray(19, 'f')},
        wrong(Field::CaFingerprint, Errc::InvalidArgument));
    row("CA file missing", pc, {.url = good, .caFile = u"/nowhere/ca.pem"_s}, wrong(Field::CaFile, Errc::FileUnreadable));
    row("CA file is a key", pc, {.url = good, .caFile = dataPath(u"formats/ec-sec1.pem"_s)}, wrong(Field::CaFile, Errc::NotACertificate));
}

void TestDeviceSettings::communication()
{
    QFETCH(const QString, profileId);
    QFETCH(const CommunicationSettings, settings);
    QFETCH(const QString, error);
    QCOMPARE(wrong(settings.check(profile(profileId))), error);
}

void TestDeviceSettings::request_data()
{
    QTest::addColumn<QString>("profileId");
    QTest::addColumn<KeyRequest>("asked");
    QTest::addColumn<Field>("field"); // None: right
    const auto row = [](const char *name, const QString &id, Field field, const std::function<void(KeyRequest &)> &change) {
        KeyRequest asked = ::request();
        change(asked);
        QTest::newRow(name) << id << asked << field;
    };
    const QString mfp = u"mfp"_s, pc = u"this-computer"_s;
    row("right", mfp, Field::None, [](KeyRequest &) {});
    row("one letter", mfp, Field::None, [](KeyRequest &r) { r.keyName = u"k"_s; });
    row("24 characters", mfp, Field::None, [](KeyRequest &r) { r.keyName = QString(24, u'k'); });
    row("25 characters", mfp, Field::KeyName, [](KeyRequest &r) { r.keyName = QString(25, u'k'); });
    row("no key name", mfp, Field::KeyName, [](KeyRequest &r) { r.keyName.clear(); });
    row("spaces", pc, Field::KeyName, [](KeyRequest &r) { r.keyName = u"  "_s; });
    row("a space around it", pc, Field::KeyName, [](KeyRequest &r) { r.keyName = u" k"_s; });
    row("a path as key name", pc, Field::KeyName, [](KeyRequest &r) { r.keyName = u"../up"_s; });
    row("a backslash", pc, Field::KeyName, [](KeyRequest &r) { r.keyName = u"a\\b"_s; });
    row("a line's end", pc, Field::KeyName, [](KeyRequest &r) { r.keyName = u"a\nb"_s; });
    row("a line's end behind it", mfp, Field::KeyName, [](KeyRequest &r) { r.keyName = u"ab\n"_s; });
    row("letters beyond ASCII", pc, Field::None, [](KeyRequest &r) { r.keyName = u"Nyckel för TLS"_s; });
    row("letters beyond ASCII on an MFP", mfp, Field::KeyName, [](KeyRequest &r) { r.keyName = u"Nyckelå"_s; });
    row("a hyphen on an MFP", mfp, Field::KeyName, [](KeyRequest &r) { r.keyName = u"key-1"_s; });
    row("SHA-384", mfp, Field::None, [](KeyRequest &r) { r.hash = HashAlgorithm::Sha384; });
    row("SHA-384 on a small one", u"mfp-small"_s, Field::Hash, [](KeyRequest &r) { r.hash = HashAlgorithm::Sha384; });
    row("SHA-1", pc, Field::Hash, [](KeyRequest &r) { r.hash = HashAlgorithm::Sha1; });
    row("RSA 4096", mfp, Field::None, [](KeyRequest &r) { r.key = KeySpec::Rsa4096; });
    row("RSA 3072 on an MFP", mfp, Field::Key, [](KeyRequest &r) { r.key = KeySpec::Rsa3072; });
    row("EC on an MFP", mfp, Field::Key, [](KeyRequest &r) { r.key = KeySpec::EcP256; });
    row("EC on a modern one", u"mfp-modern"_s, Field::None, [](KeyRequest &r) { r.key = KeySpec::EcP384; });
    row("no organization", mfp, Field::None, [](KeyRequest &r) { r.organization.clear(); });
    row("64 characters", mfp, Field::None, [](KeyRequest &r) { r.organization = QString(64, u'o'); });
    row("65 characters", mfp, Field::Organization, [](KeyRequest &r) { r.organization = QString(65, u'o'); });
    row("no common name", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName.clear(); });
    row("a space", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"my pc"_s; });
    row("two dots", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"a..b"_s; });
    row("a dot at the end", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"a."_s; });
    row("a hyphen in front", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"-a"_s; });
    row("a line's end behind the name", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"a.example\n"_s; });
    row("64 characters of a name", mfp, Field::None, [](KeyRequest &r) { r.commonName = QString(64, u'a'); });
    row("65 characters of a name", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = QString(65, u'a'); });
    row("IPv4", mfp, Field::None, [](KeyRequest &r) { r.commonName = u"10.0.0.7"_s; });
    row("IPv6", mfp, Field::None, [](KeyRequest &r) { r.commonName = u"fd00::7"_s; });
    row("a URL", mfp, Field::CommonName, [](KeyRequest &r) { r.commonName = u"http://a.example"_s; });
    row("D11: TLS", mfp, Field::None, [](KeyRequest &r) { r.location = KeyUseLocation::Tls; });
    row("D11: TLS on this computer", pc, Field::Location, [](KeyRequest &r) { r.location = KeyUseLocation::Tls; });
    row("D11: IPSec on a small one", u"mfp-small"_s, Field::Location, [](KeyRequest &r) {
        r.location = KeyUseLocation::IpSec;
        r.destination = u"IPSec 1"_s;
    });
    row("D11: IPSec", mfp, Field::None, [](KeyRequest &r) {
        r.location = KeyUseLocation::IpSec;
        r.destination = u"IPSec 1"_s;
    });
    row("D11: IPSec without a destination", mfp, Field::Destination, [](KeyRequest &r) { r.location = KeyUseLocation::IpSec; });
    row("D11: a destination that is not in the list", mfp, Field::Destination, [](KeyRequest &r) {
        r.location = KeyUseLocation::IpSec;
        r.destination = u"IPSec 3"_s;
    });
    row("D11: a destination without IPSec", mfp, Field::Destination, [](KeyRequest &r) {
        r.location = KeyUseLocation::Tls;
        r.destination = u"IPSec 1"_s;
    });
}

void TestDeviceSettings::request()
{
    QFETCH(const QString, profileId);
    QFETCH(const KeyRequest, asked);
    QFETCH(const Field, field);
    const auto checked = asked.check(profile(profileId), {u"IPSec 1"_s, u"IPSec 2"_s});
    QCOMPARE(wrong(checked), field == Field::None ? QString() : wrong(field, Errc::InvalidArgument));
    // In the automatic request's settings it is no better.
    AutoRequestSettings settings = ::automatic();
    settings.request = asked;
    QCOMPARE(wrong(settings.check(profile(profileId), {u"IPSec 1"_s, u"IPSec 2"_s})), wrong(checked));
}

void TestDeviceSettings::names_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("altName");
    QTest::addColumn<QString>("subject");
    QTest::addRow("FQDN") << u"Example"_s << u"mfp-1.example"_s << u"dns:mfp-1.example"_s << u"O=Example,CN=mfp-1.example"_s;
    QTest::addRow("a name alone") << QString() << u"mfp-1"_s << u"dns:mfp-1"_s << u"CN=mfp-1"_s;
    QTest::addRow("IPv4") << u"Example"_s << u"10.0.0.7"_s << u"ip:10.0.0.7"_s << u"O=Example,CN=10.0.0.7"_s;
    QTest::addRow("IPv6") << QString() << u"fd00::7"_s << u"ip:fd00::7"_s << u"CN=fd00::7"_s;
    QTest::addRow("nearly an IPv4") << QString() << u"10.0.0.7.example"_s << u"dns:10.0.0.7.example"_s << u"CN=10.0.0.7.example"_s;
}

void TestDeviceSettings::names()
{
    QFETCH(const QString, organization);
    QFETCH(const QString, commonName);
    QFETCH(const QString, altName);
    QFETCH(const QString, subject);
    const KeyRequest asked{.keyName = u"k"_s, .organization = organization, .commonName = commonName};
    QCOMPARE(asked.altName().toString(), altName); // D7
    QCOMPARE(asked.subject().toString().remove(u' '), subject);
    QCOMPARE(asked.namesHost(), altName.startsWith(u"dns"_s));
}

void TestDeviceSettings::automatic_data()
{
    QTest::addColumn<AutoRequestSettings>("settings");
    QTest::addColumn<Field>("field");
    const auto row = [](const char *name, Field field, const std::function<void(AutoRequestSettings &)> &change) {
        AutoRequestSettings settings = ::automatic();
        change(settings);
        QTest::newRow(name) << settings << field;
    };
    row("right", Field::None, [](AutoRequestSettings &) {});
    row("no polling, once", Field::None, [](AutoRequestSettings &s) {
        s.polling.reset();
        s.intervalDays.reset();
    });
    row("the fewest polls", Field::None, [](AutoRequestSettings &s) { s.polling = Polling{1, 1}; });
    row("the most polls", Field::None, [](AutoRequestSettings &s) { s.polling = Polling{99, 60}; });
    row("no polls", Field::PollTimes, [](AutoRequestSettings &s) { s.polling = Polling{0, 5}; });
    row("100 polls", Field::PollTimes, [](AutoRequestSettings &s) { s.polling = Polling{100, 5}; });
    row("0 minutes", Field::PollMinutes, [](AutoRequestSettings &s) { s.polling = Polling{3, 0}; });
    row("61 minutes", Field::PollMinutes, [](AutoRequestSettings &s) { s.polling = Polling{3, 61}; });
    row("every day", Field::None, [](AutoRequestSettings &s) { s.intervalDays = 1; });
    row("every year", Field::None, [](AutoRequestSettings &s) { s.intervalDays = 365; });
    row("every 0 days", Field::Interval, [](AutoRequestSettings &s) { s.intervalDays = 0; });
    row("every 366 days", Field::Interval, [](AutoRequestSettings &s) { s.intervalDays = 366; });
    row("every -1 days", Field::Interval, [](AutoRequestSettings &s) { s.intervalDays = -1; });
    row("no date", Field::Start, [](AutoRequestSettings &s) { s.startDate = {}; });
    row("no time", Field::Start, [](AutoRequestSettings &s) { s.startTime = {}; });
    row("a year that JSON cannot keep", Field::Start, [](AutoRequestSettings &s) { s.startDate = {12000, 1, 1}; });
    row("seconds, which JSON does not keep", Field::Start, [](AutoRequestSettings &s) { s.startTime = {2, 0, 30}; });
    row("the first year", Field::None, [](AutoRequestSettings &s) { s.startDate = {1970, 1, 1}; });
    row("the last year", Field::None, [](AutoRequestSettings &s) { s.startDate = {9999, 12, 31}; });
    row("off: a date without a time", Field::Start, [](AutoRequestSettings &s) {
        s.timer = false;
        s.startTime = {};
    });
    row("off: nothing need be there", Field::None, [](AutoRequestSettings &s) { s = {}; });
    row("off: what is there is checked", Field::CommonName, [](AutoRequestSettings &s) {
        s.timer = false;
        s.request.commonName = u"a..b"_s;
    });
    row("off: polls are checked", Field::PollTimes, [](AutoRequestSettings &s) {
        s = {};
        s.polling = Polling{0, 5};
    });
    row("off: the year is checked", Field::Start, [](AutoRequestSettings &s) {
        s = {};
        s.startDate = {12000, 1, 1};
    });
    row("on, without a request", Field::KeyName, [](AutoRequestSettings &s) { s.request = {}; });
}

void TestDeviceSettings::automatic()
{
    QFETCH(const AutoRequestSettings, settings);
    QFETCH(const Field, field);
    for (const QString &id : m_profiles.ids())
        QCOMPARE(wrong(settings.check(profile(id), {})), field == Field::None ? QString() : wrong(field, Errc::InvalidArgument));
}

void TestDeviceSettings::boundsAreToldWithTheirField()
{
    DeviceProfile narrow = profile(u"mfp"_s);
    narrow.pollTimes = {2, 4, 2};
    narrow.timeoutSeconds = {10, 20, 15};
    AutoRequestSettings settings = ::automatic();
    settings.polling = Polling{5, 5};
    QCOMPARE(settings.check(narrow, {}).error().error.facts, (QStringList{u"pollTimes"_s, u"5"_s, u"2"_s, u"4"_s}));
    settings.polling = Polling{4, 5};
    QVERIFY(settings.check(narrow, {}));
    const CommunicationSettings slow{.url = u"http://h/"_s, .timeoutSeconds = 21};
    QCOMPARE(slow.check(narrow).error().error.facts, (QStringList{u"timeout"_s, u"21"_s, u"10"_s, u"20"_s}));
}

void TestDeviceSettings::setup_data()
{
    QTest::addColumn<QByteArray>("timeZone");
    QTest::addColumn<QStringList>("destinations");
    QTest::addColumn<Field>("field");
    const QStringList two{u"IPSec 1"_s, u"IPSec 2"_s};
    QTest::addRow("right") << QByteArray("Europe/Stockholm") << two << Field::None;
    QTest::addRow("UTC, nothing") << QByteArray("UTC") << QStringList() << Field::None;
    QTest::addRow("no zone") << QByteArray() << two << Field::TimeZone;
    QTest::addRow("no such zone") << QByteArray("Europe/Atlantis") << two << Field::TimeZone;
    QTest::addRow("a path") << QByteArray("../../etc/passwd") << two << Field::TimeZone;
    QStringList many;
    for (int i = 1; i <= 64; ++i)
        many.append(u"d%1"_s.arg(i));
    QTest::addRow("64 destinations") << QByteArray("UTC") << many << Field::None;
    QTest::addRow("65 destinations") << QByteArray("UTC") << many + QStringList{u"d65"_s} << Field::Destination;
    QTest::addRow("one name twice") << QByteArray("UTC") << QStringList{u"a"_s, u"a"_s} << Field::Destination;
    QTest::addRow("a long name") << QByteArray("UTC") << QStringList{QString(65, u'a')} << Field::Destination;
    QTest::addRow("a name of two lines") << QByteArray("UTC") << QStringList{u"a\nb"_s} << Field::Destination;
    QTest::addRow("a destination without a name") << QByteArray("UTC") << QStringList{u"a"_s, u" "_s} << Field::Destination;
}

void TestDeviceSettings::setup()
{
    QFETCH(const QByteArray, timeZone);
    QFETCH(const QStringList, destinations);
    QFETCH(const Field, field);
    const DeviceSetup setup{true, {KeyUseLocation::Tls}, destinations, timeZone};
    QCOMPARE(wrong(setup.check()), field == Field::None ? QString() : wrong(field, Errc::InvalidArgument));
}

void TestDeviceSettings::all_data()
{
    QTest::addColumn<DeviceSettings>("settings");
    QTest::addColumn<QString>("error");
    const auto row = [this](const char *name, const QString &error, const std::function<void(DeviceSettings &)> &change) {
        DeviceSettings settings = DeviceSettings::of(profile(u"mfp"_s), "Europe/Stockholm");
        settings.communication = CommunicationSettings{.url = u"http://ca.example/scep"_s};
        settings.automatic = ::automatic();
        change(settings);
        QTest::newRow(name) << settings << error;
    };
    row("right", {}, [](DeviceSettings &) {});
    row("as the factory made it", {}, [](DeviceSettings &s) {
        s.communication.reset();
        s.automatic = {};
    });
    row("D6", wrong(Field::Timer, Errc::SettingsMissing), [](DeviceSettings &s) { s.communication.reset(); });
    row("D6: settings may wait for it", {}, [](DeviceSettings &s) {
        s.communication.reset();
        s.automatic.timer = false;
    });
    row("D3", wrong(Field::Url, Errc::HttpsNotSupported), [](DeviceSettings &s) { s.communication->url = u"https://h/"_s; });
    row("the setup", wrong(Field::TimeZone, Errc::InvalidArgument), [](DeviceSettings &s) { s.setup.timeZone = "Nowhere"; });
    row("the request", wrong(Field::KeyName, Errc::InvalidArgument), [](DeviceSettings &s) { s.automatic.request.keyName.clear(); });
    row("D11: a destination of its own list", {}, [](DeviceSettings &s) {
        s.setup.destinations = {u"Branch office"_s};
        s.automatic.request.location = KeyUseLocation::IpSec;
        s.automatic.request.destination = u"Branch office"_s;
    });
    row("D11: a destination that its list lost", wrong(Field::Destination, Errc::InvalidArgument), [](DeviceSettings &s) {
        s.automatic.request.location = KeyUseLocation::IpSec;
        s.automatic.request.destination = u"IPSec 1"_s;
        s.setup.destinations = {};
    });
}

void TestDeviceSettings::all()
{
    QFETCH(const DeviceSettings, settings);
    QFETCH(const QString, error);
    QCOMPARE(wrong(settings.check(profile(u"mfp"_s))), error);
}

void TestDeviceSettings::profiles()
{
    QCOMPARE(m_profiles.ids(), (QStringList{u"mfp"_s, u"mfp-modern"_s, u"mfp-small"_s, u"this-computer"_s}));
    for (const QString &id : m_profiles.ids()) {
        const DeviceProfile &model = profile(id);
        QCOMPARE(model.id, id);
        QCOMPARE(model.adjustmentSeconds.min, 1); // D12
        QCOMPARE(model.adjustmentSeconds.max, 600);
        QVERIFY(!model.scepVersions.isEmpty()); // D2
        for (const HashAlgorithm hash : model.hashes)
            QVERIFY(!isWeak(hash));
        QVERIFY(DeviceSettings::of(model, "UTC").check(model));
        QVERIFY(::request().check(model, {}));
        const bool isMfp = id != u"this-computer";
        QCOMPARE(model.restarts, isMfp); // D10
        QCOMPARE(model.keyLimit > 1, isMfp);
        QCOMPARE(model.defaultKeyName.isEmpty(), !isMfp);
        QCOMPARE(model.pollsManualRequests, !isMfp); // D13
        QCOMPARE(model.continuesRequests, !isMfp);
        QCOMPARE(model.exportsKeys, !isMfp);
        QCOMPARE(model.locations.size() > 1, isMfp);
    }
    QVERIFY(!profile(u"mfp"_s).https); // D3: the manual
    QVERIFY(profile(u"this-computer"_s).https);
}

void TestDeviceSettings::brokenProfiles_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); // undefined: it is taken away
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) { QTest::newRow(name) << member << value; };
    QFile file(u":/profiles/mfp.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject good = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(good.size(), 26);
    for (const QString &member : good.keys()) {
        row(qPrintable(member + u" is missing"_s), member, QJsonValue(QJsonValue::Undefined));
        row(qPrintable(member + u" is null"_s), member, QJsonValue());
        row(qPrintable(member + u" is of another type"_s), member, good[member].isString() ? QJsonValue(7) : QJsonValue(u"word"_s));
    }
    const auto range = [](int min, int max, const QJsonValue &standard = {}) {
        QJsonObject json{{u"min"_s, min}, {u"max"_s, max}};
        if (!standard.isNull())
            json[u"default"_s] = standard;
        return json;
    };
    row("an unknown member", u"colour"_s, true);
    row("a newer version", u"version"_s, 2);
    row("an empty id", u"id"_s, QString());
    row("no keys", u"keys"_s, QJsonArray());
    row("an unknown key", u"keys"_s, QJsonArray{u"rsa:2048"_s, u"dsa:1024"_s});
    row("no hashes", u"hashes"_s, QJsonArray());
    row("a weak hash", u"hashes"_s, QJsonArray{u"sha1"_s});
    row("no locations", u"locations"_s, QJsonArray());
    row("a location that is a number", u"locations"_s, QJsonArray{u"none"_s, 1});
    row("locations without None", u"locations"_s, QJsonArray{u"tls"_s});
    row("an unknown function", u"functions"_s, QJsonArray{u"fax"_s});
    row("a function that is no location of it", u"functions"_s, QJsonArray{u"none"_s});
    row("a destination that is a number", u"ipsecDestinations"_s, QJsonArray{1});
    row("a negative limit", u"keyLimit"_s, -1);
    row("a limit that is a fraction", u"keyLimit"_s, 2.5);
    row("a default key at an unknown location", u"defaultKey"_s, QJsonObject{{u"name"_s, u"Default Key"_s}, {u"location"_s, u"fax"_s}});
    row("a default key without a name", u"defaultKey"_s, QJsonObject{{u"name"_s, QString()}, {u"location"_s, u"tls"_s}});
    row("key names of no length", u"keyName"_s, QJsonObject{{u"min"_s, 0}, {u"max"_s, 0}, {u"alphanumeric"_s, true}});
    row("key names without alphanumeric", u"keyName"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 24}});
    row("organizations of no length", u"organization"_s, QJsonObject{{u"max"_s, 0}});
    for (const QString &name : {u"timeoutSeconds"_s, u"pollTimes"_s, u"pollMinutes"_s, u"intervalDays"_s, u"adjustmentSeconds"_s}) {
        row(qPrintable(name + u" from 0"_s), name, range(0, 10, 5));
        row(qPrintable(name + u" ends before it begins"_s), name, range(10, 5));
        row(qPrintable(name + u" with a default below"_s), name, range(5, 10, 4));
        row(qPrintable(name + u" with a default above"_s), name, range(5, 10, 11));
        row(qPrintable(name + u" with a default that is a text"_s), name, range(5, 10, u"7"_s));
        row(qPrintable(name + u" without its end"_s), name, QJsonObject{{u"min"_s, 5}, {u"default"_s, 5}});
        row(qPrintable(name + u" with something else"_s), name, QJsonObject{{u"min"_s, 5}, {u"max"_s, 5}, {u"step"_s, 5}});
    }
}

void TestDeviceSettings::brokenProfiles()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFile file(u":/profiles/mfp.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(DeviceProfile::fromJson(json).has_value());
    if (value.isUndefined())
        json.remove(member);
    else
        json[member] = value;
    if (member == u"defaultKey" && value.isUndefined()) { // a model may have none
        const auto without = DeviceProfile::fromJson(json);
        QVERIFY(without.has_value());
        QVERIFY(without->defaultKeyName.isEmpty());
        return;
    }
    const auto broken = DeviceProfile::fromJson(json);
    QCOMPARE_ERROR(broken, Errc::StateDamaged);
    QVERIFY(!broken.error().detail.isEmpty());
    QCOMPARE(broken.error().facts.size(), 2);
}

void TestDeviceSettings::unknownProfile()
{
    const auto found = m_profiles.find(u"fax"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().code, Errc::NotFound);
    QCOMPARE(found.error().facts, (QStringList{u"profile"_s, u"fax"_s}));
    const DeviceProfiles own({profile(u"mfp"_s)});
    QCOMPARE(own.ids(), QStringList{u"mfp"_s});
}

QTEST_GUILESS_MAIN(TestDeviceSettings)
#include "tst_devicesettings.moc"
