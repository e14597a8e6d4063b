#include "ui/report/rolloutreporthtml.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"
#include "ui/text/rolloutwords.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace scepter {
namespace {

/// Text as HTML. What steers a terminal or turns the direction of writing is left out: it could make a line say something else.
QString html(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        const bool steers = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        const bool turns = (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (!steers && !turns && !c.isNonCharacter())
            safe += c;
    }
    return safe.toHtmlEscaped();
}

QString number(int value) { return QLocale().toString(value); }
QString moment(const std::optional<QDateTime> &time)
{
    return time ? QLocale().toString(time->toLocalTime(), QLocale::ShortFormat) : QString();
}
QString day(const std::optional<QDateTime> &time)
{
    return time ? QLocale().toString(time->toLocalTime().date(), QLocale::ShortFormat) : QString();
}

QString element(QStringView tag, const QString &content, QStringView attributes = {})
{
    return u'<' + tag + attributes + u'>' + content + u"</"_s + tag + u">\n"_s;
}
QString paragraph(const QString &text) { return text.isEmpty() ? QString() : element(u"p", html(text)); }
QString cell(const QString &content) { return u"<td>"_s + content + u"</td>"_s; }
QString numberCell(const QString &content) { return u"<td align=\"right\">"_s + content + u"</td>"_s; }
/// With the share of the width that each column gets, where the columns of several tables should meet.
QString headRow(const QStringList &titles, const QList<int> &percents = {})
{
    QString row;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString width = i < percents.size() ? u" width=\"%1%\""_s.arg(percents[i]) : QString();
        row += u"<th align=\"left\""_s + width + u'>' + html(titles[i]) + u"</th>"_s;
    }
    return u"<thead><tr>"_s + row + u"</tr></thead>\n"_s;
}
// The attributes are for QTextDocument, which knows little CSS.
constexpr char16_t tableAttributes[] = u" cellspacing=\"0\" cellpadding=\"4\"";
constexpr char16_t wideTable[] = u" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" class=\"wide\"";

/// A second line in smaller letters.
/// What a renewal is for: a device may have one for each location.
QString renewedText(const RolloutMember &member)
{
    return member.renewal ? locationText(member.renewal->wanted.location, member.renewal->wanted.destination) : QString();
}

QString below(const QString &text) { return text.isEmpty() ? QString() : u"<br><small>"_s + html(text) + u"</small>"_s; }

class ReportBody {
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    explicit ReportBody(const RolloutReport &report) : m_report(report), m_rollout(report.rollout) {}

    static QString title(const Rollout &rollout)
    {
        const QString name = rollout.title.isEmpty() ? tr("Rollout %1").arg(qint64(rollout.id)) : rollout.title;
        //: %1 is what kind of rollout, %2 its title
        return tr("%1: %2").arg(rolloutKindText(rollout.kind), name);
    }

    /// The first part is everything, with as many devices as a part may have; the others are the rest of the table.
    QStringList text(qsizetype devicesInAPart) const
    {
        QStringList text{element(u"h1", html(title(m_rollout))) + paragraph(tr("Made on %1.").arg(moment(m_report.at))) + held() + summary()
                         + failures() + asked() + parts() + element(u"h2", html(tr("All devices"))) + devices(0, devicesInAPart)};
        for (qsizetype done = devicesInAPart; done < m_report.devices.size(); done += devicesInAPart)
            text.append(devices(done, devicesInAPart));
        return text;
    }

private:
    QString held() const
    {
        if (m_rollout.state != RolloutState::Held || !m_rollout.held)
            return {};
        const Explanation why = holdReasonText(*m_rollout.held);
        return element(u"div", element(u"h3", html(why.what)) + paragraph(why.why) + paragraph(why.todo), u" class=\"note\"");
    }

    static QString fact(const QString &name, const QString &value)
    {
        return value.isEmpty() ? QString() : u"<tr><th align=\"left\">"_s + html(name) + u"</th>"_s + cell(html(value)) + u"</tr>\n"_s;
    }

