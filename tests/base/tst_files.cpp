#include "core/base/filekind.h"
#include "core/base/literals.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace scepter;

namespace {

int modeOf(const QString &path)
{
    struct stat info {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything in the folder, hidden files too: what must not be left behind shows here.
QStringList listing(const QString &path)
{
    return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// A limit on the size of files: the one way to make a write fail in the middle on any machine.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// A file system of our own below `path`, in a mount namespace that only this program sees.
bool mountTmpfs(const QString &path, const char *options, unsigned long flags, QByteArray *why)
{
    static const bool own = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (!own || ::mount("none", QFile::encodeName(path).constData(), "tmpfs", flags, options) != 0) {
        *why = QByteArray("no mount namespace: ") + strerror(errno);
        return false;
    }
    return true;
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void modes_data();
    void modes();
    void modesHoldWhateverStoodThere();
    void aLinkIsReplacedNotFollowed();
    void replacesWhole();
    void createsAndNeverReplaces_data();
    void createsAndNeverReplaces();
    void createdModes();
    void whatNobodyWroteIsNotTouched();
    void ofTwoThatCreateOneDoes();
    void replacesItsKindOnly();
    void aFailedCreationLeavesNothing();
    void sameShapes_data();
    void sameShapes();
    void aFailureInTheMiddleLeavesTheOldFile();
    void aLeftoverDraftIsNoObstacle();
    void unwritable_data();
    void unwritable();
    void fullDisk();
    void readOnlyFileSystem();
    void reading();
    void readingIsBounded();
    void readingFails_data();
    void readingFails();
    void secrets_data();
    void secrets();
    void preparesDirectories();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFiles::modes_data()
{
    QTest::addColumn<bool>("owner");
    QTest::addColumn<int>("mask");
    QTest::addColumn<int>("mode");
    QTest::newRow("a key") << true << 0022 << 0600;
    QTest::newRow("a key, careless mask") << true << 0000 << 0600;
    QTest::newRow("a certificate") << false << 0022 << 0644;
    QTest::newRow("a certificate, careless mask") << false << 0000 << 0644;
}

void TestFiles::modes()
{
    QFETCH(bool, owner);
    QFETCH(int, mask);
    QFETCH(int, mode);
    const mode_t before = ::umask(mode_t(mask));
    const auto result = writeFile(path(u"file"_s), "bytes", owner ? FileAccess::Owner : FileAccess::Everyone);
    ::umask(before);
    QVERIFY_OK(result);
    QCOMPARE(modeOf(path(u"file"_s)), mode);
    QCOMPARE(contents(path(u"file"_s)), QByteArray("bytes"));
    QCOMPARE(listing(m_dir->path()), QStringList{u"file"_s});
}

void TestFiles::modesHoldWhateverStoodThere()
{
    put(path(u"key.pem"_s), "old");
    QFile::setPermissions(path(u"key.pem"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QVERIFY_OK(writeFile(path(u"key.pem"_s), "new", FileAccess::Owner));
    QCOMPARE(modeOf(path(u"key.pem"_s)), 0600);
}

void TestFiles::aLinkIsReplacedNotFollowed()
{
    put(path(u"elsewhere"_s), "not ours");
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"key.pem"_s)));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"key.pem.new"_s)));
    QVERIFY_OK(writeFile(path(u"key.pem"_s), "secret", FileAccess::Owner));
    QCOMPARE(contents(path(u"elsewhere"_s)), QByteArray("not ours"));
    QCOMPARE(modeOf(path(u"key.pem"_s)), 0600);
}

void TestFiles::replacesWhole()
{
    put(path(u"file"_s), QByteArray(100'000, 'o'));
    QVERIFY_OK(writeFile(path(u"file"_s), "short", FileAccess::Everyone));
    QCOMPARE(contents(path(u"file"_s)), QByteArray("short"));
    QVERIFY_OK(writeFile(path(u"file"_s), {}, FileAccess::Everyone));
    QCOMPARE(contents(path(u"file"_s)), QByteArray());
}

void TestFiles::createsAndNeverReplaces_data()
{
    QTest::addColumn<QString>("there");
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("an empty file") << u"empty"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a link to a file") << u"link"_s;
    QTest::newRow("a link to nowhere") << u"lost"_s;
}

/// What holds a key, a password or a request is not made twice: whatever lies there stays.
void TestFiles::createsAndNeverReplaces()
{
    QFETCH(QString, there);
    put(path(u"file"_s), "another CA's only key");
    put(path(u"empty"_s), {});
    QDir(m_dir->path()).mkdir(u"folder"_s);
    QVERIFY(QFile::link(path(u"file"_s), path(u"link"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"lost"_s)));
    const QStringList before = listing(m_dir->path());
    const auto result = createFile(path(there), "secret", FileAccess::Owner);
    QCOMPARE_ERROR(result, Errc::AlreadyExists);
    QCOMPARE(result.error().facts, (QStringList{u"file"_s, path(there)}));
    QCOMPARE_ERROR(mustBeFree(path(there)), Errc::AlreadyExists);
    QCOMPARE(listing(m_dir->path()), before);
    QCOMPARE(contents(path(u"file"_s)), QByteArray("another CA's only key"));
    QCOMPARE(contents(path(u"empty"_s)), QByteArray());
}

void TestFiles::createdModes()
{
    const mode_t before = ::umask(0);
    const auto key = createFile(path(u"key"_s), "key", FileAccess::Owner);
    const auto request = createFile(path(u"request"_s), "request", FileAccess::Everyone);
    ::umask(before);
    QVERIFY_OK(key);
    QVERIFY_OK(request);
    QCOMPARE(modeOf(path(u"key"_s)), 0600);
    QCOMPARE(modeOf(path(u"request"_s)), 0644);
    QCOMPARE(contents(path(u"key"_s)), QByteArray("key"));
    QCOMPARE(listing(m_dir->path()), (QStringList{u"key"_s, u"request"_s}));
    QVERIFY_OK(mustBeFree(path(u"other"_s)));
}

/// A file that only looks like a draft of ours is somebody's.
void TestFiles::whatNobodyWroteIsNotTouched()
{
    put(path(u"key.new"_s), "somebody's");
    QVERIFY_OK(createFile(path(u"key"_s), "key", FileAccess::Owner));
    QVERIFY_OK(replaceFile(path(u"key"_s), "newer", FileAccess::Owner, [](QByteArrayView) { return true; }));
    QCOMPARE(contents(path(u"key.new"_s)), QByteArray("somebody's"));
    QCOMPARE(contents(path(u"key"_s)), QByteArray("newer"));
}

void TestFiles::ofTwoThatCreateOneDoes()
{
    std::atomic<int> made = 0, refused = 0;
    {
        std::vector<std::jthread> threads; // joined when they go
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([this, i, &made, &refused] {
                ++(createFile(path(u"key"_s), QByteArray(1000, char('a' + i)), FileAccess::Owner) ? made : refused);
            });
    }
    QCOMPARE(made.load(), 1);
    QCOMPARE(refused.load(), 7);
    QCOMPARE(contents(path(u"key"_s)).size(), 1000);
    QCOMPARE(listing(m_dir->path()), QStringList{u"key"_s});
}

void TestFiles::replacesItsKindOnly()
{
    const FileKind list = [](QByteArrayView there) { return there.startsWith("list"); };
    QVERIFY_OK(replaceFile(path(u"out"_s), "list 1", FileAccess::Everyone, list));
    QVERIFY_OK(replaceFile(path(u"out"_s), "list 2", FileAccess::Everyone, list));
    QCOMPARE(contents(path(u"out"_s)), QByteArray("list 2"));
    put(path(u"out"_s), "a key");
    QCOMPARE_ERROR(replaceFile(path(u"out"_s), "list 3", FileAccess::Everyone, list), Errc::AlreadyExists);
    QCOMPARE(contents(path(u"out"_s)), QByteArray("a key"));
    QDir(m_dir->path()).mkdir(u"folder"_s);
    QCOMPARE_ERROR(replaceFile(path(u"folder"_s), "list", FileAccess::Everyone, list), Errc::AlreadyExists);
    QCOMPARE(listing(m_dir->path()), (QStringList{u"folder"_s, u"out"_s}));
}

void TestFiles::aFailedCreationLeavesNothing()
{
    Result<void> result;
    {
        const FileSizeLimit limit(1000);
        result = createFile(path(u"key.pem"_s), QByteArray(5000, 'n'), FileAccess::Owner);
    }
    QCOMPARE_ERROR(result, Errc::FileUnwritable);
    QCOMPARE(listing(m_dir->path()), QStringList());
    QCOMPARE_ERROR(createFile(path(u"no/such/folder/key"_s), "key", FileAccess::Owner), Errc::FileUnwritable);
}

void TestFiles::sameShapes_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *there, const char *written, bool isSame) {
        QTest::newRow(name) << QByteArray(there) << QByteArray(written) << isSame;
    };
    row("tables", "name,state\na,b\n", "name,state\nc,d\n", true);
    row("tables of other columns", "name,password\na,b\n", "name,state\nc,d\n", false);
    row("a line without an end", "name,state", "name,state\n", false);
    row("JSON", "{\"a\": 1, \"b\": 2}", "{\"b\":[],\"a\":{}}", true);
    row("JSON of other members", "{\"a\": 1}", "{\"b\": 1}", false);
    row("damaged JSON", "{\"a\": ", "{\"a\": 1}", false);
    row("PDF", "%PDF-1.4\n<< /Creator (Scepter) /Producer (Qt)", "%PDF-1.5\n<< /Creator (Scepter) /Producer (Qt)", true);
    row("another's PDF", "%PDF-1.4\n<< /Creator (Writer) /Producer (x)", "%PDF-1.4\n<< /Creator (Scepter) /Producer (Qt)", false);
    row("HTML", "<!DOCTYPE html>\n<meta name=\"generator\" content=\"Scepter\">a",
        "<!DOCTYPE html><meta name=\"generator\" content=\"Scepter\">", true);
    row("another's HTML", "<!DOCTYPE html>\n<title>a</title>", "<!DOCTYPE html><meta name=\"generator\" content=\"Scepter\">", false);
    row("nothing", "", "name\n", false);
    row("a key for a table", "-----BEGIN PRIVATE KEY-----\n", "name,state\n", false);
}

void TestFiles::sameShapes()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, written);
    QFETCH(bool, isSame);
    QCOMPARE(sameShape(written)(there), isSame);
}

