#include "core/base/literals.h"
#include "core/client/enrollmentjob.h"
#include "core/client/transactiondirectory.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

/// What is asked of a server once for many, counted by the server.
class TestDiscoveryCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<ClientRig>();
        m_cache = std::make_unique<DiscoveryCache>(m_rig->services(), 60s);
        m_answers.clear();
    }
    void cleanup()
    {
        m_cache.reset();
        m_rig.reset();
    }

    void concurrentAskersShareOne();
    void neverFromInside();
    void freshAnswersAreShared();
    void staleAnswersAreNot();
    void otherSettingsAreAskedApart_data();
    void otherSettingsAreAskedApart();
    void failureIsForThoseWhoWait();
    void whoFailedMayAskAgainAtOnce();
    void whoLeftIsNotCalled();
    void firstUseIsTheFirstOnes();
    void trustThatIsTakenBack();
    void jobsShare();
    void afterAFailureItIsAskedAnew();
    void jobsWithoutItAskThemselves();

private:
    void ask(const ServerSettings &settings)
    {
        m_cache->ask(this, settings, [this](const Result<CaInfo> &info) { m_answers.append(info); });
    }
    void ask() { ask(m_rig->settings()); }
    bool answers(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_answers.size() == count; }, 20'000);
    }
    qsizetype asked() const { return m_rig->server.seen(Stage::CaCert).size(); }
    Result<IssuedCertificate> enrol(DiscoveryCache *cache, const QString &folder)
    {
        EnrollmentRequest request{{{{u"CN"_s, u"printer"_s}}}};
        request.existingKey = testKey(u"client"_s);
        const QString path = m_rig->dir.filePath(folder);
        QDir().mkdir(path);
        auto log = std::make_unique<TransactionDirectory>(path);
        EnrollmentJob job(m_rig->services(), m_rig->settings(), request, {}, std::move(log));
        if (cache)
            job.shareDiscovery(*cache);
        std::optional<Result<IssuedCertificate>> result;
        connect(&job, &EnrollmentJob::finished, this, [&](const Result<IssuedCertificate> &issued) { result = issued; });
        job.start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
            return fail(Errc::Timeout);
        return *result;
    }

    std::unique_ptr<ClientRig> m_rig;
    std::unique_ptr<DiscoveryCache> m_cache;
    QList<Result<CaInfo>> m_answers;
};

void TestDiscoveryCache::concurrentAskersShareOne()
{
    for (int i = 0; i < 100; ++i)
        ask();
    QVERIFY(answers(100));
    QCOMPARE(m_rig->server.seen().size(), 2); // GetCACaps and GetCACert
    for (const auto &answer : std::as_const(m_answers)) {
        QVERIFY_OK(answer);
        QCOMPARE(answer->certificates.ca, m_rig->server.ca().root().certificate);
        QVERIFY(answer->capabilities.has(Capabilities::PostPkiOperation));
    }
}

void TestDiscoveryCache::neverFromInside()
{
    ask();
    QVERIFY(answers(1));
    ask();
    QCOMPARE(m_answers.size(), 1);
    QVERIFY(answers(2));
}

void TestDiscoveryCache::freshAnswersAreShared()
{
    ask();
    QVERIFY(answers(1));
    m_rig->scheduler.advance(59s);
    ask();
    QVERIFY(answers(2));
    QCOMPARE(asked(), 1);
}

void TestDiscoveryCache::staleAnswersAreNot()
{
    ask();
    QVERIFY(answers(1));
    m_rig->scheduler.advance(60s);
    m_rig->server.script.capabilities = "AES\n";
    ask();
    QVERIFY(answers(2));
    QCOMPARE(asked(), 2);
    QVERIFY(!m_answers[1]->capabilities.has(Capabilities::PostPkiOperation));
}

void TestDiscoveryCache::otherSettingsAreAskedApart_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("CA identifier") << 0;
    QTest::newRow("path") << 1;
    QTest::newRow("fingerprint") << 2;
    QTest::newRow("no fingerprint, trusted on first use") << 3;
    QTest::newRow("HTTP only") << 4;
    QTest::newRow("further CA for HTTPS") << 5;
    QTest::newRow("timeout") << 6;
}

