// The command line as a user has it: the real program against the scripted server.
#include "core/base/literals.h"
#include "tests/support/process.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/mount.h>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

Q_DECLARE_METATYPE(scepter::ScriptedServer::Stage)
Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)

class tst_ScepterCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void getCaShowsRolesAndFingerprints();
    void getCaWritesCertificates();
    void enrollWritesKeyCertificateAndChain();
    void enrollReadsTheChallengeFromStandardInput();
    void enrollWithAnEcKey();
    void enrollWithAKeyFile();
    void enrollOverHttps();
    void nothingOfASecretIsPrintedOrLeftBehind();
    void trustOnFirstUseIsRecordedAndAChangedCaRefused();
    void pendingExitsThreeAndResumeGoesOn();
    void pollingWaitsForTheCertificate();
    void killedBetweenSendAndReply();
    void renewSignsWithTheOldKey_data();
    void renewSignsWithTheOldKey();
    void getCert();
    void getCrl();
    void getNextCa();
    void badServers_data();
    void badServers();
    void badReplies_data();
    void badReplies();
    void refusalLeavesNothing_data();
    void refusalLeavesNothing();
    void weakRepliesNeedTheSwitch();
    void usageErrors_data();
    void usageErrors();
    void badFiles_data();
    void badFiles();
    void aDirectoryInUseIsRefused();
    void unwritableDirectory();
    void fullDisk();
    void progressAsJsonLines();
    void languages();
    void filesAreCreatedNotReplaced();
    void listsReplaceListsOnly();
    void whatIsGivenOutIsLogged();
    void hostileTextsOnATerminal_data();
    void hostileTextsOnATerminal();
    void refusedCertificatesStay();
    void otherNamesAreNamed();
    void servers();
    void aDevicesSetupIsSet();
    void requestsTellWhatTheyDo();
    void aDevicesFailureHasItsCause();

