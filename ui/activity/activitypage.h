#pragma once
#include "core/fleet/activitylog.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLineEdit;
class QSplitter;

namespace scepter {

class ActivityDetails;
class ActivityExport;
class ActivityModel;
class NoteStrip;
class TableView;

/// Everything that happened, the newest first: who did what, what reached the connectors, what became of devices' requests and of
/// rollouts. Filtered by kind, time and text; older rows are read as one scrolls.
class ActivityPage final : public Page {
    Q_OBJECT
public:
    explicit ActivityPage(const Workplace &workplace, QWidget *parent = nullptr);
    ~ActivityPage() override;

    void show(const Destination &destination) override;
    using QWidget::show;
    QString workText() const override;

protected:
    void administratorChanged() override {}
    void retranslate() override;

private:
    void layOut();
    QWidget *makeFilters();
    ActivityFilter filter() const;
    void beginAnew();
    void readOlder();
    void readNewest();
    void showSelected();
    void showEmptyText();
    void fitColumns();

    ActivityModel *m_model;
    ActivityExport *m_export;
    QPushButton *m_exportButton;
    NoteStrip *m_written;
    QLineEdit *m_search;
    QComboBox *m_span;
    QList<QPushButton *> m_kinds; ///< in the order of allActivityKinds
    TableView *m_table;
    ActivityDetails *m_details;
    ActivityCursor m_cursor;
    int m_generation = 0; ///< of the filter: answers for an earlier one are dropped
    bool m_readingNewest = false, m_newestAgain = false;
};

} // namespace scepter
