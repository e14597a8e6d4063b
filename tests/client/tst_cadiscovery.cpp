#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/cadiscovery.h"
#include "tests/support/clientrig.h"
#include "tests/support/faketransport.h"
#include "tests/support/testdata.h"

#include <QTest>
#include <QTestEventLoop>

using namespace scepter;

using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)

class TestCaDiscovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<ClientRig>(); }
    void cleanup() { m_rig.reset(); }

    void finds();
    void neverFromInside();
    void noCapabilities_data();
    void noCapabilities();
    void errors_data();
    void errors();
    void redirectOnTheSameHost();
    void identifiers_data();
    void identifiers();

    void fingerprints_data();
    void fingerprints();
    void wrongFingerprint();
    void unknownIsNotTrusted();
    void showOnlyTrustsNothing();
    void firstUseIsRecorded();
    void changedCaIsRefused();
    void changedCaIsRefusedWhenShown();
    void fingerprintOverrulesTheRecord();
    void identifiersAreRecordedApart();
    void firstUseThatCannotBeRecorded();
    void damagedRecords();

    void downgrade();
    void failedCapabilitiesAreNotForgotten_data();
    void failedCapabilitiesAreNotForgotten();
    void aSilentServerCostsOneTimeout();
    void trustThatIsTakenBackMeanwhile();
    void hostileTexts_data();
    void hostileTexts();
    void clockSkew_data();
    void clockSkew();
    void validity_data();
    void validity();

private:
    /// Runs one discovery to its end.
    Result<CaInfo> discover(const ServerSettings &settings, TrustCheck check = TrustCheck::Required)
    {
        CaDiscovery discovery(m_rig->services(), settings, check);
        QList<Result<CaInfo>> results;
        QTestEventLoop loop;
        connect(&discovery, &CaDiscovery::finished, &discovery, [&](const Result<CaInfo> &result) {
            results.append(result);
            loop.exitLoop();
        });
        discovery.start();
        loop.enterLoop(20);
        return results.isEmpty() ? fail(Errc::Cancelled, u"it never finished"_s) : results.first();
    }
    Result<std::optional<KnownServer>> known()
    {
        std::optional<Result<std::optional<KnownServer>>> answer;
        m_rig->known.find(m_rig->server.url(), {}, this, [&](const Result<std::optional<KnownServer>> &found) { answer = found; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : fail(Errc::Cancelled);
    }
    ServerSettings unknown() const
    {
        ServerSettings settings = m_rig->settings();
        settings.trust = {};
        return settings;
    }
    ServerSettings firstUse() const
    {
        ServerSettings settings = unknown();
        settings.trust.trustFirstUse = true;
        return settings;
    }
    std::unique_ptr<ClientRig> m_rig;
};

void TestCaDiscovery::finds()
{
    m_rig = std::make_unique<ClientRig>(TestCa::Options{.now = ClientRig::noon(), .raEncryption = true, .raSignature = true});
    const auto info = discover(m_rig->settings());
    QVERIFY_OK(info);
    QCOMPARE(info->certificates.ca, m_rig->server.ca().root().certificate);
    QCOMPARE(info->certificates.encryption, m_rig->server.ca().encryption().certificate);
    QCOMPARE(info->certificates.signature, m_rig->server.ca().signature().certificate);
    QVERIFY(info->capabilities.has(Capabilities::Renewal));
    QCOMPARE(info->serverHeader, u"scripted"_s);
    QVERIFY(!info->firstUse);
    QVERIFY(info->missingCapabilities.isEmpty());
    // RFC 8894 §4.2: asked for by these names, by GET, and for nothing else.
    QCOMPARE(m_rig->server.seen().size(), 2);
    QVERIFY(m_rig->server.seen()[0].stage == Stage::Caps && m_rig->server.seen()[1].stage == Stage::CaCert);
    for (const auto &seen : m_rig->server.seen())
        QCOMPARE(seen.method, QByteArray("GET"));
}

void TestCaDiscovery::neverFromInside()
{
    CaDiscovery discovery(m_rig->services(), m_rig->settings(), TrustCheck::Required);
    int calls = 0;
    connect(&discovery, &CaDiscovery::finished, this, [&] { ++calls; });
    discovery.start();
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    m_rig->scheduler.advance(1h);
    QCOMPARE(calls, 1);
    // One that goes away in the middle says nothing more.
    auto gone = std::make_unique<CaDiscovery>(m_rig->services(), m_rig->settings(), TrustCheck::Required);
    int late = 0;
    connect(gone.get(), &CaDiscovery::finished, this, [&] { ++late; });
    gone->start();
    gone.reset();
    QVERIFY_OK(discover(m_rig->settings()));
    QCOMPARE(late, 0);
}

void TestCaDiscovery::noCapabilities_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("HTTP 404") << Fault::Http404;
    QTest::newRow("HTTP 500") << Fault::Http500;
    QTest::newRow("closed, as old NDES") << Fault::CloseAtOnce;
    QTest::newRow("closed in the middle") << Fault::CloseMidBody;
    QTest::newRow("HTML") << Fault::HtmlPage;
    QTest::newRow("empty") << Fault::EmptyBody;
}

