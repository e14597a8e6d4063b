// This program's client and administrators' commands against this program's connector, each as a process of its own; openssl checks what
// comes out.
#include "core/base/literals.h"
#include "tests/interop/connectorrig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace scepter;

class tst_Connector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void enrolsAndRenews_data();
    void enrolsAndRenews();
    void getCert();
    void getCrl();
    void anEcCaHasAnRsaRa_data();
    void anEcCaHasAnRsaRa();
    void subordinateCa_data();
    void subordinateCa();
    void importedCa();
    void rollover();
    void whatAnotherProcessChangesCountsAtOnce();
    void oneProcessServesAConnector();
    void restoredAfterALoss();

private:
    bool admin(const QStringList &arguments, QString *why);
    Process::Outcome enroll(const QString &connector, const QString &out, const QStringList &more = {});
    Process::Outcome renew(const QString &connector, const QString &old, const QString &out, const QStringList &more = {});

    std::unique_ptr<ConnectorRig> m_rig;
};

#define ADMIN(...)                                                                                                                         \
    do {                                                                                                                                   \
        QString why;                                                                                                                       \
        QVERIFY2(admin({__VA_ARGS__}, &why), qPrintable(why));                                                                             \
    } while (false)
#define VERIFY_DONE(outcome)                                                                                                               \
    do {                                                                                                                                   \
        const Process::Outcome seen = outcome;                                                                                             \
        QVERIFY2(seen.exitCode == 0, seen.all().constData());                                                                              \
    } while (false)

/// The server serves what there is, and what comes later.
void tst_Connector::initTestCase()
{
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    ADMIN(u"store"_s, u"init"_s);
    ADMIN(u"ca"_s, u"create"_s, u"rsa"_s, u"--no-recovery"_s);
    ADMIN(u"connector"_s, u"create"_s, u"rsa"_s, u"--ca"_s, u"rsa"_s);
    QCOMPARE(m_rig->serve(), QByteArray());
}

bool tst_Connector::admin(const QStringList &arguments, QString *why)
{
    const auto done = m_rig->admin(arguments);
    if (done.exitCode != 0)
        *why = QString::fromUtf8(arguments.join(u' ').toUtf8() + ": " + done.all());
    return done.exitCode == 0;
}

Process::Outcome tst_Connector::enroll(const QString &connector, const QString &out, const QStringList &more)
{
    return m_rig->ctl(m_rig->enrollArguments(connector, out, QStringList{u"--challenge-file"_s, m_rig->challenge(connector)} + more));
}

Process::Outcome tst_Connector::renew(const QString &connector, const QString &old, const QString &out, const QStringList &more)
{
    return m_rig->ctl(QStringList{u"renew"_s, u"--json"_s, u"--url"_s, m_rig->url(connector), u"--trust-first-use"_s, u"--cert"_s,
                                  m_rig->path(old + u"/cert.pem"_s), u"--key-file"_s, m_rig->path(old + u"/key.pem"_s), u"--out"_s,
                                  m_rig->path(out)}
                      + more);
}

void tst_Connector::enrolsAndRenews_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"rsa:2048", "rsa:3072", "rsa:4096", "ec:p256", "ec:p384"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void tst_Connector::enrolsAndRenews()
{
    QFETCH(QString, key);
    const QString name = QString(key).replace(u':', u'-'), certificate = m_rig->path(name + u"/cert.pem"_s);
    // Good once: the certificate authorizes its renewal. A key that cannot decrypt carries it all the same, because the reply is enveloped
    // under it.
    const QStringList challenge{u"--challenge-file"_s, m_rig->challenge(u"rsa"_s, {u"--uses"_s, u"1"_s})};
    VERIFY_DONE(m_rig->ctl(m_rig->enrollArguments(u"rsa"_s, name, QStringList{u"--key"_s, key} + challenge)));
    QCOMPARE(verifyError(m_rig->caFile(u"rsa"_s), certificate), QByteArray());
    VERIFY_DONE(renew(u"rsa"_s, name, name + u"-2"_s, key.startsWith(u"ec:"_s) ? challenge : QStringList()));
    const QString renewed = m_rig->path(name + u"-2/cert.pem"_s);
    QCOMPARE(verifyError(m_rig->caFile(u"rsa"_s), renewed), QByteArray());
    QVERIFY(serialOf(renewed) != serialOf(certificate));
    QVERIFY(m_rig->read(name + u"-2/key.pem"_s) != m_rig->read(name + u"/key.pem"_s));
    // The same key once more: its transactionID repeats the one before, and it is a renewal all the same (C12).
    VERIFY_DONE(renew(u"rsa"_s, name + u"-2"_s, name + u"-3"_s,
                      QStringList{u"--keep-key"_s} + (key.startsWith(u"ec:"_s) ? challenge : QStringList())));
    const QString again = m_rig->path(name + u"-3/cert.pem"_s);
    QCOMPARE(verifyError(m_rig->caFile(u"rsa"_s), again), QByteArray());
    QVERIFY(serialOf(again) != serialOf(renewed));
    QCOMPARE(m_rig->read(name + u"-3/key.pem"_s), m_rig->read(name + u"-2/key.pem"_s));
}

