#include "core/device/devicesettings.h"

#include "core/base/cleantext.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/server.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace scepter {
namespace {

constexpr qsizetype maxCommonName = 64; // RFC 5280, ub-common-name
constexpr qsizetype maxUrl = 2048;

/// Of what stands on one line: nothing that a terminal obeys or nobody sees.
bool isClean(const QString &text) { return cleanText(text, text.size()) == text; }

tl::unexpected<FieldError> wrong(Field field, Error error) { return tl::unexpected<FieldError>(FieldError{field, std::move(error)}); }
tl::unexpected<FieldError> wrong(Field field, const QString &what, const QString &value)
{
    return wrong(field, Error{Errc::InvalidArgument, {}, {what, value}});
}
tl::unexpected<FieldError> outside(Field field, const QString &what, int value, const Range &range)
{
    return wrong(field,
                 Error{Errc::InvalidArgument, {}, {what, QString::number(value), QString::number(range.min), QString::number(range.max)}});
}

/// A host name as RFC 1123 §2.1 writes it, or an IP address.
bool isHostName(const QString &text)
{
    if (SubjectAltName::forHost(text).kind == SubjectAltName::Kind::Ip)
        return true;
    static const QRegularExpression name(
        u"\\A(?=.{1,253}\\z)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?)*\\z"_s);
    return name.match(text).hasMatch();
}

/// What the page can show and JSON can keep: four digits of a year, no seconds.
bool isStart(const QDate &date, const QTime &time)
{
    return date.isValid() && date.year() >= 1970 && date.year() <= 9999 && time.isValid() && time == QTime(time.hour(), time.minute());
}

bool isKeyName(const QString &name, const DeviceProfile &profile)
{
    static const QRegularExpression slashes(u"[/\\\\]"_s), alphanumeric(u"^[A-Za-z0-9]+$"_s);
    return profile.keyNameLength.holds(int(name.size())) && name == name.trimmed() && !name.contains(slashes) && isClean(name)
           && (!profile.keyNameAlphanumeric || alphanumeric.match(name).hasMatch());
}

} // namespace

int CommunicationSettings::schemePort(const QString &url) { return url.trimmed().startsWith(u"https:"_s, Qt::CaseInsensitive) ? 443 : 80; }

Result<QUrl> CommunicationSettings::effectiveUrl() const
{
    auto parsed = parseServerUrl(url);
    if (!parsed)
        return parsed;
    if (port && (*port < 1 || *port > 65535))
        return fail(Errc::InvalidArgument, {}, {u"port"_s, QString::number(*port)});
    if (port)
        parsed->setPort(*port == schemePort(url) ? -1 : *port);
    return parsed;
}

FieldResult<void> CommunicationSettings::check(const DeviceProfile &profile) const
{
    if (url.size() > maxUrl || !isClean(url))
        return wrong(Field::Url, Error{Errc::InvalidUrl, {}, {cleanText(url, 200)}});
    const auto effective = effectiveUrl();
    if (!effective)
        return wrong(effective.error().code == Errc::InvalidUrl ? Field::Url : Field::Port, effective.error());
    if (effective->scheme() == u"https"_s && !profile.https)
        return wrong(Field::Url, Error{Errc::HttpsNotSupported, {}, {url}});
    if (!profile.timeoutSeconds.holds(timeoutSeconds))
        return outside(Field::Timeout, u"timeout"_s, timeoutSeconds, profile.timeoutSeconds);
    if (!caFingerprint.isEmpty() && caFingerprint.size() != 20 && caFingerprint.size() != 32)
        return wrong(Field::CaFingerprint, u"ca-fingerprint"_s, colonHex(caFingerprint));
    if (caFile.isEmpty())
        return {};
    const auto pem = readFile(caFile);
    const auto certificates = pem ? Certificate::parseAll(*pem) : fail(pem.error());
    if (!certificates)
        return wrong(Field::CaFile, certificates.error());
    return {};
}

DistinguishedName KeyRequest::subject() const
{
    DistinguishedName name;
    if (!organization.isEmpty())
        name.attributes.append({u"O"_s, organization});
    name.attributes.append({u"CN"_s, commonName});
    return name;
}