void TestCaDiscovery::noCapabilities()
{
    QFETCH(Fault, fault);
    m_rig->server.inject(Stage::Caps, fault);
    const auto info = discover(m_rig->settings());
    QVERIFY_OK(info);
    QVERIFY(info->capabilities.isEmpty());
    QCOMPARE(info->certificates.ca, m_rig->server.ca().root().certificate);
}

void TestCaDiscovery::errors_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("facts");
    QTest::newRow("an HTML page") << Fault::HtmlPage << u"HtmlPage"_s << QStringList{u"URL"_s};
    QTest::newRow("an empty 200") << Fault::EmptyBody << u"EmptyReply"_s << QStringList{u"GetCACert"_s};
    QTest::newRow("garbage") << Fault::Garbage << u"InvalidReply"_s << QStringList{u"GetCACert"_s};
    QTest::newRow("half a message") << Fault::TruncatedMessage << u"InvalidReply"_s << QStringList{u"GetCACert"_s};
    QTest::newRow("HTTP 404 with text") << Fault::Http404 << u"HttpStatus"_s << QStringList{u"404"_s, u"404 page not found"_s};
    QTest::newRow("HTTP 500 with text") << Fault::Http500 << u"HttpStatus"_s
                                        << QStringList{u"500"_s, u"500 internal error: database is locked second line"_s};
    QTest::newRow("closed at once") << Fault::CloseAtOnce << u"ConnectionLost"_s << QStringList{u"HOST"_s};
    QTest::newRow("stopped in the middle") << Fault::CloseMidBody << u"ConnectionLost"_s << QStringList{u"HOST"_s};
    QTest::newRow("never answered") << Fault::Silence << u"Timeout"_s << QStringList{u"30"_s};
    QTest::newRow("silent in the middle") << Fault::StallMidBody << u"Timeout"_s << QStringList{u"30"_s};
    QTest::newRow("100 MB") << Fault::Huge << u"ReplyTooLarge"_s << QStringList{u"4194304"_s};
    QTest::newRow("redirect to another host") << Fault::RedirectOtherHost << u"RedirectRefused"_s
                                              << QStringList{u"URL"_s, u"http://localhost.example:8080/scep"_s};
    QTest::newRow("redirect without end") << Fault::RedirectLoop << u"RedirectRefused"_s << QStringList();
}

void TestCaDiscovery::errors()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    QFETCH(QStringList, facts);
    m_rig->server.inject(Stage::CaCert, fault);
    const auto info = discover(m_rig->settings());
    QVERIFY(!info.has_value());
    QVERIFY2(errcName(info.error().code) == code, describe(info).constData());
    facts.replaceInStrings(u"URL"_s, m_rig->server.url().toString());
    facts.replaceInStrings(u"HOST"_s, u"127.0.0.1:%1"_s.arg(m_rig->server.url().port()));
    if (!facts.isEmpty())
        QCOMPARE(info.error().facts, facts);
    if (fault == Fault::Huge)
        QVERIFY2(m_rig->server.endpoint().bytesSent() < 50 * 1024 * 1024, "it was read to its end");
}

void TestCaDiscovery::redirectOnTheSameHost()
{
    m_rig->server.inject(Stage::Caps, Fault::RedirectSameHost);
    m_rig->server.inject(Stage::CaCert, Fault::RedirectSameHost);
    const auto info = discover(m_rig->settings());
    QVERIFY_OK(info);
    QVERIFY(info->capabilities.has(Capabilities::Aes));
    QVERIFY(m_rig->server.seen().last().target.startsWith("/moved/scep?operation=GetCACert"));
}

void TestCaDiscovery::identifiers_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("known");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("the server's") << u"Printers & more"_s << true;
    QTest::newRow("another") << u"no such CA"_s << false;
}

