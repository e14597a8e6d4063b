#include "ui/models/fleetmodel.h"

#include "core/base/literals.h"
#include "ui/text/fleetwords.h"

#include <algorithm>
#include <numeric>

namespace scepter {
namespace {

QString shown(const QDateTime &instant, QLocale::FormatType format)
{
    return instant.isValid() ? QLocale().toString(instant.toLocalTime(), format) : QString();
}

} // namespace

StatusTag deviceStateTag(DeviceState state)
{
    switch (state) {
    case DeviceState::Never: return StatusTag::Neutral;
    case DeviceState::Processing: return StatusTag::Active;
    case DeviceState::Successful: return StatusTag::Good;
    case DeviceState::Error: return StatusTag::Bad;
    }
    Q_UNREACHABLE();
}

/// What came of a look at all devices.
struct FleetModel::Arrangement {
    int number = 0;
    FleetOrder::Choice choice;
    std::vector<FleetOrder::Key> keys;
    std::vector<bool> shown;
    Slots rows;
};

/// All devices, each with its place.
struct FleetModel::Stock {
    std::vector<FleetDevicePtr> devices;
    QHash<DeviceId, int> places;
    QList<DeviceId> gone;
};

FleetModel::FleetModel(WorkPool &pool, QObject *parent) : QAbstractTableModel(parent), m_pool(pool) {}

FleetModel::~FleetModel() = default;

int FleetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FleetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(FleetColumn::Count); }

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const FleetDevice &shownDevice = *device(index.row());
    const auto column = FleetColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(shownDevice, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tip(shownDevice, column);
    case Qt::TextAlignmentRole:
        return column == FleetColumn::Keys ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                           : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case TagRole: return column == FleetColumn::Status ? QVariant(int(deviceStateTag(shownDevice.state))) : QVariant();
    case IdRole: return qint64(shownDevice.id);
    default: return {};
    }
}

QVariant FleetModel::text(const FleetDevice &device, FleetColumn column) const
{
    switch (column) {
    case FleetColumn::Device: return device.name;
    case FleetColumn::Address: return device.address;
    case FleetColumn::Model: return device.model;
    case FleetColumn::Kind: return deviceKindText(device.inventory.printer);
    case FleetColumn::Serial: return device.inventory.serial;
    case FleetColumn::Site: return device.inventory.site;
    case FleetColumn::Tags: return device.inventory.tags.join(u", "_s);
    case FleetColumn::Status: return deviceStateText(device.state);
    case FleetColumn::Since: return shown(device.stateSince, QLocale::ShortFormat);
    case FleetColumn::Expires:
        return device.expires ? QLocale().toString(device.expires->toLocalTime().date(), QLocale::ShortFormat) : u"—"_s;
    case FleetColumn::Keys: return QLocale().toString(device.keys);
    case FleetColumn::Count: break;
    }
    return {};
}

QVariant FleetModel::tip(const FleetDevice &device, FleetColumn column) const
{
    switch (column) {
    case FleetColumn::Device:
        return device.title.isEmpty() ? device.name : tr("%1, %2", "device, its title").arg(device.name, device.title);
    case FleetColumn::Since: return shown(device.stateSince, QLocale::LongFormat);
    case FleetColumn::Expires: return device.expires ? shown(*device.expires, QLocale::LongFormat) : tr("It has no certificate.");
    default: return text(device, column);
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && FleetColumn(section) == FleetColumn::Keys)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (FleetColumn(section)) {
    case FleetColumn::Device: return tr("Device");
    case FleetColumn::Address: return tr("Address");
    case FleetColumn::Model: return tr("Model");
    case FleetColumn::Kind: return tr("Kind");
    case FleetColumn::Serial: return tr("Serial number");
    case FleetColumn::Site: return tr("Site");
    case FleetColumn::Tags: return tr("Tags");
    case FleetColumn::Status: return tr("Status");
    case FleetColumn::Since: return tr("Since");
    case FleetColumn::Expires: return tr("Expires");
    case FleetColumn::Keys: return tr("Keys");
    case FleetColumn::Count: break;
    }
    return {};
}

int FleetModel::rowOf(DeviceId id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? -1 : m_rowOf[size_t(*place)];
}

void FleetModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (m_wanted.locale != QLocale()) {
        m_wanted.locale = QLocale();
        rearrange();
    }
}

void FleetModel::sort(int column, Qt::SortOrder order)
{
    const bool none = column < 0 || column >= columnCount();
    const FleetOrder::Choice choice{none ? FleetColumn::Device : FleetColumn(column), none ? Qt::AscendingOrder : order, QLocale()};
    if (choice == m_wanted)
        return;
    m_wanted = choice;
    rearrange();
}

void FleetModel::setSieve(const FleetSieve &sieve)
{
    m_sieve = sieve;
    rearrange();
}

