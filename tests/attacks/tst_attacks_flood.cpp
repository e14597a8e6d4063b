// Strangers without a password who fill a disk, stand in the way of others, or take their places. Repetitions are few: what is
// bounded is bounded for each.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/handmade.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

constexpr qint64 refusedBound = 16 * 1024;  ///< octets of the store, for a refused request of any size
constexpr qint64 pollBound = 3 * 1024;      ///< for a poll that nobody asked for, whatever its transactionID
constexpr qint64 pendingBound = 160 * 1024; ///< for a request of any size that waits

/// A Name whose common name is so long, of octets that JSON writes six characters for.
QByteArray hugeSubject(qsizetype size) { return nameByHand({{"2.5.4.3", derEncode(0x0c, QByteArray(size, '\x01'))}}); }

} // namespace

class TestAttacksFlood : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hugeSubjects_data();
    void hugeSubjects();
    void manyNames();
    void longTransactionIds();
    void hugePendingRequests();
    void whatWaitsIsBounded();
    void aTransactionThatAStrangerOccupies();
    void fiftyStrangersInOneTransaction();
    void aTransactionOfARejectedStranger();
    void guessedChallengesAreSlowAndSaid();
    void aForwardedAddressIsNotBelieved();

private:
    /// How much the store grew for each of so many.
    qint64 growth(AttackRig &rig, int count, const std::function<QByteArray(int)> &message)
    {
        (void)rig.post(message(0));
        const qint64 before = rig.storeSize();
        for (int i = 1; i <= count; ++i)
            (void)rig.post(message(i), u"127.0.%1.%2"_s.arg(3 + i / 200).arg(1 + i % 200));
        return (rig.storeSize() - before) / count;
    }
    static QByteArray underId(AttackRig &rig, const QByteArray &envelope, MessageType type, const QByteArray &id)
    {
        return wrapped(envelope, rig.stranger(), {type, id, QByteArray(16, 'f')}, rig.now()).bytes;
    }
};

void TestAttacksFlood::hugeSubjects_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("size");
    QTest::newRow("RenewalReq, 211 kB") << int(MessageType::RenewalReq) << 211'000;
    QTest::newRow("PKCSReq, 211 kB") << int(MessageType::PkcsReq) << 211'000;
    QTest::newRow("RenewalReq, 60 kB") << int(MessageType::RenewalReq) << 60'000;
    QTest::newRow("PKCSReq, 60 kB") << int(MessageType::PkcsReq) << 60'000;
}

void TestAttacksFlood::hugeSubjects()
{
    QFETCH(int, type);
    QFETCH(int, size);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const QByteArray csr = csrByHand({.subject = hugeSubject(size), .challenge = "a guess"}, u"client-next"_s);
    const QByteArray envelope = must(scepter::envelope(csr, rig.caCertificate(), CipherAlgorithm::Aes128));
    const qint64 each = growth(rig, 12, [&](int i) { return underId(rig, envelope, MessageType(type), "HUGE-" + QByteArray::number(i)); });
    QVERIFY2(each <= refusedBound, qPrintable(u"%1 octets a request"_s.arg(each)));
    const qint64 longest = rig.number("SELECT coalesce(max(length(subject)), 0) FROM request");
    QVERIFY2(longest <= 1024, qPrintable(u"a subject of %1 characters"_s.arg(longest)));
    const qint64 audited = rig.number("SELECT coalesce(max(length(subject) + length(outcome)), 0) FROM audit");
    QVERIFY2(audited <= 2048, qPrintable(u"an audit entry of %1 characters"_s.arg(audited)));
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// Within the size of a CSR, but of as many names as it holds.
void TestAttacksFlood::manyNames()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QByteArray names;
    for (int i = 0; i < 90; ++i)
        names += derEncode(0x82, QByteArray(600, '\x02') + QByteArray::number(i));
    CsrByHand parts{.subject = nameByHand({{"2.5.4.3", derEncode(0x0c, "x")}}), .challenge = "a guess"};
    parts.extensions = {extensionByHand("2.5.29.17", derEncode(0x30, names))};
    const QByteArray envelope = must(scepter::envelope(csrByHand(parts, u"client-next"_s), rig.caCertificate(), CipherAlgorithm::Aes128));
    const qint64 each = growth(rig, 12,
                               [&](int i) { return underId(rig, envelope, MessageType::PkcsReq, "NAMES-" + QByteArray::number(i)); });
    QVERIFY2(each <= refusedBound, qPrintable(u"%1 octets a request"_s.arg(each)));
}

