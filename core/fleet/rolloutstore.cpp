#include "core/fleet/rolloutstore.h"

#include "core/base/literals.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr std::string_view rolloutColumns =
    "SELECT id, title, kind, state, settings, wave, held, revision, created, starts, started, ended, wave_started,"
    " (SELECT max(wave) FROM rollout_member WHERE rollout = rollout.id) FROM rollout";
constexpr std::string_view memberColumns =
    "SELECT device, name, position, wave, state, due, request, attempts, started, ended, error, challenge, serial, key_number, revision,"
    " renewal, renews"
    " FROM rollout_member";

/// F6: a device's certificates are renewed one after the other.
constexpr std::string_view noOtherRuns =
    " AND NOT EXISTS (SELECT 1 FROM rollout_member o WHERE o.device = rollout_member.device AND o.rollout = rollout_member.rollout"
    " AND o.state = 'running')";

Value number(RolloutId id) { return qint64(id); }
QByteArray challengePlace(RolloutId id) { return "rollout/" + QByteArray::number(qint64(id)) + "/challenge"; }
std::optional<QDateTime> optional(const QDateTime &instant) { return instant.isValid() ? std::optional(instant) : std::nullopt; }
tl::unexpected<Error> damaged(qint64 id)
{
    return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedRollout, {QString::number(id)}));
}
template <class T> Result<void> nothing(const Result<T> &result) { return result ? Result<void>() : fail(result.error()); }

QString heldText(const std::optional<HoldReason> &held)
{
    if (!held)
        return {};
    return jsonText({{u"kind"_s, held->kind == HoldReason::Kind::Failures ? u"failures"_s : u"notProven"_s},
                     {u"wave"_s, held->wave},
                     {u"failed"_s, held->failed},
                     {u"of"_s, held->of}});
}

std::optional<HoldReason> heldFrom(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = jsonFromText(text);
    return HoldReason{json[u"kind"_s].toString() == u"failures"_s ? HoldReason::Kind::Failures : HoldReason::Kind::NotProven,
                      json[u"wave"_s].toInt(), json[u"failed"_s].toInt(), json[u"of"_s].toInt()};
}

Result<Rollout> rolloutOf(const Row &row)
{
    const auto kind = rolloutKindFromName(row.text(2));
    const auto state = rolloutStateFromName(row.text(3));
    auto settings = RolloutSettings::fromJson(jsonFromText(row.text(4)));
    if (!kind || !state || !settings)
        return damaged(row.number(0));
    Rollout rollout;
    rollout.id = RolloutId(row.number(0));
    rollout.title = row.text(1);
    rollout.kind = *kind;
    rollout.state = *state;
    rollout.settings = std::move(*settings);
    rollout.wave = int(row.number(5));
    rollout.held = heldFrom(row.text(6));
    rollout.revision = row.number(7);
    rollout.created = row.instant(8);
    rollout.starts = optional(row.instant(9));
    rollout.started = optional(row.instant(10));
    rollout.ended = optional(row.instant(11));
    rollout.waveStarted = optional(row.instant(12));
    rollout.waves = int(row.number(13)) + 1;
    return rollout;
}

Result<QList<Rollout>> rolloutsOf(const Result<QList<Row>> &rows)
{
    if (!rows)
        return fail(rows.error());
    QList<Rollout> rollouts;
    for (const Row &row : *rows) {
        auto rollout = rolloutOf(row);
        if (!rollout)
            return fail(rollout.error());
        rollouts.append(std::move(*rollout));
    }
    return rollouts;
}

Result<Rollout> oneRollout(const Result<std::optional<Row>> &row, const QString &name)
{
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"rollout"_s, name});
    return rolloutOf(**row);
}

RolloutMember memberOf(const Row &row)
{
    RolloutMember member{DeviceId(row.number(0)), row.text(1), int(row.number(2)), int(row.number(3))};
    member.state = memberStateFromName(row.text(4)).value_or(MemberState::Failed);
    member.due = std::chrono::milliseconds(row.number(5));
    member.request = RequestId(row.number(6));
    member.attempts = int(row.number(7));
    member.started = optional(row.instant(8));
    member.ended = optional(row.instant(9));
    member.error = errorFromText(row.text(10));
    member.challenge = row.text(11);
    member.serial = row.text(12);
    if (!row.isNull(13))
        member.keyNumber = int(row.number(13));
    member.revision = row.number(14);
    if (const QString renewal = row.text(15); !renewal.isEmpty())
        member.renewal = renewedFromJson(jsonFromText(renewal)).value_or(RenewedCertificate{int(row.number(16)), {}, {}, {}});
    return member;
}

