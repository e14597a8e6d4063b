// Clients that others wrote against this program's connector. Each enrols, renews with a new key and with the unchanged one, and gets a
// certificate with another serial number each time. Runs in a network namespace: what these clients reach is the connector and nothing else.
#include "core/base/literals.h"
#include "tests/interop/certmonger.h"
#include "tests/interop/connectorrig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace scepter;

class tst_ConnectorClients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void scepclientEnrolsAndRenews();
    void scepclientNeedsTheWeakSwitch();
    void scepclientWithAnRa();
    void strongswanEnrolsAndRenews_data();
    void strongswanEnrolsAndRenews();
    void strongswanWaitsForApproval();
    void strongswanWithAnRa();
    void certmongerEnrolsAndRenews_data();
    void certmongerEnrolsAndRenews();
    void certmongerWaitsForApproval();
    void certmongerReadsARefusal();
    void opensslChecksTheRevocationList();

    void curlAsksForTheHead();
    void curlSendsAMessage_data();
    void curlSendsAMessage();
    void curlKeepsItsConnection();
    void curlOverTls();
    void theAddressesOfAnNdes_data();
    void theAddressesOfAnNdes();

private:
    ToolResult scepclient(const QString &directory, const QString &connector, const QString &challenge, const QStringList &more = {});
    ToolResult pki(const QStringList &arguments, const QString &out);
    QStringList pkiArguments(const QString &connector, const QString &key, const QStringList &more = {});
    bool isNewAndValid(const QString &certificate, const QString &connector, QString *why);
    bool approve(const QString &subject);
    QByteArray messageOnDisk();

    std::unique_ptr<ConnectorRig> m_rig;
    QSet<QByteArray> m_serials;
};

#define VERIFY_NEW(certificate, connector)                                                                                                 \
    do {                                                                                                                                   \
        QString why;                                                                                                                       \
        QVERIFY2(isNewAndValid(certificate, connector, &why), qPrintable(why));                                                            \
    } while (false)

void tst_ConnectorClients::initTestCase()
{
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    const QList<QStringList> commands{
        {u"store"_s, u"init"_s},
        {u"ca"_s, u"create"_s, u"rsa"_s, u"--no-recovery"_s},
        {u"ca"_s, u"create"_s, u"ec"_s, u"--key"_s, u"ec:p256"_s, u"--no-recovery"_s},
        {u"connector"_s, u"create"_s, u"printers"_s, u"--ca"_s, u"rsa"_s, u"--default"_s},
        {u"connector"_s, u"create"_s, u"weak"_s, u"--ca"_s, u"rsa"_s, u"--allow-weak"_s},
        {u"connector"_s, u"create"_s, u"manual"_s, u"--ca"_s, u"rsa"_s, u"--approval"_s, u"manual"_s},
        {u"connector"_s, u"create"_s, u"with-ra"_s, u"--ca"_s, u"ec"_s, u"--allow-weak"_s},
    };
    for (const QStringList &command : commands) {
        const auto done = m_rig->admin(command);
        QVERIFY2(done.exitCode == 0, done.all().constData());
    }
    QCOMPARE(m_rig->serve(), QByteArray());
}

bool tst_ConnectorClients::isNewAndValid(const QString &certificate, const QString &connector, QString *why)
{
    *why = QString::fromUtf8(verifyError(m_rig->caFile(connector), certificate));
    const QByteArray serial = serialOf(certificate);
    if (why->isEmpty() && m_serials.contains(serial))
        *why = u"not a new serial number: "_s + QString::fromLatin1(serial);
    m_serials.insert(serial);
    return why->isEmpty();
}

/// Approves the request that waits and whose subject has this in it.
bool tst_ConnectorClients::approve(const QString &subject)
{
    const QJsonArray pending = m_rig->admin({u"pending"_s, u"list"_s}).json()[u"pending"_s].toArray();
    for (const QJsonValue &request : pending) {
        if (request[u"subject"_s].toString().contains(subject))
            return m_rig->admin({u"pending"_s, u"approve"_s, QString::number(request[u"id"_s].toInt())}).exitCode == 0;
    }
    return false;
}

// scepclient