private:
    QStringList inStore(const QStringList &arguments) const
    {
        return QStringList{u"--json"_s, u"--store"_s, u"sqlite:"_s + path(u"store.db"_s), u"--passphrase-file"_s, path(u"passphrase"_s)}
               + arguments;
    }
    /// A store with the CA "root", and its recovery file.
    void makeStore()
    {
        write(u"passphrase"_s, "correct horse\n");
        const auto made = ctl(inStore({u"ca"_s, u"create"_s, u"root"_s, u"--key"_s, u"ec:p256"_s, u"--recovery"_s, path(u"rescue.p12"_s),
                                       u"--recovery-passphrase-file"_s, path(u"passphrase"_s)}));
        QVERIFY2(made.exitCode == 0, made.all().constData());
    }
    QStringList operations()
    {
        QStringList names;
        const QJsonArray entries = ctl(inStore({u"audit"_s, u"list"_s})).json()[u"entries"_s].toArray();
        for (const QJsonValue &entry : entries)
            names += entry[u"operation"_s].toString();
        return names;
    }

    QString path(const QString &name) const { return m_home->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    QStringList enrollArguments(const QStringList &more = {}) const;
    Process::Outcome ctl(const QStringList &arguments, const QByteArray &input = {});
    bool isEmptyOrMissing(const QString &directory) const;
    static QString errorCode(const Process::Outcome &outcome) { return outcome.json()[u"error"_s][u"code"_s].toString(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Process> m_ctl;
};

void tst_ScepterCtl::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>(TestCa::at(QDateTime::currentDateTimeUtc()));
    QVERIFY(m_server->listen());
    m_ctl = std::make_unique<Process>(QStringLiteral(SCEPTERCTL));
    m_ctl->setEnvironment(u"XDG_DATA_HOME"_s, path(u"data"_s));
    m_server->script.challenge = "right horse";
    write(u"challenge"_s, "right horse\n");
}

void tst_ScepterCtl::cleanup()
{
    m_ctl.reset();
    m_server.reset();
    m_home.reset();
}

void tst_ScepterCtl::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray tst_ScepterCtl::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList tst_ScepterCtl::enrollArguments(const QStringList &more) const
{
    return QStringList{u"enroll"_s,
                       u"--json"_s,
                       u"--url"_s,
                       m_server->url().toString(),
                       u"--cn"_s,
                       u"mfp.example"_s,
                       u"--organization"_s,
                       u"Example"_s,
                       u"--ca-fingerprint"_s,
                       colonHex(m_server->ca().fingerprint()),
                       u"--challenge-file"_s,
                       path(u"challenge"_s),
                       u"--out"_s,
                       path(u"out"_s)}
           + more;
}

Process::Outcome tst_ScepterCtl::ctl(const QStringList &arguments, const QByteArray &input) { return m_ctl->run(arguments, input); }

bool tst_ScepterCtl::isEmptyOrMissing(const QString &directory) const
{
    return QDir(path(directory)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty();
}

void tst_ScepterCtl::getCaShowsRolesAndFingerprints()
{
    m_server->setCa(TestCa({.now = QDateTime::currentDateTimeUtc(), .raEncryption = true, .raSignature = true}));
    const auto got = ctl({u"getca"_s, u"--json"_s, u"--url"_s, m_server->url().toString()});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const QJsonObject json = got.json();
    QVERIFY(json[u"capabilities"_s].toArray().contains(u"POSTPKIOperation"_s));
    QHash<QString, QString> sha256ByRole;
    for (const QJsonValue certificate : json[u"certificates"_s].toArray()) {
        for (const QJsonValue role : certificate[u"roles"_s].toArray())
            sha256ByRole[role.toString()] = certificate[u"sha256"_s].toString();
    }
    QCOMPARE(sha256ByRole[u"CA"_s], colonHex(m_server->ca().fingerprint()));
    QCOMPARE(sha256ByRole[u"RA encryption"_s], colonHex(m_server->ca().encryption().certificate.fingerprint(HashAlgorithm::Sha256)));
    QCOMPARE(sha256ByRole[u"RA signature"_s], colonHex(m_server->ca().signature().certificate.fingerprint(HashAlgorithm::Sha256)));

    const auto text = ctl({u"getca"_s, u"--url"_s, m_server->url().toString()});
    QVERIFY2(text.out.isEmpty(), "text for people belongs on standard error");
    QVERIFY(text.err.contains(colonHex(m_server->ca().root().certificate.fingerprint(HashAlgorithm::Sha1)).toLatin1()));
}

void tst_ScepterCtl::getCaWritesCertificates()
{
    const auto got = ctl({u"getca"_s, u"--url"_s, m_server->url().toString(), u"--out"_s, path(u"ca"_s)});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(read(u"ca/ca.pem"_s), m_server->ca().root().certificate.toPem());
}

void tst_ScepterCtl::enrollWritesKeyCertificateAndChain()
{
    const auto got = ctl(enrollArguments({u"--san"_s, u"dns:mfp.example"_s, u"--san"_s, u"ip:10.0.0.7"_s}));
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(got.json()[u"status"_s].toString(), u"issued"_s);
    const QJsonObject certificate = got.json()[u"certificate"_s].toObject();
    QCOMPARE(certificate[u"subject"_s].toString(), u"O=Example, CN=mfp.example"_s);
    QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files, QDir::Name), (QStringList{u"cert.pem"_s, u"chain.pem"_s, u"key.pem"_s}));
    QCOMPARE(QFile::permissions(path(u"out/key.pem"_s)) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const ToolResult verified = openssl({u"verify"_s, u"-CAfile"_s, path(u"out/chain.pem"_s), path(u"out/cert.pem"_s)});
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
    const ToolResult ofKey = openssl({u"pkey"_s, u"-in"_s, path(u"out/key.pem"_s), u"-pubout"_s});
    const ToolResult ofCert = openssl({u"x509"_s, u"-in"_s, path(u"out/cert.pem"_s), u"-noout"_s, u"-pubkey"_s});
    QCOMPARE(ofKey.out, ofCert.out);
    QCOMPARE(m_server->messages().size(), 1);
    QCOMPARE(m_server->messages().first().method, "POST");
}

void tst_ScepterCtl::enrollReadsTheChallengeFromStandardInput()
{
    QStringList arguments = enrollArguments();
    arguments[arguments.indexOf(u"--challenge-file"_s) + 1] = u"-"_s;
    const auto got = ctl(arguments, "right horse\n");
    QVERIFY2(got.exitCode == 0, got.all().constData());
}

void tst_ScepterCtl::enrollWithAnEcKey()
{
    const auto got = ctl(enrollArguments({u"--key"_s, u"ec:p256"_s}));
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(got.json()[u"certificate"_s][u"key"_s].toString(), u"EC P-256"_s);

    // S4: without a challenge there is no password for the reply, so nothing is sent.
    QStringList arguments = enrollArguments({u"--key"_s, u"ec:p256"_s});
    arguments.remove(arguments.indexOf(u"--challenge-file"_s), 2);
    arguments.last() = u"ec:p256"_s;
    arguments[arguments.indexOf(u"--out"_s) + 1] = path(u"other"_s);
    const auto refused = ctl(arguments);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(errorCode(refused), u"ChallengeNeeded"_s);
    QCOMPARE(m_server->messages().size(), 1);
    QVERIFY(isEmptyOrMissing(u"other"_s));
}

void tst_ScepterCtl::enrollWithAKeyFile()
{
    const QString key = dataPath(u"formats/rsa-pkcs8-aes256.pem"_s);
    write(u"passphrase"_s, QByteArray(dataPassphrase) + '\n');
    const auto got = ctl(enrollArguments({u"--key-file"_s, key, u"--passphrase-file"_s, path(u"passphrase"_s)}));
    QVERIFY2(got.exitCode == 0, got.all().constData());

    const ToolResult ofKey = openssl(
        {u"pkey"_s, u"-in"_s, key, u"-passin"_s, u"pass:"_s + QString::fromLatin1(dataPassphrase), u"-pubout"_s});
    const ToolResult ofCert = openssl({u"x509"_s, u"-in"_s, path(u"out/cert.pem"_s), u"-noout"_s, u"-pubkey"_s});
    QCOMPARE(ofKey.out, ofCert.out);
}

void tst_ScepterCtl::enrollOverHttps()
{
    m_server->close();
    QVERIFY(m_server->listenTls());
    const auto unknown = ctl(enrollArguments());
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(errorCode(unknown), u"TlsFailed"_s);
    write(u"tls.pem"_s, m_server->tlsCaPem());
    const auto got = ctl(enrollArguments({u"--ca-file"_s, path(u"tls.pem"_s)}));
    QVERIFY2(got.exitCode == 0, got.all().constData());
}

void tst_ScepterCtl::nothingOfASecretIsPrintedOrLeftBehind()
{
    m_server->script.pending = 1;
    const auto got = ctl(enrollArguments({u"--key"_s, u"ec:p256"_s, u"--log-level"_s, u"debug"_s}));
    QCOMPARE(got.exitCode, 3);
    QVERIFY(!got.all().contains("right horse"));
    const QDir out(path(u"out"_s));
    for (const QString &name : out.entryList(QDir::Files)) {
        const QByteArray bytes = read(u"out/"_s + name);
        QVERIFY2(!bytes.contains("right horse"), qPrintable(name));
        QVERIFY2(!bytes.contains(QByteArray("right horse").toBase64()), qPrintable(name));
        QCOMPARE(QFile::permissions(out.filePath(name)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
}

void tst_ScepterCtl::trustOnFirstUseIsRecordedAndAChangedCaRefused()
{
    QStringList arguments = enrollArguments();
    arguments.remove(arguments.indexOf(u"--ca-fingerprint"_s), 2);
    const auto unknown = ctl(arguments);
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(errorCode(unknown), u"CaNotTrusted"_s);
    QVERIFY(isEmptyOrMissing(u"out"_s));

    const auto first = ctl(arguments + QStringList{u"--trust-first-use"_s});
    QVERIFY2(first.exitCode == 0, first.all().constData());
    arguments[arguments.indexOf(u"--out"_s) + 1] = path(u"second"_s);
    const auto second = ctl(arguments); // recorded: no switch is needed any more
    QVERIFY2(second.exitCode == 0, second.all().constData());

    const QString before = colonHex(m_server->ca().fingerprint());
    m_server->setCa(TestCa({.now = QDateTime::currentDateTimeUtc(), .key = u"other-ca"_s}));
    arguments[arguments.indexOf(u"--out"_s) + 1] = path(u"third"_s);
    for (const QStringList &more : {QStringList(), QStringList{u"--trust-first-use"_s}}) {
        const auto changed = ctl(arguments + more);
        QCOMPARE(changed.exitCode, 1);
        QCOMPARE(errorCode(changed), u"CaChanged"_s);
        QVERIFY(changed.err.contains(before.toLatin1()));
        QVERIFY(changed.err.contains(colonHex(m_server->ca().fingerprint()).toLatin1()));
    }
    QCOMPARE(m_server->messages().size(), 2);
}

void tst_ScepterCtl::pendingExitsThreeAndResumeGoesOn()
{
    m_server->script.pending = 2;
    const auto got = ctl(enrollArguments());
    QCOMPARE(got.exitCode, 3);
    QCOMPARE(got.json()[u"status"_s].toString(), u"pending"_s);
    QCOMPARE(m_server->messages().size(), 1);
    const auto still = ctl({u"resume"_s, u"--json"_s, u"--out"_s, path(u"out"_s)});
    QCOMPARE(still.exitCode, 3);
    const auto done = ctl({u"resume"_s, u"--json"_s, u"--out"_s, path(u"out"_s)});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    const auto messages = m_server->messages();
    QCOMPARE(messages.size(), 3);
    QCOMPARE(int(messages[2].claims->type), int(MessageType::CertPoll));
    QCOMPARE(messages[2].claims->transactionId, messages[0].claims->transactionId);
    QVERIFY(messages[2].claims->senderNonce != messages[1].claims->senderNonce);
    QCOMPARE(m_server->issuedCount(), 1);

    const auto nothing = ctl({u"resume"_s, u"--json"_s, u"--out"_s, path(u"out"_s)});
    QCOMPARE(nothing.exitCode, 1);
    QCOMPARE(errorCode(nothing), u"NothingToResume"_s);
}

void tst_ScepterCtl::pollingWaitsForTheCertificate()
{
    m_server->script.pending = 2;
    const auto got = ctl(enrollArguments({u"--poll"_s, u"2"_s, u"--poll-interval"_s, u"0.05"_s}));
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(m_server->messages().size(), 3);
}

void tst_ScepterCtl::killedBetweenSendAndReply()
{
    m_server->inject(Stage::Request, Fault::LostReply, 1);
    m_ctl->start(enrollArguments());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->messages().size(), 1, 30'000);
    m_ctl->kill();
    QCOMPARE(m_server->issuedCount(), 1);
    const QByteArray key = read(u"out/key.pem"_s);
    QVERIFY(!key.isEmpty());

    // A second enrol into the same directory is not allowed to lose the first one's key.
    const auto again = ctl(enrollArguments());
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(errorCode(again), u"TransactionPending"_s);

    const auto done = ctl({u"resume"_s, u"--json"_s, u"--out"_s, path(u"out"_s)});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    const auto messages = m_server->messages();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1].message, messages[0].message); // S7: the same message again
    QCOMPARE(m_server->issuedCount(), 1);
    QCOMPARE(read(u"out/key.pem"_s), key);
}

void tst_ScepterCtl::renewSignsWithTheOldKey_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<int>("type");
    QTest::addRow("Renewal") << QByteArray("SCEPStandard\nRenewal\n") << int(MessageType::RenewalReq);
    QTest::addRow("no Renewal") << QByteArray("SCEPStandard\n") << int(MessageType::PkcsReq);
}

void tst_ScepterCtl::renewSignsWithTheOldKey()
{
    QFETCH(const QByteArray, capabilities);
    QFETCH(const int, type);
    m_server->script.capabilities = capabilities;
    QCOMPARE(ctl(enrollArguments()).exitCode, 0);
    const QByteArray oldKey = read(u"out/key.pem"_s);
    const auto got = ctl({u"renew"_s, u"--json"_s, u"--url"_s, m_server->url().toString(), u"--cert"_s, path(u"out/cert.pem"_s),
                          u"--key-file"_s, path(u"out/key.pem"_s), u"--out"_s, path(u"new"_s)});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const auto renewal = m_server->messages().last();
    QCOMPARE(int(renewal.claims->type), type);
    QCOMPARE(renewal.signer->toPem(), read(u"out/cert.pem"_s));
    QVERIFY(read(u"new/key.pem"_s) != oldKey);
    QCOMPARE(read(u"out/key.pem"_s), oldKey);
    QCOMPARE(got.json()[u"certificate"_s][u"subject"_s].toString(), u"O=Example, CN=mfp.example"_s);
    QCOMPARE(QDir(path(u"new"_s)).entryList(QDir::Files, QDir::Name), (QStringList{u"cert.pem"_s, u"chain.pem"_s, u"key.pem"_s}));
    const ToolResult verified = openssl({u"verify"_s, u"-CAfile"_s, path(u"new/chain.pem"_s), path(u"new/cert.pem"_s)});
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
}

void tst_ScepterCtl::getCert()
{
    const auto enrolled = ctl(enrollArguments());
    QCOMPARE(enrolled.exitCode, 0);
    const QString serial = enrolled.json()[u"certificate"_s][u"serial"_s].toString();
    const QStringList base{u"--url"_s, m_server->url().toString(), u"--serial"_s, serial};
    const auto got = ctl(QStringList{u"getcert"_s} + base
                         + QStringList{u"--cert"_s, path(u"out/cert.pem"_s), u"--key-file"_s, path(u"out/key.pem"_s)});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(got.out, read(u"out/cert.pem"_s));
    const auto anonymous = ctl(QStringList{u"getcert"_s, u"--json"_s} + base);
    QVERIFY2(anonymous.exitCode == 0, anonymous.all().constData());
    // Other programs show it with a leading zero, and with colons.
    const auto padded = ctl({u"getcert"_s, u"--url"_s, m_server->url().toString(), u"--serial"_s, u"00:"_s + serial});
    QVERIFY2(padded.exitCode == 0, padded.all().constData());

    m_server->inject(Stage::GetCert, Fault::Http500, 1);
    const auto missing = ctl(QStringList{u"getcert"_s, u"--json"_s} + base);
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(errorCode(missing), u"NotOffered"_s);
}

void tst_ScepterCtl::getCrl()
{
    QCOMPARE(ctl(enrollArguments()).exitCode, 0);
    const auto got = ctl({u"getcrl"_s, u"--url"_s, m_server->url().toString(), u"--cert"_s, path(u"out/cert.pem"_s), u"--key-file"_s,
                          path(u"out/key.pem"_s), u"--out"_s, path(u"crl.pem"_s)});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const ToolResult shown = openssl({u"crl"_s, u"-in"_s, path(u"crl.pem"_s), u"-noout"_s, u"-issuer"_s});
    QVERIFY2(shown.exitCode == 0, shown.all().constData());
}

void tst_ScepterCtl::getNextCa()
{
    const auto got = ctl({u"getnextca"_s, u"--json"_s, u"--url"_s, m_server->url().toString(), u"--ca-fingerprint"_s,
                          colonHex(m_server->ca().fingerprint())});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QCOMPARE(got.json()[u"certificates"_s][0][u"sha256"_s].toString(),
             colonHex(m_server->ca().successor().fingerprint(HashAlgorithm::Sha256)));
}

void tst_ScepterCtl::badServers_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::addRow("HTML page") << Fault::HtmlPage << u"HtmlPage"_s;
    QTest::addRow("empty 200") << Fault::EmptyBody << u"EmptyReply"_s;
    QTest::addRow("HTTP 404") << Fault::Http404 << u"HttpStatus"_s;
    QTest::addRow("HTTP 500") << Fault::Http500 << u"HttpStatus"_s;
    QTest::addRow("never answers") << Fault::Silence << u"Timeout"_s;
    QTest::addRow("closes") << Fault::CloseAtOnce << u"ConnectionLost"_s;
    QTest::addRow("stops mid-body") << Fault::CloseMidBody << u"ConnectionLost"_s;
    QTest::addRow("redirect elsewhere") << Fault::RedirectOtherHost << u"RedirectRefused"_s;
    QTest::addRow("two CAs") << Fault::TwoCas << u"CaAmbiguous"_s;
    QTest::addRow("garbage") << Fault::Garbage << u"InvalidReply"_s;
    QTest::addRow("100 MB") << Fault::Huge << u"ReplyTooLarge"_s;
}

