#include "core/device/devicestore.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/client/transactionjson.h"
#include "core/device/devicerevision.h"
#include "core/device/devicestate.h"
#include "core/device/inventoryrow.h"
#include "core/device/knownserverrows.h"
#include "core/device/settingsjson.h"
#include "core/store/jsoncolumn.h"
#include "core/store/numbers.h"

#include <QRegularExpression>

namespace scepter {
namespace {

constexpr std::string_view deviceColumns =
    "SELECT id, name, title, profile, address, created, settings, state, challenge IS NOT NULL, printer, serial, site, tags, attributes"
    " FROM device";

/// Where a secret of a device lies: what it is sealed with.
QByteArray place(const char *table, DeviceId id, int number, const char *column)
{
    return QByteArray(table) + '/' + QByteArray::number(qint64(id)) + '/' + QByteArray::number(number) + '/' + column;
}
QByteArray challengePlace(DeviceId id) { return place("device", id, 0, "challenge"); }

QByteArray secretPlace(DeviceId id, const QString &name) { return "device_secret/" + QByteArray::number(qint64(id)) + '/' + name.toUtf8(); }

/// The request that an attempt is being made for; None when there is none.
RequestId attemptedBy(const SimulatedMfp &machine)
{
    const auto &run = machine.state().run;
    return run && run->phase == RequestRun::Phase::Attempting ? run->request : RequestId::None;
}

/// The first five columns of a key.
KeySlot slotOf(const Row &row)
{
    return {int(row.number(0)), locationFromName(row.text(1)).value_or(KeyUseLocation::None), row.text(2), row.flag(3), row.flag(4)};
}

/// The rest of a transaction's JSON is written once, its snapshot often.
QString recordText(const TransactionRecord &record)
{
    QJsonObject json = transactionJson(record);
    json.remove(u"snapshot"_s);
    return jsonText(json);
}

tl::unexpected<Error> damaged(Reason what, const QStringList &values) { return fail(Errc::StateDamaged, {}, reasonFacts(what, values)); }
tl::unexpected<Error> damaged(Reason what, DeviceId id, int request)
{
    return damaged(what, {QString::number(qint64(id)), QString::number(request)});
}

/// What a request asked for, as its row has it.
Result<KeyRequest> wantedFrom(const QString &text, DeviceId id, const RequestId &request)
{
    std::optional<JsonReader::Problem> problem;
    KeyRequest wanted;
    {
        JsonReader json(jsonFromText(text), {}, &problem);
        wanted = keyRequestFromJson(json);
    }
    if (problem)
        return damaged(Reason::DamagedRequest, id, int(request));
    return wanted;
}

template <class T> Result<void> nothing(const Result<T> &result) { return result ? Result<void>() : fail(result.error()); }

/// What a connector finds the device by, beside its name.
Result<void> setAliases(Transaction &transaction, qint64 device, const QString &address, const Inventory &inventory)
{
    QStringList aliases{address.toLower(), inventory.attributes.value(u"fqdn"_s).toLower(), inventory.attributes.value(u"ip"_s).toLower()};
    aliases.removeAll(QString());
    aliases.removeDuplicates();
    const auto forgotten = transaction.run("DELETE FROM device_alias WHERE device = ?", {device});
    if (!forgotten)
        return fail(forgotten.error());
    for (const QString &alias : std::as_const(aliases)) {
        if (const auto added = transaction.run("INSERT INTO device_alias (alias, device) VALUES (?, ?)", {alias, device}); !added)
            return fail(added.error());
    }
    return {};
}

} // namespace

Result<StoredDevice> DeviceStore::deviceOf(const Row &row) const
{
    StoredDevice device;
    device.id = DeviceId(row.number(0));
    device.name = row.text(1);
    device.title = row.text(2);
    device.address = row.text(4);
    device.created = row.instant(5);
    device.hasChallenge = row.flag(8);
    device.inventory = inventoryOf(row, 9);
    const auto profile = m_profiles->find(row.text(3));
    if (!profile)
        return fail(profile.error());
    device.profile = *profile;
    std::optional<JsonReader::Problem> problem;
    {
        JsonReader json(jsonFromText(row.text(6)), {}, &problem);
        device.settings = settingsFromJson(json);
    }
    const auto state = stateFromJson(jsonFromText(row.text(7)));
    if (problem || !state)
        return damaged(Reason::DamagedDevice, {device.name});
    device.state = *state;
    return device;
}

Result<StoredDevice> DeviceStore::withKeys(Transaction &transaction, const Row &row) const
{
    auto device = deviceOf(row);
    if (!device)
        return device;
    const auto keys = transaction.all(
        "SELECT number, location, destination, is_default, in_use FROM device_key WHERE device = ? ORDER BY number", {qint64(device->id)});
    if (!keys)
        return fail(keys.error());
    for (const Row &key : *keys)
        device->keys.append(slotOf(key));
    return device;
}

Result<StoredDevice> DeviceStore::find(Transaction &transaction, const QString &name) const
{
    const auto row = transaction.one(statement(deviceColumns, " WHERE name = ?"), {name});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"device"_s, name});
    return withKeys(transaction, **row);
}

