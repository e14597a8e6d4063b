#include "ui/text/words.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    static QString status(const RequestStatus &status)
    {
        struct Visitor {
            QString operator()(const ToBeProcessed &) const { return tr("To Be Processed"); }
            QString operator()(const Processing &) const { return tr("Processing..."); }
            QString operator()(const Succeeded &) const { return tr("Successful"); }
            QString operator()(const Failed &) const { return tr("Error"); }
        };
        return std::visit(Visitor(), status);
    }

    static QString failInfo(int number)
    {
        switch (number) {
        case 0: return tr("Communication Error (SCEP ERROR - Fail Info 0: Unrecognized or unsupported algorithm)");
        case 1: return tr("Communication Error (SCEP ERROR - Fail Info 1: CMS message integrity verification failed)");
        case 2: return tr("Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)");
        case 3:
            return tr("Communication Error (SCEP ERROR - Fail Info 3: Excessive time difference between CMS signing time and system time)");
        case 4:
            return tr("Communication Error (SCEP ERROR - Fail Info 4: No certificate could be identified matching the provided criteria)");
        default: return tr("Communication Error (SCEP ERROR - Fail Info %1)").arg(number);
        }
    }

    static QString failInfoCause(int number)
    {
        switch (number) {
        case 0: return tr("The algorithm is unknown or not supported.");
        case 1: return tr("The integrity check (signature verification of the CMS message) failed.");
        case 2: return tr("The transaction is not permitted or not supported.");
        case 3: return tr("The signing time attribute of the CMS authenticated attributes was not close to the system time.");
        case 4: return tr("No certificate matching the given criteria can be identified.");
        default: return tr("The server gave a reason that the SCEP standard does not define.");
        }
    }

    static QString detail(const FailureDetail &detail)
    {
        using Kind = FailureDetail::Kind;
        switch (detail.kind) {
        case Kind::Deferred: return tr("Deferred");
        case Kind::RegistrationLimit: return tr("Key and Certificate Registration Limit Error");
        case Kind::TcpError: return tr("Communication Error (TCP ERROR)");
        case Kind::HttpError: return tr("Communication Error (HTTP ERROR %1)").arg(detail.number);
        case Kind::ScepFailInfo: return failInfo(detail.number);
        case Kind::InvalidResponse: return tr("Communication Error (SCEP ERROR - Invalid Response)");
        case Kind::Cancelled: return tr("Cancelled by the Administrator");
        case Kind::LocalFault: return tr("Local Error");
        }
        return {};
    }

    static QString cause(const FailureDetail &detail)
    {
        using Kind = FailureDetail::Kind;
        switch (detail.kind) {
        case Kind::Deferred: return tr("The current status was returned from the SCEP server.");
        case Kind::RegistrationLimit:
            return tr("The limit of keys and certificates that can be registered in the machine has been reached.");
        case Kind::TcpError: return tr("Connection to the SCEP server failed / the communication timeout was reached.");
        case Kind::HttpError: return tr("An HTTP error occurred.");
        case Kind::ScepFailInfo: return failInfoCause(detail.number);
        case Kind::InvalidResponse: return tr("The response could not be read, or it did not pass a check.");
        case Kind::Cancelled: return tr("The administrator ended the request before the certificate was registered.");
        case Kind::LocalFault:
            return tr("The request could not be prepared, sent, or finished here. Neither the SCEP server nor the network caused this.");
        }
        return {};
    }

    static QString progress(const EnrollmentProgress &progress, const QTimeZone &zone)
    {
        using Kind = EnrollmentProgress::Kind;
        switch (progress.kind) {
        case Kind::AskingCapabilities: return tr("Asking the server what it can do…");
        case Kind::CaFound: return caFound(progress.ca ? progress.ca->certificates.ca.subject().toString() : QString());
        case Kind::GeneratingKey: return tr("Generating the key…");
        case Kind::Saved: return tr("The key and the request are saved.");
        case Kind::Sent: return tr("The request was sent (%1). Waiting for the answer…").arg(QLocale().formattedDataSize(progress.bytes));
        case Kind::PollSent: return tr("Asked the server again. Waiting for the answer…");
        case Kind::Waiting: return waiting(progress.until.toTimeZone(zone), progress.pollsUsed, progress.pollsAllowed);
        case Kind::NoAnswer: return tr("The server did not answer.");
        case Kind::Answered: return answered(progress);
        case Kind::Registered: {
            QStringList sentences{tr("The key and the certificate are registered.")};
            if (!progress.weaknesses.isEmpty())
                sentences += weaknesses(progress.weaknesses);
            return (sentences + differences(progress.differences)).join(u' ');
        }
        case Kind::Failed: return progress.error ? explain(*progress.error).oneLine() : tr("The attempt failed.");
        }
        return {};
    }

    static QString timeline(const TimelineEntry &entry, const QTimeZone &zone)
    {
        if (entry.progress.kind != EnrollmentProgress::Kind::CaFound)
            return progress(entry.progress, zone);
        return (QStringList{caFound(entry.ca)} + warnings(entry.progress.warnings)).join(u' ');
    }

    static QString run(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile)
    {
        switch (run.phase) {
        case RequestRun::Phase::Due: return tr("The request waits to be sent.");
        case RequestRun::Phase::Attempting: return tr("The request is being sent.");
        case RequestRun::Phase::Waiting: break;
        }
        const int allowed = SimulatedMfp::pollsAllowed(run, settings, profile);
        return waiting(run.nextPoll.toTimeZone(zoneOf(settings.setup.timeZone)), run.pollsMade(), allowed); // by the clock of the device
    }

    static QString nextRequest(const ScheduledRun &next, const QTimeZone &zone)
    {
        return tr("Next Request Date/Time: %1").arg(QLocale().toString(next.setTime.toTimeZone(zone), QLocale::ShortFormat));
    }

    static QString fieldError(const FieldError &error, const DeviceProfile &profile)
    {
        const auto range = [](const QString &sentence, const Range &values) {
            return sentence.arg(QLocale().toString(values.min), QLocale().toString(values.max));
        };
        if (error.error.code != Errc::InvalidArgument)
            return explain(error.error).oneLine();
        switch (error.field) {
        case Field::Port: return tr("The port number must be between 1 and 65535.");
        case Field::Timeout: return range(tr("The communication timeout must be between %1 and %2 seconds."), profile.timeoutSeconds);
        case Field::CaFingerprint: return tr("Enter the hex digits of a SHA-256 or SHA-1 fingerprint.");
        case Field::KeyName:
            return range(profile.keyNameAlphanumeric ? tr("The key name must have %1 to %2 characters: letters a to z and digits.")
                                                     : tr("The key name must have %1 to %2 characters and no slashes."),
                         profile.keyNameLength);
        case Field::Organization: return tr("The organization may have at most %n character(s).", nullptr, profile.organizationLength);
        case Field::CommonName: return tr("Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.");
        case Field::Destination:
            return error.error.facts.value(0) == u"destination"_s ? tr("Choose an IPSec destination from the list.")
                                                                  : explain(error.error).oneLine();
        case Field::PollTimes: return range(tr("The number of polling times must be between %1 and %2."), profile.pollTimes);
        case Field::PollMinutes: return range(tr("The polling interval must be between %1 and %2 minutes."), profile.pollMinutes);
        case Field::Interval: return range(tr("The request interval must be between %1 and %2 days."), profile.intervalDays);
        case Field::Start: return tr("A single request needs a date and a time that lie ahead.");
        default: return explain(error.error).oneLine();
        }
    }

    static QStringList warnings(const ServerWarnings &warnings)
    {
        QStringList result;
        if (warnings.clockSkew) {
            const int minutes = int((std::chrono::abs(*warnings.clockSkew).count() + 30) / 60);
            result.append(warnings.clockSkew->count() > 0
                              ? tr("The server's clock is %n minute(s) ahead of this computer's; the server may refuse the request "
                                   "because of it (Fail Info 3).",
                                   nullptr, minutes)
                              : tr("The server's clock is %n minute(s) behind this computer's; the server may refuse the request "
                                   "because of it (Fail Info 3).",
                                   nullptr, minutes));
        }
        if (!warnings.missingCapabilities.isEmpty())
            result.append(tr("The server offers less than last time: %1 is missing. If nobody changed the server, somebody on the way "
                             "may be trying to weaken the connection.")
                              .arg(warnings.missingCapabilities.join(u", "_s)));
        return result;
    }

    static QStringList warnings(const CaInfo &ca)
    {
        QStringList result = warnings(warningsOf(ca));
        if (ca.firstUse)
            result.append(tr("This CA was seen for the first time and is trusted from now on. Its SHA-256 fingerprint is %1.")
                              .arg(colonHex(ca.certificates.ca.fingerprint(HashAlgorithm::Sha256))));
        return result;
    }

    static QStringList differences(const IssuedDifferences &differences)
    {
        QStringList result;
        if (!differences.subject.isEmpty())
            result += tr("The CA issued another subject than was asked for: “%1”.").arg(differences.subject);
        if (!differences.added.isEmpty())
            result += tr("The CA added names that were not asked for: %1.").arg(differences.added.join(u", "_s));
        if (!differences.missing.isEmpty())
            result += tr("The CA left out names that were asked for: %1.").arg(differences.missing.join(u", "_s));
        return result;
    }

    /// No message of SCEP tells when a CA issued a certificate, and many set notBefore back: what is known is told as what it is.
    static QString issuance(const Issuance &issuance, const QTimeZone &zone)
    {
        const auto text = [&](const QDateTime &when) { return QLocale().toString(when.toTimeZone(zone), QLocale::ShortFormat); };
        QStringList sentences;
        if (issuance.receivedAt.isValid())
            sentences +=
                tr("The certificate was issued at the latest on %1, when the server's answer brought it.").arg(text(issuance.receivedAt));
        if (issuance.validFrom.isValid())
            sentences += tr("The CA dated it %1; many CAs set this date back.").arg(text(issuance.validFrom));
        return sentences.join(u' ');
    }

    static QString weaknesses(const QStringList &names) { return tr("The server used weak algorithms: %1.").arg(names.join(u", "_s)); }

