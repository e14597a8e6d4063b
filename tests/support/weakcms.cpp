#include "tests/support/weakcms.h"

#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/tool.h"

#include <QTemporaryFile>

namespace scepter {
namespace {

QByteArray integer(quint64 value)
{
    QByteArray octets;
    do {
        octets.prepend(char(value & 0xff));
        value >>= 8;
    } while (value > 0);
    if (octets[0] & 0x80)
        octets.prepend('\0');
    return derEncode(0x02, octets);
}

/// Rebuilds DER with PBKDF2's iteration count replaced, wherever its AlgorithmIdentifier stands.
QByteArray rebuilt(const QByteArray &der, quint64 iterations)
{
    constexpr char pbkdf2[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c";
    QByteArray result;
    bool parameters = false;
    for (const DerElement &element : derElements(der)) {
        if (parameters) {
            const QList<DerElement> inner = derElements(element.content); // salt, iterations, length, prf
            QByteArray content = derEncode(inner[0].tag, inner[0].content) + integer(iterations);
            for (const DerElement &rest : inner.mid(2))
                content += derEncode(rest.tag, rest.content);
            result += derEncode(element.tag, content);
        } else if (element.tag & 0x20) {
            result += derEncode(element.tag, rebuilt(element.content, iterations));
        } else {
            result += derEncode(element.tag, element.content);
        }
        parameters = element.tag == 0x06 && element.content == pbkdf2;
    }
    return result;
}

} // namespace

QByteArray singleDesEnvelope(const QByteArray &content, const Certificate &recipient)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("temporary file");
    file.write(recipient.toPem());
    file.flush();
    const ToolResult result = openssl({u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-des"_s, u"-outform"_s, u"DER"_s, u"-provider"_s,
                                       u"legacy"_s, u"-provider"_s, u"default"_s, file.fileName()},
                                      content);
    if (result.exitCode != 0)
        qFatal("openssl cms -des: %s", result.err.constData());
    return result.out;
}

QByteArray withIterations(const QByteArray &passwordEnvelope, quint64 iterations) { return rebuilt(passwordEnvelope, iterations); }

} // namespace scepter
