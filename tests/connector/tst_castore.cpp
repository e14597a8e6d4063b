#include "core/base/literals.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

namespace {

/// The next generation, without the cost of making a key.
CaGeneration nextOf(const CaGeneration &current, Random &random, const QDateTime &now)
{
    CaGeneration next = fixedCa(current.ca, u"other-ca"_s, random, now);
    next.number = current.number + 1;
    next.state = GenerationState::Next;
    return next;
}

QByteArray crlText(const Crl &crl) { return openssl({u"crl"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s}, crl.der()).out; }
QByteArray crlNumber(const Crl &crl)
{
    return openssl({u"crl"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-crlnumber"_s}, crl.der()).out.trimmed();
}

} // namespace

class TestCaStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptAndLoaded_data();
    void keptAndLoaded();
    void listedWithoutKeys();
    void oneOfAName();
    void keysAreSealed();
    void aSealedKeyStaysInItsPlace_data();
    void aSealedKeyStaysInItsPlace();
    void anotherVaultOpensNothing();
    void damage_data();
    void damage();
    void waitsForItsCertificate();
    void rollover();
    void revisions();
    void revokes();
    void crlNumbersGrow();
    void crlReasons_data();
    void crlReasons();
    void expiredEntriesLeave_data();
    void expiredEntriesLeave();
    void crlEndsWithItsCa();
    void crlsOfTwoGenerations();
    void twoProcessesRebuildAtOnce();

private:
    static Result<QList<CaGeneration>> load(ServiceRig &rig, const QString &ca = u"ca"_s)
    {
        return rig.read([&](Transaction &transaction) { return CaStore(rig.vault).load(transaction, ca); });
    }
    static Certificate issue(ServiceRig &rig, int days = 365, const QString &ca = u"ca"_s)
    {
        const CaGeneration generation = rig.generation(ca);
        CertificateSpec spec{must(must(DistinguishedName::parse(u"CN=printer-7"_s)).toDer()), testKey(u"client"_s).publicKey(),
                             randomSerial(rig.random), rig.now(), rig.now().addDays(days)};
        const Certificate certificate = must(issueCertificate(spec, generation.certificate, generation.key));
        must(rig.write([&](Transaction &transaction) {
            return RequestStore::addCertificate(transaction, generation.id, u"office"_s, certificate, rig.now());
        }));
        return certificate;
    }
    static Result<CertificateRow> revoke(ServiceRig &rig, const Certificate &certificate,
                                         RevocationReason reason = RevocationReason::Unspecified)
    {
        return rig.write(
            [&](Transaction &transaction) { return CaStore::revoke(transaction, u"ca"_s, certificate.serial(), reason, rig.now()); });
    }
    static qint64 revision(ServiceRig &rig)
    {
        return must(rig.read([](Transaction &t) { return CaStore::revision(t); }));
    }
};

void TestCaStore::keptAndLoaded_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("RSA") << u"ca"_s;
    QTest::newRow("P-256 with an RA") << u"ec-p256"_s;
    QTest::newRow("P-384 with an RA") << u"ec-p384"_s;
}

void TestCaStore::keptAndLoaded()
{
    QFETCH(QString, key);
    ServiceRig rig;
    CaGeneration made = fixedCa(u"other"_s, key, rig.random, rig.now());
    made.chain = {TestCa::at(rig.now()).root().certificate};
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, made, u"The other one"_s, rig.now()); }));
    const auto loaded = load(rig, u"other"_s);
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->size(), 1);
    const CaGeneration &generation = loaded->first();
    QVERIFY(generation.id > 0);
    QCOMPARE(generation.ca, u"other"_s);
    QCOMPARE(generation.number, 1);
    QCOMPARE(generation.state, GenerationState::Current);
    QVERIFY(*generation.certificate == *made.certificate);
    QCOMPARE(generation.chain, made.chain);
    QCOMPARE(generation.raCertificates, made.raCertificates);
    QVERIFY(generation.key.toPem().equals(made.key.toPem()));
    QCOMPARE(generation.raKey.has_value(), made.raKey.has_value());
    if (made.raKey)
        QVERIFY(generation.raKey->toPem().equals(made.raKey->toPem()));
    QCOMPARE_ERROR(load(rig, u"nobody"_s), Errc::NotFound);
}

