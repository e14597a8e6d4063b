#pragma once
#include "ui/models/fleetmodel.h"
#include "ui/widgets/tableview.h"

class QSettings;

namespace scepter {

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
    /// Columns to choose from, at a place on the screen.
    QMenu *columnMenu();

Q_SIGNALS:
    void openWanted(const QString &device);
    void removeWanted();
    void menuWanted(const QPoint &globalPosition);
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restore();
    void save();
    void fitStatus();
    void retranslate();
    void setUp();

    FleetModel &m_model;
    QSettings &m_settings;
    QMenu *m_columns;
    bool m_restoring = false;
};

} // namespace scepter
