#pragma once
#include "ui/models/fleetmodel.h"

#include <QMenu>

namespace scepter {

/// What can be done with the devices that are selected in the fleet's list. Deletes itself when it is closed.
class DeviceMenu final : public QMenu {
    Q_OBJECT
public:
    /// `shown`: how many devices the list has, which `filter` chooses. `whyNot`: why nothing may be changed.
    DeviceMenu(const QList<FleetDevicePtr> &selected, int shown, const QString &filter, const QString &whyNot, QWidget *parent);

    /// These devices by their names; empty when they are too many to be named.
    static QString filterFor(const QList<FleetDevicePtr> &devices);

Q_SIGNALS:
    void openWanted(const QString &device);
    void rolloutWanted(const QString &filter);
    void renewWanted(const QString &filter);
    void sheetsWanted();
    void editWanted();
    void probeWanted();
    void removeWanted();

private:
    QAction *add(const QString &name, const QString &text, const QString &reason);
};

} // namespace scepter
