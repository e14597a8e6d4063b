#include "core/fleet/rolloutreportfile.h"

#include "core/base/literals.h"
#include "core/client/transactionjson.h"
#include "core/fleet/csvline.h"

#include <QJsonArray>

namespace scepter {
namespace {

constexpr std::array reportColumns{ReportColumn::Name,
                                   ReportColumn::Title,
                                   ReportColumn::Address,
                                   ReportColumn::Model,
                                   ReportColumn::Kind,
                                   ReportColumn::Serial,
                                   ReportColumn::Site,
                                   ReportColumn::Tags,
                                   ReportColumn::Wave,
                                   ReportColumn::State,
                                   ReportColumn::Attempts,
                                   ReportColumn::Started,
                                   ReportColumn::Ended,
                                   ReportColumn::ErrorCode,
                                   ReportColumn::What,
                                   ReportColumn::Why,
                                   ReportColumn::Todo,
                                   ReportColumn::Renews,
                                   ReportColumn::CertificateSerial,
                                   ReportColumn::NotAfter,
                                   ReportColumn::WeakAlgorithms,
                                   ReportColumn::ServerWarnings,
                                   ReportColumn::KeyHeld};

/// A form that spreadsheets of every language take for a time.
QString cellTime(const std::optional<QDateTime> &time) { return time ? time->toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString(); }
QJsonValue jsonTime(const std::optional<QDateTime> &time) { return time ? QJsonValue(time->toUTC().toString(Qt::ISODate)) : QJsonValue(); }

/// A device's line, with its failure's words at hand.
class Line {
public:
    Line(const ReportedDevice &device, const ReportWords &words) : m_device(device), m_member(device.member), m_words(words)
    {
        if (device.hasFailed())
            m_failure = words.failure(m_member.state, m_member.error);
    }
    QString cell(ReportColumn column) const
    {
        switch (column) {
        case ReportColumn::Name: return m_member.name;
        case ReportColumn::Title: return m_device.title;
        case ReportColumn::Address: return m_device.address;
        case ReportColumn::Model: return m_device.model;
        case ReportColumn::Kind: return m_words.kind(m_device.inventory.printer);
        case ReportColumn::Serial: return m_device.inventory.serial;
        case ReportColumn::Site: return m_device.inventory.site;
        case ReportColumn::Tags: return m_device.inventory.tags.join(u", "_s);
        case ReportColumn::Wave: return QString::number(m_member.wave + 1);
        case ReportColumn::State: return m_words.state(m_member.state);
        case ReportColumn::Attempts: return QString::number(m_member.attempts);
        case ReportColumn::Started: return cellTime(m_member.started);
        case ReportColumn::Ended: return cellTime(m_member.ended);
        case ReportColumn::ErrorCode: return m_device.hasFailed() && m_member.error ? errcName(m_member.error->code) : QString();
        case ReportColumn::What: return m_failure.what;
        case ReportColumn::Why: return m_failure.why;
        case ReportColumn::Todo: return m_failure.todo;
        case ReportColumn::Renews: return m_member.renewal ? colonHex(QByteArray::fromHex(m_member.renewal->serial.toLatin1())) : QString();
        case ReportColumn::CertificateSerial: return colonHex(QByteArray::fromHex(m_member.serial.toLatin1()));
        case ReportColumn::NotAfter: return cellTime(m_device.notAfter);
        case ReportColumn::WeakAlgorithms: return m_device.weakAlgorithms.join(u", "_s);
        case ReportColumn::ServerWarnings:
            return m_words.warnings && !m_device.warnings.isEmpty() ? m_words.warnings(m_device.warnings) : QString();
        case ReportColumn::KeyHeld: return m_device.keyHeld ? m_words.yes : QString();
        }
        Q_UNREACHABLE();
    }

private:
    const ReportedDevice &m_device;
    const RolloutMember &m_member;
    const ReportWords &m_words;
    ReportWords::Sentences m_failure;
};

QJsonObject countsJson(const RolloutCounts &counts)
{
    QJsonObject json{{u"total"_s, counts.total()}};
    for (const MemberState state : allMemberStates())
        json[memberStateName(state)] = counts.of(state);
    return json;
}

QJsonValue errorObject(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{
        {u"code"_s, errcName(error->code)}, {u"detail"_s, error->detail}, {u"facts"_s, QJsonArray::fromStringList(error->facts)}};
}

QJsonValue heldObject(const std::optional<HoldReason> &held)
{
    if (!held)
        return {};
    return QJsonObject{{u"why"_s, held->kind == HoldReason::Kind::Failures ? u"failures"_s : u"notProven"_s},
                       {u"wave"_s, held->wave},
                       {u"failed"_s, held->failed},
                       {u"of"_s, held->of}};
}

QJsonObject rolloutObject(const Rollout &rollout)
{
    return {{u"id"_s, qint64(rollout.id)},
            {u"title"_s, rollout.title},
            {u"kind"_s, rolloutKindName(rollout.kind)},
            {u"state"_s, rolloutStateName(rollout.state)},
            {u"held"_s, heldObject(rollout.held)},
            {u"wave"_s, rollout.wave},
            {u"waves"_s, rollout.waves},
            {u"created"_s, jsonTime(rollout.created)},
            {u"starts"_s, jsonTime(rollout.starts)},
            {u"started"_s, jsonTime(rollout.started)},
            {u"ended"_s, jsonTime(rollout.ended)},
            {u"settings"_s, rollout.settings.toJson()}};
}

QJsonValue renewsObject(const RolloutMember &member)
{
    return member.renewal ? QJsonValue(renewalJson(member.name, *member.renewal)) : QJsonValue();
}

QJsonObject deviceObject(const ReportedDevice &device)
{
    const RolloutMember &member = device.member;
    QJsonObject attributes;
    for (auto it = device.inventory.attributes.cbegin(); it != device.inventory.attributes.cend(); ++it)
        attributes[it.key()] = it.value();
    return {{u"name"_s, member.name},
            {u"title"_s, device.title},
            {u"address"_s, device.address},
            {u"model"_s, device.model},
            {u"printer"_s, device.inventory.printer},
            {u"serial"_s, device.inventory.serial},
            {u"site"_s, device.inventory.site},
            {u"tags"_s, QJsonArray::fromStringList(device.inventory.tags)},
            {u"attributes"_s, attributes},
            {u"wave"_s, member.wave},
            {u"state"_s, memberStateName(member.state)},
            {u"attempts"_s, member.attempts},
            {u"started"_s, jsonTime(member.started)},
            {u"ended"_s, jsonTime(member.ended)},
            {u"renews"_s, renewsObject(member)},
            {u"error"_s, device.hasFailed() ? errorObject(member.error) : QJsonValue()},
            {u"challenge"_s, member.challenge.isEmpty() ? QJsonValue() : QJsonValue(member.challenge)},
            {u"certificateSerial"_s, member.serial.isEmpty() ? QJsonValue() : QJsonValue(member.serial)},
            {u"notAfter"_s, jsonTime(device.notAfter)},
            {u"weakAlgorithms"_s, QJsonArray::fromStringList(device.weakAlgorithms)},
            {u"serverWarnings"_s, warningsJson(device.warnings)},
            {u"keyHeld"_s, device.keyHeld}};
}

} // namespace

QList<MemberState> allMemberStates()
{
    return {MemberState::Succeeded, MemberState::InUse,   MemberState::Issued,   MemberState::Failed,
            MemberState::Refused,   MemberState::Missing, MemberState::Running,  MemberState::Deferred,
            MemberState::Expected,  MemberState::Waiting, MemberState::Cancelled};
}

QByteArray toCsv(const RolloutReport &report, const ReportWords &words)
{
    QStringList header;
    for (const ReportColumn column : reportColumns)
        header.append(words.column(column));
    QByteArray csv = csvMark + csvLine(header + report.attributes);
    for (const ReportedDevice &device : report.devices) {
        const Line line(device, words);
        QStringList cells;
        for (const ReportColumn column : reportColumns)
            cells.append(line.cell(column));
        for (const QString &name : report.attributes)
            cells.append(device.inventory.attributes.value(name));
        csv += csvLine(cells);
    }
    return csv;
}

QJsonObject toJson(const RolloutReport &report)
{
    QJsonArray waves, sites, failures, devices;
    for (const auto &[wave, counts] : report.waves)
        waves.append(QJsonObject{{u"wave"_s, wave}, {u"counts"_s, countsJson(counts)}});
    for (const auto &[site, counts] : report.sites)
        sites.append(QJsonObject{{u"site"_s, site}, {u"counts"_s, countsJson(counts)}});
    for (const FailureGroup &group : report.failures) {
        QJsonArray names;
        for (const qsizetype place : group.devices)
            names.append(report.devices[place].member.name);
        failures.append(QJsonObject{{u"state"_s, memberStateName(group.state)},
                                    {u"error"_s, errorObject(group.error)},
                                    {u"alike"_s, group.alike},
                                    {u"devices"_s, names}});
    }
    for (const ReportedDevice &device : report.devices)
        devices.append(deviceObject(device));
    return {{u"version"_s, 1},
            {u"at"_s, jsonTime(report.at)},
            {u"rollout"_s, rolloutObject(report.rollout)},
            {u"counts"_s, countsJson(report.counts)},
            {u"waves"_s, waves},
            {u"sites"_s, sites},
            {u"failures"_s, failures},
            {u"devices"_s, devices}};
}

} // namespace scepter
