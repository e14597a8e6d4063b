#include "core/base/literals.h"
#include "core/store/turnstile.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace scepter;

class TestTurnstile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneAtATime();
    void nobodyGoesTwiceWhileAnotherWaits();
    void alone();
    void withoutAFileNobodyQueues();
};

void TestTurnstile::oneAtATime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"scepter.db"_s);
    std::atomic<int> inside = 0, most = 0, visits = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            Turnstile turnstile(path);
            for (int j = 0; j < 200; ++j) {
                const Turnstile::Pass pass(turnstile);
                most = std::max(most.load(), ++inside);
                ++visits;
                --inside;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most.load(), 1);
    QCOMPARE(visits.load(), 8 * 200);
}

void TestTurnstile::nobodyGoesTwiceWhileAnotherWaits()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"scepter.db"_s);
    const int probe = ::open(QFile::encodeName(path + u"-turn"_s).constData(), O_RDWR | O_CREAT, 0600);
    const auto someoneAtTheDoor = [probe] {
        struct flock door {};
        door.l_type = F_WRLCK;
        door.l_whence = SEEK_SET;
        door.l_len = 1;
        return ::fcntl(probe, F_OFD_GETLK, &door) == 0 && door.l_type != F_UNLCK;
    };
    Turnstile ours(path);
    for (int round = 0; round < 50; ++round) {
        QByteArray order;
        auto pass = std::make_unique<Turnstile::Pass>(ours);
        std::thread other([&] {
            Turnstile theirs(path);
            const Turnstile::Pass theirPass(theirs);
            order += 'B';
        });
        QTRY_VERIFY(someoneAtTheDoor());
        order += 'A';
        pass.reset();
        pass = std::make_unique<Turnstile::Pass>(ours); // at once again
        order += 'A';
        pass.reset();
        other.join();
        QCOMPARE(order, "ABA");
    }
    ::close(probe);
}

void TestTurnstile::alone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"scepter.db"_s);
    QVERIFY(!Turnstile(path, Turnstile::Missing::Leave).hasFile());
    QVERIFY(!QFile::exists(path + u"-turn"_s));
    auto keeper = std::make_unique<Turnstile>(path);
    QVERIFY(keeper->hasFile());
    {
        Turnstile first(path), second(path);
        first.enter();
        second.enter(); // many at once
        QVERIFY(!keeper->enterAlone());
        const Turnstile::Pass pass(first); // who writes meanwhile is not asked
        QVERIFY(!keeper->enterAlone());
    }
    QVERIFY(keeper->enterAlone());
    std::atomic<bool> entered = false;
    QVERIFY(!Turnstile(path).enterAlone());
    QSemaphore begun;
    std::thread other([&] {
        Turnstile theirs(path, Turnstile::Missing::Leave);
        begun.release();
        theirs.enter();
        entered = true;
    });
    begun.acquire();
    QVERIFY(!entered);
    keeper.reset();
    other.join();
    QVERIFY(entered);
}

void TestTurnstile::withoutAFileNobodyQueues()
{
    Turnstile nowhere(u"/nowhere/scepter.db"_s);
    nowhere.enter();
    QVERIFY(!nowhere.enterAlone());
    Turnstile first(u"/nowhere/scepter.db"_s), second(u"/nowhere/scepter.db"_s);
    const Turnstile::Pass pass(first);
    const Turnstile::Pass another(second);
}

QTEST_GUILESS_MAIN(TestTurnstile)
#include "tst_turnstile.moc"
