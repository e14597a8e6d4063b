#include "core/base/literals.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"
#include "tests/support/tlsclient.h"
#include "ui/connectors/connectorspage.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/servedialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTest>

namespace scepter {

/// How the window serves connectors over HTTPS.
class TestServeDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesOverHttps();
    void servesAPkcs12();
    void servesHttpBesideIt();
    void twoPortsAreWanted();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void hidesWhatHttpDoesNotNeed();
    void remembersThePathsAlone();
    void believesTheProxiesThatAreNamed();
    void theUrlSaysHttps_data();
    void theUrlSaysHttps();
};

namespace {

const QString passphrase = u"correct horse"_s;

/// The page over a store with the connector "office", and files in its folder.
class Desk {
public:
    Desk()
    {
        const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, world.random, world.now());
        must(world.write([&](Transaction &t) { return CaStore(*world.vault).create(t, ca, u"Acme"_s, world.now()); }));
        ConnectorSettings office{u"office"_s};
        office.ca = u"ca"_s;
        must(world.write([&](Transaction &t) { return ConnectorStore::create(t, office, world.now()); }));
        chain = file(u"chain.pem"_s, toPem(server.chain()));
        key = file(u"key.pem"_s, server.key().toPem().view());
        encryptedKey = file(u"encrypted.pem"_s, server.key().toEncryptedPem(Secret::fromText(passphrase))->view());
        otherKey = file(u"other.pem"_s, testKey(u"client"_s).toPem().view());
        pkcs12 = file(u"all.p12"_s,
                      *writePkcs12({server.key(), server.chain().first(), server.chain().sliced(1), {}}, Secret::fromText(passphrase)));
        page = std::make_unique<ConnectorsPage>(world.workplace());
        world.show(*page);
        until([&] { return find<QAbstractButton>(u"serveButton"_s)->isEnabled(); });
    }

    QString file(const QString &name, QByteArrayView bytes)
    {
        QFile file(QDir(world.store.folder()).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    template <class W> W *find(const QString &name) const { return page->findChild<W *>(name); }
    bool until(const std::function<bool()> &condition) { return world.until(condition); }
    bool serves()
    {
        return until([&] { return world.host->state() == ConnectorHost::State::Serving; });
    }
    bool says(const QString &label)
    {
        return until([&] { return find<QLabel>(label) && find<QLabel>(label)->isVisible(); });
    }
    void click(const QString &button) { find<QAbstractButton>(button)->click(); }
    void openDialog()
    {
        click(u"serveButton"_s);
        QVERIFY(find<ServeDialog>(u"serveDialog"_s));
    }
    void enter(const QString &certificate, const QString &keyFile, const QString &secret = {})
    {
        find<QAbstractButton>(u"serveTlsCheck"_s)->setChecked(true);
        find<QLineEdit>(u"certificateFileEdit"_s)->setText(certificate);
        find<QLineEdit>(u"keyFileEdit"_s)->setText(keyFile);
        find<QLineEdit>(u"keyPassphraseEdit"_s)->setText(secret);
        find<QWidget>(u"servePortSpin"_s)->setProperty("value", freePort());
    }
    static int freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }
    /// The body of GetCACaps.
    QByteArray capabilities(const QUrl &url)
    {
        TlsGet get(url, server.root());
        if (!until([&] { return get.isFinished(); }))
            return "no answer";
        return get.body().isEmpty() ? get.error() : get.body();
    }

    PageWorld world;
    const TlsServer server;
    QString chain, key, encryptedKey, otherKey, pkcs12;
    std::unique_ptr<ConnectorsPage> page;
};

} // namespace

void TestServeDialog::servesOverHttps()
{
    Desk desk;
    desk.openDialog();
    desk.enter(desk.chain, desk.key);
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
    const QUrl url = desk.world.host->urls().first().second;
    QCOMPARE(url.scheme(), u"https"_s);
    const QByteArray body = desk.capabilities(url);
    QVERIFY2(body.contains("POSTPKIOperation"), body.constData());
    QVERIFY(desk.world.host->plainUrls().isEmpty());
    QVERIFY(desk.until([&] { return desk.find<QWidget>(u"connector_office"_s) != nullptr; }));
    QVERIFY(desk.until([&] {
        desk.click(u"copyConnectorUrlButton"_s);
        return QGuiApplication::clipboard()->text() == url.toString();
    }));
    QVERIFY(desk.until([&] { return !desk.find<ServeDialog>(u"serveDialog"_s); }));
}

