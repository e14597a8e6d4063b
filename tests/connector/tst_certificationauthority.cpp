#include "core/base/literals.h"
#include "core/connector/certificationauthority.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QSet>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::KeySpec)

namespace {

const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result).constData());
    return *std::move(result);
}

CaSpec acme(KeySpec key = KeySpec::EcP256) { return {u"acme"_s, {}, {{{u"O"_s, u"Acme"_s}, {u"CN"_s, u"Acme CA"_s}}}, key, 3650}; }

/// What a CA above signs: by default for the key of a waiting generation, as a CA.
struct Signed {
    TestIdentity by = TestCa::at(now).root();
    PublicKey key;
    QDateTime from = now.addDays(-1), to = now.addYears(5);
    bool isCa = true;
    QString subject = u"O=Acme, CN=Acme CA"_s;
    Certificate certificate() const
    {
        CertificateSpec spec{must(must(DistinguishedName::parse(subject)).toDer()), key, QByteArray("\x21\x43"), from, to};
        spec.isCa = isCa;
        spec.keyUsage = isCa ? quint32(DigitalSignature | KeyEncipherment | KeyCertSign | CrlSign) : quint32(DigitalSignature);
        return must(issueCertificate(spec, by.certificate, by.key));
    }
};

/// A waiting generation without the cost of making a key.
CaGeneration waiting(const QString &key = u"client"_s) { return {3, u"acme"_s, 1, GenerationState::Waiting, testKey(key)}; }

/// Gives the same octet again and again.
class Constant final : public Random {
public:
    explicit Constant(char octet) : m_octet(octet) {}
    QByteArray bytes(qsizetype count) override { return QByteArray(count, m_octet); }

private:
    char m_octet;
};

} // namespace

class TestCertificationAuthority : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selfSigned_data();
    void selfSigned();
    void refusesToMake_data();
    void refusesToMake();
    void requestForACa_data();
    void requestForACa();
    void installs_data();
    void installs();
    void refusesToInstall_data();
    void refusesToInstall();
    void anEcCaGetsItsRaWhenItIsInstalled();
    void imports_data();
    void imports();
    void refusesToImport();
    void next_data();
    void next();
    void raIsRenewed();
    void raNeedsRenewalInTime_data();
    void raNeedsRenewalInTime();
    void canIssueWhile_data();
    void canIssueWhile();
    void serialNumbers();
    void serialNumbersWithoutLeadingZeros();
    void namesOfStates();
    void crlAddresses_data();
    void crlAddresses();

private:
    SeededRandom m_random;
};

void TestCertificationAuthority::selfSigned_data()
{
    QTest::addColumn<KeySpec>("key");
    QTest::addColumn<QString>("description");
    QTest::addColumn<bool>("hasRa");
    QTest::newRow("RSA 2048") << KeySpec::Rsa2048 << u"RSA 2048"_s << false;
    QTest::newRow("RSA 3072") << KeySpec::Rsa3072 << u"RSA 3072"_s << false;
    QTest::newRow("RSA 4096") << KeySpec::Rsa4096 << u"RSA 4096"_s << false;
    QTest::newRow("P-256") << KeySpec::EcP256 << u"EC P-256"_s << true;
    QTest::newRow("P-384") << KeySpec::EcP384 << u"EC P-384"_s << true;
}

