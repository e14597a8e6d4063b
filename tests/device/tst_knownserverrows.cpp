#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "core/device/knownserverrows.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QTest>

using namespace scepter;

/// The servers that a store knows (S1, S3), and what is written down of them (C9).
class TestKnownServerRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void recordsFindsAndForgets();
    void sameServer();
    void everyChangeIsWrittenDown();
    void lessIsAccepted();
    void nothingIsWrittenDownWithoutAChange();
    void noChangeIsLost();
    void takesTheFileOverOnce();
    void aDamagedFileIsTakenWhenItIsMended();
    void asAClientsMemory();

private:
    using Maybe = std::optional<KnownServer>;
    const QUrl m_url{u"http://h.example/scep"_s};
    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};

    ServerAudit audit()
    {
        return [this](Transaction &, const QString &operation, const QString &server) -> Result<void> {
            m_written += operation + u": "_s + server;
            return {};
        };
    }
    Result<void> change(const KnownServers::Change &change, const QUrl &url, const QString &identifier = {})
    {
        return answerOf(m_store->database().write(
            [&](Transaction &transaction) { return KnownServerRows::change(transaction, url, identifier, change, audit()); }));
    }
    Result<void> change(const KnownServers::Change &what) { return change(what, m_url); }
    Maybe find(const QUrl &url, const QString &identifier = {})
    {
        return answerOf(
                   m_store->database().read([&](Transaction &transaction) { return KnownServerRows::find(transaction, url, identifier); }))
            .value_or(std::nullopt);
    }
    QList<ListedServer> list()
    {
        return *answerOf(m_store->database().read([](Transaction &transaction) { return KnownServerRows::list(transaction); }));
    }
    Result<void> takeOver(const KnownServers &file)
    {
        return answerOf(
            m_store->database().write([&](Transaction &transaction) { return KnownServerRows::takeOver(transaction, file, audit()); }));
    }
    QString path() const { return m_store->folder() + u"/known-servers.json"_s; }

    std::unique_ptr<TemporaryStore> m_store;
    QStringList m_written;
    WorkPool m_pool{1};
};

void TestKnownServerRows::init()
{
    m_store = std::make_unique<TemporaryStore>(QStringList{u"device"_s});
    m_written.clear();
}

void TestKnownServerRows::recordsFindsAndForgets()
{
    QVERIFY(!find(m_url) && list().isEmpty());
    QVERIFY_OK(change(trustServer(QByteArray(32, 'a'), m_now)));
    QVERIFY_OK(change(allowWeakServer(true)));
    QVERIFY(find(m_url) == (KnownServer{QByteArray(32, 'a'), m_now, {}, true}));
    QVERIFY(list() == (QList<ListedServer>{{u"http://h.example:80/scep"_s, {}, *find(m_url)}}));
    // Each is taken back as it was given.
    QVERIFY_OK(change(allowWeakServer(false)));
    QVERIFY(!find(m_url)->allowWeak && find(m_url)->caSha256 == QByteArray(32, 'a'));
    QVERIFY_OK(change(forgetServer(m_url)));
    QVERIFY(!find(m_url));
    const auto again = change(forgetServer(m_url));
    QCOMPARE_ERROR(again, Errc::NotFound);
    QCOMPARE(again.error().facts.first(), u"server"_s);
}

void TestKnownServerRows::sameServer()
{
    QVERIFY_OK(change(trustServer(QByteArray(32, 'a'), m_now), QUrl(u"http://H.example:80/x/../scep#part"_s)));
    QVERIFY(find(m_url));
    QVERIFY(!find(QUrl(u"https://h.example/scep"_s)));
    QVERIFY(!find(m_url, u"second"_s));
    QVERIFY_OK(change(trustServer(QByteArray(32, 'b'), m_now), m_url, u"second"_s));
    QCOMPARE(find(m_url)->caSha256, QByteArray(32, 'a'));
    QCOMPARE(list().size(), 2);
}

void TestKnownServerRows::everyChangeIsWrittenDown()
{
    QVERIFY_OK(change(trustServer(QByteArray(32, 'a'), m_now)));
    QVERIFY_OK(change(allowWeakServer(true)));
    QVERIFY_OK(change(allowWeakServer(false)));
    QVERIFY_OK(change(forgetServer(m_url)));
    const QString name = u"http://h.example:80/scep"_s;
    QCOMPARE(m_written, (QStringList{u"server trust: "_s + name + u" SHA-256 "_s + colonHex(QByteArray(32, 'a')),
                                     u"server weak on: "_s + name, u"server weak off: "_s + name, u"server forget: "_s + name}));
}

/// S3: until somebody accepts that a server offers less, what it offered before is what it is compared with.
void TestKnownServerRows::lessIsAccepted()
{
    QCOMPARE_ERROR(change(acceptOffer(m_url)), Errc::NotFound);
    QVERIFY_OK(change([](Maybe &entry) -> Result<void> {
        entry = KnownServer{.capabilities = {u"AES"_s, u"Renewal"_s}, .offered = {u"AES"_s, u"Renewal"_s}};
        return {};
    }));
    QVERIFY(find(m_url)->missing().isEmpty());
    QVERIFY_OK(change([](Maybe &entry) -> Result<void> {
        entry->offered = {u"aes"_s};
        return {};
    }));
    QCOMPARE(find(m_url)->missing(), QStringList{u"Renewal"_s});
    QVERIFY(m_written.isEmpty());
    QVERIFY_OK(change(acceptOffer(m_url)));
    QVERIFY(find(m_url)->missing().isEmpty());
    QCOMPARE(m_written, QStringList{u"server accept: http://h.example:80/scep"_s});
}

