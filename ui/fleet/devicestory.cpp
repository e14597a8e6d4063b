#include "ui/fleet/devicestory.h"

namespace scepter {
namespace {

constexpr int mostRollouts = 20; ///< that are looked through for the device
constexpr qsizetype mostPapers = 6;

Result<void> readRequest(Transaction &transaction, const StoredDevice &device, DeviceStory *story)
{
    const auto history = DeviceStore::history(transaction, device);
    if (!history)
        return fail(history.error());
    const auto last = std::find_if(history->rows().begin(), history->rows().end(),
                                   [](const HistoryRow &row) { return row.id != RequestId::None; });
    if (last == history->rows().end())
        return {};
    story->status = last->status;
    if (const auto *failed = std::get_if<Failed>(&last->status))
        story->detail = failed->detail;
    return DeviceStore::timeline(transaction, device.id, last->id).map([story](const QList<TimelineEntry> &timeline) {
        story->timeline = timeline;
    });
}

Result<void> readKeys(Transaction &transaction, DeviceId id, DeviceStory *story)
{
    return DeviceStore::keys(transaction, id).map([story](const QList<DeviceKey> &keys) {
        for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
            if (key->certificate && story->papers.size() < mostPapers)
                story->papers.append({key->name, key->certificate->subject().toString(), key->certificate->notAfter()});
            if (!key->slot.isDefault)
                story->spareKeys.append({key->slot.number, key->name, key->created, key->slot.inUse});
        }
    });
}

Result<void> readCertificates(Transaction &transaction, DeviceId id, DeviceStory *story)
{
    return PrinterMatch::certificates(transaction, id).map([story](const QList<DeviceCertificate> &certificates) {
        for (const DeviceCertificate &each : certificates.first(std::min(mostPapers, certificates.size())))
            story->papers.append({{}, each.certificate.subject().toString(), each.certificate.notAfter(), each.revoked.has_value()});
    });
}

/// What a plan has of a printer.
Result<void> readPrinter(Transaction &transaction, DeviceId id, DeviceStory::Part *part)
{
    const auto printers = PrinterPlan::printers(transaction, part->rollout);
    if (!printers)
        return fail(printers.error());
    const PlannedPrinter printer = printers->value(id);
    part->refused = printer.refused;
    part->address = printer.address;
    if (printer.request == 0)
        return {};
    const auto request = RequestStore::show(transaction, printer.request);
    if (!request) // its row may have been pruned
        return request.error().code == Errc::NotFound ? Result<void>() : fail(request.error());
    part->requestAt = request->record.at;
    return {};
}

Result<void> readPart(Transaction &transaction, DeviceId id, DeviceStory *story)
{
    const auto rollouts = RolloutStore::list(transaction);
    if (!rollouts)
        return fail(rollouts.error());
    for (const Rollout &rollout : rollouts->first(std::min<qsizetype>(mostRollouts, rollouts->size()))) {
        const auto member = RolloutStore::member(transaction, rollout.id, id);
        if (!member && member.error().code == Errc::NotFound)
            continue;
        if (!member)
            return fail(member.error());
        DeviceStory::Part part{rollout.id, rollout.title, rollout.kind, member->state, member->error, {}, rollout.settings.connector};
        const auto read = rollout.kind == RolloutKind::Plan ? readPrinter(transaction, id, &part) : Result<void>();
        story->part = part;
        return read;
    }
    return {};
}

} // namespace

Result<DeviceStory> DeviceStory::read(Transaction &transaction, const DeviceStore &devices, DeviceId id)
{
    const auto device = devices.load(transaction, id);
    if (!device)
        return fail(device.error());
    DeviceStory story;
    story.device = id;
    const bool printer = device->inventory.printer;
    const auto read = (printer ? readCertificates(transaction, id, &story) : readRequest(transaction, *device, &story))
                          .and_then([&] { return printer ? Result<void>() : readKeys(transaction, id, &story); })
                          .and_then([&] { return readPart(transaction, id, &story); });
    if (!read)
        return fail(read.error());
    const auto probe = printer ? ProbeStore::find(transaction, id) : Result<std::optional<Probe>>(std::nullopt);
    if (!probe)
        return fail(probe.error());
    story.probe = *probe;
    return story;
}

} // namespace scepter