void TestCertificationAuthority::selfSigned()
{
    QFETCH(KeySpec, key);
    QFETCH(QString, description);
    QFETCH(bool, hasRa);
    const auto made = createSelfSigned(acme(key), m_random, now);
    QVERIFY_OK(made);
    QCOMPARE(made->state, GenerationState::Current);
    QCOMPARE(made->number, 1);
    QCOMPARE(made->id, 0);
    QVERIFY(made->certificate);
    const Certificate &certificate = *made->certificate;
    QCOMPARE(certificate.publicKey().description(), description);
    QVERIFY(certificate.publicKey() == made->key.publicKey());
    QVERIFY(certificate.isCa() && certificate.isSignedBy(certificate));
    QCOMPARE(certificate.subject().toString(), u"O=Acme, CN=Acme CA"_s);
    QCOMPARE(certificate.notBefore(), now.addSecs(-3600));
    QCOMPARE(certificate.notAfter(), now.addDays(3650));
    QVERIFY(made->chain.isEmpty() && made->csr.isEmpty());
    QVERIFY(made->canIssue(now));
    QCOMPARE(made->raKey.has_value(), hasRa);
    QCOMPARE(made->raCertificates.size(), hasRa ? 1 : 0);
    QVERIFY(made->issuer().certificate == certificate);
    const quint32 usage = DigitalSignature | KeyCertSign | CrlSign | (hasRa ? 0u : quint32(KeyEncipherment));
    QCOMPARE(certificate.keyUsage(), usage);
    const Signer responder = made->responder();
    QVERIFY(responder.key.canDecrypt() && responder.certificate.publicKey() == responder.key.publicKey());
    if (!hasRa) {
        QVERIFY(responder.certificate == certificate && made->recipients() == QList<Certificate>{certificate});
        return;
    }
    const Certificate &ra = made->raCertificates.first();
    QVERIFY(responder.certificate == ra && made->recipients() == QList<Certificate>{ra});
    QVERIFY(ra.isSignedBy(certificate) && !ra.isCa());
    QCOMPARE(ra.subject().toString(), u"O=Acme, CN=Acme CA RA"_s);
    QCOMPARE(ra.keyUsage(), quint32(DigitalSignature | KeyEncipherment));
    QCOMPARE(ra.publicKey().description(), u"RSA 2048"_s);
    QCOMPARE(ra.notAfter(), now.addDays(730));
}

void TestCertificationAuthority::refusesToMake_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no days") << 0 << u"CN=a"_s;
    QTest::newRow("less than no days") << -1 << u"CN=a"_s;
    QTest::newRow("more than a hundred years") << 36501 << u"CN=a"_s;
    QTest::newRow("no subject") << 10 << QString();
}

void TestCertificationAuthority::refusesToMake()
{
    QFETCH(int, days);
    QFETCH(QString, subject);
    CaSpec spec = acme();
    spec.days = days;
    spec.subject = subject.isEmpty() ? DistinguishedName{} : must(DistinguishedName::parse(subject));
    QCOMPARE_ERROR(createSelfSigned(spec, m_random, now), Errc::InvalidArgument);
    QCOMPARE_ERROR(createRequest(spec), Errc::InvalidArgument);
}

void TestCertificationAuthority::requestForACa_data()
{
    QTest::addColumn<KeySpec>("key");
    QTest::newRow("RSA 2048") << KeySpec::Rsa2048;
    QTest::newRow("P-256") << KeySpec::EcP256;
    QTest::newRow("P-384") << KeySpec::EcP384;
}

void TestCertificationAuthority::requestForACa()
{
    QFETCH(KeySpec, key);
    const auto made = createRequest(acme(key));
    QVERIFY_OK(made);
    QCOMPARE(made->state, GenerationState::Waiting);
    QVERIFY(!made->certificate && !made->raKey);
    QVERIFY(!made->canIssue(now));
    const ToolResult text = openssl({u"req"_s, u"-inform"_s, u"DER"_s, u"-verify"_s, u"-noout"_s, u"-text"_s}, made->csr);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.all().contains("verify OK"), text.all().constData());
    for (const char *part : {"CA:TRUE", "Certificate Sign", "CRL Sign", "Acme CA"})
        QVERIFY2(text.all().contains(part), missingFrom(text.all(), part).constData());
    QCOMPARE(text.all().contains("Key Encipherment"), key == KeySpec::Rsa2048);
}

