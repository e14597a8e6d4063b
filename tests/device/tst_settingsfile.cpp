#include "core/base/literals.h"
#include "core/crypto/sealing.h"
#include "core/device/settingsfile.h"
#include "core/device/settingsjson.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace scepter;

namespace {

const QDateTime noon({2027, 3, 1}, {12, 0}, Qt::UTC);
const QString path = u"settings.json"_s;

/// A store with a passphrase, and its devices.
class Devices {
public:
    explicit Devices(Random &random)
        : m_random(random),
          m_store({u"device"_s}),
          m_vault(*Vault::create(m_store.database(), Secret("correct horse"), random, ScryptParameters{.n = 16})),
          store(profiles, m_vault)
    {
    }
    template <class F> auto write(F work) { return answerOf(m_store.database().write(std::move(work))); }
    template <class F> auto read(F work) { return answerOf(m_store.database().read(std::move(work))); }
    const Vault &vault() const { return m_vault; }

    Result<DeviceId> add(Transaction &transaction, const QString &name, const QString &profile, const DeviceSettings &settings,
                         const Secret &challenge = {})
    {
        return store.add(transaction, {name, u"Title of "_s + name, profile, u"10.0.0.1"_s}, noon).and_then([&](DeviceId added) {
            return replace(transaction, added, settings, challenge).map([&] { return added; });
        });
    }
    DeviceId add(const QString &name, const QString &profile, const DeviceSettings &settings, const Secret &challenge = {})
    {
        const auto id = write([&](Transaction &transaction) { return add(transaction, name, profile, settings, challenge); });
        if (!id)
            qFatal("cannot add %s: %s", qPrintable(name), describe(id).constData());
        return *id;
    }
    Result<void> replace(Transaction &transaction, DeviceId id, const DeviceSettings &settings, const Secret &challenge)
    {
        Belongings belongings;
        if (!challenge.isEmpty())
            belongings.automaticChallenge = challenge;
        return change(
            transaction, id,
            [&](SimulatedMfp &machine) {
                return machine.replaceSettings(settings, !challenge.isEmpty(), noon, m_random).map_error([](const FieldError &error) {
                    return error.error;
                });
            },
            belongings);
    }
    template <class F> Result<void> change(Transaction &transaction, DeviceId id, F work, const Belongings &belongings = {})
    {
        return store.change(transaction, id, noon, work, belongings).map([](const QList<Attempt> &) {});
    }

    Result<QByteArray> exported(const QStringList &names, const Secret &passphrase = {})
    {
        return read([&](Transaction &transaction) { return SettingsFile::exportDevices(transaction, store, names, passphrase, m_random); });
    }
    Result<SettingsFile> parsed(const QByteArray &json, const Secret &passphrase = {})
    {
        return SettingsFile::parse(json, path, profiles, passphrase);
    }
    Result<QList<SettingsChange>> preview(const SettingsFile &file)
    {
        return read([&](Transaction &transaction) { return file.preview(transaction, store); });
    }
    Result<QList<SettingsChange>> apply(const SettingsFile &file)
    {
        return write([&](Transaction &transaction) { return file.apply(transaction, store, noon, m_random); });
    }
    StoredDevice device(const QString &name)
    {
        const auto found = read([&](Transaction &transaction) { return store.find(transaction, name); });
        if (!found)
            qFatal("no device %s: %s", qPrintable(name), describe(found).constData());
        return *found;
    }
    QStringList names()
    {
        QStringList names;
        const auto devices = read([&](Transaction &transaction) { return store.list(transaction); });
        for (const StoredDevice &device : *devices)
            names.append(device.name);
        return names;
    }
    /// Every octet of the room's tables.
    QStringList dump()
    {
        const auto rows = read([](Transaction &transaction) {
            return transaction.all(
                "SELECT 'device', id || '|' || name || '|' || title || '|' || profile || '|' || address || '|' || settings"
                " || '|' || state || '|' || quote(challenge) || '|' || quote(wake) || '|' || attempting FROM device"
                " UNION ALL SELECT 'request', device || '|' || number || '|' || key_name || '|' || time || '|' || status"
                " || '|' || resumable || '|' || wanted || '|' || quote(challenge) FROM device_request"
                " UNION ALL SELECT 'key', device || '|' || number || '|' || name || '|' || location || '|' || destination"
                " || '|' || is_default || '|' || in_use || '|' || quote(certificate) || '|' || quote(sealed_key)"
                " FROM device_key"
                " UNION ALL SELECT 'transaction', device || '|' || number || '|' || record || '|' || quote(sealed_key)"
                " FROM device_transaction");
        });
        QStringList lines;
        for (const Row &row : *rows)
            lines.append(row.text(0) + u' ' + row.text(1));
        lines.sort();
        return lines;
    }

private:
    Random &m_random;
    TemporaryStore m_store;
    Vault m_vault;

public:
    DeviceProfiles profiles;
    DeviceStore store;
};

/// Settings of a profile, another for each number, with everything that can be set.
DeviceSettings settingsOf(const DeviceProfile &profile, int number)
{
    DeviceSettings settings = DeviceSettings::of(profile, number % 2 ? "Europe/Stockholm" : "Asia/Jakarta");
    if (number % 7 == 0)
        return settings; // as its factory made it, nearly
    settings.communication = CommunicationSettings{u"http://ca-%1.example/scep?a=b&ä=“%1”"_s.arg(number)};
    if (number % 3 == 0)
        settings.communication->port = 8000 + number;
    if (number % 4 == 0)
        settings.communication->caFingerprint = QByteArray(number % 8 ? 20 : 32, char(number));
    settings.communication->timeoutSeconds = 5 + number;
    AutoRequestSettings &automatic = settings.automatic;
    automatic.request = {.keyName = u"Key%1"_s.arg(number),
                         .hash = profile.hashes.last(),
                         .key = profile.keys.last(),
                         .organization = u"Bolaget \"Åäö\" \\ AB"_s,
                         .commonName = number % 5 ? u"mfp-%1.example"_s.arg(number) : u"10.0.0.%1"_s.arg(number),
                         .location = profile.locations[number % profile.locations.size()]};
    if (automatic.request.location == KeyUseLocation::IpSec)
        automatic.request.destination = settings.setup.destinations.first();
    automatic.timer = number % 2 == 1;
    automatic.startDate = QDate(2027, 3, 28).addDays(number);
    automatic.startTime = {2, 30};
    automatic.adjust = number % 3 == 1;
    if (number % 2)
        automatic.polling = Polling{1 + number, 60};
    if (number % 5 != 4)
        automatic.intervalDays = 1 + number;
    automatic.restartAfter = number % 4 == 1;
    automatic.deleteOld = number % 4 == 2;
    if (number % 3 == 2)
        settings.setup.functions = {KeyUseLocation::Ieee8021x, KeyUseLocation::IpSec};
    settings.setup.dns = number % 2;
    return settings;
}

} // namespace

/// Batch export and import (D22).
class TestSettingsFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exportAndImport();
    void previewIsWhatApplyChanges();
    void listsThatLookAlike();
    void wholeOrNotAtAll_data();
    void wholeOrNotAtAll();
    void notExported();

    void goodFile();
    void refused_data();
    void refused();
    void truncated();
    void notEvenText_data();
    void notEvenText();
    void anotherProfile();

    void anotherDevicesSettings();
    void namesAreKeptWhenSaidSo();
    void theEntryOfThisDeviceAlone();
    void elsewhere();
    void anotherProfileOnAPage();
    void noNameOfItsOwn();
    void printersAreRefused();
    void aDeviceThatHasGone();

    void challengesAreLeftOut();
    void challengesAreSealed();
    void tamperedChallenges_data();
    void tamperedChallenges();

    void theTimerDoesNotBlockIt();
    void keysKeepTheirDestinations();
    void restartAndRegistrationInBetween();

    void lineOfJson_data();
    void lineOfJson();

    void schemaAcceptsEveryExport();
    void schemaRefuses();

