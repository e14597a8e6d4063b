#include "core/base/literals.h"
#include "core/fleet/keyexport.h"
#include "tests/fleet/reportrig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace scepter;

/// Keys leave the store as PKCS#12 that others read, marked for what they are, all of them or none (F8).
class TestKeyExport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<ReportRig>();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_rig.reset();
        m_folder.reset();
    }
    void opensslReadsEveryFile();
    void theIndexNamesEveryFile();
    void onlyTheOwnerMayReadThem();
    void severalOfOneDevice();
    void onlyKeysThatARolloutEnrolled();
    void nothingToExport();
    void aBrokenSealIsNoExport();
    void onlyAnEmptyDirectory_data();
    void onlyAnEmptyDirectory();
    void nothingIsLeftOfAFailure();
    void anEmptyPassphraseIsRefused();

private:
    /// "mfp-1" … with a key of the rollout each, which is of fixed keys.
    RolloutId rollout(const QStringList &keys)
    {
        m_ids.clear();
        for (qsizetype i = 0; i < keys.size(); ++i)
            m_ids.append(m_rig->add({.name = u"mfp-%1"_s.arg(i + 1)}));
        const RolloutId id = m_rig->create(m_ids);
        for (qsizetype i = 0; i < keys.size(); ++i)
            m_certificates.insert_or_assign(u"mfp-%1"_s.arg(i + 1), m_rig->succeed(id, m_ids[i], keys[i]));
        return id;
    }
    Result<QList<ExportableKey>> gather(RolloutId id)
    {
        return m_rig->read([&](Transaction &transaction) { return KeyExport::gather(transaction, m_rig->devices(), id); });
    }
    Result<QList<ExportedKey>> exported(RolloutId id)
    {
        return gather(id).and_then([&](const QList<ExportableKey> &keys) {
            return KeyExport::prepare(directory()).and_then([&] { return KeyExport::write(directory(), keys, Secret("open sesame")); });
        });
    }
    QString directory() const { return m_folder->filePath(u"keys"_s); }
    QString path(const QString &file) const { return directory() + u'/' + file; }
    QStringList files() const { return QDir(directory()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name); }
    QByteArray contents(const QString &file) const
    {
        QFile opened(path(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    std::unique_ptr<ReportRig> m_rig;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<DeviceId> m_ids;
    std::map<QString, Certificate> m_certificates;
};

void TestKeyExport::opensslReadsEveryFile()
{
    const QStringList keys{u"client"_s, u"ec-p256"_s, u"client-next"_s};
    QVERIFY_OK(exported(rollout(keys)));
    QCOMPARE(files(), (QStringList{u"index.csv"_s, u"mfp-1.p12"_s, u"mfp-2.p12"_s, u"mfp-3.p12"_s}));
    for (int i = 0; i < 3; ++i) {
        const QString name = u"mfp-%1"_s.arg(i + 1);
        const ToolResult read = openssl({u"pkcs12"_s, u"-in"_s, path(name + u".p12"_s), u"-passin"_s, u"pass:open sesame"_s, u"-nodes"_s});
        QVERIFY2(read.exitCode == 0, read.all().constData());
        const auto key = PrivateKey::parse(Secret(read.out.mid(read.out.indexOf("-----BEGIN PRIVATE KEY"))));
        QVERIFY_OK(key);
        QVERIFY(key->publicKey() == testKey(keys[i]).publicKey());
        const auto certificates = Certificate::parseAll(read.out);
        QVERIFY_OK(certificates);
        QCOMPARE(certificates->size(), 2);
        QVERIFY(certificates->contains(m_certificates.at(name)));
        QVERIFY(certificates->contains(m_rig->ca.root().certificate));
        const QByteArray mark = "friendlyName: TLS " + name.toLatin1() + " (enrolled on the printer's behalf)";
        QVERIFY2(read.out.contains(mark), read.out.constData());
        const ToolResult refused = openssl({u"pkcs12"_s, u"-in"_s, path(name + u".p12"_s), u"-passin"_s, u"pass:guess"_s, u"-nodes"_s});
        QVERIFY(refused.exitCode != 0);
    }
}

void TestKeyExport::theIndexNamesEveryFile()
{
    const auto keys = exported(rollout({u"client"_s, u"client-next"_s}));
    QVERIFY_OK(keys);
    QCOMPARE(keys->size(), 2);
    QList<QByteArray> lines = contents(u"index.csv"_s).split('\n');
    QCOMPARE(lines.size(), 4); // the last one is ended, too
    QVERIFY(lines.takeFirst().endsWith("name,file,subject,serial,notAfter,sha256,enrolledOnBehalf\r"));
    for (int i = 0; i < 2; ++i) {
        const QString name = u"mfp-%1"_s.arg(i + 1);
        const Certificate &certificate = m_certificates.at(name);
        const QStringList cells{name,
                                name + u".p12"_s,
                                u"CN="_s + name + u".example"_s,
                                colonHex(certificate.serial()),
                                certificate.notAfter().toString(Qt::ISODate),
                                colonHex(certificate.fingerprint(HashAlgorithm::Sha256)),
                                u"yes"_s};
        QCOMPARE(QString::fromUtf8(lines[i]), cells.join(u',') + u'\r');
        QCOMPARE((*keys)[i].serial, certificate.serialHex());
    }
}

void TestKeyExport::onlyTheOwnerMayReadThem()
{
    QVERIFY(QDir().mkpath(directory()));
    QVERIFY(
        QFile::setPermissions(directory(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    QVERIFY_OK(exported(rollout({u"client"_s})));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                                          | QFile::ExeOther;
    for (const QString &file : {u"."_s, u"index.csv"_s, u"mfp-1.p12"_s})
        QVERIFY2((QFile::permissions(path(file)) & others) == QFile::Permissions(), qPrintable(file));
}

/// A renewal may have several keys of a device (F6): no file is called as that of another device.
void TestKeyExport::severalOfOneDevice()
{
    QList<ExportableKey> keys = gather(rollout({u"client"_s})).value_or(QList<ExportableKey>());
    QCOMPARE(keys.size(), 1);
    keys.append(keys.first());
    keys.append(keys.first());
    keys.last().device = u"mfp-1-2"_s;
    QVERIFY_OK(KeyExport::prepare(directory()));
    const auto written = KeyExport::write(directory(), keys, Secret("open sesame"));
    QVERIFY_OK(written);
    QStringList names;
    for (const ExportedKey &key : *written)
        names += key.file;
    QCOMPARE(names, (QStringList{u"mfp-1.p12"_s, u"mfp-1.2.p12"_s, u"mfp-1-2.p12"_s}));
    QCOMPARE(files().size(), 4); // with the index
}

void TestKeyExport::onlyKeysThatARolloutEnrolled()
{
    const RolloutId id = rollout({u"client"_s, u"client-next"_s, u"ec-p256"_s});
    m_rig->end(id, m_ids[1], MemberState::Failed, Error{Errc::Timeout, {}, {u"30"_s}});
    m_rig->run("DELETE FROM device_key WHERE device = ? AND number = 7", {qint64(m_ids[2])}); // overwritten since (D17)
    const auto keys = gather(id);
    QVERIFY_OK(keys);
    QCOMPARE(keys->size(), 1);
    QCOMPARE(keys->first().device, u"mfp-1"_s);
}

void TestKeyExport::nothingToExport()
{
    const RolloutId id = m_rig->create({m_rig->add({.name = u"mfp-1"_s})});
    const auto none = gather(id);
    QCOMPARE_ERROR(none, Errc::NotFound);
    QCOMPARE(none.error().facts, (QStringList{u"rollout key"_s, u"Spring"_s}));
    QCOMPARE_ERROR(gather(RolloutId(99)), Errc::NotFound);
}

void TestKeyExport::aBrokenSealIsNoExport()
{
    const RolloutId id = rollout({u"client"_s, u"client-next"_s});
    // A key that was put into another device's place.
    m_rig->run("UPDATE device_key SET sealed_key = (SELECT sealed_key FROM device_key WHERE device = ? AND number = 7)"
               " WHERE device = ? AND number = 7",
               {qint64(m_ids[0]), qint64(m_ids[1])});
    QCOMPARE_ERROR(exported(id), Errc::SealBroken);
    QVERIFY(!QDir(directory()).exists());
}

void TestKeyExport::onlyAnEmptyDirectory_data()
{
    QTest::addColumn<QString>("inside"); // what is there before
    QTest::addColumn<bool>("refused");
    QTest::newRow("new") << QString() << false;
    QTest::newRow("empty") << u"."_s << false;
    QTest::newRow("with a file") << u"letter.txt"_s << true;
    QTest::newRow("with a hidden file") << u".hidden"_s << true;
    QTest::newRow("with an older index") << u"index.csv"_s << true;
}

void TestKeyExport::onlyAnEmptyDirectory()
{
    QFETCH(QString, inside);
    QFETCH(bool, refused);
    if (!inside.isEmpty())
        QVERIFY(QDir().mkpath(directory()));
    if (inside.size() > 1) {
        QFile file(path(inside));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto ready = KeyExport::prepare(directory());
    if (refused)
        QCOMPARE_ERROR(ready, Errc::DirectoryInUse);
    else
        QVERIFY_OK(ready);
    QCOMPARE(files(), inside.size() > 1 ? QStringList{inside} : QStringList());
}

void TestKeyExport::nothingIsLeftOfAFailure()
{
    const auto keys = gather(rollout({u"client"_s, u"client-next"_s, u"ec-p256"_s}));
    QVERIFY_OK(keys);
    QVERIFY_OK(KeyExport::prepare(directory()));
    QVERIFY(QDir().mkpath(path(u"mfp-3.p12/in the way"_s))); // where a file cannot come
    QCOMPARE_ERROR(KeyExport::write(directory(), *keys, Secret("open sesame")), Errc::AlreadyExists);
    QCOMPARE(files(), QStringList{u"mfp-3.p12"_s});
}

void TestKeyExport::anEmptyPassphraseIsRefused()
{
    const auto keys = gather(rollout({u"client"_s}));
    QVERIFY_OK(keys);
    QVERIFY_OK(KeyExport::prepare(directory()));
    QCOMPARE_ERROR(KeyExport::write(directory(), *keys, Secret()), Errc::InvalidArgument);
    QVERIFY(files().isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyExport)
#include "tst_keyexport.moc"