/// It keeps key.pem, csr.pem and cert.pem in a directory, and renews when there is a cert.pem.
ToolResult tst_ConnectorClients::scepclient(const QString &directory, const QString &connector, const QString &challenge,
                                            const QStringList &more)
{
    QDir().mkpath(m_rig->path(directory));
    return runTool(u"scepclient"_s,
                   QStringList{u"-server-url"_s, m_rig->url(connector), u"-challenge"_s, ConnectorRig::passwordIn(challenge), u"-cn"_s,
                               u"mfp.example"_s, u"-private-key"_s, m_rig->path(directory + u"/key.pem"_s), u"-certificate"_s,
                               m_rig->path(directory + u"/cert.pem"_s)}
                       + more);
}

void tst_ConnectorClients::scepclientEnrolsAndRenews()
{
    if (!hasTool(u"scepclient"_s))
        QSKIP("scepclient is not installed");
    const QString challenge = m_rig->challenge(u"weak"_s, {u"--uses"_s, u"1"_s}); // the certificate authorizes what follows
    const QString certificate = m_rig->path(u"scepclient/cert.pem"_s);
    for (int i = 0; i < 3; ++i) { // PKCSReq, then RenewalReq with the unchanged key
        const ToolResult done = scepclient(u"scepclient"_s, u"weak"_s, challenge);
        QVERIFY2(done.exitCode == 0, done.all().constData());
        VERIFY_NEW(certificate, u"weak"_s);
    }
    // It renews with its old key whatever the CSR says, so a CSR of another key makes it a new one.
    const QByteArray subject = "/C=US/O=scep-client/OU=MDM/CN=mfp.example";
    const ToolResult made = openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                                     QString::fromLatin1(subject), u"-keyout"_s, m_rig->path(u"scepclient/next.pem"_s), u"-out"_s,
                                     m_rig->path(u"scepclient/csr.pem"_s)});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    const ToolResult renewed = scepclient(u"scepclient"_s, u"weak"_s, challenge);
    QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
    VERIFY_NEW(certificate, u"weak"_s);
    QCOMPARE(openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-pubkey"_s}).out,
             openssl({u"pkey"_s, u"-in"_s, m_rig->path(u"scepclient/next.pem"_s), u"-pubout"_s}).out);
}

void tst_ConnectorClients::scepclientNeedsTheWeakSwitch()
{
    if (!hasTool(u"scepclient"_s))
        QSKIP("scepclient is not installed");
    const ToolResult refused = scepclient(u"single-des"_s, u"printers"_s, m_rig->challenge(u"printers"_s));
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.all().contains("badAlg"), refused.all().constData());
    QVERIFY(!QFile::exists(m_rig->path(u"single-des/cert.pem"_s)));
    QVERIFY2(m_rig->audit(u"printers"_s).last().startsWith(u"PKCSReq refused: WeakCipher"_s),
             qPrintable(m_rig->audit(u"printers"_s).join(u'\n')));
}

void tst_ConnectorClients::scepclientWithAnRa()
{
    if (!hasTool(u"scepclient"_s))
        QSKIP("scepclient is not installed");
    // It would envelope for the EC CA too, which it cannot; the fingerprint makes it take the RA alone.
    (void)m_rig->caFile(u"with-ra"_s);
    const QString fingerprint = fingerprintOf(m_rig->path(u"ca-with-ra/ra-encryption.pem"_s)).remove(u':');
    const ToolResult done = scepclient(u"scepclient-ra"_s, u"with-ra"_s, m_rig->challenge(u"with-ra"_s),
                                       {u"-ca-fingerprint"_s, fingerprint});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    VERIFY_NEW(m_rig->path(u"scepclient-ra/cert.pem"_s), u"with-ra"_s);
}

// strongSwan's pki

/// It writes the certificate to standard output.
ToolResult tst_ConnectorClients::pki(const QStringList &arguments, const QString &out)
{
    const ToolResult done = runTool(u"pki"_s, arguments);
    m_rig->write(out, done.out);
    return done;
}

QStringList tst_ConnectorClients::pkiArguments(const QString &connector, const QString &key, const QStringList &more)
{
    const QString ca = m_rig->caFile(connector);
    return QStringList{u"--scep"_s,
                       u"--url"_s,
                       m_rig->url(connector),
                       u"--in"_s,
                       m_rig->path(key),
                       u"--dn"_s,
                       u"C=SE, O=Example, CN=mfp.example"_s,
                       u"--san"_s,
                       u"mfp.example"_s,
                       u"--san"_s,
                       u"10.1.2.3"_s,
                       u"--cacert-enc"_s,
                       ca,
                       u"--cacert-sig"_s,
                       ca,
                       u"--outform"_s,
                       u"pem"_s}
           + more;
}

