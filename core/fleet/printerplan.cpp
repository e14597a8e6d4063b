#include "core/fleet/printerplan.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/connector/connectorstore.h"
#include "core/device/settingsjson.h"
#include "core/fleet/waves.h"
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
    return problem ? fail(Errc::StateDamaged, problem->what, reasonFacts(Reason::DamagedPlan)) : Result<KeyRequest>(wanted);
}

/// What is wrong with one printer's request, on a server with this URL.
Result<KeyRequest> requestOf(const StoredDevice &device, const CertificateTemplate &wanted, const QUrl &url)
{
    const CommunicationSettings communication{url.toString()};
    if (const auto reaches = communication.check(*device.profile); !reaches)
        return fail(reaches.error().error);
    return wanted.fill(device);
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
        return fail(Errc::NoServerAddress, {}, {connector});
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
            filled.requests.append({device.id, device.name, *request});
        names.insert(name);
    }
    return filled;
}

RolloutSettings NewPlan::settings() const
{
    RolloutSettings settings{wanted, connector, url};
    settings.challenge = {ChallengeChoice::Kind::Connector, {}, connector, lifetime, renewable};
    settings.filter = filter;
    settings.canary = canary;
    settings.wavePercent = wavePercent;
    settings.holdAbovePercent = holdAbovePercent;
    settings.provenOnly = true; // F11
    return settings;
}

int PrinterRequests::waves() const
{
    int waves = 0;
    for (const PrinterRequest &request : requests)
        waves = std::max(waves, request.wave + 1);
    return waves;
}

int PrinterRequests::inFirstWave() const
{
    return int(std::count_if(requests.begin(), requests.end(), [](const PrinterRequest &request) { return request.wave == 0; }));
}

void PrinterPlan::arrange(const QList<StoredDevice> &devices, const NewPlan &plan, Random &random, PrinterRequests *filled)
{
    const RolloutSettings settings = plan.settings();
    QList<PlannedMember> members(filled->requests.size());
    QList<GuardedDevice> guarded;
    auto device = devices.cbegin(); // the requests are in their order
    for (qsizetype i = 0; i < members.size(); ++i) {
        const PrinterRequest &request = filled->requests[i];
        device = std::find_if(device, devices.cend(), [&](const StoredDevice &each) { return each.id == request.device; });
        if (device == devices.cend())
            return;
        guarded.append({&*device, request.wanted});
    }
    filled->spread = placeInWaves(&members, &guarded, settings, random);
    for (qsizetype i = 0; i < members.size(); ++i)
        filled->requests[i].wave = members[i].wave;
    filled->findings = LockoutGuard::check(guarded, GuardTerms::of(RolloutKind::Plan, settings));
}

