#pragma once
#include "core/base/files.h"
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/rowsmodel.h"

class QPushButton;

namespace scepter {

/// The CA behind a connector: its generations, its CRLs, its recovery file and its rollover (C8).
class CaSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit CaSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    QList<RowsColumn<CaGenerationInfo>> columns() const;
    std::optional<CaGenerationInfo> selected() const;
    const CaGenerationInfo *inState(GenerationState state) const;
    bool isSubordinate() const;
    void showSelected();
    QList<DetailPane::Fact> factsOf(const CaGenerationInfo &generation) const;

    void copyFingerprint(HashAlgorithm hash);
    void rebuildCrl();
    void exportCertificate();
    void exportCrl();
    void askForRecoveryFile();
    void chooseChain();
    void askToAnnounce();
    void askToTakeOver();
    /// Asks where to save, then writes on the pool.
    void save(const QString &fileName, const QString &filter, std::function<Result<QByteArray>()> bytes, FileKind kind);

    CaInfoRow m_ca;
    RowsModel<CaGenerationInfo> *m_model;
    RowsTable *m_table;
    DetailPane *m_pane;
    QPushButton *m_copySha256, *m_copySha1, *m_exportCertificate;
    QPushButton *m_rebuild, *m_exportCrl, *m_recovery, *m_install, *m_announce, *m_takeOver;
};

} // namespace scepter