void TestCaStore::listedWithoutKeys()
{
    ServiceRig rig;
    const CaGeneration ec = fixedCa(u"aaa"_s, u"ec-p256"_s, rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, ec, u"First"_s, rig.now()); }));
    const auto list = must(rig.read([](Transaction &transaction) { return CaStore::list(transaction); }));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].name, u"aaa"_s);
    QCOMPARE(list[0].title, u"First"_s);
    QCOMPARE(list[0].created, rig.now());
    QVERIFY(list[0].current() && *list[0].current()->certificate == *ec.certificate);
    QCOMPARE(list[0].current()->raCertificates, ec.raCertificates);
    QCOMPARE(list[1].name, u"ca"_s);
    QCOMPARE(list[1].current()->crlNumber, 0);
    QVERIFY(!list[1].current()->crlNextUpdate);
    QCOMPARE_ERROR(rig.read([](Transaction &transaction) { return CaStore::show(transaction, u"nobody"_s); }), Errc::NotFound);
}

void TestCaStore::oneOfAName()
{
    ServiceRig rig;
    const CaGeneration twin = fixedCa(u"ca"_s, u"other-ca"_s, rig.random, rig.now());
    QCOMPARE_ERROR(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, twin, {}, rig.now()); }),
                   Errc::AlreadyExists);
    QCOMPARE(rig.number("SELECT count(*) FROM ca_generation"), 1);
    QVERIFY(rig.generation().key.publicKey() == testKey(u"ca"_s).publicKey());
}

void TestCaStore::keysAreSealed()
{
    ServiceRig rig;
    const CaGeneration ec = fixedCa(u"ec"_s, u"ec-p256"_s, rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, ec, {}, rig.now()); }));
    const QByteArray bytes = rig.everyByte();
    QVERIFY(bytes.contains(rig.caCertificate().der())); // what is public is found in it
    QVERIFY(!bytes.contains("PRIVATE KEY"));
    for (const PrivateKey &key : {testKey(u"ca"_s), testKey(u"ec-p256"_s), *ec.raKey}) {
        // A line from the middle of the PEM holds nothing but private octets; the same in DER.
        const QList<QByteArray> lines = key.toPem().view().toByteArray().split('\n');
        const QByteArray line = lines[lines.size() / 2];
        QVERIFY(line.size() > 30);
        QVERIFY(!bytes.contains(line));
        const QByteArray der = derOfPem(key.toPem().view().toByteArray());
        const QByteArray secret = key.canDecrypt() ? der.last(128) : der.mid(der.indexOf(QByteArray("\x04\x20", 2)) + 2, 32);
        QVERIFY(!bytes.contains(secret));
    }
}

void TestCaStore::aSealedKeyStaysInItsPlace_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("another CA's") << u"UPDATE ca_generation SET key = (SELECT key FROM ca_generation WHERE ca = 'ec') WHERE ca = 'ca'"_s;
    QTest::newRow("its RA's") << u"UPDATE ca_generation SET key = ra_key WHERE ca = 'ec'"_s;
    QTest::newRow("as its RA's") << u"UPDATE ca_generation SET ra_key = key WHERE ca = 'ec'"_s;
    QTest::newRow("under another number") << u"UPDATE ca_generation SET number = 2 WHERE ca = 'ca'"_s;
    QTest::newRow("a challenge") << u"UPDATE ca_generation SET key = (SELECT sealed FROM challenge)"_s;
    QTest::newRow("cut") << u"UPDATE ca_generation SET key = substr(key, 1, length(key) - 1)"_s;
    QTest::newRow("emptied") << u"UPDATE ca_generation SET key = zeroblob(0)"_s;
    QTest::newRow("an octet changed") << u"UPDATE ca_generation SET key = substr(key, 1, 20) || x'00' || substr(key, 22)"_s;
    QTest::newRow("in clear") << u"UPDATE ca_generation SET key = 'PEM'"_s;
}

