#pragma once
#include "core/client/enrollmentjob.h"
#include "core/device/requesthistory.h"

#include <QObject>

namespace scepter {

/// The communication settings of this computer (D2, D3).
struct CommunicationSettings {
    QString url = {};             ///< as typed
    std::optional<int> port = {}; ///< 1–65535; nothing: the user typed none, so it follows the scheme (D2)
    int timeoutSeconds = 30;      ///< 5–600
    QString caFile = {};          ///< PEM, trusted for HTTPS beside the system's store
    bool operator==(const CommunicationSettings &) const = default;

    static constexpr int minTimeout = 5, maxTimeout = 600;
    /// The URL that results: the port field wins over one in the URL (D2). Errors: InvalidUrl, InvalidArgument.
    [[nodiscard]] Result<QUrl> effectiveUrl() const;
    /// The port that the scheme of `url` gives: 80 or 443.
    static int schemePort(const QString &url);
};

/// What the Certificate Issuance Request page asks for (D7). Never stored (D9).
struct ManualRequest {
    QString keyName = {}; ///< 1–24 characters
    HashAlgorithm hash = HashAlgorithm::Sha256;
    KeySpec key = KeySpec::Rsa2048;
    QString organization = {}; ///< up to 64 characters
    QString commonName = {};   ///< IP address or FQDN
    Secret challenge = {};
};
/// Which field of a request or of the settings is wrong.
enum class Field { None, Url, Port, Timeout, CaFile, KeyName, Organization, CommonName };
struct FieldError {
    Field field = Field::None;
    Error error;
};

/// "This computer" as a device: its communication settings, its manual requests and their history. State lies in one
/// directory: settings.json, history.json, known-servers.json, and a directory for each request in the layout of --out DIR.
/// Lives on one thread.
class LocalStation final : public QObject {
    Q_OBJECT
public:
    /// $XDG_DATA_HOME/scepter/this-computer
    static QString defaultDirectory();
    LocalStation(ClientServices services, QString directory, QObject *parent = nullptr);
    ~LocalStation() override;

    /// Reads what was stored and takes up requests that a crash left in the middle. Errors: FileUnreadable, StateDamaged;
    /// nothing is overwritten then, and the station works without its history.
    [[nodiscard]] Result<void> load();

    bool hasSettings() const { return m_settings.has_value(); }
    CommunicationSettings settings() const { return m_settings.value_or(CommunicationSettings()); }
    /// Checks and stores. `field` of the error says which one is wrong.
    [[nodiscard]] tl::expected<void, FieldError> updateSettings(const CommunicationSettings &settings);

    /// Checks, adds a Processing row and starts. The outcome arrives in the row.
    /// Errors: SettingsMissing, RequestRunning, a field's InvalidArgument, ChallengeNeeded, FileUnwritable.
    [[nodiscard]] tl::expected<RequestId, FieldError> sendRequest(const ManualRequest &request);
    /// [Continue]: goes on with a row that is resumable.
    [[nodiscard]] Result<void> continueRequest(const RequestId &id);
    void cancelRequest();
    /// How often a manual request is polled (D13): this computer does it for every request.
    void setPollPolicy(PollPolicy poll) { m_poll = poll; }
    bool isBusy() const { return m_job != nullptr; }

    /// Records the CA that the last failure (CaNotTrusted, CaChanged) showed as trusted, by its SHA-256 fingerprint.
    [[nodiscard]] Result<void> trustCa(const QByteArray &sha256);
    /// Allows legacy algorithms for the server of the settings (S3).
    [[nodiscard]] Result<void> allowWeakAlgorithms();
    bool weakAlgorithmsAllowed() const;

    const RequestHistory &history() const { return m_history; }
    /// Where the files of a request lie.
    QString requestDirectory(const RequestId &id) const;

Q_SIGNALS:
    void settingsChanged();
    /// A row was put on top, and `dropped` rows at the end were overwritten (D21).
    void rowAdded(int dropped);
    void rowChanged(int row);
    void progress(const scepter::RequestId &id, const scepter::EnrollmentProgress &progress);
    void busyChanged(bool busy);
    /// A state file could not be written; the request itself goes on.
    void storageFailed(const scepter::Error &error);

private:
    Result<ServerSettings> serverSettings() const;
    Result<void> changeKnownServer(const std::function<void(KnownServer &)> &change);
    void takeUpInterrupted();
    Result<void> resume(const RequestId &id);
    Failed failedNow(const Error &error) const;
    void setRow(const RequestId &id, const RequestStatus &status, bool resumable);
    void run(const RequestId &id, EnrollmentJob *job);
    void finishRow(const RequestId &id, const Result<IssuedCertificate> &result);
    void saveHistory();

    ClientServices m_services;
    QString m_directory;
    std::optional<CommunicationSettings> m_settings;
    RequestHistory m_history;
    RequestId m_running;
    EnrollmentJob *m_job = nullptr;
    PollPolicy m_poll{3, std::chrono::minutes(5)};
    bool m_historyReadable = true;
};

} // namespace scepter
