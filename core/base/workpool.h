#pragma once
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace scepter {

/// Where computing is done that would hold up an event loop. Work runs on a thread of the pool; what follows it runs on
/// the context's thread, unless the context has gone by then.
class WorkPool {
public:
    explicit WorkPool(int threads = QThread::idealThreadCount());
    /// Waits for the work that has begun; what has not is dropped, and so are answers that are not home yet. Call it on the
    /// thread of the contexts, or after they have gone.
    ~WorkPool();

    template <class Work, class Then> void run(QObject *context, Work work, Then then)
    {
        auto value = std::make_shared<std::optional<std::invoke_result_t<Work>>>();
        start(
            context, [value, work = std::move(work)]() mutable { value->emplace(work()); },
            [value, then = std::move(then)]() mutable { then(std::move(**value)); });
    }

private:
    class Courier;
    void start(QObject *context, std::function<void()> work, std::function<void()> then);

    QThreadPool m_threads;
    QMutex m_mutex;
    QSet<Courier *> m_couriers; ///< whose answers are not home yet
};

} // namespace scepter
