#include "core/device/deviceprofile.h"

#include "core/base/literals.h"
#include "core/device/settingsjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace scepter {
namespace {

constexpr int version = 1;

constexpr std::array<std::pair<KeyUseLocation, const char16_t *>, 4> locations{{{KeyUseLocation::None, u"none"},
                                                                                {KeyUseLocation::Tls, u"tls"},
                                                                                {KeyUseLocation::Ieee8021x, u"ieee8021x"},
                                                                                {KeyUseLocation::IpSec, u"ipsec"}}};

/// A profile has to say everything, and nothing else.
class ProfileReader {
public:
    using Problem = std::optional<JsonReader::Problem>;
    ProfileReader(const QJsonObject &json, const QString &path, Problem *problem) : m_json(json, path, problem), m_problem(problem) {}

    bool has(const QString &name) const { return m_json.has(name); }
    QString text(const QString &name) { return needed(name), m_json.text(name); }
    int number(const QString &name) { return needed(name), m_json.number(name, 0); }
    bool flag(const QString &name) { return needed(name), m_json.flag(name, false); }
    QStringList texts(const QString &name) { return needed(name), m_json.texts(name); }
    template <class T> QList<T> words(const QString &name, std::optional<T> (*read)(const QString &))
    {
        QList<T> list;
        for (const QString &word : texts(name)) {
            const auto known = read(word);
            require(known.has_value(), name);
            list.append(known.value_or(T()));
        }
        return list;
    }
    /// The default value is the lowest where none is given.
    Range range(const QString &name)
    {
        ProfileReader json = below(name);
        Range range{json.number(u"min"_s), json.number(u"max"_s)};
        range.standard = json.has(u"default"_s) ? json.number(u"default"_s) : range.min;
        require(range.min >= 1 && range.holds(range.standard), name);
        return range;
    }
    ProfileReader below(const QString &name) { return needed(name), ProfileReader(m_json.object(name), m_json.pathOf(name), m_problem); }
    void require(bool good, const QString &name)
    {
        if (!good)
            m_json.complain(name, Reason::NotForAProfile);
    }

private:
    void needed(const QString &name)
    {
        if (!m_json.has(name))
            m_json.complain(name, Reason::Missing);
    }
    JsonReader m_json;
    Problem *m_problem;
};

} // namespace

QString locationName(KeyUseLocation location)
{
    const auto found = std::find_if(locations.begin(), locations.end(), [&](const auto &each) { return each.first == location; });
    return QString::fromUtf16(found->second);
}

std::optional<KeyUseLocation> locationFromName(const QString &name)
{
    for (const auto &[location, known] : locations) {
        if (name == QString::fromUtf16(known))
            return location;
    }
    return std::nullopt;
}

Result<DeviceProfile> DeviceProfile::fromJson(const QJsonObject &json)
{
    DeviceProfile profile;
    ProfileReader::Problem problem;
    {
        ProfileReader reader(json, {}, &problem);
        reader.require(reader.number(u"version"_s) == version, u"version"_s);
        profile.id = reader.text(u"id"_s);
        reader.require(!profile.id.isEmpty(), u"id"_s);
        profile.model = reader.text(u"model"_s);
        profile.https = reader.flag(u"https"_s);
        profile.scepVersions = reader.text(u"scepVersions"_s);
        profile.keys = reader.words(u"keys"_s, keySpecFromName);
        reader.require(!profile.keys.isEmpty(), u"keys"_s);
        profile.hashes = reader.words(u"hashes"_s, hashFromName);
        reader.require(!profile.hashes.isEmpty(), u"hashes"_s);
        profile.locations = reader.words(u"locations"_s, locationFromName);
        reader.require(profile.locations.value(0, KeyUseLocation::Tls) == KeyUseLocation::None, u"locations"_s);
        profile.functions = reader.words(u"functions"_s, locationFromName);
        for (const KeyUseLocation function : std::as_const(profile.functions))
            reader.require(function != KeyUseLocation::None && profile.locations.contains(function), u"functions"_s);
        profile.ipsecDestinations = reader.texts(u"ipsecDestinations"_s);
        profile.keyLimit = reader.number(u"keyLimit"_s);
        reader.require(profile.keyLimit >= 0, u"keyLimit"_s);
        if (reader.has(u"defaultKey"_s)) {
            ProfileReader key = reader.below(u"defaultKey"_s);
            profile.defaultKeyName = key.text(u"name"_s);
            const auto location = locationFromName(key.text(u"location"_s));
            profile.defaultKeyLocation = location.value_or(KeyUseLocation::None);
            reader.require(!profile.defaultKeyName.isEmpty() && location && profile.locations.contains(*location), u"defaultKey"_s);
        }
        {
            ProfileReader name = reader.below(u"keyName"_s);
            profile.keyNameLength = {name.number(u"min"_s), name.number(u"max"_s)};
            profile.keyNameAlphanumeric = name.flag(u"alphanumeric"_s);
            reader.require(1 <= profile.keyNameLength.min && profile.keyNameLength.min <= profile.keyNameLength.max, u"keyName"_s);
        }
        profile.organizationLength = reader.below(u"organization"_s).number(u"max"_s);
        reader.require(profile.organizationLength >= 1, u"organization"_s);
        profile.timeoutSeconds = reader.range(u"timeoutSeconds"_s);
        profile.pollTimes = reader.range(u"pollTimes"_s);
        profile.pollMinutes = reader.range(u"pollMinutes"_s);
        profile.intervalDays = reader.range(u"intervalDays"_s);
        profile.adjustmentSeconds = reader.range(u"adjustmentSeconds"_s);
        profile.restarts = reader.flag(u"restarts"_s);
        profile.dns = reader.flag(u"dns"_s);
        profile.batchImport = reader.flag(u"batchImport"_s);
        profile.pollsManualRequests = reader.flag(u"pollsManualRequests"_s);
        profile.continuesRequests = reader.flag(u"continuesRequests"_s);
        profile.exportsKeys = reader.flag(u"exportsKeys"_s);
        profile.trustsFirstUse = reader.flag(u"trustsFirstUse"_s);
    }
    if (problem)
        return fail(Errc::StateDamaged, problem->what, reasonFacts(Reason::DamagedProfile, {profile.id}));
    return profile;
}

DeviceProfiles::DeviceProfiles()
{
    for (const QString &name : QDir(u":/profiles"_s).entryList()) {
        QFile file(u":/profiles/"_s + name);
        const auto json = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const auto profile = DeviceProfile::fromJson(json);
        if (!profile)
            qFatal("the profile %s is broken: %s", qPrintable(name), qPrintable(profile.error().detail));
        m_profiles.emplace(profile->id, *profile);
    }
}

DeviceProfiles::DeviceProfiles(const QList<DeviceProfile> &profiles)
{
    for (const DeviceProfile &profile : profiles)
        m_profiles.emplace(profile.id, profile);
}

Result<const DeviceProfile *> DeviceProfiles::find(const QString &id) const
{
    const auto found = m_profiles.find(id);
    if (found == m_profiles.end())
        return fail(Errc::NotFound, {}, {u"profile"_s, id});
    return &found->second;
}

QStringList DeviceProfiles::ids() const
{
    QStringList ids;
    for (const auto &[id, profile] : m_profiles)
        ids.append(id);
    return ids;
}

} // namespace scepter
