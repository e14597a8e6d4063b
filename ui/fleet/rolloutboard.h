#pragma once
#include "ui/fleet/rolloutcard.h"

class QSettings;
class QScrollArea;
class QVBoxLayout;

namespace scepter {

/// The rollouts that are open, each on its card, and the newest one that is over until it is dismissed. Follows the store.
class RolloutBoard final : public QWidget {
    Q_OBJECT
public:
    /// All of these outlive it.
    RolloutBoard(Database &database, Scheduler &scheduler, QSettings &settings, QWidget *parent = nullptr);

    void setWhyNot(const QString &reason);
    /// Brings a rollout's card, even when it was dismissed, into view.
    void reveal(RolloutId id);
    /// None: there has been none.
    RolloutId newest() const { return m_newest; }
    QString workText() const;

Q_SIGNALS:
    void wanted(const scepter::Rollout &rollout, scepter::RolloutCard::Act act);
    void reportWanted(scepter::RolloutId id);
    void sheetsWanted(const scepter::Rollout &plan);
    void changed(); ///< newest(), workText()

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Listing {
        QList<RolloutId> shown;
        RolloutId newest = RolloutId::None;
    };
    void read();
    void take(const Listing &listing);
    RolloutCard *addCard(RolloutId id);
    void dismiss(RolloutId id);
    void fit();
    void fitSoon();
    bool isDismissed(RolloutId id) const;

    Database &m_database;
    Scheduler &m_scheduler;
    QSettings &m_settings;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QList<RolloutCard *> m_cards;
    RolloutId m_newest = RolloutId::None, m_revealed = RolloutId::None;
    QString m_whyNot;
    bool m_reading = false, m_again = false, m_fitting = false;
};

} // namespace scepter
