#include "core/base/literals.h"
#include "core/connector/refusalcounter.h"

#include <QTest>

using namespace scepter;

namespace {

const QDateTime noon = QDateTime::fromString(u"2027-03-01T12:00:00Z"_s, Qt::ISODate);

} // namespace

class TestRefusalCounter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstAtOnceTheRestTogether();
    void addressConnectorAndReasonApart();
    void ipv6ByItsNetwork();
    void beyondAThousandAddressesAreOthers();
    void anHourEnds();
    void whatCouldNotBeWrittenIsTold();
    void answersBeyondAHundred();
    void guessing();
    void outcomes();
};

void TestRefusalCounter::theFirstAtOnceTheRestTogether()
{
    RefusalCounter counter;
    for (int i = 0; i < 312; ++i)
        QCOMPARE(counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), u"CN=%1"_s.arg(i), noon.addSecs(i)).isOwn,
                 i == 0);
    const auto totals = counter.take();
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].who, u"192.0.2.7"_s);
    QCOMPARE(totals[0].connector, u"office"_s);
    QCOMPARE(totals[0].what, u"refused: WeakCipher"_s);
    QCOMPARE(totals[0].count, 312);
    QCOMPARE(totals[0].first, noon);
    QCOMPARE(totals[0].lastSubject, u"CN=311"_s);
    QVERIFY(counter.take().isEmpty());
    // A single one has been told.
    QVERIFY(counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    QVERIFY(counter.take().isEmpty());
}

void TestRefusalCounter::addressConnectorAndReasonApart()
{
    RefusalCounter counter;
    QVERIFY(counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    QVERIFY(counter.count(u"192.0.2.8"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    QVERIFY(counter.count(u"192.0.2.7"_s, u"branch"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    QVERIFY(counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakDigest), {}, noon).isOwn);
    QVERIFY(!counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakDigest), {}, noon).isOwn);
    QCOMPARE(counter.take().size(), 1);
}

void TestRefusalCounter::ipv6ByItsNetwork()
{
    RefusalCounter counter;
    QVERIFY(counter.count(u"2001:db8:1:2::1"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    for (int i = 2; i < 200; ++i)
        QVERIFY(!counter.count(u"2001:db8:1:2:%1::9"_s.arg(i), u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    QVERIFY(counter.count(u"2001:db8:1:3::1"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon).isOwn);
    const auto totals = counter.take();
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].who, u"2001:db8:1:2::/64"_s);
}

void TestRefusalCounter::beyondAThousandAddressesAreOthers()
{
    RefusalCounter counter;
    int first = 0;
    for (int i = 0; i < 50'000; ++i)
        first +=
            counter.count(u"10.%1.%2.1"_s.arg(i / 250).arg(i % 250), u"office"_s, refusalOutcome(Refusal::ChallengeWrong), {}, noon).isOwn;
    QCOMPARE(first, RefusalCounter::mostAddresses + 1);
    const auto totals = counter.take();
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].who, u"others"_s);
    QCOMPARE(totals[0].count, 49'000);
}

void TestRefusalCounter::anHourEnds()
{
    RefusalCounter counter;
    QVERIFY(!counter.ends().isValid());
    counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon);
    counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon.addSecs(3000));
    QCOMPARE(counter.ends(), noon.addSecs(3600));
    QCOMPARE(counter.take().size(), 1);
    QVERIFY(!counter.ends().isValid());
    QVERIFY(counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), {}, noon.addSecs(4000)).isOwn);
    QCOMPARE(counter.ends(), noon.addSecs(7600));
}

void TestRefusalCounter::whatCouldNotBeWrittenIsTold()
{
    RefusalCounter counter;
    const auto outcome = counter.count(u"192.0.2.7"_s, u"office"_s, refusalOutcome(Refusal::WeakCipher), u"CN=a"_s, noon);
    counter.notWritten(outcome, u"office"_s);
    const auto totals = counter.take();
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].count, 1);
}

void TestRefusalCounter::answersBeyondAHundred()
{
    RefusalCounter counter;
    for (int i = 0; i < 500; ++i)
        QCOMPARE(counter.count(u"192.0.2.7"_s, u"office"_s, u"CertPoll pending"_s, {}, noon).isOwn, i < 100);
    for (int i = 0; i < 100; ++i)
        QVERIFY(counter.count(u"192.0.2.7"_s, u"office"_s, u"GetCRL answered"_s, {}, noon).isOwn);
    const auto totals = counter.take();
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].what, u"CertPoll pending"_s);
    QCOMPARE(totals[0].count, 500);
}

/// C13: once an hour, and for one connector.
void TestRefusalCounter::guessing()
{
    RefusalCounter counter;
    const auto guess = [&](const QString &address, const QString &connector) {
        return counter.count(address, connector, refusalOutcome(Refusal::ChallengeWrong), {}, noon).isGuessing;
    };
    for (int i = 1; i < 100; ++i) {
        QVERIFY(!guess(u"192.0.2.7"_s, u"office"_s));
        QVERIFY(!guess(u"192.0.2.7"_s, u"branch"_s));
        QVERIFY(!counter.count(u"192.0.2.9"_s, u"office"_s, refusalOutcome(Refusal::ChallengeMissing), {}, noon).isGuessing);
    }
    QVERIFY(guess(u"192.0.2.7"_s, u"office"_s));
    QVERIFY(!guess(u"192.0.2.7"_s, u"office"_s));
    QVERIFY(!counter.count(u"192.0.2.9"_s, u"office"_s, refusalOutcome(Refusal::ChallengeMissing), {}, noon)
                 .isGuessing); // no password is no guess
    counter.take();
    for (int i = 1; i < 100; ++i)
        QVERIFY(!guess(u"192.0.2.7"_s, u"office"_s));
    QVERIFY(guess(u"192.0.2.7"_s, u"office"_s));
}

void TestRefusalCounter::outcomes()
{
    const QString text = countedOutcome({u"192.0.2.7"_s, u"office"_s, u"refused: ChallengeWrong"_s, 312, noon, {}});
    QCOMPARE(text, u"refused 312 times since 2027-03-01T12:00:00Z: ChallengeWrong"_s);
    const auto told = refusalsTold(text);
    QVERIFY(told);
    QCOMPARE(told->why, Refusal::ChallengeWrong);
    QCOMPARE(told->count, 312);
    QCOMPARE(told->first, noon);
    QCOMPARE(countedOutcome({u"192.0.2.7"_s, u"office"_s, u"CertPoll pending"_s, 312, noon, {}}),
             u"answered 312 times since 2027-03-01T12:00:00Z: CertPoll pending"_s);
    const auto one = refusalsTold(u"refused: WeakCipher"_s);
    QVERIFY(one);
    QCOMPARE(one->why, Refusal::WeakCipher);
    QCOMPARE(one->count, 1);
    for (const char *other : {"issued", "refused", "refused: Nothing", "done", ""})
        QVERIFY(!refusalsTold(QString::fromLatin1(other)));
}

QTEST_GUILESS_MAIN(TestRefusalCounter)
#include "tst_refusalcounter.moc"
