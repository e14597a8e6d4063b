#include "core/fleet/lockoutguard.h"

#include "core/base/literals.h"
#include "core/fleet/challengesource.h"

#include <map>
#include <set>

namespace scepter {
namespace {

/// The key that the location uses now, which the new one takes it from.
std::optional<KeySlot> boundNow(const GuardedDevice &each)
{
    for (const KeySlot &key : each.device->keys) {
        if (key.location == each.wanted.location && key.destination == each.wanted.destination)
            return key;
    }
    return std::nullopt;
}

WayBack wayBackOf(const GuardedDevice &each, const GuardTerms &terms)
{
    const auto bound = boundNow(each);
    if (!bound)
        return WayBack::Nothing;
    if (bound->isDefault)
        return WayBack::DefaultKey; // D17 never overwrites it
    return terms.deletesOld ? WayBack::Deleted : WayBack::OldKey;
}

/// The key that a renewal overwrites.
std::optional<int> renewed(const GuardedDevice &each) { return each.renewal ? std::optional(each.renewal->key) : std::nullopt; }

/// D23
bool isFull(const GuardedDevice &each, const GuardTerms &terms)
{
    const int limit = each.device->profile->keyLimit;
    const qsizetype freed = terms.deletesOld && each.device->machine().overwritable(each.wanted, renewed(each)) ? 1 : 0;
    return limit > 0 && each.device->keys.size() - freed >= limit;
}

bool opensNetwork(const GuardedDevice &each) { return each.wanted.location == KeyUseLocation::Ieee8021x; }

/// The places in the list of each site's 802.1X devices. Those without a site are one, too: nobody knows better.
std::map<QString, QList<qsizetype>> networkSites(const QList<GuardedDevice> &devices)
{
    std::map<QString, QList<qsizetype>> sites;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        if (opensNetwork(devices[i]))
            sites[devices[i].device->inventory.site].append(i);
    }
    return sites;
}

bool areInOneWave(const QList<GuardedDevice> &devices, const QList<qsizetype> &places)
{
    return std::all_of(places.begin(), places.end(), [&](qsizetype i) { return devices[i].wave == devices[places.first()].wave; });
}

/// Findings as they are made: those that say the same are one.
class Findings {
public:
    void add(const GuardedDevice &device, GuardFinding finding)
    {
        for (GuardFinding &each : m_findings) {
            if (each.kind == finding.kind && each.facts == finding.facts && each.location == finding.location
                && each.wayBack == finding.wayBack) {
                if (each.devices.constLast() != device.device->name) // one with two certificates is one device
                    each.devices += device.device->name;
                return;
            }
        }
        finding.devices = {device.device->name};
        m_findings.append(std::move(finding));
    }
    QList<GuardFinding> sorted()
    {
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const GuardFinding &a, const GuardFinding &b) { return a.kind < b.kind; });
        return std::move(m_findings);
    }

private:
    QList<GuardFinding> m_findings;
};

void refuse(const GuardedDevice &each, const GuardTerms &terms, Findings *findings)
{
    const bool plan = terms.kind == RolloutKind::Plan, printer = each.device->inventory.printer;
    if (printer != plan)
        findings->add(each, {printer ? GuardKind::Printer : GuardKind::Simulated, {}});
    if (printer)
        return; // what is set at a real printer nobody here knows
    if (each.device->settings.automatic.timer)
        findings->add(each, {GuardKind::TimerOn, {}});
    if (terms.challengeIsGoodOnce && ChallengeSource::asksPeriodically(*each.device))
        findings->add(each, {GuardKind::ChallengeUnfit, {}});
    if (isFull(each, terms))
        findings->add(each, {GuardKind::KeyLimit, {}, {QString::number(each.device->profile->keyLimit)}});
}

void tell(const GuardedDevice &each, const GuardTerms &terms, Findings *findings)
{
    const KeyUseLocation location = each.wanted.location;
    if (location == KeyUseLocation::None)
        return;
    const bool printer = each.device->inventory.printer;
    // A real printer's keys are not known here; by itself it deletes none that it was not told to.
    const WayBack way = printer ? WayBack::OldKey : wayBackOf(each, terms);
    findings->add(each, {GuardKind::Rebound, {}, {}, location, way});
    if (opensNetwork(each))
        findings->add(each, {GuardKind::NetworkAtRisk, {}, {}, {}, way});
    if (!printer && !each.device->settings.setup.functions.contains(location))
        findings->add(each, {GuardKind::FunctionOff, {}, {}, location});
    if (each.device->profile->restarts)
        findings->add(each, {terms.restarts && !printer ? GuardKind::RestartFollows : GuardKind::RestartNeeded, {}});
}

void tellOfSites(const QList<GuardedDevice> &devices, const GuardTerms &terms, Findings *findings)
{
    std::set<int> waves;
    for (const auto &[site, places] : networkSites(devices)) {
        const bool together = areInOneWave(devices, places);
        for (const qsizetype i : places) {
            if (devices[i].isTold)
                waves.insert(devices[i].wave);
            if (together && devices[i].isTold)
                findings->add(devices[i], {places.size() == 1 ? GuardKind::AloneAtSite : GuardKind::WholeSite, {}, {site}});
        }
    }
    if (terms.provenOnly || terms.kind == RolloutKind::Plan || waves.size() < 2)
        return;
    for (const GuardedDevice &each : devices) {
        if (opensNetwork(each) && each.isTold)
            findings->add(each, {GuardKind::NotProven, {}});
    }
}

} // namespace

GuardSeverity GuardFinding::severity() const
{
    if (kind <= GuardKind::KeyLimit)
        return GuardSeverity::Refuse;
    return kind <= GuardKind::FunctionOff ? GuardSeverity::Warn : GuardSeverity::Note;
}

GuardTerms GuardTerms::of(RolloutKind kind, const RolloutSettings &settings)
{
    const bool madeForEach = settings.challenge.kind == ChallengeChoice::Kind::Connector;
    return {kind, madeForEach, settings.deletesOld, settings.restarts, settings.provenOnly};
}

QList<GuardFinding> LockoutGuard::check(const QList<GuardedDevice> &devices, const GuardTerms &terms)
{
    Findings findings;
    for (const GuardedDevice &each : devices) {
        if (!each.isTold)
            continue;
        refuse(each, terms, &findings);
        tell(each, terms, &findings);
    }
    tellOfSites(devices, terms, &findings);
    return findings.sorted();
}

int LockoutGuard::spread(QList<GuardedDevice> *devices)
{
    int moved = 0;
    for (const auto &[site, places] : networkSites(*devices)) {
        if (places.size() < 2 || !areInOneWave(*devices, places))
            continue;
        for (qsizetype i = places.size() / 2; i < places.size(); ++i) {
            ++(*devices)[places[i]].wave;
            ++moved;
        }
    }
    return moved;
}

} // namespace scepter
