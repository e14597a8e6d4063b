#include "core/base/literals.h"
#include "tests/support/devicerig.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QSignalSpy>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

/// Keys made beforehand: none is lost, and none is used twice.
class TestKeyStock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<DeviceRig>(); }
    void cleanup() { m_rig.reset(); }

    void fillsToTheTarget();
    void isThereAfterARestart();
    void isSealed();
    void makesNothingWhileBusy();
    void twoNeverGetTheSame();
    void whatIsNotUsedComesBack();
    void whatIsInDoubtDoesNot();
    void anEmptyStockHasNone();
    void moreThanAreAtHand();
    void damagedKeysAreLeftOut_data();
    void damagedKeysAreLeftOut();
    void usedTwiceIsRefused();
    void aStoreThatFails();

    void attemptTakesOne();
    void failedAttemptLosesNone();
    void killBetweenTakingAndBeginningLosesNone();
    void aKindThatTheStockLacksIsMade();
    void everyAttemptAnotherKey();
    void moreAttemptsThanKeysAtHand();

private:
    std::unique_ptr<KeyStock> stock()
    {
        return std::make_unique<KeyStock>(
            KeyStock::Services{m_rig->database(), m_rig->client.scheduler, m_rig->client.random, m_rig->client.pool}, *m_rig->vault);
    }
    bool fill(KeyStock &stock, KeySpec spec, int count)
    {
        stock.start();
        stock.want(spec, count);
        return m_rig->until([&] { return inStore(spec) >= count; });
    }
    int inStore(KeySpec spec)
    {
        return *m_rig->database().read([spec](Transaction &transaction) { return KeyStock::count(transaction, spec); }).takeResult();
    }
    /// Takes one as soon as one is at hand.
    std::unique_ptr<StockedKey> take(KeyStock &stock, KeySpec spec)
    {
        std::unique_ptr<StockedKey> taken;
        (void)m_rig->until([&] { return (taken = stock.take(spec)) != nullptr; });
        return taken;
    }
    Result<void> use(const StockedKey &key)
    {
        return m_rig->database().write([id = key.id()](Transaction &transaction) { return KeyStock::use(transaction, id); }).takeResult();
    }
    /// Rows made of one key: what they hold does not matter.
    void putRows(int count)
    {
        const Secret pem = testKey(u"client"_s).toPem();
        QVERIFY_OK(m_rig->database()
                       .write([count, pem, vault = *m_rig->vault](Transaction &transaction) -> Result<void> {
                           for (int i = 1; i <= count; ++i) {
                               const QByteArray place = "key_stock/" + QByteArray::number(i) + "/key";
                               const auto sealed = vault.seal(pem.view(), place);
                               const auto put = transaction.run("INSERT INTO key_stock (id, spec, sealed) VALUES (?, 'rsa:2048', ?)",
                                                                {i, *sealed});
                               if (!put)
                                   return fail(put.error());
                           }
                           return {};
                       })
                       .takeResult());
    }
    bool enrol(const QString &name, KeySpec spec)
    {
        KeyRequest request = DeviceRig::request();
        request.key = spec;
        if (!m_rig->send(name, request))
            return false;
        m_rig->advance(250ms);
        return m_rig->settle(name);
    }
    std::unique_ptr<DeviceRig> m_rig;
};

void TestKeyStock::fillsToTheTarget()
{
    const auto keys = stock();
    QSignalSpy filled(keys.get(), &KeyStock::filled);
    QVERIFY(fill(*keys, KeySpec::EcP256, 5));
    QVERIFY(m_rig->until([&] { return filled.size() == 1; }));
    QCOMPARE(inStore(KeySpec::EcP256), 5); // and no more
    const auto key = take(*keys, KeySpec::EcP256);
    QCOMPARE(key->key().publicKey().description(), u"EC P-256"_s);
    keys->want(KeySpec::EcP384, 2);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::EcP384) == 2; }));
    QCOMPARE(take(*keys, KeySpec::EcP384)->key().publicKey().description(), u"EC P-384"_s);
}

