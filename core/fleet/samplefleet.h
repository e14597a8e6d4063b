#pragma once
#include "core/client/services.h"
#include "core/connector/administrator.h"
#include "core/connector/connectorhost.h"
#include "core/fleet/rolloutplanner.h"

namespace scepter {

/// Makes a fleet to try things on, as real as it can be: 50 simulated printers, two CAs with a connector each, and a rollout. Two
/// printers fail for reasons of their own: one is full of keys from a former server, and one is set up for that server's port meanwhile. The
/// devices are run by whoever runs those of the store. Begun again after an interruption it goes on with what is missing, and
/// when all is there it only says so. Lives on one thread.
class SampleFleet final : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Devices, ///< the inventory is imported
        Former,  ///< the server of former years
        Keys,    ///< that one printer has from there
        Office,  ///< the CA and the connector for all
        Settings,
        Rollout,
    };
    Q_ENUM(Step)
    static constexpr int steps = 6;

    static constexpr char16_t former[] = u"former", office[] = u"office", templateName[] = u"printers";
    static constexpr char16_t full[] = u"malmo-04";     ///< holds three keys at most
    static constexpr char16_t astray[] = u"jakarta-07"; ///< gets the former server's port when the rollout is planned already

    struct Wish {
        QString title;       ///< of the rollout
        quint16 port = 8080; ///< that the connectors listen on, where it is free; 0: any
    };
    /// All of these outlive it.
    SampleFleet(ClientServices services, Database &database, const DeviceProfiles &profiles, ConnectorHost &host,
                const Administrator &administrator, Wish wish, QObject *parent = nullptr);
    ~SampleFleet() override;

    /// progress() follows, then ready() or failed().
    void start();
    /// What has been made stays; nothing follows.
    void cancel();
    bool isRunning() const { return m_context != nullptr; }
    Step step() const { return m_step; }

Q_SIGNALS:
    void progress(scepter::SampleFleet::Step step);
    void failed(const scepter::Error &error);
    void ready(scepter::RolloutId rollout);

private:
    void begin(Step step);
    void end(const std::optional<Error> &error);
    template <class Work, class Then> void write(const AuditEntry &entry, Work work, Then then);
    AuditEntry act(const QString &operation, const QString &connector = {}, const QString &subject = {}) const;
    void lookForRollout();
    void importDevices();
    void makeConnector(const QString &name, const QString &subject, std::function<void()> then);
    void storeCa(const QString &name, const CaGeneration &generation, std::function<void()> then);
    void storeConnector(const QString &name, std::function<void()> then);
    void serve(const QString &name, quint16 port, std::function<void(QUrl)> then);
    void stopServing(std::function<void()> then);
    void fill();
    void requestKey(int year, const QUrl &url);
    void awaitKey(const RequestId &request);
    void restart();
    void serveOffice();
    void setUp(const QUrl &url);
    void createRollout(const QUrl &url);
    void finish(RolloutId id);
    void stopWaiting();

    ClientServices m_services;
    Database &m_database;
    ConnectorHost &m_host;
    Administrator m_administrator;
    DeviceStore m_devices;
    Wish m_wish;
    Step m_step = Step::Devices;
    bool m_starts = false; ///< the host served nothing before
    int m_formerPort = 0;
    std::unique_ptr<QObject> m_context; ///< what is asked for goes with it
    std::unique_ptr<QObject> m_waiting; ///< for the host, or for a device
};

} // namespace scepter
