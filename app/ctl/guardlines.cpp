#include "app/ctl/guardlines.h"

#include "app/ctl/console.h"
#include "core/base/literals.h"
#include "ui/text/guardwords.h"

#include <QJsonObject>

namespace scepter {
namespace {

QString kindName(GuardKind kind)
{
    switch (kind) {
    case GuardKind::Printer: return u"printer"_s;
    case GuardKind::Simulated: return u"simulated"_s;
    case GuardKind::TimerOn: return u"timerOn"_s;
    case GuardKind::ChallengeUnfit: return u"challengeUnfit"_s;
    case GuardKind::KeyLimit: return u"keyLimit"_s;
    case GuardKind::NetworkAtRisk: return u"networkAtRisk"_s;
    case GuardKind::WholeSite: return u"wholeSite"_s;
    case GuardKind::AloneAtSite: return u"aloneAtSite"_s;
    case GuardKind::NotProven: return u"notProven"_s;
    case GuardKind::FunctionOff: return u"functionOff"_s;
    case GuardKind::Rebound: return u"rebound"_s;
    case GuardKind::RestartFollows: return u"restartFollows"_s;
    case GuardKind::RestartNeeded: return u"restartNeeded"_s;
    }
    Q_UNREACHABLE();
}

QString severityName(GuardSeverity severity)
{
    switch (severity) {
    case GuardSeverity::Refuse: return u"refuse"_s;
    case GuardSeverity::Warn: return u"warn"_s;
    case GuardSeverity::Note: return u"note"_s;
    }
    Q_UNREACHABLE();
}

QStringList lines(const QList<GuardFinding> &findings, bool notes)
{
    QStringList texts;
    for (const GuardFinding &finding : findings) {
        if ((finding.severity() == GuardSeverity::Note) == notes)
            texts.append(guardText(finding));
    }
    return texts;
}

} // namespace

QStringList guardWarnings(const QList<GuardFinding> &findings) { return lines(findings, false); }
QStringList guardNotes(const QList<GuardFinding> &findings) { return lines(findings, true); }

QJsonArray guardJson(const QList<GuardFinding> &findings)
{
    QJsonArray json;
    for (const GuardFinding &finding : findings) {
        json.append(QJsonObject{{u"kind"_s, kindName(finding.kind)},
                                {u"severity"_s, severityName(finding.severity())},
                                {u"devices"_s, QJsonArray::fromStringList(finding.devices)},
                                {u"text"_s, guardText(finding)}});
    }
    return json;
}

QJsonArray problemsJson(const QList<DeviceProblem> &problems)
{
    QJsonArray json;
    for (const DeviceProblem &problem : problems) {
        QJsonObject row = errorJson(problem.error);
        row[u"device"_s] = problem.device;
        json.append(row);
    }
    return json;
}

} // namespace scepter
