#pragma once
#include "core/crypto/pkcs12.h"
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// A key with its certificate on its way out of the store. Holds a secret.
struct ExportableKey {
    QString device; ///< its name
    Pkcs12 contents;
};
/// A line of the index.
struct ExportedKey {
    QString device, file, subject, serial; ///< `serial` is hex
    QDateTime notAfter;
    QByteArray sha256;
};

/// PKCS#12 files for printers that cannot enrol by themselves (F8): the keys that a rollout enrolled on their behalf, each marked
/// so in its friendlyName and in the index.
class KeyExport {
public:
    /// The keys of a rollout's devices that Scepter holds, in the order of the devices. The store must be unlocked. Computes for
    /// about a millisecond a device. Errors: NotFound {"rollout", id} or, when there are none, {"rollout key", title}; SealBroken,
    /// StateDamaged.
    [[nodiscard]] static Result<QList<ExportableKey>> gather(Transaction &transaction, const DeviceStore &store, RolloutId id);
    /// A directory that is new or empty, 0700 from here on. Errors: DirectoryInUse {path}, those of prepareDirectory.
    [[nodiscard]] static Result<void> prepare(const QString &directory);
    /// Writes NAME.p12 for each device and index.csv, all of them 0600, the index last: a directory without it is not whole. On an
    /// error what was written is removed. Takes about a tenth of a second a device (the passphrase is stretched): on a pool.
    /// Errors: InvalidArgument {"passphrase"} for an empty one, those of createFile, CryptoFailure.
    [[nodiscard]] static Result<QList<ExportedKey>> write(const QString &directory, const QList<ExportableKey> &keys,
                                                          const Secret &passphrase);
};

} // namespace scepter
