#include "core/base/literals.h"
#include "core/scep/capabilities.h"
#include "tests/support/testdata.h"

#include <QTest>
#include <QUrl>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::HashAlgorithm)
Q_DECLARE_METATYPE(scepter::CipherAlgorithm)

class TestCapabilities : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void standardImplies();
    void isBounded();
    void missingSince_data();
    void missingSince();
    void negotiates_data();
    void negotiates();
    void weakOnly_data();
    void weakOnly();
    void looksLegacy_data();
    void looksLegacy();
};

void TestCapabilities::parses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("has");
    const QStringList three{u"AES"_s, u"POSTPKIOperation"_s, u"SHA-256"_s};
    const QString aps = u"AES POST SHA-256"_s;
    QTest::newRow("LF") << QByteArray("AES\nPOSTPKIOperation\nSHA-256\n") << three << aps;
    QTest::newRow("CRLF, as step-ca") << QByteArray("AES\r\nPOSTPKIOperation\r\nSHA-256\r\n") << three << aps;
    QTest::newRow("no last newline") << QByteArray("AES\nPOSTPKIOperation\nSHA-256") << three << aps;
    QTest::newRow("blank lines") << QByteArray("\n\nAES\n\nPOSTPKIOperation\n\n\nSHA-256\n\n") << three << aps;
    QTest::newRow("spaces") << QByteArray(" AES \n\tPOSTPKIOperation\nSHA-256  \n") << three << aps;
    QTest::newRow("CR alone") << QByteArray("AES\rPOSTPKIOperation\rSHA-256\r") << three << aps;
    QTest::newRow("any case") << QByteArray("aes\npostpkioperation\nsha-256\n")
                              << QStringList{u"aes"_s, u"postpkioperation"_s, u"sha-256"_s} << aps;
    QTest::newRow("twice") << QByteArray("AES\naes\nAES\n") << QStringList{u"AES"_s} << u"AES"_s;
    QTest::newRow("unknown words are kept") << QByteArray("AES\nFrobnicate\n") << QStringList{u"AES"_s, u"Frobnicate"_s} << u"AES"_s;
    QTest::newRow("all") << QByteArray(
        "AES\nDES3\nGetNextCACert\nPOSTPKIOperation\nRenewal\nSHA-1\nSHA-256\nSHA-384\nSHA-512\nSCEPStandard\nUpdate\n")
                         << QStringList{u"AES"_s,     u"DES3"_s,    u"GetNextCACert"_s, u"POSTPKIOperation"_s, u"Renewal"_s, u"SHA-1"_s,
                                        u"SHA-256"_s, u"SHA-384"_s, u"SHA-512"_s,       u"SCEPStandard"_s,     u"Update"_s}
                         << u"AES DES3 NEXT POST RENEWAL SHA-1 SHA-256 SHA-384 SHA-512 STANDARD UPDATE"_s;
    QTest::newRow("nothing") << QByteArray() << QStringList() << QString();
    QTest::newRow("only newlines") << QByteArray("\n\n") << QStringList() << QString();
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>\n<html>\nAES\n</html>\n") << QStringList() << QString();
    QTest::newRow("HTML after blanks") << QByteArray("\n  <html>\nAES\n") << QStringList() << QString();
    QTest::newRow("a word within a word") << QByteArray("NOAES\nAES128\n") << QStringList{u"NOAES"_s, u"AES128"_s} << QString();
}

void TestCapabilities::parses()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, words);
    QFETCH(QString, has);
    const Capabilities capabilities = Capabilities::parse(body);
    QCOMPARE(capabilities.words(), words);
    QCOMPARE(capabilities.isEmpty(), words.isEmpty());
    const QList<std::pair<QString, Capabilities::Keyword>> keywords{{u"AES"_s, Capabilities::Aes},
                                                                    {u"DES3"_s, Capabilities::Des3},
                                                                    {u"NEXT"_s, Capabilities::GetNextCaCert},
                                                                    {u"POST"_s, Capabilities::PostPkiOperation},
                                                                    {u"RENEWAL"_s, Capabilities::Renewal},
                                                                    {u"SHA-1"_s, Capabilities::Sha1},
                                                                    {u"SHA-256"_s, Capabilities::Sha256},
                                                                    {u"SHA-384"_s, Capabilities::Sha384},
                                                                    {u"SHA-512"_s, Capabilities::Sha512},
                                                                    {u"STANDARD"_s, Capabilities::ScepStandard},
                                                                    {u"UPDATE"_s, Capabilities::Update}};
    const QStringList expected = has.split(u' ', Qt::SkipEmptyParts);
    for (const auto &[word, keyword] : keywords)
        QVERIFY2(capabilities.has(keyword) == expected.contains(word), qPrintable(word));
}

