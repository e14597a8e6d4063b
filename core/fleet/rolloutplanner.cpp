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

/// No site's 802.1X devices all in one wave, and what an administrator is told (F11).
void guard(PlannedRollout *planned, const QList<KeyRequest> &requests, Random &random)
{
    NewRollout &rollout = planned->rollout;
    QList<GuardedDevice> guarded;
    for (qsizetype i = 0; i < requests.size(); ++i)
        guarded.append({&std::as_const(planned->devices)[i], requests[i], 0, rollout.members[i].renewal});
    planned->spread = placeInWaves(&rollout.members, &guarded, rollout.settings, random);
    planned->findings = LockoutGuard::check(guarded, GuardTerms::of(rollout.kind, rollout.settings));
}

/// The certificates that are to be renewed, found among those that devices use now (F6).
class DueCertificates {
public:
    DueCertificates(const RolloutPlanner::Wish &wish, const QDateTime &now) : m_wish(wish), m_now(now) {}

    /// Finds the keys of certificates that are named by their serial number.
    Result<void> read(Transaction &transaction)
    {
        for (const QString &each : m_wish.certificates) {
            if (each.contains(u'/')) {
                m_named.insert(each, each);
                continue;
            }
            const QString serial = QString(each).remove(u':').toUpper();
            const auto rows = transaction.all("SELECT d.name, k.number FROM device_key k JOIN device d ON d.id = k.device"
                                              " WHERE k.serial = ?",
                                              {serial});
            if (!rows)
                return fail(rows.error());
            for (const Row &row : *rows)
                m_named.insert(certificateId(row.text(0), int(row.number(1))), each);
        }
        return {};
    }
    /// Those of a device by the numbers of their keys; of a printer, whose keys nobody here has, whether there is one.
    QList<int> of(const FleetDevice &device)
    {
        QList<int> keys;
        for (const CurrentCertificate &each : device.certificates) {
            const int key = each.key.value_or(0);
            const QStringList names = m_wish.certificates.isEmpty() ? QStringList() : m_named.values(certificateId(device.name, key));
            if (names.isEmpty() && !m_wish.certificates.isEmpty())
                continue;
            if (m_wish.dueWithinDays && !endsWithin(each.notAfter, *m_wish.dueWithinDays, m_now))
                continue;
            keys.append(key);
            m_found.unite(QSet(names.begin(), names.end()));
        }
        return keys;
    }
    /// Those that were named, and that no chosen device uses (any more) or that are not due.
    QList<DeviceProblem> missed() const
    {
        QList<DeviceProblem> problems;
        for (const QString &each : m_wish.certificates) {
            if (!m_found.contains(each))
                problems.append(
                    {each.contains(u'/') ? each.section(u'/', 0, 0) : each, Error{Errc::NotFound, {}, {u"current certificate"_s, each}}});
        }
        return problems;
    }

private:
    const RolloutPlanner::Wish &m_wish;
    const QDateTime m_now;
    QMultiHash<QString, QString> m_named; ///< by certificateId(), as they were named
    QSet<QString> m_found;
};

/// The renewal of one certificate. A template that is given says what the new key is like, and nothing else.
Result<RenewedCertificate> renewal(const StoredDevice &device, const QList<DeviceKey> &keys, int number, const RolloutSettings &settings)
{
    auto renewed = renewalOf(device, keys, number);
    if (!renewed || !settings.hasTemplate())
        return renewed;
    renewed->wanted.key = settings.wanted.key;
    renewed->wanted.hash = settings.wanted.hash;
    if (const auto good = renewed->wanted.check(*device.profile, device.settings.setup.destinations); !good)
        return fail(good.error().error);
    return renewed;
}

/// A rollout's members, device by device.
class Members {
public:
    Members(Transaction &transaction, const DeviceStore &devices, const RolloutServer &server, PlannedRollout &planned)
        : m_transaction(transaction), m_devices(devices), m_server(server), m_planned(planned)
    {
    }
    QList<KeyRequest> requests = {};

