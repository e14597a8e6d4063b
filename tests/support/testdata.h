#pragma once
#include "core/base/error.h"

#include <QByteArray>

namespace scepter {

/// The path of a fixture below tests/data.
QString dataPath(const QString &name);
/// A fixture's bytes. Aborts the test program when it is missing.
QByteArray data(const QString &name);
/// The DER inside the last PEM block of these bytes.
QByteArray derOfPem(const QByteArray &pem);
/// The passphrase of the fixtures.
inline constexpr char dataPassphrase[] = "correct horse";

/// For a failure's message: "PART is not in TEXT".
QByteArray missingFrom(const QByteArray &text, const char *part);

template <class T> QByteArray describe(const Result<T> &result)
{
    if (result)
        return "a value";
    return (errcName(result.error().code) + u": " + result.error().detail + u" [" + result.error().facts.join(u", ") + u']').toUtf8();
}

} // namespace scepter

/// Fails the test with the error's name when the result holds one. Evaluates its argument once.
#define QVERIFY_OK(result)                                                                                                                 \
    do {                                                                                                                                   \
        const auto &scepterResult = (result);                                                                                              \
        QVERIFY2(scepterResult.has_value(), scepter::describe(scepterResult).constData());                                                 \
    } while (false)
/// Fails the test unless the result holds this error. Evaluates its argument once.
#define QCOMPARE_ERROR(result, errc)                                                                                                       \
    do {                                                                                                                                   \
        const auto &scepterResult = (result);                                                                                              \
        QVERIFY2(!scepterResult.has_value(), "a value where " #errc " was expected");                                                      \
        QVERIFY2(scepterResult.error().code == (errc), scepter::describe(scepterResult).constData());                                      \
    } while (false)
