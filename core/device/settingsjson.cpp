#include "core/device/settingsjson.h"

#include "core/base/literals.h"

namespace scepter {

JsonReader::JsonReader(QJsonObject object, QString path, std::optional<Problem> *problem)
    : m_object(std::move(object)), m_path(std::move(path)), m_problem(problem)
{
}

JsonReader::~JsonReader()
{
    for (const QString &name : m_object.keys()) {
        if (!m_asked.contains(name))
            complain(name, Reason::UnknownMember);
    }
}

QString JsonReader::pathOf(QString name) const { return m_path + u'/' + name.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s); }

void JsonReader::complain(const QString &name, Reason reason, const QStringList &values)
{
    if (*m_problem)
        return;
    const QStringList all = QStringList{pathOf(name)} + values;
    *m_problem = Problem{all.first(), reasonDetail(reason, all), reasonFacts(reason, all)};
}

QJsonValue JsonReader::take(const QString &name, QJsonValue::Type type, Reason otherwise)
{
    m_asked.append(name);
    const QJsonValue value = m_object.value(name); // operator[] would add it
    if (!value.isUndefined() && value.type() != type)
        complain(name, otherwise);
    return value;
}

QString JsonReader::text(const QString &name, const QString &standard)
{
    return take(name, QJsonValue::String, Reason::NotAText).toString(standard);
}
bool JsonReader::flag(const QString &name, bool standard) { return take(name, QJsonValue::Bool, Reason::NotAFlag).toBool(standard); }
QJsonObject JsonReader::object(const QString &name) { return take(name, QJsonValue::Object, Reason::NotAnObject).toObject(); }
QJsonArray JsonReader::array(const QString &name) { return take(name, QJsonValue::Array, Reason::NotAList).toArray(); }

