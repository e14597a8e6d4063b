#pragma once
#include "core/fleet/inventoryfile.h"
#include "ui/fleet/devicestory.h"
#include "ui/fleet/rolloutcard.h"
#include "ui/models/fleetmodel.h"
#include "ui/widgets/page.h"

namespace scepter {

class FieldsDialog;

/// What an administrator changes on the Fleet page: asks where it cannot be taken back, does it in one transaction with its line in
/// the audit log (C9), and says what went wrong.
class FleetActs final : public QObject {
    Q_OBJECT
public:
    /// Dialogs belong to the page.
    FleetActs(const Workplace &workplace, QWidget *page);
    void setAdministrator(const std::optional<Administrator> &administrator) { m_administrator = administrator; }

    void addDevice();
    void editInventory(const QList<FleetDevicePtr> &devices);
    void removeDevices(const QList<FleetDevicePtr> &devices);
    /// One of these, to make room for a new one (D23).
    void deleteKey(const FleetDevicePtr &device, const QList<DeviceStory::SpareKey> &keys);
    /// Opens a printer's TLS port (F10), with the port and time limit that were chosen last for many.
    void probe(const FleetDevicePtr &device);
    /// The same for many, with port and time limit, in a dialog.
    void probeMany(const QList<FleetDevicePtr> &devices);
    void rollout(const Rollout &rollout, RolloutCard::Act act);
    /// These of a rollout's or plan's devices that failed there, or all of them: says first in how many waves and what is to be known (F11).
    void retry(RolloutId rollout, const QList<DeviceId> &only = {});
    void saveFilter(const QString &expression);
    void deleteFilter(const QString &name);

Q_SIGNALS:
    /// Of the last thing that was done; nothing when it went well.
    void done(const std::optional<scepter::Error> &problem);
    void probing(bool begun);
    void deviceAdded(const QString &name);

private:
    template <class F> void write(const QString &operation, const QString &subject, F work);
    void change(const QString &operation, RolloutId id, std::function<Result<void>(Transaction &, const QDateTime &)> work);
    void applyInventory(const QList<DeviceId> &ids, const QStringList &names, const std::function<void(Inventory *)> &edit);
    void editOne(const FleetDevicePtr &device);
    void setFields(FieldsDialog *dialog, const QString &name, const InventoryFile &fields);
    void retryNow(RolloutId rollout, const QList<DeviceId> &only);
    void deleteKeyNow(const FleetDevicePtr &device, int number);
    DeviceStore store() const { return DeviceStore(m_workplace.profiles, m_administrator->vault()); }
    QDateTime now() const { return m_workplace.services.scheduler.now(); }

    const Workplace m_workplace;
    QWidget *m_page;
    std::optional<Administrator> m_administrator;
};

} // namespace scepter
