#include "core/base/literals.h"
#include "core/crypto/certificate.h"
#include "core/crypto/der.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"
#include "tests/support/ber.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace scepter;

class TestDer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void strict_data();
    void strict();
    void normalised_data();
    void normalised();
    void normalisedIsNormal();
    void hostileBerIsQuick_data();
    void hostileBerIsQuick();
    void integers();
    void times_data();
    void times();
    void objectIdentifiers_data();
    void objectIdentifiers();
    void sets();
    void publicKeys_data();
    void publicKeys();
    void hostilePublicKeys_data();
    void hostilePublicKeys();
    void unreadableCertificates();
    void sharedCertificates();
};

void TestDer::strict_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, const char *hex, bool valid) { QTest::newRow(name) << QByteArray::fromHex(hex) << valid; };
    row("NULL", "0500", true);
    row("128 octets", QByteArray("048180" + QByteArray(256, '0')).constData(), true);
    row("nothing", "", false);
    row("one octet", "30", false);
    row("cut off", "300205", false);
    row("indefinite", "30800000", false);
    row("end of contents", "0000", false);
    row("a long form for 127", QByteArray("04817f" + QByteArray(254, '0')).constData(), false);
    row("a leading zero in the length", QByteArray("04820080" + QByteArray(256, '0')).constData(), false);
    row("a high tag number", "1f2100", false);
    row("five octets of length", "04850100000000", false);
    row("a length of 127 octets", "04ff", false);
}

void TestDer::strict()
{
    QFETCH(QByteArray, der);
    QFETCH(bool, valid);
    DerReader reader(der);
    const DerItem item = reader.read();
    QCOMPARE(reader.finished(), valid);
    QCOMPARE(item.whole.toByteArray(), valid ? der : QByteArray());
    // Once it failed, everything fails.
    if (!valid) {
        QVERIFY(reader.atEnd() && reader.failed() && reader.read().whole.isEmpty() && reader.enter(DerTag::Sequence).failed());
    }
}

void TestDer::normalised_data()
{
    QTest::addColumn<QByteArray>("ber");
    QTest::addColumn<QByteArray>("der"); // empty: refused
    const auto row = [](const char *name, const char *ber, const char *der) {
        QTest::newRow(name) << QByteArray::fromHex(ber) << QByteArray::fromHex(der);
    };
    row("DER", "30030500 05", "30030500 05"); // content is not what it seems: see below
    row("indefinite", "308005000000", "30020500");
    row("indefinite in indefinite", "3080308005000000 0500 0000", "300630020500 0500");
    row("a long length", "3083000002 0500", "30020500");
    row("a string in pieces", "2480 0401aa 0402bbcc 0000", "0403aabbcc");
    row("a string in pieces of definite length", "2407 0401aa 0402bbcc", "0403aabbcc");
    row("pieces of pieces", "2480 2480 0401aa 0000 0401bb 0000", "0402aabb");
    row("no pieces", "24800000", "0400");
    row("UTF8String in pieces of OCTET STRING", "2c80 0401aa 0000", "0c01aa");
    row("UTF8String in pieces of its own", "2c80 0c01aa 0000", "0c01aa");
    row("a piece of another type", "2480 0c01aa 0000", "");
    row("what follows is left away", "308005000000 ffff", "30020500");
    row("no end", "30800500", "");
    row("half an end", "3080050000", "");
    row("an end inside a definite length", "300405000000", "");
    row("a primitive of indefinite length", "04800000", "");
    row("a length beyond the end", "3005 0500", "");
    row("a child beyond its parent", "3080 3003 0402 aa 0000", "");
    row("a huge length", "3084ffffffff", "");
    row("a length of 127 octets", "30ff", "");
    row("nothing", "", "");
}

void TestDer::normalised()
{
    QFETCH(QByteArray, ber);
    QFETCH(QByteArray, der);
    if (qstrcmp(QTest::currentDataTag(), "DER") == 0)
        ber = der = derEncode(0x30, derEncode(0x05, {}) + derEncode(0x04, "x"));
    const auto result = normalisedBer(ber);
    QCOMPARE(result.value_or(QByteArray()), der);
    QCOMPARE(result.has_value(), !der.isEmpty());
}

