#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/transactiondirectory.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace scepter;

class TestTransactionDirectory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void layout_data();
    void layout();
    void modes();
    void roundTrip_data();
    void roundTrip();
    void updates();
    void succeeds();
    void abandons();
    void abandonLeavesAForeignKey();
    void abandonLeavesWhatWasThere();
    void prepare_data();
    void prepare();
    void aKeyFileMayStandThere();
    void nothingToResume();
    void damaged_data();
    void damaged();
    void aFailureLeavesNothing_data();
    void aFailureLeavesNothing();
    void secretsAreSealed_data();
    void secretsAreSealed();

private:
    QString dir() const { return m_temporary->filePath(u"out"_s); }
    QStringList listing() const { return QDir(dir()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name); }
    TransactionRecord record(const QString &key = u"client"_s, bool renewal = false) const;
    static bool sameKey(const PrivateKey &a, const PrivateKey &b) { return a.toPem().equals(b.toPem()); }
    std::unique_ptr<QTemporaryDir> m_temporary;
    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
};

void TestTransactionDirectory::init() { m_temporary = std::make_unique<QTemporaryDir>(); }

TransactionRecord TestTransactionDirectory::record(const QString &keyName, bool renewal) const
{
    TestCa ca(TestCa::Options{.now = m_now, .raEncryption = true, .raSignature = true, .intermediate = true});
    const auto certificates = parseCaCertificates(*degenerate(ca.certificates()), ca.fingerprint(), m_now);
    const PrivateKey key = testKey(keyName);
    const PrivateKey old = testKey(key.canDecrypt() ? u"client-next"_s : u"ec-p256-next"_s);
    Signer signer{selfSigned(key, u"CN=printer"_s, m_now).certificate, key};
    if (renewal)
        signer = {ca.issue(*DistinguishedName::parse(u"CN=printer"_s)->toDer(), old.publicKey()), old};
    TransactionRecord record{
        .server = {.url = QUrl(u"http://h:8080/scep?tenant=1"_s), .caIdentifier = u"my ca"_s, .timeout = 12s},
        .ca = *certificates,
        .negotiated = {.algorithms = {CipherAlgorithm::TripleDes, HashAlgorithm::Sha512}, .post = true, .renewal = true},
        .plan = {.type = renewal ? MessageType::RenewalReq : MessageType::PkcsReq,
                 .transactionId = transactionIdFor(key.publicKey()),
                 .issuerAndSubject = "names"},
        .snapshot = {.senderNonce = QByteArray("\0nonce\xff", 7), .pollsUsed = 2, .unanswered = true},
        .key = key,
        .signer = signer,
        .request = QByteArray("the finished message\0", 21)};
    record.server.weak = WeakAlgorithms::Allow;
    record.server.extraCaPem = "PEM";
    if (!key.canDecrypt())
        record.password = Secret("a challenge in clear");
    return record;
}

void TestTransactionDirectory::layout_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("renewal");
    QTest::addColumn<QStringList>("files");
    QStringList files{u"ca.pem"_s, u"key.pem"_s, u"request.p7"_s, u"signer.pem"_s, u"transaction.json"_s};
    QTest::newRow("RSA") << u"client"_s << false << files;
    QTest::newRow("RSA, renewal") << u"client"_s << true << (files + QStringList{u"signer-key.pem"_s});
    QTest::newRow("EC") << u"ec-p256"_s << false << (files + QStringList{u"password.p7"_s});
    QTest::newRow("EC, renewal") << u"ec-p256"_s << true << (files + QStringList{u"password.p7"_s, u"signer-key.pem"_s});
}

void TestTransactionDirectory::layout()
{
    QFETCH(QString, key);
    QFETCH(bool, renewal);
    QFETCH(QStringList, files);
    TransactionDirectory directory(dir());
    QVERIFY(!directory.isPending() && !directory.isFinished());
    QVERIFY_OK(directory.prepare());
    QVERIFY(listing().isEmpty());
    QVERIFY_OK(directory.begin(record(key, renewal)));
    files.sort();
    QCOMPARE(listing(), files);
    QVERIFY(directory.isPending() && !directory.isFinished());
    const auto stored = PrivateKey::parse(Secret(*readFile(directory.path(u"key.pem"_s))));
    QVERIFY_OK(stored);
    QVERIFY(sameKey(*stored, testKey(key)));
}

