#include "core/fleet/printermatch.h"

#include "core/base/literals.h"
#include "core/device/devicerevision.h"
#include "core/fleet/devicenames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

/// Whether a row is about a certificate that somebody wants: polls and queries are not.
bool asksForCertificate(const RequestRow &row)
{
    const QString &type = row.record.type;
    return type.isEmpty() || type == messageTypeName(MessageType::PkcsReq) || type == messageTypeName(MessageType::RenewalReq);
}

QStringList namesIn(const RequestRecord &record)
{
    QStringList names;
    if (const auto subject = DistinguishedName::parse(record.subject))
        names += subject->commonName();
    const QJsonArray altNames = record.decoded[u"subjectAltNames"_s].toArray();
    for (const QJsonValue &each : altNames) {
        if (const auto name = SubjectAltName::parse(each.toString()))
            names += name->value;
    }
    names.removeAll(QString());
    return names;
}

/// An open plan, with what its printers are found by.
struct OpenPlan {
    Rollout rollout;
    QHash<DeviceId, RolloutMember> members;
    QHash<QString, DeviceId> byChallenge;
    QMultiHash<QString, DeviceId> byName, byAddress; ///< in lower case

    /// The only one of them, or the only one that has the address, too.
    std::optional<DeviceId> only(const QSet<DeviceId> &candidates, const QString &address) const
    {
        if (candidates.size() == 1)
            return *candidates.begin();
        QList<DeviceId> there = byAddress.values(address.toLower());
        if (!candidates.isEmpty())
            there.removeIf([&](DeviceId each) { return !candidates.contains(each); });
        return there.size() == 1 ? std::optional(there.first()) : std::nullopt;
    }
    std::optional<DeviceId> findByChallenge(const RequestRow &row) const
    {
        const auto found = byChallenge.constFind(row.record.challenge);
        return found == byChallenge.cend() ? std::nullopt : std::optional(*found);
    }
    std::optional<DeviceId> findByName(const RequestRow &row) const
    {
        if (row.record.connector != rollout.settings.connector || row.record.at < rollout.created)
            return std::nullopt;
        QSet<DeviceId> named;
        const QStringList names = namesIn(row.record);
        for (const QString &name : names) {
            for (const DeviceId each : byName.values(name.toLower()))
                named.insert(each);
        }
        return only(named, row.record.address);
    }
};

Result<OpenPlan> loadPlan(Transaction &transaction, const Rollout &rollout)
{
    OpenPlan plan;
    plan.rollout = rollout;
    const auto members = RolloutStore::members(transaction, rollout.id);
    const auto printers = members ? PrinterPlan::printers(transaction, rollout.id) : fail(members.error());
    if (!printers)
        return fail(printers.error());
    for (const RolloutMember &member : *members) {
        plan.members.insert(member.device, member);
        if (!member.challenge.isEmpty())
            plan.byChallenge.insert(member.challenge, member.device);
        plan.byName.insert(printers->value(member.device).wanted.commonName.toLower(), member.device);
    }
    const auto addresses = transaction.all("SELECT d.id, d.address FROM rollout_member m JOIN device d ON d.id = m.device"
                                           " WHERE m.rollout = ? AND d.address <> ''",
                                           {qint64(rollout.id)});
    if (!addresses)
        return fail(addresses.error());
    for (const Row &row : *addresses) {
        const auto add = [&](QMultiHash<QString, DeviceId> &hash) {
            if (!hash.contains(row.text(1).toLower(), DeviceId(row.number(0))))
                hash.insert(row.text(1).toLower(), DeviceId(row.number(0)));
        };
        add(plan.byName);
        add(plan.byAddress);
    }
    return plan;
}

Result<QList<Rollout>> openPlans(Transaction &transaction)
{
    auto open = RolloutStore::open(transaction);
    if (open)
        open->removeIf([](const Rollout &rollout) { return rollout.kind != RolloutKind::Plan; });
    return open;
}

