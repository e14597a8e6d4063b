// fuzz_seeds DIR: a small corpus for each fuzz target, DIR/<target>/<seed>.
#include "core/base/literals.h"
#include "core/scep/operations.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QDir>

using namespace scepter;

namespace {

QString root;

void seed(const QString &target, const QString &name, const QByteArray &bytes)
{
    const QString directory = root + u'/' + target;
    QDir().mkpath(directory);
    QFile file(directory + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: fuzz_seeds DIR\n");
        return 2;
    }
    root = QString::fromLocal8Bit(argv[1]);
    const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
    TestCa ca(TestCa::Options{.now = now, .raEncryption = true, .raSignature = true, .intermediate = true});
    const TestIdentity client = selfSigned(testKey(u"ec-p256"_s), u"CN=client"_s, now);

    PkiMessage request{MessageType::PkcsReq, "0123456789ABCDEF", QByteArray(16, 'n')};
    request.messageData = derOfPem(data(u"formats/csr.pem"_s));
    const QByteArray asked = *encode(request, {client.certificate, client.key}, {ca.encryption().certificate}, {}, now);
    PkiMessage refusal{
        MessageType::CertRep, request.transactionId, QByteArray(16, 's'), request.senderNonce, PkiStatus::Failure, 2, u"no"_s};
    const QByteArray refused = *encode(refusal, {ca.signature().certificate, ca.signature().key}, {client.certificate}, {}, now);
    seed(u"receivedmessage"_s, u"pkcsreq"_s, asked);
    seed(u"receivedmessage"_s, u"pkcsreq-ber"_s, toBer(asked));
    seed(u"receivedmessage"_s, u"failure"_s, refused);

    const QByteArray sealed = *envelope("content", ca.encryption().certificate, CipherAlgorithm::Aes128);
    seed(u"envelope"_s, u"rsa"_s, sealed);
    seed(u"envelope"_s, u"rsa-ber"_s, toBer(sealed));
    seed(u"envelope"_s, u"ec"_s, *envelope("content", client.certificate, CipherAlgorithm::TripleDes));
    seed(u"envelope"_s, u"password"_s, *envelope("content", Secret("secret"), CipherAlgorithm::Aes256));

    const QByteArray all = *degenerate(ca.certificates());
    seed(u"cacertificates"_s, u"cms"_s, all);
    seed(u"cacertificates"_s, u"cms-ber"_s, toBer(all));
    seed(u"cacertificates"_s, u"der"_s, ca.root().certificate.der());
    seed(u"cacertificates"_s, u"pem"_s, data(u"formats/ca.pem"_s));
    const SignSpec next{.content = *degenerate({ca.successor()}), .attributes = {}};
    seed(u"cacertificates"_s, u"next"_s, *signData(next, ca.root().certificate, ca.root().key, now));

    seed(u"capabilities"_s, u"all"_s,
         "AES\nDES3\r\nGetNextCACert\nPOSTPKIOperation\nRenewal\nSHA-1\nSHA-256\nSHA-384\nSHA-512\nSCEPStandard\nUpdate");
    seed(u"capabilities"_s, u"html"_s, "<html>\nAES\n</html>");

    for (const QString &name : {u"csr"_s, u"csr-unsorted"_s})
        seed(u"csr"_s, name, derOfPem(data(u"formats/"_s + name + u".pem"_s)));

    for (const QString &name : QDir(dataPath(u"formats"_s)).entryList({u"rsa-*"_s, u"ec-*"_s, u"ed25519.pem"_s})) {
        seed(u"privatekey"_s, name, data(u"formats/"_s + name));
        seed(u"privatekey"_s, name + u".der"_s, derOfPem(data(u"formats/"_s + name)));
    }

    // The first octet is the size of the pieces.
    seed(u"httpsession"_s, u"pipelined"_s,
         "\x07GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\nPOST http://a/ HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"
         "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    seed(u"httpsession"_s, u"chunked"_s,
         "\x01POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
         "5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    return 0;
}
