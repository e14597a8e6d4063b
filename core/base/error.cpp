#include "core/base/error.h"

#include <QMetaEnum>

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

} // namespace scepter
