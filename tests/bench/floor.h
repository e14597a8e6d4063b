#pragma once
#include "core/crypto/key.h"

namespace scepter {

/// What RSA-2048 alone costs on this machine, now.
struct RsaFloor {
    double privateMicroseconds = 0; ///< one signature, one thread
    double publicMicroseconds = 0;  ///< one verification, one thread
    double enrolmentsPerSecond = 0; ///< on all cores at once, at 3 private and 3 public operations each
};
RsaFloor measureRsaFloor(const PrivateKey &key, int threads, double seconds);
/// Private operations a second, on that many threads at once.
double measurePrivateOperations(const PrivateKey &key, int threads, double seconds);

} // namespace scepter
