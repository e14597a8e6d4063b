#pragma once
#include "core/base/workpool.h"
#include "ui/models/fleetorder.h"
#include "ui/models/fleetsieve.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

namespace scepter {

/// How a device's state is tagged wherever it is shown.
StatusTag deviceStateTag(DeviceState state);

/// The fleet as a table that has 100,000 rows and never keeps a window waiting: it is told in batches what changed (FleetFeed),
/// moves only the rows that have to, and sorts and filters on a pool of threads. It is never reset; selected rows stay selected
/// wherever they go.
class FleetModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        TagRole = Qt::UserRole, ///< StatusTag, as an int, in the Status column
        IdRole,                 ///< DeviceId, as a qint64
    };

    /// The pool outlives it.
    explicit FleetModel(WorkPool &pool, QObject *parent = nullptr);
    ~FleetModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// arranged() follows.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const FleetOrder::Choice &choice() const { return m_wanted; }
    const FleetSieve &sieve() const { return m_sieve; }
    /// arranged() follows.
    void setSieve(const FleetSieve &sieve);
    bool isArranging() const { return m_arranging || m_loading; } ///< rows stand as they were asked for before
    const FleetDevicePtr &device(int row) const { return m_devices[size_t(m_rows[size_t(row)])]; }
    int rowOf(DeviceId id) const; ///< -1: it is not shown
    int total() const { return int(m_places.size()); }
    /// Texts are others, and so is their order: the language changed.
    void retranslate();

    // What a feed tells.
    /// All devices there are; rows that are there already stay.
    void load(const QList<FleetDevicePtr> &devices);
    void change(const QList<FleetDevicePtr> &devices, const QList<DeviceId> &removed);

Q_SIGNALS:
    /// What was asked for stands there, unless something else has been asked for since.
    void arranged();

private:
    struct Arrangement;
    struct Stock;
    using Slots = std::vector<int>; ///< places in m_devices
    static Arrangement arrange(const std::vector<FleetDevicePtr> &devices, const FleetOrder::Choice &choice, const FleetSieve &sieve);
    void rearrange();
    void take(Arrangement arrangement);
    void take(Stock stock);
    int placeFor(const FleetDevicePtr &device);
    void key(int slot);
    bool staysThere(const Slots &touched) const;
    /// `rows` with the touched ones where they belong now.
    Slots merged(const Slots &rows, const Slots &touched) const;
    void show(Slots target);
    void permute(Slots rows);
    void removeTail(size_t from);
    void insert(size_t from, size_t to, Slots target);
    void numberRows();
    void tellChanged(const Slots &touched);
    QVariant text(const FleetDevice &device, FleetColumn column) const;
    QVariant tip(const FleetDevice &device, FleetColumn column) const;

    WorkPool &m_pool;
    FleetOrder m_order{{}};
    FleetOrder::Choice m_wanted{};
    FleetSieve m_sieve;
    std::vector<FleetDevicePtr> m_devices; ///< null: gone
    std::vector<FleetOrder::Key> m_keys;   ///< of each, by m_order
    std::vector<bool> m_shown;             ///< whether the sieve lets each through
    QHash<DeviceId, int> m_places;
    Slots m_rows;             ///< what is shown, in its order
    std::vector<int> m_rowOf; ///< of each device; -1: not shown
    Slots m_touched;          ///< changed while rows are being arranged
    int m_arrangement = 0;    ///< number of the last one that was asked for
    bool m_arranging = false, m_loading = false;
    QList<std::pair<QList<FleetDevicePtr>, QList<DeviceId>>> m_waiting; ///< changes that came while all were loaded
};

} // namespace scepter
