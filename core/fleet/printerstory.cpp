#include "core/fleet/printerstory.h"

#include "core/base/literals.h"
#include "core/fleet/names.h"

namespace scepter {
namespace {

using Kind = PrinterEvent::Kind;

constexpr std::array kinds{std::pair(Kind::Planned, u"planned"),     std::pair(Kind::SheetWritten, u"sheetWritten"),
                           std::pair(Kind::SheetMade, u"sheetMade"), std::pair(Kind::Request, u"request"),
                           std::pair(Kind::Issued, u"issued"),       std::pair(Kind::Revoked, u"revoked"),
                           std::pair(Kind::Probed, u"probed")};

/// A request's row; nothing when it was pruned.
Result<std::optional<RequestRow>> requestRow(Transaction &transaction, qint64 id)
{
    auto row = RequestStore::show(transaction, id);
    if (!row && row.error().code == Errc::NotFound)
        return std::nullopt;
    return row.map([](const RequestRow &found) { return std::optional(found); });
}

class Reading {
public:
    Reading(Transaction &transaction, PrinterStory *story, const QDateTime &now)
        : m_transaction(transaction), m_story(*story), m_id(story->device.id), m_now(now)
    {
    }

    Result<void> run()
    {
        return plans()
            .and_then([&] { return sheets(); })
            .and_then([&] { return requests(); })
            .and_then([&] { return certificates(); })
            .and_then([&] { return probes(); })
            .map([&] {
                QList<PrinterEvent> &timeline = m_story.timeline;
                std::stable_sort(timeline.begin(), timeline.end(),
                                 [](const PrinterEvent &a, const PrinterEvent &b) { return a.at > b.at; });
                timeline = timeline.first(std::min(PrinterStory::most, timeline.size()));
            });
    }

private:
    Result<void> plans()
    {
        const auto rows = m_transaction.all("SELECT r.id FROM rollout_member m JOIN rollout r ON r.id = m.rollout"
                                            " WHERE m.device = ? AND r.kind = 'plan' ORDER BY r.id DESC LIMIT 20",
                                            {qint64(m_id)});
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows) {
            if (auto added = plan(RolloutId(row.number(0))); !added)
                return added;
        }
        return {};
    }

    Result<void> plan(RolloutId id)
    {
        const auto plan = RolloutStore::find(m_transaction, id);
        const auto member = plan ? RolloutStore::member(m_transaction, id, m_id) : fail(plan.error());
        const auto part = member ? PrinterStory::readPart(m_transaction, *plan, *member, m_now) : fail(member.error());
        if (!part)
            return fail(part.error());
        m_story.parts.append(*part);
        add({plan->created, Kind::Planned, plan->title});
        return {};
    }

    Result<void> sheets()
    {
        const auto rows = m_transaction.all("SELECT rollout, at, who, made FROM plan_sheet WHERE device = ? ORDER BY id DESC LIMIT ?",
                                            {qint64(m_id), qint64(PrinterStory::most)});
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows) {
            add({row.instant(1), row.flag(3) ? Kind::SheetMade : Kind::SheetWritten, row.text(2)});
            for (PrinterStory::Part &part : m_story.parts) {
                if (part.plan.id == RolloutId(row.number(0)) && !part.sheetWritten)
                    part.sheetWritten = row.instant(1);
            }
        }
        return {};
    }

    Result<void> requests()
    {
        const auto rows = m_transaction.all("SELECT request FROM plan_request WHERE device = ? ORDER BY request DESC", {qint64(m_id)});
        if (!rows)
            return fail(rows.error());
        for (const Row &each : *rows) {
            const auto row = requestRow(m_transaction, each.number(0));
            if (!row)
                return fail(row.error());
            if (!*row)
                continue;
            PrinterEvent event{(*row)->record.at, Kind::Request, (*row)->record.address, (*row)->state, (*row)->refused};
            if ((*row)->state == u"rejected"_s && !event.refused)
                event.refused = Refused{Refusal::Rejected, {(*row)->reason}};
            add(event);
        }
        return {};
    }

    Result<void> certificates()
    {
        auto certificates = PrinterMatch::certificates(m_transaction, m_id);
        if (!certificates)
            return fail(certificates.error());
        for (const DeviceCertificate &each : std::as_const(*certificates)) {
            add({each.issued, Kind::Issued, each.certificate.serialHex()});
            if (each.revoked)
                add({*each.revoked, Kind::Revoked, each.certificate.serialHex()});
        }
        m_story.certificates = *std::move(certificates);
        return {};
    }

    Result<void> probes()
    {
        const auto last = ProbeStore::find(m_transaction, m_id);
        const auto changes = last ? ProbeStore::changes(m_transaction, m_id) : fail(last.error());
        if (!changes)
            return fail(changes.error());
        m_story.probe = *last;
        for (const Probe &probe : *changes)
            add({probe.at, Kind::Probed, {}, {}, {}, probe});
        return {};
    }

    void add(const PrinterEvent &event) { m_story.timeline.append(event); }

    Transaction &m_transaction;
    PrinterStory &m_story;
    const DeviceId m_id;
    const QDateTime m_now;
};

} // namespace

Result<PrinterStory::Part> PrinterStory::readPart(Transaction &transaction, const Rollout &plan, const RolloutMember &member,
                                                  const QDateTime &now)
{
    const auto printer = PrinterPlan::printer(transaction, plan.id, member.device);
    const auto noSheet = printer ? SheetWriter::whyNot(transaction, plan, member, now) : fail(printer.error());
    const auto request = noSheet ? requestRow(transaction, printer->request) : fail(noSheet.error());
    if (!request)
        return fail(request.error());
    Part part{plan, member, *printer, *noSheet};
    if (*request)
        part.requestAt = (*request)->record.at;
    return part;
}

QString printerEventName(PrinterEvent::Kind kind) { return nameOf(kinds, kind); }

Result<PrinterStory> PrinterStory::read(Transaction &transaction, const DeviceStore &devices, DeviceId id, const QDateTime &now)
{
    auto device = devices.load(transaction, id);
    if (!device)
        return fail(device.error());
    PrinterStory story{*std::move(device)};
    return Reading(transaction, &story, now).run().map([&] { return std::move(story); });
}

} // namespace scepter
