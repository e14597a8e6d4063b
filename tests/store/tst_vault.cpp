#include "core/base/literals.h"
#include "core/store/vault.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

const ScryptParameters cheap{16, 1, 1, {}};
const Secret passphrase{QByteArrayView("correct horse")};

QByteArray opened(const Vault &vault, const QByteArray &sealed)
{
    const auto clear = vault.unseal(sealed, u"it"_s, "place");
    return clear ? clear->view().toByteArray() : describe(clear);
}

/// Changes the row behind the vault's back.
Result<int> tamper(Database &database, std::string_view sql, const QList<Value> &values = {})
{
    return answerOf(database.write([sql, values](Transaction &transaction) { return transaction.run(sql, values); }));
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsAndUnlocks();
    void standardCost();
    void onlyOne();
    void none();
    void wrongPassphrase();
    void emptyPassphrase();
    void changesPassphrase();
    void tampered_data();
    void tampered();
    void nothingInTheClear();
    void subkeys();

private:
    SeededRandom m_random;
};

void TestVault::createsAndUnlocks()
{
    TemporaryStore store;
    QCOMPARE(*store.database().readHere(Vault::exists), false);
    QByteArray sealed;
    {
        const auto vault = Vault::create(store.database(), passphrase, m_random, cheap);
        QVERIFY_OK(vault);
        const auto done = vault->seal("a key", "place");
        QVERIFY_OK(done);
        sealed = *done;
        QCOMPARE(opened(*vault, sealed), "a key");
        QCOMPARE_ERROR(vault->unseal(sealed, u"it"_s, "elsewhere"), Errc::SealBroken);
    }
    store.close();
    QCOMPARE(*store.database().readHere(Vault::exists), true);
    const auto vault = Vault::unlock(store.database(), passphrase, m_random);
    QVERIFY_OK(vault);
    QCOMPARE(opened(*vault, sealed), "a key");
}

void TestVault::standardCost()
{
    TemporaryStore store;
    QVERIFY_OK(Vault::create(store.database(), passphrase, m_random));
    const auto row = store.database().readHere([](Transaction &t) { return t.one("SELECT n, r, p, length(salt) FROM vault"); });
    QVERIFY_OK(row);
    QCOMPARE((*row)->number(0), 1 << 17);
    QCOMPARE((*row)->number(1), 8);
    QCOMPARE((*row)->number(2), 1);
    QCOMPARE((*row)->number(3), 16);
    QVERIFY_OK(Vault::unlock(store.database(), passphrase, m_random));
}

void TestVault::onlyOne()
{
    TemporaryStore store;
    const auto first = Vault::create(store.database(), passphrase, m_random, cheap);
    QVERIFY_OK(first);
    const QByteArray sealed = *first->seal("a key", "place");
    const auto second = Vault::create(store.database(), Secret("other"), m_random, cheap);
    QCOMPARE_ERROR(second, Errc::AlreadyExists);
    QCOMPARE(second.error().facts, (QStringList{u"vault"_s, store.location().path}));
    QCOMPARE(opened(*Vault::unlock(store.database(), passphrase, m_random), sealed), "a key");
}

void TestVault::none()
{
    TemporaryStore store;
    QCOMPARE_ERROR(Vault::unlock(store.database(), passphrase, m_random), Errc::NotFound);
    QCOMPARE_ERROR(Vault::changePassphrase(store.database(), passphrase, Secret("next"), m_random, cheap), Errc::NotFound);
}

void TestVault::wrongPassphrase()
{
    TemporaryStore store;
    QVERIFY_OK(Vault::create(store.database(), passphrase, m_random, cheap));
    for (const char *wrong : {"", "correct hors", "correct horse ", "Correct horse"}) {
        const auto vault = Vault::unlock(store.database(), Secret(wrong), m_random);
        QCOMPARE_ERROR(vault, Errc::StorePassphrase);
        QCOMPARE(vault.error().facts, QStringList{store.location().path});
    }
}

void TestVault::emptyPassphrase()
{
    TemporaryStore store;
    QCOMPARE_ERROR(Vault::create(store.database(), Secret(), m_random, cheap), Errc::InvalidArgument);
    QCOMPARE(*store.database().readHere(Vault::exists), false);
}

