#include "core/base/reason.h"

#include "core/base/literals.h"

#include <algorithm>
#include <array>

namespace scepter {
namespace {

struct Row {
    Reason reason;
    const char *name;
    int arity;
    const char *text;
};

/// In the order of the enum.
constexpr std::array rows{
    Row{Reason::NotJson, "NotJson", 0, "This is not JSON from here on."},
    Row{Reason::UnknownMember, "UnknownMember", 1, "%1 is not known."},
    Row{Reason::UnknownWord, "UnknownWord", 2, "“%2” is not known at %1."},
    Row{Reason::NotAText, "NotAText", 1, "%1 is not a text."},
    Row{Reason::NotAFlag, "NotAFlag", 1, "%1 is not true or false."},
    Row{Reason::NotAnObject, "NotAnObject", 1, "%1 is not an object."},
    Row{Reason::NotAList, "NotAList", 1, "%1 is not a list."},
    Row{Reason::NotANumber, "NotANumber", 1, "%1 is not a number."},
    Row{Reason::NotWhole, "NotWhole", 1, "%1 is not a whole number."},
    Row{Reason::NotTexts, "NotTexts", 1, "%1 holds something that is not a text."},
    Row{Reason::NotBase64, "NotBase64", 1, "%1 is not Base64."},
    Row{Reason::NotAFingerprint, "NotAFingerprint", 1, "%1 is not a SHA-256 or SHA-1 fingerprint."},
    Row{Reason::NotADateTime, "NotADateTime", 1, "%1 is not a date and time such as 2027-03-01T02:00."},
    Row{Reason::NotAName, "NotAName", 1, "%1 is not 1 to 32 of a–z, 0–9 and -."},
    Row{Reason::Missing, "Missing", 1, "%1 is missing."},
    Row{Reason::NotForAProfile, "NotForAProfile", 1, "%1 is not what a device model can have."},
    Row{Reason::OtherFormat, "OtherFormat", 2, "%1 is not “%2”."},
    Row{Reason::OtherVersion, "OtherVersion", 3, "%1 is %2, and %3 is the newest that is known."},
    Row{Reason::UnknownProfile, "UnknownProfile", 1, "%1 names no device model that is known."},
    Row{Reason::NamedTwice, "NamedTwice", 1, "%1 stands here for the second time."},
    Row{Reason::NoBatchImport, "NoBatchImport", 1, "%1 names a device model that has no batch import."},
    Row{Reason::NoCategory, "NoCategory", 2, "%1 has no category “%2”."},
    Row{Reason::NotWithin, "NotWithin", 4, "%1: %2 is not within %3 and %4."},
    Row{Reason::NotValid, "NotValid", 2, "%1: “%2” is not valid here."},
    Row{Reason::NotAUrl, "NotAUrl", 1, "%1 is not the address of a SCEP server."},
    Row{Reason::NoHttps, "NoHttps", 1, "%1 needs HTTPS, which the device does not speak."},
    Row{Reason::NoServer, "NoServer", 1, "%1: the timer is on, and there is no SCEP server URL."},
    Row{Reason::SealingMissing, "SealingMissing", 1, "%1 is missing, and a challenge password is sealed."},
    Row{Reason::SealingOutOfBounds, "SealingOutOfBounds", 1, "%1 is out of bounds."},
    Row{Reason::OtherProfile, "OtherProfile", 4, "%1 is “%2”, and the device “%3” is a “%4”."},
    Row{Reason::CountMissing, "CountMissing", 0, "The sealed count is missing."},
    Row{Reason::CountForged, "CountForged", 0, "The sealed count is forged."},
    Row{Reason::EntryMissing, "EntryMissing", 0, "An entry is missing here."},
    Row{Reason::EntryChanged, "EntryChanged", 0, "The entry was changed, moved or made anew."},
    Row{Reason::LogCutOff, "LogCutOff", 0, "The log is cut off here."},
    Row{Reason::LogEndsOther, "LogEndsOther", 0, "The log does not end as it was sealed."},
    Row{Reason::AltNameUnreadable, "AltNameUnreadable", 0, "The subjectAltName cannot be read."},
    Row{Reason::NoNames, "NoNames", 0, "It has neither a common name nor a subjectAltName."},
    Row{Reason::LongName, "LongName", 2, "%1 holds a name of %2 characters."},
    Row{Reason::EmptyName, "EmptyName", 1, "%1 holds an empty name."},
    Row{Reason::HiddenCharacters, "HiddenCharacters", 2, "%1 holds characters that nobody sees: %2."},
    Row{Reason::OuterBlank, "OuterBlank", 2, "%1 holds a blank at its beginning or end: %2."},
    Row{Reason::NameNoText, "NameNoText", 1, "%1 holds what is no text."},
    Row{Reason::KeyUnreadable, "KeyUnreadable", 0, "The key cannot be read."},
    Row{Reason::UnknownSignerKey, "UnknownSignerKey", 0, "The key of the signer is of an unknown kind."},
    Row{Reason::UnknownDigest, "UnknownDigest", 0, "The digest of the message is not known."},
    Row{Reason::CertificateUnreadable, "CertificateUnreadable", 0, "A certificate cannot be read."},
    Row{Reason::IssuerMissing, "IssuerMissing", 1, "The issuer of “%1” is missing."},
    Row{Reason::PathWithoutIssuer, "PathWithoutIssuer", 0, "The issuer of a certificate is missing or is another one."},
    Row{Reason::PathExpired, "PathExpired", 0, "A certificate has expired."},
    Row{Reason::PathNotYetValid, "PathNotYetValid", 0, "A certificate is not valid yet."},
    Row{Reason::PathSelfSigned, "PathSelfSigned", 0, "The path ends in a self-signed certificate that is not trusted."},
    Row{Reason::PathSignature, "PathSignature", 0, "The signature of a certificate does not verify."},
    Row{Reason::PathNoCa, "PathNoCa", 0, "A certificate in the path is not a CA's."},
    Row{Reason::PathTooLong, "PathTooLong", 0, "The path is longer than a CA in it allows."},
    Row{Reason::PathNames, "PathNames", 0, "A CA in the path may not issue for this name."},
    Row{Reason::PathPurpose, "PathPurpose", 0, "A certificate in the path is not meant for this purpose."},
    Row{Reason::PathWeak, "PathWeak", 0, "A certificate in the path has a weak key or signature."},
    Row{Reason::PathOther, "PathOther", 1, "OpenSSL refused the path (error %1)."},
    Row{Reason::LockedByOther, "LockedByOther", 0, "Another process has locked it."},
    Row{Reason::NotLockable, "NotLockable", 0, "It cannot be locked."},
    Row{Reason::OtherProgram, "OtherProgram", 0, "It belongs to another program."},
    Row{Reason::EmptyFile, "EmptyFile", 0, "The file is empty."},
    Row{Reason::SealParameters, "SealParameters", 0, "What its passphrase was made with is out of bounds."},
    Row{Reason::PassphraseRace, "PassphraseRace", 0, "Somebody else changed the passphrase at the same time."},
    Row{Reason::NoTlsCertificate, "NoTlsCertificate", 0, "The server showed no certificate."},
    Row{Reason::NoSessionBus, "NoSessionBus", 0, "There is no session bus (D-Bus)."},
    Row{Reason::NoAnswerInTime, "NoAnswerInTime", 0, "It did not answer in time."},
    Row{Reason::TlsOtherHost, "TlsOtherHost", 0, "The certificate is for another host name."},
    Row{Reason::TlsHandshake, "TlsHandshake", 0, "The other side speaks no TLS that is accepted here."},
    Row{Reason::TlsOther, "TlsOther", 1, "The server's certificate was refused (error %1)."},
    Row{Reason::Unreachable, "Unreachable", 0, "The network or the host cannot be reached."},
    Row{Reason::NotHttp, "NotHttp", 0, "What came is not HTTP."},
    Row{Reason::NetworkOther, "NetworkOther", 1, "The network failed (error %1)."},
    Row{Reason::AddressTaken, "AddressTaken", 0, "The address is in use already."},
    Row{Reason::AddressMissing, "AddressMissing", 0, "This computer has no such address."},
    Row{Reason::NotPermitted, "NotPermitted", 0, "The system does not permit it."},
    Row{Reason::ProxyUnreachable, "ProxyUnreachable", 1, "The proxy %1 cannot be reached."},
    Row{Reason::ProxyRefused, "ProxyRefused", 0, "The proxy refused the connection."},
    Row{Reason::ProxyClosed, "ProxyClosed", 0, "The proxy closed the connection."},
    Row{Reason::ProxyNotFound, "ProxyNotFound", 0, "The name of the proxy is not known."},
    Row{Reason::ProxyTimeout, "ProxyTimeout", 0, "The proxy did not answer in time."},
    Row{Reason::ProxyLogin, "ProxyLogin", 0, "The proxy wants a login."},
    Row{Reason::ProxyOther, "ProxyOther", 0, "The proxy could not pass the request on."},
    Row{Reason::DamagedDevice, "DamagedDevice", 1, "What the store holds of the device “%1” cannot be understood."},
    Row{Reason::DamagedDeviceId, "DamagedDeviceId", 1, "What the store holds of the device with the ID %1 cannot be understood."},
    Row{Reason::DamagedRequest, "DamagedRequest", 2,
        "What the store holds of request %2 of the device with the ID %1 cannot be understood."},
    Row{Reason::DamagedTransaction, "DamagedTransaction", 2,
        "What is kept of request %2 of the device with the ID %1 cannot be understood."},
    Row{Reason::DamagedCertificate, "DamagedCertificate", 0, "A certificate in the store cannot be understood."},
    Row{Reason::DamagedSerial, "DamagedSerial", 1, "The certificate %1 in the store cannot be understood."},
    Row{Reason::DamagedCa, "DamagedCa", 1, "A certificate of the CA “%1” in the store cannot be understood."},
    Row{Reason::DamagedCsr, "DamagedCsr", 1, "What the store holds of request %1 cannot be understood."},
    Row{Reason::DamagedRollout, "DamagedRollout", 1, "What the store holds of rollout %1 cannot be understood."},
    Row{Reason::DamagedRolloutRow, "DamagedRolloutRow", 0, "What the store holds of a rollout cannot be understood."},
    Row{Reason::DamagedTemplate, "DamagedTemplate", 1, "The template “%1” in the store cannot be understood."},
    Row{Reason::DamagedPlan, "DamagedPlan", 0, "What the store holds of a plan for printers cannot be understood."},
    Row{Reason::DamagedLook, "DamagedLook", 0, "What the store holds of the last look at the printers cannot be understood."},
    Row{Reason::DamagedProfile, "DamagedProfile", 1, "The device model “%1” cannot be understood."},
};

const Row &rowOf(Reason reason)
{
    const Row &row = rows.at(size_t(reason));
    Q_ASSERT(row.reason == reason);
    return row;
}

} // namespace

QList<Reason> allReasons()
{
    QList<Reason> all;
    for (const Row &row : rows)
        all.append(row.reason);
    return all;
}

QString reasonName(Reason reason) { return QString::fromLatin1(rowOf(reason).name); }

int reasonArity(Reason reason) { return rowOf(reason).arity; }

QStringList reasonFacts(Reason reason, const QStringList &values)
{
    Q_ASSERT(values.size() == reasonArity(reason));
    return QStringList{reasonName(reason)} + values;
}

std::optional<GivenReason> reasonIn(const QStringList &facts, qsizetype at)
{
    const QString name = facts.value(at);
    const auto *row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) { return name == QLatin1StringView(each.name); });
    if (row == rows.end() || facts.size() < at + 1 + row->arity) // or a fact that only looks like one
        return std::nullopt;
    return GivenReason{row->reason, facts.mid(at + 1, row->arity)};
}

QString reasonDetail(Reason reason, const QStringList &values)
{
    const QString text = QString::fromUtf8(rowOf(reason).text);
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) { // in one pass: a value may itself hold a percent sign
        if (text[i] == u'%')
            filled += values.value(text[++i].digitValue() - 1);
        else
            filled += text[i];
    }
    return filled;
}

} // namespace scepter