/// On the pool: with values, and all of it, because every device may have another place.
FleetModel::Arrangement FleetModel::arrange(const std::vector<FleetDevicePtr> &devices, const FleetOrder::Choice &choice,
                                            const FleetSieve &sieve)
{
    const FleetOrder order(choice);
    Arrangement made{0, choice, std::vector<FleetOrder::Key>(devices.size()), std::vector<bool>(devices.size()), {}};
    made.rows.reserve(devices.size());
    for (size_t slot = 0; slot < devices.size(); ++slot) {
        if (!devices[slot])
            continue;
        made.keys[slot] = order.key(devices[slot]);
        made.shown[slot] = sieve.matches(*devices[slot]);
        if (made.shown[slot])
            made.rows.push_back(int(slot));
    }
    std::sort(made.rows.begin(), made.rows.end(),
              [&](int one, int other) { return order.less(made.keys[size_t(one)], made.keys[size_t(other)]); });
    return made;
}

void FleetModel::rearrange()
{
    m_arranging = true;
    m_touched.clear();
    m_pool.run(
        this,
        [devices = m_devices, choice = m_wanted, sieve = m_sieve, number = ++m_arrangement] {
            Arrangement made = arrange(devices, choice, sieve);
            made.number = number;
            return made;
        },
        [this](Arrangement made) { take(std::move(made)); });
}

void FleetModel::take(Arrangement arrangement)
{
    if (arrangement.number != m_arrangement) // something else has been asked for since
        return;
    m_arranging = false;
    m_order = FleetOrder(arrangement.choice);
    m_keys.swap(arrangement.keys);
    m_shown.swap(arrangement.shown);
    m_keys.resize(m_devices.size());
    m_shown.resize(m_devices.size());
    const Slots touched = std::exchange(m_touched, {});
    for (const int slot : touched)
        key(slot);
    show(touched.empty() ? std::move(arrangement.rows) : merged(arrangement.rows, touched));
    Q_EMIT arranged();
}

void FleetModel::key(int slot)
{
    const FleetDevicePtr &device = m_devices[size_t(slot)];
    m_keys[size_t(slot)] = device ? m_order.key(device) : FleetOrder::Key();
    m_shown[size_t(slot)] = device && m_sieve.matches(*device);
}

int FleetModel::placeFor(const FleetDevicePtr &device)
{
    const auto found = m_places.constFind(device->id);
    if (found != m_places.constEnd())
        return *found;
    const int slot = int(m_devices.size());
    m_places.insert(device->id, slot);
    m_devices.emplace_back();
    m_keys.emplace_back();
    m_shown.push_back(false);
    m_rowOf.push_back(-1);
    return slot;
}

/// Even to give each a place takes long enough to be seen, so it is done over there; what changes meanwhile waits.
void FleetModel::load(const QList<FleetDevicePtr> &devices)
{
    m_loading = true;
    const auto work = [known = m_devices, places = m_places, devices]() mutable {
        Stock stock{std::move(known), std::move(places), {}};
        QSet<DeviceId> there;
        there.reserve(devices.size());
        stock.devices.reserve(size_t(devices.size()));
        stock.places.reserve(devices.size());
        for (const FleetDevicePtr &device : devices) {
            there.insert(device->id);
            const auto place = stock.places.constFind(device->id);
            if (place != stock.places.constEnd()) {
                stock.devices[size_t(*place)] = device;
                continue;
            }
            stock.places.insert(device->id, int(stock.devices.size()));
            stock.devices.push_back(device);
        }
        for (auto it = stock.places.cbegin(); it != stock.places.cend(); ++it) { // a part of them may have been there before
            if (!there.contains(it.key()))
                stock.gone.append(it.key());
        }
        return stock;
    };
    m_pool.run(this, work, [this](Stock stock) { take(std::move(stock)); });
}