void TestAttacksFlood::longTransactionIds()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const QByteArray data = must(issuerAndSubject(rig.caCertificate().subjectDer(), rig.stranger().certificate.subjectDer()));
    const QByteArray envelope = must(scepter::envelope(data, rig.caCertificate(), CipherAlgorithm::Aes128));
    const auto id = [](int i) -> QByteArray { return QByteArray(1020, '\x0b') + QByteArray::number(1000 + i); };
    const qint64 each = growth(rig, 64, [&](int i) { return underId(rig, envelope, MessageType::CertPoll, id(i)); });
    QVERIFY2(each <= pollBound, qPrintable(u"%1 octets a poll"_s.arg(each)));
    const qint64 longest = rig.number("SELECT coalesce(max(length(transaction_id)), 0) FROM request");
    QVERIFY2(longest <= 255, qPrintable(u"a transactionID of %1 octets"_s.arg(longest)));
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
}

void TestAttacksFlood::hugePendingRequests()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.start();
    const QByteArray filling = extensionByHand("1.3.6.1.4.1.55555.3", derEncode(0x04, QByteArray(200'000, 'x')));
    CsrByHand parts{.subject = nameByHand({{"2.5.4.3", derEncode(0x0c, "host.print.example")}}), .extensions = {filling}};
    const QByteArray envelope = must(scepter::envelope(csrByHand(parts, u"client-next"_s), rig.caCertificate(), CipherAlgorithm::Aes128));
    const qint64 each = growth(rig, 8,
                               [&](int i) { return underId(rig, envelope, MessageType::PkcsReq, "PENDING-" + QByteArray::number(i)); });
    QVERIFY2(each <= pendingBound, qPrintable(u"%1 octets a request that waits"_s.arg(each)));
}

/// Who has no challenge may wait, but not without end; who has one gets in all the same.
void TestAttacksFlood::whatWaitsIsBounded()
{
    constexpr int bound = 20; // 1,000 by itself, which takes its time
    AttackRig rig;
    rig.change([](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingPerAddress = bound;
    });
    rig.issueSheet();
    rig.start();
    const QByteArray csr = csrFor(u"client-next"_s, u"CN=host.print.example"_s, {}).der();
    const QByteArray envelope = must(scepter::envelope(csr, rig.caCertificate(), CipherAlgorithm::Aes128));
    const TestIdentity by = rig.stranger();
    int lastStatus = 0;
    for (int i = 0; i < bound + 5; ++i)
        lastStatus =
            rig.post(wrapped(envelope, by, {MessageType::PkcsReq, "MANY-" + QByteArray::number(i), QByteArray(16, 'm')}, rig.now()).bytes)
                .status;
    rig.settle();
    const qint64 waiting = rig.number("SELECT count(*) FROM request WHERE state = 'pending'");
    QVERIFY2(waiting <= bound, qPrintable(u"%1 wait"_s.arg(waiting)));
    QCOMPARE(lastStatus, 503);
    // From the same address: the printer behind it has its challenge.
    QCOMPARE(rig.printerSends(rig.printerAsks(), strangerAddress), u"pending"_s);
}

/// A stranger has seen a printer's public key, from which clients derive their transactionID.
void TestAttacksFlood::aTransactionThatAStrangerOccupies()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.start();
    const QByteArray id = transactionIdFor(testKey(u"client"_s).publicKey());
    const ClientMessage squatter = rig.ask(rig.stranger(), csrFor(u"client-next"_s, u"CN=x.print.example"_s, {}), {.transactionId = id});
    (void)rig.post(squatter.bytes);
    const ClientMessage owner = rig.printerAsks(csrFor(u"client"_s, u"CN="_s + AttackRig::commonName(), {}), {.transactionId = id});
    QCOMPARE(rig.printerSends(owner), u"pending"_s);
    must(rig.write([](Transaction &transaction) -> Result<void> { // the administrator approves the printer's
        for (const RequestRow &row : must(RequestStore::waiting(transaction, {}))) {
            if (row.record.subject.contains(AttackRig::commonName()))
                (void)RequestStore::approve(transaction, row.id);
            else
                (void)RequestStore::reject(transaction, row.id, u"nobody knows it"_s, row.record.at);
        }
        return {};
    }));
    QCOMPARE(rig.printerSends(owner), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksFlood::fiftyStrangersInOneTransaction()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.start();
    const QByteArray id = transactionIdFor(testKey(u"client"_s).publicKey());
    const ClientMessage owner = rig.printerAsks(csrFor(u"client"_s, u"CN="_s + AttackRig::commonName(), {}), {.transactionId = id});
    const auto strangersAsk = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            const QString subject = u"CN=x%1.print.example"_s.arg(i);
            (void)rig.post(rig.ask(rig.stranger(), csrFor(u"client-next"_s, subject, {}), {.transactionId = id}).bytes);
        }
    };
    strangersAsk(0, 30);
    QCOMPARE(rig.printerSends(owner), u"pending"_s);
    strangersAsk(30, 90);
    QCOMPARE(rig.printerSends(owner), u"pending"_s);
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending' AND subject LIKE '%printer-7%'"), 1);
    const QByteArray data = must(issuerAndSubject(rig.caCertificate().subjectDer(), rig.printer().certificate.subjectDer()));
    const ClientMessage poll = rig.message(rig.printer(), data, {.type = MessageType::CertPoll, .transactionId = id});
    QCOMPARE(rig.printerSends(poll), u"pending"_s);
}

