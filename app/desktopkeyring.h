#pragma once
#include "core/base/literals.h"
#include "core/store/keyring.h"

namespace scepter {

/// The keyring of the user's desktop: GNOME Keyring, KWallet, or what else speaks their languages over the session's bus.
/// Where there is no bus it says so at once, and where nobody answers, after `patience`: long enough for a user to type the
/// keyring's password.
class DesktopKeyring final : public Keyring {
public:
    explicit DesktopKeyring(Scheduler &scheduler, std::chrono::milliseconds patience = 10s);

    void read(const QString &entry, QObject *context, Found found) override;
    void write(const QString &entry, const Secret &secret, QObject *context, Done done) override;
    void remove(const QString &entry, QObject *context, Done done) override;

private:
    class Call;
    template <class Job, class Take> void run(Job *job, const QString &entry, QObject *context, Take take);

    Scheduler &m_scheduler;
    std::chrono::milliseconds m_patience;
};

} // namespace scepter
