// A door that says why, or when, tells what is in an envelope (Vaudenay, Bleichenbacher): one altered copy after the other.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/testdata.h"

#include <QSemaphore>
#include <QTest>

using namespace scepter;

namespace {

constexpr qsizetype block = 16;

/// What somebody outside sees of an answer, and may learn from.
QByteArray seenOf(const WireReply &reply)
{
    const QByteArray body = reply.status == 200 ? withoutWhatMayDiffer(reply.body).toHex() : reply.body;
    return QByteArray::number(reply.status) + ' ' + reply.header("Content-Type") + ' ' + reply.header("Content-Length") + ' ' + body;
}

QString addressOf(int number) { return u"127.0.%1.%2"_s.arg(2 + number / 200).arg(1 + number % 200); }

} // namespace

class TestAttacksOracle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paddingTellsNothing_data();
    void paddingTellsNothing();
    void whatIsInsideTellsNothing_data();
    void whatIsInsideTellsNothing();
    void wrappedKeysTellNothing();
    void certPollsAreNotOpened();
    void theTimeTellsNothing_data();
    void theTimeTellsNothing();
    void theSameKeyWithOtherContent();

private:
    /// Sends these envelopes, each inside a message of its own by this signer; the kinds of answers, with the numbers that got them.
    QMap<QByteArray, QList<int>> answers(AttackRig &rig, const TestIdentity &by, const QList<QByteArray> &envelopes,
                                         MessageType type = MessageType::PkcsReq) const
    {
        QMap<QByteArray, QList<int>> kinds;
        for (int i = 0; i < envelopes.size(); ++i) {
            const PkiMessage claims{type, "ORACLE-" + QByteArray::number(1000 + i), QByteArray(16, 'o')};
            kinds[seenOf(rig.post(wrapped(envelopes[i], by, claims, rig.now()).bytes, addressOf(i)))] += i;
        }
        return kinds;
    }
    static QString counts(const QMap<QByteArray, QList<int>> &kinds)
    {
        QString text;
        for (const QList<int> &numbers : kinds)
            text += QString::number(numbers.size()) + u' ';
        return text;
    }
};

void TestAttacksOracle::paddingTellsNothing_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("certified");
    QTest::newRow("PKCSReq, a stranger") << int(MessageType::PkcsReq) << false;
    QTest::newRow("PKCSReq, with a certificate of the CA") << int(MessageType::PkcsReq) << true;
    QTest::newRow("RenewalReq, with a certificate of the CA") << int(MessageType::RenewalReq) << true;
    QTest::newRow("GetCert, with a certificate of the CA") << int(MessageType::GetCert) << true;
    QTest::newRow("GetCRL, with a certificate of the CA") << int(MessageType::GetCrl) << true;
}