private:
    /// Fills a store with devices of every profile that has batch export. Every third has a challenge.
    QStringList fill(Devices &devices, int count)
    {
        const QStringList profiles{u"mfp"_s, u"mfp-modern"_s, u"this-computer"_s};
        QStringList names;
        const auto filled = devices.write([&](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                const DeviceProfile &profile = **devices.profiles.find(profiles[i % 3]);
                names.append(u"device-%1"_s.arg(i));
                const auto added = devices.add(transaction, names.last(), profile.id, settingsOf(profile, i),
                                               i % 3 == 1 ? Secret("sesam-öppna-dig") : Secret());
                if (!added)
                    return fail(added.error());
            }
            return {};
        });
        if (!filled)
            qFatal("cannot fill a store: %s", describe(filled).constData());
        return names;
    }
    static QByteArray goodJson();
    Result<SettingsFile> parsed(const QByteArray &json) const { return SettingsFile::parse(json, path, m_profiles, {}); }
    static QStringList validate(const QList<QByteArray> &texts);
    static bool hasSchemaTool();

    SeededRandom m_random;
    DeviceProfiles m_profiles;
};

void TestSettingsFile::exportAndImport()
{
    Devices from(m_random), to(m_random);
    const QStringList names = fill(from, 40);
    const auto json = from.exported(names);
    QVERIFY_OK(json);
    const auto file = to.parsed(*json);
    QVERIFY_OK(file);
    QCOMPARE(file->deviceNames(), names);
    QVERIFY_OK(to.apply(*file));
    QCOMPARE(to.names(), from.names());
    for (const QString &name : names) {
        const StoredDevice was = from.device(name), is = to.device(name);
        QCOMPARE(is.settings, was.settings);
        QCOMPARE(is.profile->id, was.profile->id);
        QCOMPARE(is.title, was.title);
        QCOMPARE(is.address, was.address);
        QCOMPARE(is.state.next.has_value(), was.settings.automatic.timer);
        QCOMPARE(is.keys, was.machine().keys());
        QVERIFY(!is.hasChallenge);
    }
    QCOMPARE(to.exported(names).value_or(QByteArray()), *json);
    // Once more: nothing is left to change.
    const QStringList before = to.dump();
    QCOMPARE(to.preview(*file).value_or(QList<SettingsChange>{{}}), QList<SettingsChange>());
    QVERIFY_OK(to.apply(*file));
    QCOMPARE(to.dump(), before);
}

void TestSettingsFile::previewIsWhatApplyChanges()
{
    Devices devices(m_random);
    const QStringList names = fill(devices, 12);
    QJsonObject root = QJsonDocument::fromJson(*devices.exported(names, {})).object();
    QJsonArray entries = root[u"devices"_s].toArray();
    const auto edit = [&](int index, const std::function<void(QJsonObject &)> &change) {
        QJsonObject entry = entries[index].toObject(), categories = entry[u"categories"_s].toObject();
        QJsonObject settings = categories[u"settingsRegistrationBasicInformation"_s].toObject();
        change(settings);
        categories[u"settingsRegistrationBasicInformation"_s] = settings;
        entry[u"categories"_s] = categories;
        entries[index] = entry;
    };
    const auto put = [](QJsonObject &object, const QString &name, const QString &member, const QJsonValue &value) {
        QJsonObject inner = object[name].toObject();
        inner[member] = value;
        object[name] = inner;
    };
    edit(1, [&](QJsonObject &settings) { put(settings, u"communication"_s, u"url"_s, u"http://new.example/scep"_s); });
    edit(2, [&](QJsonObject &settings) { put(settings, u"automatic"_s, u"polling"_s, QJsonObject{{u"times"_s, 9}, {u"minutes"_s, 9}}); });
    edit(3, [&](QJsonObject &settings) { put(settings, u"setup"_s, u"functions"_s, QJsonArray{u"ipsec"_s}); });
    edit(4, [&](QJsonObject &settings) {
        settings.remove(u"communication"_s);
        put(settings, u"automatic"_s, u"timer"_s, false);
    });
    edit(5, [&](QJsonObject &settings) { settings = {}; });
    QJsonObject added = entries[6].toObject();
    added[u"name"_s] = u"new-1"_s;
    entries.append(added);
    root[u"devices"_s] = entries;

    const auto file = devices.parsed(QJsonDocument(root).toJson());
    QVERIFY_OK(file);
    const QStringList untouched = devices.dump();
    const auto preview = devices.preview(*file);
    QVERIFY_OK(preview);
    QCOMPARE(devices.dump(), untouched); // a dry run
    const auto of = [&](const QString &device, const QString &path) {
        const auto found = std::find_if(preview->begin(), preview->end(),
                                        [&](const SettingsChange &each) { return each.device == device && each.path == path; });
        return found == preview->end() ? SettingsChange() : *found;
    };
    QCOMPARE(
        of(u"device-1"_s, u"communication/url"_s),
        (SettingsChange{u"device-1"_s, u"communication/url"_s, u"http://ca-1.example/scep?a=b&ä=“1”"_s, u"http://new.example/scep"_s}));
    QCOMPARE(of(u"device-2"_s, u"automatic/polling/times"_s), (SettingsChange{u"device-2"_s, u"automatic/polling/times"_s, {}, u"9"_s}));
    QCOMPARE(of(u"device-3"_s, u"setup/functions"_s).after, u"ipsec"_s);
    QCOMPARE(of(u"device-4"_s, u"communication/url"_s).after, QString());
    QVERIFY(of(u"new-1"_s, u"profile"_s).isNew);
    QCOMPARE(of(u"new-1"_s, u"title"_s).after, u"Title of device-6"_s);
    QCOMPARE(of(u"new-1"_s, u"address"_s).after, u"10.0.0.1"_s);
    QVERIFY(of(u"device-6"_s, u"title"_s).path.isEmpty()); // one that is there keeps its own
    for (const SettingsChange &change : *preview)
        QVERIFY2(change.before != change.after, qPrintable(change.device + u' ' + change.path));
    QCOMPARE(devices.apply(*file).value_or(QList<SettingsChange>()), *preview);
    QCOMPARE(devices.preview(*file).value_or(QList<SettingsChange>{{}}), QList<SettingsChange>());
    QCOMPARE(devices.device(u"device-1"_s).settings.communication->url, u"http://new.example/scep"_s);
    QVERIFY(!devices.device(u"device-4"_s).settings.communication);
    QCOMPARE(devices.device(u"new-1"_s).settings, devices.device(u"device-6"_s).settings);
    // Who was not changed is not touched.
    const QStringList now = devices.dump();
    for (const QString &line : untouched) {
        const bool changed = line.contains(QRegularExpression(u"^device [0-9]+\\|device-[1-5]\\|"_s));
        QCOMPARE(now.contains(line), !changed);
    }
}

void TestSettingsFile::listsThatLookAlike()
{
    Devices devices(m_random);
    DeviceSettings settings = DeviceSettings::of(**devices.profiles.find(u"mfp"_s), "UTC");
    settings.setup.destinations = {u"A, B"_s};
    devices.add(u"mfp-1"_s, u"mfp"_s, settings);
    QByteArray json = devices.exported({u"mfp-1"_s}).value_or(QByteArray());
    QVERIFY(json.contains("\"A, B\""));
    const auto file = devices.parsed(json.replace("\"A, B\"", "\"A\", \"B\""));
    QVERIFY_OK(file);
    QCOMPARE(devices.preview(*file)->size(), 1);
    QVERIFY_OK(devices.apply(*file));
    QCOMPARE(devices.device(u"mfp-1"_s).settings.setup.destinations, (QStringList{u"A"_s, u"B"_s}));
}

