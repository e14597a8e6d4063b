#pragma once
#include "core/fleet/printerstory.h"
#include "core/fleet/printerwatch.h"
#include "ui/fleet/fleetacts.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/printerview.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace scepter {

class NoteStrip;

/// A real printer, as far as Scepter knows it: what the inventory says, its plans, certificates, what was seen at its TLS port, and what
/// happened when (F9, F10). It has the commands that make sense for one, and none that a simulated device alone obeys.
class PrinterPage final : public PrinterView {
    Q_OBJECT
public:
    explicit PrinterPage(const Workplace &workplace, QWidget *parent = nullptr);
    ~PrinterPage() override;

    void showPrinter(const QString &name) override;
    void setAdministrator(const std::optional<Administrator> &administrator) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void addSection(const QString &name, QLabel **heading, FactGrid **facts);
    void connectButtons();
    void read();
    void take(const PrinterStory &story);
    void watchPlan();
    void retranslate();
    void showStory();
    void showControls();
    QList<FactGrid::Fact> identity() const;
    QList<FactGrid::Fact> plans() const;
    QList<FactGrid::Fact> certificates() const;
    QList<FactGrid::Fact> probe() const;
    QList<FactGrid::Fact> timeline() const;
    const PrinterStory::Part *part() const; ///< in the newest plan that was not cancelled, or the newest
    QString whyNoSheet() const;
    FleetDevicePtr device() const;

    const Workplace m_workplace;
    FleetActs *m_acts;
    std::optional<Administrator> m_administrator;
    QString m_name;
    std::optional<PrinterStory> m_story;
    std::unique_ptr<PrinterWatch> m_watch;
    RolloutId m_watched = RolloutId::None;
    bool m_reading = false, m_again = false, m_probing = false;

    QVBoxLayout *m_column;
    NoteStrip *m_strip;
    QPushButton *m_sheet, *m_retry, *m_probeButton, *m_edit, *m_certificatesButton, *m_requests, *m_remove;
    QLabel *m_identityHeading, *m_plansHeading, *m_certificatesHeading, *m_probeHeading, *m_timelineHeading;
    FactGrid *m_identity, *m_plans, *m_certificates, *m_probe, *m_timeline;
};

} // namespace scepter
