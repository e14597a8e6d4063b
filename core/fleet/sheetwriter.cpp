#include "core/fleet/sheetwriter.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/device/inventoryholders.h"
#include "core/fleet/names.h"
#include "core/fleet/printermatch.h"

#include <map>

namespace scepter {
namespace {

constexpr std::array reasons{std::pair(NoSheet::NoPlan, u"noPlan"),
                             std::pair(NoSheet::WaveNotBegun, u"waveNotBegun"),
                             std::pair(NoSheet::WaitsForApproval, u"waitsForApproval"),
                             std::pair(NoSheet::UsedUp, u"usedUp"),
                             std::pair(NoSheet::InUse, u"inUse"),
                             std::pair(NoSheet::Cancelled, u"cancelled")};

using Facts = std::optional<ChallengeFacts>;

Result<Facts> factsOf(Transaction &transaction, const RolloutMember &member)
{
    return member.challenge.isEmpty() ? Result<Facts>() : Challenges::facts(transaction, member.challenge);
}

/// Whether the printer can still send a request with it.
bool isGood(const Facts &facts, const QDateTime &now) { return facts && !(facts->expires && *facts->expires <= now); }

bool isUsedUp(const Facts &facts) { return facts && facts->usesAllowed && facts->uses >= *facts->usesAllowed; }

bool isRenewable(const Rollout &plan, const Facts &facts) { return facts ? facts->renewable : plan.settings.challenge.renewable; }

std::optional<NoSheet> reasonOf(const Rollout &plan, const RolloutMember &member, const Facts &facts, const QDateTime &now)
{
    if (plan.state == RolloutState::Cancelled || member.state == MemberState::Cancelled)
        return NoSheet::Cancelled;
    if (member.state == MemberState::InUse)
        return NoSheet::InUse;
    if (member.wave > plan.wave)
        return NoSheet::WaveNotBegun;
    if ((member.state == MemberState::Issued || isUsedUp(facts)) && !isRenewable(plan, facts))
        return NoSheet::UsedUp;
    if (member.state == MemberState::Deferred && !isGood(facts, now))
        return NoSheet::WaitsForApproval;
    return std::nullopt;
}

/// What came until now counts: who has just enrolled gets no other challenge.
Result<void> lookAtAll(Transaction &transaction, const QDateTime &now)
{
    for (;;) {
        const auto looked = PrinterMatch::look(transaction, now);
        if (!looked || !looked->more)
            return looked.map([](const LookOutcome &) {});
    }
}

/// What is the same on all sheets of a plan.
Result<SettingsSheet> commonSheet(Transaction &transaction, const RolloutSettings &settings)
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

Result<RolloutId> newestPlan(Transaction &transaction, DeviceId device)
{
    return transaction
        .number("SELECT coalesce(max(r.id), 0) FROM rollout_member m JOIN rollout r ON r.id = m.rollout"
                " WHERE m.device = ? AND r.kind = 'plan' AND r.state <> 'cancelled'",
                {qint64(device)})
        .map([](qint64 id) { return RolloutId(id); });
}

/// Names for the audit log, which is to stay readable.
QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 20;
    return names.size() <= most ? names.join(u", "_s) : u"%1 … (%2)"_s.arg(names.first(most).join(u", "_s)).arg(names.size());
}

} // namespace

QString noSheetName(NoSheet why) { return nameOf(reasons, why); }
std::optional<NoSheet> noSheetFromName(const QString &name) { return fromName(reasons, name); }

/// The sheets of one plan.
class SheetWriter::OfPlan {
public:
    OfPlan(const SheetWriter &writer, Transaction &transaction, const Rollout &plan, const QDateTime &now, WrittenSheets *written)
        : m_writer(writer), m_transaction(transaction), m_plan(plan), m_now(now), m_written(*written)
    {
    }

    /// Of these, or of all.
    Result<void> write(const std::optional<QList<DeviceId>> &among, const QStringList &into)
    {
        auto common = commonSheet(m_transaction, m_plan.settings);
        const auto members = common ? RolloutStore::members(m_transaction, m_plan.id) : fail(common.error());
        auto printers = members ? PrinterPlan::printers(m_transaction, m_plan.id) : fail(members.error());
        if (!printers)
            return fail(printers.error());
        m_common = *std::move(common);
        m_printers = *std::move(printers);
        for (const RolloutMember &member : *members) {
            if (among && !among->contains(member.device))
                continue;
            if (auto done = add(member); !done)
                return done;
        }
        if (m_names.isEmpty())
            return {};
        return RolloutStore::save(m_transaction, m_plan.id, m_changed)
            .and_then([&] { return m_changed.isEmpty() ? Result<void>() : PrinterPlan::advance(m_transaction, m_plan.id, m_now); })
            .and_then([&] { return log(into); });
    }

private:
    Result<void> add(RolloutMember member)
    {
        const auto facts = factsOf(m_transaction, member);
        if (!facts)
            return fail(facts.error());
        if (const auto why = reasonOf(m_plan, member, *facts, m_now)) {
            m_written.missing.append({member.name, *why, member.wave});
            return {};
        }
        const auto device = m_writer.m_devices.load(m_transaction, member.device);
        if (!device)
            return fail(device.error());
        const KeyRequest wanted = m_printers.value(member.device).wanted;
        const bool isMade = !isGood(*facts, m_now);
        if (isMade) {
            if (auto made = make(&member, *device, wanted, *facts); !made)
                return made;
        }
        const auto challenge = Challenges(m_writer.m_administrator.vault()).show(m_transaction, member.challenge);
        const auto noted = challenge ? m_transaction.run(
                               "INSERT INTO plan_sheet (rollout, device, at, who, made) VALUES (?, ?, ?, ?, ?)",
                               {qint64(m_plan.id), qint64(member.device), m_now, m_writer.m_administrator.name(), isMade})
                                     : fail(challenge.error());
        if (!noted)
            return fail(noted.error());
        m_written.sheets.append(sheet(*device, wanted, *challenge));
        m_names.append(device->name);
        return {};
    }

