#include "ui/connectors/connectorwords.h"

#include "core/base/literals.h"
#include "ui/text/certificatewords.h"
#include "ui/text/refusaltext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Connectors)

public:
    static QString status(ConnectorStatus status)
    {
        switch (status) {
        case ConnectorStatus::Creating: return tr("Creating");
        case ConnectorStatus::Active: return tr("Active");
        case ConnectorStatus::Failed: return tr("Failed");
        case ConnectorStatus::Deleting: return tr("Deleting");
        }
        Q_UNREACHABLE();
    }
    static QString state(const QString &state)
    {
        if (state == u"pending"_s)
            return tr("Waiting");
        if (state == u"approved"_s)
            return tr("Approved");
        if (state == u"rejected"_s)
            return tr("Rejected");
        if (state == u"issued"_s)
            return tr("Issued");
        return state == u"refused"_s ? tr("Refused") : tr("Answered");
    }
    static QString outcome(const RequestRow &row)
    {
        if (row.refused)
            return refusalText(*row.refused);
        if (row.state == u"pending"_s)
            return tr("It waits for the decision of an administrator.");
        if (row.state == u"approved"_s)
            return tr("It is approved. The certificate is issued when the device asks again.");
        if (row.state == u"rejected"_s)
            return row.reason.isEmpty() ? tr("An administrator rejected it.") : tr("An administrator rejected it: %1").arg(row.reason);
        return row.state == u"issued"_s ? tr("The certificate was issued.") : tr("It was answered.");
    }
    static QString clock(qint64 seconds)
    {
        const int size = int(std::min<qint64>(std::abs(seconds), 1'000'000'000));
        if (size <= 2)
            return tr("On time");
        constexpr int minute = 60, hour = 3600, day = 86'400;
        const QString length = size < 2 * minute ? tr("%n s", nullptr, size)
                               : size < 2 * hour ? tr("%n min", nullptr, size / minute)
                               : size < 2 * day  ? tr("%n h", nullptr, size / hour)
                                                 : tr("%n day(s)", nullptr, size / day);
        return (seconds > 0 ? tr("%1 ahead") : tr("%1 behind")).arg(length);
    }
    static QString preset(Preset preset)
    {
        switch (preset) {
        case Preset::Printers: return tr("Printers");
        case Preset::Mobile: return tr("Mobile clients");
        case Preset::Strict: return tr("Strict");
        }
        Q_UNREACHABLE();
    }
    static QString presetMeans(Preset preset)
    {
        switch (preset) {
        case Preset::Printers:
            return tr(
                "Certificates are for TLS servers and clients, a missing alternative name is taken from the common name, and 3DES and "
                "SHA-1 are accepted, which many printers need.");
        case Preset::Mobile: return tr("Certificates are for TLS clients. Only strong algorithms are accepted.");
        case Preset::Strict:
            return tr("Nothing is added to what is asked for, and a request that does not say what its certificate is for is refused. Only "
                      "strong algorithms are accepted.");
        }
        Q_UNREACHABLE();
    }
    static QString approval(Approval approval)
    {
        return approval == Approval::Manual ? tr("An administrator decides on each request") : tr("Automatic");
    }
    static QString binding(const ChallengeSpec &spec)
    {
        return spec.subject.isEmpty() ? tr("Any subject") : tr("Bound to %1").arg(boundNames(spec));
    }
    static QString uses(const Challenge &challenge)
    {
        if (challenge.spec.renewable)
            return tr("Once per renewal, used %n time(s)", nullptr, challenge.uses);
        if (!challenge.spec.usesAllowed)
            return tr("No limit, used %n time(s)", nullptr, challenge.uses);
        return tr("%1 of %2 used").arg(QLocale().toString(challenge.uses), QLocale().toString(*challenge.spec.usesAllowed));
    }
    static QString generation(GenerationState state)
    {
        switch (state) {
        case GenerationState::Waiting: return tr("Waits for its certificate");
        case GenerationState::Next: return tr("Takes over next");
        case GenerationState::Current: return tr("Current");
        case GenerationState::Former: return tr("Former");
        }
        Q_UNREACHABLE();
    }
    static QString http()
    {
        return tr("Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only, or compare the "
                  "fingerprint on the device.");
    }
};

} // namespace