void TestSettingsFile::wholeOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("was"); // of the last device but one
    QTest::addColumn<QByteArray>("is");
    QTest::addRow("a value out of bounds") << QByteArray("\"timeoutSeconds\": 303") << QByteArray("\"timeoutSeconds\": 4");
    QTest::addRow("an unknown member") << QByteArray("\"timeoutSeconds\": 303") << QByteArray("\"timeout\": 303");
    QTest::addRow("a bad name") << QByteArray("\"device-298\"") << QByteArray("\"Device 298\"");
    QTest::addRow("a device of another profile") << QByteArray("\"device-298\"") << QByteArray("\"other\"");
}

void TestSettingsFile::wholeOrNotAtAll()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, is);
    Devices devices(m_random);
    devices.add(u"other"_s, u"mfp-small"_s, DeviceSettings::of(**devices.profiles.find(u"mfp-small"_s), "UTC"));
    devices.add(u"device-0"_s, u"mfp"_s, DeviceSettings::of(**devices.profiles.find(u"mfp"_s), "UTC"));
    QJsonArray entries;
    const DeviceProfile &mfp = **devices.profiles.find(u"mfp"_s);
    for (int i = 0; i < 300; ++i) {
        DeviceSettings settings = settingsOf(mfp, i % 7 == 0 ? 1 : i % 60 + 1);
        settings.communication = CommunicationSettings{.url = u"http://ca.example/"_s, .timeoutSeconds = 5 + i};
        entries.append(QJsonObject{{u"name"_s, u"device-%1"_s.arg(i)},
                                   {u"profile"_s, u"mfp"_s},
                                   {u"categories"_s, QJsonObject{{u"settingsRegistrationBasicInformation"_s, settingsJson(settings)}}}});
    }
    QByteArray json = QJsonDocument(QJsonObject{{u"format"_s, u"scepter-settings"_s}, {u"version"_s, 1}, {u"devices"_s, entries}}).toJson();
    const QByteArray good = json;
    QCOMPARE(json.count(was), 1);
    const int line = 1 + int(json.left(json.indexOf(was)).count('\n'));
    json.replace(was, is);
    const QStringList before = devices.dump();
    const auto file = devices.parsed(json);
    const auto result = file ? devices.apply(*file) : fail(file.error());
    QCOMPARE_ERROR(result, Errc::SettingsInvalid);
    QCOMPARE(devices.dump(), before);
    if (is != "\"other\"") { // whose profile stands on another line
        QCOMPARE(result.error().facts[1], QString::number(line));
        QVERIFY(!file); // a dry run tells it, too
    } else {
        QCOMPARE_ERROR(devices.preview(*file), Errc::SettingsInvalid);
        QCOMPARE(result.error().facts, devices.preview(*file).error().facts);
    }
    QVERIFY_OK(devices.apply(*devices.parsed(good)));
    QCOMPARE(devices.names().size(), 301);
}

void TestSettingsFile::notExported()
{
    Devices devices(m_random);
    devices.add(u"small"_s, u"mfp-small"_s, DeviceSettings::of(**devices.profiles.find(u"mfp-small"_s), "UTC"));
    QCOMPARE_ERROR(devices.exported({u"small"_s}), Errc::InvalidArgument); // D22: its profile has no batch export
    QCOMPARE_ERROR(devices.exported({u"nobody"_s}), Errc::NotFound);
    const auto nothing = devices.exported({});
    QVERIFY_OK(nothing);
    QVERIFY(devices.parsed(*nothing)->deviceNames().isEmpty());
}

/// What the rows of refused() break, each on a line of its own.
QByteArray TestSettingsFile::goodJson()
{
    return R"({
  "format": "scepter-settings",
  "version": 1,
  "devices": [
    {
      "name": "mfp-1",
      "title": "Floor 1",
      "address": "10.0.0.1",
      "profile": "mfp",
      "categories": {
        "settingsRegistrationBasicInformation": {
          "communication": {
            "url": "http://ca.example/scep",
            "port": 8080,
            "timeoutSeconds": 30,
            "caFingerprint": "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33"
          },
          "automatic": {
            "timer": true,
            "start": "2027-03-02T02:00",
            "adjust": true,
            "polling": {
              "times": 3,
              "minutes": 5
            },
            "intervalDays": 30,
            "restartAfter": false,
            "deleteOld": true,
            "request": {
              "keyName": "TLS",
              "hash": "sha256",
              "key": "rsa:2048",
              "organization": "Example",
              "commonName": "mfp-1.example",
              "location": "ipsec",
              "destination": "IPSec 1"
            }
          },
          "setup": {
            "dns": true,
            "functions": ["tls"],
            "destinations": ["IPSec 1"],
            "timeZone": "Europe/Stockholm"
          }
        }
      }
    },
    {
      "name": "mfp-2",
      "profile": "mfp-modern",
      "categories": {
        "settingsRegistrationBasicInformation": {}
      }
    }
  ]
}
)";
}

void TestSettingsFile::goodFile()
{
    Devices devices(m_random);
    const auto file = devices.parsed(goodJson());
    QVERIFY_OK(file);
    QVERIFY_OK(devices.apply(*file));
    const DeviceSettings settings = devices.device(u"mfp-1"_s).settings;
    QCOMPARE(settings.communication,
             (CommunicationSettings{
                 u"http://ca.example/scep"_s, 8080, 30, {}, *parseFingerprint(u"00112233445566778899AABBCCDDEEFF00112233"_s)}));
    QCOMPARE(settings.automatic.startDate, QDate(2027, 3, 2));
    QCOMPARE(settings.automatic.startTime, QTime(2, 0));
    QCOMPARE(settings.automatic.polling, (Polling{3, 5}));
    QCOMPARE(settings.automatic.request.destination, u"IPSec 1"_s);
    QCOMPARE(devices.device(u"mfp-1"_s).state.next->setTime, QDateTime({2027, 3, 2}, {1, 0}, Qt::UTC));
    QVERIFY(!devices.device(u"mfp-2"_s).settings.communication);
}

