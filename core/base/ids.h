#pragma once
#include <QString>

namespace scepter {

/// A string that names one kind of thing and cannot be mistaken for another's.
template <class Tag> struct Id {
    QString value;
    auto operator<=>(const Id &) const = default;
    bool isEmpty() const { return value.isEmpty(); }
};
template <class Tag> size_t qHash(const Id<Tag> &id, size_t seed = 0) { return ::qHash(id.value, seed); }

} // namespace scepter
