#include "core/base/literals.h"
#include "core/connector/boundedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

class TestBoundedText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void surrogatesStayTogether();
    void decodedStaysSmall_data();
    void decodedStaysSmall();
    void factsAreFewAndShort();

private:
    static qsizetype sizeOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact).size(); }
};

void TestBoundedText::texts_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("empty") << qsizetype(0) << false;
    QTest::newRow("as long as may be") << maxShownText << false;
    QTest::newRow("one more") << maxShownText + 1 << true;
    QTest::newRow("211 kB") << qsizetype(211'000) << true;
}

void TestBoundedText::texts()
{
    QFETCH(qsizetype, size);
    QFETCH(bool, isCut);
    const QString text(size, u'x');
    const QString bounded = boundedText(text);
    QVERIFY(bounded.size() <= maxShownText);
    QCOMPARE(bounded == text, !isCut);
    if (isCut) {
        QVERIFY(bounded.startsWith(QString(900, u'x')));
        QVERIFY2(bounded.endsWith(u"x… (%1)"_s.arg(size)), qPrintable(bounded));
    }
}

void TestBoundedText::surrogatesStayTogether()
{
    for (int before : {0, 1}) {
        const QString text = QString(before, u'x') + u"😀"_s.repeated(1000);
        QVERIFY(boundedText(text).toUtf8() == QString::fromUtf8(boundedText(text).toUtf8()).toUtf8());
        QVERIFY(!boundedText(text).toUtf8().contains("\xef\xbf\xbd"));
        QVERIFY(!boundedText(text).section(u'…', 0, 0).back().isHighSurrogate());
    }
}

void TestBoundedText::decodedStaysSmall_data()
{
    QTest::addColumn<QJsonObject>("decoded");
    QJsonArray names, huge;
    for (int i = 0; i < 5000; ++i)
        names.append(u"dns:printer-%1.example"_s.arg(i));
    for (int i = 0; i < 200; ++i)
        huge.append(QString(10'000, u'n'));
    QJsonObject many;
    for (int i = 0; i < 10'000; ++i)
        many.insert(u"member%1"_s.arg(i), u"value"_s);
    QJsonValue deep = u"deep"_s;
    for (int i = 0; i < 200; ++i)
        deep = QJsonArray{deep};
    QTest::newRow("a long signer") << QJsonObject{{u"signer"_s, QString(211'000, u'\1')}, {u"cipher"_s, u"AES-128"_s}};
    QTest::newRow("many names") << QJsonObject{{u"subjectAltNames"_s, names}, {u"cipher"_s, u"AES-128"_s}};
    QTest::newRow("huge names") << QJsonObject{{u"subjectAltNames"_s, huge}, {u"extendedKeyUsage"_s, huge}, {u"cipher"_s, u"AES-128"_s}};
    QTest::newRow("many members") << many;
    QTest::newRow("deep") << QJsonObject{{u"a"_s, deep}, {u"cipher"_s, u"AES-128"_s}};
    QTest::newRow("long keys") << QJsonObject{{QString(100'000, u'k'), 1}, {u"cipher"_s, u"AES-128"_s}};
}

void TestBoundedText::decodedStaysSmall()
{
    QFETCH(QJsonObject, decoded);
    for (const qsizetype limit : {maxDecodedRefused, maxDecoded}) {
        const QJsonObject bounded = boundedDecoded(decoded, limit);
        QVERIFY2(sizeOf(bounded) <= limit, QByteArray::number(sizeOf(bounded)).constData());
        if (decoded.contains(u"cipher"_s))
            QCOMPARE(bounded[u"cipher"_s].toString(), u"AES-128"_s);
        if (decoded.contains(u"subjectAltNames"_s))
            QVERIFY(bounded[u"subjectAltNames"_s].toArray().size() > 3);
    }
    // What is small stays as it is.
    const QJsonObject small{{u"cipher"_s, u"AES-128"_s}, {u"subjectAltNames"_s, QJsonArray{u"dns:a.example"_s}}, {u"bits"_s, 2048}};
    QCOMPARE(boundedDecoded(small), small);
}

void TestBoundedText::factsAreFewAndShort()
{
    const Refused bounded = boundedRefused({Refusal::NameNotAllowed, QStringList(100, QString(50'000, u'f'))});
    QCOMPARE(bounded.why, Refusal::NameNotAllowed);
    QVERIFY(bounded.facts.size() < 10);
    for (const QString &fact : bounded.facts)
        QVERIFY(fact.size() <= maxShownText);
}

QTEST_GUILESS_MAIN(TestBoundedText)
#include "tst_boundedtext.moc"
