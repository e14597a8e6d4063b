#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/knownservers.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace scepter;

class TestKnownServers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void unknown();
    void recordsAndFinds();
    void sameServer_data();
    void sameServer();
    void severalWritersKeepEachOthers();
    void readableByTheOwner();
    void damaged_data();
    void damaged();

private:
    KnownServer sample() const
    {
        return {.caSha256 = QByteArray(32, '\x42'),
                .firstSeen = QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC),
                .capabilities = {u"AES"_s, u"SHA-256"_s},
                .allowWeak = true};
    }
    QString path() const { return m_dir->filePath(u"state/known-servers.json"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestKnownServers::init() { m_dir = std::make_unique<QTemporaryDir>(); }

void TestKnownServers::unknown()
{
    const auto found = KnownServers(path()).find(QUrl(u"http://h/scep"_s), {});
    QVERIFY_OK(found);
    QVERIFY(!found->has_value());
}

void TestKnownServers::recordsAndFinds()
{
    KnownServers servers(path());
    QVERIFY_OK(servers.record(QUrl(u"http://h/scep"_s), {}, sample()));
    const auto found = KnownServers(path()).find(QUrl(u"http://h/scep"_s), {});
    QVERIFY_OK(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->caSha256, sample().caSha256);
    QCOMPARE((*found)->firstSeen, sample().firstSeen);
    QCOMPARE((*found)->capabilities, sample().capabilities);
    QCOMPARE((*found)->allowWeak, true);
}

void TestKnownServers::sameServer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << u"http://h.example/scep"_s << QString() << true;
    QTest::newRow("with its own port") << u"http://h.example:80/scep"_s << QString() << true;
    QTest::newRow("host in capitals") << u"http://H.EXAMPLE/scep"_s << QString() << true;
    QTest::newRow("with a fragment") << u"http://h.example/scep#x"_s << QString() << true;
    QTest::newRow("another port") << u"http://h.example:8080/scep"_s << QString() << false;
    QTest::newRow("another scheme") << u"https://h.example/scep"_s << QString() << false;
    QTest::newRow("another path") << u"http://h.example/scep2"_s << QString() << false;
    QTest::newRow("path in capitals") << u"http://h.example/SCEP"_s << QString() << false;
    QTest::newRow("another query") << u"http://h.example/scep?tenant=1"_s << QString() << false;
    QTest::newRow("another CA") << u"http://h.example/scep"_s << u"second"_s << false;
}

void TestKnownServers::sameServer()
{
    QFETCH(QString, url);
    QFETCH(QString, identifier);
    QFETCH(bool, same);
    KnownServers servers(path());
    QVERIFY_OK(servers.record(QUrl(u"http://h.example/scep"_s), {}, sample()));
    QCOMPARE(servers.find(QUrl(url), identifier)->has_value(), same);
}

void TestKnownServers::severalWritersKeepEachOthers()
{
    KnownServers first(path()), second(path());
    QVERIFY_OK(first.record(QUrl(u"http://one/scep"_s), {}, sample()));
    QVERIFY_OK(second.record(QUrl(u"http://two/scep"_s), {}, sample()));
    QVERIFY_OK(first.record(QUrl(u"http://three/scep"_s), {}, sample()));
    for (const QString &host : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(second.find(QUrl(u"http://"_s + host + u"/scep"_s), {})->has_value());
}

void TestKnownServers::readableByTheOwner()
{
    QVERIFY_OK(KnownServers(path()).record(QUrl(u"http://h/scep"_s), {}, sample()));
    struct stat info {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
}

void TestKnownServers::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"servers\": {");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no servers") << QByteArray("{\"version\": 1}");
    QTest::newRow("of a newer version") << QByteArray("{\"version\": 2, \"servers\": {}}");
    QTest::newRow("binary") << QByteArray(100, '\xff');
}

void TestKnownServers::damaged()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_OK(prepareDirectory(m_dir->filePath(u"state"_s)));
    QVERIFY_OK(writeFile(path(), bytes, FileAccess::Owner));
    KnownServers servers(path());
    QCOMPARE_ERROR(servers.find(QUrl(u"http://h/scep"_s), {}), Errc::StateDamaged);
    const auto recorded = servers.record(QUrl(u"http://h/scep"_s), {}, sample());
    QCOMPARE_ERROR(recorded, Errc::StateDamaged);
    QCOMPARE(recorded.error().facts, QStringList{path()});
    QCOMPARE(*readFile(path()), bytes); // left as it is
}

QTEST_GUILESS_MAIN(TestKnownServers)
#include "tst_knownservers.moc"