Result<StoredDevice> DeviceStore::load(Transaction &transaction, DeviceId id) const
{
    const auto row = transaction.one(statement(deviceColumns, " WHERE id = ?"), {qint64(id)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"device"_s, QString::number(qint64(id))});
    return withKeys(transaction, **row);
}

Result<QList<StoredDevice>> DeviceStore::list(Transaction &transaction) const
{
    const auto rows = transaction.all(statement(deviceColumns, " ORDER BY name"));
    if (!rows)
        return fail(rows.error());
    QList<StoredDevice> devices;
    QHash<qint64, qsizetype> places;
    for (const Row &row : *rows) {
        const auto device = deviceOf(row);
        if (!device)
            return fail(device.error());
        places.insert(row.number(0), devices.size());
        devices.append(*device);
    }
    const auto read = transaction.each(
        "SELECT number, location, destination, is_default, in_use, device FROM device_key ORDER BY device, number", {},
        [&](const Row &key) {
            if (const auto place = places.constFind(key.number(5)); place != places.constEnd())
                devices[*place].keys.append(slotOf(key));
            return true;
        });
    if (!read)
        return fail(read.error());
    return devices;
}

Result<QList<DeviceName>> DeviceStore::names(Transaction &transaction)
{
    return transaction.all("SELECT name, title FROM device ORDER BY name").map([](const QList<Row> &rows) {
        QList<DeviceName> names;
        for (const Row &row : rows)
            names.append({row.text(0), row.text(1)});
        return names;
    });
}

Result<RequestHistory> DeviceStore::history(Transaction &transaction, const StoredDevice &device)
{
    const auto rows = transaction.all("SELECT number, key_name, subject, time, status, resumable, " + std::string(timelineWithWarnings)
                                          + " FROM device_request r WHERE device = ? ORDER BY number",
                                      {qint64(device.id)});
    if (!rows)
        return fail(rows.error());
    RequestHistory history;
    for (const Row &row : *rows) {
        const auto status = statusFromJson(jsonFromText(row.text(4)), row.instant(3));
        if (!status)
            return damaged(Reason::DamagedDevice, {device.name});
        const ServerWarnings warnings = row.isNull(6) ? ServerWarnings() : warningsIn(row.text(6));
        history.add({RequestId(row.number(0)), row.text(1), row.text(2), *status, row.flag(5), warnings});
    }
    if (device.state.next) {
        const KeyRequest &request = device.settings.automatic.request;
        history.add({RequestId::None, request.keyName, request.subject().toString(), ToBeProcessed{device.state.next->setTime}});
    }
    return history;
}

Result<QList<DeviceKey>> DeviceStore::keys(Transaction &transaction, DeviceId id)
{
    const auto rows = transaction.all("SELECT number, location, destination, is_default, in_use, name, created, certificate, chain"
                                      " FROM device_key WHERE device = ? ORDER BY number",
                                      {qint64(id)});
    if (!rows)
        return fail(rows.error());
    QList<DeviceKey> keys;
    for (const Row &row : *rows) {
        DeviceKey key;
        key.slot = slotOf(row);
        key.name = row.text(5);
        key.created = row.instant(6);
        if (!row.isNull(7)) {
            const auto certificate = Certificate::parse(row.bytes(7));
            if (!certificate)
                return fail(certificate.error());
            key.certificate = *certificate;
            key.chain = Certificate::parseAll(row.text(8).toLatin1()).value_or(QList<Certificate>());
        }
        keys.append(key);
    }
    return keys;
}

namespace {

Result<void> nameIsFree(Transaction &transaction, const QString &name, DeviceId owner)
{
    const auto there = transaction.one("SELECT 1 FROM device WHERE name = ? AND id <> ?", {name, qint64(owner)});
    if (!there)
        return fail(there.error());
    return *there ? fail(Errc::AlreadyExists, {}, {u"device"_s, name}) : Result<void>();
}

Result<void> serialIsFree(Transaction &transaction, const QString &serial, DeviceId owner)
{
    if (serial.isEmpty())
        return {};
    // The second condition is the index's own: without it, every device would be looked at.
    const auto there = transaction.one("SELECT 1 FROM device WHERE serial = ? AND serial <> '' AND id <> ?", {serial, qint64(owner)});
    if (!there)
        return fail(there.error());
    return *there ? fail(Errc::AlreadyExists, {}, {u"serial number"_s, serial}) : Result<void>();
}

} // namespace

bool DeviceStore::isName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9-]{1,32}\\z"_s); // "$" would let a line's end pass
    return pattern.match(name).hasMatch();
}

