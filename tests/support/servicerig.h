#pragma once
#include "core/connector/scepservice.h"
#include "core/scep/certrep.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testca.h"

namespace scepter {

/// A result's value. Aborts the test program when there is none.
template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s [%s]", qPrintable(errcName(result.error().code)), qPrintable(result.error().detail),
               qPrintable(result.error().facts.join(QStringLiteral(", "))));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A CA that is made of a fixed key, so that none needs to be generated: RSA, or EC with an RA.
CaGeneration fixedCa(const QString &name, const QString &key, Random &random, const QDateTime &now);

/// What a client sends, and needs in order to read the answer.
struct ClientMessage {
    QByteArray bytes;
    PkiMessage claims;
    TestIdentity signer;
    Secret password = {}; ///< the challenge, for a key that cannot decrypt
};
/// How a client makes its message.
struct ClientOptions {
    MessageType type = MessageType::PkcsReq;
    QByteArray transactionId = "T1";
    MessageAlgorithms algorithms = {};
    std::chrono::seconds clockAhead{0};
    std::optional<Certificate> recipient = {}; ///< the responder of the CA "ca" without one
};

/// A store with a vault, a CA "ca" of a fixed RSA key and a connector "office" in front of it, and the service.
class ServiceRig {
public:
    explicit ServiceRig(const QString &caKey = QStringLiteral("ca"), const QStringList &rooms = {QStringLiteral("connector")});
    ~ServiceRig();

    QDateTime now() const { return scheduler.now(); }
    Database &database() { return store.database(); }
    template <class F> auto write(F work) { return database().write(std::move(work)).takeResult(); }
    template <class F> auto read(F work) { return database().read(std::move(work)).takeResult(); }
    qint64 number(const char *sql, const QList<Value> &values = {});
    QString text(const char *sql, const QList<Value> &values = {});
    void run(const char *sql, const QList<Value> &values = {});
    /// Every octet of every file of the store.
    QByteArray everyByte();

    ConnectorSettings settings(const QString &name = QStringLiteral("office"));
    /// Creates the connector or changes it.
    void set(const ConnectorSettings &settings);
    /// Makes a challenge; answers its ID.
    QString addChallenge(const QByteArray &password, ChallengeSpec spec = {});
    CaGeneration generation(const QString &ca = QStringLiteral("ca"), GenerationState state = GenerationState::Current);
    Certificate caCertificate() { return *generation().certificate; }
    std::shared_ptr<const ServedConnector> served(const QString &name = QStringLiteral("office"));
    qint64 certificates() { return number("SELECT count(*) FROM certificate"); }

    // The client's side
    ClientMessage message(const TestIdentity &signer, const QByteArray &messageData, const ClientOptions &options = {});
    ClientMessage message(const TestIdentity &signer, const Csr &csr, const ClientOptions &options = {});
    /// A first request of this key with this challenge.
    ClientMessage enrolment(const QString &key, const QByteArray &challenge, const ClientOptions &options = {},
                            const QString &subject = QStringLiteral("CN=printer-7.example"));
    ScepAnswer ask(const QByteArray &bytes, const QString &address = QStringLiteral("192.0.2.7"),
                   const QString &connector = QStringLiteral("office"));
    /// All at once, each answered in its place.
    QList<ScepAnswer> askAll(const QList<QByteArray> &messages, const QString &connector = QStringLiteral("office"));
    /// Checks the answer as a client does, weak algorithms included.
    Result<CertRep> open(const ScepAnswer &answer, const ClientMessage &message, const QString &connector = QStringLiteral("office"));
    Result<CertRep> exchange(const ClientMessage &message) { return open(ask(message.bytes), message); }
    /// A Success brings the certificate for this key.
    Certificate issued(const ClientMessage &message);
    /// "2: text" of a Failure, "success", "pending", or the error of the check.
    QString outcome(const ClientMessage &message);
    static QString outcomeOf(const Result<CertRep> &reply);
    /// Of the newest row: "refused ChallengeWrong", "issued".
    QString newestRow();

    ManualScheduler scheduler;
    SeededRandom random;
    TemporaryStore store; // before what its last works still use
    Vault vault;
    WorkPool pool{2};
    std::unique_ptr<ScepService> service;

private:
    int m_nonce = 0;
};

Csr csrFor(const QString &key, const QString &subject, const QByteArray &challenge, const QList<SubjectAltName> &names = {});
/// What `openssl dgst`, `x509` and the like read from a file.
QString temporaryFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

} // namespace scepter