void tst_ScepterCtl::badServers()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, code);
    m_server->inject(Stage::CaCert, fault);
    QStringList arguments = enrollArguments({u"--timeout"_s, u"1"_s});
    if (fault == Fault::TwoCas) {
        arguments.remove(arguments.indexOf(u"--ca-fingerprint"_s), 2);
        arguments += u"--trust-first-use"_s;
    }
    const auto got = ctl(arguments);
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(errorCode(got) == code, got.all().constData());
    QVERIFY(m_server->messages().isEmpty());
    QVERIFY(isEmptyOrMissing(u"out"_s));
    const QJsonObject error = got.json()[u"error"_s].toObject();
    for (const QString &member : {u"what"_s, u"why"_s, u"todo"_s})
        QVERIFY2(!error[member].toString().isEmpty(), qPrintable(member));
}

void tst_ScepterCtl::badReplies_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::addRow("HTTP 500 with text") << Fault::Http500 << u"HttpStatus"_s;
    QTest::addRow("garbage") << Fault::Garbage << u"InvalidReply"_s;
    QTest::addRow("foreign transactionID") << Fault::ForeignTransaction << u"ForeignTransaction"_s;
    QTest::addRow("foreign nonce") << Fault::ForeignNonce << u"ForeignNonce"_s;
    QTest::addRow("stranger's signature") << Fault::ForeignSignature << u"ForeignSignature"_s;
    QTest::addRow("another key's certificate") << Fault::ForeignKey << u"ForeignPublicKey"_s;
    QTest::addRow("does not chain") << Fault::ForeignIssuer << u"UntrustedChain"_s;
    QTest::addRow("unknown pkiStatus") << Fault::UnknownStatus << u"UnknownPkiStatus"_s;
    QTest::addRow("stops mid-body") << Fault::CloseMidBody << u"ConnectionLost"_s;
    QTest::addRow("100 MB") << Fault::Huge << u"ReplyTooLarge"_s;
}

