#include "core/device/settingsfile.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/device/settingsjson.h"

#include <QJsonDocument>
#include <QRegularExpression>

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

/// What is wrong, of the first that is: a Reason with its values, of which the first is the place.
using Complaint = QStringList;

Complaint whatIsWrong(const QString &place, const Error &error)
{
    switch (error.code) {
    case Errc::HttpsNotSupported: return reasonFacts(Reason::NoHttps, {place});
    case Errc::InvalidUrl: return reasonFacts(Reason::NotAUrl, {place});
    case Errc::SettingsMissing: return reasonFacts(Reason::NoServer, {place});
    default: break;
    }
    if (error.facts.size() == 4)
        return reasonFacts(Reason::NotWithin, {place, error.facts[1], error.facts[2], error.facts[3]});
    return reasonFacts(Reason::NotValid, {place, cleanText(error.facts.value(1), 80)});
}

tl::unexpected<Error> invalidAt(const QString &path, int line, const Complaint &complaint, const QString &detail = {})
{
    const auto given = reasonIn(complaint);
    return fail(Errc::SettingsInvalid, detail.isEmpty() ? reasonDetail(given->reason, given->values) : detail,
                QStringList{path, QString::number(line)} + complaint);
}

/// A name that a certificate of this device may have, of what is known of it; the first that its model takes.
QString ownNameOf(const StoredDevice &device)
{
    const QMap<QString, QString> &attributes = device.inventory.attributes;
    for (const QString &name :
         {device.settings.automatic.request.commonName, attributes.value(u"fqdn"_s), device.address, attributes.value(u"ip"_s)}) {
        KeyRequest request{u"Name"_s, device.profile->hashes.first(), device.profile->keys.first()};
        request.commonName = name;
        if (!name.isEmpty() && request.check(*device.profile, {}))
            return name;
    }
    return {};
}

/// Whether a value has one of these words in it, not as a part of another word.
bool hasWord(const QString &value, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        const QRegularExpression whole(u"(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s.arg(QRegularExpression::escape(word)),
                                       QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return word.size() < 3 ? !word.isEmpty() && word == value : whole.match(value).hasMatch();
    });
}

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
        if (device->inventory.printer) // what is set at a real printer nobody here knows
            return fail(Errc::IsPrinter, {}, {name});
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
    if (error.error != QJsonParseError::NoError)
        return invalidAt(path, 1 + int(json.left(error.offset).count('\n')), reasonFacts(Reason::NotJson), error.errorString());
    const auto invalid = [&](const Complaint &complaint) { return invalidAt(path, lineOfJson(json, complaint[1]), complaint); };
    if (!document.isObject() || document[u"format"_s].toString() != format)
        return invalid(reasonFacts(Reason::OtherFormat, {u"/format"_s, format}));
    if (const int number = document[u"version"_s].toInt(); number != version) // before the rest: it may look different there
        return invalid(reasonFacts(Reason::OtherVersion, {u"/version"_s, QString::number(number), QString::number(version)}));

    SettingsFile file;
    file.m_path = path;
    file.m_json = json;
    std::optional<JsonReader::Problem> problem;
    std::optional<Complaint> complaint;
    const auto complain = [&](const Complaint &what) {
        if (!complaint)
            complaint = what;
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
            root.complain(u"devices"_s, Reason::Missing);
        QSet<QString> names;
        for (qsizetype i = 0; i < devices.size() && !problem && !complaint; ++i) {
            const QString place = u"/devices/%1"_s.arg(i);
            if (!devices[i].isObject()) {
                complain(reasonFacts(Reason::NotAnObject, {place}));
                break;
            }
            Entry entry;
            entry.place = place;
            JsonReader device(devices[i].toObject(), place, &problem);
            entry.name = device.text(u"name"_s);
            if (!DeviceStore::isName(entry.name))
                device.complain(u"name"_s, Reason::NotAName);
            entry.title = device.text(u"title"_s);
            if (!DeviceStore::isTitle(entry.title))
                device.complain(u"title"_s, Reason::NotValid, {cleanText(entry.title, 80)});
            entry.address = device.text(u"address"_s);
            if (!entry.address.isEmpty() && !DeviceStore::isAddress(entry.address))
                device.complain(u"address"_s, Reason::NotValid, {cleanText(entry.address, 80)});
            const auto profile = profiles.find(device.text(u"profile"_s));
            if (!profile) {
                complain(reasonFacts(Reason::UnknownProfile, {place + u"/profile"_s}));
                device.object(u"categories"_s);
                break;
            }
            entry.profile = *profile;
            if (names.contains(entry.name))
                complain(reasonFacts(Reason::NamedTwice, {place + u"/name"_s}));
            names.insert(entry.name);
            if (!entry.profile->batchImport)
                complain(reasonFacts(Reason::NoBatchImport, {place + u"/profile"_s}));
            JsonReader categories(device.object(u"categories"_s), device.pathOf(u"categories"_s), &problem);
            if (!categories.has(category))
                complain(reasonFacts(Reason::NoCategory, {place, category}));
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
                    complain(whatIsWrong(categories.pathOf(category) + fieldPath(good.error()), good.error().error));
            }
            file.m_entries.append(entry);
        }
    }
    if (problem)
        return invalid(problem->reason);
    if (complaint)
        return invalid(*complaint);
    if (sealed.isEmpty())
        return file;
    if (!sealing)
        return invalid(reasonFacts(Reason::SealingMissing, {u"/sealing"_s}));
    if (passphrase.isEmpty())
        return fail(Errc::PassphraseNeeded, {}, {path});
    const auto key = deriveKey(passphrase, *sealing);
    if (!key)
        return invalid(reasonFacts(Reason::SealingOutOfBounds, {u"/sealing"_s}));
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

