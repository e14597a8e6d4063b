#include "ui/device/importexportpage.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/models/settingschangesmodel.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"
#include "ui_importexport.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QRegularExpression>

namespace scepter {

ImportExportPage::ImportExportPage(RemoteUi &device, ClientServices services, QWidget *parent)
    : QWidget(parent),
      m_device(device),
      m_services(services),
      m_ui(std::make_unique<Ui::ImportExportPage>()),
      m_changes(new SettingsChangesModel(this))
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->previewHeading->setFont(headingFont());
    for (QLabel *hint : {m_ui->batchNote, m_ui->previewNote})
        hint->setForegroundRole(QPalette::PlaceholderText);
    m_ui->doneStrip->setKind(NoteStrip::Kind::Good);
    for (QWidget *part : m_ui->importFailurePanel->findChildren<QWidget *>(QRegularExpression(u"^failure"_s)))
        part->setObjectName(u"importF"_s + part->objectName().mid(1));
    m_ui->changesTable->setModel(m_changes);
    m_ui->changesTable->setPreferredRows(8);
    m_ui->changesTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->bodyArea->setVisible(device.profile().batchImport);
    m_ui->unsupportedStrip->setVisible(!device.profile().batchImport);

    connect(m_ui->exportButton, &QPushButton::clicked, this, &ImportExportPage::askForExport);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &ImportExportPage::chooseFile);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportExportPage::confirmImport);
    connect(m_ui->ownNameCheck, &QAbstractButton::clicked, this, &ImportExportPage::chooseName);
    connect(m_ui->cancelImportButton, &QPushButton::clicked, this, &ImportExportPage::forgetPreview);
    connect(&m_device, &RemoteUi::changed, this, &ImportExportPage::updateControls);
    retranslate();
}

ImportExportPage::~ImportExportPage() = default;

void ImportExportPage::askForExport()
{
    if (!m_device.device().hasChallenge || !m_device.isAdministrator())
        return chooseTarget({});
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{
                tr("Export Setting Data"),
                tr("A challenge password is kept for the automatic request. With a passphrase it is exported too, sealed under that passphrase. "
                   "Without one it is left out."),
                tr("Choose File…"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Twice, this);
    asking->setOptional(true);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking](const Secret &passphrase) {
        asking->accept();
        chooseTarget(passphrase);
    });
    asking->open();
}

void ImportExportPage::chooseTarget(const Secret &passphrase)
{
    openFileDialog(this,
                   {FileDialogKind::Save, tr("Export Setting Data"), m_device.name() + u".json"_s, tr("Setting data (*.json)"),
                    u"settingsFileDialog"_s},
                   [this, passphrase](const QString &path) { exportTo(path, passphrase); });
}

void ImportExportPage::exportTo(const QString &path, const Secret &passphrase)
{
    forgetPreview();
    setBusy(true);
    if (const auto free = mustBeFree(path); !free)
        return showFailure(free.error());
    const auto work = [store = m_device.store(), name = m_device.name(), passphrase, &random = m_services.random](
                          Transaction &transaction) { return SettingsFile::exportDevices(transaction, store, {name}, passphrase, random); };
    const auto save = [this, path](const Result<QByteArray> &json) {
        if (!json)
            return showFailure(json.error());
        m_services.pool.run(
            this, [path, json = *json] { return createFile(path, json, FileAccess::Owner); },
            [this, path](const Result<void> &written) {
                if (written)
                    showDone(tr("The settings were exported to “%1”.").arg(path));
                else
                    showFailure(written.error());
            });
    };
    if (passphrase.isEmpty())
        return m_device.database().read(this, work, save);
    // Challenges leave the store, so the log knows before the file does (C9).
    const auto logged = [work, audit = m_device.audit(), name = m_device.name()](Transaction &transaction) -> Result<QByteArray> {
        const auto done = audit ? audit(transaction, u"device export"_s, name) : Result<void>();
        return done ? work(transaction) : fail(done.error());
    };
    m_device.database().write(this, logged, save);
}

void ImportExportPage::chooseFile()
{
    openFileDialog(this, {FileDialogKind::Open, tr("Import Setting Data"), {}, tr("Setting data (*.json)"), u"settingsFileDialog"_s},
                   [this](const QString &path) { preview(path); });
}

