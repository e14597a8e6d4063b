#include "ui/fleet/fleetacts.h"

#include "core/base/literals.h"
#include "ui/fleet/devicedialog.h"
#include "ui/fleet/keychoice.h"
#include "ui/fleet/probedialog.h"
#include "ui/text/explanation.h"
#include "ui/text/fleetwords.h"
#include "ui/text/guardwords.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/fieldsdialog.h"
#include "ui/widgets/question.h"

#include <QPointer>

namespace scepter {
namespace {

constexpr qsizetype mostNamed = 5;   ///< devices in a question
constexpr qsizetype batchSize = 500; ///< devices that one transaction changes

QStringList wordsIn(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString clean = word.simplified(); !clean.isEmpty())
            words += clean;
    }
    return words;
}

/// Names for the audit log, which is to stay readable.
QString subjectOf(const QStringList &names)
{
    constexpr qsizetype most = 20;
    return names.size() <= most ? names.join(u' ') : u"%1 … (%2)"_s.arg(names.first(most).join(u' ')).arg(names.size());
}

} // namespace

FleetActs::FleetActs(const Workplace &workplace, QWidget *page) : QObject(page), m_workplace(workplace), m_page(page) {}

template <class F> void FleetActs::write(const QString &operation, const QString &subject, F work)
{
    if (!m_administrator)
        return;
    m_workplace.database.write(
        this, m_administrator->audited(m_administrator->act(now(), operation, {}, subject), std::move(work)),
        [this](const auto &result) { Q_EMIT done(result ? std::optional<Error>() : std::optional(result.error())); });
}

void FleetActs::addDevice()
{
    auto *dialog = new DeviceDialog(m_workplace.profiles, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeviceDialog::chosen, this, [this, dialog](const NewDevice &device) {
        if (!m_administrator)
            return;
        const auto work = [store = store(), device, at = now()](Transaction &transaction) {
            return store.add(transaction, device, at).and_then([&](DeviceId id) {
                return PrinterMatch::begin(transaction).map([id] { return id; }); // what was issued to it before may be its own
            });
        };
        m_workplace.database.write(dialog, m_administrator->audited(m_administrator->act(now(), u"device add"_s, {}, device.name), work),
                                   [this, dialog, name = device.name](const Result<DeviceId> &added) {
                                       if (!added)
                                           return dialog->showError(added.error());
                                       dialog->accept();
                                       Q_EMIT deviceAdded(name);
                                   });
    });
    dialog->open();
}

void FleetActs::editInventory(const QList<FleetDevicePtr> &devices)
{
    if (devices.size() == 1)
        return editOne(devices.constFirst());
    QList<DeviceId> ids;
    QStringList names;
    for (const FleetDevicePtr &device : devices) {
        ids += device->id;
        names += device->name;
    }
    const int count = int(ids.size());
    auto *dialog = new FieldsDialog(
        {u"editSite"_s, u"editAddTags"_s, u"editRemoveTags"_s},
        [count] {
            return FieldsDialog::Texts{tr("Site and tags"),
                                       tr("For %n selected device(s). What is left empty stays as it is.", nullptr, count),
                                       tr("Apply"),
                                       tr("Cancel"),
                                       {tr("Site:"), tr("Add tags:"), tr("Remove tags:")},
                                       {{}, tr("Separated by commas"), tr("Separated by commas")}};
        },
        m_page);
    dialog->setObjectName(u"inventoryDialog"_s);
    connect(dialog, &FieldsDialog::chosen, this, [this, dialog, ids, names] {
        const QStringList values = dialog->values();
        const QStringList add = wordsIn(values[1]), remove = wordsIn(values[2]);
        applyInventory(ids, names, [site = values[0], add, remove](Inventory *inventory) {
            if (!site.isEmpty())
                inventory->site = site;
            for (const QString &tag : add) {
                if (!inventory->tags.contains(tag))
                    inventory->tags += tag;
            }
            for (const QString &tag : remove)
                inventory->tags.removeAll(tag);
            inventory->tags.sort();
        });
        dialog->accept();
    });
    dialog->open();
}

