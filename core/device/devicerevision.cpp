#include "core/device/devicerevision.h"

namespace scepter {

std::string countingOn(std::string_view before, std::string_view behind)
{
    // Each max() is the end of an index.
    constexpr std::string_view next =
        "(SELECT coalesce(max(n), 0) + 1 FROM (SELECT max(revision) AS n FROM device UNION ALL SELECT max(revision) FROM device_removed) AS ends)";
    std::string text;
    text.reserve(before.size() + next.size() + behind.size());
    return text.append(before).append(next).append(behind);
}

} // namespace scepter
