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

/// As it ended well, and where our connector's CA did not issue what came, as the failure that this is (F3): the device was set up for
/// another server after its request had been placed.
void checkIssuer(const RolloutServer &server, const QByteArray &der, RolloutMember *member)
{
    const auto certificate = Certificate::parse(der);
    if (!certificate || server.hasIssued(*certificate))
        return;
    member->state = MemberState::Failed;
    member->error = Error{Errc::OtherIssuer, {}, {member->name, certificate->issuer().toString(), server.url()}};
}

RolloutTerms termsOf(const Rollout &rollout, const RolloutMember &member)
{
    RolloutTerms terms = rollout.settings.terms();
    if (member.renewal) {
        terms.renews = member.renewal->key;
        // S2: where nobody gives a challenge, the certificate that is renewed speaks for its successor.
        terms.signedByOld = rollout.settings.challenge.kind == ChallengeChoice::Kind::None;
    }
    return terms;
}

} // namespace

Result<KeyRequest> MemberRequest::wantedOf(const StoredDevice &device, const Rollout &rollout, const RolloutMember &member)
{
    if (!member.renewal)
        return rollout.settings.wanted.fill(device);
    KeyRequest wanted = member.renewal->wanted;
    for (const KeySlot &key : device.keys) {
        if (key.number != member.renewal->key || key.location != wanted.location)
            continue;
        wanted.destination = key.destination;
        return wanted;
    }
    return fail(Errc::NotFound, {}, {u"current certificate"_s, certificateId(device.name, member.renewal->key)});
}

Result<void> MemberRequest::place(Transaction &transaction, const Rollout &rollout, const RolloutServer &server,
                                  const ChallengeSource &challenges, RolloutMember *member, const QDateTime &now) const
{
    ++member->attempts;
    member->started = now;
    member->ended.reset();
    const QString earlier = member->challenge;
    const auto sent = send(transaction, rollout, server, challenges, member, now);
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

Result<MemberRequest::Placed> MemberRequest::send(Transaction &transaction, const Rollout &rollout, const RolloutServer &server,
                                                  const ChallengeSource &challenges, RolloutMember *member, const QDateTime &now) const
{
    const auto device = m_devices.load(transaction, member->device);
    if (!device)
        return fail(device.error());
    // All of this before a challenge is made for it: the device may have been set up for another server since the rollout was planned.
    const auto settings = server.settingsFor(*device);
    const auto begun = settings ? DeviceStore::resumableAt(transaction, device->id, member->request) : fail(settings.error());
    if (!begun)
        return fail(begun.error());
    if (*begun) {
        if (const auto same = server.mayGoOn(*device, **begun); !same)
            return fail(same.error());
        return change(transaction, *device, rollout, *member, {*settings, {}, member->request}, now);
    }
    if (device->settings.automatic.timer && !ChallengeSource::asksPeriodically(*device))
        return fail(Errc::TimerOn);
    Belongings belongings;
    const auto wanted = wantedOf(*device, rollout, *member);
    if (!wanted)
        return fail(wanted.error());
    belongings.wanted = *wanted;
    auto challenge = challenges.give(transaction, *device, *wanted, member->challenge, now);
    if (!challenge)
        return fail(challenge.error());
    belongings.challenge = challenge->password;
    member->challenge = challenge->id;
    return change(transaction, *device, rollout, *member, {*settings, belongings, {}}, now);
}

Result<MemberRequest::Placed> MemberRequest::change(Transaction &transaction, const StoredDevice &device, const Rollout &rollout,
                                                    const RolloutMember &member, const Order &order, const QDateTime &now) const
{
    SimulatedMfp machine = device.machine();
    Effects effects;
    const auto add = [&](Result<Effects> more) -> Result<void> {
        if (!more)
            return fail(more.error());
        effects.insert(effects.end(), more->begin(), more->end());
        return {};
    };
    const auto &[server, belongings, continued] = order;
    Result<void> done;
    if (server)
        done = add(plain(machine.updateCommunication(*server, now)));
    if (done)
        done = continued ? add(machine.continueRequest(*continued, termsOf(rollout, member), now))
                         : add(plain(machine.sendRequest(*belongings.wanted, termsOf(rollout, member), now)));
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
        "SELECT m.rollout, m.device, r.status, r.time, r.key_number, k.serial, r.resumable, k.certificate, m.renews FROM rollout_member m"
        " LEFT JOIN device_request r ON r.device = m.device AND r.number = m.request"
        " LEFT JOIN device_key k ON k.device = m.device AND k.number = r.key_number"
        " WHERE m.state = 'running' AND (r.ended = 1 OR r.ended IS NULL)");
    if (!rows)
        return fail(rows.error());
    QList<std::pair<RolloutId, RolloutMember>> members;
    QHash<RolloutId, RolloutServer> servers;
    for (const Row &row : *rows) {
        const RolloutId rollout{row.number(0)};
        auto member = RolloutStore::member(transaction, rollout, DeviceId(row.number(1)), int(row.number(8)));
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
            if (!servers.contains(rollout)) {
                const auto server = RolloutStore::find(transaction, rollout).and_then([&](const Rollout &found) {
                    return RolloutServer::of(transaction, found.settings);
                });
                if (!server)
                    return fail(server.error());
                servers.insert(rollout, *server);
            }
            checkIssuer(servers[rollout], row.bytes(7), &*member);
        }
        // F12: nothing was issued for it here, though another server may have been told it.
        if (member->state != MemberState::Succeeded && !member->challenge.isEmpty() && !row.flag(6)) {
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