QString connectorTitle(const ConnectorSettings &settings) { return settings.title.isEmpty() ? settings.name : settings.title; }

QString connectorStatusText(ConnectorStatus status) { return Words::status(status); }

StatusTag connectorStatusTag(ConnectorStatus status)
{
    switch (status) {
    case ConnectorStatus::Creating: return StatusTag::Warning;
    case ConnectorStatus::Active: return StatusTag::Good;
    case ConnectorStatus::Failed: return StatusTag::Bad;
    case ConnectorStatus::Deleting: return StatusTag::Neutral;
    }
    Q_UNREACHABLE();
}

QString requestStateWord(const RequestRow &row) { return Words::state(row.state); }

StatusTag requestStateTag(const RequestRow &row)
{
    if (row.state == u"pending"_s)
        return StatusTag::Warning;
    if (row.state == u"approved"_s)
        return StatusTag::Active;
    if (row.state == u"rejected"_s || row.state == u"refused"_s)
        return StatusTag::Bad;
    return row.state == u"issued"_s ? StatusTag::Good : StatusTag::Neutral;
}

QString requestOutcomeText(const RequestRow &row) { return Words::outcome(row); }

QString clockOffsetText(std::optional<qint64> seconds) { return seconds ? Words::clock(*seconds) : QString(); }

QString presetText(Preset preset) { return Words::preset(preset); }

QString presetExplanation(Preset preset) { return Words::presetMeans(preset); }

QString approvalText(Approval approval) { return Words::approval(approval); }

QString challengeBindingText(const ChallengeSpec &spec) { return Words::binding(spec); }

QString challengeUsesText(const Challenge &challenge) { return Words::uses(challenge); }

bool isUsable(const Challenge &challenge, const QDateTime &now)
{
    const bool isUsedUp = challenge.spec.usesAllowed && !challenge.spec.renewable && challenge.uses >= *challenge.spec.usesAllowed;
    return !isUsedUp && (!challenge.spec.expires || *challenge.spec.expires > now);
}

QString generationStateText(GenerationState state) { return Words::generation(state); }

QString whatHttpMeans() { return Words::http(); }

QString shortTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString longTime(const QDateTime &time) { return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString(); }

QString shortDate(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

QString namesText(const RequestRow &row)
{
    QStringList names;
    for (const QJsonValue &value : row.record.decoded[u"subjectAltNames"_s].toArray())
        names.append(value.toString().section(u':', 1)); // behind its kind
    return names.join(u", "_s);
}

QString usagesText(const RequestRow &row)
{
    QStringList usages;
    for (const QJsonValue &value : row.record.decoded[u"extendedKeyUsage"_s].toArray())
        usages.append(value.toString());
    return extendedKeyUsageText(usages);
}

QString usagesText(const Certificate &certificate) { return extendedKeyUsageText(certificate.extendedKeyUsage()); }

QString connectorUrl(const ConnectorSettings &settings, const QUrl &listening)
{
    const QString path = u"/scep/"_s + settings.name;
    if (settings.baseUrl.isEmpty())
        return listening.isEmpty() ? path : listening.toString();
    QUrl publicUrl = settings.baseUrl;
    // What is served over TLS there is not reached without it.
    if (listening.scheme() == u"https"_s && publicUrl.scheme() == u"http"_s && publicUrl.port(80) == listening.port()) {
        publicUrl.setScheme(u"https"_s);
        publicUrl.setPort(listening.port());
    }
    QString base = publicUrl.toString();
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + path;
}

} // namespace scepter
