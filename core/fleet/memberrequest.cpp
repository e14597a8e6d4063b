#include "core/fleet/memberrequest.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

Result<Effects> plain(FieldResult<Effects> effects)
{
    return std::move(effects).map_error([](const FieldError &error) { return error.error; });
}

/// Where a device sends its requests from now on; nothing: it stays as it is.
std::optional<CommunicationSettings> newServer(const StoredDevice &device, const RolloutSettings &settings)
{
    if (settings.url.isEmpty() || (device.settings.communication && !settings.replaceServer))
        return std::nullopt;
    CommunicationSettings server = device.settings.communication.value_or(CommunicationSettings());
    server.url = settings.url;
    server.port.reset();
    server.caFingerprint = settings.caFingerprint;
    if (server == device.settings.communication)
        return std::nullopt;
    return server;
}

} // namespace

Result<void> MemberRequest::place(Transaction &transaction, const Rollout &rollout, const ChallengeSource &challenges,
                                  RolloutMember *member, const QDateTime &now) const
{
    ++member->attempts;
    member->started = now;
    member->ended.reset();
    const QString earlier = member->challenge;
    const auto sent = send(transaction, rollout, challenges, member, now);
    if (!sent && transaction.failure())
        return fail(*transaction.failure());
    // F12: nobody will send it. That of a request that is continued is in a message that was sent.
    if (member->challenge != earlier && !(sent && sent->runs)) {
        if (const auto withdrawn = challenges.withdraw(transaction, member->challenge); !withdrawn)
            return fail(withdrawn.error());
        member->challenge.clear();
    }
    if (sent) {
        member->state = MemberState::Running;
        member->request = sent->request;
        member->error.reset();
        return {};
    }
    member->state = MemberState::Failed;
    member->ended = now;
    member->error = sent.error();
    return {};
}

Result<MemberRequest::Placed> MemberRequest::send(Transaction &transaction, const Rollout &rollout, const ChallengeSource &challenges,
                                                  RolloutMember *member, const QDateTime &now) const
{
    const auto device = m_devices.load(transaction, member->device);
    if (!device)
        return fail(device.error());
    const auto continued = m_devices.continuable(transaction, *device, member->request);
    if (!continued)
        return fail(continued.error());
    if (*continued)
        return change(transaction, *device, rollout, {}, member->request, now);
    // Before a challenge is made for it.
    if (device->settings.automatic.timer && !ChallengeSource::asksPeriodically(*device))
        return fail(Errc::TimerOn);
    Belongings belongings;
    const auto wanted = rollout.settings.wanted.fill(*device);
    if (!wanted)
        return fail(wanted.error());
    belongings.wanted = *wanted;
    auto challenge = challenges.give(transaction, *device, *wanted, member->challenge, now);
    if (!challenge)
        return fail(challenge.error());
    belongings.challenge = challenge->password;
    member->challenge = challenge->id;
    return change(transaction, *device, rollout, belongings, {}, now);
}

Result<MemberRequest::Placed> MemberRequest::change(Transaction &transaction, const StoredDevice &device, const Rollout &rollout,
                                                    const Belongings &belongings, std::optional<RequestId> continued,
                                                    const QDateTime &now) const
{
    SimulatedMfp machine = device.machine();
    Effects effects;
    const auto add = [&](Result<Effects> more) -> Result<void> {
        if (!more)
            return fail(more.error());
        effects.insert(effects.end(), more->begin(), more->end());
        return {};
    };
    Result<void> done;
    if (continued) {
        done = add(machine.continueRequest(*continued, rollout.settings.terms(), now));
    } else {
        if (const auto server = newServer(device, rollout.settings))
            done = add(plain(machine.updateCommunication(*server, now)));
        if (done)
            done = add(plain(machine.sendRequest(*belongings.wanted, rollout.settings.terms(), now)));
    }
    if (!done)
        return fail(done.error());
    const auto saved = m_devices.save(transaction, device, machine, effects, belongings, now);
    if (!saved)
        return fail(saved.error());
    return Placed{continued ? *continued : RequestId(machine.state().requestsMade), machine.state().run.has_value()};
}

Result<QList<std::pair<RolloutId, RolloutMember>>> MemberRequest::ended(Transaction &transaction)
{
    const auto rows = transaction.all(
        "SELECT m.rollout, m.device, r.status, r.time, r.key_number, k.serial, r.resumable FROM rollout_member m"
        " LEFT JOIN device_request r ON r.device = m.device AND r.number = m.request"
        " LEFT JOIN device_key k ON k.device = m.device AND k.number = r.key_number"
        " WHERE m.state = 'running' AND (r.ended = 1 OR r.ended IS NULL)");
    if (!rows)
        return fail(rows.error());
    QList<std::pair<RolloutId, RolloutMember>> members;
    for (const Row &row : *rows) {
        const RolloutId rollout{row.number(0)};
        auto member = RolloutStore::member(transaction, rollout, DeviceId(row.number(1)));
        if (!member)
            return fail(member.error());
        const auto status = statusFromJson(jsonFromText(row.text(2)), row.instant(3));
        const auto *failed = status ? std::get_if<Failed>(&*status) : nullptr;
        const bool succeeded = status && std::holds_alternative<Succeeded>(*status);
        member->state = succeeded ? MemberState::Succeeded : MemberState::Failed;
        member->ended = row.isNull(3) ? member->started : row.instant(3);
        if (failed)
            member->error = failed->error;
        else if (!succeeded) // its row was overwritten (D21), which only somebody else's requests can do
            member->error = Error{Errc::Overtaken};
        if (succeeded && !row.isNull(4)) {
            member->keyNumber = int(row.number(4));
            member->serial = row.text(5);
        }
        if (!succeeded && !member->challenge.isEmpty() && !row.flag(6)) {
            const auto withdrawn = Challenges::remove(transaction, member->challenge);
            if (!withdrawn && withdrawn.error().code != Errc::NotFound)
                return fail(withdrawn.error());
            member->challenge.clear();
        }
        members.append({rollout, std::move(*member)});
    }
    return members;
}

} // namespace scepter