void TestKeyStock::isThereAfterARestart()
{
    QByteArray first;
    {
        const auto keys = stock();
        QVERIFY(fill(*keys, KeySpec::Rsa2048, 1));
        first = take(*keys, KeySpec::Rsa2048)->key().publicKey().der();
    }
    const auto keys = stock();
    keys->start();
    const auto again = take(*keys, KeySpec::Rsa2048);
    QVERIFY(again);
    QCOMPARE(again->key().publicKey().der(), first);
    QVERIFY(again->key().canDecrypt());
}

void TestKeyStock::isSealed()
{
    const auto keys = stock();
    QVERIFY(fill(*keys, KeySpec::EcP256, 3));
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(m_rig->store.location().path + suffix);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("PRIVATE KEY"));
    }
}

void TestKeyStock::makesNothingWhileBusy()
{
    const auto keys = stock();
    keys->setBusy(true);
    keys->start();
    keys->want(KeySpec::EcP256, 3);
    QVERIFY(m_rig->until([&] { return keys->allowance() != 0; }));
    // What would have been begun is through when work that was asked for later is.
    bool through = false;
    m_rig->client.pool.run(
        this, [] { return 0; }, [&](int) { through = true; });
    QVERIFY(m_rig->until([&] { return through; }));
    QCOMPARE(inStore(KeySpec::EcP256), 0);
    keys->setBusy(false);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::EcP256) == 3; }));
}

void TestKeyStock::twoNeverGetTheSame()
{
    const auto keys = stock();
    QVERIFY(fill(*keys, KeySpec::EcP256, 10));
    std::vector<std::unique_ptr<StockedKey>> taken;
    QSet<QByteArray> different;
    for (int i = 0; i < 10; ++i) {
        taken.push_back(take(*keys, KeySpec::EcP256));
        QVERIFY(taken.back());
        different.insert(taken.back()->key().publicKey().der());
    }
    QCOMPARE(different.size(), 10);
    QVERIFY(!keys->take(KeySpec::EcP256)); // all are taken, though their rows are there
    QVERIFY(m_rig->until([&] { return keys->allowance() != 0; }));
    QVERIFY(!keys->take(KeySpec::EcP256));
    QCOMPARE(inStore(KeySpec::EcP256), 10);
}

void TestKeyStock::whatIsNotUsedComesBack()
{
    const auto keys = stock();
    QVERIFY(fill(*keys, KeySpec::EcP256, 1));
    const QByteArray before = take(*keys, KeySpec::EcP256)->key().publicKey().der(); // and lets it go
    const auto again = keys->take(KeySpec::EcP256);
    QVERIFY(again);
    QCOMPARE(again->key().publicKey().der(), before);
}

void TestKeyStock::whatIsInDoubtDoesNot()
{
    const auto keys = stock();
    QVERIFY(fill(*keys, KeySpec::EcP256, 1));
    {
        const auto key = take(*keys, KeySpec::EcP256);
        key->beginUse();
    }
    QVERIFY(!keys->take(KeySpec::EcP256));
    QVERIFY(m_rig->until([&] { return keys->allowance() != 0; }));
    QVERIFY(!keys->take(KeySpec::EcP256));
}

void TestKeyStock::anEmptyStockHasNone()
{
    const auto keys = stock();
    QVERIFY(!keys->take(KeySpec::Rsa2048)); // not even started
    keys->start();
    QVERIFY(!keys->take(KeySpec::Rsa2048));
}

void TestKeyStock::moreThanAreAtHand()
{
    constexpr int count = 3 * KeyStock::atHand;
    putRows(count);
    const auto keys = stock();
    keys->start();
    QSet<qint64> ids;
    for (int i = 0; i < count; ++i) {
        const auto key = take(*keys, KeySpec::Rsa2048);
        QVERIFY(key);
        QVERIFY(!ids.contains(qint64(key->id())));
        ids.insert(qint64(key->id()));
        key->beginUse();
        QVERIFY_OK(use(*key));
        key->endUse(true);
    }
    QVERIFY(!keys->take(KeySpec::Rsa2048));
    QCOMPARE(inStore(KeySpec::Rsa2048), 0);
}

