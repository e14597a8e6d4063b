#include "ui/fleet/importdialog.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/fleet/csv.h"
#include "ui/fleet/inventorylinesmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/statustagdelegate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

using Action = InventoryLine::Action;

ImportDialog::ImportDialog(const Workplace &workplace, const Administrator &administrator, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_model(new InventoryLinesModel(this)),
      m_hint(new QLabel),
      m_file(new QLabel),
      m_counts(new QLabel),
      m_columnsLabel(new QLabel),
      m_choose(new QPushButton),
      m_import(new QPushButton),
      m_stop(new QPushButton),
      m_close(new QPushButton),
      m_printers(new WrappingCheckBox),
      m_problemsOnly(new WrappingCheckBox),
      m_columns(new QLineEdit),
      m_table(new TableView),
      m_progress(new QProgressBar),
      m_done(new NoteStrip),
      m_failure(new FailurePanel)
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    build();
    connectControls();
    updateControls();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_choose, u"chooseButton"_s}, {m_import, u"importButton"_s},    {m_stop, u"stopButton"_s},
        {m_close, u"closeButton"_s},   {m_printers, u"printersCheck"_s}, {m_problemsOnly, u"problemsOnlyCheck"_s},
        {m_columns, u"columnsEdit"_s}, {m_table, u"previewTable"_s},     {m_progress, u"importProgress"_s},
        {m_done, u"doneStrip"_s},      {m_failure, u"failurePanel"_s},   {m_counts, u"countsLabel"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_file->setFont(headingFont());
    m_file->setWordWrap(true);
    m_file->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_columnsLabel->setBuddy(m_columns);
    m_import->setProperty("primary", true);
    m_progress->setTextVisible(false);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(InventoryLinesModel::Action, new StatusTagDelegate(InventoryLinesModel::TagRole, this));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(InventoryLinesModel::Line, fontMetrics().averageCharWidth() * 12);
    m_table->setColumnWidth(InventoryLinesModel::Device, fontMetrics().averageCharWidth() * 24);
    for (QWidget *later : std::initializer_list<QWidget *>{m_progress, m_done, m_failure, m_stop})
        later->hide();

    lay();
}

void ImportDialog::lay()
{
    auto *card = new Card;
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 6, 1, 6);
    cardLayout->addWidget(m_table);
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(12);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    auto *columnsRow = new QHBoxLayout;
    columnsRow->setSpacing(8);
    columnsRow->addWidget(m_columnsLabel);
    columnsRow->addWidget(m_columns, 1);
    auto *countsRow = new QHBoxLayout;
    countsRow->setSpacing(12);
    countsRow->addWidget(m_counts, 1);
    countsRow->addWidget(m_problemsOnly);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(10);
    layout->addLayout(fileRow);
    layout->addWidget(m_hint);
    layout->addWidget(m_printers);
    layout->addLayout(columnsRow);
    layout->addWidget(m_failure);
    layout->addWidget(m_done);
    layout->addLayout(countsRow);
    layout->addWidget(card, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    const int unit = fontMetrics().averageCharWidth();
    setMinimumSize(unit * 80, unit * 60);
    resize(unit * 125, unit * 88);
}

void ImportDialog::connectControls()
{
    for (QPushButton *button : {m_choose, m_stop, m_close})
        button->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_batches->stop();
        m_stop->setEnabled(false);
    });
    connect(m_printers, &QAbstractButton::toggled, this, &ImportDialog::read);
    connect(m_columns, &QLineEdit::editingFinished, this, &ImportDialog::read);
    connect(m_problemsOnly, &QAbstractButton::toggled, this, [this](bool only) {
        m_model->setProblemsOnly(only);
        retranslate();
    });
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import inventory"), QDir::homePath(),
                                   tr("Tables (*.csv *.txt *.tsv)") + u";;"_s + tr("Device settings (*.json)") + u";;"_s
                                       + tr("All files (*)"));
    dialog->setObjectName(u"inventoryFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, qOverload<const QString &>(&ImportDialog::open));
    dialog->open();
}

