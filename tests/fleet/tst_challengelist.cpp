#include "core/base/literals.h"
#include "core/fleet/challengelist.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QTest>

namespace scepter {

class TestChallengeList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void makesOneForEach();
    void makesAllOrNone();
    void writesWhatAReaderGetsBack();
};

namespace {

const QString path = u"names.csv"_s;

/// "2:name" or "3:name nameTwice 2".
QStringList told(const QList<ChallengeLine> &lines)
{
    QStringList all;
    for (const ChallengeLine &line : lines) {
        QString text = QString::number(line.line) + u':' + line.subject.left(12);
        if (line.problem != ChallengeLine::Problem::None)
            text += u' ' + challengeProblemName(line.problem);
        if (line.earlier != 0)
            text += u' ' + QString::number(line.earlier);
        all.append(text);
    }
    return all;
}

} // namespace

void TestChallengeList::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &lines) { QTest::newRow(name) << bytes << lines; };
    row("names alone", "mfp-1\nmfp-2\n", {u"1:mfp-1"_s, u"2:mfp-2"_s});
    row("a heading", "cn\nmfp-1\n", {u"2:mfp-1"_s});
    row("a heading in capitals, a mark, CR LF", "\xef\xbb\xbfSubject\r\nmfp-1\r\n\r\nmfp-2\r\n", {u"2:mfp-1"_s, u"4:mfp-2"_s});
    row("the column by its name", "site;Common Name\nMalm\xc3\xb6;mfp-1\n", {u"2:mfp-1"_s});
    row("the first column", "mfp-1,10.0.0.1\nmfp-2,10.0.0.2\n", {u"1:mfp-1"_s, u"2:mfp-2"_s});
    row("a comma in it", "cn\n\"Print, Floor 2\"\n", {u"2:Print, Floor"_s});
    row("UTF-8", "skrivare-\xc3\xa5\n", {u"1:skrivare-\u00e5"_s});
    row("no name", "cn,site\n,Malmo\nmfp-1,Lund\n", {u"2: nameMissing"_s, u"3:mfp-1"_s});
    row("twice", "mfp-1\nmfp-2\nMFP-1\n", {u"1:mfp-1"_s, u"2:mfp-2"_s, u"3:MFP-1 nameTwice 1"_s});
    row("65 characters", QByteArray(64, 'a') + "\n" + QByteArray(65, 'b'), {u"1:aaaaaaaaaaaa"_s, u"2:bbbbbbbbbbbb nameTooLong"_s});
    row("a line break in it", "cn\n\"mfp\n-1\"\nmfp-2", {u"2:mfp\n-1 nameInvalid"_s, u"4:mfp-2"_s});
    row("an open quote", "cn\nmfp-1\n\"mfp-2\n", {u"2:mfp-1"_s, u"3: openQuote"_s});
}

void TestChallengeList::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    const auto read = readChallengeList(bytes, path);
    QVERIFY_OK(read);
    QCOMPARE(told(*read), lines);
}

void TestChallengeList::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a heading alone") << QByteArray("cn\n");
    QTest::newRow("no text") << QByteArray("PK\x03\x04\0\0\0\x01", 8);
}

void TestChallengeList::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = readChallengeList(bytes, path);
    QCOMPARE_ERROR(read, Errc::InvalidArgument);
    QCOMPARE(read.error().facts, (QStringList{u"--csv"_s, path}));
}

void TestChallengeList::makesOneForEach()
{
    ServiceRig rig;
    ChallengeSpec spec{u"office"_s};
    spec.expires = rig.now().addDays(3);
    spec.usesAllowed = 2;
    const Challenges challenges(rig.vault);
    const auto made = rig.write([&](Transaction &t) {
        return makeChallenges(t, challenges, spec, {u"mfp-1"_s, u"mfp-2"_s}, rig.random, rig.now());
    });
    QVERIFY_OK(made);
    QCOMPARE(made->size(), 2);
    QVERIFY(!made->first().password.equals(made->last().password));
    for (const MadeChallenge &each : *made) {
        const auto shown = rig.read([&](Transaction &t) { return challenges.show(t, each.challenge.id); });
        QVERIFY_OK(shown);
        QVERIFY(shown->second.equals(each.password));
        QCOMPARE(shown->first.spec.subject, each.challenge.spec.subject);
        QCOMPARE(shown->first.spec.expires, spec.expires);
        QCOMPARE(shown->first.spec.usesAllowed, spec.usesAllowed);
    }
}

void TestChallengeList::makesAllOrNone()
{
    ServiceRig rig;
    ChallengeSpec spec{u"office"_s};
    spec.renewable = true; // which needs a subject
    const auto made = rig.write([&](Transaction &t) {
        return makeChallenges(t, Challenges(rig.vault), spec, {u"mfp-1"_s, QString()}, rig.random, rig.now());
    });
    QCOMPARE_ERROR(made, Errc::InvalidArgument);
    QCOMPARE(rig.number("SELECT count(*) FROM challenge"), 0);
}

void TestChallengeList::writesWhatAReaderGetsBack()
{
    const MadeChallenge plain{{u"a1"_s, {u"office"_s, u"mfp-1"_s}}, Secret("p4ss")};
    const MadeChallenge quoted{{u"a2"_s, {u"office"_s, u"Print \"A\", Floor 2"_s}}, Secret("w0rd")};
    const Secret csv = challengesCsv({plain, quoted}, u"http://a/scep/office"_s);
    QCOMPARE(csv.view().toByteArray(), QByteArray("subject,id,password,url\n"
                                                  "mfp-1,a1,p4ss,http://a/scep/office\n"
                                                  "\"Print \"\"A\"\", Floor 2\",a2,w0rd,http://a/scep/office\n"));
    const auto again = readChallengeList(csv.view().toByteArray(), path);
    QVERIFY_OK(again);
    QCOMPARE(usableSubjects(*again), (QStringList{u"mfp-1"_s, u"Print \"A\", Floor 2"_s}));
}

} // namespace scepter

QTEST_GUILESS_MAIN(scepter::TestChallengeList)
#include "tst_challengelist.moc"
