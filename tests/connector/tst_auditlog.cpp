#include "core/base/literals.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

AuditEntry entry(int i, const QDateTime &at)
{
    return {0,
            at.addSecs(i),
            u"192.0.2.%1"_s.arg(i),
            i % 2 ? u"office"_s : u"warehouse"_s,
            u"PKCSReq"_s,
            u"T%1"_s.arg(i),
            u"CN=printer-%1"_s.arg(i),
            u"issued"_s,
            u"0%1"_s.arg(i)};
}

/// A log of its own, with another key.
struct Forger {
    Forger() : random(99), vault(must(Vault::create(store.database(), Secret("guess"), random, {2, 1, 1, {}}))) {}
    TemporaryStore store{{u"connector"_s}};
    SeededRandom random;
    Vault vault;
};

} // namespace

class TestAuditLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void empty();
    void whole();
    void everyEntryAsItWas();
    void someOfThem();
    void tampering_data();
    void tampering();
    void aForgedLogOfTheSameEntries();
    void aForgedHead();
    void anOldHead();
    void goesOnAfterBeingCut();
    void noEntryWithoutItsHead();
    void twoProcessesTakeTurns();
    void whatFailsLeavesNothing();
    void fieldsDoNotRunIntoEachOther();
    void timesAreKeptToTheMillisecond();
    void textsAreBounded();

private:
    static void fill(ServiceRig &rig, int count = 5)
    {
        for (int i = 1; i <= count; ++i)
            must(rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, entry(i, rig.now())); }));
    }
    static Result<qint64> verify(ServiceRig &rig)
    {
        return rig.read([&](Transaction &transaction) { return AuditLog(rig.vault).verify(transaction); });
    }
    /// The number of the entry that is named; "whole" when all is well.
    static QString verdict(ServiceRig &rig)
    {
        const auto result = verify(rig);
        if (result)
            return u"whole"_s;
        if (result.error().code != Errc::AuditBroken || result.error().facts.size() != 2 || result.error().facts[1].isEmpty())
            return QString::fromUtf8(describe(result));
        return result.error().facts[0];
    }
};

void TestAuditLog::empty()
{
    ServiceRig rig;
    QCOMPARE(must(verify(rig)), 0);
}

void TestAuditLog::whole()
{
    ServiceRig rig;
    for (int i = 1; i <= 20; ++i) {
        fill(rig, 1);
        QCOMPARE(must(verify(rig)), i);
    }
    // A later process with the passphrase verifies it as well.
    const Vault again = must(Vault::unlock(rig.database(), Secret("correct horse"), rig.random));
    QCOMPARE(must(rig.read([&](Transaction &transaction) { return AuditLog(again).verify(transaction); })), 20);
    // A change of the passphrase changes nothing.
    must(Vault::changePassphrase(rig.database(), Secret("correct horse"), Secret("battery staple"), rig.random, {2, 1, 1, {}}));
    const Vault changed = must(Vault::unlock(rig.database(), Secret("battery staple"), rig.random));
    QCOMPARE(must(rig.read([&](Transaction &transaction) { return AuditLog(changed).verify(transaction); })), 20);
}

void TestAuditLog::everyEntryAsItWas()
{
    ServiceRig rig;
    fill(rig);
    QList<AuditEntry> entries;
    must(rig.read([&](Transaction &transaction) {
        return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &seen) {
            entries.append(seen);
            return true;
        });
    }));
    QCOMPARE(entries.size(), 5);
    for (int i = 1; i <= 5; ++i) {
        const AuditEntry expected = entry(i, rig.now()), seen = entries[i - 1];
        QCOMPARE(seen.number, i);
        QCOMPARE(seen.at, expected.at);
        QCOMPARE(seen.who, expected.who);
        QCOMPARE(seen.connector, expected.connector);
        QCOMPARE(seen.operation, expected.operation);
        QCOMPARE(seen.transactionId, expected.transactionId);
        QCOMPARE(seen.subject, expected.subject);
        QCOMPARE(seen.outcome, expected.outcome);
        QCOMPARE(seen.serial, expected.serial);
    }
}