void ImportDialog::open(const QString &path)
{
    if (m_importing)
        return;
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive) && !m_finished) {
        Q_EMIT settingsChosen(path);
        return reject();
    }
    m_path = path;
    read();
}

/// Columns that were secret before are secret again, whatever the file says of them.
void ImportDialog::read()
{
    if (m_path.isEmpty() || m_importing || m_finished)
        return;
    m_inventory.reset();
    m_model->setLines({});
    m_count = {};
    m_done->hide();
    m_failure->hide();
    setBusy(true);
    const auto work = [](Transaction &transaction) { return secretColumnNames(transaction); };
    m_workplace.database.read(this, work, [this, asked = ++m_asked](const Result<QStringList> &known) {
        if (asked != m_asked)
            return;
        if (known)
            parse(*known);
        else
            showFailure(known.error());
    });
}

void ImportDialog::parse(const QStringList &knownSecrets)
{
    QStringList secret;
    for (const QString &column : m_columns->text().split(u','))
        secret.append(column.trimmed());
    secret.removeAll(QString());
    const InventoryOptions options{m_printers->isChecked(), secret, DeviceSetup::timeZoneHere(), knownSecrets};
    const auto work = [path = m_path, options]() -> Result<InventoryFile> {
        auto bytes = readFile(path, Csv::mostBytes);
        if (!bytes)
            return fail(bytes.error());
        const auto file = InventoryFile::parse(*bytes, path, options);
        if (file && file->hasSecrets())
            wipe(*bytes);
        return file;
    };
    m_workplace.services.pool.run(this, work, [this, asked = m_asked](const Result<InventoryFile> &file) {
        if (asked == m_asked)
            preview(file);
    });
}

void ImportDialog::preview(const Result<InventoryFile> &file)
{
    if (!file)
        return showFailure(file.error());
    m_inventory = *file;
    const auto look = [file = *file, store = DeviceStore(m_workplace.profiles, m_administrator.vault())](Transaction &transaction) {
        return file.preview(transaction, store);
    };
    m_workplace.database.read(this, look, [this, asked = m_asked](const Result<QList<InventoryLine>> &lines) {
        if (asked != m_asked)
            return;
        if (lines)
            showPreview(*lines);
        else
            showFailure(lines.error());
    });
}

void ImportDialog::showPreview(const QList<InventoryLine> &lines)
{
    m_count = InventoryCounts::of(lines);
    m_model->setLines(lines);
    setBusy(false);
    m_import->setFocus();
}

void ImportDialog::import()
{
    if (!whyNot().isEmpty())
        return;
    m_importing = true;
    m_batches = new BatchImport(m_workplace, m_administrator, *m_inventory, m_model->lines(), QFileInfo(m_path).fileName(), this);
    connect(m_batches, &BatchImport::progressed, m_progress, &QProgressBar::setValue);
    connect(m_batches, &BatchImport::finished, this, &ImportDialog::finish);
    setBusy(true);
    m_progress->setRange(0, int(m_model->lines().size()));
    m_progress->setValue(0);
    m_batches->start();
}

void ImportDialog::finish(const std::optional<Error> &error)
{
    const QList<InventoryLine> lines = m_batches->results();
    m_count = InventoryCounts::of(lines);
    m_model->setLines(lines);
    m_importing = false;
    m_finished = true;
    m_done->setKind(m_count.bad > 0 || m_batches->isStopped() || error ? NoteStrip::Kind::Note : NoteStrip::Kind::Good);
    m_done->show();
    setBusy(false);
    if (error)
        showFailure(*error);
    retranslate();
    if (const int devices = m_batches->written().changes(); devices > 0)
        Q_EMIT imported(devices);
}

void ImportDialog::showFailure(const Error &error)
{
    m_failure->setError(error);
    m_failure->show();
    setBusy(false);
}

void ImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    if (!m_importing)
        m_progress->setRange(0, 0);
    updateControls();
}