void TestCaDiscovery::identifiers()
{
    QFETCH(QString, identifier);
    QFETCH(bool, known);
    m_rig->server.script.caIdentifier = "Printers & more";
    ServerSettings settings = m_rig->settings();
    settings.caIdentifier = identifier;
    const auto info = discover(settings);
    QCOMPARE(m_rig->server.seen(Stage::CaCert).first().message, identifier.toUtf8());
    QCOMPARE(m_rig->server.seen(Stage::Caps).first().message, identifier.toUtf8());
    if (known) {
        QVERIFY_OK(info);
    } else { // S6: recognised, because without it the server answers
        QCOMPARE_ERROR(info, Errc::CaIdentifierUnknown);
        QCOMPARE(info.error().facts, QStringList{identifier});
    }
}

void TestCaDiscovery::fingerprints_data()
{
    QTest::addColumn<bool>("sha1");
    QTest::newRow("SHA-256") << false;
    QTest::newRow("SHA-1") << true;
}

void TestCaDiscovery::fingerprints()
{
    QFETCH(bool, sha1);
    ServerSettings settings = unknown();
    settings.trust.fingerprint = m_rig->server.ca().root().certificate.fingerprint(sha1 ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256);
    QVERIFY_OK(discover(settings));
    // Of two CAs the fingerprint picks one.
    m_rig->server.inject(Stage::CaCert, Fault::TwoCas);
    const auto info = discover(settings);
    QVERIFY_OK(info);
    QCOMPARE(info->certificates.ca, m_rig->server.ca().root().certificate);
    // Without it nobody can tell (issue: two certificates without a clear RA).
    QCOMPARE_ERROR(discover(firstUse()), Errc::CaAmbiguous);
}

void TestCaDiscovery::wrongFingerprint()
{
    ServerSettings settings = unknown();
    settings.trust.fingerprint = QByteArray(32, '\x11');
    for (const TrustCheck check : {TrustCheck::Required, TrustCheck::ShowOnly}) {
        const auto info = discover(settings, check);
        QCOMPARE_ERROR(info, Errc::CaFingerprintMismatch);
        QCOMPARE(info.error().facts, (QStringList{colonHex(QByteArray(32, '\x11')), colonHex(m_rig->server.ca().fingerprint())}));
    }
    QVERIFY(m_rig->server.messages().isEmpty());
}

void TestCaDiscovery::unknownIsNotTrusted()
{
    const auto info = discover(unknown());
    QCOMPARE_ERROR(info, Errc::CaNotTrusted);
    QCOMPARE(info.error().facts, QStringList{colonHex(m_rig->server.ca().fingerprint())});
    // And nothing was recorded by the way.
    QVERIFY(!known()->has_value());
    QCOMPARE_ERROR(discover(unknown()), Errc::CaNotTrusted);
}

void TestCaDiscovery::showOnlyTrustsNothing()
{
    const auto info = discover(unknown(), TrustCheck::ShowOnly);
    QVERIFY_OK(info);
    QVERIFY(!info->firstUse);
    QVERIFY(!known()->has_value());
    QCOMPARE_ERROR(discover(unknown()), Errc::CaNotTrusted);
}

void TestCaDiscovery::firstUseIsRecorded()
{
    const auto first = discover(firstUse());
    QVERIFY_OK(first);
    QVERIFY(first->firstUse);
    const auto record = known();
    QVERIFY_OK(record);
    QVERIFY(record->has_value());
    QCOMPARE((*record)->caSha256, m_rig->server.ca().fingerprint());
    QCOMPARE((*record)->firstSeen, m_rig->scheduler.now());
    QVERIFY((*record)->capabilities.contains(u"Renewal"_s));
    // From then on the record is enough.
    const auto second = discover(unknown());
    QVERIFY_OK(second);
    QVERIFY(!second->firstUse);
}

void TestCaDiscovery::changedCaIsRefused()
{
    QVERIFY_OK(discover(firstUse()));
    const QByteArray before = m_rig->server.ca().fingerprint();
    m_rig->server.setCa(TestCa(TestCa::Options{.now = ClientRig::noon(), .name = u"Another CA"_s, .key = u"other-ca"_s}));
    for (const ServerSettings &settings : {unknown(), firstUse()}) {
        const auto info = discover(settings);
        QCOMPARE_ERROR(info, Errc::CaChanged);
        QCOMPARE(info.error().facts, (QStringList{colonHex(before), colonHex(m_rig->server.ca().fingerprint())}));
    }
    QCOMPARE((*known())->caSha256, before);
}

void TestCaDiscovery::changedCaIsRefusedWhenShown()
{
    QVERIFY_OK(discover(firstUse()));
    m_rig->server.setCa(TestCa(TestCa::Options{.now = ClientRig::noon(), .key = u"other-ca"_s}));
    QCOMPARE_ERROR(discover(unknown(), TrustCheck::ShowOnly), Errc::CaChanged);
}