void TestCertificationAuthority::installs_data()
{
    QTest::addColumn<QList<int>>("order"); ///< 0: own, 1: intermediate, 2: root, 3: somebody else's
    QTest::newRow("nearest first") << QList<int>{0, 1, 2};
    QTest::newRow("root first") << QList<int>{2, 1, 0};
    QTest::newRow("mixed") << QList<int>{1, 0, 2};
    QTest::newRow("with a stranger") << QList<int>{3, 2, 0, 1};
}

void TestCertificationAuthority::installs()
{
    QFETCH(QList<int>, order);
    const TestCa above({.now = now, .intermediate = true}), stranger({.now = now, .name = u"Stranger"_s, .key = u"other-ca"_s});
    CaGeneration generation = waiting();
    generation.csr = "csr";
    const Certificate own = Signed{.by = above.issuer(), .key = generation.key.publicKey()}.certificate();
    const QList<Certificate> all{own, above.issuer().certificate, above.root().certificate, stranger.root().certificate};
    QList<Certificate> chain;
    for (const int i : order)
        chain.append(all[i]);
    const auto installed = install(generation, chain, m_random, now);
    QVERIFY_OK(installed);
    QVERIFY(*installed->certificate == own);
    QCOMPARE(installed->chain, (QList<Certificate>{above.issuer().certificate, above.root().certificate}));
    QVERIFY(installed->csr.isEmpty());
    QVERIFY(!installed->raKey);
    QCOMPARE(installed->id, generation.id);
    QCOMPARE(installed->ca, generation.ca);
}

void TestCertificationAuthority::refusesToInstall_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("errc");
    const auto row = [](const char *what, Errc errc) { QTest::newRow(what) << QString::fromLatin1(what) << int(errc); };
    row("nothing", Errc::ForeignCertificate);
    row("another key", Errc::ForeignCertificate);
    row("not a CA", Errc::ForeignCertificate);
    row("the CAs above alone", Errc::ForeignCertificate);
    row("no intermediate", Errc::UntrustedChain);
    row("no root", Errc::UntrustedChain);
    row("nothing above", Errc::UntrustedChain);
    row("expired", Errc::CaExpired);
    row("ends now", Errc::CaExpired);
    row("signed by what is no CA", Errc::UntrustedChain);
    row("a root of the same name", Errc::UntrustedChain);
}

void TestCertificationAuthority::refusesToInstall()
{
    QFETCH(QString, what);
    QFETCH(int, errc);
    const TestCa above({.now = now, .intermediate = true});
    const TestCa twin({.now = now, .key = u"other-ca"_s, .intermediate = false});
    const Certificate intermediate = above.issuer().certificate, root = above.root().certificate;
    const CaGeneration generation = waiting();
    Signed own{.by = above.issuer(), .key = generation.key.publicKey()};
    QList<Certificate> chain;
    if (what == u"another key"_s) {
        own.key = testKey(u"client-next"_s).publicKey();
        chain = {own.certificate(), intermediate, root};
    } else if (what == u"not a CA"_s) {
        own.isCa = false;
        chain = {own.certificate(), intermediate, root};
    } else if (what == u"the CAs above alone"_s) {
        chain = {intermediate, root};
    } else if (what == u"no intermediate"_s) {
        chain = {own.certificate(), root};
    } else if (what == u"no root"_s) {
        chain = {own.certificate(), intermediate};
    } else if (what == u"nothing above"_s) {
        chain = {own.certificate()};
    } else if (what == u"expired"_s || what == u"ends now"_s) {
        own.to = what == u"expired"_s ? now.addSecs(-1) : now;
        chain = {own.certificate(), intermediate, root};
    } else if (what == u"signed by what is no CA"_s) {
        const Certificate leaf =
            Signed{.by = above.root(), .key = testKey(u"client-next"_s).publicKey(), .isCa = false, .subject = u"CN=a printer"_s}
                .certificate();
        own.by = {leaf, testKey(u"client-next"_s)};
        chain = {own.certificate(), leaf, root};
    } else if (what == u"a root of the same name"_s) {
        own.by = above.root();
        chain = {own.certificate(), twin.root().certificate};
        QCOMPARE(twin.root().certificate.subjectDer(), root.subjectDer());
    }
    QCOMPARE_ERROR(install(generation, chain, m_random, now), Errc(errc));
}

