#include "core/device/requesthistory.h"

#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct StatusToJson {
    QJsonObject operator()(const ToBeProcessed &) const { return {{u"status"_s, u"toBeProcessed"_s}}; }
    QJsonObject operator()(const Processing &) const { return {{u"status"_s, u"processing"_s}}; }
    QJsonObject operator()(const Succeeded &succeeded) const
    {
        return {{u"status"_s, u"succeeded"_s}, {u"weakAlgorithms"_s, QJsonArray::fromStringList(succeeded.weakAlgorithms)}};
    }
    QJsonObject operator()(const Failed &failed) const
    {
        return {{u"status"_s, u"failed"_s},
                {u"error"_s, errcName(failed.error.code)},
                {u"detail"_s, failed.error.detail},
                {u"facts"_s, QJsonArray::fromStringList(failed.error.facts)}};
    }
};

std::optional<RequestStatus> statusFrom(const QJsonObject &json)
{
    const QString status = json[u"status"_s].toString();
    const QDateTime time = QDateTime::fromString(json[u"time"_s].toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (status == u"toBeProcessed"_s)
        return ToBeProcessed{time};
    if (status == u"processing"_s)
        return Processing{time};
    if (status == u"succeeded"_s)
        return Succeeded{time, json[u"weakAlgorithms"_s].toVariant().toStringList()};
    const auto code = errcFromName(json[u"error"_s].toString());
    if (status != u"failed"_s || !code)
        return std::nullopt;
    const Error error{*code, json[u"detail"_s].toString(), json[u"facts"_s].toVariant().toStringList()};
    return Failed{time, failureDetail(error), error};
}

bool counts(const RequestRow &row) { return !std::holds_alternative<ToBeProcessed>(row.status); }

} // namespace

qsizetype RequestHistory::indexOf(const RequestId &id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            return i;
    }
    return -1;
}

QList<RequestId> RequestHistory::add(RequestRow row)
{
    m_rows.prepend(std::move(row));
    QList<RequestId> dropped;
    for (qsizetype i = m_rows.size() - 1; i >= 0 && std::count_if(m_rows.begin(), m_rows.end(), counts) > capacity; --i) {
        if (counts(m_rows[i]))
            dropped.append(m_rows.takeAt(i).id);
    }
    return dropped;
}

bool RequestHistory::setStatus(const RequestId &id, RequestStatus status, bool resumable)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return false;
    m_rows[index].status = std::move(status);
    m_rows[index].resumable = resumable;
    return true;
}

QJsonArray RequestHistory::toJson() const
{
    QJsonArray array;
    for (const RequestRow &row : m_rows) {
        QJsonObject json = std::visit(StatusToJson(), row.status);
        json[u"id"_s] = row.id.value;
        json[u"keyName"_s] = row.keyName;
        json[u"subject"_s] = row.subject;
        json[u"time"_s] = shownTime(row.status).toString(Qt::ISODateWithMs);
        json[u"resumable"_s] = row.resumable;
        array.append(json);
    }
    return array;
}

Result<RequestHistory> RequestHistory::fromJson(const QJsonArray &json)
{
    RequestHistory history;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        const auto status = statusFrom(object);
        const RequestId id{object[u"id"_s].toString()};
        if (!status || id.isEmpty() || id.value.contains(u'/') || history.indexOf(id) >= 0)
            return fail(Errc::StateDamaged, u"a row of the history cannot be read"_s);
        history.m_rows.append(
            {id, object[u"keyName"_s].toString(), object[u"subject"_s].toString(), *status, object[u"resumable"_s].toBool()});
    }
    return history;
}

} // namespace scepter
