#include "ui/fleet/devicemenu.h"

#include "core/base/literals.h"

namespace scepter {

DeviceMenu::DeviceMenu(const QList<FleetDevicePtr> &selected, int shown, const QString &filter, const QString &whyNot, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"deviceMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const bool one = selected.size() == 1, all = !one && selected.size() == shown;
    const QString these = all ? filter : filterFor(selected);
    const QString tooMany = these.isEmpty() && !all ? tr("They are too many to be named: choose them with a filter.") : QString();
    const QAction *open = add(u"openAction"_s, tr("Open device"), one ? QString() : tr("Select one device."));
    const QAction *rollout = add(u"rolloutAction"_s, tr("New rollout with these…"), whyNot.isEmpty() ? tooMany : whyNot);
    const QAction *renew = add(u"renewAction"_s, tr("Renew what ends soon…"), whyNot.isEmpty() ? tooMany : whyNot);
    const bool printers = std::any_of(selected.begin(), selected.end(), [](const FleetDevicePtr &each) { return each->inventory.printer; });
    const QAction *sheets = add(u"sheetsAction"_s, tr("Write settings sheets…"),
                                whyNot.isEmpty() && !printers ? tr("Settings sheets are for printers.") : whyNot);
    const QAction *edit = add(u"editAction"_s, one ? tr("Inventory details…") : tr("Site and tags…"), whyNot);
    const bool reachable = std::any_of(selected.begin(), selected.end(), [](const FleetDevicePtr &device) {
        return device->inventory.printer && !device->address.isEmpty();
    });
    const QString notReachable = reachable ? QString() : tr("None of them is a printer with an address.");
    const QAction *probe = add(u"probeAction"_s, tr("Probe TLS ports…"), whyNot.isEmpty() ? notReachable : whyNot);
    addSeparator();
    const QAction *remove = add(u"removeAction"_s, tr("Remove…"), whyNot);
    connect(open, &QAction::triggered, this, [this, name = selected.constFirst()->name] { Q_EMIT openWanted(name); });
    connect(rollout, &QAction::triggered, this, [this, these] { Q_EMIT rolloutWanted(these); });
    connect(renew, &QAction::triggered, this, [this, these] { Q_EMIT renewWanted(these); });
    connect(sheets, &QAction::triggered, this, &DeviceMenu::sheetsWanted);
    connect(edit, &QAction::triggered, this, &DeviceMenu::editWanted);
    connect(probe, &QAction::triggered, this, &DeviceMenu::probeWanted);
    connect(remove, &QAction::triggered, this, &DeviceMenu::removeWanted);
}

QAction *DeviceMenu::add(const QString &name, const QString &text, const QString &reason)
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason);
    return action;
}

QString DeviceMenu::filterFor(const QList<FleetDevicePtr> &devices)
{
    const QString separator = u" or "_s;
    QStringList names;
    qsizetype length = 0;
    for (const FleetDevicePtr &device : devices) {
        names += u"name="_s + device->name;
        length += names.constLast().size() + separator.size();
        if (length > DeviceFilter::mostText)
            return {};
    }
    return names.join(separator);
}

} // namespace scepter