void TestCertificationAuthority::anEcCaGetsItsRaWhenItIsInstalled()
{
    const TestCa above = TestCa::at(now);
    const CaGeneration generation = waiting(u"ec-p384"_s);
    const Certificate own = Signed{.by = above.root(), .key = generation.key.publicKey()}.certificate();
    const auto installed = install(generation, {own, above.root().certificate}, m_random, now);
    QVERIFY_OK(installed);
    QVERIFY(installed->raKey && installed->raCertificates.size() == 1);
    QVERIFY(installed->raCertificates.first().isSignedBy(own));
}

void TestCertificationAuthority::imports_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("subordinate");
    QTest::newRow("RSA root") << u"client"_s << false;
    QTest::newRow("EC root") << u"ec-p256"_s << false;
    QTest::newRow("RSA below another") << u"client"_s << true;
    QTest::newRow("EC below another") << u"ec-p384"_s << true;
}

void TestCertificationAuthority::imports()
{
    QFETCH(QString, key);
    QFETCH(bool, subordinate);
    const TestCa above = TestCa::at(now);
    const PrivateKey own = testKey(key);
    Certificate certificate = Signed{.by = above.root(), .key = own.publicKey()}.certificate();
    if (!subordinate) {
        CertificateSpec spec{certificate.subjectDer(), own.publicKey(), "\x05", now.addDays(-1), now.addYears(5)};
        spec.isCa = true;
        spec.keyUsage = DigitalSignature | KeyCertSign | CrlSign;
        certificate = must(issueCertificate(spec, std::nullopt, own));
    }
    const QList<Certificate> chain = subordinate ? QList<Certificate>{above.root().certificate} : QList<Certificate>{};
    const auto file = writePkcs12({own, certificate, chain}, Secret("p"));
    QVERIFY_OK(file);
    const auto contents = readPkcs12(*file, Secret("p"));
    QVERIFY_OK(contents);
    const auto imported = importCa(u"taken"_s, *contents, m_random, now);
    QVERIFY_OK(imported);
    QCOMPARE(imported->ca, u"taken"_s);
    QCOMPARE(imported->state, GenerationState::Current);
    QVERIFY(*imported->certificate == certificate);
    QCOMPARE(imported->chain, chain);
    QVERIFY(imported->key.publicKey() == own.publicKey());
    QCOMPARE(imported->raKey.has_value(), !own.canDecrypt());
    QVERIFY(imported->canIssue(now));
}

void TestCertificationAuthority::refusesToImport()
{
    const TestCa above = TestCa::at(now);
    const PrivateKey own = testKey(u"client"_s);
    const Signed good{.by = above.root(), .key = own.publicKey()};
    Signed leaf = good, expired = good;
    leaf.isCa = false;
    expired.to = now.addSecs(-1);
    const QList<Certificate> chain{above.root().certificate};
    QCOMPARE_ERROR(importCa(u"a"_s, {own, leaf.certificate(), chain}, m_random, now), Errc::ForeignCertificate);
    QCOMPARE_ERROR(importCa(u"a"_s, {own, expired.certificate(), chain}, m_random, now), Errc::CaExpired);
    QCOMPARE_ERROR(importCa(u"a"_s, {own, good.certificate(), {}}, m_random, now), Errc::UntrustedChain);
    QCOMPARE_ERROR(importCa(u"a"_s, {testKey(u"client-next"_s), good.certificate(), chain}, m_random, now), Errc::ForeignCertificate);
}

void TestCertificationAuthority::next_data()
{
    QTest::addColumn<KeySpec>("key");
    QTest::newRow("RSA 2048") << KeySpec::Rsa2048;
    QTest::newRow("RSA 3072") << KeySpec::Rsa3072;
    QTest::newRow("P-256") << KeySpec::EcP256;
    QTest::newRow("P-384") << KeySpec::EcP384;
}

