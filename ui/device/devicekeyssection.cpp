#include "ui/device/devicekeyssection.h"

#include "core/base/literals.h"
#include "core/connector/caoperations.h"
#include "core/fleet/caissuers.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/usable.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int numberRole = Qt::UserRole;

} // namespace

DeviceKeysSection::DeviceKeysSection(QWidget *parent)
    : QWidget(parent),
      m_model(new QStandardItemModel(0, ColumnCount, this)),
      m_heading(new QLabel(this)),
      m_table(new TableView(this)),
      m_delete(new QPushButton(this)),
      m_outcome(new NoteStrip(this))
{
    m_heading->setFont(headingFont());
    m_table->setObjectName(u"deviceKeysTable"_s);
    m_delete->setObjectName(u"deleteKeyButton"_s);
    m_outcome->setObjectName(u"keysOutcomeStrip"_s);
    m_outcome->hide();
    m_table->setModel(m_model);
    m_table->setPreferredRows(4);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->addWidget(m_delete);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_outcome);
    connect(m_delete, &QPushButton::clicked, this, &DeviceKeysSection::askToDelete);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeviceKeysSection::updateControls);
}

DeviceKeysSection::~DeviceKeysSection() = default;

void DeviceKeysSection::bind(RemoteUi &device, const ClientServices &services, std::function<std::optional<Administrator>()> administrator)
{
    m_device = &device;
    m_services.emplace(services);
    m_administrator = std::move(administrator);
    connect(m_device, &RemoteUi::changed, this, &DeviceKeysSection::fill);
    connect(m_device, &RemoteUi::busyChanged, this, &DeviceKeysSection::fill);
    retranslate();
}

void DeviceKeysSection::fill()
{
    const auto before = selected();
    const QTimeZone zone(m_device->settings().setup.timeZone);
    m_model->setRowCount(0);
    for (const DeviceKey &key : m_device->keys()) {
        const QString until = key.certificate ? QLocale().toString(key.certificate->notAfter().toTimeZone(zone), QLocale::ShortFormat)
                                              : QString();
        QList<QStandardItem *> row;
        for (const QString &text : {key.name, locationText(key.slot.location, key.slot.destination), until, stateText(key)})
            row.append(new QStandardItem(text));
        row.first()->setData(key.slot.number, numberRole);
        m_model->appendRow(row);
        if (before && before->slot.number == key.slot.number)
            m_table->selectRow(m_model->rowCount() - 1);
    }
    updateControls();
}

/// What is to be known beside it, from what matters most.
QString DeviceKeysSection::stateText(const DeviceKey &key) const
{
    if (key.slot.isDefault)
        return tr("Default key");
    if (key.slot.location == KeyUseLocation::None)
        return tr("Not used");
    if (!m_device->settings().setup.functions.contains(key.slot.location)) // D11
        return tr("The function is switched off");
    return key.slot.inUse ? tr("In use") : tr("In use after the next restart"); // D10
}

std::optional<DeviceKey> DeviceKeysSection::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || !m_device)
        return std::nullopt;
    const int number = m_model->item(rows.first())->data(numberRole).toInt();
    for (const DeviceKey &key : m_device->keys()) {
        if (key.slot.number == number)
            return key;
    }
    return std::nullopt;
}

void DeviceKeysSection::askToDelete()
{
    const auto key = selected();
    if (!key)
        return;
    m_outcome->hide();
    m_busy = true;
    updateControls();
    const auto look = [store = m_device->store(), name = m_device->name(), key = *key,
                       now = m_services->scheduler.now()](Transaction &transaction) -> Result<Loss> {
        const auto device = store.find(transaction, name);
        const auto deletion = device ? keyDeletion(transaction, *device, key.slot.number, now) : fail(device.error());
        if (!deletion)
            return fail(deletion.error());
        Loss loss{*deletion};
        if (!deletion->certificateValid || !key.certificate)
            return loss;
        const auto issuer = unrevokedIssuer(transaction, *key.certificate);
        if (!issuer)
            return fail(issuer.error());
        if (*issuer) {
            loss.ca = (*issuer)->ca;
            loss.serial = key.certificate->serial();
        }
        return loss;
    };
    m_device->database().read(this, look, [this](const Result<Loss> &loss) {
        m_busy = false;
        updateControls();
        if (loss)
            ask(*loss);
        else
            showFailure(loss.error());
    });
}