    /// A challenge where there is none that is good. Who was refused is expected again, too: it was for the old one, as far as anybody
    /// can tell.
    Result<void> make(RolloutMember *member, const StoredDevice &device, const KeyRequest &wanted, const Facts &before)
    {
        const bool renewable = isRenewable(m_plan, before);
        ChallengeSpec spec{m_plan.settings.connector, wanted.commonName};
        spec.renewable = renewable;
        spec.also = before ? before->also : namesOf(device);
        if (!renewable) { // a renewable one is needed for as long as the printer lives
            spec.usesAllowed = 1;
            spec.expires = m_now.addSecs(m_plan.settings.challenge.lifetime.count());
        }
        const auto removed = before ? Challenges::remove(m_transaction, member->challenge).map([](const Challenge &) {}) : Result<void>();
        const auto made = removed ? Challenges(m_writer.m_administrator.vault())
                                        .create(m_transaction, spec, Challenges::generate(m_writer.m_random), m_writer.m_random, m_now)
                                  : fail(removed.error());
        if (!made)
            return fail(made.error());
        m_anew += member->challenge.isEmpty() ? QStringList() : QStringList(device.name);
        member->challenge = made->id;
        ++m_written.made;
        const bool again = member->state == MemberState::Missing || member->state == MemberState::Refused;
        if (again) {
            member->state = MemberState::Expected;
            member->ended.reset();
            member->error.reset();
        }
        m_changed.append(*member);
        return again ? PrinterPlan::forgetRefusal(m_transaction, m_plan.id, member->device) : Result<void>();
    }

    SettingsSheet sheet(const StoredDevice &device, const KeyRequest &wanted, const std::pair<Challenge, Secret> &challenge) const
    {
        SettingsSheet sheet = m_common;
        sheet.device = device.name;
        sheet.title = device.title;
        sheet.model = device.profile->model;
        sheet.serial = device.inventory.serial;
        sheet.site = device.inventory.site;
        sheet.address = device.address;
        sheet.wanted = wanted;
        sheet.challenge = challenge.second;
        sheet.challengeExpires = challenge.first.spec.expires;
        sheet.renewable = challenge.first.spec.renewable;
        return sheet;
    }

    Result<void> log(const QStringList &into) const
    {
        QString subject = u"plan %1: %2"_s.arg(qint64(m_plan.id)).arg(someOf(m_names));
        if (!m_anew.isEmpty())
            subject += u"; challenge made anew: "_s + someOf(m_anew);
        if (!into.isEmpty())
            subject += u"; "_s + into.join(u", "_s);
        const Administrator &administrator = m_writer.m_administrator;
        return administrator.log(m_transaction, administrator.act(m_now, u"fleet sheets"_s, m_plan.settings.connector, subject));
    }

    const SheetWriter &m_writer;
    Transaction &m_transaction;
    const Rollout &m_plan;
    const QDateTime m_now;
    WrittenSheets &m_written;
    SettingsSheet m_common;
    QHash<DeviceId, PlannedPrinter> m_printers;
    QList<RolloutMember> m_changed;
    QStringList m_names, m_anew;
};

Result<WrittenSheets> SheetWriter::write(Transaction &transaction, const SheetsWish &wish, const QStringList &into,
                                         const QDateTime &now) const
{
    if (const auto looked = lookAtAll(transaction, now); !looked)
        return fail(looked.error());
    WrittenSheets written;
    const QList<DeviceId> wanted = wish.printers.value_or(QList<DeviceId>());
    std::map<RolloutId, std::optional<QList<DeviceId>>> byPlan; // of whom, in which plan
    if (wish.plan != RolloutId::None && !wish.printers)
        byPlan[wish.plan] = std::nullopt;
    for (const DeviceId device : wanted) {
        const auto plan = wish.plan != RolloutId::None
                              ? RolloutStore::member(transaction, wish.plan, device).map([&](const RolloutMember &) { return wish.plan; })
                              : newestPlan(transaction, device);
        const bool isIn = plan && *plan != RolloutId::None;
        if (!plan && plan.error().code != Errc::NotFound)
            return fail(plan.error());
        if (isIn) {
            auto &among = byPlan[*plan];
            among = among.value_or(QList<DeviceId>()) << device;
            continue;
        }
        const auto found = m_devices.load(transaction, device);
        if (!found)
            return fail(found.error());
        written.missing.append({found->name, NoSheet::NoPlan});
    }
    for (const auto &[id, among] : byPlan) {
        const auto plan = RolloutStore::find(transaction, id);
        if (!plan)
            return fail(plan.error());
        if (plan->kind != RolloutKind::Plan)
            return fail(Errc::NotFound, {}, {u"plan"_s, QString::number(qint64(id))});
        if (const auto done = OfPlan(*this, transaction, *plan, now, &written).write(among, into); !done)
            return fail(done.error());
    }
    return written;
}

Result<std::optional<NoSheet>> SheetWriter::whyNot(Transaction &transaction, const Rollout &plan, const RolloutMember &member,
                                                   const QDateTime &now)
{
    return factsOf(transaction, member).map([&](const Facts &facts) { return reasonOf(plan, member, facts, now); });
}

} // namespace scepter
