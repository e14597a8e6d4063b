#pragma once
#include "core/base/random.h"
#include "core/base/scheduler.h"
#include "core/base/workpool.h"
#include "core/client/knownservers.h"

namespace scepter {

/// What every job needs from outside; all outlive it. The composition root and the tests fill it in.
struct ClientServices {
    Transport &transport;
    Scheduler &scheduler;
    Random &random;
    WorkPool &pool;
    KnownServers &knownServers;
};

} // namespace scepter