    QString summary() const
    {
        QString rows = fact(tr("State"), rolloutStateText(m_rollout.state))
                       + fact(tr("Devices"), number(m_report.counts.total()) + u" – "_s + countsText(m_report.counts))
                       + fact(tr("Started"), moment(m_rollout.started ? m_rollout.started : m_rollout.starts))
                       + fact(tr("Ended"), moment(m_rollout.ended));
        if (m_rollout.started && m_rollout.ended)
            rows += fact(tr("Took"), durationText(std::chrono::milliseconds(m_rollout.started->msecsTo(*m_rollout.ended))));
        return element(u"h2", html(tr("Summary"))) + element(u"table", rows, tableAttributes);
    }

    /// What each device asked for; a renewal asks for what the certificate was (F6).
    QString asked(const RolloutSettings &settings) const
    {
        const CertificateTemplate &wanted = settings.wanted;
        const QString key = settings.hasTemplate() ? fact(tr("Key"), keyText(wanted.key) + u", "_s + algorithmName(wanted.hash))
                                                   : QString();
        if (m_rollout.kind == RolloutKind::Renew && !m_report.devices.isEmpty() && m_report.devices.constFirst().member.renewal)
            return key;
        return fact(tr("Template"), wanted.title.isEmpty() ? wanted.name : wanted.title + u" ("_s + wanted.name + u')')
               + fact(tr("Common name"), wanted.commonName) + fact(tr("Organization"), wanted.organization) + key
               + fact(tr("Key use location"), locationText(wanted.location, wanted.destination));
    }

    QString asked() const
    {
        const RolloutSettings &settings = m_rollout.settings;
        const QString rows = fact(tr("Filter"), settings.filter.isEmpty() ? tr("All devices") : settings.filter) + asked(settings)
                             + fact(tr("Server"), rolloutServerText(settings))
                             + fact(tr("Challenge password"), challengeChoiceText(settings.challenge))
                             + fact(tr("Waves"), wavesText(settings))
                             + (settings.jitter.count() > 0 ? fact(tr("Spread at random over"), durationText(settings.jitter)) : QString())
                             + (settings.perSecond > 0 ? fact(tr("Requests per second, at most"), QLocale().toString(settings.perSecond))
                                                       : QString());
        return element(u"h2", html(tr("What was asked for"))) + element(u"table", rows, tableAttributes);
    }

    QString deviceName(const ReportedDevice &device) const
    {
        return device.title.isEmpty() ? device.member.name : device.member.name + u" ("_s + device.title + u')';
    }

    /// Why, and which devices. Where their errors differ in details, each device has its own words.
    QString failure(const FailureGroup &group) const
    {
        const Explanation words = memberFailureText(group.state, group.error);
        QString text = element(u"h3", html(words.what)) + (group.alike ? paragraph(words.why) : QString()) + paragraph(words.todo)
                       + element(u"p", u"<b>"_s + html(tr("%n device(s):", nullptr, int(group.devices.size()))) + u"</b>"_s);
        QString list;
        QStringList names;
        for (const qsizetype place : group.devices) {
            const ReportedDevice &device = m_report.devices[place];
            if (group.alike) {
                names.append(html(deviceName(device)));
            } else {
                const Explanation own = memberFailureText(group.state, device.member.error);
                list += u"<li>"_s + html(deviceName(device) + u": "_s + own.what + u' ' + own.why) + u"</li>\n"_s;
            }
        }
        text += group.alike ? element(u"p", names.join(u", "_s)) : element(u"ul", list);
        return element(u"div", text, u" class=\"failure\"");
    }

    QString failures() const
    {
        if (m_report.failures.isEmpty())
            return {};
        QString text = element(u"h2", html(tr("What failed, and what to do")));
        for (const FailureGroup &group : m_report.failures)
            text += failure(group);
        return text;
    }

    /// The states that any device is in, as columns.
    QList<MemberState> states() const
    {
        QList<MemberState> found;
        for (const MemberState state : allMemberStates()) {
            if (m_report.counts.of(state) > 0)
                found.append(state);
        }
        return found;
    }

    QString countRow(const QString &name, const RolloutCounts &counts) const
    {
        QString row = cell(html(name)) + numberCell(number(counts.total()));
        for (const MemberState state : states())
            row += numberCell(number(counts.of(state)));
        return u"<tr>"_s + row + u"</tr>\n"_s;
    }

