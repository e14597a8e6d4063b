#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/certificatelint.h"
#include "tests/support/handmade.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::KeySpec)

namespace {

const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);

QByteArray nameDer(const QString &text) { return must(must(DistinguishedName::parse(text)).toDer()); }

CaSpec acme(KeySpec key, int days = 3650) { return {u"acme"_s, {}, {{{u"O"_s, u"Acme"_s}, {u"CN"_s, u"Acme CA"_s}}}, key, days}; }

/// A leaf of a test CA with something wrong, for the linter's own sake.
CertificateSpec leafSpec(const QString &key = u"client"_s)
{
    CertificateSpec spec{nameDer(u"CN=printer-7"_s), testKey(key).publicKey(), QByteArray(16, '\x11'), now, now.addDays(365)};
    spec.keyUsage = testKey(key).canDecrypt() ? quint32(DigitalSignature | KeyEncipherment) : quint32(DigitalSignature);
    return spec;
}

} // namespace

class TestCertificateProfile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLinterFinds_data();
    void theLinterFinds();
    void certificationAuthorities_data();
    void certificationAuthorities();
    void leaves_data();
    void leaves();
    void leavesOfHostileRequests_data();
    void leavesOfHostileRequests();
    void renewed();
    void beyond2049();
    void revocationLists_data();
    void revocationLists();

private:
    /// `openssl verify -x509_strict` from the root down, at the time of the test.
    static QByteArray verified(const Certificate &leaf, const QList<Certificate> &above, const QDateTime &at, const QStringList &more = {})
    {
        QTemporaryDir folder;
        QStringList arguments{u"verify"_s,  u"-x509_strict"_s,
                              u"-attime"_s, QString::number(at.toSecsSinceEpoch()),
                              u"-CAfile"_s, temporaryFile(folder, u"root.pem"_s, above.last().toPem())};
        if (above.size() > 1)
            arguments += {u"-untrusted"_s, temporaryFile(folder, u"above.pem"_s, toPem(above))};
        const ToolResult result = openssl(arguments + more + QStringList{temporaryFile(folder, u"leaf.pem"_s, leaf.toPem())});
        return result.exitCode == 0 ? QByteArray("OK") : result.all();
    }
};

void TestCertificateProfile::theLinterFinds_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QString>("expected"); ///< nothing: all is well
    const TestCa ca = TestCa::at(now);
    const auto issued = [&](const CertificateSpec &spec) {
        return must(issueCertificate(spec, ca.root().certificate, ca.root().key)).der();
    };
    const auto row = [](const char *name, const QByteArray &der, const QString &expected) { QTest::newRow(name) << der << expected; };
    const QByteArray good = issued(leafSpec());
    row("good", good, {});
    auto change = [&](auto edit, const QString &key = u"client"_s) {
        CertificateSpec spec = leafSpec(key);
        edit(spec);
        return issued(spec);
    };
    row("short serial number", change([](auto &s) { s.serial = "\x07"; }), u"a serial number of 1 octets"_s);
    row("ends first", change([](auto &s) { s.notAfter = s.notBefore.addDays(-1); }), u"it ends before it begins"_s);
    row("outlives", change([](auto &s) { s.notAfter = s.notBefore.addYears(20); }), u"it outlives its issuer"_s);
    row("no keyUsage", change([](auto &s) { s.keyUsage = 0; }), u"no keyUsage"_s);
    row("signs certificates", change([](auto &s) { s.keyUsage |= KeyCertSign; }), u"keyCertSign and cA do not agree"_s);
    row("signs CRLs", change([](auto &s) { s.keyUsage |= CrlSign; }), u"cRLSign without cA"_s);
    row("a CA that signs nothing", change([](auto &s) { s.isCa = true; }), u"keyCertSign and cA do not agree"_s);
    row("EC enciphers", change([](auto &s) { s.keyUsage |= KeyEncipherment; }, u"ec-p256"_s), u"an EC key cannot encipher"_s);
    row("RSA agrees", change([](auto &s) { s.keyUsage |= KeyAgreement; }), u"an RSA key cannot agree"_s);
    row("clientAuth to encipher", change([](auto &s) {
            s.keyUsage = KeyEncipherment;
            s.extendedKeyUsage = {u"clientAuth"_s};
        }),
        u"clientAuth against keyUsage"_s);
    row("nobody", change([](auto &s) { s.subjectDer = derEncode(0x30, {}); }), u"an empty subject without subjectAltName"_s);
    row("another issuer",
        must(issueCertificate(leafSpec(), selfSigned(testKey(u"other-ca"_s), u"CN=other"_s, now).certificate, testKey(u"other-ca"_s)))
            .der(),
        u"the issuer's name is not its subject"_s);
    const auto patched = [&](const QByteArray &from, const QByteArray &to) {
        QByteArray der = good;
        if (der.count(from) != 1)
            qFatal("cannot patch: %d places", int(der.count(from)));
        return der.replace(from, to);
    };
    row("version 2", patched(QByteArray("\xa0\x03\x02\x01\x02", 5), QByteArray("\xa0\x03\x02\x01\x01", 5)), u"not version 3"_s);
    row("TRUE as 1", patched(QByteArray("\x06\x03\x55\x1d\x0f\x01\x01\xff", 8), QByteArray("\x06\x03\x55\x1d\x0f\x01\x01\x01", 8)),
        u"a BOOLEAN that is not TRUE as DER writes it"_s);
    row("keyUsage not critical",
        patched(QByteArray("\x06\x03\x55\x1d\x0f\x01\x01\xff", 8), QByteArray("\x06\x03\x55\x1d\x0f\x05\x01\xff", 8)), u"an extension"_s);
    row("an extension twice", patched(QByteArray("\x06\x03\x55\x1d\x0e", 5), QByteArray("\x06\x03\x55\x1d\x23", 5)),
        u"an extension twice"_s);
    row("GeneralizedTime in 2027", patched(QByteArray("\x17\x0d", 2) + "270301120000Z", QByteArray("\x18\x0d", 2) + "270301120000Z"),
        u"the form of a time"_s);
    row("cut", good.chopped(1), u"not one element"_s);
}