void TestFiles::aFailureInTheMiddleLeavesTheOldFile()
{
    put(path(u"cert.pem"_s), "the old certificate");
    Result<void> result;
    {
        const FileSizeLimit limit(1000);
        result = writeFile(path(u"cert.pem"_s), QByteArray(5000, 'n'), FileAccess::Everyone);
    }
    QCOMPARE_ERROR(result, Errc::FileUnwritable);
    QCOMPARE(result.error().facts.value(0), path(u"cert.pem"_s));
    QVERIFY(!result.error().facts.value(1).isEmpty());
    QCOMPARE(contents(path(u"cert.pem"_s)), QByteArray("the old certificate"));
    QCOMPARE(listing(m_dir->path()), QStringList{u"cert.pem"_s});
}

void TestFiles::aLeftoverDraftIsNoObstacle()
{
    put(path(u"key.pem.new"_s), "what a crash left");
    QVERIFY_OK(writeFile(path(u"key.pem"_s), "key", FileAccess::Owner));
    QCOMPARE(listing(m_dir->path()), QStringList{u"key.pem"_s});
    QCOMPARE(contents(path(u"key.pem"_s)), QByteArray("key"));
}

void TestFiles::unwritable_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing folder") << u"no/such/folder/file"_s;
    QTest::newRow("below a file") << u"file/below"_s;
    QTest::newRow("over a folder") << u"folder"_s;
}

