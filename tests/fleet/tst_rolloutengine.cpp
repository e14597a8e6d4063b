#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/fleet/rolloutplanner.h"
#include "core/fleet/rolloutreportfile.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

#include <QJsonArray>

using namespace scepter;

/// Rollouts as their administrator sees them: state of the store before and after, with a real connector or a scripted server on
/// loopback (F2, F3, F5, F6).
class TestRolloutEngine final : public QObject {
    Q_OBJECT

    template <class F> static void change(FleetRig &fleet, F work) { must(fleet.write(std::move(work))); }
    static QStringList names(const QList<RolloutMember> &members, MemberState state)
    {
        QStringList found;
        for (const RolloutMember &member : members) {
            if (member.state == state)
                found += member.name;
        }
        return found;
    }
    static void setServer(FleetRig &fleet, const QString &name, const QString &url)
    {
        const auto set = fleet.rig.change(
            name, [&](SimulatedMfp &machine) { return machine.updateCommunication({.url = url, .timeoutSeconds = 5}, fleet.now()); });
        QVERIFY(set);
    }

    /// Enrols devices for a location, and restarts them.
    static void enrol(FleetRig &fleet, const QList<DeviceId> &devices, KeyUseLocation location, bool deletesOld = true)
    {
        RolloutSettings settings = fleet.settings();
        settings.wanted.location = location;
        settings.deletesOld = deletesOld;
        settings.restarts = true;
        const RolloutId id = fleet.create(devices, settings);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, int(devices.size()));
    }
    /// Renews what ends within so many days (F6).
    static RolloutId renew(FleetRig &fleet, int days, const ChallengeChoice &challenge)
    {
        RolloutPlanner::Wish wish{u"renewal"_s, RolloutKind::Renew, fleet.settings()};
        wish.settings.wanted = CertificateTemplate();
        wish.settings.challenge = challenge;
        wish.settings.deletesOld = true;
        wish.settings.restarts = true;
        wish.dueWithinDays = days;
        const PlannedRollout planned = must(fleet.read([&](Transaction &transaction) {
            return RolloutPlanner::plan(transaction, fleet.rig.devices(), wish, fleet.rig.client.random, fleet.now());
        }));
        return must(fleet.write(
            [&](Transaction &transaction) { return RolloutStore::create(transaction, *fleet.rig.vault, planned.rollout, fleet.now()); }));
    }
    /// Keys with a certificate, by what they are for.
    static QMap<KeyUseLocation, int> bound(FleetRig &fleet, const QString &name)
    {
        QMap<KeyUseLocation, int> numbers;
        for (const DeviceKey &key : fleet.rig.keys(name)) {
            if (key.certificate)
                numbers.insert(key.slot.location, key.slot.number);
        }
        return numbers;
    }

