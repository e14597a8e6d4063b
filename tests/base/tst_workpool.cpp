#include "core/base/literals.h"
#include "core/base/workpool.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace scepter;

class TestWorkPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void neverAnswersFromInside();
    void aContextThatWentIsNotCalled();
    void movesWhatCannotBeCopied();
    void everyAnswerComes();
    void endingWaitsForWhatBegan();
};

void TestWorkPool::worksElsewhereAndAnswersHere()
{
    WorkPool pool(2);
    QObject context;
    QThread *worker = nullptr, *home = nullptr;
    pool.run(
        &context, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worker = thread;
            home = QThread::currentThread();
        });
    QTRY_VERIFY(home);
    QCOMPARE(home, QThread::currentThread());
    QVERIFY(worker != QThread::currentThread());
}

void TestWorkPool::neverAnswersFromInside()
{
    WorkPool pool(1);
    QObject context;
    QSemaphore done;
    bool answered = false;
    pool.run(
        &context,
        [&] {
            done.release();
            return 1;
        },
        [&](int) { answered = true; });
    done.acquire();
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void TestWorkPool::aContextThatWentIsNotCalled()
{
    WorkPool pool(1);
    QSemaphore go;
    auto gone = std::make_unique<QObject>();
    QObject stays;
    bool called = false, later = false;
    pool.run(
        gone.get(),
        [&] {
            go.acquire();
            return 1;
        },
        [&](int) { called = true; });
    pool.run(
        &stays, [] { return 2; }, [&](int) { later = true; });
    gone.reset();
    go.release();
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestWorkPool::movesWhatCannotBeCopied()
{
    WorkPool pool(1);
    QObject context;
    int value = 0;
    pool.run(
        &context, [] { return std::make_shared<int>(7); }, [&](std::shared_ptr<int> result) { value = *result; });
    QTRY_COMPARE(value, 7);
}

void TestWorkPool::everyAnswerComes()
{
    WorkPool pool(4);
    QObject context;
    int sum = 0;
    for (int i = 1; i <= 500; ++i)
        pool.run(
            &context, [i] { return i; }, [&](int value) { sum += value; });
    QTRY_COMPARE(sum, 125250);
}

void TestWorkPool::endingWaitsForWhatBegan()
{
    QSemaphore began, go;
    std::atomic<int> ended = 0;
    QObject context;
    std::unique_ptr<QThread> opener;
    {
        WorkPool pool(1);
        pool.run(
            &context,
            [&] {
                began.release();
                go.acquire();
                ++ended;
                return 0;
            },
            [](int) {});
        pool.run(
            &context,
            [&] {
                ended += 100;
                return 0;
            },
            [](int) {});
        began.acquire();
        opener.reset(QThread::create([&] { go.release(); }));
        opener->start();
    }
    QVERIFY(ended >= 1);
    opener->wait();
}

QTEST_GUILESS_MAIN(TestWorkPool)
#include "tst_workpool.moc"