bool DeviceStore::isAddress(const QString &text)
{
    if (SubjectAltName::forHost(text).kind == SubjectAltName::Kind::Ip)
        return true;
    static const QRegularExpression name(
        u"\\A(?=.{1,253}\\z)(?!.*(\\A|\\.)[0-9]+\\z)[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*\\z"_s);
    return name.match(text).hasMatch();
}

bool DeviceStore::isTitle(const QString &text) { return text.size() <= mostTitle && cleanText(text) == text; }

Result<DeviceId> DeviceStore::add(Transaction &transaction, const NewDevice &device, const QDateTime &now) const
{
    if (!isName(device.name))
        return fail(Errc::InvalidArgument, {}, {u"name"_s, device.name});
    const auto profile = m_profiles->find(device.profile);
    if (!profile)
        return fail(profile.error());
    const SimulatedMfp machine = SimulatedMfp::factoryNew(**profile, device.timeZone);
    if (const auto good = machine.settings().check(**profile); !good)
        return fail(good.error().error);
    const Inventory &inventory = device.inventory;
    const auto free = nameIsFree(transaction, device.name, DeviceId::None).and_then([&] {
        return serialIsFree(transaction, inventory.serial, DeviceId::None);
    });
    if (!free)
        return fail(free.error());
    const auto number = nextNumber(transaction, u"device"_s);
    if (!number)
        return fail(number.error());
    const auto id = transaction.number(
        countingOn("INSERT INTO device (id, name, title, profile, address, settings, state, attempting, created,"
                   " printer, serial, site, tags, attributes, revision)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ",
                   ") RETURNING id"),
        {*number, device.name, device.title, device.profile, device.address, jsonText(settingsJson(machine.settings())),
         jsonText(stateJson(machine.state())), now, inventory.printer, inventory.serial, inventory.site, tagsText(inventory.tags),
         attributesText(inventory.attributes)});
    const auto known = id ? setAliases(transaction, *id, device.address, inventory) : fail(id.error());
    if (!known)
        return fail(known.error());
    for (const KeySlot &key : machine.keys()) {
        const auto added = transaction.run(
            "INSERT INTO device_key (device, number, name, location, destination, is_default, in_use,"
            " created, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
            {*id, key.number, (*profile)->defaultKeyName, locationName(key.location), key.destination, key.isDefault, key.inUse, now});
        if (!added)
            return fail(added.error());
    }
    return DeviceId(*id);
}

Result<void> DeviceStore::setInventory(Transaction &transaction, const StoredDevice &device, const InventoryChange &change) const
{
    const QString profileId = change.profile.isEmpty() ? device.profile->id : change.profile;
    const auto profile = m_profiles->find(profileId);
    if (!profile)
        return fail(profile.error());
    if (*profile != device.profile && !device.settings.check(**profile))
        return fail(Errc::InvalidArgument, {}, {u"profile"_s, profileId});
    const QString name = change.name.isEmpty() ? device.name : change.name;
    if (!isName(name))
        return fail(Errc::InvalidArgument, {}, {u"name"_s, name});
    const Inventory &inventory = change.inventory;
    const auto free = nameIsFree(transaction, name, device.id).and_then([&] {
        return serialIsFree(transaction, inventory.serial, device.id);
    });
    if (!free)
        return free;
    // Whoever becomes a printer sleeps from here on: its timer and its request are the simulated device's that it was (F9).
    const SimulatedMfp machine = device.machine();
    return nothing(transaction.run(countingOn("UPDATE device SET name = ?, title = ?, profile = ?, address = ?, printer = ?, serial = ?,"
                                              " site = ?, tags = ?, attributes = ?, wake = ?, attempting = ?, revision = ",
                                              " WHERE id = ?"),
                                   {name, change.title.isEmpty() && !change.titleIsWhole ? device.title : change.title, profileId,
                                    change.address, inventory.printer, inventory.serial, inventory.site, tagsText(inventory.tags),
                                    attributesText(inventory.attributes), inventory.printer ? std::nullopt : machine.wakeTime(),
                                    inventory.printer ? 0 : int(attemptedBy(machine)), qint64(device.id)}))
        .and_then([&] { return setAliases(transaction, qint64(device.id), change.address, inventory); });
}

Result<void> DeviceStore::remove(Transaction &transaction, DeviceId id)
{
    const auto noted = transaction.run(countingOn("INSERT INTO device_removed (device, revision) SELECT id, ", " FROM device WHERE id = ?"),
                                       {qint64(id)});
    if (!noted)
        return fail(noted.error());
    return nothing(transaction.run("DELETE FROM device WHERE id = ?", {qint64(id)})); // what refers to it goes with it
}

/// Does what effects say, one visit each.
class DeviceStore::Writer {
public:
    Writer(const DeviceStore &store, Transaction &transaction, DeviceId id, const SimulatedMfp &machine, const Belongings &belongings,
           const QDateTime &now)
        : m_store(store), m_transaction(transaction), m_id(id), m_machine(machine), m_belongings(belongings), m_now(now)
    {
    }
    QList<RequestId> wanted = {};