void TestCertificationAuthority::next()
{
    QFETCH(KeySpec, key);
    const CaGeneration current = must(createSelfSigned(acme(key), m_random, now));
    const QDateTime later = now.addDays(3000);
    const auto next = createNext(current, m_random, later);
    QVERIFY_OK(next);
    QCOMPARE(next->state, GenerationState::Next);
    QCOMPARE(next->number, 2);
    QCOMPARE(next->ca, u"acme"_s);
    QCOMPARE(next->crlName(), u"acme.2"_s);
    QCOMPARE(next->certificate->subjectDer(), current.certificate->subjectDer());
    QVERIFY(!(next->key.publicKey() == current.key.publicKey()));
    QCOMPARE(next->key.publicKey().description(), current.key.publicKey().description());
    QVERIFY(!next->certificate->isSignedBy(*current.certificate) && next->certificate->isSignedBy(*next->certificate));
    QCOMPARE(next->certificate->notBefore(), later.addSecs(-3600));
    // As long as the one before, which counts the hour before its beginning.
    QCOMPARE(next->certificate->notAfter(), later.addDays(3650).addSecs(3600));
    QVERIFY(next->canIssue(later)); // for those who address it
    QCOMPARE(next->raKey.has_value(), current.raKey.has_value());
    if (next->raKey)
        QVERIFY(!(next->raKey->publicKey() == current.raKey->publicKey()));
}

void TestCertificationAuthority::raIsRenewed()
{
    CaGeneration generation = must(createSelfSigned(acme(), m_random, now));
    const Certificate first = generation.raCertificates.first();
    const QDateTime later = now.addDays(710);
    QVERIFY(raNeedsRenewal(generation, later));
    const auto second = renewRa(generation, m_random, later);
    QVERIFY_OK(second);
    QCOMPARE(second->raCertificates.size(), 2);
    const Certificate newest = second->raCertificates.first();
    QVERIFY(newest.publicKey() == first.publicKey()); // what was enveloped for the old one can be opened
    QVERIFY(second->raCertificates.last() == first);
    QVERIFY(newest.serial() != first.serial());
    QCOMPARE(newest.subject(), first.subject());
    QCOMPARE(newest.notAfter(), later.addDays(730));
    QVERIFY(!raNeedsRenewal(*second, later));
    QVERIFY(second->responder().certificate == newest);
    QCOMPARE(second->recipients().size(), 2);
    const auto third = renewRa(*second, m_random, later.addDays(700));
    QVERIFY_OK(third);
    QCOMPARE(third->raCertificates.size(), 2);
    QVERIFY(!third->raCertificates.contains(first));
    // Never past the CA, and then not again and again.
    const QDateTime late = generation.certificate->notAfter().addDays(-10);
    const auto last = renewRa(*third, m_random, late);
    QVERIFY_OK(last);
    QCOMPARE(last->raCertificates.first().notAfter(), generation.certificate->notAfter());
    QVERIFY(!raNeedsRenewal(*last, late));
}

void TestCertificationAuthority::raNeedsRenewalInTime_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("expected");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("30 days before") << 700 << false;
    QTest::newRow("less than 30 days before") << 701 << true;
    QTest::newRow("after its end") << 740 << true;
    QTest::newRow("after the CA's end") << 3651 << false;
}

void TestCertificationAuthority::raNeedsRenewalInTime()
{
    QFETCH(int, days);
    QFETCH(bool, expected);
    static const CaGeneration ec = must(createSelfSigned(acme(), m_random, now));
    static const CaGeneration rsa = must(createSelfSigned(acme(KeySpec::Rsa2048), m_random, now));
    QCOMPARE(raNeedsRenewal(ec, now.addDays(days)), expected);
    QVERIFY(!raNeedsRenewal(rsa, now.addDays(days)));
}