void TestKeyStock::damagedKeysAreLeftOut_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("other bytes") << u"UPDATE key_stock SET sealed = x'0102' WHERE id = 1"_s;
    QTest::newRow("empty") << u"UPDATE key_stock SET sealed = x'' WHERE id = 1"_s;
    QTest::newRow("another's bytes") << u"UPDATE key_stock SET sealed = (SELECT sealed FROM key_stock WHERE id = 2) WHERE id = 1"_s;
}

void TestKeyStock::damagedKeysAreLeftOut()
{
    QFETCH(QString, damage);
    putRows(2);
    QVERIFY_OK(
        m_rig->database().write([sql = damage.toStdString()](Transaction &transaction) { return transaction.run(sql); }).takeResult());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be opened: \"SealBroken\""_s));
    const auto keys = stock();
    keys->start();
    const auto good = take(*keys, KeySpec::Rsa2048);
    QVERIFY(good);
    QCOMPARE(qint64(good->id()), 2);
    QVERIFY(!keys->take(KeySpec::Rsa2048));
}

void TestKeyStock::usedTwiceIsRefused()
{
    const auto keys = stock();
    QVERIFY(fill(*keys, KeySpec::EcP256, 1));
    const auto key = take(*keys, KeySpec::EcP256);
    QVERIFY_OK(use(*key));
    QCOMPARE(use(*key).error().code, Errc::Overtaken);
}

void TestKeyStock::aStoreThatFails()
{
    QVERIFY_OK(m_rig->database()
                   .write([](Transaction &transaction) { return transaction.run("ALTER TABLE key_stock RENAME TO hidden"); })
                   .takeResult());
    const auto keys = stock();
    keys->start();
    keys->want(KeySpec::EcP256, 1);
    QVERIFY_OK(m_rig->database()
                   .write([](Transaction &transaction) { return transaction.run("ALTER TABLE hidden RENAME TO key_stock"); })
                   .takeResult());
    QVERIFY(m_rig->until([&] { // it looks again by itself
        m_rig->client.scheduler.advance(1s);
        return inStore(KeySpec::EcP256) == 1;
    }));
}

void TestKeyStock::attemptTakesOne()
{
    m_rig->add();
    m_rig->startEngine();
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 1);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::Rsa2048) == 1; }));
    QByteArray stocked;
    {
        const auto key = take(m_rig->engine->keyStock(), KeySpec::Rsa2048);
        stocked = key->key().publicKey().der();
    }
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 0);
    QVERIFY(enrol(u"mfp"_s, KeySpec::Rsa2048));
    QCOMPARE(m_rig->keys().last().certificate->publicKey().der(), stocked);
    QCOMPARE(inStore(KeySpec::Rsa2048), 0);
    const auto key = m_rig->database()
                         .read([devices = m_rig->devices(), id = m_rig->device().id](Transaction &transaction) {
                             return devices.privateKey(transaction, id, 1);
                         })
                         .takeResult();
    QVERIFY_OK(key);
    QCOMPARE(key->publicKey().der(), stocked);
}

void TestKeyStock::failedAttemptLosesNone()
{
    m_rig->add();
    m_rig->startEngine();
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 1);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::Rsa2048) == 1; }));
    m_rig->client.server.inject(Stage::CaCert, Fault::Http500, 1); // before anything is made
    QVERIFY(enrol(u"mfp"_s, KeySpec::Rsa2048));
    QCOMPARE(m_rig->keys().size(), 1);
    QCOMPARE(inStore(KeySpec::Rsa2048), 1);
    QVERIFY(take(m_rig->engine->keyStock(), KeySpec::Rsa2048));
}

