#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/localstation.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

Q_DECLARE_METATYPE(scepter::Field)

/// "This computer" against the scripted server, with the clocks in the test's hand.
class TestLocalStation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void effectiveUrl_data();
    void effectiveUrl();
    void settingsAreCheckedAndKept_data();
    void settingsAreCheckedAndKept();
    void requestsAreChecked_data();
    void requestsAreChecked();
    void nothingWithoutSettings();

    void trustThenSuccess();
    void namesOfTheRequest_data();
    void namesOfTheRequest();
    void whatWasTypedIsNotKept();
    void twoKeysMayHaveOneName();
    void oneRequestAtATime();
    void refusalIsARow();
    void changedCa();
    void weakAlgorithmsAreAllowedOnce();

    void pollsThenDeferredThenContinue();
    void cancelWhileItWaits();
    void restartInTheMiddle_data();
    void restartInTheMiddle();
    void restartBeforeAnythingWasSent();
    void damagedStateIsNeverOverwritten();
    void unwritableState();

private:
    void restart();
    void configure();
    ManualRequest request(const QString &keyName = u"TLS"_s) const;
    /// Until the station is idle; calls that are due now are made, the clocks stand still.
    bool wait()
    {
        return QTest::qWaitFor(
            [this] {
                m_rig->scheduler.fireDue();
                return !m_station->isBusy();
            },
            20'000);
    }
    bool messagesCome(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_rig->server.messages().size() >= count; }, 20'000);
    }
    const RequestRow &top() const { return m_station->history().rows().first(); }
    Errc topError() const { return std::get<Failed>(top().status).error.code; }
    bool succeeded() const { return std::holds_alternative<Succeeded>(top().status); }
    QString home() const { return m_rig->dir.filePath(u"station"_s); }

    std::unique_ptr<ClientRig> m_rig;
    std::unique_ptr<LocalStation> m_station;
};

void TestLocalStation::init()
{
    m_rig = std::make_unique<ClientRig>();
    restart();
}

void TestLocalStation::cleanup()
{
    m_station.reset();
    m_rig.reset();
}

/// The program ends, and is started again on the same state.
void TestLocalStation::restart()
{
    m_station.reset();
    m_station = std::make_unique<LocalStation>(m_rig->services(), home());
    QVERIFY_OK(m_station->load());
}

void TestLocalStation::configure()
{
    QVERIFY(m_station->updateSettings({.url = m_rig->server.url().toString()}).has_value());
    QVERIFY_OK(m_station->trustCa(m_rig->server.ca().fingerprint()));
}

ManualRequest TestLocalStation::request(const QString &keyName) const
{
    return {.keyName = keyName, .organization = u"Example"_s, .commonName = u"pc-1.example"_s, .challenge = Secret("sesam")};
}

void TestLocalStation::effectiveUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("port"); // 0: not typed
    QTest::addColumn<QString>("result");
    QTest::addRow("http") << u"http://h/scep"_s << 0 << u"http://h/scep"_s;
    QTest::addRow("https") << u"https://h/scep"_s << 0 << u"https://h/scep"_s;
    QTest::addRow("port of the URL") << u"http://h:8080/scep"_s << 0 << u"http://h:8080/scep"_s;
    QTest::addRow("the field wins") << u"http://h:8080/scep"_s << 81 << u"http://h:81/scep"_s;
    QTest::addRow("the field wins with the scheme's") << u"http://h:8080/scep"_s << 80 << u"http://h/scep"_s;
    QTest::addRow("443 on http") << u"http://h/"_s << 443 << u"http://h:443/"_s;
    QTest::addRow("IPv6") << u"http://[::1]/scep"_s << 8080 << u"http://[::1]:8080/scep"_s;
    QTest::addRow("65536") << u"http://h/"_s << 65536 << QString();
    QTest::addRow("-1") << u"http://h/"_s << -1 << QString();
    QTest::addRow("no scheme") << u"h/scep"_s << 0 << QString();
    QTest::addRow("ftp") << u"ftp://h/scep"_s << 0 << QString();
    QTest::addRow("empty") << QString() << 0 << QString();
}

void TestLocalStation::effectiveUrl()
{
    QFETCH(const QString, url);
    QFETCH(const int, port);
    QFETCH(const QString, result);
    const CommunicationSettings settings{.url = url, .port = port == 0 ? std::nullopt : std::optional(port)};
    const auto effective = settings.effectiveUrl();
    QCOMPARE(effective ? effective->toString() : QString(), result);
}