    Result<void> enrol(DeviceId id)
    {
        return m_devices.load(m_transaction, id).and_then([this](const StoredDevice &device) { return add(device, {}); });
    }
    Result<void> renew(DeviceId id, const QList<int> &numbers)
    {
        const auto device = m_devices.load(m_transaction, id);
        const auto keys = device ? DeviceStore::keys(m_transaction, id) : fail(device.error());
        if (!keys)
            return fail(keys.error());
        for (const int number : numbers) {
            const auto renewed = renewal(*device, *keys, number, m_planned.rollout.settings);
            if (!renewed)
                m_planned.problems.append({device->name, renewed.error()});
            else if (const auto added = add(*device, *renewed); !added)
                return added;
        }
        return {};
    }

private:
    Result<void> add(const StoredDevice &device, const std::optional<RenewedCertificate> &renewed)
    {
        const auto request = RolloutPlanner::requestOf(m_transaction, m_devices, device, m_planned.rollout.settings, m_server, renewed);
        if (!request) {
            if (m_transaction.failure())
                return fail(*m_transaction.failure());
            m_planned.problems.append({device.name, request.error()});
            return {};
        }
        if (const auto other = m_server.difference(device); other && !isSetUpAnew(device.name))
            m_planned.setUpAnew.append({device.name, *other});
        requests.append(*request);
        m_planned.rollout.members.append({device.id, device.name, 0, {}, renewed});
        m_planned.devices.append(device);
        return {};
    }

    /// One device may have several members.
    bool isSetUpAnew(const QString &name) const { return !m_planned.setUpAnew.isEmpty() && m_planned.setUpAnew.constLast().device == name; }

    Transaction &m_transaction;
    const DeviceStore &m_devices;
    const RolloutServer &m_server;
    PlannedRollout &m_planned;
};

} // namespace

Result<KeyRequest> RolloutPlanner::requestOf(Transaction &transaction, const DeviceStore &devices, const StoredDevice &device,
                                             const RolloutSettings &settings, const RolloutServer &server,
                                             const std::optional<RenewedCertificate> &renewal)
{
    auto wanted = renewal ? Result<KeyRequest>(renewal->wanted) : settings.wanted.fill(device);
    if (!wanted)
        return wanted;
    if (ChallengeSource::asksPeriodically(device) && settings.challenge.kind == ChallengeChoice::Kind::Connector)
        return fail(Errc::ChallengeUnfit, {}, {device.name});
    if (device.settings.automatic.timer)
        return fail(Errc::TimerOn);
    const auto taken = server.settingsFor(device);
    if (!taken)
        return fail(taken.error());
    if (*taken) {
        if (const auto good = (*taken)->check(*device.profile); !good)
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

Result<PlannedRollout> RolloutPlanner::plan(Transaction &transaction, const DeviceStore &devices, const Wish &wish, Random &random,
                                            const QDateTime &now)
{
    PlannedRollout planned{{wish.title, wish.kind, wish.settings, wish.challenge, wish.starts, {}}, {}, {}, {}};
    RolloutSettings &settings = planned.rollout.settings;
    if (const auto good = settings.validate(); !good)
        return fail(good.error());
    if (const auto good = settings.wanted.validate(); !good && (settings.hasTemplate() || wish.kind != RolloutKind::Renew))
        return fail(good.error());
    if (const auto found = findServer(transaction, &settings); !found)
        return fail(found.error());
    const auto server = RolloutServer::of(transaction, settings);
    if (!server)
        return fail(server.error());
    // With another CA's, another server would issue, and the connector's challenge go there (F3).
    if (!settings.connector.isEmpty() && !server->knowsCa(settings.caFingerprint))
        return fail(Errc::InvalidArgument, u"it is not the connector's CA"_s,
                    {u"--ca-fingerprint"_s, QString::fromLatin1(settings.caFingerprint.toHex())});
    if (const auto maker = findChallenges(transaction, settings.challenge); !maker)
        return fail(maker.error());
    const auto chosen = FilterStore::choose(transaction, devices.profiles(), settings.filter, now);
    if (!chosen)
        return fail(chosen.error());
    const bool renews = wish.kind == RolloutKind::Renew;
    DueCertificates due(wish, now);
    if (const auto read = due.read(transaction); !read)
        return fail(read.error());
    Members members(transaction, devices, *server, planned);
    for (const FleetDevice &each : *chosen) {
        const QList<int> keys = renews ? due.of(each) : QList<int>();
        if (renews && keys.isEmpty())
            continue;
        if (each.inventory.printer) {
            planned.printers += each.name;
            continue;
        }
        if (const auto added = renews ? members.renew(each.id, keys) : members.enrol(each.id); !added)
            return fail(added.error());
    }
    if (renews)
        planned.problems += due.missed();
    if (planned.rollout.members.isEmpty() && planned.problems.isEmpty())
        return fail(Errc::NoDevices, {}, {settings.filter});
    guard(&planned, members.requests, random);
    return planned;
}

} // namespace scepter
