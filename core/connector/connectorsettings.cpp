#include "core/connector/connectorsettings.h"

#include "core/base/literals.h"
#include "core/connector/issuancerules.h"

#include <QHostAddress>
#include <QJsonArray>

#include <array>

namespace scepter {
namespace {

constexpr std::array presets{std::pair(Preset::Printers, "printers"), std::pair(Preset::Mobile, "mobile"),
                             std::pair(Preset::Strict, "strict")};

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list += item.toString();
    return list;
}

QJsonArray pemArray(const QList<Certificate> &certificates)
{
    QJsonArray array;
    for (const Certificate &each : certificates)
        array.append(QString::fromLatin1(each.toPem()));
    return array;
}

QList<Certificate> certificateList(const QJsonValue &value)
{
    QList<Certificate> list;
    for (const QString &pem : textList(value)) {
        if (const auto certificate = Certificate::parse(pem.toLatin1()))
            list += *certificate;
    }
    return list;
}

std::chrono::milliseconds milliseconds(const QJsonValue &seconds, std::chrono::milliseconds otherwise)
{
    return seconds.isDouble() ? std::chrono::milliseconds(qint64(seconds.toDouble() * 1000)) : otherwise;
}
double seconds(std::chrono::milliseconds time) { return double(time.count()) / 1000; }

QJsonObject boundsJson(const HttpServerBounds &bounds)
{
    return {{u"headerBytes"_s, bounds.headerBytes},
            {u"bodyBytes"_s, bounds.bodyBytes},
            {u"headerSeconds"_s, seconds(bounds.headerTime)},
            {u"bodySeconds"_s, seconds(bounds.bodyTime)},
            {u"idleSeconds"_s, seconds(bounds.idleTime)},
            {u"connections"_s, bounds.connections},
            {u"connectionsPerAddress"_s, bounds.connectionsPerAddress},
            {u"queueDepth"_s, bounds.queueDepth}};
}

HttpServerBounds boundsFromJson(const QJsonObject &json)
{
    HttpServerBounds bounds;
    bounds.headerBytes = json[u"headerBytes"_s].toInteger(bounds.headerBytes);
    bounds.bodyBytes = json[u"bodyBytes"_s].toInteger(bounds.bodyBytes);
    bounds.headerTime = milliseconds(json[u"headerSeconds"_s], bounds.headerTime);
    bounds.bodyTime = milliseconds(json[u"bodySeconds"_s], bounds.bodyTime);
    bounds.idleTime = milliseconds(json[u"idleSeconds"_s], bounds.idleTime);
    bounds.connections = json[u"connections"_s].toInt(bounds.connections);
    bounds.connectionsPerAddress = json[u"connectionsPerAddress"_s].toInt(bounds.connectionsPerAddress);
    bounds.queueDepth = json[u"queueDepth"_s].toInt(bounds.queueDepth);
    return bounds;
}

Result<void> validateBounds(const HttpServerBounds &bounds)
{
    struct Row {
        QString option;
        qint64 value, low, high;
    };
    const std::array rows{Row{u"--header-bytes"_s, bounds.headerBytes, 1024, 1024 * 1024},
                          Row{u"--body-bytes"_s, bounds.bodyBytes, 16 * 1024, 16 * 1024 * 1024},
                          Row{u"--header-time"_s, bounds.headerTime.count(), 100, 600'000},
                          Row{u"--body-time"_s, bounds.bodyTime.count(), 100, 600'000},
                          Row{u"--idle-time"_s, bounds.idleTime.count(), 100, 3'600'000},
                          Row{u"--connections"_s, bounds.connections, 1, 1'000'000},
                          Row{u"--connections-per-address"_s, bounds.connectionsPerAddress, 1, 1'000'000},
                          Row{u"--queue-depth"_s, bounds.queueDepth, 1, 100'000}};
    for (const Row &row : rows) {
        if (row.value < row.low || row.value > row.high)
            return invalid(row.option,
                           row.option.endsWith(u"-time"_s) ? QString::number(double(row.value) / 1000) : QString::number(row.value));
    }
    return {};
}

} // namespace

bool isPlainName(const QString &name)
{
    const auto plain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !name.isEmpty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), plain);
}

QString presetName(Preset preset)
{
    const auto *row = std::find_if(presets.begin(), presets.end(), [&](const auto &r) { return r.first == preset; });
    return QString::fromLatin1(row->second);
}

std::optional<Preset> presetFromName(const QString &name)
{
    for (const auto &[preset, text] : presets) {
        if (name == QLatin1StringView(text))
            return preset;
    }
    return std::nullopt;
}

QString approvalName(Approval approval) { return approval == Approval::Manual ? u"manual"_s : u"auto"_s; }

std::optional<Approval> approvalFromName(const QString &name)
{
    if (name == u"auto"_s)
        return Approval::Automatic;
    return name == u"manual"_s ? std::optional(Approval::Manual) : std::nullopt;
}

QString furtherNamesName(FurtherNames what) { return what == FurtherNames::LeaveOut ? u"leave-out"_s : u"refuse"_s; }

std::optional<FurtherNames> furtherNamesFromName(const QString &name)
{
    if (name == u"refuse"_s)
        return FurtherNames::Refuse;
    return name == u"leave-out"_s ? std::optional(FurtherNames::LeaveOut) : std::nullopt;
}

QString statusName(ConnectorStatus status)
{
    switch (status) {
    case ConnectorStatus::Creating: return u"creating"_s;
    case ConnectorStatus::Active: return u"active"_s;
    case ConnectorStatus::Failed: return u"failed"_s;
    case ConnectorStatus::Deleting: return u"deleting"_s;
    }
    Q_UNREACHABLE();
}

bool ConnectorSettings::accepts(CipherAlgorithm cipher) const
{
    if (cipher == CipherAlgorithm::Des)
        return allowWeak;
    return !isWeak(cipher) || allowWeak || preset == Preset::Printers;
}

bool ConnectorSettings::accepts(HashAlgorithm hash) const
{
    if (hash == HashAlgorithm::Md5)
        return allowWeak;
    return !isWeak(hash) || allowWeak || preset == Preset::Printers;
}

bool ConnectorSettings::accepts(const PublicKey &key) const
{
    const QString kind = key.description();
    const bool known = (key.algorithm() == KeyAlgorithm::Rsa && key.bits() >= 2048 && key.bits() <= 4096) || kind == u"EC P-256"_s
                       || kind == u"EC P-384"_s;
    if (!known || keys.isEmpty())
        return known;
    if (key.algorithm() == KeyAlgorithm::Rsa)
        return keys.contains(u"rsa:%1"_s.arg(key.bits()));
    return keys.contains(kind == u"EC P-256"_s ? u"ec:p256"_s : u"ec:p384"_s);
}

NameRules ConnectorSettings::nameRules() const { return NameRules::of(names); }

bool ConnectorSettings::acceptsAddress(const QString &address) const
{
    QHostAddress peer(address);
    bool isV4 = false;
    if (const quint32 v4 = peer.toIPv4Address(&isV4); isV4) // also when it arrived as ::ffff:10.0.0.1
        peer = QHostAddress(v4);
    const auto holds = [&](const QString &network) { return peer.isInSubnet(QHostAddress::parseSubnet(network)); };
    return allowFrom.isEmpty() || std::any_of(allowFrom.begin(), allowFrom.end(), holds);
}

std::optional<Certificate> ConnectorSettings::replacedCaOf(const Certificate &signer, const QList<Certificate> &intermediates,
                                                           const QDateTime &now) const
{
    constexpr int most = 10; // of what the message brings
    if (signer.isCa())
        return std::nullopt;
    for (const Certificate &replaced : renewFrom) {
        if (buildChain(signer, intermediates.mid(0, most) + renewFrom, replaced, now))
            return replaced;
    }
    return std::nullopt;
}

QJsonObject ConnectorSettings::toJson() const
{
    return {{u"name"_s, name},
            {u"title"_s, title},
            {u"kind"_s, u"general"_s},
            {u"ca"_s, ca},
            {u"preset"_s, presetName(preset)},
            {u"approval"_s, approvalName(approval)},
            {u"baseUrl"_s, baseUrl.toString()},
            {u"allowFrom"_s, QJsonArray::fromStringList(allowFrom)},
            {u"requireChallenge"_s, requireChallenge},
            {u"allowWeak"_s, allowWeak},
            {u"default"_s, isDefault},
            {u"validityDays"_s, validityDays},
            {u"spreadDays"_s, spreadDays},
            {u"renewalWindowDays"_s, renewalWindowDays},
            {u"keys"_s, QJsonArray::fromStringList(keys)},
            {u"names"_s, QJsonArray::fromStringList(names)},
            {u"renewFrom"_s, pemArray(renewFrom)},
            {u"maySignFor"_s, pemArray(maySignFor)},
            {u"usages"_s, QJsonArray::fromStringList(usages)},
            {u"inventoryOnly"_s, inventoryOnly},
            {u"furtherNames"_s, furtherNamesName(furtherNames)},
            {u"pendingLimit"_s, pendingLimit},
            {u"pendingPerAddress"_s, pendingPerAddress},
            {u"pendingDays"_s, pendingDays},
            {u"http"_s, boundsJson(http)}};
}

ConnectorSettings ConnectorSettings::fromJson(const QString &name, const QJsonObject &json)
{
    ConnectorSettings settings{name};
    settings.title = json[u"title"_s].toString();
    settings.ca = json[u"ca"_s].toString();
    settings.preset = presetFromName(json[u"preset"_s].toString()).value_or(settings.preset);
    settings.approval = approvalFromName(json[u"approval"_s].toString()).value_or(settings.approval);
    settings.baseUrl = QUrl(json[u"baseUrl"_s].toString());
    settings.allowFrom = textList(json[u"allowFrom"_s]);
    settings.requireChallenge = json[u"requireChallenge"_s].toBool();
    settings.allowWeak = json[u"allowWeak"_s].toBool();
    settings.isDefault = json[u"default"_s].toBool();
    settings.validityDays = json[u"validityDays"_s].toInt(settings.validityDays);
    settings.spreadDays = json[u"spreadDays"_s].toInt();
    settings.renewalWindowDays = json[u"renewalWindowDays"_s].toInt();
    settings.keys = textList(json[u"keys"_s]);
    settings.renewFrom = certificateList(json[u"renewFrom"_s]);
    settings.maySignFor = certificateList(json[u"maySignFor"_s]);
    settings.usages = textList(json[u"usages"_s]);
    settings.names = NameRules::modernized(textList(json[u"names"_s]));
    settings.inventoryOnly = json[u"inventoryOnly"_s].toBool();
    settings.furtherNames = furtherNamesFromName(json[u"furtherNames"_s].toString()).value_or(settings.furtherNames);
    settings.pendingLimit = json[u"pendingLimit"_s].toInt(settings.pendingLimit);
    settings.pendingPerAddress = json[u"pendingPerAddress"_s].toInt(settings.pendingPerAddress);
    settings.pendingDays = json[u"pendingDays"_s].toInt(settings.pendingDays);
    settings.http = boundsFromJson(json[u"http"_s].toObject());
    return settings;
}

Result<void> ConnectorSettings::validate() const
{
    if (!isPlainName(name))
        return invalid(u"NAME"_s, name);
    const bool webUrl = (baseUrl.scheme() == u"http"_s || baseUrl.scheme() == u"https"_s) && !baseUrl.host().isEmpty()
                        && !baseUrl.hasQuery();
    if (!baseUrl.isEmpty() && !webUrl)
        return invalid(u"--base-url"_s, baseUrl.toString());
    for (const QString &network : allowFrom) {
        if (QHostAddress::parseSubnet(network).second < 0)
            return invalid(u"--allow-from"_s, network);
    }
    if (validityDays < 1 || validityDays > 36500)
        return invalid(u"--validity"_s, QString::number(validityDays));
    if (spreadDays < 0 || spreadDays >= validityDays)
        return invalid(u"--spread"_s, QString::number(spreadDays));
    if (renewalWindowDays < 0 || renewalWindowDays > 36500)
        return invalid(u"--renewal-window"_s, QString::number(renewalWindowDays));
    for (const QString &key : keys) {
        if (!keySpecFromName(key))
            return invalid(u"--allow-key"_s, key);
    }
    if (const auto rules = NameRules::parse(names); !rules)
        return fail(rules.error());
    for (const Certificate &replaced : renewFrom) {
        if (!replaced.isCa())
            return invalid(u"--renew-from"_s, replaced.subject().toString());
    }
    if (!renewFrom.isEmpty() && names.isEmpty() && !inventoryOnly) // what that CA let in is not known here
        return invalid(u"--renew-from"_s, u"--allow-name"_s);
    for (const QString &usage : usages) {
        if (usageFromText(usage) != usage || (usage == QString::fromUtf16(noUsage) && usages.size() > 1))
            return invalid(u"--usage"_s, usage);
    }
    if (pendingLimit < 1 || pendingLimit > 1'000'000)
        return invalid(u"--pending-limit"_s, QString::number(pendingLimit));
    if (pendingPerAddress < 1 || pendingPerAddress > 1'000'000)
        return invalid(u"--pending-per-address"_s, QString::number(pendingPerAddress));
    if (pendingDays < 1 || pendingDays > 36500)
        return invalid(u"--pending-days"_s, QString::number(pendingDays));
    return validateBounds(http);
}

} // namespace scepter
