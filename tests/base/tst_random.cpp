#include "core/base/literals.h"
#include "core/base/random.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace scepter;

namespace {

/// Gives the bytes it was told to.
class ScriptedRandom final : public Random {
public:
    explicit ScriptedRandom(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray bytes(qsizetype count) override
    {
        const QByteArray result = m_bytes.left(count);
        m_bytes.remove(0, count);
        return result;
    }
    qsizetype left() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

} // namespace

class TestRandom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void betweenStaysInside_data();
    void betweenStaysInside();
    void betweenIsUniform();
    void theUnevenTailIsRefused();
    void systemBytes();
    void aSeedRepeatsARun();
};

void TestRandom::betweenStaysInside_data()
{
    QTest::addColumn<quint32>("low");
    QTest::addColumn<quint32>("high");
    QTest::newRow("adjustment of a request's time (D12)") << 1u << 600u;
    QTest::newRow("one value") << 7u << 7u;
    QTest::newRow("a bit") << 0u << 1u;
    QTest::newRow("everything") << 0u << 0xffffffffu;
    QTest::newRow("the end") << 0xfffffff0u << 0xffffffffu;
}

void TestRandom::betweenStaysInside()
{
    QFETCH(quint32, low);
    QFETCH(quint32, high);
    SeededRandom random;
    for (int i = 0; i < 2000; ++i) {
        const quint32 value = random.between(low, high);
        QVERIFY(value >= low && value <= high);
    }
}

void TestRandom::betweenIsUniform()
{
    SeededRandom random;
    QList<int> counts(600);
    constexpr int draws = 600 * 200;
    for (int i = 0; i < draws; ++i)
        ++counts[random.between(1, 600) - 1];
    // Chi-squared over 599 degrees of freedom: mean 599, standard deviation 34.6. Six of them are out of the question.
    double chiSquared = 0;
    for (const int count : counts)
        chiSquared += (count - 200.0) * (count - 200.0) / 200.0;
    QVERIFY2(chiSquared > 400 && chiSquared < 810, QByteArray::number(chiSquared).constData());
    QVERIFY(counts.first() > 0 && counts.last() > 0);
}

void TestRandom::theUnevenTailIsRefused()
{
    // 2^32 is not a multiple of 3: its last value would favour 0, so it is drawn again.
    ScriptedRandom random(QByteArray::fromHex("ffffffff"
                                              "00000005"));
    QCOMPARE(random.between(0, 2), 2u);
    QCOMPARE(random.left(), 0);
}

void TestRandom::systemBytes()
{
    SystemRandom random;
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(random.bytes(16));
    QCOMPARE(seen.size(), 200);
    QVERIFY(random.bytes(0).isEmpty());
    QCOMPARE(random.bytes(7).size(), 7);
    // Every position takes every value.
    QList<QSet<char>> values(5);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray bytes = random.bytes(5);
        for (int at = 0; at < 5; ++at)
            values[at].insert(bytes[at]);
    }
    for (const auto &set : values)
        QCOMPARE(set.size(), 256);
}

void TestRandom::aSeedRepeatsARun()
{
    SeededRandom first(42), second(42), other(43);
    QCOMPARE(first.seed(), quint64(42));
    const QByteArray bytes = first.bytes(64);
    QCOMPARE(second.bytes(64), bytes);
    QVERIFY(other.bytes(64) != bytes);
}

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
