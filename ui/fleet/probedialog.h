#pragma once
#include "core/fleet/tlsprobe.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QSpinBox;

namespace scepter {

class FailurePanel;
class ProbeModel;
class TableView;

/// Looks at the TLS ports of many printers (F10), and shows what each of them serves. Closing it stops what is left; what was seen is
/// kept.
class ProbeDialog final : public QDialog {
    Q_OBJECT
public:
    /// What `workplace` names outlives it. The devices that are no printers are left out.
    ProbeDialog(const Workplace &workplace, const QList<FleetDevice> &devices, QWidget *parent);
    ~ProbeDialog() override;
    /// What was chosen in it last, or the standard.
    static ProbeOptions kept(const QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void lay();
    void start();
    void stop();
    void take(const Probe &probe);
    void showProgress();
    void retranslate();

    const Workplace m_workplace;
    const QList<FleetDevice> m_devices;
    ProbeTargets m_targets;
    std::unique_ptr<TlsProbe> m_probe; ///< of the last run
    bool m_isLooking = false, m_wasStopped = false;

    QLabel *m_intro, *m_portLabel, *m_timeoutLabel, *m_atOnceLabel, *m_counts;
    QSpinBox *m_port, *m_timeout, *m_atOnce;
    QProgressBar *m_progress;
    FailurePanel *m_failure;
    ProbeModel *m_model;
    TableView *m_table;
    QPushButton *m_start, *m_stop, *m_close;
};

} // namespace scepter
