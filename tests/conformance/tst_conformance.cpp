#include "core/base/literals.h"
#include "core/client/enrollmentjob.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"
#include "ui/text/words.h"

#include <QTest>
#include <QTestEventLoop>

using namespace scepter;

namespace {

/// Passes every exchange on and puts another Content-Type on each answer.
class RelabelledTransport final : public Transport {
public:
    RelabelledTransport(Transport &real, QString contentType) : m_real(real), m_contentType(std::move(contentType)) {}
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override
    {
        return m_real.exchange(std::move(request), [this, done = std::move(done)](Result<HttpReply> reply) {
            if (reply)
                reply->contentType = m_contentType;
            done(std::move(reply));
        });
    }

private:
    Transport &m_real;
    QString m_contentType;
};

class ForgetfulLog final : public DirectTransactionLog {
public:
    Result<void> begin(const TransactionRecord &) override { return {}; }
    Result<void> update(const EnrollmentSnapshot &, const QByteArray &) override { return {}; }
    Result<void> succeed(const IssuedCertificate &) override { return {}; }
    Result<QString> refuse(const QList<Certificate> &) override { return QString(); }
    void abandon() override {}
};

Result<IssuedCertificate> enrol(const ClientServices &services, const ServerSettings &settings, const Secret &challenge,
                                std::optional<CaInfo> *found = nullptr)
{
    EnrollmentRequest request{.subject = *DistinguishedName::parse(u"CN=printer-7.example"_s)};
    request.existingKey = testKey(u"client"_s);
    request.challenge = challenge;
    EnrollmentJob job(services, settings, request, {}, std::make_unique<ForgetfulLog>());
    QTestEventLoop loop;
    Result<IssuedCertificate> result = fail(Errc::Cancelled, u"it never finished"_s);
    QObject::connect(&job, &EnrollmentJob::progress, &loop, [&](const EnrollmentProgress &progress) {
        if (progress.ca && found)
            *found = progress.ca;
    });
    QObject::connect(&job, &EnrollmentJob::finished, &loop, [&](const Result<IssuedCertificate> &finished) {
        result = finished;
        loop.exitLoop();
    });
    job.start();
    loop.enterLoop(20);
    return result;
}

} // namespace

/// Rows of the table that no room's own test holds, because they lie between rooms.
class TestConformance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contentTypesDecideNothing_data();
    void contentTypesDecideNothing();
    void theMessageIsBuiltAsWritten();
    void httpsKeepsTheChallenge();
    void warnsOfTheClock_data();
    void warnsOfTheClock();
    void warnsOfFewerCapabilities();
};

void TestConformance::contentTypesDecideNothing_data()
{
    QTest::addColumn<QString>("contentType");
    QTest::newRow("none") << QString();
    QTest::newRow("HTML") << u"text/html; charset=utf-8"_s;
    QTest::newRow("binary") << u"application/octet-stream"_s;
    QTest::newRow("one certificate for everything") << u"application/x-x509-ca-cert"_s;
}

/// RFC 8894 §3.5.2: clients ignore it, because older servers send various ones.
void TestConformance::contentTypesDecideNothing()
{
    QFETCH(QString, contentType);
    ClientRig rig(TestCa::Options{.now = ClientRig::noon(), .raEncryption = true, .raSignature = true});
    RelabelledTransport transport(rig.transport, contentType);
    const ClientServices services{transport, rig.scheduler, rig.random, rig.pool, rig.known};
    std::optional<CaInfo> found;
    const auto issued = enrol(services, rig.settings(), {}, &found);
    QVERIFY_OK(issued);
    QVERIFY(found->capabilities.has(Capabilities::PostPkiOperation));
    QVERIFY(found->certificates.hasRa());
    QCOMPARE(issued->certificate.publicKey(), testKey(u"client"_s).publicKey());
}

/// RFC 8894 §3.2, §3.2.2: data inside SignedData, data inside EnvelopedData; openssl says so, not we.
void TestConformance::theMessageIsBuiltAsWritten()
{
    ClientRig rig;
    QVERIFY_OK(enrol(rig.services(), rig.settings(), {}));
    const QStringList print{u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"DER"_s};
    const QByteArray message = rig.server.messages().first().message;
    const QByteArray outer = openssl(print, message).out;
    for (const char *part : {"contentType: pkcs7-signedData", "eContentType: pkcs7-data", "signedAttrs:", "signingTime"})
        QVERIFY2(outer.contains(part), missingFrom(outer, part).constData());
    const auto content = SignedData::parse(message)->content();
    QVERIFY(content.has_value());
    const QByteArray inner = openssl(print, *content).out;
    for (const char *part : {"contentType: pkcs7-envelopedData", "contentType: pkcs7-data", "algorithm: aes-128-cbc", "rsaEncryption"})
        QVERIFY2(inner.contains(part), missingFrom(inner, part).constData());
}

/// RFC 8894 §7.10: HTTPS is no reason to leave the challenge out.
void TestConformance::httpsKeepsTheChallenge()
{
    ClientRig rig;
    rig.server.close();
    QVERIFY(rig.server.listenTls());
    rig.server.script.challenge = "a challenge";
    ServerSettings settings = rig.settings();
    QCOMPARE(settings.url.scheme(), u"https"_s);
    settings.extraCaPem = rig.server.tlsCaPem();
    QVERIFY_OK(enrol(rig.services(), settings, Secret("a challenge")));
    const auto csr = Csr::fromDer(rig.server.messages().first().data);
    QVERIFY(csr->challenge().equals(Secret("a challenge")));
}

void TestConformance::warnsOfTheClock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("warned");
    for (const int seconds : {0, 30, -299, 300})
        QTest::newRow(QByteArray::number(seconds).constData()) << seconds << false;
    for (const int seconds : {301, -301, 86'400, -31'536'000})
        QTest::newRow(QByteArray::number(seconds).constData()) << seconds << true;
}

/// S8: before anything is sent, not when Fail Info 3 has come.
void TestConformance::warnsOfTheClock()
{
    QFETCH(int, seconds);
    QFETCH(bool, warned);
    const TestCa ca(TestCa::Options{.now = ClientRig::noon()});
    const Certificate root = ca.root().certificate;
    CaInfo info{{}, {root, root, root}};
    info.clockSkew = std::chrono::seconds(seconds);
    const QStringList warnings = serverWarnings(info);
    QCOMPARE(warnings.size(), warned ? 1 : 0);
    if (warned) {
        QVERIFY(warnings[0].contains(u"Fail Info 3"_s));
        QVERIFY(warnings[0].contains(seconds > 0 ? u"ahead"_s : u"behind"_s));
    }
}

/// RFC 8894 §7.5: a possible downgrade is said, with what is missing.
void TestConformance::warnsOfFewerCapabilities()
{
    const TestCa ca(TestCa::Options{.now = ClientRig::noon()});
    const Certificate root = ca.root().certificate;
    CaInfo info{{}, {root, root, root}};
    info.missingCapabilities = {u"AES"_s, u"SHA-256"_s};
    const QStringList warnings = serverWarnings(info);
    QCOMPARE(warnings.size(), 1);
    QVERIFY(warnings[0].contains(u"AES, SHA-256"_s));
    // The timeline says it long after, whoever sent the request.
    EnrollmentProgress found{EnrollmentProgress::Kind::CaFound, ClientRig::noon()};
    found.ca = info;
    found.warnings = warningsOf(info);
    const auto kept = TimelineEntry::fromJson(TimelineEntry::fromProgress(found).toJson());
    QVERIFY(kept && timelineText(*kept).contains(u"AES, SHA-256"_s));
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
