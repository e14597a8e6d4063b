#include "ui/device/devicesetuppage.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"
#include "ui_devicesetup.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPointer>
#include <QTimeZone>

namespace scepter {
namespace {

constexpr int nameBefore = Qt::UserRole; // of a destination, as the device has it; empty: a new one

/// What a device can be set to, with UTC, which belongs to no country.
QStringList timeZones()
{
    QStringList zones;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        zones.append(QString::fromLatin1(id));
    for (const QString &each : {u"UTC"_s, u"Etc/UTC"_s}) {
        if (!zones.contains(each))
            zones.append(each);
    }
    zones.sort();
    return zones;
}

} // namespace

DeviceSetupPage::DeviceSetupPage(RemoteUi &device, ClientServices services, std::function<std::optional<Administrator>()> administrator,
                                 QWidget *parent)
    : QWidget(parent), m_device(device), m_ui(std::make_unique<Ui::DeviceSetupPage>())
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->setupWhyStrip->setKind(NoteStrip::Kind::Info);
    m_ui->setupDoneStrip->setKind(NoteStrip::Kind::Good);
    m_ui->setupFailureStrip->setKind(NoteStrip::Kind::Bad);
    for (QLabel *label : {m_ui->destinationsError, m_ui->zoneError})
        label->setForegroundRole(QPalette::BrightText);
    m_functions = {{KeyUseLocation::Tls, m_ui->tlsCheck},
                   {KeyUseLocation::Ieee8021x, m_ui->ieee8021xCheck},
                   {KeyUseLocation::IpSec, m_ui->ipsecCheck}};
    const QList<KeyUseLocation> &locations = device.profile().locations;
    for (const FunctionBox &each : std::as_const(m_functions))
        each.box->setVisible(locations.contains(each.location));
    for (QWidget *part : {static_cast<QWidget *>(m_ui->functionsLabel), m_ui->functionsArea})
        part->setVisible(locations.size() > 1);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->destinationsLabel), m_ui->destinationsArea})
        part->setVisible(locations.contains(KeyUseLocation::IpSec));
    m_ui->zoneCombo->addItems(timeZones());
    m_ui->zoneCombo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->zoneCombo->completer()->setFilterMode(Qt::MatchContains);
    m_ui->zoneCombo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_ui->keysSection->bind(device, services, std::move(administrator));
    connectForm();
    show(m_device.settings().setup);
    retranslate();
}

DeviceSetupPage::~DeviceSetupPage() = default;

void DeviceSetupPage::connectForm()
{
    QListWidget *list = m_ui->destinationsList;
    connect(m_ui->addDestinationButton, &QPushButton::clicked, this, &DeviceSetupPage::addDestination);
    connect(m_ui->renameDestinationButton, &QPushButton::clicked, this, [list] { list->editItem(list->currentItem()); });
    connect(m_ui->removeDestinationButton, &QPushButton::clicked, this, [this, list] {
        delete list->currentItem();
        hideOutcome();
        updateControls();
    });
    connect(list, &QListWidget::currentRowChanged, this, &DeviceSetupPage::updateControls);
    connect(list, &QListWidget::itemChanged, this, &DeviceSetupPage::hideOutcome);
    connect(m_ui->setupUpdateButton, &QPushButton::clicked, this, &DeviceSetupPage::update);
    for (const FunctionBox &each : std::as_const(m_functions))
        connect(each.box, &QCheckBox::clicked, this, &DeviceSetupPage::hideOutcome);
    connect(m_ui->dnsCheck, &QCheckBox::clicked, this, &DeviceSetupPage::hideOutcome);
    connect(m_ui->zoneCombo, &QComboBox::editTextChanged, this, &DeviceSetupPage::hideOutcome);
    connect(&m_device, &RemoteUi::changed, this, &DeviceSetupPage::follow);
    connect(&m_device, &RemoteUi::busyChanged, this, &DeviceSetupPage::follow);
}

