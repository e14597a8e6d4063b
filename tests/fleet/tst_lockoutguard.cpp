#include "core/base/literals.h"
#include "core/fleet/lockoutguard.h"

#include <QTest>

using namespace scepter;

/// F11
class TestLockoutGuard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findings_data();
    void findings();
    void refusalsComeFirst();
    void oneFindingForAll();
    void waysBack_data();
    void waysBack();
    void termsOfARollout();
    void sites_data();
    void sites();
    void spread();
    void spreadLeavesOthersAlone();
    void provenWaves();

private:
    StoredDevice device(const QString &name, const QString &site = u"Oslo"_s, const QString &profile = u"mfp"_s)
    {
        StoredDevice device;
        device.id = DeviceId(++m_ids);
        device.name = name;
        device.profile = *m_profiles.find(profile);
        const SimulatedMfp machine = SimulatedMfp::factoryNew(*device.profile, "UTC");
        device.settings = machine.settings();
        device.keys = machine.keys();
        device.inventory.site = site;
        return device;
    }
    static KeyRequest request(KeyUseLocation location)
    {
        return {u"TLS"_s, HashAlgorithm::Sha256, KeySpec::Rsa2048, {}, u"a.example"_s, location};
    }
    static QList<GuardKind> kinds(const QList<GuardFinding> &findings)
    {
        QList<GuardKind> kinds;
        for (const GuardFinding &finding : findings)
            kinds += finding.kind;
        return kinds;
    }

    DeviceProfiles m_profiles;
    qint64 m_ids = 0;
};

using Kinds = QList<GuardKind>;

