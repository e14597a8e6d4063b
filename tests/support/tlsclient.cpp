#include "tests/support/tlsclient.h"

#include "core/base/literals.h"
#include "tests/support/testca.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

namespace scepter {
namespace {

QNetworkRequest getCaCaps(QUrl connector, const Certificate &root)
{
    connector.setQuery(u"operation=GetCACaps"_s);
    QNetworkRequest request(connector);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(root.toPem(), QSsl::Pem));
    request.setSslConfiguration(tls);
    return request;
}

TestCa tlsCa() { return TestCa(TestCa::Options{.now = QDateTime::currentDateTimeUtc(), .key = u"other-ca"_s, .intermediate = true}); }

} // namespace

TlsServer::TlsServer() : m_key(testKey(u"tls"_s)), m_root(tlsCa().root().certificate)
{
    TestCa ca = tlsCa();
    m_root = ca.root().certificate;
    const auto subject = DistinguishedName::parse(u"CN=connector"_s).and_then([](const DistinguishedName &name) { return name.toDer(); });
    m_chain = {ca.issue(*subject, m_key.publicKey(), {SubjectAltName::forHost(u"127.0.0.1"_s)}), ca.issuer().certificate};
}

TlsGet::TlsGet(QUrl connector, const Certificate &root)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_reply.reset(m_network.get(getCaCaps(std::move(connector), root)));
}

} // namespace scepter
