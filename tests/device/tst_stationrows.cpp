#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/localstation.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>
#include <QTestEventLoop>

#include <sys/stat.h>

using namespace scepter;

using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)

/// The rows of this computer's status page: what stands in them, in which order, and that they outlive the program.
class TestStationRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void enrols();
    void statesInTheRow_data();
    void statesInTheRow();
    void pollsByItself();
    void theTwentyFirstRow();

    void startsAgainWhereItWas();
    void aCrashAfterTheCertificateWasWritten();

private:
    ManualRequest request(const QString &key = u"ec-p256"_s) const
    {
        ManualRequest request{
            .keyName = u"office"_s, .organization = u"Acme"_s, .commonName = u"pc-7.example"_s, .challenge = Secret("sesame_1")};
        request.key = key == u"ec-p256"_s ? KeySpec::EcP256 : KeySpec::Rsa2048;
        return request;
    }
    std::unique_ptr<LocalStation> station()
    {
        auto made = std::make_unique<LocalStation>(m_rig->services(), m_rig->dir.filePath(u"state"_s));
        made->setPollPolicy({0, 60s});
        return made;
    }
    CommunicationSettings settings() const { return {.url = m_rig->server.url().toString(), .port = m_rig->server.url().port()}; }
    /// A station that has its settings, and trusts the server.
    std::unique_ptr<LocalStation> ready()
    {
        auto made = station();
        if (!made->updateSettings(settings()) || !made->trustCa(m_rig->server.ca().fingerprint()))
            qFatal("cannot set the station up");
        return made;
    }
    /// Until nothing runs any more.
    void settle(LocalStation &station)
    {
        QTestEventLoop loop;
        const auto connection = connect(&station, &LocalStation::busyChanged, &loop, [&](bool busy) {
            if (!busy)
                loop.exitLoop();
        });
        // A request that is taken up begins on the scheduler.
        QTimer::singleShot(0, &loop, [this] { m_rig->scheduler.fireDue(); });
        if (station.isBusy())
            loop.enterLoop(20);
        disconnect(connection);
        QVERIFY(!station.isBusy());
    }
    Error lastError(const LocalStation &station) const
    {
        const auto *failed = std::get_if<Failed>(&station.history().rows().first().status);
        return failed ? failed->error : Error{};
    }
    std::unique_ptr<ClientRig> m_rig;
};

void TestStationRows::init()
{
    m_rig = std::make_unique<ClientRig>();
    m_rig->server.script.challenge = "sesame_1";
}

void TestStationRows::cleanup() { m_rig.reset(); }

void TestStationRows::enrols()
{
    for (const QString &key : {u"ec-p256"_s, u"rsa"_s}) {
        init();
        const auto made = ready();
        QStringList signals_;
        connect(made.get(), &LocalStation::rowAdded, this, [&](int dropped) { signals_.append(u"added %1"_s.arg(dropped)); });
        connect(made.get(), &LocalStation::rowChanged, this, [&](int row) { signals_.append(u"changed %1"_s.arg(row)); });
        connect(made.get(), &LocalStation::busyChanged, this, [&](bool busy) { signals_.append(busy ? u"busy"_s : u"idle"_s); });
        const auto id = made->sendRequest(request(key));
        QVERIFY2(id.has_value(), id ? "" : qPrintable(errcName(id.error().error.code)));
        QVERIFY(made->isBusy());
        QCOMPARE(made->history().rows().size(), 1);
        QVERIFY(std::holds_alternative<Processing>(made->history().rows().first().status));
        settle(*made);
        const RequestRow row = made->history().rows().first();
        QVERIFY2(std::holds_alternative<Succeeded>(row.status), qPrintable(errcName(lastError(*made).code)));
        QCOMPARE(shownTime(row.status), m_rig->scheduler.now());
        QCOMPARE(row.keyName, u"office"_s);
        QCOMPARE(row.subject, u"O=Acme, CN=pc-7.example"_s);
        QVERIFY(!row.resumable);
        QCOMPARE(signals_, (QStringList{u"added 0"_s, u"busy"_s, u"changed 0"_s, u"idle"_s}));
        // D24: registered with the key that its CSR came from, in the layout of --out DIR.
        const QString directory = made->requestDirectory(*id);
        QCOMPARE(QDir(directory).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"cert.pem"_s, u"chain.pem"_s, u"key.pem"_s}));
        const auto certificate = Certificate::parse(*readFile(directory + u"/cert.pem"_s));
        const auto stored = PrivateKey::parse(Secret(*readFile(directory + u"/key.pem"_s)));
        QCOMPARE(certificate->publicKey(), stored->publicKey());
        // D7: the FQDN is a dNSName beside the CN.
        QCOMPARE(certificate->altNames(), QList<SubjectAltName>{SubjectAltName::forHost(u"pc-7.example"_s)});
        struct stat info {};
        QCOMPARE(::stat(QFile::encodeName(directory + u"/key.pem"_s).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }
}

