#pragma once
#include "ui/widgets/card.h"
#include "ui/widgets/factgrid.h"

class QLabel;
class QVBoxLayout;

namespace scepter {

class FlowLayout;

/// The pane beside a table: what is selected, in words and in rows of facts, and the buttons that act on it.
class DetailPane final : public QFrame {
    Q_OBJECT
public:
    using Fact = FactGrid::Fact;
    explicit DetailPane(QWidget *parent = nullptr);

    void setHeading(const QString &heading, const QString &text);
    void setFacts(const QList<Fact> &facts) { m_grid->setFacts(facts); }
    /// Buttons stand below the facts and go with them.
    void addAction(QWidget *button);
    /// Nothing is selected: only this sentence is shown.
    void setEmptyText(const QString &text);
    void setEmpty(bool empty);

private:
    QLabel *m_empty;
    QWidget *m_filled;
    QLabel *m_heading;
    QLabel *m_text;
    FactGrid *m_grid;
    QWidget *m_buttonRow;
    FlowLayout *m_buttons;
};

} // namespace scepter
