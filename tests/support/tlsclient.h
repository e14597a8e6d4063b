#pragma once
#include "core/crypto/pkcs12.h"
#include "core/net/httpserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace scepter {

/// What a TLS server on 127.0.0.1 shows: a certificate that an intermediate signed, which a root signed.
class TlsServer {
public:
    TlsServer();
    const Certificate &root() const { return m_root; }
    const QList<Certificate> &chain() const { return m_chain; } ///< the server's first, without the root
    const PrivateKey &key() const { return m_key; }
    TlsIdentity identity() const { return {toPem(m_chain), m_key.toPem()}; }

private:
    PrivateKey m_key;
    Certificate m_root;
    QList<Certificate> m_chain;
};

/// GetCACaps of a connector, as a client does that trusts one root.
class TlsGet {
public:
    TlsGet(QUrl connector, const Certificate &root);
    bool isFinished() const { return m_reply->isFinished(); }
    QByteArray body() { return m_body.isEmpty() ? m_body = m_reply->readAll() : m_body; }
    QByteArray error() const { return m_reply->errorString().toUtf8(); }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_body;
};

} // namespace scepter
