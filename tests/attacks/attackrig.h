#pragma once
#include "core/connector/connectorserver.h"
#include "tests/support/servicerig.h"

namespace scepter {

/// What came back over HTTP.
struct WireReply {
    int status = 0; ///< 0: nothing
    QByteArray head, body;
    QByteArray header(const QByteArray &name) const;
};

/// One request on a connection of its own, from any address of loopback.
class WireAsk {
public:
    WireAsk(quint16 port, const QByteArray &request, const QString &from);
    ~WireAsk();
    bool isAnswered() const;
    bool answeredWithin(int milliseconds);
    WireReply reply() const;

private:
    struct Socket;
    std::unique_ptr<Socket> m_socket;
};

/// Where a printer and a stranger stand.
inline const QString printerAddress = QStringLiteral("127.0.0.7");
inline const QString strangerAddress = QStringLiteral("127.0.0.66");

/// A connector as it is served, with clocks of the test; a printer with its settings sheet; and the wire between. What the
/// printer got is kept, so that every other certificate in the store is somebody else's.
class AttackRig : public ServiceRig {
public:
    /// `printer`: the printer's key.
    explicit AttackRig(const QString &printer = QStringLiteral("client"), const QString &caKey = QStringLiteral("ca"));
    ~AttackRig();

    /// Serves what the store holds.
    void start();
    /// The server ends, time passes, and it is started again.
    void travel(std::chrono::seconds by);
    void change(const std::function<void(ConnectorSettings &)> &edit);
    /// Only hosts below print.example may be named.
    void allowOnlyPrintExample();
    quint16 port() const { return quint16(server->urls().first().second.port()); }
    /// What was asked of the store and the pool before has been done.
    void settle();

    // The sheet
    static QString commonName() { return QStringLiteral("printer-7.print.example"); }
    static QByteArray challenge() { return "k3v7-p2wq-9xnm-4tzb-r8hd"; }
    /// Makes the sheet's challenge; without a specification it is good once, for the printer's name.
    QString issueSheet(std::optional<ChallengeSpec> spec = {});
    /// The administrator deletes the challenge and makes it again: the same password on a new sheet.
    QString issueSheetAnew(const QString &challenge);
    static ChallengeSpec bound(std::optional<int> uses = 1);
    static ChallengeSpec anybody(std::optional<int> uses = {});

    // The wire. Time passes while an answer is held back, from one full 250 ms to the next.
    WireReply post(const QByteArray &message, const QString &from = strangerAddress);
    WireReply get(const QByteArray &target, const QString &from = strangerAddress);
    /// The same with a whole HTTP request.
    WireReply send(const QByteArray &request, const QString &from);
    /// `fields`: more of the header, each with its line end.
    static QByteArray postOf(const QByteArray &message, const QByteArray &fields = {});
    /// "success", "pending", "2: text", "HTTP 503: text", or why the reply cannot be read by who sent this.
    QString outcomeOf(const WireReply &reply, const ClientMessage &message);
    Result<CertRep> read(const WireReply &reply, const ClientMessage &message);

    // The printer
    /// What it sends for its sheet; the wire has a copy.
    ClientMessage printerAsks(const ClientOptions &options = {.transactionId = "PRINTER-7"});
    ClientMessage printerAsks(const Csr &csr, const ClientOptions &options = {.transactionId = "PRINTER-7"});
    /// It renews the newest certificate that it has.
    ClientMessage printerRenews(const QByteArray &transactionId, const QString &newKey = {});
    /// Sends it, and keeps what comes.
    QString printerSends(const ClientMessage &message, const QString &from = printerAddress);
    const QList<Certificate> &own() const { return m_own; }
    TestIdentity printer() const;
    void revoke(const Certificate &certificate, RevocationReason reason);
    void approveAll();

    // A stranger
    /// With a key of his own, which nobody certified.
    TestIdentity stranger() const { return selfSigned(testKey(QStringLiteral("client-next")), QStringLiteral("CN=stranger"), now()); }
    /// With one valid certificate of this CA, through this connector, for another device.
    TestIdentity holder();
    ClientMessage ask(const TestIdentity &signer, const Csr &csr, const ClientOptions &options = {.transactionId = "STRANGER"});
    /// The same from bytes that exist already.
    ClientMessage claim(const QByteArray &bytes, const TestIdentity &signer) const;
    using ServiceRig::ask;

    // The verdict
    /// Certificates in the store that the printer did not get: subject, names and serial number of each.
    QStringList strangers();
    /// Each alarm: why, who is named, and from where.
    QStringList alarms();
    /// Octets of the store, without free pages.
    qint64 storeSize();

    WorkPool threads{2};
    std::unique_ptr<ConnectorServer> server;

private:
    QString m_key;
    QList<Certificate> m_own, m_holders;
};

} // namespace scepter
