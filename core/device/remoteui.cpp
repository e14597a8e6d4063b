#include "core/device/remoteui.h"

#include "core/base/literals.h"
#include "core/crypto/pkcs12.h"
#include "core/device/knownserverrows.h"

namespace scepter {

RemoteUi::RemoteUi(ClientServices services, Database &database, const DeviceProfiles &profiles, QString name, QObject *parent)
    : QObject(parent), m_services(services), m_database(database), m_store(profiles), m_name(std::move(name))
{
    m_device.name = m_name;
    const auto profile = profiles.find(
        m_name == QString::fromUtf16(DeviceProfiles::thisComputer) ? m_name : QString::fromUtf16(DeviceProfiles::standard));
    Q_ASSERT(profile);
    m_device.profile = *profile;
    m_device.settings = DeviceSettings::of(**profile, "UTC");
}

RemoteUi::~RemoteUi() = default;

void RemoteUi::setVault(const std::optional<Vault> &vault)
{
    m_store = DeviceStore(m_store.profiles(), vault);
    Q_EMIT changed();
    if (m_watching)
        read(); // which may make the device now
}

void RemoteUi::load()
{
    if (!std::exchange(m_watching, true))
        m_database.watch(this, m_services.scheduler, [this] { read(); });
    read();
}

void RemoteUi::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const auto look = [store = m_store, name = m_name](Transaction &transaction) -> Result<Snapshot> {
        return store.find(transaction, name).and_then([&](const StoredDevice &device) -> Result<Snapshot> {
            const auto history = DeviceStore::history(transaction, device);
            const auto keys = history ? DeviceStore::keys(transaction, device.id) : fail(history.error());
            if (!keys)
                return fail(keys.error());
            const auto url = device.settings.communication ? device.settings.communication->effectiveUrl() : fail(Errc::SettingsMissing);
            const auto known = url ? KnownServerRows::find(transaction, *url, {}) : Result<std::optional<KnownServer>>(std::nullopt);
            if (!known)
                return fail(known.error());
            return Snapshot{device, *history, *keys, *known && (*known)->allowWeak};
        });
    };
    m_database.read(this, look, [this](const Result<Snapshot> &seen) {
        m_reading = false;
        if (std::exchange(m_readAgain, false))
            return read();
        if (seen)
            return take(*seen);
        if (seen.error().code != Errc::NotFound || !m_orMake) {
            Q_EMIT failed(seen.error());
        } else if (isAdministrator()) {
            make();
        } else if (!std::exchange(m_loaded, true)) { // as its factory made it
            Q_EMIT loaded();
        }
    });
}

void RemoteUi::make()
{
    const auto work = [store = m_store, device = *m_orMake, now = m_services.scheduler.now()](Transaction &transaction) -> Result<void> {
        const auto added = store.add(transaction, device, now);
        return added || added.error().code == Errc::AlreadyExists ? Result<void>() : fail(added.error());
    };
    m_database.write(this, work, [this](const Result<void> &made) {
        if (made)
            read();
        else
            Q_EMIT failed(made.error());
    });
}

void RemoteUi::take(const Snapshot &snapshot)
{
    const bool wasBusy = isBusy();
    const bool isSame = m_loaded && m_device.settings == snapshot.device.settings && m_device.state == snapshot.device.state
                        && m_device.keys == snapshot.device.keys && m_device.hasChallenge == snapshot.device.hasChallenge
                        && m_device.title == snapshot.device.title && m_device.address == snapshot.device.address
                        && m_device.inventory == snapshot.device.inventory && m_weakAllowed == snapshot.weakAllowed;
    m_weakAllowed = snapshot.weakAllowed;
    m_device = snapshot.device;
    m_keys = snapshot.keys;
    takeHistory(snapshot.history);
    if (!std::exchange(m_loaded, true))
        Q_EMIT loaded();
    if (!isSame)
        Q_EMIT changed();
    if (isBusy() != wasBusy)
        Q_EMIT busyChanged(isBusy());
}