void TestFiles::unwritable()
{
    QFETCH(QString, name);
    put(path(u"file"_s), "x");
    QDir(m_dir->path()).mkdir(u"folder"_s);
    const QStringList before = listing(m_dir->path());
    const auto result = writeFile(path(name), "bytes", FileAccess::Everyone);
    QCOMPARE_ERROR(result, Errc::FileUnwritable);
    QCOMPARE(result.error().facts.value(0), path(name));
    QCOMPARE(listing(m_dir->path()), before);
}

void TestFiles::fullDisk()
{
    QByteArray why;
    QDir(m_dir->path()).mkdir(u"small"_s);
    if (!mountTmpfs(path(u"small"_s), "size=64k", 0, &why))
        QSKIP(why.constData());
    QVERIFY_OK(writeFile(path(u"small/old"_s), "kept", FileAccess::Everyone));
    const auto result = writeFile(path(u"small/old"_s), QByteArray(1024 * 1024, 'n'), FileAccess::Everyone);
    const QByteArray kept = contents(path(u"small/old"_s));
    const QStringList left = listing(path(u"small"_s));
    ::umount2(QFile::encodeName(path(u"small"_s)).constData(), MNT_DETACH);
    QCOMPARE_ERROR(result, Errc::DiskFull);
    QCOMPARE(result.error().facts, QStringList{path(u"small/old"_s)});
    QCOMPARE(kept, QByteArray("kept"));
    QCOMPARE(left, QStringList{u"old"_s});
}

