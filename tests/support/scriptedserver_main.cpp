// scripted-server: the scripted SCEP server as a program, for shell tests and for trying a client by hand.
#include "core/base/literals.h"
#include "tests/support/scriptedserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QMetaEnum>

#include <csignal>
#include <cstdio>

using namespace scepter;

namespace {

template <class Enum> std::optional<Enum> fromName(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(Enum(value)) : std::nullopt;
}

template <class Enum> QString names()
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    QStringList all;
    for (int i = 0; i < meta.keyCount(); ++i)
        all.append(QString::fromLatin1(meta.key(i)));
    return all.join(u", "_s);
}

/// STAGE=FAULT[:TIMES]
bool inject(ScriptedServer &server, const QString &text)
{
    const QString fault = text.section(u'=', 1);
    const auto stage = fromName<ScriptedServer::Stage>(text.section(u'=', 0, 0));
    const auto kind = fromName<ScriptedServer::Fault>(fault.section(u':', 0, 0));
    if (!stage || !kind)
        return false;
    if (fault.contains(u':'))
        server.inject(*stage, *kind, fault.section(u':', 1).toInt());
    else
        server.inject(*stage, *kind);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A SCEP server that does what it is told, right or wrong. Serves 127.0.0.1 until it is ended.\n"
                                     u"Stages: "_s
                                     + names<ScriptedServer::Stage>() + u"\nFaults: "_s + names<ScriptedServer::Fault>());
    parser.addHelpOption();
    parser.addOptions({
        {u"port"_s, u"Listen there."_s, u"N"_s, u"0"_s},
        {u"tls"_s, u"Speak HTTPS."_s},
        {u"tls-ca-out"_s, u"Write the certificate to trust for HTTPS."_s, u"FILE"_s},
        {u"ca-out"_s, u"Write the CA certificate as PEM."_s, u"FILE"_s},
        {u"challenge"_s, u"What a new request has to carry."_s, u"TEXT"_s},
        {u"pending"_s, u"Answer PENDING so many times."_s, u"N"_s, u"0"_s},
        {u"capabilities"_s, u"GetCACaps, the words joined by commas."_s, u"WORDS"_s},
        {u"fail-info"_s, u"Refuse every request with this failInfo."_s, u"N"_s},
        {u"fail-text"_s, u"The failInfoText of refusals."_s, u"TEXT"_s},
        {u"ra"_s, u"Have RA certificates for encryption and signature."_s},
        {u"intermediate"_s, u"Let an intermediate CA issue."_s},
        {u"expired"_s, u"Have an expired CA."_s},
        {u"ber"_s, u"Answer in BER."_s},
        {u"weak"_s, u"Answer in single DES and SHA-1."_s},
        {u"chunked"_s, u"Answer with chunked bodies."_s},
        {u"skew"_s, u"Seconds by which the Date header is wrong."_s, u"N"_s, u"0"_s},
        {u"fault"_s, u"STAGE=FAULT[:TIMES], repeatable."_s, u"FAULT"_s},
        {u"log"_s, u"Print a line for every request."_s},
    });
    parser.process(application);

    TestCa::Options options{.now = QDateTime::currentDateTimeUtc()};
    options.raEncryption = options.raSignature = parser.isSet(u"ra"_s);
    options.intermediate = parser.isSet(u"intermediate"_s);
    options.expired = parser.isSet(u"expired"_s);
    ScriptedServer server{TestCa(options)};
    auto &script = server.script;
    script.challenge = parser.value(u"challenge"_s).toUtf8();
    script.pending = parser.value(u"pending"_s).toInt();
    if (parser.isSet(u"capabilities"_s))
        script.capabilities = parser.value(u"capabilities"_s).replace(u',', u'\n').toUtf8();
    script.failInfo = parser.value(u"fail-info"_s).toLatin1();
    script.failInfoText = parser.value(u"fail-text"_s);
    script.ber = parser.isSet(u"ber"_s);
    script.chunked = parser.isSet(u"chunked"_s);
    script.clockSkew = std::chrono::seconds(parser.value(u"skew"_s).toInt());
    if (parser.isSet(u"weak"_s)) {
        script.cipher = CipherAlgorithm::Des;
        script.hash = HashAlgorithm::Sha1;
    }
    for (const QString &fault : parser.values(u"fault"_s)) {
        if (!inject(server, fault)) {
            fprintf(stderr, "scripted-server: unknown fault: %s\n", qPrintable(fault));
            return 2;
        }
    }
    const auto port = quint16(parser.value(u"port"_s).toUInt());
    if (!(parser.isSet(u"tls"_s) ? server.listenTls(port) : server.listen(port))) {
        fprintf(stderr, "scripted-server: cannot listen on port %u\n", port);
        return 1;
    }
    const auto write = [&](const QString &option, const QByteArray &pem) {
        QFile file(parser.value(option));
        if (parser.isSet(option) && (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size()))
            fprintf(stderr, "scripted-server: cannot write %s\n", qPrintable(file.fileName()));
    };
    write(u"ca-out"_s, server.ca().root().certificate.toPem());
    write(u"tls-ca-out"_s, server.tlsCaPem());
    if (parser.isSet(u"log"_s))
        QObject::connect(&server, &ScriptedServer::received, &server, [&server](ScriptedServer::Stage stage) {
            const auto &seen = server.seen().last();
            printf("%s %s %s issued=%d\n", QMetaEnum::fromType<ScriptedServer::Stage>().valueToKey(int(stage)), seen.method.constData(),
                   seen.claims ? seen.claims->transactionId.constData() : "-", server.issuedCount());
            fflush(stdout);
        });
    std::signal(SIGTERM, [](int) { std::_Exit(0); });
    printf("listening on %s\nCA fingerprint %s\n", qPrintable(server.url().toString()), qPrintable(colonHex(server.ca().fingerprint())));
    fflush(stdout);
    return QCoreApplication::exec();
}