void TestKeyStock::killBetweenTakingAndBeginningLosesNone()
{
    m_rig->client.stallsTimeOut = false;
    m_rig->add();
    m_rig->startEngine();
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 1);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::Rsa2048) == 1; }));
    m_rig->client.server.inject(Stage::CaCert, Fault::Silence, 1);
    KeyRequest request = DeviceRig::request();
    QVERIFY(m_rig->send(u"mfp"_s, request));
    m_rig->advance(250ms);
    QVERIFY(m_rig->until([&] { return m_rig->client.server.seen(Stage::CaCert).size() == 1; }));
    QVERIFY(!m_rig->engine->keyStock().take(KeySpec::Rsa2048)); // the attempt has it
    m_rig->killEngine();
    QCOMPARE(inStore(KeySpec::Rsa2048), 1);
    m_rig->startEngine();
    QVERIFY(m_rig->settle());
    QCOMPARE(m_rig->keys().size(), 2);
    QCOMPARE(inStore(KeySpec::Rsa2048), 0); // it was used now, and once
}

void TestKeyStock::aKindThatTheStockLacksIsMade()
{
    m_rig->add(u"mfp"_s, u"mfp-modern"_s);
    m_rig->startEngine();
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 1);
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::Rsa2048) == 1; }));
    QVERIFY(enrol(u"mfp"_s, KeySpec::Rsa3072));
    QCOMPARE(m_rig->keys().last().certificate->publicKey().description(), u"RSA 3072"_s);
    QCOMPARE(inStore(KeySpec::Rsa2048), 1);
}

void TestKeyStock::everyAttemptAnotherKey()
{
    constexpr int count = 12;
    for (int i = 0; i < count; ++i)
        m_rig->add(u"mfp-%1"_s.arg(i));
    m_rig->startEngine({.concurrency = 5});
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 8); // fewer than devices
    QVERIFY(m_rig->until([&] { return inStore(KeySpec::Rsa2048) == 8; }));
    m_rig->engine->keyStock().want(KeySpec::Rsa2048, 0);
    for (int i = 0; i < count; ++i)
        QVERIFY(m_rig->send(u"mfp-%1"_s.arg(i), DeviceRig::request()));
    m_rig->advance(250ms);
    QSet<QByteArray> different;
    for (int i = 0; i < count; ++i) {
        QVERIFY(m_rig->settle(u"mfp-%1"_s.arg(i)));
        different.insert(m_rig->keys(u"mfp-%1"_s.arg(i)).last().certificate->publicKey().der());
    }
    QCOMPARE(different.size(), count);
    QCOMPARE(inStore(KeySpec::Rsa2048), 0);
    QCOMPARE(m_rig->client.server.issuedCount(), count);
}

void TestKeyStock::moreAttemptsThanKeysAtHand()
{
    // Rows of one key: nobody makes a new one while there are some in the store.
    constexpr int count = KeyStock::atHand + 20;
    putRows(count);
    for (int i = 0; i < count; ++i) {
        m_rig->add(u"mfp-%1"_s.arg(i));
        QVERIFY(m_rig->send(u"mfp-%1"_s.arg(i), DeviceRig::request()));
    }
    int made = 0, sent = 0;
    m_rig->startEngine({.concurrency = 2 * count});
    connect(m_rig->engine.get(), &DeviceEngine::progress, this, [&](DeviceId, RequestId, const EnrollmentProgress &progress) {
        made += progress.kind == EnrollmentProgress::Kind::GeneratingKey;
        sent += progress.kind == EnrollmentProgress::Kind::Sent;
    });
    QVERIFY(m_rig->until([&] { return sent == count; }));
    QCOMPARE(made, 0);
    QCOMPARE(inStore(KeySpec::Rsa2048), 0);
}

QTEST_GUILESS_MAIN(TestKeyStock)
#include "tst_keystock.moc"
