#pragma once
#include "core/base/literals.h"
#include "core/device/devicerevision.h"
#include "core/fleet/rolloutstore.h"
#include "core/store/jsoncolumn.h"
#include "tests/support/pageworld.h"
#include "ui/fleet/fleetpage.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace scepter {

/// A fleet in a store, and the page that shows it.
class FleetWorld {
public:
    explicit FleetWorld(QSize size = {1072, 774}) : m_size(size) {}

    /// Shows the page, and waits until its list stands.
    FleetPage &open()
    {
        page = std::make_unique<FleetPage>(world.workplace());
        world.show(*page, m_size);
        [&] { QVERIFY(until([&] { return find<QLabel>(u"countLabel"_s)->text().startsWith(QString::number(devices)); })); }();
        return *page;
    }
    bool until(const std::function<bool()> &condition) { return world.until(condition); }
    template <class T> T *find(const QString &name) const
    {
        auto *widget = page->findChild<T *>(name);
        if (!widget)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    void click(const QString &name) const { find<QAbstractButton>(name)->click(); }
    void trigger(const QString &name) const { find<QAction>(name)->trigger(); }
    QTableView *table() const { return find<QTableView>(u"fleetTable"_s); }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names += table()->model()->index(row, 0).data().toString();
        return names;
    }
    bool select(const QString &name)
    {
        page->show(Destination{Place::Fleet, {}, name, {}});
        return until(
            [&] { return find<QLabel>(u"detailsName"_s)->isVisible() && find<QLabel>(u"detailsName"_s)->text().startsWith(name); });
    }

    DeviceId add(NewDevice device)
    {
        ++devices;
        return done(world.write([&](Transaction &transaction) { return store().add(transaction, device, world.now()); }));
    }
    /// What an engine that runs the device would have written.
    void request(const QString &name, const RequestStatus &status, const QString &timeline = {})
    {
        done(world.write([&](Transaction &transaction) {
            return store().find(transaction, name).and_then([&](const StoredDevice &device) -> Result<void> {
                const auto number = transaction.number("SELECT coalesce(max(number), 0) + 1 FROM device_request WHERE device = ?",
                                                       {qint64(device.id)});
                const auto added = transaction.run(
                    "INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted, ended, timeline)"
                    " VALUES (?, ?, 'TLS', 'CN=x', ?, ?, 0, '{}', 1, ?)",
                    {qint64(device.id), *number, shownTime(status), jsonText(statusJson(status)), timeline});
                if (!added)
                    return fail(added.error());
                return transaction.run(countingOn("UPDATE device SET revision = ", " WHERE id = ?"), {qint64(device.id)}).map([](int) {});
            });
        }));
    }
    void failRequest(const QString &name, const Error &error, const QString &timeline = {})
    {
        request(name, Failed{world.now(), failureDetail(error), error}, timeline);
    }
    RolloutId rollout(const QString &title, const QList<std::pair<DeviceId, QString>> &members)
    {
        NewRollout rollout;
        rollout.title = title;
        rollout.settings.wanted.name = u"tls"_s;
        rollout.settings.wanted.keyName = u"TLS2027"_s;
        rollout.settings.wanted.commonName = u"mfp.example"_s;
        rollout.settings.url = u"http://scep.example/scep"_s;
        int wave = 0;
        for (const auto &[id, name] : members)
            rollout.members.append({id, name, std::min(wave++, 3)});
        const RolloutId id = done(
            world.write([&](Transaction &transaction) { return RolloutStore::create(transaction, *world.vault, rollout, world.now()); }));
        setState(id, RolloutState::Running);
        done(world.write([&](Transaction &transaction) { return RolloutStore::beginWave(transaction, id, 0, world.now()); }));
        return id;
    }
    void setState(RolloutId id, RolloutState state, const std::optional<HoldReason> &held = {})
    {
        done(world.write([&](Transaction &transaction) { return RolloutStore::setState(transaction, id, state, held, world.now()); }));
    }
    Rollout stored(RolloutId id)
    {
        return done(world.read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); }));
    }
    void setMember(RolloutId id, DeviceId device, MemberState state, const std::optional<Error> &error = {})
    {
        done(world.write([&](Transaction &transaction) {
            return RolloutStore::member(transaction, id, device).and_then([&](RolloutMember member) {
                member.state = state;
                member.error = error;
                return RolloutStore::save(transaction, id, member);
            });
        }));
    }
    DeviceStore store() { return DeviceStore(world.profiles, world.vault); }
    /// The last operation in the audit log.
    QString lastAct()
    {
        return done(world.read([](Transaction &transaction) {
                   return transaction.one("SELECT operation FROM audit ORDER BY number DESC LIMIT 1");
               }))
            .value_or(Row({QString()}))
            .text(0);
    }
    template <class T> static T done(Result<T> result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(errcName(result.error().code)), qPrintable(result.error().facts.join(u' ')));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    PageWorld world;
    std::unique_ptr<FleetPage> page;
    int devices = 0;

private:
    QSize m_size;
};

} // namespace scepter
