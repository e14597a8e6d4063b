#include "ui/text/rolloutwords.h"

#include "core/base/literals.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace scepter {
namespace {

class RolloutWords {
    Q_DECLARE_TR_FUNCTIONS(RolloutWords)

public:
    static QString state(MemberState state)
    {
        switch (state) {
        case MemberState::Waiting: return tr("Waiting");
        case MemberState::Running: return tr("Processing...");
        case MemberState::Succeeded: return tr("Successful");
        case MemberState::Failed: return tr("Failed");
        case MemberState::Cancelled: return tr("Cancelled");
        case MemberState::Expected: return tr("Expected");
        case MemberState::Refused: return tr("Refused");
        case MemberState::Deferred: return tr("Waits for approval");
        case MemberState::Issued: return tr("Issued");
        case MemberState::InUse: return tr("In use");
        case MemberState::Missing: return tr("Missing");
        }
        Q_UNREACHABLE();
    }

    static QString counted(MemberState state, int count)
    {
        switch (state) {
        case MemberState::Waiting: return tr("%n waiting", nullptr, count);
        case MemberState::Running: return tr("%n being processed", nullptr, count);
        case MemberState::Succeeded: return tr("%n successful", nullptr, count);
        case MemberState::Failed: return tr("%n failed", nullptr, count);
        case MemberState::Cancelled: return tr("%n cancelled", nullptr, count);
        case MemberState::Expected: return tr("%n expected", nullptr, count);
        case MemberState::Refused: return tr("%n refused", nullptr, count);
        case MemberState::Deferred: return tr("%n waiting for approval", nullptr, count);
        case MemberState::Issued: return tr("%n issued", nullptr, count);
        case MemberState::InUse: return tr("%n in use", nullptr, count);
        case MemberState::Missing: return tr("%n missing", nullptr, count);
        }
        Q_UNREACHABLE();
    }

    static QString state(RolloutState state)
    {
        switch (state) {
        case RolloutState::Scheduled: return tr("Scheduled");
        case RolloutState::Running: return tr("Running");
        case RolloutState::Paused: return tr("Paused");
        case RolloutState::Held: return tr("Held");
        case RolloutState::Finished: return tr("Finished");
        case RolloutState::Cancelled: return tr("Cancelled");
        }
        Q_UNREACHABLE();
    }

    static QString kind(RolloutKind kind)
    {
        switch (kind) {
        case RolloutKind::Enrol: return tr("Enrolment");
        case RolloutKind::Renew: return tr("Renewal");
        case RolloutKind::Plan: return tr("Plan for printers");
        }
        Q_UNREACHABLE();
    }

    static Explanation held(const HoldReason &reason)
    {
        const QLocale locale;
        const QString wave = locale.toString(reason.wave + 1), failed = locale.toString(reason.failed), of = locale.toString(reason.of);
        switch (reason.kind) {
        case HoldReason::Kind::Failures:
            return {tr("The rollout is held after wave %1.").arg(wave),
                    tr("Of its %2 devices %1 failed, which is more than the rollout allows.").arg(failed, of),
                    tr("Look at why they failed. Then go on with the rollout, or cancel it; the failed ones can be tried again.")};
        case HoldReason::Kind::NotProven:
            return {tr("The rollout is held after wave %1.").arg(wave),
                    tr("Of its %2 devices %1 have not been seen with their new certificate in use.").arg(failed, of),
                    tr("Restart these devices where they need it, and check what they serve. Then go on with the rollout, or cancel it.")};
        }
        Q_UNREACHABLE();
    }

    static QString challenge(const ChallengeChoice &choice)
    {
        switch (choice.kind) {
        case ChallengeChoice::Kind::None: return tr("None.");
        case ChallengeChoice::Kind::One: return tr("One password for all devices.");
        case ChallengeChoice::Kind::Column: return tr("From the inventory's column “%1”.").arg(choice.column);
        case ChallengeChoice::Kind::Connector:
            return tr("Made for each device by the connector “%1”, good once and for %2.").arg(choice.connector, duration(choice.lifetime));
        }
        Q_UNREACHABLE();
    }