void tst_ConnectorClients::strongswanEnrolsAndRenews_data()
{
    QTest::addColumn<QString>("cipher");
    QTest::addColumn<QString>("digest");
    QTest::newRow("AES, SHA-256") << u"aes"_s << u"sha256"_s;
    QTest::newRow("AES, SHA-512") << u"aes"_s << u"sha512"_s;
    QTest::newRow("3DES, SHA-1") << u"des3"_s << u"sha1"_s;
}

void tst_ConnectorClients::strongswanEnrolsAndRenews()
{
    if (!hasTool(u"pki"_s))
        QSKIP("strongSwan's pki is not installed");
    QFETCH(QString, cipher);
    QFETCH(QString, digest);
    const QString ca = m_rig->path(u"pki-ca.pem"_s);
    const ToolResult asked = runTool(
        u"pki"_s, {u"--scepca"_s, u"--url"_s, m_rig->url(u"printers"_s), u"--caout"_s, ca, u"--outform"_s, u"pem"_s, u"--force"_s});
    QVERIFY2(asked.exitCode == 0, asked.all().constData());
    QCOMPARE(serialOf(ca), serialOf(m_rig->caFile(u"printers"_s)));

    const auto run = [&](const QString &key, const QStringList &more, const QString &out) {
        return pki(pkiArguments(u"printers"_s, key, QStringList{u"--cipher"_s, cipher, u"--digest"_s, digest} + more), out);
    };
    const QString challenge = ConnectorRig::passwordIn(m_rig->challenge(u"printers"_s, {u"--uses"_s, u"1"_s}));
    QVERIFY(makeKey(m_rig->path(u"pki-1.key"_s)) && makeKey(m_rig->path(u"pki-2.key"_s)));
    const ToolResult first = run(u"pki-1.key"_s, {u"--password"_s, challenge}, u"pki-1.pem"_s);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    VERIFY_NEW(m_rig->path(u"pki-1.pem"_s), u"printers"_s);
    const QByteArray text = openssl({u"x509"_s, u"-in"_s, m_rig->path(u"pki-1.pem"_s), u"-noout"_s, u"-ext"_s, u"subjectAltName"_s}).out;
    QVERIFY2(text.contains("DNS:mfp.example") && text.contains("IP Address:10.1.2.3"), text.constData());

    const auto renew = [&](int oldKey, int newKey, int oldCertificate, int newCertificate) {
        const auto name = [&](int number, const char *type) { return u"pki-%1.%2"_s.arg(number).arg(QLatin1StringView(type)); };
        return run(name(newKey, "key"),
                   {u"--cert"_s, m_rig->path(name(oldCertificate, "pem")), u"--key"_s, m_rig->path(name(oldKey, "key"))},
                   name(newCertificate, "pem"));
    };
    struct Renewal {
        int oldKey, newKey, certificate;
    };
    // It derives the transactionID from the new key: the second and the third have the same one, signed with two keys.
    for (const Renewal &r : {Renewal{1, 1, 1}, Renewal{1, 2, 2}, Renewal{2, 2, 3}, Renewal{2, 2, 4}}) {
        const ToolResult renewed = renew(r.oldKey, r.newKey, r.certificate, r.certificate + 1);
        QVERIFY2(renewed.exitCode == 0, renewed.err.constData());
        VERIFY_NEW(m_rig->path(u"pki-%1.pem"_s.arg(r.certificate + 1)), u"printers"_s);
    }
    QCOMPARE(m_rig->audit(u"printers"_s).last(), u"RenewalReq issued"_s);
}