void tst_ScepterCtl::badReplies()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, code);
    m_server->inject(Stage::Request, fault);
    const auto got = ctl(enrollArguments());
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(errorCode(got) == code, got.all().constData());
    // A certificate may exist on the server: the key and the transaction stay, and no certificate is pretended.
    QVERIFY(QFile::exists(path(u"out/key.pem"_s)));
    QVERIFY(QFile::exists(path(u"out/transaction.json"_s)));
    QVERIFY(!QFile::exists(path(u"out/cert.pem"_s)));
    QVERIFY(!QFile::exists(path(u"out/chain.pem"_s)));

    m_server->clearFaults();
    const auto done = ctl({u"resume"_s, u"--out"_s, path(u"out"_s)});
    QVERIFY2(done.exitCode == 0, done.all().constData());
}

void tst_ScepterCtl::refusalLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("failInfo");
    QTest::addColumn<QByteArray>("words");
    for (int number = 0; number <= 4; ++number)
        QTest::addRow("Fail Info %d", number) << QByteArray::number(number) << QByteArray("Fail Info ") + QByteArray::number(number);
    QTest::addRow("unknown number") << QByteArray("17") << QByteArray("Fail Info 17");
}

void tst_ScepterCtl::refusalLeavesNothing()
{
    QFETCH(const QByteArray, failInfo);
    QFETCH(const QByteArray, words);
    m_server->script.failInfo = failInfo;
    m_server->script.failInfoText = u"ask the janitor"_s;
    const auto got = ctl(enrollArguments());
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(got.err.contains(words) && got.err.contains("ask the janitor"), got.all().constData());
    QVERIFY(isEmptyOrMissing(u"out"_s));
}

void tst_ScepterCtl::weakRepliesNeedTheSwitch()
{
    m_server->script.cipher = CipherAlgorithm::Des;
    m_server->script.hash = HashAlgorithm::Sha1;
    const auto refused = ctl(enrollArguments());
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(errorCode(refused), u"WeakAlgorithm"_s);
    const auto allowed = ctl({u"resume"_s, u"--json"_s, u"--allow-weak"_s, u"--out"_s, path(u"out"_s)});
    QVERIFY2(allowed.exitCode == 0, allowed.all().constData());
    QCOMPARE(allowed.json()[u"weakAlgorithms"_s].toArray().size(), 2); // marked where it is shown
}

void tst_ScepterCtl::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("no command") << QStringList();
    QTest::addRow("unknown command") << QStringList{u"enrol"_s};
    QTest::addRow("no URL") << QStringList{u"getca"_s};
    QTest::addRow("no scheme") << QStringList{u"getca"_s, u"--url"_s, u"server/scep"_s};
    QTest::addRow("other scheme") << QStringList{u"getca"_s, u"--url"_s, u"ftp://127.0.0.1/scep"_s};
    QTest::addRow("no host") << QStringList{u"getca"_s, u"--url"_s, u"http:///scep"_s};
    QTest::addRow("port 0") << QStringList{u"getca"_s, u"--url"_s, u"http://127.0.0.1:0/scep"_s};
    QTest::addRow("port 70000") << QStringList{u"getca"_s, u"--url"_s, u"http://127.0.0.1:70000/scep"_s};
    QTest::addRow("unknown option") << QStringList{u"getca"_s, u"--url"_s, u"http://127.0.0.1:1/"_s, u"--frobnicate"_s};
    QTest::addRow("fingerprint") << QStringList{u"getca"_s, u"--url"_s, u"http://127.0.0.1:1/"_s, u"--ca-fingerprint"_s, u"AB:CD"_s};
    const QStringList enroll{u"enroll"_s, u"--url"_s, u"http://127.0.0.1:1/"_s, u"--out"_s, u"nowhere"_s, u"--cn"_s};
    QTest::addRow("empty CN") << enroll + QStringList{u" "_s};
    QTest::addRow("long CN") << enroll + QStringList{QString(65, u'x')};
    QTest::addRow("key") << enroll + QStringList{u"x"_s, u"--key"_s, u"rsa:1024"_s};
    QTest::addRow("hash") << enroll + QStringList{u"x"_s, u"--hash"_s, u"md5"_s};
    QTest::addRow("SAN kind") << enroll + QStringList{u"x"_s, u"--san"_s, u"mail:x"_s};
    QTest::addRow("SAN address") << enroll + QStringList{u"x"_s, u"--san"_s, u"ip:10.0.0"_s};
    QTest::addRow("poll") << enroll + QStringList{u"x"_s, u"--poll"_s, u"-1"_s};
    QTest::addRow("serial number") << QStringList{u"getcert"_s, u"--url"_s, u"http://127.0.0.1:1/"_s, u"--serial"_s, u"1g23"_s};
    QTest::addRow("two trusts") << enroll + QStringList{u"x"_s, u"--trust-first-use"_s, u"--ca-fingerprint"_s, u"AB"_s};
    QTest::addRow("language") << QStringList{u"--lang"_s, u"xx"_s, u"getca"_s, u"--url"_s, u"http://127.0.0.1:1/"_s};
}

