#pragma once
#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/rolloutstore.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"

#include <QtWidgets>

namespace scepter {

/// A fleet and a connector for the dialogs of the fleet, and how one finds one's way in them.
class FleetWorld : public PageWorld {
public:
    FleetWorld()
    {
        const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, random, now());
        need(write([&](Transaction &transaction) { return CaStore(*vault).create(transaction, ca, u"Acme"_s, now()); }));
        ConnectorSettings office{u"office"_s};
        office.ca = u"ca"_s;
        office.baseUrl = QUrl(u"http://scep.example"_s);
        need(write([&](Transaction &transaction) { return ConnectorStore::create(transaction, office, now()); }));
    }

    /// The value, or the end of the test program.
    template <class T> static T need(Result<T> result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(errcName(result.error().code)), qPrintable(result.error().facts.join(u' ')));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }
    DeviceStore devices() { return DeviceStore(profiles, *vault); }
    DeviceId add(const QString &name, const QString &site = {}, bool printer = false, const QString &serial = {})
    {
        NewDevice device{name};
        device.address = name + u".example"_s;
        device.inventory.site = site;
        device.inventory.printer = printer;
        device.inventory.serial = serial;
        return need(write([&](Transaction &transaction) { return devices().add(transaction, device, now()); }));
    }
    QStringList audited(const QString &operation)
    {
        QStringList subjects;
        for (const Row &row : need(read([&](Transaction &transaction) {
                 return transaction.all("SELECT subject FROM audit WHERE operation = ? ORDER BY number", {operation});
             })))
            subjects.append(row.text(0));
        return subjects;
    }
    QList<Rollout> rollouts()
    {
        return need(read([](Transaction &transaction) { return RolloutStore::list(transaction); }));
    }

    template <class T> static T *find(const QWidget &dialog, const QString &name)
    {
        T *found = dialog.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void click(const QWidget &dialog, const QString &name) { find<QAbstractButton>(dialog, name)->click(); }
};

} // namespace scepter
