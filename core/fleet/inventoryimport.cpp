// What the rows of an inventory do to the devices of a store.
#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/fleet/inventoryfile.h"
#include "core/fleet/printermatch.h"

namespace scepter {
namespace {

using Kind = RowProblem::Kind;
using Action = InventoryLine::Action;

/// A device as its inventory knows it.
struct Known {
    DeviceId id = DeviceId::None; ///< None: it is new
    QString name, title, address;
    const DeviceProfile *profile = nullptr;
    bool runs = false; ///< requests of its own are due or being sent
    Inventory inventory;
};

constexpr std::string_view knownColumns = "SELECT id, name, title, profile, address, CASE WHEN wake IS NOT NULL OR attempting <> 0 THEN 1"
                                          " ELSE 0 END, printer, serial, site, tags, attributes FROM device";

Result<Known> knownOf(const Row &row, const DeviceProfiles &profiles)
{
    return profiles.find(row.text(3)).map([&](const DeviceProfile *profile) {
        return Known{DeviceId(row.number(0)), row.text(1), row.text(2), row.text(4), profile, row.flag(5), inventoryOf(row, 6)};
    });
}

/// Where a row's device is looked up.
class KnownDevices {
public:
    virtual ~KnownDevices() = default;
    virtual Result<std::optional<Known>> bySerial(const QString &serial) = 0;
    virtual Result<std::optional<Known>> byName(const QString &name) = 0;
};

/// In the store as it is.
class DevicesInStore final : public KnownDevices {
public:
    DevicesInStore(Transaction &transaction, const DeviceProfiles &profiles) : m_transaction(transaction), m_profiles(profiles) {}
    Result<std::optional<Known>> bySerial(const QString &serial) override
    {
        return find(" WHERE serial = ? AND serial <> ''", serial); // the second condition is the index's own
    }
    Result<std::optional<Known>> byName(const QString &name) override { return find(" WHERE name = ?", name); }

private:
    Result<std::optional<Known>> find(std::string_view where, const QString &value)
    {
        const auto row = m_transaction.one(statement(knownColumns, where), {value});
        if (!row)
            return fail(row.error());
        if (!*row)
            return std::nullopt;
        return knownOf(**row, m_profiles).map([](const Known &known) { return std::optional(known); });
    }
    Transaction &m_transaction;
    const DeviceProfiles &m_profiles;
};

/// In memory, as the rows before have left them: for a preview of many rows.
class DevicesInMemory final : public KnownDevices {
public:
    Result<void> read(Transaction &transaction, const DeviceProfiles &profiles)
    {
        std::optional<Error> failure;
        const auto read = transaction.each(std::string(knownColumns), {}, [&](const Row &row) {
            const auto known = knownOf(row, profiles);
            if (!known)
                failure = known.error();
            else
                append(*known);
            return !failure;
        });
        return failure ? fail(*failure) : read;
    }
    Result<std::optional<Known>> bySerial(const QString &serial) override { return at(m_bySerial.value(serial, -1)); }
    Result<std::optional<Known>> byName(const QString &name) override { return at(m_byName.value(name, -1)); }

    void append(const Known &known)
    {
        m_devices.append(known);
        index(m_devices.size() - 1);
    }
    void replace(const Known &before, const Known &after)
    {
        const qsizetype place = m_byName.take(before.name);
        m_bySerial.remove(before.inventory.serial);
        m_devices[place] = after;
        index(place);
    }

private:
    std::optional<Known> at(qsizetype place) const { return place < 0 ? std::nullopt : std::optional(m_devices[place]); }
    void index(qsizetype place)
    {
        const Known &known = m_devices[place];
        m_byName.insert(known.name, place);
        if (!known.inventory.serial.isEmpty())
            m_bySerial.insert(known.inventory.serial, place);
    }
    QList<Known> m_devices;
    QHash<QString, qsizetype> m_byName, m_bySerial;
};

QString kindText(bool printer) { return printer ? u"printer"_s : u"simulated"_s; }

/// The fields that differ, from those of a new device when there is none yet.
QList<InventoryDifference> differences(const std::optional<Known> &before, const Known &after)
{
    using Field = InventoryField;
    QList<InventoryDifference> found;
    const Known old = before.value_or(Known());
    const auto compare = [&](Field field, const QString &a, const QString &b, const QString &column = {}) {
        if (a != b)
            found.append({field, column, a, b});
    };
    compare(Field::Name, old.name, after.name);
    compare(Field::Title, old.title, after.title);
    compare(Field::Address, old.address, after.address);
    compare(Field::Model, old.profile ? old.profile->id : QString(), after.profile->id);
    compare(Field::Serial, old.inventory.serial, after.inventory.serial);
    compare(Field::Site, old.inventory.site, after.inventory.site);
    compare(Field::Tags, old.inventory.tags.join(u", "_s), after.inventory.tags.join(u", "_s));
    compare(Field::Kind, before ? kindText(old.inventory.printer) : QString(), kindText(after.inventory.printer));
    const QMap<QString, QString> &attributes = after.inventory.attributes; // an import takes none away
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        compare(Field::Attribute, old.inventory.attributes.value(it.key()), it.value(), it.key());
    return found;
}

} // namespace

/// Finds a row's device and says what the row makes of it.
class InventoryPlanner {
public:
    using Entry = InventoryFile::Entry;
    struct Plan {
        std::optional<Known> before = {};
        Known after = {};
        QList<QString> secrets = {}; ///< that change
    };