namespace {

/// The fields of one device that can be changed, in the order of the dialog.
constexpr std::array oneDevicesFields{InventoryField::Title,  InventoryField::Address, InventoryField::Model,
                                      InventoryField::Serial, InventoryField::Site,    InventoryField::Tags};

} // namespace

/// All fields of one device, as an import or “scepterctl fleet set” would change them.
void FleetActs::editOne(const FleetDevicePtr &device)
{
    auto *dialog = new FieldsDialog(
        {u"editTitle"_s, u"editAddress"_s, u"editModel"_s, u"editSerial"_s, u"editSite"_s, u"editTags"_s},
        [name = device->name] {
            return FieldsDialog::Texts{tr("Inventory details"),
                                       tr("What the inventory says of “%1”. A field that is emptied is taken away.").arg(name),
                                       tr("Apply"),
                                       tr("Cancel"),
                                       {tr("Title:"), tr("Address:"), tr("Model:"), tr("Serial number:"), tr("Site:"), tr("Tags:")},
                                       {{}, tr("IP address or host name"), {}, {}, {}, tr("Separated by commas")}};
        },
        m_page);
    dialog->setObjectName(u"inventoryDialog"_s);
    const Inventory &inventory = device->inventory;
    const QStringList before{device->title,    device->address, device->profile,
                             inventory.serial, inventory.site,  inventory.tags.join(u", "_s)};
    for (int i = 0; i < before.size(); ++i)
        dialog->setValue(i, before[i]);
    connect(dialog, &FieldsDialog::chosen, this, [this, dialog, before, name = device->name] {
        QMap<InventoryField, QString> changed;
        const QStringList after = dialog->values();
        for (int i = 0; i < after.size(); ++i) {
            if (after[i] != before[i])
                changed.insert(oneDevicesFields[size_t(i)], after[i]);
        }
        if (changed.isEmpty())
            return dialog->accept();
        const auto fields = InventoryFile::forDevices({name}, changed);
        if (!fields)
            return dialog->showError(fields.error());
        setFields(dialog, name, *fields);
    });
    dialog->open();
}

void FleetActs::setFields(FieldsDialog *dialog, const QString &name, const InventoryFile &fields)
{
    if (!m_administrator)
        return;
    const auto problem = std::make_shared<std::optional<RowProblem>>();
    const auto work = [fields, problem, store = store(), at = now()](Transaction &transaction) -> Result<void> {
        InventoryLine line;
        line.action = InventoryLine::Action::Update;
        const auto lines = fields.apply(transaction, store, {line}, at);
        if (!lines)
            return fail(lines.error());
        *problem = lines->constFirst().problem;
        return *problem ? Result<void>(fail(Errc::InvalidArgument)) : Result<void>(); // with nothing in the audit log
    };
    m_workplace.database.write(dialog, m_administrator->audited(m_administrator->act(now(), u"device set"_s, {}, name), work),
                               [this, dialog, problem](const Result<void> &set) {
                                   if (*problem)
                                       return dialog->showError([row = **problem] { return rowProblemText(row); });
                                   if (!set)
                                       return dialog->showError(set.error());
                                   dialog->accept();
                                   Q_EMIT done({});
                               });
}

void FleetActs::applyInventory(const QList<DeviceId> &ids, const QStringList &names, const std::function<void(Inventory *)> &edit)
{
    if (!m_administrator)
        return;
    for (qsizetype first = 0; first < ids.size(); first += batchSize) {
        const QList<DeviceId> batch = ids.mid(first, batchSize);
        write(u"device set"_s, subjectOf(names.mid(first, batchSize)),
              [store = store(), batch, edit](Transaction &transaction) -> Result<void> {
                  for (const DeviceId id : batch) {
                      const auto device = store.load(transaction, id);
                      if (!device)
                          return fail(device.error());
                      Inventory inventory = device->inventory;
                      edit(&inventory);
                      if (inventory == device->inventory)
                          continue;
                      const InventoryChange change{.address = device->address, .inventory = inventory};
                      if (const auto set = store.setInventory(transaction, *device, change); !set)
                          return set;
                  }
                  return {};
              });
    }
}

