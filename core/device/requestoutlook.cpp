#include "core/device/requestoutlook.h"

#include "core/base/literals.h"

namespace scepter {

RequestOutlook outlook(const SimulatedMfp &machine, const KeyRequest &request, bool deletesOld, bool restarts)
{
    RequestOutlook seen;
    seen.full = machine.isFull(deletesOld, request);
    seen.keyLimit = machine.profile().keyLimit;
    if (machine.profile().restarts)
        seen.restart = restarts ? RequestOutlook::Restart::Automatic : RequestOutlook::Restart::Needed;
    if (request.location == KeyUseLocation::None)
        return seen;
    seen.functionOff = !machine.settings().setup.functions.contains(request.location);
    for (const KeySlot &key : machine.keys()) {
        if (key.isDefault && key.location == request.location && key.destination == request.destination)
            seen.defaultKeyStays = true;
    }
    if (const auto old = machine.overwritable(request))
        (deletesOld ? seen.overwritten : seen.unbound) = old;
    return seen;
}

std::optional<DeviceKey> registeredKey(const QList<DeviceKey> &keys, const HistoryRow &row)
{
    const auto *succeeded = std::get_if<Succeeded>(&row.status);
    if (!succeeded)
        return std::nullopt;
    for (const DeviceKey &key : keys) {
        if (key.certificate && key.name == row.keyName && key.created == succeeded->registeredAt)
            return key;
    }
    return std::nullopt;
}

std::optional<RegisteredKey> whatBecameOf(const HistoryRow &row, const QList<DeviceKey> &keys, const DeviceSetup &setup)
{
    const auto *succeeded = std::get_if<Succeeded>(&row.status);
    if (!succeeded)
        return std::nullopt;
    RegisteredKey result;
    result.restarted = succeeded->restarted;
    if (const auto key = registeredKey(keys, row)) {
        result.key = key->slot;
        result.functionOff = key->slot.location != KeyUseLocation::None && !setup.functions.contains(key->slot.location);
        result.restartNeeded = !key->slot.inUse;
    }
    return result;
}

Result<KeyDeletion> keyDeletion(Transaction &transaction, const StoredDevice &device, int number, const QDateTime &now)
{
    if (device.inventory.printer)
        return fail(Errc::IsPrinter, {}, {device.name});
    SimulatedMfp trial = device.machine();
    if (const auto deleted = trial.deleteKey(number); !deleted)
        return fail(deleted.error());
    const auto keys = DeviceStore::keys(transaction, device.id);
    if (!keys)
        return fail(keys.error());
    const auto found = std::find_if(keys->cbegin(), keys->cend(), [&](const DeviceKey &each) { return each.slot.number == number; });
    if (found == keys->cend())
        return fail(Errc::NotFound, {}, {u"key"_s, QString::number(number)});
    KeyDeletion deletion{found->slot, found->name};
    deletion.functionOn = device.settings.setup.functions.contains(found->slot.location);
    if (found->certificate)
        deletion.certificateValid = found->certificate->notBefore() <= now && now < found->certificate->notAfter();
    const auto &run = device.state.run;
    const bool isRenewed = run && run->renews == number;
    if (run && (isRenewed || found->slot.location != KeyUseLocation::None)) {
        const auto wanted = DeviceStore::wanted(transaction, device.id, run->request);
        if (!wanted && wanted.error().code != Errc::NotFound)
            return fail(wanted.error());
        if (wanted && (isRenewed || (wanted->location == found->slot.location && wanted->destination == found->slot.destination))) {
            deletion.running = run->trigger;
            deletion.overwritten = run->deletesOld && device.machine().overwritable(*wanted, run->renews) == found->slot;
        }
    }
    return deletion;
}

} // namespace scepter