/// Row by row, because views must be told what changed.
void RemoteUi::takeHistory(const RequestHistory &history)
{
    const bool wasWaiting = m_history.indexOf(RequestId::None) == 0, waits = history.indexOf(RequestId::None) == 0;
    if (wasWaiting && !waits) {
        m_history.remove(RequestId::None);
        Q_EMIT rowRemoved(0);
    }
    for (qsizetype i = history.rows().size() - 1; i >= 0; --i) { // oldest first
        const HistoryRow &row = history.rows()[i];
        const qsizetype known = m_history.indexOf(row.id);
        if (known < 0) {
            const QList<RequestId> dropped = m_history.add(row);
            Q_EMIT rowAdded(int(m_history.indexOf(row.id)), int(dropped.size()));
            continue;
        }
        if (!(m_history.rows()[known] == row)) {
            m_history.replace(row);
            Q_EMIT rowChanged(int(known));
        }
    }
}

void RemoteUi::change(const QString &operation, std::function<FieldResult<Effects>(SimulatedMfp &, const QDateTime &, Random &)> work,
                      const Belongings &belongings, std::function<void(FieldResult<QList<Effect>>)> answer)
{
    if (!isAdministrator()) { // D1
        QMetaObject::invokeMethod(
            this,
            [answer] {
                answer(tl::unexpected<FieldError>(FieldError{Field::None, Error{Errc::StoreLocked}}));
            },
            Qt::QueuedConnection);
        return;
    }
    using Outcome = FieldResult<QList<Effect>>;
    const auto inStore = [store = m_store, name = m_name, work = std::move(work), operation, audit = m_audit, belongings,
                          now = m_services.scheduler.now(), &random = m_services.random](Transaction &transaction) -> Result<Outcome> {
        const auto device = store.find(transaction, name);
        if (!device)
            return fail(device.error());
        if (device->inventory.printer) // before the machine, which it is not, finds something else
            return fail(Errc::IsPrinter, {}, {name});
        SimulatedMfp machine = device->machine();
        const auto effects = work(machine, now, random);
        if (!effects) // nothing was changed
            return Outcome(tl::unexpected<FieldError>(effects.error()));
        const auto saved = store.save(transaction, *device, machine, *effects, belongings, now);
        if (!saved)
            return fail(saved.error());
        if (const auto logged = audit ? audit(transaction, operation, name) : Result<void>(); !logged)
            return fail(logged.error());
        return Outcome(QList<Effect>(effects->begin(), effects->end()));
    };
    m_database.write(this, inStore, [this, answer = std::move(answer)](const Result<Outcome> &done) {
        if (!done)
            return answer(tl::unexpected<FieldError>(FieldError{Field::None, done.error()}));
        read();
        answer(*done);
    });
}

namespace {

std::function<void(FieldResult<QList<Effect>>)> plain(RemoteUi::Answer answer)
{
    return [answer = std::move(answer)](const FieldResult<QList<Effect>> &done) {
        answer(done ? FieldResult<void>() : FieldResult<void>(tl::unexpected<FieldError>(done.error())));
    };
}

} // namespace

void RemoteUi::updateCommunication(const CommunicationSettings &settings, Answer answer)
{
    change(
        u"device set"_s,
        [settings](SimulatedMfp &machine, const QDateTime &now, Random &) { return machine.updateCommunication(settings, now); }, {},
        plain(std::move(answer)));
}

void RemoteUi::updateAutomatic(const AutoRequestSettings &settings, const std::optional<Secret> &challenge, Answer answer)
{
    Belongings belongings;
    belongings.automaticChallenge = challenge;
    change(
        u"device set"_s,
        [settings, typed = challenge.has_value()](SimulatedMfp &machine, const QDateTime &now, Random &random) {
            return machine.updateAutomatic(settings, typed, now, random);
        },
        belongings, plain(std::move(answer)));
}

void RemoteUi::updateSetup(const DeviceSetup &setup, const DestinationChanges &destinations, Answer answer)
{
    change(
        u"device set"_s,
        [setup, destinations](SimulatedMfp &machine, const QDateTime &now, Random &random) {
            return machine.updateSetup(setup, destinations, now, random);
        },
        {}, plain(std::move(answer)));
}