    Result<void> operator()(const RowAdded &effect)
    {
        const int number = int(effect.row.id);
        m_grew = true;
        QByteArray challenge;
        if (m_belongings.wanted && !m_belongings.challenge.isEmpty()) {
            const auto sealed = m_store.vault().seal(m_belongings.challenge.view(), place("device_request", m_id, number, "challenge"));
            if (!sealed)
                return fail(sealed.error());
            challenge = *sealed;
        }
        const KeyRequest request = m_belongings.wanted.value_or(m_machine.settings().automatic.request);
        const bool ended = std::holds_alternative<Failed>(effect.row.status);
        return run("INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted, challenge, ended)"
                   " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                   {key(), number, effect.row.keyName, effect.row.subject, shownTime(effect.row.status),
                    jsonText(statusJson(effect.row.status)), jsonText(keyRequestJson(request)),
                    challenge.isEmpty() || ended ? Value(nullptr) : Value(challenge), ended});
    }
    Result<void> operator()(const RowChanged &effect)
    {
        const bool ended = !std::holds_alternative<Processing>(effect.status);
        const QString timeline = m_belongings.timeline + lastLine(effect.status);
        return run("UPDATE device_request SET time = ?, status = ?, resumable = ?, ended = ?, key_number = ?, timeline = timeline || ?,"
                   " challenge = CASE WHEN ? THEN NULL ELSE challenge END WHERE device = ? AND number = ?",
                   {shownTime(effect.status), jsonText(statusJson(effect.status)), effect.resumable, ended, m_newKey, timeline, ended,
                    key(), int(effect.request)});
    }
    Result<void> operator()(const AttemptWanted &effect)
    {
        wanted.append(effect.request);
        return {};
    }
    Result<void> operator()(const AttemptDropped &) { return {}; } // whoever makes it looks whether it is still wanted
    Result<void> operator()(const TransactionMoved &effect);
    Result<void> operator()(const TransactionDropped &effect)
    {
        return run("DELETE FROM device_transaction WHERE device = ? AND number = ?", {key(), int(effect.request)});
    }
    Result<void> operator()(const KeyAdded &effect);
    Result<void> operator()(const KeyChanged &effect)
    {
        return run("UPDATE device_key SET location = ?, destination = ?, in_use = ? WHERE device = ? AND number = ?",
                   {locationName(effect.key.location), effect.key.destination, effect.key.inUse, key(), effect.key.number});
    }
    Result<void> operator()(const KeyRemoved &effect)
    {
        return run("DELETE FROM device_key WHERE device = ? AND number = ?", {key(), effect.number});
    }
    Result<void> operator()(const Restarted &) { return {}; }

    /// D21: beyond the 20th. The rows count without gaps. After all effects: one of them may move a transaction out of the way.
    Result<void> dropOldest()
    {
        const int oldest = m_machine.state().requestsMade - int(RequestHistory::capacity);
        if (!m_grew || oldest < 1)
            return {};
        const int left = int(m_machine.state().left.value_or(RequestId::None));
        return run("DELETE FROM device_request WHERE device = ? AND number <= ?", {key(), oldest}).and_then([&] {
            return run("DELETE FROM device_transaction WHERE device = ? AND number <= ? AND number <> ?", {key(), oldest, left});
        });
    }

private:
    /// Of a request that an administrator ended: no attempt is left to write it (F4).
    QString lastLine(const RequestStatus &status) const
    {
        const auto *failed = std::get_if<Failed>(&status);
        if (!failed || failed->error.code != Errc::Cancelled)
            return {};
        EnrollmentProgress ended{EnrollmentProgress::Kind::Failed, m_now};
        ended.error = failed->error;
        TimelineBuffer line;
        line.add(ended);
        return line.take();
    }
    Value key() const { return qint64(m_id); }
    Result<void> run(std::string_view sql, const QList<Value> &values) { return nothing(m_transaction.run(sql, values)); }
    /// What was sealed for one place, sealed for another. NULL stays NULL.
    Result<Value> reseal(const Row &row, int column, const QByteArray &from, const QByteArray &to)
    {
        if (row.isNull(column))
            return Value(nullptr);
        return m_store.unseal(row.bytes(column), from)
            .and_then([&](const Secret &secret) { return m_store.vault().seal(secret.view(), to); })
            .map([](const QByteArray &sealed) { return Value(sealed); });
    }

    const DeviceStore &m_store;
    Transaction &m_transaction;
    DeviceId m_id;
    const SimulatedMfp &m_machine;
    const Belongings &m_belongings;
    QDateTime m_now;
    bool m_grew = false; ///< a row was added
    std::optional<int> m_newKey = {};
};