void TestSettingsFile::refused_data()
{
    QTest::addColumn<QByteArray>("was"); // stands once in the good file, at the end of the line that is named
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *was, const char *is, const QString &reason) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(is) << reason;
    };
    row("another format", "\"scepter-settings\"", "\"something-else\"", u"format"_s);
    row("the format is no text", "\"scepter-settings\"", "7", u"format"_s);
    row("a newer version", "\"version\": 1", "\"version\": 2", u"is 2, and 1 is the newest"_s);
    row("the version is a text", "\"version\": 1", "\"version\": \"1\"", u"version"_s);
    row("an unknown member of the file", "\"version\": 1,", "\"version\": 1, \"comment\": \"hi\",", u"/comment is not known"_s);
    row("devices is an object", "\"devices\": [", "\"devices\": {}, \"devises\": [", u"/devices is not a list"_s);
    row("a device is a number", "\"devices\": [", "\"devices\": [ 7,", u"/devices/0 is not an object"_s);
    row("an unknown member of a device", "\"title\": \"Floor 1\",", "\"titel\": \"Floor 1\",", u"/devices/0/titel is not known"_s);
    row("a member with a slash", "\"title\": \"Floor 1\",", "\"a/b\": \"Floor 1\",", u"is not known"_s);
    row("a member without a name", "\"title\": \"Floor 1\",", "\"\": \"Floor 1\",", u"is not known"_s);
    row("the title is a number", "\"title\": \"Floor 1\"", "\"title\": 1", u"/devices/0/title is not a text"_s);
    row("a title of two lines", "\"Floor 1\"", R"("Floor 1\nFloor 2")", u"/devices/0/title: “Floor 1\ufffdFloor 2” is not valid"_s);
    row("a title that turns its direction", "\"Floor 1\"", R"("Floor \u202e1")", u"/devices/0/title: “Floor \ufffd1” is not valid"_s);
    row("a title that a terminal obeys", "\"Floor 1\"", R"("\u001b[31mFloor 1")", u"/devices/0/title"_s);
    row("a title too long", "\"Floor 1\"", QByteArray('"' + QByteArray(201, 'x') + '"').constData(), u"/devices/0/title"_s);
    row("an address that is none", "\"10.0.0.1\"", "\"floor 1\"", u"/devices/0/address: “floor 1” is not valid"_s);
    row("a mistyped address", "\"10.0.0.1\"", "\"10.0.0.256\"", u"/devices/0/address"_s);
    row("an address of two lines", "\"10.0.0.1\"", R"("10.0.0.1\n")", u"/devices/0/address"_s);
    row("an address that turns its direction", "\"10.0.0.1\"", R"("\u202e1.0.0.01")", u"/devices/0/address"_s);
    row("a name in capitals", "\"mfp-1\"", "\"MFP-1\"", u"/devices/0/name"_s);
    row("a name too long", "\"mfp-1\"", "\"mfp-111111111111111111111111111111\"", u"/devices/0/name"_s);
    row("an empty name", "\"mfp-1\"", "\"\"", u"/devices/0/name"_s);
    row("an unknown profile", "\"profile\": \"mfp\"", "\"profile\": \"fax\"", u"/devices/0/profile"_s);
    row("a profile without batch import", "\"profile\": \"mfp\"", "\"profile\": \"mfp-small\"", u"has no batch import"_s);
    row("the second device of one name", "\"mfp-2\"", "\"mfp-1\"", u"/devices/1/name stands here for the second time"_s);
    row("an unknown category", "\"settingsRegistrationBasicInformation\": {}", "\"addressBook\": {}",
        u"/devices/1/categories/addressBook is not known"_s);
    row("one category too many", "\"settingsRegistrationBasicInformation\": {}",
        "\"settingsRegistrationBasicInformation\": {}, \"addressBook\": {}", u"addressBook is not known"_s);
    row("the category is a list", "\"settingsRegistrationBasicInformation\": {}", "\"settingsRegistrationBasicInformation\": []",
        u"is not an object"_s);
    row("an unknown setting", "\"adjust\": true,", "\"ajust\": true,", u"/automatic/ajust is not known"_s);
    row("a URL that is none", "\"http://ca.example/scep\"", "\"ca.example\"", u"communication/url"_s);
    row("a URL of two lines", "\"http://ca.example/scep\"", R"("http://ca.example/scep\n")", u"communication/url"_s);
    row("a URL that turns its direction", "\"http://ca.example/scep\"", R"("http://ca.example/\u202escep")", u"communication/url"_s);
    row("a URL too long", "\"http://ca.example/scep\"", QByteArray("\"http://ca.example/" + QByteArray(2048, 'x') + '"').constData(),
        u"communication/url"_s);
    row("D3: HTTPS", "\"http://ca.example/scep\"", "\"https://ca.example/scep\"", u"communication/url needs HTTPS"_s);
    row("port 0", "8080", "0", u"communication/port"_s);
    row("port 65536", "8080", "65536", u"communication/port"_s);
    row("a fraction of a port", "8080", "80.5", u"is not a whole number"_s);
    row("a port beyond numbers", "8080", "1e300", u"is not a whole number"_s);
    row("the port is a text", "8080", "\"8080\"", u"/communication/port is not a number"_s);
    row("the port is null", "8080", "null", u"/communication/port is not a number"_s);
    row("a timeout out of bounds", "\"timeoutSeconds\": 30", "\"timeoutSeconds\": 601", u"601 is not within 5 and 600"_s);
    row("a fingerprint too short", "\"00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33\"", "\"00:11\"", u"fingerprint"_s);
    row("the timer is a number", "\"timer\": true", "\"timer\": 1", u"/automatic/timer is not true or false"_s);
    row("a start that is none", "\"2027-03-02T02:00\"", "\"2027-02-30T02:00\"", u"/automatic/start"_s);
    row("a start without its time", "\"2027-03-02T02:00\"", "\"2027-03-02\"", u"/automatic/start"_s);
    row("no start", "\"start\": \"2027-03-02T02:00\",", "\"start\": \"\",", u"/automatic/start"_s);
    row("no polls", "\"times\": 3", "\"times\": 0", u"0 is not within 1 and 99"_s);
    row("polls too far apart", "\"minutes\": 5", "\"minutes\": 61", u"61 is not within 1 and 60"_s);
    row("an unknown member of polling", "\"times\": 3,", "\"times\": 3, \"hours\": 1,", u"/automatic/polling/hours is not known"_s);
    row("polling is true", "\"polling\": {", "\"polling\": true, \"polled\": {", u"is not an object"_s);
    row("an interval out of bounds", "\"intervalDays\": 30", "\"intervalDays\": 366", u"366 is not within 1 and 365"_s);
    row("a key name too long", "\"TLS\"", "\"TLSTLSTLSTLSTLSTLSTLSTLSTLS\"", u"/automatic/request/keyName"_s);
    row("an unknown hash", "\"sha256\"", "\"md5\"", u"“md5” is not known"_s);
    row("a key of another model", "\"rsa:2048\"", "\"ec:p256\"", u"/automatic/request/key"_s);
    row("a key name that turns its direction", "\"TLS\"", R"("T\u202eLS")", u"/automatic/request/keyName"_s);
    row("an organization of two lines", "\"Example\"", R"("Exam\nple")", u"/automatic/request/organization: “Exam\ufffdple”"_s);
    row("an organization that turns its direction", "\"Example\"", R"("Exam\u202eple")", u"/automatic/request/organization"_s);
    row("an organization too long", "\"Example\"", "\"ExampleExampleExampleExampleExampleExampleExampleExampleExampleExample\"",
        u"/automatic/request/organization"_s);
    row("a common name that is none", "\"mfp-1.example\"", "\"mfp 1\"", u"/automatic/request/commonName"_s);
    row("an unknown location", "\"ipsec\"", "\"fax\"", u"“fax” is not known"_s);
    row("a destination that the device lacks", "\"destination\": \"IPSec 1\"", "\"destination\": \"IPSec 9\"", u"request/destination"_s);
    row("an unknown function", "[\"tls\"]", "[\"tls\", \"none\"]", u"“none” is not known"_s);
    row("a function that is no text", "[\"tls\"]", "[true]", u"is not a text"_s);
    row("a destination without a name", "[\"IPSec 1\"]", "[\"IPSec 1\", \" \"]", u"/setup/destinations"_s);
    row("an unknown time zone", "\"Europe/Stockholm\"", "\"Europe/Atlantis\"", u"/setup/timeZone"_s);
    row("a sealed challenge that is no Base64", "\"setup\": {", "\"sealedChallenge\": \"???\", \"setup\": {", u"is not Base64"_s);
    row("a sealed challenge that is no text", "\"setup\": {", "\"sealedChallenge\": 7, \"setup\": {", u"is not a text"_s);
    row("an unknown member of sealing", "\"version\": 1,", "\"version\": 1, \"sealing\": {\"n\": 16, \"q\": 1},",
        u"/sealing/q is not known"_s);
    row("no comma", "\"adjust\": true,", "\"adjust\": true", u"unterminated object"_s);
    row("not JSON", "\"adjust\": true,", "\"adjust\": yes,", u"illegal"_s);
    row("a challenge in clear", "\"adjust\": true,", "\"challenge\": \"sesam\",", u"/automatic/challenge is not known"_s);
}

void TestSettingsFile::refused()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, is);
    QFETCH(const QString, reason);
    QByteArray json = goodJson();
    QCOMPARE(json.count(was), 1);
    int line = 1 + int(json.left(json.indexOf(was)).count('\n'));
    json.replace(was, is);
    if (is == "\"adjust\": true") // it is missed where something else follows
        ++line;
    for (const QByteArray &variant : {json, QByteArray(json).replace("\n", "\r\n"), QByteArray("\n\n\n" + json)}) {
        const auto file = parsed(variant);
        QCOMPARE_ERROR(file, Errc::SettingsInvalid);
        QCOMPARE(file.error().facts[0], path);
        QVERIFY2(reasonIn(file.error().facts, 2), qPrintable(file.error().facts.join(u' ')));
        QVERIFY2(file.error().detail.contains(reason), qPrintable(file.error().detail));
        QCOMPARE(file.error().facts[1].toInt(), variant.startsWith('\n') ? line + 3 : line);
    }
}

