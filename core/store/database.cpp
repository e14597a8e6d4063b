#include "core/store/database.h"

#include "core/base/literals.h"
#include "core/store/connection.h"
#include "core/store/schema.h"
#include "core/store/turnstile.h"

#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <thread>

#include <cerrno>
#include <unistd.h>

namespace scepter {
namespace {

using Works = std::deque<std::unique_ptr<DatabaseWork>>;

/// A thread and what waits for it.
class WorkThread {
public:
    /// `run` gets up to `most` works that wait together. While works come faster than one by one, it waits for up to `gather` until
    /// there are `enough`: a commit costs the same for one and for many.
    WorkThread(size_t most, size_t enough, std::chrono::microseconds gather, std::function<void(Works)> run)
        : m_most(most), m_enough(enough), m_gather(gather), m_run(std::move(run)), m_thread([this] { loop(); })
    {
    }
    ~WorkThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    void add(std::unique_ptr<DatabaseWork> work)
    {
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            m_works.push_back(std::move(work));
            wake = m_idle || m_works.size() >= m_enough;
        }
        if (wake)
            m_wake.notify_one();
    }

private:
    void loop()
    {
        for (;;) {
            Works works;
            {
                std::unique_lock lock(m_mutex);
                m_idle = true;
                m_wake.wait(lock, [this] { return m_ends || !m_works.empty(); });
                m_idle = false;
                if (m_works.empty())
                    return;
                if (m_isBusy)
                    m_wake.wait_for(lock, m_gather, [this] { return m_ends || m_works.size() >= m_enough; });
                m_isBusy = m_works.size() > 1;
                while (!m_works.empty() && works.size() < m_most) {
                    works.push_back(std::move(m_works.front()));
                    m_works.pop_front();
                }
            }
            m_run(std::move(works));
        }
    }

    const size_t m_most, m_enough;
    const std::chrono::microseconds m_gather;
    const std::function<void(Works)> m_run;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Works m_works;
    bool m_ends = false;
    bool m_idle = false;   ///< sleeps until something comes
    bool m_isBusy = false; ///< last time several had come
    std::thread m_thread;  // last: it uses the others
};

/// How many works share a commit at most: other processes wait for their turn meanwhile.
constexpr size_t mostInCommit = 256, enoughForCommit = 16;
constexpr std::chrono::microseconds gatherTime{2000};
constexpr size_t mostIdleReaders = 16;

Result<void> readInside(Connection &connection, const std::function<void(Transaction &)> &work)
{
    if (const auto begun = connection.beginReading(); !begun)
        return begun;
    {
        Transaction transaction(connection);
        work(transaction);
    }
    return connection.commit();
}

/// SQLite makes files beside its own, so the directory counts too.
Result<void> checkAccess(const QString &path)
{
    if (QFileInfo(path).isDir())
        return unwritable(path, EISDIR);
    for (const QString &each : {path, QFileInfo(path).path()}) {
        if (::access(QFile::encodeName(each).constData(), R_OK | W_OK) != 0)
            return unwritable(each, errno);
    }
    return {};
}

/// One process at a time: others may be making or migrating the same store.
Result<std::unique_ptr<Connection>> openAndMigrate(const QString &path, const QList<MigrationSet> &rooms, Turnstile &turnstile)
{
    const Turnstile::Pass pass(turnstile);
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return connection;
    const auto migrated = (*connection)->beginWriting().and_then([&] { return migrateSchema(**connection, path, rooms); }).and_then([&] {
        return (*connection)->commit();
    });
    if (!migrated) {
        (*connection)->rollBack();
        return fail(migrated.error());
    }
    return connection;
}

} // namespace

class Database::Core {
public:
    Core(StoreLocation location, std::unique_ptr<Turnstile> turnstile, std::unique_ptr<Connection> writer,
         std::unique_ptr<Connection> reader, qint64 version)
        : m_location(std::move(location)),
          m_version(version),
          m_turnstile(std::move(turnstile)),
          m_writing(std::move(writer)),
          m_reading(std::move(reader)),
          m_reader(std::in_place, 1, 1, std::chrono::microseconds(0), [this](Works works) { readOne(*works.front()); }),
          m_writer(std::in_place, mostInCommit, enoughForCommit, gatherTime, [this](Works works) { writeAll(std::move(works)); })
    {
    }
    void end()
    {
        m_writer.reset(); // first: what follows a write may read
        m_reader.reset();
    }
    void enqueue(std::unique_ptr<DatabaseWork> work, Thread thread)
    {
        if (auto &there = thread == Thread::Writer ? m_writer : m_reader)
            there->add(std::move(work));
    }
    Result<void> readHere(const std::function<void(Transaction &)> &work);