Result<void> DeviceStore::Writer::operator()(const TransactionMoved &effect)
{
    const auto row = m_transaction.one(
        "SELECT sealed_key, sealed_signer_key, sealed_password FROM device_transaction WHERE device = ? AND number = ?",
        {key(), int(effect.from)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return damaged(Reason::DamagedTransaction, m_id, int(effect.from));
    QList<Value> values{int(effect.to)};
    for (const auto &[column, name] : {std::pair(0, "key"), std::pair(1, "signer_key"), std::pair(2, "password")}) {
        const auto moved = reseal(**row, column, place("device_transaction", m_id, int(effect.from), name),
                                  place("device_transaction", m_id, int(effect.to), name));
        if (!moved)
            return fail(moved.error());
        values.append(*moved);
    }
    return run("UPDATE device_transaction SET number = ?, sealed_key = ?, sealed_signer_key = ?, sealed_password = ?"
               " WHERE device = ? AND number = ?",
               values << key() << int(effect.from))
        .and_then([&] { // nothing is left there to continue
            return run("UPDATE device_request SET resumable = ? WHERE device = ? AND number = ?", {false, key(), int(effect.from)});
        });
}

Result<void> DeviceStore::Writer::operator()(const KeyAdded &effect)
{
    Q_ASSERT(m_belongings.issued && m_belongings.wanted);
    m_newKey = effect.key.number;
    const auto row = m_transaction.one("SELECT sealed_key FROM device_transaction WHERE device = ? AND number = ?",
                                       {key(), int(effect.request)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return damaged(Reason::DamagedTransaction, m_id, int(effect.request));
    const auto sealed = reseal(**row, 0, place("device_transaction", m_id, int(effect.request), "key"),
                               place("device_key", m_id, effect.key.number, "key"));
    if (!sealed)
        return fail(sealed.error());
    const IssuedCertificate &issued = *m_belongings.issued;
    return run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
               " sealed_key, not_after, serial, issuer) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
               {key(), effect.key.number, m_belongings.wanted->keyName, locationName(effect.key.location), effect.key.destination,
                effect.key.inUse, m_now, issued.certificate.der(), QString::fromLatin1(toPem(issued.chain)), *sealed,
                issued.certificate.notAfter(), issued.certificate.serialHex(), issuerHash(issued.certificate)})
        .and_then([&] { return (*this)(TransactionDropped{effect.request}); });
}

Result<QList<Attempt>> DeviceStore::save(Transaction &transaction, const StoredDevice &before, const SimulatedMfp &after,
                                         const Effects &effects, const Belongings &belongings, const QDateTime &now) const
{
    if (before.inventory.printer) // it holds its own settings and keys, and nothing is ever sent for it (F9)
        return fail(Errc::IsPrinter, {}, {before.name});
    Writer writer(*this, transaction, before.id, after, belongings, now);
    for (const Effect &effect : effects) {
        if (const auto done = std::visit(writer, effect); !done)
            return fail(done.error());
    }
    if (const auto done = writer.dropOldest(); !done)
        return fail(done.error());
    if (!(after.settings() == before.settings)) {
        const auto kept = transaction.run("UPDATE device SET settings = ? WHERE id = ?",
                                          {jsonText(settingsJson(after.settings())), qint64(before.id)});
        if (!kept)
            return fail(kept.error());
    }
    if (belongings.automaticChallenge) {
        const Secret &challenge = *belongings.automaticChallenge;
        const auto sealed = challenge.isEmpty() ? Result<QByteArray>(QByteArray())
                                                : vault().seal(challenge.view(), challengePlace(before.id));
        if (!sealed)
            return fail(sealed.error());
        const auto kept = transaction.run("UPDATE device SET challenge = ? WHERE id = ?",
                                          {challenge.isEmpty() ? Value(nullptr) : Value(*sealed), qint64(before.id)});
        if (!kept)
            return fail(kept.error());
    }
    const auto kept = transaction.run(countingOn("UPDATE device SET state = ?, wake = ?, attempting = ?, revision = ", " WHERE id = ?"),
                                      {jsonText(stateJson(after.state())), after.wakeTime(), int(attemptedBy(after)), qint64(before.id)});
    if (!kept)
        return fail(kept.error());
    QList<Attempt> attempts;
    for (const RequestId &request : std::as_const(writer.wanted)) {
        auto made = attempt(transaction, before, after, request);
        if (!made)
            return fail(made.error());
        attempts.append(*std::move(made));
    }
    return attempts;
}

Result<Attempt> DeviceStore::attempt(Transaction &transaction, const StoredDevice &device, const SimulatedMfp &machine,
                                     const RequestId &request) const
{
    Attempt attempt{device.id, device.name, device.profile, request, machine.settings().communication.value_or(CommunicationSettings())};
    const auto kept = record(transaction, device.id, request);
    if (!kept)
        return fail(kept.error());
    attempt.record = *kept;
    const auto server = attempt.record ? Result<QUrl>(attempt.record->server.url) : attempt.communication.effectiveUrl();
    const auto known = server ? KnownServerRows::find(transaction, *server, {}) : Result<std::optional<KnownServer>>(std::nullopt);
    if (!known)
        return fail(known.error());
    attempt.weakAllowed = *known && (*known)->allowWeak;
    if (attempt.record)
        return attempt;
    const int number = int(request);
    const auto row = transaction.one("SELECT wanted, challenge FROM device_request WHERE device = ? AND number = ?",
                                     {qint64(device.id), number});
    if (!row)
        return fail(row.error());
    if (!*row)
        return damaged(Reason::DamagedRequest, device.id, number);
    const auto wanted = wantedFrom((*row)->text(0), device.id, request);
    if (!wanted)
        return fail(wanted.error());
    attempt.wanted = *wanted;
    const auto &run = machine.state().run;
    if (run)
        attempt.trigger = run->trigger;
    if (run && run->renews && run->signedByOld) {
        auto old = renewal(transaction, device.id, *run->renews);
        if (!old)
            return fail(old.error());
        attempt.renews = *std::move(old);
    }
    const bool automatic = attempt.trigger == Trigger::Automatic;
    auto challenge = automatic           ? automaticChallenge(transaction, device.id)
                     : (*row)->isNull(1) ? Result<Secret>(Secret())
                                         : unseal((*row)->bytes(1), place("device_request", device.id, number, "challenge"));
    if (!challenge)
        return fail(challenge.error());
    attempt.challenge = *challenge;
    return attempt;
}

Result<std::optional<Renewal>> DeviceStore::renewal(Transaction &transaction, DeviceId id, int number) const
{
    const auto row = transaction.one("SELECT certificate FROM device_key WHERE device = ? AND number = ?", {qint64(id), number});
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->isNull(0)) // it was deleted since: the challenge alone speaks for the request
        return std::nullopt;
    const auto certificate = Certificate::parse((*row)->bytes(0));
    const auto key = certificate ? privateKey(transaction, id, number) : fail(certificate.error());
    if (!key)
        return fail(key.error());
    return std::optional(Renewal{*certificate, *key});
}

Result<void> DeviceStore::setSecret(Transaction &transaction, DeviceId id, const QString &name, const Secret &secret) const
{
    const auto sealed = vault().seal(secret.view(), secretPlace(id, name));
    if (!sealed)
        return fail(sealed.error());
    return nothing(transaction.run("INSERT INTO device_secret (device, name, sealed) VALUES (?, ?, ?)"
                                   " ON CONFLICT (device, name) DO UPDATE SET sealed = excluded.sealed",
                                   {qint64(id), name, *sealed}));
}

Result<bool> DeviceStore::hasSecret(Transaction &transaction, DeviceId id, const QString &name)
{
    return transaction.one("SELECT 1 FROM device_secret WHERE device = ? AND name = ?", {qint64(id), name})
        .map([](const std::optional<Row> &row) { return row.has_value(); });
}

Result<Secret> DeviceStore::secret(Transaction &transaction, DeviceId id, const QString &name) const
{
    const auto row = transaction.one("SELECT sealed FROM device_secret WHERE device = ? AND name = ?", {qint64(id), name});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"secret"_s, name});
    return unseal((*row)->bytes(0), secretPlace(id, name));
}

