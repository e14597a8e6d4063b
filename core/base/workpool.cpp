#include "core/base/workpool.h"

#include <QMutex>
#include <QPointer>
#include <QThread>

namespace scepter {
namespace {

/// Carries the answer home: lives on the context's thread and dies with the context.
class Courier : public QObject {
public:
    explicit Courier(QObject *context, std::function<void()> then) : m_then(std::move(then))
    {
        QObject::connect(
            context, &QObject::destroyed, this, [this] { m_then = nullptr; }, Qt::DirectConnection);
    }
    void deliver()
    {
        if (auto then = std::exchange(m_then, nullptr))
            then();
        deleteLater();
    }

private:
    std::function<void()> m_then;
};

} // namespace

WorkPool::WorkPool(int threads) { m_threads.setMaxThreadCount(std::max(1, threads)); }

WorkPool::~WorkPool()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void WorkPool::start(QObject *context, std::function<void()> work, std::function<void()> then)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto *courier = new Courier(context, std::move(then));
    m_threads.start([courier, work = std::move(work)] {
        work();
        QMetaObject::invokeMethod(
            courier, [courier] { courier->deliver(); }, Qt::QueuedConnection);
    });
}

} // namespace scepter