/// 256 copies with one block each, whose chaining block has all values of its last octet: one of them has a right padding, and says
/// what the last octet of that block is. The printer's own request is held back.
void TestAttacksOracle::paddingTellsNothing()
{
    QFETCH(int, type);
    QFETCH(bool, certified);
    const bool all = certified && type == int(MessageType::PkcsReq);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = certified ? rig.holder() : rig.stranger();
    const Csr printersCsr = csrFor(u"client"_s, u"CN="_s + AttackRig::commonName(), AttackRig::challenge());
    const QByteArray envelope = envelopeIn(rig.printerAsks(printersCsr).bytes);
    const EnvelopeParts recorded = partsOf(envelope);
    constexpr int at = 20; // a block in the midst of the CSR
    const QByteArray target = recorded.content.mid(at * block, block), before = recorded.content.mid((at - 1) * block, block);
    QList<QByteArray> altered;
    // The test knows the right guess, so that some rows need not try them all.
    const auto right = quint8(printersCsr.der()[at * block + block - 1] ^ 0x01 ^ before.back());
    for (int guess = 0; guess < 256; ++guess) {
        if (!all && (guess & 15) != (right & 15))
            continue;
        EnvelopeParts parts = recorded;
        parts.iv = QByteArray(block - 1, '\x5b') + char(guess);
        parts.content = target;
        altered += withParts(envelope, parts);
    }
    const auto kinds = answers(rig, by, altered, MessageType(type));
    if (kinds.size() > 1) {
        const auto rare = *std::min_element(kinds.begin(), kinds.end(), [](auto &a, auto &b) { return a.size() < b.size(); });
        if (rare.size() == 1) {
            const auto guess = quint8(partsOf(altered[rare.first()]).iv.back());
            qWarning("the attacker reads octet %d of the envelope: 0x%02x", int(at * block + block - 1),
                     guess ^ 0x01 ^ quint8(before.back()));
        }
    }
    QVERIFY2(kinds.size() == 1, qPrintable(u"kinds of answers: "_s + counts(kinds)));
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksOracle::whatIsInsideTellsNothing_data()
{
    QTest::addColumn<bool>("certified");
    QTest::newRow("a stranger") << false;
    QTest::newRow("with a certificate of the CA") << true;
}

/// From the first look into an envelope to the end of the CSR's own checks.
void TestAttacksOracle::whatIsInsideTellsNothing()
{
    QFETCH(bool, certified);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = certified ? rig.holder() : rig.stranger();
    const Certificate ca = rig.caCertificate();
    const QByteArray recorded = envelopeIn(rig.printerAsks().bytes);
    const QByteArray csr = csrFor(u"client"_s, u"CN=a.print.example"_s, "guess").der();
    QByteArray brokenProof = csr;
    brokenProof.back() = char(brokenProof.back() ^ 1);
    const auto inside = [&](const QByteArray &content) { return must(envelope(content, ca, CipherAlgorithm::Aes128)); };
    EnvelopeParts cut = partsOf(recorded), odd = cut, garbled = cut;
    cut.content = cut.content.first(cut.content.size() - 2 * block);
    odd.content.chop(3);
    garbled.content[40] = char(garbled.content[40] ^ 1);
    QList<QByteArray> envelopes{
        inside("no CSR"),         inside(csr.first(csr.size() / 2)), inside(csr + 'x'),
        inside(brokenProof),      inside(QByteArray(3000, '\x30')),  withParts(recorded, cut),
        withParts(recorded, odd), withParts(recorded, garbled),
    };
    // Of another key than the signer's. Who has a certificate of the CA may ask so, and is told why he does not get it.
    if (!certified)
        envelopes += {inside(csr), inside(csrFor(u"ec-p384"_s, u"CN=a.print.example"_s, "guess").der()), recorded};
    const auto kinds = answers(rig, by, envelopes);
    QString which;
    for (const QList<int> &numbers : kinds) {
        for (const int number : numbers)
            which += QString::number(number) + u' ';
        which += u"| "_s;
    }
    QVERIFY2(kinds.size() == 1, qPrintable(u"kinds of answers: "_s + which));
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// PKCS #1 v1.5: whether the block that the CA's key opens begins with 00 02, where its zero stands, and how long the key behind it is.
void TestAttacksOracle::wrappedKeysTellNothing()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = rig.holder();
    const Certificate ca = rig.caCertificate();
    const QByteArray recorded = envelopeIn(rig.printerAsks().bytes);
    const auto wrappedAs = [&](const QByteArray &start, qsizetype keySize) {
        QByteArray wanted = start + QByteArray(256 - start.size(), '\x77');
        if (keySize >= 0)
            wanted[256 - keySize - 1] = '\0';
        return rawRsa(wanted, ca);
    };
    const QByteArray good("\0\2", 2);
    QList<QByteArray> keys{wrappedAs(QByteArray("\0\1", 2), 16), wrappedAs(QByteArray("\1\2", 2), 16), wrappedAs(QByteArray("\0\0", 2), 16),
                           wrappedAs(good + QByteArray("\x11\0", 2), 16), wrappedAs(good, -1)};
    for (const int size : {0, 1, 8, 15, 16, 17, 24, 32, 100, 245})
        keys += wrappedAs(good, size);
    keys += QByteArray(256, '\0');
    keys += QByteArray(256, '\xff'); // more than the modulus
    QList<QByteArray> envelopes;
    for (const QByteArray &key : std::as_const(keys)) {
        EnvelopeParts parts = partsOf(recorded);
        parts.encryptedKey = key;
        envelopes += withParts(recorded, parts);
    }
    const auto kinds = answers(rig, by, envelopes);
    QVERIFY2(kinds.size() == 1, qPrintable(u"kinds of answers: "_s + counts(kinds)));
    QCOMPARE(rig.strangers(), QStringList());
}

/// RFC 8894 §3.3.3: what a CertPoll holds is not needed, so it need not be opened.
void TestAttacksOracle::certPollsAreNotOpened()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.issueSheet();
    rig.start();
    const ClientMessage first = rig.printerAsks();
    QCOMPARE(rig.printerSends(first), u"pending"_s);
    const QByteArray whole = must(issuerAndSubject(rig.caCertificate().subjectDer(), rig.printer().certificate.subjectDer()));
    const QByteArray right = must(envelope(whole, rig.caCertificate(), CipherAlgorithm::Aes128));
    EnvelopeParts parts = partsOf(right);
    parts.content.back() = char(parts.content.back() ^ 0x40);
    const QList<QByteArray> envelopes{right, withParts(right, parts),
                                      must(envelope("nothing", rig.caCertificate(), CipherAlgorithm::Aes128))};
    const auto kinds = answers(rig, rig.stranger(), envelopes, MessageType::CertPoll);
    QVERIFY2(kinds.size() == 1, qPrintable(u"kinds of answers: "_s + counts(kinds)));
    // The owner gets its certificate whatever its poll holds.
    rig.approveAll();
    const PkiMessage claims{MessageType::CertPoll, first.claims.transactionId, QByteArray(16, 'p')};
    QCOMPARE(rig.printerSends(wrapped(envelopes.last(), rig.printer(), claims, rig.now())), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksOracle::theTimeTellsNothing_data()
{
    QTest::addColumn<bool>("opens");
    QTest::addColumn<int>("takes");
    QTest::newRow("cannot be opened") << false << 0;
    QTest::newRow("no CSR") << true << 0;
    QTest::newRow("cannot be opened, on a busy day") << false << 300;
    QTest::newRow("no CSR, on a busy day") << true << 300;
}

/// By the clock of the connector: not at once, but at the next full 250 ms after the request came.
void TestAttacksOracle::theTimeTellsNothing()
{
    QFETCH(bool, opens);
    QFETCH(int, takes);
    AttackRig rig;
    rig.start();
    const TestIdentity by = rig.stranger();
    QByteArray sent = must(envelope("no CSR", rig.caCertificate(), CipherAlgorithm::Aes128));
    if (!opens) {
        EnvelopeParts parts = partsOf(sent);
        parts.content.back() = char(parts.content.back() ^ 0x40);
        sent = withParts(sent, parts);
    }
    // Both threads of the pool are kept busy, so that reading takes as long as the test wants.
    auto gate = std::make_shared<QSemaphore>();
    QObject context;
    for (int thread = 0; thread < 2; ++thread) {
        rig.threads.run(
            &context,
            [gate] {
                gate->acquire();
                return 0;
            },
            [](int) {});
    }
    const PkiMessage claims{MessageType::PkcsReq, "TIME", QByteArray(16, 't')};
    WireAsk ask(rig.port(), AttackRig::postOf(wrapped(sent, by, claims, rig.now()).bytes), strangerAddress);
    const auto arrived = [&] {
        WireAsk health(rig.port(), "GET /health HTTP/1.1\r\nHost: ca.example\r\nConnection: close\r\n\r\n", printerAddress);
        return health.answeredWithin(20'000) && health.reply().body.contains("\"computing\":1");
    };
    QVERIFY(QTest::qWaitFor(arrived, 20'000));
    rig.scheduler.advance(std::chrono::milliseconds(takes));
    gate->release(2);
    rig.settle();
    const int grid = 250 * (takes / 250 + 1);
    rig.scheduler.advance(std::chrono::milliseconds(grid - takes - 1));
    rig.settle();
    QVERIFY2(!ask.answeredWithin(50), "answered before its time");
    rig.scheduler.advance(std::chrono::milliseconds(1));
    QVERIFY2(ask.answeredWithin(20'000), "not answered in its time");
}

/// The printer's wrapped key with content of somebody else: refused unopened, and said.
void TestAttacksOracle::theSameKeyWithOtherContent()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = rig.holder();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    const qsizetype before = rig.alarms().size();
    EnvelopeParts parts = partsOf(envelopeIn(recorded.bytes));
    parts.content.back() = char(parts.content.back() ^ 0x40);
    const auto kinds = answers(rig, by, {withParts(envelopeIn(recorded.bytes), parts)});
    QCOMPARE(kinds.size(), 1);
    QVERIFY2(rig.alarms().size() > before, "no alarm");
    QCOMPARE(rig.strangers(), QStringList());
    // A repeat of the very same octets is no attack.
    const qsizetype after = rig.alarms().size();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    QCOMPARE(rig.alarms().size(), after);
}

QTEST_GUILESS_MAIN(TestAttacksOracle)
#include "tst_attacks_oracle.moc"