void FleetActs::removeDevices(const QList<FleetDevicePtr> &devices)
{
    if (devices.isEmpty() || !m_administrator)
        return;
    const int count = int(devices.size());
    const QString first = devices.constFirst()->name;
    Question::ask(
        m_page, u"removeQuestion"_s,
        [count, first] {
            return Question::Texts{
                tr("Remove devices?"), count == 1 ? tr("Remove the device “%1”?").arg(first) : tr("Remove %n device(s)?", nullptr, count),
                tr("Their keys, certificates and requests go with them and cannot be brought back. What was issued stays in the "
                   "records of its connector."),
                tr("Remove"), tr("Keep")};
        },
        [this, devices] {
            for (qsizetype from = 0; from < devices.size(); from += batchSize) {
                QList<DeviceId> ids;
                QStringList names;
                for (const FleetDevicePtr &device : devices.mid(from, batchSize)) {
                    ids += device->id;
                    names += device->name;
                }
                write(u"device remove"_s, subjectOf(names), [ids](Transaction &transaction) -> Result<void> {
                    for (const DeviceId id : ids) {
                        if (const auto removed = DeviceStore::remove(transaction, id); !removed)
                            return removed;
                    }
                    return {};
                });
            }
        });
}

void FleetActs::deleteKey(const FleetDevicePtr &device, const QList<DeviceStory::SpareKey> &keys)
{
    QList<DeviceStory::SpareKey> judged = keys;
    for (DeviceStory::SpareKey &key : judged)
        key.loss.certificateValid = key.validUntil.isValid() && now() < key.validUntil;
    auto *choice = new KeyChoice(device->name, judged, m_page);
    connect(choice, &KeyChoice::chosen, this, [this, device](int number) { deleteKeyNow(device, number); });
    choice->open();
}

void FleetActs::deleteKeyNow(const FleetDevicePtr &device, int number)
{
    if (!m_administrator)
        return;
    write(u"device delete-key"_s, device->name, [store = store(), id = device->id, number, at = now()](Transaction &transaction) {
        return store.change(transaction, id, at, [number](SimulatedMfp &machine) { return machine.deleteKey(number); });
    });
}

void FleetActs::probe(const FleetDevicePtr &device)
{
    if (!m_administrator || device->address.isEmpty())
        return;
    auto *probe = new TlsProbe(m_workplace.database, m_workplace.services.scheduler, this);
    const auto end = [this, probe](const std::optional<Error> &problem) {
        probe->deleteLater();
        Q_EMIT probing(false);
        Q_EMIT done(problem);
    };
    connect(probe, &TlsProbe::finished, this, [end] { end({}); });
    connect(probe, &TlsProbe::failed, this, [end](const Error &error) { end(error); });
    Q_EMIT probing(true);
    const ProbeOptions options = ProbeDialog::kept(m_workplace.settings);
    probe->start({{device->id, device->address, quint16(options.port)}}, std::chrono::seconds(options.timeout));
}

void FleetActs::probeMany(const QList<FleetDevicePtr> &devices)
{
    if (!m_administrator)
        return;
    QList<FleetDevice> values;
    for (const FleetDevicePtr &device : devices)
        values.append(*device);
    (new ProbeDialog(m_workplace, values, m_page->window()))->open();
}

void FleetActs::change(const QString &operation, RolloutId id, std::function<Result<void>(Transaction &, const QDateTime &)> work)
{
    write(operation, QString::number(qint64(id)),
          [work = std::move(work), at = now()](Transaction &transaction) { return work(transaction, at); });
}