void TestCapabilities::standardImplies()
{
    const Capabilities capabilities = Capabilities::parse("SCEPStandard\n"); // RFC 8894 §3.5.2
    for (const auto keyword : {Capabilities::Aes, Capabilities::PostPkiOperation, Capabilities::Sha256})
        QVERIFY(capabilities.has(keyword));
    for (const auto keyword :
         {Capabilities::Renewal, Capabilities::GetNextCaCert, Capabilities::Sha512, Capabilities::Des3, Capabilities::Sha1})
        QVERIFY(!capabilities.has(keyword));
    QCOMPARE(capabilities.words(), QStringList{u"SCEPStandard"_s});
}

void TestCapabilities::isBounded()
{
    QByteArray many;
    for (int i = 0; i < 100'000; ++i)
        many += "word" + QByteArray::number(i) + '\n';
    QVERIFY(Capabilities::parse(many).words().size() <= 1000);
    QVERIFY(Capabilities::parse(QByteArray(1'000'000, 'a')).isEmpty());
    // Binary: no crash, and nothing is recognised.
    const Capabilities binary = Capabilities::parse(QByteArray("\x30\x82\x00\xff\n\xfe", 6));
    QVERIFY(!binary.has(Capabilities::Aes));
}

void TestCapabilities::missingSince_data()
{
    QTest::addColumn<QStringList>("earlier");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("the same") << QStringList{u"AES"_s} << QStringList{u"AES"_s} << QStringList();
    QTest::newRow("more") << QStringList{u"AES"_s} << QStringList{u"AES"_s, u"SHA-256"_s} << QStringList();
    QTest::newRow("fewer") << QStringList{u"AES"_s, u"SHA-256"_s, u"DES3"_s} << QStringList{u"DES3"_s}
                           << QStringList{u"AES"_s, u"SHA-256"_s};
    QTest::newRow("another case is the same") << QStringList{u"aes"_s} << QStringList{u"AES"_s} << QStringList();
    QTest::newRow("none at all") << QStringList{u"AES"_s} << QStringList() << QStringList{u"AES"_s};
    QTest::newRow("never seen before") << QStringList() << QStringList{u"AES"_s} << QStringList();
}

void TestCapabilities::missingSince()
{
    QFETCH(QStringList, earlier);
    QFETCH(QStringList, now);
    QFETCH(QStringList, missing);
    QCOMPARE(Capabilities::fromWords(now).missingSince(earlier), missing);
}

void TestCapabilities::negotiates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HashAlgorithm>("wanted");
    QTest::addColumn<bool>("allowWeak");
    QTest::addColumn<bool>("legacy");
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::addColumn<bool>("post");
    QTest::addColumn<bool>("renewal");
    using C = CipherAlgorithm;
    using H = HashAlgorithm;
    QTest::newRow("strong") << QByteArray("AES\nSHA-256\nPOSTPKIOperation\nRenewal") << H::Sha256 << false << false << C::Aes128
                            << H::Sha256 << true << true;
    QTest::newRow("strong, weak allowed: stays strong")
        << QByteArray("AES\nDES3\nSHA-1\nSHA-256") << H::Sha256 << true << false << C::Aes128 << H::Sha256 << false << false;
    QTest::newRow("the hash that is wanted") << QByteArray("AES\nSHA-256\nSHA-512") << H::Sha512 << false << false << C::Aes128 << H::Sha512
                                             << false << false;
    QTest::newRow("SHA-384 wanted and offered")
        << QByteArray("AES\nSHA-256\nSHA-384\nSHA-512") << H::Sha384 << false << false << C::Aes128 << H::Sha384 << false << false;
    QTest::newRow("another strong hash") << QByteArray("AES\nSHA-512") << H::Sha256 << false << false << C::Aes128 << H::Sha512 << false
                                         << false;
    QTest::newRow("wanted hash not offered") << QByteArray("AES\nSHA-256") << H::Sha512 << false << false << C::Aes128 << H::Sha256 << false
                                             << false;
    QTest::newRow("SCEPStandard alone") << QByteArray("SCEPStandard") << H::Sha256 << false << false << C::Aes128 << H::Sha256 << true
                                        << false;
    QTest::newRow("nothing said") << QByteArray() << H::Sha256 << false << false << C::Aes128 << H::Sha256 << false << false;
    QTest::newRow("nothing said, weak allowed: still strong")
        << QByteArray() << H::Sha256 << true << false << C::Aes128 << H::Sha256 << false << false;
    QTest::newRow("only weak, allowed") << QByteArray("DES3\nSHA-1\nPOSTPKIOperation") << H::Sha256 << true << false << C::TripleDes
                                        << H::Sha1 << true << false;
    QTest::newRow("weak cipher, strong hash") << QByteArray("DES3\nSHA-256") << H::Sha256 << true << false << C::TripleDes << H::Sha256
                                              << false << false;
    QTest::newRow("strong cipher, weak hash") << QByteArray("AES\nSHA-1") << H::Sha256 << true << false << C::Aes128 << H::Sha1 << false
                                              << false;
    QTest::newRow("IIS, weak allowed") << QByteArray("AES\nSHA-256\nPOSTPKIOperation\nRenewal") << H::Sha256 << true << true << C::TripleDes
                                       << H::Sha1 << true << true;
    QTest::newRow("IIS, weak not allowed") << QByteArray("AES\nSHA-256\nPOSTPKIOperation") << H::Sha256 << false << true << C::Aes128
                                           << H::Sha256 << true << false;
}

