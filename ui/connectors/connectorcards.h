#pragma once
#include "ui/connectors/connectorcard.h"

#include <QScrollArea>

class QGridLayout;

namespace scepter {

/// The cards of all connectors, side by side in equal columns; two rows at most are seen, more are scrolled to. One is chosen.
class ConnectorCards final : public QScrollArea {
    Q_OBJECT
public:
    struct Item {
        ConnectorOverview connector;
        ServedState served;
    };
    explicit ConnectorCards(QWidget *parent = nullptr);

    /// Cards stay where they are when only what they say changes.
    void setItems(const QList<Item> &items, const QString &current);

Q_SIGNALS:
    void chosen(const QString &connector);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void fit();

    QGridLayout *m_grid;
    QList<ConnectorCard *> m_cards;
    QStringList m_names;
    int m_columns = 0;
};

} // namespace scepter
