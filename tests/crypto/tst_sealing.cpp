#include "core/base/literals.h"
#include "core/crypto/sealing.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

QByteArray hex(const char *digits) { return QByteArray::fromHex(digits); }

/// Gives what a published vector prescribes.
class FixedRandom final : public Random {
public:
    explicit FixedRandom(QByteArray fixed) : m_fixed(std::move(fixed)) {}
    QByteArray bytes(qsizetype count) override
    {
        Q_ASSERT(count == m_fixed.size());
        return m_fixed;
    }

private:
    QByteArray m_fixed;
};

const Secret key{QByteArrayView("0123456789abcdef0123456789ABCDEF")};

} // namespace

class TestSealing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gcmVectors_data();
    void gcmVectors();
    void roundTrip_data();
    void roundTrip();
    void everyBitCounts();
    void everyLengthCounts();
    void wrongKeyOrPlace();
    void neverTheSameTwice();
    void keysOfOtherSizes();
    void scryptVectors_data();
    void scryptVectors();
    void scryptBounds_data();
    void scryptBounds();
    void hmacVectors_data();
    void hmacVectors();
    void hkdfVectors_data();
    void hkdfVectors();
};

void TestSealing::gcmVectors_data()
{
    // McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)", test cases 13, 14 and 16
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("clear");
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QByteArray>("cipherAndTag");
    QTest::newRow("13") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray() << QByteArray()
                        << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray(16, '\0') << QByteArray()
                        << hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("16") << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308") << hex("cafebabefacedbaddecaf888")
                        << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                               "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
                        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                        << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                               "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                               "76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestSealing::gcmVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, clear);
    QFETCH(QByteArray, identity);
    QFETCH(QByteArray, cipherAndTag);
    FixedRandom random(nonce);
    const auto sealed = seal(Secret(key), clear, identity, random);
    QVERIFY_OK(sealed);
    const QByteArray expected = "\1" + nonce + cipherAndTag;
    QCOMPARE(sealed->toHex(), expected.toHex());
    const auto opened = unseal(Secret(key), *sealed, u"vector"_s, identity);
    QVERIFY_OK(opened);
    QCOMPARE(opened->view().toByteArray().toHex(), clear.toHex());
}

void TestSealing::roundTrip_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 15, 16, 17, 32, 4096, 1'000'000})
        QTest::addRow("%d", size) << size;
}

void TestSealing::roundTrip()
{
    QFETCH(int, size);
    SeededRandom random;
    const QByteArray clear = random.bytes(size);
    const auto sealed = seal(key, clear, "place", random);
    QVERIFY_OK(sealed);
    QCOMPARE(sealed->size(), size + sealOverhead);
    const auto opened = unseal(key, *sealed, u"it"_s, "place");
    QVERIFY_OK(opened);
    QCOMPARE(opened->view().toByteArray(), clear);
}

void TestSealing::everyBitCounts()
{
    SeededRandom random;
    const QByteArray sealed = *seal(key, "attack at dawn", "place", random);
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray flipped = sealed;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        const auto opened = unseal(key, flipped, u"the plan"_s, "place");
        QCOMPARE_ERROR(opened, Errc::SealBroken);
        QCOMPARE(opened.error().facts, QStringList{u"the plan"_s});
    }
}

void TestSealing::everyLengthCounts()
{
    SeededRandom random;
    const QByteArray sealed = *seal(key, "attack at dawn", "place", random);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE_ERROR(unseal(key, sealed.first(size), u"it"_s, "place"), Errc::SealBroken);
    const QByteArray longer = sealed + '\0';
    QCOMPARE_ERROR(unseal(key, longer, u"it"_s, "place"), Errc::SealBroken);
}

void TestSealing::wrongKeyOrPlace()
{
    SeededRandom random;
    const QByteArray sealed = *seal(key, "attack at dawn", "ca/1/key", random);
    for (const char *place : {"ca/2/key", "", "ca/1/keys"})
        QCOMPARE_ERROR(unseal(key, sealed, u"it"_s, place), Errc::SealBroken);
    QCOMPARE_ERROR(unseal(Secret(random.bytes(sealKeySize)), sealed, u"it"_s, "ca/1/key"), Errc::SealBroken);
    const QByteArray nowhere = *seal(key, "attack at dawn", {}, random);
    QVERIFY_OK(unseal(key, nowhere, u"it"_s, {}));
    QCOMPARE_ERROR(unseal(key, nowhere, u"it"_s, "ca/1/key"), Errc::SealBroken);
}

