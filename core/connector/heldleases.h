#pragma once
#include "core/store/leasekeeper.h"

#include <map>

namespace scepter {

/// The leases on the connectors that a server is meant to serve: which of them it has, and since when and why not.
class HeldLeases final : public QObject {
    Q_OBJECT
public:
    struct Missing {
        QString connector;
        QDateTime since;
        Error why;
    };

    HeldLeases(const LeaseKeeper::Services &services, QString description, QObject *parent = nullptr);
    ~HeldLeases() override;

    /// "connector/NAME"
    static QString leaseName(const QString &connector);
    /// held() or missing() follows.
    void want(const QString &connector);
    /// Gives it back, when it is held.
    void drop(const QString &connector);
    /// Gives all of them back; `then` is called when others can take them, or the store cannot be written.
    void release(QObject *context, const std::function<void()> &then);

    QStringList wanted() const;
    bool isWanted(const QString &connector) const { return m_keepers.count(connector) > 0; }
    bool isHeld(const QString &connector) const;
    bool areAllHeld() const;
    /// See LeaseKeeper::isSure and whenSure.
    bool isSure(const QString &connector) const;
    void whenSure(const QString &connector, QObject *context, std::function<void(bool)> then);
    LeaseGuard guard(const QString &connector) const;
    /// By name.
    QList<Missing> missing() const;

Q_SIGNALS:
    void held(const QString &connector);
    void missed(const QString &connector, const scepter::Error &why);

private:
    const LeaseKeeper *keeper(const QString &connector) const;

    LeaseKeeper::Services m_services;
    QString m_description;
    std::map<QString, LeaseKeeper *> m_keepers; ///< children of this
};

} // namespace scepter