void tst_ScepterCtl::usageErrors()
{
    QFETCH(const QStringList, arguments);
    const auto got = ctl(arguments);
    QVERIFY2(got.exitCode == 2, got.all().constData());
    QVERIFY(!got.err.isEmpty());
    QVERIFY(m_server->seen().isEmpty());
}

void tst_ScepterCtl::badFiles_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addRow("key is text") << u"--key-file"_s << QByteArray("hello\n") << u"NotAKey"_s;
    QTest::addRow("key is a certificate") << u"--key-file"_s << data(u"formats/certificate.pem"_s) << u"NotAKey"_s;
    QTest::addRow("key is public") << u"--key-file"_s << data(u"formats/ec-public.pem"_s) << u"NotAKey"_s;
    QTest::addRow("key is empty") << u"--key-file"_s << QByteArray() << u"NotAKey"_s;
    QTest::addRow("key is too small") << u"--key-file"_s << data(u"formats/rsa-1024.pem"_s) << u"UnsupportedKey"_s;
    QTest::addRow("key is locked") << u"--key-file"_s << data(u"formats/rsa-pkcs8-aes256.pem"_s) << u"PassphraseNeeded"_s;
    QTest::addRow("CA file is text") << u"--ca-file"_s << QByteArray("hello\n") << u"NotACertificate"_s;
}

void tst_ScepterCtl::badFiles()
{
    QFETCH(const QString, option);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    write(u"file"_s, bytes);
    const auto got = ctl(enrollArguments({option, path(u"file"_s)}));
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(errorCode(got) == code, got.all().constData());
    QVERIFY(m_server->seen().isEmpty());
    QVERIFY(isEmptyOrMissing(u"out"_s));

    const auto missing = ctl(enrollArguments({option, path(u"no-such-file"_s)}));
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(errorCode(missing), u"FileUnreadable"_s);
}

void tst_ScepterCtl::aDirectoryInUseIsRefused()
{
    QCOMPARE(ctl(enrollArguments()).exitCode, 0);
    const QByteArray key = read(u"out/key.pem"_s), certificate = read(u"out/cert.pem"_s);
    const auto again = ctl(enrollArguments());
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(errorCode(again), u"DirectoryInUse"_s);
    QCOMPARE(read(u"out/key.pem"_s), key);
    QCOMPARE(read(u"out/cert.pem"_s), certificate);
    QCOMPARE(m_server->messages().size(), 1);
}

void tst_ScepterCtl::unwritableDirectory()
{
    // Root may write anywhere but on a file system that is mounted read-only.
    QVERIFY(QDir().mkdir(path(u"mount"_s)));
    if (mount("none", QFile::encodeName(path(u"mount"_s)).constData(), "tmpfs", MS_RDONLY, nullptr) != 0)
        QSKIP("this test may not mount: run it in a namespace of its own");
    const auto cleanUp = qScopeGuard([this] { umount2(QFile::encodeName(path(u"mount"_s)).constData(), MNT_DETACH); });
    QStringList arguments = enrollArguments();
    arguments[arguments.indexOf(u"--out"_s) + 1] = path(u"mount/out"_s);
    const auto refused = ctl(arguments);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(errorCode(refused) == u"FileUnwritable"_s, refused.all().constData());
    QVERIFY(refused.err.contains("mount/out"));
    QVERIFY(m_server->seen().isEmpty());
}

void tst_ScepterCtl::fullDisk()
{
    QVERIFY(QDir().mkdir(path(u"mount"_s)));
    if (mount("none", QFile::encodeName(path(u"mount"_s)).constData(), "tmpfs", 0, "size=8k") != 0)
        QSKIP("this test may not mount: run it in a namespace of its own");
    const auto cleanUp = qScopeGuard([this] { umount2(QFile::encodeName(path(u"mount"_s)).constData(), MNT_DETACH); });
    QStringList arguments = enrollArguments();
    arguments[arguments.indexOf(u"--out"_s) + 1] = path(u"mount/out"_s);
    const auto got = ctl(arguments);
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(errorCode(got) == u"DiskFull"_s, got.all().constData());
    QVERIFY(m_server->messages().isEmpty()); // on disk before the first byte is sent, or not sent
    QVERIFY(isEmptyOrMissing(u"mount/out"_s));
}

void tst_ScepterCtl::progressAsJsonLines()
{
    const auto got = ctl(enrollArguments());
    QCOMPARE(got.exitCode, 0);
    QStringList kinds;
    for (const QByteArray &line : got.err.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (!json.isEmpty())
            kinds += json[u"progress"_s].toString();
    }
    QCOMPARE(kinds, (QStringList{u"askingCapabilities"_s, u"caFound"_s, u"generatingKey"_s, u"saved"_s, u"sent"_s, u"answered"_s}));
}

void tst_ScepterCtl::languages()
{
    m_server->close();
    QSet<QByteArray> texts;
    for (const QString &language : {u"en"_s, u"sv"_s, u"id"_s})
        texts.insert(ctl({u"--lang"_s, language, u"getca"_s, u"--url"_s, u"http://127.0.0.1:1/"_s}).err);
    QCOMPARE(texts.size(), 3);
}

