#include "app/ctl/devicejson.h"

#include "app/ctl/console.h"
#include "core/base/literals.h"
#include "core/client/transactionjson.h"
#include "ui/text/words.h"

namespace scepter {

QJsonObject deviceSummaryJson(const StoredDevice &device)
{
    QJsonObject json{{u"id"_s, qint64(device.id)},
                     {u"name"_s, device.name},
                     {u"title"_s, device.title},
                     {u"profile"_s, device.profile->id},
                     {u"address"_s, device.address},
                     {u"keyCount"_s, device.keys.size()},
                     {u"timer"_s, device.settings.automatic.timer},
                     {u"processing"_s, device.state.run.has_value()},
                     {u"restartNeeded"_s, device.state.restartNeeded}};
    if (device.state.next)
        json[u"next"_s] = device.state.next->setTime.toString(Qt::ISODate);
    if (const auto &run = device.state.run) {
        json[u"pollsUsed"_s] = run->pollsMade();
        json[u"pollsAllowed"_s] = SimulatedMfp::pollsAllowed(*run, device.settings, *device.profile);
        if (run->phase == RequestRun::Phase::Waiting)
            json[u"nextPoll"_s] = run->nextPoll.toString(Qt::ISODate);
    }
    return json;
}

QJsonObject outlookJson(const RequestOutlook &outlook)
{
    const auto restart = [&] {
        switch (outlook.restart) {
        case RequestOutlook::Restart::None: return u"none"_s;
        case RequestOutlook::Restart::Needed: return u"needed"_s;
        case RequestOutlook::Restart::Automatic: return u"automatic"_s;
        }
        return QString();
    };
    QJsonObject json{{u"full"_s, outlook.full},
                     {u"functionOff"_s, outlook.functionOff},
                     {u"defaultKeyStays"_s, outlook.defaultKeyStays},
                     {u"restart"_s, restart()}};
    if (outlook.full)
        json[u"keyLimit"_s] = outlook.keyLimit;
    if (outlook.overwritten)
        json[u"overwrites"_s] = outlook.overwritten->number;
    if (outlook.unbound)
        json[u"unbinds"_s] = outlook.unbound->number;
    return json;
}

QJsonObject registeredKeyJson(const RegisteredKey &what)
{
    QJsonObject json{{u"registered"_s, what.key.has_value()},
                     {u"functionOff"_s, what.functionOff},
                     {u"restartNeeded"_s, what.restartNeeded},
                     {u"restarted"_s, what.restarted}};
    if (!what.key)
        return json;
    json[u"number"_s] = what.key->number;
    json[u"location"_s] = locationName(what.key->location);
    if (!what.key->destination.isEmpty())
        json[u"destination"_s] = what.key->destination;
    return json;
}

QJsonObject historyRowJson(const HistoryRow &row)
{
    QJsonObject json = statusJson(row.status);
    if (const auto *failed = std::get_if<Failed>(&row.status)) {
        const FailureDetail &detail = failed->detail;
        const auto kindName = [&] {
            switch (detail.kind) {
            case FailureDetail::Kind::Deferred: return u"deferred"_s;
            case FailureDetail::Kind::RegistrationLimit: return u"registrationLimit"_s;
            case FailureDetail::Kind::TcpError: return u"tcpError"_s;
            case FailureDetail::Kind::HttpError: return u"httpError"_s;
            case FailureDetail::Kind::ScepFailInfo: return u"scepError"_s;
            case FailureDetail::Kind::InvalidResponse: return u"invalidResponse"_s;
            case FailureDetail::Kind::Cancelled: return u"cancelled"_s;
            case FailureDetail::Kind::LocalFault: return u"localFault"_s;
            }
            return QString();
        };
        QJsonObject shown{{u"kind"_s, kindName()}};
        if (detail.kind == FailureDetail::Kind::HttpError)
            shown[u"httpStatus"_s] = detail.number;
        if (detail.kind == FailureDetail::Kind::ScepFailInfo)
            shown[u"failInfo"_s] = detail.number;
        json = {{u"status"_s, u"failed"_s}, {u"detail"_s, shown}, {u"cause"_s, causeText(detail)}, {u"error"_s, errorJson(failed->error)}};
    }
    if (const auto *succeeded = std::get_if<Succeeded>(&row.status)) // D19; statusJson() has "issued" and "validFrom"
        json[u"registered"_s] = succeeded->registeredAt.toString(Qt::ISODate);
    json[u"request"_s] = int(row.id);
    json[u"at"_s] = shownTime(row.status).toString(Qt::ISODate);
    json[u"keyName"_s] = row.keyName;
    json[u"subject"_s] = row.subject;
    json[u"resumable"_s] = row.resumable;
    if (!row.warnings.isEmpty())
        json[u"serverWarnings"_s] = warningsJson(row.warnings);
    return json;
}

} // namespace scepter
