#pragma once
#include "core/fleet/fleetdevice.h"

namespace scepter {

/// Which devices are meant: `field=value`, `field!=value`, `field~text` (holds the text), `field<value` and `field>value`, joined
/// by `and` and `or`, with parentheses; `and` binds closer. Case does not count. A value with spaces or parentheses stands in
/// quotes; no value at all means that the field is empty. `@name` is a saved filter.
///
/// Fields: name, title, address, profile, model, serial, site, tag, kind (simulated, printer), state (never, processing,
/// successful, error), expires (a date, or a number of days from now; of any certificate that it uses), created (a date, or how many days ago), keys, and the
/// further columns of the inventory. What a device does not have is neither less nor greater than anything, and holds nothing.
///
/// The empty filter means all. A value.
class DeviceFilter {
public:
    DeviceFilter() = default;
    /// Without saved filters. Errors: FilterInvalid {text, from where on it is not understood}.
    [[nodiscard]] static Result<DeviceFilter> parse(const QString &text);
    const QString &text() const { return m_text; } ///< as it was typed
    bool matches(const FleetDevice &device, const QDateTime &now) const;

    static constexpr qsizetype mostText = 2000;

private:
    friend class FilterParser;
    friend class FilterStore;
    struct Node;
    QString m_text;
    std::shared_ptr<const Node> m_root; ///< null: all
};

struct SavedFilter {
    QString name; ///< [a-z0-9-]{1,32}
    QString expression;
};
class FilterStore {
public:
    /// Replaces one of the same name. Errors: InvalidArgument {"name"}, those of resolve().
    [[nodiscard]] static Result<void> save(Transaction &transaction, const SavedFilter &filter, const QDateTime &now);
    [[nodiscard]] static Result<QList<SavedFilter>> list(Transaction &transaction);
    [[nodiscard]] static Result<void> remove(Transaction &transaction, const QString &name); ///< Errors: NotFound {"filter", name}
    /// With what was saved in the place of every `@name`. Errors: NotFound {"filter", name}, FilterInvalid.
    [[nodiscard]] static Result<DeviceFilter> resolve(Transaction &transaction, const QString &text);
    /// The devices that a text chooses, by name. Errors: those of resolve().
    [[nodiscard]] static Result<QList<FleetDevice>> choose(Transaction &transaction, const DeviceProfiles &profiles, const QString &text,
                                                           const QDateTime &now);
};

} // namespace scepter
