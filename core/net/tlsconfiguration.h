#pragma once
#include "core/net/httpserver.h"

#include <QSslConfiguration>

namespace scepter {

/// How a server of this identity speaks TLS: 1.2 or later, and its clients need no certificate.
/// Errors: NotACertificate, NotAKey.
[[nodiscard]] Result<QSslConfiguration> configurationOf(const TlsIdentity &identity);

} // namespace scepter
