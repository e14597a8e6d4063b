#include "core/device/requesthistory.h"

#include "core/base/literals.h"
#include "core/client/transactionjson.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct StatusToJson {
    QJsonObject operator()(const ToBeProcessed &) const { return {{u"status"_s, u"toBeProcessed"_s}}; }
    QJsonObject operator()(const Processing &) const { return {{u"status"_s, u"processing"_s}}; }
    QJsonObject operator()(const Succeeded &succeeded) const
    {
        QJsonObject json{{u"status"_s, u"succeeded"_s}, {u"weakAlgorithms"_s, QJsonArray::fromStringList(succeeded.weakAlgorithms)}};
        if (!succeeded.differences.isEmpty())
            json[u"differences"_s] = differencesJson(succeeded.differences);
        if (succeeded.restarted)
            json[u"restarted"_s] = true;
        const auto put = [&](const QString &name, const QDateTime &when) {
            if (when.isValid())
                json[name] = when.toUTC().toString(Qt::ISODateWithMs);
        };
        put(u"issued"_s, succeeded.issuance.receivedAt);
        put(u"validFrom"_s, succeeded.issuance.validFrom);
        return json;
    }
    QJsonObject operator()(const Failed &failed) const
    {
        return {{u"status"_s, u"failed"_s},
                {u"error"_s, errcName(failed.error.code)},
                {u"detail"_s, failed.error.detail},
                {u"facts"_s, QJsonArray::fromStringList(failed.error.facts)}};
    }
};

/// Nothing for a row that an older program wrote.
QDateTime instant(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

bool counts(const HistoryRow &row) { return !std::holds_alternative<ToBeProcessed>(row.status); }

} // namespace

qsizetype RequestHistory::indexOf(const RequestId &id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            return i;
    }
    return -1;
}

QList<RequestId> RequestHistory::add(HistoryRow row)
{
    const bool waits = !m_rows.isEmpty() && !counts(m_rows.first());
    m_rows.insert(waits && counts(row) ? 1 : 0, std::move(row));
    QList<RequestId> dropped;
    for (qsizetype i = m_rows.size() - 1; i >= 0 && std::count_if(m_rows.begin(), m_rows.end(), counts) > capacity; --i) {
        if (counts(m_rows[i]))
            dropped.append(m_rows.takeAt(i).id);
    }
    return dropped;
}

bool RequestHistory::replace(const HistoryRow &row)
{
    const qsizetype index = indexOf(row.id);
    if (index < 0)
        return false;
    m_rows[index] = row;
    return true;
}

bool RequestHistory::remove(const RequestId &id)
{
    return m_rows.removeIf([&](const HistoryRow &row) { return row.id == id; }) > 0;
}

QJsonObject statusJson(const RequestStatus &status) { return std::visit(StatusToJson(), status); }

std::optional<RequestStatus> statusFromJson(const QJsonObject &json, const QDateTime &time)
{
    const QString status = json[u"status"_s].toString();
    if (!time.isValid())
        return std::nullopt;
    if (status == u"toBeProcessed"_s)
        return ToBeProcessed{time};
    if (status == u"processing"_s)
        return Processing{time};
    if (status == u"succeeded"_s)
        return Succeeded{time, json[u"weakAlgorithms"_s].toVariant().toStringList(), differencesFromJson(json[u"differences"_s].toObject()),
                         json[u"restarted"_s].toBool(), Issuance{instant(json[u"issued"_s]), instant(json[u"validFrom"_s])}};
    const auto code = errcFromName(json[u"error"_s].toString());
    if (status != u"failed"_s || !code)
        return std::nullopt;
    const Error error{*code, json[u"detail"_s].toString(), json[u"facts"_s].toVariant().toStringList()};
    return Failed{time, failureDetail(error), error};
}

} // namespace scepter