    InventoryPlanner(Transaction &transaction, const DeviceStore &store, KnownDevices &known, bool printers)
        : m_transaction(transaction), m_store(store), m_known(known), m_printers(printers)
    {
        for (const QString &id : store.profiles().ids()) {
            const DeviceProfile *profile = store.profiles().find(id).value_or(nullptr);
            m_models.insert(id, profile);
            m_models.insert(profile->model.simplified().toLower(), profile);
        }
        m_models.remove(QString());
    }

    /// Fills `line`, but for its place in the file. Nothing in the answer: the row is bad.
    Result<std::optional<Plan>> plan(const Entry &entry, InventoryLine &line)
    {
        Plan plan;
        line.action = Action::Unchanged;
        line.changes.clear();
        line.problem = entry.problem;
        if (line.problem)
            return bad(entry, line);
        if (auto found = find(entry, line, plan); !found)
            return fail(found.error());
        if (line.problem)
            return bad(entry, line);
        if (auto merged = merge(entry, line, plan); !merged)
            return fail(merged.error());
        if (line.problem)
            return bad(entry, line);
        line.device = plan.after.name;
        line.id = plan.before ? std::optional(plan.before->id) : std::nullopt;
        line.changes = differences(plan.before, plan.after);
        if (auto compared = compareSecrets(entry, line, plan); !compared)
            return fail(compared.error());
        line.action = !plan.before ? Action::New : line.changes.isEmpty() ? Action::Unchanged : Action::Update;
        return std::optional(plan);
    }

private:
    static std::optional<Plan> bad(const Entry &entry, InventoryLine &line)
    {
        line.action = Action::Bad;
        line.device = entry.name;
        return std::nullopt;
    }

    /// F1: a device is its serial number, else its name.
    Result<void> find(const Entry &entry, InventoryLine &line, Plan &plan)
    {
        const auto bySerial = entry.serial.isEmpty() ? Result<std::optional<Known>>(std::nullopt) : m_known.bySerial(entry.serial);
        const auto byName = entry.name.isEmpty() ? Result<std::optional<Known>>(std::nullopt) : m_known.byName(entry.name);
        if (!bySerial || !byName)
            return fail(bySerial ? byName.error() : bySerial.error());
        if (entry.isThere) {
            plan.before = *byName;
            if (!plan.before)
                line.problem = RowProblem{Kind::Overtaken, {entry.name}};
            else if (*bySerial && (*bySerial)->name != entry.name)
                line.problem = RowProblem{Kind::SerialTaken, {entry.serial}};
            return {};
        }
        plan.before = *bySerial ? *bySerial : *byName;
        const bool another = *bySerial ? *byName && (*byName)->name != (*bySerial)->name
                                       : *byName && !entry.serial.isEmpty() && !(*byName)->inventory.serial.isEmpty();
        if (another)
            line.problem = RowProblem{Kind::NameTaken, {entry.name}};
        else if (!plan.before && entry.name.isEmpty())
            line.problem = RowProblem{Kind::NameMissing};
        return {};
    }

