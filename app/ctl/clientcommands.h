#pragma once
#include "app/ctl/console.h"
#include "core/client/queryjob.h"

namespace scepter {

/// Options that several commands share, as they were typed.
struct ServerOptions {
    QString url;
    QString caId;
    QString caFingerprint;
    bool trustFirstUse = false;
    bool allowWeak = false;
    QString caFile;
    double timeout = 30;
};
struct PollOptions {
    int times = 0;
    double interval = 300;
};
struct KeyOptions {
    QString key = QStringLiteral("rsa:2048");
    bool keyGiven = false;
    QString keyFile;
    QString hash = QStringLiteral("sha256");
};

struct GetCaOptions {
    ServerOptions server;
    QString out;
};
struct EnrollOptions {
    ServerOptions server;
    PollOptions poll;
    KeyOptions key;
    QString cn;
    QString organization;
    QStringList san;
    QString challengeFile;
    QString out;
};
struct RenewOptions {
    ServerOptions server;
    PollOptions poll;
    KeyOptions key; ///< keyFile is the old key
    bool keepKey = false;
    QString cert;
    QString challengeFile;
    QString out;
};
struct ResumeOptions {
    PollOptions poll;
    bool allowWeak = false;
    QString out;
};
struct QueryOptions {
    ServerOptions server;
    QString serial;
    QString cert;
    QString keyFile;
    QString out;
};

/// What the commands do. Each starts work on the event loop and ends it with an exit code.
class ClientCommands final : public QObject {
    Q_OBJECT
public:
    ClientCommands(ClientServices services, Console console, QString passphraseFile, QObject *parent);
    void getCa(const GetCaOptions &options);
    void enroll(const EnrollOptions &options);
    void renew(const RenewOptions &options);
    void resume(const ResumeOptions &options);
    void query(Query::Kind kind, const QueryOptions &options);

private:
    Result<ServerSettings> server(const ServerOptions &options) const;
    Result<PollPolicy> poll(const PollOptions &options) const;
    Result<PrivateKey> readKey(const QString &path) const;
    Result<Signer> readSigner(const QString &cert, const QString &key) const;
    Result<Secret> readChallenge(const QString &file) const;
    Result<void> startEnrollment(const ServerOptions &server, const PollOptions &poll, EnrollmentRequest request, const QString &keyFile,
                                 const QString &out);
    void follow(EnrollmentJob *job, const QString &out);
    void showCa(const CaInfo &info, const GetCaOptions &options);
    void showIssued(const IssuedCertificate &issued, const QString &out);
    void showAnswer(Query::Kind kind, const QueryAnswer &answer, const QString &out);
    void warnAbout(const CaInfo &info);
    Result<void> tryEnroll(const EnrollOptions &options);
    Result<void> tryRenew(const RenewOptions &options);
    Result<void> tryQuery(Query::Kind kind, const QueryOptions &options);
    void failWith(const Error &error);
    void finish(ExitCode code);

    ClientServices m_services;
    Console m_console;
    QString m_passphraseFile;
    QStringList m_warnings;
};

} // namespace scepter
