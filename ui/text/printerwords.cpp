#include "ui/text/printerwords.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/refusaltext.h"
#include "ui/text/rolloutwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace scepter {
namespace {

class PrinterWords {
    Q_DECLARE_TR_FUNCTIONS(PrinterWords)

public:
    static QString noSheet(NoSheet why, int wave)
    {
        switch (why) {
        case NoSheet::NoPlan: return tr("It is in no plan: make one for it.");
        case NoSheet::WaveNotBegun:
            return tr("Wave %1 has not begun: its settings sheets can be written when the wave before it is proven.")
                .arg(QLocale().toString(wave + 1));
        case NoSheet::WaitsForApproval: return tr("Its request waits for approval: approve or reject it at the connector.");
        case NoSheet::UsedUp: return tr("Its challenge password has brought a certificate and is good no more.");
        case NoSheet::InUse: return tr("It uses its certificate.");
        case NoSheet::Cancelled: return tr("Its plan was cancelled.");
        }
        Q_UNREACHABLE();
    }

    static QString planned(const PrinterStory::Part &part)
    {
        const RolloutMember &member = part.member;
        switch (member.state) {
        case MemberState::Expected: return expected(part);
        case MemberState::Refused: return part.printer.refused ? refusalText(*part.printer.refused) : failure(member);
        case MemberState::Deferred: return tr("Its request has come and waits for approval at the connector.");
        case MemberState::Issued:
            return part.plan.settings.wanted.location == KeyUseLocation::Tls
                       ? tr("It has its certificate. Probe it to see whether it uses it; a restart may be missing.")
                       : tr("It has its certificate.");
        case MemberState::InUse: return tr("It uses the certificate that was issued to it.");
        case MemberState::Missing: return failure(member);
        case MemberState::Cancelled: return tr("Its plan was cancelled before anything came from it.");
        default: return failure(member);
        }
    }

    static QString probe(const Probe &probe)
    {
        switch (probe.outcome) {
        case ProbeOutcome::InUse: return tr("It uses the certificate that was issued to it.");
        case ProbeOutcome::Old: return tr("It still uses an old certificate. A restart may be missing.");
        case ProbeOutcome::Other: return tr("It uses another certificate: %1").arg(probe.subject);
        case ProbeOutcome::Unreachable: return probe.error ? explain(*probe.error).oneLine() : tr("It could not be reached.");
        }
        Q_UNREACHABLE();
    }

    static QString event(const PrinterEvent &event)
    {
        switch (event.kind) {
        case PrinterEvent::Kind::Planned: return tr("The plan “%1” was made.").arg(event.text);
        case PrinterEvent::Kind::SheetWritten: return tr("Its settings sheet was written again (%1).").arg(event.text);
        case PrinterEvent::Kind::SheetMade:
            return tr("Its settings sheet was written, with a challenge password made for it (%1).").arg(event.text);
        case PrinterEvent::Kind::Request: return request(event);
        case PrinterEvent::Kind::Issued: return tr("A certificate was issued to it: %1").arg(event.text);
        case PrinterEvent::Kind::Revoked: return tr("Its certificate was revoked: %1").arg(event.text);
        case PrinterEvent::Kind::Probed: return tr("Probed, port %1:").arg(event.probe->port) + u' ' + probe(*event.probe);
        }
        Q_UNREACHABLE();
    }

private:
    static QString expected(const PrinterStory::Part &part)
    {
        if (part.noSheet == NoSheet::WaveNotBegun)
            return noSheet(NoSheet::WaveNotBegun, part.member.wave);
        if (part.member.challenge.isEmpty())
            return tr("Its settings sheet has not been written yet.");
        return tr("Nothing has come from it yet. Enter at the printer what its settings sheet says.");
    }

    static QString failure(const RolloutMember &member) { return memberFailureText(member.state, member.error).oneLine(); }

    static QString request(const PrinterEvent &event)
    {
        if (event.refused)
            return tr("Its request from %1 was refused.").arg(event.text) + u' ' + refusalText(*event.refused);
        if (event.state == u"issued"_s)
            return tr("Its request from %1 was granted.").arg(event.text);
        if (event.state == u"pending"_s)
            return tr("Its request from %1 waits for approval.").arg(event.text);
        if (event.state == u"approved"_s)
            return tr("Its request from %1 was approved. The certificate is issued when the printer asks again.").arg(event.text);
        return tr("A request came from %1.").arg(event.text);
    }
};

} // namespace

QString noSheetText(NoSheet why, int wave) { return PrinterWords::noSheet(why, wave); }

QStringList missingSheetsText(const QList<MissingSheet> &missing)
{
    constexpr qsizetype most = 10;
    std::map<std::pair<NoSheet, int>, QStringList> byReason;
    for (const MissingSheet &each : missing)
        byReason[{each.why, each.wave}].append(each.device);
    QStringList lines;
    for (const auto &[reason, names] : byReason) {
        const QString some = names.first(std::min(most, names.size())).join(u", "_s) + (names.size() > most ? u", …"_s : QString());
        lines += u"%1: %2"_s.arg(some, noSheetText(reason.first, reason.second));
    }
    return lines;
}

QString plannedPrinterText(const PrinterStory::Part &part) { return PrinterWords::planned(part); }
QString probeSentence(const Probe &probe) { return PrinterWords::probe(probe); }
QString printerEventText(const PrinterEvent &event) { return PrinterWords::event(event); }

} // namespace scepter
