#include "core/base/literals.h"
#include "core/fleet/waves.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace scepter;

/// How devices come into waves, and what becomes of a wave (F3, F11).
class TestWaves final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<int>("devices");
        QTest::addColumn<int>("canary");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("all at once") << 50 << 0 << 100 << QList<int>{50};
        QTest::newRow("canary, then all") << 50 << 5 << 100 << QList<int>{5, 45};
        QTest::newRow("canary, then quarters") << 50 << 2 << 25 << QList<int>{2, 12, 12, 12, 12};
        QTest::newRow("thirds leave none out") << 10 << 0 << 33 << QList<int>{4, 4, 2};
        QTest::newRow("more canaries than devices") << 3 << 5 << 50 << QList<int>{3};
        QTest::newRow("tiny share") << 5 << 1 << 1 << QList<int>{1, 1, 1, 1, 1};
        QTest::newRow("one device") << 1 << 0 << 10 << QList<int>{1};
    }
    void sizes()
    {
        QFETCH(int, devices);
        QFETCH(int, canary);
        QFETCH(int, percent);
        QFETCH(QList<int>, sizes);
        QList<PlannedMember> members(devices);
        RolloutSettings settings;
        settings.canary = canary;
        settings.wavePercent = percent;
        SeededRandom random;
        assignWaves(&members, settings, random);
        QList<int> found(members.last().wave + 1);
        int last = 0;
        for (const PlannedMember &member : members) {
            QVERIFY(member.wave == last || member.wave == last + 1); // in their order
            last = member.wave;
            ++found[member.wave];
            QCOMPARE(member.due.count(), 0);
        }
        QCOMPARE(found, sizes);
    }

    void jitterSpreads()
    {
        QList<PlannedMember> members(2000);
        RolloutSettings settings;
        settings.jitter = std::chrono::seconds(60);
        SeededRandom random;
        assignWaves(&members, settings, random);
        qint64 sum = 0, most = 0;
        for (const PlannedMember &member : members) {
            QVERIFY(member.due.count() >= 0 && member.due.count() <= 60'000);
            sum += member.due.count();
            most = std::max<qint64>(most, member.due.count());
        }
        QVERIFY2(sum / 2000 > 27'000 && sum / 2000 < 33'000, "the mean is far from half a minute");
        QVERIFY(most > 59'000);
    }

    void verdicts_data()
    {
        QTest::addColumn<RolloutCounts>("counts");
        QTest::addColumn<int>("wave");
        QTest::addColumn<int>("above");
        QTest::addColumn<int>("unproven");
        QTest::addColumn<WaveJudgement>("judgement");
        const auto counts = [](int waiting, int running, int succeeded, int failed) {
            return RolloutCounts{waiting, running, succeeded, failed};
        };
        using V = WaveVerdict;
        using H = HoldReason;
        QTest::newRow("waiting") << counts(1, 0, 3, 0) << 0 << 10 << -1 << WaveJudgement{V::GoesOn, {}};
        QTest::newRow("running") << counts(0, 1, 3, 9) << 0 << 10 << -1 << WaveJudgement{V::GoesOn, {}};
        QTest::newRow("all good") << counts(0, 0, 4, 0) << 0 << 10 << -1 << WaveJudgement{V::Next, {}};
        QTest::newRow("the share itself is allowed") << counts(0, 0, 9, 1) << 0 << 10 << -1 << WaveJudgement{V::Next, {}};
        QTest::newRow("one more is not") << counts(0, 0, 8, 2) << 0 << 10 << -1 << WaveJudgement{V::Hold, H{H::Kind::Failures, 0, 2, 10}};
        QTest::newRow("none may fail") << counts(0, 0, 99, 1) << 1 << 0 << -1 << WaveJudgement{V::Hold, H{H::Kind::Failures, 1, 1, 100}};
        QTest::newRow("any share") << counts(0, 0, 0, 5) << 0 << 100 << -1 << WaveJudgement{V::Next, {}};
        QTest::newRow("the last wave holds nobody back") << counts(0, 0, 0, 5) << 2 << 10 << -1 << WaveJudgement{V::Over, {}};
        QTest::newRow("not proven") << counts(0, 0, 5, 0) << 0 << 10 << 2 << WaveJudgement{V::Hold, H{H::Kind::NotProven, 0, 2, 5}};
        QTest::newRow("proven") << counts(0, 0, 5, 0) << 0 << 10 << 0 << WaveJudgement{V::Next, {}};
        // Of a plan for printers (F9, F11)
        const auto printers = [](int expected, int refused, int deferred, int issued, int missing) {
            return RolloutCounts{.expected = expected, .refused = refused, .deferred = deferred, .issued = issued, .missing = missing};
        };
        QTest::newRow("a printer is expected") << printers(1, 9, 0, 0, 0) << 0 << 10 << 0 << WaveJudgement{V::GoesOn, {}};
        QTest::newRow("a printer waits for approval") << printers(0, 0, 1, 9, 0) << 0 << 10 << 0 << WaveJudgement{V::GoesOn, {}};
        QTest::newRow("refused and missing printers have failed")
            << printers(0, 1, 0, 8, 1) << 0 << 10 << 0 << WaveJudgement{V::Hold, H{H::Kind::Failures, 0, 2, 10}};
        QTest::newRow("printers that are not seen in use")
            << printers(0, 0, 0, 10, 0) << 0 << 10 << 3 << WaveJudgement{V::Hold, H{H::Kind::NotProven, 0, 3, 10}};
        QTest::newRow("printers that are") << printers(0, 1, 0, 9, 0) << 0 << 10 << 0 << WaveJudgement{V::Next, {}};
        QTest::newRow("an empty wave") << counts(0, 0, 0, 0) << 0 << 0 << -1 << WaveJudgement{V::Next, {}};
    }
    void verdicts()
    {
        QFETCH(RolloutCounts, counts);
        QFETCH(int, wave);
        QFETCH(int, above);
        QFETCH(int, unproven);
        QFETCH(WaveJudgement, judgement);
        Rollout rollout;
        rollout.waves = 3;
        rollout.wave = wave;
        rollout.settings.holdAbovePercent = above;
        rollout.settings.provenOnly = unproven >= 0;
        QVERIFY(judgeWave(rollout, counts, std::max(0, unproven)) == judgement);
    }
};

QTEST_GUILESS_MAIN(TestWaves)
#include "tst_waves.moc"