void TestKnownServerRows::nothingIsWrittenDownWithoutAChange()
{
    QVERIFY_OK(change(allowWeakServer(false))); // of a server that nobody knows
    QVERIFY(!find(m_url));
    QVERIFY_OK(change(trustServer(QByteArray(32, 'a'), m_now)));
    m_written.clear();
    QVERIFY_OK(change(trustServer(QByteArray(32, 'a'), m_now.addDays(1))));
    QCOMPARE(find(m_url)->firstSeen, m_now);
    QVERIFY_OK(change([](Maybe &entry) -> Result<void> { // what it can do is no trust
        entry->capabilities = {u"AES"_s, u"Renewal"_s};
        return {};
    }));
    QCOMPARE(find(m_url)->capabilities, (QStringList{u"AES"_s, u"Renewal"_s}));
    QCOMPARE_ERROR(change([](Maybe &entry) -> Result<void> {
                       entry->allowWeak = true;
                       return fail(Errc::CaChanged);
                   }),
                   Errc::CaChanged);
    QVERIFY(!find(m_url)->allowWeak);
    QCOMPARE(m_written, QStringList());
}

/// Two processes change one entry: neither a consent nor its withdrawal is lost.
void TestKnownServerRows::noChangeIsLost()
{
    const auto second = m_store->open();
    QList<QFuture<Result<void>>> all;
    for (int i = 0; i < 20; ++i) {
        for (Database *database : {&m_store->database(), second.get()}) {
            all.append(database->write([i, this](Transaction &transaction) {
                const auto add = [i](Maybe &entry) -> Result<void> {
                    if (!entry)
                        entry.emplace();
                    entry->capabilities += QString::number(i);
                    return {};
                };
                return KnownServerRows::change(transaction, m_url, {}, add, {});
            }));
        }
    }
    for (auto &each : all)
        QVERIFY_OK(each.takeResult());
    QCOMPARE(find(m_url)->capabilities.size(), 40);
}

void TestKnownServerRows::takesTheFileOverOnce()
{
    QVERIFY_OK(writeFile(path(),
                         "{\"version\": 1, \"servers\": {"
                         "\"http://h.example:80/scep\": {\"caSha256\": \"6161\", \"firstSeen\": \"2027-01-01T00:00:00Z\", "
                         "\"capabilities\": [\"AES\"], \"allowWeak\": true},"
                         "\"https://h.example:443/scep second\": {\"caSha256\": \"6262\", \"firstSeen\": \"\", \"capabilities\": [], "
                         "\"allowWeak\": false}}}",
                         FileAccess::Owner));
    const KnownServersFile file(path(), m_pool);
    QVERIFY_OK(takeOver(file));
    QVERIFY(find(m_url) == (KnownServer{"aa", QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC), {u"AES"_s}, true}));
    QVERIFY(find(QUrl(u"https://h.example/scep"_s), u"second"_s) == (KnownServer{"bb"}));
    QCOMPARE(m_written.size(), 3); // two are trusted, and one may be weak
    // What is forgotten does not come back with the next opening.
    QVERIFY_OK(change(forgetServer(m_url)));
    QVERIFY_OK(takeOver(file));
    QVERIFY(!find(m_url));
    QVERIFY(readFile(path()).has_value()); // commands without a store go on with it
}

void TestKnownServerRows::aDamagedFileIsTakenWhenItIsMended()
{
    const KnownServersFile file(path(), m_pool);
    QVERIFY_OK(writeFile(path(), "{ damaged", FileAccess::Owner));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"known servers was not taken over"_s));
    QVERIFY_OK(takeOver(file));
    QVERIFY(list().isEmpty());
    QVERIFY_OK(
        writeFile(path(), "{\"version\": 1, \"servers\": {\"http://h.example:80/scep\": {\"caSha256\": \"6161\"}}}", FileAccess::Owner));
    QVERIFY_OK(takeOver(file));
    QCOMPARE(list().size(), 1);
}

void TestKnownServerRows::asAClientsMemory()
{
    StoredServers servers(m_store->database(), audit());
    std::optional<Result<void>> changed;
    servers.change(m_url, {}, this, trustServer(QByteArray(32, 'a'), m_now), [&](const Result<void> &done) { changed = done; });
    QVERIFY(!changed); // later
    QTRY_VERIFY(changed.has_value());
    QVERIFY_OK(*changed);
    std::optional<Result<Maybe>> found;
    servers.find(m_url, {}, this, [&](const Result<Maybe> &maybe) { found = maybe; });
    QTRY_VERIFY(found.has_value());
    QCOMPARE((**found)->caSha256, QByteArray(32, 'a'));
    QCOMPARE(servers.list()->size(), 1);
    QCOMPARE(m_written.size(), 1);
}

QTEST_GUILESS_MAIN(TestKnownServerRows)
#include "tst_knownserverrows.moc"
