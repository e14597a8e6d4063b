#include "ui/fleet/devicedialog.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/palette.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {

/// "floor-2, lobby": sorted, each once.
static QStringList tagsIn(const QString &text)
{
    QStringList tags;
    for (const QString &tag : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString clean = tag.simplified(); !clean.isEmpty() && !tags.contains(clean))
            tags += clean;
    }
    tags.sort();
    return tags;
}

DeviceDialog::DeviceDialog(const DeviceProfiles &profiles, QWidget *parent)
    : QDialog(parent),
      m_intro(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_title(new QLineEdit(this)),
      m_model(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_address(new QLineEdit(this)),
      m_serial(new QLineEdit(this)),
      m_site(new QLineEdit(this)),
      m_tags(new QLineEdit(this)),
      m_error(new QLabel(this))
{
    setObjectName(u"deviceDialog"_s);
    m_intro->setWordWrap(true);
    m_error->setObjectName(u"deviceDialogError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_name->setMaxLength(32);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    for (const QString &id : profiles.ids()) {
        const auto profile = profiles.find(id);
        if (profile && id != QString::fromUtf16(DeviceProfiles::thisComputer))
            m_model->addItem((*profile)->model, id);
    }
    m_model->setCurrentIndex(std::max(0, m_model->findData(QString::fromUtf16(DeviceProfiles::standard))));
    m_kind->addItem(QString(), true);
    m_kind->addItem(QString(), false);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    m_labels = {addField(form, m_name, u"newName"_s),       addField(form, m_title, u"newTitle"_s),
                addField(form, m_kind, u"newKind"_s),       addField(form, m_model, u"newModel"_s),
                addField(form, m_address, u"newAddress"_s), addField(form, m_serial, u"newSerial"_s),
                addField(form, m_site, u"newSite"_s),       addField(form, m_tags, u"newTags"_s)};
    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"newAddButton"_s);
    m_add->setProperty("primary", true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DeviceDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

QLabel *DeviceDialog::addField(QFormLayout *form, QWidget *field, const QString &name)
{
    field->setObjectName(name);
    auto *label = new QLabel(this);
    label->setBuddy(field);
    form->addRow(label, field);
    return label;
}

void DeviceDialog::retranslate()
{
    setWindowTitle(tr("Add a device"));
    m_intro->setText(tr("A printer is a real device that enrols by itself. A simulated device is played by Scepter."));
    const QStringList texts{tr("Name:"),    tr("Title:"),         tr("Kind:"), tr("Model:"),
                            tr("Address:"), tr("Serial number:"), tr("Site:"), tr("Tags:")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_labels[i]->setText(texts[i]);
    m_name->setPlaceholderText(tr("Small letters, digits and hyphens"));
    m_address->setPlaceholderText(tr("IP address or host name"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_kind->setItemText(0, deviceKindText(true));
    m_kind->setItemText(1, deviceKindText(false));
    m_add->setText(tr("Add device"));
    m_cancel->setText(tr("Cancel"));
    if (m_problem)
        m_error->setText(explain(*m_problem).oneLine());
}

void DeviceDialog::choose()
{
    m_add->setEnabled(false);
    NewDevice device{.name = m_name->text().trimmed(),
                     .title = m_title->text().trimmed(),
                     .profile = m_model->currentData().toString(),
                     .address = m_address->text().trimmed(),
                     .timeZone = DeviceSetup::timeZoneHere()};
    device.inventory = {m_kind->currentData().toBool(), m_serial->text().trimmed(), m_site->text().trimmed(), tagsIn(m_tags->text())};
    Q_EMIT chosen(device);
}

void DeviceDialog::showError(const Error &error)
{
    m_problem = error;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, namedColor(palette(), ColorRole::Bad));
    m_error->setPalette(colors);
    m_error->setText(explain(error).oneLine());
    m_error->show();
    m_add->setEnabled(true);
    m_name->setFocus();
}

void DeviceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