void ImportExportPage::preview(const QString &path, const Secret &passphrase)
{
    forgetPreview();
    setBusy(true);
    const auto read = [path, passphrase, &profiles = m_device.store().profiles()] {
        return readFile(path, SettingsFile::mostBytes).and_then([&](const QByteArray &json) {
            return SettingsFile::parse(json, path, profiles, passphrase);
        });
    };
    m_services.pool.run(this, read, [this, path, passphrase](const Result<SettingsFile> &file) {
        if (!file) {
            const Errc code = file.error().code;
            if (code == Errc::PassphraseNeeded || code == Errc::WrongPassphrase)
                return askForPassphrase(path, code == Errc::WrongPassphrase);
            return showFailure(file.error());
        }
        look(path, *file, std::nullopt);
    });
}

Result<ImportExportPage::Preview> ImportExportPage::previewOf(Transaction &transaction, const DeviceStore &store, const QString &device,
                                                              const SettingsFile &file, std::optional<ImportedName> name)
{
    const auto found = store.find(transaction, device);
    const auto asItIs = found ? file.forDevice(*found, ImportedName::FromFile) : fail(found.error());
    if (!asItIs)
        return fail(asItIs.error());
    const bool hasOwn = asItIs->origin() && !asItIs->origin()->ownName.isEmpty();
    const ImportedName chosen = name.value_or(hasOwn ? ImportedName::Own : ImportedName::FromFile);
    const auto part = chosen == ImportedName::Own ? file.forDevice(*found, chosen) : asItIs;
    const auto changes = part ? part->preview(transaction, store) : fail(part.error());
    if (!changes)
        return fail(changes.error());
    return Preview{file, *part, chosen, *changes};
}

/// What the file would do to this device, and to no other (D22).
void ImportExportPage::look(const QString &path, const SettingsFile &file, std::optional<ImportedName> name)
{
    setBusy(true);
    const auto work = [store = m_device.store(), device = m_device.name(), file, name](Transaction &transaction) {
        return previewOf(transaction, store, device, file, name);
    };
    m_device.database().read(this, work, [this, path](const Result<Preview> &preview) {
        if (preview)
            return showPreview(path, *preview);
        forgetPreview();
        showFailure(preview.error());
    });
}

void ImportExportPage::chooseName()
{
    if (m_preview)
        look(m_path, m_preview->file, m_ui->ownNameCheck->isChecked() ? ImportedName::Own : ImportedName::FromFile);
}

void ImportExportPage::askForPassphrase(const QString &path, bool again)
{
    setBusy(false);
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{tr("Import Setting Data"),
                                           tr("The file holds challenge passwords that are sealed under a passphrase of its own."),
                                           tr("Continue"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Once, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking, path](const Secret &passphrase) {
        asking->accept();
        preview(path, passphrase);
    });
    asking->open();
    if (again)
        asking->showError(tr("The passphrase is wrong."));
}

void ImportExportPage::showPreview(const QString &path, const Preview &preview)
{
    setBusy(false);
    const auto &origin = preview.part.origin();
    const bool asks = origin && !origin->commonName.isEmpty() && !origin->ownName.isEmpty();
    if (preview.changes.isEmpty() && !asks)
        return showDone(tr("The file holds the settings that the device has already. There is nothing to import."));
    m_path = path;
    m_preview = preview;
    m_changes->setChanges(preview.changes);
    m_ui->originStrip->setVisible(origin.has_value());
    m_ui->ownNameCheck->setVisible(asks);
    m_ui->ownNameCheck->setChecked(preview.name == ImportedName::Own);
    m_ui->previewArea->show();
    retranslate();
    m_ui->importButton->setFocus();
}

/// Another device's settings are never taken over unasked.
void ImportExportPage::confirmImport()
{
    if (!m_preview || !m_preview->part.origin())
        return import();
    const SettingsOrigin origin = *m_preview->part.origin();
    QStringList named;
    for (const SettingsChange &change : std::as_const(m_preview->changes)) {
        if (change.namesOther)
            named += change.after;
    }
    named.removeDuplicates();
    const auto texts = [origin, named, device = m_device.name()] {
        const QString from = origin.title.isEmpty() ? origin.device : u"%1 (%2)"_s.arg(origin.title, origin.device);
        QString information = tr("“%1” keeps its name, title, and address.").arg(device);
        if (!named.isEmpty())
            information += u' ' + tr("These values name “%1” and are taken over: %2.").arg(from, named.join(u", "_s));
        return Question::Texts{tr("Import Another Device's Settings?"), tr("The settings of “%1” replace those of “%2”.").arg(from, device),
                               information, tr("Import"), tr("Cancel")};
    };
    Question::ask(this, u"importQuestion"_s, texts, [this] { import(); });
}

