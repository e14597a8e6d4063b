#include "ui/connectors/servedialog.h"

#include "core/base/literals.h"
#include "core/connector/connectorhost.h"
#include "core/crypto/name.h"
#include "ui/connectors/connectorwords.h"
#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace scepter {
namespace {

const QString &addressKey()
{
    static const QString key = u"connectors/address"_s;
    return key;
}
const QString &portKey()
{
    static const QString key = u"connectors/port"_s;
    return key;
}

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConnectorHost::Listening rememberedListening(const QSettings &settings)
{
    const ConnectorHost::Listening usual;
    return {settings.value(addressKey(), usual.address).toString(), quint16(settings.value(portKey(), usual.port).toUInt())};
}

ServeDialog::ServeDialog(QSettings &settings, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_text(wrapping(this)),
      m_addressLabel(new QLabel(this)),
      m_portLabel(new QLabel(this)),
      m_http(wrapping(this)),
      m_error(wrapping(this)),
      m_address(new QComboBox(this)),
      m_port(new QSpinBox(this))
{
    setObjectName(u"serveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const ConnectorHost::Listening usual;
    m_address->setObjectName(u"serveAddressCombo"_s);
    m_address->setEditable(true);
    m_address->addItems({usual.address, u"0.0.0.0"_s, u"::"_s});
    const ConnectorHost::Listening last = rememberedListening(settings);
    m_address->setCurrentText(last.address);
    m_addressLabel->setBuddy(m_address);
    m_port->setObjectName(u"servePortSpin"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(last.port);
    m_portLabel->setBuddy(m_port);
    m_http->setFont(hintFont());
    m_http->setForegroundRole(QPalette::PlaceholderText);
    m_error->setObjectName(u"serveError"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"serveAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_addressLabel, 1, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_address, 1, 1);
    grid->addWidget(m_portLabel, 2, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_port, 2, 1);
    grid->addWidget(m_error, 3, 1);
    grid->addWidget(m_http, 4, 0, 1, 2);
    grid->addWidget(buttons, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServeDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void ServeDialog::choose()
{
    const QString address = m_address->currentText().trimmed();
    const bool isAddress = SubjectAltName::forHost(address).kind == SubjectAltName::Kind::Ip;
    m_error->setVisible(!isAddress);
    if (!isAddress)
        return m_address->setFocus();
    m_settings.setValue(addressKey(), address);
    m_settings.setValue(portKey(), m_port->value());
    Q_EMIT chosen(address, quint16(m_port->value()));
    accept();
}

void ServeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServeDialog::retranslate()
{
    setWindowTitle(tr("Serve Connectors"));
    m_text->setText(tr("This window answers the requests of devices for as long as it is open and unlocked. For a server that runs day and "
                       "night, use “scepterctl connector serve”. Connectors that another process serves are left to it."));
    m_addressLabel->setText(tr("Address to listen on:"));
    m_address->setToolTip(tr("127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in."));
    m_portLabel->setText(tr("Port number:"));
    m_error->setText(tr("Enter an IP address of this computer, or 0.0.0.0 for all of them."));
    m_http->setText(whatHttpMeans());
    m_accept->setText(tr("Serve"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace scepter