void TestServeDialog::servesAPkcs12()
{
    Desk desk;
    desk.openDialog();
    desk.enter(desk.pkcs12, {}, passphrase);
    QVERIFY(!desk.find<QLineEdit>(u"keyFileEdit"_s)->isEnabled()); // it holds the key
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
    const QByteArray body = desk.capabilities(desk.world.host->urls().first().second);
    QVERIFY2(body.contains("POSTPKIOperation"), body.constData());
}

void TestServeDialog::servesHttpBesideIt()
{
    Desk desk;
    desk.openDialog();
    desk.enter(desk.chain, desk.encryptedKey, passphrase);
    QVERIFY(!desk.find<QWidget>(u"plainPortSpin"_s)->isEnabled());
    desk.click(u"servePlainCheck"_s);
    const int plainPort = Desk::freePort();
    desk.find<QWidget>(u"plainPortSpin"_s)->setProperty("value", plainPort);
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
    QCOMPARE(desk.world.host->urls().first().second.scheme(), u"https"_s);
    const QUrl plain = desk.world.host->plainUrls().first().second;
    QCOMPARE(plain.port(), plainPort);
    QVERIFY(desk.capabilities(plain).contains("POSTPKIOperation"));
    QVERIFY(desk.capabilities(desk.world.host->urls().first().second).contains("POSTPKIOperation"));
    const auto saysSo = [&] {
        const auto labels = desk.find<QWidget>(u"connectorCards"_s)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *each) { return each->text().contains(u"also HTTP at port %1"_s.arg(plainPort)); });
    };
    QVERIFY(desk.until(saysSo));
}

void TestServeDialog::twoPortsAreWanted()
{
    Desk desk;
    desk.openDialog();
    desk.enter(desk.chain, desk.key);
    desk.click(u"servePlainCheck"_s);
    desk.find<QWidget>(u"plainPortSpin"_s)->setProperty("value", desk.find<QWidget>(u"servePortSpin"_s)->property("value"));
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.says(u"plainError"_s));
}

void TestServeDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    const QString no;
    QTest::newRow("no certificate chosen") << no << u"key"_s << no << u"certificateError"_s << u"Choose the file"_s;
    QTest::newRow("certificate missing") << u"missing"_s << u"key"_s << no << u"certificateError"_s << u"cannot be read"_s;
    QTest::newRow("not a certificate") << u"key"_s << u"key"_s << no << u"certificateError"_s << u"is not a certificate"_s;
    QTest::newRow("no key chosen") << u"chain"_s << no << no << u"keyError"_s << u"Choose the file with the private key"_s;
    QTest::newRow("key missing") << u"chain"_s << u"missing"_s << no << u"keyError"_s << u"cannot be read"_s;
    QTest::newRow("not a key") << u"chain"_s << u"chain"_s << no << u"keyError"_s << u"is not a private key"_s;
    QTest::newRow("another's key") << u"chain"_s << u"other"_s << no << u"keyError"_s << u"do not belong together"_s;
    QTest::newRow("no passphrase") << u"chain"_s << u"encrypted"_s << no << u"passphraseError"_s << u"protected by a passphrase"_s;
    QTest::newRow("wrong passphrase") << u"chain"_s << u"encrypted"_s << u"guess"_s << u"passphraseError"_s << u"passphrase is wrong"_s;
    QTest::newRow("wrong passphrase of a PKCS#12") << u"p12"_s << no << u"guess"_s << u"passphraseError"_s << u"passphrase is wrong"_s;
}

void TestServeDialog::saysWhatIsWrong()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, secret);
    QFETCH(QString, label);
    QFETCH(QString, text);
    Desk desk;
    const QHash<QString, QString> files{{u"chain"_s, desk.chain},    {u"key"_s, desk.key},    {u"encrypted"_s, desk.encryptedKey},
                                        {u"other"_s, desk.otherKey}, {u"p12"_s, desk.pkcs12}, {u"missing"_s, desk.chain + u".not"_s}};
    desk.openDialog();
    desk.enter(files.value(certificate), files.value(key), secret);
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.says(label));
    QVERIFY2(desk.find<QLabel>(label)->text().contains(text), qPrintable(desk.find<QLabel>(label)->text()));
    for (const QString &other : {u"certificateError"_s, u"keyError"_s, u"passphraseError"_s, u"serveError"_s, u"plainError"_s})
        QCOMPARE(desk.find<QLabel>(other)->isVisible(), other == label);
    QCOMPARE(desk.world.host->state(), ConnectorHost::State::Stopped);
    // And right after it.
    desk.enter(desk.chain, desk.key);
    QVERIFY(desk.find<QAbstractButton>(u"serveAcceptButton"_s)->isEnabled());
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
}