void TestCertificateProfile::theLinterFinds()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QString, expected);
    const QStringList found = lintCertificate(certificate, TestCa::at(now).root().certificate.der());
    if (expected.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.contains(expected), qPrintable(found.join(u"; ")));
}

void TestCertificateProfile::certificationAuthorities_data()
{
    QTest::addColumn<KeySpec>("key");
    QTest::addColumn<int>("days");
    QTest::newRow("RSA 2048") << KeySpec::Rsa2048 << 3650;
    QTest::newRow("RSA 3072") << KeySpec::Rsa3072 << 3650;
    QTest::newRow("RSA 4096") << KeySpec::Rsa4096 << 3650;
    QTest::newRow("P-256") << KeySpec::EcP256 << 3650;
    QTest::newRow("P-384") << KeySpec::EcP384 << 3650;
    QTest::newRow("a day") << KeySpec::EcP256 << 1;
    QTest::newRow("a hundred years") << KeySpec::EcP256 << 36500;
}

void TestCertificateProfile::certificationAuthorities()
{
    QFETCH(KeySpec, key);
    QFETCH(int, days);
    SeededRandom random;
    const CaGeneration ca = must(createSelfSigned(acme(key, days), random, now));
    const CaGeneration next = key == KeySpec::Rsa4096 ? ca : must(createNext(ca, random, now));
    for (const CaGeneration &generation : {ca, next}) {
        QCOMPARE(lintCertificate(generation.certificate->der()), QStringList());
        QCOMPARE(verified(*generation.certificate, {*generation.certificate}, now), QByteArray("OK"));
        for (const Certificate &ra : generation.raCertificates) {
            QCOMPARE(lintCertificate(ra.der(), generation.certificate->der()), QStringList());
            QCOMPARE(verified(ra, {*generation.certificate}, now), QByteArray("OK"));
        }
    }
    if (ca.raKey) {
        const CaGeneration renewed = must(renewRa(ca, random, now));
        QCOMPARE(lintCertificate(renewed.raCertificates.first().der(), ca.certificate->der()), QStringList());
    }
}

void TestCertificateProfile::leaves_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("usage"); ///< that is asked for
    for (const QString &ca : {u"ca"_s, u"ec-p256"_s, u"ec-p384"_s}) {
        for (const QString &preset : {u"printers"_s, u"mobile"_s, u"strict"_s}) {
            for (const QString &key : {u"client"_s, u"ec-p256-next"_s, u"ec-p384"_s}) {
                if (key == ca) // no CA certifies its own key
                    continue;
                QTest::addRow("%s %s %s", qPrintable(ca), qPrintable(preset), qPrintable(key)) << ca << preset << key << QString();
            }
        }
    }
    QTest::newRow("IPsec") << u"ca"_s << u"printers"_s << u"ec-p256-next"_s << u"ipsecIKE"_s;
    QTest::newRow("e-mail") << u"ca"_s << u"strict"_s << u"client"_s << u"emailProtection"_s;
}