void TestDer::normalisedIsNormal()
{
    SeededRandom random;
    const QByteArray good = toBer(QByteArray::fromBase64(data(u"vectors/scepserver-success.b64"_s)));
    QVERIFY(normalisedBer(good).has_value());
    for (int round = 0; round < 3000; ++round) {
        QByteArray altered = good;
        for (int i = 0; i < 3; ++i)
            altered[random.between(0, quint32(altered.size() - 1))] = random.bytes(1)[0];
        const auto der = normalisedBer(altered);
        if (!der)
            continue;
        QCOMPARE(normalisedBer(*der), der);
        QVERIFY(der->size() <= altered.size());
        DerReader reader(*der);
        (void)reader.read();
        QVERIFY(reader.finished());
    }
}

void TestDer::hostileBerIsQuick_data()
{
    QTest::addColumn<QByteArray>("ber");
    constexpr qsizetype size = 256 * 1024;
    QTest::newRow("nested without end") << QByteArray("\x30\x80").repeated(size / 2);
    QTest::newRow("nested pieces without end") << QByteArray("\x24\x80").repeated(size / 2);
    QTest::newRow("nested and ended") << QByteArray("\x30\x80").repeated(size / 4) + QByteArray(size / 2, '\0');
    QTest::newRow("as deep as allowed, and wide")
        << QByteArray("\x30\x80").repeated(29) + QByteArray("\x05\0", 2).repeated(size / 2) + QByteArray(58, '\0');
    QTest::newRow("pieces as deep as allowed, and wide")
        << QByteArray("\x24\x80").repeated(29) + QByteArray("\x04\0", 2).repeated(size / 2) + QByteArray(58, '\0');
    QTest::newRow("many pieces of one octet") << QByteArray("\x24\x80") + QByteArray("\x04\1x").repeated(size / 3) + QByteArray(2, '\0');
    QTest::newRow("many empty sequences") << QByteArray("\x30\x80") + QByteArray("\x30\x80\0\0", 4).repeated(size / 4)
                                                 + QByteArray(2, '\0');
}

void TestDer::hostileBerIsQuick()
{
    QFETCH(QByteArray, ber);
    QElapsedTimer watch;
    watch.start();
    (void)normalisedBer(ber);
    QVERIFY2(watch.elapsed() < 1000, QByteArray::number(watch.elapsed()).constData());
}

void TestDer::integers()
{
    QCOMPARE(derInteger(quint64(0)).toHex(), QByteArray("020100"));
    QCOMPARE(derInteger(quint64(127)).toHex(), QByteArray("02017f"));
    QCOMPARE(derInteger(quint64(128)).toHex(), QByteArray("02020080"));
    QCOMPARE(derInteger(QByteArray::fromHex("0000ff01")).toHex(), QByteArray("020300ff01"));
    for (const char *bad : {"0200", "02020001", "0202ff80"}) {
        const QByteArray der = QByteArray::fromHex(bad);
        DerReader reader(der);
        (void)reader.readInteger();
        QVERIFY2(reader.failed(), bad);
    }
    QCOMPARE(magnitude(QByteArrayView("\0\x80", 2))->toByteArray(), QByteArray("\x80"));
    QVERIFY(!magnitude(QByteArrayView("\x80", 1)));
    QVERIFY(!magnitude({}));
}

void TestDer::times_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QByteArray>("text"); // empty: none
    const auto utc = [](int year, int month, int day, int hour = 0) { return QDateTime({year, month, day}, {hour, 0}, Qt::UTC); };
    QTest::newRow("1949") << utc(1949, 12, 31, 23) << QByteArray("19491231230000Z");
    QTest::newRow("1950") << utc(1950, 1, 1) << QByteArray("500101000000Z");
    QTest::newRow("2049") << utc(2049, 12, 31, 23) << QByteArray("491231230000Z");
    QTest::newRow("2050") << utc(2050, 1, 1) << QByteArray("20500101000000Z");
    QTest::newRow("9999") << utc(9999, 12, 31, 23) << QByteArray("99991231230000Z");
    QTest::newRow("another zone") << QDateTime({2050, 1, 1}, {0, 30}, Qt::OffsetFromUTC, 3600) << QByteArray("491231233000Z");
    QTest::newRow("10000") << utc(10000, 1, 1) << QByteArray();
    QTest::newRow("none") << QDateTime() << QByteArray();
}