Result<Secret> DeviceStore::automaticChallenge(Transaction &transaction, DeviceId id) const
{
    const auto row = transaction.one("SELECT challenge FROM device WHERE id = ?", {qint64(id)});
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->isNull(0))
        return Secret();
    return unseal((*row)->bytes(0), challengePlace(id));
}

Result<std::optional<TransactionRecord>> DeviceStore::record(Transaction &transaction, DeviceId id, const RequestId &request) const
{
    const int number = int(request);
    const auto row = transaction.one("SELECT record, snapshot, ca, signer, request, sealed_key, sealed_signer_key, sealed_password"
                                     " FROM device_transaction WHERE device = ? AND number = ?",
                                     {qint64(id), number});
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const Row &found = **row;
    const auto secret = [&](int column, const char *name) {
        return unseal(found.bytes(column), place("device_transaction", id, number, name));
    };
    const auto key = secret(5, "key").and_then([](const Secret &pem) { return PrivateKey::parse(pem); });
    const auto signerKey = !key || found.isNull(6)
                               ? key
                               : secret(6, "signer_key").and_then([](const Secret &pem) { return PrivateKey::parse(pem); });
    if (!signerKey)
        return fail(signerKey.error());
    const auto signer = Certificate::parse(found.bytes(3));
    const auto ca = signer ? Certificate::parseAll(found.text(2).toLatin1()) : fail(signer.error());
    if (!ca)
        return fail(ca.error());
    QJsonObject json = jsonFromText(found.text(0));
    json[u"snapshot"_s] = jsonFromText(found.text(1));
    auto record = transactionFromJson(json, *ca, *key, {*signer, *signerKey}, found.bytes(4));
    if (!record)
        return damaged(Reason::DamagedTransaction, id, number);
    if (!found.isNull(7)) {
        const auto password = secret(7, "password");
        if (!password)
            return fail(password.error());
        record->password = *password;
    }
    return std::optional(*record);
}

