#include "core/store/jsoncolumn.h"

#include "core/base/literals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {

QString jsonText(const QJsonObject &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

QJsonObject jsonFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

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
