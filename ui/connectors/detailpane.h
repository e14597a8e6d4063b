#pragma once
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace scepter {

class FlowLayout;

/// The pane beside a table: what is selected, in words and in rows of facts, and the buttons that act on it.
class DetailPane final : public QFrame {
    Q_OBJECT
public:
    struct Fact {
        QString caption;
        QString value;
        bool isFixed = false; ///< a fingerprint, an address, a URL
        bool operator==(const Fact &) const = default;
    };
    explicit DetailPane(QWidget *parent = nullptr);

    void setHeading(const QString &heading, const QString &text);
    void setFacts(const QList<Fact> &facts);
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
    QGridLayout *m_grid;
    QWidget *m_buttonRow;
    FlowLayout *m_buttons;
    QList<Fact> m_facts;
};

} // namespace scepter
