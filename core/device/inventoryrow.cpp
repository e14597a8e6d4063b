#include "core/device/inventoryrow.h"

#include "core/base/literals.h"
#include "core/store/jsoncolumn.h"

namespace scepter {

Inventory inventoryOf(const Row &row, int first)
{
    Inventory inventory{row.flag(first), row.text(first + 1), row.text(first + 2), row.text(first + 3).split(u'\n', Qt::SkipEmptyParts)};
    const QString text = row.text(first + 4);
    if (text == u"{}"_s) // most have none, and lists read many
        return inventory;
    const QJsonObject attributes = jsonFromText(text);
    for (auto it = attributes.constBegin(); it != attributes.constEnd(); ++it)
        inventory.attributes.insert(it.key(), it->toString());
    return inventory;
}

QString tagsText(const QStringList &tags) { return tags.join(u'\n'); }

QString attributesText(const QMap<QString, QString> &attributes)
{
    QJsonObject json;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        json[it.key()] = it.value();
    return jsonText(json);
}

Result<QStringList> secretColumnNames(Transaction &transaction)
{
    return transaction.all("SELECT DISTINCT name FROM device_secret ORDER BY name").map([](const QList<Row> &rows) {
        QStringList names;
        for (const Row &row : rows)
            names += row.text(0);
        return names;
    });
}

} // namespace scepter