    static QString server(const RolloutSettings &settings)
    {
        if (settings.url.isEmpty())
            return settings.connector.isEmpty() ? tr("As set on each device") : settings.connector;
        return settings.connector.isEmpty() ? settings.url : settings.connector + u" – "_s + settings.url;
    }

    static QStringList retry(const PlannedRetry &planned)
    {
        const auto count = int(planned.members.size());
        QStringList lines{tr("%n device(s) are tried again", nullptr, count) + u", "_s + tr("in %n wave(s).", nullptr, planned.waves)};
        if (planned.goesFirst)
            lines += tr("They go before the waves that were held back.");
        else if (planned.rollout.isOpen() && planned.rollout.kind != RolloutKind::Plan)
            lines += tr("They go behind the waves that there are.");
        if (planned.waits)
            lines += planned.rollout.state == RolloutState::Paused ? tr("The rollout stays paused until somebody goes on with it.")
                                                                   : tr("The rollout stays held until somebody goes on with it.");
        if (count > 0 && (planned.waves > 1 || planned.rollout.settings.provenOnly))
            lines += waves(planned.rollout.settings);
        if (planned.spread > 0)
            lines += spread(planned.spread);
        if (planned.newSheets > 0)
            lines += tr("%n printer(s) need a new settings sheet as soon as their wave has begun.", nullptr, planned.newSheets);
        if (!planned.later.isEmpty())
            lines += tr("%n device(s) failed in the wave that is running. It is judged with them first: try them again when it is over.",
                        nullptr, int(planned.later.size()));
        if (!planned.problems.isEmpty())
            lines += tr("%n device(s) cannot take part, and stay as they are.", nullptr, int(planned.problems.size()));
        return lines;
    }

    static QString spread(int devices)
    {
        return tr("%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.", nullptr, devices);
    }
    static QString simulated(int devices) { return tr("%n simulated device(s) are left out.", nullptr, devices); }

    static QString waves(const RolloutSettings &settings)
    {
        QStringList sentences;
        if (settings.canary > 0)
            sentences.append(tr("%n device(s) go first, by themselves.", nullptr, settings.canary));
        if (settings.wavePercent < 100)
            sentences.append(settings.canary > 0 ? tr("Then %1 % of the others at a time.").arg(settings.wavePercent)
                                                 : tr("%1 % of the devices at a time.").arg(settings.wavePercent));
        if (sentences.isEmpty())
            return tr("All devices at once.");
        sentences.append(tr("A wave of which more than %1 % fail holds the rest.").arg(settings.holdAbovePercent));
        if (settings.provenOnly)
            sentences.append(tr("The next wave begins only when the last one is proven: seen in use where that can be seen, else issued."));
        return sentences.join(u' ');
    }

    static QString wave(int wave, const RolloutSettings &settings)
    {
        //: the few devices that go first, to see whether it works
        return wave == 0 && settings.canary > 0 ? tr("Canary") : tr("Wave %1").arg(QLocale().toString(wave + 1));
    }

    static Explanation failure(MemberState state, const std::optional<Error> &error)
    {
        if (error)
            return explain(*error);
        if (state == MemberState::Missing)
            return {tr("Nothing has come from the printer."), tr("Its challenge password has expired before the printer sent a request."),
                    tr("Check the printer's settings, and write its settings sheet again: it then has a new challenge password.")};
        if (state == MemberState::Refused)
            return {tr("The connector refused the printer's request."), tr("The reason stands with the connector's requests."),
                    tr("Look it up there, correct the printer's settings, and send the request again.")};
        return {tr("The request failed."), tr("No reason was kept."), tr("Try the device again.")};
    }

