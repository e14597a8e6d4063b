#pragma once
#include "app/session.h"
#include "ui/widgets/appearance.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSettings;

namespace scepter {

// What the user may arrange, by its name in the settings file.
QString viewerSetting();        ///< the user does not want to be asked for the passphrase at start; false without it
QString notificationsSetting(); ///< a bool; true without it
QString serveSetting();         ///< whether connectors are served whenever the store is unlocked; false without it

/// What the user may arrange; counts at once, without [OK].
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Session and settings outlive it.
    SettingsDialog(Session &session, QSettings &settings, const QString &language, Theme theme, QWidget *parent);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(scepter::Theme theme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void switchKeyring(bool on);
    void updateKeyring();
    void showKnownServers();
    void showStore();
    void retranslate();

    Session &m_session;
    QSettings &m_settings;
    QComboBox *m_language;
    QComboBox *m_theme;
    QCheckBox *m_ask;
    QCheckBox *m_keyring;
    QLabel *m_keyringError;
    QCheckBox *m_serve;
    QCheckBox *m_notify;
    QPushButton *m_servers;
    QPushButton *m_store;
    QList<QLabel *> m_labels;
};

} // namespace scepter