void DeviceKeysSection::ask(const Loss &loss)
{
    const auto box = std::make_shared<QPointer<QCheckBox>>();
    const auto texts = [loss, box] {
        if (*box)
            (*box)->setText(tr("Re&voke its certificate, which “%1” issued").arg(loss.ca));
        return Question::Texts{tr("Delete the Key?"), tr("“%1” and its certificate are deleted from the device.").arg(loss.deletion.name),
                               deletionTexts(loss.deletion).join(u'\n'), tr("Delete"), tr("Cancel")};
    };
    Question *question = Question::ask(this, u"deleteKeyQuestion"_s, texts,
                                       [this, loss, box] { deleteNow(loss, *box && (*box)->isChecked()); });
    if (loss.ca.isEmpty())
        return;
    *box = new QCheckBox(question);
    (*box)->setObjectName(u"revokeToo"_s);
    (*box)->setText(tr("Re&voke its certificate, which “%1” issued").arg(loss.ca));
    question->setCheckBox(*box);
}

void DeviceKeysSection::deleteNow(const Loss &loss, bool revokes)
{
    m_busy = true;
    updateControls();
    m_device->deleteKey(loss.deletion.key.number, [this, page = QPointer<QObject>(this), loss, revokes](const FieldResult<void> &done) {
        if (!page)
            return;
        m_busy = false;
        updateControls();
        if (!done)
            return showFailure(done.error().error);
        if (revokes)
            return revoke(loss);
        showDone(tr("The key “%1” was deleted.").arg(loss.deletion.name));
    });
}

void DeviceKeysSection::revoke(const Loss &loss)
{
    const QString name = loss.deletion.name, deleted = tr("The key “%1” was deleted.").arg(name);
    const auto administrator = m_administrator();
    if (!administrator)
        return showFailure({Errc::StoreLocked}, deleted);
    const auto work = [operations = CaOperations(m_device->database(), m_services->random, *administrator, m_services->scheduler.now()),
                       ca = loss.ca,
                       serial = loss.serial] { return operations.revoke(ca, serial, RevocationReason::CessationOfOperation); };
    m_services->pool.run(this, work, [this, deleted, name](const Result<void> &done) {
        if (done)
            showDone(tr("The key “%1” was deleted and its certificate revoked.").arg(name));
        else
            showFailure(done.error(), deleted);
    });
}

void DeviceKeysSection::showDone(const QString &text)
{
    m_outcome->setKind(NoteStrip::Kind::Good);
    m_outcome->setText(text);
    m_outcome->show();
}

void DeviceKeysSection::showFailure(const Error &error, const QString &before)
{
    m_outcome->setKind(NoteStrip::Kind::Bad);
    m_outcome->setText(QStringList{before, explain(error).oneLine()}.join(u' ').trimmed());
    m_outcome->show();
}

QString DeviceKeysSection::whyNot() const
{
    if (!m_device->isAdministrator())
        return tr("Administrator privileges are required");
    if (m_device->device().inventory.printer)
        return tr("The keys of a real printer are in the printer. Scepter deletes nothing on it.");
    const auto key = selected();
    if (!key)
        return tr("Select a key first.");
    return key->slot.isDefault ? tr("The default key is never deleted.") : QString(); // D17
}

void DeviceKeysSection::updateControls()
{
    if (!m_device)
        return;
    const QString why = whyNot();
    setUsable({m_delete}, why);
    m_delete->setEnabled(why.isEmpty() && !m_busy);
}

void DeviceKeysSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_outcome->hide();
    retranslate();
}

void DeviceKeysSection::retranslate()
{
    m_heading->setText(tr("Keys and Certificates"));
    m_delete->setText(tr("Delete &Key…"));
    m_table->setAccessibleName(tr("Keys and certificates of the device"));
    m_table->setEmptyText(tr("The device holds no key."), tr("A request that succeeds registers one."));
    m_model->setHorizontalHeaderLabels({tr("Key Name"), tr("Used for"), tr("Valid Until"), tr("State")});
    if (m_device)
        fill();
}

} // namespace scepter
