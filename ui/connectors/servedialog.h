#pragma once
#include "core/base/workpool.h"
#include "core/connector/connectorhost.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;

namespace scepter {

class PathField;
class WrappingCheckBox;

/// How the connectors listened last, or usually. Of HTTPS the paths of its files, not their passphrase.
ConnectorHost::Listening rememberedListening(const QSettings &settings);

/// Asks where the connectors are to listen and whether with TLS, and says what HTTP without it means (C1). Remembers the answer.
class ServeDialog final : public QDialog {
    Q_OBJECT
public:
    ServeDialog(QSettings &settings, WorkPool &pool, QWidget *parent);

Q_SIGNALS:
    /// With TLS, its files have been read.
    void chosen(const scepter::ConnectorHost::Listening &listening);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void lay();
    void connectControls();
    void choose();
    ConnectorHost::Listening entered() const;
    void take(const ConnectorHost::Listening &listening, const Result<TlsIdentity> &identity);
    void remember(const ConnectorHost::Listening &listening);
    void showTlsError(const Error &error);
    void hideErrors();
    void updateControls();
    void retranslate();
    void showError(QLabel *label, QWidget *field);
    void fit();
    bool holdsKeyToo() const; ///< the certificate's file, by its name

    QSettings &m_settings;
    WorkPool &m_pool;
    QLabel *m_text, *m_addressLabel, *m_portLabel, *m_certificateLabel, *m_keyLabel, *m_passphraseLabel, *m_proxiesLabel;
    QLabel *m_addressError, *m_certificateError, *m_keyError, *m_passphraseError, *m_plainError, *m_proxiesError;
    QLabel *m_tlsHint, *m_http;
    QComboBox *m_address;
    QSpinBox *m_port, *m_plainPort;
    WrappingCheckBox *m_tls, *m_plain;
    PathField *m_certificate, *m_key;
    QLineEdit *m_passphrase, *m_proxies;
    QPushButton *m_accept = nullptr, *m_cancel = nullptr;
    bool m_reading = false;
};

} // namespace scepter