void tst_Connector::getCert()
{
    VERIFY_DONE(enroll(u"rsa"_s, u"asked-for"_s));
    const QString certificate = m_rig->path(u"asked-for/cert.pem"_s), out = m_rig->path(u"fetched.pem"_s);
    VERIFY_DONE(m_rig->ctl({u"getcert"_s, u"--url"_s, m_rig->url(u"rsa"_s), u"--serial"_s, QString::fromLatin1(serialOf(certificate)),
                            u"--trust-first-use"_s, u"--out"_s, out}));
    QCOMPARE(serialOf(out), serialOf(certificate));
    QCOMPARE(verifyError(m_rig->caFile(u"rsa"_s), out), QByteArray());
    QCOMPARE(m_rig->ctl({u"getcert"_s, u"--url"_s, m_rig->url(u"rsa"_s), u"--serial"_s, u"0123"_s, u"--trust-first-use"_s}).exitCode, 1);
}

void tst_Connector::getCrl()
{
    VERIFY_DONE(enroll(u"rsa"_s, u"revoked"_s));
    const QByteArray serial = serialOf(m_rig->path(u"revoked/cert.pem"_s));
    ADMIN(u"ca"_s, u"revoke"_s, u"rsa"_s, u"--serial"_s, QString::fromLatin1(serial));
    const auto list = [&] {
        const auto got = m_rig->ctl({u"getcrl"_s, u"--url"_s, m_rig->url(u"rsa"_s), u"--serial"_s, QString::fromLatin1(serial),
                                     u"--trust-first-use"_s, u"--out"_s, m_rig->path(u"list.pem"_s)});
        return got.exitCode == 0 ? openssl({u"crl"_s, u"-in"_s, m_rig->path(u"list.pem"_s), u"-noout"_s, u"-text"_s, u"-CAfile"_s,
                                            m_rig->caFile(u"rsa"_s)})
                                       .all()
                                 : got.all();
    };
    const QByteArray text = list();
    QVERIFY2(text.contains("verify OK") && text.contains(serial), text.constData());
    // What it revoked is no way to another one.
    const auto refused = renew(u"rsa"_s, u"revoked"_s, u"revoked-2"_s);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(m_rig->audit(u"rsa"_s).last() == u"RenewalReq refused: RenewalRevoked"_s, qPrintable(m_rig->audit(u"rsa"_s).last()));
}

void tst_Connector::anEcCaHasAnRsaRa_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("P-256") << u"ec:p256"_s;
    QTest::newRow("P-384") << u"ec:p384"_s;
}

void tst_Connector::anEcCaHasAnRsaRa()
{
    QFETCH(QString, key);
    const QString name = QString(key).replace(u':', u'-') + u"-ca"_s;
    ADMIN(u"ca"_s, u"create"_s, name, u"--key"_s, key, u"--no-recovery"_s);
    ADMIN(u"connector"_s, u"create"_s, name, u"--ca"_s, name);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->get(u"/scep/"_s + name + u"?operation=GetCACaps"_s).exitCode, 0, 10'000);
    for (const char *device : {"rsa:2048", "ec:p384"}) {
        const QString out = name + u'-' + QString::fromLatin1(device).replace(u':', u'-');
        VERIFY_DONE(enroll(name, out, {u"--key"_s, QString::fromLatin1(device)}));
        QCOMPARE(verifyError(m_rig->caFile(name), m_rig->path(out + u"/cert.pem"_s)), QByteArray());
    }
    VERIFY_DONE(renew(name, name + u"-rsa-2048"_s, name + u"-renewed"_s));
    QVERIFY(QFile::exists(m_rig->path(u"ca-"_s + name + u"/ra-encryption.pem"_s)));
}

