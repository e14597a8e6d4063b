#pragma once
#include "core/base/error.h"

namespace scepter {

/// Where a store is.
struct StoreLocation {
    QString path; ///< absolute

    /// "sqlite:FILE" or a path. Errors: InvalidArgument {"--store", text}, also for databases of servers, which are not supported yet.
    [[nodiscard]] static Result<StoreLocation> parse(const QString &text);
    /// $XDG_DATA_HOME/scepter/scepter.db
    static StoreLocation standard();
    QString toString() const; ///< what parse() reads: "sqlite:FILE"
    bool operator==(const StoreLocation &) const = default;
};

} // namespace scepter
