#include "core/base/literals.h"
#include "core/store/keyring.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QMap>
#include <QTest>

using namespace scepter;

namespace {

const ScryptParameters cheap{16, 1, 1, {}};
const Secret passphrase{QByteArrayView("correct horse")};

/// Answers with the next turn of the event loop, as a desktop's does.
class FakeKeyring final : public Keyring {
public:
    void read(const QString &entry, QObject *context, Found found) override
    {
        later(context, [this, entry, found = std::move(found)] {
            found(failure ? Result<Secret>(fail(*failure)) : entries.contains(entry) ? Result<Secret>(entries[entry]) : missing(entry));
        });
    }
    void write(const QString &entry, const Secret &secret, QObject *context, Done done) override
    {
        later(context, [this, entry, secret, done = std::move(done)] {
            if (failure)
                return done(fail(*failure));
            entries.insert(entry, secret);
            done({});
        });
    }
    void remove(const QString &entry, QObject *context, Done done) override
    {
        later(context, [this, entry, done = std::move(done)] {
            if (failure)
                return done(fail(*failure));
            done(entries.remove(entry) > 0 ? Result<void>() : missing(entry));
        });
    }

    QMap<QString, Secret> entries;
    std::optional<Error> failure;

private:
    static tl::unexpected<Error> missing(const QString &entry) { return fail(Errc::NotFound, {}, {u"keyring"_s, entry}); }
    static void later(QObject *context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace

class TestKeyring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void unlocks();
    void passphraseStays();
    void unknown();
    void unavailable();
    void wrongKey_data();
    void wrongKey();
    void givenTwice();
    void whatGoesWithItIsInOneTransaction();
    void taken();
    void takenWithoutTheKeyring();
    void closedWithoutAKeyring();
    void storesShareNothing();
    void nothingInTheClear();
    void theContextGoes();
    void olderStore();

private:
    Result<void> give(const WithKeyring &with = {})
    {
        return wait<void>(
            [&](Keyring::Done done) { giveToKeyring(m_store->database(), *m_vault, m_keyring, this, with, std::move(done)); });
    }
    Result<void> take(const WithKeyring &with = {})
    {
        return wait<void>([&](Keyring::Done done) { takeFromKeyring(m_store->database(), m_keyring, this, with, std::move(done)); });
    }
    Result<Vault> unlock()
    {
        return wait<Vault>([&](auto done) { unlockFromKeyring(m_store->database(), m_keyring, m_random, this, std::move(done)); });
    }
    /// The answer, which comes once and not from inside the call.
    template <class T, class Ask> static Result<T> wait(Ask ask)
    {
        std::optional<Result<T>> answer;
        int answers = 0;
        ask([&](Result<T> result) {
            answer = std::move(result);
            ++answers;
        });
        if (answers != 0 || !QTest::qWaitFor([&] { return answers > 0; }) || answers != 1)
            return fail(Errc::Timeout, u"answers: %1"_s.arg(answers));
        return *answer;
    }
    bool isGiven() { return *m_store->database().readHere(isInKeyring); }

    SeededRandom m_random;
    FakeKeyring m_keyring;
    std::optional<TemporaryStore> m_store;
    std::optional<Vault> m_vault;
    QByteArray m_sealed; ///< "a secret", in the vault
};

void TestKeyring::init()
{
    m_store.emplace();
    m_vault = Vault::create(m_store->database(), passphrase, m_random, cheap).value();
    m_sealed = m_vault->seal("a secret", "place").value();
}

void TestKeyring::cleanup()
{
    m_keyring.entries.clear();
    m_keyring.failure.reset();
    m_vault.reset();
    m_store.reset();
}

void TestKeyring::unlocks()
{
    QVERIFY(!isGiven());
    QVERIFY_OK(give());
    QVERIFY(isGiven());
    QCOMPARE(m_keyring.entries.size(), 1);
    QCOMPARE(m_keyring.entries.first().size(), 32);
    m_store->close();
    const auto vault = unlock();
    QVERIFY_OK(vault);
    QCOMPARE(vault->unseal(m_sealed, u"it"_s, "place").value().view().toByteArray(), "a secret");
}

void TestKeyring::passphraseStays()
{
    QVERIFY_OK(give());
    QVERIFY_OK(Vault::unlock(m_store->database(), passphrase, m_random));
    const QMap<QString, Secret> before = m_keyring.entries;
    QVERIFY_OK(Vault::changePassphrase(m_store->database(), passphrase, Secret("next"), m_random, cheap));
    QCOMPARE(m_keyring.entries.keys(), before.keys());
    QVERIFY_OK(unlock());
}

void TestKeyring::unknown()
{
    const auto never = unlock();
    QCOMPARE_ERROR(never, Errc::NotFound);
    QCOMPARE(never.error().facts, (QStringList{u"keyring"_s, m_store->location().path}));
    QVERIFY_OK(give());
    m_keyring.entries.clear(); // another user's
    const auto gone = unlock();
    QCOMPARE_ERROR(gone, Errc::NotFound);
    QCOMPARE(gone.error().facts, (QStringList{u"keyring"_s, m_store->location().path}));
}

void TestKeyring::unavailable()
{
    m_keyring.failure = Error{Errc::KeyringUnavailable, {}, {u"no bus"_s}};
    QCOMPARE_ERROR(give(), Errc::KeyringUnavailable);
    QVERIFY(!isGiven());
    m_keyring.failure.reset();
    QVERIFY_OK(give());
    m_keyring.failure = Error{Errc::KeyringRefused, {}, {u"denied"_s}};
    QCOMPARE_ERROR(unlock(), Errc::KeyringRefused);
    m_keyring.failure.reset();
    QVERIFY_OK(unlock());
}

void TestKeyring::wrongKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'x');
    QTest::newRow("another") << QByteArray(32, 'x');
    QTest::newRow("long") << QByteArray(33, 'x');
}