void TestDiscoveryCache::otherSettingsAreAskedApart()
{
    QFETCH(int, what);
    ServerSettings other = m_rig->settings();
    switch (what) {
    case 0: other.caIdentifier = u"office"_s; break;
    case 1: other.url.setPath(u"/other"_s); break;
    case 2: other.trust.fingerprint = QByteArray(32, 'x'); break;
    case 3: other.trust = {{}, true}; break;
    case 4: other.httpOnly = true; break;
    case 5: other.extraCaPem = m_rig->server.tlsCaPem(); break;
    case 6: other.timeout = 3s; break;
    }
    ask();
    ask(other);
    QVERIFY(answers(2));
    QCOMPARE(asked(), 2);
    const qsizetype good = std::count_if(m_answers.begin(), m_answers.end(), [](const auto &answer) { return answer.has_value(); });
    QCOMPARE(good, what == 2 ? 1 : 2); // a stranger's fingerprint is not satisfied by what another one vouched for
}

void TestDiscoveryCache::failureIsForThoseWhoWait()
{
    m_rig->server.inject(Stage::CaCert, Fault::Http500, 1);
    ask();
    ask();
    QVERIFY(answers(2));
    QCOMPARE(m_answers[0].error().code, Errc::HttpStatus);
    QCOMPARE(m_answers[1].error().code, Errc::HttpStatus);
    QCOMPARE(asked(), 1);
    ask();
    QVERIFY(answers(3));
    QVERIFY_OK(m_answers[2]);
}

void TestDiscoveryCache::whoFailedMayAskAgainAtOnce()
{
    m_rig->server.inject(Stage::CaCert, Fault::Http500, 1);
    m_cache->ask(this, m_rig->settings(), [this](const Result<CaInfo> &info) {
        m_answers.append(info);
        ask();
    });
    QVERIFY(answers(2));
    QVERIFY(!m_answers[0]);
    QVERIFY_OK(m_answers[1]);
}

void TestDiscoveryCache::whoLeftIsNotCalled()
{
    auto leaver = std::make_unique<QObject>();
    bool called = false;
    m_cache->ask(leaver.get(), m_rig->settings(), [&](const Result<CaInfo> &) { called = true; });
    ask();
    leaver.reset();
    QVERIFY(answers(1));
    auto second = std::make_unique<QObject>();
    m_cache->ask(second.get(), m_rig->settings(), [&](const Result<CaInfo> &) { called = true; }); // from what is kept
    second.reset();
    ask();
    QVERIFY(answers(2));
    QVERIFY(!called);
}

void TestDiscoveryCache::firstUseIsTheFirstOnes()
{
    ServerSettings settings = m_rig->settings();
    settings.trust = {{}, true};
    ask(settings);
    QVERIFY(answers(1));
    ask(settings);
    QVERIFY(answers(2));
    QVERIFY(m_answers[0]->firstUse);
    QVERIFY(!m_answers[1]->firstUse);
}

/// S1: an answer that is fresh enough does not outlive the trust in its CA.
void TestDiscoveryCache::trustThatIsTakenBack()
{
    ServerSettings firstUse = m_rig->settings(), recorded = m_rig->settings();
    firstUse.trust = {.trustFirstUse = true};
    recorded.trust = {};
    ask(firstUse);
    QVERIFY(answers(1));
    ask(recorded);
    QVERIFY(answers(2));
    QVERIFY_OK(m_answers.last());
    std::optional<Result<void>> forgotten;
    const auto forget = [](std::optional<KnownServer> &entry) -> Result<void> {
        entry.reset();
        return {};
    };
    m_rig->known.change(recorded.url, {}, this, forget, [&](const Result<void> &done) { forgotten = done; });
    QTRY_VERIFY(forgotten.has_value());
    QVERIFY_OK(*forgotten);
    ask(recorded);
    QVERIFY(answers(3));
    QCOMPARE_ERROR(m_answers.last(), Errc::CaNotTrusted);
}

void TestDiscoveryCache::jobsShare()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY_OK(enrol(m_cache.get(), u"shared-%1"_s.arg(i)));
    QCOMPARE(m_rig->server.messages().size(), 3);
    QCOMPARE(m_rig->server.seen().size(), 3 + 2);
}

void TestDiscoveryCache::afterAFailureItIsAskedAnew()
{
    QVERIFY_OK(enrol(m_cache.get(), u"first"_s));
    m_rig->server.setCa(TestCa({.now = ClientRig::noon(), .name = u"Another CA"_s, .key = u"other-ca"_s})); // set up anew
    QVERIFY(!enrol(m_cache.get(), u"second"_s));
    const qsizetype before = asked();
    QVERIFY(!enrol(m_cache.get(), u"third"_s)); // not the CA of the fingerprint
    QCOMPARE(asked(), before + 1);
}

void TestDiscoveryCache::jobsWithoutItAskThemselves()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY_OK(enrol(nullptr, u"alone-%1"_s.arg(i)));
    QCOMPARE(m_rig->server.seen().size(), 3 * 3);
}

QTEST_GUILESS_MAIN(TestDiscoveryCache)
#include "tst_discoverycache.moc"
