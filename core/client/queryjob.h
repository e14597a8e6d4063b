#pragma once
#include "core/client/cadiscovery.h"

#include <QObject>

namespace scepter {

/// One of the small exchanges: GetCert, GetCRL, GetNextCACert (S2).
struct Query {
    enum class Kind { Certificate, Crl, NextCa };
    Kind kind;
    /// For Certificate and Crl: a certificate of this CA with an RSA key (S4); without one a self-signed certificate is made.
    std::optional<Signer> signer = {};
    QByteArray serial = {}; ///< of the certificate asked for, or whose CRL is asked for
};

struct QueryAnswer {
    QList<Certificate> certificates = {};
    QList<Crl> crls = {};
    std::optional<CaCertificates> nextCa = {};

    bool operator==(const QueryAnswer &) const = default;
};

class QueryJob final : public QObject {
    Q_OBJECT
public:
    QueryJob(ClientServices services, ServerSettings server, Query query, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Once, never from inside start(). Errors: CaDiscovery's, checkCertRep's, NotOffered, RsaSignerNeeded, ScepFailure.
    void finished(const scepter::Result<scepter::QueryAnswer> &result);

private:
    void ask(const CaInfo &info);
    void sendSigned(const Result<Signer> &signer);
    void fetchCrl(const QUrl &url);
    Result<QByteArray> makeMessage();
    void check(const HttpReply &reply);
    Result<QueryAnswer> read(const CertRep &answer) const;
    Result<QueryAnswer> readCertificate(const CertRep &answer) const;
    Result<QueryAnswer> readCrl(const QList<Crl> &crls) const;
    Result<QueryAnswer> readNextCa(const HttpReply &reply) const;

    ClientServices m_services;
    ServerSettings m_server;
    Query m_query;
    std::optional<CaInfo> m_ca;
    std::unique_ptr<ScepExchange> m_exchange;
    std::unique_ptr<Ticket> m_ticket;
    QByteArray m_transactionId, m_senderNonce;
};

} // namespace scepter
