#pragma once
#include "core/fleet/overviewfeed.h"
#include "ui/dashboard/firststart.h"
#include "ui/widgets/page.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace scepter {

class AttentionTable;
class BarChart;
class ConnectorHealth;
class FigureCard;
class LineChart;

/// How everything stands, in figures that are links; and what to begin with, while nothing is there (F6).
class DashboardPage final : public Page {
    Q_OBJECT
public:
    /// The feed outlives the page; whoever has it starts it.
    DashboardPage(const Workplace &workplace, OverviewFeed &feed, QWidget *parent = nullptr);
    ~DashboardPage() override;

    QString workText() const override;

protected:
    void administratorChanged() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Figure { Failed, Due, Waiting, Valid, FigureCount };
    QWidget *makeFigures();
    QWidget *card(QLabel *heading, QWidget *content, QVBoxLayout **layout = nullptr);
    void arrange();
    void follow();
    void showFacts();
    void showFigures();
    void showMonths();
    void showEnrolments();
    void openFigure(int figure);
    void openMonth(int month);
    void openAttention(const Overview::Attention &item);
    void takeOffer(FirstStart::Offer offer);
    void beginSample();
    void sampleEnded(const std::optional<Error> &error);
    bool showsOffers() const;

    OverviewFeed &m_feed;
    QPushButton *m_import, *m_newRollout;
    QStackedWidget *m_stack;
    FirstStart *m_firstStart;
    QList<FigureCard *> m_figures;
    QLabel *m_monthsHeading, *m_connectorsHeading, *m_enrolmentsHeading, *m_attentionHeading;
    BarChart *m_months;
    ConnectorHealth *m_connectors;
    LineChart *m_enrolments;
    AttentionTable *m_attention;
    QGridLayout *m_figureGrid, *m_middleGrid;
    NoteStrip *m_sampleStrip;
    QPushButton *m_sampleGoOn;
    QWidget *m_monthsCard, *m_sideCard;
    Alarm m_clock;
    std::unique_ptr<SampleFleet> m_sample;
    bool m_sampleWanted = false; ///< once the store is unlocked
    bool m_sampleBegun = false;  ///< its offer stays until it is ready
    bool m_wide = false, m_arranged = false;
};

} // namespace scepter