void TestDer::times()
{
    QFETCH(QDateTime, time);
    QFETCH(QByteArray, text);
    const QByteArray der = derTime(time);
    QCOMPARE(der.mid(2), text);
    if (text.isEmpty())
        return;
    QCOMPARE(der[0], char(text.size() == 13 ? DerTag::UtcTime : DerTag::GeneralizedTime));
    QCOMPARE(fromAsn1(fromDer<TimeHandle, d2i_ASN1_TIME>(der).get()), time.toUTC());
}

void TestDer::objectIdentifiers_data()
{
    QTest::addColumn<QByteArray>("dotted");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *dotted, const char *hex) { QTest::newRow(dotted) << QByteArray(dotted) << QByteArray::fromHex(hex); };
    row("1.2.840.113549.1.7.2", "2a864886f70d010702");
    row("2.16.840.1.113733.1.9.7", "6086480186f845010907");
    row("2.5.29.17", "551d11");
    row("0.0", "00");
    row("1.39", "4f");
    row("2.40", "78");
    row("2.999.3", "883703");
    row("1.3.6.1.4.1.311.21.33", "2b0601040182371521");
    row("1.2.18446744073709551615", "2a81ffffffffffffffff7f");
}

void TestDer::objectIdentifiers()
{
    QFETCH(QByteArray, dotted);
    QFETCH(QByteArray, content);
    QCOMPARE(oidFromDotted(dotted), content);
    QCOMPARE(oidToDotted(content), dotted);
    const auto object = fromDer<ObjectHandle, d2i_ASN1_OBJECT>(derElement(DerTag::ObjectIdentifier, content));
    QCOMPARE(oidText(object.get()).toLatin1(), dotted);
    for (const char *bad : {"", "1", "1.", ".1", "1..2", "3.1", "1.40", "1.2.x", "1.2.-3"})
        QVERIFY2(oidFromDotted(bad).isEmpty(), bad);
    for (const char *bad : {"0600", "060180", "06022a80", "06032a8001"}) {
        const QByteArray der = QByteArray::fromHex(bad);
        DerReader reader(der);
        (void)reader.readOid();
        QVERIFY2(reader.failed(), bad);
    }
    QVERIFY(!oidToDotted(QByteArray::fromHex("6982ffffffffffffffffffffffffff01")).isEmpty()); // an arc beyond 64 bits
}

void TestDer::sets()
{
    QCOMPARE(derSetOf(DerTag::Set, {"\x02\x01\x05", "\x02\x01\x01", QByteArray("\x01\x01\0", 3)}),
             QByteArray("\x31\x09\x01\x01\0\x02\x01\x01\x02\x01\x05", 11));
    QCOMPARE(derSetOf(contextConstructedTag(0), {}), QByteArray("\xa0\0", 2));
}

void TestDer::publicKeys_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"keys/client", "keys/ec-p256", "keys/ec-p384", "formats/ec-p521", "formats/ed25519", "formats/rsa-1024"})
        QTest::newRow(name) << QString::fromLatin1(name) + u".pem"_s;
}

void TestDer::publicKeys()
{
    QFETCH(QString, file);
    const QByteArray pem = data(file);
    const BioHandle bio = readBio(pem);
    const PkeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const QByteArray spki = toDer<i2d_PUBKEY>(key.get());
    const auto ours = PublicKey::fromDer(spki);
    QVERIFY_OK(ours);
    QCOMPARE(ours->der(), spki);
    QCOMPARE(EVP_PKEY_eq(ours->handle(), key.get()), 1);
    QCOMPARE(ours->bits(), EVP_PKEY_get_bits(key.get()));
    QCOMPARE(toDer<i2d_PUBKEY>(ours->handle()), spki);
}

