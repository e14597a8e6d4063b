#pragma once
#include "core/net/transport.h"
#include "core/scep/certrep.h"

namespace scepter {

/// By what a CA is trusted (S1).
struct TrustPolicy {
    std::optional<QByteArray> fingerprint = {}; ///< SHA-256 or SHA-1 of the CA certificate
    bool trustFirstUse = false;                 ///< record an unknown CA; a recorded one must not change
};

/// A SCEP server and how to speak to it.
struct ServerSettings {
    QUrl url;
    QString caIdentifier = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    TrustPolicy trust = {};
    WeakAlgorithms weak = WeakAlgorithms::Refuse; ///< S3: the user allowed legacy for this server
    QByteArray extraCaPem = {};                   ///< for HTTPS, beside the system's store
    bool httpOnly = false;                        ///< a redirect to HTTPS is refused, too (D3)
};

/// http or https, with a host. Errors: InvalidUrl.
[[nodiscard]] Result<QUrl> parseServerUrl(const QString &text);
/// Whether both lead to one SCEP server: case of scheme and host, a port that the scheme has anyway, and slashes at the end of the path,
/// behind which the operation comes, make no difference.
bool isSameServer(const QUrl &a, const QUrl &b);

/// What discovery found.
struct CaInfo {
    Capabilities capabilities;
    CaCertificates certificates;
    QString serverHeader = {};
    std::optional<std::chrono::seconds> clockSkew = {}; ///< server's Date minus our clock (S8); within ±2 s is none
    QStringList missingCapabilities = {};               ///< what the server had last time and lacks now
    bool firstUse = false;                              ///< the CA was recorded in this run
    bool weakAllowed = false;                           ///< legacy algorithms were allowed for this server before (S3)

    bool operator==(const CaInfo &) const = default;
};

/// A skew beyond this would make a server answer Fail Info 3 (S8).
inline constexpr auto harmlessSkew = std::chrono::seconds(300);

/// What an administrator is warned of before a request is sent, small enough to be kept with it.
struct ServerWarnings {
    std::optional<std::chrono::seconds> clockSkew = {}; ///< beyond harmlessSkew (S8)
    QStringList missingCapabilities = {};               ///< a possible downgrade (S3, RFC 8894 §7.5)

    bool isEmpty() const { return !clockSkew && missingCapabilities.isEmpty(); }
    bool operator==(const ServerWarnings &) const = default;
};
ServerWarnings warningsOf(const CaInfo &info);

} // namespace scepter