void TestTransactionDirectory::modes()
{
    const mode_t before = ::umask(0);
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    const auto begun = directory.begin(record(u"ec-p256"_s, true));
    ::umask(before);
    QVERIFY_OK(begun);
    struct stat info {};
    QCOMPARE(::stat(QFile::encodeName(dir()).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);
    for (const QString &name : listing()) {
        QCOMPARE(::stat(QFile::encodeName(directory.path(name)).constData(), &info), 0);
        QVERIFY2((info.st_mode & 0077) == 0, qPrintable(name));
    }
}

void TestTransactionDirectory::roundTrip_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("renewal");
    QTest::newRow("RSA") << u"client"_s << false;
    QTest::newRow("RSA, renewal") << u"client"_s << true;
    QTest::newRow("EC") << u"ec-p256"_s << false;
    QTest::newRow("EC, renewal") << u"ec-p256"_s << true;
    QTest::newRow("EC P-384") << u"ec-p384"_s << false;
}

void TestTransactionDirectory::roundTrip()
{
    QFETCH(QString, key);
    QFETCH(bool, renewal);
    const TransactionRecord written = record(key, renewal);
    {
        TransactionDirectory directory(dir());
        QVERIFY_OK(directory.prepare());
        QVERIFY_OK(directory.begin(written));
    }
    const auto read = TransactionDirectory(dir()).load();
    QVERIFY_OK(read);
    QCOMPARE(read->server.url, written.server.url);
    QCOMPARE(read->server.caIdentifier, written.server.caIdentifier);
    QVERIFY(read->server.timeout == written.server.timeout);
    QVERIFY(read->server.weak == written.server.weak);
    QCOMPARE(read->server.extraCaPem, written.server.extraCaPem);
    QCOMPARE(read->ca.ca, written.ca.ca);
    QCOMPARE(read->ca.encryption, written.ca.encryption);
    QCOMPARE(read->ca.signature, written.ca.signature);
    QCOMPARE(read->ca.signers(), written.ca.signers());
    QCOMPARE(read->ca.intermediates(), written.ca.intermediates());
    QVERIFY(read->negotiated.algorithms == written.negotiated.algorithms);
    QCOMPARE(read->negotiated.post, written.negotiated.post);
    QVERIFY(read->plan.type == written.plan.type);
    QCOMPARE(read->plan.transactionId, written.plan.transactionId);
    QCOMPARE(read->plan.issuerAndSubject, written.plan.issuerAndSubject);
    QVERIFY(read->plan.csr.isEmpty());
    QVERIFY(read->snapshot == written.snapshot);
    QVERIFY(sameKey(read->key, written.key));
    QVERIFY(sameKey(read->signer.key, written.signer.key));
    QCOMPARE(read->signer.certificate, written.signer.certificate);
    QVERIFY(read->password.equals(written.password));
    QCOMPARE(read->request, written.request);
}

void TestTransactionDirectory::updates()
{
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    const TransactionRecord first = record();
    QVERIFY_OK(directory.begin(first));
    EnrollmentSnapshot later = first.snapshot;
    later.phase = EnrollmentSnapshot::Phase::Polling;
    later.inFlight = MessageType::CertPoll;
    later.senderNonce = "another nonce";
    later.unanswered = false;
    QVERIFY_OK(directory.update(later, {}));
    QVERIFY(TransactionDirectory(dir()).load()->snapshot == later);
    QCOMPARE(TransactionDirectory(dir()).load()->request, first.request);
    later.requestRepeated = later.uncertain = true;
    QVERIFY_OK(directory.update(later, "a new message"));
    QVERIFY(TransactionDirectory(dir()).load()->snapshot == later);
    QCOMPARE(TransactionDirectory(dir()).load()->request, QByteArray("a new message"));
    // A directory that was loaded goes on as one that was begun.
    TransactionDirectory resumed(dir());
    QVERIFY_OK(resumed.load());
    later.pollsUsed = 7;
    QVERIFY_OK(resumed.update(later, {}));
    QCOMPARE(TransactionDirectory(dir()).load()->snapshot.pollsUsed, 7);
    QCOMPARE(TransactionDirectory(dir()).load()->server.caIdentifier, first.server.caIdentifier);
}

