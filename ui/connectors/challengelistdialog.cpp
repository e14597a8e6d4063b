#include "ui/connectors/challengelistdialog.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/fleet/csv.h"
#include "core/fleet/csvline.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/explanation.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/localtime.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace scepter {
namespace {

constexpr int daysAtFirst = 30;
constexpr qsizetype mostShown = 1000; ///< rows of the preview

enum Column { Line, Name, State, Details };

/// What is wrong first; a long list is not shown to its end.
QList<ChallengeLine> shownLines(const QList<ChallengeLine> &lines)
{
    QList<ChallengeLine> shown = lines;
    std::stable_partition(shown.begin(), shown.end(),
                          [](const ChallengeLine &line) { return line.problem != ChallengeLine::Problem::None; });
    return shown.first(std::min(shown.size(), mostShown));
}

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ChallengeListDialog::ChallengeListDialog(const Workplace &workplace, const Administrator &administrator, const QString &connector,
                                         const QString &url, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_connector(connector),
      m_url(url),
      m_model(new RowsModel<ChallengeLine>(
          columns(), [](const ChallengeLine &line) { return QString::number(line.line); }, this)),
      m_table(new RowsTable(this)),
      m_hint(wrapping(this)),
      m_file(wrapping(this)),
      m_counts(wrapping(this)),
      m_error(wrapping(this)),
      m_renewable(new WrappingCheckBox(this)),
      m_limited(new WrappingCheckBox(this)),
      m_ends(new WrappingCheckBox(this)),
      m_uses(new QSpinBox(this)),
      m_expires(new QDateTimeEdit(workplace.services.scheduler.now().addDays(daysAtFirst).toLocalTime(), this)),
      m_done(new NoteStrip(this)),
      m_choose(new QPushButton(this)),
      m_create(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"challengeListDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    lay();
    connectControls();
    retranslate();
}

void ChallengeListDialog::build()
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_table, u"challengeListTable"_s}, {m_counts, u"listCountsLabel"_s},
        {m_error, u"listError"_s},          {m_renewable, u"listRenewableCheck"_s},
        {m_limited, u"listLimitedCheck"_s}, {m_ends, u"listExpiresCheck"_s},
        {m_uses, u"listUsesSpin"_s},        {m_expires, u"listExpiresEdit"_s},
        {m_done, u"listDoneStrip"_s},       {m_choose, u"listChooseButton"_s},
        {m_create, u"listCreateButton"_s},  {m_save, u"listSaveButton"_s},
        {m_close, u"listCloseButton"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_file->setFont(headingFont());
    m_error->setForegroundRole(QPalette::BrightText);
    m_limited->setChecked(true);
    m_ends->setChecked(true);
    m_uses->setRange(1, 1'000'000);
    m_expires->setCalendarPopup(true);
    m_create->setProperty("primary", true);
    m_save->setProperty("primary", true);
    for (QPushButton *button : {m_choose, m_close})
        button->setAutoDefault(false);
    m_table->bind(m_model, Details, {State});
    for (QWidget *later : QList<QWidget *>{m_error, m_done, m_save})
        later->hide();
}

void ChallengeListDialog::lay()
{
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(12);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    auto *options = new QGridLayout;
    options->setHorizontalSpacing(14);
    options->setVerticalSpacing(8);
    options->addWidget(m_renewable, 0, 0, 1, 2);
    options->addWidget(m_limited, 1, 0);
    options->addWidget(m_uses, 1, 1);
    options->addWidget(m_ends, 2, 0);
    options->addWidget(m_expires, 2, 1);
    options->setColumnStretch(0, 1);
    options->setColumnStretch(1, 1);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 6, 1, 6);
    inside->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_create);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(10);
    layout->addLayout(fileRow);
    layout->addWidget(m_hint);
    layout->addLayout(options);
    layout->addWidget(m_error);
    layout->addWidget(m_done);
    layout->addWidget(m_counts);
    layout->addWidget(card, 1);
    layout->addLayout(buttons);
    const int unit = fontMetrics().averageCharWidth();
    setMinimumSize(unit * 76, unit * 60);
    resize(unit * 104, unit * 80);
}

void ChallengeListDialog::connectControls()
{
    connect(m_choose, &QPushButton::clicked, this, [this] {
        openFileDialog(this, {FileDialogKind::Open, tr("List of common names"), {}, tr("Tables (*.csv *.txt *.tsv)")},
                       [this](const QString &path) { open(path); });
    });
    for (WrappingCheckBox *box : {m_renewable, m_limited, m_ends})
        connect(box, &QAbstractButton::toggled, this, &ChallengeListDialog::updateControls);
    connect(m_create, &QPushButton::clicked, this, &ChallengeListDialog::create);
    connect(m_save, &QPushButton::clicked, this, &ChallengeListDialog::chooseTarget);
    connect(m_close, &QPushButton::clicked, this, &ChallengeListDialog::reject);
}