Result<RolloutId> PrinterPlan::create(Transaction &transaction, const Vault &vault, const NewPlan &plan,
                                      const QList<PrinterRequest> &requests, const QDateTime &now)
{
    const auto url = serverUrl(transaction, plan.connector, plan.url);
    if (!url)
        return fail(url.error());
    NewRollout rollout{plan.title, RolloutKind::Plan, plan.settings(), {}, {}, {}};
    rollout.settings.url = url->toString();
    for (const PrinterRequest &request : requests)
        rollout.members.append({request.device, request.name, request.wave});
    const auto id = RolloutStore::create(transaction, vault, rollout, now);
    if (!id)
        return id;
    for (const PrinterRequest &request : requests) {
        const auto added = transaction.run("INSERT INTO plan_member (rollout, device, wanted) VALUES (?, ?, ?)",
                                           {qint64(*id), qint64(request.device), jsonText(keyRequestJson(request.wanted))});
        if (!added)
            return fail(added.error());
    }
    return RolloutStore::beginWave(transaction, *id, 0, now).map([&] { return *id; });
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

namespace {

constexpr std::string_view printerColumns = "SELECT device, wanted, request, address, refusal, facts FROM plan_member WHERE rollout = ?";

Result<PlannedPrinter> printerOf(const Row &row)
{
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
    return printer;
}

} // namespace

Result<QHash<DeviceId, PlannedPrinter>> PrinterPlan::printers(Transaction &transaction, RolloutId id)
{
    const auto rows = transaction.all(statement(printerColumns, ""), {qint64(id)});
    if (!rows)
        return fail(rows.error());
    QHash<DeviceId, PlannedPrinter> printers;
    for (const Row &row : *rows) {
        const auto printer = printerOf(row);
        if (!printer)
            return fail(printer.error());
        printers.insert(printer->device, *printer);
    }
    return printers;
}

Result<PlannedPrinter> PrinterPlan::printer(Transaction &transaction, RolloutId id, DeviceId device)
{
    const auto row = transaction.one(statement(printerColumns, " AND device = ?"), {qint64(id), qint64(device)});
    if (!row)
        return fail(row.error());
    return *row ? printerOf(**row) : fail(Errc::NotFound, {}, {u"device"_s, QString::number(qint64(device))});
}

Result<void> PrinterPlan::forgetRefusal(Transaction &transaction, RolloutId id, DeviceId device)
{
    return transaction.run("UPDATE plan_member SET refusal = '', facts = '' WHERE rollout = ? AND device = ?", {qint64(id), qint64(device)})
        .map([](int) {});
}

Result<bool> PrinterPlan::move(Transaction &transaction, RolloutId id, DeviceId device, MemberState from, MemberState to,
                               const QDateTime &now)
{
    auto member = RolloutStore::member(transaction, id, device);
    if (!member || member->state != from)
        return member ? Result<bool>(false) : fail(member.error());
    member->state = to;
    const auto saved = RolloutStore::save(transaction, id, {*member});
    const auto done = saved ? advance(transaction, id, now) : saved;
    return done.map([] { return true; });
}

namespace {

/// A TLS port shows what it uses; of 802.1X and IPSec nobody can see it, so there a certificate is all that is waited for.
bool isSeen(const Rollout &rollout) { return rollout.settings.wanted.location == KeyUseLocation::Tls; }

Result<bool> isDone(Transaction &transaction, const Rollout &rollout)
{
    const auto waits = transaction.one("SELECT 1 FROM rollout_member WHERE rollout = ? AND state <> 'inUse' AND state <> 'cancelled'"
                                       " AND (state <> 'issued' OR ?) LIMIT 1",
                                       {qint64(rollout.id), isSeen(rollout)});
    return waits.map([](const std::optional<Row> &row) { return !row; });
}

/// What becomes of the wave that runs. Most of the time somebody is still expected in it, and then no more is looked at.
Result<WaveJudgement> judged(Transaction &transaction, const Rollout &rollout)
{
    const QList<Value> wave{qint64(rollout.id), rollout.wave};
    const auto waits = transaction.one("SELECT 1 FROM rollout_member WHERE rollout = ? AND wave = ? AND state IN ('expected', 'deferred')"
                                       " LIMIT 1",
                                       wave);
    if (!waits || *waits)
        return waits ? Result<WaveJudgement>() : fail(waits.error());
    const auto counts = RolloutStore::counts(transaction, rollout.id, rollout.wave);
    // Who has no address cannot be probed (F10): its certificate is all that can be known.
    const auto unproven = !counts            ? fail(counts.error())
                          : !isSeen(rollout) ? Result<qint64>(0)
                                             : transaction.number("SELECT count(*) FROM rollout_member m JOIN device d ON d.id = m.device"
                                                                  " WHERE m.rollout = ? AND m.wave = ? AND m.state = 'issued'"
                                                                  " AND d.address <> ''",
                                                                  wave);
    return unproven.map([&](qint64 count) { return judgeWave(rollout, *counts, int(count)); });
}

} // namespace

Result<void> PrinterPlan::advance(Transaction &transaction, RolloutId id, const QDateTime &now)
{
    for (;;) { // a wave may be proven as soon as it begins: its printers came by themselves
        const auto rollout = RolloutStore::find(transaction, id);
        if (!rollout)
            return fail(rollout.error());
        const auto done = rollout->isOpen() ? isDone(transaction, *rollout) : Result<bool>(false);
        if (!done)
            return fail(done.error());
        if (*done)
            return RolloutStore::setState(transaction, id, RolloutState::Finished, std::nullopt, now);
        if (rollout->state != RolloutState::Running && rollout->state != RolloutState::Held)
            return {};
        const auto judgement = judged(transaction, *rollout);
        if (!judgement)
            return fail(judgement.error());
        const bool holds = judgement->verdict == WaveVerdict::Hold;
        const RolloutState state = holds ? RolloutState::Held : RolloutState::Running;
        if (state != rollout->state || rollout->held != judgement->held) {
            if (const auto set = RolloutStore::setState(transaction, id, state, judgement->held, now); !set)
                return set;
        }
        if (judgement->verdict != WaveVerdict::Next)
            return {};
        if (const auto begun = RolloutStore::beginWave(transaction, id, rollout->wave + 1, now); !begun)
            return begun;
    }
}

} // namespace scepter
