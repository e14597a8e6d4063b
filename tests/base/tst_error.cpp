#include "core/base/error.h"
#include "core/base/literals.h"

#include <QMetaEnum>
#include <QTest>

using namespace scepter;

class TestError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasANameThatLeadsBack();
    void unknownNamesAreNothing_data();
    void unknownNamesAreNothing();
    void failCarriesEverything();
};

void TestError::everyCodeHasANameThatLeadsBack()
{
    const QMetaEnum codes = QMetaEnum::fromType<Errc>();
    QVERIFY(codes.keyCount() > 50);
    QSet<QString> names;
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = Errc(codes.value(i));
        names.insert(errcName(code));
        QCOMPARE(errcFromName(errcName(code)), std::optional(code));
    }
    QCOMPARE(names.size(), codes.keyCount());
    QCOMPARE(errcName(Errc::ConnectionRefused), u"ConnectionRefused"_s);
}

void TestError::unknownNamesAreNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("word") << u"NoSuchError"_s;
    QTest::newRow("case") << u"connectionrefused"_s;
    QTest::newRow("number") << u"3"_s;
    QTest::newRow("not Latin-1") << u"Fehlerübersicht€"_s;
}

void TestError::unknownNamesAreNothing()
{
    QFETCH(QString, name);
    QVERIFY(!errcFromName(name).has_value());
}

void TestError::failCarriesEverything()
{
    const Result<int> result = fail(Errc::Timeout, u"after 5 s"_s, {u"5"_s});
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{Errc::Timeout, u"after 5 s"_s, {u"5"_s}}));
    const Result<void> again = fail(result.error());
    QCOMPARE(again.error(), result.error());
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
