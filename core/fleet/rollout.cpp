#include "core/fleet/rollout.h"

#include "core/base/literals.h"
#include "core/fleet/names.h"

namespace scepter {
namespace {

constexpr std::array kinds{std::pair(RolloutKind::Enrol, u"enrol"), std::pair(RolloutKind::Renew, u"renew"),
                           std::pair(RolloutKind::Plan, u"plan")};
constexpr std::array states{std::pair(RolloutState::Scheduled, u"scheduled"), std::pair(RolloutState::Running, u"running"),
                            std::pair(RolloutState::Paused, u"paused"),       std::pair(RolloutState::Held, u"held"),
                            std::pair(RolloutState::Finished, u"finished"),   std::pair(RolloutState::Cancelled, u"cancelled")};
constexpr std::array memberStates{std::pair(MemberState::Waiting, u"waiting"),     std::pair(MemberState::Running, u"running"),
                                  std::pair(MemberState::Succeeded, u"succeeded"), std::pair(MemberState::Failed, u"failed"),
                                  std::pair(MemberState::Cancelled, u"cancelled"), std::pair(MemberState::Expected, u"expected"),
                                  std::pair(MemberState::Refused, u"refused"),     std::pair(MemberState::Deferred, u"deferred"),
                                  std::pair(MemberState::Issued, u"issued"),       std::pair(MemberState::InUse, u"inUse"),
                                  std::pair(MemberState::Missing, u"missing")};
constexpr std::array challengeKinds{std::pair(ChallengeChoice::Kind::None, u"none"), std::pair(ChallengeChoice::Kind::One, u"one"),
                                    std::pair(ChallengeChoice::Kind::Column, u"column"),
                                    std::pair(ChallengeChoice::Kind::Connector, u"connector")};

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

} // namespace

QString rolloutKindName(RolloutKind kind) { return nameOf(kinds, kind); }
QString rolloutStateName(RolloutState state) { return nameOf(states, state); }
QString memberStateName(MemberState state) { return nameOf(memberStates, state); }
std::optional<RolloutKind> rolloutKindFromName(const QString &name) { return fromName(kinds, name); }
std::optional<RolloutState> rolloutStateFromName(const QString &name) { return fromName(states, name); }
std::optional<MemberState> memberStateFromName(const QString &name) { return fromName(memberStates, name); }

QJsonObject RolloutSettings::toJson() const
{
    QJsonObject source{{u"kind"_s, nameOf(challengeKinds, challenge.kind)}};
    if (challenge.kind == ChallengeChoice::Kind::Column)
        source[u"column"_s] = challenge.column;
    if (challenge.kind == ChallengeChoice::Kind::Connector) {
        source[u"connector"_s] = challenge.connector;
        source[u"lifetimeSeconds"_s] = qint64(challenge.lifetime.count());
        if (challenge.renewable)
            source[u"renewable"_s] = true;
    }
    QJsonObject json{{u"url"_s, url},
                     {u"challenge"_s, source},
                     {u"filter"_s, filter},
                     {u"canary"_s, canary},
                     {u"wavePercent"_s, wavePercent},
                     {u"holdAbovePercent"_s, holdAbovePercent},
                     {u"provenOnly"_s, provenOnly},
                     {u"concurrency"_s, concurrency},
                     {u"perSecond"_s, perSecond},
                     {u"jitterSeconds"_s, qint64(jitter.count())},
                     {u"deleteOld"_s, deletesOld},
                     {u"restart"_s, restarts},
                     {u"replaceServer"_s, replaceServer}};
    if (hasTemplate()) {
        QJsonObject body = wanted.toJson();
        body[u"name"_s] = wanted.name;
        body[u"title"_s] = wanted.title;
        json[u"template"_s] = body;
    }
    if (!connector.isEmpty())
        json[u"connector"_s] = connector;
    if (!caFingerprint.isEmpty())
        json[u"caFingerprint"_s] = QString::fromLatin1(caFingerprint.toHex());
    if (polling)
        json[u"polling"_s] = QJsonObject{{u"times"_s, polling->times}, {u"minutes"_s, polling->minutes}};
    return json;
}

Result<RolloutSettings> RolloutSettings::fromJson(const QJsonObject &json)
{
    const QJsonObject body = json[u"template"_s].toObject();
    const QJsonObject source = json[u"challenge"_s].toObject();
    const auto wanted = json.contains(u"template"_s)
                            ? CertificateTemplate::fromJson(body[u"name"_s].toString(), body[u"title"_s].toString(), body)
                            : Result<CertificateTemplate>(CertificateTemplate());
    const auto kind = fromName(challengeKinds, source[u"kind"_s].toString());
    if (!wanted || !kind)
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedRolloutRow));
    RolloutSettings settings{*wanted};
    settings.connector = json[u"connector"_s].toString();
    settings.url = json[u"url"_s].toString();
    settings.caFingerprint = QByteArray::fromHex(json[u"caFingerprint"_s].toString().toLatin1());
    settings.replaceServer = json[u"replaceServer"_s].toBool();
    settings.challenge = {*kind, source[u"column"_s].toString(), source[u"connector"_s].toString(),
                          std::chrono::seconds(source[u"lifetimeSeconds"_s].toInteger(86'400)), source[u"renewable"_s].toBool()};
    settings.filter = json[u"filter"_s].toString();
    settings.canary = json[u"canary"_s].toInt();
    settings.wavePercent = json[u"wavePercent"_s].toInt(100);
    settings.holdAbovePercent = json[u"holdAbovePercent"_s].toInt(10);
    settings.provenOnly = json[u"provenOnly"_s].toBool();
    settings.concurrency = json[u"concurrency"_s].toInt(64);
    settings.perSecond = json[u"perSecond"_s].toDouble();
    settings.jitter = std::chrono::seconds(json[u"jitterSeconds"_s].toInteger());
    settings.deletesOld = json[u"deleteOld"_s].toBool();
    settings.restarts = json[u"restart"_s].toBool();
    settings.polling.reset();
    if (json.contains(u"polling"_s)) {
        const QJsonObject polling = json[u"polling"_s].toObject();
        settings.polling = Polling{polling[u"times"_s].toInt(), polling[u"minutes"_s].toInt()};
    }
    if (!settings.validate())
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedRolloutRow));
    return settings;
}

