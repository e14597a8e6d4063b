#pragma once
#include "core/client/knownserversfile.h"
#include "core/client/services.h"
#include "core/net/qttransport.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/seededrandom.h"

#include <QTemporaryDir>
#include <QTimer>

namespace scepter {

/// A client's surroundings and a server, on loopback, with both clocks in the test's hand. Where the server stalls, the
/// clocks move on to the timeout by themselves.
class ClientRig {
public:
    static QDateTime noon() { return QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC); }

    explicit ClientRig(const TestCa::Options &ca = {.now = noon()})
        : scheduler(noon()),
          known(dir.filePath(QStringLiteral("known-servers.json")), pool),
          server(TestCa(ca), [this] { return scheduler.now(); })
    {
        if (!server.listen())
            qFatal("cannot listen on loopback");
        QObject::connect(&server, &ScriptedServer::stalled, &server, [this] {
            if (stallsTimeOut)
                QTimer::singleShot(0, &server, [this] { scheduler.advance(timeout); });
        });
    }

    ClientServices services() { return services(transport); }
    ClientServices services(Transport &through) { return {through, scheduler, random, pool, known}; }
    /// The server, with its CA trusted by fingerprint.
    ServerSettings settings()
    {
        ServerSettings settings{.url = server.url(), .timeout = timeout};
        settings.trust.fingerprint = server.ca().fingerprint();
        return settings;
    }

    QTemporaryDir dir;
    ManualScheduler scheduler;
    SeededRandom random;
    WorkPool pool{2};
    KnownServersFile known;
    QtTransport transport{scheduler};
    ScriptedServer server;
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    bool stallsTimeOut = true; ///< off where a client is meant to die while it waits
};

} // namespace scepter