    const StoreLocation m_location;
    std::atomic<qint64> m_version; ///< data_version of m_reading when it was last asked for

private:
    void readOne(DatabaseWork &work);
    void writeAll(Works works);
    std::optional<Error> runAll(Works &works, Works &done);
    Result<void> runOne(DatabaseWork &work);

    std::unique_ptr<Turnstile> m_turnstile;
    std::unique_ptr<Connection> m_writing, m_reading;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle; ///< of readHere, the one used last at the end
    std::optional<WorkThread> m_reader, m_writer;    // last: they use the others
};

void Database::Core::readOne(DatabaseWork &work)
{
    const auto done = readInside(*m_reading, [&](Transaction &transaction) { work.run(transaction); });
    if (!done)
        m_reading->rollBack();
    work.finish(done ? std::nullopt : std::optional(done.error()));
}

Result<void> Database::Core::readHere(const std::function<void(Transaction &)> &work)
{
    std::unique_ptr<Connection> connection;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!connection) {
        auto opened = Connection::open(m_location.path, Connection::Access::Read);
        if (!opened)
            return fail(opened.error());
        connection = std::move(*opened);
    }
    if (const auto done = readInside(*connection, work); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < mostIdleReaders)
        m_idle.push_back(std::move(connection));
    return {};
}

/// In a savepoint, so that a failure undoes this work alone. An error means that the whole transaction is gone.
Result<void> Database::Core::runOne(DatabaseWork &work)
{
    if (const auto begun = m_writing->execute("SAVEPOINT work"); !begun)
        return fail(begun.error());
    Transaction transaction(*m_writing);
    const bool good = work.run(transaction);
    Result<int> ended = good ? Result<int>(0) : m_writing->execute("ROLLBACK TO work");
    if (ended)
        ended = m_writing->execute("RELEASE work");
    if (ended)
        return {};
    return fail(transaction.failure() ? *transaction.failure() : ended.error());
}

/// Moves the works to `done` as they run, up to the one that took the transaction with it.
std::optional<Error> Database::Core::runAll(Works &works, Works &done)
{
    const Turnstile::Pass pass(*m_turnstile);
    if (const auto begun = m_writing->beginWriting(); !begun) {
        done.swap(works);
        return begun.error();
    }
    while (!works.empty()) {
        done.push_back(std::move(works.front()));
        works.pop_front();
        if (const auto ran = runOne(*done.back()); !ran) {
            m_writing->rollBack();
            return ran.error();
        }
    }
    if (const auto committed = m_writing->commit(); !committed) {
        m_writing->rollBack();
        return committed.error();
    }
    return std::nullopt;
}

void Database::Core::writeAll(Works works)
{
    while (!works.empty()) {
        Works done;
        const std::optional<Error> failure = runAll(works, done);
        for (const auto &work : done)
            work->finish(failure);
    }
}

Database::Database(std::shared_ptr<Core> core) : m_core(std::move(core)) {}
Database::~Database() { m_core->end(); }
const StoreLocation &Database::location() const { return m_core->m_location; }
void Database::enqueue(std::unique_ptr<DatabaseWork> work, Thread thread) { m_core->enqueue(std::move(work), thread); }
Result<void> Database::readHereImpl(const std::function<void(Transaction &)> &work) { return m_core->readHere(work); }