/// A stranger whose request was rejected asks on and on under the printer's transactionID.
void TestAttacksFlood::aTransactionOfARejectedStranger()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const QByteArray id = transactionIdFor(testKey(u"client"_s).publicKey());
    for (int i = 0; i < 5; ++i)
        (void)rig.post(rig.ask(rig.stranger(), csrFor(u"client-next"_s, u"CN=x.print.example"_s, "guess"), {.transactionId = id}).bytes);
    QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = id})), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// Who guesses is held back and told of; the printer at the same address is not.
void TestAttacksFlood::guessedChallengesAreSlowAndSaid()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const QDateTime begun = rig.now();
    constexpr int guesses = 105;
    for (int i = 0; i < guesses; ++i) {
        const Csr csr = csrFor(u"client-next"_s, u"CN="_s + AttackRig::commonName(), "guess-" + QByteArray::number(i));
        (void)rig.post(rig.ask(rig.stranger(), csr, {.transactionId = "GUESS-" + QByteArray::number(i)}).bytes);
    }
    const qint64 taken = begun.secsTo(rig.now());
    QVERIFY2(taken >= 4 * guesses, qPrintable(u"%1 guesses within %2 s"_s.arg(guesses).arg(taken)));
    const QStringList alarms = rig.alarms();
    QVERIFY2(alarms.size() == 1, qPrintable(u"%1 alarms"_s.arg(alarms.size())));
    QCOMPARE(rig.printerSends(rig.printerAsks(), strangerAddress), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// Whoever is no proxy that the settings name may write into his request what he likes (O6).
void TestAttacksFlood::aForwardedAddressIsNotBelieved()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const QDateTime begun = rig.now();
    for (int i = 0; i < 8; ++i) {
        const QByteArray another = "192.0.2." + QByteArray::number(i);
        const Csr csr = csrFor(u"client-next"_s, u"CN="_s + AttackRig::commonName(), "guess-" + QByteArray::number(i));
        const QByteArray message = rig.ask(rig.stranger(), csr, {.transactionId = "GUESS-" + QByteArray::number(i)}).bytes;
        (void)rig.send(AttackRig::postOf(message, "X-Forwarded-For: " + another + "\r\nForwarded: for=" + another + "\r\n"),
                       strangerAddress);
    }
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE address <> '127.0.0.66'"), 0);
    QVERIFY2(begun.secsTo(rig.now()) >= 5, "not held back");
}

QTEST_GUILESS_MAIN(TestAttacksFlood)
#include "tst_attacks_flood.moc"
