#pragma once
#include "core/base/ids.h"
#include "core/device/requeststatus.h"

#include <QJsonObject>
#include <QList>

namespace scepter {

using RequestId = Id<struct RequestTag>;

struct RequestRow {
    RequestId id;
    QString keyName;
    QString subject;
    RequestStatus status;
    bool resumable = false; ///< the transaction can be taken up again: [Continue] (D13)
};

/// The last 20 requests, newest first (D21). A ToBeProcessed row neither counts nor is overwritten.
class RequestHistory {
public:
    static constexpr qsizetype capacity = 20;

    const QList<RequestRow> &rows() const { return m_rows; }
    qsizetype indexOf(const RequestId &id) const;
    /// Puts a row on top and drops the oldest that counts when there are more than 20.
    /// Returns the ids of those that were dropped.
    QList<RequestId> add(RequestRow row);
    /// False when there is no such row.
    bool setStatus(const RequestId &id, RequestStatus status, bool resumable);

    QJsonArray toJson() const;
    /// Errors: StateDamaged.
    [[nodiscard]] static Result<RequestHistory> fromJson(const QJsonArray &json);

private:
    QList<RequestRow> m_rows;
};

} // namespace scepter