Result<QList<RolloutMember>> membersOf(const Result<QList<Row>> &rows)
{
    return rows.map([](const QList<Row> &found) {
        QList<RolloutMember> members;
        members.reserve(found.size());
        for (const Row &row : found)
            members.append(memberOf(row));
        return members;
    });
}

/// The rollout, when it is in one of these states.
Result<Rollout> inState(Transaction &transaction, RolloutId id, std::initializer_list<RolloutState> states)
{
    auto rollout = RolloutStore::find(transaction, id);
    if (!rollout)
        return rollout;
    if (std::find(states.begin(), states.end(), rollout->state) == states.end())
        return fail(Errc::RolloutState, {}, {rollout->title, rolloutStateName(rollout->state)});
    return rollout;
}

Result<qint64> nextRevision(Transaction &transaction, RolloutId id)
{
    return transaction.number("UPDATE rollout SET revision = revision + 1 WHERE id = ? RETURNING revision", {number(id)});
}

} // namespace

Result<QList<Rollout>> RolloutStore::list(Transaction &transaction)
{
    return rolloutsOf(transaction.all(statement(rolloutColumns, " ORDER BY id DESC")));
}

Result<Rollout> RolloutStore::find(Transaction &transaction, RolloutId id)
{
    return oneRollout(transaction.one(statement(rolloutColumns, " WHERE id = ?"), {number(id)}), QString::number(qint64(id)));
}

Result<Rollout> RolloutStore::newest(Transaction &transaction)
{
    return oneRollout(transaction.one(statement(rolloutColumns, " ORDER BY id DESC LIMIT 1")), {});
}

Result<QList<Rollout>> RolloutStore::open(Transaction &transaction)
{
    return rolloutsOf(transaction.all(statement(rolloutColumns, " WHERE state IN ('scheduled', 'running', 'paused', 'held') ORDER BY id")));
}

Result<QList<RolloutMember>> RolloutStore::members(Transaction &transaction, RolloutId id, qint64 after)
{
    return membersOf(
        transaction.all(statement(memberColumns, " WHERE rollout = ? AND revision > ? ORDER BY position"), {number(id), after}));
}

Result<RolloutMember> RolloutStore::member(Transaction &transaction, RolloutId id, DeviceId device, std::optional<int> renews)
{
    const auto row = renews ? transaction.one(statement(memberColumns, " WHERE rollout = ? AND device = ? AND renews = ?"),
                                              {number(id), qint64(device), *renews})
                            : transaction.one(statement(memberColumns, " WHERE rollout = ? AND device = ? ORDER BY position LIMIT 1"),
                                              {number(id), qint64(device)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"device"_s, QString::number(qint64(device))});
    return memberOf(**row);
}

Result<RolloutCounts> RolloutStore::counts(Transaction &transaction, RolloutId id, std::optional<int> wave)
{
    const auto rows = wave ? transaction.all("SELECT state, count(*) FROM rollout_member WHERE rollout = ? AND wave = ? GROUP BY state",
                                             {number(id), *wave})
                           : transaction.all("SELECT state, count(*) FROM rollout_member WHERE rollout = ? GROUP BY state", {number(id)});
    if (!rows)
        return fail(rows.error());
    RolloutCounts counts;
    for (const Row &row : *rows) {
        const auto state = memberStateFromName(row.text(0));
        if (!state)
            return damaged(qint64(id));
        counts.of(*state) = int(row.number(1));
    }
    return counts;
}

