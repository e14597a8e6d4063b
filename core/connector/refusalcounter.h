#pragma once
#include "core/connector/refusal.h"

#include <QDateTime>
#include <QSet>

#include <map>
#include <optional>

namespace scepter {

/// Counts refusals, and answers that tell nothing new, so that nobody fills the disk with them (C9): for each address (IPv6 by /64),
/// connector and outcome the first of an hour has an entry of the audit log of its own, at once, or the first hundred of answers; when
/// more came, they have another one, together, when the hour has ended. Beyond so many addresses an hour the rest are counted as
/// "others". It also sees somebody guess (C13). Pure.
class RefusalCounter {
public:
    static constexpr int mostAddresses = 1000;
    static constexpr int guessesForAlarm = 100; ///< wrong challenges of an hour, of one address at one connector
    static constexpr int ownAnswers = 100;      ///< of an hour: polls, repeats and queries are many where nobody means harm
    static constexpr int allOwnAnswers = 1000;  ///< of an hour, of all addresses together
    static constexpr std::chrono::seconds hour{3600};

    struct Outcome {
        QString who, what;       ///< what it is counted by: the address, the /64, "others"; and the outcome
        bool isOwn = true;       ///< it has an entry of its own, now
        bool isGuessing = false; ///< it is the one that raises the alarm of this hour
    };
    /// `what`: "refused: ChallengeWrong", or of an answer "CertPoll pending".
    Outcome count(const QString &address, const QString &connector, const QString &what, const QString &subject, const QDateTime &now);
    /// An entry of its own could not be written: it is told with the others.
    void notWritten(const Outcome &outcome, const QString &connector);

    struct Total {
        QString who, connector, what;
        qint64 count = 0;
        QDateTime first;
        QString lastSubject;
    };
    /// When the running hour ends; invalid while nothing was counted.
    QDateTime ends() const { return m_begun.isValid() ? m_begun.addSecs(hour.count()) : QDateTime(); }
    /// Ends the hour: what has not been told of it.
    QList<Total> take();

private:
    struct Key {
        QString who, connector, what;
        bool operator<(const Key &other) const { return std::tie(who, connector, what) < std::tie(other.who, other.connector, other.what); }
    };
    struct Tally {
        qint64 count = 0;
        qint64 told = 0; ///< of them, with entries of their own
        QDateTime first;
        QString lastSubject;
    };
    QDateTime m_begun;
    int m_answersTold = 0;
    QSet<QString> m_addresses;
    std::map<Key, Tally> m_tallies;
};

/// The outcome of a refusal in the audit log: "refused: ChallengeWrong".
QString refusalOutcome(Refusal why);
/// The operation of a total's entry of the audit log: "refusals", or "answers".
QString countedOperation(const RefusalCounter::Total &total);
/// A total as the outcome of an entry of the audit log: "refused 312 times since 2027-03-01T12:00:00Z: ChallengeWrong".
/// Of answers: "answered 312 times since 2027-03-01T12:00:00Z: CertPoll pending".
QString countedOutcome(const RefusalCounter::Total &total);
/// What an outcome says of refusals; a single one has a count of 1 and no beginning. Nothing for another outcome.
struct RefusalsTold {
    Refusal why = Refusal::Unreadable;
    qint64 count = 1;
    QDateTime first = {};
};
std::optional<RefusalsTold> refusalsTold(const QString &outcome);

} // namespace scepter