void TestServeDialog::hidesWhatHttpDoesNotNeed()
{
    Desk desk;
    desk.openDialog();
    QVERIFY(!desk.find<QWidget>(u"certificateFileEdit"_s)->isVisible());
    QVERIFY(!desk.find<QWidget>(u"servePlainCheck"_s)->isVisible());
    desk.click(u"serveTlsCheck"_s);
    QVERIFY(desk.find<QWidget>(u"certificateFileEdit"_s)->isVisible());
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.says(u"certificateError"_s));
    desk.click(u"serveTlsCheck"_s);
    QVERIFY(!desk.find<QLabel>(u"certificateError"_s)->isVisible());
}

/// O6
void TestServeDialog::believesTheProxiesThatAreNamed()
{
    Desk desk;
    QVERIFY(!rememberedListening(desk.world.settings).proxies.contains(u"10.0.0.5"_s));
    desk.openDialog();
    desk.find<QWidget>(u"servePortSpin"_s)->setProperty("value", Desk::freePort());
    desk.find<QLineEdit>(u"trustedProxiesEdit"_s)->setText(u"10.0.0.5, proxy.example"_s);
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.says(u"proxiesError"_s));
    desk.find<QLineEdit>(u"trustedProxiesEdit"_s)->setText(u"10.0.0.5, 10.1.0.0/16"_s);
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
    for (const TrustedProxies &proxies : {rememberedListening(desk.world.settings).proxies, desk.world.host->listening().proxies}) {
        QVERIFY(proxies.contains(u"10.0.0.5"_s) && proxies.contains(u"10.1.2.3"_s));
        QVERIFY(!proxies.contains(u"10.0.0.6"_s));
    }
}

void TestServeDialog::remembersThePathsAlone()
{
    Desk desk;
    QVERIFY(!rememberedListening(desk.world.settings).files);
    desk.openDialog();
    desk.enter(desk.chain, desk.encryptedKey, passphrase);
    desk.click(u"servePlainCheck"_s);
    desk.find<QWidget>(u"plainPortSpin"_s)->setProperty("value", Desk::freePort());
    desk.click(u"serveAcceptButton"_s);
    QVERIFY(desk.serves());
    const auto remembered = rememberedListening(desk.world.settings);
    QVERIFY(remembered.files);
    QCOMPARE(remembered.files->certificate, desk.chain);
    QCOMPARE(remembered.files->key, desk.encryptedKey);
    QVERIFY(remembered.files->passphrase.isEmpty());
    QVERIFY(remembered.plainPort);
    for (const QString &each : desk.world.settings.allKeys())
        QVERIFY(!desk.world.settings.value(each).toString().contains(passphrase));

    desk.click(u"serveButton"_s); // stops
    QVERIFY(desk.until([&] {
        return desk.world.host->state() == ConnectorHost::State::Stopped && desk.find<QAbstractButton>(u"serveButton"_s)->isEnabled();
    }));
    // Begun by itself it lacks the passphrase, and is not served without TLS.
    desk.world.host->start(remembered);
    QVERIFY(desk.until([&] { return desk.world.host->problem().has_value(); }));
    QCOMPARE(desk.world.host->problem()->code, Errc::PassphraseNeeded);
    desk.openDialog();
    QVERIFY(desk.find<QAbstractButton>(u"serveTlsCheck"_s)->isChecked());
    QCOMPARE(desk.find<QLineEdit>(u"certificateFileEdit"_s)->text(), desk.chain);
    QVERIFY(desk.find<QLineEdit>(u"keyPassphraseEdit"_s)->text().isEmpty());
}

void TestServeDialog::theUrlSaysHttps_data()
{
    QTest::addColumn<QString>("publicUrl");
    QTest::addColumn<QString>("listening");
    QTest::addColumn<QString>("shown");
    const QString https = u"https://127.0.0.1:8443/scep/office"_s;
    QTest::newRow("no public URL") << QString() << https << https;
    QTest::newRow("its port is served over TLS") << u"http://scep.example:8443"_s << https << u"https://scep.example:8443/scep/office"_s;
    QTest::newRow("another port, of a proxy") << u"http://scep.example"_s << https << u"http://scep.example/scep/office"_s;
    QTest::newRow("HTTP") << u"http://scep.example:8443/"_s << u"http://127.0.0.1:8443/scep/office"_s
                          << u"http://scep.example:8443/scep/office"_s;
}

void TestServeDialog::theUrlSaysHttps()
{
    QFETCH(QString, publicUrl);
    QFETCH(QString, listening);
    QFETCH(QString, shown);
    ConnectorSettings settings{u"office"_s};
    settings.baseUrl = QUrl(publicUrl);
    QCOMPARE(connectorUrl(settings, QUrl(listening)), shown);
}

} // namespace scepter

QTEST_MAIN(scepter::TestServeDialog)
#include "tst_servedialog.moc"