std::optional<int> JsonReader::optionalNumber(const QString &name)
{
    const QJsonValue value = take(name, QJsonValue::Double, Reason::NotANumber);
    constexpr int none = std::numeric_limits<int>::min(); // toInt() gives it for a fraction and for what an int cannot hold
    if (value.isDouble() && value.toInt(none) == none)
        complain(name, Reason::NotWhole);
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

int JsonReader::number(const QString &name, int standard) { return optionalNumber(name).value_or(standard); }

QStringList JsonReader::texts(const QString &name)
{
    QStringList texts;
    for (const QJsonValue &value : array(name)) {
        if (!value.isString())
            complain(name, Reason::NotTexts);
        texts.append(value.toString());
    }
    return texts;
}

QByteArray JsonReader::base64(const QString &name)
{
    const auto decoded = QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        complain(name, Reason::NotBase64);
    return decoded ? *decoded : QByteArray();
}

QJsonObject keyRequestJson(const KeyRequest &request)
{
    return {{u"keyName"_s, request.keyName},        {u"hash"_s, hashName(request.hash)},
            {u"key"_s, keySpecName(request.key)},   {u"organization"_s, request.organization},
            {u"commonName"_s, request.commonName},  {u"location"_s, locationName(request.location)},
            {u"destination"_s, request.destination}};
}

KeyRequest keyRequestFromJson(JsonReader &json)
{
    KeyRequest request;
    request.keyName = json.text(u"keyName"_s);
    request.hash = json.word(u"hash"_s, hashFromName, request.hash);
    request.key = json.word(u"key"_s, keySpecFromName, request.key);
    request.organization = json.text(u"organization"_s);
    request.commonName = json.text(u"commonName"_s);
    request.location = json.word(u"location"_s, locationFromName, request.location);
    request.destination = json.text(u"destination"_s);
    return request;
}

namespace {

QJsonObject toJson(const CommunicationSettings &settings)
{
    QJsonObject json{{u"url"_s, settings.url}, {u"timeoutSeconds"_s, settings.timeoutSeconds}};
    if (settings.port)
        json[u"port"_s] = *settings.port;
    if (!settings.caFile.isEmpty())
        json[u"caFile"_s] = settings.caFile;
    if (!settings.caFingerprint.isEmpty())
        json[u"caFingerprint"_s] = colonHex(settings.caFingerprint);
    return json;
}

CommunicationSettings communicationFrom(JsonReader &&json)
{
    CommunicationSettings settings;
    settings.url = json.text(u"url"_s);
    settings.port = json.optionalNumber(u"port"_s);
    settings.timeoutSeconds = json.number(u"timeoutSeconds"_s, settings.timeoutSeconds);
    settings.caFile = json.text(u"caFile"_s);
    if (const QString hex = json.text(u"caFingerprint"_s); !hex.isEmpty()) {
        const auto bytes = parseFingerprint(hex);
        if (!bytes)
            json.complain(u"caFingerprint"_s, Reason::NotAFingerprint);
        settings.caFingerprint = bytes.value_or(QByteArray());
    }
    return settings;
}

QJsonObject toJson(const AutoRequestSettings &settings)
{
    QJsonObject json{{u"timer"_s, settings.timer},
                     {u"adjust"_s, settings.adjust},
                     {u"restartAfter"_s, settings.restartAfter},
                     {u"deleteOld"_s, settings.deleteOld},
                     {u"request"_s, keyRequestJson(settings.request)}};
    if (settings.startDate.isValid())
        json[u"start"_s] = QString(settings.startDate.toString(Qt::ISODate) + u'T' + settings.startTime.toString(u"HH:mm"_s));
    if (settings.polling)
        json[u"polling"_s] = QJsonObject{{u"times"_s, settings.polling->times}, {u"minutes"_s, settings.polling->minutes}};
    if (settings.intervalDays)
        json[u"intervalDays"_s] = *settings.intervalDays;
    return json;
}

AutoRequestSettings automaticFrom(JsonReader &&json)
{
    AutoRequestSettings settings;
    std::optional<JsonReader::Problem> *problem = json.problem();
    settings.timer = json.flag(u"timer"_s, false);
    if (const QString start = json.text(u"start"_s); !start.isEmpty()) {
        // Not through QDateTime, whose zone might skip the time.
        settings.startDate = QDate::fromString(start.section(u'T', 0, 0), Qt::ISODate);
        settings.startTime = QTime::fromString(start.section(u'T', 1), u"HH:mm"_s);
        if (!settings.startDate.isValid() || !settings.startTime.isValid())
            json.complain(u"start"_s, Reason::NotADateTime);
    }
    settings.adjust = json.flag(u"adjust"_s, false);
    if (json.has(u"polling"_s)) {
        JsonReader polling(json.object(u"polling"_s), json.pathOf(u"polling"_s), problem);
        settings.polling = Polling{polling.number(u"times"_s, 0), polling.number(u"minutes"_s, 0)};
    }
    settings.intervalDays = json.optionalNumber(u"intervalDays"_s);
    settings.restartAfter = json.flag(u"restartAfter"_s, false);
    settings.deleteOld = json.flag(u"deleteOld"_s, false);
    JsonReader request(json.object(u"request"_s), json.pathOf(u"request"_s), problem);
    settings.request = keyRequestFromJson(request);
    return settings;
}

QJsonObject toJson(const DeviceSetup &setup)
{
    QJsonArray functions;
    for (const KeyUseLocation location : setup.functions)
        functions.append(locationName(location));
    return {{u"dns"_s, setup.dns},
            {u"functions"_s, functions},
            {u"destinations"_s, QJsonArray::fromStringList(setup.destinations)},
            {u"timeZone"_s, QString::fromLatin1(setup.timeZone)}};
}

DeviceSetup setupFrom(JsonReader &&json)
{
    DeviceSetup setup;
    setup.dns = json.flag(u"dns"_s, setup.dns);
    for (const QString &name : json.texts(u"functions"_s)) {
        const auto location = locationFromName(name);
        if (!location || *location == KeyUseLocation::None)
            json.complain(u"functions"_s, Reason::UnknownWord, {name.left(80)});
        else if (!setup.functions.contains(*location))
            setup.functions.append(*location);
    }
    setup.destinations = json.texts(u"destinations"_s);
    setup.timeZone = json.text(u"timeZone"_s, QString::fromLatin1(setup.timeZone)).toLatin1();
    return setup;
}

} // namespace

QJsonObject settingsJson(const DeviceSettings &settings)
{
    QJsonObject json{{u"automatic"_s, toJson(settings.automatic)}, {u"setup"_s, toJson(settings.setup)}};
    if (settings.communication)
        json[u"communication"_s] = toJson(*settings.communication);
    return json;
}

DeviceSettings settingsFromJson(JsonReader &json)
{
    DeviceSettings settings;
    std::optional<JsonReader::Problem> *problem = json.problem();
    if (json.has(u"communication"_s))
        settings.communication = communicationFrom({json.object(u"communication"_s), json.pathOf(u"communication"_s), problem});
    settings.automatic = automaticFrom({json.object(u"automatic"_s), json.pathOf(u"automatic"_s), problem});
    settings.setup = setupFrom({json.object(u"setup"_s), json.pathOf(u"setup"_s), problem});
    return settings;
}

} // namespace scepter
