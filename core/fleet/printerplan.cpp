#include "core/fleet/printerplan.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/connector/connectorstore.h"
#include "core/device/inventoryholders.h"
#include "core/device/settingsjson.h"
#include "core/store/jsoncolumn.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace scepter {
namespace {

Result<KeyRequest> wantedFrom(const QString &text)
{
    std::optional<JsonReader::Problem> problem;
    KeyRequest wanted;
    {
        JsonReader json(jsonFromText(text), {}, &problem);
        wanted = keyRequestFromJson(json);
    }
    return problem ? fail(Errc::StateDamaged, problem->what, {u"plan"_s}) : Result<KeyRequest>(wanted);
}

/// What is wrong with one printer's request, on a server with this URL.
Result<KeyRequest> requestOf(const StoredDevice &device, const CertificateTemplate &wanted, const QUrl &url)
{
    const CommunicationSettings communication{url.toString()};
    if (const auto reaches = communication.check(*device.profile); !reaches)
        return fail(reaches.error().error);
    return wanted.fill(device);
}

ChallengeSpec challengeFor(const NewPlan &plan, const PrinterRequest &request, const QDateTime &now)
{
    ChallengeSpec spec{plan.connector, request.wanted.commonName};
    spec.renewable = plan.renewable;
    spec.also = request.names;
    if (!plan.renewable) { // a renewable one is needed for as long as the printer lives
        spec.usesAllowed = 1;
        spec.expires = now.addSecs(plan.lifetime.count());
    }
    return spec;
}

} // namespace

Result<QUrl> PrinterPlan::serverUrl(Transaction &transaction, const QString &connector, const QString &url)
{
    const auto row = ConnectorStore::show(transaction, connector);
    if (!row)
        return fail(row.error());
    if (!url.isEmpty())
        return CommunicationSettings{url}.effectiveUrl();
    QUrl base = row->settings.baseUrl;
    if (base.isEmpty())
        return fail(Errc::InvalidArgument, u"the connector has no public address"_s, {u"--url"_s});
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    base.setPath(path + u"/scep/"_s + connector);
    return base;
}

Result<Certificate> PrinterPlan::caCertificate(Transaction &transaction, const QString &connector)
{
    const auto row = ConnectorStore::show(transaction, connector);
    const auto ca = row ? CaStore::show(transaction, row->settings.ca) : fail(row.error());
    if (!ca)
        return fail(ca.error());
    const CaGenerationInfo *current = ca->current();
    if (!current || !current->certificate)
        return fail(Errc::CaNotReady, {}, {ca->name});
    return *current->certificate;
}

PrinterRequests PrinterPlan::fill(const QList<StoredDevice> &devices, const CertificateTemplate &wanted, const QUrl &url)
{
    PrinterRequests filled;
    QSet<QString> names;
    for (const StoredDevice &device : devices) {
        if (!device.inventory.printer) {
            ++filled.simulated;
            continue;
        }
        const auto request = requestOf(device, wanted, url);
        if (!request) {
            filled.problems.append({device.name, request.error()});
            continue;
        }
        const QString name = request->commonName.toLower();
        if (names.contains(name)) // nobody could tell them apart
            filled.problems.append({device.name, {Errc::AlreadyExists, {}, {u"common name"_s, request->commonName}}});
        else
            filled.requests.append({device.id, device.name, *request, namesOf(device)});
        names.insert(name);
    }
    return filled;
}

Result<RolloutId> PrinterPlan::create(Transaction &transaction, const Vault &vault, Random &random, const NewPlan &plan,
                                      const QList<PrinterRequest> &requests, const QDateTime &now)
{
    const auto url = serverUrl(transaction, plan.connector, plan.url);
    if (!url)
        return fail(url.error());
    RolloutSettings settings{plan.wanted, plan.connector, url->toString()};
    settings.challenge = {ChallengeChoice::Kind::Connector, {}, plan.connector, plan.lifetime};
    settings.filter = plan.filter;
    NewRollout rollout{plan.title, RolloutKind::Plan, settings, {}, {}, {}};
    for (const PrinterRequest &request : requests)
        rollout.members.append({request.device, request.name});
    const auto id = RolloutStore::create(transaction, vault, rollout, now);
    if (!id)
        return id;
    const Challenges challenges(vault);
    for (const PrinterRequest &request : requests) {
        const auto challenge = challenges.create(transaction, challengeFor(plan, request, now), Challenges::generate(random), random, now);
        if (!challenge)
            return fail(challenge.error());
        const auto added = transaction.run("INSERT INTO plan_member (rollout, device, wanted) VALUES (?, ?, ?)",
                                           {qint64(*id), qint64(request.device), jsonText(keyRequestJson(request.wanted))});
        const auto given = added ? transaction.run("UPDATE rollout_member SET challenge = ? WHERE rollout = ? AND device = ?",
                                                   {challenge->id, qint64(*id), qint64(request.device)})
                                 : fail(added.error());
        if (!given)
            return fail(given.error());
    }
    return id;
}