void TestCertificateProfile::leaves()
{
    QFETCH(QString, ca);
    QFETCH(QString, preset);
    QFETCH(QString, key);
    QFETCH(QString, usage);
    ServiceRig rig(ca);
    ConnectorSettings settings = rig.settings();
    settings.preset = *presetFromName(preset);
    if (settings.preset == Preset::Strict) // which adds none by itself
        settings.usages = {u"clientAuth"_s};
    settings.baseUrl = QUrl(u"http://ca.example/pki"_s);
    settings.spreadDays = 30;
    rig.set(settings);
    rig.addChallenge("open sesame");
    CsrSpec spec{.subject = must(DistinguishedName::parse(u"O=Acme, CN=printer-7.example"_s))};
    spec.challenge = Secret("open sesame");
    spec.extendedKeyUsage = usage.split(u' ', Qt::SkipEmptyParts);
    const Csr csr = must(Csr::create(spec, testKey(key)));
    const Certificate leaf = rig.issued(rig.message(selfSigned(testKey(key), u"CN=printer-7"_s, rig.now()), csr));
    const Certificate issuer = rig.caCertificate();
    QCOMPARE(lintCertificate(leaf.der(), issuer.der()), QStringList());
    QCOMPARE(verified(leaf, {issuer}, rig.now()), QByteArray("OK"));
    if (usage.isEmpty())
        QCOMPARE(verified(leaf, {issuer}, rig.now(), {u"-purpose"_s, u"sslclient"_s}), QByteArray("OK"));
    QCOMPARE(leaf.crlDistributionPoints(), QList<QUrl>{QUrl(u"http://ca.example/pki/crl/ca.crl"_s)});
    QVERIFY(leaf.notAfter() >= rig.now().addDays(335) && leaf.notAfter() <= rig.now().addDays(365));
    QCOMPARE(leaf.serial().size(), 16);
    // A third party reads the same.
    const QByteArray text = openssl({u"x509"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s}, leaf.der()).out;
    QVERIFY2(text.contains("Version: 3 (0x2)") && text.contains("X509v3 Key Usage: critical"), text.constData());
    QCOMPARE(text.contains("DNS:printer-7.example"), preset == u"printers"_s);
    QCOMPARE(text.contains("TLS Web Server Authentication"), preset == u"printers"_s && usage.isEmpty());
    QVERIFY2(!text.contains("CA:TRUE"), text.constData());
}

void TestCertificateProfile::leavesOfHostileRequests_data()
{
    QTest::addColumn<QByteArray>("csr");
    const auto utf8 = [](const QByteArray &text) { return derEncode(0x0c, text); };
    const QByteArray subject = nameByHand({{"2.5.4.3", utf8("printer-7.example")}});
    const auto row = [](const char *name, const CsrByHand &parts) { QTest::newRow(name) << csrByHand(parts, u"client"_s); };
    const QByteArray true1("\x01\x01\xff", 3), yes = derEncode(0x30, true1);
    row("asks to be a CA",
        {subject, {extensionByHand("2.5.29.19", yes, true), extensionByHand("2.5.29.15", "\x03\x02\x01\x06", true)}, "open sesame"});
    row("asks for name constraints and policies",
        {subject,
         {extensionByHand("2.5.29.30", yes, true), extensionByHand("2.5.29.32", derEncode(0x30, derEncode(0x30, derOid("2.5.29.32.0"))))},
         "open sesame"});
    row("asks for its own key identifiers",
        {subject,
         {extensionByHand("2.5.29.14", derEncode(0x04, "mine")), extensionByHand("2.5.29.35", derEncode(0x30, derEncode(0x80, "mine")))},
         "open sesame"});
    row("subjectAltName alone",
        {derEncode(0x30, {}), {extensionByHand("2.5.29.17", derEncode(0x30, derEncode(0x82, "a.example")), false)}, "open sesame"});
    row("an address alone",
        {derEncode(0x30, {}), {extensionByHand("2.5.29.17", derEncode(0x30, derEncode(0x87, QByteArray(16, '\x20'))))}, "open sesame"});
    row("T61String", {nameByHand({{"2.5.4.10", derEncode(0x14, "Acme")}, {"2.5.4.3", derEncode(0x16, "printer-7")}}), {}, "open sesame"});
    row("a hundred names",
        {subject,
         {extensionByHand("2.5.29.17", derEncode(0x30,
                                                 [] {
                                                     QByteArray names;
                                                     for (int i = 0; i < 100; ++i)
                                                         names += derEncode(0x82, "host-" + QByteArray::number(i) + ".example");
                                                     return names;
                                                 }()))},
         "open sesame"});
}

void TestCertificateProfile::leavesOfHostileRequests()
{
    QFETCH(QByteArray, csr);
    ServiceRig rig;
    rig.addChallenge("open sesame");
    const ClientMessage message = rig.message(selfSigned(testKey(u"client"_s), u"CN=printer-7"_s, rig.now()), csr);
    const auto reply = rig.exchange(message);
    QVERIFY_OK(reply);
    QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
    const Certificate leaf = reply->certificates.first();
    QCOMPARE(lintCertificate(leaf.der(), rig.caCertificate().der()), QStringList());
    QCOMPARE(verified(leaf, {rig.caCertificate()}, rig.now()), QByteArray("OK"));
    QVERIFY(!leaf.isCa());
    QVERIFY(!leaf.der().contains("mine") && !leaf.der().contains(derOid("2.5.29.30")) && !leaf.der().contains(derOid("2.5.29.32")));
}

