#include "core/base/literals.h"
#include "core/connector/carryover.h"
#include "core/store/restore.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

class TestCarryOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void certificatesIssuedSince();
    void revocationsMadeSince();
    void crlNumbersNeverGoBack();
    void nobodyKnowsTheLastNumber_data();
    void nobodyKnowsTheLastNumber();
    void keyPairsThatTheBackupLacks();
    void anotherCaOfTheSameName();
    void waitingWhenItWasSaved();
    void readsUpToTheDamage();

private:
    QString backup() const { return m_rig->store.folder() + u"/backup.db"_s; }
    void save() { QVERIFY_OK(m_rig->database().backup(backup())); }
    /// Puts the backup in the store's place.
    CarriedOver restore()
    {
        m_rig->service.reset();
        m_rig->store.close();
        CarriedOver carried;
        must(restoreBackup(backup(), m_rig->store.location(), m_rig->store.rooms(), m_rig->now(),
                           [&](Transaction &restored, Transaction *replaced) {
                               return carryOver(restored, replaced).map([&](const CarriedOver &done) { carried = done; });
                           }));
        return carried;
    }
    Certificate issue()
    {
        const CaGeneration ca = m_rig->generation();
        CertificateSpec spec{must(must(DistinguishedName::parse(u"CN=printer-7"_s)).toDer()), testKey(u"client"_s).publicKey(),
                             randomSerial(m_rig->random), m_rig->now(), m_rig->now().addDays(365)};
        const Certificate certificate = must(issueCertificate(spec, ca.certificate, ca.key));
        m_rig->run("INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after, issued)"
                   " VALUES (?, ?, 'office', 'CN=printer-7', ?, ?, ?, ?)",
                   {ca.id, certificate.serial(), certificate.der(), certificate.notBefore(), certificate.notAfter(), m_rig->now()});
        return certificate;
    }
    Result<CertificateRow> revoke(const Certificate &certificate, RevocationReason reason = RevocationReason::KeyCompromise)
    {
        return m_rig->write(
            [&](Transaction &transaction) { return CaStore::revoke(transaction, u"ca"_s, certificate.serial(), reason, m_rig->now()); });
    }
    Result<CertificateRow> find(const Certificate &certificate)
    {
        return m_rig->read([&](Transaction &transaction) { return CaStore::certificate(transaction, u"ca"_s, certificate.serial()); });
    }
    Crl publish() { return must(rebuildCrl(m_rig->database(), m_rig->generation(), m_rig->now())); }
    QByteArray lastCrl()
    {
        return must(m_rig->read([id = m_rig->generation().id](Transaction &transaction) { return CaStore::crl(transaction, id); }));
    }
    qint64 crlNumber() { return m_rig->number("SELECT crl_number FROM ca_generation"); }

    std::optional<ServiceRig> m_rig;
};

void TestCarryOver::init() { m_rig.emplace(); }
void TestCarryOver::cleanup() { m_rig.reset(); }

void TestCarryOver::certificatesIssuedSince()
{
    const Certificate before = issue();
    save();
    const Certificate since = issue(), alsoRevoked = issue();
    m_rig->scheduler.advance(1h);
    QVERIFY_OK(revoke(alsoRevoked));
    const auto carried = restore();
    QCOMPARE(carried.certificates, 2);
    QCOMPARE(carried.revocations, 0); // it came revoked
    QCOMPARE(carried.leftBehind, 0);
    QVERIFY(carried.isComplete);
    QCOMPARE(m_rig->certificates(), 3);
    for (const Certificate &each : {before, since, alsoRevoked}) {
        QVERIFY_OK(find(each));
        QVERIFY(find(each)->certificate == each);
        QCOMPARE(find(each)->connector, u"office"_s);
    }
    QCOMPARE(find(since)->issued, m_rig->now().addSecs(-3600));
    QCOMPARE(find(alsoRevoked)->revoked, m_rig->now());
    QVERIFY_OK(revoke(since));
    const Crl crl = publish();
    QVERIFY(crl.isRevoked(since) && crl.isRevoked(alsoRevoked) && !crl.isRevoked(before));
}

void TestCarryOver::revocationsMadeSince()
{
    const Certificate good = issue(), bad = issue(), old = issue();
    QVERIFY_OK(revoke(old, RevocationReason::Superseded));
    save();
    QVERIFY_OK(revoke(bad));
    const auto carried = restore();
    QCOMPARE(carried.certificates, 0);
    QCOMPARE(carried.revocations, 1);
    QVERIFY(!find(good)->revoked);
    QCOMPARE(find(bad)->revoked, m_rig->now());
    QCOMPARE(m_rig->number("SELECT reason FROM certificate WHERE serial = ?", {bad.serial()}), int(RevocationReason::KeyCompromise));
    QCOMPARE(m_rig->number("SELECT reason FROM certificate WHERE serial = ?", {old.serial()}), int(RevocationReason::Superseded));
}