void TestAuditLog::someOfThem()
{
    ServiceRig rig;
    fill(rig, 6);
    const auto numbers = [&](const QString &connector, const QDateTime &since, int most = 100) {
        QList<qint64> seen;
        must(rig.read([&](Transaction &transaction) {
            return AuditLog::each(transaction, connector, since, [&](const AuditEntry &e) {
                seen.append(e.number);
                return seen.size() < most;
            });
        }));
        return seen;
    };
    QCOMPARE(numbers(u"office"_s, {}), (QList<qint64>{1, 3, 5}));
    QCOMPARE(numbers({}, rig.now().addSecs(4)), (QList<qint64>{4, 5, 6}));
    QCOMPARE(numbers(u"office"_s, rig.now().addSecs(4)), (QList<qint64>{5}));
    QCOMPARE(numbers(u"nobody"_s, {}), (QList<qint64>{}));
    QCOMPARE(numbers({}, {}, 2), (QList<qint64>{1, 2}));
}

void TestAuditLog::tampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &statements, const char *expected) {
        QTest::newRow(name) << statements << QString::fromLatin1(expected);
    };
    row("nothing", {}, "whole");
    for (const char *column : {"who", "connector", "operation", "transaction_id", "subject", "outcome", "serial"}) {
        const QString name = QString::fromLatin1(column);
        QTest::addRow("%s", column) << QStringList{u"UPDATE audit SET %1 = 'x' WHERE number = 3"_s.arg(name)} << u"3"_s;
        QTest::addRow("%s, emptied", column) << QStringList{u"UPDATE audit SET %1 = '' WHERE number = 3"_s.arg(name)} << u"3"_s;
        QTest::addRow("%s, a space behind", column)
            << QStringList{u"UPDATE audit SET %1 = %1 || ' ' WHERE number = 3"_s.arg(name)} << u"3"_s;
        QTest::addRow("%s of the first", column) << QStringList{u"UPDATE audit SET %1 = 'x' WHERE number = 1"_s.arg(name)} << u"1"_s;
        QTest::addRow("%s of the last", column) << QStringList{u"UPDATE audit SET %1 = 'x' WHERE number = 5"_s.arg(name)} << u"5"_s;
    }
    row("at", {u"UPDATE audit SET at = at + 1 WHERE number = 3"_s}, "3");
    row("mac", {u"UPDATE audit SET mac = zeroblob(32) WHERE number = 3"_s}, "3");
    row("mac, shorter", {u"UPDATE audit SET mac = substr(mac, 1, 31) WHERE number = 3"_s}, "3");
    row("mac of the one before", {u"UPDATE audit SET mac = (SELECT mac FROM audit WHERE number = 2) WHERE number = 3"_s}, "3");
    row("number of the last", {u"UPDATE audit SET number = 7 WHERE number = 5"_s}, "5");
    row("number of the first", {u"UPDATE audit SET number = 0 WHERE number = 1"_s}, "1");
    row("text moved to the next field", {u"UPDATE audit SET who = who || connector, connector = '' WHERE number = 3"_s}, "3");
    row("first removed", {u"DELETE FROM audit WHERE number = 1"_s}, "1");
    row("middle removed", {u"DELETE FROM audit WHERE number = 3"_s}, "3");
    row("middle removed and numbered anew",
        {u"DELETE FROM audit WHERE number = 3"_s, u"UPDATE audit SET number = 3 WHERE number = 4"_s,
         u"UPDATE audit SET number = 4 WHERE number = 5"_s},
        "3");
    row("last removed", {u"DELETE FROM audit WHERE number = 5"_s}, "5");
    row("last two removed", {u"DELETE FROM audit WHERE number > 3"_s}, "4");
    row("all removed", {u"DELETE FROM audit"_s}, "1");
    row("two swapped",
        {u"UPDATE audit SET number = 100 WHERE number = 2"_s, u"UPDATE audit SET number = 2 WHERE number = 4"_s,
         u"UPDATE audit SET number = 4 WHERE number = 100"_s},
        "2");
    row("two swapped, their macs left",
        {u"UPDATE audit SET subject = 'CN=printer-4', transaction_id = 'T4', who = '192.0.2.4', serial = '04' WHERE number = 2"_s}, "2");
    row("a forged entry behind",
        {u"INSERT INTO audit SELECT 6, at, who, connector, operation, transaction_id, subject, outcome, serial, mac FROM audit WHERE number = 5"_s},
        "6");
    row("a forged entry before",
        {u"INSERT INTO audit SELECT 0, at, who, connector, operation, transaction_id, subject, outcome, serial, mac FROM audit WHERE number = 1"_s},
        "1");
    row("head removed", {u"DELETE FROM audit_head"_s}, "5");
    row("head removed and the last entry", {u"DELETE FROM audit_head"_s, u"DELETE FROM audit WHERE number = 5"_s}, "4");
    row("head removed and all entries", {u"DELETE FROM audit_head"_s, u"DELETE FROM audit"_s}, "0");
    row("head emptied", {u"UPDATE audit_head SET sealed = zeroblob(0)"_s}, "0");
    row("head changed", {u"UPDATE audit_head SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00'"_s}, "0");
    row("another seal as head", {u"UPDATE audit_head SET sealed = (SELECT key FROM ca_generation LIMIT 1)"_s}, "0");
    row("head in another row", {u"UPDATE audit_head SET id = 2"_s}, "5");
}