void DeviceSetupPage::show(const DeviceSetup &setup)
{
    m_shown = setup;
    for (const FunctionBox &each : std::as_const(m_functions))
        each.box->setChecked(setup.functions.contains(each.location));
    m_ui->dnsCheck->setChecked(setup.dns);
    m_ui->destinationsList->clear();
    for (const QString &name : setup.destinations)
        addItem(name, name);
    m_ui->zoneCombo->setEditText(QString::fromLatin1(setup.timeZone));
}

void DeviceSetupPage::addItem(const QString &name, const QString &before)
{
    auto *item = new QListWidgetItem(name, m_ui->destinationsList);
    item->setData(nameBefore, before);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
}

void DeviceSetupPage::addDestination()
{
    const QStringList names = typed().destinations;
    int number = 1;
    const auto name = [&] { return u"IPSec %1"_s.arg(number); };
    while (names.contains(name()))
        ++number;
    addItem(name(), {});
    QListWidget *list = m_ui->destinationsList;
    list->setCurrentRow(list->count() - 1);
    list->editItem(list->currentItem());
    hideOutcome();
}

DeviceSetup DeviceSetupPage::typed() const
{
    DeviceSetup setup;
    setup.dns = m_ui->dnsCheck->isChecked();
    for (const FunctionBox &each : m_functions) {
        if (each.box->isChecked())
            setup.functions.append(each.location);
    }
    for (int row = 0; row < m_ui->destinationsList->count(); ++row)
        setup.destinations.append(m_ui->destinationsList->item(row)->text().trimmed());
    setup.timeZone = m_ui->zoneCombo->currentText().trimmed().toUtf8();
    return setup;
}

DestinationChanges DeviceSetupPage::typedChanges() const
{
    DestinationChanges changes;
    for (int row = 0; row < m_ui->destinationsList->count(); ++row) {
        const QListWidgetItem *item = m_ui->destinationsList->item(row);
        const QString before = item->data(nameBefore).toString(), now = item->text().trimmed();
        if (!before.isEmpty() && before != now)
            changes.renamed.insert(before, now);
    }
    return changes;
}

bool DeviceSetupPage::isEdited() const
{
    const DeviceSetup now = typed();
    const auto asSet = [](const QList<KeyUseLocation> &list) { return QSet<KeyUseLocation>(list.begin(), list.end()); };
    return now.dns != m_shown.dns || now.destinations != m_shown.destinations || now.timeZone != m_shown.timeZone
           || asSet(now.functions) != asSet(m_shown.functions);
}

/// Somebody else changed the setup: shown, unless something is being typed here.
void DeviceSetupPage::follow()
{
    if (m_device.settings().setup != m_shown && !isEdited())
        show(m_device.settings().setup);
    retranslate();
}

QStringList DeviceSetupPage::losers() const
{
    const QStringList after = typed().destinations;
    const QMap<QString, QString> renamed = typedChanges().renamed;
    QStringList names;
    for (const DeviceKey &key : m_device.keys()) {
        if (key.slot.location == KeyUseLocation::IpSec && !after.contains(renamed.value(key.slot.destination, key.slot.destination)))
            names.append(tr("“%1”, used for %2").arg(key.name, locationText(key.slot.location, key.slot.destination)));
    }
    return names;
}

void DeviceSetupPage::update()
{
    hideOutcome();
    const QStringList keys = losers();
    if (keys.isEmpty())
        return send(typedChanges());
    const auto texts = [keys] {
        return Question::Texts{
            tr("Remove IPSec Destinations?"), tr("%n key(s) are used for a destination that is removed.", nullptr, int(keys.size())),
            tr("They stay on the device, but are used for nothing any more:") + u'\n' + keys.join(u'\n'), tr("Remove"), tr("Cancel")};
    };
    Question::ask(this, u"releaseKeysQuestion"_s, texts, [this] {
        DestinationChanges changes = typedChanges();
        changes.releasesKeys = true;
        send(changes);
    });
}