void FleetActs::rollout(const Rollout &rollout, RolloutCard::Act act)
{
    const RolloutId id = rollout.id;
    switch (act) {
    case RolloutCard::Act::Pause:
        return change(u"rollout pause"_s, id, [id](Transaction &t, const QDateTime &) { return RolloutStore::pause(t, id); });
    case RolloutCard::Act::Resume:
        return change(u"rollout resume"_s, id, [id](Transaction &t, const QDateTime &at) { return RolloutStore::resume(t, id, at); });
    case RolloutCard::Act::Retry: return retry(id);
    case RolloutCard::Act::Cancel: break;
    }
    const bool isPlan = rollout.kind == RolloutKind::Plan;
    Question::ask(
        m_page, u"cancelQuestion"_s,
        [isPlan, title = rollout.title] {
            return Question::Texts{
                tr("Cancel the rollout?"), tr("Cancel “%1”?").arg(title),
                isPlan ? tr("The challenge passwords of printers that have no certificate yet are taken back: their settings sheets are "
                            "good no more.")
                       : tr("What has not been sent is not sent. What is being sent is seen through, and certificates that were "
                            "issued stay."),
                tr("Cancel the rollout"), tr("Go on with it")};
        },
        [this, id, isPlan] {
            change(u"rollout cancel"_s, id, [id, isPlan](Transaction &t, const QDateTime &at) -> Result<void> {
                const auto withdrawn = isPlan ? PrinterPlan::withdraw(t, id) : Result<int>(0);
                return withdrawn ? RolloutStore::cancel(t, id, at) : fail(withdrawn.error());
            });
        });
}

void FleetActs::retry(RolloutId rollout, const QList<DeviceId> &only)
{
    if (!m_administrator)
        return;
    const auto look = [store = store(), rollout, only, &random = m_workplace.services.random, at = now()](Transaction &transaction) {
        return RolloutRetry::plan(transaction, store, rollout, random, at, only);
    };
    m_workplace.database.read(this, look, [this, rollout, only](const Result<PlannedRetry> &planned) {
        if (!planned)
            return Q_EMIT done(planned.error());
        Question::ask(
            m_page, u"retryQuestion"_s,
            [planned = *planned] {
                QStringList lines = retryText(planned);
                const QString first = lines.takeFirst();
                for (const GuardFinding &finding : planned.findings)
                    lines += guardText(finding);
                for (const DeviceProblem &problem : planned.problems.mid(0, mostNamed))
                    lines += problem.device + u": "_s + explain(problem.error).oneLine();
                return Question::Texts{tr("Try again?"), first, lines.join(u"\n\n"_s), tr("Try again"), tr("Not now")};
            },
            [this, rollout, only] { retryNow(rollout, only); });
    });
}

/// Planned anew, of the store as it is then.
void FleetActs::retryNow(RolloutId rollout, const QList<DeviceId> &only)
{
    if (!m_administrator)
        return;
    change(u"rollout retry"_s, rollout,
           [store = store(), rollout, only, &random = m_workplace.services.random](Transaction &transaction, const QDateTime &at) {
               return RolloutRetry::retry(transaction, store, rollout, random, at, only).map([](const PlannedRetry &) {});
           });
}

void FleetActs::saveFilter(const QString &expression)
{
    auto *dialog = new FieldsDialog(
        {u"filterName"_s},
        [] {
            return FieldsDialog::Texts{tr("Save filter"), tr("Under its name it can be chosen again, and used in other filters as @name."),
                                       tr("Save"),        tr("Cancel"),
                                       {tr("Name:")},     {tr("Small letters, digits and hyphens")}};
        },
        m_page);
    dialog->setObjectName(u"saveFilterDialog"_s);
    connect(dialog, &FieldsDialog::chosen, this, [this, dialog, expression] {
        if (!m_administrator)
            return;
        const SavedFilter filter{dialog->values().constFirst(), expression};
        const auto work = [filter, at = now()](Transaction &transaction) { return FilterStore::save(transaction, filter, at); };
        m_workplace.database.write(dialog,
                                   m_administrator->audited(m_administrator->act(now(), u"fleet filter save"_s, {}, filter.name), work),
                                   [this, dialog](const Result<void> &saved) {
                                       if (!saved)
                                           return dialog->showError(saved.error());
                                       dialog->accept();
                                       Q_EMIT done({});
                                   });
    });
    dialog->open();
}

void FleetActs::deleteFilter(const QString &name)
{
    write(u"fleet filter delete"_s, name, [name](Transaction &transaction) { return FilterStore::remove(transaction, name); });
}

} // namespace scepter
