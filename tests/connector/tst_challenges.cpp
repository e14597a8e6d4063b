#include "core/base/literals.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QSet>
#include <QTest>

using namespace scepter;

class TestChallenges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void furtherNames();
    void shown();
    void listedWithoutPasswords();
    void neverInTheFile();
    void refusesToMake_data();
    void refusesToMake();
    void onePasswordOnce();
    void found_data();
    void found();
    void foundOnItsConnectorOnly();
    void removed();
    void aSealedPasswordStaysInItsRow();
    void anotherVaultKnowsNothing();
    void usedAsOftenAsAllowed();
    void usedByTwoProcessesAtOnce();
    void usedOnlyWhileItIsGood_data();
    void usedOnlyWhileItIsGood();
    void aRenewableOneIsUsedAsItWasSeen();
    void generated();

private:
    static Result<std::optional<ChallengeFacts>> find(ServiceRig &rig, const QByteArray &password, const QString &connector = u"office"_s)
    {
        return rig.read([&](Transaction &transaction) { return Challenges(rig.vault).find(transaction, connector, Secret(password)); });
    }
    static ChallengeFacts seen(ServiceRig &rig, const QByteArray &password)
    {
        const auto facts = must(find(rig, password));
        if (!facts)
            qFatal("the challenge is not found");
        return *facts;
    }
    static bool use(ServiceRig &rig, const ChallengeFacts &facts, const QDateTime &now)
    {
        return must(rig.write([=](Transaction &transaction) {
            return Challenges::use(transaction, facts, u"CN=a"_s, {now, now.addDays(365)}, now);
        }));
    }
};

void TestChallenges::shown()
{
    ServiceRig rig;
    ChallengeSpec spec{u"office"_s, u"printer-7"_s, rig.now().addDays(7), 3, true};
    const QString id = rig.addChallenge("open sesame", spec);
    const auto shown = must(rig.read([&](Transaction &transaction) { return Challenges(rig.vault).show(transaction, id); }));
    QCOMPARE(shown.second.view().toByteArray(), QByteArray("open sesame"));
    QCOMPARE(shown.first.id, id);
    QCOMPARE(shown.first.spec.connector, u"office"_s);
    QCOMPARE(shown.first.spec.subject, u"printer-7"_s);
    QCOMPARE(shown.first.spec.expires, spec.expires);
    QCOMPARE(shown.first.spec.usesAllowed, 3);
    QVERIFY(shown.first.spec.renewable);
    QCOMPARE(shown.first.uses, 0);
    QCOMPARE(shown.first.created, rig.now());
    QCOMPARE_ERROR(rig.read([&](Transaction &transaction) { return Challenges(rig.vault).show(transaction, u"nothing"_s); }),
                   Errc::NotFound);
}

void TestChallenges::listedWithoutPasswords()
{
    ServiceRig rig;
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    const QString first = rig.addChallenge("one");
    rig.scheduler.advance(1s);
    const QString second = rig.addChallenge("two", {u"office"_s, u"printer-7"_s});
    rig.addChallenge("three", {u"other"_s});
    const auto list = must(rig.read([](Transaction &transaction) { return Challenges::list(transaction, u"office"_s); }));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].id, first);
    QCOMPARE(list[1].id, second);
    QCOMPARE(list[1].spec.subject, u"printer-7"_s);
    QVERIFY(!list[0].spec.expires && !list[0].spec.usesAllowed && !list[0].spec.renewable);
}

