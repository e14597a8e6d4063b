#include "app/storedialog.h"

#include "app/storecare.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/usable.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace scepter {
namespace {

constexpr qsizetype mostFindings = 10;

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton *button(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

/// Of the session as it is now; the database is kept by whoever works with it.
StoreCare careOf(Session &session)
{
    const ClientServices &services = session.services();
    return {session.database(), services.random, session.administrator(), services.scheduler.now()};
}

} // namespace

StoreDialog::StoreDialog(Session &session, QWidget *parent, ScryptParameters parameters)
    : QDialog(parent),
      m_session(session),
      m_parameters(std::move(parameters)),
      m_place(wrapping(this)),
      m_backupText(wrapping(this)),
      m_checkText(wrapping(this)),
      m_passphraseText(wrapping(this)),
      m_working(wrapping(this)),
      m_backup(button(this, u"storeBackupButton"_s)),
      m_check(button(this, u"storeCheckButton"_s)),
      m_passphrase(button(this, u"storePassphraseButton"_s)),
      m_cancel(button(this, u"storeCancelButton"_s)),
      m_progress(new QProgressBar(this)),
      m_outcome(new NoteStrip(this))
{
    setObjectName(u"storeDialog"_s);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"storeProgress"_s);
    m_progress->setTextVisible(false);
    m_outcome->setObjectName(u"storeOutcome"_s);
    m_outcome->hide();
    layOut();
    connect(m_backup, &QPushButton::clicked, this, &StoreDialog::chooseBackup);
    connect(m_check, &QPushButton::clicked, this, &StoreDialog::check);
    connect(m_passphrase, &QPushButton::clicked, this, &StoreDialog::askForOldPassphrase);
    connect(m_cancel, &QPushButton::clicked, this, &StoreDialog::cancel);
    connect(&m_session, &Session::stateChanged, this, &StoreDialog::updateControls);
    retranslate();
}

/// What nobody waits for any more leaves nothing behind.
StoreDialog::~StoreDialog()
{
    if (m_isWanted)
        *m_isWanted = false;
}

void StoreDialog::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    int row = 0;
    grid->addWidget(m_place, row++, 0, 1, 2);
    for (const auto &[text, button] :
         {std::pair(m_backupText, m_backup), std::pair(m_checkText, m_check), std::pair(m_passphraseText, m_passphrase)}) {
        grid->addWidget(text, row, 0);
        grid->addWidget(button, row++, 1, Qt::AlignTop);
    }
    grid->addWidget(m_working, row++, 0, 1, 2);
    grid->addWidget(m_progress, row, 0);
    grid->addWidget(m_cancel, row++, 1);
    grid->addWidget(m_outcome, row++, 0, 1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, row, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
}

void StoreDialog::chooseBackup()
{
    const QString name = u"backup-%1.scepter"_s.arg(m_session.services().scheduler.now().toLocalTime().toString(u"yyyy-MM-dd"_s));
    openFileDialog(this, {FileDialogKind::Save, tr("Back Up the Store"), name, tr("Scepter stores (*.scepter)"), u"backupFileDialog"_s},
                   [this](const QString &path) { backUp(path); });
}

void StoreDialog::backUp(const QString &path)
{
    if (m_work != Work::None)
        return;
    m_path = path;
    begin(Work::Backup);
    const auto work = [care = careOf(m_session), database = m_session.share(), path, isWanted = m_isWanted] {
        return care.backup(path, [isWanted] { return isWanted->load(); });
    };
    m_session.services().pool.run(this, work, [this](const Result<void> &done) {
        end();
        if (done)
            showGood(tr("The store was backed up to “%1”, and the copy was read again to its end. The passphrase of today opens it; keep "
                        "both.")
                         .arg(m_path));
        else if (done.error().code == Errc::Cancelled)
            showGood(tr("The backup was cancelled. No file was left behind."));
        else
            showFailure(done.error());
    });
}

void StoreDialog::check()
{
    if (m_work != Work::None)
        return;
    begin(Work::Check);
    const auto work = [care = careOf(m_session), database = m_session.share()] { return care.check(); };
    m_session.services().pool.run(this, work, [this, isWanted = m_isWanted](const Result<QStringList> &findings) {
        if (!*isWanted)
            return; // the result of a check that was cancelled
        end();
        showCheck(findings);
    });
}

void StoreDialog::showCheck(const Result<QStringList> &findings)
{
    if (!findings)
        return showFailure(findings.error());
    if (findings->isEmpty())
        return showGood(tr("The store is sound: every page of it was read, and everything in it refers to what is there."));
    QStringList lines{tr("%n thing(s) are wrong with the store. Back it up now as it is, then restore the last backup that was sound with "
                         "“scepterctl store restore”.",
                         nullptr, int(findings->size()))};
    lines += findings->mid(0, mostFindings);
    if (findings->size() > mostFindings)
        lines += u"…"_s;
    m_outcome->setKind(NoteStrip::Kind::Bad);
    m_outcome->setText(lines.join(u'\n'));
    m_outcome->show();
}

