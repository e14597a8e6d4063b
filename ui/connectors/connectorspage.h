#pragma once
#include "core/connector/connectoroverview.h"
#include "ui/widgets/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace scepter {

class Card;
class ConnectorCards;
class ConnectorSection;
class NewConnectorDialog;
class NoteStrip;
class PillTabs;

/// The SCEP servers that devices enrol with (C1–C14): their cards, and below them what the chosen one has, in sections. Follows
/// the store and the connectors that this window serves.
class ConnectorsPage final : public Page {
    Q_OBJECT
public:
    explicit ConnectorsPage(const Workplace &workplace, QWidget *parent = nullptr);

    void show(const Destination &destination) override;
    using Page::show;
    QString workText() const override;

Q_SIGNALS:
    /// How many requests wait for an administrator, over all connectors.
    void attentionChanged(int pending);

protected:
    void administratorChanged() override;
    void retranslate() override;

private:
    struct Shown {
        ConnectorList list;
        QString name; ///< of the connector that the marks are of
        ConnectorMarks marks;
    };
    void layOut();
    void addSection(const QString &id, ConnectorSection *section);
    void follow();
    void take(const Shown &shown);
    void notice(const NewestPending &newest);
    void choose(const QString &connector);
    void showSection(const QString &id);
    void updateSections();
    void updateCards();
    void updateHeader();
    void updateTabs();
    QString markOf(const QString &section) const;
    bool isAwayForTheStore(const QString &connector) const;
    QString awayText(const QList<HeldLeases::Missing> &away) const;
    const ConnectorOverview *current() const;
    void serveOrStop();
    void openServeDialog();
    void openWizard();
    void showDone(const QString &text);

    PillTabs *m_tabs;
    ConnectorCards *m_cards;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QLabel *m_emptyWhy, *m_emptyTodo;
    NoteStrip *m_hostStrip, *m_doneStrip;
    QPushButton *m_serve, *m_new;
    QPointer<NewConnectorDialog> m_wizard;
    QStringList m_ids;
    QList<ConnectorSection *> m_sections;

    Shown m_shown;
    QString m_current;
    std::optional<qint64> m_newestPending; ///< that was noticed; nothing before the first reading
    int m_pending = 0;
    bool m_reading = false, m_changedMeanwhile = false;
};

} // namespace scepter
