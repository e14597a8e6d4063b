#include "app/settingsdialog.h"

#include "app/storedialog.h"
#include "app/translations.h"
#include "core/base/literals.h"
#include "ui/device/knownserversdialog.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>

namespace scepter {
namespace {

QCheckBox *checkBox(QWidget *parent, const QString &name, bool checked)
{
    auto *box = new QCheckBox(parent);
    box->setObjectName(name);
    box->setChecked(checked);
    return box;
}

} // namespace

QString viewerSetting() { return u"window/viewer"_s; }
QString notificationsSetting() { return u"window/notifications"_s; }
QString serveSetting() { return u"connectors/serveWhenUnlocked"_s; }

SettingsDialog::SettingsDialog(Session &session, QSettings &settings, const QString &language, Theme theme, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_settings(settings),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_ask(checkBox(this, u"askCheck"_s, !settings.value(viewerSetting(), false).toBool())),
      m_keyring(checkBox(this, u"keyringCheck"_s, session.isInKeyring())),
      m_keyringError(new QLabel(this)),
      m_serve(checkBox(this, u"serveCheck"_s, settings.value(serveSetting(), false).toBool())),
      m_notify(checkBox(this, u"notifyCheck"_s, settings.value(notificationsSetting(), true).toBool())),
      m_servers(new QPushButton(this)),
      m_store(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    m_language->setObjectName(u"settingsLanguageCombo"_s);
    for (const Translations::Language &each : Translations::languages())
        m_language->addItem(each.name, each.code);
    m_language->setCurrentIndex(m_language->findData(language));
    m_theme->setObjectName(u"settingsThemeCombo"_s);
    for (const Theme each : {Theme::System, Theme::Light, Theme::Dark})
        m_theme->addItem(QString(), int(each));
    m_theme->setCurrentIndex(m_theme->findData(int(theme)));
    m_keyringError->setObjectName(u"keyringError"_s);
    m_keyringError->setWordWrap(true);
    m_keyringError->setForegroundRole(QPalette::BrightText);
    m_keyringError->hide();
    m_servers->setObjectName(u"knownServersButton"_s);
    m_servers->setEnabled(session.isOpen());
    m_store->setObjectName(u"storeButton"_s);
    m_store->setEnabled(session.isOpen());
    layOut();

    connect(m_language, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { Q_EMIT themeChosen(Theme(m_theme->currentData().toInt())); });
    connect(m_ask, &QCheckBox::toggled, this, [this](bool on) { m_settings.setValue(viewerSetting(), !on); });
    connect(m_serve, &QCheckBox::toggled, this, [this](bool on) { m_settings.setValue(serveSetting(), on); });
    connect(m_notify, &QCheckBox::toggled, this, [this](bool on) { m_settings.setValue(notificationsSetting(), on); });
    connect(m_keyring, &QCheckBox::toggled, this, &SettingsDialog::switchKeyring);
    connect(&m_session, &Session::stateChanged, this, &SettingsDialog::updateKeyring);
    connect(&m_session, &Session::stateChanged, this, [this] {
        m_servers->setEnabled(m_session.isOpen());
        m_store->setEnabled(m_session.isOpen());
    });
    connect(m_store, &QPushButton::clicked, this, &SettingsDialog::showStore);
    connect(m_servers, &QPushButton::clicked, this, &SettingsDialog::showKnownServers);
    retranslate();
}

void SettingsDialog::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    int row = 0;
    const auto add = [&](QWidget *field) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_labels.append(label);
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(field, row++, 1);
    };
    add(m_language);
    add(m_theme);
    grid->setRowMinimumHeight(row++, 4);
    for (QWidget *each : QList<QWidget *>{m_ask, m_keyring, m_keyringError, m_serve, m_notify})
        grid->addWidget(each, row++, 0, 1, 2);
    grid->setRowMinimumHeight(row++, 8);
    // A box of its own: one mixes the order of buttons that were there before it.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_servers);
    line->addWidget(m_store);
    line->addStretch(1);
    line->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addLayout(line, row, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void SettingsDialog::switchKeyring(bool on)
{
    m_keyringError->hide();
    m_keyring->setEnabled(false); // until the keyring has answered
    const auto answer = [this](const Result<void> &done) {
        m_keyringError->setText(done ? QString() : explain(done.error()).oneLine());
        m_keyringError->setVisible(!done);
        updateKeyring();
    };
    if (on)
        m_session.keepInKeyring(this, answer);
    else
        m_session.forgetInKeyring(this, answer);
}

void SettingsDialog::updateKeyring()
{
    const QSignalBlocker quiet(m_keyring);
    m_keyring->setChecked(m_session.isInKeyring());
    setUsable({m_keyring}, !m_session.hasKeyring()                         ? tr("There is no keyring on this desktop.")
                           : m_session.state() != Session::State::Unlocked ? tr("Administrator privileges are required")
                                                                           : QString());
}

void SettingsDialog::showKnownServers()
{
    auto *dialog = new KnownServersDialog(m_session.database(), m_session.services().scheduler, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAdministrator(m_session.administrator());
    connect(&m_session, &Session::stateChanged, dialog, [this, dialog] { dialog->setAdministrator(m_session.administrator()); });
    dialog->open();
}

void SettingsDialog::showStore()
{
    auto *dialog = new StoreDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_labels[0]->setText(tr("&Language:"));
    m_labels[1]->setText(tr("&Appearance:"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(QLocale().name().section(u'_', 0, 0))));
    const QStringList themes{tr("As on the desktop"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themes.size(); ++i)
        m_theme->setItemText(i, themes[i]);
    m_ask->setText(tr("Ask for the &passphrase when Scepter starts"));
    m_keyring->setText(tr("Unlock with this desktop's &keyring"));
    m_serve->setText(tr("Serve &connectors whenever the store is unlocked"));
    m_notify->setText(tr("Notify me when a rollout ends or certificates are about to &expire"));
    m_servers->setText(tr("Known Ser&vers…"));
    m_store->setText(tr("S&tore…"));
    updateKeyring();
}

} // namespace scepter