private Q_SLOTS:
    void everyDeviceIsEnrolledOnce()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(40);
        const RolloutId id = fleet.create(devices, fleet.settings());
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 40);
        QCOMPARE(fleet.issued(), 40);
        for (const RolloutMember &member : fleet.members(id)) {
            const auto keys = fleet.rig.keys(member.name);
            QCOMPARE(keys.size(), 2); // and the default one
            QCOMPARE(keys.last().slot.number, member.keyNumber.value_or(-1));
            QCOMPARE(keys.last().certificate->serialHex(), member.serial);
            QCOMPARE(keys.last().certificate->subject().toString(), u"CN=%1.example"_s.arg(member.name));
            QCOMPARE(member.attempts, 1);
            QVERIFY(member.started && member.ended && !member.error);
        }
        // Each challenge was for one device, and is used up.
        const auto challenges = must(fleet.read([](Transaction &transaction) { return Challenges::list(transaction, u"office"_s); }));
        QCOMPARE(challenges.size(), 40);
        QSet<QString> subjects;
        for (const Challenge &challenge : challenges) {
            QCOMPARE(challenge.uses, 1);
            QCOMPARE(challenge.spec.usesAllowed.value_or(0), 1);
            QVERIFY(challenge.spec.expires == fleet.members(id).first().started->addDays(1) || challenge.spec.expires.has_value());
            subjects += challenge.spec.subject;
        }
        QCOMPARE(subjects.size(), 40);
    }

    /// A thousand devices over a day of the virtual clock: a start at night, jitter, waves, and requests by the timer's clock.
    void aThousandOverNight()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        const auto devices = fleet.addDevices(1000);
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.canary = 10;
        settings.wavePercent = 50;
        settings.jitter = std::chrono::minutes(2);
        const QDateTime night = fleet.now().addSecs(10 * 3600);
        const RolloutId id = fleet.create(devices, settings, RolloutKind::Enrol, night, "sesam");
        fleet.startEngines(200);
        QVERIFY(fleet.until([&] { return fleet.rollout(id).state == RolloutState::Scheduled; }));
        fleet.rig.advance(std::chrono::hours(9));
        for (int i = 0; i < 20; ++i)
            QVERIFY(fleet.until([] { return true; }, 100ms));
        QCOMPARE(fleet.rollout(id).state, RolloutState::Scheduled);
        QCOMPARE(fleet.counts(id).waiting, 1000);
        fleet.rig.advance(std::chrono::hours(1));
        QVERIFY(fleet.until([&] { return fleet.rollout(id).state == RolloutState::Finished; }, 100ms));
        QCOMPARE(fleet.counts(id).succeeded, 1000);
        QCOMPARE(fleet.rollout(id).waves, 3);
        // No wave began before the one ahead had ended.
        QDateTime ended[3], begun[3];
        for (const RolloutMember &member : fleet.members(id)) {
            QVERIFY(*member.started >= night);
            QDateTime &first = begun[member.wave], &last = ended[member.wave];
            first = first.isValid() ? std::min(first, *member.started) : *member.started;
            last = last.isValid() ? std::max(last, *member.ended) : *member.ended;
        }
        QVERIFY(ended[0] <= begun[1] && ended[1] <= begun[2]);
        QVERIFY2(begun[1].msecsTo(ended[1]) > 60'000, "the jitter did not spread them");
        QCOMPARE(fleet.number("SELECT count(*) FROM device_key WHERE certificate IS NOT NULL"), 1000);
    }

    void aBadCanaryHoldsTheRest()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(12);
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s})
            setServer(fleet, name, u"http://127.0.0.1:1/scep/office"_s); // nobody listens there
        RolloutSettings settings = fleet.settings();
        settings.canary = 4;
        settings.polling.reset();
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Held));
        QVERIFY(fleet.rollout(id).held == (HoldReason{HoldReason::Kind::Failures, 0, 2, 4}));
        QCOMPARE(fleet.counts(id).waiting, 8);
        QCOMPARE(names(fleet.members(id), MemberState::Failed), (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
        QCOMPARE(fleet.members(id).first().error->code, Errc::ServerDiffers); // and nothing was sent (F3)
        QCOMPARE(fleet.number("SELECT count(*) FROM device_request WHERE device = ?", {qint64(devices.first())}), 0);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 2);
        QCOMPARE(fleet.issued(), 2);

        // Mended and tried again: the wave is judged anew, and the rest goes on by itself.
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s})
            setServer(fleet, name, settings.url);
        change(fleet, [&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 12);
        QCOMPARE(fleet.issued(), 12);
        QCOMPARE(fleet.members(id).first().attempts, 2);
    }

    /// F3, F12: no challenge is made for a device that was set up for another server after the planning, and with --replace-server it
    /// is set up anew.
    void theServerOfEveryDevice()
    {
        for (const bool anew : {false, true}) {
            FleetRig fleet;
            fleet.serve();
            const auto devices = fleet.addDevices(1);
            RolloutSettings settings = fleet.settings();
            settings.replaceServer = anew;
            const RolloutId id = fleet.create(devices, settings);
            setServer(fleet, u"mfp-1"_s, u"http://127.0.0.1:1/scep/office"_s);
            fleet.startEngines();
            QVERIFY(fleet.untilState(id, RolloutState::Finished));
            QCOMPARE(fleet.counts(id).succeeded, anew ? 1 : 0);
            QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), anew ? 1 : 0);
            if (!anew) {
                const Error error = fleet.members(id).first().error.value_or(Error());
                QCOMPARE(error.code, Errc::ServerDiffers);
                QCOMPARE(error.facts, (QStringList{u"mfp-1"_s, u"http://127.0.0.1:1/scep/office"_s, settings.url}));
            }
        }
    }

    /// F3, F12: what another CA issued counts as no success, and the challenge that its server was told is no longer good.
    void whatAnotherCaIssued()
    {
        FleetRig fleet;
        fleet.serve();
        ScriptedServer &other = fleet.rig.client.server;
        RolloutSettings settings = fleet.settings();
        settings.connector = u"office"_s;
        settings.url = other.url().toString();
        settings.caFingerprint = other.ca().fingerprint();
        settings.wanted.key = KeySpec::Rsa2048;
        const RolloutId id = fleet.create(fleet.addDevices(1, u"mfp"_s), settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).failed, 1);
        QCOMPARE(fleet.members(id).first().error->code, Errc::OtherIssuer);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 0);
        QVERIFY(fleet.members(id).first().challenge.isEmpty());
    }

    /// F5, S7: a request whose certificate may exist is not begun anew at another server.
    void aLostReplyIsNotAskedForElsewhere()
    {
        FleetRig fleet;
        ScriptedServer &server = fleet.rig.client.server;
        server.script.challenge = "sesam";
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.polling.reset();
        server.inject(ScriptedServer::Stage::Request, ScriptedServer::Fault::LostReply, 1);
        const RolloutId id = fleet.create(fleet.addDevices(1), settings, RolloutKind::Enrol, {}, "sesam");
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        setServer(fleet, u"mfp-1"_s, u"http://127.0.0.1:1/scep"_s);
        const auto retried = fleet.write([&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(!retried && retried.error().code == Errc::ServerDiffers);
        QCOMPARE(fleet.counts(id).failed, 1);
    }

    /// F11: a retry has the rollout's waves, behind those that there are, and never a whole site's 802.1X devices in one.
    void aRetryKeepsToTheRules()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(6);
        RolloutSettings settings = fleet.settings();
        settings.wanted.location = KeyUseLocation::Ieee8021x;
        settings.canary = 1;
        settings.wavePercent = 50;
        const RolloutId id = fleet.create(devices, settings);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::cancel(transaction, id, fleet.now()); });
        const auto retry = [&](const QList<DeviceId> &only) {
            return must(fleet.read([&](Transaction &transaction) {
                return RolloutRetry::plan(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now(), only);
            }));
        };
        QList<int> waves;
        const PlannedRetry all = retry({});
        for (const RolloutMember &member : all.members)
            waves += member.wave - all.firstWave;
        QCOMPARE(waves, (QList<int>{0, 1, 1, 1, 2, 2}));
        QCOMPARE(all.waves, 3);
        const PlannedRetry two = retry(devices.mid(4)); // behind the waves of those that are not tried again
        QCOMPARE(two.members.size(), 2);
        QVERIFY(two.firstWave > 0);
    }

    void resumingPassesTheHold()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(6);
        setServer(fleet, u"mfp-1"_s, u"http://127.0.0.1:1/scep/office"_s);
        RolloutSettings settings = fleet.settings();
        settings.canary = 2;
        settings.polling.reset();
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Held));
        change(fleet, [&](Transaction &transaction) { return RolloutStore::resume(transaction, id, fleet.now()); });
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 5);
        QCOMPARE(fleet.counts(id).failed, 1);
    }

    /// F11: the next wave only when the last one's keys are in use.
    void provenWavesOnly()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(4);
        RolloutSettings settings = fleet.settings();
        settings.canary = 1;
        settings.provenOnly = true;
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Held));
        QVERIFY(fleet.rollout(id).held == (HoldReason{HoldReason::Kind::NotProven, 0, 1, 1}));
        QVERIFY(fleet.rig.change(u"mfp-1"_s, [](SimulatedMfp &machine) { return machine.restart(); }));
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded == 4; }));
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
    }

    /// D16 for a rollout: no wave waits for somebody who restarts the devices by hand.
    void devicesRestartWhenAsked()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(3);
        RolloutSettings settings = fleet.settings();
        settings.canary = 1;
        settings.provenOnly = settings.restarts = true;
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QVERIFY(!fleet.rig.device(u"mfp-3"_s).state.restartNeeded);
        QVERIFY(fleet.rig.keys(u"mfp-3"_s).last().slot.inUse);
    }

    void pauseLetsNothingNewOut()
    {
        FleetRig fleet;
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        settings.perSecond = 1;
        const RolloutId id = fleet.create(fleet.addDevices(20), settings);
        fleet.startEngines();
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded >= 2; }));
        change(fleet, [&](Transaction &transaction) { return RolloutStore::pause(transaction, id); });
        QVERIFY(fleet.until([&] { return fleet.counts(id).running == 0; }));
        const int before = fleet.counts(id).succeeded;
        const QDateTime since = fleet.now();
        QVERIFY(fleet.until([&] { return since.secsTo(fleet.now()) > 5; }, 50ms));
        QCOMPARE(fleet.counts(id).succeeded, before);
        QCOMPARE(fleet.issued(), before);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::resume(transaction, id, fleet.now()); });
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded > before; }));
    }

    void cancelledOnesAreNotSent()
    {
        FleetRig fleet;
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        settings.concurrency = 2;
        settings.perSecond = 2;
        const RolloutId id = fleet.create(fleet.addDevices(10), settings);
        fleet.startEngines();
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded >= 1; }));
        change(fleet, [&](Transaction &transaction) { return RolloutStore::cancel(transaction, id, fleet.now()); });
        QVERIFY(fleet.until([&] { return fleet.counts(id).running == 0; }));
        const RolloutCounts counts = fleet.counts(id);
        QVERIFY(counts.cancelled >= 7);
        QCOMPARE(counts.succeeded + counts.cancelled, 10); // what was sent is seen through
        QCOMPARE(fleet.issued(), counts.succeeded);
        change(fleet, [&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.issued(), 10);
    }

    void concurrencyAndRateAreKept()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.concurrency = 3;
        settings.perSecond = 10;
        const RolloutId id = fleet.create(fleet.addDevices(30), settings, RolloutKind::Enrol, {}, "sesam");
        fleet.startEngines();
        int most = 0;
        QVERIFY(fleet.until(
            [&] {
                most = std::max(most, fleet.counts(id).running);
                return fleet.rollout(id).state == RolloutState::Finished;
            },
            2ms));
        QVERIFY2(most <= 3, qPrintable(QString::number(most)));
        QList<QDateTime> starts;
        for (const RolloutMember &member : fleet.members(id))
            starts += *member.started;
        std::sort(starts.begin(), starts.end());
        for (qsizetype i = 0; i + 20 < starts.size(); ++i) // 20 more within a second would be too many
            QVERIFY(starts[i].msecsTo(starts[i + 20]) >= 900);
    }

    /// F2: what a device lacks is reported, and nothing is sent for it.
    void aMissingVariableIsNotSent()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(2);
        RolloutSettings settings = fleet.settings();
        settings.wanted.organization = u"{serial}"_s;
        settings.holdAbovePercent = 100;
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.members(id).first().error->code, Errc::VariableMissing);
        QCOMPARE(fleet.counts(id).failed, 2);
        QCOMPARE(fleet.number("SELECT count(*) FROM device_request"), 0);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 0);
    }

    /// F12: the connector refuses the request by its policy; the challenge was not used up, and nobody will send it again.
    void aRefusedRequestLeavesNoChallenge()
    {
        FleetRig fleet;
        change(fleet, [&](Transaction &transaction) -> Result<void> {
            const auto office = ConnectorStore::show(transaction, u"office"_s);
            if (!office)
                return fail(office.error());
            ConnectorSettings settings = office->settings;
            settings.keys = {u"rsa:4096"_s}; // the devices have EC keys
            return ConnectorStore::change(transaction, settings);
        });
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        settings.holdAbovePercent = 100;
        const RolloutId id = fleet.create(fleet.addDevices(2), settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).failed, 2);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 0);
        QCOMPARE(fleet.members(id).first().challenge, QString());
        QCOMPARE(fleet.issued(), 0);
    }

    /// A challenge for each device from the inventory; one that is missing fails that device alone.
    void challengesFromAColumn()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        const auto devices = fleet.addDevices(2);
        change(fleet, [&](Transaction &transaction) {
            return fleet.rig.devices().setSecret(transaction, devices.first(), u"challenge"_s, Secret("sesam"));
        });
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::Column, u"challenge"_s};
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.members(id)[0].state, MemberState::Succeeded);
        QCOMPARE(fleet.members(id)[1].error->code, Errc::ChallengeMissing);
        QCOMPARE(fleet.members(id)[1].error->facts, (QStringList{u"mfp-2"_s, u"challenge"_s}));
    }

    /// F3: a device that asks periodically has no use for a challenge that is good once; with the timer on nothing is sent (D8).
    void timersAreInTheWay()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(2);
        for (const auto &[name, days] : {std::pair(u"mfp-1"_s, 30), std::pair(u"mfp-2"_s, 0)}) {
            setServer(fleet, name, fleet.settings().url);
            QVERIFY(fleet.rig.setTimer(name, [days = days](AutoRequestSettings &automatic) {
                automatic.startDate = QDate(2030, 1, 1);
                automatic.intervalDays = days > 0 ? std::optional(days) : std::nullopt;
                automatic.request.commonName = u"mfp.example"_s;
            }));
        }
        const RolloutId id = fleet.create(devices, fleet.settings());
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.members(id)[0].error->code, Errc::ChallengeUnfit);
        QCOMPARE(fleet.members(id)[1].error->code, Errc::TimerOn);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 0);
        QCOMPARE(fleet.issued(), 0);
    }

    /// D23, and D17 as what mends it.
    void fullDevicesAreMended()
    {
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(1, u"mfp-small"_s); // three keys, the default one counted
        RolloutSettings settings = fleet.settings();
        settings.wanted.key = KeySpec::Rsa2048;
        fleet.startEngines();
        for (int i = 0; i < 3; ++i) {
            const RolloutId id = fleet.create(devices, settings);
            QVERIFY(fleet.untilState(id, RolloutState::Finished));
            QCOMPARE(fleet.counts(id).succeeded, i < 2 ? 1 : 0);
            if (i == 2) {
                QCOMPARE(fleet.members(id).first().error->code, Errc::RegistrationLimit);
                QCOMPARE(fleet.members(id).first().challenge, QString());
            }
        }
        // F12: the challenge of the request that the device refused is not good any more, so that nobody can use it.
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge WHERE uses = 0"), 0);
        QCOMPARE(fleet.number("SELECT count(*) FROM challenge"), 2);
        settings.deletesOld = true;
        const RolloutId id = fleet.create(devices, settings, RolloutKind::Renew);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 1);
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).size(), 3);
        QCOMPARE(fleet.issued(), 3);
    }

    /// F6: only the certificate that is due is exchanged, and it goes (D17).
    void onlyWhatIsDueIsRenewed()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(2);
        enrol(fleet, devices, KeyUseLocation::Tls);
        fleet.rig.advance(std::chrono::hours(24 * 360));
        enrol(fleet, devices, KeyUseLocation::Ieee8021x);
        const RolloutId id = renew(fleet, 10, fleet.settings().challenge);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 2);
        const QMap<KeyUseLocation, int> expected{{KeyUseLocation::Ieee8021x, 2}, {KeyUseLocation::Tls, 3}};
        QCOMPARE(bound(fleet, u"mfp-1"_s), expected);
        QCOMPARE(bound(fleet, u"mfp-2"_s), expected);
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).size(), 3); // with the default key, which stays
        QCOMPARE(fleet.members(id).first().renewal->key, 1);
    }

    /// Two certificates of one device in one rollout, one after the other; without a challenge the old certificate speaks for the new
    /// one (S2).
    void twoCertificatesOfOneDevice()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(3);
        enrol(fleet, devices, KeyUseLocation::Tls);
        enrol(fleet, devices, KeyUseLocation::Ieee8021x);
        fleet.rig.advance(std::chrono::hours(24 * 360));
        const RolloutId id = renew(fleet, 10, {});
        QCOMPARE(fleet.members(id).size(), 6);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 6);
        QCOMPARE(fleet.issued(), 12);
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s}) {
            QCOMPARE(fleet.rig.keys(name).size(), 3);
            const QMap<KeyUseLocation, int> now = bound(fleet, name);
            QCOMPARE(now.keys(), (QList{KeyUseLocation::Tls, KeyUseLocation::Ieee8021x}));
            QVERIFY(now[KeyUseLocation::Tls] > 2 && now[KeyUseLocation::Ieee8021x] > 2);
        }
        QSet<QString> serials, renewed;
        const QJsonObject report = toJson(must(
            fleet.read([&](Transaction &transaction) { return RolloutReport::gather(transaction, fleet.rig.profiles, id, fleet.now()); })));
        for (const QJsonValue &device : report[u"devices"_s].toArray()) { // each certificate by itself
            serials += device[u"certificateSerial"_s].toString();
            renewed += device[u"renews"_s][u"id"_s].toString();
            QVERIFY(!device[u"notAfter"_s].isNull());
        }
        QCOMPARE(serials.size(), 6);
        QCOMPARE(renewed.size(), 6);
        QVERIFY(renewed.contains(u"mfp-2/1"_s) && renewed.contains(u"mfp-2/2"_s));
    }

    /// D23: a device that holds as many keys as it can, whose certificate is overwritten by what renews it.
    void aFullDeviceRenews()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(1, u"mfp-small"_s); // three keys, the default one counted
        RolloutSettings settings = fleet.settings();
        settings.wanted.key = KeySpec::Rsa2048;
        settings.restarts = true;
        for (const KeyUseLocation location : {KeyUseLocation::None, KeyUseLocation::Tls}) {
            settings.wanted.location = location;
            settings.wanted.commonName = location == KeyUseLocation::None ? u"other.example"_s : u"{fqdn}"_s;
            QVERIFY(fleet.untilState(fleet.create(devices, settings), RolloutState::Finished));
        }
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).size(), 3);
        const RolloutId id = renew(fleet, 400, fleet.settings().challenge); // both of them, the one bound to nothing too
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 2);
        QCOMPARE(bound(fleet, u"mfp-1"_s).keys(), (QList{KeyUseLocation::None, KeyUseLocation::Tls}));
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).size(), 3);
        QVERIFY(fleet.rig.keys(u"mfp-1"_s).first().slot.isDefault);
    }

    /// What was chosen and has been replaced since is not renewed in its successor's place.
    void whatWasReplacedSinceIsLeftAlone()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(1);
        enrol(fleet, devices, KeyUseLocation::Tls);
        const RolloutId chosen = renew(fleet, 400, fleet.settings().challenge);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::pause(transaction, chosen); });
        enrol(fleet, devices, KeyUseLocation::Tls);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::resume(transaction, chosen, fleet.now()); });
        QVERIFY(fleet.untilState(chosen, RolloutState::Finished));
        QCOMPARE(fleet.counts(chosen).failed, 1);
        QCOMPARE(fleet.members(chosen).first().error->code, Errc::NotFound);
        QCOMPARE(fleet.issued(), 2);
        const auto again = fleet.write([&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), chosen, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(!again && again.error().code == Errc::NotFound); // there is nothing to try again
    }

    /// A key follows its IPSec destination to another name, and so does its renewal.
    void aRenamedDestinationIsRenewed()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(1);
        DeviceSetup setup = fleet.rig.device(u"mfp-1"_s).settings.setup;
        const QString before = setup.destinations.first();
        RolloutSettings settings = fleet.settings();
        settings.wanted.location = KeyUseLocation::IpSec;
        settings.wanted.destination = before;
        settings.restarts = true;
        QVERIFY(fleet.untilState(fleet.create(devices, settings), RolloutState::Finished));
        const RolloutId id = renew(fleet, 400, fleet.settings().challenge);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::pause(transaction, id); });
        setup.destinations.first() = u"Office"_s;
        QVERIFY(fleet.rig.change(u"mfp-1"_s, [&](SimulatedMfp &machine) {
            return machine.updateSetup(setup, {{{before, u"Office"_s}}, false}, fleet.now(), fleet.rig.client.random);
        }));
        change(fleet, [&](Transaction &transaction) { return RolloutStore::resume(transaction, id, fleet.now()); });
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 1);
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).last().slot.destination, u"Office"_s);
    }

    /// A deferral is polled for as long as the rollout says (D13), through hours.
    void pendingForHours()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        fleet.rig.client.server.script.pending = 13;
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.polling = Polling{20, 30};
        const RolloutId id = fleet.create(fleet.addDevices(3), settings, RolloutKind::Enrol, {}, "sesam");
        fleet.startEngines();
        const QDateTime begun = fleet.now();
        QVERIFY(fleet.until([&] {
            const qint64 next = fleet.number("SELECT min(wake) FROM device");
            if (fleet.number("SELECT count(*) FROM device WHERE wake > 0") == 3) // all of them wait
                fleet.rig.client.scheduler.setWallClock(QDateTime::fromMSecsSinceEpoch(next, Qt::UTC));
            return fleet.rollout(id).state == RolloutState::Finished;
        }));
        QCOMPARE(fleet.counts(id).succeeded, 3);
        QVERIFY(begun.secsTo(fleet.now()) > 6 * 3600);
    }

    /// F5: a request whose certificate may exist is continued by a retry, not sent anew.
    void aLostReplyIsNotAskedForTwice()
    {
        FleetRig fleet;
        ScriptedServer &server = fleet.rig.client.server;
        server.script.challenge = "sesam";
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.polling.reset();
        const auto devices = fleet.addDevices(1);
        setServer(fleet, u"mfp-1"_s, settings.url);
        server.inject(ScriptedServer::Stage::Request, ScriptedServer::Fault::LostReply, 1);
        const RolloutId id = fleet.create(devices, settings, RolloutKind::Enrol, {}, "sesam");
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).failed, 1);
        change(fleet, [&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 1);
        QSet<QByteArray> transactions;
        for (const auto &seen : server.seen()) {
            if (seen.claims)
                transactions += seen.claims->transactionId;
        }
        QCOMPARE(transactions.size(), 1);
    }

    /// A server that refuses half of them.
    void halfAreRefused()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        const auto devices = fleet.addDevices(10);
        for (int i = 0; i < 10; ++i) {
            change(fleet, [&](Transaction &transaction) {
                return fleet.rig.devices().setSecret(transaction, devices[i], u"challenge"_s, Secret(i % 2 ? "sesam" : "wrong"));
            });
        }
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::Column, u"challenge"_s};
        const RolloutId id = fleet.create(devices, settings);
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 5);
        QCOMPARE(fleet.counts(id).failed, 5);
        QCOMPARE(fleet.members(id).first().error->code, Errc::ScepFailure);
    }

    /// The server is gone for a while: polling as D13 does, the rollout goes on when it is back.
    void theServerDiesInTheMiddle()
    {
        FleetRig fleet;
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        const quint16 port = quint16(fleet.server->urls().first().second.port());
        settings.polling = Polling{5, 1};
        settings.perSecond = 20;
        const RolloutId id = fleet.create(fleet.addDevices(20), settings);
        fleet.startEngines();
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded >= 3; }));
        fleet.endServing();
        QVERIFY(fleet.until([&] { return fleet.counts(id).running == 20 - fleet.counts(id).succeeded; }));
        QVERIFY(fleet.until([&] { return fleet.number("SELECT count(*) FROM device WHERE attempting <> 0") == 0; }));
        fleet.server = std::make_unique<ConnectorServer>(
            ConnectorServices{fleet.database(), fleet.rig.client.scheduler, fleet.rig.client.random, fleet.rig.client.pool},
            *fleet.rig.vault, QStringList());
        fleet.server->start(u"127.0.0.1"_s, port, std::nullopt);
        QVERIFY(fleet.until([&] { return !fleet.server->urls().isEmpty(); }));
        QVERIFY(fleet.until([&] { return fleet.rollout(id).state == RolloutState::Finished; }, 100ms));
        QCOMPARE(fleet.counts(id).succeeded, 20);
        QCOMPARE(fleet.issued(), 20);
    }

    /// What a process left behind in the middle is taken up, and nobody gets two certificates (F5).
    void killedInTheMiddle()
    {
        FleetRig fleet;
        fleet.serve();
        RolloutSettings settings = fleet.settings();
        settings.canary = 3;
        settings.concurrency = 5;
        const RolloutId id = fleet.create(fleet.addDevices(40), settings);
        for (int round = 0; round < 12; ++round) {
            fleet.startEngines();
            QVERIFY(!fleet.engineFailure);
            int steps = round * 3;
            QVERIFY(fleet.until([&] { return steps-- <= 0 || fleet.rollout(id).state == RolloutState::Finished; }));
        }
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 40);
        QCOMPARE(fleet.issued(), 40);
        QCOMPARE(fleet.number("SELECT count(*) FROM device_key WHERE certificate IS NOT NULL"), 40);
        QCOMPARE(fleet.number("SELECT count(*) FROM device_transaction"), 0);
    }

    /// Somebody sets the clock back by an hour in the middle of a wave with jitter.
    void theClockIsSetBack()
    {
        FleetRig fleet;
        fleet.rig.client.server.script.challenge = "sesam";
        RolloutSettings settings = fleet.settings();
        settings.caFingerprint = fleet.rig.client.server.ca().fingerprint();
        settings.challenge = {ChallengeChoice::Kind::One};
        settings.jitter = std::chrono::seconds(20);
        settings.perSecond = 10;
        const RolloutId id = fleet.create(fleet.addDevices(20), settings, RolloutKind::Enrol, {}, "sesam");
        fleet.startEngines();
        QVERIFY(fleet.until([&] { return fleet.counts(id).succeeded >= 5; }, 50ms));
        const QDateTime back = fleet.now().addSecs(-3600);
        fleet.rig.client.scheduler.setWallClock(back);
        QVERIFY(fleet.until([&] { return fleet.rollout(id).state == RolloutState::Finished; }, 50ms));
        QCOMPARE(fleet.counts(id).succeeded, 20);
        QVERIFY2(back.secsTo(fleet.now()) < 300, "it waited for the clock to come up again");
    }

    void oneProcessRunsThem()
    {
        FleetRig fleet;
        fleet.startEngines();
        const auto other = fleet.rig.store.open();
        RolloutEngine second(fleet.rig.client.services(), *other, fleet.rig.devices(), *fleet.rig.vault);
        std::optional<Error> error;
        connect(&second, &RolloutEngine::failed, &second, [&](const Error &failure) { error = failure; });
        second.start();
        QVERIFY(fleet.until([&] { return error.has_value(); }));
        QCOMPARE(error->code, Errc::LeaseHeld);
        QCOMPARE(error->facts.first(), u"rollouts"_s);
    }

    void statesRefuseWhatDoesNotFit()
    {
        FleetRig fleet;
        const RolloutId id = fleet.create(fleet.addDevices(1), fleet.settings());
        const auto attempt = [&](auto work) { return fleet.write(work); };
        const auto resumed = attempt([&](Transaction &transaction) { return RolloutStore::resume(transaction, id, fleet.now()); });
        QVERIFY(!resumed && resumed.error().code == Errc::RolloutState);
        const auto retried = attempt([&](Transaction &transaction) {
            return RolloutRetry::retry(transaction, fleet.rig.devices(), id, fleet.rig.client.random, fleet.now());
        });
        QVERIFY(!retried && retried.error().code == Errc::RolloutState);
        change(fleet, [&](Transaction &transaction) { return RolloutStore::cancel(transaction, id, fleet.now()); });
        const auto paused = attempt([&](Transaction &transaction) { return RolloutStore::pause(transaction, id); });
        QVERIFY(!paused && paused.error().code == Errc::RolloutState);
        QCOMPARE(paused.error().facts, (QStringList{u"test"_s, u"cancelled"_s}));
        const auto missing = attempt([&](Transaction &transaction) { return RolloutStore::pause(transaction, RolloutId(99)); });
        QVERIFY(!missing && missing.error().code == Errc::NotFound);
    }

    /// The one challenge for all lies sealed.
    void theChallengeIsSealed()
    {
        FleetRig fleet;
        RolloutSettings settings = fleet.settings();
        settings.challenge = {ChallengeChoice::Kind::One};
        const RolloutId id = fleet.create(fleet.addDevices(1), settings, RolloutKind::Enrol, {}, "opensesamealibaba");
        const auto row = must(fleet.read([&](Transaction &transaction) {
            return transaction.one("SELECT settings || hex(challenge), challenge FROM rollout WHERE id = ?", {qint64(id)});
        }));
        QVERIFY(!row->bytes(1).isEmpty() && !row->bytes(1).contains("opensesame") && !row->text(0).contains(u"opensesame"_s));
        const auto challenge = must(
            fleet.read([&](Transaction &transaction) { return RolloutStore::challenge(transaction, *fleet.rig.vault, id); }));
        QCOMPARE(challenge.view().toByteArray(), QByteArray("opensesamealibaba"));
    }
};

QTEST_GUILESS_MAIN(TestRolloutEngine)
#include "tst_rolloutengine.moc"
