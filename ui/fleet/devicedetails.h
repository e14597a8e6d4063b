#pragma once
#include "ui/fleet/devicestory.h"
#include "ui/models/fleetmodel.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace scepter {

class FailurePanel;
class StateLabel;
class TimelineList;

/// The pane at the right of the fleet's list: how the selected device stands, why its request failed and what to do, what was done
/// when, and its certificates. Of several devices it says how many are in which state.
class DeviceDetails final : public QFrame {
    Q_OBJECT
public:
    explicit DeviceDetails(QWidget *parent = nullptr);

    /// One device, as its row has it, and what else is known of it.
    void showDevice(const FleetDevicePtr &device);
    void showStory(const DeviceStory &story);
    void showSeveral(const std::array<int, 4> &states);
    void setWhyNot(const QString &reason);
    /// A probe has begun, or has ended.
    void setProbing(bool probing);
    const FleetDevicePtr &device() const { return m_device; }
    const DeviceStory &story() const { return m_story; }

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);
    void retryWanted();
    void deleteKeyWanted();
    void probeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Fix { None, Settings, DeleteKey, Request };
    QLabel *addLabel(const QString &name, bool heading = false);
    QPushButton *addButton(const QString &name);
    void layOut();
    void retranslate();
    void showHead();
    void showFailure();
    void showPart();
    void showPapers();
    void showProbe();
    void showControls();
    void fix();
    Fix fixFor(const Error &error) const;
    std::optional<Error> failure() const;

    FleetDevicePtr m_device;
    DeviceStory m_story;
    std::optional<std::array<int, 4>> m_several; ///< how many devices are in each state
    QString m_whyNot;
    bool m_probing = false;

    QLabel *m_name, *m_facts;
    StateLabel *m_state;
    QLabel *m_since, *m_detail;
    FailurePanel *m_failure;
    QPushButton *m_retry, *m_open;
    QLabel *m_partHeading, *m_part, *m_refusal;
    QPushButton *m_requests;
    QLabel *m_probeHeading, *m_probe;
    QPushButton *m_probeButton;
    QLabel *m_timelineHeading;
    TimelineList *m_timeline;
    QLabel *m_papersHeading, *m_papers;
    QPushButton *m_certificates;
};

} // namespace scepter
