#include "tests/attacks/oddkey.h"

#include "core/base/literals.h"
#include "tests/support/handmade.h"
#include "tests/support/tool.h"

namespace scepter {
namespace {

constexpr quint8 null = 0x05, bitString = 0x03, octetString = 0x04, printableString = 0x13, utcTime = 0x17, sequence = 0x30,
                 context0 = 0xa0;

ToolResult python(const QStringList &arguments, const QByteArray &input = {})
{
    return runTool(QStringLiteral(SCEPTER_TEST_PYTHON), QStringList{QStringLiteral(SCEPTER_ODDKEY)} + arguments, input);
}

QByteArray bits(const QByteArray &octets) { return derEncode(bitString, '\0' + octets); }

} // namespace

bool OddKey::isPossible() { return python({u"exponent-1"_s, u"key"_s}).exitCode == 0; }

OddKey::OddKey(const QString &kind) : m_kind(kind), m_ec(kind == u"explicit"_s)
{
    if (m_ec) {
        const QString file = m_folder.filePath(u"key.pem"_s);
        const ToolResult made = openssl(
            {u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s, u"-param_enc"_s, u"explicit"_s, u"-out"_s, file});
        m_spki = openssl({u"pkey"_s, u"-in"_s, file, u"-pubout"_s, u"-outform"_s, u"DER"_s}).out;
        if (made.exitCode != 0 || m_spki.size() < 200)
            qFatal("openssl ecparam: %s", made.err.constData());
        return;
    }
    const QList<QByteArray> numbers = python({kind, u"key"_s}).out.split('\n');
    const QByteArray key = derEncode(sequence, derUnsigned(QByteArray::fromHex(numbers.value(0)))
                                                   + derUnsigned(QByteArray::fromHex(numbers.value(1))));
    m_spki = derEncode(sequence, derEncode(sequence, derOid("1.2.840.113549.1.1.1") + derEncode(null, {})) + bits(key));
}

QByteArray OddKey::sign(const QByteArray &octets) const
{
    if (!m_ec)
        return QByteArray::fromHex(python({m_kind, u"sign"_s}, octets).out.trimmed());
    return openssl({u"dgst"_s, u"-sha256"_s, u"-sign"_s, m_folder.filePath(u"key.pem"_s)}, octets).out;
}

QByteArray OddKey::csr(const QByteArray &subjectDer, const QByteArray &challenge) const
{
    const QByteArray algorithm = derEncode(sequence,
                                           m_ec ? derOid("1.2.840.10045.4.3.2") : derOid("1.2.840.113549.1.1.11") + derEncode(null, {}));
    for (int attempt = 0; attempt < 64; ++attempt) { // not every number has a root
        const QByteArray attributes = attributeByHand("1.2.840.113549.1.9.7", derEncode(printableString, challenge))
                                      + attributeByHand("1.3.6.1.4.1.55555.2", derUnsigned(QByteArray(1, char(attempt))));
        const QByteArray info = derEncode(sequence,
                                          derUnsigned(QByteArray(1, '\0')) + subjectDer + m_spki + derEncode(context0, attributes));
        if (const QByteArray signature = sign(info); !signature.isEmpty())
            return derEncode(sequence, info + algorithm + bits(signature));
    }
    qFatal("no signature for this CSR");
}

OddSigner OddKey::signer(const QByteArray &subjectDer, const QDateTime &now) const
{
    const QByteArray serial = derUnsigned("\x21");
    const QByteArray algorithm = derEncode(sequence,
                                           m_ec ? derOid("1.2.840.10045.4.3.2") : derOid("1.2.840.113549.1.1.11") + derEncode(null, {}));
    const auto time = [](const QDateTime &at) { return derEncode(utcTime, at.toUTC().toString(u"yyMMddhhmmss'Z'"_s).toLatin1()); };
    const QByteArray tbs = derEncode(sequence, derEncode(context0, derUnsigned("\x02")) + serial + algorithm + subjectDer
                                                   + derEncode(sequence, time(now.addDays(-1)) + time(now.addDays(7))) + subjectDer
                                                   + m_spki);
    // Nobody judges a self-signed certificate's own signature: it may be anything.
    const QByteArray certificate = derEncode(sequence, tbs + algorithm + bits(QByteArray(256, '\x5a')));
    return {certificate, derEncode(sequence, subjectDer + serial), [this](const QByteArray &octets) { return sign(octets); }};
}

QByteArray OddKey::message(const QByteArray &subjectDer, const QByteArray &challenge, const Certificate &recipient,
                           const QDateTime &now) const
{
    PkiMessage claims{MessageType::PkcsReq, "ODD", {}};
    claims.messageData = csr(subjectDer, challenge);
    const TestIdentity template_ = selfSigned(testKey(m_ec ? u"ec-p256"_s : u"client-next"_s), u"CN=template"_s, now);
    const OddSigner odd = signer(subjectDer, now);
    for (int attempt = 0; attempt < 64; ++attempt) {
        claims.senderNonce = QByteArray(15, 'n') + char(attempt);
        const QByteArray message = must(encode(claims, {template_.certificate, template_.key}, {recipient}, {}, now));
        if (const QByteArray forged = signedBy(message, odd); !forged.isEmpty())
            return forged;
    }
    qFatal("no signature for this message");
}

} // namespace scepter
