#pragma once
#include "tests/support/process.h"
#include "tests/support/tool.h"

#include <QHash>
#include <QTemporaryDir>

namespace scepter {

/// What an administrator has: a directory, a store in it, and `scepterctl connector serve`. Each administrator's command is a process of
/// its own. The server listens on loopback and ends with the rig.
class ConnectorRig {
public:
    explicit ConnectorRig(QString scepterctl);
    ~ConnectorRig();

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString scepterctl() const { return m_program; }
    /// Writes a file and returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;

    /// scepterctl as a client: without the store.
    Process::Outcome ctl(const QStringList &arguments);
    /// scepterctl as an administrator: with the store and --json.
    Process::Outcome admin(const QStringList &arguments);
    /// A new password of a connector, in a file whose path this returns; empty when there is none.
    QString challenge(const QString &connector, const QStringList &more = {});
    static QString passwordIn(const QString &file);
    /// What the audit log says of a connector, oldest first: "OPERATION OUTCOME".
    QStringList audit(const QString &connector);
    /// How many certificates a CA has issued; -1: it cannot be told.
    int issued(const QString &ca);

    /// Starts the server; the port of an earlier one is taken again. Empty when it listens; else what it said.
    QByteArray serve(const QStringList &more = {});
    /// SIGTERM, then waits for its end.
    Process::Outcome stop();
    void signalServer(int number); ///< finish() follows
    Process::Outcome finish();
    void kill(); ///< SIGKILL
    QString url(const QString &connector) const { return m_base + QStringLiteral("/scep/") + connector; }
    QString base() const { return m_base; } ///< scheme, host and port
    /// GET of a path of the server with curl.
    ToolResult get(const QString &pathAndQuery) const;

    /// The file ca-CONNECTOR/ca.pem with the CA's certificate, as the server first gave it; ra-encryption.pem may lie beside it.
    QString caFile(const QString &connector);
    /// Its SHA-256 fingerprint.
    QString fingerprint(const QString &connector);
    /// scepterctl enroll, trusting the CA of caFile(). The caller adds a challenge.
    QStringList enrollArguments(const QString &connector, const QString &out, const QStringList &more = {});

private:
    QString m_program;
    QTemporaryDir m_home;
    Process m_client, m_admin, m_server;
    QString m_base;
    quint16 m_port = 0;
    int m_challenges = 0;
    QHash<QString, QString> m_fingerprints;
};

/// The serial number of a PEM certificate, in hex; empty when there is none.
QByteArray serialOf(const QString &certificate);
/// The SHA-256 fingerprint of a PEM certificate.
QString fingerprintOf(const QString &certificate);
/// What openssl says against a certificate; empty when it verifies.
QByteArray verifyError(const QString &ca, const QString &certificate, const QStringList &more = {});
/// Makes an RSA-2048 key in a PEM file.
bool makeKey(const QString &path);

} // namespace scepter
