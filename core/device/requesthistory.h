#pragma once
#include "core/client/server.h"
#include "core/device/requeststatus.h"

#include <QJsonObject>
#include <QList>

namespace scepter {

/// The number of a request on its device: they count from 1.
enum class RequestId : int { None = 0 };

struct HistoryRow {
    RequestId id = RequestId::None; ///< None: the request that is to be processed next
    QString keyName;
    QString subject;
    RequestStatus status;
    bool resumable = false;       ///< the transaction can be taken up again: [Continue] (D13)
    ServerWarnings warnings = {}; ///< that came with it (S3, S8)
    bool operator==(const HistoryRow &) const = default;
};

/// The last 20 requests, newest first (D21). A ToBeProcessed row, on top, neither counts nor is overwritten.
class RequestHistory {
public:
    static constexpr qsizetype capacity = 20;

    const QList<HistoryRow> &rows() const { return m_rows; }
    qsizetype indexOf(const RequestId &id) const;
    /// Puts a row on top and drops the oldest that counts when there are more than 20.
    /// Returns the ids of those that were dropped.
    QList<RequestId> add(HistoryRow row);
    /// Puts it in the place of the row with its id. False when there is none.
    bool replace(const HistoryRow &row);
    bool remove(const RequestId &id);

private:
    QList<HistoryRow> m_rows;
};

/// A status as the store keeps it, but for its time.
QJsonObject statusJson(const RequestStatus &status);
std::optional<RequestStatus> statusFromJson(const QJsonObject &json, const QDateTime &time);

} // namespace scepter
