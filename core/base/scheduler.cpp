#include "core/base/scheduler.h"

#include "core/base/literals.h"

#include <QTimer>

namespace scepter {
namespace {

/// Owns a timer; deletes it later, because the alarm may be cancelled by the very call it makes.
class TimerToken final : public Alarm::Token {
public:
    TimerToken() : m_timer(new QTimer) { m_timer->setSingleShot(true); }
    ~TimerToken() override
    {
        m_timer->stop();
        m_timer->disconnect();
        m_timer->deleteLater();
    }
    QTimer *timer() { return m_timer; }

private:
    QTimer *m_timer;
};

/// A wall-clock timer looks again at least this often, because the clock may be set while it waits.
constexpr auto longestNap = 60s;

std::chrono::milliseconds napUntil(const QDateTime &when, const QDateTime &now)
{
    const auto left = std::chrono::milliseconds(now.msecsTo(when));
    return std::clamp<std::chrono::milliseconds>(left, 0ms, longestNap);
}

} // namespace

QDateTime SystemScheduler::now() const { return QDateTime::currentDateTimeUtc(); }

std::function<QDateTime()> SystemScheduler::clock() const { return &QDateTime::currentDateTimeUtc; }

Alarm SystemScheduler::at(QDateTime when, std::function<void()> fire)
{
    auto token = std::make_unique<TimerToken>();
    QTimer *timer = token->timer();
    QObject::connect(timer, &QTimer::timeout, timer, [this, timer, when, fire = std::move(fire)] {
        if (now() < when)
            timer->start(napUntil(when, now()));
        else
            fire();
    });
    timer->start(napUntil(when, now()));
    return Alarm(std::move(token));
}

Alarm SystemScheduler::after(std::chrono::milliseconds delay, std::function<void()> fire)
{
    auto token = std::make_unique<TimerToken>();
    token->timer()->setTimerType(Qt::PreciseTimer);
    QObject::connect(token->timer(), &QTimer::timeout, token->timer(), std::move(fire));
    token->timer()->start(delay);
    return Alarm(std::move(token));
}

} // namespace scepter
