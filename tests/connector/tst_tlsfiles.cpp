#include "core/base/literals.h"
#include "core/connector/tlsfiles.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tlsclient.h"

#include <QTemporaryDir>
#include <QTest>

namespace scepter {

class TestTlsFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void saysWhichFileCannotBeRead();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QTemporaryDir m_folder;
    const TlsServer m_server;
};

namespace {

const char passphrase[] = "correct horse";

QByteArray keyPem(const PrivateKey &key) { return key.toPem().view().toByteArray(); }
QByteArray encrypted(const PrivateKey &key) { return key.toEncryptedPem(Secret(passphrase))->view().toByteArray(); }
QByteArray pkcs12(const TlsServer &server)
{
    return *writePkcs12({server.key(), server.chain().first(), server.chain().sliced(1), {}}, Secret(passphrase));
}
QList<Certificate> reversed(QList<Certificate> all)
{
    std::reverse(all.begin(), all.end());
    return all;
}

} // namespace

void TestTlsFiles::reads_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("pass");
    QTest::addColumn<int>("certificates");
    const QByteArray chain = toPem(m_server.chain()), key = keyPem(m_server.key());
    QTest::newRow("PEM") << chain << key << QByteArray() << 2;
    QTest::newRow("the server's certificate last") << toPem(reversed(m_server.chain())) << key << QByteArray() << 2;
    QTest::newRow("one certificate as DER") << m_server.chain().first().der() << key << QByteArray() << 1;
    QTest::newRow("an encrypted key") << chain << encrypted(m_server.key()) << QByteArray(passphrase) << 2;
    QTest::newRow("all in one PEM") << key + chain << QByteArray() << QByteArray() << 2;
    QTest::newRow("PKCS#12") << pkcs12(m_server) << QByteArray() << QByteArray(passphrase) << 2;
    QTest::newRow("PKCS#12, and a key file for nothing") << pkcs12(m_server) << key << QByteArray(passphrase) << 2;
}

void TestTlsFiles::reads()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, pass);
    QFETCH(int, certificates);
    const QString keyFile = key.isEmpty() ? QString() : file(u"key"_s, key);
    const auto identity = readTlsIdentity({file(u"certificate"_s, certificate), keyFile, Secret(pass)});
    QVERIFY_OK(identity);
    const auto all = Certificate::parseAll(identity->certificatePem);
    QVERIFY_OK(all);
    QCOMPARE(all->size(), certificates);
    QVERIFY(all->first() == m_server.chain().first());
    QCOMPARE(identity->keyPem.view().toByteArray(), keyPem(m_server.key()));
}

void TestTlsFiles::refuses_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("pass");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("fact");
    const QByteArray chain = toPem(m_server.chain()), none;
    const QString certificate = m_folder.filePath(u"certificate"_s), key = m_folder.filePath(u"key"_s);
    QTest::newRow("no certificate") << QByteArray("hello") << keyPem(m_server.key()) << none << int(Errc::NotACertificate) << certificate;
    QTest::newRow("PEM without a certificate") << keyPem(m_server.key()) << keyPem(m_server.key()) << none << int(Errc::NotACertificate)
                                               << certificate;
    QTest::newRow("no key") << chain << chain << none << int(Errc::NotAKey) << key;
    QTest::newRow("no key in the same file") << chain << none << none << int(Errc::NotAKey) << certificate;
    QTest::newRow("another's key") << chain << keyPem(testKey(u"client"_s)) << none << int(Errc::KeyMismatch) << QString();
    QTest::newRow("no passphrase") << chain << encrypted(m_server.key()) << none << int(Errc::PassphraseNeeded) << key;
    QTest::newRow("wrong passphrase") << chain << encrypted(m_server.key()) << QByteArray("guess") << int(Errc::WrongPassphrase) << key;
    QTest::newRow("PKCS#12 without its passphrase") << pkcs12(m_server) << none << none << int(Errc::PassphraseNeeded) << certificate;
    QTest::newRow("PKCS#12, wrong passphrase") << pkcs12(m_server) << none << QByteArray("guess") << int(Errc::WrongPassphrase)
                                               << certificate;
}

void TestTlsFiles::refuses()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, pass);
    QFETCH(int, code);
    QFETCH(QString, fact);
    const QString keyFile = key.isEmpty() ? QString() : file(u"key"_s, key);
    const auto identity = readTlsIdentity({file(u"certificate"_s, certificate), keyFile, Secret(pass)});
    QVERIFY(!identity);
    QCOMPARE(errcName(identity.error().code), errcName(Errc(code)));
    QCOMPARE(identity.error().facts.value(0), fact);
    QVERIFY(!identity.error().detail.contains(u"guess"_s));
}

void TestTlsFiles::saysWhichFileCannotBeRead()
{
    const QString certificate = file(u"certificate"_s, toPem(m_server.chain())), missing = m_folder.filePath(u"missing"_s);
    const auto noKey = readTlsIdentity({certificate, missing});
    QCOMPARE_ERROR(noKey, Errc::FileUnreadable);
    QCOMPARE(noKey.error().facts.value(0), missing);
    const auto noCertificate = readTlsIdentity({missing, certificate});
    QCOMPARE_ERROR(noCertificate, Errc::FileUnreadable);
}

} // namespace scepter

QTEST_GUILESS_MAIN(scepter::TestTlsFiles)
#include "tst_tlsfiles.moc"
