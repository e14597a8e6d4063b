#pragma once
#include "core/base/scheduler.h"
#include "core/store/courier.h"
#include "core/store/migration.h"
#include "core/store/storelocation.h"
#include "core/store/transaction.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace scepter {

/// A work that waits for its thread, whatever it answers.
class DatabaseWork {
public:
    virtual ~DatabaseWork() = default;
    /// False: what it changed is undone.
    virtual bool run(Transaction &transaction) = 0;
    /// Hands over the answer of run(), or `failure` in its place.
    virtual void finish(const std::optional<Error> &failure) = 0;
};

/// A store: one file that several processes may have open, each with one thread that writes. Knows no room's tables.
///
/// A work is a function `Result<T> (Transaction &)`. It runs on another thread, so it takes values with it, and it may be
/// long gone whoever asked for it.
class Database {
public:
    enum class Missing { Refuse, Create };
    /// Brings every room's schema up to date, after a copy of an older file has been put beside it as FILE.before-ROOM-N.
    /// Waits for the disk, and for other processes that are doing the same: before the event loop begins, or on a pool.
    /// Errors: NoStore, StoreTooNew (the file is untouched), StoreDamaged (it is corrupt or no store of ours; untouched),
    /// StoreFailed, FileUnwritable, DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const StoreLocation &location, const QList<MigrationSet> &rooms,
                                                                Missing missing);
    /// Finishes the works that it has accepted. Answers that are not home yet still come.
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const StoreLocation &location() const;

    /// Runs on the thread that writes. When the future is finished, the change is on disk. Works that wait together share one
    /// commit; one that fails is undone and takes no other with it. Works run in the order they came.
    /// Errors beside the work's own: StoreFailed, StoreDamaged, DiskFull, FileUnwritable.
    /// Beware: `QFuture::then(context, …)` of Qt 6.4 must not outlive its context; write(context, …) may.
    template <class F> QFuture<std::invoke_result_t<F, Transaction &>> write(F work) { return post<F>(std::move(work), Thread::Writer); }
    /// The same, and then calls `then(Result<T>)` on the context's thread, unless the context has gone by then.
    template <class F, class Then> void write(QObject *context, F work, Then then)
    {
        enqueue(workFor(context, std::move(work), std::move(then)), Thread::Writer);
    }
    /// Runs on a thread that only reads, and sees one state of the database: all that was committed before it began, whoever did.
    template <class F> QFuture<std::invoke_result_t<F, Transaction &>> read(F work) { return post<F>(std::move(work), Thread::Reader); }
    template <class F, class Then> void read(QObject *context, F work, Then then)
    {
        enqueue(workFor(context, std::move(work), std::move(then)), Thread::Reader);
    }
    /// Reads here and now, from any thread, with a connection that nobody else uses meanwhile: for workers of a pool and
    /// commands, never on a thread with an event loop.
    template <class F> std::invoke_result_t<F, Transaction &> readHere(F work)
    {
        std::optional<std::invoke_result_t<F, Transaction &>> answer;
        const auto done = readHereImpl([&](Transaction &transaction) {
            answer.emplace(work(transaction));
            if (*answer && transaction.failure())
                answer.emplace(fail(*transaction.failure()));
        });
        if (!done)
            return fail(done.error());
        return std::move(*answer);
    }

    /// Calls `changed` on this thread, within about 250 ms of a commit by this process or another, until the context goes.
    /// No commit after this call is missed; the first call may be about one that came before it.
    void watch(QObject *context, Scheduler &scheduler, std::function<void()> changed);

    /// A copy of the database as it is now, while others write, read again to its end. Here and now, and long: on a pool. `to` must
    /// not exist; after an error it does not. `isWanted` is asked between the steps.
    /// Errors: AlreadyExists {"file", to}, StoreFailed, StoreDamaged {to, reason}, FileUnwritable, DiskFull, Cancelled.
    [[nodiscard]] Result<void> backup(const QString &to, const std::function<bool()> &isWanted = {});
    /// How much of backup(to) is written already, from 0 to 100: a guess by sizes.
    int backupProgress(const QString &to) const;
    /// What the database finds wrong with itself, in its own words; nothing is well. Here and now, and long: on a pool.
    [[nodiscard]] Result<QStringList> check();

private:
    class Core;
    class Watcher;
    enum class Thread { Writer, Reader };
    template <class F, class Finish> class WorkOf;
    explicit Database(std::shared_ptr<Core> core);

    template <class F> QFuture<std::invoke_result_t<F, Transaction &>> post(F work, Thread thread);
    template <class F, class Then> static std::unique_ptr<DatabaseWork> workFor(QObject *context, F work, Then then);
    void enqueue(std::unique_ptr<DatabaseWork> work, Thread thread);
    Result<void> readHereImpl(const std::function<void(Transaction &)> &work);

    std::shared_ptr<Core> m_core;
};

template <class F, class Finish> class Database::WorkOf final : public DatabaseWork {
public:
    using Answer = std::invoke_result_t<F, Transaction &>;
    WorkOf(F work, Finish finish) : m_work(std::move(work)), m_finish(std::move(finish)) {}
    bool run(Transaction &transaction) override
    {
        m_answer.emplace(m_work(transaction));
        if (*m_answer && transaction.failure())
            m_answer.emplace(fail(*transaction.failure()));
        return m_answer->has_value();
    }
    void finish(const std::optional<Error> &failure) override { m_finish(failure ? Answer(fail(*failure)) : std::move(*m_answer)); }

private:
    F m_work;
    Finish m_finish;
    std::optional<Answer> m_answer;
};

template <class F> QFuture<std::invoke_result_t<F, Transaction &>> Database::post(F work, Thread thread)
{
    using Answer = std::invoke_result_t<F, Transaction &>;
    QPromise<Answer> promise;
    QFuture<Answer> future = promise.future();
    promise.start();
    auto finish = [promise = std::move(promise)](Answer answer) mutable {
        promise.addResult(std::move(answer));
        promise.finish();
    };
    enqueue(std::make_unique<WorkOf<F, decltype(finish)>>(std::move(work), std::move(finish)), thread);
    return future;
}

template <class F, class Then> std::unique_ptr<DatabaseWork> Database::workFor(QObject *context, F work, Then then)
{
    using Answer = std::invoke_result_t<F, Transaction &>;
    const auto box = std::make_shared<std::optional<Answer>>();
    const auto call = std::make_shared<Then>(std::move(then)); // std::function wants to be copied
    const auto address = Courier::send(context, [box, call] { (*call)(std::move(**box)); });
    auto finish = [box, address](Answer answer) {
        box->emplace(std::move(answer));
        address->deliver();
    };
    return std::make_unique<WorkOf<F, decltype(finish)>>(std::move(work), std::move(finish));
}

} // namespace scepter
