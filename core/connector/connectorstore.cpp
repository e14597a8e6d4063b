#include "core/connector/connectorstore.h"

#include "core/base/literals.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

tl::unexpected<Error> notFound(const QString &name) { return fail(Errc::NotFound, {}, {u"connector"_s, name}); }

ConnectorRow rowOf(const Row &row)
{
    const QJsonObject json = jsonFromText(row.text(1));
    ConnectorRow connector{ConnectorSettings::fromJson(row.text(0), json), row.flag(2), row.instant(3)};
    connector.hasOldNames = connector.settings.toJson()[u"names"_s] != json[u"names"_s] && json.contains(u"names"_s);
    return connector;
}

/// One connector may be the default (C1): the one that was made so last.
Result<void> clearDefault(Transaction &transaction, const QString &except)
{
    const auto all = ConnectorStore::list(transaction);
    if (!all)
        return fail(all.error());
    for (const ConnectorRow &row : *all) {
        if (!row.settings.isDefault || row.settings.name == except)
            continue;
        ConnectorSettings settings = row.settings;
        settings.isDefault = false;
        if (auto done = transaction.run("UPDATE connector SET settings = ? WHERE name = ?", {jsonText(settings.toJson()), settings.name});
            !done)
            return fail(done.error());
    }
    return {};
}

Result<void> checkCa(Transaction &transaction, const QString &ca)
{
    const auto row = transaction.one("SELECT 1 FROM ca WHERE name = ?", {ca});
    if (!row)
        return fail(row.error());
    return *row ? Result<void>() : fail(Errc::NotFound, {}, {u"ca"_s, ca});
}

Result<void> prepare(Transaction &transaction, const ConnectorSettings &settings)
{
    if (auto valid = settings.validate(); !valid)
        return valid;
    if (auto known = checkCa(transaction, settings.ca); !known)
        return known;
    return settings.isDefault ? clearDefault(transaction, settings.name) : Result<void>();
}

} // namespace

Result<void> ConnectorStore::create(Transaction &transaction, const ConnectorSettings &settings, const QDateTime &now)
{
    if (auto prepared = prepare(transaction, settings); !prepared)
        return prepared;
    const auto added = transaction.run(
        "INSERT INTO connector (name, ca, settings, created) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
        {settings.name, settings.ca, jsonText(settings.toJson()), now});
    if (!added)
        return fail(added.error());
    if (*added == 0)
        return fail(Errc::AlreadyExists, {}, {u"connector"_s, settings.name});
    return CaStore::touch(transaction);
}

Result<void> ConnectorStore::change(Transaction &transaction, const ConnectorSettings &settings)
{
    if (auto prepared = prepare(transaction, settings); !prepared)
        return prepared;
    const auto changed = transaction.run("UPDATE connector SET ca = ?, settings = ? WHERE name = ? AND deleting = 0",
                                         {settings.ca, jsonText(settings.toJson()), settings.name});
    if (!changed)
        return fail(changed.error());
    return *changed == 1 ? CaStore::touch(transaction) : notFound(settings.name);
}

Result<QList<ConnectorRow>> ConnectorStore::list(Transaction &transaction)
{
    const auto rows = transaction.all("SELECT name, settings, deleting, created FROM connector ORDER BY name");
    if (!rows)
        return fail(rows.error());
    QList<ConnectorRow> list;
    for (const Row &row : *rows)
        list.append(rowOf(row));
    return list;
}

Result<ConnectorRow> ConnectorStore::show(Transaction &transaction, const QString &name)
{
    const auto row = transaction.one("SELECT name, settings, deleting, created FROM connector WHERE name = ?", {name});
    if (!row)
        return fail(row.error());
    return *row ? Result<ConnectorRow>(rowOf(**row)) : notFound(name);
}

Result<void> ConnectorStore::markDeleting(Transaction &transaction, const QString &name)
{
    const auto changed = transaction.run("UPDATE connector SET deleting = 1 WHERE name = ?", {name});
    if (!changed)
        return fail(changed.error());
    return *changed == 1 ? CaStore::touch(transaction) : notFound(name);
}

Result<void> ConnectorStore::remove(Transaction &transaction, const QString &name)
{
    const auto removed = transaction.run("DELETE FROM connector WHERE name = ?", {name});
    if (!removed)
        return fail(removed.error());
    if (*removed == 0)
        return notFound(name);
    return transaction.run("DELETE FROM challenge WHERE connector = ?", {name}).and_then([&](int) { return CaStore::touch(transaction); });
}

ConnectorStatus ConnectorStore::status(const ConnectorRow &row, const CaInfoRow &ca, const QDateTime &now)
{
    if (row.deleting)
        return ConnectorStatus::Deleting;
    const CaGenerationInfo *current = ca.current();
    if (!current || !current->certificate)
        return ConnectorStatus::Creating;
    return now < current->certificate->notAfter() ? ConnectorStatus::Active : ConnectorStatus::Failed;
}

} // namespace scepter
