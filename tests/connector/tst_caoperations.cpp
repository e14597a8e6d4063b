#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/caoperations.h"
#include "core/connector/connectoroverview.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QTest>

namespace scepter {

class TestCaOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesOverWhatARecoveryFileHolds();
    void installsTheChainOfASubordinateCa();
    void changesNothingWhenTheRecoveryFileCannotBeWritten();
    void refusesANameThatIsTaken();
    void refusesACaWithAnUnsoundKey();
    void leavesNoFileOfACaThatIsNotMade();
    void revokesSeveral();
};

namespace {

class Rig {
public:
    CaOperations operations() { return {service.database(), service.random, Administrator(service.vault, u"user test"_s), service.now()}; }
    QString path(const QString &name) { return service.store.folder() + u'/' + name; }
    CaInfoRow ca(const QString &name)
    {
        return must(service.read([&](Transaction &transaction) { return CaStore::show(transaction, name); }));
    }
    QStringList audited()
    {
        QStringList all;
        for (const AuditEntry &entry : must(service.read([](Transaction &transaction) { return newestAudit(transaction, {}, 100); })))
            all.prepend(entry.operation);
        return all;
    }
    ServiceRig service;
};

NewCa subordinate(const QString &name, const QString &csr)
{
    NewCa ca{NewCa::Kind::Subordinate, {name}};
    ca.spec.subject = must(DistinguishedName::parse(u"CN=Printer CA, O=Acme"_s));
    ca.csr = csr;
    return ca;
}

} // namespace

void TestCaOperations::takesOverWhatARecoveryFileHolds()
{
    Rig rig;
    QVERIFY_OK(rig.operations().exportRecovery(u"ca"_s, rig.path(u"ca.p12"_s), Secret("rescue")));
    NewCa again{NewCa::Kind::Imported, {u"again"_s}};
    again.source = rig.path(u"ca.p12"_s);
    again.sourcePassphrase = Secret("wrong");
    QCOMPARE(rig.operations().create(again).error().code, Errc::WrongPassphrase);
    again.sourcePassphrase = Secret("rescue");
    ConnectorSettings branch{u"branch"_s};
    branch.ca = u"again"_s;
    QVERIFY_OK(rig.operations().createConnector(branch, again));
    QCOMPARE(*rig.ca(u"again"_s).current()->certificate, rig.service.caCertificate());
    QCOMPARE(rig.audited(), (QStringList{u"ca export"_s, u"ca import"_s, u"crl issued"_s, u"connector create"_s}));
}

void TestCaOperations::installsTheChainOfASubordinateCa()
{
    Rig rig;
    QVERIFY_OK(rig.operations().create(subordinate(u"sub"_s, rig.path(u"sub.csr"_s))));
    QVERIFY(!rig.ca(u"sub"_s).current());
    const CaGeneration root = rig.service.generation();
    const Csr csr = must(Csr::fromDer(rig.ca(u"sub"_s).generations.first().csr));
    QCOMPARE(must(readFile(rig.path(u"sub.csr"_s))), csr.toPem());
    CertificateSpec spec{csr.subjectDer(), must(csr.publicKey()), randomSerial(rig.service.random), rig.service.now().addSecs(-60),
                         rig.service.now().addDays(365)};
    spec.isCa = true;
    spec.keyUsage = DigitalSignature | KeyEncipherment | KeyCertSign | CrlSign;
    const Certificate issued = must(issueCertificate(spec, root.certificate, root.key));
    must(writeFile(rig.path(u"chain.pem"_s), toPem({issued, *root.certificate}), FileAccess::Everyone));
    QVERIFY_OK(rig.operations().installChain(u"sub"_s, rig.path(u"chain.pem"_s)));
    QVERIFY(rig.ca(u"sub"_s).current());
    QCOMPARE(*rig.ca(u"sub"_s).current()->certificate, issued);
    QVERIFY(rig.ca(u"sub"_s).current()->crlNumber > 0);
    QCOMPARE(rig.audited(), (QStringList{u"ca create"_s, u"ca install"_s, u"crl issued"_s}));
}

void TestCaOperations::changesNothingWhenTheRecoveryFileCannotBeWritten()
{
    Rig rig;
    NewCa ca = subordinate(u"sub"_s, rig.path(u"sub.csr"_s));
    ca.recovery = rig.path(u"missing/folder/ca.p12"_s);
    ca.recoveryPassphrase = Secret("rescue");
    QCOMPARE(rig.operations().create(ca).error().code, Errc::FileUnwritable);
    QVERIFY(!rig.service.read([](Transaction &transaction) { return CaStore::show(transaction, u"sub"_s); }));
    QVERIFY(rig.audited().isEmpty());
}

void TestCaOperations::refusesANameThatIsTaken()
{
    Rig rig;
    QCOMPARE(rig.operations().create(subordinate(u"ca"_s, rig.path(u"x.csr"_s))).error().code, Errc::AlreadyExists);
    QCOMPARE(rig.operations().createConnector(rig.service.settings(), std::nullopt).error().code, Errc::AlreadyExists);
    QVERIFY(rig.audited().isEmpty());
}

