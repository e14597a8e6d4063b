#pragma once
#include "core/connector/caoperations.h"
#include "core/fleet/certificatelist.h"
#include "ui/widgets/page.h"

namespace scepter {

/// Revokes many certificates, some at a time, so that it can be watched and stopped. What is done is done.
class Revocation final : public QObject {
    Q_OBJECT
public:
    /// What `workplace` names outlives it.
    explicit Revocation(const Workplace &workplace, QObject *parent = nullptr);

    /// Nobody: it stops.
    void setAdministrator(const std::optional<Administrator> &administrator) { m_administrator = administrator; }
    /// Only those that can be. Comes behind what is being done.
    void start(const QList<ListedCertificate> &certificates, RevocationReason reason);
    void stop() { m_waiting.clear(); }
    bool isRunning() const { return m_running; }
    int done() const { return m_done; }
    int total() const { return m_total; }

Q_SIGNALS:
    void advanced();
    /// How many were revoked, and what kept the others from it.
    void ended(int done, const std::optional<scepter::Error> &error);

private:
    struct Batch {
        QList<IssuedSerial> certificates;
        RevocationReason reason;
    };
    void next();
    void end(const std::optional<Error> &error);

    Workplace m_workplace;
    std::optional<Administrator> m_administrator;
    QList<Batch> m_waiting;
    int m_done = 0, m_total = 0;
    bool m_running = false;
};

} // namespace scepter