void TestCaDiscovery::fingerprintOverrulesTheRecord()
{
    QVERIFY_OK(discover(firstUse()));
    m_rig->server.setCa(TestCa(TestCa::Options{.now = ClientRig::noon(), .key = u"other-ca"_s}));
    QVERIFY_OK(discover(m_rig->settings()));
    QCOMPARE((*known())->caSha256, m_rig->server.ca().fingerprint());
}

void TestCaDiscovery::identifiersAreRecordedApart()
{
    QVERIFY_OK(discover(firstUse()));
    ServerSettings other = unknown();
    other.caIdentifier = u"second"_s;
    QCOMPARE_ERROR(discover(other), Errc::CaNotTrusted);
}

void TestCaDiscovery::firstUseThatCannotBeRecorded()
{
    // A folder where the file should be: no trust without its record.
    QVERIFY(QDir(m_rig->dir.path()).mkdir(u"known-servers.json"_s));
    const auto info = discover(firstUse());
    QVERIFY(!info.has_value());
    QVERIFY2(info.error().code == Errc::FileUnwritable || info.error().code == Errc::FileUnreadable, describe(info).constData());
}

void TestCaDiscovery::damagedRecords()
{
    const QString path = m_rig->dir.filePath(u"known-servers.json"_s);
    QVERIFY_OK(writeFile(path, "{ damaged", FileAccess::Owner));
    for (const ServerSettings &settings : {firstUse(), unknown()}) {
        const auto info = discover(settings);
        QCOMPARE_ERROR(info, Errc::StateDamaged);
        QCOMPARE(info.error().facts, QStringList{path});
    }
    QCOMPARE(*readFile(path), QByteArray("{ damaged"));
}

void TestCaDiscovery::downgrade()
{
    QVERIFY_OK(discover(m_rig->settings()));
    m_rig->server.script.capabilities = "POSTPKIOperation\nDES3\nSHA-1\n";
    const auto weaker = discover(m_rig->settings());
    QVERIFY_OK(weaker);
    QCOMPARE(weaker->missingCapabilities,
             (QStringList{u"AES"_s, u"Renewal"_s, u"SCEPStandard"_s, u"SHA-256"_s, u"SHA-512"_s, u"GetNextCACert"_s}));
    // Nothing at all is fewer, too.
    m_rig->server.inject(Stage::Caps, Fault::Http500, 1);
    QVERIFY(!discover(m_rig->settings())->missingCapabilities.isEmpty());
}

void TestCaDiscovery::failedCapabilitiesAreNotForgotten_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("HTTP 500") << Fault::Http500;
    QTest::newRow("closed") << Fault::CloseAtOnce;
    QTest::newRow("an HTML page") << Fault::HtmlPage;
    QTest::newRow("empty") << Fault::EmptyBody;
}

/// S3: who cuts GetCACaps off must not make the next answer look as if it had always been so.
void TestCaDiscovery::failedCapabilitiesAreNotForgotten()
{
    QFETCH(Fault, fault);
    QVERIFY_OK(discover(m_rig->settings()));
    const QStringList before = (*known())->capabilities;
    QVERIFY(!before.isEmpty());
    m_rig->server.inject(Stage::Caps, fault); // as often as it is asked: Qt asks again where a connection was closed
    QCOMPARE(discover(m_rig->settings())->missingCapabilities, before);
    m_rig->server.clearFaults();
    QCOMPARE((*known())->capabilities, before);
    m_rig->server.script.capabilities = "POSTPKIOperation\nSHA-1\nDES3\n";
    QVERIFY(discover(m_rig->settings())->missingCapabilities.contains(u"AES"_s));
}

/// D4
void TestCaDiscovery::aSilentServerCostsOneTimeout()
{
    m_rig->server.inject(Stage::Caps, Fault::Silence);
    m_rig->server.inject(Stage::CaCert, Fault::Silence);
    const QDateTime begun = m_rig->scheduler.now();
    QCOMPARE_ERROR(discover(m_rig->settings()), Errc::Timeout);
    QCOMPARE(begun.secsTo(m_rig->scheduler.now()), qint64(30));
}

