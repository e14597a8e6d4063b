#include "ui/text/probewords.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"

#include <QCoreApplication>
#include <QLocale>

namespace scepter {
namespace {

class ProbeWords {
    Q_DECLARE_TR_FUNCTIONS(ProbeWords)

public:
    static QString outcome(ProbeOutcome outcome)
    {
        switch (outcome) {
        case ProbeOutcome::InUse: return tr("In use");
        case ProbeOutcome::Old: return tr("Old certificate");
        case ProbeOutcome::Other: return tr("Another certificate");
        case ProbeOutcome::Unreachable: return tr("Unreachable");
        }
        return {};
    }

    static QString text(const Probe &probe)
    {
        switch (probe.outcome) {
        case ProbeOutcome::InUse: return tr("in use");
        case ProbeOutcome::Old: return tr("an old certificate");
        case ProbeOutcome::Other: return tr("another certificate: %1").arg(probe.subject);
        case ProbeOutcome::Unreachable: return tr("unreachable: %1").arg(probe.error ? explain(*probe.error).what : QString());
        }
        return {};
    }

    static QString withoutAddress(int printers)
    {
        return tr("%n printer(s) have no address in the inventory and are left out.", nullptr, printers);
    }

    static QString counts(const QHash<ProbeOutcome, int> &counts)
    {
        QStringList parts;
        for (const auto each : {ProbeOutcome::InUse, ProbeOutcome::Old, ProbeOutcome::Other, ProbeOutcome::Unreachable}) {
            if (const int count = counts.value(each); count > 0)
                parts += tr("%1: %2").arg(outcome(each), QLocale().toString(count));
        }
        return parts.join(u" · "_s);
    }
};

} // namespace

QString probeOutcomeText(ProbeOutcome outcome) { return ProbeWords::outcome(outcome); }
QString probeText(const Probe &probe) { return ProbeWords::text(probe); }
QString probeCountsText(const QHash<ProbeOutcome, int> &counts) { return ProbeWords::counts(counts); }
QString withoutAddressText(int printers) { return ProbeWords::withoutAddress(printers); }

} // namespace scepter