void TestChallenges::neverInTheFile()
{
    ServiceRig rig;
    const QByteArray password = "a password nobody should read";
    rig.addChallenge(password);
    const QByteArray bytes = rig.everyByte();
    QVERIFY(bytes.size() > 10'000 && bytes.contains("office"));
    QVERIFY(!bytes.contains(password));
    QVERIFY(!bytes.contains(password.toBase64()) && !bytes.contains(password.toHex()));
    QVERIFY(!bytes.contains(digest(HashAlgorithm::Sha256, password)));
}

void TestChallenges::refusesToMake_data()
{
    QTest::addColumn<ChallengeSpec>("spec");
    QTest::addColumn<int>("errc");
    const QDateTime now = ManualScheduler().now();
    QTest::newRow("unknown connector") << ChallengeSpec{u"nobody"_s} << int(Errc::NotFound);
    QTest::newRow("a connector that goes") << ChallengeSpec{u"going"_s} << int(Errc::NotFound);
    QTest::newRow("no uses") << ChallengeSpec{u"office"_s, {}, {}, 0} << int(Errc::InvalidArgument);
    QTest::newRow("less than no uses") << ChallengeSpec{u"office"_s, {}, {}, -1} << int(Errc::InvalidArgument);
    QTest::newRow("expired") << ChallengeSpec{u"office"_s, {}, now.addSecs(-1)} << int(Errc::InvalidArgument);
    QTest::newRow("expires now") << ChallengeSpec{u"office"_s, {}, now} << int(Errc::InvalidArgument);
    QTest::newRow("further names for anybody") << ChallengeSpec{u"office"_s, {}, {}, {}, false, {u"10.0.0.7"_s}}
                                               << int(Errc::InvalidArgument);
    QTest::newRow("a further name that is none")
        << ChallengeSpec{u"office"_s, u"a"_s, {}, {}, false, {u" "_s}} << int(Errc::InvalidArgument);
    QTest::newRow("a further name that nobody sees")
        << ChallengeSpec{u"office"_s, u"a"_s, {}, {}, false, {u"a\ufeff"_s}} << int(Errc::InvalidArgument);
    QTest::newRow("renewable for anybody") << ChallengeSpec{u"office"_s, {}, {}, {}, true} << int(Errc::InvalidArgument);
}

void TestChallenges::refusesToMake()
{
    QFETCH(ChallengeSpec, spec);
    QFETCH(int, errc);
    ServiceRig rig;
    ConnectorSettings going{u"going"_s};
    going.ca = u"ca"_s;
    rig.set(going);
    must(rig.write([](Transaction &transaction) { return ConnectorStore::markDeleting(transaction, u"going"_s); }));
    const auto made = rig.write(
        [&](Transaction &transaction) { return Challenges(rig.vault).create(transaction, spec, Secret("x"), rig.random, rig.now()); });
    QCOMPARE_ERROR(made, Errc(errc));
    QCOMPARE(rig.number("SELECT count(*) FROM challenge"), 0);
}

void TestChallenges::onePasswordOnce()
{
    ServiceRig rig;
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    rig.addChallenge("same");
    const auto twin = rig.write([&](Transaction &transaction) {
        return Challenges(rig.vault).create(transaction, {u"office"_s}, Secret("same"), rig.random, rig.now());
    });
    QCOMPARE_ERROR(twin, Errc::AlreadyExists);
    QVERIFY(!twin.error().facts.join(u' ').contains(u"same"_s));
    rig.addChallenge("same", {u"other"_s});
    QCOMPARE(rig.number("SELECT count(*) FROM challenge"), 2);
    QCOMPARE(rig.number("SELECT count(DISTINCT hash) FROM challenge"), 2);
}

void TestChallenges::found_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("expected");
    const QByteArray right = "open sesame";
    QTest::newRow("right") << right << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("shorter") << right.chopped(1) << false;
    QTest::newRow("longer") << QByteArray(right + 'x') << false;
    QTest::newRow("a NUL behind") << QByteArray(right + '\0') << false;
    QTest::newRow("a space behind") << QByteArray(right + ' ') << false;
    QTest::newRow("another case") << right.toUpper() << false;
    QTest::newRow("SQL") << QByteArray("' OR '1'='1") << false;
    for (qsizetype i = 0; i < right.size(); ++i) {
        QByteArray wrong = right;
        wrong[i] = char(wrong[i] ^ 1);
        QTest::addRow("octet %d", int(i)) << wrong << false;
    }
}

void TestChallenges::found()
{
    QFETCH(QByteArray, password);
    QFETCH(bool, expected);
    static ServiceRig rig;
    static const QString id = rig.addChallenge("open sesame");
    const auto found = find(rig, password);
    QVERIFY_OK(found);
    QCOMPARE(found->has_value(), expected);
    if (expected)
        QCOMPARE((*found)->id, id);
}

