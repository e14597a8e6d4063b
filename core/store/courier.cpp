#include "core/store/courier.h"

#include <QThread>

namespace scepter {

Courier::Courier(QObject *context, std::function<void()> call)
    : QObject(context), m_call(std::move(call)), m_address(std::make_shared<Address>())
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    m_address->m_courier = this;
}

Courier::~Courier()
{
    const std::lock_guard lock(m_address->m_mutex);
    m_address->m_courier = nullptr;
}

std::shared_ptr<Courier::Address> Courier::send(QObject *context, std::function<void()> call)
{
    return (new Courier(context, std::move(call)))->m_address; // owned by the context
}

void Courier::Address::deliver()
{
    // Under the lock, so that the courier cannot go meanwhile; Qt drops the event when it goes afterwards.
    const std::lock_guard lock(m_mutex);
    if (Courier *courier = std::exchange(m_courier, nullptr))
        QMetaObject::invokeMethod(
            courier, [courier] { courier->arrive(); }, Qt::QueuedConnection);
}

void Courier::arrive()
{
    const auto call = std::exchange(m_call, nullptr);
    {
        const std::lock_guard lock(m_address->m_mutex); // orders what the other thread wrote before the call
    }
    deleteLater();
    call(); // may end the context
}

} // namespace scepter