void StoreDialog::askForOldPassphrase()
{
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{tr("Change the Passphrase"), tr("Enter the passphrase that the store has now."), tr("Continue"),
                                           tr("Cancel")};
        },
        PassphraseDialog::Asks::Once, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking](const Secret &passphrase) {
        m_outcome->hide();
        const auto work = [care = careOf(m_session), database = m_session.share(), passphrase] { return care.tryPassphrase(passphrase); };
        m_session.services().pool.run(asking, work, [this, asking, passphrase](const Result<void> &right) {
            if (!right)
                return asking->showError(explain(right.error()).oneLine());
            asking->accept();
            askForNewPassphrase(passphrase);
        });
    });
    asking->open();
}

void StoreDialog::askForNewPassphrase(const Secret &old)
{
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{
                tr("Change the Passphrase"),
                tr("Choose the new passphrase. If it is lost, the keys and challenge passwords in the store are lost with it: nobody can "
                   "recover them. Devices, certificates and the audit log can still be read. Backups that were made before keep the old "
                   "passphrase."),
                tr("Change"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Twice, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking, old](const Secret &next) {
        const auto work = [care = careOf(m_session), database = m_session.share(), old, next, parameters = m_parameters] {
            return care.changePassphrase(old, next, parameters);
        };
        m_session.services().pool.run(asking, work, [this, asking](const Result<void> &done) {
            if (!done)
                return asking->showError(explain(done.error()).oneLine());
            asking->accept();
            QStringList texts{tr("The passphrase was changed. What is served and runs goes on.")};
            if (m_session.isInKeyring())
                texts += tr("The keyring of this desktop still unlocks the store.");
            texts += tr("Passphrase files of unattended processes have to be changed before these are started again.");
            showGood(texts.join(u' '));
        });
    });
    asking->open();
}

void StoreDialog::begin(Work work)
{
    m_work = work;
    m_isWanted = std::make_shared<std::atomic_bool>(true);
    m_outcome->hide();
    m_cancel->setEnabled(true);
    m_progress->setRange(0, work == Work::Backup ? 100 : 0);
    m_progress->setValue(0);
    retranslate();
    if (work == Work::Backup)
        showProgress();
}

void StoreDialog::end()
{
    m_work = Work::None;
    m_look.cancel();
    retranslate();
}

/// A backup ends at its next step and takes its file away; the answer of a check is not waited for.
void StoreDialog::cancel()
{
    *m_isWanted = false;
    if (m_work == Work::Check) {
        end();
        return showGood(tr("The check was cancelled. It changes nothing."));
    }
    m_cancel->setEnabled(false);
    m_working->setText(tr("The backup is being cancelled…"));
}

void StoreDialog::showProgress()
{
    m_progress->setValue(m_session.database().backupProgress(m_path));
    m_look = m_session.services().scheduler.after(250ms, [this] {
        if (m_work == Work::Backup)
            showProgress();
    });
}

void StoreDialog::showGood(const QString &text)
{
    m_outcome->setKind(NoteStrip::Kind::Good);
    m_outcome->setText(text);
    m_outcome->show();
}

void StoreDialog::showFailure(const Error &error)
{
    m_outcome->setKind(NoteStrip::Kind::Bad);
    m_outcome->setText(explain(error).oneLine());
    m_outcome->show();
}

void StoreDialog::updateControls()
{
    const bool works = m_work != Work::None;
    for (QWidget *each : {static_cast<QWidget *>(m_working), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)})
        each->setVisible(works);
    const QString busy = works ? tr("Something else is being done with the store.") : QString();
    const QString locked = tr("Administrator privileges are required");
    const bool isLocked = m_session.state() == Session::State::Locked, isUnlocked = m_session.state() == Session::State::Unlocked;
    setUsable({m_check}, busy);
    setUsable({m_backup}, isLocked ? locked : busy); // one without a passphrase has no secrets
    setUsable({m_passphrase}, isUnlocked ? busy : locked);
}

void StoreDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        m_outcome->hide();
        retranslate();
    }
}

void StoreDialog::retranslate()
{
    setWindowTitle(tr("Store"));
    m_place->setText(tr("The store: %1").arg(m_session.location().toString()));
    m_backupText->setText(tr("A backup is a copy of everything in the store as it is now, while it is in use. It is restored with "
                             "“scepterctl store restore”."));
    m_checkText->setText(tr("A check reads the whole store and looks for damage. It changes nothing, and takes a while on a large store."));
    m_passphraseText->setText(tr("The passphrase opens the keys and challenge passwords in the store. Changing it leaves everything else "
                                 "as it is."));
    m_backup->setText(tr("&Back Up…"));
    m_check->setText(tr("Chec&k"));
    m_passphrase->setText(tr("Change &Passphrase…"));
    m_cancel->setText(tr("Ca&ncel"));
    m_working->setText(m_work == Work::Backup ? tr("The store is being copied…") : tr("The store is being checked…"));
    m_progress->setAccessibleName(m_working->text());
    updateControls();
}

} // namespace scepter
