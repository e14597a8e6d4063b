#include "ui/text/reasontext.h"

#include "core/base/literals.h"

#include <QCoreApplication>

#include <array>

namespace scepter {
namespace {

struct Sentence {
    Reason reason;
    const char *text;
};

/// In the order of the enum. The English is that of reasonDetail(), which a test holds it to.
constexpr std::array sentences{
    Sentence{Reason::NotJson, QT_TRANSLATE_NOOP("Reason", "This is not JSON from here on.")},
    Sentence{Reason::UnknownMember, QT_TRANSLATE_NOOP("Reason", "%1 is not known.")},
    Sentence{Reason::UnknownWord, QT_TRANSLATE_NOOP("Reason", "“%2” is not known at %1.")},
    Sentence{Reason::NotAText, QT_TRANSLATE_NOOP("Reason", "%1 is not a text.")},
    Sentence{Reason::NotAFlag, QT_TRANSLATE_NOOP("Reason", "%1 is not true or false.")},
    Sentence{Reason::NotAnObject, QT_TRANSLATE_NOOP("Reason", "%1 is not an object.")},
    Sentence{Reason::NotAList, QT_TRANSLATE_NOOP("Reason", "%1 is not a list.")},
    Sentence{Reason::NotANumber, QT_TRANSLATE_NOOP("Reason", "%1 is not a number.")},
    Sentence{Reason::NotWhole, QT_TRANSLATE_NOOP("Reason", "%1 is not a whole number.")},
    Sentence{Reason::NotTexts, QT_TRANSLATE_NOOP("Reason", "%1 holds something that is not a text.")},
    Sentence{Reason::NotBase64, QT_TRANSLATE_NOOP("Reason", "%1 is not Base64.")},
    Sentence{Reason::NotAFingerprint, QT_TRANSLATE_NOOP("Reason", "%1 is not a SHA-256 or SHA-1 fingerprint.")},
    Sentence{Reason::NotADateTime, QT_TRANSLATE_NOOP("Reason", "%1 is not a date and time such as 2027-03-01T02:00.")},
    Sentence{Reason::NotAName, QT_TRANSLATE_NOOP("Reason", "%1 is not 1 to 32 of a–z, 0–9 and -.")},
    Sentence{Reason::Missing, QT_TRANSLATE_NOOP("Reason", "%1 is missing.")},
    Sentence{Reason::NotForAProfile, QT_TRANSLATE_NOOP("Reason", "%1 is not what a device model can have.")},
    Sentence{Reason::OtherFormat, QT_TRANSLATE_NOOP("Reason", "%1 is not “%2”.")},
    Sentence{Reason::OtherVersion, QT_TRANSLATE_NOOP("Reason", "%1 is %2, and %3 is the newest that is known.")},
    Sentence{Reason::UnknownProfile, QT_TRANSLATE_NOOP("Reason", "%1 names no device model that is known.")},
    Sentence{Reason::NamedTwice, QT_TRANSLATE_NOOP("Reason", "%1 stands here for the second time.")},
    Sentence{Reason::NoBatchImport, QT_TRANSLATE_NOOP("Reason", "%1 names a device model that has no batch import.")},
    Sentence{Reason::NoCategory, QT_TRANSLATE_NOOP("Reason", "%1 has no category “%2”.")},
    Sentence{Reason::NotWithin, QT_TRANSLATE_NOOP("Reason", "%1: %2 is not within %3 and %4.")},
    Sentence{Reason::NotValid, QT_TRANSLATE_NOOP("Reason", "%1: “%2” is not valid here.")},
    Sentence{Reason::NotAUrl, QT_TRANSLATE_NOOP("Reason", "%1 is not the address of a SCEP server.")},
    Sentence{Reason::NoHttps, QT_TRANSLATE_NOOP("Reason", "%1 needs HTTPS, which the device does not speak.")},
    Sentence{Reason::NoServer, QT_TRANSLATE_NOOP("Reason", "%1: the timer is on, and there is no SCEP server URL.")},
    Sentence{Reason::SealingMissing, QT_TRANSLATE_NOOP("Reason", "%1 is missing, and a challenge password is sealed.")},
    Sentence{Reason::SealingOutOfBounds, QT_TRANSLATE_NOOP("Reason", "%1 is out of bounds.")},
    Sentence{Reason::OtherProfile, QT_TRANSLATE_NOOP("Reason", "%1 is “%2”, and the device “%3” is a “%4”.")},
    Sentence{Reason::CountMissing, QT_TRANSLATE_NOOP("Reason", "The sealed count is missing.")},
    Sentence{Reason::CountForged, QT_TRANSLATE_NOOP("Reason", "The sealed count is forged.")},
    Sentence{Reason::EntryMissing, QT_TRANSLATE_NOOP("Reason", "An entry is missing here.")},
    Sentence{Reason::EntryChanged, QT_TRANSLATE_NOOP("Reason", "The entry was changed, moved or made anew.")},
    Sentence{Reason::LogCutOff, QT_TRANSLATE_NOOP("Reason", "The log is cut off here.")},
    Sentence{Reason::LogEndsOther, QT_TRANSLATE_NOOP("Reason", "The log does not end as it was sealed.")},
    Sentence{Reason::AltNameUnreadable, QT_TRANSLATE_NOOP("Reason", "The subjectAltName cannot be read.")},
    Sentence{Reason::NoNames, QT_TRANSLATE_NOOP("Reason", "It has neither a common name nor a subjectAltName.")},
    Sentence{Reason::LongName, QT_TRANSLATE_NOOP("Reason", "%1 holds a name of %2 characters.")},
    Sentence{Reason::EmptyName, QT_TRANSLATE_NOOP("Reason", "%1 holds an empty name.")},
    Sentence{Reason::HiddenCharacters, QT_TRANSLATE_NOOP("Reason", "%1 holds characters that nobody sees: %2.")},
    Sentence{Reason::OuterBlank, QT_TRANSLATE_NOOP("Reason", "%1 holds a blank at its beginning or end: %2.")},
    Sentence{Reason::NameNoText, QT_TRANSLATE_NOOP("Reason", "%1 holds what is no text.")},
    Sentence{Reason::KeyUnreadable, QT_TRANSLATE_NOOP("Reason", "The key cannot be read.")},
    Sentence{Reason::UnknownSignerKey, QT_TRANSLATE_NOOP("Reason", "The key of the signer is of an unknown kind.")},
    Sentence{Reason::UnknownDigest, QT_TRANSLATE_NOOP("Reason", "The digest of the message is not known.")},
    Sentence{Reason::CertificateUnreadable, QT_TRANSLATE_NOOP("Reason", "A certificate cannot be read.")},
    Sentence{Reason::IssuerMissing, QT_TRANSLATE_NOOP("Reason", "The issuer of “%1” is missing.")},
    Sentence{Reason::PathWithoutIssuer, QT_TRANSLATE_NOOP("Reason", "The issuer of a certificate is missing or is another one.")},
    Sentence{Reason::PathExpired, QT_TRANSLATE_NOOP("Reason", "A certificate has expired.")},
    Sentence{Reason::PathNotYetValid, QT_TRANSLATE_NOOP("Reason", "A certificate is not valid yet.")},
    Sentence{Reason::PathSelfSigned, QT_TRANSLATE_NOOP("Reason", "The path ends in a self-signed certificate that is not trusted.")},
    Sentence{Reason::PathSignature, QT_TRANSLATE_NOOP("Reason", "The signature of a certificate does not verify.")},
    Sentence{Reason::PathNoCa, QT_TRANSLATE_NOOP("Reason", "A certificate in the path is not a CA's.")},
    Sentence{Reason::PathTooLong, QT_TRANSLATE_NOOP("Reason", "The path is longer than a CA in it allows.")},
    Sentence{Reason::PathNames, QT_TRANSLATE_NOOP("Reason", "A CA in the path may not issue for this name.")},
    Sentence{Reason::PathPurpose, QT_TRANSLATE_NOOP("Reason", "A certificate in the path is not meant for this purpose.")},
    Sentence{Reason::PathWeak, QT_TRANSLATE_NOOP("Reason", "A certificate in the path has a weak key or signature.")},
    Sentence{Reason::PathOther, QT_TRANSLATE_NOOP("Reason", "OpenSSL refused the path (error %1).")},
    Sentence{Reason::LockedByOther, QT_TRANSLATE_NOOP("Reason", "Another process has locked it.")},
    Sentence{Reason::NotLockable, QT_TRANSLATE_NOOP("Reason", "It cannot be locked.")},
    Sentence{Reason::OtherProgram, QT_TRANSLATE_NOOP("Reason", "It belongs to another program.")},
    Sentence{Reason::EmptyFile, QT_TRANSLATE_NOOP("Reason", "The file is empty.")},
    Sentence{Reason::SealParameters, QT_TRANSLATE_NOOP("Reason", "What its passphrase was made with is out of bounds.")},
    Sentence{Reason::PassphraseRace, QT_TRANSLATE_NOOP("Reason", "Somebody else changed the passphrase at the same time.")},
    Sentence{Reason::NoTlsCertificate, QT_TRANSLATE_NOOP("Reason", "The server showed no certificate.")},
    Sentence{Reason::NoSessionBus, QT_TRANSLATE_NOOP("Reason", "There is no session bus (D-Bus).")},
    Sentence{Reason::NoAnswerInTime, QT_TRANSLATE_NOOP("Reason", "It did not answer in time.")},
    Sentence{Reason::TlsOtherHost, QT_TRANSLATE_NOOP("Reason", "The certificate is for another host name.")},
    Sentence{Reason::TlsHandshake, QT_TRANSLATE_NOOP("Reason", "The other side speaks no TLS that is accepted here.")},
    Sentence{Reason::TlsOther, QT_TRANSLATE_NOOP("Reason", "The server's certificate was refused (error %1).")},
    Sentence{Reason::Unreachable, QT_TRANSLATE_NOOP("Reason", "The network or the host cannot be reached.")},
    Sentence{Reason::NotHttp, QT_TRANSLATE_NOOP("Reason", "What came is not HTTP.")},
    Sentence{Reason::NetworkOther, QT_TRANSLATE_NOOP("Reason", "The network failed (error %1).")},
    Sentence{Reason::AddressTaken, QT_TRANSLATE_NOOP("Reason", "The address is in use already.")},
    Sentence{Reason::AddressMissing, QT_TRANSLATE_NOOP("Reason", "This computer has no such address.")},
    Sentence{Reason::NotPermitted, QT_TRANSLATE_NOOP("Reason", "The system does not permit it.")},
    Sentence{Reason::ProxyUnreachable, QT_TRANSLATE_NOOP("Reason", "The proxy %1 cannot be reached.")},
    Sentence{Reason::ProxyRefused, QT_TRANSLATE_NOOP("Reason", "The proxy refused the connection.")},
    Sentence{Reason::ProxyClosed, QT_TRANSLATE_NOOP("Reason", "The proxy closed the connection.")},
    Sentence{Reason::ProxyNotFound, QT_TRANSLATE_NOOP("Reason", "The name of the proxy is not known.")},
    Sentence{Reason::ProxyTimeout, QT_TRANSLATE_NOOP("Reason", "The proxy did not answer in time.")},
    Sentence{Reason::ProxyLogin, QT_TRANSLATE_NOOP("Reason", "The proxy wants a login.")},
    Sentence{Reason::ProxyOther, QT_TRANSLATE_NOOP("Reason", "The proxy could not pass the request on.")},
    Sentence{Reason::DamagedDevice, QT_TRANSLATE_NOOP("Reason", "What the store holds of the device “%1” cannot be understood.")},
    Sentence{Reason::DamagedDeviceId,
             QT_TRANSLATE_NOOP("Reason", "What the store holds of the device with the ID %1 cannot be understood.")},
    Sentence{Reason::DamagedRequest,
             QT_TRANSLATE_NOOP("Reason", "What the store holds of request %2 of the device with the ID %1 cannot be understood.")},
    Sentence{Reason::DamagedTransaction,
             QT_TRANSLATE_NOOP("Reason", "What is kept of request %2 of the device with the ID %1 cannot be understood.")},
    Sentence{Reason::DamagedCertificate, QT_TRANSLATE_NOOP("Reason", "A certificate in the store cannot be understood.")},
    Sentence{Reason::DamagedSerial, QT_TRANSLATE_NOOP("Reason", "The certificate %1 in the store cannot be understood.")},
    Sentence{Reason::DamagedCa, QT_TRANSLATE_NOOP("Reason", "A certificate of the CA “%1” in the store cannot be understood.")},
    Sentence{Reason::DamagedCsr, QT_TRANSLATE_NOOP("Reason", "What the store holds of request %1 cannot be understood.")},
    Sentence{Reason::DamagedRollout, QT_TRANSLATE_NOOP("Reason", "What the store holds of rollout %1 cannot be understood.")},
    Sentence{Reason::DamagedRolloutRow, QT_TRANSLATE_NOOP("Reason", "What the store holds of a rollout cannot be understood.")},
    Sentence{Reason::DamagedTemplate, QT_TRANSLATE_NOOP("Reason", "The template “%1” in the store cannot be understood.")},
    Sentence{Reason::DamagedPlan, QT_TRANSLATE_NOOP("Reason", "What the store holds of a plan for printers cannot be understood.")},
    Sentence{Reason::DamagedLook,
             QT_TRANSLATE_NOOP("Reason", "What the store holds of the last look at the printers cannot be understood.")},
    Sentence{Reason::DamagedProfile, QT_TRANSLATE_NOOP("Reason", "The device model “%1” cannot be understood.")},
};

} // namespace

QString reasonSource(Reason reason)
{
    const Sentence &sentence = sentences.at(size_t(reason));
    Q_ASSERT(sentence.reason == reason);
    return QString::fromUtf8(sentence.text);
}

QString reasonText(const GivenReason &given)
{
    const QString sentence = QCoreApplication::translate("Reason", sentences.at(size_t(given.reason)).text);
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) { // in one pass: a value may itself hold a percent sign
        if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit())
            text += given.values.value(sentence[++i].digitValue() - 1);
        else
            text += sentence[i];
    }
    return text;
}

QString reasonTextIn(const QStringList &facts, qsizetype at)
{
    const auto given = reasonIn(facts, at);
    return given ? reasonText(*given) : QString();
}

} // namespace scepter
