#include "app/ctl/rolloutoptions.h"

#include "core/base/files.h"
#include "core/base/literals.h"

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

/// "25%" or "25".
Result<int> percentFrom(const QString &option, const QString &text)
{
    bool isNumber = false;
    const int value = QString(text).remove(u'%').trimmed().toInt(&isNumber);
    return isNumber ? Result<int>(value) : invalid(option, text);
}

/// "20/s" or "20"; "30/min".
Result<double> rateFrom(const QString &text)
{
    if (text.isEmpty())
        return 0.0;
    const QStringList parts = text.split(u'/');
    const QString unit = parts.value(1, u"s"_s);
    bool isNumber = false;
    const double value = parts.first().toDouble(&isNumber);
    if (!isNumber || value <= 0 || parts.size() > 2 || (unit != u"s"_s && unit != u"min"_s))
        return invalid(u"--rate"_s, text);
    return unit == u"s"_s ? value : value / 60;
}

/// "90" seconds, or "2m".
Result<std::chrono::seconds> secondsFrom(const QString &option, const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (isNumber && value >= 0)
        return std::chrono::seconds(value);
    const auto duration = durationFromText(text);
    return duration ? Result<std::chrono::seconds>(*duration) : invalid(option, text);
}

/// A time with its zone, or by this computer's clock; "2h": in two hours.
Result<std::optional<QDateTime>> startFrom(const QString &text, const QDateTime &now)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const auto duration = durationFromText(text))
        return std::optional(now.addSecs(duration->count()));
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (!at.isValid())
        return invalid(u"--at"_s, text);
    return std::optional(at.toUTC());
}

Result<ChallengeChoice> challengeChoice(const RolloutOptions &o)
{
    ChallengeChoice choice;
    if (!o.challengeFile.isEmpty())
        choice.kind = ChallengeChoice::Kind::One;
    if (!o.challengeColumn.isEmpty())
        choice = {ChallengeChoice::Kind::Column, o.challengeColumn.trimmed().toLower()};
    if (!o.challengeFrom.isEmpty()) {
        choice.kind = ChallengeChoice::Kind::Connector;
        choice.connector = o.challengeFrom;
        if (!o.lifetime.isEmpty()) {
            const auto lifetime = secondsFrom(u"--challenge-lifetime"_s, o.lifetime);
            if (!lifetime)
                return fail(lifetime.error());
            choice.lifetime = *lifetime;
        }
    }
    return choice;
}

} // namespace

Result<RolloutPlanner::Wish> RolloutOptions::read(const QDateTime &now) const
{
    RolloutPlanner::Wish read = wish;
    RolloutSettings &settings = read.settings;
    settings.polling = polling.times > 0 ? std::optional(polling) : std::nullopt;
    if (!fingerprint.isEmpty()) {
        settings.caFingerprint = QByteArray::fromHex(QString(fingerprint).remove(u':').toLatin1());
        if (settings.caFingerprint.size() != 32 && settings.caFingerprint.size() != 20)
            return invalid(u"--ca-fingerprint"_s, fingerprint);
    }
    std::optional<Error> error;
    const auto take = [&](auto result, auto *target) {
        if (result)
            *target = *result;
        else if (!error)
            error = result.error();
    };
    take(percentFrom(u"--waves"_s, waves), &settings.wavePercent);
    take(percentFrom(u"--hold-above"_s, holdAbove), &settings.holdAbovePercent);
    take(rateFrom(rate), &settings.perSecond);
    take(secondsFrom(u"--jitter"_s, jitter.isEmpty() ? u"0"_s : jitter), &settings.jitter);
    take(startFrom(at, now), &read.starts);
    take(challengeChoice(*this), &settings.challenge);
    if (challengeFile.isEmpty() || error)
        return error ? Result<RolloutPlanner::Wish>(fail(*error)) : read;
    return readSecret(challengeFile).map([&](const Secret &challenge) {
        read.challenge = challenge;
        return read;
    });
}

void addRolloutOptions(CLI::App *command, const std::shared_ptr<RolloutOptions> &o)
{
    textOption(command, "--filter", o->wish.settings.filter, "Which devices, such as “site=Malmö and tag=hr”; all without one");
    textOption(command, "--template", o->templateName, "The certificate template")->required(o->wish.kind != RolloutKind::Renew);
    textOption(command, "--connector", o->wish.settings.connector, "A connector of this store that they enrol with");
    textOption(command, "--url", o->wish.settings.url,
               "URL of the SCEP server; with --connector, where devices reach it, instead of its public address");
    textOption(command, "--ca-fingerprint", o->fingerprint, "SHA-256 or SHA-1 of the server's CA");
    auto *file = textOption(command, "--challenge-file", o->challengeFile, "File with one challenge password for all, or -");
    auto *column = textOption(command, "--challenge-column", o->challengeColumn,
                              "Column of the inventory with a challenge password for each");
    auto *from = textOption(command, "--challenge-from", o->challengeFrom, "Connector that makes a challenge password for each: good once");
    file->excludes(column)->excludes(from);
    column->excludes(from);
    textOption(command, "--challenge-lifetime", o->lifetime, "How long those are good, such as 12h; a day without it");
    textOption(command, "--title", o->wish.title, "What the rollout is called");
    textOption(command, "--at", o->at, "When it begins: 2027-03-01T02:00:00, or 2h from now");
    command->add_option("--canary", o->wish.settings.canary, "How many devices go first, by themselves");
    textOption(command, "--waves", o->waves, "Share of the others in each wave, such as 25%");
    textOption(command, "--hold-above", o->holdAbove, "A wave of which more than this share fails holds the rest");
    command->add_flag("--proven-only", o->wish.settings.provenOnly, "The next wave only when the keys of the last one are in use");
    command->add_option("--concurrency", o->wish.settings.concurrency, "How many devices at once");
    textOption(command, "--rate", o->rate, "At most so many a second, such as 20/s or 30/min");
    textOption(command, "--jitter", o->jitter, "Each device waits at random up to so many seconds");
    command->add_option("--poll", o->polling.times, "How often a deferral or a server that does not answer is tried again; 0: never");
    command->add_option("--poll-interval", o->polling.minutes, "Minutes between these");
    command->add_flag("--delete-old", o->wish.settings.deletesOld, "The key with the same use is overwritten once the new one is there");
    command->add_flag("--restart", o->wish.settings.restarts, "Devices restart when they have their certificate");
    command->add_flag("--replace-server", o->wish.settings.replaceServer,
                      "Devices that are set up for another server are set up anew for this one");
    command->add_flag("--leave-out", o->leaveOut, "Leave out devices that cannot take part");
    command->add_flag("--dry-run", o->dryRun, "Only say what the rollout would change, and what could go wrong");
    command->add_flag("--detach", o->detach, "Leave it to whoever runs the rollouts");
}

} // namespace scepter
