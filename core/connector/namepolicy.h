#pragma once
#include "core/connector/policy.h"

#include <QJsonObject>

namespace scepter {

/// What a request's names come to: those that are issued, and what is said of them on its row.
struct NamesToIssue {
    QList<SubjectAltName> names;
    QStringList leftOut = {};     ///< further names of a bound challenge, by the connector's setting (C2)
    QStringList underscored = {}; ///< host names that no standard knows, and devices have all the same
};

/// Every common name of a subject: what must hold of the first must hold of a second one.
QStringList commonNames(const DistinguishedName &subject);
/// What the inventory is asked about: the names of a request, its challenge's, and their first labels.
QStringList namesToLookUp(const Csr &csr, const std::optional<ChallengeFacts> &challenge);
QStringList namesToLookUp(const DistinguishedName &subject, const QList<SubjectAltName> &altNames);

/// Whether a bound challenge may be used for every name that is asked for (C2); an alarm when it was made for somebody else (C13).
std::optional<Refuse> judgeBoundNames(const Csr &csr, const ConnectorSettings &connector, const ChallengeFacts &challenge,
                                      const std::optional<NameHolders> &holders);
/// The names to issue: those asked for, those of the certificate that is renewed, or (Printers) the common name (C7).
std::variant<Refuse, NamesToIssue> namesToIssue(const Csr &csr, const std::optional<Certificate> &renews,
                                                const ConnectorSettings &connector, const NameFacts &known);
/// Why a connector would not issue a certificate for these names; nothing when it would.
std::optional<Refuse> judgeNames(const DistinguishedName &subject, const QList<SubjectAltName> &altNames,
                                 const ConnectorSettings &connector, const std::optional<NameHolders> &holders,
                                 const QStringList &usages = {});
/// Says on the row what was left out or is worth a remark: members "leftOut" and "underscored".
void noteNames(QJsonObject *decoded, const NamesToIssue &names);

} // namespace scepter
