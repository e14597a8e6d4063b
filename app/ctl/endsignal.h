#pragma once
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <unistd.h>

namespace scepter {

/// Calls back on the main thread when the system asks the program to end.
class EndSignal final : public QObject {
public:
    EndSignal(std::function<void()> ended, QObject *parent) : QObject(parent)
    {
        if (pipe2(s_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        auto *notifier = new QSocketNotifier(s_pipe[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [notifier, ended = std::move(ended)] {
            notifier->setEnabled(false);
            std::signal(SIGTERM, SIG_DFL); // a second one ends it at once
            std::signal(SIGINT, SIG_DFL);
            ended();
        });
        std::signal(SIGTERM, write);
        std::signal(SIGINT, write);
    }

private:
    static void write(int)
    {
        const char byte = 1;
        (void)!::write(s_pipe[1], &byte, 1);
    }
    inline static int s_pipe[2] = {-1, -1};
};

} // namespace scepter
