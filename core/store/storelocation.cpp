#include "core/store/storelocation.h"

#include "core/base/literals.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace scepter {

Result<StoreLocation> StoreLocation::parse(const QString &text)
{
    const QString prefix = u"sqlite:"_s;
    QString path = text;
    if (path.startsWith(prefix))
        path.remove(0, prefix.size());
    else if (static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]+:"_s); scheme.match(path).hasMatch())
        return fail(Errc::InvalidArgument, u"unknown kind of store"_s, {u"--store"_s, text});
    if (path.isEmpty() || path.endsWith(u'/') || path.contains(QChar::Null))
        return fail(Errc::InvalidArgument, u"no file is named"_s, {u"--store"_s, text});
    return StoreLocation{QFileInfo(path).absoluteFilePath()};
}

StoreLocation StoreLocation::standard()
{
    return StoreLocation{QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/scepter/scepter.db"_s};
}

QString StoreLocation::toString() const { return u"sqlite:"_s + path; }

} // namespace scepter
