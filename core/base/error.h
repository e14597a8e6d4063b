#pragma once
#include "core/base/reason.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>

namespace scepter {
Q_NAMESPACE

/// What went wrong, one word for each explanation that ui/text gives.
/// The comment names the facts that Error::facts carries for it, in this order. A fact is a name, a number, what another program or a
/// person wrote, a code that ui/text knows, or a Reason; never a sentence of ours.
enum class Errc {
    // Arguments, files
    InvalidArgument,    ///< what it was given for: an option, or a name that ui/text knows; the value, unless it is secret
    FileUnreadable,     ///< path, the system's reason
    FileUnwritable,     ///< path, the system's reason or a Reason
    DiskFull,           ///< path
    FileTooLarge,       ///< path, limit in bytes
    DirectoryInUse,     ///< directory: it holds a finished key already
    TransactionPending, ///< directory: it holds an unfinished request
    NothingToResume,    ///< directory
    StateDamaged,       ///< path, or a Reason: what of the store
    // Keys and certificates
    CryptoFailure,    ///< (none)
    NotAKey,          ///< path, when it came from a file
    NotACertificate,  ///< path, when it came from a file
    NotACsr,          ///< (none)
    NotACrl,          ///< (none)
    PassphraseNeeded, ///< path, when it came from a file
    WrongPassphrase,  ///< path, when it came from a file
    UnsupportedKey,   ///< what the key is
    UnsoundKey,       ///< what is wrong with it, as keyFaultText() has it
    KeyMismatch,      ///< (none)
    // Network
    InvalidUrl,        ///< URL
    HttpsNotSupported, ///< URL
    HostNotFound,      ///< host
    ConnectionRefused, ///< host:port
    ConnectionLost,    ///< host:port
    Timeout,           ///< seconds
    TlsFailed,         ///< host:port, a Reason
    ProxyFailed,       ///< a Reason
    NetworkFailed,     ///< host:port, a Reason
    RedirectRefused,   ///< from, to
    ReplyTooLarge,     ///< limit in bytes
    HttpStatus,        ///< status, first lines of the body; with 429 and 503, when known, the seconds to wait
    Cancelled,         ///< (none)
    // SCEP
    HtmlPage,              ///< URL
    EmptyReply,            ///< operation
    InvalidReply,          ///< operation
    NotOffered,            ///< operation
    CaIdentifierUnknown,   ///< CA identifier
    CaFingerprintMismatch, ///< expected, received
    CaChanged,             ///< recorded, received
    CaNotTrusted,          ///< received SHA-256
    CaAmbiguous,           ///< number of CA certificates
    CaExpired,             ///< notAfter, ISO 8601
    CaNotYetValid,         ///< notBefore, ISO 8601
    ForeignTransaction,    ///< (none)
    ForeignNonce,          ///< (none)
    ForeignSignature,      ///< (none)
    UnknownPkiStatus,      ///< what the server sent
    WeakAlgorithm,         ///< names of the algorithms
    WeakOnly,              ///< what the server offers
    UndecryptableReply,    ///< (none)
    ForeignPublicKey,      ///< (none)
    UntrustedChain,        ///< a Reason
    NoCertificate,         ///< (none)
    ChallengeNeeded,       ///< (none): an EC key's reply is enveloped under the challenge (S4)
    RsaSignerNeeded,       ///< operation
    ScepFailure,           ///< failInfo number, failInfoText; with 3, when known, the seconds that the server is ahead
    UnknownFailInfo,       ///< failInfo as sent, failInfoText
    Deferred,              ///< (none): the server answered PENDING and polling is over
    IssuedCa,              ///< subject: the certificate that came is a CA's (S5)
    IssuedTooEarly,        ///< notBefore, ISO 8601: the certificate that came begins more than a day ahead (S5)
    // The store
    NoStore,            ///< path: there is none yet
    StoreFailed,        ///< path, the database's reason or a Reason
    StoreDamaged,       ///< path, the database's reason or a Reason
    StoreTooNew,        ///< path, room, its schema, the newest that this program knows
    StoreLocked,        ///< (none): it has a passphrase, and none was given
    StorePassphrase,    ///< path: the passphrase is not the one that it was made with
    SealBroken,         ///< the place of what was sealed
    LeaseHeld,          ///< what for, holder
    Overtaken,          ///< (none): somebody else changed it in the meantime
    StoreInUse,         ///< path: another process has it open
    KeyringUnavailable, ///< the keyring's reason or a Reason
    KeyringRefused,     ///< reason
    LeaseLapsed,        ///< what for: it was not renewed in time
    // The connector
    NotFound,           ///< kind ("ca", "connector", "challenge", "request", "certificate", "file", "vault", "keyring"), name
    AlreadyExists,      ///< kind, name
    RecoveryNeeded,     ///< (none): neither a recovery file nor a refusal of one
    CaNotReady,         ///< name: its chain has not been installed yet
    NotPending,         ///< ID of the request, its state
    AlreadyRevoked,     ///< serial number
    ForeignCertificate, ///< CA: the certificate is for another key or from another issuer
    AuditBroken,        ///< number of the entry, a Reason
    AddressInUse,       ///< address:port, a Reason
    // Devices
    RequestRunning,    ///< (none)
    SettingsMissing,   ///< (none)
    TimerOn,           ///< (none): the timer of the automatic request is on (D5, D8)
    RegistrationLimit, ///< how many keys and certificates the device can hold (D23)
    IsPrinter,         ///< name: a real printer enrols by itself (F9)
    SettingsInvalid,   ///< path, line, a Reason
    SettingsElsewhere, ///< path, device, names of the devices that the file holds: none of several is this one (D22)
    SettingsProfile,   ///< path, device in the file, its profile, the device that it is for, that one's profile (D22)
    NameUndecided,     ///< device, common name in the file, the device that it is of: no name of its own is known (D22)
    // The fleet
    InventoryInvalid, ///< path, why it is no inventory: "empty", "binary", "encoding", "no name column", "rows"; a number
    FilterInvalid,    ///< filter, what is wrong from where on
    VariableMissing,  ///< variable of a template, device that has no such value
    TemplateInvalid,  ///< template, field, what is wrong with it
    ChallengeMissing, ///< device, where it should have come from: a column, or empty
    ChallengeUnfit,   ///< device: it requests periodically, and the challenge is good for one use (F3)
    RolloutState,     ///< rollout, its state: what was asked for does not fit that
    NoDevices,        ///< filter: it chooses none
    NotOurs,          ///< subject, its issuer: none of the store's CAs issued the certificate
    NoPrivateKey,     ///< subject: the store does not hold the certificate's private key
    ServerDiffers,    ///< device, the URL that it is set up for, the rollout's; where only the CA is another, both fingerprints (F3)
    OtherIssuer,      ///< device, who issued its certificate, the rollout's URL: another CA than the rollout's (F3)
    NoServerAddress,  ///< connector: it has no public address, and none was given
};
Q_ENUM_NS(Errc)

/// What refuses a certificate that was issued (IssuedCa, IssuedTooEarly, WeakAlgorithm, ForeignPublicKey, UntrustedChain) has one
/// fact more, behind its own: the file that the certificate is kept in, or refusedInStore for a device.
inline constexpr char16_t refusedInStore[] = u"store";

/// A failure on its way to somebody who can explain it. `detail` is technical English and never shown alone.
struct Error {
    Errc code = Errc::InvalidArgument;
    QString detail = {};
    QStringList facts = {}; ///< values that the sentence for `code` needs

    bool operator==(const Error &) const = default;
};

/// The stable name of a code, as it stands in JSON and in files ("ConnectionRefused").
QString errcName(Errc code);
/// The code of a stable name; nothing for a name that this version does not know.
std::optional<Errc> errcFromName(const QString &name);

/// How long a busy server (429, 503) asked to wait with Retry-After, at least a second and at most an hour.
std::optional<std::chrono::seconds> waitAskedFor(const Error &error);

template <class T> using Result = tl::expected<T, Error>;

/// `return fail(Errc::NotAKey, u"PEM block is missing"_s);`
inline tl::unexpected<Error> fail(Errc code, QString detail = {}, QStringList facts = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(facts)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace scepter
