#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "tests/support/testdata.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

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
    void noChangeIsLost();
    void changesSeeWhatIsThere();
    void answersLaterAndNotForTheGone();
    void waitsForNobody();
    void readableByTheOwner();
    void damaged_data();
    void damaged();
    void lists();

private:
    using Maybe = std::optional<KnownServer>;
    KnownServer sample() const
    {
        return {.caSha256 = QByteArray(32, '\x42'),
                .firstSeen = QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC),
                .capabilities = {u"AES"_s, u"SHA-256"_s},
                .allowWeak = true};
    }
    QString path() const { return m_dir->filePath(u"state/known-servers.json"_s); }
    Result<Maybe> find(KnownServers &servers, const QString &url, const QString &identifier = {})
    {
        std::optional<Result<Maybe>> answer;
        servers.find(QUrl(url), identifier, this, [&](const Result<Maybe> &found) { answer = found; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : fail(Errc::Cancelled);
    }
    Result<void> change(KnownServers &servers, const QString &url, const KnownServers::Change &change)
    {
        std::optional<Result<void>> answer;
        servers.change(QUrl(url), {}, this, change, [&](const Result<void> &done) { answer = done; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : fail(Errc::Cancelled);
    }
    Result<void> record(KnownServers &servers, const QString &url)
    {
        return change(servers, url, [this](Maybe &entry) -> Result<void> {
            entry = sample();
            return {};
        });
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    WorkPool m_pool{2};
};

void TestKnownServers::init() { m_dir = std::make_unique<QTemporaryDir>(); }

void TestKnownServers::unknown()
{
    KnownServersFile servers(path(), m_pool);
    const auto found = find(servers, u"http://h/scep"_s);
    QVERIFY_OK(found);
    QVERIFY(!found->has_value());
}

void TestKnownServers::recordsAndFinds()
{
    KnownServersFile servers(path(), m_pool), later(path(), m_pool);
    QVERIFY_OK(record(servers, u"http://h/scep"_s));
    const auto found = find(later, u"http://h/scep"_s);
    QVERIFY_OK(found);
    QVERIFY(*found == sample());
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
    KnownServersFile servers(path(), m_pool);
    QVERIFY_OK(record(servers, u"http://h.example/scep"_s));
    QCOMPARE(find(servers, url, identifier)->has_value(), same);
}

void TestKnownServers::severalWritersKeepEachOthers()
{
    KnownServersFile first(path(), m_pool), second(path(), m_pool);
    QVERIFY_OK(record(first, u"http://one/scep"_s));
    QVERIFY_OK(record(second, u"http://two/scep"_s));
    QVERIFY_OK(record(first, u"http://three/scep"_s));
    for (const QString &host : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(find(second, u"http://"_s + host + u"/scep"_s)->has_value());
}

/// Two who change one entry at the same time: neither a consent nor its withdrawal is lost, in whatever order they come.
void TestKnownServers::noChangeIsLost()
{
    constexpr int times = 5;
    WorkPool pool(2);
    KnownServersFile one(path(), pool), other(path(), pool);
    int done = 0;
    for (int i = 0; i < times; ++i) {
        for (KnownServersFile *servers : {&one, &other}) {
            const auto add = [i, name = servers == &one ? u"one"_s : u"other"_s](Maybe &entry) -> Result<void> {
                if (!entry)
                    entry.emplace();
                entry->capabilities += name + QString::number(i);
                return {};
            };
            servers->change(QUrl(u"http://h/scep"_s), {}, this, add, [&](const Result<void> &result) { done += result ? 1 : 0; });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 2 * times, 60'000);
    QCOMPARE((*find(one, u"http://h/scep"_s))->capabilities.size(), 2 * times);
}

void TestKnownServers::changesSeeWhatIsThere()
{
    KnownServersFile servers(path(), m_pool);
    const QString url = u"http://h/scep"_s;
    QVERIFY_OK(record(servers, url));
    // An error of the change leaves the entry as it is, and is the answer.
    QCOMPARE_ERROR(change(servers, url,
                          [](Maybe &entry) -> Result<void> {
                              entry->allowWeak = false;
                              return fail(Errc::CaChanged);
                          }),
                   Errc::CaChanged);
    QVERIFY(*find(servers, url) == sample());
    // Nothing forgets it.
    QVERIFY_OK(change(servers, url, [](Maybe &entry) -> Result<void> {
        entry.reset();
        return {};
    }));
    QVERIFY(!find(servers, url)->has_value());
}

void TestKnownServers::answersLaterAndNotForTheGone()
{
    KnownServersFile servers(path(), m_pool);
    int calls = 0;
    auto context = std::make_unique<QObject>();
    servers.find(QUrl(u"http://h/scep"_s), {}, context.get(), [&](const Result<Maybe> &) { ++calls; });
    QCOMPARE(calls, 0);
    context.reset();
    QVERIFY_OK(find(servers, u"http://h/scep"_s));
    QCOMPARE(calls, 0);
}

/// Whoever asks goes on, however long another process holds the file.
void TestKnownServers::waitsForNobody()
{
    KnownServersFile servers(path(), m_pool);
    QVERIFY_OK(record(servers, u"http://one/scep"_s));
    QLockFile other(path() + u".lock"_s);
    QVERIFY(other.tryLock());
    std::optional<Result<void>> answer;
    QThread *thread = nullptr;
    const auto note = [&thread](Maybe &entry) -> Result<void> {
        thread = QThread::currentThread();
        entry->allowWeak = false;
        return {};
    };
    servers.change(QUrl(u"http://one/scep"_s), {}, this, note, [&](const Result<void> &done) { answer = done; });
    QVERIFY(find(servers, u"http://one/scep"_s)->has_value()); // the event loop runs, and so do others' looks
    QVERIFY(!answer);
    other.unlock();
    QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 20'000));
    QVERIFY_OK(*answer);
    QVERIFY(thread != QThread::currentThread());
}

void TestKnownServers::readableByTheOwner()
{
    KnownServersFile servers(path(), m_pool);
    QVERIFY_OK(record(servers, u"http://h/scep"_s));
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
    KnownServersFile servers(path(), m_pool);
    QCOMPARE_ERROR(find(servers, u"http://h/scep"_s), Errc::StateDamaged);
    QCOMPARE_ERROR(servers.list(), Errc::StateDamaged);
    const auto recorded = record(servers, u"http://h/scep"_s);
    QCOMPARE_ERROR(recorded, Errc::StateDamaged);
    QCOMPARE(recorded.error().facts, QStringList{path()});
    QCOMPARE(*readFile(path()), bytes); // left as it is
}

void TestKnownServers::lists()
{
    KnownServersFile servers(path(), m_pool);
    QVERIFY_OK(servers.list());
    QVERIFY(servers.list()->isEmpty());
    QVERIFY_OK(record(servers, u"http://h/scep"_s));
    servers.change(
        QUrl(u"http://h/scep"_s), u"Printers & more"_s, this,
        [this](Maybe &entry) -> Result<void> {
            entry = sample();
            return {};
        },
        [](const Result<void> &) {});
    QTRY_COMPARE(servers.list()->size(), 2);
    const auto all = servers.list();
    QVERIFY((*all)[0] == (ListedServer{u"http://h:80/scep"_s, {}, sample()}));
    QVERIFY((*all)[1] == (ListedServer{u"http://h:80/scep"_s, u"Printers & more"_s, sample()}));
}

QTEST_GUILESS_MAIN(TestKnownServers)
#include "tst_knownservers.moc"