/// What holds a key or a request: another CA's only recovery file stays, and nothing is half made.
void tst_ScepterCtl::filesAreCreatedNotReplaced()
{
    makeStore();
    const QByteArray rescue = read(u"rescue.p12"_s);
    QVERIFY(!rescue.isEmpty());
    const QString file = path(u"rescue.p12"_s), passphrase = path(u"passphrase"_s);
    QCOMPARE(ctl(inStore({u"device"_s, u"add"_s, u"mfp"_s})).exitCode, 0);
    const QList<QStringList> writers{
        {u"ca"_s, u"create"_s, u"other"_s, u"--key"_s, u"ec:p256"_s, u"--recovery"_s, file, u"--recovery-passphrase-file"_s, passphrase},
        {u"ca"_s, u"create"_s, u"sub"_s, u"--key"_s, u"ec:p256"_s, u"--no-recovery"_s, u"--csr"_s, file},
        {u"ca"_s, u"export"_s, u"root"_s, u"--p12"_s, file, u"--p12-passphrase-file"_s, passphrase},
        {u"ca"_s, u"crl"_s, u"root"_s, u"--out"_s, file},
        {u"device"_s, u"export"_s, u"mfp"_s, u"--out"_s, file},
        {u"device"_s, u"export"_s, u"mfp"_s, u"--out"_s, file, u"--seal-passphrase-file"_s, passphrase},
        {u"store"_s, u"backup"_s, u"--out"_s, file}};
    for (const QStringList &writer : writers) {
        const auto refused = ctl(inStore(writer));
        const QByteArray said = writer.join(u' ').toUtf8() + refused.all();
        QVERIFY2(refused.exitCode == 1 && errorCode(refused) == u"AlreadyExists"_s, said.constData());
        QVERIFY2(refused.err.contains("move it away"), refused.all().constData());
        QCOMPARE(read(u"rescue.p12"_s), rescue);
    }
    // The recovery file is not left behind when the request cannot be written.
    const auto both = ctl(inStore({u"ca"_s, u"create"_s, u"sub"_s, u"--key"_s, u"ec:p256"_s, u"--recovery"_s, path(u"sub.p12"_s),
                                   u"--recovery-passphrase-file"_s, passphrase, u"--csr"_s, file}));
    QCOMPARE(errorCode(both), u"AlreadyExists"_s);
    QVERIFY(!QFile::exists(path(u"sub.p12"_s)));
    QCOMPARE(ctl(inStore({u"ca"_s, u"list"_s})).json()[u"cas"_s].toArray().size(), 1);
    const QStringList logged = operations();
    for (const QString &never : {u"ca export"_s, u"device export"_s, u"store backup"_s})
        QVERIFY2(!logged.contains(never), qPrintable(never));
}

void tst_ScepterCtl::listsReplaceListsOnly()
{
    makeStore();
    const QStringList crl = inStore({u"ca"_s, u"crl"_s, u"root"_s, u"--out"_s, path(u"root.crl"_s)});
    QCOMPARE(ctl(crl).exitCode, 0);
    const auto again = ctl(crl);
    QVERIFY2(again.exitCode == 0, again.all().constData());
    const QByteArray list = read(u"root.crl"_s);
    for (const QByteArray &other : {data(u"keys/client.pem"_s), data(u"formats/certificate.pem"_s), QByteArray("notes\n"),
                                    QByteArray(list + data(u"keys/client.pem"_s)), QByteArray()}) {
        write(u"root.crl"_s, other);
        QCOMPARE(errorCode(ctl(crl)), u"AlreadyExists"_s);
        QCOMPARE(read(u"root.crl"_s), other);
    }
    // As the window does: made anew when somebody says so.
    write(u"root.crl"_s, list);
    const auto number = [&] {
        const QJsonArray generations = ctl(inStore({u"ca"_s, u"show"_s, u"root"_s})).json()[u"generations"_s].toArray();
        return generations.first()[u"crlNumber"_s].toInt();
    };
    const int before = number();
    const auto rebuilt = ctl(crl + QStringList{u"--rebuild"_s});
    QVERIFY2(rebuilt.exitCode == 0, rebuilt.all().constData());
    QCOMPARE(number(), before + 1);
    QVERIFY(read(u"root.crl"_s) != list);
    // Certificates of a server replace certificates.
    const QStringList getca{u"getca"_s, u"--json"_s, u"--url"_s, m_server->url().toString(), u"--out"_s, path(u"ca"_s)};
    QCOMPARE(ctl(getca).exitCode, 0);
    QCOMPARE(ctl(getca).exitCode, 0);
    write(u"ca/ca.pem"_s, data(u"keys/client.pem"_s));
    QCOMPARE(errorCode(ctl(getca)), u"AlreadyExists"_s);
    QCOMPARE(read(u"ca/ca.pem"_s), data(u"keys/client.pem"_s));
}

/// D20: the detail of a device's failure, and the manual's cause of it.
void tst_ScepterCtl::aDevicesFailureHasItsCause()
{
    makeStore();
    write(u"wrong"_s, "wrong horse\n");
    QCOMPARE(ctl(inStore({u"device"_s, u"add"_s, u"mfp"_s})).exitCode, 0);
    const auto set = ctl(inStore({u"device"_s, u"set"_s, u"mfp"_s, u"url="_s + m_server->url().toString()}));
    QVERIFY2(set.exitCode == 0, set.all().constData());
    const QStringList request = inStore({u"device"_s, u"request"_s, u"mfp"_s, u"--key-name"_s, u"TLS"_s, u"--cn"_s, u"mfp.example"_s,
                                         u"--challenge-file"_s, path(u"wrong"_s)});
    const QString cause = u"The transaction is not permitted or not supported."_s;
    const auto told = ctl(request);
    QVERIFY2(told.exitCode == 1, told.all().constData());
    QCOMPARE(told.json()[u"cause"_s].toString(), cause);
    QCOMPARE(told.json()[u"detail"_s][u"failInfo"_s].toInt(), 2);
    QCOMPARE(told.json()[u"status"_s].toString(), u"failed"_s);
    const auto read = [](const Process::Outcome &outcome) { return QString::fromUtf8(outcome.all()); };
    QVERIFY(read(ctl(request.mid(1))).contains(u"Cause: "_s + cause));

    const QStringList status = inStore({u"device"_s, u"status"_s, u"mfp"_s});
    const QJsonArray rows = ctl(status).json()[u"requests"_s].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"cause"_s].toString(), cause);
    const QString text = read(ctl(status.mid(1)));
    QCOMPARE(text.count(u"cause: "_s + cause), 1); // once, however many rows have it
}

/// C9: what leaves the store has an entry before it does.
void tst_ScepterCtl::whatIsGivenOutIsLogged()
{
    makeStore();
    QCOMPARE(ctl(inStore({u"device"_s, u"add"_s, u"mfp"_s})).exitCode, 0);
    QCOMPARE(ctl(inStore({u"device"_s, u"export"_s, u"mfp"_s, u"--out"_s, path(u"open.json"_s)})).exitCode, 0);
    QVERIFY(!operations().contains(u"device export"_s)); // without passwords it is what everybody may read
    QCOMPARE(ctl(inStore({u"device"_s, u"export"_s, u"mfp"_s, u"--out"_s, path(u"sealed.json"_s), u"--seal-passphrase-file"_s,
                          path(u"passphrase"_s)}))
                 .exitCode,
             0);
    QVERIFY(operations().contains(u"device export"_s));
    const auto locked = ctl(
        {u"--json"_s, u"--store"_s, u"sqlite:"_s + path(u"store.db"_s), u"store"_s, u"backup"_s, u"--out"_s, path(u"backup.db"_s)});
    QCOMPARE(errorCode(locked), u"StoreLocked"_s);
    QVERIFY(!QFile::exists(path(u"backup.db"_s)));
    QCOMPARE(ctl(inStore({u"store"_s, u"backup"_s, u"--out"_s, path(u"backup.db"_s)})).exitCode, 0);
    QVERIFY(operations().contains(u"store backup"_s));
    // The backup knows of itself.
    const ToolResult seen = runTool(u"sqlite3"_s, {u"-readonly"_s, path(u"backup.db"_s)}, "SELECT operation FROM audit;");
    QVERIFY2(seen.out.contains("store backup"), seen.all().constData());
}

