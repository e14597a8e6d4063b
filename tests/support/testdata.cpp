#include "tests/support/testdata.h"

#include "core/base/literals.h"

#include <QFile>

namespace scepter {

QString dataPath(const QString &name) { return QStringLiteral(SCEPTER_TEST_DATA "/") + name; }

QByteArray data(const QString &name)
{
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("fixture %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

QByteArray derOfPem(const QByteArray &pem)
{
    const qsizetype begin = pem.lastIndexOf("-----BEGIN ");
    const qsizetype body = pem.indexOf('\n', begin);
    const qsizetype end = pem.indexOf("-----END ", body);
    Q_ASSERT(begin >= 0 && end > body);
    return QByteArray::fromBase64(pem.mid(body, end - body));
}

QByteArray missingFrom(const QByteArray &text, const char *part) { return QByteArray(part) + "\nis not in\n" + text; }

} // namespace scepter
