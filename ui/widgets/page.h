#pragma once
#include "core/client/services.h"
#include "core/connector/administrator.h"
#include "core/connector/connectorhost.h"
#include "core/device/deviceprofile.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QVBoxLayout;

namespace scepter {

class NoteStrip;
class PageHeader;

/// What the pages of the window work on. All of it outlives them.
struct Workplace {
    ClientServices services;
    Database &database;
    const DeviceProfiles &profiles;
    ConnectorHost &host; ///< the connectors that this window serves
    QSettings &settings; ///< what the user has arranged: columns, sizes
    QString hostName;    ///< of this computer
};

/// The places of the sidebar, from the top.
enum class Place { Dashboard, Fleet, Device, Certificates, Connectors, Activity };

/// Where a link leads.
struct Destination {
    Place place = Place::Dashboard;
    QString filter = {}; ///< what the page is to show only, as one would type it there
    QString item = {};   ///< what is selected: a device, connector or certificate
    QString view =
        {}; ///< a part of the page, or something that it is to begin, such as "rollout", or "renew" with the IDs of the certificates in `item`
};

/// A page of the window: a header, then strips that say why something cannot be done, then what the page is for. Reading needs no
/// passphrase, changing does (D1).
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const Workplace &workplace, QWidget *parent = nullptr);
    ~Page() override;

    /// Nobody: whoever sits here is a viewer.
    void setAdministrator(const std::optional<Administrator> &administrator);
    /// Shows what a link leads to.
    virtual void show(const Destination &destination);
    using QWidget::show;
    /// What is being done on it now, in one line; empty for nothing.
    virtual QString workText() const { return {}; }

    /// Says what could not be read or written, until it is called with nothing.
    void showProblem(const std::optional<Error> &error);

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);
    void unlockWanted();
    void workChanged();
    /// Something ended that the user may have waited for elsewhere.
    void noticed(const QString &title, const QString &text, const scepter::Destination &where);

protected:
    const Workplace &workplace() const { return m_workplace; }
    const std::optional<Administrator> &administrator() const { return m_administrator; }
    bool isAdministrator() const { return m_administrator.has_value(); }
    /// Why what changes something is disabled; empty for an administrator.
    QString whyNot() const;

    PageHeader *header() const { return m_header; }
    /// Below header and strips; fills the rest of the page.
    QVBoxLayout *body() const { return m_body; }
    /// Does `work` in one transaction with a line in the audit log (C9), then calls `then(Result<T>)`. Administrators only.
    template <class F, class Then> void write(const AuditEntry &entry, F work, Then then)
    {
        m_workplace.database.write(this, m_administrator->audited(entry, std::move(work)), std::move(then));
    }
    /// An entry for what is done here and now.
    AuditEntry act(const QString &operation, const QString &connector = {}, const QString &subject = {}, const QString &serial = {}) const
    {
        return m_administrator->act(m_workplace.services.scheduler.now(), operation, connector, subject, serial);
    }

    /// The role changed: controls follow whyNot().
    virtual void administratorChanged() = 0;
    /// Sets every text anew: the language changed. Called by the page's own constructor, too.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    void translateStrips();

    const Workplace m_workplace;
    std::optional<Administrator> m_administrator;
    std::optional<Error> m_problem;
    PageHeader *m_header;
    NoteStrip *m_viewerStrip;
    QPushButton *m_unlock;
    NoteStrip *m_problemStrip;
    QVBoxLayout *m_body;
};

} // namespace scepter

Q_DECLARE_METATYPE(scepter::Destination)