void TestAuditLog::tampering()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, expected);
    ServiceRig rig;
    fill(rig);
    const auto other = rig.store.open(); // as another program would
    for (const QString &statement : statements) {
        const std::string sql = statement.toStdString();
        must(other->write([=](Transaction &transaction) { return transaction.run(sql); }).takeResult());
    }
    QCOMPARE(verdict(rig), expected);
}

void TestAuditLog::aForgedLogOfTheSameEntries()
{
    ServiceRig rig;
    fill(rig);
    Forger forger;
    const auto forge = [&](Transaction &transaction) -> Result<void> {
        if (auto removed = transaction.run("DELETE FROM audit"); !removed)
            return fail(removed.error());
        return AuditLog(forger.vault).begin(transaction);
    };
    must(rig.write(forge));
    for (int i = 1; i <= 5; ++i)
        must(rig.write([&](Transaction &transaction) { return AuditLog(forger.vault).append(transaction, entry(i, rig.now())); }));
    QCOMPARE(must(rig.read([&](Transaction &transaction) { return AuditLog(forger.vault).verify(transaction); })), 5);
    QCOMPARE(verdict(rig), u"0"_s); // its head is not ours
    // With the true head: the entries are not ours.
    ServiceRig truth;
    fill(truth);
    const QByteArray head = must(truth.read([](Transaction &transaction) {
                                return transaction.one("SELECT sealed FROM audit_head");
                            }))->bytes(0);
    rig.run("UPDATE audit_head SET sealed = ?", {head});
    QCOMPARE(verdict(rig), u"1"_s);
}

void TestAuditLog::aForgedHead()
{
    ServiceRig rig;
    fill(rig);
    Forger forger;
    const QByteArray forged = must(forger.vault.seal(QByteArray(40, '\0'), "audit_head/1/sealed"));
    rig.run("UPDATE audit_head SET sealed = ?", {forged});
    QCOMPARE(verdict(rig), u"0"_s);
    // Sealed by the true vault, for another place.
    const QByteArray moved = must(rig.vault.seal(QByteArray(40, '\0'), "challenge/1/sealed"));
    rig.run("UPDATE audit_head SET sealed = ?", {moved});
    QCOMPARE(verdict(rig), u"0"_s);
    // Nothing more is written behind a broken head.
    const auto appended = rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, entry(6, rig.now())); });
    QCOMPARE_ERROR(appended, Errc::AuditBroken);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 5);
}

void TestAuditLog::anOldHead()
{
    ServiceRig rig;
    fill(rig, 3);
    const QByteArray old = must(rig.read([](Transaction &transaction) {
                               return transaction.one("SELECT sealed FROM audit_head");
                           }))->bytes(0);
    fill(rig, 2);
    rig.run("UPDATE audit_head SET sealed = ?", {old});
    QCOMPARE(verdict(rig), u"5"_s);
    rig.run("DELETE FROM audit WHERE number = 2");
    QCOMPARE(verdict(rig), u"2"_s);
}