private:
    static QString caFound(const QString &name)
    {
        return name.isEmpty() ? tr("Found the server's CA.") : tr("Found the CA “%1”.").arg(name);
    }

    static QString answered(const EnrollmentProgress &progress)
    {
        const QString size = QLocale().formattedDataSize(progress.bytes);
        if (progress.status == PkiStatus::Success)
            return tr("The server's answer holds the certificate (%1).").arg(size);
        if (progress.status == PkiStatus::Pending)
            return tr("The server answered that the request waits for its decision (%1).").arg(size);
        if (progress.status == PkiStatus::Failure)
            return tr("The server refused the request (%1).").arg(size);
        return tr("The server answered, but not with what was asked for.");
    }

    static QString waiting(const QDateTime &until, int pollsUsed, int pollsAllowed)
    {
        const QString time = QLocale().toString(until.time(), QLocale::ShortFormat);
        if (pollsAllowed <= 0)
            return tr("Waiting until %1.").arg(time);
        //: %1 of %2 polls were done; the next one is at %3
        return tr("Waiting: %1 of %2 pollings done, the next one at %3.")
            .arg(QLocale().toString(pollsUsed), QLocale().toString(pollsAllowed), time);
    }
};

} // namespace

QString statusWord(const RequestStatus &status) { return Words::status(status); }
QString detailText(const FailureDetail &detail) { return Words::detail(detail); }
QString causeText(const FailureDetail &detail) { return Words::cause(detail); }
QString progressText(const EnrollmentProgress &progress, const QTimeZone &zone) { return Words::progress(progress, zone); }
QString timelineText(const TimelineEntry &entry, const QTimeZone &zone) { return Words::timeline(entry, zone); }
QString runText(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile)
{
    return Words::run(run, settings, profile);
}
QString fieldErrorText(const FieldError &error, const DeviceProfile &profile) { return Words::fieldError(error, profile); }
QString nextRequestText(const MfpState &state, const DeviceSetup &setup)
{
    return state.next ? Words::nextRequest(*state.next, zoneOf(setup.timeZone)) : QString();
}
QString issuanceText(const Issuance &issuance, const QTimeZone &zone) { return Words::issuance(issuance, zone); }
QString keyText(KeySpec key)
{
    // Names of algorithms are the same in every language.
    switch (key) {
    case KeySpec::Rsa2048: return u"RSA 2048"_s;
    case KeySpec::Rsa3072: return u"RSA 3072"_s;
    case KeySpec::Rsa4096: return u"RSA 4096"_s;
    case KeySpec::EcP256: return u"EC P-256"_s;
    case KeySpec::EcP384: return u"EC P-384"_s;
    }
    return {};
}
QStringList serverWarnings(const CaInfo &ca) { return Words::warnings(ca); }
QStringList serverWarnings(const ServerWarnings &warnings) { return Words::warnings(warnings); }
QStringList successWarnings(const Succeeded &succeeded)
{
    QStringList all = Words::differences(succeeded.differences);
    if (!succeeded.weakAlgorithms.isEmpty())
        all.prepend(Words::weaknesses(succeeded.weakAlgorithms));
    return all;
}
QStringList differenceWarnings(const IssuedDifferences &differences) { return Words::differences(differences); }
QString weaknessWarning(const QStringList &weaknesses) { return weaknesses.isEmpty() ? QString() : Words::weaknesses(weaknesses); }

} // namespace scepter