Result<void> DeviceStore::begin(Transaction &transaction, DeviceId id, const RequestId &request, const TransactionRecord &record,
                                const QString &timeline) const
{
    // Settings and keys do not matter here, and reading them takes as long as the rest.
    const auto row = transaction.one("SELECT state FROM device WHERE id = ?", {qint64(id)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"device"_s, QString::number(qint64(id))});
    auto state = stateFromJson(jsonFromText((*row)->text(0)));
    if (!state)
        return damaged(Reason::DamagedDeviceId, {QString::number(qint64(id))});
    if (!state->run || state->run->request != request) // it was ended meanwhile: nothing may be sent for it
        return fail(Errc::Cancelled);
    const int number = int(request);
    const auto seal = [&](const Secret &secret, const char *name) -> Result<Value> {
        if (secret.isEmpty())
            return Value(nullptr);
        return vault().seal(secret.view(), place("device_transaction", id, number, name)).map([](const QByteArray &sealed) {
            return Value(sealed);
        });
    };
    const bool ownSigner = record.signer.key.publicKey() == record.key.publicKey();
    const auto key = seal(record.key.toPem(), "key");
    const auto signerKey = key && !ownSigner ? seal(record.signer.key.toPem(), "signer_key") : Result<Value>(Value(nullptr));
    const auto password = seal(record.password, "password");
    if (!key || !signerKey || !password)
        return fail(Errc::CryptoFailure, u"sealing"_s);
    const auto kept = transaction.run(
        "INSERT INTO device_transaction (device, number, record, snapshot, ca, signer, request, sealed_key, sealed_signer_key,"
        " sealed_password) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {qint64(id), number, recordText(record), jsonText(snapshotJson(record.snapshot)), QString::fromLatin1(toPem(caFileOf(record.ca))),
         record.signer.certificate.der(), record.request, *key, *signerKey, *password});
    if (!kept)
        return fail(kept.error());
    // The message holds the challenge for the CA alone: nobody else needs it any more (S7).
    const auto wiped = transaction.run(
        "UPDATE device_request SET challenge = NULL, timeline = timeline || ? WHERE device = ? AND number = ?",
        {timeline, qint64(id), number});
    if (!wiped)
        return fail(wiped.error());
    SimulatedMfp::messageKept(request, &*state);
    return nothing(transaction.run("UPDATE device SET state = ? WHERE id = ?", {jsonText(stateJson(*state)), qint64(id)}));
}

Result<void> DeviceStore::update(Transaction &transaction, DeviceId id, const RequestId &request, const EnrollmentSnapshot &snapshot,
                                 const QByteArray &message)
{
    const auto done = message.isEmpty()
                          ? transaction.run("UPDATE device_transaction SET snapshot = ? WHERE device = ? AND number = ?",
                                            {jsonText(snapshotJson(snapshot)), qint64(id), int(request)})
                          : transaction.run("UPDATE device_transaction SET snapshot = ?, request = ? WHERE device = ? AND number = ?",
                                            {jsonText(snapshotJson(snapshot)), message, qint64(id), int(request)});
    if (!done)
        return fail(done.error());
    if (*done == 0) // it was dropped meanwhile
        return fail(Errc::Cancelled);
    return {};
}

Result<void> DeviceStore::refuse(Transaction &transaction, DeviceId id, const RequestId &request, const QList<Certificate> &certificates)
{
    const auto done = transaction.run("UPDATE device_transaction SET refused = ? WHERE device = ? AND number = ?",
                                      {QString::fromLatin1(toPem(certificates)), qint64(id), int(request)});
    if (!done)
        return fail(done.error());
    return *done == 0 ? fail(Errc::Cancelled) : Result<void>();
}

Result<QMap<int, QByteArray>> DeviceStore::refused(Transaction &transaction, DeviceId id)
{
    const auto rows = transaction.all("SELECT number, refused FROM device_transaction WHERE device = ? AND refused <> ''", {qint64(id)});
    if (!rows)
        return fail(rows.error());
    QMap<int, QByteArray> refused;
    for (const Row &row : *rows)
        refused.insert(int(row.number(0)), row.text(1).toLatin1());
    return refused;
}

Result<void> DeviceStore::addToTimeline(Transaction &transaction, DeviceId id, const RequestId &request, const QString &lines)
{
    if (lines.isEmpty())
        return {};
    return nothing(transaction.run("UPDATE device_request SET timeline = timeline || ? WHERE device = ? AND number = ?",
                                   {lines, qint64(id), int(request)}));
}

Result<KeyRequest> DeviceStore::wanted(Transaction &transaction, DeviceId id, const RequestId &request)
{
    const auto row = transaction.one("SELECT wanted FROM device_request WHERE device = ? AND number = ?", {qint64(id), int(request)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"request"_s, QString::number(int(request))});
    return wantedFrom((*row)->text(0), id, request);
}