void TestCaStore::aSealedKeyStaysInItsPlace()
{
    QFETCH(QString, statement);
    ServiceRig rig;
    rig.addChallenge("open sesame");
    const CaGeneration ec = fixedCa(u"ec"_s, u"ec-p256"_s, rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, ec, {}, rig.now()); }));
    QVERIFY(load(rig) && load(rig, u"ec"_s));
    rig.run(statement.toUtf8().constData());
    const auto first = load(rig), second = load(rig, u"ec"_s);
    const auto broken = !first ? first : second;
    QCOMPARE_ERROR(broken, Errc::SealBroken);
}

void TestCaStore::anotherVaultOpensNothing()
{
    ServiceRig rig;
    TemporaryStore elsewhere;
    SeededRandom otherRandom(rig.random.seed() + 1);
    const Vault strange = must(Vault::create(elsewhere.database(), Secret("correct horse"), otherRandom, {2, 1, 1, {}}));
    QCOMPARE_ERROR(rig.read([&](Transaction &transaction) { return CaStore(strange).load(transaction, u"ca"_s); }), Errc::SealBroken);
}

void TestCaStore::damage_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("no certificate") << u"UPDATE ca_generation SET certificate = NULL"_s;
    QTest::newRow("no certificate but octets") << u"UPDATE ca_generation SET certificate = x'3003020101'"_s;
    QTest::newRow("no RA certificate") << u"UPDATE ca_generation SET ra_certificates = NULL"_s;
    QTest::newRow("no RA certificate but text") << u"UPDATE ca_generation SET ra_certificates = 'hello'"_s;
}

void TestCaStore::damage()
{
    QFETCH(QString, statement);
    ServiceRig rig(u"ec-p256"_s);
    QVERIFY_OK(load(rig));
    rig.run(statement.toUtf8().constData());
    QCOMPARE_ERROR(load(rig), Errc::StateDamaged);
}

void TestCaStore::waitsForItsCertificate()
{
    ServiceRig rig;
    CaGeneration made{0, u"sub"_s, 1, GenerationState::Waiting, testKey(u"client"_s)};
    made.csr = "the CSR";
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, made, {}, rig.now()); }));
    const auto info = must(rig.read([](Transaction &transaction) { return CaStore::show(transaction, u"sub"_s); }));
    QVERIFY(!info.current());
    QCOMPARE(info.generations.first().csr, QByteArray("the CSR"));
    CaGeneration waiting = must(load(rig, u"sub"_s)).first();
    QVERIFY(!waiting.certificate && !waiting.canIssue(rig.now()));
    // Its certificate comes.
    const TestCa above = TestCa::at(rig.now());
    CertificateSpec spec{above.root().certificate.subjectDer(), waiting.key.publicKey(), "\x07", rig.now(), rig.now().addDays(100)};
    spec.isCa = true;
    const Certificate own = must(issueCertificate(spec, above.root().certificate, above.root().key));
    CaGeneration installed = must(install(waiting, {own, above.root().certificate}, rig.random, rig.now()));
    installed.state = GenerationState::Current;
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).update(transaction, installed); }));
    const CaGeneration loaded = must(load(rig, u"sub"_s)).first();
    QCOMPARE(loaded.id, waiting.id);
    QVERIFY(*loaded.certificate == own && loaded.chain.size() == 1 && loaded.csr.isEmpty());
    QVERIFY(loaded.key.toPem().equals(made.key.toPem()));
}