void tst_Connector::subordinateCa_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("RSA") << u"rsa:2048"_s;
    QTest::newRow("EC with an RA") << u"ec:p256"_s;
}

void tst_Connector::subordinateCa()
{
    QFETCH(QString, key);
    const QString name = u"sub-"_s + key.left(2);
    const QString root = m_rig->path(u"root.pem"_s), rootKey = m_rig->path(u"root.key"_s), csr = m_rig->path(name + u".csr"_s),
                  signedCa = m_rig->path(name + u".pem"_s);
    const ToolResult made = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"3650"_s, u"-subj"_s,
                                     u"/O=Example/CN=Root"_s, u"-keyout"_s, rootKey, u"-out"_s, root});
    QVERIFY2(made.exitCode == 0, made.all().constData());

    ADMIN(u"ca"_s, u"create"_s, name, u"--key"_s, key, u"--subject"_s, u"CN=Issuing, O=Example"_s, u"--no-recovery"_s, u"--csr"_s, csr);
    ADMIN(u"connector"_s, u"create"_s, name, u"--ca"_s, name);
    const ToolResult issued = openssl({u"x509"_s, u"-req"_s, u"-in"_s, csr, u"-CA"_s, root, u"-CAkey"_s, rootKey, u"-CAcreateserial"_s,
                                       u"-days"_s, u"1825"_s, u"-copy_extensions"_s, u"copy"_s, u"-out"_s, signedCa});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QFile chain(signedCa), above(root);
    QVERIFY(chain.open(QIODevice::Append) && above.open(QIODevice::ReadOnly));
    QVERIFY(chain.write(above.readAll()) > 0);
    chain.close();
    ADMIN(u"ca"_s, u"install"_s, name, u"--chain"_s, signedCa);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->get(u"/scep/"_s + name + u"?operation=GetCACert"_s).exitCode, 0, 10'000);

    VERIFY_DONE(enroll(name, name + u"-device"_s));
    const QString certificate = m_rig->path(name + u"-device/cert.pem"_s), given = m_rig->path(name + u"-device/chain.pem"_s);
    QCOMPARE(verifyError(root, certificate, {u"-untrusted"_s, given}), QByteArray());
    QVERIFY2(!verifyError(root, certificate).isEmpty(), "issued by the root itself");
    VERIFY_DONE(renew(name, name + u"-device"_s, name + u"-renewed"_s));
}