namespace {

/// What is the same on all sheets of a plan.
Result<SettingsSheet> sheetFor(Transaction &transaction, const RolloutSettings &settings)
{
    SettingsSheet sheet;
    sheet.url = settings.url;
    sheet.port = QUrl(settings.url).port(CommunicationSettings::schemePort(settings.url));
    return PrinterPlan::caCertificate(transaction, settings.connector).map([&](const Certificate &ca) {
        sheet.ca = ca.subject().toString();
        sheet.caSha256 = ca.fingerprint(HashAlgorithm::Sha256);
        sheet.caSha1 = ca.fingerprint(HashAlgorithm::Sha1);
        return sheet;
    });
}

} // namespace

Result<QList<SettingsSheet>> PrinterPlan::sheets(Transaction &transaction, const DeviceStore &devices, const Vault &vault, RolloutId id)
{
    const auto rollout = RolloutStore::find(transaction, id);
    const auto common = rollout ? sheetFor(transaction, rollout->settings) : fail(rollout.error());
    const auto members = common ? RolloutStore::members(transaction, id) : fail(common.error());
    const auto printers = members ? PrinterPlan::printers(transaction, id) : fail(members.error());
    if (!printers)
        return fail(printers.error());
    const Challenges challenges(vault);
    QList<SettingsSheet> sheets;
    for (const RolloutMember &member : *members) {
        const auto challenge = challenges.show(transaction, member.challenge);
        if (!challenge && challenge.error().code == Errc::NotFound)
            continue;
        const auto device = challenge ? devices.load(transaction, member.device) : fail(challenge.error());
        if (!device)
            return fail(device.error());
        SettingsSheet sheet = *common;
        sheet.device = device->name;
        sheet.title = device->title;
        sheet.model = device->profile->model;
        sheet.serial = device->inventory.serial;
        sheet.site = device->inventory.site;
        sheet.address = device->address;
        sheet.wanted = printers->value(member.device).wanted;
        sheet.challenge = challenge->second;
        sheet.challengeExpires = challenge->first.spec.expires;
        sheet.renewable = challenge->first.spec.renewable;
        sheets.append(sheet);
    }
    return sheets;
}

Result<int> PrinterPlan::withdraw(Transaction &transaction, RolloutId id)
{
    const auto members = RolloutStore::members(transaction, id);
    if (!members)
        return fail(members.error());
    int count = 0;
    for (const RolloutMember &member : *members) {
        if (member.challenge.isEmpty() || member.state == MemberState::Issued || member.state == MemberState::InUse)
            continue;
        const auto removed = Challenges::remove(transaction, member.challenge);
        if (!removed && removed.error().code != Errc::NotFound)
            return fail(removed.error());
        count += removed ? 1 : 0;
    }
    return count;
}

Result<QHash<DeviceId, PlannedPrinter>> PrinterPlan::printers(Transaction &transaction, RolloutId id)
{
    const auto rows = transaction.all("SELECT device, wanted, request, address, refusal, facts FROM plan_member WHERE rollout = ?",
                                      {qint64(id)});
    if (!rows)
        return fail(rows.error());
    QHash<DeviceId, PlannedPrinter> printers;
    for (const Row &row : *rows) {
        const auto wanted = wantedFrom(row.text(1));
        if (!wanted)
            return fail(wanted.error());
        PlannedPrinter printer{DeviceId(row.number(0)), *wanted, row.number(2), row.text(3)};
        if (const auto refusal = refusalFromName(row.text(4))) {
            printer.refused = Refused{*refusal};
            const QJsonArray facts = QJsonDocument::fromJson(row.text(5).toUtf8()).array();
            for (const QJsonValue &fact : facts)
                printer.refused->facts += fact.toString();
        }
        printers.insert(printer.device, printer);
    }
    return printers;
}

Result<bool> PrinterPlan::move(Transaction &transaction, RolloutId id, DeviceId device, MemberState from, MemberState to,
                               const QDateTime &now)
{
    auto member = RolloutStore::member(transaction, id, device);
    if (!member || member->state != from)
        return member ? Result<bool>(false) : fail(member.error());
    member->state = to;
    const auto saved = RolloutStore::save(transaction, id, {*member});
    const auto done = saved ? finishWhenDone(transaction, id, now) : saved;
    return done.map([] { return true; });
}

Result<void> PrinterPlan::finishWhenDone(Transaction &transaction, RolloutId id, const QDateTime &now)
{
    const auto rollout = RolloutStore::find(transaction, id);
    if (!rollout)
        return fail(rollout.error());
    if (!rollout->isOpen())
        return {};
    // A TLS port shows what it uses; of 802.1X and IPSec nobody can see it, so there a certificate is all that is waited for.
    const bool isSeen = rollout->settings.wanted.location == KeyUseLocation::Tls;
    const auto waits = transaction.one("SELECT 1 FROM rollout_member WHERE rollout = ? AND state <> 'inUse' AND state <> 'cancelled'"
                                       " AND (state <> 'issued' OR ?) LIMIT 1",
                                       {qint64(id), isSeen});
    if (!waits || *waits)
        return waits ? Result<void>() : fail(waits.error());
    return RolloutStore::setState(transaction, id, RolloutState::Finished, std::nullopt, now);
}

} // namespace scepter