void TestLockoutGuard::findings_data()
{
    using Change = std::function<void(StoredDevice &, KeyRequest &, GuardTerms &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Kinds>("kinds");
    const auto row = [](const char *name, const Change &change, const Kinds &kinds) { QTest::newRow(name) << change << kinds; };
    const Kinds tls{GuardKind::Rebound, GuardKind::RestartNeeded};
    row(
        "TLS", [](StoredDevice &, KeyRequest &, GuardTerms &) {}, tls);
    row("bound to nothing", [](StoredDevice &, KeyRequest &wanted, GuardTerms &) { wanted.location = KeyUseLocation::None; }, {});
    row("restarts by itself", [](StoredDevice &, KeyRequest &, GuardTerms &terms) { terms.restarts = true; },
        {GuardKind::Rebound, GuardKind::RestartFollows});
    row("a model that needs no restart",
        [this](StoredDevice &device, KeyRequest &, GuardTerms &) { device.profile = *m_profiles.find(u"this-computer"_s); },
        {GuardKind::Rebound});
    row("802.1X, which is off", [](StoredDevice &, KeyRequest &wanted, GuardTerms &) { wanted.location = KeyUseLocation::Ieee8021x; },
        {GuardKind::NetworkAtRisk, GuardKind::AloneAtSite, GuardKind::FunctionOff, GuardKind::Rebound, GuardKind::RestartNeeded});
    row("802.1X, which is on",
        [](StoredDevice &device, KeyRequest &wanted, GuardTerms &) {
            wanted.location = KeyUseLocation::Ieee8021x;
            device.settings.setup.functions.append(KeyUseLocation::Ieee8021x);
        },
        {GuardKind::NetworkAtRisk, GuardKind::AloneAtSite, GuardKind::Rebound, GuardKind::RestartNeeded});
    row(
        "its timer is on", [](StoredDevice &device, KeyRequest &, GuardTerms &) { device.settings.automatic.timer = true; },
        Kinds{GuardKind::TimerOn} + tls);
    row(
        "it requests periodically, and the challenge is good once",
        [](StoredDevice &device, KeyRequest &, GuardTerms &terms) {
            device.settings.automatic.timer = true;
            device.settings.automatic.intervalDays = 30;
            terms.challengeIsGoodOnce = true;
        },
        Kinds{GuardKind::TimerOn, GuardKind::ChallengeUnfit} + tls);
    row(
        "it is full",
        [](StoredDevice &device, KeyRequest &, GuardTerms &) {
            while (device.keys.size() < device.profile->keyLimit)
                device.keys.append(KeySlot{int(device.keys.size())});
        },
        Kinds{GuardKind::KeyLimit} + tls);
    row(
        "it is full, and the old key goes",
        [](StoredDevice &device, KeyRequest &, GuardTerms &terms) {
            while (device.keys.size() < device.profile->keyLimit)
                device.keys.append(KeySlot{int(device.keys.size())});
            device.keys.first().location = KeyUseLocation::None;
            device.keys.last().location = KeyUseLocation::Tls;
            terms.deletesOld = true;
        },
        tls);
    row(
        "it is full, and the default key cannot go",
        [](StoredDevice &device, KeyRequest &, GuardTerms &terms) {
            while (device.keys.size() < device.profile->keyLimit)
                device.keys.append(KeySlot{int(device.keys.size())});
            terms.deletesOld = true;
        },
        Kinds{GuardKind::KeyLimit} + tls);
    row(
        "a printer in a rollout", [](StoredDevice &device, KeyRequest &, GuardTerms &) { device.inventory.printer = true; },
        Kinds{GuardKind::Printer} + tls);
    row(
        "a simulated device in a plan", [](StoredDevice &, KeyRequest &, GuardTerms &terms) { terms.kind = RolloutKind::Plan; },
        Kinds{GuardKind::Simulated} + tls);
    row(
        "a printer in a plan, of whose settings nobody knows",
        [](StoredDevice &device, KeyRequest &, GuardTerms &terms) {
            device.inventory.printer = true;
            device.settings.automatic.timer = true;
            device.settings.setup.functions.clear();
            terms.kind = RolloutKind::Plan;
        },
        tls);
}

void TestLockoutGuard::findings()
{
    using Change = std::function<void(StoredDevice &, KeyRequest &, GuardTerms &)>;
    QFETCH(Change, change);
    QFETCH(Kinds, kinds);
    StoredDevice a = device(u"a"_s);
    KeyRequest wanted = request(KeyUseLocation::Tls);
    GuardTerms terms;
    change(a, wanted, terms);
    QCOMPARE(TestLockoutGuard::kinds(LockoutGuard::check({{&a, wanted}}, terms)), kinds);
}

void TestLockoutGuard::refusalsComeFirst()
{
    StoredDevice good = device(u"good"_s), timer = device(u"timer"_s);
    timer.settings.automatic.timer = true;
    const auto found = LockoutGuard::check({{&good, request(KeyUseLocation::Ieee8021x)}, {&timer, request(KeyUseLocation::Ieee8021x)}}, {});
    QList<GuardSeverity> severities;
    for (const GuardFinding &finding : found)
        severities += finding.severity();
    QVERIFY(std::is_sorted(severities.begin(), severities.end()));
    QCOMPARE(severities.first(), GuardSeverity::Refuse);
    QCOMPARE(found.first().devices, QStringList{u"timer"_s});
    QVERIFY(severities.contains(GuardSeverity::Warn) && severities.contains(GuardSeverity::Note));
}

void TestLockoutGuard::oneFindingForAll()
{
    StoredDevice a = device(u"a"_s), b = device(u"b"_s), small = device(u"small"_s, u"Oslo"_s, u"mfp-small"_s);
    for (StoredDevice *each : {&a, &b, &small}) {
        while (each->keys.size() < each->profile->keyLimit)
            each->keys.append(KeySlot{int(each->keys.size())});
    }
    const KeyRequest none = request(KeyUseLocation::None);
    const auto found = LockoutGuard::check({{&a, none}, {&b, none}, {&small, none}}, {});
    QCOMPARE(found.size(), 2); // two limits
    QCOMPARE(found[0].devices, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(found[0].facts, QStringList{QString::number(a.profile->keyLimit)});
    QCOMPARE(found[1].devices, QStringList{u"small"_s});
}

void TestLockoutGuard::waysBack_data()
{
    QTest::addColumn<int>("bound"); // 0: the default key, 1: another, -1: none
    QTest::addColumn<bool>("deletesOld");
    QTest::addColumn<WayBack>("way");
    QTest::newRow("from the default key") << 0 << false << WayBack::DefaultKey;
    QTest::newRow("from the default key, which D17 leaves") << 0 << true << WayBack::DefaultKey;
    QTest::newRow("from an older one") << 1 << false << WayBack::OldKey;
    QTest::newRow("from an older one that goes") << 1 << true << WayBack::Deleted;
    QTest::newRow("from nothing") << -1 << true << WayBack::Nothing;
}

void TestLockoutGuard::waysBack()
{
    QFETCH(int, bound);
    QFETCH(bool, deletesOld);
    QFETCH(WayBack, way);
    StoredDevice a = device(u"a"_s);
    a.keys = {KeySlot{0, bound == 0 ? KeyUseLocation::Tls : KeyUseLocation::None, {}, true},
              KeySlot{1, bound == 1 ? KeyUseLocation::Tls : KeyUseLocation::None}};
    GuardTerms terms;
    terms.deletesOld = deletesOld;
    const auto found = LockoutGuard::check({{&a, request(KeyUseLocation::Tls)}}, terms);
    QCOMPARE(found.first().kind, GuardKind::Rebound);
    QCOMPARE(found.first().wayBack, way);
    QCOMPARE(found.first().location, KeyUseLocation::Tls);
}

void TestLockoutGuard::termsOfARollout()
{
    RolloutSettings settings;
    settings.challenge.kind = ChallengeChoice::Kind::Connector;
    settings.deletesOld = true;
    settings.provenOnly = true;
    const GuardTerms terms = GuardTerms::of(RolloutKind::Renew, settings);
    QCOMPARE(terms.kind, RolloutKind::Renew);
    QVERIFY(terms.challengeIsGoodOnce && terms.deletesOld && terms.provenOnly && !terms.restarts);
    settings.challenge.kind = ChallengeChoice::Kind::One;
    QVERIFY(!GuardTerms::of(RolloutKind::Enrol, settings).challengeIsGoodOnce);
}

void TestLockoutGuard::sites_data()
{
    QTest::addColumn<QStringList>("sites");
    QTest::addColumn<QList<int>>("waves");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all in one wave") << QStringList{u"Oslo"_s, u"Oslo"_s} << QList<int>{0, 0} << QStringList{u"whole Oslo 2"_s};
    QTest::newRow("in two") << QStringList{u"Oslo"_s, u"Oslo"_s} << QList<int>{0, 1} << QStringList{};
    QTest::newRow("one alone") << QStringList{u"Oslo"_s} << QList<int>{0} << QStringList{u"alone Oslo 1"_s};
    QTest::newRow("two sites") << QStringList{u"Oslo"_s, u"Umeå"_s, u"Umeå"_s} << QList<int>{0, 1, 1}
                               << QStringList{u"whole Umeå 2"_s, u"alone Oslo 1"_s};
    QTest::newRow("without a site") << QStringList{QString(), QString()} << QList<int>{2, 2} << QStringList{u"whole  2"_s};
}

void TestLockoutGuard::sites()
{
    QFETCH(QStringList, sites);
    QFETCH(QList<int>, waves);
    QFETCH(QStringList, found);
    QList<StoredDevice> devices;
    for (qsizetype i = 0; i < sites.size(); ++i)
        devices.append(device(u"d%1"_s.arg(i), sites[i]));
    QList<GuardedDevice> guarded;
    for (qsizetype i = 0; i < sites.size(); ++i)
        guarded.append({&std::as_const(devices)[i], request(KeyUseLocation::Ieee8021x), waves[i]});
    QStringList said;
    for (const GuardFinding &finding : LockoutGuard::check(guarded, {})) {
        if (finding.kind == GuardKind::WholeSite || finding.kind == GuardKind::AloneAtSite)
            said += (finding.kind == GuardKind::WholeSite ? u"whole %1 %2"_s : u"alone %1 %2"_s)
                        .arg(finding.facts.first())
                        .arg(finding.devices.size());
    }
    QCOMPARE(said, found);
}

void TestLockoutGuard::spread()
{
    QList<StoredDevice> devices;
    for (int i = 0; i < 9; ++i)
        devices.append(device(u"d%1"_s.arg(i), i < 5 ? u"Oslo"_s : i < 8 ? u"Umeå"_s : u"Kiruna"_s));
    QList<GuardedDevice> guarded;
    for (const StoredDevice &each : std::as_const(devices))
        guarded.append({&each, request(KeyUseLocation::Ieee8021x), each.inventory.site == u"Umeå"_s ? 1 : 0});
    QCOMPARE(LockoutGuard::spread(&guarded), 5);
    QList<int> waves;
    for (const GuardedDevice &each : guarded)
        waves += each.wave;
    QCOMPARE(waves, (QList<int>{0, 0, 1, 1, 1, 1, 2, 2, 0}));
    const auto found = kinds(LockoutGuard::check(guarded, {}));
    QVERIFY(!found.contains(GuardKind::WholeSite));
    QVERIFY(found.contains(GuardKind::AloneAtSite)); // nothing can be done about Kiruna
    QCOMPARE(LockoutGuard::spread(&guarded), 0);     // once is enough
}

void TestLockoutGuard::spreadLeavesOthersAlone()
{
    StoredDevice a = device(u"a"_s), b = device(u"b"_s), c = device(u"c"_s);
    QList<GuardedDevice> guarded{
        {&a, request(KeyUseLocation::Tls)}, {&b, request(KeyUseLocation::IpSec)}, {&c, request(KeyUseLocation::Ieee8021x), 3}};
    QCOMPARE(LockoutGuard::spread(&guarded), 0);
    QCOMPARE(guarded[2].wave, 3);
    QList<GuardedDevice> none;
    QCOMPARE(LockoutGuard::spread(&none), 0);
    QVERIFY(LockoutGuard::check(none, {}).isEmpty());
}

void TestLockoutGuard::provenWaves()
{
    StoredDevice a = device(u"a"_s), b = device(u"b"_s);
    const QList<GuardedDevice> two{{&a, request(KeyUseLocation::Ieee8021x), 0}, {&b, request(KeyUseLocation::Ieee8021x), 1}};
    QVERIFY(kinds(LockoutGuard::check(two, {})).contains(GuardKind::NotProven));
    GuardTerms proven;
    proven.provenOnly = true;
    QVERIFY(!kinds(LockoutGuard::check(two, proven)).contains(GuardKind::NotProven));
    const QList<GuardedDevice> one{{&a, request(KeyUseLocation::Ieee8021x), 0}, {&b, request(KeyUseLocation::Ieee8021x), 0}};
    QVERIFY(!kinds(LockoutGuard::check(one, {})).contains(GuardKind::NotProven));
}

QTEST_GUILESS_MAIN(TestLockoutGuard)
#include "tst_lockoutguard.moc"