void RemoteUi::deleteKey(int number, Answer answer)
{
    change(
        u"device delete-key"_s,
        [number](SimulatedMfp &machine, const QDateTime &, Random &) {
            return machine.deleteKey(number).map_error([](const Error &error) { return FieldError{Field::None, error}; });
        },
        {}, plain(std::move(answer)));
}

void RemoteUi::sendRequest(const KeyRequest &request, const Secret &challenge, SentAnswer answer)
{
    Belongings belongings;
    belongings.wanted = request;
    belongings.challenge = challenge;
    change(
        u"device request"_s, [request](SimulatedMfp &machine, const QDateTime &now, Random &) { return machine.sendRequest(request, now); },
        belongings,
        [answer = std::move(answer)](const FieldResult<QList<Effect>> &done) {
            if (!done)
                return answer(tl::unexpected<FieldError>(done.error()));
            for (const Effect &effect : *done) {
                if (const auto *added = std::get_if<RowAdded>(&effect))
                    return answer(added->row.id);
            }
        });
}

void RemoteUi::continueRequest(const RequestId &request, Answer answer)
{
    change(
        u"device request"_s,
        [request](SimulatedMfp &machine, const QDateTime &now, Random &) {
            return machine.continueRequest(request, now).map_error([](const Error &error) { return FieldError{Field::None, error}; });
        },
        {}, plain(std::move(answer)));
}

void RemoteUi::cancelRequest()
{
    change(
        u"device cancel"_s, [](SimulatedMfp &machine, const QDateTime &now, Random &) { return FieldResult<Effects>(machine.cancel(now)); },
        {},
        [this](const FieldResult<QList<Effect>> &done) {
            if (!done)
                Q_EMIT storageFailed(done.error().error);
        });
}

void RemoteUi::restart(Answer answer)
{
    change(
        u"device restart"_s, [](SimulatedMfp &machine, const QDateTime &, Random &) { return FieldResult<Effects>(machine.restart()); }, {},
        plain(std::move(answer)));
}

void RemoteUi::exportKey(int number, const Secret &passphrase, QObject *context, std::function<void(Result<QByteArray>)> answer)
{
    const auto work = [store = m_store, id = m_device.id, number, passphrase](Transaction &transaction) -> Result<QByteArray> {
        const auto key = store.privateKey(transaction, id, number);
        const auto all = key ? DeviceStore::keys(transaction, id) : fail(key.error());
        if (!all)
            return fail(all.error());
        for (const DeviceKey &each : *all) {
            if (each.slot.number == number && each.certificate)
                return writePkcs12({*key, *each.certificate, each.chain, each.name}, passphrase);
        }
        return fail(Errc::NotFound, {}, {u"key"_s, QString::number(number)});
    };
    m_database.read(context, work, std::move(answer));
}

void RemoteUi::changeKnownServer(const KnownServers::Change &change, Answer answer)
{
    const auto url = m_device.settings.communication ? m_device.settings.communication->effectiveUrl() : fail(Errc::SettingsMissing);
    const auto failed = [](const Error &error) { return FieldResult<void>(tl::unexpected<FieldError>(FieldError{Field::None, error})); };
    if (!url || !isAdministrator()) { // D1
        const Error why = url ? Error{Errc::StoreLocked} : url.error();
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), failed, why] { answer(failed(why)); }, Qt::QueuedConnection);
        return;
    }
    const auto work = [url = *url, change, audit = m_audit](Transaction &transaction) {
        return KnownServerRows::change(transaction, url, {}, change, audit);
    };
    m_database.write(this, work, [this, answer = std::move(answer), failed](const Result<void> &done) {
        read();
        answer(done ? FieldResult<void>() : failed(done.error()));
    });
}

void RemoteUi::trustCa(const QByteArray &sha256, Answer answer)
{
    changeKnownServer(trustServer(sha256, m_services.scheduler.now()), std::move(answer));
}

void RemoteUi::allowWeakAlgorithms(bool allow, Answer answer)
{
    changeKnownServer(allowWeakServer(allow), [this, allow, answer = std::move(answer)](const FieldResult<void> &done) {
        if (done)
            m_weakAllowed = allow;
        answer(done);
    });
}

} // namespace scepter
