#pragma once

namespace scepter {

/// What a rounded tag means, whatever its word is; the palette gives each its colours.
enum class StatusTag { Neutral, Active, Good, Warning, Bad };

} // namespace scepter
