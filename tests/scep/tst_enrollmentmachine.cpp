#include "core/base/literals.h"
#include "core/scep/enrollmentmachine.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace scepter;

namespace {

/// An event in a word: "success", "pending", "failure 2", "no answer", "http", "bad InvalidReply", "timer", "cancel".
Event makeEvent(const QString &word)
{
    const QString argument = word.section(u' ', 1);
    if (word == u"success")
        return ReplyReceived{CertRep{.status = PkiStatus::Success}};
    if (word == u"pending")
        return ReplyReceived{CertRep{.status = PkiStatus::Pending}};
    if (word.startsWith(u"failure"))
        return ReplyReceived{CertRep{.status = PkiStatus::Failure, .failInfo = argument.toInt(), .failInfoText = u"text"_s}};
    if (word == u"no answer")
        return SendFailed{SendFailed::Kind::NoAnswer, Error{Errc::ConnectionRefused, {}, {u"h:80"_s}}};
    if (word == u"http")
        return SendFailed{SendFailed::Kind::HttpError, Error{Errc::HttpStatus, {}, {u"500"_s, u"text"_s}}};
    if (word.startsWith(u"busy"))
        return SendFailed{SendFailed::Kind::HttpError, Error{Errc::HttpStatus, {}, {u"503"_s, u"text"_s, argument}}};
    if (word.startsWith(u"bad"))
        return SendFailed{SendFailed::Kind::BadReply, Error{*errcFromName(argument)}};
    if (word == u"timer")
        return TimerFired{};
    if (word != u"cancel")
        qFatal("no such event: %s", qPrintable(word));
    return CancelRequested{};
}

/// A step in a word: "PKCSReq fresh", "CertPoll fresh", "PKCSReq repeat", "wait 300000", "issued", "polling over", "ConnectionRefused".
QString word(const Step &step, const QDateTime &now)
{
    if (const auto *send = std::get_if<Send>(&step)) {
        const QString form = send->form == Send::Form::Fresh ? u"fresh"_s : send->form == Send::Form::Repeat ? u"repeat"_s : u"rewrap"_s;
        return messageTypeName(send->message.type) + u' ' + form;
    }
    if (const auto *wait = std::get_if<WaitUntil>(&step))
        return u"wait "_s + QString::number(now.msecsTo(wait->when));
    const auto &outcome = std::get<Finish>(step).outcome;
    if (std::holds_alternative<Issued>(outcome))
        return u"issued"_s;
    if (std::holds_alternative<PollingOver>(outcome))
        return u"polling over"_s;
    const Error &error = std::get<Error>(outcome);
    return errcName(error.code) + (error.code == Errc::ScepFailure ? u' ' + error.facts.value(0) : QString());
}

} // namespace

class TestEnrollmentMachine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void transitions_data();
    void transitions();
    void resumed_data();
    void resumed();
    void whatIsSent();
    void noncesAreNeverUsedTwice();
    void theTransactionKeepsItsName();
    void theChallengeIsGivenOutOnce();
    void failuresKeepTheirWords();
    void uncertainty_data();
    void uncertainty();
    void snapshotsLeadOn();
    void pollsUsedCountBoth();

private:
    EnrollmentPlan plan(int polls, MessageType type = MessageType::PkcsReq) const
    {
        return {.type = type, .transactionId = "T1", .csr = "CSR", .issuerAndSubject = "ISSUER AND SUBJECT", .poll = {polls, 300s}};
    }
    /// Feeds the events and writes down the steps. Waits are waited for on the scheduler.
    QStringList play(EnrollmentMachine &machine, const QStringList &events)
    {
        QStringList steps{word(machine.start(m_clock.now()), m_clock.now())};
        for (const QString &one : events) {
            if (one == u"timer")
                m_clock.advance(300s);
            steps.append(word(machine.handle(makeEvent(one), m_clock.now()), m_clock.now()));
        }
        return steps;
    }

    ManualScheduler m_clock;
    SeededRandom m_random;
};

