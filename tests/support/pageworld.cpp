#include "tests/support/pageworld.h"

#include "core/base/literals.h"
#include "core/connector/auditlog.h"

namespace scepter {

PageWorld::PageWorld()
{
    if (!s_appearance) // dresses the application once
        s_appearance = new Appearance;
    s_appearance->setTheme(Theme::Light);
    transport.setAnswer([](const HttpRequest &) -> std::optional<Result<HttpReply>> { return FakeTransport::reply("Not Found", 404); });
    auto made = Vault::create(database(), Secret("open sesame"), random, {.n = 16},
                              [](Transaction &transaction, const Vault &fresh) { return AuditLog(fresh).begin(transaction); });
    if (!made)
        qFatal("no vault: %s", qPrintable(errcName(made.error().code)));
    vault = *made;
    host = std::make_unique<ConnectorHost>(ConnectorServices{database(), scheduler, random, pool});
    host->setVault(vault);
}

PageWorld::~PageWorld() = default;

Workplace PageWorld::workplace() { return {{transport, scheduler, random, pool, known}, database(), profiles, *host, settings, u"pc-1"_s}; }

void PageWorld::show(Page &page, QSize size)
{
    page.resize(size);
    page.setAdministrator(administrator());
    page.show();
}

QStringList PageWorld::auditedOperations()
{
    QStringList all;
    const auto done = read([&](Transaction &transaction) {
        return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
            all.append(entry.operation);
            return true;
        });
    });
    return done ? all : QStringList{errcName(done.error().code)};
}

bool PageWorld::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(
        [&] {
            scheduler.advance(std::chrono::milliseconds(100));
            return condition();
        },
        20'000);
}

} // namespace scepter