void FleetModel::take(Stock stock)
{
    m_loading = false;
    m_devices.swap(stock.devices);
    m_places.swap(stock.places);
    m_keys.resize(m_devices.size());
    m_shown.resize(m_devices.size());
    m_rowOf.resize(m_devices.size(), -1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    change({}, stock.gone);
    for (const auto &[devices, removed] : std::exchange(m_waiting, {}))
        change(devices, removed);
    rearrange();
}

void FleetModel::change(const QList<FleetDevicePtr> &devices, const QList<DeviceId> &removed)
{
    if (m_loading) {
        m_waiting.append({devices, removed});
        return;
    }
    Slots touched, leaving;
    for (const DeviceId id : removed) {
        if (const auto place = m_places.constFind(id); place != m_places.constEnd()) {
            leaving.push_back(*place);
            m_places.erase(place);
        }
    }
    for (const FleetDevicePtr &device : devices) {
        const int slot = placeFor(device);
        m_devices[size_t(slot)] = device;
        touched.push_back(slot);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const int slot : touched)
        key(slot);
    for (const int slot : leaving) // it is asked for its texts until the views know that it is gone
        m_shown[size_t(slot)] = false;
    touched.insert(touched.end(), leaving.begin(), leaving.end());
    if (m_arranging)
        m_touched.insert(m_touched.end(), touched.begin(), touched.end());
    if (!staysThere(touched))
        show(merged(m_rows, touched));
    for (const int slot : leaving) {
        m_devices[size_t(slot)].reset();
        key(slot);
    }
    tellChanged(touched);
}

/// Whether the rows are in order as they are, though these have changed.
bool FleetModel::staysThere(const Slots &touched) const
{
    const auto inOrder = [this](size_t row) { return m_order.less(m_keys[size_t(m_rows[row])], m_keys[size_t(m_rows[row + 1])]); };
    return std::all_of(touched.begin(), touched.end(), [&](int slot) {
        const int row = m_rowOf[size_t(slot)];
        if ((row >= 0) != m_shown[size_t(slot)])
            return false;
        return row < 0 || ((row == 0 || inOrder(size_t(row) - 1)) && (size_t(row) + 1 == m_rows.size() || inOrder(size_t(row))));
    });
}

FleetModel::Slots FleetModel::merged(const Slots &rows, const Slots &touched) const
{
    std::vector<bool> moves(m_devices.size());
    Slots coming;
    for (const int slot : touched) {
        if (m_shown[size_t(slot)] && !moves[size_t(slot)])
            coming.push_back(slot);
        moves[size_t(slot)] = true;
    }
    const auto less = [this](int one, int other) { return m_order.less(m_keys[size_t(one)], m_keys[size_t(other)]); };
    std::sort(coming.begin(), coming.end(), less);
    Slots staying;
    staying.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(staying), [&](int slot) { return !moves[size_t(slot)]; });
    // Few come: each looks for its place, and what lies between is copied.
    Slots result;
    result.reserve(staying.size() + coming.size());
    auto from = staying.begin();
    for (const int slot : coming) {
        const auto to = std::lower_bound(from, staying.end(), slot, less);
        result.insert(result.end(), from, to);
        result.push_back(slot);
        from = to;
    }
    result.insert(result.end(), from, staying.end());
    return result;
}

/// Goes from the rows that are shown to others in at most four steps, each of which is one signal: those that go are put last and
/// removed, those that come are added at once, and then all take their places.
void FleetModel::show(Slots target)
{
    std::vector<bool> wanted(m_devices.size());
    for (const int slot : target)
        wanted[size_t(slot)] = true;
    Slots kept, gone;
    for (const int slot : target) {
        if (m_rowOf[size_t(slot)] >= 0)
            kept.push_back(slot);
    }
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(gone), [&](int slot) { return !wanted[size_t(slot)]; });
    const size_t keeps = kept.size();
    kept.insert(kept.end(), gone.begin(), gone.end());
    permute(std::move(kept));
    removeTail(keeps);
    if (keeps == target.size())
        return;
    // What comes stands together, or at the end until it is put in order.
    const auto isNew = [this](int slot) { return m_rowOf[size_t(slot)] < 0; };
    const auto first = std::find_if(target.begin(), target.end(), isNew);
    const auto end = std::find_if_not(first, target.end(), isNew);
    if (std::none_of(end, target.end(), isNew)) {
        const auto from = size_t(first - target.begin()), to = size_t(end - target.begin());
        insert(from, to, std::move(target));
        return;
    }
    Slots appended = m_rows;
    std::copy_if(target.begin(), target.end(), std::back_inserter(appended), isNew);
    const size_t all = appended.size();
    insert(keeps, all, std::move(appended));
    permute(std::move(target));
}

void FleetModel::permute(Slots rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Slots slotsBefore(size_t(before.size()));
    std::transform(before.begin(), before.end(), slotsBefore.begin(),
                   [this](const QModelIndex &each) { return m_rows[size_t(each.row())]; });
    m_rows = std::move(rows);
    numberRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_rowOf[size_t(slotsBefore[size_t(i)])], before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FleetModel::removeTail(size_t from)
{
    if (from == m_rows.size())
        return;
    beginRemoveRows({}, int(from), int(m_rows.size()) - 1);
    for (size_t row = from; row < m_rows.size(); ++row)
        m_rowOf[size_t(m_rows[row])] = -1;
    m_rows.resize(from);
    endRemoveRows();
}

void FleetModel::insert(size_t from, size_t to, Slots target)
{
    beginInsertRows({}, int(from), int(to) - 1);
    m_rows = std::move(target);
    numberRows();
    endInsertRows();
}

void FleetModel::numberRows()
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[size_t(m_rows[row])] = int(row);
}

/// Rows that stand together are told together.
void FleetModel::tellChanged(const Slots &touched)
{
    std::vector<int> rows;
    for (const int slot : touched) {
        if (const int row = m_rowOf[size_t(slot)]; row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[first], 0), index(rows[last], columnCount() - 1));
        first = last + 1;
    }
}

} // namespace scepter