void TestCertificationAuthority::canIssueWhile_data()
{
    QTest::addColumn<qint64>("seconds"); ///< since its beginning
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("expected");
    const qint64 life = 3600 + qint64(3650) * 86400;
    QTest::newRow("before") << qint64(-1) << int(GenerationState::Current) << false;
    QTest::newRow("as it begins") << qint64(0) << int(GenerationState::Current) << true;
    QTest::newRow("a second before its end") << life - 1 << int(GenerationState::Current) << true;
    QTest::newRow("at its end") << life << int(GenerationState::Current) << false;
    QTest::newRow("next") << qint64(10) << int(GenerationState::Next) << true;
    QTest::newRow("former") << qint64(10) << int(GenerationState::Former) << true;
    QTest::newRow("waiting") << qint64(10) << int(GenerationState::Waiting) << false;
}

void TestCertificationAuthority::canIssueWhile()
{
    QFETCH(qint64, seconds);
    QFETCH(int, state);
    QFETCH(bool, expected);
    static const CaGeneration made = must(createSelfSigned(acme(), m_random, now));
    CaGeneration generation = made;
    generation.state = GenerationState(state);
    QCOMPARE(generation.canIssue(generation.certificate->notBefore().addSecs(seconds)), expected);
}

void TestCertificationAuthority::serialNumbers()
{
    SystemRandom random;
    QSet<QByteArray> all;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray serial = randomSerial(random);
        QCOMPARE(serial.size(), 16);
        QVERIFY(serial[0] != '\0'); // neither zero nor shorter when it is encoded
        all.insert(serial);
    }
    QCOMPARE(all.size(), 10'000);
}

void TestCertificationAuthority::serialNumbersWithoutLeadingZeros()
{
    Constant zeros('\0'), ones('\xff');
    QCOMPARE(randomSerial(zeros), QByteArray(1, '\1') + QByteArray(15, '\0'));
    QCOMPARE(randomSerial(ones), QByteArray(16, '\xff'));
    // 17 octets as an INTEGER, because it is positive.
    CertificateSpec spec{must(must(DistinguishedName::parse(u"CN=a"_s)).toDer()), testKey(u"client"_s).publicKey(), randomSerial(ones), now,
                         now.addDays(1)};
    const Certificate certificate = must(issueCertificate(spec, std::nullopt, testKey(u"client"_s)));
    QCOMPARE(certificate.serial(), QByteArray(16, '\xff'));
    const ToolResult serial = openssl({u"x509"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-serial"_s}, certificate.der());
    QCOMPARE(serial.out.trimmed(), "serial=" + QByteArray(32, 'F'));
}

void TestCertificationAuthority::namesOfStates()
{
    for (const GenerationState state : {GenerationState::Waiting, GenerationState::Next, GenerationState::Current, GenerationState::Former})
        QCOMPARE(generationStateFromName(generationStateName(state)), state);
    QVERIFY(!generationStateFromName(u"Current"_s));
    QVERIFY(!generationStateFromName(QString()));
}

void TestCertificationAuthority::crlAddresses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no base URL") << QString() << 1 << QString();
    QTest::newRow("host") << u"http://ca.example"_s << 1 << u"http://ca.example/crl/acme.crl"_s;
    QTest::newRow("slash") << u"http://ca.example/"_s << 1 << u"http://ca.example/crl/acme.crl"_s;
    QTest::newRow("path") << u"https://ca.example:8443/pki//"_s << 1 << u"https://ca.example:8443/pki/crl/acme.crl"_s;
    QTest::newRow("second generation") << u"http://ca.example"_s << 2 << u"http://ca.example/crl/acme.2.crl"_s;
}

void TestCertificationAuthority::crlAddresses()
{
    QFETCH(QString, base);
    QFETCH(int, number);
    QFETCH(QString, expected);
    CaGeneration generation = waiting();
    generation.number = number;
    QCOMPARE(generation.crlUrl(QUrl(base)).toString(), expected);
}

QTEST_GUILESS_MAIN(TestCertificationAuthority)
#include "tst_certificationauthority.moc"