    Result<void> merge(const Entry &entry, InventoryLine &line, Plan &plan)
    {
        plan.after = plan.before.value_or(Known());
        Known &after = plan.after;
        if (!plan.before) {
            after.profile = m_store.profiles().find(QString::fromUtf16(DeviceProfiles::standard)).value_or(nullptr);
            after.inventory.printer = m_printers;
        }
        const auto take = [](const QString &value, QString &target) {
            if (!value.isEmpty())
                target = value;
        };
        take(entry.name, after.name);
        take(entry.title, after.title);
        for (const InventoryField field : entry.emptied)
            empty(field, after);
        if (after.title.isEmpty() && entry.spelling != entry.name) // what was typed, where it could not be the name
            after.title = entry.spelling;
        take(entry.address, after.address);
        take(entry.serial, after.inventory.serial);
        take(entry.site, after.inventory.site);
        if (!entry.tags.isEmpty())
            after.inventory.tags = entry.tags;
        for (auto it = entry.attributes.cbegin(); it != entry.attributes.cend(); ++it)
            after.inventory.attributes.insert(it.key(), it.value());
        return takeModel(entry, line, plan).map([&] { takeKind(entry, line, plan); });
    }

    static void empty(InventoryField field, Known &after)
    {
        switch (field) {
        case InventoryField::Title: return after.title.clear();
        case InventoryField::Address: return after.address.clear();
        case InventoryField::Serial: return after.inventory.serial.clear();
        case InventoryField::Site: return after.inventory.site.clear();
        case InventoryField::Tags: return after.inventory.tags.clear();
        default: return;
        }
    }

    Result<void> takeModel(const Entry &entry, InventoryLine &line, Plan &plan)
    {
        if (entry.model.isEmpty())
            return {};
        const DeviceProfile *const profile = m_models.value(entry.model.toLower(), nullptr);
        if (!profile) {
            line.problem = RowProblem{Kind::ModelUnknown, {entry.model}};
            return {};
        }
        const bool changes = profile != plan.after.profile;
        plan.after.profile = profile;
        if (!changes || !plan.before || plan.before->id == DeviceId::None)
            return {};
        return m_store.load(m_transaction, plan.before->id).map([&](const StoredDevice &device) {
            if (!device.settings.check(*profile))
                line.problem = RowProblem{Kind::ModelUnfit, {entry.model, device.name}};
        });
    }

    static void takeKind(const Entry &entry, InventoryLine &line, Plan &plan)
    {
        if (!entry.printer)
            return;
        plan.after.inventory.printer = *entry.printer;
        if (*entry.printer && plan.before && !plan.before->inventory.printer && plan.before->runs && !line.problem)
            line.problem = RowProblem{Kind::KindFixed, {plan.before->name}};
    }

    Result<void> compareSecrets(const Entry &entry, InventoryLine &line, Plan &plan)
    {
        if (!entry.secrets.isEmpty() && !m_store.isUnlocked())
            return fail(Errc::StoreLocked);
        for (auto it = entry.secrets.cbegin(); it != entry.secrets.cend(); ++it) {
            if (plan.before && plan.before->id != DeviceId::None) {
                const auto there = m_store.secret(m_transaction, plan.before->id, it.key());
                if (!there && there.error().code != Errc::NotFound)
                    return fail(there.error());
                if (there && there->equals(it.value()))
                    continue;
            }
            plan.secrets.append(it.key());
            line.changes.append({InventoryField::Secret, it.key()});
        }
        return {};
    }