/// C8, C7: anybody could sign in the name of a CA whose key is unsound.
void TestCaOperations::refusesACaWithAnUnsoundKey()
{
    Rig rig;
    QVERIFY_OK(rig.operations().create(subordinate(u"sub"_s, rig.path(u"sub.csr"_s))));
    const CaGeneration root = rig.service.generation();
    const Csr csr = must(Csr::fromDer(rig.ca(u"sub"_s).generations.first().csr));
    CertificateSpec spec{csr.subjectDer(), must(csr.publicKey()), randomSerial(rig.service.random), rig.service.now().addSecs(-60),
                         rig.service.now().addDays(365)};
    spec.isCa = true;
    const Certificate issued = must(issueCertificate(spec, root.certificate, root.key));
    CertificateSpec above{root.certificate->subjectDer(), must(PublicKey::fromDer(derOfPem(data(u"oddkeys/rsa-e1.pem"_s)))),
                          randomSerial(rig.service.random), rig.service.now().addSecs(-60), rig.service.now().addDays(365)};
    above.isCa = true;
    const Certificate odd = must(issueCertificate(above, root.certificate, root.key));
    must(writeFile(rig.path(u"chain.pem"_s), toPem({issued, *root.certificate, odd}), FileAccess::Everyone));
    QCOMPARE_ERROR(rig.operations().installChain(u"sub"_s, rig.path(u"chain.pem"_s)), Errc::UnsoundKey);
    QVERIFY(!rig.ca(u"sub"_s).current());
}

/// A file that stayed would stand in the way of the next attempt.
void TestCaOperations::leavesNoFileOfACaThatIsNotMade()
{
    Rig rig;
    NewCa ca = subordinate(u"sub"_s, rig.path(u"missing/folder/sub.csr"_s));
    ca.recovery = rig.path(u"sub.p12"_s);
    ca.recoveryPassphrase = Secret("rescue");
    QCOMPARE(rig.operations().create(ca).error().code, Errc::FileUnwritable);
    QVERIFY(!QFile::exists(ca.recovery));
    ca.csr = rig.path(u"sub.csr"_s);
    QVERIFY_OK(rig.operations().create(ca));
    QVERIFY(QFile::exists(ca.recovery));
    QCOMPARE_ERROR(rig.operations().exportRecovery(u"ca"_s, ca.recovery, Secret("rescue")), Errc::AlreadyExists);
    QVERIFY(!rig.audited().contains(u"ca export"_s));
}

/// One transaction and one CRL for all of them; what is revoked already is none of them, and what is unknown undoes all.
void TestCaOperations::revokesSeveral()
{
    Rig rig;
    const CaGeneration ca = rig.service.generation();
    QList<IssuedSerial> all;
    QList<Certificate> certificates;
    for (int i = 0; i < 3; ++i) {
        const Certificate certificate = must(
            issueCertificate({must(must(DistinguishedName::parse(u"CN=%1"_s.arg(i))).toDer()), testKey(u"client"_s).publicKey(),
                              randomSerial(rig.service.random), rig.service.now().addSecs(-60), rig.service.now().addDays(100)},
                             ca.certificate, ca.key));
        must(rig.service.write([&](Transaction &transaction) {
            return RequestStore::addCertificate(transaction, ca.id, u"office"_s, certificate, rig.service.now());
        }));
        certificates.append(certificate);
        all.append({u"ca"_s, certificate.serial()});
    }
    const auto crl = [&] { return must(rig.service.read([&](Transaction &transaction) { return CaStore::crl(transaction, ca.id); })); };
    QCOMPARE_ERROR(rig.operations().revokeAll(all + QList<IssuedSerial>{{u"ca"_s, "none"}}, RevocationReason::Superseded), Errc::NotFound);
    QVERIFY(rig.audited().isEmpty());
    QVERIFY_OK(rig.operations().revoke(u"ca"_s, all[0].serial, RevocationReason::Superseded));
    const qint64 number = rig.ca(u"ca"_s).current()->crlNumber;
    QCOMPARE(must(rig.operations().revokeAll(all, RevocationReason::Superseded)), 2);
    QCOMPARE(rig.ca(u"ca"_s).current()->crlNumber, number + 1);
    for (const Certificate &certificate : certificates)
        QVERIFY(must(Crl::parse(crl())).isRevoked(certificate));
    QCOMPARE(rig.audited(), (QStringList{u"ca revoke"_s, u"crl issued"_s, u"ca revoke"_s, u"ca revoke"_s, u"crl issued"_s}));
    QCOMPARE(must(rig.operations().revokeAll(all, RevocationReason::Superseded)), 0);
    QCOMPARE(rig.ca(u"ca"_s).current()->crlNumber, number + 1); // nothing new to tell
}

} // namespace scepter

QTEST_GUILESS_MAIN(scepter::TestCaOperations)
#include "tst_caoperations.moc"