void TestTransactionDirectory::succeeds()
{
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    QVERIFY_OK(directory.begin(record(u"ec-p256"_s, true)));
    TestCa ca(TestCa::Options{.now = m_now, .intermediate = true});
    const Certificate issued = ca.issue(*DistinguishedName::parse(u"CN=printer"_s)->toDer(), testKey(u"ec-p256"_s).publicKey());
    QVERIFY_OK(directory.succeed({issued, {ca.issuer().certificate, ca.root().certificate}}));
    QCOMPARE(listing(), (QStringList{u"cert.pem"_s, u"chain.pem"_s, u"key.pem"_s}));
    QVERIFY(directory.isFinished() && !directory.isPending());
    QCOMPARE(*readFile(directory.path(u"cert.pem"_s)), issued.toPem());
    QCOMPARE(*Certificate::parseAll(*readFile(directory.path(u"chain.pem"_s))),
             (QList<Certificate>{ca.issuer().certificate, ca.root().certificate}));
    QCOMPARE_ERROR(TransactionDirectory(dir()).load(), Errc::NothingToResume);
}

void TestTransactionDirectory::abandons()
{
    for (const bool begun : {false, true}) {
        TransactionDirectory directory(dir());
        QVERIFY_OK(directory.prepare());
        if (begun)
            QVERIFY_OK(directory.begin(record(u"ec-p256"_s, true)));
        directory.abandon();
        QVERIFY2(!QFileInfo::exists(dir()), qPrintable(u"left behind: "_s + listing().join(u' ')));
    }
}

void TestTransactionDirectory::abandonLeavesAForeignKey()
{
    QVERIFY(QDir().mkpath(dir()));
    const QString keyFile = dir() + u"/key.pem"_s;
    QVERIFY_OK(writeFile(keyFile, testKey(u"client"_s).toPem().view(), FileAccess::Owner));
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare(keyFile));
    QVERIFY_OK(directory.begin(record()));
    // Also after a crash: who takes it up knows that the key was given.
    TransactionDirectory resumed(dir());
    QVERIFY_OK(resumed.load());
    resumed.abandon();
    QCOMPARE(listing(), QStringList{u"key.pem"_s});
}

void TestTransactionDirectory::abandonLeavesWhatWasThere()
{
    QVERIFY(QDir().mkpath(dir()));
    QVERIFY_OK(writeFile(dir() + u"/notes.txt"_s, "mine", FileAccess::Everyone));
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    QVERIFY_OK(directory.begin(record()));
    directory.abandon();
    QCOMPARE(listing(), QStringList{u"notes.txt"_s});
}

void TestTransactionDirectory::prepare_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing there") << QStringList() << QString();
    QTest::newRow("something else there") << QStringList{u"notes.txt"_s} << QString();
    QTest::newRow("a finished request") << QStringList{u"key.pem"_s, u"cert.pem"_s, u"chain.pem"_s} << u"DirectoryInUse"_s;
    QTest::newRow("a key") << QStringList{u"key.pem"_s} << u"DirectoryInUse"_s;
    QTest::newRow("a certificate") << QStringList{u"cert.pem"_s} << u"DirectoryInUse"_s;
    QTest::newRow("a pending request") << QStringList{u"key.pem"_s, u"transaction.json"_s} << u"TransactionPending"_s;
}

void TestTransactionDirectory::prepare()
{
    QFETCH(QStringList, files);
    QFETCH(QString, code);
    QVERIFY(QDir().mkpath(dir()));
    for (const QString &file : files)
        QVERIFY_OK(writeFile(dir() + u'/' + file, "x", FileAccess::Owner));
    const auto prepared = TransactionDirectory(dir()).prepare();
    QCOMPARE(prepared ? QString() : errcName(prepared.error().code), code);
    if (!prepared)
        QCOMPARE(prepared.error().facts, QStringList{dir()});
    files.sort();
    QCOMPARE(listing(), files);
}

void TestTransactionDirectory::aKeyFileMayStandThere()
{
    QVERIFY(QDir().mkpath(dir()));
    const QString keyFile = dir() + u"/key.pem"_s;
    const QByteArray pem = data(u"formats/rsa-pkcs1.pem"_s);
    QVERIFY_OK(writeFile(keyFile, pem, FileAccess::Owner));
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare(dir() + u"/../out/key.pem"_s));
    QVERIFY_OK(directory.begin(record()));
    QCOMPARE(*readFile(keyFile), pem); // the user's file as it was
    // Another key elsewhere is no reason to write over this one.
    QDir(dir()).remove(u"transaction.json"_s);
    QCOMPARE_ERROR(TransactionDirectory(dir()).prepare(dataPath(u"keys/client.pem"_s)), Errc::DirectoryInUse);
}