void TestCaStore::rollover()
{
    ServiceRig rig;
    const auto promote = [](Transaction &transaction) { return CaStore::promoteNext(transaction, u"ca"_s); };
    QCOMPARE_ERROR(rig.write(promote), Errc::NotFound);
    QCOMPARE(rig.generation().number, 1);
    const auto add = [&](const CaGeneration &next) {
        return rig.write([&](Transaction &transaction) { return CaStore(rig.vault).add(transaction, next, rig.now()); });
    };
    const CaGeneration next = nextOf(rig.generation(), rig.random, rig.now());
    QVERIFY_OK(add(next));
    CaGeneration third = next;
    third.number = 3;
    QCOMPARE_ERROR(add(next), Errc::AlreadyExists);
    QCOMPARE_ERROR(add(third), Errc::AlreadyExists);
    third.state = GenerationState::Waiting;
    QCOMPARE_ERROR(add(third), Errc::AlreadyExists);
    QCOMPARE(must(load(rig)).size(), 2);
    QCOMPARE(must(load(rig))[0].state, GenerationState::Next);
    QCOMPARE(rig.generation().number, 1);

    QVERIFY_OK(rig.write(promote));
    const auto generations = must(load(rig));
    QCOMPARE(generations[0].number, 2); // newest first
    QCOMPARE(generations[0].state, GenerationState::Current);
    QCOMPARE(generations[1].state, GenerationState::Former);
    QVERIFY(generations[1].canIssue(rig.now()));
    QVERIFY(generations[1].key.publicKey() == testKey(u"ca"_s).publicKey());
    QCOMPARE_ERROR(rig.write(promote), Errc::NotFound);
    QCOMPARE(rig.generation().number, 2);

    CaGeneration last = nextOf(generations[0], rig.random, rig.now());
    QCOMPARE(last.number, 3);
    QVERIFY_OK(add(last));
    QVERIFY_OK(rig.write(promote));
    QCOMPARE(rig.generation().number, 3);
    QCOMPARE(rig.number("SELECT count(*) FROM ca_generation WHERE state = 'former'"), 2);
}

void TestCaStore::revisions()
{
    ServiceRig rig;
    qint64 last = revision(rig);
    const auto grew = [&] {
        const qint64 before = std::exchange(last, revision(rig));
        return last > before;
    };
    QVERIFY(!grew());
    const CaGeneration other = fixedCa(u"other"_s, u"other-ca"_s, rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, other, {}, rig.now()); }));
    QVERIFY(grew());
    const CaGeneration next = nextOf(rig.generation(), rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).add(transaction, next, rig.now()); }));
    QVERIFY(grew());
    must(rig.write([](Transaction &transaction) { return CaStore::promoteNext(transaction, u"ca"_s); }));
    QVERIFY(grew());
    must(rig.write(
        [&, generation = rig.generation()](Transaction &transaction) { return CaStore(rig.vault).update(transaction, generation); }));
    QVERIFY(grew());
    must(rebuildCrl(rig.database(), rig.generation(), rig.now()));
    QVERIFY(grew());
    rig.set(rig.settings());
    QVERIFY(grew());
    issue(rig);
    QVERIFY(!grew());
}

