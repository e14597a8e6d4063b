#include "core/device/settingsfile.h"

#include "core/base/literals.h"
#include "core/device/settingsjson.h"

#include <QJsonDocument>

namespace scepter {
namespace {

constexpr int version = 1;
const QString format = u"scepter-settings"_s;
const QString category = u"settingsRegistrationBasicInformation"_s;

QByteArray challengePlace(const QString &device) { return "settings/" + device.toUtf8() + "/challenge"; }

QJsonObject toJson(const ScryptParameters &parameters)
{
    return {{u"n"_s, qint64(parameters.n)},
            {u"r"_s, qint64(parameters.r)},
            {u"p"_s, qint64(parameters.p)},
            {u"salt"_s, QString::fromLatin1(parameters.salt.toBase64())}};
}

/// "a, b"; two lists never look alike.
QString listText(QStringList list)
{
    for (QString &each : list) {
        if (each.contains(u',') || each.contains(u'“'))
            each = u"“%1”"_s.arg(each);
    }
    return list.join(u", "_s);
}

/// The values of an object by their paths, lists as one value.
void flatten(const QJsonObject &json, const QString &prefix, QMap<QString, QString> *values)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString path = prefix.isEmpty() ? it.key() : QString(prefix + u'/' + it.key());
        if (it->isObject())
            flatten(it->toObject(), path, values);
        else if (it->isArray())
            values->insert(path, listText(it->toVariant().toStringList()));
        else
            values->insert(path, it->toVariant().toString());
    }
}

QMap<QString, QString> valuesOf(const DeviceSettings &settings)
{
    QMap<QString, QString> values;
    flatten(settingsJson(settings), {}, &values);
    return values;
}

QString fieldPath(const FieldError &error)
{
    if (error.error.facts.value(0) == u"destinations") // the list itself, not a choice from it
        return u"/setup/destinations"_s;
    switch (error.field) {
    case Field::Url: return u"/communication/url"_s;
    case Field::Port: return u"/communication/port"_s;
    case Field::Timeout: return u"/communication/timeoutSeconds"_s;
    case Field::CaFile: return u"/communication/caFile"_s;
    case Field::CaFingerprint: return u"/communication/caFingerprint"_s;
    case Field::KeyName: return u"/automatic/request/keyName"_s;
    case Field::Hash: return u"/automatic/request/hash"_s;
    case Field::Key: return u"/automatic/request/key"_s;
    case Field::Organization: return u"/automatic/request/organization"_s;
    case Field::CommonName: return u"/automatic/request/commonName"_s;
    case Field::Location: return u"/automatic/request/location"_s;
    case Field::Destination: return u"/automatic/request/destination"_s;
    case Field::Timer: return u"/automatic/timer"_s;
    case Field::Start: return u"/automatic/start"_s;
    case Field::PollTimes: return u"/automatic/polling/times"_s;
    case Field::PollMinutes: return u"/automatic/polling/minutes"_s;
    case Field::Interval: return u"/automatic/intervalDays"_s;
    case Field::TimeZone: return u"/setup/timeZone"_s;
    case Field::None: return {};
    }
    return {};
}

QString whatIsWrong(const Error &error)
{
    if (error.code == Errc::InvalidArgument && error.facts.size() == 4)
        return u"%1 is not within %2 and %3"_s.arg(error.facts[1], error.facts[2], error.facts[3]);
    if (error.code == Errc::InvalidArgument)
        return u"“%1” is not valid here"_s.arg(error.facts.value(1).left(80));
    return errcName(error.code);
}

/// Where and what, of the first that is wrong.
struct Complaint {
    QString place; ///< a path
    QString what;
};

} // namespace

Result<QByteArray> SettingsFile::exportDevices(Transaction &transaction, const DeviceStore &store, const QStringList &names,
                                               const Secret &passphrase, Random &random)
{
    QJsonObject root{{u"format"_s, format}, {u"version"_s, version}};
    std::optional<Secret> key;
    if (!passphrase.isEmpty()) {
        ScryptParameters parameters;
        parameters.salt = random.bytes(16);
        const auto derived = deriveKey(passphrase, parameters);
        if (!derived)
            return fail(derived.error());
        key = *derived;
        root[u"sealing"_s] = toJson(parameters);
    }
    QJsonArray devices;
    for (const QString &name : names) {
        const auto device = store.find(transaction, name);
        if (!device)
            return fail(device.error());
        if (!device->profile->batchImport)
            return fail(Errc::InvalidArgument, u"its profile has no batch export"_s, {u"batch export"_s, name});
        QJsonObject settings = settingsJson(device->settings);
        if (key && device->hasChallenge) {
            const auto challenge = store.automaticChallenge(transaction, device->id);
            const auto sealed = challenge ? seal(*key, challenge->view(), challengePlace(name), random) : fail(challenge.error());
            if (!sealed)
                return fail(sealed.error());
            settings[u"sealedChallenge"_s] = QString::fromLatin1(sealed->toBase64());
        }
        devices.append(QJsonObject{{u"name"_s, name},
                                   {u"title"_s, device->title},
                                   {u"address"_s, device->address},
                                   {u"profile"_s, device->profile->id},
                                   {u"categories"_s, QJsonObject{{category, settings}}}});
    }
    root[u"devices"_s] = devices;
    return QJsonDocument(root).toJson();
}

