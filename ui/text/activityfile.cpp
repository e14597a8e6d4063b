#include "ui/text/activityfile.h"

#include "core/base/literals.h"
#include "core/fleet/csvline.h"
#include "ui/text/activitywords.h"

namespace scepter {

QJsonObject activityJson(const Activity &activity)
{
    QJsonObject json{{u"at"_s, activity.at.toString(Qt::ISODate)},
                     {u"kind"_s, activityKindName(activity.kind)},
                     {u"operation"_s, activity.operation},
                     {u"outcome"_s, activityOutcomeName(activity.outcome)}};
    const std::pair<QString, QString> fields[]{{u"state"_s, activity.state},       {u"who"_s, activity.who},
                                               {u"device"_s, activity.device},     {u"connector"_s, activity.connector},
                                               {u"rollout"_s, activity.rollout},   {u"subject"_s, activity.subject},
                                               {u"expected"_s, activity.expected}, {u"serial"_s, activity.serial},
                                               {u"reason"_s, activity.reason},     {u"details"_s, activityDetails(activity)}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            json.insert(name, value);
    }
    if (activity.refused)
        json.insert(u"refusal"_s, refusalName(activity.refused->why));
    if (activity.error)
        json.insert(u"error"_s, errcName(activity.error->code));
    return json;
}

QByteArray activityCsv(const QJsonArray &rows)
{
    const QStringList columns{u"at"_s,        u"kind"_s,    u"operation"_s, u"outcome"_s,  u"state"_s,  u"who"_s,    u"device"_s,
                              u"connector"_s, u"rollout"_s, u"subject"_s,   u"expected"_s, u"serial"_s, u"details"_s};
    QByteArray bytes(csvMark);
    bytes += csvLine(columns);
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(row[column].toString());
        bytes += csvLine(cells);
    }
    return bytes;
}

} // namespace scepter
