#pragma once
#include "core/base/error.h"

#include <QByteArray>

namespace scepter {

/// What `--ca-fingerprint` says where it is kept for years: SHA-256 alone. Errors: InvalidArgument.
[[nodiscard]] Result<QByteArray> trustedFingerprint(const QString &text);

} // namespace scepter
