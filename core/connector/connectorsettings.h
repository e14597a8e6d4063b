#pragma once
#include "core/connector/namerules.h"
#include "core/connector/refusal.h"
#include "core/net/httpservermessages.h"

#include <QJsonObject>
#include <QUrl>

namespace scepter {

/// What certificates of a connector are for (C7).
enum class Preset { Printers, Mobile, Strict };
/// Whether an administrator decides on each request (C6).
enum class Approval { Automatic, Manual };
/// What becomes of a name that a bound challenge was not made for (C2): the request is refused, or the name left out.
enum class FurtherNames { Refuse, LeaveOut };
/// How a connector stands (C1). Failed: its CA cannot issue any more.
enum class ConnectorStatus { Creating, Active, Failed, Deleting };

/// One connector, as its administrator set it up (C1, C7). Kept as JSON in its row; the members are those of
/// `scepterctl connector show --json`.
struct ConnectorSettings {
    QString name; ///< [a-z0-9-]{1,32}
    QString title = {};
    QString ca = {};
    Preset preset = Preset::Printers;
    Approval approval = Approval::Automatic;
    QUrl baseUrl = {};             ///< the public one, for CRL distribution points and what is shown to people; may be empty
    QStringList allowFrom = {};    ///< networks such as 10.0.0.0/8; empty: everybody
    bool requireChallenge = false; ///< manual approval takes a missing challenge otherwise (C6)
    bool allowWeak = false;        ///< single DES and MD5 are read
    bool isDefault = false;        ///< also reached by the paths of an NDES
    int validityDays = 365;
    int spreadDays = 0;         ///< validity is shortened at random by up to this many days
    int renewalWindowDays = 0;  ///< before notAfter; 0: the whole validity
    QStringList keys = {};      ///< of keySpecName(); empty: every kind that Scepter knows
    QStringList names = {};     ///< what certificates may be for, see NameRules
    bool inventoryOnly = false; ///< and only names that a device of the inventory has
    FurtherNames furtherNames = FurtherNames::Refuse;
    QStringList usages = {}; ///< extendedKeyUsage where a CSR names none; {"none"}: without one; empty: the preset's
    /// C12: CAs that this connector takes over from; a certificate of theirs is renewed here, as one of this CA is.
    QList<Certificate> renewFrom = {};
    QList<Certificate> maySignFor = {}; ///< C12: who signs requests for the keys of others, compared whole
    int pendingLimit = 10'000;          ///< requests that wait for a decision; the last tenth is kept for those with a right challenge
    int pendingPerAddress = 1'000;      ///< those without a right challenge of one address, or of an IPv6 /64
    int pendingDays = 30;               ///< then they are deleted
    HttpServerBounds http = {};

    /// Whether requests encrypted and signed with these may be read (C7, S3).
    bool accepts(CipherAlgorithm cipher) const;
    bool accepts(HashAlgorithm hash) const;
    bool accepts(const PublicKey &key) const;
    NameRules nameRules() const; ///< a rule that cannot be read allows nothing
    bool acceptsAddress(const QString &address) const;
    /// The CA of `renewFrom` that issued this certificate, by a path that is valid now; its revocation list is not looked at.
    std::optional<Certificate> replacedCaOf(const Certificate &signer, const QList<Certificate> &intermediates, const QDateTime &now) const;

    QJsonObject toJson() const;
    static ConnectorSettings fromJson(const QString &name, const QJsonObject &json);
    /// Errors: InvalidArgument with the member's option ("--validity") and value.
    [[nodiscard]] Result<void> validate() const;
};

QString presetName(Preset preset);
std::optional<Preset> presetFromName(const QString &name);
QString approvalName(Approval approval); ///< "auto", "manual"
std::optional<Approval> approvalFromName(const QString &name);
QString furtherNamesName(FurtherNames what); ///< "refuse", "leave-out"
std::optional<FurtherNames> furtherNamesFromName(const QString &name);
QString statusName(ConnectorStatus status);

/// Whether a name may stand for a CA or a connector, in URLs too: [a-z0-9-]{1,32}.
bool isPlainName(const QString &name);

} // namespace scepter
