#pragma once
#include <QString>

namespace scepter {

/// Where processes queue that want to write one file. SQLite's own lock has no queue: who waits for it sleeps and looks again,
/// up to 100 ms later, and a busy process that takes it again at once can keep the others out. Here the system wakes who waits,
/// and nobody goes twice while another one waits.
class Turnstile {
public:
    /// A file beside the database, which stays there. Without it (no rights, no room) nobody queues, and all else works.
    explicit Turnstile(const QString &databasePath);
    ~Turnstile();
    Q_DISABLE_COPY_MOVE(Turnstile)

    /// The right to write, until it is destroyed.
    class Pass {
    public:
        explicit Pass(Turnstile &turnstile); ///< waits
        ~Pass();
        Q_DISABLE_COPY_MOVE(Pass)

    private:
        int m_fd;
    };

private:
    int m_fd;
};

} // namespace scepter
