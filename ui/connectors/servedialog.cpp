#include "ui/connectors/servedialog.h"

#include "core/base/literals.h"
#include "core/crypto/name.h"
#include "ui/connectors/connectorstep.h"
#include "ui/connectors/connectorwords.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>

namespace scepter {
namespace {

constexpr char addressKey[] = "connectors/address", portKey[] = "connectors/port", tlsKey[] = "connectors/https",
               certificateKey[] = "connectors/certificateFile", keyKey[] = "connectors/keyFile", plainKey[] = "connectors/plain",
               plainPortKey[] = "connectors/plainPort", proxiesKey[] = "connectors/trustedProxies";
constexpr quint16 usualPlainPort = 8081;

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

QLabel *hint(QWidget *parent)
{
    QLabel *label = wrapping(parent);
    label->setFont(hintFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *errorLabel(const QString &name, QWidget *parent)
{
    QLabel *label = wrapping(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::BrightText);
    label->hide();
    return label;
}

quint16 number(const QSettings &settings, const char *key, quint16 usual)
{
    return quint16(settings.value(QLatin1String(key), usual).toUInt());
}

QString text(const QSettings &settings, const char *key) { return settings.value(QLatin1String(key)).toString(); }
bool flag(const QSettings &settings, const char *key) { return settings.value(QLatin1String(key), false).toBool(); }

QStringList listed(const QString &text) { return text.split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts); }

} // namespace

ConnectorHost::Listening rememberedListening(const QSettings &settings)
{
    ConnectorHost::Listening listening;
    listening.address = settings.value(QLatin1String(addressKey), listening.address).toString();
    listening.port = number(settings, portKey, listening.port);
    listening.proxies = TrustedProxies::parse(listed(text(settings, proxiesKey))).value_or(TrustedProxies());
    if (flag(settings, tlsKey)) {
        listening.files = TlsFiles{text(settings, certificateKey), text(settings, keyKey)};
        if (flag(settings, plainKey))
            listening.plainPort = number(settings, plainPortKey, usualPlainPort);
    }
    return listening;
}

ServeDialog::ServeDialog(QSettings &settings, WorkPool &pool, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_pool(pool),
      m_text(wrapping(this)),
      m_addressLabel(new QLabel(this)),
      m_portLabel(new QLabel(this)),
      m_certificateLabel(new QLabel(this)),
      m_keyLabel(new QLabel(this)),
      m_passphraseLabel(new QLabel(this)),
      m_proxiesLabel(new QLabel(this)),
      m_addressError(errorLabel(u"serveError"_s, this)),
      m_certificateError(errorLabel(u"certificateError"_s, this)),
      m_keyError(errorLabel(u"keyError"_s, this)),
      m_passphraseError(errorLabel(u"passphraseError"_s, this)),
      m_plainError(errorLabel(u"plainError"_s, this)),
      m_proxiesError(errorLabel(u"proxiesError"_s, this)),
      m_tlsHint(hint(this)),
      m_http(hint(this)),
      m_address(new QComboBox(this)),
      m_port(new QSpinBox(this)),
      m_plainPort(new QSpinBox(this)),
      m_tls(new WrappingCheckBox(this)),
      m_plain(new WrappingCheckBox(this)),
      m_certificate(new PathField(u"certificateFileEdit"_s, false, this)),
      m_key(new PathField(u"keyFileEdit"_s, false, this)),
      m_passphrase(new QLineEdit(this)),
      m_proxies(new QLineEdit(this))
{
    setObjectName(u"serveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    lay();
    connectControls();
    retranslate();
}

void ServeDialog::build()
{
    const ConnectorHost::Listening usual, last = rememberedListening(m_settings);
    m_address->setObjectName(u"serveAddressCombo"_s);
    m_address->setEditable(true);
    m_address->addItems({usual.address, u"0.0.0.0"_s, u"::"_s});
    m_address->setCurrentText(last.address);
    m_port->setObjectName(u"servePortSpin"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(last.port);
    m_tls->setObjectName(u"serveTlsCheck"_s);
    m_tls->setChecked(last.files.has_value());
    m_certificate->setPath(text(m_settings, certificateKey));
    m_key->setPath(text(m_settings, keyKey));
    m_passphrase->setObjectName(u"keyPassphraseEdit"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_plain->setObjectName(u"servePlainCheck"_s);
    m_plain->setChecked(flag(m_settings, plainKey));
    m_plainPort->setObjectName(u"plainPortSpin"_s);
    m_plainPort->setRange(1, 65535);
    m_plainPort->setValue(number(m_settings, plainPortKey, usualPlainPort));
    m_proxies->setObjectName(u"trustedProxiesEdit"_s);
    m_proxies->setText(text(m_settings, proxiesKey));
    m_proxiesLabel->setBuddy(m_proxies);
    m_addressLabel->setBuddy(m_address);
    m_portLabel->setBuddy(m_port);
    m_certificateLabel->setBuddy(m_certificate);
    m_keyLabel->setBuddy(m_key);
    m_passphraseLabel->setBuddy(m_passphrase);
}

void ServeDialog::lay()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"serveAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServeDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    int row = 0;
    const auto whole = [&](QWidget *widget) { grid->addWidget(widget, row++, 0, 1, 2); };
    const auto pair = [&](QWidget *label, QWidget *field, QLabel *error) {
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(field, row++, 1);
        if (error)
            grid->addWidget(error, row++, 1);
    };
    whole(m_text);
    pair(m_addressLabel, m_address, m_addressError);
    pair(m_portLabel, m_port, nullptr);
    pair(m_proxiesLabel, m_proxies, m_proxiesError);
    whole(m_tls);
    pair(m_certificateLabel, m_certificate, m_certificateError);
    pair(m_keyLabel, m_key, m_keyError);
    pair(m_passphraseLabel, m_passphrase, m_passphraseError);
    grid->addWidget(m_tlsHint, row++, 1);
    grid->addWidget(m_plain, row, 0, 1, 2);
    ++row;
    grid->addWidget(m_plainPort, row++, 1);
    grid->addWidget(m_plainError, row++, 1);
    whole(m_http);
    whole(buttons);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void ServeDialog::connectControls()
{
    for (WrappingCheckBox *box : {m_tls, m_plain})
        connect(box, &QAbstractButton::toggled, this, &ServeDialog::updateControls);
    connect(m_certificate, &PathField::changed, this, &ServeDialog::updateControls);
}

bool ServeDialog::holdsKeyToo() const
{
    const QString path = m_certificate->path();
    return path.endsWith(u".p12"_s, Qt::CaseInsensitive) || path.endsWith(u".pfx"_s, Qt::CaseInsensitive);
}

ConnectorHost::Listening ServeDialog::entered() const
{
    ConnectorHost::Listening listening;
    listening.address = m_address->currentText().trimmed();
    listening.port = quint16(m_port->value());
    listening.proxies = TrustedProxies::parse(listed(m_proxies->text())).value_or(TrustedProxies());
    if (m_tls->isChecked()) {
        listening.files = TlsFiles{m_certificate->path(), holdsKeyToo() ? QString() : m_key->path(),
                                   Secret::fromText(m_passphrase->text())};
        if (m_plain->isChecked())
            listening.plainPort = quint16(m_plainPort->value());
    }
    return listening;
}

/// The files are read before it closes, so that what is wrong with them is said where they were chosen.
void ServeDialog::choose()
{
    hideErrors();
    const ConnectorHost::Listening listening = entered();
    if (SubjectAltName::forHost(listening.address).kind != SubjectAltName::Kind::Ip)
        return showError(m_addressError, m_address);
    if (!TrustedProxies::parse(listed(m_proxies->text())))
        return showError(m_proxiesError, m_proxies);
    if (!listening.files)
        return take(listening, TlsIdentity{});
    if (listening.files->certificate.isEmpty()) {
        m_certificateError->setText(tr("Choose the file with the server's certificate."));
        return showError(m_certificateError, m_certificate);
    }
    if (listening.plainPort == listening.port)
        return showError(m_plainError, m_plainPort);
    m_reading = true;
    updateControls();
    m_pool.run(
        this, [files = *listening.files] { return readTlsIdentity(files); },
        [this, listening](const Result<TlsIdentity> &identity) {
            m_reading = false;
            updateControls();
            take(listening, identity);
        });
}

void ServeDialog::take(const ConnectorHost::Listening &listening, const Result<TlsIdentity> &identity)
{
    if (!identity)
        return showTlsError(identity.error());
    remember(listening);
    ConnectorHost::Listening ready = listening;
    if (std::exchange(ready.files, std::nullopt))
        ready.tls = *identity;
    Q_EMIT chosen(ready);
    accept();
}

void ServeDialog::remember(const ConnectorHost::Listening &listening)
{
    const auto keep = [this](const char *key, const QVariant &value) { m_settings.setValue(QLatin1String(key), value); };
    keep(addressKey, listening.address);
    keep(portKey, int(listening.port));
    keep(proxiesKey, m_proxies->text().trimmed());
    keep(tlsKey, listening.files.has_value());
    if (!listening.files)
        return; // the paths stay for the next time
    keep(certificateKey, listening.files->certificate);
    keep(keyKey, listening.files->key);
    keep(plainKey, listening.plainPort.has_value());
    keep(plainPortKey, m_plainPort->value());
}

/// Beside the field that it is about.
void ServeDialog::showTlsError(const Error &error)
{
    QLabel *label = m_certificateError;
    QWidget *field = m_certificate;
    const bool hasKeyFile = !holdsKeyToo() && !m_key->path().isEmpty();
    switch (error.code) {
    case Errc::PassphraseNeeded:
    case Errc::WrongPassphrase:
        label = m_passphraseError;
        field = m_passphrase;
        break;
    case Errc::FileUnreadable:
    case Errc::FileTooLarge:
        if (!hasKeyFile || error.facts.value(0) != m_key->path() || m_key->path() == m_certificate->path())
            break;
        [[fallthrough]];
    case Errc::NotAKey:
    case Errc::UnsupportedKey:
    case Errc::UnsoundKey:
    case Errc::KeyMismatch:
        if (holdsKeyToo())
            break;
        label = m_keyError;
        field = m_key;
        break;
    default: break;
    }
    const bool isMissing = error.code == Errc::NotAKey && !hasKeyFile;
    label->setText(isMissing ? tr("Choose the file with the private key of the certificate.") : explain(error).oneLine());
    showError(label, field);
}

void ServeDialog::showError(QLabel *label, QWidget *field)
{
    label->show();
    field->setFocus();
    fit();
}

/// As high as what it shows now.
void ServeDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ServeDialog::hideErrors()
{
    for (QLabel *label : {m_addressError, m_certificateError, m_keyError, m_passphraseError, m_plainError, m_proxiesError})
        label->hide();
}

void ServeDialog::updateControls()
{
    const bool isTls = m_tls->isChecked();
    for (QWidget *each : QList<QWidget *>{m_certificateLabel, m_certificate, m_keyLabel, m_key, m_passphraseLabel, m_passphrase, m_tlsHint,
                                          m_plain, m_plainPort})
        each->setVisible(isTls);
    if (!isTls)
        hideErrors();
    setUsable({m_key}, holdsKeyToo() ? tr("The PKCS#12 file holds the key, too.") : QString());
    m_plainPort->setEnabled(m_plain->isChecked());
    m_http->setVisible(!isTls || m_plain->isChecked());
    setUsable({m_accept}, m_reading ? tr("The files are being read.") : QString());
    fit();
}

void ServeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        hideErrors(); // they were said in the other language
        retranslate();
    }
}

void ServeDialog::retranslate()
{
    setWindowTitle(tr("Serve connectors"));
    m_text->setText(
        tr("This window answers the requests of devices for as long as it is open, also while it is locked. For a server that runs day and "
           "night, use “scepterctl connector serve”. Connectors that another process serves are left to it."));
    m_addressLabel->setText(tr("Address to listen on:"));
    m_address->lineEdit()->setAccessibleName(m_addressLabel->text());
    m_address->setToolTip(tr("127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in."));
    m_portLabel->setText(tr("Port number:"));
    m_addressError->setText(tr("Enter an IP address of this computer, or 0.0.0.0 for all of them."));
    m_proxiesLabel->setText(tr("Trusted proxies:"));
    m_proxies->setPlaceholderText(tr("None; or such as 10.0.0.5, 10.1.0.0/16"));
    m_proxies->setToolTip(tr("Reverse proxies and load balancers whose X-Forwarded-For or PROXY protocol is believed. Otherwise all "
                             "devices behind a proxy seem to have the proxy's address."));
    m_proxiesError->setText(tr("Enter IP addresses or networks such as 10.1.0.0/16, separated by commas."));
    m_tls->setText(tr("HTTPS: encrypt with TLS"));
    m_certificateLabel->setText(tr("Certificate:"));
    const QString choose = tr("Choose…");
    m_certificate->setTexts(tr("Server certificate"), choose, tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx)"));
    m_certificate->setToolTip(tr("PEM with the certificates that signed it, or PKCS#12 with the key."));
    m_keyLabel->setText(tr("Private key:"));
    m_key->setTexts(tr("Private key"), choose, tr("Keys (*.pem *.key)"));
    m_passphraseLabel->setText(tr("Passphrase of the key:"));
    m_passphrase->setPlaceholderText(tr("None"));
    m_tlsHint->setText(
        tr("Devices have to trust this certificate. The paths are remembered, the passphrase is not: give it again each time."));
    m_plain->setText(tr("Also HTTP without TLS at this port, for printers that do not support HTTPS"));
    m_plainPort->setAccessibleName(tr("Port number of HTTP without TLS"));
    m_plainError->setText(tr("HTTPS has this port already: choose another one."));
    m_http->setText(whatHttpMeans());
    m_accept->setText(tr("Serve"));
    m_cancel->setText(tr("Cancel"));
    updateControls();
}

} // namespace scepter
