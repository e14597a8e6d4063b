#pragma once
#include "core/scep/operations.h"
#include "tests/support/httpendpoint.h"
#include "tests/support/testca.h"

#include <QHash>

namespace scepter {

/// A SCEP server in this process, on 127.0.0.1, that does what its script says: right or wrong. It keeps transactions by
/// their transactionID, as RFC 8894 wants, and remembers everything that it was asked.
class ScriptedServer final : public QObject {
    Q_OBJECT
public:
    /// What a request asks for.
    enum class Stage { Caps, CaCert, NextCa, Request /* PKCSReq and RenewalReq */, Poll, GetCert, GetCrl };
    Q_ENUM(Stage)
    enum class Fault {
        // Answers that are no SCEP
        HtmlPage,
        EmptyBody,
        Garbage,
        TruncatedMessage,
        Http400,
        Http404,
        Http500,
        Huge,
        Silence,
        LostReply /* does what it was asked, and never says so */,
        CloseAtOnce,
        CloseMidBody,
        StallMidBody,
        RedirectSameHost,
        RedirectOtherHost,
        RedirectLoop,
        // GetCACert
        TwoCas,
        Unchained,
        // CertReps
        Refuse /* FAILURE badRequest */,
        ForeignTransaction,
        ForeignNonce,
        NoNonce,
        ForeignSignature,
        ForgedCaSignature,
        BrokenSignature,
        NotACertRep,
        UnknownStatus,
        NoStatus,
        ForeignKey,
        ForeignIssuer,
        NoCertificate,
        NoEnvelope,
        ForeignEnvelope,
        TooManyIterations,
        Busy, ///< HTTP 503 with script.retryAfter
    };
    Q_ENUM(Fault)
    /// How a FAILURE carries its text.
    enum class FailText { Standard, StepCa, Microsoft };
    Q_ENUM(FailText)

    struct Script {
        QByteArray capabilities = "AES\nPOSTPKIOperation\nRenewal\nSCEPStandard\nSHA-256\nSHA-512\nGetNextCACert\n";
        QByteArray serverHeader = "scripted";
        QByteArray challenge = {}; ///< what a new request has to carry; empty: none is asked for
        bool renewalNeedsChallenge = false;
        int pending = 0;          ///< so many answers of a transaction are PENDING before it is issued
        QByteArray failInfo = {}; ///< the number as it stands on the wire; not empty: every request fails
        QString failInfoText = {};
        FailText failText = FailText::Standard;
        std::optional<CipherAlgorithm> cipher = {}; ///< of replies; nothing: the request's
        std::optional<HashAlgorithm> hash = {};
        bool ber = false; ///< indefinite lengths
        bool chunked = false;
        std::chrono::milliseconds delay{0}; ///< before the answer to a PKIOperation
        std::chrono::seconds clockSkew{0};  ///< of the Date header
        bool emptyContent = true;           ///< PENDING and FAILURE carry an empty eContent rather than none
        QByteArray caIdentifier = {};       ///< not empty: GetCACert for any other identifier answers HTTP 400
        bool rootAlone = false;             ///< GetCACert answers one certificate, not a CMS
        QByteArray retryAfter = {};         ///< of an HTTP 503
        /// Not empty: what is issued instead of what was asked for.
        std::function<Certificate(const TestIdentity &issuer, const Csr &csr)> issue = {};
    };
    /// One request that came.
    struct Seen {
        Stage stage;
        QByteArray method;
        QByteArray target;
        QByteArray contentType;
        QByteArray message;                    ///< of a PKIOperation: the pkiMessage; otherwise the message parameter
        std::optional<PkiMessage> claims = {}; ///< of a PKIOperation
        QByteArray data = {};                  ///< what the envelope held
        std::optional<Certificate> signer = {};
        std::optional<CipherAlgorithm> cipher = {};
        std::optional<HashAlgorithm> hash = {};
    };

    /// `clock` gives the Date header and signingTime; the machine's when it is missing.
    explicit ScriptedServer(TestCa ca, std::function<QDateTime()> clock = {}, QObject *parent = nullptr);

