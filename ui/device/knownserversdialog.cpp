#include "ui/device/knownserversdialog.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/fieldsdialog.h"
#include "ui/widgets/question.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/usable.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace scepter {
namespace {

enum Column { Server, Identifier, Fingerprint, Since, Weak, Missing, Columns };

} // namespace

KnownServersDialog::KnownServersDialog(Database &database, Scheduler &scheduler, QWidget *parent)
    : QDialog(parent),
      m_database(database),
      m_scheduler(scheduler),
      m_model(new QStandardItemModel(0, Columns, this)),
      m_table(new TableView(this)),
      m_problem(new QLabel(this)),
      m_trust(new QPushButton(this)),
      m_allow(new QPushButton(this)),
      m_withdraw(new QPushButton(this)),
      m_forget(new QPushButton(this)),
      m_accept(new QPushButton(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"knownServersDialog"_s);
    m_table->setObjectName(u"knownServersTable"_s);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problem->setObjectName(u"knownServersProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    m_trust->setObjectName(u"trustServerButton"_s);
    m_allow->setObjectName(u"allowWeakButton"_s);
    m_withdraw->setObjectName(u"withdrawWeakButton"_s);
    m_forget->setObjectName(u"forgetServerButton"_s);
    m_accept->setObjectName(u"acceptOfferButton"_s);
    layOut();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KnownServersDialog::updateControls);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const auto server = current())
            change(*server, allowWeakServer(false));
    });
    connect(m_trust, &QPushButton::clicked, this, &KnownServersDialog::askForTrust);
    connect(m_allow, &QPushButton::clicked, this, &KnownServersDialog::confirmWeak);
    connect(m_accept, &QPushButton::clicked, this, &KnownServersDialog::confirmAccept);
    connect(m_forget, &QPushButton::clicked, this, &KnownServersDialog::confirmForget);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_database.watch(this, m_scheduler, [this] { read(); });
    read();
}

void KnownServersDialog::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    m_buttons->addButton(m_trust, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_accept, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_allow, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_withdraw, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    layout->addWidget(m_buttons);
    m_table->setPreferredRows(8);
    m_table->fillWidth(Fingerprint, fontMetrics().averageCharWidth() * 24);
    setMinimumWidth(fontMetrics().averageCharWidth() * 110);
}

void KnownServersDialog::setAdministrator(const std::optional<Administrator> &administrator)
{
    m_administrator = administrator;
    updateControls();
}

void KnownServersDialog::read()
{
    m_database.read(
        this, [](Transaction &transaction) { return KnownServerRows::list(transaction); },
        [this](const Result<QList<ListedServer>> &servers) {
            if (servers && (*servers != m_servers || m_model->rowCount() != servers->size()))
                show(*servers);
            if (!servers)
                m_problem->setText(explain(servers.error()).oneLine());
            m_problem->setVisible(!servers);
        });
}

void KnownServersDialog::show(const QList<ListedServer> &servers)
{
    const auto chosen = current();
    m_servers = servers;
    m_model->setRowCount(int(servers.size()));
    int row = 0;
    for (const ListedServer &each : servers) {
        const KnownServer &server = each.server;
        const QStringList texts{each.url,
                                each.caIdentifier,
                                server.caSha256.isEmpty() ? tr("not trusted yet") : colonHex(server.caSha256),
                                server.firstSeen.isValid() ? QLocale().toString(server.firstSeen.toLocalTime(), QLocale::ShortFormat)
                                                           : QString(),
                                server.allowWeak ? tr("allowed") : tr("refused"),
                                server.missing().join(u", "_s)};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QStandardItem(texts[column]);
            item->setToolTip(texts[column]);
            m_model->setItem(row, column, item);
        }
        if (chosen && chosen->url == each.url && chosen->caIdentifier == each.caIdentifier)
            m_table->selectRow(row);
        ++row;
    }
    fitColumns();
    updateControls();
}

/// Each as wide as its head and what is in it; the fingerprint takes what is left.
void KnownServersDialog::fitColumns()
{
    for (const int column : {Server, Identifier, Since, Weak, Missing})
        m_table->resizeColumnToContents(column);
    m_table->fillWidth(Fingerprint, fontMetrics().averageCharWidth() * 24);
}

std::optional<ListedServer> KnownServersDialog::current() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.isEmpty() || rows.first() >= m_servers.size() ? std::nullopt : std::optional(m_servers[rows.first()]);
}

void KnownServersDialog::change(const ListedServer &server, const KnownServers::Change &change)
{
    if (!m_administrator)
        return;
    const auto work = [url = QUrl(server.url), identifier = server.caIdentifier, change, audit = m_administrator->deviceLog(m_scheduler)](
                          Transaction &transaction) { return KnownServerRows::change(transaction, url, identifier, change, audit); };
    m_database.write(this, work, [this](const Result<void> &done) {
        if (!done && done.error().code != Errc::NotFound) { // that it is gone is what was wanted
            m_problem->setText(explain(done.error()).oneLine());
            m_problem->show();
            return;
        }
        read();
    });
}