void ImportExportPage::import()
{
    if (!m_preview)
        return;
    setBusy(true);
    const auto work = [store = m_device.store(), file = m_preview->part, audit = m_device.audit(), now = m_services.scheduler.now(),
                       &random = m_services.random](Transaction &transaction) -> Result<QList<SettingsChange>> {
        const auto changes = file.apply(transaction, store, now, random);
        const auto logged = changes && audit ? audit(transaction, u"device import"_s, file.deviceNames().join(u' ')) : Result<void>();
        return logged ? changes : fail(logged.error());
    };
    m_device.database().write(this, work, [this](const Result<QList<SettingsChange>> &changes) {
        if (!changes)
            return showFailure(changes.error());
        const QString path = m_path;
        forgetPreview();
        showDone(tr("The settings were imported from “%1”.").arg(path));
    });
}

void ImportExportPage::forgetPreview()
{
    m_preview.reset();
    m_changes->setChanges({});
    for (QWidget *outcome : {static_cast<QWidget *>(m_ui->previewArea), static_cast<QWidget *>(m_ui->doneStrip),
                             static_cast<QWidget *>(m_ui->importFailurePanel)})
        outcome->hide();
    updateControls();
}

void ImportExportPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->progressBar->setVisible(busy);
    updateControls();
}

void ImportExportPage::showDone(const QString &text)
{
    setBusy(false);
    m_ui->doneStrip->setText(text);
    m_ui->doneStrip->show();
}

void ImportExportPage::showFailure(const Error &error)
{
    setBusy(false);
    m_ui->importFailurePanel->setError(error);
    m_ui->importFailurePanel->show();
}

void ImportExportPage::updateControls()
{
    const QString busy = m_busy ? tr("The settings are being imported or exported.") : QString();
    const QString whyNot = m_device.isAdministrator() ? busy : tr("Administrator privileges are required");
    setUsable({m_ui->exportButton, m_ui->chooseButton, m_ui->importButton}, whyNot);
    m_ui->importButton->setProperty("primary", m_preview.has_value());
}

void ImportExportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    m_ui->retranslateUi(this);
    m_ui->doneStrip->hide();
    m_changes->retranslate();
    retranslate();
}

/// Whose settings they are, and what in them names that device.
void ImportExportPage::retranslateOrigin()
{
    if (!m_preview || !m_preview->part.origin())
        return;
    const SettingsOrigin &origin = *m_preview->part.origin();
    QStringList called{origin.title, origin.address};
    called.removeAll(QString());
    called.removeAll(origin.device);
    const QString from = called.isEmpty() ? origin.device : u"%1 (%2)"_s.arg(origin.device, called.join(u", "_s));
    QStringList sentences{tr("These are the settings of another device: %1.").arg(from),
                          tr("“%1” keeps its name, title, and address.").arg(m_device.name())};
    if (!origin.commonName.isEmpty() && m_preview->name == ImportedName::FromFile)
        sentences += tr("The common name “%1” is that of the other device: the automatic request will ask for a certificate with it.")
                         .arg(origin.commonName);
    m_ui->originStrip->setText(sentences.join(u' '));
    m_ui->ownNameCheck->setText(tr("Ask for the common name “%1” of this device instead of “%2”").arg(origin.ownName, origin.commonName));
}

void ImportExportPage::retranslate()
{
    m_ui->unsupportedStrip->setText(tr("This model cannot import or export its settings: that takes a model with batch import."));
    m_ui->previewHeading->setText(m_preview ? tr("%n value(s) of “%1” will change: %2", nullptr, int(m_preview->changes.size()))
                                                  .arg(m_device.name(), QFileInfo(m_path).fileName())
                                            : QString());
    retranslateOrigin();
    updateControls();
}

} // namespace scepter