void TestLocalStation::settingsAreCheckedAndKept_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<Field>("wrong");
    const QString good = u"http://127.0.0.1/scep"_s;
    QTest::addRow("right") << good << 0 << 30 << QString() << Field::None;
    QTest::addRow("right, all") << good << 8080 << 600 << dataPath(u"formats/ca.pem"_s) << Field::None;
    QTest::addRow("URL") << u"nowhere"_s << 0 << 30 << QString() << Field::Url;
    QTest::addRow("port 0") << good << -1 << 30 << QString() << Field::Port;
    QTest::addRow("port 65536") << good << 65536 << 30 << QString() << Field::Port;
    QTest::addRow("timeout 4") << good << 0 << 4 << QString() << Field::Timeout;
    QTest::addRow("timeout 601") << good << 0 << 601 << QString() << Field::Timeout;
    QTest::addRow("CA file missing") << good << 0 << 30 << u"/nowhere/ca.pem"_s << Field::CaFile;
    QTest::addRow("CA file is a key") << good << 0 << 30 << dataPath(u"formats/ec-sec1.pem"_s) << Field::CaFile;
}

void TestLocalStation::settingsAreCheckedAndKept()
{
    QFETCH(const QString, url);
    QFETCH(const int, port);
    QFETCH(const int, timeout);
    QFETCH(const QString, caFile);
    QFETCH(const Field, wrong);
    const CommunicationSettings settings{url, port == 0 ? std::nullopt : std::optional(port), timeout, caFile};
    const auto updated = m_station->updateSettings(settings);
    QCOMPARE(updated.has_value(), wrong == Field::None);
    if (!updated)
        QCOMPARE(updated.error().field, wrong);
    restart();
    QCOMPARE(m_station->hasSettings(), wrong == Field::None);
    if (updated)
        QCOMPARE(m_station->settings(), settings);
}

void TestLocalStation::requestsAreChecked_data()
{
    QTest::addColumn<QString>("keyName");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<Field>("wrong");
    QTest::addRow("no key name") << u"  "_s << QString() << u"pc"_s << Field::KeyName;
    QTest::addRow("25 characters") << QString(25, u'k') << QString() << u"pc"_s << Field::KeyName;
    QTest::addRow("a path as key name") << u"../up"_s << QString() << u"pc"_s << Field::KeyName;
    QTest::addRow("65 characters") << u"k"_s << QString(65, u'o') << u"pc"_s << Field::Organization;
    QTest::addRow("no common name") << u"k"_s << QString() << QString() << Field::CommonName;
    QTest::addRow("a space") << u"k"_s << QString() << u"my pc"_s << Field::CommonName;
    QTest::addRow("two dots") << u"k"_s << QString() << u"a..b"_s << Field::CommonName;
}

void TestLocalStation::requestsAreChecked()
{
    QFETCH(const QString, keyName);
    QFETCH(const QString, organization);
    QFETCH(const QString, commonName);
    QFETCH(const Field, wrong);
    configure();
    const auto sent = m_station->sendRequest({.keyName = keyName, .organization = organization, .commonName = commonName});
    QVERIFY(!sent);
    QCOMPARE(sent.error().field, wrong);
    QVERIFY(m_station->history().rows().isEmpty());
    QVERIFY(m_rig->server.seen().isEmpty());
}

void TestLocalStation::nothingWithoutSettings()
{
    const auto sent = m_station->sendRequest(request());
    QVERIFY(!sent);
    QCOMPARE(sent.error().error.code, Errc::SettingsMissing);
}

void TestLocalStation::trustThenSuccess()
{
    QVERIFY(m_station->updateSettings({.url = m_rig->server.url().toString()}).has_value());
    QVERIFY(m_station->sendRequest(request()).has_value());
    QVERIFY(std::holds_alternative<Processing>(top().status));
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::CaNotTrusted); // S1: never without being asked
    QVERIFY(m_rig->server.messages().isEmpty());
    QVERIFY(!top().resumable);
    const auto shown = parseFingerprint(std::get<Failed>(top().status).error.facts.first());
    QVERIFY(shown);
    QVERIFY_OK(m_station->trustCa(*shown));

    m_rig->scheduler.advance(90s);
    const auto sent = m_station->sendRequest(request());
    QVERIFY(sent.has_value());
    QVERIFY(wait());
    QVERIFY(succeeded());
    QCOMPARE(shownTime(top().status), m_rig->scheduler.now()); // D19: when it was registered
    const QDir directory(m_station->requestDirectory(*sent));
    QCOMPARE(directory.entryList(QDir::Files, QDir::Name), (QStringList{u"cert.pem"_s, u"chain.pem"_s, u"key.pem"_s}));
    const auto certificate = Certificate::parse(readFile(directory.filePath(u"cert.pem"_s)).value_or(QByteArray()));
    QVERIFY_OK(certificate);
    QByteArray pem = readFile(directory.filePath(u"key.pem"_s)).value_or(QByteArray());
    const auto key = PrivateKey::parse(Secret::take(pem));
    QVERIFY_OK(key);
    QVERIFY(key->publicKey() == certificate->publicKey()); // D24
    restart();
    QCOMPARE(m_station->history().rows().size(), 2);
    QVERIFY(succeeded());
}

