#pragma once
#include "ui/models/fleetmodel.h"
#include "ui/widgets/tableview.h"

class QMenu;
class QSettings;

namespace scepter {

class ColumnChoice;

/// The fleet's list: many rows can be selected, and which columns it has, how wide and in which order, is remembered.
class FleetTable final : public TableView {
    Q_OBJECT
public:
    /// Model and settings outlive it.
    FleetTable(FleetModel &model, QSettings &settings, QWidget *parent = nullptr);

    QList<FleetDevicePtr> selected() const;
    /// How many of them are in each state.
    std::array<int, 4> selectedStates() const;
    /// The one that is selected; null when it is none or several.
    FleetDevicePtr selectedOne() const;
    void select(DeviceId id);
    QMenu *columnMenu() const;

Q_SIGNALS:
    void openWanted(const QString &device);
    void removeWanted();
    void menuWanted(const QPoint &globalPosition);
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitStatus();
    void retranslate();
    void setUp();

    FleetModel &m_model;
    ColumnChoice *m_columns;
};

} // namespace scepter
