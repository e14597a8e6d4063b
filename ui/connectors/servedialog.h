#pragma once
#include "core/connector/connectorhost.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace scepter {

/// Where the connectors listened last, or usually.
ConnectorHost::Listening rememberedListening(const QSettings &settings);

/// Asks where the connectors are to listen, and says what HTTP without TLS means (C1). Remembers the answer.
class ServeDialog final : public QDialog {
    Q_OBJECT
public:
    ServeDialog(QSettings &settings, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &address, quint16 port);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();

    QSettings &m_settings;
    QLabel *m_text, *m_addressLabel, *m_portLabel, *m_http, *m_error;
    QComboBox *m_address;
    QSpinBox *m_port;
    QPushButton *m_accept, *m_cancel;
};

} // namespace scepter
