#include "core/base/filekind.h"

#include "core/base/literals.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace scepter {
namespace {

QByteArrayView firstLine(QByteArrayView bytes) { return bytes.first(std::max<qsizetype>(0, bytes.indexOf('\n'))); }

/// What stands between two words near the beginning; empty without them.
QByteArrayView between(QByteArrayView bytes, QByteArrayView from, QByteArrayView to)
{
    constexpr qsizetype beginning = 16 * 1024;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), beginning));
    const qsizetype start = head.indexOf(from);
    const qsizetype end = start < 0 ? -1 : head.indexOf(to, start);
    return end < 0 ? QByteArrayView() : head.sliced(start, end - start);
}

/// The program that a document says it was made by.
QByteArrayView maker(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-"))
        return between(bytes, "/Creator", "/Producer");
    return bytes.startsWith("<!DOCTYPE html>") ? between(bytes, "<meta name=\"generator\"", ">") : QByteArrayView();
}

QStringList members(QByteArrayView json) { return QJsonDocument::fromJson(json.toByteArray()).object().keys(); }

} // namespace

FileKind sameShape(const QByteArray &bytes)
{
    return [bytes](QByteArrayView there) {
        if (bytes.startsWith('{'))
            return !members(bytes).isEmpty() && members(there) == members(bytes);
        if (bytes.startsWith("%PDF-") || bytes.startsWith("<!DOCTYPE html>"))
            return !maker(bytes).isEmpty() && maker(there) == maker(bytes);
        return !firstLine(bytes).isEmpty() && firstLine(there) == firstLine(bytes);
    };
}

} // namespace scepter
