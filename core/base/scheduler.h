#pragma once
#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace scepter {

/// A pending call of a Scheduler. Destroying or resetting it cancels the call; it may be destroyed inside the call.
class Alarm {
public:
    class Token {
    public:
        virtual ~Token() = default;
    };
    Alarm() = default;
    explicit Alarm(std::unique_ptr<Token> token) : m_token(std::move(token)) {}
    void cancel() { m_token.reset(); }
    explicit operator bool() const { return m_token != nullptr; }

private:
    std::unique_ptr<Token> m_token;
};

/// The only thing that knows the clocks. Calls come on the thread that asked, never from inside at() or after().
class Scheduler {
public:
    virtual ~Scheduler() = default;
    /// The wall clock, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// The wall clock as a value, for works that wait for another thread and need the time at which they run. May outlive this.
    [[nodiscard]] virtual std::function<QDateTime()> clock() const = 0;
    /// By the wall clock: for times that a user sets. A time in the past fires at once.
    [[nodiscard]] virtual Alarm at(QDateTime when, std::function<void()> fire) = 0;
    /// By the monotonic clock: for timeouts.
    [[nodiscard]] virtual Alarm after(std::chrono::milliseconds delay, std::function<void()> fire) = 0;
};

/// The machine's clocks, on an event loop.
class SystemScheduler final : public Scheduler {
public:
    QDateTime now() const override;
    std::function<QDateTime()> clock() const override;
    Alarm at(QDateTime when, std::function<void()> fire) override;
    Alarm after(std::chrono::milliseconds delay, std::function<void()> fire) override;
};

} // namespace scepter
