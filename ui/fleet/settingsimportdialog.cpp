#include "ui/fleet/settingsimportdialog.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/models/settingschangesmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

SettingsImportDialog::SettingsImportDialog(const Workplace &workplace, const Administrator &administrator, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_store(workplace.profiles, administrator.vault()),
      m_changes(new SettingsChangesModel(this)),
      m_heading(new QLabel(this)),
      m_note(new QLabel(this)),
      m_table(new TableView(this)),
      m_progress(new QProgressBar(this)),
      m_done(new NoteStrip(this)),
      m_failure(new FailurePanel(this)),
      m_import(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"settingsImportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const std::initializer_list<std::pair<QWidget *, QString>> names{{m_table, u"changesTable"_s},
                                                                     {m_done, u"doneStrip"_s},
                                                                     {m_failure, u"failurePanel"_s},
                                                                     {m_import, u"importButton"_s},
                                                                     {m_close, u"closeButton"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_heading->setFont(headingFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_heading, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_done->setKind(NoteStrip::Kind::Good);
    m_progress->setMaximum(0);
    m_progress->setTextVisible(false);
    m_table->setModel(m_changes);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_import->setProperty("primary", true);
    m_close->setAutoDefault(false);
    for (QWidget *later : std::initializer_list<QWidget *>{m_progress, m_done, m_failure})
        later->hide();
    lay();
    connect(m_import, &QPushButton::clicked, this, &SettingsImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

SettingsImportDialog::~SettingsImportDialog() = default;

void SettingsImportDialog::lay()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_note, m_failure, m_done})
        layout->addWidget(part);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 120, unit * 70);
}

void SettingsImportDialog::open(const QString &path, const Secret &passphrase)
{
    m_path = path;
    m_file.reset();
    setBusy(true);
    QDialog::open();
    const auto read = [path, passphrase, &profiles = m_workplace.profiles] {
        return readFile(path, SettingsFile::mostBytes).and_then([&](const QByteArray &json) {
            return SettingsFile::parse(json, path, profiles, passphrase);
        });
    };
    m_workplace.services.pool.run(this, read, [this](const Result<SettingsFile> &file) {
        if (file)
            return look(*file);
        const Errc code = file.error().code;
        if (code == Errc::PassphraseNeeded || code == Errc::WrongPassphrase)
            return askForPassphrase(code == Errc::WrongPassphrase);
        showFailure(file.error());
    });
}

void SettingsImportDialog::askForPassphrase(bool again)
{
    setBusy(false);
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{tr("Import Device Settings"),
                                           tr("The file holds challenge passwords that are sealed under a passphrase of its own."),
                                           tr("Continue"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Once, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking](const Secret &passphrase) {
        asking->accept();
        open(m_path, passphrase);
    });
    asking->open();
    if (again)
        asking->showError(tr("The passphrase is wrong."));
}

void SettingsImportDialog::look(const SettingsFile &file)
{
    const auto work = [store = m_store, file](Transaction &transaction) { return file.preview(transaction, store); };
    m_workplace.database.read(this, work, [this, file](const Result<QList<SettingsChange>> &changes) {
        if (!changes)
            return showFailure(changes.error());
        m_file = file;
        m_values = int(changes->size());
        m_changes->setChanges(*changes);
        setBusy(false);
    });
}

void SettingsImportDialog::import()
{
    if (!m_file || m_values == 0)
        return;
    setBusy(true);
    const QDateTime now = m_workplace.services.scheduler.now();
    const auto work = [store = m_store, file = *m_file, now, &random = m_workplace.services.random](Transaction &transaction) {
        return file.apply(transaction, store, now, random);
    };
    const AuditEntry entry = m_administrator.act(now, u"device import"_s, {}, m_file->deviceNames().join(u' '));
    m_workplace.database.write(this, m_administrator.audited(entry, work), [this](const Result<QList<SettingsChange>> &changes) {
        if (!changes)
            return showFailure(changes.error());
        m_finished = true;
        m_done->show();
        setBusy(false);
    });
}

void SettingsImportDialog::showFailure(const Error &error)
{
    m_file.reset();
    m_failure->setError(error);
    m_failure->show();
    setBusy(false);
}

void SettingsImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    if (busy)
        m_failure->hide();
    m_import->setEnabled(!busy && m_file && m_values > 0 && !m_finished);
    retranslate();
}

void SettingsImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_changes->retranslate();
    retranslate();
}

void SettingsImportDialog::retranslate()
{
    setWindowTitle(tr("Import Device Settings"));
    const QString name = QFileInfo(m_path).fileName();
    m_heading->setText(m_file ? tr("%n value(s) will change: %1", nullptr, m_values).arg(name) : name);
    m_note->setText(
        tr("Each device that the file names gets its settings, timer included; devices that are not there yet are added. Either "
           "all of them are imported or none."));
    m_done->setText(tr("The settings were imported from “%1”.").arg(name));
    m_table->setAccessibleName(tr("What the import will change"));
    m_table->setEmptyText(m_file ? tr("There is nothing new in the file.") : QString(), {});
    m_progress->setAccessibleName(tr("Progress of importing"));
    m_import->setText(tr("&Import"));
    m_close->setText(tr("Close"));
}

} // namespace scepter
