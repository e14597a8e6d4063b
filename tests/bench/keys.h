#pragma once
#include "core/crypto/key.h"

namespace scepter {

/// Different RSA-2048 keys in seconds instead of minutes: pairs of a few primes. As costly to compute with as any others, and
/// of no use to anybody: who sees two that share a prime can factor both.
QList<PrivateKey> makeKeys(int count);

} // namespace scepter