    QString countTable(const QString &title, const QString &rows) const
    {
        QStringList columns{title, tr("Devices")};
        for (const MemberState state : states())
            columns.append(memberStateText(state));
        return element(u"h2", html(title)) + element(u"table", headRow(columns) + rows, tableAttributes);
    }

    QString parts() const
    {
        QString waves, sites;
        for (const WaveCounts &part : m_report.waves)
            waves += countRow(waveText(part.wave, m_rollout.settings), part.counts);
        for (const SiteCounts &part : m_report.sites)
            sites += countRow(part.site.isEmpty() ? tr("(without a site)") : part.site, part.counts);
        return (m_report.waves.size() > 1 ? countTable(tr("Waves"), waves) : QString())
               + (m_report.sites.size() > 1 ? countTable(tr("Sites"), sites) : QString());
    }

    QString deviceRow(const ReportedDevice &device) const
    {
        const RolloutMember &member = device.member;
        QString state = html(memberStateText(member.state));
        if (member.attempts > 1)
            state += below(tr("%n attempt(s)", nullptr, member.attempts));
        if (!device.weakAlgorithms.isEmpty())
            state += below(tr("Weak: %1").arg(device.weakAlgorithms.join(u", "_s)));
        for (const QString &warning : serverWarnings(device.warnings))
            state += below(warning);
        return u"<tr>"_s + cell(html(member.name) + below(device.title) + below(renewedText(member)))
               + cell(html(device.address) + below(device.model))
               + cell(html(device.inventory.site) + below(device.inventory.tags.join(u", "_s)))
               + cell(html(waveText(member.wave, m_rollout.settings))) + cell(state) + cell(html(moment(member.ended)))
               + cell(html(day(device.notAfter)) + below(member.serial)) + u"</tr>\n"_s;
    }

    QString devices(qsizetype first, qsizetype most) const
    {
        QString rows = headRow({tr("Device"), tr("Address, model"), tr("Site, tags"), tr("Wave"), tr("State"), tr("Ended"),
                                tr("Valid until, serial number of the certificate")},
                               {14, 20, 12, 8, 13, 11, 22});
        for (qsizetype i = first; i < std::min(m_report.devices.size(), first + most); ++i)
            rows += deviceRow(m_report.devices[i]);
        return element(u"table", rows, wideTable);
    }

    const RolloutReport &m_report;
    const Rollout &m_rollout;
};

constexpr char style[] = R"(
  body { font-family: Inter, system-ui, sans-serif; font-size: 14px; line-height: 1.45; color: #1b1f24; background: #fff;
         max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
  h1 { font-size: 1.7rem; margin: 0 0 .3rem; }
  h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
  h3 { font-size: 1rem; margin: 0 0 .3rem; }
  p, ul { margin: .3rem 0; }
  small { color: #57606a; overflow-wrap: anywhere; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  table.wide { width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #d0d7de;
           overflow-wrap: anywhere; }
  td[align=right] { text-align: right; }
  .note, .failure { border-left: 4px solid #b35900; padding: .4rem 0 .4rem 1rem; margin: .8rem 0; }
  .failure { border-color: #c62828; }
  @media print {
    body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
    thead { display: table-header-group; }
    tr, h2, h3 { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
  }
  @page { size: A4; margin: 15mm; }
)";

} // namespace

QString rolloutReportTitle(const RolloutReport &report) { return ReportBody::title(report.rollout); }
QStringList rolloutReportParts(const RolloutReport &report, qsizetype devicesInAPart)
{
    return ReportBody(report).text(std::max<qsizetype>(1, devicesInAPart));
}

QByteArray rolloutReportHtml(const RolloutReport &report)
{
    // The policy is the second lock: even where a text were taken for markup, nothing would run or be loaded.
    const QString head = u"<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Scepter\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s
                         + element(u"title", html(rolloutReportTitle(report))) + element(u"style", QString::fromLatin1(style));
    const QString page = u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name().toHtmlEscaped() + u"\">\n<head>\n"_s + head
                         + u"</head>\n<body>\n"_s + rolloutReportParts(report, report.devices.size()).constFirst()
                         + u"</body>\n</html>\n"_s;
    return page.toUtf8();
}

} // namespace scepter
