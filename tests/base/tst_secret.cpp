#include "core/base/literals.h"
#include "core/base/secret.h"

#include <QTest>

#include <cstdlib>
#include <new>
#include <sys/resource.h>

using namespace scepter;

namespace {

/// The buffer whose release is watched, and what lay in it when it was released.
const void *watched = nullptr;
size_t watchedSize = 0;
bool released = false;
bool wiped = false;

void noteRelease(void *pointer)
{
    if (!pointer || pointer != watched)
        return;
    released = true;
    const auto *bytes = static_cast<const volatile char *>(pointer);
    wiped = true;
    for (size_t i = 0; i < watchedSize; ++i)
        wiped = wiped && bytes[i] == 0;
    watched = nullptr;
}

void watch(QByteArrayView bytes)
{
    watched = bytes.data();
    watchedSize = size_t(bytes.size());
    released = wiped = false;
}

} // namespace

// The memory is still ours here, so what is in it can be looked at without reading what was freed.
void operator delete[](void *pointer) noexcept
{
    noteRelease(pointer);
    std::free(pointer);
}
void operator delete[](void *pointer, size_t) noexcept
{
    noteRelease(pointer);
    std::free(pointer);
}
void *operator new[](size_t size)
{
    if (void *pointer = std::malloc(size ? size : 1))
        return pointer;
    throw std::bad_alloc();
}

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastCopyWipes();
    void assignmentWipesTheOldBytes();
    void takeWipesTheSource();
    void fromTextIsUtf8();
    void emptySecrets();
    void equality_data();
    void equality();
    void wipeReachesSharedCopies();
    void coreFilesAreForbidden();
};

void TestSecret::theLastCopyWipes()
{
    auto first = std::make_unique<Secret>("hunter2 hunter2 hunter2");
    auto second = std::make_unique<Secret>(*first);
    QVERIFY(first->view().data() == second->view().data());
    watch(first->view());
    first.reset();
    QVERIFY2(!released, "a copy is still there");
    QCOMPARE(second->view(), QByteArrayView("hunter2 hunter2 hunter2"));
    second.reset();
    QVERIFY(released);
    QVERIFY2(wiped, "the bytes were given back as they were");
}

void TestSecret::assignmentWipesTheOldBytes()
{
    Secret secret("first secret of all");
    watch(secret.view());
    secret = Secret("second");
    QVERIFY(released);
    QVERIFY(wiped);
    QCOMPARE(secret.view(), QByteArrayView("second"));
}

void TestSecret::takeWipesTheSource()
{
    QByteArray source("challenge from a file");
    source.detach();
    const char *where = source.constData();
    const QByteArray witness = QByteArray::fromRawData(where, source.size());
    // The array stays alive through a second reference, so that its bytes may be read afterwards.
    const QByteArray alive = source;
    const Secret secret = Secret::take(source);
    QCOMPARE(secret.view(), QByteArrayView("challenge from a file"));
    QVERIFY(source.isEmpty());
    QCOMPARE(witness, QByteArray(21, '\0'));
    QCOMPARE(alive, QByteArray(21, '\0'));
}

void TestSecret::fromTextIsUtf8()
{
    QCOMPARE(Secret::fromText(u"Söder€"_s).view(), QByteArrayView("S\xc3\xb6"
                                                                  "der\xe2\x82\xac"));
}

void TestSecret::emptySecrets()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret("").isEmpty());
    QVERIFY(Secret().equals(Secret("")));
    QCOMPARE(Secret().size(), 0);
    QVERIFY(Secret::fromText({}).isEmpty());
}

void TestSecret::equality_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("equal");
    QTest::newRow("same") << QByteArray("abcdef") << true;
    QTest::newRow("first differs") << QByteArray("Abcdef") << false;
    QTest::newRow("last differs") << QByteArray("abcdeF") << false;
    QTest::newRow("prefix") << QByteArray("abcde") << false;
    QTest::newRow("longer") << QByteArray("abcdefg") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("NUL behind") << QByteArray("abcdef\0", 7) << false;
}

void TestSecret::equality()
{
    QFETCH(QByteArray, other);
    QFETCH(bool, equal);
    QCOMPARE(Secret("abcdef").equals(Secret(other)), equal);
    QCOMPARE(Secret(other).equals(Secret("abcdef")), equal);
}

void TestSecret::wipeReachesSharedCopies()
{
    QByteArray bytes(40, 'k');
    const QByteArray copy = bytes;
    wipe(bytes);
    QCOMPARE(bytes, QByteArray(40, '\0'));
    QCOMPARE(copy, QByteArray(40, '\0'));
    QByteArray nothing;
    wipe(nothing);
}

void TestSecret::coreFilesAreForbidden()
{
    forbidCoreFiles();
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