void TestSealing::neverTheSameTwice()
{
    SeededRandom random;
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(*seal(key, "same", "place", random));
    QCOMPARE(seen.size(), 100);
}

void TestSealing::keysOfOtherSizes()
{
    SeededRandom random;
    const QByteArray sealed = *seal(key, "clear", "place", random);
    for (const int size : {0, 16, 31, 33}) {
        QCOMPARE_ERROR(seal(Secret(QByteArray(size, 'k')), "clear", "place", random), Errc::CryptoFailure);
        QCOMPARE_ERROR(unseal(Secret(QByteArray(size, 'k')), sealed, u"it"_s, "place"), Errc::SealBroken);
    }
}

void TestSealing::scryptVectors_data()
{
    // RFC 7914 §12. Its outputs have 64 octets, of which the first 32 do not depend on the length.
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("r");
    QTest::addColumn<int>("p");
    QTest::addColumn<QByteArray>("derived");
    QTest::newRow("empty") << QByteArray() << QByteArray() << 16 << 1 << 1
                           << QByteArray("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
    QTest::newRow("NaCl") << QByteArray("password") << QByteArray("NaCl") << 1024 << 8 << 16
                          << QByteArray("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
    QTest::newRow("SodiumChloride") << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << 16384 << 8 << 1
                                    << QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

void TestSealing::scryptVectors()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, salt);
    QFETCH(int, n);
    QFETCH(int, r);
    QFETCH(int, p);
    QFETCH(QByteArray, derived);
    const auto derivedKey = deriveKey(Secret(passphrase), {quint64(n), quint32(r), quint32(p), salt});
    QVERIFY_OK(derivedKey);
    QCOMPARE(derivedKey->view().toByteArray().toHex(), derived);
}

void TestSealing::scryptBounds_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::newRow("n 0") << quint64(0) << 8u << 1u;
    QTest::newRow("n 1") << quint64(1) << 8u << 1u;
    QTest::newRow("n no power of two") << quint64(1000) << 8u << 1u;
    QTest::newRow("n too large") << (quint64(1) << 21) << 1u << 1u;
    QTest::newRow("n wraps") << (quint64(1) << 63) << 8u << 1u;
    QTest::newRow("r 0") << quint64(16) << 0u << 1u;
    QTest::newRow("r largest") << quint64(16) << 0xffffffffu << 1u;
    QTest::newRow("p 0") << quint64(16) << 1u << 0u;
    QTest::newRow("p too large") << quint64(16) << 1u << 17u;
    QTest::newRow("memory") << (quint64(1) << 20) << 9u << 1u;
}

void TestSealing::scryptBounds()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QCOMPARE_ERROR(deriveKey(Secret("passphrase"), {n, r, p, "salt"}), Errc::InvalidArgument);
}

void TestSealing::hmacVectors_data()
{
    // RFC 4231, test cases 1, 2, 3, 6 and 7
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("1") << QByteArray(20, 0x0b) << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, char(0xaa)) << QByteArray(50, char(0xdd))
                       << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("6") << QByteArray(131, char(0xaa)) << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                       << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("7") << QByteArray(131, char(0xaa))
                       << QByteArray("This is a test using a larger than block-size key and a larger than block-size data. "
                                     "The key needs to be hashed before being used by the HMAC algorithm.")
                       << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    // Not of the RFC: OpenSSL has a meaning of its own for a null key. `openssl mac -digest SHA256 -macopt hexkey: HMAC`
    QTest::newRow("nothing") << QByteArray() << QByteArray()
                             << QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

void TestSealing::hmacVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, mac);
    QCOMPARE(hmacSha256(Secret(key), message).toHex(), mac);
}

void TestSealing::hkdfVectors_data()
{
    // RFC 5869, appendices A.1 to A.3: PRK, info and the first 32 octets of OKM
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("derived");
    QByteArray info;
    for (int octet = 0xb0; octet <= 0xff; ++octet)
        info.append(char(octet));
    QTest::newRow("A.1") << hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5") << hex("f0f1f2f3f4f5f6f7f8f9")
                         << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    QTest::newRow("A.2") << hex("06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244") << info
                         << QByteArray("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c");
    QTest::newRow("A.3") << hex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04") << QByteArray()
                         << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
}

void TestSealing::hkdfVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, derived);
    QCOMPARE(subkey(Secret(key), label).view().toByteArray().toHex(), derived);
}

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
