#pragma once
#include "core/device/devicestore.h"
#include "core/fleet/rollout.h"

namespace scepter {

/// The server of a rollout, which is the server of every device in it (F3): whether a device is set up for it or for another.
class RolloutServer {
public:
    /// What is known of it now: of a connector of ours every generation of its CA. A connector that is not there any more is known by
    /// the rollout's URL and fingerprint alone. Errors: those of the statements.
    [[nodiscard]] static Result<RolloutServer> of(Transaction &transaction, const RolloutSettings &settings);

    /// The communication settings that a device gets; nothing: it keeps its own. One that has none gets this server's, and one that knows
    /// this server without a CA gets the CA. Errors: ServerDiffers for one that is set up for another server, unless it is to be replaced.
    [[nodiscard]] Result<std::optional<CommunicationSettings>> settingsFor(const StoredDevice &device) const;
    /// In what way a device is set up for another server: ServerDiffers; nothing: it is not.
    std::optional<Error> difference(const StoredDevice &device) const;
    /// Whether a request that began at this URL may go on for this device. Errors: ServerDiffers (S7).
    [[nodiscard]] Result<void> mayGoOn(const StoredDevice &device, const QUrl &begun) const;
    /// Whether this server's CA issued a certificate, as far as that is known here: true where the CA is not ours.
    bool hasIssued(const Certificate &certificate) const;
    /// Whether a fingerprint, SHA-256 or SHA-1, is of a generation of our connector's CA.
    bool knowsCa(const QByteArray &fingerprint) const;
    const QString &url() const { return m_url; }

private:
    bool isTheCa(const QByteArray &fingerprint) const;

    QString m_url; ///< as it stands in the rollout; empty: each device's own, in rollouts of earlier versions
    QByteArray m_fingerprint;
    QList<Certificate> m_cas; ///< of a connector of ours
    bool m_replaces = false;
};

} // namespace scepter