void TestLocalStation::namesOfTheRequest_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("altName");
    QTest::addRow("FQDN") << u"pc-1.example"_s << u"dns:pc-1.example"_s;
    QTest::addRow("IPv4") << u"10.0.0.7"_s << u"ip:10.0.0.7"_s;
    QTest::addRow("IPv6") << u"fd00::7"_s << u"ip:fd00::7"_s;
}

void TestLocalStation::namesOfTheRequest()
{
    QFETCH(const QString, commonName);
    QFETCH(const QString, altName);
    configure();
    ManualRequest asked = request();
    asked.commonName = commonName;
    QVERIFY(m_station->sendRequest(asked).has_value());
    QVERIFY(wait());
    const auto csr = Csr::fromDer(m_rig->server.messages().first().data);
    QVERIFY_OK(csr);
    QCOMPARE(csr->altNames().first().toString(), altName); // D7
    QCOMPARE(csr->subject().commonName(), commonName);
    QVERIFY(csr->challenge().equals(Secret("sesam")));
}

void TestLocalStation::whatWasTypedIsNotKept()
{
    m_rig->server.script.pending = 1;
    configure();
    m_station->setPollPolicy({});
    QVERIFY(m_station->sendRequest(request()).has_value());
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::Deferred);
    QDirIterator files(home(), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) { // D9, S7: the challenge is readable by the CA alone
        const QByteArray bytes = readFile(files.next()).value_or(QByteArray());
        QVERIFY2(!bytes.contains("sesam"), qPrintable(files.filePath()));
        ++count;
    }
    QVERIFY(count >= 6);
}

void TestLocalStation::twoKeysMayHaveOneName()
{
    configure();
    const auto first = m_station->sendRequest(request());
    QVERIFY(wait() && succeeded());
    const auto second = m_station->sendRequest(request()); // within the same second
    QVERIFY(wait() && succeeded());
    QVERIFY(*first != *second);
    QVERIFY(QFile::exists(m_station->requestDirectory(*first) + u"/key.pem"_s));
    QVERIFY(QFile::exists(m_station->requestDirectory(*second) + u"/key.pem"_s));
}

void TestLocalStation::oneRequestAtATime()
{
    configure();
    QVERIFY(m_station->sendRequest(request()).has_value());
    const auto second = m_station->sendRequest(request());
    QVERIFY(!second);
    QCOMPARE(second.error().error.code, Errc::RequestRunning);
    QVERIFY(wait());
    QCOMPARE(m_station->history().rows().size(), 1);
}

void TestLocalStation::refusalIsARow()
{
    m_rig->server.script.failInfo = "2";
    m_rig->server.script.failInfoText = u"no such device"_s;
    configure();
    const auto sent = m_station->sendRequest(request());
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::ScepFailure);
    QCOMPARE(std::get<Failed>(top().status).detail, (FailureDetail{FailureDetail::Kind::ScepFailInfo, 2}));
    QVERIFY(!top().resumable);
    QVERIFY(!QDir(m_station->requestDirectory(*sent)).exists()); // nothing half-written
}

void TestLocalStation::changedCa()
{
    configure();
    m_rig->server.setCa(TestCa({.now = ClientRig::noon(), .key = u"other-ca"_s}));
    QVERIFY(m_station->sendRequest(request()).has_value());
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::CaChanged);
    QVERIFY(m_rig->server.messages().isEmpty());
    QVERIFY_OK(m_station->trustCa(m_rig->server.ca().fingerprint()));
    QVERIFY(m_station->sendRequest(request()).has_value());
    QVERIFY(wait() && succeeded());
}

void TestLocalStation::weakAlgorithmsAreAllowedOnce()
{
    m_rig->server.script.cipher = CipherAlgorithm::TripleDes;
    m_rig->server.script.hash = HashAlgorithm::Sha1;
    configure();
    const auto sent = m_station->sendRequest(request());
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::WeakAlgorithm);
    QVERIFY(top().resumable);
    QVERIFY(!m_station->weakAlgorithmsAllowed());
    QVERIFY_OK(m_station->allowWeakAlgorithms());
    QVERIFY(m_station->weakAlgorithmsAllowed());
    QVERIFY_OK(m_station->continueRequest(*sent));
    QVERIFY(wait() && succeeded());
    QCOMPARE(m_rig->server.issuedCount(), 1);
    restart();
    QVERIFY(m_station->weakAlgorithmsAllowed());
}