void TestCarryOver::crlNumbersNeverGoBack()
{
    publish();
    save();
    for (int i = 0; i < 4; ++i)
        publish();
    const QByteArray last = lastCrl();
    QVERIFY(restore().isComplete);
    QCOMPARE(crlNumber(), 5);
    QCOMPARE(lastCrl(), last);
    QCOMPARE(m_rig->number("SELECT count(*) FROM ca_generation WHERE crl_next_update IS NULL"), 1); // whoever serves it signs a new one
    publish();
    QCOMPARE(crlNumber(), 6);
    // A backup that is ahead of the store stays ahead.
    QVERIFY(QFile::remove(backup()));
    save();
    m_rig->run("UPDATE ca_generation SET crl_number = 2");
    m_rig->scheduler.advance(1s);
    QVERIFY(restore().isComplete);
    QCOMPARE(crlNumber(), 6);
}

void TestCarryOver::nobodyKnowsTheLastNumber_data()
{
    QTest::addColumn<QString>("fate");
    QTest::newRow("no store") << u"gone"_s;
    QTest::newRow("an empty file") << u"empty"_s;
    QTest::newRow("a damaged store") << u"damaged"_s;
    QTest::newRow("a store of another kind") << u"no tables"_s;
    QTest::newRow("a new store") << u"new"_s;
}

void TestCarryOver::nobodyKnowsTheLastNumber()
{
    QFETCH(QString, fate);
    publish();
    save();
    const QString path = m_rig->store.location().path;
    if (fate == u"no tables")
        m_rig->run("DROP TABLE certificate");
    m_rig->service.reset();
    m_rig->store.close();
    QFile file(path);
    if (fate == u"gone" || fate == u"new")
        QVERIFY(file.remove());
    if (fate == u"empty" || fate == u"damaged") {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(fate == u"damaged" ? QByteArray(8192, '\x5a') : QByteArray());
        file.close();
    }
    if (fate == u"new")
        (void)m_rig->store.open();
    const auto carried = restore();
    QCOMPARE(carried.isComplete, fate == u"new");
    QCOMPARE(carried.certificates, 0);
    QCOMPARE(crlNumber(), 1 + crlNumberMargin);
    publish();
    QCOMPARE(crlNumber(), 2 + crlNumberMargin);
}

void TestCarryOver::keyPairsThatTheBackupLacks()
{
    save();
    CaGeneration next = fixedCa(u"ca"_s, u"other-ca"_s, m_rig->random, m_rig->now());
    next.number = 2;
    next.state = GenerationState::Next;
    must(m_rig->write([&](Transaction &transaction) { return CaStore(m_rig->vault).add(transaction, next, m_rig->now()); }));
    const Certificate first = issue();
    must(m_rig->write([](Transaction &transaction) { return CaStore::promoteNext(transaction, u"ca"_s); }));
    const Certificate second = issue();
    const auto carried = restore();
    QCOMPARE(carried.certificates, 1);
    QCOMPARE(carried.leftBehind, 1);
    QVERIFY(carried.isComplete);
    QVERIFY_OK(find(first));
    QCOMPARE_ERROR(find(second), Errc::NotFound);
}

void TestCarryOver::anotherCaOfTheSameName()
{
    save();
    publish();
    const CaGeneration other = fixedCa(u"ca"_s, u"other-ca"_s, m_rig->random, m_rig->now());
    m_rig->run("UPDATE ca_generation SET certificate = ?", {other.certificate->der()});
    m_rig->run("INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after, issued)"
               " SELECT id, x'01', '', '', x'', 0, 0, 0 FROM ca_generation");
    const auto carried = restore();
    QCOMPARE(carried.certificates, 0);
    QCOMPARE(carried.leftBehind, 1);
    QCOMPARE(m_rig->certificates(), 0);
    QCOMPARE(crlNumber(), crlNumberMargin);
}

void TestCarryOver::waitingWhenItWasSaved()
{
    const Csr csr = csrFor(u"ca"_s, u"CN=Acme"_s, {});
    const QByteArray certificate = m_rig->caCertificate().der();
    m_rig->run("UPDATE ca_generation SET state = 'waiting', certificate = NULL, csr = ?", {csr.der()});
    save();
    m_rig->run("UPDATE ca_generation SET state = 'current', certificate = ?, csr = NULL", {certificate});
    issue();
    publish();
    const auto carried = restore();
    QCOMPARE(carried.certificates, 1);
    QCOMPARE(carried.leftBehind, 0);
    QCOMPARE(crlNumber(), 1);
    QCOMPARE(m_rig->number("SELECT count(*) FROM ca_generation WHERE state = 'waiting'"), 1);
}

/// What could be read of a damaged store is not thrown away.
void TestCarryOver::readsUpToTheDamage()
{
    save();
    const Certificate since = issue();
    // A table of it cannot be read: the CRL's numbers, which come after the certificates.
    m_rig->run("ALTER TABLE ca_generation RENAME COLUMN crl TO was_crl");
    const auto carried = restore();
    QCOMPARE(carried.certificates, 1);
    QVERIFY(!carried.isComplete);
    QVERIFY_OK(find(since));
    QCOMPARE(crlNumber(), crlNumberMargin);
}

QTEST_GUILESS_MAIN(TestCarryOver)
#include "tst_carryover.moc"