void TestStationRows::statesInTheRow_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("resumable");
    using Kind = FailureDetail::Kind;
    QTest::newRow("HTTP 404 for the CA") << int(Stage::CaCert) << Fault::Http404 << int(Kind::HttpError) << 404 << false;
    QTest::newRow("HTTP 500 for the request") << int(Stage::Request) << Fault::Http500 << int(Kind::HttpError) << 500 << true;
    QTest::newRow("no answer") << int(Stage::Request) << Fault::Silence << int(Kind::TcpError) << 0 << true;
    QTest::newRow("no answer for the CA") << int(Stage::CaCert) << Fault::Silence << int(Kind::TcpError) << 0 << false;
    QTest::newRow("refused") << int(Stage::Request) << Fault::Refuse << int(Kind::ScepFailInfo) << 2 << false;
    QTest::newRow("a page") << int(Stage::CaCert) << Fault::HtmlPage << int(Kind::InvalidResponse) << 0 << false;
    QTest::newRow("forged") << int(Stage::Request) << Fault::ForeignSignature << int(Kind::InvalidResponse) << 0 << true;
}

void TestStationRows::statesInTheRow()
{
    QFETCH(int, stage);
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    QFETCH(int, number);
    QFETCH(bool, resumable);
    m_rig->server.inject(Stage(stage), fault);
    const auto made = ready();
    const auto id = made->sendRequest(request());
    QVERIFY(id.has_value());
    settle(*made);
    const RequestRow row = made->history().rows().first();
    const auto *failed = std::get_if<Failed>(&row.status);
    QVERIFY(failed);
    QCOMPARE(int(failed->detail.kind), kind);
    QCOMPARE(failed->detail.number, number);
    QCOMPARE(failed->endedAt, m_rig->scheduler.now());
    QCOMPARE(row.resumable, resumable);
    QCOMPARE(QDir(made->requestDirectory(*id)).exists(), resumable); // nothing half-written stays
}

void TestStationRows::pollsByItself()
{
    // D13: this computer polls a manual request too.
    m_rig->server.script.pending = 2;
    const auto made = ready();
    made->setPollPolicy({3, 60s});
    connect(made.get(), &LocalStation::progress, this, [&](const RequestId &, const EnrollmentProgress &progress) {
        if (progress.kind == EnrollmentProgress::Kind::Waiting)
            QTimer::singleShot(0, this, [this] { m_rig->scheduler.advance(60s); });
    });
    QVERIFY(made->sendRequest(request()).has_value());
    settle(*made);
    QVERIFY(std::holds_alternative<Succeeded>(made->history().rows().first().status));
    QCOMPARE(m_rig->server.messages().size(), 3);
}

void TestStationRows::theTwentyFirstRow()
{
    m_rig->server.inject(Stage::CaCert, Fault::Http404);
    const auto made = ready();
    int dropped = 0;
    connect(made.get(), &LocalStation::rowAdded, this, [&](int count) { dropped += count; });
    for (int i = 0; i < 22; ++i) {
        m_rig->scheduler.advance(1s);
        QVERIFY(made->sendRequest(request()).has_value());
        settle(*made);
    }
    QCOMPARE(made->history().rows().size(), 20);
    QCOMPARE(dropped, 2);
    const auto again = station();
    QVERIFY_OK(again->load());
    QCOMPARE(again->history().rows().size(), 20);
}

void TestStationRows::startsAgainWhereItWas()
{
    QString subject;
    {
        const auto first = ready();
        QVERIFY(first->sendRequest(request()).has_value());
        settle(*first);
        m_rig->server.inject(Stage::Request, Fault::Http500);
        QVERIFY(first->sendRequest(request()).has_value());
        settle(*first);
    }
    const auto second = station();
    QVERIFY_OK(second->load());
    QVERIFY(!second->isBusy());
    QCOMPARE(second->history().rows().size(), 2);
    QVERIFY(std::holds_alternative<Failed>(second->history().rows()[0].status));
    QVERIFY(second->history().rows()[0].resumable);
    QVERIFY(std::holds_alternative<Succeeded>(second->history().rows()[1].status));
    QVERIFY(lastError(*second).code == Errc::HttpStatus);
    m_rig->server.clearFaults();
    QVERIFY_OK(second->continueRequest(second->history().rows()[0].id));
    settle(*second);
    QVERIFY(std::holds_alternative<Succeeded>(second->history().rows()[0].status));
}

void TestStationRows::aCrashAfterTheCertificateWasWritten()
{
    RequestId id;
    {
        const auto first = ready();
        id = *first->sendRequest(request());
        settle(*first);
    }
    // The row had not been written yet.
    const QString path = m_rig->dir.filePath(u"state/history.json"_s);
    QByteArray json = *readFile(path);
    json.replace("succeeded", "processing");
    QVERIFY_OK(writeFile(path, json, FileAccess::Owner));
    const auto second = station();
    QVERIFY_OK(second->load());
    QVERIFY(!second->isBusy());
    QVERIFY(std::holds_alternative<Succeeded>(second->history().rows().first().status));
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

QTEST_GUILESS_MAIN(TestStationRows)
#include "tst_stationrows.moc"