void TestVault::changesPassphrase()
{
    TemporaryStore store;
    const auto vault = Vault::create(store.database(), passphrase, m_random, cheap);
    QVERIFY_OK(vault);
    const QByteArray sealed = *vault->seal("a key", "place");
    const Secret next("battery staple");
    QCOMPARE_ERROR(Vault::changePassphrase(store.database(), next, passphrase, m_random, cheap), Errc::StorePassphrase);
    QCOMPARE_ERROR(Vault::changePassphrase(store.database(), passphrase, Secret(), m_random, cheap), Errc::InvalidArgument);
    const auto refuses = [](Transaction &) -> Result<void> { return fail(Errc::AuditBroken); };
    QCOMPARE_ERROR(Vault::changePassphrase(store.database(), passphrase, next, m_random, cheap, refuses), Errc::AuditBroken);
    QVERIFY_OK(Vault::unlock(store.database(), passphrase, m_random)); // what could not be written down was not done (C9)
    QVERIFY_OK(Vault::changePassphrase(store.database(), passphrase, next, m_random, cheap));
    QCOMPARE_ERROR(Vault::unlock(store.database(), passphrase, m_random), Errc::StorePassphrase);
    QCOMPARE(opened(*Vault::unlock(store.database(), next, m_random), sealed), "a key");
    QCOMPARE(opened(*vault, sealed), "a key");
}

void TestVault::tampered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Errc>("code");
    QTest::newRow("n") << QByteArray("UPDATE vault SET n = 32") << Errc::StorePassphrase;
    QTest::newRow("n of 2^40") << QByteArray("UPDATE vault SET n = 1099511627776") << Errc::StoreDamaged;
    QTest::newRow("negative n") << QByteArray("UPDATE vault SET n = -16") << Errc::StoreDamaged;
    QTest::newRow("r 0") << QByteArray("UPDATE vault SET r = 0") << Errc::StoreDamaged;
    QTest::newRow("p of 2^32 + 1") << QByteArray("UPDATE vault SET p = 4294967297") << Errc::StoreDamaged;
    QTest::newRow("salt") << QByteArray("UPDATE vault SET salt = x'00'") << Errc::StorePassphrase;
    QTest::newRow("key") << QByteArray("UPDATE vault SET sealed_key = substr(sealed_key, 1, 40)") << Errc::StorePassphrase;
    QTest::newRow("no key") << QByteArray("UPDATE vault SET sealed_key = x''") << Errc::StorePassphrase;
}

void TestVault::tampered()
{
    QFETCH(QByteArray, sql);
    QFETCH(Errc, code);
    TemporaryStore store;
    QVERIFY_OK(Vault::create(store.database(), passphrase, m_random, cheap));
    QVERIFY_OK(tamper(store.database(), sql.toStdString()));
    QCOMPARE_ERROR(Vault::unlock(store.database(), passphrase, m_random), code);
}

void TestVault::nothingInTheClear()
{
    TemporaryStore store;
    SeededRandom same(m_random.seed());
    SeededRandom random(m_random.seed());
    const QByteArray dataKey = same.bytes(sealKeySize); // the first thing that create() draws
    const auto vault = Vault::create(store.database(), passphrase, random, cheap);
    QVERIFY_OK(vault);
    store.close();
    for (const QFileInfo &file : QDir(store.folder()).entryInfoList(QDir::Files)) {
        QFile there(file.filePath());
        QVERIFY(there.open(QIODevice::ReadOnly));
        const QByteArray bytes = there.readAll();
        QVERIFY2(!bytes.contains(dataKey), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains(passphrase.view()), qPrintable(file.fileName()));
    }
}

void TestVault::subkeys()
{
    TemporaryStore store;
    const auto vault = Vault::create(store.database(), passphrase, m_random, cheap);
    QVERIFY_OK(vault);
    const Secret audit = vault->subkey("audit");
    QCOMPARE(audit.size(), sealKeySize);
    QVERIFY(!audit.equals(vault->subkey("stock")));
    QVERIFY(audit.equals(Vault::unlock(store.database(), passphrase, m_random)->subkey("audit")));
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
