#include "core/base/literals.h"
#include "core/crypto/algorithms.h"

#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::HashAlgorithm)

class TestAlgorithms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void digests_data();
    void digests();
    void weakness();
    void names();
    void fingerprints_data();
    void fingerprints();
    void colons();
};

void TestAlgorithms::digests_data()
{
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::addColumn<QByteArray>("hex");
    // "abc", from FIPS 180-2 and RFC 1321
    QTest::newRow("MD5") << HashAlgorithm::Md5 << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("SHA-1") << HashAlgorithm::Sha1 << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
    QTest::newRow("SHA-256") << HashAlgorithm::Sha256 << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("SHA-384") << HashAlgorithm::Sha384
                             << QByteArray(
                                    "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
    QTest::newRow("SHA-512") << HashAlgorithm::Sha512
                             << QByteArray("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                           "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

void TestAlgorithms::digests()
{
    QFETCH(HashAlgorithm, hash);
    QFETCH(QByteArray, hex);
    QCOMPARE(digest(hash, "abc").toHex(), hex);
}

void TestAlgorithms::weakness()
{
    QVERIFY(isWeak(HashAlgorithm::Md5) && isWeak(HashAlgorithm::Sha1));
    QVERIFY(!isWeak(HashAlgorithm::Sha256) && !isWeak(HashAlgorithm::Sha384) && !isWeak(HashAlgorithm::Sha512));
    QVERIFY(isWeak(CipherAlgorithm::Des) && isWeak(CipherAlgorithm::TripleDes));
    QVERIFY(!isWeak(CipherAlgorithm::Aes128) && !isWeak(CipherAlgorithm::Aes192) && !isWeak(CipherAlgorithm::Aes256));
}

void TestAlgorithms::names()
{
    QCOMPARE(algorithmName(HashAlgorithm::Sha256), u"SHA-256"_s);
    QCOMPARE(algorithmName(HashAlgorithm::Md5), u"MD5"_s);
    QCOMPARE(algorithmName(CipherAlgorithm::Aes128), u"AES-128"_s);
    QVERIFY(algorithmName(CipherAlgorithm::Des) != algorithmName(CipherAlgorithm::TripleDes));
}

void TestAlgorithms::fingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("hex");
    const QString sha256 = u"BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"_s;
    const QString sha1 = u"A9993E364706816ABA3E25717850C26C9CD0D89D"_s;
    QTest::newRow("SHA-256") << sha256 << sha256.toLatin1();
    QTest::newRow("SHA-1") << sha1 << sha1.toLatin1();
    QTest::newRow("lower case") << sha1.toLower() << sha1.toLatin1();
    QTest::newRow("colons") << u"A9:99:3E:36:47:06:81:6A:BA:3E:25:71:78:50:C2:6C:9C:D0:D8:9D"_s << sha1.toLatin1();
    QTest::newRow("spaces, as Windows shows it") << u"a9 99 3e 36 47 06 81 6a ba 3e 25 71 78 50 c2 6c 9c d0 d8 9d"_s << sha1.toLatin1();
    QTest::newRow("around it") << u"  "_s + sha1 + u"\n"_s << sha1.toLatin1();
    QTest::newRow("prefix") << u"sha256:"_s + sha256 << sha256.toLatin1();
    QTest::newRow("prefix in capitals") << u"SHA256:"_s + sha256 << sha256.toLatin1();
    QTest::newRow("MD5's length, as NDES shows it") << u"A656FA66AB12B4332A2DA5CF7CC153D9"_s << QByteArray();
    QTest::newRow("a digit short") << sha256.chopped(1) << QByteArray();
    QTest::newRow("an octet short") << sha256.chopped(2) << QByteArray();
    QTest::newRow("no hex") << u"G"_s + sha1.mid(1) << QByteArray();
    QTest::newRow("digits of another script") << u"\u0663"_s + sha1.mid(1) << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestAlgorithms::fingerprints()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, hex);
    const auto bytes = parseFingerprint(text);
    QCOMPARE(bytes.has_value(), !hex.isEmpty());
    QCOMPARE(bytes.value_or(QByteArray()).toHex().toUpper(), hex);
}

void TestAlgorithms::colons()
{
    QCOMPARE(colonHex(QByteArray::fromHex("00ff1a")), u"00:FF:1A"_s);
    QCOMPARE(colonHex({}), QString());
}

QTEST_GUILESS_MAIN(TestAlgorithms)
#include "tst_algorithms.moc"