void TestSettingsFile::truncated()
{
    const QByteArray json = goodJson();
    for (qsizetype size = 0; size < json.size() - 2; ++size) {
        const auto file = parsed(json.left(size));
        QCOMPARE_ERROR(file, Errc::SettingsInvalid);
        const int lines = 1 + int(json.left(size).count('\n')), line = file.error().facts[1].toInt();
        QVERIFY2(line >= 1 && line <= lines && line >= lines - 1, qPrintable(u"cut in line %1: line %2"_s.arg(lines).arg(line)));
    }
}

void TestSettingsFile::notEvenText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    SeededRandom random;
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("spaces") << QByteArray("  \n  ");
    QTest::addRow("a word") << QByteArray("hello");
    QTest::addRow("a list") << QByteArray("[]");
    QTest::addRow("an empty object") << QByteArray("{}");
    QTest::addRow("a number") << QByteArray("7");
    QTest::addRow("null") << QByteArray("null");
    QTest::addRow("random octets") << random.bytes(4096);
    QTest::addRow("nothing but zeros") << QByteArray(4096, '\0');
    QTest::addRow("JSON, then octets") << goodJson() + random.bytes(16);
    QTest::addRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(u"{}"), 4);
    QTest::addRow("nested without end") << QByteArray(200'000, '[');
    QTest::addRow("a bad UTF-8 name") << QByteArray(goodJson()).replace("Floor 1", "\xff\xfe");
    QTest::addRow("no devices") << QByteArray(R"({"format": "scepter-settings", "version": 1})");
}

void TestSettingsFile::notEvenText()
{
    QFETCH(const QByteArray, bytes);
    const auto file = parsed(bytes);
    QCOMPARE_ERROR(file, Errc::SettingsInvalid);
    QVERIFY(file.error().facts[1].toInt() >= 1);
    QVERIFY(reasonIn(file.error().facts, 2));
}

void TestSettingsFile::anotherProfile()
{
    Devices devices(m_random);
    devices.add(u"mfp-2"_s, u"this-computer"_s, DeviceSettings::of(**devices.profiles.find(u"this-computer"_s), "UTC"));
    const auto file = devices.parsed(goodJson());
    QVERIFY_OK(file);
    const QStringList before = devices.dump();
    const int line = 1 + int(goodJson().left(goodJson().indexOf("\"mfp-modern\"")).count('\n'));
    for (const auto &result : {devices.preview(*file), devices.apply(*file)}) {
        QCOMPARE_ERROR(result, Errc::SettingsInvalid);
        QCOMPARE(result.error().facts[0], path);
        QCOMPARE(result.error().facts[1], QString::number(line));
        QCOMPARE(result.error().facts[2], u"OtherProfile"_s);
        QVERIFY(result.error().facts.contains(u"this-computer"_s));
    }
    QCOMPARE(devices.dump(), before);
}

/// D22: on a device's page a file of one device is for that device, whichever it was exported from.
void TestSettingsFile::anotherDevicesSettings()
{
    Devices devices(m_random);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-1"_s, profile.id, settingsOf(profile, 1), Secret("sesam"));
    DeviceSettings before = DeviceSettings::of(profile, "UTC");
    before.automatic.request = settingsOf(profile, 8).automatic.request;
    const DeviceId id = devices.add(u"device-8"_s, profile.id, before);
    const auto json = devices.exported({u"device-1"_s}, Secret("file"));
    QVERIFY_OK(json);
    const auto file = devices.parsed(*json, Secret("file"));
    QVERIFY_OK(file);
    const auto part = file->forDevice(devices.device(u"device-8"_s), ImportedName::Own);
    QVERIFY_OK(part);
    QVERIFY(part->origin());
    QCOMPARE(part->origin()->device, u"device-1"_s);
    QCOMPARE(part->origin()->commonName, u"mfp-1.example"_s);
    QCOMPARE(part->origin()->ownName, u"mfp-8.example"_s);
    const StoredDevice other = devices.device(u"device-1"_s);
    const auto shown = devices.preview(*part), done = devices.apply(*part);
    QVERIFY_OK(shown);
    QVERIFY_OK(done);
    QCOMPARE(*shown, *done);
    for (const SettingsChange &change : *done) {
        QCOMPARE(change.device, u"device-8"_s);
        QVERIFY2(!change.namesOther || change.path != u"automatic/request/commonName"_s, qPrintable(change.after));
    }
    DeviceSettings expected = settingsOf(profile, 1);
    expected.automatic.request.commonName = u"mfp-8.example"_s;
    const StoredDevice after = devices.device(u"device-8"_s);
    QCOMPARE(after.settings, expected);
    QCOMPARE(after.title, u"Title of device-8"_s);
    QCOMPARE(devices.device(u"device-1"_s).settings, other.settings); // which it was exported from, and nothing else was made
    QCOMPARE(devices.names(), (QStringList{u"device-1"_s, u"device-8"_s}));
    const auto challenge = devices.read([&](Transaction &transaction) { return devices.store.automaticChallenge(transaction, id); });
    QVERIFY_OK(challenge);
    QVERIFY(challenge->equals(Secret("sesam")));
}

void TestSettingsFile::namesAreKeptWhenSaidSo()
{
    Devices devices(m_random);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-1"_s, profile.id, settingsOf(profile, 1));
    devices.add(u"device-8"_s, profile.id, DeviceSettings::of(profile, "UTC"));
    const auto part = devices.parsed(*devices.exported({u"device-1"_s}))->forDevice(devices.device(u"device-8"_s), ImportedName::FromFile);
    QVERIFY_OK(part);
    const auto changes = devices.apply(*part);
    QVERIFY_OK(changes);
    QStringList named;
    for (const SettingsChange &change : *changes) {
        if (change.namesOther)
            named += change.path;
    }
    QCOMPARE(named, QStringList{u"automatic/request/commonName"_s}); // pointed out
    QCOMPARE(devices.device(u"device-8"_s).settings, settingsOf(profile, 1));
}

void TestSettingsFile::theEntryOfThisDeviceAlone()
{
    Devices devices(m_random), from(m_random);
    const auto json = from.exported(fill(from, 6));
    QVERIFY_OK(json);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-4"_s, profile.id, DeviceSettings::of(profile, "UTC"));
    const auto part = devices.parsed(*json)->forDevice(devices.device(u"device-4"_s), ImportedName::Own);
    QVERIFY_OK(part);
    QVERIFY(!part->origin()); // its own
    QCOMPARE(part->deviceNames(), QStringList{u"device-4"_s});
    QVERIFY_OK(devices.apply(*part));
    QCOMPARE(devices.names(), QStringList{u"device-4"_s});
    QCOMPARE(devices.device(u"device-4"_s).settings, settingsOf(profile, 4));
}

void TestSettingsFile::elsewhere()
{
    Devices devices(m_random), from(m_random);
    const auto json = from.exported(fill(from, 3));
    QVERIFY_OK(json);
    devices.add(u"other"_s, u"mfp"_s, DeviceSettings::of(**devices.profiles.find(u"mfp"_s), "UTC"));
    const auto part = devices.parsed(*json)->forDevice(devices.device(u"other"_s), ImportedName::FromFile);
    QCOMPARE_ERROR(part, Errc::SettingsElsewhere);
    QCOMPARE(part.error().facts, (QStringList{path, u"other"_s, u"device-0, device-1, device-2"_s}));
}

void TestSettingsFile::anotherProfileOnAPage()
{
    Devices devices(m_random);
    devices.add(u"device-1"_s, u"mfp-modern"_s, DeviceSettings::of(**devices.profiles.find(u"mfp-modern"_s), "UTC"));
    devices.add(u"other"_s, u"mfp"_s, DeviceSettings::of(**devices.profiles.find(u"mfp"_s), "UTC"));
    const auto part = devices.parsed(*devices.exported({u"device-1"_s}))->forDevice(devices.device(u"other"_s), ImportedName::FromFile);
    QCOMPARE_ERROR(part, Errc::SettingsProfile);
    QCOMPARE(part.error().facts, (QStringList{path, u"device-1"_s, u"mfp-modern"_s, u"other"_s, u"mfp"_s})); // both
}

void TestSettingsFile::noNameOfItsOwn()
{
    Devices devices(m_random);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-1"_s, profile.id, settingsOf(profile, 1));
    devices.add(u"other"_s, profile.id, DeviceSettings::of(profile, "UTC"));
    QVERIFY_OK(devices.write(
        [&](Transaction &transaction) { return transaction.run("UPDATE device SET address = '' WHERE name = 'other'").map([](int) {}); }));
    const auto file = devices.parsed(*devices.exported({u"device-1"_s}));
    const QStringList before = devices.dump();
    QCOMPARE_ERROR(file->forDevice(devices.device(u"other"_s), ImportedName::Own), Errc::NameUndecided);
    QCOMPARE(devices.dump(), before);
}

void TestSettingsFile::printersAreRefused()
{
    Devices devices(m_random);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-1"_s, profile.id, settingsOf(profile, 1));
    const auto json = devices.exported({u"device-1"_s});
    QVERIFY_OK(json);
    const auto made = devices.write([&](Transaction &transaction) -> Result<DeviceId> {
        const auto gone = DeviceStore::remove(transaction, devices.store.find(transaction, u"device-1"_s)->id);
        NewDevice printer{u"device-1"_s, {}, profile.id};
        printer.inventory.printer = true;
        return gone ? devices.store.add(transaction, printer, noon) : fail(gone.error());
    });
    QVERIFY_OK(made);
    const auto file = devices.parsed(*json);
    QVERIFY_OK(file);
    const QStringList before = devices.dump();
    QCOMPARE_ERROR(file->forDevice(devices.device(u"device-1"_s), ImportedName::Own), Errc::IsPrinter);
    QCOMPARE_ERROR(devices.preview(*file), Errc::IsPrinter);
    QCOMPARE_ERROR(devices.apply(*file), Errc::IsPrinter);
    QCOMPARE(devices.dump(), before);
}

void TestSettingsFile::aDeviceThatHasGone()
{
    Devices devices(m_random);
    const DeviceProfile &profile = **devices.profiles.find(u"mfp-modern"_s);
    devices.add(u"device-1"_s, profile.id, settingsOf(profile, 1));
    const DeviceId id = devices.add(u"device-8"_s, profile.id, settingsOf(profile, 8));
    const auto part = devices.parsed(*devices.exported({u"device-1"_s}))->forDevice(devices.device(u"device-8"_s), ImportedName::Own);
    QVERIFY_OK(part);
    QVERIFY_OK(devices.write([&](Transaction &transaction) { return DeviceStore::remove(transaction, id); }));
    QCOMPARE_ERROR(devices.apply(*part), Errc::NotFound); // it is not made again
    QCOMPARE(devices.names(), QStringList{u"device-1"_s});
}

void TestSettingsFile::challengesAreLeftOut()
{
    Devices from(m_random), to(m_random);
    const QStringList names = fill(from, 12);
    const auto json = from.exported(names);
    QVERIFY_OK(json);
    for (const char *trace : {"sesam", "öppna", "sealed", "Challenge", "challenge", "sealing"})
        QVERIFY2(!json->contains(trace), trace);
    // The one that the device has stays.
    const DeviceId id = to.add(u"device-1"_s, u"mfp-modern"_s, DeviceSettings::of(**to.profiles.find(u"mfp-modern"_s), "UTC"),
                               Secret("mine"));
    QVERIFY_OK(to.apply(*to.parsed(*json)));
    const auto challenge = to.read([&](Transaction &transaction) { return to.store.automaticChallenge(transaction, id); });
    QVERIFY_OK(challenge);
    QVERIFY(challenge->equals(Secret("mine")));
}

void TestSettingsFile::challengesAreSealed()
{
    Devices from(m_random), to(m_random);
    const QStringList names = fill(from, 6); // 1 and 4 have one
    const auto json = from.exported(names, Secret("file passphrase"));
    QVERIFY_OK(json);
    for (const char *trace : {"sesam", "öppna", "file passphrase"})
        QVERIFY2(!json->contains(trace), trace);
    QCOMPARE(json->count("\"sealedChallenge\""), 2);
    QCOMPARE_ERROR(to.parsed(*json), Errc::PassphraseNeeded);
    QCOMPARE_ERROR(to.parsed(*json, Secret("another passphrase")), Errc::WrongPassphrase);
    const auto file = to.parsed(*json, Secret("file passphrase"));
    QVERIFY_OK(file);
    const auto preview = to.preview(*file);
    QVERIFY_OK(preview);
    QCOMPARE(
        std::count_if(preview->begin(), preview->end(), [](const SettingsChange &each) { return each.path == u"automatic/challenge"_s; }),
        2);
    for (const SettingsChange &change : *preview)
        QVERIFY(!change.before.contains(u"sesam"_s) && !change.after.contains(u"sesam"_s));
    QCOMPARE(to.apply(*file).value_or(QList<SettingsChange>()), *preview);
    for (const QString &name : names) {
        const StoredDevice device = to.device(name);
        QCOMPARE(device.hasChallenge, from.device(name).hasChallenge);
        const auto challenge = to.read([&](Transaction &transaction) { return to.store.automaticChallenge(transaction, device.id); });
        QVERIFY_OK(challenge);
        QVERIFY(challenge->equals(device.hasChallenge ? Secret("sesam-öppna-dig") : Secret()));
    }
    QVERIFY(!to.dump().join(u'\n').contains(u"sesam"_s));
}

namespace {

/// A file with one sealed challenge, at a price that tests can pay. Qt's JSON puts members in the order of their names.
QByteArray sealedJson(Random &random, const QString &device = u"mfp-1"_s, const QJsonObject &sealing = {})
{
    const ScryptParameters parameters{16, 8, 1, QByteArray(16, 's')};
    const auto key = deriveKey(Secret("file passphrase"), parameters);
    const auto sealed = seal(*key, "sesam", QByteArray("settings/" + device.toUtf8() + "/challenge"), random);
    QJsonObject scrypt{{u"n"_s, 16}, {u"r"_s, 8}, {u"p"_s, 1}, {u"salt"_s, QString::fromLatin1(parameters.salt.toBase64())}};
    for (auto it = sealing.begin(); it != sealing.end(); ++it)
        scrypt[it.key()] = it.value();
    const QJsonObject settings{{u"sealedChallenge"_s, QString::fromLatin1(sealed->toBase64())}};
    const QJsonObject entry{{u"name"_s, u"mfp-1"_s},
                            {u"profile"_s, u"mfp"_s},
                            {u"categories"_s, QJsonObject{{u"settingsRegistrationBasicInformation"_s, settings}}}};
    return QJsonDocument(
               QJsonObject{
                   {u"format"_s, u"scepter-settings"_s}, {u"version"_s, 1}, {u"sealing"_s, scrypt}, {u"devices"_s, QJsonArray{entry}}})
        .toJson();
}

} // namespace

void TestSettingsFile::tamperedChallenges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Errc>("errc"); // InvalidArgument: none
    const QByteArray good = sealedJson(m_random);
    QTest::addRow("good") << good << Errc::InvalidArgument;
    QTest::addRow("sealed for another device") << sealedJson(m_random, u"mfp-9"_s) << Errc::WrongPassphrase;
    QTest::addRow("other salt") << sealedJson(m_random, u"mfp-1"_s, {{u"salt"_s, u"c2FsdA=="_s}}) << Errc::WrongPassphrase;
    QTest::addRow("other cost") << sealedJson(m_random, u"mfp-1"_s, {{u"n"_s, 32}}) << Errc::WrongPassphrase;
    QTest::addRow("cost out of bounds") << sealedJson(m_random, u"mfp-1"_s, {{u"n"_s, 1 << 30}}) << Errc::SettingsInvalid;
    QTest::addRow("no cost") << sealedJson(m_random, u"mfp-1"_s, {{u"n"_s, 0}}) << Errc::SettingsInvalid;
    QTest::addRow("negative cost") << sealedJson(m_random, u"mfp-1"_s, {{u"r"_s, -8}}) << Errc::SettingsInvalid;
    QTest::addRow("cost that is no power of two") << sealedJson(m_random, u"mfp-1"_s, {{u"n"_s, 17}}) << Errc::SettingsInvalid;
    const qsizetype at = good.indexOf("\"sealedChallenge\": \"") + 20;
    for (const int offset : {0, 8, 30, 44}) {
        QByteArray bad = good;
        bad[at + offset] = bad[at + offset] == 'A' ? 'B' : 'A';
        QTest::addRow("octet %d", offset * 3 / 4) << bad << Errc::WrongPassphrase;
    }
    QTest::addRow("cut") << QByteArray(good).remove(at, 8) << Errc::WrongPassphrase;
    QTest::addRow("emptied") << QByteArray(good).remove(at, good.indexOf('"', at) - at) << Errc::WrongPassphrase;
    QJsonObject without = QJsonDocument::fromJson(good).object();
    without.remove(u"sealing"_s);
    QTest::addRow("no sealing") << QJsonDocument(without).toJson() << Errc::SettingsInvalid;
}

