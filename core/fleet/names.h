#pragma once
#include <QString>

#include <array>
#include <optional>

namespace scepter {

// A table of an enumeration's stable names, as the store and JSON write them.

template <class E, size_t N> QString nameOf(const std::array<std::pair<E, const char16_t *>, N> &names, E value)
{
    for (const auto &[each, name] : names) {
        if (each == value)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
}
template <class E, size_t N> std::optional<E> fromName(const std::array<std::pair<E, const char16_t *>, N> &names, const QString &name)
{
    for (const auto &[each, text] : names) {
        if (name == QString::fromUtf16(text))
            return each;
    }
    return std::nullopt;
}

} // namespace scepter
