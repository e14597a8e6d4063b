#include "ui/text/guardwords.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class GuardWords {
    Q_DECLARE_TR_FUNCTIONS(LockoutGuard)

public:
    static QString of(const GuardFinding &finding)
    {
        const int count = int(finding.devices.size());
        const QString fact = finding.facts.value(0);
        switch (finding.kind) {
        case GuardKind::Printer: return tr("%n printer(s) enrol by themselves: make a plan for them.", nullptr, count);
        case GuardKind::Simulated: return tr("%n device(s) are simulated: a plan is for real printers.", nullptr, count);
        case GuardKind::TimerOn: return tr("The automatic request is on at %n device(s), so no other can be sent.", nullptr, count);
        case GuardKind::ChallengeUnfit:
            return tr("%n device(s) request periodically, and their challenge password would be good for one request only.", nullptr,
                      count);
        case GuardKind::KeyLimit: return tr("%n device(s) hold as many keys as they can: %1.", nullptr, count).arg(fact);
        case GuardKind::NetworkAtRisk:
            return tr(
                "%n device(s) get a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.",
                nullptr, count);
        case GuardKind::WholeSite: return wholeSite(fact, count);
        case GuardKind::AloneAtSite: return aloneAtSite(fact, count);
        case GuardKind::NotProven:
            return tr("The next wave does not wait until the last one is seen to work, although %n device(s) depend on IEEE 802.1X.",
                      nullptr, count);
        case GuardKind::FunctionOff:
            return tr("%1 is switched off at %n device(s): the certificate is assigned, and the function stays off.", nullptr, count)
                .arg(locationText(*finding.location));
        case GuardKind::Rebound: return tr("%1 uses the new key at %n device(s).", nullptr, count).arg(locationText(*finding.location));
        case GuardKind::RestartFollows: return tr("%n device(s) restart as soon as they have their certificate.", nullptr, count);
        case GuardKind::RestartNeeded: return tr("%n device(s) have to be restarted before the new key is in use.", nullptr, count);
        }
        Q_UNREACHABLE();
    }

    static QString wayBack(WayBack way)
    {
        switch (way) {
        case WayBack::OldKey: return tr("The way back: the old key stays on the device; assign it again there.");
        case WayBack::DefaultKey: return tr("The way back: the default key stays on the device; assign it again there.");
        case WayBack::Deleted: return tr("The old key is deleted. The way back is the device's default key, or another request.");
        case WayBack::Nothing: return tr("The device had no key for this before.");
        }
        Q_UNREACHABLE();
    }

private:
    static QString wholeSite(const QString &site, int count)
    {
        return site.isEmpty() ? tr("All %n device(s) with IEEE 802.1X and without a site are in one wave.", nullptr, count)
                              : tr("All %n device(s) with IEEE 802.1X at %1 are in one wave.", nullptr, count).arg(site);
    }
    static QString aloneAtSite(const QString &site, int count)
    {
        return site.isEmpty()
                   ? tr("One device with IEEE 802.1X has no site: no other proves the certificate in its network first.", nullptr, count)
                   : tr("At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.", nullptr, count)
                         .arg(site);
    }
};

} // namespace

QString guardText(const GuardFinding &finding)
{
    const QString text = GuardWords::of(finding);
    return finding.wayBack ? QString(text + u' ' + wayBackText(*finding.wayBack)) : text;
}

QString wayBackText(WayBack way) { return GuardWords::wayBack(way); }

} // namespace scepter
