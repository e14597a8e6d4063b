#pragma once
#include "core/fleet/samplefleet.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

/// What can be done with a store that nothing is in yet: four offers, each a card. The first one shows how far it is.
class FirstStart final : public QWidget {
    Q_OBJECT
public:
    enum class Offer { Sample, ThisComputer, Import, Connector };
    explicit FirstStart(QWidget *parent = nullptr);

    /// Nothing: the sample fleet is not being made.
    void setProgress(const std::optional<SampleFleet::Step> &step);
    /// What a step does, in words.
    static QString stepText(SampleFleet::Step step);

Q_SIGNALS:
    void chosen(scepter::FirstStart::Offer offer);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int offers = 4;
    void addCard(int number);
    void arrange();
    void retranslate();

    struct OfferCard {
        QWidget *card;
        QLabel *title, *text;
        QPushButton *button;
    };
    QLabel *m_welcome;
    QList<OfferCard> m_cards;
    QGridLayout *m_grid;
    QLabel *m_stepText;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    std::optional<SampleFleet::Step> m_step;
    int m_columns = 0;
};

} // namespace scepter
