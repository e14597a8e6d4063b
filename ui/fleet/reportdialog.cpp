#include "ui/fleet/reportdialog.h"

#include "core/base/filekind.h"
#include "core/base/literals.h"
#include "core/fleet/rolloutreportfile.h"
#include "ui/report/rolloutreporthtml.h"
#include "ui/report/rolloutreportpdf.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/usable.h"

#include <QButtonGroup>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

using Form = ReportDialog::Form;

QString suffixOf(Form form)
{
    static constexpr const char16_t *suffixes[] = {u"csv", u"json", u"html", u"pdf"};
    return QString::fromUtf16(suffixes[int(form)]);
}

QByteArray inForm(const RolloutReport &report, Form form)
{
    switch (form) {
    case Form::Csv: return toCsv(report, reportWords());
    case Form::Json: return QJsonDocument(toJson(report)).toJson();
    case Form::Html: return rolloutReportHtml(report);
    case Form::Pdf: return rolloutReportPdf(report);
    }
    Q_UNREACHABLE();
}

} // namespace

ReportDialog::ReportDialog(const Workplace &workplace, const std::optional<Administrator> &administrator, RolloutId id, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_id(id),
      m_intro(new QLabel),
      m_keysHeading(new QLabel),
      m_keysText(new QLabel),
      m_forms(new QButtonGroup(this)),
      m_save(new QPushButton),
      m_export(new QPushButton),
      m_close(new QPushButton),
      m_progress(new QProgressBar),
      m_done(new NoteStrip),
      m_failure(new FailurePanel)
{
    setObjectName(u"reportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    for (QPushButton *button : {m_export, m_close})
        button->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_export, &QPushButton::clicked, this, &ReportDialog::askForPassphrase);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::build()
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{{m_save, u"saveButton"_s},   {m_export, u"exportButton"_s},
                                                                     {m_close, u"closeButton"_s}, {m_progress, u"reportProgress"_s},
                                                                     {m_done, u"doneStrip"_s},    {m_failure, u"failurePanel"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    for (QLabel *heading : {m_intro, m_keysHeading})
        heading->setFont(headingFont());
    m_keysText->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_intro, m_keysText})
        label->setWordWrap(true);
    m_save->setProperty("primary", true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(8);
    layout->addWidget(m_intro);
    for (const Form form : {Form::Csv, Form::Json, Form::Html, Form::Pdf}) {
        auto *button = new QRadioButton;
        button->setObjectName(suffixOf(form) + u"Radio"_s);
        button->setChecked(form == Form::Csv);
        m_forms->addButton(button, int(form));
        layout->addWidget(button);
    }
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addSpacing(14);
    layout->addWidget(m_keysHeading);
    layout->addWidget(m_keysText);
    layout->addWidget(m_export, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_done, m_failure}) {
        widget->hide();
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
}

void ReportDialog::chooseFile()
{
    const auto form = Form(m_forms->checkedId());
    const QString suffix = suffixOf(form);
    auto *dialog = new QFileDialog(this, tr("Save report"), QDir::homePath(), u"*."_s + suffix);
    dialog->setObjectName(u"reportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"rollout-%1.%2"_s.arg(qint64(m_id)).arg(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { save(form, path); });
    dialog->open();
}

void ReportDialog::save(Form form, const QString &path)
{
    setBusy(true);
    const auto gather = [&profiles = m_workplace.profiles, id = m_id, now = m_workplace.services.scheduler.now()](
                            Transaction &transaction) { return RolloutReport::gather(transaction, profiles, id, now); };
    m_workplace.database.read(this, gather, [this, form, path](const Result<RolloutReport> &report) {
        if (!report)
            return finish(path, {}, report.error());
        const auto write = [report = *report, form, path] {
            const QByteArray bytes = inForm(report, form);
            return replaceFile(path, bytes, FileAccess::Everyone, sameShape(bytes));
        };
        m_workplace.services.pool.run(this, write, [this, path](const Result<void> &written) {
            finish(path, {}, written ? std::nullopt : std::optional(written.error()));
        });
    });
}

void ReportDialog::askForPassphrase()
{
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{
                tr("Export keys"),
                tr("The files are sealed under a passphrase of their own. Whoever imports them into the printers needs it."),
                tr("Choose folder…"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Twice, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking](const Secret &passphrase) {
        asking->accept();
        chooseDirectory(passphrase);
    });
    asking->open();
}

void ReportDialog::chooseDirectory(const Secret &passphrase)
{
    auto *dialog = new QFileDialog(this, tr("Choose an empty folder"), QDir::homePath());
    dialog->setObjectName(u"keysFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, passphrase](const QString &path) { exportKeys(path, passphrase); });
    dialog->open();
}

void ReportDialog::exportKeys(const QString &directory, const Secret &passphrase)
{
    if (!m_administrator)
        return;
    setBusy(true);
    const auto gather = [store = DeviceStore(m_workplace.profiles, m_administrator->vault()), id = m_id](Transaction &transaction) {
        return KeyExport::gather(transaction, store, id);
    };
    m_workplace.database.read(this, gather, [this, directory, passphrase](const Result<QList<ExportableKey>> &found) {
        if (!found)
            return finish(directory, {}, found.error());
        const auto keys = std::make_shared<const QList<ExportableKey>>(*found);
        m_workplace.services.pool.run(
            this, [directory] { return KeyExport::prepare(directory); },
            [this, directory, passphrase, keys](const Result<void> &prepared) {
                if (prepared)
                    logKeys(directory, passphrase, keys);
                else
                    finish(directory, {}, prepared.error());
            });
    });
}

/// The keys leave the store, so the log knows before the files do: an entry for each key (C9).
void ReportDialog::logKeys(const QString &directory, const Secret &passphrase, const Keys &keys)
{
    const auto log = [administrator = *m_administrator, keys,
                      now = m_workplace.services.scheduler.now()](Transaction &transaction) -> Result<void> {
        for (const ExportableKey &key : *keys) {
            const Certificate &certificate = key.contents.certificate;
            const auto entry = administrator.act(now, u"key export"_s, {}, key.device + u": "_s + certificate.subject().toString(),
                                                 certificate.serialHex());
            if (const auto logged = administrator.log(transaction, entry); !logged)
                return logged;
        }
        return {};
    };
    m_workplace.database.write(this, log, [this, directory, passphrase, keys](const Result<void> &logged) {
        if (logged)
            writeKeys(directory, passphrase, keys);
        else
            finish(directory, {}, logged.error());
    });
}

void ReportDialog::writeKeys(const QString &directory, const Secret &passphrase, const Keys &keys)
{
    m_workplace.services.pool.run(
        this, [directory, passphrase, keys] { return KeyExport::write(directory, *keys, passphrase); },
        [this, directory](const Result<QList<ExportedKey>> &written) {
            if (written)
                finish(directory, int(written->size()), {});
            else
                finish(directory, {}, written.error());
        });
}

void ReportDialog::finish(const QString &path, std::optional<int> keys, const std::optional<Error> &error)
{
    setBusy(false);
    m_done->setVisible(!error);
    m_failure->setVisible(error.has_value());
    if (error)
        return m_failure->setError(*error);
    m_path = path;
    m_keys = keys;
    m_done->setKind(keys ? NoteStrip::Kind::Note : NoteStrip::Kind::Good);
    retranslate();
    Q_EMIT saved(path);
}

void ReportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    if (busy) {
        m_done->hide();
        m_failure->hide();
    }
    retranslate();
}

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    retranslate();
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Report"));
    m_intro->setText(tr("What became of the rollout"));
    m_forms->button(int(Form::Csv))->setText(tr("CSV: a line for each device, for a spreadsheet"));
    m_forms->button(int(Form::Json))->setText(tr("JSON: the same for programs"));
    m_forms->button(int(Form::Html))->setText(tr("HTML: a report for a browser"));
    m_forms->button(int(Form::Pdf))->setText(tr("PDF: the report to print or to send"));
    m_save->setText(tr("Save as…"));
    m_keysHeading->setText(tr("Keys for printers that cannot enrol by themselves"));
    m_keysText->setText(
        tr("A PKCS#12 file for each device that was enrolled on its printer's behalf, with an index, in an empty folder. Each "
           "key stands in the audit log."));
    m_export->setText(tr("Export keys…"));
    m_close->setText(tr("Close"));
    m_progress->setAccessibleName(tr("The report is being written"));
    const QString busy = m_busy ? tr("Something is being written already.") : QString();
    setUsable({m_save}, busy);
    setUsable({m_export}, m_administrator ? busy : tr("Administrator privileges are required"));
    const QString path = QDir::toNativeSeparators(m_path);
    m_done->setText(m_keys
                        ? tr("%n key(s) written to %1, with index.csv", nullptr, *m_keys).arg(path) + u' '
                              + tr("The files hold private keys that were made outside the printers. Import them, then delete the folder.")
                        : tr("Written to %1").arg(path));
}

} // namespace scepter
