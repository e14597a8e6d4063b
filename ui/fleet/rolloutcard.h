#pragma once
#include "core/fleet/printerwatch.h"
#include "core/fleet/rolloutfeed.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace scepter {

class NoteStrip;
class SegmentBar;
class StateLabel;

/// A rollout as it goes on (F4): its state, counts, rate and time left, what can be done with it, and why it is held. Follows the
/// store by itself.
class RolloutCard final : public QFrame {
    Q_OBJECT
public:
    enum class Act { Pause, Resume, Cancel, Retry };
    /// Database and scheduler outlive it.
    RolloutCard(Database &database, Scheduler &scheduler, RolloutId id, QWidget *parent = nullptr);

    RolloutId id() const { return m_id; }
    const Rollout &rollout() const { return m_feed->rollout(); }
    const RolloutCounts &counts() const { return m_feed->progress().counts; }
    bool isLoaded() const { return m_loaded; }
    /// A rollout's only line, where there are many.
    void setCompact(bool compact);
    /// Why its buttons are disabled; empty for an administrator, who also looks after a plan's printers.
    void setWhyNot(const QString &reason);
    /// "Rollout “December TLS”: 83 of 250 devices"
    QString workText() const;

Q_SIGNALS:
    void wanted(scepter::RolloutCard::Act act);
    void reportWanted();
    void sheetsWanted();
    void dismissed();
    void progressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const QString &name);
    void watchPrinters();
    void retranslate();
    void showRollout();
    void showControls();
    QString stateText() const;
    QString factsText() const;

    Database &m_database;
    Scheduler &m_scheduler;
    RolloutId m_id;
    RolloutFeed *m_feed;
    PrinterWatch *m_watch = nullptr;
    QLabel *m_title;
    StateLabel *m_state;
    QLabel *m_facts;
    SegmentBar *m_bar;
    NoteStrip *m_strip;
    QHBoxLayout *m_head;
    QPushButton *m_pause, *m_resume, *m_retry, *m_sheets, *m_report, *m_cancel, *m_dismiss;
    QString m_whyNot;
    bool m_loaded = false, m_compact = false;
};

} // namespace scepter
