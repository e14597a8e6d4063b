#pragma once
#include "core/connector/administrator.h"
#include "core/device/knownserverrows.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace scepter {

class FieldsDialog;
class TableView;

/// The servers that the store knows (S1, S3): whose CA is trusted there, since when, and whether weak algorithms are allowed. Both are
/// given and taken back here. Follows the store while it is open.
class KnownServersDialog final : public QDialog {
    Q_OBJECT
public:
    /// All of these outlive it.
    KnownServersDialog(Database &database, Scheduler &scheduler, QWidget *parent);

    /// Nobody: whoever sits here may look only (D1).
    void setAdministrator(const std::optional<Administrator> &administrator);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void read();
    void show(const QList<ListedServer> &servers);
    std::optional<ListedServer> current() const;
    void change(const ListedServer &server, const KnownServers::Change &change);
    void fitColumns();
    void askForTrust();
    void trust(FieldsDialog *dialog);
    void confirmWeak();
    void confirmForget();
    void confirmAccept();
    void updateControls();
    void retranslate();

    Database &m_database;
    Scheduler &m_scheduler;
    std::optional<Administrator> m_administrator;
    QList<ListedServer> m_servers;
    QStandardItemModel *m_model;
    TableView *m_table;
    QLabel *m_problem;
    QPushButton *m_trust, *m_allow, *m_withdraw, *m_forget, *m_accept;
    QDialogButtonBox *m_buttons;
};

} // namespace scepter