Result<RolloutId> RolloutStore::create(Transaction &transaction, const Vault &vault, const NewRollout &rollout, const QDateTime &now)
{
    if (const auto good = rollout.settings.validate(); !good)
        return fail(good.error());
    if (rollout.members.isEmpty())
        return fail(Errc::NoDevices, {}, {rollout.settings.filter});
    const bool plan = rollout.kind == RolloutKind::Plan;
    const auto made = transaction.number(
        "INSERT INTO rollout (title, kind, state, settings, wave, created, starts) VALUES (?, ?, ?, ?, 0, ?, ?)"
        " RETURNING id",
        {rollout.title, rolloutKindName(rollout.kind), rolloutStateName(plan ? RolloutState::Running : RolloutState::Scheduled),
         jsonText(rollout.settings.toJson()), now, rollout.starts});
    if (!made)
        return fail(made.error());
    const RolloutId id{*made};
    if (!rollout.challenge.isEmpty()) {
        const auto sealed = vault.seal(rollout.challenge.view(), challengePlace(id));
        const auto kept = sealed ? transaction.run("UPDATE rollout SET challenge = ? WHERE id = ?", {*sealed, *made})
                                 : fail(sealed.error());
        if (!kept)
            return fail(kept.error());
    }
    const QString state = memberStateName(plan ? MemberState::Expected : MemberState::Waiting);
    int position = 0;
    for (const PlannedMember &member : rollout.members) {
        const auto added = transaction.run("INSERT INTO rollout_member (rollout, device, name, position, wave, state, due, renews, renewal)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                           {*made, qint64(member.device), member.name, position++, member.wave, state,
                                            qint64(member.due.count()), member.renewal ? member.renewal->key : 0,
                                            member.renewal ? jsonText(renewedJson(*member.renewal)) : QString()});
        if (!added)
            return fail(added.error());
    }
    const auto printer = plan ? Result<std::optional<Row>>()
                              : transaction.one("SELECT d.name FROM rollout_member m JOIN device d ON d.id = m.device"
                                                " WHERE m.rollout = ? AND d.printer = 1 LIMIT 1",
                                                {*made});
    if (!printer || *printer) // nothing is ever sent for one (F9)
        return printer ? fail(Errc::IsPrinter, {}, {(*printer)->text(0)}) : fail(printer.error());
    return id;
}

Result<Secret> RolloutStore::challenge(Transaction &transaction, const Vault &vault, RolloutId id)
{
    const auto row = transaction.one("SELECT challenge FROM rollout WHERE id = ?", {number(id)});
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->isNull(0))
        return fail(Errc::NotFound, {}, {u"challenge"_s, QString::number(qint64(id))});
    const QByteArray place = challengePlace(id);
    return vault.unseal((*row)->bytes(0), QString::fromLatin1(place), place);
}

Result<void> RolloutStore::pause(Transaction &transaction, RolloutId id)
{
    return inState(transaction, id, {RolloutState::Scheduled, RolloutState::Running}).and_then([&](const Rollout &) {
        return setState(transaction, id, RolloutState::Paused, {}, {});
    });
}

Result<void> RolloutStore::resume(Transaction &transaction, RolloutId id, const QDateTime &now)
{
    const auto rollout = inState(transaction, id, {RolloutState::Paused, RolloutState::Held});
    if (!rollout)
        return fail(rollout.error());
    if (const auto set = setState(transaction, id, rollout->started ? RolloutState::Running : RolloutState::Scheduled, {}, {}); !set)
        return set;
    return rollout->held ? beginWave(transaction, id, rollout->held->wave + 1, now) : Result<void>();
}

Result<void> RolloutStore::cancel(Transaction &transaction, RolloutId id, const QDateTime &now)
{
    const auto rollout = inState(transaction, id,
                                 {RolloutState::Scheduled, RolloutState::Running, RolloutState::Paused, RolloutState::Held});
    const auto revision = rollout ? nextRevision(transaction, id) : fail(rollout.error());
    if (!revision)
        return fail(revision.error());
    const auto left = transaction.run("UPDATE rollout_member SET state = 'cancelled', ended = ?, revision = ? WHERE rollout = ?"
                                      " AND state IN ('waiting', 'expected')",
                                      {now, *revision, number(id)});
    return left ? setState(transaction, id, RolloutState::Cancelled, {}, now) : fail(left.error());
}

Result<void> RolloutStore::makeRoom(Transaction &transaction, RolloutId id, int wave, int count)
{
    const auto revision = nextRevision(transaction, id);
    if (!revision)
        return fail(revision.error());
    return nothing(transaction.run("UPDATE rollout_member SET wave = wave + ?, revision = ? WHERE rollout = ? AND wave >= ?",
                                   {count, *revision, number(id), wave}));
}

Result<void> RolloutStore::reopen(Transaction &transaction, RolloutId id, const QDateTime &now)
{
    return nothing(transaction.run("UPDATE rollout SET ended = NULL WHERE id = ?", {number(id)})).and_then([&] {
        return setState(transaction, id, RolloutState::Running, {}, now);
    });
}