void TestSettingsFile::tamperedChallenges()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Errc, errc);
    Devices devices(m_random);
    const auto file = devices.parsed(json, Secret("file passphrase"));
    if (errc != Errc::InvalidArgument) {
        QCOMPARE_ERROR(file, errc);
        return;
    }
    QVERIFY_OK(file);
    QVERIFY_OK(devices.apply(*file));
    const auto challenge = devices.read([&](Transaction &transaction) {
        return devices.store.automaticChallenge(transaction, devices.store.find(transaction, u"mfp-1"_s)->id);
    });
    QVERIFY_OK(challenge);
    QVERIFY(challenge->equals(Secret("sesam")));
}

/// D11, D22: an import takes no IPSec destination away from under a key.
void TestSettingsFile::keysKeepTheirDestinations()
{
    Devices devices(m_random);
    const DeviceSettings settings = DeviceSettings::of(**devices.profiles.find(u"mfp"_s), "UTC");
    const QString bound = settings.setup.destinations.first(), other = settings.setup.destinations.last();
    QVERIFY(bound != other);
    const DeviceId id = devices.add(u"mfp-1"_s, u"mfp"_s, settings);
    QVERIFY_OK(devices.write([&](Transaction &transaction) {
        return transaction.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, chain)"
                               " VALUES (?, 9, 'Tunnel', 'ipsec', ?, 0, 1, 0, '')",
                               {qint64(id), bound});
    }));
    const auto renamed = [&](const QString &from) {
        QByteArray json = devices.exported({u"mfp-1"_s}).value_or(QByteArray());
        return devices.parsed(json.replace(QByteArray('"' + from.toUtf8() + '"'), "\"Office\""));
    };
    const auto file = renamed(bound);
    QVERIFY_OK(file);
    const QStringList before = devices.dump();
    const auto refused = devices.apply(*file);
    QCOMPARE_ERROR(refused, Errc::InvalidArgument);
    QCOMPARE(refused.error().facts, (QStringList{u"destination in use"_s, bound, u"9"_s}));
    QCOMPARE(devices.dump(), before);
    QVERIFY_OK(devices.apply(*renamed(other))); // nobody uses that one
    QVERIFY(devices.device(u"mfp-1"_s).settings.setup.destinations.contains(u"Office"_s));
}

