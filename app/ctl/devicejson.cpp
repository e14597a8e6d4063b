#include "app/ctl/devicejson.h"

#include "app/ctl/console.h"
#include "core/base/literals.h"

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
        json[u"pollsUsed"_s] = run->pollsUsed;
        if (run->phase == RequestRun::Phase::Waiting)
            json[u"nextPoll"_s] = run->nextPoll.toString(Qt::ISODate);
    }
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
            }
            return QString();
        };
        QJsonObject shown{{u"kind"_s, kindName()}};
        if (detail.kind == FailureDetail::Kind::HttpError)
            shown[u"httpStatus"_s] = detail.number;
        if (detail.kind == FailureDetail::Kind::ScepFailInfo)
            shown[u"failInfo"_s] = detail.number;
        json = {{u"status"_s, u"failed"_s}, {u"detail"_s, shown}, {u"error"_s, errorJson(failed->error)}};
    }
    json[u"request"_s] = int(row.id);
    json[u"at"_s] = shownTime(row.status).toString(Qt::ISODate);
    json[u"keyName"_s] = row.keyName;
    json[u"subject"_s] = row.subject;
    json[u"resumable"_s] = row.resumable;
    return json;
}

} // namespace scepter