void ImportDialog::updateControls()
{
    m_import->setVisible(!m_finished);
    setUsable({m_import}, whyNot());
    m_stop->setVisible(m_importing);
    m_stop->setEnabled(m_importing && !m_batches->isStopped());
    setUsable({m_close}, m_importing ? tr("The import is running: stop it first.") : QString());
    setUsable({m_choose, m_printers, m_columns}, m_importing  ? tr("The import is running: stop it first.")
                                                 : m_finished ? tr("The file was imported. Close this and begin anew for another one.")
                                                              : QString());
    retranslate();
}

QString ImportDialog::whyNot() const
{
    if (m_path.isEmpty())
        return tr("Choose a file first.");
    if (m_busy)
        return tr("The inventory is being read or imported.");
    if (!m_inventory)
        return tr("The file cannot be imported.");
    return m_count.changes() > 0 ? QString() : tr("There is nothing new in the file.");
}

void ImportDialog::reject()
{
    if (!m_importing) // [Stop] comes first, and says what was imported
        QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && !m_importing && !m_finished)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    if (const QList<QUrl> urls = event->mimeData()->urls(); urls.size() == 1)
        open(urls.first().toLocalFile());
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    m_model->retranslate();
    updateControls();
}

QString ImportDialog::countsText() const
{
    return QStringList{tr("%n new", nullptr, m_count.added), tr("%n changed", nullptr, m_count.changed),
                       tr("%n unchanged", nullptr, m_count.unchanged), tr("%n bad", nullptr, m_count.bad)}
        .join(u" · "_s);
}

QString ImportDialog::doneText() const
{
    const InventoryCounts &written = m_batches->written();
    const QString devices = tr("Imported: %1, %2.").arg(tr("%n new", nullptr, written.added), tr("%n changed", nullptr, written.changed));
    if (m_batches->isStopped())
        return devices + u' ' + tr("The import was stopped: what was imported before stays. Import the file again to go on.");
    return m_count.bad > 0 ? devices + u' ' + tr("%n row(s) could not be imported.", nullptr, m_count.bad) : devices;
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import inventory"));
    m_file->setText(m_path.isEmpty() ? tr("No file is chosen") : QFileInfo(m_path).fileName());
    m_hint->setText(tr("A table as CSV, with a line of column names: name, title, address, model, serial number, site, tags, kind; further "
                       "columns are kept as variables for templates. Choose the file or drop it here."));
    m_choose->setText(tr("Choose file…"));
    m_printers->setText(tr("New devices are real printers, which enrol by themselves, unless their row says otherwise"));
    m_columnsLabel->setText(tr("Further secret columns:"));
    m_columns->setPlaceholderText(tr("such as pin, code; “challenge” is always secret"));
    m_problemsOnly->setText(tr("Problems only"));
    m_stop->setText(tr("Stop"));
    m_close->setText(tr("Close"));
    m_import->setText(m_count.changes() > 0 ? tr("Import %n device(s)", nullptr, m_count.changes()) : tr("Import"));
    m_table->setAccessibleName(tr("What the file would do"));
    m_progress->setAccessibleName(tr("The inventory is being read or imported."));
    m_counts->setText(m_inventory && !m_model->lines().isEmpty() ? countsText() : QString());
    if (m_finished)
        m_done->setText(doneText());
    if (m_path.isEmpty())
        m_table->setEmptyText(tr("Nothing to show yet"), tr("Choose a file: what it would do is shown here before anything is imported."));
    else if (m_problemsOnly->isChecked())
        m_table->setEmptyText(tr("No row is bad"), {});
    else
        m_table->setEmptyText({}, {});
    m_table->setColumnWidth(
        InventoryLinesModel::Action,
        std::max({m_table->horizontalHeader()->sectionSizeHint(InventoryLinesModel::Action) + 8,
                  StatusTagDelegate::cellWidth(InventoryLinesModel::actionText(Action::Unchanged)),
                  StatusTagDelegate::cellWidth(InventoryLinesModel::actionText(Action::Update)), fontMetrics().averageCharWidth() * 12}));
}

} // namespace scepter
