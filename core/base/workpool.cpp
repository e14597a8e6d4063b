#include "core/base/workpool.h"

#include <QMutexLocker>
#include <QThread>

#include <atomic>

namespace scepter {

/// Carries the answer home: lives on the context's thread, and forgets the answer when the context goes.
class WorkPool::Courier final : public QObject {
public:
    Courier(WorkPool &pool, QObject *context, std::function<void()> then) : m_pool(pool), m_then(std::move(then))
    {
        QObject::connect(
            context, &QObject::destroyed, this, [this] { m_then = nullptr; }, Qt::DirectConnection);
        const QMutexLocker lock(&m_pool.m_mutex);
        m_pool.m_couriers.insert(this);
    }
    void deliver()
    {
        m_handedOver.load(std::memory_order_acquire);
        {
            const QMutexLocker lock(&m_pool.m_mutex);
            m_pool.m_couriers.remove(this);
        }
        deleteLater();
        if (const auto then = std::exchange(m_then, nullptr))
            then(); // may end the pool
    }

    /// What the pool and Qt's event queue order anyway, in a form that ThreadSanitizer sees: Qt is not instrumented.
    std::atomic<int> m_handedOver = 0;

private:
    WorkPool &m_pool;
    std::function<void()> m_then;
};

WorkPool::WorkPool(int threads) { m_threads.setMaxThreadCount(std::max(1, threads)); }

WorkPool::~WorkPool()
{
    m_threads.clear();
    m_threads.waitForDone();
    qDeleteAll(m_couriers);
}

void WorkPool::start(QObject *context, std::function<void()> work, std::function<void()> then)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto *courier = new Courier(*this, context, std::move(then));
    std::function<void()> run = [courier, work = std::move(work)] {
        courier->m_handedOver.load(std::memory_order_acquire);
        work();
        courier->m_handedOver.store(2, std::memory_order_release);
        QMetaObject::invokeMethod(
            courier, [courier] { courier->deliver(); }, Qt::QueuedConnection);
    };
    courier->m_handedOver.store(1, std::memory_order_release);
    m_threads.start(std::move(run));
}

} // namespace scepter