void TestSettingsFile::theTimerDoesNotBlockIt()
{
    Devices devices(m_random);
    const DeviceProfile &mfp = **devices.profiles.find(u"mfp"_s);
    const DeviceId id = devices.add(u"mfp-1"_s, u"mfp"_s, settingsOf(mfp, 1));
    QVERIFY(devices.device(u"mfp-1"_s).settings.automatic.timer);
    const auto blocked = devices.write([&](Transaction &transaction) {
        return devices.change(transaction, id, [](SimulatedMfp &machine) {
            return machine.updateCommunication({.url = u"http://b.example/"_s}, noon).map_error([](const FieldError &e) {
                return e.error;
            });
        });
    });
    QCOMPARE_ERROR(blocked, Errc::TimerOn); // D5
    QVERIFY_OK(devices.apply(*devices.parsed(goodJson())));
    const StoredDevice device = devices.device(u"mfp-1"_s);
    QCOMPARE(device.settings.communication->url, u"http://ca.example/scep"_s);
    QCOMPARE(device.state.next->setTime, QDateTime({2027, 3, 2}, {1, 0}, Qt::UTC)); // timer and settings together
    QCOMPARE(device.state.next->setTime.addSecs(1) <= device.state.next->due, true);
}

void TestSettingsFile::restartAndRegistrationInBetween()
{
    Devices devices(m_random);
    const DeviceProfile &mfp = **devices.profiles.find(u"mfp"_s);
    DeviceSettings settings = settingsOf(mfp, 1);
    settings.automatic.timer = false;
    const DeviceId id = devices.add(u"mfp-1"_s, u"mfp"_s, settings);
    const auto change = [&](auto work, const Belongings &belongings = {}) {
        return devices.write([&](Transaction &transaction) { return devices.change(transaction, id, work, belongings); });
    };
    // A request is being sent ...
    KeyRequest wanted = settings.automatic.request;
    wanted.location = KeyUseLocation::Tls;
    wanted.destination.clear();
    Belongings typed;
    typed.wanted = wanted;
    QVERIFY_OK(change(
        [&](SimulatedMfp &machine) { return machine.sendRequest(wanted, noon).map_error([](const FieldError &e) { return e.error; }); },
        typed));
    QVERIFY_OK(change([&](SimulatedMfp &machine) -> Result<Effects> { return machine.wake(noon, m_random); }));
    const auto keep = [&](Transaction &transaction) -> Result<void> {
        const QByteArray place = "device_transaction/" + QByteArray::number(qint64(id)) + "/1/key";
        const auto sealed = devices.vault().seal(testKey(u"client"_s).toPem().view(), place);
        return transaction
            .run("INSERT INTO device_transaction (device, number, record, snapshot, ca, signer, request, sealed_key)"
                 " VALUES (?, 1, '{}', '{}', '', '', '', ?)",
                 {qint64(id), *sealed})
            .map([](int) {});
    };
    QVERIFY_OK(devices.write(keep));
    QVERIFY_OK(change([&](SimulatedMfp &machine) -> Result<Effects> {
        machine.messageKept(RequestId(1));
        return Effects();
    }));
    // ... while somebody reads what an import would change.
    const auto file = devices.parsed(goodJson());
    QVERIFY_OK(file);
    const auto preview = devices.preview(*file);
    QVERIFY_OK(preview);
    QVERIFY(!preview->isEmpty());
    // D16: the device restarts, and the certificate comes.
    QVERIFY_OK(change([&](SimulatedMfp &machine) -> Result<Effects> { return machine.restart(); }));
    const TestIdentity issued = selfSigned(testKey(u"client"_s), u"CN=mfp-1.example"_s, noon);
    QVERIFY_OK(devices.write([&](Transaction &transaction) {
        return devices.store.issued(transaction, id, RequestId(1), {issued.certificate, {issued.certificate}}, noon);
    }));
    const StoredDevice before = devices.device(u"mfp-1"_s);
    QCOMPARE(before.keys.size(), 2);
    QVERIFY(before.state.restartNeeded);

    QCOMPARE(devices.apply(*file).value_or(QList<SettingsChange>()), *preview);
    const StoredDevice after = devices.device(u"mfp-1"_s);
    QCOMPARE(after.keys, before.keys); // the registration is whole
    QCOMPARE(after.keys.last().location, KeyUseLocation::Tls);
    QVERIFY(after.state.restartNeeded);
    const auto key = devices.read([&](Transaction &transaction) { return devices.store.privateKey(transaction, id, 1); });
    QVERIFY_OK(key);
    QVERIFY(key->publicKey() == issued.certificate.publicKey());
    const auto history = devices.read([&](Transaction &transaction) { return DeviceStore::history(transaction, after); });
    QVERIFY_OK(history);
    QVERIFY(std::holds_alternative<Succeeded>(history->rows()[history->indexOf(RequestId(1))].status));
    QCOMPARE(after.settings.communication->url, u"http://ca.example/scep"_s); // and the import is
    QVERIFY(after.settings.automatic.timer);
    // A restart after it leaves it as it is.
    QVERIFY_OK(change([&](SimulatedMfp &machine) -> Result<Effects> { return machine.restart(); }));
    QCOMPARE(devices.device(u"mfp-1"_s).settings, after.settings);
    QVERIFY(!devices.device(u"mfp-1"_s).state.restartNeeded);
}