void DeviceSetupPage::send(const DestinationChanges &changes)
{
    m_updating = true;
    updateControls();
    m_device.updateSetup(typed(), changes, [this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page)
            finish(done);
    });
}

void DeviceSetupPage::finish(const FieldResult<void> &done)
{
    m_updating = false;
    if (done) {
        show(typed());
        m_ui->setupDoneStrip->show();
        retranslate();
        Q_EMIT attentionWanted(m_ui->setupDoneStrip);
        return;
    }
    m_error = done.error();
    retranslate();
    QWidget *shown = m_ui->setupFailureStrip;
    if (QLabel *label = errorLabel(m_error->field))
        shown = label;
    shown->show();
    Q_EMIT attentionWanted(shown);
}

/// Null: it stands on the strip.
QLabel *DeviceSetupPage::errorLabel(Field field) const
{
    switch (field) {
    case Field::Destination: return m_ui->destinationsError;
    case Field::TimeZone: return m_ui->zoneError;
    default: return nullptr;
    }
}

void DeviceSetupPage::hideOutcome()
{
    m_error.reset();
    for (QWidget *each : {static_cast<QWidget *>(m_ui->setupDoneStrip), static_cast<QWidget *>(m_ui->setupFailureStrip),
                          static_cast<QWidget *>(m_ui->destinationsError), static_cast<QWidget *>(m_ui->zoneError)})
        each->hide();
}

QString DeviceSetupPage::whyNot() const
{
    if (!m_device.isAdministrator())
        return tr("Administrator privileges are required");
    if (m_device.device().inventory.printer)
        return tr("A real printer is set up on its own pages. Scepter sets nothing on it.");
    if (m_device.isBusy())
        return tr("A request is being sent already.");
    return {};
}

void DeviceSetupPage::updateControls()
{
    const QString why = whyNot();
    m_ui->setupWhyStrip->setVisible(!why.isEmpty() && m_device.isAdministrator()); // the window says what a viewer lacks
    m_ui->setupWhyStrip->setText(why);
    setUsable({m_ui->tlsCheck, m_ui->ieee8021xCheck, m_ui->ipsecCheck, m_ui->addDestinationButton, m_ui->dnsCheck, m_ui->zoneCombo,
               m_ui->setupUpdateButton},
              why);
    m_ui->setupUpdateButton->setEnabled(why.isEmpty() && !m_updating);
    const bool chosen = m_ui->destinationsList->currentItem() != nullptr;
    setUsable({m_ui->renameDestinationButton, m_ui->removeDestinationButton},
              !why.isEmpty() || chosen ? why : tr("Select a destination first."));
    m_ui->destinationsList->setEditTriggers(why.isEmpty() ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                                          : QAbstractItemView::NoEditTriggers);
}

void DeviceSetupPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    m_ui->retranslateUi(this);
    retranslate();
}

void DeviceSetupPage::retranslate()
{
    m_ui->zoneCombo->lineEdit()->setPlaceholderText(tr("Search"));
    m_ui->zoneCombo->lineEdit()->setAccessibleName(tr("Time zone"));
    m_ui->destinationsList->setAccessibleName(tr("IPSec destinations"));
    const QString next = nextRequestText(m_device.state(), m_device.settings().setup);
    m_ui->setupNextLabel->setVisible(!next.isEmpty());
    m_ui->setupNextLabel->setText(next);
    m_ui->setupDoneStrip->setText(QStringList{tr("The setup was updated."), next}.join(u' ').trimmed());
    if (m_error) {
        const QString text = fieldErrorText(*m_error, m_device.profile());
        if (QLabel *label = errorLabel(m_error->field))
            label->setText(text);
        else
            m_ui->setupFailureStrip->setText(text);
    }
    updateControls();
}

} // namespace scepter