Result<SettingsFile> SettingsFile::parse(const QByteArray &json, const QString &path, const DeviceProfiles &profiles,
                                         const Secret &passphrase)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const auto invalidAt = [&](int line, const QString &what) {
        return fail(Errc::SettingsInvalid, what, {path, QString::number(line), what});
    };
    if (error.error != QJsonParseError::NoError)
        return invalidAt(1 + int(json.left(error.offset).count('\n')), error.errorString());
    const auto invalid = [&](const Complaint &complaint) {
        return invalidAt(lineOfJson(json, complaint.place),
                         complaint.place.isEmpty() ? complaint.what : QString(complaint.place + u' ' + complaint.what));
    };
    if (!document.isObject() || document[u"format"_s].toString() != format)
        return invalid({u"/format"_s, u"is not “%1”"_s.arg(format)});
    if (const int number = document[u"version"_s].toInt(); number != version) // before the rest: it may look different there
        return invalid({u"/version"_s, u"is %1, and %2 is the newest that is known"_s.arg(number).arg(version)});

    SettingsFile file;
    file.m_path = path;
    file.m_json = json;
    std::optional<JsonReader::Problem> problem;
    std::optional<Complaint> complaint;
    const auto complain = [&](const QString &place, const QString &what) {
        if (!complaint)
            complaint = Complaint{place, what};
    };
    QList<std::pair<qsizetype, QByteArray>> sealed; // entry, its challenge
    std::optional<ScryptParameters> sealing;
    {
        JsonReader root(document.object(), {}, &problem);
        root.text(u"format"_s);
        root.number(u"version"_s, 0);
        if (root.has(u"sealing"_s)) {
            JsonReader scrypt(root.object(u"sealing"_s), root.pathOf(u"sealing"_s), &problem);
            const auto factor = [&](const QString &name) { return quint32(std::max(0, scrypt.number(name, 0))); };
            sealing = ScryptParameters{factor(u"n"_s), factor(u"r"_s), factor(u"p"_s), scrypt.base64(u"salt"_s)};
        }
        const QJsonArray devices = root.array(u"devices"_s);
        if (!root.has(u"devices"_s))
            root.complain(u"devices"_s, u"is missing"_s);
        QSet<QString> names;
        for (qsizetype i = 0; i < devices.size() && !problem && !complaint; ++i) {
            const QString place = u"/devices/%1"_s.arg(i);
            if (!devices[i].isObject()) {
                complain(place, u"is not an object"_s);
                break;
            }
            Entry entry;
            entry.place = place;
            JsonReader device(devices[i].toObject(), place, &problem);
            entry.name = device.text(u"name"_s);
            if (!DeviceStore::isName(entry.name))
                device.complain(u"name"_s, u"is not 1 to 32 of a–z, 0–9 and -"_s);
            entry.title = device.text(u"title"_s);
            entry.address = device.text(u"address"_s);
            const auto profile = profiles.find(device.text(u"profile"_s));
            if (!profile) {
                complain(place + u"/profile"_s, u"is no profile that is known"_s);
                device.object(u"categories"_s);
                break;
            }
            entry.profile = *profile;
            if (names.contains(entry.name))
                complain(place + u"/name"_s, u"stands here for the second time"_s);
            names.insert(entry.name);
            if (!entry.profile->batchImport)
                complain(place + u"/profile"_s, u"has no batch import"_s);
            JsonReader categories(device.object(u"categories"_s), device.pathOf(u"categories"_s), &problem);
            if (!categories.has(category))
                complain(place, u"has no category “%1”"_s.arg(category));
            QJsonObject basic = categories.object(category);
            if (basic.contains(u"sealedChallenge"_s)) {
                std::optional<JsonReader::Problem> *first = &problem;
                const QJsonObject only{{u"sealedChallenge"_s, basic.take(u"sealedChallenge"_s)}};
                JsonReader reader(only, categories.pathOf(category), first);
                sealed.append({i, reader.base64(u"sealedChallenge"_s)});
            }
            {
                JsonReader settings(basic, categories.pathOf(category), &problem);
                entry.settings = settingsFromJson(settings);
            }
            if (!problem) {
                if (const auto good = entry.settings.check(*entry.profile); !good)
                    complain(categories.pathOf(category) + fieldPath(good.error()), whatIsWrong(good.error().error));
            }
            file.m_entries.append(entry);
        }
    }
    if (problem)
        return invalid({problem->path, problem->what});
    if (complaint)
        return invalid(*complaint);
    if (sealed.isEmpty())
        return file;
    if (!sealing)
        return invalid({u"/sealing"_s, u"is missing, and a challenge is sealed"_s});
    if (passphrase.isEmpty())
        return fail(Errc::PassphraseNeeded, {}, {path});
    const auto key = deriveKey(passphrase, *sealing);
    if (!key)
        return invalid({u"/sealing"_s, u"is out of bounds"_s});
    for (const auto &[index, bytes] : std::as_const(sealed)) {
        Entry &entry = file.m_entries[index];
        const auto challenge = unseal(*key, bytes, entry.name, challengePlace(entry.name));
        if (!challenge)
            return fail(Errc::WrongPassphrase, {}, {path});
        entry.challenge = *challenge;
    }
    return file;
}