void TestSettingsFile::lineOfJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &json, const QString &path, int line) {
        QTest::newRow(name) << json << path << line;
    };
    row("the whole", "{}", {}, 1);
    row("the whole, further down", "\n\n {}", {}, 3);
    row("a member", "{\n\"a\":\n1}", u"/a"_s, 3);
    row("all on one line", R"({"a":[1,{"b":2}]})", u"/a/1/b"_s, 1);
    row("an element", "[\n1,\n2,\n3]", u"/2"_s, 4);
    row("an element that is not there", "{\"a\":\n[1,\n2]}", u"/a/7"_s, 2);
    row("a member that is not there", "{\"a\":\n{\"b\":\n1}}", u"/a/c"_s, 2);
    row("below a value that has nothing below", "{\"a\":\n7}", u"/a/b/c"_s, 2);
    row("brackets in a text", "{\"x\":\"}]{[\",\n\"a\":\n1}", u"/a"_s, 3);
    row("a name inside a text", "{\"x\":\"\\\"a\\\": 1\",\n\"a\":\n1}", u"/a"_s, 3);
    row("backslashes at the end", "{\"x\":\"\\\\\",\n\"a\":\n1}", u"/a"_s, 3);
    row("an escaped name", "{\"\\u0061\":\n1}", u"/a"_s, 2);
    row("the same name deeper", "{\"x\":{\"a\":1},\n\"a\":\n1}", u"/a"_s, 3);
    row("the same name twice: the last counts", "{\"a\":1,\n\"a\":\n2}", u"/a"_s, 3);
    row("a name with a slash", "{\"a\":{\"b\":1},\n\"a/b\":\n1}", u"/a~1b"_s, 3);
    row("a name with a tilde", "{\"a\":1,\n\"~1\":\n1}", u"/~01"_s, 3);
    row("a name that is empty", "{\"a\":1,\n\"\":\n1}", u"/"_s, 3);
    row("Windows' lines", "{\r\n\"a\":\r\n1}", u"/a"_s, 3);
    row("an empty list", "{\"a\":[\n],\n\"b\":\n1}", u"/b"_s, 4);
    row("empty ones in each other", "{\"a\":[[],{},[{}]],\n\"b\":\n[[],\n[1]]}", u"/b/1/0"_s, 4);
    row("tabs", "\t{\t\"a\"\t:\t[\n\t1\t,\n\t2\t]\t}", u"/a/1"_s, 3);
    row("letters beyond ASCII", "{\"ä\":\"“\n”\",\n\"ö\":\n1}", u"/ö"_s, 4);
    row("a byte order mark", "\xef\xbb\xbf{\n\"a\":\n1}", u"/a"_s, 3);
    row("cut off", "{\"a\":\n{\"b\"", u"/a/b"_s, 2);
    row("nothing", "", u"/a"_s, 1);
}

void TestSettingsFile::lineOfJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    QFETCH(const int, line);
    QCOMPARE(scepter::lineOfJson(json, path), line);
}

/// What the JSON Schema that goes with the program finds wrong with each of these texts; empty: nothing.
QStringList TestSettingsFile::validate(const QList<QByteArray> &texts)
{
    static const QString program =
        u"import json, sys, jsonschema\n"
        "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
        "jsonschema.Draft202012Validator.check_schema(schema)\n"
        "validator = jsonschema.Draft202012Validator(schema)\n"
        "errors = [[e.message for e in validator.iter_errors(json.loads(text))] for text in json.load(sys.stdin)]\n"
        "json.dump(['; '.join(each) for each in errors], sys.stdout)\n"_s;
    QJsonArray input;
    for (const QByteArray &text : texts)
        input.append(QString::fromUtf8(text));
    const ToolResult result = runTool(u"/usr/bin/python3"_s, {u"-c"_s, program, QStringLiteral(SETTINGS_SCHEMA)},
                                      QJsonDocument(input).toJson());
    QStringList found;
    for (const QJsonValue &each : QJsonDocument::fromJson(result.out).array())
        found.append(each.toString());
    if (found.size() != texts.size())
        qWarning("%s", result.all().constData());
    return found;
}

bool TestSettingsFile::hasSchemaTool()
{
    static const bool has = runTool(u"/usr/bin/python3"_s, {u"-c"_s, u"from jsonschema import Draft202012Validator"_s}).exitCode == 0;
    return has;
}

void TestSettingsFile::schemaAcceptsEveryExport()
{
    if (!hasSchemaTool())
        QSKIP("python3-jsonschema is not installed");
    Devices devices(m_random);
    const QStringList names = fill(devices, 42);
    QSet<QString> covered;
    for (const QString &name : names)
        covered.insert(devices.device(name).profile->id);
    for (const QString &id : devices.profiles.ids())
        QCOMPARE(covered.contains(id), (*devices.profiles.find(id))->batchImport);
    const QList<QByteArray> good{*devices.exported(names), *devices.exported({}), goodJson(), sealedJson(m_random)};
    QCOMPARE(validate(good), QStringList(good.size()));
}

void TestSettingsFile::schemaRefuses()
{
    if (!hasSchemaTool())
        QSKIP("python3-jsonschema is not installed");
    QStringList names;
    QList<QByteArray> bad;
    const auto row = [&](const char *name, const QByteArray &was, const QByteArray &is) {
        names.append(QString::fromUtf8(name));
        bad.append(goodJson().replace(was, is));
        QVERIFY2(bad.last() != goodJson(), name);
        QVERIFY2(!parsed(bad.last()), name); // whoever reads it does, too
    };
    row("another format", "\"scepter-settings\"", "\"something-else\"");
    row("a newer version", "\"version\": 1", "\"version\": 2");
    row("an unknown member", "\"adjust\"", "\"ajust\"");
    row("an unknown category", "\"settingsRegistrationBasicInformation\": {}", "\"addressBook\": {}");
    row("a challenge in clear", "\"adjust\": true,", "\"challenge\": \"sesam\",");
    row("a private key", "\"adjust\": true,", "\"privateKey\": \"MII\",");
    row("port 65536", "8080", "65536");
    row("the port is a text", "8080", "\"8080\"");
    row("no polls", "\"times\": 3", "\"times\": 0");
    row("an unknown hash", "\"sha256\"", "\"md5\"");
    row("a name in capitals", "\"mfp-1\"", "\"MFP-1\"");
    row("a timer without a start", "\"start\": \"2027-03-02T02:00\",", "");
    row("IPSec without a destination", "\"destination\": \"IPSec 1\"", "\"destination\": \"\"");
    row("a destination without IPSec", "\"ipsec\"", "\"tls\"");
    row("an unknown function", "[\"tls\"]", "[\"fax\"]");
    const QStringList found = validate(bad);
    QCOMPARE(found.size(), bad.size());
    for (int i = 0; i < names.size(); ++i)
        QVERIFY2(!found[i].isEmpty(), qPrintable(names[i]));
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