void TestCaStore::revokes()
{
    ServiceRig rig;
    const Certificate certificate = issue(rig);
    const auto find = [&](const QByteArray &serial, const QString &ca = u"ca"_s) {
        return rig.read([&](Transaction &transaction) { return CaStore::certificate(transaction, ca, serial); });
    };
    QVERIFY_OK(find(certificate.serial()));
    QVERIFY(!find(certificate.serial())->revoked);
    QVERIFY(find(certificate.serial())->certificate == certificate);
    QCOMPARE(find(certificate.serial())->connector, u"office"_s);
    QCOMPARE_ERROR(find(QByteArray(16, 'x')), Errc::NotFound);
    QCOMPARE_ERROR(find(certificate.serial(), u"other"_s), Errc::NotFound);
    QCOMPARE_ERROR(find({}), Errc::NotFound);
    rig.scheduler.advance(1h);
    const auto revoked = revoke(rig, certificate, RevocationReason::KeyCompromise);
    QVERIFY_OK(revoked);
    QCOMPARE(revoked->revoked, rig.now());
    QCOMPARE(find(certificate.serial())->revoked, rig.now());
    rig.scheduler.advance(1h);
    QCOMPARE_ERROR(revoke(rig, certificate), Errc::AlreadyRevoked);
    QCOMPARE(find(certificate.serial())->revoked, rig.now().addSecs(-3600));
    QCOMPARE(rig.number("SELECT reason FROM certificate"), 1);
    QCOMPARE(must(rig.read([](Transaction &transaction) { return CaStore::issuedCount(transaction, u"ca"_s); })), 1);
}

void TestCaStore::crlNumbersGrow()
{
    ServiceRig rig;
    const CaGeneration generation = rig.generation();
    QVERIFY(must(rig.read([&](Transaction &transaction) { return CaStore::crl(transaction, generation.id); })).isEmpty());
    for (int i = 1; i <= 20; ++i) {
        const Crl crl = must(rebuildCrl(rig.database(), generation, rig.now()));
        QCOMPARE(crlNumber(crl), "crlNumber=0x" + QByteArray::number(i, 16).rightJustified(2, '0').toUpper());
        QVERIFY(crl.isSignedBy(*generation.certificate));
        QCOMPARE(crl.thisUpdate(), rig.now());
        QCOMPARE(crl.nextUpdate(), rig.now().addDays(7));
        QCOMPARE(must(rig.read([&](Transaction &transaction) { return CaStore::crl(transaction, generation.id); })), crl.der());
    }
    const auto info = must(rig.read([](Transaction &transaction) { return CaStore::show(transaction, u"ca"_s); }));
    QCOMPARE(info.current()->crlNumber, 20);
    QCOMPARE(info.current()->crlNextUpdate, rig.now().addDays(7));
}

void TestCaStore::crlReasons_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unspecified") << int(RevocationReason::Unspecified) << QByteArray();
    QTest::newRow("keyCompromise") << int(RevocationReason::KeyCompromise) << QByteArray("Key Compromise");
    QTest::newRow("cACompromise") << int(RevocationReason::CaCompromise) << QByteArray("CA Compromise");
    QTest::newRow("affiliationChanged") << int(RevocationReason::AffiliationChanged) << QByteArray("Affiliation Changed");
    QTest::newRow("superseded") << int(RevocationReason::Superseded) << QByteArray("Superseded");
    QTest::newRow("cessationOfOperation") << int(RevocationReason::CessationOfOperation) << QByteArray("Cessation Of Operation");
    QTest::newRow("privilegeWithdrawn") << int(RevocationReason::PrivilegeWithdrawn) << QByteArray("Privilege Withdrawn");
}

void TestCaStore::crlReasons()
{
    QFETCH(int, reason);
    QFETCH(QByteArray, text);
    ServiceRig rig;
    const Certificate bad = issue(rig), good = issue(rig);
    must(revoke(rig, bad, RevocationReason(reason)));
    const Crl crl = must(rebuildCrl(rig.database(), rig.generation(), rig.now().addSecs(60)));
    QCOMPARE(crl.revokedCount(), 1);
    QVERIFY(crl.isRevoked(bad) && !crl.isRevoked(good));
    const QByteArray seen = crlText(crl);
    QVERIFY2(seen.contains(bad.serial().toHex().toUpper()), seen.constData());
    QVERIFY2(seen.contains("Revocation Date: Mar  1 12:00:00 2027 GMT"), seen.constData());
    if (text.isEmpty()) // RFC 5280 §5.3.1: the extension should be absent
        QVERIFY2(!seen.contains("Reason Code"), seen.constData());
    else
        QVERIFY2(seen.contains(text), seen.constData());
}

