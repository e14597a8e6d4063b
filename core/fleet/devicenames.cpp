#include "core/fleet/devicenames.h"

#include "core/base/literals.h"

#include <QSet>

namespace scepter {
namespace {

constexpr int mostNames = 20; // each costs a look into the inventory, and a client chooses how many there are

QStringList namesOf(const Certificate &certificate)
{
    QStringList names{certificate.subject().commonName()};
    for (const SubjectAltName &name : certificate.altNames()) {
        if (name.kind == SubjectAltName::Kind::Dns || name.kind == SubjectAltName::Kind::Ip)
            names += name.value;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.mid(0, mostNames);
}

bool isIpAddress(const QString &text) { return SubjectAltName::forHost(text).kind == SubjectAltName::Kind::Ip; }

/// By the first label of a host name.
Result<QSet<DeviceId>> byLabel(Transaction &transaction, const QStringList &names)
{
    QSet<DeviceId> found;
    for (const QString &name : names) {
        if (isIpAddress(name) || !name.contains(u'.'))
            continue;
        const auto row = transaction.one("SELECT id, address FROM device WHERE name = ?", {name.section(u'.', 0, 0).toLower()});
        if (!row)
            return fail(row.error());
        if (*row && ((*row)->text(1).isEmpty() || isIpAddress((*row)->text(1))))
            found.insert(DeviceId((*row)->number(0)));
    }
    return found;
}

} // namespace

Result<DeviceId> deviceNamed(Transaction &transaction, const Certificate &certificate)
{
    const QStringList names = namesOf(certificate);
    QSet<DeviceId> found, addressed;
    for (const QString &name : names) {
        const QString lower = name.toLower();
        const auto rows = transaction.all(
            "SELECT id, lower(address) = ? FROM device WHERE lower(address) = ? OR name = ? OR lower(title) = ?"
            " OR (serial = ? AND serial <> '')",
            {lower, lower, lower, lower, name});
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows) {
            found.insert(DeviceId(row.number(0)));
            if (row.flag(1))
                addressed.insert(DeviceId(row.number(0)));
        }
    }
    if (found.isEmpty()) {
        const auto labelled = byLabel(transaction, names);
        if (!labelled)
            return fail(labelled.error());
        found = *labelled;
    }
    const QSet<DeviceId> &best = found.size() > 1 ? addressed : found;
    return best.size() == 1 ? *best.begin() : DeviceId::None;
}

} // namespace scepter