void TestLocalStation::pollsThenDeferredThenContinue()
{
    m_rig->server.script.pending = 3;
    configure();
    m_station->setPollPolicy({1, 5min});
    const auto sent = m_station->sendRequest(request());
    QVERIFY(messagesCome(1));
    QVERIFY(QTest::qWaitFor([&] { return m_rig->scheduler.waiting() == 1 && m_rig->scheduler.untilNext() > 1min; }, 20'000));
    QVERIFY(std::holds_alternative<Processing>(top().status)); // D19: polling
    m_rig->scheduler.advance(5min);
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::Deferred); // D13: polls used up
    QCOMPARE(m_rig->server.messages().size(), 2);
    QVERIFY(top().resumable);

    m_station->setPollPolicy({});
    QVERIFY_OK(m_station->continueRequest(*sent));
    QVERIFY(std::holds_alternative<Processing>(top().status));
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::Deferred);
    QVERIFY_OK(m_station->continueRequest(*sent));
    QVERIFY(wait() && succeeded());
    QCOMPARE(m_rig->server.issuedCount(), 1);
    QVERIFY(!m_station->continueRequest(*sent));
}

void TestLocalStation::cancelWhileItWaits()
{
    m_rig->server.script.pending = 1;
    configure();
    const auto sent = m_station->sendRequest(request());
    QVERIFY(messagesCome(1));
    QVERIFY(QTest::qWaitFor([&] { return m_rig->scheduler.untilNext() > 1min; }, 20'000));
    m_station->cancelRequest();
    QVERIFY(wait());
    QCOMPARE(topError(), Errc::Cancelled);
    QVERIFY(top().resumable);
    QVERIFY_OK(m_station->continueRequest(*sent));
    QVERIFY(wait() && succeeded());
}

void TestLocalStation::restartInTheMiddle_data()
{
    QTest::addColumn<bool>("answered");
    QTest::addRow("no reply seen") << false;
    QTest::addRow("PENDING seen") << true;
}

void TestLocalStation::restartInTheMiddle()
{
    QFETCH(const bool, answered);
    configure();
    if (answered)
        m_rig->server.script.pending = 1;
    else
        m_rig->server.inject(Stage::Request, Fault::LostReply, 1);
    const auto sent = m_station->sendRequest(request());
    QVERIFY(messagesCome(1));
    QVERIFY(QTest::qWaitFor([&] { return m_rig->scheduler.untilNext() > 1min; }, 20'000)); // it waits to ask again
    restart();                                                                             // takes it up by itself (S7)
    QVERIFY(m_station->isBusy());
    QVERIFY(wait());
    QVERIFY(succeeded());
    QCOMPARE(top().id, *sent);
    const auto messages = m_rig->server.messages();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1].claims->transactionId, messages[0].claims->transactionId);
    QCOMPARE(messages[1].message == messages[0].message, !answered);
    QCOMPARE(int(messages[1].claims->type), int(answered ? MessageType::CertPoll : MessageType::PkcsReq));
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestLocalStation::restartBeforeAnythingWasSent()
{
    configure();
    m_rig->server.inject(Stage::Caps, Fault::Silence);
    QVERIFY(m_station->sendRequest(request()).has_value());
    restart();
    QVERIFY(!m_station->isBusy());
    QCOMPARE(topError(), Errc::Cancelled);
    QVERIFY(!top().resumable);
}

void TestLocalStation::damagedStateIsNeverOverwritten()
{
    configure();
    const QString path = home() + u"/history.json"_s;
    QVERIFY_OK(writeFile(path, "{ not json", FileAccess::Owner));
    LocalStation station(m_rig->services(), home());
    const auto loaded = station.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, Errc::StateDamaged);
    QCOMPARE(loaded.error().facts.first(), path);
    QVERIFY(station.hasSettings());
    QVERIFY(station.sendRequest(request()).has_value());
    QVERIFY(QTest::qWaitFor([&] { return !station.isBusy(); }, 20'000));
    QVERIFY(std::holds_alternative<Succeeded>(station.history().rows().first().status));
    QCOMPARE(readFile(path).value_or(QByteArray()), "{ not json");
}

void TestLocalStation::unwritableState()
{
    QVERIFY_OK(writeFile(m_rig->dir.filePath(u"file"_s), "x", FileAccess::Owner));
    LocalStation station(m_rig->services(), m_rig->dir.filePath(u"file/station"_s));
    const auto updated = station.updateSettings({.url = m_rig->server.url().toString()});
    QVERIFY(!updated);
    QCOMPARE(updated.error().error.code, Errc::FileUnwritable);
    QVERIFY(!station.hasSettings());
}

QTEST_GUILESS_MAIN(TestLocalStation)
#include "tst_localstation.moc"