void TestTransactionDirectory::nothingToResume()
{
    QCOMPARE_ERROR(TransactionDirectory(dir()).load(), Errc::NothingToResume);
    QVERIFY(QDir().mkpath(dir()));
    const auto loaded = TransactionDirectory(dir()).load();
    QCOMPARE_ERROR(loaded, Errc::NothingToResume);
    QCOMPARE(loaded.error().facts, QStringList{dir()});
}

void TestTransactionDirectory::damaged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("transaction.json, empty") << u"transaction.json"_s << QByteArray();
    QTest::newRow("transaction.json, no JSON") << u"transaction.json"_s << QByteArray("{");
    QTest::newRow("transaction.json, of a newer version") << u"transaction.json"_s << QByteArray("{\"version\": 2}");
    QTest::newRow("transaction.json, without contents") << u"transaction.json"_s << QByteArray("{\"version\": 1}");
    QTest::newRow("ca.pem") << u"ca.pem"_s << QByteArray("no PEM");
    QTest::newRow("ca.pem, one missing") << u"ca.pem"_s << data(u"formats/ca.pem"_s);
    QTest::newRow("signer.pem") << u"signer.pem"_s << QByteArray("no PEM");
    QTest::newRow("signer.pem, another's") << u"signer.pem"_s << data(u"formats/ca.pem"_s);
    QTest::newRow("password.p7") << u"password.p7"_s << QByteArray("no CMS");
}

void TestTransactionDirectory::damaged()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    QVERIFY_OK(directory.begin(record(u"ec-p256"_s)));
    const QStringList before = listing();
    QVERIFY_OK(writeFile(directory.path(file), bytes, FileAccess::Owner));
    const auto loaded = TransactionDirectory(dir()).load();
    QCOMPARE_ERROR(loaded, Errc::StateDamaged);
    QCOMPARE(loaded.error().facts, QStringList{directory.path(file)});
    QCOMPARE(listing(), before); // nothing is thrown away
    // Any one missing is an error, never a crash.
    for (const QString &name : before) {
        if (name == u"transaction.json"_s)
            continue;
        const QByteArray kept = *readFile(directory.path(name));
        QVERIFY(QFile::remove(directory.path(name)));
        QVERIFY(!TransactionDirectory(dir()).load().has_value());
        QVERIFY_OK(writeFile(directory.path(name), kept, FileAccess::Owner));
    }
}

void TestTransactionDirectory::aFailureLeavesNothing_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {10, 1000, 1750, 3000})
        QTest::newRow(QByteArray::number(limit).constData()) << limit;
}

void TestTransactionDirectory::aFailureLeavesNothing()
{
    QFETCH(int, limit);
    // Writing fails at a file of more than so many octets: for each limit at another one.
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{rlim_t(limit), before.rlim_max};
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto begun = directory.begin(record(u"client"_s, true));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QCOMPARE_ERROR(begun, Errc::FileUnwritable);
    QVERIFY2(!QFileInfo::exists(dir()), qPrintable(listing().join(u' ')));
}

void TestTransactionDirectory::secretsAreSealed_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("P-256") << u"ec-p256"_s;
    QTest::newRow("P-384") << u"ec-p384"_s;
}

void TestTransactionDirectory::secretsAreSealed()
{
    QFETCH(QString, key);
    TransactionDirectory directory(dir());
    QVERIFY_OK(directory.prepare());
    QVERIFY_OK(directory.begin(record(key)));
    for (const QString &name : listing()) {
        const QByteArray bytes = *readFile(directory.path(name));
        QVERIFY2(!bytes.contains("challenge in clear"), qPrintable(name));
        QVERIFY2(!bytes.contains(QByteArray("a challenge in clear").toBase64()), qPrintable(name));
        QVERIFY2(!bytes.contains(QByteArray("a challenge in clear").toHex()), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestTransactionDirectory)
#include "tst_transactiondirectory.moc"
