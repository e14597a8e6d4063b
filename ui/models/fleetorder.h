#pragma once
#include "core/fleet/fleetfeed.h"

#include <QCollator>
#include <QLocale>

namespace scepter {

/// The columns of a list of the fleet.
enum class FleetColumn { Device, Address, Model, Kind, Serial, Site, Tags, Status, Since, Expires, Keys, Count };

/// In which order a list of the fleet stands: by what a column means, texts by the language's alphabet with numbers in them as
/// numbers, and devices that are equal by their name. Each thread has its own.
class FleetOrder {
public:
    struct Choice {
        FleetColumn column = FleetColumn::Device;
        Qt::SortOrder direction = Qt::AscendingOrder;
        QLocale locale = {};
        bool operator==(const Choice &) const = default;
    };
    /// What a device is sorted by: made once, compared often.
    struct Key {
        qint64 number = 0;
        std::optional<QCollatorSortKey> text = {};
        FleetDevicePtr device = {};
    };

    explicit FleetOrder(const Choice &choice);
    const Choice &choice() const { return m_choice; }
    Key key(const FleetDevicePtr &device) const;
    bool less(const Key &one, const Key &other) const;

private:
    Choice m_choice;
    QCollator m_collator;
};

} // namespace scepter