    bool listen(quint16 port = 0) { return m_endpoint.listen(port); }
    /// HTTPS, with a certificate for 127.0.0.1 and localhost from another CA than the SCEP one.
    bool listenTls(quint16 port = 0);
    void close() { m_endpoint.close(); }
    /// http://127.0.0.1:PORT/scep
    QUrl url() const;
    QByteArray tlsCaPem() const { return m_tlsCa.root().certificate.toPem(); }

    Script script;
    TestCa &ca() { return m_ca; }
    /// Replaces the CA: what a server does whose CA was set up anew.
    void setCa(TestCa ca) { m_ca = std::move(ca); }
    /// The next `times` requests of this stage get this fault; a later call is queued behind it.
    void inject(Stage stage, Fault fault, int times = 1'000'000);
    void clearFaults() { m_faults.clear(); }
    /// Issues without a request, so that GetCert finds it.
    Certificate issueAndKeep(const QByteArray &subjectDer, const PublicKey &key);
    void answerGetCertWith(const Certificate &certificate) { m_getCertAnswer = certificate; }
    void answerGetCrlWith(const Crl &crl) { m_getCrlAnswer = crl; }
    /// GetNextCACert is signed by a stranger from now on.
    void forgeNextCa() { m_nextCaForged = true; }
    /// Forgets every transaction, as a server that was restarted without a store.
    void forgetTransactions() { m_transactions.clear(); }

    const QList<Seen> &seen() const { return m_seen; }
    QList<Seen> seen(Stage stage) const;
    /// The PKIOperations.
    QList<Seen> messages() const;
    int issuedCount() const { return m_ca.issuedCount(); }
    const HttpEndpoint &endpoint() const { return m_endpoint; }
    /// The EnvelopedData of the last SUCCESS.
    QByteArray lastEnvelope() const { return m_lastEnvelope; }

Q_SIGNALS:
    /// A request was read; its answer has not been sent yet.
    void received(scepter::ScriptedServer::Stage stage);
    /// A request was read that will get no answer, or half of one.
    void stalled();

private:
    struct Transaction {
        int pendingLeft = 0;
        QByteArray subjectDer;
        std::optional<Certificate> issued = {};
        Secret challenge = {};
    };
    struct CertRepDraft;

    QDateTime now() const { return m_clock ? m_clock() : QDateTime::currentDateTimeUtc(); }
    HttpAnswer handle(const HttpAsk &ask);
    HttpAnswer answerWellFormed(Seen &seen, std::optional<Fault> fault);
    std::optional<Fault> takeFault(Stage stage);
    QByteArray caCertificates(std::optional<Fault> fault) const;
    QByteArray nextCaCertificates() const;
    HttpAnswer pkiOperation(Seen &seen, std::optional<Fault> fault);
    CertRepDraft decide(const Seen &seen, std::optional<Fault> fault);
    CertRepDraft decideRequest(const Seen &seen, std::optional<Fault> fault);
    CertRepDraft success(Transaction &transaction, const Seen &seen, std::optional<Fault> fault);
    QByteArray encodeCertRep(const CertRepDraft &draft, const Seen &seen, std::optional<Fault> fault);
    QByteArray envelopeFor(const CertRepDraft &draft, const Seen &seen, std::optional<Fault> fault) const;

    TestCa m_ca;
    TestCa m_tlsCa;
    std::function<QDateTime()> m_clock;
    HttpEndpoint m_endpoint;
    bool m_tls = false;
    QHash<Stage, QList<std::pair<Fault, int>>> m_faults;
    QHash<QByteArray, Transaction> m_transactions;
    QHash<QByteArray, Csr> m_pendingCsrs;
    QHash<QByteArray, Certificate> m_bySerial;
    QList<Seen> m_seen;
    QByteArray m_lastEnvelope;
    std::optional<Certificate> m_getCertAnswer;
    std::optional<Crl> m_getCrlAnswer;
    bool m_nextCaForged = false;
};

} // namespace scepter
