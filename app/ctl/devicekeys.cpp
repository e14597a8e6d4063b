// The keys of `device set`.
#include "app/ctl/devicekeys.h"

#include "core/base/files.h"
#include "core/base/literals.h"

namespace scepter {
namespace {

enum class Group { Communication, Automatic, Setup, None };

/// False: the value is not valid for the key.
using Assign = bool (*)(DeviceAssignments &, const QString &);
struct SettingKey {
    const char16_t *name;
    Group group;
    Assign assign;
};

bool setFlag(bool *target, const QString &value)
{
    *target = value == u"on"_s || value == u"yes"_s || value == u"true"_s;
    return *target || value == u"off"_s || value == u"no"_s || value == u"false"_s;
}
bool setNumber(int *target, const QString &value)
{
    bool isNumber = false;
    *target = value.toInt(&isNumber);
    return isNumber;
}
template <class T> bool setWord(T *target, const std::optional<T> &known)
{
    if (known)
        *target = *known;
    return known.has_value();
}
QStringList listOf(const QString &value)
{
    QStringList list;
    for (const QString &each : value.split(u',', Qt::SkipEmptyParts))
        list.append(each.trimmed());
    return list;
}
CommunicationSettings &communication(DeviceAssignments &a)
{
    if (!a.settings.communication)
        a.settings.communication.emplace();
    return *a.settings.communication;
}
AutoRequestSettings &automatic(DeviceAssignments &a) { return a.settings.automatic; }
Polling &polling(DeviceAssignments &a)
{
    if (!automatic(a).polling)
        automatic(a).polling.emplace();
    return *automatic(a).polling;
}

const SettingKey keys[] = {
    {u"url", Group::Communication,
     [](DeviceAssignments &a, const QString &v) {
         communication(a).url = v;
         return true;
     }},
    {u"port", Group::Communication,
     [](DeviceAssignments &a, const QString &v) {
         int port = 0;
         if (v.isEmpty())
             communication(a).port.reset();
         else if (!setNumber(&port, v))
             return false;
         else
             communication(a).port = port;
         return true;
     }},
    {u"timeout", Group::Communication,
     [](DeviceAssignments &a, const QString &v) { return setNumber(&communication(a).timeoutSeconds, v); }},
    {u"ca-file", Group::Communication,
     [](DeviceAssignments &a, const QString &v) {
         communication(a).caFile = v;
         return true;
     }},
    {u"ca-fingerprint", Group::Communication,
     [](DeviceAssignments &a, const QString &v) {
         const auto bytes = parseFingerprint(v);
         communication(a).caFingerprint = bytes.value_or(QByteArray());
         return bytes || v.isEmpty();
     }},
    {u"allow-weak", Group::None, [](DeviceAssignments &a, const QString &v) { return setFlag(&a.allowWeak.emplace(), v); }},
    {u"timer", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setFlag(&automatic(a).timer, v); }},
    {u"start", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).startDate = QDate::fromString(v.section(u'T', 0, 0), Qt::ISODate);
         automatic(a).startTime = QTime::fromString(v.section(u'T', 1), u"HH:mm"_s);
         return automatic(a).startDate.isValid() && automatic(a).startTime.isValid();
     }},
    {u"adjust", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setFlag(&automatic(a).adjust, v); }},
    {u"polling", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         bool on = false;
         if (!setFlag(&on, v))
             return false;
         if (on)
             polling(a);
         else
             automatic(a).polling.reset();
         return true;
     }},
    {u"poll-times", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setNumber(&polling(a).times, v); }},
    {u"poll-minutes", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setNumber(&polling(a).minutes, v); }},
    {u"interval", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).intervalDays.reset();
         return v == u"off"_s || setNumber(&automatic(a).intervalDays.emplace(), v);
     }},
    {u"restart-after", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setFlag(&automatic(a).restartAfter, v); }},
    {u"delete-old", Group::Automatic, [](DeviceAssignments &a, const QString &v) { return setFlag(&automatic(a).deleteOld, v); }},
    {u"key-name", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).request.keyName = v;
         return true;
     }},
    {u"hash", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) { return setWord(&automatic(a).request.hash, hashFromName(v)); }},
    {u"key", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) { return setWord(&automatic(a).request.key, keySpecFromName(v)); }},
    {u"organization", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).request.organization = v;
         return true;
     }},
    {u"cn", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).request.commonName = v;
         return true;
     }},
    {u"location", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) { return setWord(&automatic(a).request.location, locationFromName(v)); }},
    {u"destination", Group::Automatic,
     [](DeviceAssignments &a, const QString &v) {
         automatic(a).request.destination = v;
         return true;
     }},
    {u"challenge-file", Group::Automatic, nullptr},
    {u"dns", Group::Setup, [](DeviceAssignments &a, const QString &v) { return setFlag(&a.settings.setup.dns, v); }},
    {u"functions", Group::Setup,
     [](DeviceAssignments &a, const QString &v) {
         a.settings.setup.functions.clear();
         for (const QString &name : listOf(v)) {
             const auto location = locationFromName(name);
             if (!location || *location == KeyUseLocation::None)
                 return false;
             a.settings.setup.functions.append(*location);
         }
         return true;
     }},
    {u"destinations", Group::Setup,
     [](DeviceAssignments &a, const QString &v) {
         a.settings.setup.destinations = listOf(v);
         return true;
     }},
    {u"rename-destination", Group::Setup, // OLD=NEW, after what destinations= has set
     [](DeviceAssignments &a, const QString &v) {
         for (QString &name : a.settings.setup.destinations) {
             if (!v.startsWith(name + u'='))
                 continue;
             const QString next = v.mid(name.size() + 1).trimmed();
             a.destinations.renamed.insert(name, next);
             if (automatic(a).request.destination == name)
                 automatic(a).request.destination = next;
             name = next;
             return true;
         }
         return false;
     }},
    {u"time-zone", Group::Setup,
     [](DeviceAssignments &a, const QString &v) {
         a.settings.setup.timeZone = v.toLatin1();
         return true;
     }},
};

} // namespace

QStringList deviceSettingKeys()
{
    QStringList names;
    for (const SettingKey &key : keys)
        names.append(QString::fromUtf16(key.name));
    return names;
}

Result<DeviceAssignments> assign(const DeviceSettings &settings, const QStringList &assignments)
{
    DeviceAssignments result{settings};
    for (const QString &assignment : assignments) {
        const QString name = assignment.section(u'=', 0, 0), value = assignment.section(u'=', 1);
        const auto key = std::find_if(std::begin(keys), std::end(keys), [&](const SettingKey &each) {
            return assignment.contains(u'=') && name == QString::fromUtf16(each.name);
        });
        if (key == std::end(keys))
            return fail(Errc::InvalidArgument, {}, {u"KEY=VALUE"_s, assignment});
        result.communication |= key->group == Group::Communication;
        result.automatic |= key->group == Group::Automatic;
        result.setup |= key->group == Group::Setup;
        if (key->assign) {
            if (!key->assign(result, value))
                return fail(Errc::InvalidArgument, {}, {name, value});
        } else if (const auto challenge = value.isEmpty() ? Result<Secret>(Secret()) : readSecret(value); challenge) {
            result.challenge = *challenge;
        } else {
            return fail(challenge.error());
        }
    }
    return result;
}

} // namespace scepter