QStringList SettingsFile::deviceNames() const
{
    QStringList names;
    for (const Entry &entry : m_entries)
        names.append(entry.name);
    return names;
}

Result<std::optional<StoredDevice>> SettingsFile::existing(Transaction &transaction, const DeviceStore &store, const QString &name)
{
    const auto device = store.find(transaction, name);
    if (!device && device.error().code == Errc::NotFound)
        return std::nullopt;
    return device.map([](const StoredDevice &found) { return std::optional(found); });
}

Result<QList<SettingsChange>> SettingsFile::changesOf(const Entry &entry, const std::optional<StoredDevice> &device) const
{
    if (device && device->profile != entry.profile) {
        const QString what = u"%1/profile is “%2”, and the device “%3” is a “%4”"_s.arg(entry.place, entry.profile->id, entry.name,
                                                                                        device->profile->id);
        return fail(Errc::SettingsInvalid, what, {m_path, QString::number(lineOfJson(m_json, entry.place + u"/profile"_s)), what});
    }
    QList<SettingsChange> changes;
    const QMap<QString, QString> before = valuesOf(device ? device->settings : DeviceSettings::of(*entry.profile, "UTC"));
    const QMap<QString, QString> after = valuesOf(entry.settings);
    if (!device)
        changes.append({entry.name, u"profile"_s, {}, entry.profile->id, true});
    QStringList paths = before.keys() + after.keys();
    paths.sort();
    paths.removeDuplicates();
    for (const QString &path : std::as_const(paths)) {
        if (before.value(path) != after.value(path))
            changes.append({entry.name, path, before.value(path), after.value(path), !device});
    }
    if (entry.challenge)
        changes.append({entry.name, u"automatic/challenge"_s, device && device->hasChallenge ? u"•••"_s : QString(), u"•••"_s, !device});
    return changes;
}

Result<QList<SettingsChange>> SettingsFile::preview(Transaction &transaction, const DeviceStore &store) const
{
    QList<SettingsChange> changes;
    for (const Entry &entry : m_entries) {
        const auto device = existing(transaction, store, entry.name);
        const auto found = device ? changesOf(entry, *device) : fail(device.error());
        if (!found)
            return found;
        changes += *found;
    }
    return changes;
}

Result<QList<SettingsChange>> SettingsFile::apply(Transaction &transaction, const DeviceStore &store, const QDateTime &now,
                                                  Random &random) const
{
    QList<SettingsChange> changes;
    for (const Entry &entry : m_entries) {
        const auto device = existing(transaction, store, entry.name);
        const auto found = device ? changesOf(entry, *device) : fail(device.error());
        if (!found)
            return found;
        changes += *found;
        if (found->isEmpty())
            continue;
        auto id = *device ? Result<DeviceId>((*device)->id)
                          : store.add(transaction, {entry.name, entry.title, entry.profile->id, entry.address}, now);
        if (!id)
            return fail(id.error());
        Belongings belongings;
        belongings.automaticChallenge = entry.challenge;
        const auto replaced = store.change(
            transaction, *id, now,
            [&](SimulatedMfp &machine) -> Result<Effects> {
                return machine.replaceSettings(entry.settings, entry.challenge.has_value(), now, random)
                    .map_error([](const FieldError &error) { return error.error; });
            },
            belongings);
        if (!replaced)
            return fail(replaced.error());
    }
    return changes;
}

} // namespace scepter