namespace {

/// Escapes, a bell, direction marks, line ends, and a control sequence in one octet.
QString hostileText() { return u"red\x1b[31m\a \u202egnp.\u2066\u200f\u061c \u009b2J\r\nscepterctl: all is well"_s; }

/// Nothing that a terminal would obey, and nothing that only looks like a line of ours.
QByteArray foundIn(const QByteArray &printed)
{
    const QString text = QString::fromUtf8(printed);
    for (const QChar c : text) {
        if (c != u'\n' && !c.isPrint() && !c.isSurrogate())
            return "U+" + QByteArray::number(c.unicode(), 16) + " in " + printed.toPercentEncoding(" \n:,.{}[]\"");
    }
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"scepterctl: all is well"))
            return "a forged line";
    }
    return {};
}

Certificate issueLike(const TestIdentity &issuer, const Csr &csr, const std::function<void(CertificateSpec &)> &change)
{
    CertificateSpec spec{.subjectDer = csr.subjectDer(),
                         .publicKey = *csr.publicKey(),
                         .serial = QByteArray("\x55\x01"),
                         .notBefore = QDateTime::currentDateTimeUtc().addSecs(-60),
                         .notAfter = QDateTime::currentDateTimeUtc().addDays(30),
                         .keyUsage = DigitalSignature | KeyEncipherment,
                         .altNames = csr.altNames()};
    change(spec);
    return *issueCertificate(spec, issuer.certificate, issuer.key);
}

} // namespace

void tst_ScepterCtl::hostileTextsOnATerminal_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("json");
    for (const char *where : {"capabilities", "failInfoText", "certificate", "CA"}) {
        for (const bool json : {false, true})
            QTest::newRow(QByteArray(where).append(json ? ", JSON" : ", text").constData()) << QString::fromLatin1(where) << json;
    }
}

/// S5
void tst_ScepterCtl::hostileTextsOnATerminal()
{
    QFETCH(QString, where);
    QFETCH(bool, json);
    m_ctl->setEnvironment(u"LC_ALL"_s, u"C.UTF-8"_s);
    QString oneLine = hostileText();
    oneLine.remove(u'\r').remove(u'\n');
    if (where == u"capabilities") {
        m_server->script.capabilities += oneLine.toLatin1() + "\nX\x1b]0;owned\x07\n";
    } else if (where == u"failInfoText") {
        m_server->script.failInfo = "2";
        m_server->script.failInfoText = hostileText();
    } else if (where == u"certificate") {
        m_server->script.issue = [](const TestIdentity &issuer, const Csr &csr) {
            return issueLike(issuer, csr, [](CertificateSpec &spec) {
                spec.subjectDer = *DistinguishedName{{{u"CN"_s, hostileText()}}}.toDer();
                spec.altNames = {{SubjectAltName::Kind::Uri, u"urn:\x1b]0;owned\a"_s}};
            });
        };
    } else {
        m_server->setCa(TestCa({.now = QDateTime::currentDateTimeUtc(), .name = oneLine}));
    }
    QStringList arguments = enrollArguments();
    QStringList getCa{u"getca"_s, u"--json"_s, u"--url"_s, m_server->url().toString()};
    if (!json) {
        arguments.removeAll(u"--json"_s);
        getCa.removeAll(u"--json"_s);
    }
    for (const QStringList &command : {arguments, getCa}) {
        const auto got = ctl(command);
        QCOMPARE(foundIn(got.out), QByteArray());
        QCOMPARE(foundIn(got.err), QByteArray());
        QVERIFY(!json || !got.json().isEmpty());
    }
}

/// S5: beside its key, and the error says where.
void tst_ScepterCtl::refusedCertificatesStay()
{
    m_server->script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) { spec.isCa = true; });
    };
    const auto refused = ctl(enrollArguments());
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(errorCode(refused), u"IssuedCa"_s);
    QVERIFY2(refused.err.contains(path(u"out/refused.pem"_s).toUtf8()), refused.err.constData());
    QVERIFY(read(u"out/refused.pem"_s).startsWith("-----BEGIN CERTIFICATE"));
    QVERIFY(!read(u"out/key.pem"_s).isEmpty() && read(u"out/cert.pem"_s).isEmpty());
}

/// S5: named, not refused.
void tst_ScepterCtl::otherNamesAreNamed()
{
    m_server->script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) {
            spec.subjectDer = *DistinguishedName::parse(u"CN=boss"_s)->toDer();
            spec.altNames = {SubjectAltName::forHost(u"vpn.example"_s)};
        });
    };
    const auto got = ctl(enrollArguments());
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const QJsonObject differences = got.json()[u"differences"_s].toObject();
    QCOMPARE(differences[u"subject"_s].toString(), u"O=Example, CN=mfp.example"_s);
    QCOMPARE(differences[u"added"_s].toArray(), QJsonArray{u"dns:vpn.example"_s});
    QCOMPARE(differences[u"missing"_s].toArray(), QJsonArray{u"dns:mfp.example"_s});
    QCOMPARE(got.json()[u"warnings"_s].toArray().size(), 3);
}

