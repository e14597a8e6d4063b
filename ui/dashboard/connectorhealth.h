#pragma once
#include "core/fleet/overview.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace scepter {

/// The connectors with how each stands: a row is a link to its connector.
class ConnectorHealth final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectorHealth(QWidget *parent = nullptr);
    void setConnectors(const QList<Overview::ConnectorFacts> &connectors);

Q_SIGNALS:
    void chosen(const QString &connector);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Line;
    void retranslate();

    QList<Overview::ConnectorFacts> m_connectors;
    QList<Line *> m_lines;
    QLabel *m_none;
    QVBoxLayout *m_layout;
};

} // namespace scepter
