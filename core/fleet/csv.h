#pragma once
#include "core/base/error.h"

#include <functional>

namespace scepter {

struct CsvRow {
    enum class Damage {
        None,
        OpenQuote, ///< nothing behind it could be read
        FieldTooLong
    };
    int line = 0;       ///< where it begins, from 1; a quoted field may hold several lines
    QStringList fields; ///< without the white space around those that stand in no quotes
    Damage damage = Damage::None;
};

/// Reads what spreadsheets and databases export: separated by comma, semicolon or tab (the first line tells), fields in quotes
/// where needed; UTF-8 or UTF-16 with or without a mark (UTF-16 with one), otherwise Windows-1252. Blank lines are passed over.
class Csv {
public:
    static constexpr qint64 mostBytes = 128 * 1024 * 1024;
    static constexpr int mostRows = 250'000; ///< beside the first
    static constexpr int mostColumns = 256;
    static constexpr qsizetype mostFieldBytes = 64 * 1024;
    static constexpr qsizetype mostRowBytes = 1024 * 1024;

    /// Row by row, the column names first; `visit` may keep what it is given, or wipe it. Errors: InventoryInvalid {path, "empty",
    /// "binary", "encoding", "columns" or "rows", the most that there may be}, FileTooLarge.
    [[nodiscard]] static Result<void> each(const QByteArray &bytes, const QString &path, const std::function<void(CsvRow &)> &visit);
};

} // namespace scepter
