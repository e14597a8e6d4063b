#pragma once
#include "core/client/knownserversfile.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/page.h"

#include <QSettings>
#include <QTest>

namespace scepter {

/// What a page works on, over a store of its own that is unlocked, with a server that knows nothing (HTTP status 404) and both
/// clocks in the test's hand.
class PageWorld {
public:
    PageWorld();
    ~PageWorld();

    Workplace workplace();
    Administrator administrator() { return {*vault, QStringLiteral("user test")}; }
    Database &database() { return store.database(); }
    QDateTime now() const { return scheduler.now(); }
    template <class F> auto write(F work) { return database().write(std::move(work)).takeResult(); }
    template <class F> auto read(F work) { return database().read(std::move(work)).takeResult(); }
    /// Adds the page of a test to a window of this size and shows it, as administrator.
    void show(Page &page, QSize size = {1072, 774});
    /// What the audit log says was done, oldest first.
    QStringList auditedOperations();
    /// The clocks move on meanwhile, because the store is looked at four times a second.
    bool until(const std::function<bool()> &condition);

    TemporaryStore store{{QStringLiteral("connector"), QStringLiteral("device"), QStringLiteral("fleet")}};
    ManualScheduler scheduler;
    FakeTransport transport;
    SeededRandom random{1};
    DeviceProfiles profiles;
    KnownServersFile known{store.folder() + QStringLiteral("/known-servers.json"), pool};
    WorkPool pool{1};
    QSettings settings{store.folder() + QStringLiteral("/window.ini"), QSettings::IniFormat};
    std::optional<Vault> vault;
    std::unique_ptr<ConnectorHost> host; ///< before the store

private:
    static inline Appearance *s_appearance = nullptr;
};

} // namespace scepter