QList<RowsColumn<ChallengeLine>> ChallengeListDialog::columns() const
{
    using Problem = ChallengeLine::Problem;
    return {
        {[] { return tr("Line"); }, [](const ChallengeLine &line) { return QLocale().toString(line.line); },
         [](const ChallengeLine &line) { return QVariant(line.line); }},
        {[] { return tr("Common name"); }, [](const ChallengeLine &line) { return line.subject.simplified().left(80); }},
        {[] { return tr("State"); },
         [this](const ChallengeLine &line) {
             return line.problem != Problem::None ? tr("Passed over") : isCreated() ? tr("Created") : tr("New");
         },
         {},
         {},
         [this](const ChallengeLine &line) {
             return line.problem != Problem::None ? StatusTag::Bad : isCreated() ? StatusTag::Good : StatusTag::Active;
         }},
        {[] { return tr("Reason"); }, [](const ChallengeLine &line) { return challengeProblemText(line); }},
    };
}

void ChallengeListDialog::open(const QString &path)
{
    if (isCreated() || m_creating)
        return;
    m_path = path;
    m_subjects.clear();
    m_badCount = 0;
    m_model->setRows({});
    m_error->hide();
    setBusy(true);
    const auto work = [path]() -> Result<QList<ChallengeLine>> {
        const auto bytes = readFile(path, Csv::mostBytes);
        return bytes ? readChallengeList(*bytes, path) : fail(bytes.error());
    };
    m_workplace.services.pool.run(this, work, [this, asked = ++m_asked](const Result<QList<ChallengeLine>> &lines) {
        if (asked == m_asked)
            preview(lines);
    });
}

void ChallengeListDialog::preview(const Result<QList<ChallengeLine>> &lines)
{
    if (!lines)
        return showError(lines.error());
    m_subjects = usableSubjects(*lines);
    m_badCount = int(lines->size() - m_subjects.size());
    m_model->setRows(shownLines(*lines));
    setBusy(false);
}

ChallengeSpec ChallengeListDialog::spec() const
{
    ChallengeSpec spec{m_connector};
    spec.renewable = m_renewable->isChecked();
    if (m_limited->isChecked() && !spec.renewable)
        spec.usesAllowed = m_uses->value();
    if (m_ends->isChecked())
        spec.expires = m_expires->dateTime().toUTC();
    return spec;
}

void ChallengeListDialog::create()
{
    if (!whyNot().isEmpty())
        return;
    m_error->hide();
    m_creating = true;
    setBusy(true);
    Random &random = m_workplace.services.random;
    const QDateTime now = m_workplace.services.scheduler.now();
    const auto work = [vault = m_administrator.vault(), spec = spec(), subjects = m_subjects, &random, now](Transaction &transaction) {
        return makeChallenges(transaction, Challenges(vault), spec, subjects, random, now);
    };
    m_workplace.database.write(this, m_administrator.audited(m_administrator.act(now, u"challenge create"_s, m_connector), work),
                               [this](const Result<QList<MadeChallenge>> &made) {
                                   m_creating = false;
                                   if (!made)
                                       return showError(made.error());
                                   m_csv = challengesCsv(*made, m_url);
                                   m_createdCount = int(made->size());
                                   setBusy(false);
                                   retranslate();
                                   m_save->setFocus();
                                   Q_EMIT created(m_createdCount);
                               });
}

void ChallengeListDialog::chooseTarget()
{
    m_error->hide();
    openFileDialog(this, {FileDialogKind::Save, tr("Save challenge passwords"), m_connector + u"-challenges.csv"_s, tr("Tables (*.csv)")},
                   [this](const QString &path) { save(path); });
}

/// Only the user may read the file.
void ChallengeListDialog::save(const QString &path)
{
    if (m_csv.isEmpty() || m_busy)
        return;
    setBusy(true);
    const auto work = [csv = m_csv, path] {
        QByteArray bytes = csvMark + csv.view().toByteArray();
        const auto written = createFile(path, bytes, FileAccess::Owner);
        wipe(bytes);
        return written;
    };
    m_workplace.services.pool.run(this, work, [this, path](const Result<void> &written) {
        if (!written)
            return showError(written.error());
        m_csv = {};
        m_savedAs = path;
        setBusy(false);
        retranslate();
    });
}

