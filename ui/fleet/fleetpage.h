#pragma once
#include "core/fleet/sheetwriter.h"
#include "ui/fleet/fleetacts.h"
#include "ui/widgets/page.h"

class QPushButton;
class QSplitter;

namespace scepter {

class DeviceDetails;
class FilterBar;
class FleetFeed;
class FleetTable;
class GroupList;
class RolloutBoard;

/// The fleet: its rollouts as they go on, its devices as a list that follows the store, and the one that is selected in a pane at the
/// right (F4). Whatever it shows is read by itself; what an administrator changes goes through FleetActs.
class FleetPage final : public Page {
    Q_OBJECT
public:
    explicit FleetPage(const Workplace &workplace, QWidget *parent = nullptr);
    ~FleetPage() override;

    void show(const Destination &destination) override;
    using Page::show;
    QString workText() const override;

protected:
    void administratorChanged() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void connectDetails();
    void showFacts();
    void showCounts();
    void showSelection();
    void showEmpty();
    void showControls();
    void showGroups();
    void applySieve();
    void readStory();
    void readFilters();
    void parseFilter(const QString &text);
    void retry();
    void openWizard(const QString &filter);
    void openRenewal(const QString &filter, const QStringList &certificates);
    void openImport();
    void openSettingsImport(const QString &path);
    void openReport(RolloutId id);
    void openSheets(const SheetsWish &wish, const QString &title);
    void openSelectedSheets();
    void revealWanted();
    void openMenu(const QPoint &at);
    void openDevice(const QString &name);
    QString rolloutFilter() const;

    FleetFeed *m_feed;
    FleetModel *m_model;
    FleetActs *m_acts;
    QPushButton *m_add, *m_import, *m_report, *m_rollout, *m_columns;
    RolloutBoard *m_board;
    FilterBar *m_filters;
    QSplitter *m_splitter;
    GroupList *m_groups;
    FleetTable *m_table;
    DeviceDetails *m_details;
    QString m_wantedDevice; ///< to be selected when it is there
    bool m_searchedAll = false;
    bool m_readingStory = false, m_storyAgain = false;
};

} // namespace scepter