    Transaction &m_transaction;
    const DeviceStore &m_store;
    KnownDevices &m_known;
    bool m_printers;
    QHash<QString, const DeviceProfile *> m_models;
};

namespace {

/// Finds what stands in a file twice.
class Twice {
public:
    /// The line that had it before.
    static std::optional<int> claim(QHash<QString, int> &lines, const QString &what, int line)
    {
        if (what.isEmpty())
            return std::nullopt;
        const auto there = lines.constFind(what);
        if (there != lines.constEnd())
            return *there;
        lines.insert(what, line);
        return std::nullopt;
    }
    std::optional<RowProblem> check(const QString &name, const QString &serial, int line)
    {
        const auto byName = claim(m_names, name, line), bySerial = claim(m_serials, serial, line);
        if (byName)
            return RowProblem{Kind::NameTwice, {name, QString::number(*byName)}};
        if (bySerial)
            return RowProblem{Kind::SerialTwice, {serial, QString::number(*bySerial)}};
        return std::nullopt;
    }
    std::optional<RowProblem> checkDevice(const Known &device, int line)
    {
        const auto first = claim(m_devices, QString::number(qint64(device.id)), line);
        return first ? std::optional(RowProblem{Kind::DeviceTwice, {device.name, QString::number(*first)}}) : std::nullopt;
    }

private:
    QHash<QString, int> m_names, m_serials, m_devices;
};

/// Writes a row's plan. False: somebody else was faster.
class PlanWriter {
public:
    PlanWriter(Transaction &transaction, const DeviceStore &store, const QByteArray &timeZone, const QDateTime &now)
        : m_transaction(transaction), m_store(store), m_timeZone(timeZone), m_now(now)
    {
    }
    Result<bool> write(const InventoryPlanner::Plan &plan, const QMap<QString, Secret> &secrets)
    {
        const auto id = plan.before ? change(*plan.before, plan.after) : add(plan.after);
        if (!id && (id.error().code == Errc::AlreadyExists || id.error().code == Errc::InvalidArgument))
            return false; // it found that out before it wrote
        if (!id)
            return fail(id.error());
        for (const QString &name : plan.secrets) {
            if (auto kept = m_store.setSecret(m_transaction, *id, name, secrets.value(name)); !kept)
                return fail(kept.error());
        }
        return true;
    }

private:
    Result<DeviceId> add(const Known &after)
    {
        return m_store.add(m_transaction, {after.name, after.title, after.profile->id, after.address, m_timeZone, after.inventory}, m_now);
    }
    Result<DeviceId> change(const Known &before, const Known &after)
    {
        StoredDevice device; // enough of it where the model stays: nobody reads the settings then
        device.id = before.id;
        device.name = before.name;
        device.title = before.title;
        device.profile = before.profile;
        auto whole = after.profile == before.profile ? Result<StoredDevice>(device) : m_store.load(m_transaction, before.id);
        return whole
            .and_then([&](const StoredDevice &found) {
                return m_store.setInventory(m_transaction, found,
                                            {after.title, after.profile->id, after.address, after.inventory, after.name, true});
            })
            .map([&] { return before.id; });
    }

    Transaction &m_transaction;
    const DeviceStore &m_store;
    QByteArray m_timeZone;
    QDateTime m_now;
};

} // namespace

Result<QList<InventoryLine>> InventoryFile::preview(Transaction &transaction, const DeviceStore &store) const
{
    DevicesInMemory known;
    if (auto read = known.read(transaction, store.profiles()); !read)
        return fail(read.error());
    InventoryPlanner planner(transaction, store, known, m_options.printers);
    Twice twice;
    QList<InventoryLine> lines;
    lines.reserve(m_entries.size());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry entry = m_entries[i];
        if (const auto problem = twice.check(entry.name, entry.serial, entry.line); problem && !entry.problem)
            entry.problem = problem;
        InventoryLine line{entry.line};
        line.entry = i;
        const auto plan = planner.plan(entry, line);
        if (!plan)
            return fail(plan.error());
        if (*plan && (*plan)->before) {
            line.problem = twice.checkDevice(*(*plan)->before, entry.line);
            if (line.problem) {
                line.action = Action::Bad;
                line.changes.clear();
            }
        }
        if (line.action == Action::New)
            known.append((*plan)->after);
        else if (line.action == Action::Update)
            known.replace(*(*plan)->before, (*plan)->after);
        lines.append(line);
    }
    return lines;
}

Result<QList<InventoryLine>> InventoryFile::apply(Transaction &transaction, const DeviceStore &store, const QList<InventoryLine> &lines,
                                                  const QDateTime &now) const
{
    DevicesInStore known(transaction, store.profiles());
    InventoryPlanner planner(transaction, store, known, m_options.printers);
    PlanWriter writer(transaction, store, m_options.timeZone, now);
    QList<InventoryLine> done;
    done.reserve(lines.size());
    bool named = false; // anything that certificates are found by
    for (InventoryLine line : lines) {
        if (line.action == Action::New || line.action == Action::Update) {
            const Entry &entry = m_entries[line.entry];
            const auto plan = planner.plan(entry, line);
            if (!plan)
                return fail(plan.error());
            const bool writes = *plan && line.action != Action::Unchanged;
            const auto written = writes ? writer.write(**plan, entry.secrets) : Result<bool>(true);
            if (!written)
                return fail(written.error());
            if (!*written) {
                line.problem = RowProblem{Kind::Overtaken, {line.device}};
                line.action = Action::Bad;
            }
        }
        named = named || (line.action == Action::New || line.action == Action::Update);
        done.append(line);
    }
    // Certificates that were issued before may be theirs (F1).
    const auto again = named ? PrinterMatch::begin(transaction) : Result<void>();
    return again.map([&] { return done; });
}

} // namespace scepter