void TestCapabilities::negotiates()
{
    QFETCH(QByteArray, body);
    QFETCH(HashAlgorithm, wanted);
    QFETCH(bool, allowWeak);
    QFETCH(bool, legacy);
    QFETCH(CipherAlgorithm, cipher);
    QFETCH(HashAlgorithm, hash);
    QFETCH(bool, post);
    QFETCH(bool, renewal);
    const auto result = negotiate(Capabilities::parse(body), wanted, allowWeak ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse, legacy);
    QVERIFY_OK(result);
    QCOMPARE(algorithmName(result->algorithms.cipher), algorithmName(cipher));
    QCOMPARE(algorithmName(result->algorithms.hash), algorithmName(hash));
    QCOMPARE(result->post, post);
    QCOMPARE(result->renewal, renewal);
}

void TestCapabilities::weakOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("offered");
    QTest::newRow("both weak") << QByteArray("DES3\nSHA-1") << u"3DES, SHA-1"_s;
    QTest::newRow("cipher weak") << QByteArray("DES3\nSHA-256") << u"3DES"_s;
    QTest::newRow("hash weak") << QByteArray("AES\nSHA-1") << u"SHA-1"_s;
}

void TestCapabilities::weakOnly()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, offered);
    const auto result = negotiate(Capabilities::parse(body), HashAlgorithm::Sha256, WeakAlgorithms::Refuse, false);
    QCOMPARE_ERROR(result, Errc::WeakOnly);
    QCOMPARE(result.error().facts, QStringList{offered});
}

void TestCapabilities::looksLegacy_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("legacy");
    QTest::newRow("IIS") << u"Microsoft-IIS/10.0"_s << u"http://h/scep"_s << true;
    QTest::newRow("HTTPAPI in front of it, mscep behind") << u"Microsoft-HTTPAPI/2.0"_s << u"http://h/certsrv/mscep/mscep.dll"_s << true;
    QTest::newRow("mscep in capitals") << QString() << u"http://h/CertSrv/MSCEP/mscep.dll/pkiclient.exe"_s << true;
    QTest::newRow("another") << u"nginx"_s << u"http://h/scep"_s << false;
    QTest::newRow("unknown") << QString() << u"http://h/cgi-bin/pkiclient.exe"_s << false;
}

void TestCapabilities::looksLegacy()
{
    QFETCH(QString, server);
    QFETCH(QString, url);
    QFETCH(bool, legacy);
    QCOMPARE(scepter::looksLegacy(server, QUrl(url)), legacy);
}

QTEST_GUILESS_MAIN(TestCapabilities)
#include "tst_capabilities.moc"
