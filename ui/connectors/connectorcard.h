#pragma once
#include "core/connector/connectoroverview.h"

#include <QAbstractButton>

class QLabel;
class QPushButton;

namespace scepter {

class StateLabel;

/// Who serves a connector.
struct ServedState {
    enum class By { Nobody, Here, Elsewhere } by = By::Nobody;
    QString holder = {}; ///< elsewhere
    QUrl url = {};       ///< here: where it listens
    int plainPort = 0;   ///< here, beside HTTPS: the port of HTTP without TLS; 0: none
    bool operator==(const ServedState &) const = default;
};

/// A connector as a card that can be chosen: how it stands, who serves it, where devices reach it (C1).
class ConnectorCard final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ConnectorCard(QWidget *parent = nullptr);
    void setConnector(const ConnectorOverview &connector, const ServedState &served);
    QString url() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ConnectorOverview m_connector;
    ServedState m_served;
    QLabel *m_title;
    StateLabel *m_status, *m_servedTag;
    QLabel *m_facts;
    QLabel *m_url;
    QPushButton *m_copy;
};

} // namespace scepter