void TestFiles::readOnlyFileSystem()
{
    QByteArray why;
    QDir(m_dir->path()).mkdir(u"fixed"_s);
    if (!mountTmpfs(path(u"fixed"_s), "size=64k", MS_RDONLY, &why))
        QSKIP(why.constData());
    const auto written = writeFile(path(u"fixed/file"_s), "x", FileAccess::Everyone);
    const auto prepared = prepareDirectory(path(u"fixed"_s));
    const auto made = prepareDirectory(path(u"fixed/out"_s));
    ::umount2(QFile::encodeName(path(u"fixed"_s)).constData(), MNT_DETACH);
    QCOMPARE_ERROR(written, Errc::FileUnwritable);
    QCOMPARE_ERROR(prepared, Errc::FileUnwritable);
    QCOMPARE_ERROR(made, Errc::FileUnwritable);
    QVERIFY2(made.error().facts.value(1).contains(u"ead-only"_s), describe(made).constData());
}

void TestFiles::reading()
{
    put(path(u"file"_s), QByteArray("with\0zero", 9));
    const auto bytes = readFile(path(u"file"_s));
    QVERIFY_OK(bytes);
    QCOMPARE(*bytes, QByteArray("with\0zero", 9));
}

void TestFiles::readingIsBounded()
{
    put(path(u"file"_s), QByteArray(100, 'x'));
    QVERIFY_OK(readFile(path(u"file"_s), 100));
    const auto result = readFile(path(u"file"_s), 99);
    QCOMPARE_ERROR(result, Errc::FileTooLarge);
    QCOMPARE(result.error().facts, (QStringList{path(u"file"_s), u"99"_s}));
    QCOMPARE_ERROR(readFile(u"/dev/zero"_s, 1000), Errc::FileTooLarge);
}

void TestFiles::readingFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("a folder") << u"."_s;
}

void TestFiles::readingFails()
{
    QFETCH(QString, name);
    const auto result = readFile(path(name));
    QCOMPARE_ERROR(result, Errc::FileUnreadable);
    QCOMPARE(result.error().facts.value(0), path(name));
    QVERIFY(!result.error().facts.value(1).isEmpty());
}

void TestFiles::secrets_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("bare") << QByteArray("pass") << QByteArray("pass");
    QTest::newRow("one newline goes") << QByteArray("pass\n") << QByteArray("pass");
    QTest::newRow("of Windows too") << QByteArray("pass\r\n") << QByteArray("pass");
    QTest::newRow("only one") << QByteArray("pass\n\n") << QByteArray("pass\n");
    QTest::newRow("spaces stay") << QByteArray(" p s \n") << QByteArray(" p s ");
    QTest::newRow("UTF-8") << QByteArray("L\xc3\xb6sen\n") << QByteArray("L\xc3\xb6sen");
    QTest::newRow("empty") << QByteArray("\n") << QByteArray();
}

void TestFiles::secrets()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, secret);
    put(path(u"secret"_s), file);
    const auto result = readSecret(path(u"secret"_s));
    QVERIFY_OK(result);
    QCOMPARE(result->view(), QByteArrayView(secret));
}

void TestFiles::preparesDirectories()
{
    QVERIFY_OK(prepareDirectory(path(u"out"_s)));
    QCOMPARE(modeOf(path(u"out"_s)), 0700);
    QVERIFY(listing(path(u"out"_s)).isEmpty());
    put(path(u"out/kept"_s), "x");
    QVERIFY_OK(prepareDirectory(path(u"out"_s)));
    QCOMPARE(listing(path(u"out"_s)), QStringList{u"kept"_s});
    QVERIFY_OK(prepareDirectory(path(u"a/b/c"_s)));
    QCOMPARE(modeOf(path(u"a/b/c"_s)), 0700);
    QCOMPARE_ERROR(prepareDirectory(path(u"out/kept"_s)), Errc::FileUnwritable);
    QCOMPARE_ERROR(prepareDirectory(path(u"out/kept/below"_s)), Errc::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
