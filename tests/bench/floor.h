#pragma once
#include "core/crypto/key.h"

#include <QList>

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
/// The same with keys that nobody has used yet, `each` operations with every one: what OpenSSL computes at a key's first use (the
/// pair of numbers that blinds it) is a part of it.
double measureFreshKeys(const QList<PrivateKey> &keys, int threads, int each);

} // namespace scepter