void TestDer::hostilePublicKeys_data()
{
    QTest::addColumn<QByteArray>("bits");
    const auto rsa = [](const QByteArray &n, const QByteArray &e) { return derEncode(0x30, derEncode(2, n) + derEncode(2, e)); };
    const QByteArray n(256, '\x55'), e("\x01\0\x01", 3);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty") << derEncode(0x30, {});
    QTest::newRow("no exponent") << derEncode(0x30, derEncode(2, n));
    QTest::newRow("a third number") << derEncode(0x30, derEncode(2, n) + derEncode(2, e) + derEncode(2, e));
    QTest::newRow("a negative modulus") << rsa(QByteArray(256, '\xaa'), e);
    QTest::newRow("a negative exponent") << rsa(n, "\xff");
    QTest::newRow("an empty number") << rsa({}, e);
    QTest::newRow("a padded number") << rsa(QByteArray(2, '\0') + n, e);
    QTest::newRow("20000 bits") << rsa(QByteArray(2500, '\x55'), e);
    QTest::newRow("an exponent as long as the modulus") << rsa(n, QByteArray(256, '\x33'));
    QTest::newRow("more behind it") << rsa(n, e) + 'x';
}

void TestDer::hostilePublicKeys()
{
    QFETCH(QByteArray, bits);
    const QByteArray algorithm = derEncode(0x30, derEncode(6, oids::rsaEncryption.toByteArray()) + derEncode(5, {}));
    const QByteArray spki = derEncode(0x30, algorithm + derEncode(3, '\0' + bits));
    QCOMPARE_ERROR(PublicKey::fromDer(spki), Errc::NotAKey);
    QCOMPARE(ERR_peek_error(), 0ul);
    // Numbers that are no key: whatever is tried with them fails.
    for (const char *odd : {"30060201010201 01", "3006020100020103", "3006020102020100"}) {
        const auto key = PublicKey::fromDer(derEncode(0x30, algorithm + derEncode(3, '\0' + QByteArray::fromHex(odd))));
        if (!key)
            continue;
        const auto now = QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC);
        const auto identity = selfSigned(testKey(u"client"_s), u"CN=x"_s, now);
        const CertificateSpec spec{.subjectDer = identity.certificate.subjectDer(),
                                   .publicKey = *key,
                                   .serial = "\x01",
                                   .notBefore = now,
                                   .notAfter = now.addDays(1)};
        const auto certificate = issueCertificate(spec, identity.certificate, identity.key);
        QVERIFY_OK(certificate);
        QVERIFY(!identity.certificate.isSignedBy(*certificate));
    }
}

void TestDer::unreadableCertificates()
{
    // What we read and OpenSSL does not: a BIT STRING without octets where nobody looks.
    const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
    const TestCa ca = TestCa::at(now);
    const QByteArray der = ca.root().certificate.der();
    const QList<DerElement> outer = derElements(derElements(der)[0].content);
    QByteArray toBeSigned;
    for (const DerElement &part : derElements(outer[0].content)) {
        if (part.tag == 0xa3)
            toBeSigned += derEncode(0x81, {}); // issuerUniqueID
        toBeSigned += derEncode(part.tag, part.content);
    }
    const auto odd = Certificate::parse(
        derEncode(0x30, derEncode(0x30, toBeSigned) + derEncode(0x30, outer[1].content) + derEncode(0x03, outer[2].content)));
    QVERIFY_OK(odd);
    QVERIFY(odd->handle());
    QVERIFY(!odd->isReadable());
    QVERIFY(!odd->isCa());
    QVERIFY(!odd->isSignedBy(ca.root().certificate));
    QCOMPARE(odd->subject(), ca.root().certificate.subject());
    const Certificate leaf = TestCa::at(now).issue(*DistinguishedName::parse(u"CN=a"_s)->toDer(), testKey(u"client"_s).publicKey());
    QCOMPARE_ERROR(buildChain(leaf, {}, *odd, now), Errc::UntrustedChain);
    QCOMPARE_ERROR(buildChain(*odd, {}, ca.root().certificate, now), Errc::UntrustedChain);
    QVERIFY_OK(buildChain(leaf, {*odd}, ca.root().certificate, now));
    QCOMPARE(ERR_peek_error(), 0ul);
}

void TestDer::sharedCertificates()
{
    const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
    const TestCa ca = TestCa::at(now);
    for (int round = 0; round < 20; ++round) {
        const Certificate fresh = *Certificate::parse(ca.root().certificate.der());
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([fresh, &right] {
                right += fresh.isCa() && fresh.isReadable() && fresh.isSignedBy(fresh) && fresh.handle() == Certificate(fresh).handle();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 4);
    }
}

QTEST_GUILESS_MAIN(TestDer)
#include "tst_der.moc"