Result<QList<TimelineEntry>> DeviceStore::timeline(Transaction &transaction, DeviceId id, const RequestId &request)
{
    const auto row = transaction.one("SELECT timeline FROM device_request WHERE device = ? AND number = ?", {qint64(id), int(request)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"request"_s, QString::number(int(request))});
    return timelineFrom((*row)->text(0));
}

Result<void> DeviceStore::issued(Transaction &transaction, DeviceId id, const RequestId &request, const IssuedCertificate &issued,
                                 const QDateTime &now, const QString &timeline) const
{
    const auto row = transaction.one("SELECT wanted FROM device_request WHERE device = ? AND number = ?", {qint64(id), int(request)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::Cancelled);
    const auto wanted = wantedFrom((*row)->text(0), id, request);
    if (!wanted)
        return fail(wanted.error());
    Belongings belongings;
    belongings.wanted = *wanted;
    belongings.issued = issued;
    belongings.timeline = timeline;
    return nothing(change(
        transaction, id, now,
        [&](SimulatedMfp &machine) {
            const Issuance issuance{issued.receivedAt.isValid() ? issued.receivedAt : now, issued.certificate.notBefore()};
            return machine.certificateIssued(request, issued.weaknesses, *wanted, now, issued.differences, issuance);
        },
        belongings));
}

Result<std::optional<QUrl>> DeviceStore::resumableAt(Transaction &transaction, DeviceId id, const RequestId &request)
{
    if (request == RequestId::None)
        return std::nullopt;
    const auto row = transaction.one("SELECT t.record FROM device_request r JOIN device_transaction t ON t.device = r.device"
                                     " AND t.number = r.number WHERE r.device = ? AND r.number = ? AND r.ended = 1 AND r.resumable = 1",
                                     {qint64(id), int(request)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto url = parseServerUrl(jsonFromText((*row)->text(0))[u"url"_s].toString());
    return url ? std::optional(*url) : std::nullopt;
}

Result<Secret> DeviceStore::unseal(const QByteArray &sealed, const QByteArray &where) const
{
    return vault().unseal(sealed, QString::fromLatin1(where), where);
}

Result<PrivateKey> DeviceStore::privateKey(Transaction &transaction, DeviceId id, int number) const
{
    const auto row = transaction.one("SELECT sealed_key FROM device_key WHERE device = ? AND number = ?", {qint64(id), number});
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->isNull(0))
        return fail(Errc::NotFound, {}, {u"key"_s, QString::number(number)});
    return unseal((*row)->bytes(0), place("device_key", id, number, "key")).and_then([](const Secret &pem) {
        return PrivateKey::parse(pem);
    });
}

namespace {

/// A list of our own numbers, for SQL that has no place for one: the only text that is built from values.
std::string amongThese(const QList<DeviceId> &ids)
{
    std::string text;
    for (const DeviceId id : ids)
        text += (text.empty() ? "" : ",") + std::to_string(qint64(id));
    return ids.isEmpty() ? std::string() : " AND id IN (" + text + ")";
}

} // namespace

Result<std::optional<QDateTime>> DeviceStore::nextWake(Transaction &transaction, const QList<DeviceId> &among)
{
    return transaction.one("SELECT wake FROM device WHERE wake IS NOT NULL" + amongThese(among) + " ORDER BY wake LIMIT 1")
        .map([](const std::optional<Row> &row) { return row ? std::optional(row->instant(0)) : std::nullopt; });
}

Result<DeviceStore::Waking> DeviceStore::waking(Transaction &transaction)
{
    const auto row = transaction.one("SELECT (SELECT count(*) FROM device WHERE wake IS NOT NULL),"
                                     " (SELECT min(wake) FROM device WHERE wake IS NOT NULL),"
                                     " (SELECT count(*) FROM device WHERE attempting <> 0)");
    if (!row)
        return fail(row.error());
    Waking waking{int((*row)->number(0)), int((*row)->number(2))};
    if (waking.waiting > 0)
        waking.next = (*row)->instant(1);
    return waking;
}

Result<QList<DeviceId>> DeviceStore::due(Transaction &transaction, const QDateTime &now, int most, const QList<DeviceId> &among)
{
    return transaction.all("SELECT id FROM device WHERE wake <= ?" + amongThese(among) + " ORDER BY wake LIMIT ?", {now, most})
        .map([](const QList<Row> &rows) {
            QList<DeviceId> ids;
            for (const Row &row : rows)
                ids.append(DeviceId(row.number(0)));
            return ids;
        });
}

Result<QHash<DeviceId, RequestId>> DeviceStore::attempting(Transaction &transaction, const QList<DeviceId> &among)
{
    return transaction.all("SELECT id, attempting FROM device WHERE attempting <> 0" + amongThese(among)).map([](const QList<Row> &rows) {
        QHash<DeviceId, RequestId> attempts;
        for (const Row &row : rows)
            attempts.insert(DeviceId(row.number(0)), RequestId(row.number(1)));
        return attempts;
    });
}

} // namespace scepter