void TestCertificateProfile::renewed()
{
    ServiceRig rig;
    rig.addChallenge("open sesame");
    const Certificate first = rig.issued(rig.enrolment(u"client"_s, "open sesame"));
    rig.scheduler.advance(24h * 100);
    const ClientMessage message = rig.message({first, testKey(u"client"_s)}, csrFor(u"client-next"_s, u"CN=printer-7.example"_s, {}),
                                              {MessageType::RenewalReq, "T2"});
    const Certificate second = rig.issued(message);
    QCOMPARE(lintCertificate(second.der(), rig.caCertificate().der()), QStringList());
    QCOMPARE(second.altNames(), first.altNames());
}

void TestCertificateProfile::beyond2049()
{
    ServiceRig rig;
    rig.scheduler.setWallClock(QDateTime({2049, 12, 31}, {12, 0}, Qt::UTC));
    const CaGeneration made = fixedCa(u"late"_s, u"other-ca"_s, rig.random, rig.now());
    QCOMPARE(lintCertificate(made.certificate->der()), QStringList()); // UTCTime and GeneralizedTime in one
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, made, {}, rig.now()); }));
    ConnectorSettings settings = rig.settings();
    settings.ca = u"late"_s;
    rig.set(settings);
    rig.addChallenge("open sesame");
    const TestIdentity signer = selfSigned(testKey(u"client"_s), u"CN=printer-7"_s, rig.now());
    const Csr csr = csrFor(u"client"_s, u"CN=printer-7.example"_s, "open sesame");
    const Signer with{signer.certificate, signer.key};
    const PkiMessage claims{
        .type = MessageType::PkcsReq, .transactionId = "T", .senderNonce = QByteArray(16, 'n'), .messageData = csr.der()};
    const QByteArray bytes = must(encode(claims, with, {*made.certificate}, {}, rig.now()));
    const auto reply = rig.open(rig.ask(bytes), {bytes, claims, signer});
    QVERIFY_OK(reply);
    QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
    QCOMPARE(lintCertificate(reply->certificates.first().der(), made.certificate->der()), QStringList());
    QCOMPARE(reply->certificates.first().notAfter().date().year(), 2050);
    const Crl crl = must(rebuildCrl(rig.database(), rig.generation(u"late"_s), rig.now()));
    QCOMPARE(lintCrl(crl.der(), made.certificate->der()), QStringList());
}

void TestCertificateProfile::revocationLists_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<int>("revoked");
    for (const QString &ca : {u"ca"_s, u"ec-p256"_s, u"ec-p384"_s}) {
        for (const int revoked : {0, 1, 20})
            QTest::addRow("%s, %d", qPrintable(ca), revoked) << ca << revoked;
    }
}

void TestCertificateProfile::revocationLists()
{
    QFETCH(QString, ca);
    QFETCH(int, revoked);
    ServiceRig rig(ca);
    const CaGeneration generation = rig.generation();
    for (int i = 0; i < revoked; ++i) {
        CertificateSpec spec = leafSpec();
        spec.serial = randomSerial(rig.random);
        const Certificate certificate = must(issueCertificate(spec, generation.certificate, generation.key));
        const auto reason = RevocationReason(std::array{0, 1, 2, 3, 4, 5, 9}[size_t(i % 7)]);
        must(rig.write([&](Transaction &transaction) -> Result<CertificateRow> {
            const auto added = RequestStore::addCertificate(transaction, generation.id, u"office"_s, certificate, rig.now());
            return added ? CaStore::revoke(transaction, u"ca"_s, certificate.serial(), reason, rig.now()) : fail(added.error());
        }));
    }
    for (int i = 0; i < 3; ++i) {
        const Crl crl = must(rebuildCrl(rig.database(), generation, rig.now()));
        QCOMPARE(lintCrl(crl.der(), generation.certificate->der()), QStringList());
        QCOMPARE(crl.revokedCount(), revoked);
        QTemporaryDir folder;
        const QString issuer = temporaryFile(folder, u"ca.pem"_s, generation.certificate->toPem());
        const ToolResult result = openssl({u"crl"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-CAfile"_s, issuer}, crl.der());
        QVERIFY2(result.all().contains("verify OK"), result.all().constData());
    }
}

QTEST_GUILESS_MAIN(TestCertificateProfile)
#include "tst_certificateprofile.moc"