Result<void> RolloutSettings::validate() const
{
    const auto within = [](auto value, auto min, auto max) { return min <= value && value <= max; };
    if (!within(canary, 0, 1'000'000))
        return invalid(u"--canary"_s, QString::number(canary));
    if (!within(wavePercent, 1, 100))
        return invalid(u"--waves"_s, QString::number(wavePercent));
    if (!within(holdAbovePercent, 0, 100))
        return invalid(u"--hold-above"_s, QString::number(holdAbovePercent));
    if (!within(concurrency, 1, 10'000))
        return invalid(u"--concurrency"_s, QString::number(concurrency));
    if (!within(perSecond, 0.0, 100'000.0))
        return invalid(u"--rate"_s, QString::number(perSecond));
    if (!within(jitter.count(), 0, 7 * 86'400))
        return invalid(u"--jitter"_s, QString::number(jitter.count()));
    if (polling && (!within(polling->times, 0, 10'000) || !within(polling->minutes, 1, 1440)))
        return invalid(u"--poll"_s, QString::number(polling->times));
    if (challenge.kind == ChallengeChoice::Kind::Connector && challenge.lifetime < std::chrono::minutes(1))
        return invalid(u"--challenge-lifetime"_s, QString::number(challenge.lifetime.count()));
    return hasTemplate() ? wanted.validate() : Result<void>();
}

int &RolloutCounts::of(MemberState state)
{
    switch (state) {
    case MemberState::Waiting: return waiting;
    case MemberState::Running: return running;
    case MemberState::Succeeded: return succeeded;
    case MemberState::Failed: return failed;
    case MemberState::Cancelled: return cancelled;
    case MemberState::Expected: return expected;
    case MemberState::Refused: return refused;
    case MemberState::Deferred: return deferred;
    case MemberState::Issued: return issued;
    case MemberState::InUse: return inUse;
    case MemberState::Missing: return missing;
    }
    Q_UNREACHABLE();
}

} // namespace scepter
