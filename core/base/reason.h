#pragma once
#include <QStringList>

#include <optional>

namespace scepter {

/// Why, where the code of an error or a refusal does not say it yet: one word for each sentence that ui/text gives. It stands among
/// the facts of Error and Refused, first its name and then its values, in the order that the comment names. Names are stable: rows of
/// the store hold them.
enum class Reason {
    // Of JSON that somebody wrote; the first value is the place in it (RFC 6901)
    NotJson,            ///< (none)
    UnknownMember,      ///< place
    UnknownWord,        ///< place, word
    NotAText,           ///< place
    NotAFlag,           ///< place
    NotAnObject,        ///< place
    NotAList,           ///< place
    NotANumber,         ///< place
    NotWhole,           ///< place
    NotTexts,           ///< place
    NotBase64,          ///< place
    NotAFingerprint,    ///< place
    NotADateTime,       ///< place
    NotAName,           ///< place
    Missing,            ///< place
    NotForAProfile,     ///< place
    OtherFormat,        ///< place, the format that is read
    OtherVersion,       ///< place, its version, the newest that is known
    UnknownProfile,     ///< place
    NamedTwice,         ///< place
    NoBatchImport,      ///< place
    NoCategory,         ///< place, category
    NotWithin,          ///< place, value, least, most
    NotValid,           ///< place, value
    NotAUrl,            ///< place
    NoHttps,            ///< place
    NoServer,           ///< place
    SealingMissing,     ///< place
    SealingOutOfBounds, ///< place
    OtherProfile,       ///< place, the profile there, device, its profile
    // Of the audit log (C9)
    CountMissing, ///< (none)
    CountForged,  ///< (none)
    EntryMissing, ///< (none)
    EntryChanged, ///< (none)
    LogCutOff,    ///< (none)
    LogEndsOther, ///< (none)
    // Of names and keys that a connector is asked for (C14)
    AltNameUnreadable, ///< (none)
    NoNames,           ///< (none)
    LongName,          ///< where it stands, its characters
    EmptyName,         ///< where it stands
    HiddenCharacters,  ///< where they stand, the text
    OuterBlank,        ///< where it stands, the text
    NameNoText,        ///< where it stands
    KeyUnreadable,     ///< (none)
    UnknownSignerKey,  ///< (none)
    UnknownDigest,     ///< (none)
    // Of a certification path (RFC 5280 §6)
    CertificateUnreadable, ///< (none)
    IssuerMissing,         ///< subject of the certificate whose issuer it is
    PathWithoutIssuer,     ///< (none)
    PathExpired,           ///< (none)
    PathNotYetValid,       ///< (none)
    PathSelfSigned,        ///< (none)
    PathSignature,         ///< (none)
    PathNoCa,              ///< (none)
    PathTooLong,           ///< (none)
    PathNames,             ///< (none)
    PathPurpose,           ///< (none)
    PathWeak,              ///< (none)
    PathOther,             ///< OpenSSL's number for it
    // Of files, the store, a TLS server and the desktop's keyring
    LockedByOther,    ///< (none)
    NotLockable,      ///< (none)
    OtherProgram,     ///< (none)
    EmptyFile,        ///< (none)
    SealParameters,   ///< (none)
    PassphraseRace,   ///< (none)
    NoTlsCertificate, ///< (none)
    NoSessionBus,     ///< (none)
    NoAnswerInTime,   ///< (none)
    // Of the network
    TlsOtherHost,     ///< (none)
    TlsHandshake,     ///< (none)
    TlsOther,         ///< Qt's number for it
    Unreachable,      ///< (none)
    NotHttp,          ///< (none)
    NetworkOther,     ///< Qt's number for it
    AddressTaken,     ///< (none)
    AddressMissing,   ///< (none)
    NotPermitted,     ///< (none)
    ProxyUnreachable, ///< host:port
    ProxyRefused,     ///< (none)
    ProxyClosed,      ///< (none)
    ProxyNotFound,    ///< (none)
    ProxyTimeout,     ///< (none)
    ProxyLogin,       ///< (none)
    ProxyOther,       ///< (none)
    // What of the store cannot be understood (StateDamaged)
    DamagedDevice,      ///< name
    DamagedDeviceId,    ///< ID
    DamagedRequest,     ///< ID of the device, number of its request
    DamagedTransaction, ///< ID of the device, number of its request
    DamagedCertificate, ///< (none)
    DamagedSerial,      ///< serial number
    DamagedCa,          ///< CA
    DamagedCsr,         ///< ID of the request
    DamagedRollout,     ///< ID
    DamagedRolloutRow,  ///< (none)
    DamagedTemplate,    ///< name
    DamagedPlan,        ///< (none)
    DamagedLook,        ///< (none)
    DamagedProfile,     ///< ID
};
QList<Reason> allReasons();

/// A reason as it was found among facts.
struct GivenReason {
    Reason reason;
    QStringList values;
};

QString reasonName(Reason reason);
/// How many values belong to it.
int reasonArity(Reason reason);
/// Its name and its values, to stand among the facts of an error or a refusal.
QStringList reasonFacts(Reason reason, const QStringList &values = {});
/// The reason that stands among facts from `at` on. Nothing where there is none: an older version wrote the text itself, a newer
/// one knows more reasons.
std::optional<GivenReason> reasonIn(const QStringList &facts, qsizetype at = 0);
/// Technical English, for details and for clients, whose protocol has one language.
QString reasonDetail(Reason reason, const QStringList &values = {});

} // namespace scepter
