#pragma once
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace scepter {

/// Brings a call to a context's thread, and drops it when the context goes first.
class Courier final : public QObject {
public:
    class Address {
    public:
        /// From any thread, once. What this thread did before is seen by the call.
        void deliver();

    private:
        friend class Courier;
        std::mutex m_mutex;
        Courier *m_courier = nullptr; ///< null when it has delivered or gone
    };
    /// On the context's thread. The call is destroyed on it, too.
    static std::shared_ptr<Address> send(QObject *context, std::function<void()> call);
    ~Courier() override;

private:
    Courier(QObject *context, std::function<void()> call);
    void arrive();

    std::function<void()> m_call;
    std::shared_ptr<Address> m_address;
};

} // namespace scepter
