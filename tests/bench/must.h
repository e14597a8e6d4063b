#pragma once
#include "core/base/error.h"
#include "core/base/literals.h"

#include <cstdio>
#include <cstdlib>

namespace scepter {

/// Ends the benchmark: what it measures cannot be had.
[[noreturn]] inline void die(const QString &why)
{
    std::fprintf(stderr, "bench: %s\n", qPrintable(why));
    std::exit(1);
}
/// The value, or the end of the program.
template <class T> T must(Result<T> result, const char *what = nullptr)
{
    if (!result)
        die((what ? QString::fromLatin1(what) + u": "_s : QString()) + errcName(result.error().code) + u' ' + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace scepter