Result<void> belongs(Transaction &transaction, DeviceId device, qint64 certificate)
{
    const auto added = transaction.run("INSERT INTO device_certificate (device, certificate) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                       {qint64(device), certificate});
    if (!added)
        return fail(added.error());
    if (*added == 0)
        return {};
    return transaction.run(countingOn("UPDATE device SET revision = ", " WHERE id = ?"), {qint64(device)}).map([](int) {});
}

/// What a request makes of its printer's row.
class Move {
public:
    Move(Transaction &transaction, OpenPlan &plan, DeviceId device, const RequestRow &row)
        : m_transaction(transaction), m_rollout(plan.rollout.id), m_wave(plan.rollout.wave), m_member(plan.members[device]), m_row(row)
    {
    }

    /// Whether anything changed.
    Result<bool> apply()
    {
        if (const auto noted = note(); !noted)
            return fail(noted.error());
        const bool done = m_member.state == MemberState::InUse || m_member.state == MemberState::Cancelled;
        if (done || m_row.state == u"answered"_s)
            return false;
        if (m_row.state == u"issued"_s)
            return issued();
        if (m_member.state == MemberState::Issued)
            return false; // it tried again with what is used up
        if (m_row.state == u"pending"_s || m_row.state == u"approved"_s)
            return keep(MemberState::Deferred, std::nullopt);
        return refused();
    }

private:
    /// For the printer's timeline, which has an end.
    Result<void> note()
    {
        constexpr int most = 50;
        const qint64 device = qint64(m_member.device);
        const auto added = m_transaction.run("INSERT INTO plan_request (device, request) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                             {device, m_row.id});
        if (!added || *added == 0)
            return added ? Result<void>() : fail(added.error());
        return m_transaction
            .run("DELETE FROM plan_request WHERE device = ? AND request NOT IN"
                 " (SELECT request FROM plan_request WHERE device = ? ORDER BY request DESC LIMIT ?)",
                 {device, device, most})
            .map([](int) {});
    }

    Result<bool> issued()
    {
        const auto certificate = m_row.certificate ? RequestStore::knownCertificate(m_transaction, *m_row.certificate)
                                                   : Result<std::optional<KnownCertificate>>();
        if (!certificate || !*certificate)
            return certificate ? Result<bool>(false) : fail(certificate.error());
        m_member.serial = (*certificate)->certificate.serialHex();
        m_member.ended = m_row.record.at;
        const auto known = belongs(m_transaction, m_member.device, (*certificate)->id);
        return known ? keep(MemberState::Issued, std::nullopt) : fail(known.error());
    }

    Result<bool> refused()
    {
        const Refused why = m_row.refused.value_or(Refused{Refusal::Rejected, {m_row.reason}});
        // Whoever named a printer that was given nothing yet says nothing of the printer: its wave is judged by what it does itself (F11).
        if (m_row.state != u"rejected"_s && (m_member.wave > m_wave || m_member.challenge.isEmpty()))
            return false;
        // What waits for approval still does, whatever else the printer sent.
        if (m_member.state == MemberState::Deferred && m_row.state != u"rejected"_s)
            return false;
        m_member.ended = m_row.record.at;
        return keep(MemberState::Refused, why);
    }

    Result<bool> keep(MemberState state, const std::optional<Refused> &refused)
    {
        m_member.state = state;
        m_member.attempts += m_row.state == u"rejected"_s ? 0 : 1;
        m_member.started = m_member.started.value_or(m_row.record.at);
        m_member.error.reset();
        if (refused) // for pages that know no plans
            m_member.error = Error{
                Errc::ScepFailure, refusalName(refused->why), {QString::number(int(failInfoFor(refused->why))), failInfoText(*refused)}};
        const auto saved = RolloutStore::save(m_transaction, m_rollout, {m_member});
        if (!saved)
            return fail(saved.error());
        const QJsonDocument facts(QJsonArray::fromStringList(refused ? refused->facts : QStringList()));
        return m_transaction
            .run("UPDATE plan_member SET request = ?, address = ?, refusal = ?, facts = ? WHERE rollout = ? AND device = ?",
                 {m_row.id, m_row.record.address, refused ? refusalName(refused->why) : QString(),
                  QString::fromUtf8(facts.toJson(QJsonDocument::Compact)), qint64(m_rollout), qint64(m_member.device)})
            .map([](int) { return true; });
    }

    Transaction &m_transaction;
    const RolloutId m_rollout;
    const int m_wave; ///< that runs
    RolloutMember &m_member;
    const RequestRow &m_row;
};

/// One look.
class Look {
public:
    Look(Transaction &transaction, const QDateTime &now) : m_transaction(transaction), m_now(now) {}

    Result<LookOutcome> run()
    {
        const auto seen = m_transaction.one("SELECT request, certificate FROM printer_look WHERE id = 1");
        auto plans = seen ? openPlans(m_transaction) : fail(seen.error());
        if (!plans || !*seen)
            return plans ? fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedLook)) : fail(plans.error());
        m_plans = std::move(*plans);
        const qint64 request = (*seen)->number(0), certificate = (*seen)->number(1);
        m_request = request;
        m_certificate = certificate;
        auto done = certificates() // first, so that a plan's row finds its certificate's device already there
                        .and_then([&] { return requests(); })
                        .and_then([&] { return decided(); })
                        .and_then([&] { return missing(); })
                        .and_then([&] { return finish(); });
        if (done && (m_request != request || m_certificate != certificate))
            done = m_transaction.run("UPDATE printer_look SET request = ?, certificate = ? WHERE id = 1", {m_request, m_certificate})
                       .map([](int) {});
        return done.map([&] { return m_outcome; });
    }

private:
    Result<OpenPlan *> loaded(const Rollout &rollout)
    {
        if (const auto found = m_loaded.find(rollout.id); found != m_loaded.end())
            return &found->second;
        auto plan = loadPlan(m_transaction, rollout);
        if (!plan)
            return fail(plan.error());
        return &m_loaded.emplace(rollout.id, std::move(*plan)).first->second;
    }

    Result<void> certificates()
    {
        const auto rows = RequestStore::issuedSince(m_transaction, m_certificate, PrinterMatch::most);
        if (!rows)
            return fail(rows.error());
        for (const IssuedRow &row : *rows) {
            const auto device = deviceOf(row);
            if (!device)
                return fail(device.error());
            if (*device != DeviceId::None) {
                if (auto known = belongs(m_transaction, *device, row.id); !known)
                    return known;
            }
            m_certificate = row.id;
            ++m_outcome.certificates;
        }
        m_outcome.more = m_outcome.more || rows->size() == PrinterMatch::most;
        return {};
    }

    /// By what it was asked for with, then by its names.
    Result<DeviceId> deviceOf(const IssuedRow &row)
    {
        if (!row.challenge.isEmpty()) {
            const auto member = m_transaction.number("SELECT device FROM rollout_member WHERE challenge = ? AND challenge <> ''",
                                                     {row.challenge});
            if (!member || *member != 0)
                return member.map([](qint64 id) { return DeviceId(id); });
        }
        if (row.renews) {
            const auto owner = m_transaction.number("SELECT device FROM device_certificate WHERE certificate = ?", {*row.renews});
            if (!owner || *owner != 0)
                return owner.map([](qint64 id) { return DeviceId(id); });
        }
        return deviceNamed(m_transaction, row.certificate);
    }

    Result<void> requests()
    {
        if (m_plans.isEmpty()) { // nobody waits for any of them
            return RequestStore::newestId(m_transaction).map([&](qint64 newest) { m_request = std::max(m_request, newest); });
        }
        const auto rows = RequestStore::since(m_transaction, m_request, PrinterMatch::most);
        if (!rows)
            return fail(rows.error());
        for (const RequestRow &row : *rows) {
            if (auto matched = asksForCertificate(row) ? match(row) : Result<void>(); !matched)
                return matched;
            m_request = row.id;
            ++m_outcome.requests;
        }
        m_outcome.more = m_outcome.more || rows->size() == PrinterMatch::most;
        return {};
    }

    using Find = std::optional<DeviceId> (OpenPlan::*)(const RequestRow &) const;

    /// In the newest plan that finds it. Whether there is one.
    Result<bool> match(const RequestRow &row, Find find)
    {
        for (auto rollout = m_plans.crbegin(); rollout != m_plans.crend(); ++rollout) {
            const auto plan = loaded(*rollout);
            if (!plan)
                return fail(plan.error());
            if (const auto device = ((*plan)->*find)(row))
                return apply(**plan, *device, row).map([] { return true; });
        }
        return false;
    }

    Result<void> match(const RequestRow &row)
    {
        // Who sent another's challenge is told by his own name: the other has done nothing wrong.
        const bool foreign = row.refused && row.refused->why == Refusal::ChallengeForeign;
        const Find ways[] = {foreign ? &OpenPlan::findByName : &OpenPlan::findByChallenge,
                             foreign ? &OpenPlan::findByChallenge : &OpenPlan::findByName};
        for (const Find way : ways) {
            const auto found = match(row, way);
            if (!found || *found)
                return found.map([](bool) {});
        }
        return {};
    }

    Result<void> apply(OpenPlan &plan, DeviceId device, const RequestRow &row)
    {
        return Move(m_transaction, plan, device, row).apply().map([&](bool moved) {
            if (moved) {
                ++m_outcome.moved;
                m_touched.insert(plan.rollout.id);
            }
        });
    }

    /// Rows that waited for approval change where they stand.
    Result<void> decided()
    {
        for (const Rollout &rollout : std::as_const(m_plans)) {
            const auto rows = m_transaction.all("SELECT p.device, p.request FROM rollout_member m"
                                                " JOIN plan_member p ON p.rollout = m.rollout AND p.device = m.device"
                                                " WHERE m.rollout = ? AND m.state = 'deferred'",
                                                {qint64(rollout.id)});
            if (!rows)
                return fail(rows.error());
            for (const Row &row : *rows) {
                const auto request = RequestStore::show(m_transaction, row.number(1));
                if (!request)
                    return fail(request.error());
                if (request->state == u"pending"_s || request->state == u"approved"_s)
                    continue;
                const auto plan = loaded(rollout);
                if (auto applied = plan ? apply(**plan, DeviceId(row.number(0)), *request) : fail(plan.error()); !applied)
                    return applied;
            }
        }
        return {};
    }

    /// Whose time is over, or whose challenge was taken away.
    Result<void> missing()
    {
        for (const Rollout &rollout : std::as_const(m_plans)) {
            const qint64 lifetime = rollout.settings.challenge.lifetime.count(); // from when the sheet was written (F12)
            const auto rows = m_transaction.all("SELECT m.device FROM rollout_member m LEFT JOIN challenge c ON c.id = m.challenge"
                                                " WHERE m.rollout = ? AND m.state = 'expected' AND m.challenge <> ''"
                                                " AND (c.id IS NULL OR c.expires <= ? OR c.created <= ?)",
                                                {qint64(rollout.id), m_now, m_now.addSecs(-lifetime)});
            if (!rows)
                return fail(rows.error());
            for (const Row &row : *rows) {
                const auto moved = PrinterPlan::move(m_transaction, rollout.id, DeviceId(row.number(0)), MemberState::Expected,
                                                     MemberState::Missing, m_now);
                if (!moved)
                    return fail(moved.error());
                ++m_outcome.moved;
            }
        }
        return {};
    }

    /// Plans that something came for, and those whose waves wait for something.
    Result<void> finish()
    {
        for (const Rollout &rollout : std::as_const(m_plans)) {
            const bool inWaves = rollout.waves > 1 && rollout.state != RolloutState::Paused;
            if (!inWaves && !m_touched.contains(rollout.id))
                continue;
            if (auto done = PrinterPlan::advance(m_transaction, rollout.id, m_now); !done)
                return done;
        }
        return {};
    }

    Transaction &m_transaction;
    const QDateTime m_now;
    QList<Rollout> m_plans; ///< oldest first
    std::map<RolloutId, OpenPlan> m_loaded;
    QSet<RolloutId> m_touched;
    qint64 m_request = 0, m_certificate = 0;
    LookOutcome m_outcome;
};

} // namespace

Result<LookOutcome> PrinterMatch::look(Transaction &transaction, const QDateTime &now) { return Look(transaction, now).run(); }

Result<void> PrinterMatch::begin(Transaction &transaction)
{
    return transaction.run("UPDATE printer_look SET certificate = 0 WHERE id = 1 AND certificate <> 0").map([](int) {});
}

Result<QList<DeviceCertificate>> PrinterMatch::certificates(Transaction &transaction, DeviceId device)
{
    const auto rows = transaction.all("SELECT c.id, c.connector, c.der, c.issued, c.revoked FROM device_certificate d"
                                      " JOIN certificate c ON c.id = d.certificate WHERE d.device = ? ORDER BY c.id DESC",
                                      {qint64(device)});
    if (!rows)
        return fail(rows.error());
    QList<DeviceCertificate> certificates;
    for (const Row &row : *rows) {
        const auto certificate = Certificate::parse(row.bytes(2));
        if (!certificate)
            return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
        DeviceCertificate one{row.number(0), row.text(1), *certificate, row.instant(3)};
        if (!row.isNull(4))
            one.revoked = row.instant(4);
        certificates.append(one);
    }
    return certificates;
}

} // namespace scepter
