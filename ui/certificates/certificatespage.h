#pragma once
#include "core/fleet/certificatelist.h"
#include "ui/certificates/certificatepane.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLineEdit;

namespace scepter {

class CertificateExport;
class CertificateModel;
class ColumnChoice;
class Revocation;
class TableView;

/// All certificates that the store knows: those that its CAs issued and those that its devices hold.
class CertificatesPage final : public Page {
    Q_OBJECT
public:
    explicit CertificatesPage(const Workplace &workplace, QWidget *parent = nullptr);
    ~CertificatesPage() override;

    /// `view` is a state ("due"), "all", or "month" with the month in `filter` ("2027-03"); `item` a device's name or a certificate's
    /// SHA-256 in hex.
    void show(const Destination &destination) override;
    using QWidget::show;
    QString workText() const override;

protected:
    void administratorChanged() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void layOutTable();
    QWidget *makeFilters();
    void connectParts();
    void look();
    void read();
    void applySieve();
    void arranged();
    void sizeColumns();
    void showSelected();
    void showOne(const ListedCertificate &listed);
    void showSeveral();
    QList<ListedCertificate> selected() const;
    void renewSelected();
    void renewDue();
    void renew(const QList<ListedCertificate> &certificates);
    void showFacts();
    void exportSelected(CertificatePane::Export what);
    void askToRevoke();
    void showRevocation();
    void revoked(int count, const std::optional<Error> &error);
    void say(const QString &text);

    CertificateModel *m_model;
    CertificateExport *m_export;
    Revocation *m_revocation;
    QPushButton *m_renewDue;
    NoteStrip *m_done;
    QPushButton *m_stop; ///< revoking several
    QLineEdit *m_search;
    QComboBox *m_state;
    QLabel *m_only; ///< what a link chose beside that
    QPushButton *m_onlyClear;
    QLabel *m_count;
    QPushButton *m_columnsButton;
    TableView *m_table;
    ColumnChoice *m_columns = nullptr;
    CertificatePane *m_pane;
    QString m_device; ///< of this one only
    QString m_revokedSubject;
    QDate m_month; ///< ends in this one only
    QList<qint64> m_revision;
    int m_selections = 0;       ///< so that what was read for an earlier one is not shown
    bool m_sized = false;       ///< once there was something to go by
    bool m_selectFirst = false; ///< once a link's certificate is found
    bool m_looking = false, m_lookAgain = false;
};

} // namespace scepter
