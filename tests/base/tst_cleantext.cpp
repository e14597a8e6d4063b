#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace scepter;

/// What a peer wrote, as it may be shown (S5).
class TestCleanText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleans_data();
    void cleans();
    void isBounded();
    void printableKeepsLines();
    void jsonLosesNothing();
};

void TestCleanText::cleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("letters of all kinds") << u"Skrivare Malmö, 打印机, принтер, طابعة"_s << u"Skrivare Malmö, 打印机, принтер, طابعة"_s;
    QTest::newRow("beyond 16 bits") << u"a\U0001F5A8b"_s << u"a\U0001F5A8b"_s;
    QTest::newRow("joiners that some scripts need") << u"می\u200cخواهم क्\u200dष"_s << u"می\u200cخواهم क्\u200dष"_s;
    QTest::newRow("markup is text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
    QTest::newRow("an escape") << u"\x1b[31mred"_s << u"\ufffd[31mred"_s;
    QTest::newRow("a bell") << u"ding\a"_s << u"ding\ufffd"_s;
    QTest::newRow("line ends") << u"one\r\ntwo\tthree"_s << u"one\ufffd\ufffdtwo\ufffdthree"_s;
    QTest::newRow("a control sequence in one octet") << u"\u009b2J\u0085"_s << u"\ufffd2J\ufffd"_s;
    QTest::newRow("NUL and DEL") << QString(QString(QChar(0)) + u'\x7f') << u"\ufffd\ufffd"_s;
    QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c"_s << u"a\ufffdb\ufffdc"_s;
    QTest::newRow("a byte order mark") << u"\ufeffvpn"_s << u"\ufffdvpn"_s;
    QTest::newRow("invisible space") << u"v\u200bpn"_s << u"v\ufffdpn"_s;
    QTest::newRow("tags beyond 16 bits") << u"a\U000E0041b"_s << u"a\ufffdb"_s;
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d) + u'b' + QChar(0xdda8)) << u"a\ufffdb\ufffd"_s;
    for (const char16_t mark : {u'\u202a', u'\u202b', u'\u202c', u'\u202d', u'\u202e', u'\u2066', u'\u2067', u'\u2068', u'\u2069',
                                u'\u200e', u'\u200f', u'\u061c'})
        QTest::newRow(QByteArray("direction mark " + QByteArray::number(mark, 16)).constData())
            << QString(u"exe"_s + QChar(mark) + u"gnp"_s) << u"exe\ufffdgnp"_s;
}

void TestCleanText::cleans()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleanText(text), clean);
    QCOMPARE(cleanText(clean), clean);
}

void TestCleanText::isBounded()
{
    QCOMPARE(cleanText(QString(2000, u'x')).size(), peerTextLength + 1);
    QVERIFY(cleanText(QString(2000, u'x')).endsWith(u'…'));
    QCOMPARE(cleanText(u"abcdef"_s, 3), u"abc…"_s);
    QCOMPARE(cleanText(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(cleanText(u"ab\U0001F5A8"_s, 3), u"ab\ufffd…"_s); // no half of a pair is left
}

void TestCleanText::printableKeepsLines()
{
    QCOMPARE(printable(u"one\ntwo\tthree \x1b[0m\r\u202e"_s), u"one\ntwo\tthree \ufffd[0m\ufffd\ufffd"_s);
    const QString longText = u"x"_s.repeated(5000);
    QCOMPARE(printable(longText), longText);
}

void TestCleanText::jsonLosesNothing()
{
    const QJsonObject object{{u"text"_s, u"\x1b[31m \u202e \u009b \x7f \U000E0041 å"_s}, {u"more"_s, 1}};
    for (const auto format : {QJsonDocument::Indented, QJsonDocument::Compact}) {
        const QByteArray safe = printableJson(QJsonDocument(object).toJson(format));
        for (const char c : safe)
            QVERIFY(quint8(c) >= 0x20 || c == '\n');
        QVERIFY(!QString::fromUtf8(safe).contains(u'\u202e') && !QString::fromUtf8(safe).contains(u'\u009b'));
        QVERIFY(safe.contains("å"));
        QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
    }
}

QTEST_GUILESS_MAIN(TestCleanText)
#include "tst_cleantext.moc"