void TestKeyring::wrongKey()
{
    QFETCH(QByteArray, key);
    QVERIFY_OK(give());
    m_keyring.entries.first() = Secret(key);
    QCOMPARE_ERROR(unlock(), Errc::NotFound);
    // Nor does the right key under another name.
    QVERIFY_OK(give());
    const Secret right = m_keyring.entries.last();
    QVERIFY_OK(answerOf(m_store->database().write([](Transaction &t) { return t.run("UPDATE vault_keyring SET entry = 'mine'"); })));
    m_keyring.entries.insert(u"mine"_s, right);
    QCOMPARE_ERROR(unlock(), Errc::NotFound);
}

void TestKeyring::givenTwice()
{
    QVERIFY_OK(give());
    const QString first = m_keyring.entries.firstKey();
    QVERIFY_OK(give());
    QCOMPARE(m_keyring.entries.size(), 1); // the first one is gone
    QVERIFY(m_keyring.entries.firstKey() != first);
    QVERIFY_OK(unlock());
}

void TestKeyring::whatGoesWithItIsInOneTransaction()
{
    const auto refuse = [](Transaction &) -> Result<void> { return fail(Errc::AuditBroken); };
    QCOMPARE_ERROR(give(refuse), Errc::AuditBroken);
    QVERIFY(!isGiven());
    QVERIFY(m_keyring.entries.isEmpty()); // and leaves no key behind
    QVERIFY_OK(give());
    QCOMPARE_ERROR(give(refuse), Errc::AuditBroken);
    QCOMPARE(m_keyring.entries.size(), 1);
    QVERIFY_OK(unlock());
    QCOMPARE_ERROR(take(refuse), Errc::AuditBroken);
    QVERIFY_OK(unlock());
}