/// An administrator forgets the server while a discovery is under way: it does not come back by itself.
void TestCaDiscovery::trustThatIsTakenBackMeanwhile()
{
    QVERIFY_OK(discover(firstUse()));
    std::optional<Result<CaInfo>> result;
    // This memory forgets between the look and the record, because what is asked for first is done first.
    class Forgetting final : public KnownServers {
    public:
        explicit Forgetting(KnownServers &real) : m_real(real) {}
        void find(const QUrl &url, const QString &id, QObject *context, Found found) override { m_real.find(url, id, context, found); }
        void change(const QUrl &url, const QString &id, QObject *context, Change change, Done done) override
        {
            m_real.change(
                url, id, context,
                [](std::optional<KnownServer> &entry) -> Result<void> {
                    entry.reset();
                    return {};
                },
                [=, this](const Result<void> &) { m_real.change(url, id, context, change, done); });
        }
        Result<QList<ListedServer>> list() const override { return m_real.list(); }

    private:
        KnownServers &m_real;
    };
    Forgetting forgetting(m_rig->known);
    const ClientServices services{m_rig->transport, m_rig->scheduler, m_rig->random, m_rig->pool, forgetting};
    CaDiscovery overtaken(services, unknown(), TrustCheck::Required);
    connect(&overtaken, &CaDiscovery::finished, this, [&](const Result<CaInfo> &info) { result = info; });
    overtaken.start();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000);
    QCOMPARE_ERROR(*result, Errc::CaNotTrusted);
    QVERIFY(!known()->has_value());
}

void TestCaDiscovery::hostileTexts_data()
{
    QTest::addColumn<bool>("redirect");
    QTest::newRow("in an error's body") << false;
    QTest::newRow("in a redirect") << true;
}

/// S5: what a server wrote holds nothing that a terminal would obey, wherever it stood.
void TestCaDiscovery::hostileTexts()
{
    QFETCH(bool, redirect);
    const QByteArray hostile("\x1b[2J\a\xe2\x80\xaegnp\xc2\x9b"
                             "31m");
    FakeTransport transport([&](const HttpRequest &) -> std::optional<Result<HttpReply>> {
        HttpReply reply = FakeTransport::reply(hostile, redirect ? 302 : 500);
        if (redirect)
            reply.location = QUrl(u"http://other.example/"_s + QString::fromUtf8(hostile));
        return reply;
    });
    CaDiscovery discovery(m_rig->services(transport), m_rig->settings(), TrustCheck::Required);
    std::optional<Result<CaInfo>> result;
    connect(&discovery, &CaDiscovery::finished, this, [&](const Result<CaInfo> &info) { result = info; });
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000);
    QVERIFY(!result->has_value());
    QVERIFY(!result->error().facts.isEmpty());
    for (const QString &text : result->error().facts + QStringList{result->error().detail}) {
        for (const QChar c : text)
            QVERIFY2(c.isPrint(), qPrintable(text));
    }
    QStringList words = Capabilities::parse("AES\nX\x1b[31m\nSHA-256").words();
    QCOMPARE(words, (QStringList{u"AES"_s, u"X\ufffd[31m"_s, u"SHA-256"_s}));
}

void TestCaDiscovery::clockSkew_data()
{
    QTest::addColumn<int>("seconds");
    for (const int seconds : {0, 30, -30, 299, 3600, -86400, 31'536'000})
        QTest::newRow(QByteArray::number(seconds).constData()) << seconds;
}

void TestCaDiscovery::clockSkew()
{
    QFETCH(int, seconds);
    m_rig->server.script.clockSkew = std::chrono::seconds(seconds);
    const auto info = discover(m_rig->settings());
    QVERIFY_OK(info);
    QCOMPARE(info->clockSkew.value_or(0s).count(), qint64(seconds));
}

void TestCaDiscovery::validity_data()
{
    QTest::addColumn<bool>("expired");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << true << u"CaExpired"_s;
    QTest::newRow("not yet valid") << false << u"CaNotYetValid"_s;
}

void TestCaDiscovery::validity()
{
    QFETCH(bool, expired);
    QFETCH(QString, code);
    m_rig = std::make_unique<ClientRig>(TestCa::Options{.now = ClientRig::noon(), .expired = expired, .notYetValid = !expired});
    const auto info = discover(m_rig->settings());
    QVERIFY(!info.has_value());
    QCOMPARE(errcName(info.error().code), code);
    const Certificate &ca = m_rig->server.ca().root().certificate;
    QCOMPARE(info.error().facts, QStringList{(expired ? ca.notAfter() : ca.notBefore()).toString(Qt::ISODate)});
    // Looking at it is allowed, trusting it is not.
    QVERIFY_OK(discover(unknown(), TrustCheck::ShowOnly));
    QVERIFY(!discover(firstUse()).has_value());
}

QTEST_GUILESS_MAIN(TestCaDiscovery)
#include "tst_cadiscovery.moc"
