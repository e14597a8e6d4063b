#pragma once
#include "core/connector/policy.h"
#include "core/store/vault.h"

namespace scepter {

/// What a challenge password is for (C2).
struct ChallengeSpec {
    QString connector;
    QString subject = {}; ///< common name it is bound to; empty: any
    std::optional<QDateTime> expires = {};
    std::optional<int> usesAllowed = {}; ///< nothing: as often as one likes
    bool renewable = false;              ///< bound to a subject, good once per renewal window
    QStringList also = {};               ///< further names beside the subject: hosts, addresses, "KIND:NAME"
};

/// The subject and the names beside it, as lists and the log show them; empty: any subject.
QString boundNames(const ChallengeSpec &spec);

struct Challenge {
    QString id;
    ChallengeSpec spec;
    int uses = 0;
    QDateTime created = {};
};

/// The challenge passwords of the connectors (C2). Found by an HMAC under a key of the vault, so that no password is compared
/// with another; the match is confirmed in constant time. A value, good on every thread.
class Challenges {
public:
    explicit Challenges(const Vault &vault) : m_vault(vault), m_key(vault.subkey("challenge")) {}

    /// A password of 128 random bits: 26 letters and digits that cannot be mistaken for each other.
    static Secret generate(Random &random);
    /// Errors: NotFound {"connector"}, InvalidArgument, those of the statements.
    [[nodiscard]] Result<Challenge> create(Transaction &transaction, const ChallengeSpec &spec, const Secret &password, Random &random,
                                           const QDateTime &now) const;
    static Result<QList<Challenge>> list(Transaction &transaction, const QString &connector);
    /// Errors: NotFound, SealBroken.
    [[nodiscard]] Result<std::pair<Challenge, Secret>> show(Transaction &transaction, const QString &id) const;
    /// Lets a bound one be used for further names, too. Errors: NotFound, InvalidArgument {"--name"} for what cannot be a name, and
    /// when it is good for any subject anyway.
    [[nodiscard]] static Result<Challenge> allow(Transaction &transaction, const QString &id, const QStringList &names);
    /// Errors: NotFound.
    static Result<Challenge> remove(Transaction &transaction, const QString &id);

    /// The challenge with this password; nothing when there is none.
    Result<std::optional<ChallengeFacts>> find(Transaction &transaction, const QString &connector, const Secret &password) const;
    /// Uses it up once, when that is still possible: of requests at the same time as many succeed as there are uses left.
    /// Answers false when it was used up, deleted or expired meanwhile. Without `seen.expires` its end does not matter any more.
    struct Validity { ///< of the certificate that a use produces
        QDateTime notBefore, notAfter;
    };
    static Result<bool> use(Transaction &transaction, const ChallengeFacts &seen, const QString &subject, const Validity &produced,
                            const QDateTime &now);
    static Result<std::optional<ChallengeFacts>> facts(Transaction &transaction, const QString &id);

private:
    QByteArray hashOf(const QString &connector, const Secret &password) const;
    Vault m_vault;
    Secret m_key;
};

} // namespace scepter