std::optional<SettingsOrigin> SettingsFile::originOf(const Entry &entry, const StoredDevice &device)
{
    if (entry.name == device.name)
        return std::nullopt;
    SettingsOrigin origin{entry.name, entry.title, entry.address, entry.settings.automatic.request.commonName, ownNameOf(device)};
    if (origin.commonName.compare(origin.ownName, Qt::CaseInsensitive) == 0)
        origin.commonName.clear();
    return origin;
}

Result<SettingsFile> SettingsFile::forDevice(const StoredDevice &device, ImportedName name) const
{
    if (device.inventory.printer)
        return fail(Errc::IsPrinter, {}, {device.name});
    const auto own = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.name == device.name; });
    if (own == m_entries.end() && m_entries.size() != 1)
        return fail(Errc::SettingsElsewhere, {}, {m_path, device.name, deviceNames().join(u", "_s)});
    Entry entry = own == m_entries.end() ? m_entries.constFirst() : *own;
    if (entry.profile != device.profile)
        return fail(Errc::SettingsProfile, {}, {m_path, entry.name, entry.profile->id, device.name, device.profile->id});
    SettingsFile file;
    file.m_path = m_path;
    file.m_json = m_json;
    file.m_forOne = true;
    file.m_origin = originOf(entry, device);
    if (file.m_origin && name == ImportedName::Own && !file.m_origin->commonName.isEmpty()) {
        if (file.m_origin->ownName.isEmpty())
            return fail(Errc::NameUndecided, {}, {device.name, file.m_origin->commonName, entry.name});
        entry.settings.automatic.request.commonName = file.m_origin->ownName;
    }
    entry.name = device.name;
    entry.title = device.title;
    entry.address = device.address;
    file.m_entries = {entry};
    return file;
}

Result<std::optional<StoredDevice>> SettingsFile::existing(Transaction &transaction, const DeviceStore &store, const QString &name) const
{
    const auto device = store.find(transaction, name);
    if (!device && device.error().code == Errc::NotFound && !m_forOne)
        return std::nullopt;
    return device.map([](const StoredDevice &found) { return std::optional(found); });
}

Result<QList<SettingsChange>> SettingsFile::changesOf(const Entry &entry, const std::optional<StoredDevice> &device) const
{
    if (device && device->inventory.printer) // what is set here never reaches it
        return fail(Errc::IsPrinter, {}, {device->name});
    if (device && device->profile != entry.profile) {
        const QString place = entry.place + u"/profile"_s;
        return invalidAt(m_path, lineOfJson(m_json, place),
                         reasonFacts(Reason::OtherProfile, {place, entry.profile->id, entry.name, device->profile->id}));
    }
    QList<SettingsChange> changes;
    const QMap<QString, QString> before = valuesOf(device ? device->settings : DeviceSettings::of(*entry.profile, "UTC"));
    const QMap<QString, QString> after = valuesOf(entry.settings);
    if (!device) {
        changes.append({entry.name, u"profile"_s, {}, entry.profile->id, true});
        if (!entry.title.isEmpty())
            changes.append({entry.name, u"title"_s, {}, entry.title, true});
        if (!entry.address.isEmpty())
            changes.append({entry.name, u"address"_s, {}, entry.address, true});
    }
    QStringList paths = before.keys() + after.keys();
    paths.sort();
    paths.removeDuplicates();
    QStringList others; // what the device that it comes from is called
    if (m_origin)
        others = {m_origin->device, m_origin->title, m_origin->address, m_origin->commonName};
    if (KeyRequest named; m_origin) {
        named.commonName = m_origin->commonName;
        if (named.namesHost())
            others += named.commonName.section(u'.', 0, 0);
    }
    for (const QString &path : std::as_const(paths)) {
        const QString becomes = after.value(path);
        if (before.value(path) != becomes)
            changes.append({entry.name, path, before.value(path), becomes, !device, hasWord(becomes, others)});
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
        if (!replaced) {
            const Error &error = replaced.error();
            return fail(error.code, error.detail.isEmpty() ? u"device "_s + entry.name : error.detail, error.facts);
        }
    }
    return changes;
}

} // namespace scepter
