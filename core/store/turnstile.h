#pragma once
#include <QString>

namespace scepter {

/// Where processes queue that want to write one file. SQLite's own lock has no queue: who waits for it sleeps and looks again,
/// up to 100 ms later, and a busy process that takes it again at once can keep the others out. Here the system wakes who waits,
/// and nobody goes twice while another one waits.
class Turnstile {
public:
    enum class Missing { Create, Leave };
    /// A file beside the database, which stays there. Without it (no rights, no room) nobody queues, and all else works.
    explicit Turnstile(const QString &databasePath, Missing missing = Missing::Create);
    ~Turnstile();
    Q_DISABLE_COPY_MOVE(Turnstile)

    bool hasFile() const { return m_fd >= 0; }
    /// From now on and until this object goes, nobody else is alone with the database. Waits for who is.
    void enter();
    /// Whether nobody has entered; then nobody can until this object goes. Does not wait.
    [[nodiscard]] bool enterAlone();

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