void ChallengeListDialog::showError(const Error &error)
{
    const bool isFile = error.code == Errc::InvalidArgument && error.facts.value(0) == u"--csv"_s;
    m_error->setText(isFile ? tr("“%1” is not a list of common names. Save it as CSV in UTF-8, with one name on each line.")
                                  .arg(QFileInfo(m_path).fileName())
                            : explain(error).oneLine());
    m_error->show();
    setBusy(false);
}

void ChallengeListDialog::reject()
{
    if (m_creating || (m_busy && isCreated()))
        return; // it is being created or saved
    if (m_csv.isEmpty())
        return QDialog::reject();
    const auto texts = [] {
        return Question::Texts{tr("Close without saving"), tr("Close without saving the challenge passwords?"),
                               tr("They stay valid. Afterwards each can only be shown by itself, with [Show password…]."), tr("Close"),
                               tr("Back")};
    };
    Question::ask(this, u"closeUnsavedBox"_s, texts, [this] {
        m_csv = {};
        QDialog::reject();
    });
}

void ChallengeListDialog::setBusy(bool busy)
{
    m_busy = busy;
    updateControls();
}

QString ChallengeListDialog::whyNot() const
{
    if (m_path.isEmpty())
        return tr("Choose a file first.");
    if (m_busy)
        return tr("It is working just now.");
    return m_subjects.isEmpty() ? tr("The file holds no common name that can be used.") : QString();
}

QString ChallengeListDialog::countsText() const
{
    if (m_path.isEmpty() || (m_subjects.isEmpty() && m_badCount == 0))
        return {};
    QStringList texts{tr("%n common name(s)", nullptr, int(m_subjects.size()))};
    if (m_badCount > 0)
        texts.append(tr("%n row(s) passed over", nullptr, m_badCount));
    if (m_subjects.size() + m_badCount > mostShown)
        texts.append(tr("the first %n row(s) are shown", nullptr, int(mostShown)));
    return texts.join(u" · "_s);
}

QString ChallengeListDialog::doneText() const
{
    if (!m_savedAs.isEmpty())
        return tr("Saved in “%1”, which only you can read. Delete it when the devices have their passwords.").arg(m_savedAs);
    return tr("%n challenge password(s) created. Save them now: no list shows them again.", nullptr, m_createdCount);
}

void ChallengeListDialog::updateControls()
{
    const QString done = isCreated() ? tr("The passwords have been created. Close this and begin anew for another file.") : QString();
    const bool renews = m_renewable->isChecked();
    setUsable({m_choose, m_renewable, m_ends}, done);
    setUsable({m_limited}, !done.isEmpty() ? done : renews ? tr("A renewable password is good once per renewal.") : QString());
    m_uses->setEnabled(m_limited->isChecked() && m_limited->isEnabled());
    m_expires->setEnabled(m_ends->isChecked() && m_ends->isEnabled());
    m_create->setVisible(!isCreated());
    setUsable({m_create}, whyNot());
    m_save->setVisible(!m_csv.isEmpty());
    m_save->setEnabled(!m_busy);
    m_done->setVisible(isCreated());
    m_done->setKind(m_csv.isEmpty() ? NoteStrip::Kind::Good : NoteStrip::Kind::Note);
    m_counts->setText(countsText());
    m_file->setText(m_path.isEmpty() ? tr("No file chosen yet") : QFileInfo(m_path).fileName());
    if (isCreated())
        m_done->setText(doneText());
}

void ChallengeListDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_error->hide(); // it was said in the other language
        retranslate();
    }
}

void ChallengeListDialog::retranslate()
{
    showInLocale(m_expires);
    setWindowTitle(tr("Challenge passwords for a list"));
    m_hint->setText(tr("A CSV file with a common name on each line, or with a column named “cn”. Each name gets a password of its own, "
                       "which is refused for every other."));
    m_choose->setText(tr("Choose file…"));
    m_renewable->setText(tr("Good once per renewal, for devices that request periodically"));
    m_limited->setText(tr("Limited number of uses:"));
    m_uses->setAccessibleName(tr("Number of uses"));
    m_ends->setText(tr("Expires:"));
    m_expires->setAccessibleName(tr("Expiry date and time"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setEmptyText(tr("Nothing to show yet."), tr("Choose a file to see what would be created."));
    m_create->setText(tr("Create passwords"));
    m_save->setText(tr("Save…"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    updateControls();
}

} // namespace scepter
