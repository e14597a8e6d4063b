#include "core/fleet/rolloutplanner.h"

#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/challengesource.h"
#include "core/fleet/printerplan.h"

namespace scepter {
namespace {

/// The address and the CA of a connector of ours.
Result<void> findServer(Transaction &transaction, RolloutSettings *settings)
{
    if (settings->connector.isEmpty())
        return CommunicationSettings{settings->url}.effectiveUrl().map([](const QUrl &) {});
    const auto url = PrinterPlan::serverUrl(transaction, settings->connector, settings->url);
    const auto ca = url ? PrinterPlan::caCertificate(transaction, settings->connector) : fail(url.error());
    if (!ca)
        return fail(ca.error());
    settings->url = url->toString();
    if (settings->caFingerprint.isEmpty())
        settings->caFingerprint = ca->fingerprint(HashAlgorithm::Sha256);
    return {};
}

/// The connector that is to make the challenges, when there is one.
Result<void> findChallenges(Transaction &transaction, const ChallengeChoice &choice)
{
    if (choice.kind != ChallengeChoice::Kind::Connector)
        return {};
    return ConnectorStore::show(transaction, choice.connector).map([](const auto &) {});
}

/// A device's request, or what keeps it from taking part, as far as it can be known beforehand.
Result<KeyRequest> requestOf(Transaction &transaction, const DeviceStore &devices, const StoredDevice &device,
                             const RolloutSettings &settings)
{
    auto wanted = settings.wanted.fill(device);
    if (!wanted)
        return wanted;
    if (ChallengeSource::asksPeriodically(device) && settings.challenge.kind == ChallengeChoice::Kind::Connector)
        return fail(Errc::ChallengeUnfit, {}, {device.name});
    if (device.settings.automatic.timer)
        return fail(Errc::TimerOn);
    const bool takesServer = !device.settings.communication || settings.replaceServer;
    if (takesServer) {
        const CommunicationSettings server{.url = settings.url, .caFingerprint = settings.caFingerprint};
        if (const auto good = server.check(*device.profile); !good)
            return fail(good.error().error);
    }
    if (settings.challenge.kind == ChallengeChoice::Kind::Column) {
        const auto secret = devices.hasSecret(transaction, device.id, settings.challenge.column);
        if (!secret)
            return fail(secret.error());
        if (!*secret)
            return fail(Errc::ChallengeMissing, {}, {device.name, settings.challenge.column});
    }
    return wanted;
}

/// No site's 802.1X devices all in one wave, and what an administrator is told (F11).
void guard(PlannedRollout *planned, const QList<KeyRequest> &requests)
{
    NewRollout &rollout = planned->rollout;
    QList<GuardedDevice> guarded;
    for (qsizetype i = 0; i < requests.size(); ++i)
        guarded.append({&std::as_const(planned->devices)[i], requests[i], rollout.members[i].wave});
    planned->spread = LockoutGuard::spread(&guarded);
    for (qsizetype i = 0; i < guarded.size(); ++i)
        rollout.members[i].wave = guarded[i].wave;
    planned->findings = LockoutGuard::check(guarded, GuardTerms::of(rollout.kind, rollout.settings));
}

} // namespace

Result<PlannedRollout> RolloutPlanner::plan(Transaction &transaction, const DeviceStore &devices, const Wish &wish, Random &random,
                                            const QDateTime &now)
{
    PlannedRollout planned{{wish.title, wish.kind, wish.settings, wish.challenge, wish.starts, {}}, {}, {}, {}};
    RolloutSettings &settings = planned.rollout.settings;
    if (const auto good = settings.validate(); !good)
        return fail(good.error());
    if (const auto server = findServer(transaction, &settings); !server)
        return fail(server.error());
    if (const auto maker = findChallenges(transaction, settings.challenge); !maker)
        return fail(maker.error());
    const auto chosen = FilterStore::choose(transaction, devices.profiles(), settings.filter, now);
    if (!chosen)
        return fail(chosen.error());
    QList<KeyRequest> requests;
    for (const FleetDevice &each : *chosen) {
        if (wish.dueWithinDays && (!each.expires || now.daysTo(*each.expires) > *wish.dueWithinDays))
            continue;
        if (each.inventory.printer) {
            planned.printers += each.name;
            continue;
        }
        const auto device = devices.load(transaction, each.id);
        if (!device)
            return fail(device.error());
        const auto request = requestOf(transaction, devices, *device, settings);
        if (!request) {
            if (transaction.failure())
                return fail(*transaction.failure());
            planned.problems.append({device->name, request.error()});
            continue;
        }
        requests.append(*request);
        planned.rollout.members.append({device->id, device->name});
        planned.devices.append(*device);
    }
    if (planned.rollout.members.isEmpty() && planned.problems.isEmpty())
        return fail(Errc::NoDevices, {}, {settings.filter});
    assignWaves(&planned.rollout.members, settings, random);
    guard(&planned, requests);
    return planned;
}

} // namespace scepter