    static QString duration(std::chrono::milliseconds duration)
    {
        const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
        const QLocale locale;
        const auto number = [&](qint64 value) { return locale.toString(value); };
        //: short for seconds, minutes, hours and days
        if (seconds < 60)
            return tr("%1 s").arg(number(seconds));
        if (seconds < 3600)
            return seconds % 60 ? tr("%1 min %2 s").arg(number(seconds / 60), number(seconds % 60))
                                : tr("%1 min").arg(number(seconds / 60));
        const qint64 minutes = seconds / 60;
        if (minutes < 24 * 60)
            return minutes % 60 ? tr("%1 h %2 min").arg(number(minutes / 60), number(minutes % 60)) : tr("%1 h").arg(number(minutes / 60));
        const qint64 hours = minutes / 60;
        return hours % 24 ? tr("%1 d %2 h").arg(number(hours / 24), number(hours % 24)) : tr("%1 d").arg(number(hours / 24));
    }

    static QString column(ReportColumn column)
    {
        switch (column) {
        case ReportColumn::Name: return tr("Name");
        case ReportColumn::Title: return tr("Title");
        case ReportColumn::Address: return tr("Address");
        case ReportColumn::Model: return tr("Model");
        case ReportColumn::Kind: return tr("Kind");
        case ReportColumn::Serial: return tr("Serial number");
        case ReportColumn::Site: return tr("Site");
        case ReportColumn::Tags: return tr("Tags");
        case ReportColumn::Wave: return tr("Wave");
        case ReportColumn::State: return tr("State");
        case ReportColumn::Attempts: return tr("Attempts");
        case ReportColumn::Started: return tr("Started (UTC)");
        case ReportColumn::Ended: return tr("Ended (UTC)");
        case ReportColumn::ErrorCode: return tr("Error");
        case ReportColumn::What: return tr("What happened");
        case ReportColumn::Why: return tr("Why");
        case ReportColumn::Todo: return tr("What to do");
        case ReportColumn::Renews: return tr("Serial number of the renewed certificate");
        case ReportColumn::CertificateSerial: return tr("Certificate's serial number");
        case ReportColumn::NotAfter: return tr("Valid until (UTC)");
        case ReportColumn::WeakAlgorithms: return tr("Weak algorithms");
        case ReportColumn::ServerWarnings: return tr("Warnings about the server");
        case ReportColumn::KeyHeld: return tr("Key in Scepter");
        }
        Q_UNREACHABLE();
    }

    static QString kindOfDevice(bool printer) { return printer ? tr("Printer") : tr("Simulated"); }
    static QString yes() { return tr("yes"); }
};

} // namespace

QString memberStateText(MemberState state) { return RolloutWords::state(state); }
QString rolloutStateText(RolloutState state) { return RolloutWords::state(state); }
QString rolloutKindText(RolloutKind kind) { return RolloutWords::kind(kind); }
Explanation holdReasonText(const HoldReason &reason) { return RolloutWords::held(reason); }
QString countsText(const RolloutCounts &counts)
{
    QStringList parts;
    for (const MemberState state : allMemberStates()) {
        if (const int count = counts.of(state); count > 0)
            parts.append(RolloutWords::counted(state, count));
    }
    return parts.join(u", "_s);
}
QString challengeChoiceText(const ChallengeChoice &choice) { return RolloutWords::challenge(choice); }
QString rolloutServerText(const RolloutSettings &settings) { return RolloutWords::server(settings); }
QStringList retryText(const PlannedRetry &planned) { return RolloutWords::retry(planned); }
QString spreadText(int devices) { return RolloutWords::spread(devices); }
QString simulatedText(int devices) { return RolloutWords::simulated(devices); }
QString wavesText(const RolloutSettings &settings) { return RolloutWords::waves(settings); }
QString waveText(int wave, const RolloutSettings &settings) { return RolloutWords::wave(wave, settings); }
Explanation memberFailureText(MemberState state, const std::optional<Error> &error) { return RolloutWords::failure(state, error); }
QString durationText(std::chrono::milliseconds duration) { return RolloutWords::duration(duration); }

ReportWords reportWords()
{
    return {RolloutWords::column,
            memberStateText,
            RolloutWords::kindOfDevice,
            [](MemberState state, const std::optional<Error> &error) {
                const Explanation words = memberFailureText(state, error);
                return ReportWords::Sentences{words.what, words.why, words.todo};
            },
            RolloutWords::yes(),
            [](const ServerWarnings &warnings) { return serverWarnings(warnings).join(u' '); }};
}

} // namespace scepter