void TestChallenges::foundOnItsConnectorOnly()
{
    ServiceRig rig;
    for (const QString &name : {u"offic"_s, u"other"_s}) {
        ConnectorSettings settings{name};
        settings.ca = u"ca"_s;
        rig.set(settings);
    }
    rig.addChallenge("open");
    rig.addChallenge("eclosed", {u"offic"_s}); // "office" + "closed"
    QVERIFY(must(find(rig, "open")));
    QVERIFY(!must(find(rig, "open", u"other"_s)));
    QVERIFY(!must(find(rig, "open", u""_s)));
    QVERIFY(!must(find(rig, "closed")));
    QVERIFY(!must(find(rig, "eopen", u"offic"_s)));
}

void TestChallenges::removed()
{
    ServiceRig rig;
    const QString id = rig.addChallenge("open sesame");
    const ChallengeFacts before = seen(rig, "open sesame");
    const auto remove = [&](Transaction &transaction) { return Challenges::remove(transaction, id); };
    QCOMPARE(must(rig.write(remove)).id, id);
    QCOMPARE_ERROR(rig.write(remove), Errc::NotFound);
    QVERIFY(!must(find(rig, "open sesame")));
    QVERIFY(!must(rig.read([&](Transaction &transaction) { return Challenges::facts(transaction, id); })));
    QVERIFY(!use(rig, before, rig.now()));
}

void TestChallenges::aSealedPasswordStaysInItsRow()
{
    ServiceRig rig;
    const QString mine = rig.addChallenge("mine"), theirs = rig.addChallenge("theirs");
    const auto show = [&](const QString &id) {
        return rig.read([&](Transaction &transaction) { return Challenges(rig.vault).show(transaction, id); });
    };
    QVERIFY_OK(show(mine));
    rig.run("UPDATE challenge SET sealed = (SELECT sealed FROM challenge WHERE id = ?) WHERE id = ?", {theirs, mine});
    QCOMPARE_ERROR(show(mine), Errc::SealBroken);
    QVERIFY_OK(show(theirs));
}

void TestChallenges::anotherVaultKnowsNothing()
{
    ServiceRig rig;
    TemporaryStore elsewhere;
    SeededRandom otherRandom(rig.random.seed() + 1);
    const Vault strange = must(Vault::create(elsewhere.database(), Secret("correct horse"), otherRandom, {2, 1, 1, {}}));
    const QString id = rig.addChallenge("open sesame");
    QVERIFY(!must(
        rig.read([&](Transaction &transaction) { return Challenges(strange).find(transaction, u"office"_s, Secret("open sesame")); })));
    QCOMPARE_ERROR(rig.read([&](Transaction &transaction) { return Challenges(strange).show(transaction, id); }), Errc::SealBroken);
}

void TestChallenges::usedAsOftenAsAllowed()
{
    ServiceRig rig;
    rig.addChallenge("thrice", {u"office"_s, {}, {}, 3});
    const ChallengeFacts first = seen(rig, "thrice");
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(use(rig, first, rig.now())); // also with facts that are old by then
        QCOMPARE(seen(rig, "thrice").uses, i);
    }
    QVERIFY(!use(rig, first, rig.now()));
    const ChallengeFacts last = seen(rig, "thrice");
    QCOMPARE(last.uses, 3);
    QCOMPARE(last.lastSubject, u"CN=a"_s);
    QCOMPARE(last.lastNotAfter, rig.now().addDays(365));
}

void TestChallenges::usedByTwoProcessesAtOnce()
{
    ServiceRig rig;
    rig.addChallenge("thrice", {u"office"_s, {}, {}, 3});
    const ChallengeFacts facts = seen(rig, "thrice");
    const auto second = rig.store.open();
    const auto work = [facts, now = rig.now()](Transaction &transaction) {
        return Challenges::use(transaction, facts, u"CN=a"_s, {now, now.addDays(365)}, now);
    };
    QList<QFuture<Result<bool>>> answers;
    for (int i = 0; i < 20; ++i)
        answers += {rig.database().write(work), second->write(work)};
    int used = 0;
    for (auto &answer : answers)
        used += must(answer.takeResult()) ? 1 : 0;
    QCOMPARE(used, 3);
}

