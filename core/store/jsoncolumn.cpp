#include "core/store/jsoncolumn.h"

#include "core/base/literals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {

QString jsonText(const QJsonObject &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

QJsonObject jsonFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QString jsonListText(const QStringList &list)
{
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList jsonListFromText(const QString &text)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        list += value.toString();
    return list;
}

QString errorText(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return jsonText(
        {{u"code"_s, errcName(error->code)}, {u"detail"_s, error->detail}, {u"facts"_s, QJsonArray::fromStringList(error->facts)}});
}

std::optional<Error> errorFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = jsonFromText(text);
    return Error{errcFromName(json[u"code"_s].toString()).value_or(Errc::StateDamaged), json[u"detail"_s].toString(),
                 json[u"facts"_s].toVariant().toStringList()};
}

} // namespace scepter