Result<std::unique_ptr<Database>> Database::open(const StoreLocation &location, const QList<MigrationSet> &rooms, Missing missing)
{
    const QString &path = location.path;
    const bool there = QFileInfo::exists(path) && (QFileInfo(path).size() > 0 || QFileInfo(path).isDir());
    if (!there && missing == Missing::Refuse)
        return fail(Errc::NoStore, {}, {path});
    // Entered before the first look, so that a restore never puts another file under somebody who is looking. What is no
    // store yet, or none of ours, gets no file beside it.
    auto turnstile = std::make_unique<Turnstile>(path, Turnstile::Missing::Leave);
    turnstile->enter();
    const auto upToDate = (there ? Result<void>() : createFile(path)).and_then([&] { return checkAccess(path); }).and_then([&] {
        return isUpToDate(path, rooms);
    });
    if (!upToDate)
        return fail(upToDate.error());
    if (!turnstile->hasFile()) {
        turnstile = std::make_unique<Turnstile>(path);
        turnstile->enter();
    }
    auto writer = *upToDate ? Connection::open(path, Connection::Access::Write) : openAndMigrate(path, rooms, *turnstile);
    if (!writer)
        return fail(writer.error());
    auto reader = Connection::open(path, Connection::Access::Read);
    if (!reader)
        return fail(reader.error());
    const auto version = (*reader)->number(dialect::commitCounter);
    if (!version)
        return fail(version.error());
    auto core = std::make_shared<Core>(location, std::move(turnstile), std::move(*writer), std::move(*reader), *version);
    return std::unique_ptr<Database>(new Database(std::move(core)));
}

/// Asks the reader's connection again and again whether somebody else has committed.
class Database::Watcher final : public QObject {
public:
    Watcher(QObject *context, std::weak_ptr<Core> core, qint64 version, Scheduler &scheduler, std::function<void()> changed)
        : QObject(context), m_core(std::move(core)), m_seen(version), m_scheduler(scheduler), m_changed(std::move(changed))
    {
        askLater();
    }

private:
    void askLater()
    {
        m_alarm = m_scheduler.after(250ms, [this] { ask(); });
    }
    void ask()
    {
        m_alarm.cancel();
        const auto core = m_core.lock();
        if (!core)
            return;
        const auto look = [last = &core->m_version](Transaction &transaction) { // the core outlives its works
            return transaction.number(dialect::commitCounter).map([last](qint64 version) { return *last = version; });
        };
        core->enqueue(workFor(this, look, [this](const Result<qint64> &version) { hear(version); }), Thread::Reader);
    }
    void hear(const Result<qint64> &version)
    {
        askLater();
        if (version && std::exchange(m_seen, *version) != *version)
            m_changed(); // may end the context, and this with it
    }

    std::weak_ptr<Core> m_core;
    qint64 m_seen;
    Scheduler &m_scheduler;
    std::function<void()> m_changed;
    Alarm m_alarm;
};

void Database::watch(QObject *context, Scheduler &scheduler, std::function<void()> changed)
{
    // The version of the last look, whoever looked: no commit since then is missed.
    new Watcher(context, m_core, m_core->m_version, scheduler, std::move(changed)); // owned by the context
}

namespace {

/// Whether a copy can be read to its end. What the store itself had wrong is no fault of the copy.
Result<void> checkCopy(const QString &path)
{
    QString finding;
    const auto look = [&](const Row &row) {
        if (row.text(0) != u"ok"_s && finding.isEmpty())
            finding = row.text(0);
        return true;
    };
    const auto read = Connection::open(path, Connection::Access::Inspect).and_then([&](const std::unique_ptr<Connection> &connection) {
        return connection->execute(dialect::findDamage, {}, look);
    });
    if (!read)
        return fail(read.error());
    return finding.isEmpty() ? Result<void>() : fail(Errc::StoreDamaged, finding, {path, finding});
}

} // namespace

Result<void> Database::backup(const QString &to, const std::function<bool()> &isWanted)
{
    if (QFileInfo::exists(to))
        return fail(Errc::AlreadyExists, {}, {u"file"_s, to});
    const auto goOn = [&]() -> Result<void> { return !isWanted || isWanted() ? Result<void>() : fail(Errc::Cancelled); };
    if (auto copied = goOn().and_then([&] { return copyDatabase(m_core->m_location.path, to); }); !copied)
        return copied;
    const auto checked = goOn().and_then([&] { return checkCopy(to); }).and_then(goOn);
    if (!checked)
        QFile::remove(to);
    return checked;
}

int Database::backupProgress(const QString &to) const
{
    const qint64 all = QFileInfo(m_core->m_location.path).size(), done = std::max(QFileInfo(draftOf(to)).size(), QFileInfo(to).size());
    return all <= 0 ? 0 : int(std::clamp<qint64>(done * 100 / all, 0, 100));
}

Result<QStringList> Database::check()
{
    auto connection = Connection::open(m_core->m_location.path, Connection::Access::Read);
    if (!connection)
        return fail(connection.error());
    return findDamage(**connection);
}

} // namespace scepter
