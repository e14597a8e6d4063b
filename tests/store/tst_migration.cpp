#include "core/base/literals.h"
#include "core/store/migration.h"

#include <QTest>

using namespace scepter;

class TestMigration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void ownMigrations();
};

void TestMigration::splits_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << u""_s << QStringList{};
    QTest::newRow("two") << u"CREATE TABLE a (x);\n\nCREATE TABLE b (y);\n"_s
                         << QStringList{u"CREATE TABLE a (x)"_s, u"CREATE TABLE b (y)"_s};
    QTest::newRow("last without") << u"CREATE TABLE a (x)"_s << QStringList{u"CREATE TABLE a (x)"_s};
    QTest::newRow("several lines") << u"CREATE TABLE a (\n    x\n);  \n"_s << QStringList{u"CREATE TABLE a (\n    x\n)"_s};
    QTest::newRow("comments") << u"-- first;\nCREATE TABLE a (\n  -- second;\n  x\n);"_s << QStringList{u"CREATE TABLE a (\n  x\n)"_s};
    QTest::newRow("inside a line") << u"INSERT INTO a VALUES ('x;y');"_s << QStringList{u"INSERT INTO a VALUES ('x;y')"_s};
    QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;\nDELETE FROM d;"_s
                             << QStringList{u"CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND"_s,
                                            u"DELETE FROM d"_s};
    QTest::newRow("carriage returns") << u"CREATE TABLE a (x);\r\nCREATE TABLE b (y);\r\n"_s
                                      << QStringList{u"CREATE TABLE a (x)"_s, u"CREATE TABLE b (y)"_s};
}

void TestMigration::splits()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(sql), statements);
}

void TestMigration::ownMigrations()
{
    const MigrationSet set = MigrationSet::fromResources(u"store"_s);
    QCOMPARE(set.room, u"store"_s);
    QVERIFY(set.newest() >= 1);
    for (int i = 0; i < set.newest(); ++i) {
        QCOMPARE(set.migrations[i].number, i + 1);
        QVERIFY(!splitStatements(set.migrations[i].sql).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