void TestCaStore::expiredEntriesLeave_data()
{
    QTest::addColumn<int>("days"); ///< after the certificate's end
    QTest::addColumn<bool>("listed");
    QTest::newRow("while it is valid") << -1 << true;
    QTest::newRow("the day after its end") << 1 << true; // RFC 5280 §3.3: on one CRL beyond it at least
    QTest::newRow("six days after") << 6 << true;
    QTest::newRow("a week after") << 7 << false;
    QTest::newRow("a year after") << 365 << false;
}

void TestCaStore::expiredEntriesLeave()
{
    QFETCH(int, days);
    QFETCH(bool, listed);
    ServiceRig rig;
    const Certificate certificate = issue(rig, 30), other = issue(rig, 1000);
    must(revoke(rig, certificate));
    must(revoke(rig, other));
    const Crl crl = must(rebuildCrl(rig.database(), rig.generation(), rig.now().addDays(30 + days)));
    QCOMPARE(crl.isRevoked(certificate), listed);
    QVERIFY(crl.isRevoked(other));
}

void TestCaStore::crlEndsWithItsCa()
{
    ServiceRig rig;
    const CaGeneration generation = rig.generation();
    const Crl crl = must(rebuildCrl(rig.database(), generation, generation.certificate->notAfter().addDays(-2)));
    QCOMPARE(crl.nextUpdate(), generation.certificate->notAfter());
}

void TestCaStore::crlsOfTwoGenerations()
{
    ServiceRig rig;
    const Certificate old = issue(rig);
    const CaGeneration next = nextOf(rig.generation(), rig.random, rig.now());
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).add(transaction, next, rig.now()); }));
    must(rig.write([](Transaction &transaction) { return CaStore::promoteNext(transaction, u"ca"_s); }));
    const Certificate young = issue(rig);
    must(revoke(rig, old));
    must(revoke(rig, young));
    const CaGeneration former = rig.generation(u"ca"_s, GenerationState::Former), current = rig.generation();
    const Crl formerCrl = must(rebuildCrl(rig.database(), former, rig.now()));
    const Crl currentCrl = must(rebuildCrl(rig.database(), current, rig.now()));
    QVERIFY(formerCrl.isRevoked(old) && !formerCrl.isRevoked(young));
    QVERIFY(currentCrl.isRevoked(young) && !currentCrl.isRevoked(old));
    QVERIFY(formerCrl.isSignedBy(*former.certificate) && !formerCrl.isSignedBy(*current.certificate));
    QCOMPARE(crlNumber(formerCrl), QByteArray("crlNumber=0x01"));
    QCOMPARE(crlNumber(currentCrl), QByteArray("crlNumber=0x01"));
}

void TestCaStore::twoProcessesRebuildAtOnce()
{
    ServiceRig rig;
    const auto second = rig.store.open();
    const CaGeneration generation = rig.generation();
    QObject context;
    WorkPool threads(4);
    QSet<QByteArray> numbers;
    int done = 0;
    for (int i = 0; i < 20; ++i) {
        Database *database = i % 2 ? second.get() : &rig.database();
        threads.run(
            &context, [database, generation, now = rig.now()] { return rebuildCrl(*database, generation, now); },
            [&](const Result<Crl> &crl) {
                ++done;
                if (crl)
                    numbers.insert(crlNumber(*crl));
            });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 20, 30'000);
    QCOMPARE(numbers.size(), 20); // each its own
    QCOMPARE(rig.number("SELECT crl_number FROM ca_generation"), 20);
    const auto stored = Crl::parse(must(rig.read([&](Transaction &transaction) { return CaStore::crl(transaction, generation.id); })));
    QVERIFY_OK(stored);
    QCOMPARE(crlNumber(*stored), QByteArray("crlNumber=0x14")); // the last one stands
}

QTEST_GUILESS_MAIN(TestCaStore)
#include "tst_castore.moc"
