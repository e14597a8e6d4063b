#include "core/base/error.h"

#include <QMetaEnum>

#include <algorithm>

namespace scepter {

QString errcName(Errc code) { return QString::fromLatin1(QMetaEnum::fromType<Errc>().valueToKey(int(code))); }

std::optional<Errc> errcFromName(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Errc>().keyToValue(name.toLatin1().constData(), &known);
    if (!known)
        return std::nullopt;
    return Errc(value);
}

std::optional<std::chrono::seconds> waitAskedFor(const Error &error)
{
    bool number = false;
    const qlonglong seconds = error.code == Errc::HttpStatus ? error.facts.value(2).toLongLong(&number) : 0;
    if (!number)
        return std::nullopt;
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(1), std::chrono::seconds(std::chrono::hours(1)));
}

} // namespace scepter