void TestEnrollmentMachine::transitions_data()
{
    QTest::addColumn<int>("polls");
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QStringList>("steps");
    const auto row = [](const char *name, int polls, const QString &events, const QString &steps) {
        QTest::newRow(name) << polls << events.split(u", "_s, Qt::SkipEmptyParts) << steps.split(u", "_s);
    };
    row("issued at once", 0, u"success"_s, u"PKCSReq fresh, issued"_s);
    row("refused", 0, u"failure 2"_s, u"PKCSReq fresh, ScepFailure 2"_s);
    row("refused, unknown failInfo", 5, u"failure 9"_s, u"PKCSReq fresh, ScepFailure 9"_s);
    row("deferred, no polls", 0, u"pending"_s, u"PKCSReq fresh, polling over"_s);
    row("deferred, polled, issued", 3, u"pending, timer, success"_s, u"PKCSReq fresh, wait 300000, CertPoll fresh, issued"_s);
    row("deferred until the polls are used up", 2, u"pending, timer, pending, timer, pending"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, wait 300000, CertPoll fresh, polling over"_s);
    row("no answer, no polls", 0, u"no answer"_s, u"PKCSReq fresh, ConnectionRefused"_s);
    row("no answer, then the same again", 2, u"no answer, timer, success"_s, u"PKCSReq fresh, wait 300000, PKCSReq repeat, issued"_s);
    row("no answer until the polls are used up", 2, u"no answer, timer, no answer, timer, no answer"_s,
        u"PKCSReq fresh, wait 300000, PKCSReq repeat, wait 300000, PKCSReq repeat, ConnectionRefused"_s);
    row("no answer, then deferred: each counts as one (D13)", 2, u"no answer, timer, pending, timer, pending"_s,
        u"PKCSReq fresh, wait 300000, PKCSReq repeat, wait 300000, CertPoll fresh, polling over"_s);
    row("deferred, then no answer, then issued", 3, u"pending, timer, no answer, timer, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, wait 300000, CertPoll fresh, issued"_s);
    row("HTTP error is never polled (D14)", 9, u"http"_s, u"PKCSReq fresh, HttpStatus"_s);
    row("busy for two minutes, then the same again", 1, u"busy 120, timer, success"_s,
        u"PKCSReq fresh, wait 120000, PKCSReq repeat, issued"_s);
    row("busy, and no polls: the error that it is", 0, u"busy 120"_s, u"PKCSReq fresh, HttpStatus"_s);
    row("busy for no time and for a day: within bounds", 2, u"busy 0, timer, busy 86400"_s,
        u"PKCSReq fresh, wait 1000, PKCSReq repeat, wait 3600000"_s);
    row("a poll that finds it busy is no refusal", 2, u"pending, timer, busy 60, timer, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, wait 60000, CertPoll fresh, issued"_s);
    row("a poll that finds it busy, and none left", 1, u"pending, timer, busy 60"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, HttpStatus"_s);
    row("unreadable is never polled (D14)", 9, u"bad InvalidReply"_s, u"PKCSReq fresh, InvalidReply"_s);
    row("foreign nonce is never polled", 9, u"bad ForeignNonce"_s, u"PKCSReq fresh, ForeignNonce"_s);
    // S7: a CertPoll that is refused or unsupported leads to one new request, and to one only.
    row("CertPoll answered HTTP 500", 1, u"pending, timer, http, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, issued"_s);
    row("CertPoll refused as badRequest", 1, u"pending, timer, failure 2, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, issued"_s);
    row("CertPoll refused as badCertId", 1, u"pending, timer, failure 4, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, issued"_s);
    row("CertPoll answered by nothing", 1, u"pending, timer, bad EmptyReply, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, issued"_s);
    row("CertPoll answered by a page", 1, u"pending, timer, bad HtmlPage, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, issued"_s);
    row("the new request is refused", 1, u"pending, timer, http, failure 2"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, ScepFailure 2"_s);
    row("the new request is deferred, its poll refused: no second one", 2, u"pending, timer, http, pending, timer, http"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, wait 300000, CertPoll fresh, HttpStatus"_s);
    row("the new request gets no answer, and is repeated as it is", 2, u"pending, timer, http, no answer, timer, success"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, PKCSReq rewrap, wait 300000, PKCSReq repeat, issued"_s);
    row("CertPoll with a foreign signature is no refusal", 3, u"pending, timer, bad ForeignSignature"_s,
        u"PKCSReq fresh, wait 300000, CertPoll fresh, ForeignSignature"_s);
    row("cancelled while sending", 3, u"cancel"_s, u"PKCSReq fresh, Cancelled"_s);
    row("cancelled while waiting", 3, u"pending, cancel"_s, u"PKCSReq fresh, wait 300000, Cancelled"_s);
    row("cancelled while polling", 3, u"pending, timer, cancel"_s, u"PKCSReq fresh, wait 300000, CertPoll fresh, Cancelled"_s);
}

void TestEnrollmentMachine::transitions()
{
    QFETCH(int, polls);
    QFETCH(QStringList, events);
    QFETCH(QStringList, steps);
    EnrollmentMachine machine(plan(polls), m_random);
    QCOMPARE(play(machine, events), steps);
    // A renewal goes the same ways under its own name.
    EnrollmentMachine renewal(plan(polls, MessageType::RenewalReq), m_random);
    QCOMPARE(play(renewal, events), steps.replaceInStrings(u"PKCSReq"_s, u"RenewalReq"_s));
}

void TestEnrollmentMachine::resumed_data()
{
    QTest::addColumn<EnrollmentSnapshot>("snapshot");
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QStringList>("steps");
    const EnrollmentSnapshot sending{.inFlight = MessageType::PkcsReq, .senderNonce = "N", .unanswered = true};
    EnrollmentSnapshot polling = sending;
    polling.phase = EnrollmentSnapshot::Phase::Polling;
    polling.inFlight = MessageType::CertPoll;
    EnrollmentSnapshot repeated = sending;
    repeated.requestRepeated = true;
    EnrollmentSnapshot deferred = polling; // a crash between PENDING and the first CertPoll
    deferred.inFlight = MessageType::PkcsReq;
    deferred.unanswered = false;
    QTest::newRow("before any reply: the same message again")
        << sending << QStringList{u"success"_s} << QStringList{u"PKCSReq repeat"_s, u"issued"_s};
    QTest::newRow("after PENDING: a CertPoll") << deferred << QStringList{u"success"_s} << QStringList{u"CertPoll fresh"_s, u"issued"_s};
    QTest::newRow("within a CertPoll: another")
        << polling << QStringList{u"pending"_s} << QStringList{u"CertPoll fresh"_s, u"polling over"_s};
    QTest::newRow("a CertPoll refused: one new request")
        << polling << QStringList{u"http"_s, u"success"_s} << QStringList{u"CertPoll fresh"_s, u"PKCSReq rewrap"_s, u"issued"_s};
    QTest::newRow("within the new request: the same again")
        << repeated << QStringList{u"pending"_s} << QStringList{u"PKCSReq repeat"_s, u"polling over"_s};
}

void TestEnrollmentMachine::resumed()
{
    QFETCH(EnrollmentSnapshot, snapshot);
    QFETCH(QStringList, events);
    QFETCH(QStringList, steps);
    EnrollmentPlan stored = plan(0);
    stored.csr.clear(); // it is not kept: its challenge is inside the stored message only
    EnrollmentMachine machine(stored, snapshot, m_random);
    QCOMPARE(play(machine, events), steps);
}

void TestEnrollmentMachine::whatIsSent()
{
    EnrollmentMachine machine(plan(3), m_random);
    const Step first = machine.start(m_clock.now());
    const auto &request = std::get<Send>(first).message;
    QCOMPARE(request.transactionId, QByteArray("T1"));
    QCOMPARE(request.messageData, QByteArray("CSR"));
    QCOMPARE(request.senderNonce.size(), nonceSize);
    QVERIFY(!request.status && !request.failInfo && request.recipientNonce.isEmpty());
    QCOMPARE(machine.snapshot().senderNonce, request.senderNonce);
    (void)machine.handle(makeEvent(u"pending"_s), m_clock.now());
    const Step second = machine.handle(makeEvent(u"timer"_s), m_clock.now());
    const auto &poll = std::get<Send>(second).message;
    QCOMPARE(poll.transactionId, QByteArray("T1"));
    QCOMPARE(poll.messageData, QByteArray("ISSUER AND SUBJECT"));
    QCOMPARE(machine.snapshot().senderNonce, poll.senderNonce);
    QVERIFY(machine.snapshot().inFlight == MessageType::CertPoll);
}

void TestEnrollmentMachine::noncesAreNeverUsedTwice()
{
    QSet<QByteArray> nonces;
    EnrollmentMachine machine(plan(10), m_random);
    nonces.insert(std::get<Send>(machine.start(m_clock.now())).message.senderNonce);
    (void)machine.handle(makeEvent(u"pending"_s), m_clock.now());
    for (int i = 0; i < 5; ++i) {
        nonces.insert(std::get<Send>(machine.handle(makeEvent(u"timer"_s), m_clock.now())).message.senderNonce);
        (void)machine.handle(makeEvent(u"pending"_s), m_clock.now());
    }
    (void)machine.handle(makeEvent(u"timer"_s), m_clock.now());
    nonces.insert(std::get<Send>(machine.handle(makeEvent(u"http"_s), m_clock.now())).message.senderNonce); // the new request
    QCOMPARE(nonces.size(), 7);
    // A repetition is the stored message: its nonce is the one that the reply will bear.
    EnrollmentMachine repeating(plan(3), m_random);
    const QByteArray first = std::get<Send>(repeating.start(m_clock.now())).message.senderNonce;
    (void)repeating.handle(makeEvent(u"no answer"_s), m_clock.now());
    (void)repeating.handle(makeEvent(u"timer"_s), m_clock.now());
    QCOMPARE(repeating.snapshot().senderNonce, first);
}

void TestEnrollmentMachine::theTransactionKeepsItsName()
{
    EnrollmentMachine machine(plan(5), m_random);
    QList<Step> steps{machine.start(m_clock.now())};
    for (const QString &one : {u"no answer"_s, u"timer"_s, u"pending"_s, u"timer"_s, u"http"_s, u"pending"_s, u"timer"_s})
        steps.append(machine.handle(makeEvent(one), m_clock.now()));
    int sent = 0;
    for (const Step &step : steps) {
        if (const auto *send = std::get_if<Send>(&step)) {
            ++sent;
            QCOMPARE(send->message.transactionId, QByteArray("T1"));
        }
    }
    QCOMPARE(sent, 5);
}

void TestEnrollmentMachine::theChallengeIsGivenOutOnce()
{
    // D9: the CSR holds the challenge; after the first message nothing keeps it.
    EnrollmentMachine machine(plan(5), m_random);
    (void)machine.start(m_clock.now());
    QVERIFY(machine.plan().csr.isEmpty());
    (void)machine.handle(makeEvent(u"pending"_s), m_clock.now());
    (void)machine.handle(makeEvent(u"timer"_s), m_clock.now());
    const Step again = machine.handle(makeEvent(u"http"_s), m_clock.now());
    QVERIFY(std::get<Send>(again).message.messageData.isEmpty());
}

void TestEnrollmentMachine::failuresKeepTheirWords()
{
    EnrollmentMachine machine(plan(0), m_random);
    (void)machine.start(m_clock.now());
    const Step step = machine.handle(makeEvent(u"failure 3"_s), m_clock.now());
    const Error error = std::get<Error>(std::get<Finish>(step).outcome);
    QVERIFY(error.code == Errc::ScepFailure);
    QCOMPARE(error.facts, (QStringList{u"3"_s, u"text"_s}));
}

void TestEnrollmentMachine::uncertainty_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<bool>("uncertain");
    // F5, S7: only where every message was answered can a refusal mean that no certificate exists.
    QTest::newRow("refused at once") << QStringList{u"failure 2"_s} << false;
    QTest::newRow("deferred, then refused") << QStringList{u"pending"_s, u"timer"_s, u"failure 1"_s} << false;
    QTest::newRow("no answer, then refused") << QStringList{u"no answer"_s, u"timer"_s, u"failure 2"_s} << true;
    QTest::newRow("poll unanswered, then refused")
        << QStringList{u"pending"_s, u"timer"_s, u"no answer"_s, u"timer"_s, u"failure 1"_s} << true;
    QTest::newRow("unreadable answer") << QStringList{u"bad InvalidReply"_s} << true;
    QTest::newRow("HTTP error") << QStringList{u"http"_s} << true;
}

void TestEnrollmentMachine::uncertainty()
{
    QFETCH(QStringList, events);
    QFETCH(bool, uncertain);
    EnrollmentMachine machine(plan(5), m_random);
    (void)play(machine, events);
    QCOMPARE(machine.snapshot().uncertain, uncertain);
}

void TestEnrollmentMachine::snapshotsLeadOn()
{
    // Killed after any step, the next machine sends what a crash demands: the stored message, or a CertPoll, never a new request.
    const QStringList events{u"no answer"_s, u"timer"_s, u"pending"_s, u"timer"_s, u"pending"_s};
    for (qsizetype length = 0; length <= events.size(); ++length) {
        EnrollmentMachine machine(plan(9), m_random);
        (void)play(machine, events.first(length));
        EnrollmentPlan stored = plan(9);
        stored.csr.clear();
        EnrollmentMachine next(stored, machine.snapshot(), m_random);
        const QString step = word(next.start(m_clock.now()), m_clock.now());
        QCOMPARE(step, length < 3 ? u"PKCSReq repeat"_s : u"CertPoll fresh"_s);
        if (length < 3)
            QCOMPARE(next.snapshot().senderNonce, machine.snapshot().senderNonce);
    }
}

void TestEnrollmentMachine::pollsUsedCountBoth()
{
    EnrollmentMachine machine(plan(5), m_random);
    (void)play(machine, {u"no answer"_s, u"timer"_s, u"pending"_s, u"timer"_s, u"no answer"_s});
    QCOMPARE(machine.snapshot().pollsUsed, 3);
}

QTEST_GUILESS_MAIN(TestEnrollmentMachine)
#include "tst_enrollmentmachine.moc"