/// S1: the fingerprint comes from the CA's administrator, before any device has asked the server or after its CA was replaced.
void KnownServersDialog::askForTrust()
{
    auto *dialog = new FieldsDialog(
        {u"trustUrl"_s, u"trustCaIdentifier"_s, u"trustFingerprint"_s},
        [] {
            return FieldsDialog::Texts{
                tr("Trust a CA"),
                tr("The CA with this fingerprint is trusted on this server, whichever was trusted there before. Take the fingerprint from "
                   "the CA's administrator, not from the server."),
                tr("Trust"),
                tr("Cancel"),
                {tr("Server (URL):"), tr("CA identifier:"), tr("SHA-256 fingerprint:")},
                {u"http://"_s, tr("Only for a server with several CAs"), tr("64 hex digits")}};
        },
        this);
    dialog->setObjectName(u"trustServerDialog"_s);
    if (const auto server = current()) {
        dialog->setValue(0, server->url);
        dialog->setValue(1, server->caIdentifier);
    }
    connect(dialog, &FieldsDialog::chosen, this, [this, dialog] { trust(dialog); });
    dialog->open();
}

void KnownServersDialog::trust(FieldsDialog *dialog)
{
    const QStringList values = dialog->values();
    const auto url = parseServerUrl(values[0]);
    const auto fingerprint = parseFingerprint(values[2]);
    if (!m_administrator)
        return;
    if (!url)
        return dialog->showError(url.error());
    if (!fingerprint || fingerprint->size() != 32) // SHA-1 is not enough for what is kept for years
        return dialog->showError([] { return tr("Enter the 64 hex digits of the CA's SHA-256 fingerprint."); });
    const auto work = [url = *url, identifier = values[1], change = trustServer(*fingerprint, m_scheduler.now()),
                       audit = m_administrator->deviceLog(m_scheduler)](Transaction &transaction) {
        return KnownServerRows::change(transaction, url, identifier, change, audit);
    };
    m_database.write(dialog, work, [this, dialog](const Result<void> &done) {
        if (!done)
            return dialog->showError(done.error());
        dialog->accept();
        read();
    });
}

/// S3: with the warning, as where a request meets them.
void KnownServersDialog::confirmWeak()
{
    const auto server = current();
    if (!server)
        return;
    const auto texts = [url = server->url] {
        return Question::Texts{tr("Allow weak algorithms?"),
                               tr("“%1” may then use SHA-1 and 3DES, and answer in MD5 and single DES.").arg(url),
                               tr("Whoever listens on the way may be able to read or change what is sent. Allow them only for a server "
                                  "that knows nothing better."),
                               tr("Allow"), tr("Cancel")};
    };
    Question::ask(this, u"allowWeakQuestion"_s, texts, [this, server = *server] { change(server, allowWeakServer(true)); });
}

void KnownServersDialog::confirmForget()
{
    const auto server = current();
    if (!server)
        return;
    const auto texts = [url = server->url] {
        return Question::Texts{tr("Forget the server?"), tr("“%1” will no longer be trusted.").arg(url),
                               tr("Devices that ask it are refused until its CA is trusted again, or named by its fingerprint."),
                               tr("Forget"), tr("Cancel")};
    };
    Question::ask(this, u"forgetServerQuestion"_s, texts, [this, server = *server] { change(server, forgetServer(QUrl(server.url))); });
}

/// S3: until somebody does, every request tells of it.
void KnownServersDialog::confirmAccept()
{
    const auto server = current();
    if (!server)
        return;
    const auto texts = [url = server->url, missing = server->server.missing().join(u", "_s)] {
        return Question::Texts{
            tr("Accept what the server offers now?"), tr("“%1” offers less than before: %2 is missing.").arg(url, missing),
            tr("If nobody changed the server, somebody on the way may be trying to weaken the connection."), tr("Accept"), tr("Cancel")};
    };
    Question::ask(this, u"acceptOfferQuestion"_s, texts, [this, server = *server] { change(server, acceptOffer(QUrl(server.url))); });
}

void KnownServersDialog::updateControls()
{
    const auto server = current();
    const QString viewer = m_administrator ? QString() : tr("Administrator privileges are required");
    const QString none = server ? QString() : tr("Choose a server in the list.");
    const QString strong = server && !server->server.allowWeak ? tr("Weak algorithms are not allowed for this server.") : none;
    const QString whole = server && server->server.missing().isEmpty() ? tr("The server offers all that it offered before.") : none;
    const bool isStrong = server && !server->server.allowWeak;
    m_allow->setVisible(isStrong); // one of the two
    m_withdraw->setVisible(!isStrong);
    setUsable({m_trust}, viewer);
    setUsable({m_allow}, viewer.isEmpty() ? none : viewer);
    setUsable({m_accept}, viewer.isEmpty() ? whole : viewer);
    setUsable({m_forget}, viewer.isEmpty() ? none : viewer);
    setUsable({m_withdraw}, viewer.isEmpty() ? strong : viewer);
}

void KnownServersDialog::retranslate()
{
    setWindowTitle(tr("Known Servers"));
    m_table->setAccessibleName(tr("Known Servers"));
    m_model->setHorizontalHeaderLabels(
        {tr("Server"), tr("CA identifier"), tr("CA (SHA-256 fingerprint)"), tr("Since"), tr("Weak algorithms"), tr("Missing")});
    fitColumns();
    m_table->setEmptyText(tr("No server is known yet."), tr("A server comes into this list when its CA is trusted for the first time."));
    m_trust->setText(tr("&Trust a CA…"));
    m_allow->setText(tr("Allow &Weak Algorithms…"));
    m_withdraw->setText(tr("&Withdraw Weak Algorithms"));
    m_forget->setText(tr("&Forget…"));
    m_accept->setText(tr("&Accept What It Offers…"));
    show(m_servers);
}

void KnownServersDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