void tst_Connector::importedCa()
{
    const QString key = m_rig->path(u"imported.key"_s), certificate = m_rig->path(u"imported.pem"_s), p12 = m_rig->path(u"imported.p12"_s);
    const QString passphrase = m_rig->write(u"p12-passphrase"_s, "battery staple\n");
    const ToolResult made = openssl(
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:3072"_s, u"-nodes"_s, u"-days"_s, u"3650"_s, u"-subj"_s, u"/CN=Imported"_s, u"-addext"_s,
         u"keyUsage=critical,keyCertSign,cRLSign,digitalSignature,keyEncipherment"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    const ToolResult packed = openssl(
        {u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key, u"-in"_s, certificate, u"-passout"_s, u"file:"_s + passphrase, u"-out"_s, p12});
    QVERIFY2(packed.exitCode == 0, packed.all().constData());
    ADMIN(u"ca"_s, u"import"_s, u"imported"_s, u"--p12"_s, p12, u"--p12-passphrase-file"_s, passphrase);
    ADMIN(u"connector"_s, u"create"_s, u"imported"_s, u"--ca"_s, u"imported"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->get(u"/scep/imported?operation=GetCACert"_s).exitCode, 0, 10'000);
    VERIFY_DONE(enroll(u"imported"_s, u"imported-device"_s));
    QCOMPARE(verifyError(certificate, m_rig->path(u"imported-device/cert.pem"_s)), QByteArray());
}

void tst_Connector::rollover()
{
    ADMIN(u"ca"_s, u"create"_s, u"rolling"_s, u"--no-recovery"_s);
    ADMIN(u"connector"_s, u"create"_s, u"rolling"_s, u"--ca"_s, u"rolling"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->get(u"/scep/rolling?operation=GetCACaps"_s).exitCode, 0, 10'000);
    const QString current = m_rig->caFile(u"rolling"_s), next = m_rig->path(u"next.pem"_s);
    VERIFY_DONE(enroll(u"rolling"_s, u"before"_s));
    const QStringList asks{u"getnextca"_s, u"--json"_s, u"--url"_s, m_rig->url(u"rolling"_s), u"--trust-first-use"_s, u"--out"_s, next};
    QCOMPARE(m_rig->ctl(asks).json()[u"error"_s][u"code"_s].toString(), u"NotOffered"_s);

    ADMIN(u"ca"_s, u"rollover"_s, u"rolling"_s); // announced
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->get(u"/scep/rolling?operation=GetCACaps"_s).out.contains("GetNextCACert"), 10'000);
    VERIFY_DONE(m_rig->ctl(asks));
    QVERIFY(serialOf(next) != serialOf(current));
    VERIFY_DONE(enroll(u"rolling"_s, u"between"_s));
    QCOMPARE(verifyError(current, m_rig->path(u"between/cert.pem"_s)), QByteArray());

    ADMIN(u"ca"_s, u"rollover"_s, u"rolling"_s); // takes over
    QTRY_VERIFY_WITH_TIMEOUT(!m_rig->get(u"/scep/rolling?operation=GetCACaps"_s).out.contains("GetNextCACert"), 10'000);
    const QByteArray print = openssl({u"x509"_s, u"-in"_s, next, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}).out;
    const QString fingerprint = QString::fromLatin1(print.mid(print.indexOf('=') + 1).trimmed());
    VERIFY_DONE(
        m_rig->ctl({u"enroll"_s, u"--url"_s, m_rig->url(u"rolling"_s), u"--ca-fingerprint"_s, fingerprint, u"--cn"_s, u"after.example"_s,
                    u"--challenge-file"_s, m_rig->challenge(u"rolling"_s), u"--out"_s, m_rig->path(u"after"_s)}));
    QCOMPARE(verifyError(next, m_rig->path(u"after/cert.pem"_s)), QByteArray());
    // A certificate of the CA that went renews under the one that came.
    VERIFY_DONE(m_rig->ctl({u"renew"_s, u"--url"_s, m_rig->url(u"rolling"_s), u"--ca-fingerprint"_s, fingerprint, u"--cert"_s,
                            m_rig->path(u"before/cert.pem"_s), u"--key-file"_s, m_rig->path(u"before/key.pem"_s), u"--out"_s,
                            m_rig->path(u"renewed"_s)}));
    QCOMPARE(verifyError(next, m_rig->path(u"renewed/cert.pem"_s)), QByteArray());
}

void tst_Connector::whatAnotherProcessChangesCountsAtOnce()
{
    ADMIN(u"connector"_s, u"create"_s, u"manual"_s, u"--ca"_s, u"rsa"_s, u"--approval"_s, u"manual"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->get(u"/scep/manual?operation=GetCACaps"_s).exitCode, 0, 10'000);
    // Nothing is waited for between a command's end and the request that counts on it.
    const QString challenge = m_rig->challenge(u"rsa"_s);
    VERIFY_DONE(m_rig->ctl(m_rig->enrollArguments(u"rsa"_s, u"at-once"_s, {u"--challenge-file"_s, challenge})));

    QCOMPARE(m_rig->ctl(m_rig->enrollArguments(u"manual"_s, u"asking"_s)).exitCode, 3);
    QCOMPARE(m_rig->ctl({u"resume"_s, u"--out"_s, m_rig->path(u"asking"_s)}).exitCode, 3);
    const QJsonArray pending = m_rig->admin({u"pending"_s, u"list"_s, u"manual"_s}).json()[u"pending"_s].toArray();
    QCOMPARE(pending.size(), 1);
    ADMIN(u"pending"_s, u"approve"_s, QString::number(pending[0][u"id"_s].toInt()));
    VERIFY_DONE(m_rig->ctl({u"resume"_s, u"--out"_s, m_rig->path(u"asking"_s)}));

    // A change of a connector is seen by a server that is told of it: within a second, on a machine with nothing else to do.
    ADMIN(u"connector"_s, u"set"_s, u"manual"_s, u"--allow-from"_s, u"192.0.2.0/24"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->get(u"/scep/manual?operation=GetCACaps"_s).err.contains("403"), 5'000);
    ADMIN(u"connector"_s, u"delete"_s, u"manual"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->get(u"/scep/manual?operation=GetCACaps"_s).err.contains("404"), 5'000);
}

void tst_Connector::oneProcessServesAConnector()
{
    const auto second = m_rig->admin({u"connector"_s, u"serve"_s, u"rsa"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()[u"error"_s][u"code"_s].toString(), u"LeaseHeld"_s);
    const auto stopped = m_rig->stop();
    QVERIFY2(stopped.exitCode == 0, stopped.all().constData());
    QCOMPARE(m_rig->serve(), QByteArray());
}

/// What was issued, revoked and published since the backup still counts, and the audit log says what happened (O1).
void tst_Connector::restoredAfterALoss()
{
    const QString backup = m_rig->path(u"backup.db"_s), store = m_rig->path(u"store.db"_s);
    VERIFY_DONE(enroll(u"rsa"_s, u"kept"_s));
    ADMIN(u"store"_s, u"backup"_s, u"--out"_s, backup);
    VERIFY_DONE(enroll(u"rsa"_s, u"since"_s));
    ADMIN(u"ca"_s, u"revoke"_s, u"rsa"_s, u"--serial"_s, QString::fromLatin1(serialOf(m_rig->path(u"kept/cert.pem"_s))));
    const int issued = m_rig->issued(u"rsa"_s);
    const auto lastCrlNumber = [this] {
        return m_rig->admin({u"ca"_s, u"show"_s, u"rsa"_s}).json()[u"generations"_s][0][u"crlNumber"_s].toInt(-1);
    };
    const int last = lastCrlNumber();
    QVERIFY(last > 0);
    const auto restore = [&](const QString &passphrase) {
        return m_rig->ctl({u"--json"_s, u"--store"_s, store, u"--passphrase-file"_s, passphrase, u"store"_s, u"restore"_s, backup});
    };
    const QString passphrase = m_rig->path(u"passphrase"_s);
    const auto code = [](const Process::Outcome &outcome) { return outcome.json()[u"error"_s][u"code"_s].toString(); };

    QCOMPARE(code(restore(passphrase)), u"LeaseHeld"_s); // it serves
    VERIFY_DONE(m_rig->stop());
    QCOMPARE(code(m_rig->ctl({u"--json"_s, u"--store"_s, store, u"store"_s, u"restore"_s, backup})), u"StoreLocked"_s);
    const QByteArray before = m_rig->read(u"store.db"_s);
    const auto wrong = restore(m_rig->write(u"wrong"_s, "not it"));
    QCOMPARE(code(wrong), u"StorePassphrase"_s);
    QVERIFY2(wrong.err.contains("backup.db"), wrong.err.constData());
    QCOMPARE(m_rig->read(u"store.db"_s), before);

    const auto done = restore(passphrase);
    QVERIFY2(done.exitCode == 0, done.all().constData());
    QCOMPARE(done.json()[u"certificates"_s].toInt(), 1);
    QCOMPARE(done.json()[u"revocations"_s].toInt(), 1);
    QCOMPARE(done.json()[u"leftBehind"_s].toInt(), 0);
    QVERIFY(done.json()[u"complete"_s].toBool());
    QVERIFY(QFile::exists(done.json()[u"keptAs"_s].toString()));
    QCOMPARE(m_rig->issued(u"rsa"_s), issued);
    ADMIN(u"store"_s, u"check"_s);
    ADMIN(u"audit"_s, u"verify"_s);
    const QJsonArray entries = m_rig->admin({u"audit"_s, u"list"_s}).json()[u"entries"_s].toArray();
    QCOMPARE(entries.last()[u"operation"_s].toString(), u"store restore"_s);
    QCOMPARE(entries.last()[u"subject"_s].toString(), u"backup.db"_s);

    QCOMPARE(m_rig->serve(), QByteArray());
    ADMIN(u"ca"_s, u"revoke"_s, u"rsa"_s, u"--serial"_s, QString::fromLatin1(serialOf(m_rig->path(u"since/cert.pem"_s))));
    QVERIFY(lastCrlNumber() > last);
    VERIFY_DONE(enroll(u"rsa"_s, u"after-restore"_s));
}

QTEST_GUILESS_MAIN(tst_Connector)
#include "tst_connector.moc"