FieldResult<void> KeyRequest::check(const DeviceProfile &profile, const QStringList &destinations) const
{
    if (!isKeyName(keyName, profile))
        return wrong(Field::KeyName, profile.keyNameAlphanumeric ? u"keyName alphanumeric"_s : u"keyName"_s, keyName);
    if (!profile.hashes.contains(hash))
        return wrong(Field::Hash, u"hash"_s, hashName(hash));
    if (!profile.keys.contains(key))
        return wrong(Field::Key, u"key"_s, keySpecName(key));
    if (organization.size() > profile.organizationLength || !isClean(organization))
        return wrong(Field::Organization, u"organization"_s, organization);
    if (commonName.size() > maxCommonName || !isHostName(commonName))
        return wrong(Field::CommonName, u"commonName"_s, commonName);
    if (!profile.locations.contains(location))
        return wrong(Field::Location, u"location"_s, locationName(location));
    if (location == KeyUseLocation::IpSec ? !destinations.contains(destination) : !destination.isEmpty())
        return wrong(Field::Destination, u"destination"_s, destination);
    return {};
}

FieldResult<void> AutoRequestSettings::check(const DeviceProfile &profile, const QStringList &destinations) const
{
    if (polling && !profile.pollTimes.holds(polling->times))
        return outside(Field::PollTimes, u"pollTimes"_s, polling->times, profile.pollTimes);
    if (polling && !profile.pollMinutes.holds(polling->minutes))
        return outside(Field::PollMinutes, u"pollMinutes"_s, polling->minutes, profile.pollMinutes);
    if (intervalDays && !profile.intervalDays.holds(*intervalDays))
        return outside(Field::Interval, u"intervalDays"_s, *intervalDays, profile.intervalDays);
    const bool noStart = startDate.isNull() && startTime.isNull();
    if (noStart ? timer : !isStart(startDate, startTime))
        return wrong(Field::Start, u"start"_s, QDateTime(startDate, startTime, Qt::UTC).toString(Qt::ISODate));
    if (timer || !(request == KeyRequest()))
        return request.check(profile, destinations);
    return {};
}

namespace {

/// Also names that no country has, such as Etc/UTC, which Qt does not list. Without a slash, Qt would take any word for a rule.
bool isTimeZone(const QByteArray &id) { return QTimeZone::isTimeZoneIdAvailable(id) || (id.startsWith("Etc/") && QTimeZone(id).isValid()); }

} // namespace

bool DeviceSetup::isDestinationName(const QString &name)
{
    constexpr qsizetype longest = 64;
    const auto isPrintable = [](QChar each) { return each.isPrint() || each.isSurrogate(); };
    return !name.isEmpty() && name.size() <= longest && name == name.trimmed() && std::all_of(name.begin(), name.end(), isPrintable);
}

QByteArray DeviceSetup::timeZoneHere()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return isTimeZone(id) ? id : QByteArray("UTC");
}

DeviceSetup DeviceSetup::of(const DeviceProfile &profile, const QByteArray &timeZone)
{
    return {profile.dns, profile.functions, profile.ipsecDestinations, timeZone};
}

FieldResult<void> DeviceSetup::check() const
{
    if (!isTimeZone(timeZone))
        return wrong(Field::TimeZone, u"timeZone"_s, QString::fromLatin1(timeZone));
    constexpr qsizetype mostDestinations = 64;
    if (destinations.size() > mostDestinations || !std::all_of(destinations.begin(), destinations.end(), isDestinationName)
        || QSet<QString>(destinations.begin(), destinations.end()).size() != destinations.size())
        return wrong(Field::Destination, u"destinations"_s, destinations.join(u", "_s).left(200));
    return {};
}

DeviceSettings DeviceSettings::of(const DeviceProfile &profile, const QByteArray &timeZone)
{
    DeviceSettings settings;
    settings.setup = DeviceSetup::of(profile, timeZone);
    return settings;
}

FieldResult<void> DeviceSettings::check(const DeviceProfile &profile) const
{
    if (auto good = setup.check(); !good)
        return good;
    if (communication) {
        if (auto good = communication->check(profile); !good)
            return good;
    } else if (automatic.timer) { // D6
        return wrong(Field::Timer, Error{Errc::SettingsMissing});
    }
    return automatic.check(profile, setup.destinations);
}

} // namespace scepter
