#include "core/base/literals.h"
#include "core/store/storelocation.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace scepter;

class TestStoreLocation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void standard();
};

void TestStoreLocation::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const QString here = QDir::currentPath();
    QTest::newRow("path") << u"/var/lib/scepter.db"_s << u"/var/lib/scepter.db"_s;
    QTest::newRow("relative") << u"stores/a b.db"_s << here + u"/stores/a b.db"_s;
    QTest::newRow("sqlite") << u"sqlite:/var/lib/scepter.db"_s << u"/var/lib/scepter.db"_s;
    QTest::newRow("sqlite, relative") << u"sqlite:scepter.db"_s << here + u"/scepter.db"_s;
    QTest::newRow("colon inside") << u"/srv/12:30.db"_s << u"/srv/12:30.db"_s;
    QTest::newRow("question mark") << u"/srv/what?mode=memory"_s << u"/srv/what?mode=memory"_s;
    QTest::newRow("one letter is no scheme") << u"C:x.db"_s << here + u"/C:x.db"_s;
}

void TestStoreLocation::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto location = StoreLocation::parse(text);
    QVERIFY_OK(location);
    QCOMPARE(location->path, path);
    QCOMPARE(*StoreLocation::parse(location->toString()), *location);
}

void TestStoreLocation::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no file") << u"sqlite:"_s;
    QTest::newRow("directory") << u"/var/lib/"_s;
    QTest::newRow("server") << u"postgresql://db.example/scepter"_s;
    QTest::newRow("unknown") << u"mysql:scepter"_s;
}

void TestStoreLocation::refuses()
{
    QFETCH(QString, text);
    const auto location = StoreLocation::parse(text);
    QCOMPARE_ERROR(location, Errc::InvalidArgument);
    QCOMPARE(location.error().facts, (QStringList{u"--store"_s, text}));
}

void TestStoreLocation::standard()
{
    qputenv("XDG_DATA_HOME", "/srv/data");
    QCOMPARE(StoreLocation::standard().path, u"/srv/data/scepter/scepter.db"_s);
}

QTEST_GUILESS_MAIN(TestStoreLocation)
#include "tst_storelocation.moc"