void TestKeyring::taken()
{
    QVERIFY_OK(give());
    const QMap<QString, Secret> before = m_keyring.entries;
    QVERIFY_OK(take());
    QVERIFY(!isGiven());
    QVERIFY(m_keyring.entries.isEmpty());
    m_keyring.entries = before; // somebody who kept it
    QCOMPARE_ERROR(unlock(), Errc::NotFound);
    QVERIFY_OK(take());
    QVERIFY_OK(Vault::unlock(m_store->database(), passphrase, m_random));
}

void TestKeyring::takenWithoutTheKeyring()
{
    QVERIFY_OK(give());
    m_keyring.failure = Error{Errc::KeyringUnavailable, {}, {u"no bus"_s}};
    QCOMPARE_ERROR(take(), Errc::KeyringUnavailable); // it is told that a key was left behind
    m_keyring.failure.reset();
    QVERIFY(!isGiven());
    QCOMPARE_ERROR(unlock(), Errc::NotFound);
    QVERIFY_OK(give());
    m_keyring.entries.clear();
    QVERIFY_OK(take()); // gone already
}

/// For whoever has no keyring at all: the command line.
void TestKeyring::closedWithoutAKeyring()
{
    const auto close = [&] { return m_store->database().write(closeToKeyring).takeResult(); };
    QVERIFY_OK(close());
    QVERIFY(!*close()); // there was none
    QVERIFY_OK(give());
    QCOMPARE(close().value_or(false), true);
    QVERIFY(!isGiven());
    QCOMPARE(m_keyring.entries.size(), 1); // which opens nothing
    QCOMPARE_ERROR(unlock(), Errc::NotFound);
    QVERIFY_OK(Vault::unlock(m_store->database(), passphrase, m_random));
}

void TestKeyring::storesShareNothing()
{
    QVERIFY_OK(give());
    TemporaryStore other;
    const auto vault = Vault::create(other.database(), Secret("other"), m_random, cheap);
    QVERIFY_OK(vault);
    QVERIFY_OK(wait<void>([&](Keyring::Done done) { giveToKeyring(other.database(), *vault, m_keyring, this, {}, std::move(done)); }));
    QCOMPARE(m_keyring.entries.size(), 2);
    QVERIFY(!m_keyring.entries.first().equals(m_keyring.entries.last()));
    QVERIFY_OK(take());
    QCOMPARE(m_keyring.entries.size(), 1);
    QVERIFY_OK(wait<Vault>([&](auto done) { unlockFromKeyring(other.database(), m_keyring, m_random, this, std::move(done)); }));
}

void TestKeyring::nothingInTheClear()
{
    QVERIFY_OK(give());
    const QByteArray key = m_keyring.entries.first().view().toByteArray();
    m_store->close();
    for (const QFileInfo &file : QDir(m_store->folder()).entryInfoList(QDir::Files)) {
        QFile there(file.filePath());
        QVERIFY(there.open(QIODevice::ReadOnly));
        const QByteArray bytes = there.readAll();
        QVERIFY2(!bytes.contains(key) && !bytes.contains(key.toHex()), qPrintable(file.fileName()));
    }
}

void TestKeyring::theContextGoes()
{
    bool called = false;
    {
        QObject context;
        giveToKeyring(m_store->database(), *m_vault, m_keyring, &context, {}, [&](const Result<void> &) { called = true; });
        unlockFromKeyring(m_store->database(), m_keyring, m_random, &context, [&](const Result<Vault> &) { called = true; });
    }
    QVERIFY_OK(give());
    QVERIFY(!called);
    QVERIFY_OK(unlock());
}

void TestKeyring::olderStore()
{
    TemporaryStore store;
    QList<MigrationSet> older = store.rooms();
    older[0].migrations.resize(1);
    {
        const auto opened = Database::open(store.location(), older, Database::Missing::Create);
        QVERIFY_OK(opened);
        QVERIFY_OK(Vault::create(**opened, passphrase, m_random, cheap));
    }
    QCOMPARE(*store.database().readHere(isInKeyring), false);
    QVERIFY(QFile::exists(store.location().path + u".before-store-2"_s));
    QVERIFY_OK(Vault::unlock(store.database(), passphrase, m_random));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
