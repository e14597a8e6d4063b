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

Result<void> readKeys(Transaction &transaction, const StoredDevice &device, DeviceStory *story)
{
    const auto keys = DeviceStore::keys(transaction, device.id);
    if (!keys)
        return fail(keys.error());
    for (auto key = keys->rbegin(); key != keys->rend(); ++key) {
        if (key->certificate && story->papers.size() < mostPapers)
            story->papers.append({key->name, key->certificate->subject().toString(), key->certificate->notAfter()});
        if (key->slot.isDefault)
            continue;
        const auto loss = keyDeletion(transaction, device, key->slot.number, {});
        if (!loss)
            return fail(loss.error());
        const bool isUsed = key->slot.inUse && key->slot.location != KeyUseLocation::None;
        story->spareKeys.append(
            {key->slot.number, key->name, key->created, isUsed, *loss, key->certificate ? key->certificate->notAfter() : QDateTime()});
    }
    return {};
}

Result<void> readCertificates(Transaction &transaction, DeviceId id, DeviceStory *story)
{
    return PrinterMatch::certificates(transaction, id).map([story](const QList<DeviceCertificate> &certificates) {
        for (const DeviceCertificate &each : certificates.first(std::min(mostPapers, certificates.size())))
            story->papers.append({{}, each.certificate.subject().toString(), each.certificate.notAfter(), each.revoked.has_value()});
    });
}

/// What a plan has of a printer.
Result<void> readPrinter(Transaction &transaction, const Rollout &plan, const RolloutMember &member, const QDateTime &now,
                         DeviceStory::Part *part)
{
    const auto planned = PrinterStory::readPart(transaction, plan, member, now);
    if (!planned)
        return fail(planned.error());
    part->planned = *planned;
    part->refused = planned->printer.refused;
    part->address = planned->printer.address;
    part->requestAt = planned->requestAt.value_or(QDateTime());
    return {};
}

Result<void> readPart(Transaction &transaction, DeviceId id, const QDateTime &now, DeviceStory *story)
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
        const auto read = rollout.kind == RolloutKind::Plan ? readPrinter(transaction, rollout, *member, now, &part) : Result<void>();
        story->part = part;
        return read;
    }
    return {};
}

} // namespace

Result<DeviceStory> DeviceStory::read(Transaction &transaction, const DeviceStore &devices, DeviceId id, const QDateTime &now)
{
    const auto device = devices.load(transaction, id);
    if (!device)
        return fail(device.error());
    DeviceStory story;
    story.device = id;
    const bool printer = device->inventory.printer;
    const auto read = (printer ? readCertificates(transaction, id, &story) : readRequest(transaction, *device, &story))
                          .and_then([&] { return printer ? Result<void>() : readKeys(transaction, *device, &story); })
                          .and_then([&] { return readPart(transaction, id, now, &story); });
    if (!read)
        return fail(read.error());
    const auto probe = printer ? ProbeStore::find(transaction, id) : Result<std::optional<Probe>>(std::nullopt);
    if (!probe)
        return fail(probe.error());
    story.probe = *probe;
    return story;
}

} // namespace scepter
