#include "core/connector/refusalcounter.h"

#include "core/base/literals.h"
#include "core/net/trustedproxies.h"

#include <QRegularExpression>

namespace scepter {

namespace {

const QString refusedPrefix = u"refused: "_s;

} // namespace

RefusalCounter::Outcome RefusalCounter::count(const QString &address, const QString &connector, const QString &what, const QString &subject,
                                              const QDateTime &now)
{
    if (!m_begun.isValid())
        m_begun = now;
    QString who = addressNetwork(address);
    if (!m_addresses.contains(who)) {
        if (m_addresses.size() < mostAddresses)
            m_addresses.insert(who);
        else
            who = u"others"_s;
    }
    Tally &tally = m_tallies[{who, connector, what}];
    if (tally.count++ == 0)
        tally.first = now;
    tally.lastSubject = subject;
    const bool isRefusal = what.startsWith(refusedPrefix);
    const bool isOwn = isRefusal ? tally.told < 1 : tally.told < ownAnswers && m_answersTold < allOwnAnswers;
    tally.told += isOwn ? 1 : 0;
    m_answersTold += isOwn && !isRefusal ? 1 : 0;
    return {who, what, isOwn, what == refusalOutcome(Refusal::ChallengeWrong) && tally.count == guessesForAlarm};
}

void RefusalCounter::notWritten(const Outcome &outcome, const QString &connector)
{
    if (const auto tally = m_tallies.find({outcome.who, connector, outcome.what}); tally != m_tallies.end() && outcome.isOwn)
        tally->second.told = std::max<qint64>(tally->second.told - 1, 0);
}

QList<RefusalCounter::Total> RefusalCounter::take()
{
    QList<Total> totals;
    for (const auto &[key, tally] : m_tallies) {
        if (tally.count > tally.told)
            totals.append({key.who, key.connector, key.what, tally.count, tally.first, tally.lastSubject});
    }
    m_tallies.clear();
    m_addresses.clear();
    m_answersTold = 0;
    m_begun = {};
    return totals;
}

QString refusalOutcome(Refusal why) { return refusedPrefix + refusalName(why); }

QString countedOperation(const RefusalCounter::Total &total) { return total.what.startsWith(refusedPrefix) ? u"refusals"_s : u"answers"_s; }

QString countedOutcome(const RefusalCounter::Total &total)
{
    const QString since = total.first.toUTC().toString(Qt::ISODate);
    if (total.what.startsWith(refusedPrefix))
        return u"refused %1 times since %2: %3"_s.arg(total.count).arg(since, total.what.sliced(refusedPrefix.size()));
    return u"answered %1 times since %2: %3"_s.arg(total.count).arg(since, total.what);
}

std::optional<RefusalsTold> refusalsTold(const QString &outcome)
{
    static const QRegularExpression form(u"^refused(?: (\\d{1,18}) times since (\\S+))?: (\\w+)$"_s);
    const auto match = form.match(outcome);
    const auto why = match.hasMatch() ? refusalFromName(match.captured(3)) : std::nullopt;
    if (!why)
        return std::nullopt;
    RefusalsTold told{*why};
    if (!match.captured(1).isEmpty()) {
        told.count = match.captured(1).toLongLong();
        told.first = QDateTime::fromString(match.captured(2), Qt::ISODate);
    }
    return told;
}

} // namespace scepter
