// Keys that prove nothing, or that no client takes: whoever has the challenge asks for a certificate for one.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/oddkey.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

class TestAttacksKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oddKeys_data();
    void oddKeys();
    void anOddKeyForTheCasSubject();
    void aCsrThatTheKeyDidNotSign();
};

void TestAttacksKeys::oddKeys_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("RSA, e = 1: everybody signs for it") << u"exponent-1"_s;
    QTest::newRow("RSA, e = 2") << u"exponent-2"_s;
    QTest::newRow("RSA, e above 2^64") << u"exponent-long"_s;
    QTest::newRow("RSA, an even modulus") << u"even"_s;
    QTest::newRow("RSA, a square") << u"square"_s;
    QTest::newRow("RSA, a multiple of 751") << u"factor-751"_s;
    QTest::newRow("EC, parameters in full") << u"explicit"_s;
}

void TestAttacksKeys::oddKeys()
{
    if (!OddKey::isPossible())
        QSKIP("Python is not installed");
    QFETCH(QString, kind);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const OddKey key(kind);
    const QByteArray subject = must(must(DistinguishedName::parse(u"CN="_s + AttackRig::commonName())).toDer());
    const WireReply reply = rig.post(key.message(subject, AttackRig::challenge(), rig.caCertificate(), rig.now()));
    QVERIFY2(reply.status != 0, "no answer");
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// With e = 1 everybody proves the possession of any key: here under the CA's own name.
void TestAttacksKeys::anOddKeyForTheCasSubject()
{
    if (!OddKey::isPossible())
        QSKIP("Python is not installed");
    AttackRig rig;
    rig.issueSheet(AttackRig::anybody());
    rig.start();
    const OddKey key(u"exponent-1"_s);
    (void)rig.post(key.message(rig.caCertificate().subjectDer(), AttackRig::challenge(), rig.caCertificate(), rig.now()));
    QCOMPARE(rig.strangers(), QStringList());
}

/// The CA's key is in GetCACert: a request for it has no signature that holds.
void TestAttacksKeys::aCsrThatTheKeyDidNotSign()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    // Our own CSR with the CA's public key in the place of ours: both are RSA 2048 with the same exponent.
    QByteArray der = csrFor(u"client-next"_s, u"CN="_s + AttackRig::commonName(), AttackRig::challenge()).der();
    der.replace(testKey(u"client-next"_s).publicKey().der(), rig.caCertificate().publicKey().der());
    const ClientMessage asked = rig.message(rig.stranger(), der, {.transactionId = "CA-KEY"});
    (void)rig.post(asked.bytes);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
}

QTEST_GUILESS_MAIN(TestAttacksKeys)
#include "tst_attacks_keys.moc"
