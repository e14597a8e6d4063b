#include "core/connector/lostrenewals.h"

#include "core/base/literals.h"
#include "core/connector/namepolicy.h"

namespace scepter {
namespace {

constexpr qsizetype mostShown = 20, mostText = 255;

Result<std::optional<Refuse>> judged(Transaction &transaction, const Certificate &certificate, const ConnectorSettings &connector,
                                     const InventoryNames *inventory)
{
    std::optional<NameHolders> holders;
    if (connector.inventoryOnly && inventory) {
        auto found = inventory->holders(transaction, namesToLookUp(certificate.subject(), certificate.altNames()));
        if (!found)
            return fail(found.error());
        holders = *std::move(found);
    }
    return judgeNames(certificate.subject(), certificate.altNames(), connector, holders);
}

QString shown(const Certificate &certificate)
{
    QStringList names;
    for (const SubjectAltName &name : certificate.altNames())
        names += shownName(name);
    const QString text = certificate.subject().toString() + (names.isEmpty() ? QString() : u" ("_s + names.join(u", "_s) + u')');
    return text.size() > mostText ? text.left(mostText - 1) + u'…' : text;
}

} // namespace

Result<LostRenewals> lostRenewals(Transaction &transaction, const ConnectorSettings &before, const ConnectorSettings &after,
                                  const InventoryNames *inventory, const QDateTime &now)
{
    LostRenewals lost;
    if (before.names == after.names && (before.inventoryOnly || !after.inventoryOnly))
        return lost;
    std::optional<Error> failure;
    const auto visit = [&](const Row &row) {
        const auto certificate = Certificate::parse(row.bytes(0));
        if (!certificate)
            return true;
        const auto refused = judged(transaction, *certificate, after, inventory);
        if (!refused) {
            failure = refused.error();
            return false;
        }
        if (*refused && ++lost.count <= mostShown)
            lost.first.append({certificate->serialHex(), shown(*certificate), (*refused)->refused});
        return true;
    };
    const auto read = transaction.each("SELECT der FROM certificate WHERE connector = ? AND revoked IS NULL AND not_after > ? ORDER BY id",
                                       {after.name, now}, visit);
    if (!read || failure)
        return fail(failure ? *failure : read.error());
    return lost;
}

} // namespace scepter