void TestAuditLog::goesOnAfterBeingCut()
{
    ServiceRig rig;
    fill(rig);
    rig.run("DELETE FROM audit WHERE number = 5");
    fill(rig, 1); // appended behind the hole
    QCOMPARE(rig.number("SELECT max(number) FROM audit"), 6);
    QCOMPARE(verdict(rig), u"5"_s);
}

void TestAuditLog::noEntryWithoutItsHead()
{
    ServiceRig rig;
    fill(rig, 2);
    rig.run("DELETE FROM audit_head");
    const auto appended = rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, entry(3, rig.now())); });
    QCOMPARE_ERROR(appended, Errc::AuditBroken);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 2);
    QCOMPARE(rig.number("SELECT count(*) FROM audit_head"), 0);
}

void TestAuditLog::twoProcessesTakeTurns()
{
    ServiceRig rig;
    const auto second = rig.store.open();
    QList<QFuture<Result<void>>> answers;
    for (int i = 0; i < 50; ++i) {
        const auto append = [vault = rig.vault, e = entry(i, rig.now())](Transaction &transaction) {
            return AuditLog(vault).append(transaction, e);
        };
        answers += {rig.database().write(append), second->write(append)};
    }
    for (auto &answer : answers)
        QVERIFY_OK(answer.takeResult());
    QCOMPARE(must(verify(rig)), 100);
}

void TestAuditLog::whatFailsLeavesNothing()
{
    ServiceRig rig;
    fill(rig, 2);
    const auto failed = rig.write([&](Transaction &transaction) -> Result<void> {
        if (auto appended = AuditLog(rig.vault).append(transaction, entry(3, rig.now())); !appended)
            return appended;
        return fail(Errc::Cancelled);
    });
    QCOMPARE_ERROR(failed, Errc::Cancelled);
    QCOMPARE(must(verify(rig)), 2);
    fill(rig, 1);
    QCOMPARE(must(verify(rig)), 3);
}

void TestAuditLog::fieldsDoNotRunIntoEachOther()
{
    ServiceRig rig;
    AuditEntry hostile = entry(1, rig.now());
    hostile.subject = u"CN=a\nissued\0b"_s + QChar(0xfffd) + u"\u00e9"_s;
    hostile.outcome.clear();
    hostile.serial = QString(5000, u'F');
    must(rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, hostile); }));
    fill(rig, 1);
    QCOMPARE(must(verify(rig)), 2);
}

void TestAuditLog::timesAreKeptToTheMillisecond()
{
    ServiceRig rig;
    AuditEntry given = entry(1, rig.now());
    given.at = QDateTime({2027, 7, 1}, {12, 0, 0, 123}, Qt::OffsetFromUTC, 7200);
    must(rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, given); }));
    QCOMPARE(must(verify(rig)), 1);
    QCOMPARE(rig.number("SELECT at FROM audit"), given.at.toMSecsSinceEpoch());
}

/// C17, and what was written when there was no bound can be read and verified.
void TestAuditLog::textsAreBounded()
{
    ServiceRig rig;
    AuditEntry large = entry(1, rig.now());
    large.subject = QString(211'000, u's');
    large.transactionId = QString(5'000, u't');
    must(rig.write([&](Transaction &transaction) { return AuditLog(rig.vault).append(transaction, large); }));
    QVERIFY(rig.number("SELECT length(subject) FROM audit") <= 1024);
    QVERIFY(rig.number("SELECT length(transaction_id) FROM audit") <= 1024);
    QVERIFY_OK(verify(rig));
    rig.run("UPDATE audit SET subject = ?", {large.subject});
    qsizetype shown = 0;
    QVERIFY_OK(rig.read([&](Transaction &transaction) {
        return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &each) {
            shown = each.subject.size();
            return true;
        });
    }));
    QVERIFY(shown > 900 && shown <= 1024);
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
