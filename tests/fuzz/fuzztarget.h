#pragma once
#include <QByteArrayView>

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls, as bytes. Nothing is checked but that it neither crashes nor hangs.
#define SCEPTER_FUZZ_TARGET(function)                                                                                                      \
    extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                                                \
    {                                                                                                                                      \
        function(QByteArrayView(data, qsizetype(size)));                                                                                   \
        return 0;                                                                                                                          \
    }