void TestChallenges::usedOnlyWhileItIsGood_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("approved");
    QTest::addColumn<bool>("expected");
    QTest::newRow("before it expires") << 59 << false << true;
    QTest::newRow("as it expires") << 60 << false << false;
    QTest::newRow("later") << 61 << false << false;
    // What an administrator approved came while it was good: its facts say nothing of an end.
    QTest::newRow("approved later") << 61 << true << true;
}

void TestChallenges::usedOnlyWhileItIsGood()
{
    QFETCH(int, seconds);
    QFETCH(bool, approved);
    QFETCH(bool, expected);
    ServiceRig rig;
    rig.addChallenge("minute", {u"office"_s, {}, rig.now().addSecs(60)});
    ChallengeFacts facts = seen(rig, "minute");
    if (approved)
        facts.expires.reset();
    QCOMPARE(use(rig, facts, rig.now().addSecs(seconds)), expected);
}

void TestChallenges::aRenewableOneIsUsedAsItWasSeen()
{
    ServiceRig rig;
    rig.addChallenge("again", {u"office"_s, u"printer-7"_s, {}, {}, true});
    const ChallengeFacts facts = seen(rig, "again");
    QVERIFY(use(rig, facts, rig.now()));
    QVERIFY(!use(rig, facts, rig.now())); // it was judged by a certificate that is not its last any more
    const ChallengeFacts later = seen(rig, "again");
    QCOMPARE(later.lastNotAfter, rig.now().addDays(365));
    QVERIFY(use(rig, later, rig.now()));
}

void TestChallenges::generated()
{
    SystemRandom random;
    QSet<QByteArray> all;
    QSet<char> characters;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray password = Challenges::generate(random).view().toByteArray();
        QCOMPARE(password.size(), 26); // 5 bits each: 130
        for (const char c : password)
            characters.insert(c);
        all.insert(password);
    }
    QCOMPARE(all.size(), 1000);
    QCOMPARE(characters.size(), 32);
    for (const char lookalike : {'i', 'l', 'o', 'u', 'I', 'O'})
        QVERIFY(!characters.contains(lookalike));
}

/// C2: beside its subject.
void TestChallenges::furtherNames()
{
    ServiceRig rig;
    const QString id = rig.addChallenge("bound", {u"office"_s, u"printer-7"_s, {}, {}, false, {u"10.0.0.7"_s, u" 10.0.0.7 "_s}});
    const auto also = [&] { return must(rig.read([&](Transaction &t) { return Challenges::facts(t, id); }))->also; };
    QCOMPARE(also(), QStringList{u"10.0.0.7"_s});
    const auto allow = [&](const QString &challenge, const QStringList &names) {
        return rig.write([&](Transaction &t) { return Challenges::allow(t, challenge, names); });
    };
    QCOMPARE(must(allow(id, {u"dns:printer-7.local"_s})).spec.also, (QStringList{u"10.0.0.7"_s, u"dns:printer-7.local"_s}));
    QCOMPARE(also(), (QStringList{u"10.0.0.7"_s, u"dns:printer-7.local"_s}));
    QCOMPARE(must(allow(id, {u"DNS:printer-7.local"_s})).spec.also.size(), 2);
    QCOMPARE(allow(id, {}).error().code, Errc::InvalidArgument);
    QCOMPARE(allow(id, {u"a\nb"_s}).error().code, Errc::InvalidArgument);
    QCOMPARE(allow(u"nobody"_s, {u"a"_s}).error().code, Errc::NotFound);
    QCOMPARE(allow(rig.addChallenge("anybody"), {u"a"_s}).error().code, Errc::InvalidArgument);
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(u"dns:printer-%1"_s.arg(i));
    QCOMPARE(allow(id, many).error().code, Errc::InvalidArgument);
    QCOMPARE(also().size(), 2);
}

QTEST_GUILESS_MAIN(TestChallenges)
#include "tst_challenges.moc"