/// The servers that a store knows: taken over from the file, trusted and forgotten, and all of it in the log (C9).
void tst_ScepterCtl::servers()
{
    write(u"passphrase"_s, "open sesame\n");
    const QStringList store{u"--json"_s, u"--store"_s, path(u"scepter.db"_s), u"--passphrase-file"_s, path(u"passphrase"_s)};
    const auto server = [&](const QStringList &command) { return ctl(QStringList{u"server"_s} + command + store); };
    const auto known = [&] { return server({u"list"_s}).json()[u"servers"_s].toArray(); };
    const QString url = m_server->url().toString(), other = u"http://other.example/scep"_s;
    QCOMPARE(ctl({u"getca"_s, u"--url"_s, url, u"--trust-first-use"_s}).exitCode, 0);
    const auto made = ctl(QStringList{u"store"_s, u"init"_s} + store);
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(known().size(), 1);
    QCOMPARE(known()[0][u"url"_s].toString(), url);
    QCOMPARE(known()[0][u"caSha256"_s].toString(), colonHex(m_server->ca().fingerprint()));
    QCOMPARE(known()[0][u"allowWeak"_s].toBool(true), false);

    const auto weak = server({u"weak"_s, url, u"on"_s});
    QVERIFY2(weak.exitCode == 0 && weak.json()[u"allowWeak"_s].toBool(), weak.all().constData());
    QCOMPARE(server({u"weak"_s, url, u"off"_s}).json()[u"allowWeak"_s].toBool(true), false);
    const auto accepted = server({u"accept"_s, url}); // S3
    QVERIFY2(accepted.exitCode == 0 && accepted.json()[u"missing"_s].toArray().isEmpty(), accepted.all().constData());
    QCOMPARE(errorCode(server({u"accept"_s, other})), u"NotFound"_s);
    QCOMPARE(server({u"trust"_s, other, u"--ca-fingerprint"_s, QString(64, u'a')}).exitCode, 0);
    QCOMPARE(known().size(), 2);
    QCOMPARE(server({u"forget"_s, url}).json()[u"known"_s].toBool(true), false);
    QCOMPARE(known().size(), 1);
    QCOMPARE(known()[0][u"url"_s].toString(), u"http://other.example:80/scep"_s);
    const auto again = server({u"forget"_s, url});
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(errorCode(again), u"NotFound"_s);
    QCOMPARE(server({u"trust"_s, other, u"--ca-fingerprint"_s, QString(40, u'a')}).exitCode, 2); // SHA-1
    QCOMPARE(server({u"weak"_s, other, u"perhaps"_s}).exitCode, 2);
    QCOMPARE(server({u"weak"_s, u"ftp://other.example/"_s, u"on"_s}).exitCode, 2);

    QStringList operations;
    for (const QJsonValue entry : ctl(QStringList{u"audit"_s, u"list"_s} + store).json()[u"entries"_s].toArray()) {
        if (const QString operation = entry[u"operation"_s].toString(); operation.startsWith(u"server"))
            operations += operation;
    }
    QCOMPARE(operations,
             (QStringList{u"server trust"_s, u"server weak on"_s, u"server weak off"_s, u"server trust"_s, u"server forget"_s}));
}

/// D7, D11: a destination is renamed with what is bound to it, and one in use does not go by itself.
void tst_ScepterCtl::aDevicesSetupIsSet()
{
    makeStore();
    const auto set = [&](const QStringList &assignments) {
        return ctl(inStore(QStringList{u"device"_s, u"set"_s, u"mfp"_s} + assignments));
    };
    QCOMPARE(ctl(inStore({u"device"_s, u"add"_s, u"mfp"_s})).exitCode, 0);
    QCOMPARE(set({u"key-name=Tunnel"_s, u"cn=192.0.2.9"_s, u"location=ipsec"_s, u"destination=IPSec 1"_s}).exitCode, 0);
    const auto gone = set({u"destinations=IPSec 2"_s});
    QCOMPARE(errorCode(gone), u"InvalidArgument"_s);
    QCOMPARE(gone.json()[u"error"_s][u"facts"_s].toArray(), (QJsonArray{u"destination in use"_s, u"IPSec 1"_s, u"automatic"_s}));
    const auto renamed = set({u"rename-destination=IPSec 1=Malmö"_s, u"functions=tls,ipsec"_s, u"dns=off"_s, u"time-zone=Asia/Jakarta"_s});
    QVERIFY2(renamed.exitCode == 0, renamed.all().constData());
    const QJsonObject settings = renamed.json()[u"settings"_s].toObject();
    QCOMPARE(settings[u"automatic"_s][u"request"_s][u"destination"_s].toString(), u"Malmö"_s);
    QCOMPARE(settings[u"setup"_s][u"destinations"_s].toArray(), (QJsonArray{u"Malmö"_s, u"IPSec 2"_s}));
    QCOMPARE(settings[u"setup"_s][u"timeZone"_s].toString(), u"Asia/Jakarta"_s);
    QVERIFY(!renamed.json()[u"outlook"_s][u"functionOff"_s].toBool(true));
    QCOMPARE(set({u"rename-destination=IPSec 9=Malmö"_s}).exitCode, 2);
    QCOMPARE(set({u"destinations=a,a"_s}).exitCode, 2);
}

/// D10, D11, D17: before and after a request, and before a key is deleted.
void tst_ScepterCtl::requestsTellWhatTheyDo()
{
    makeStore();
    const auto device = [&](const QStringList &arguments) { return ctl(inStore(QStringList{u"device"_s} + arguments)); };
    QCOMPARE(device({u"add"_s, u"mfp"_s}).exitCode, 0);
    QCOMPARE(device({u"set"_s, u"mfp"_s, u"url="_s + m_server->url().toString()}).exitCode, 0);
    const auto got = device({u"request"_s, u"mfp"_s, u"--key-name"_s, u"Port"_s, u"--cn"_s, u"192.0.2.9"_s, u"--location"_s, u"ieee8021x"_s,
                             u"--challenge-file"_s, path(u"challenge"_s)});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    const QJsonObject outlook = got.json()[u"outlook"_s].toObject(), key = got.json()[u"key"_s].toObject();
    QVERIFY(outlook[u"functionOff"_s].toBool() && outlook[u"restart"_s] == u"needed"_s);
    QVERIFY(key[u"functionOff"_s].toBool() && key[u"restartNeeded"_s].toBool() && !key[u"restarted"_s].toBool(true));
    QCOMPARE(key[u"location"_s].toString(), u"ieee8021x"_s);
    const auto status = [&] { return device({u"status"_s, u"mfp"_s}).json()[u"requests"_s][0][u"key"_s].toObject(); };
    QVERIFY(status()[u"restartNeeded"_s].toBool());
    QCOMPARE(device({u"restart"_s, u"mfp"_s}).exitCode, 0);
    QVERIFY(!status()[u"restartNeeded"_s].toBool(true) && status()[u"functionOff"_s].toBool());

    const auto lost = device({u"delete-key"_s, u"mfp"_s, u"1"_s, u"--dry-run"_s});
    QVERIFY2(lost.exitCode == 0, lost.all().constData());
    QVERIFY(lost.json()[u"certificateValid"_s].toBool() && lost.json()[u"location"_s] == u"ieee8021x"_s);
    QCOMPARE(device({u"show"_s, u"mfp"_s}).json()[u"keys"_s].toArray().size(), 2);
    QCOMPARE(device({u"delete-key"_s, u"mfp"_s, u"0"_s}).exitCode, 2); // the default key
    QCOMPARE(device({u"delete-key"_s, u"mfp"_s, u"1"_s}).exitCode, 0);
    QVERIFY(!status()[u"registered"_s].toBool(true));
}

QTEST_GUILESS_MAIN(tst_ScepterCtl)
#include "tst_scepterctl.moc"
