#include "ui/fleet/sheetspanel.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/report/settingssheet.h"
#include "ui/text/printerwords.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notestrip.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

QByteArray inForm(const QList<SettingsSheet> &sheets, SheetsPanel::Form form)
{
    switch (form) {
    case SheetsPanel::Form::Pdf: return settingsSheetsPdf(sheets);
    case SheetsPanel::Form::Csv: return settingsSheetsCsv(sheets);
    case SheetsPanel::Form::Html: return settingsSheetsHtml(sheets);
    }
    Q_UNREACHABLE();
}

QString suffixOf(SheetsPanel::Form form)
{
    return form == SheetsPanel::Form::Pdf ? u"pdf"_s : form == SheetsPanel::Form::Csv ? u"csv"_s : u"html"_s;
}

} // namespace

SheetsPanel::SheetsPanel(const Workplace &workplace, const Administrator &administrator, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_secret(new NoteStrip),
      m_done(new NoteStrip),
      m_left(new NoteStrip),
      m_failure(new FailurePanel),
      m_progress(new QProgressBar),
      m_pdf(new QPushButton),
      m_csv(new QPushButton),
      m_html(new QPushButton)
{
    m_done->setObjectName(u"sheetsDoneStrip"_s);
    m_done->setKind(NoteStrip::Kind::Good);
    m_left->setObjectName(u"sheetsLeftStrip"_s);
    m_left->setKind(NoteStrip::Kind::Info);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    auto *buttons = new FlowLayout(8);
    for (const auto &[button, name, form] :
         {std::tuple(m_pdf, u"sheetsPdfButton"_s, Form::Pdf), std::tuple(m_csv, u"sheetsCsvButton"_s, Form::Csv),
          std::tuple(m_html, u"sheetsHtmlButton"_s, Form::Html)}) {
        button->setObjectName(name);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, form = form] { choose(form); });
    }
    m_pdf->setProperty("primary", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_secret);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    layout->addWidget(m_done);
    layout->addWidget(m_left);
    layout->addWidget(m_failure);
    for (QWidget *later : std::initializer_list<QWidget *>{m_progress, m_done, m_left, m_failure})
        later->hide();
    retranslate();
}

void SheetsPanel::choose(Form form)
{
    const QString suffix = suffixOf(form);
    auto *dialog = new QFileDialog(this, tr("Save settings sheets"), QDir::homePath(), u"*."_s + suffix);
    dialog->setObjectName(u"sheetsFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"sheets."_s + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { save(form, path); });
    dialog->open();
}

void SheetsPanel::save(Form form, const QString &path)
{
    setBusy(true);
    if (const auto free = mustBeFree(path); !free)
        return finish(path, free);
    // Passwords leave the store, so the log knows before the file does: each writing has an entry (C9, F9).
    const auto work =
        [writer = SheetWriter(DeviceStore(m_workplace.profiles, m_administrator.vault()), m_administrator, m_workplace.services.random),
         wish = m_wish, file = QFileInfo(path).fileName(),
         now = m_workplace.services.scheduler.now()](Transaction &transaction) { return writer.write(transaction, wish, {file}, now); };
    m_workplace.database.write(this, work, [this, form, path](const Result<WrittenSheets> &written) {
        if (!written)
            return finish(path, fail(written.error()));
        take(form, path, *written);
    });
}

void SheetsPanel::take(Form form, const QString &path, const WrittenSheets &written)
{
    m_count = int(written.sheets.size());
    m_missing = written.missing;
    if (written.sheets.isEmpty())
        return finish(path, {});
    const auto write = [sheets = written.sheets, form, path] {
        QByteArray bytes = inForm(sheets, form);
        const auto done = createFile(path, bytes, FileAccess::Owner);
        wipe(bytes);
        return done;
    };
    m_workplace.services.pool.run(this, write, [this, path](const Result<void> &done) { finish(path, done); });
}

void SheetsPanel::finish(const QString &path, const Result<void> &written)
{
    setBusy(false);
    const bool any = written && m_count > 0;
    m_done->setVisible(any);
    m_left->setVisible(written && !m_missing.isEmpty());
    m_failure->setVisible(!written);
    if (!written)
        return m_failure->setError(written.error());
    m_path = path;
    retranslate();
    if (any)
        Q_EMIT saved(path);
}

void SheetsPanel::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    for (QPushButton *button : {m_pdf, m_csv, m_html})
        button->setEnabled(!busy);
}

void SheetsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SheetsPanel::retranslate()
{
    m_secret->setText(tr("The settings sheets hold passwords: keep them to those who set up the printers."));
    m_pdf->setText(tr("Save as PDF…"));
    m_csv->setText(tr("Save as CSV…"));
    m_html->setText(tr("Save as HTML…"));
    m_progress->setAccessibleName(tr("The settings sheets are being written"));
    m_done->setText(tr("%n settings sheet(s) written to %1", nullptr, m_count).arg(QDir::toNativeSeparators(m_path)));
    m_left->setText(tr("No settings sheet now for:") + u'\n' + missingSheetsText(m_missing).join(u'\n'));
}

} // namespace scepter