void tst_ConnectorClients::strongswanWaitsForApproval()
{
    if (!hasTool(u"pki"_s))
        QSKIP("strongSwan's pki is not installed");
    QVERIFY(makeKey(m_rig->path(u"pki-m1.key"_s)) && makeKey(m_rig->path(u"pki-m2.key"_s)));
    const QString first = m_rig->path(u"pki-m1.pem"_s);
    const QStringList renewal{u"--cert"_s, first, u"--key"_s, m_rig->path(u"pki-m1.key"_s)};
    for (const bool renews : {false, true}) {
        const auto polls = [&] { return m_rig->audit(u"manual"_s).count(u"CertPoll pending"_s); };
        const qsizetype before = polls();
        Process waiting(u"pki"_s);
        waiting.start(
            pkiArguments(u"manual"_s, renews ? u"pki-m2.key"_s : u"pki-m1.key"_s,
                         QStringList{u"--interval"_s, u"1s"_s, u"--maxpolltime"_s, u"50s"_s} + (renews ? renewal : QStringList())));
        QVERIFY(QTest::qWaitFor([&] { return polls() > before; }, 30'000));
        QVERIFY(approve(u"CN=mfp.example"_s));
        const auto done = waiting.finish();
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QString certificate = m_rig->write(renews ? u"pki-m2.pem"_s : u"pki-m1.pem"_s, done.out);
        VERIFY_NEW(certificate, u"manual"_s);
        QCOMPARE(m_rig->audit(u"manual"_s).last(), u"CertPoll issued"_s);
    }
}

void tst_ConnectorClients::strongswanWithAnRa()
{
    if (!hasTool(u"pki"_s))
        QSKIP("strongSwan's pki is not installed");
    const QString ca = m_rig->path(u"pki-ra-ca.pem"_s), ra = m_rig->path(u"pki-ra.pem"_s);
    const ToolResult asked = runTool(
        u"pki"_s, {u"--scepca"_s, u"--url"_s, m_rig->url(u"with-ra"_s), u"--caout"_s, ca, u"--raout"_s, ra, u"--outform"_s, u"pem"_s});
    QVERIFY2(asked.exitCode == 0, asked.all().constData());
    QVERIFY(makeKey(m_rig->path(u"pki-r.key"_s)));
    const QString challenge = ConnectorRig::passwordIn(m_rig->challenge(u"with-ra"_s));
    const ToolResult done = pki({u"--scep"_s, u"--url"_s, m_rig->url(u"with-ra"_s), u"--in"_s, m_rig->path(u"pki-r.key"_s), u"--dn"_s,
                                 u"CN=mfp.example"_s, u"--password"_s, challenge, u"--cacert-enc"_s, ra, u"--cacert-sig"_s, ra,
                                 u"--cacert"_s, ca, u"--outform"_s, u"pem"_s},
                                u"pki-r.pem"_s);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    VERIFY_NEW(m_rig->path(u"pki-r.pem"_s), u"with-ra"_s);
}

// certmonger

void tst_ConnectorClients::certmongerEnrolsAndRenews_data()
{
    QTest::addColumn<QString>("connector");
    QTest::newRow("CA alone") << u"printers"_s;
    QTest::newRow("CA and RA") << u"with-ra"_s;
}

void tst_ConnectorClients::certmongerEnrolsAndRenews()
{
    if (!Certmonger::isInstalled())
        QSKIP("certmonger is not installed");
    QFETCH(QString, connector);
    Certmonger certmonger(m_rig->path(u"certmonger-"_s + connector));
    QVERIFY(certmonger.start());
    QVERIFY(certmonger.addCa(m_rig->url(connector), connector == u"printers"_s ? m_rig->caFile(connector) : QString()));
    const auto asked = certmonger.request(m_rig->challenge(connector, {u"--uses"_s, u"1"_s}));
    QVERIFY2(asked.exitCode == 0, asked.all().constData());
    QVERIFY2(certmonger.reaches("MONITORING"), certmonger.all().constData());
    VERIFY_NEW(certmonger.path("cert.pem"), connector);

    // With the unchanged key, with a new one, and with that one unchanged: PKCSReq signed with the old key and certificate.
    const auto key = [&] { return openssl({u"x509"_s, u"-in"_s, certmonger.path("cert.pem"), u"-noout"_s, u"-pubkey"_s}).out; };
    for (const QString &command : {u"resubmit"_s, u"rekey"_s, u"resubmit"_s}) {
        const QByteArray before = key();
        const QByteArray serial = serialOf(certmonger.path("cert.pem"));
        QCOMPARE(certmonger.again(command).exitCode, 0);
        QVERIFY2(certmonger.renewed(serial), certmonger.all().constData());
        VERIFY_NEW(certmonger.path("cert.pem"), connector);
        QCOMPARE(key() != before, command == u"rekey"_s);
    }
    QCOMPARE(m_rig->audit(connector).last(), u"PKCSReq issued"_s);
    QCOMPARE(certmonger.stop(), 0);
}

void tst_ConnectorClients::certmongerWaitsForApproval()
{
    if (!Certmonger::isInstalled())
        QSKIP("certmonger is not installed");
    Certmonger certmonger(m_rig->path(u"certmonger-manual"_s));
    QVERIFY(certmonger.start());
    QVERIFY(certmonger.addCa(m_rig->url(u"manual"_s), m_rig->caFile(u"manual"_s)));
    QCOMPARE(certmonger.request(m_rig->challenge(u"manual"_s)).exitCode, 0);
    QVERIFY2(certmonger.reaches("CA_WORKING"), certmonger.all().constData());
    QVERIFY2(approve(u"CN=cm.example"_s), "not pending");
    QCOMPARE(certmonger.again(u"refresh"_s).exitCode, 0); // it would ask by itself, after some minutes
    QVERIFY2(certmonger.reaches("MONITORING"), certmonger.all().constData());
    VERIFY_NEW(certmonger.path("cert.pem"), u"manual"_s);
    QCOMPARE(m_rig->audit(u"manual"_s).last(), u"PKCSReq issued"_s); // it polls by sending the same PKCSReq again
    QCOMPARE(certmonger.stop(), 0);
}

void tst_ConnectorClients::certmongerReadsARefusal()
{
    if (!Certmonger::isInstalled())
        QSKIP("certmonger is not installed");
    Certmonger certmonger(m_rig->path(u"certmonger-refused"_s));
    QVERIFY(certmonger.start());
    QVERIFY(certmonger.addCa(m_rig->url(u"printers"_s), m_rig->caFile(u"printers"_s)));
    QCOMPARE(certmonger.request(m_rig->write(u"guess"_s, "guess\n")).exitCode, 0);
    QVERIFY2(certmonger.reaches("CA_REJECTED"), certmonger.all().constData());
    QCOMPARE(certmonger.stop(), 0);
}

// openssl

void tst_ConnectorClients::opensslChecksTheRevocationList()
{
    const auto enrolled = m_rig->ctl(
        m_rig->enrollArguments(u"printers"_s, u"revoked"_s, {u"--challenge-file"_s, m_rig->challenge(u"printers"_s)}));
    QVERIFY2(enrolled.exitCode == 0, enrolled.all().constData());
    const QString certificate = m_rig->path(u"revoked/cert.pem"_s), both = m_rig->path(u"ca-and-crl.pem"_s);
    const auto check = [&]() -> QByteArray {
        const ToolResult list = m_rig->get(u"/crl/rsa.crl"_s);
        const ToolResult pem = openssl({u"crl"_s, u"-inform"_s, u"DER"_s}, list.out);
        QFile ca(m_rig->caFile(u"printers"_s));
        if (list.exitCode != 0 || pem.exitCode != 0 || !ca.open(QIODevice::ReadOnly))
            return "no list: " + list.err + pem.err;
        m_rig->write(u"ca-and-crl.pem"_s, ca.readAll() + pem.out);
        return verifyError(both, certificate, {u"-crl_check"_s});
    };
    QCOMPARE(check(), QByteArray());
    const auto revoked = m_rig->admin(
        {u"ca"_s, u"revoke"_s, u"rsa"_s, u"--serial"_s, QString::fromLatin1(serialOf(certificate)), u"--reason"_s, u"keyCompromise"_s});
    QVERIFY2(revoked.exitCode == 0, revoked.all().constData());
    QVERIFY2(QTest::qWaitFor([&] { return check().contains("certificate revoked"); }, 10'000), check().constData());
    const QByteArray text = openssl({u"crl"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s}, m_rig->get(u"/crl/rsa.crl"_s).out).out;
    QVERIFY2(text.contains("Key Compromise"), text.constData());
}

// curl

void tst_ConnectorClients::curlAsksForTheHead()
{
    const ToolResult got = runTool(u"curl"_s, {u"-sS"_s, u"--fail"_s, u"--head"_s, m_rig->url(u"printers"_s) + u"?operation=GetCACert"_s});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const QByteArray length = "Content-Length: " + QByteArray::number(m_rig->get(u"/scep/printers?operation=GetCACert"_s).out.size());
    QVERIFY2(got.out.contains(length), got.out.constData());
}

/// A whole message as it was sent: that of a request which waits for approval.
QByteArray tst_ConnectorClients::messageOnDisk()
{
    if (!QFile::exists(m_rig->path(u"waiting/request.p7"_s)))
        (void)m_rig->ctl(m_rig->enrollArguments(u"manual"_s, u"waiting"_s));
    return m_rig->read(u"waiting/request.p7"_s);
}

void tst_ConnectorClients::curlSendsAMessage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("chunked") << QStringList{u"-H"_s, u"Transfer-Encoding: chunked"_s};
    QTest::newRow("Expect: 100-continue") << QStringList{u"-H"_s, u"Expect: 100-continue"_s};
    QTest::newRow("HTTP/1.0") << QStringList{u"--http1.0"_s};
    QTest::newRow("without a content type") << QStringList{u"-H"_s, u"Content-Type:"_s};
}

void tst_ConnectorClients::curlSendsAMessage()
{
    QFETCH(QStringList, options);
    QVERIFY(!messageOnDisk().isEmpty());
    const ToolResult got = runTool(
        u"curl"_s, QStringList{u"-sS"_s, u"--fail"_s, u"-v"_s, u"--data-binary"_s, u'@' + m_rig->path(u"waiting/request.p7"_s)} + options
                       + QStringList{m_rig->url(u"manual"_s) + u"?operation=PKIOperation"_s});
    QVERIFY2(got.exitCode == 0, got.err.constData());
    QVERIFY2(got.err.contains("application/x-pki-message"), got.err.constData());
    const bool waits = got.err.contains("100 Continue");
    QCOMPARE(waits, options.contains(u"Expect: 100-continue"_s));
    const ToolResult checked = openssl({u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-CAfile"_s, m_rig->caFile(u"manual"_s)}, got.out);
    QVERIFY2(checked.exitCode == 0, checked.all().constData());
}

void tst_ConnectorClients::curlKeepsItsConnection()
{
    const QString url = m_rig->url(u"printers"_s) + u"?operation=GetCACaps"_s;
    const ToolResult got = runTool(u"curl"_s, {u"-sS"_s, u"-v"_s, url, url, url});
    QVERIFY2(got.exitCode == 0, got.err.constData());
    QCOMPARE(got.out.count("POSTPKIOperation"), 3);
    QCOMPARE(got.err.count("Connected to"), 1);
}

void tst_ConnectorClients::curlOverTls()
{
    ConnectorRig rig(QStringLiteral(SCEPTERCTL));
    const QString key = rig.path(u"tls.key"_s), certificate = rig.path(u"tls.pem"_s);
    const ToolResult made = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                     u"/CN=connector"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s,
                                     certificate});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    for (const QStringList &command : {QStringList{u"store"_s, u"init"_s}, QStringList{u"ca"_s, u"create"_s, u"demo"_s, u"--no-recovery"_s},
                                       QStringList{u"connector"_s, u"create"_s, u"tls"_s}}) {
        const auto done = rig.admin(command);
        QVERIFY2(done.exitCode == 0, done.all().constData());
    }
    QCOMPARE(rig.serve({u"--tls-cert"_s, certificate, u"--tls-key"_s, key}), QByteArray());
    QVERIFY(rig.base().startsWith(u"https:"_s));
    const QString url = rig.url(u"tls"_s) + u"?operation=GetCACert"_s;
    QVERIFY(runTool(u"curl"_s, {u"-sS"_s, url}).exitCode != 0); // nobody knows that certificate
    const ToolResult got = runTool(u"curl"_s, {u"-sS"_s, u"--fail"_s, u"--cacert"_s, certificate, url});
    QVERIFY2(got.exitCode == 0, got.err.constData());
    const auto enrolled = rig.ctl({u"enroll"_s, u"--url"_s, rig.url(u"tls"_s), u"--ca-file"_s, certificate, u"--trust-first-use"_s,
                                   u"--cn"_s, u"mfp.example"_s, u"--challenge-file"_s, rig.challenge(u"tls"_s), u"--out"_s,
                                   rig.path(u"mfp"_s)});
    QVERIFY2(enrolled.exitCode == 0, enrolled.all().constData());
    QCOMPARE(verifyError(rig.path(u"mfp/chain.pem"_s), rig.path(u"mfp/cert.pem"_s)), QByteArray());
    QCOMPARE(rig.stop().exitCode, 0);
}

void tst_ConnectorClients::theAddressesOfAnNdes_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"/certsrv/mscep/mscep.dll", "/CertSrv/mscep/MSCEP.DLL", "/certsrv/mscep/mscep.dll/pkiclient.exe", "/cgi-bin/PKICLIENT.EXE"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_ConnectorClients::theAddressesOfAnNdes()
{
    QFETCH(QString, address);
    const ToolResult got = m_rig->get(address + u"?operation=GetCACert&message=0"_s);
    QVERIFY2(got.exitCode == 0, got.err.constData());
    QCOMPARE(got.out, m_rig->get(u"/scep/printers?operation=GetCACert"_s).out);
}

QTEST_GUILESS_MAIN(tst_ConnectorClients)
#include "tst_connectorclients.moc"