Result<void> RolloutStore::setState(Transaction &transaction, RolloutId id, RolloutState state, const std::optional<HoldReason> &held,
                                    const QDateTime &now)
{
    const bool over = state == RolloutState::Finished || state == RolloutState::Cancelled;
    // The one challenge for all stays as long as somebody may be tried again: with the rollout.
    return nothing(
        transaction.run("UPDATE rollout SET state = ?, held = ?, revision = revision + 1, ended = COALESCE(?, ended) WHERE id = ?",
                        {rolloutStateName(state), heldText(held), over ? Value(now) : Value(nullptr), number(id)}));
}

Result<void> RolloutStore::beginWave(Transaction &transaction, RolloutId id, int wave, const QDateTime &now)
{
    return nothing(transaction.run("UPDATE rollout SET wave = ?, wave_started = ?, started = COALESCE(started, ?),"
                                   " revision = revision + 1 WHERE id = ?",
                                   {wave, now, now, number(id)}));
}

Result<void> RolloutStore::save(Transaction &transaction, RolloutId id, const QList<RolloutMember> &members)
{
    if (members.isEmpty())
        return {};
    const auto revision = nextRevision(transaction, id);
    if (!revision)
        return fail(revision.error());
    for (const RolloutMember &member : members) {
        const auto kept = transaction.run("UPDATE rollout_member SET wave = ?, state = ?, due = ?, request = ?, attempts = ?, started = ?,"
                                          " ended = ?, error = ?, challenge = ?, serial = ?, key_number = ?, revision = ?"
                                          " WHERE rollout = ? AND device = ? AND renews = ?",
                                          {member.wave, memberStateName(member.state), qint64(member.due.count()), int(member.request),
                                           member.attempts, member.started, member.ended, errorText(member.error), member.challenge,
                                           member.serial, member.keyNumber, *revision, number(id), qint64(member.device), member.renews()});
        if (!kept)
            return fail(kept.error());
    }
    return {};
}

Result<int> RolloutStore::running(Transaction &transaction, RolloutId id)
{
    return transaction.number("SELECT count(*) FROM rollout_member WHERE state = 'running' AND rollout = ?", {number(id)})
        .map([](qint64 count) { return int(count); });
}

Result<bool> RolloutStore::isWaiting(Transaction &transaction, RolloutId id, int wave)
{
    return transaction.one("SELECT 1 FROM rollout_member WHERE rollout = ? AND wave = ? AND state = 'waiting' LIMIT 1", {number(id), wave})
        .map([](const std::optional<Row> &row) { return row.has_value(); });
}

Result<int> RolloutStore::unproven(Transaction &transaction, RolloutId id, int wave)
{
    return transaction
        .number("SELECT count(*) FROM rollout_member m JOIN device_key k ON k.device = m.device AND k.number = m.key_number"
                " WHERE m.rollout = ? AND m.wave = ? AND m.state = 'succeeded' AND k.in_use = 0",
                {number(id), wave})
        .map([](qint64 count) { return int(count); });
}

Result<QList<RolloutMember>> RolloutStore::due(Transaction &transaction, RolloutId id, int wave, std::chrono::milliseconds elapsed,
                                               int most)
{
    auto members = membersOf(transaction.all(statement(memberColumns, " WHERE rollout = ? AND wave = ? AND state = 'waiting' AND due <= ?"
                                                                          + std::string(noOtherRuns) + " ORDER BY due, position LIMIT ?"),
                                             {number(id), wave, qint64(elapsed.count()), most}));
    QSet<DeviceId> seen;
    if (members)
        members->removeIf([&](const RolloutMember &member) {
            const bool again = seen.contains(member.device);
            seen.insert(member.device);
            return again;
        });
    return members;
}

Result<std::optional<std::chrono::milliseconds>> RolloutStore::nextDue(Transaction &transaction, RolloutId id, int wave)
{
    std::string rest(noOtherRuns);
    rest.append(" ORDER BY due LIMIT 1");
    return transaction
        .one(statement("SELECT due FROM rollout_member WHERE rollout = ? AND wave = ? AND state = 'waiting'", rest), {number(id), wave})
        .map([](const std::optional<Row> &row) { return row ? std::optional(std::chrono::milliseconds(row->number(0))) : std::nullopt; });
}

} // namespace scepter
