#include "ui/certificates/certificatespage.h"

#include "core/base/literals.h"
#include "core/fleet/currentcertificates.h"
#include "ui/certificates/certificateexport.h"
#include "ui/certificates/revocation.h"
#include "ui/models/certificatemodel.h"
#include "ui/text/certificatewords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/middleelide.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/revokedialog.h"
#include "ui/widgets/statustagdelegate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/usable.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr std::array states{CertificateState::Valid, CertificateState::Due, CertificateState::Expired, CertificateState::Revoked,
                            CertificateState::Replaced};

} // namespace

CertificatesPage::CertificatesPage(const Workplace &workplace, QWidget *parent)
    : Page(workplace, parent),
      m_model(new CertificateModel(workplace.services.pool, this)),
      m_export(new CertificateExport(workplace, this)),
      m_revocation(new Revocation(workplace, this)),
      m_renewDue(new QPushButton(this)),
      m_done(new NoteStrip(this)),
      m_stop(new QPushButton(this)),
      m_search(new QLineEdit(this)),
      m_state(new QComboBox(this)),
      m_only(new QLabel(this)),
      m_onlyClear(new QPushButton(this)),
      m_count(new QLabel(this)),
      m_columnsButton(new QPushButton(this)),
      m_table(new TableView(this)),
      m_pane(new CertificatePane(this))
{
    layOut();
    connectParts();
    workplace.database.watch(this, workplace.services.scheduler, [this] { look(); });
    retranslate();
    applySieve();
    look();
}

CertificatesPage::~CertificatesPage() = default;

void CertificatesPage::layOut()
{
    m_renewDue->setObjectName(u"renewDueButton"_s);
    m_renewDue->setProperty("primary", true);
    header()->addAction(m_renewDue);
    m_done->setObjectName(u"doneStrip"_s);
    m_done->setKind(NoteStrip::Kind::Good);
    m_done->addAction(m_stop);
    m_done->hide();
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->hide();
    layOutTable();
    m_pane->setObjectName(u"certificatePane"_s);
    m_pane->hide();
    auto *tableCard = new Card;
    auto *tableLayout = new QVBoxLayout(tableCard);
    tableLayout->setContentsMargins(1, 1, 1, 1);
    tableLayout->addWidget(m_table);
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(12);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(tableCard);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    const int character = fontMetrics().averageCharWidth();
    m_table->setMinimumWidth(character * 34);
    m_pane->setMinimumWidth(character * 36);
    splitter->setSizes({character * 100, character * 44});
    body()->addWidget(m_done);
    body()->addWidget(makeFilters());
    body()->addWidget(splitter, 1);
}

void CertificatesPage::layOutTable()
{
    m_table->setObjectName(u"certificateTable"_s);
    for (const int name : {CertificateModel::Subject, CertificateModel::Issuer})
        m_table->setItemDelegateForColumn(name, new MiddleElide(m_table));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(CertificateModel::State, new StatusTagDelegate(CertificateModel::TagRole, m_table));
    m_table->horizontalHeader()->setSortIndicator(CertificateModel::Expires, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    // What a first look needs stands first.
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(CertificateModel::State), 2);
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(CertificateModel::Expires), 3);
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(CertificateModel::Left), 4);
    const QList<int> standard{CertificateModel::Subject, CertificateModel::Device, CertificateModel::State,
                              CertificateModel::Expires, CertificateModel::Left,   CertificateModel::Issuer};
    m_columns = new ColumnChoice(*m_table, workplace().settings, u"certificates"_s, standard);
    m_columns->restore();
    m_columnsButton->setObjectName(u"columnsButton"_s);
    m_columnsButton->setMenu(m_columns->menu());
}

QWidget *CertificatesPage::makeFilters()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(8, bar);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_state->setObjectName(u"stateCombo"_s);
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_state->addItem(QString(), -1);
    for (const CertificateState state : states)
        m_state->addItem(QString(), int(state));
    m_only->setObjectName(u"onlyLabel"_s);
    m_onlyClear->setObjectName(u"onlyClearButton"_s);
    m_count->setObjectName(u"countLabel"_s);
    m_count->setFont(hintFont());
    m_count->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_only, m_count}) // on one line with the fields
        label->setMinimumHeight(m_search->sizeHint().height());
    for (QWidget *each : QList<QWidget *>{m_search, m_state, m_columnsButton, m_onlyClear, m_only, m_count})
        flow->addWidget(each);
    return bar;
}

void CertificatesPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &CertificatesPage::applySieve);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CertificatesPage::applySieve);
    connect(m_onlyClear, &QPushButton::clicked, this, [this] {
        m_device.clear();
        m_month = {};
        applySieve();
    });
    connect(m_model, &CertificateModel::arranged, this, &CertificatesPage::arranged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CertificatesPage::showSelected);
    connect(m_renewDue, &QPushButton::clicked, this, &CertificatesPage::renewDue);
    connect(m_pane, &CertificatePane::renewWanted, this, &CertificatesPage::renewSelected);
    connect(m_pane, &CertificatePane::linkActivated, this, &Page::linkActivated);
    connect(m_pane, &CertificatePane::exportWanted, this, &CertificatesPage::exportSelected);
    connect(m_pane, &CertificatePane::revokeWanted, this, &CertificatesPage::askToRevoke);
    connect(m_revocation, &Revocation::advanced, this, &CertificatesPage::showRevocation);
    connect(m_revocation, &Revocation::ended, this, &CertificatesPage::revoked);
    connect(m_stop, &QPushButton::clicked, m_revocation, &Revocation::stop);
    connect(m_export, &CertificateExport::failed, this, [this](const Error &error) { showProblem(error); });
    connect(m_export, &CertificateExport::saved, this, [this](const QString &path) {
        showProblem({});
        say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void CertificatesPage::show(const Destination &destination)
{
    m_device.clear();
    m_month = {};
    int state = -1;
    for (const CertificateState each : states) {
        if (certificateStateName(each) == destination.view)
            state = int(each);
    }
    if (destination.view == u"month"_s)
        m_month = QDate::fromString(destination.filter, u"yyyy-MM"_s);
    const bool isFingerprint = destination.item.size() == 64;
    if (!destination.item.isEmpty() && !isFingerprint)
        m_device = destination.item;
    const bool isLink = !destination.view.isEmpty() || !destination.item.isEmpty() || !destination.filter.isEmpty();
    if (isLink) {
        m_search->setText(m_month.isValid() || isFingerprint ? QString() : destination.filter);
        m_state->setCurrentIndex(m_state->findData(state));
    }
    applySieve();
    if (!isFingerprint)
        return;
    const auto work = [sha256 = QByteArray::fromHex(destination.item.toLatin1())](Transaction &transaction) {
        return CertificateList::find(transaction, sha256);
    };
    workplace().database.read(this, work, [this](const Result<QString> &serial) {
        showProblem(serial ? std::optional<Error>() : serial.error());
        if (serial) {
            m_search->setText(*serial);
            m_selectFirst = true;
        }
    });
}

void CertificatesPage::administratorChanged()
{
    m_export->setAdministrator(administrator());
    m_revocation->setAdministrator(administrator());
    m_pane->setWhyNot(whyNot());
    setUsable({m_renewDue}, whyNot());
}

/// Reads again when something of it changed; what else happens in the store costs next to nothing.
void CertificatesPage::look()
{
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    workplace().database.read(this, &CertificateList::revision, [this](const Result<QList<qint64>> &revision) {
        if (revision && *revision != m_revision) {
            m_revision = *revision;
            return read();
        }
        m_looking = false;
        if (!revision)
            showProblem(revision.error());
        if (std::exchange(m_lookAgain, false))
            look();
    });
}

void CertificatesPage::read()
{
    workplace().database.read(this, &CertificateList::list, [this](const Result<QList<ListedCertificate>> &list) {
        m_looking = false;
        showProblem(list ? std::optional<Error>() : list.error());
        if (list)
            m_model->setCertificates(*list, workplace().services.scheduler.now());
        if (std::exchange(m_lookAgain, false))
            look();
    });
}

void CertificatesPage::applySieve()
{
    CertificateSieve sieve;
    if (const int state = m_state->currentData().toInt(); state >= 0)
        sieve.state = CertificateState(state);
    const QString wanted = m_search->text().trimmed();
    if (const auto filter = CertificateFilter::parse(wanted)) // “state=due and ca=office”, as “scepterctl cert list” takes it
        sieve.filter = *filter;
    else
        sieve.text = wanted;
    sieve.device = m_device;
    if (m_month.isValid())
        sieve.expires = std::pair(m_month.startOfDay(), m_month.addMonths(1).startOfDay());
    const QString only = m_month.isValid()    ? tr("Expire in %1").arg(QLocale().toString(m_month, u"MMMM yyyy"_s))
                         : m_device.isEmpty() ? QString()
                                              : tr("Of %1").arg(m_device);
    m_only->setText(only);
    m_only->setVisible(!only.isEmpty());
    m_onlyClear->setVisible(!only.isEmpty());
    m_model->setSieve(sieve);
}

void CertificatesPage::arranged()
{
    showFacts();
    if (m_model->rowCount() > 0 && m_model->total() > 0 && !m_sized) { // once there is something to go by
        m_sized = true;
        sizeColumns();
    }
    if (m_selectFirst && m_model->rowCount() == 1) {
        m_selectFirst = false;
        m_table->selectRow(0);
    }
    showSelected();
}

/// Each as wide as it needs, with room for the mark of the sorted one; names and numbers may be cut. What the user has arranged stays,
/// but no head is cut in another language.
void CertificatesPage::sizeColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const bool isRemembered = m_columns->isRemembered();
    const auto size = [&] {
        if (!isRemembered)
            m_table->resizeColumnsToContents();
        for (int column = 0; column < CertificateModel::ColumnCount; ++column) {
            if (m_table->isColumnHidden(column))
                continue;
            const int width = m_table->columnWidth(column);
            m_table->setColumnWidth(column, isRemembered ? std::max(width, m_table->horizontalHeader()->sectionSizeHint(column))
                                                         : std::min(width + 3 * character, 34 * character));
        }
        if (!isRemembered && !m_table->isColumnHidden(CertificateModel::Subject))
            m_table->fillWidth(CertificateModel::Subject, 24 * character);
    };
    m_columns->arrange(size);
}

void CertificatesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (!m_columns->isRemembered())
        sizeColumns();
}

void CertificatesPage::showSelected()
{
    const int count = m_table->selectedCount();
    ++m_selections;
    m_pane->setVisible(count > 0);
    if (count == 1)
        showOne(selected().first());
    else if (count > 1)
        showSeveral();
}

void CertificatesPage::showOne(const ListedCertificate &listed)
{
    workplace().database.read(
        this, [listed](Transaction &transaction) { return CertificateList::details(transaction, listed); },
        [this, listed, number = m_selections](const Result<CertificateDetails> &details) {
            if (number != m_selections)
                return;
            if (details)
                m_pane->showCertificate(listed, *details, workplace().services.scheduler.now());
            else
                showProblem(details.error());
        });
}

void CertificatesPage::showSeveral()
{
    SelectedCertificates several;
    for (const int row : m_table->selectedRows()) {
        const ListedCertificate &listed = m_model->certificate(row);
        ++several.states[size_t(m_model->state(row))];
        several.revocable += listed.isRevocable();
        several.renewable += canRenew(listed);
        if (!several.firstEnd.isValid() || listed.notAfter < several.firstEnd)
            several.firstEnd = listed.notAfter;
        if (!several.lastEnd.isValid() || listed.notAfter > several.lastEnd)
            several.lastEnd = listed.notAfter;
    }
    m_pane->showSeveral(several);
}

/// From the top.
QList<ListedCertificate> CertificatesPage::selected() const
{
    QList<int> rows = m_table->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<ListedCertificate> all;
    for (const int row : rows)
        all.append(m_model->certificate(row));
    return all;
}

/// F6: exactly these, whenever they end.
void CertificatesPage::renew(const QList<ListedCertificate> &certificates)
{
    QStringList ids;
    for (const ListedCertificate &each : certificates) {
        if (canRenew(each))
            ids += certificateId(each.deviceName, *each.keyNumber);
    }
    if (!ids.isEmpty())
        Q_EMIT linkActivated({Place::Fleet, {}, ids.join(u' '), u"renew"_s});
}

void CertificatesPage::renewSelected() { renew(selected()); }

/// All that end soon, or where a month or a device is shown, those of it.
void CertificatesPage::renewDue()
{
    QList<ListedCertificate> shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown.append(m_model->certificate(row));
    const bool narrow = (m_month.isValid() || !m_device.isEmpty()) && std::any_of(shown.begin(), shown.end(), canRenew);
    if (narrow)
        return renew(shown);
    Q_EMIT linkActivated({Place::Fleet, {}, {}, u"renew"_s});
}

void CertificatesPage::exportSelected(CertificatePane::Export what)
{
    const QList<ListedCertificate> all = selected();
    if (all.size() > 1)
        m_export->askForAll(all);
    else if (!all.isEmpty() && all.first() == m_pane->listed()) // and not still an earlier one
        m_export->ask(what, m_pane->listed(), m_pane->details());
}

/// What is selected meanwhile changes nothing in what is asked about.
void CertificatesPage::askToRevoke()
{
    const QList<ListedCertificate> all = selected();
    if (all.isEmpty())
        return;
    const int count = int(std::count_if(all.begin(), all.end(), [](const ListedCertificate &each) { return each.isRevocable(); }));
    auto *dialog = all.size() == 1 ? new RevokeDialog(all.first().subject, window())
                                   : new RevokeDialog(count, int(all.size()) - count, window());
    connect(dialog, &RevokeDialog::confirmed, this, [this, all](RevocationReason reason) {
        m_revokedSubject = all.size() == 1 && !m_revocation->isRunning() ? all.first().subject : QString();
        m_revocation->start(all, reason);
    });
    dialog->open();
}

void CertificatesPage::showRevocation()
{
    m_stop->setVisible(m_revocation->isRunning() && m_revocation->total() > 1);
    if (m_stop->isVisibleTo(m_done))
        m_done->setText(workText());
    m_done->setVisible(m_stop->isVisibleTo(m_done));
    Q_EMIT workChanged();
}

void CertificatesPage::revoked(int count, const std::optional<Error> &error)
{
    m_stop->hide();
    m_done->hide();
    showProblem(error);
    const QString subject = std::exchange(m_revokedSubject, {});
    if (count > 0)
        say(subject.isEmpty() || count > 1 ? tr("%n certificate(s) are revoked.", nullptr, count)
                                           : tr("The certificate of %1 is revoked.").arg(subject));
    Q_EMIT workChanged();
}

QString CertificatesPage::workText() const
{
    if (!m_revocation->isRunning())
        return {};
    return tr("%1 of %n certificate(s) are revoked…", nullptr, m_revocation->total()).arg(QLocale().toString(m_revocation->done()));
}

void CertificatesPage::say(const QString &text)
{
    if (m_revocation->isRunning()) // which has the strip
        return;
    m_done->setText(text);
    m_done->show();
}

void CertificatesPage::showFacts()
{
    const QStringList facts{tr("%n certificate(s)", nullptr, m_model->total()),
                            tr("%n expire(s) within 30 days", nullptr, m_model->count(CertificateState::Due))};
    header()->setFacts(facts.join(u" · "_s));
    m_count->setText(m_model->rowCount() == m_model->total() ? QString() : tr("%n shown", nullptr, m_model->rowCount()));
    m_count->setVisible(!m_count->text().isEmpty());
    m_state->setItemText(0, tr("All") + u" (%1)"_s.arg(QLocale().toString(m_model->total())));
    for (int i = 0; i < int(states.size()); ++i)
        m_state->setItemText(i + 1, certificateStateText(states[size_t(i)])
                                        + u" (%1)"_s.arg(QLocale().toString(m_model->count(states[size_t(i)]))));
    if (m_model->total() > 0)
        m_table->setEmptyText(tr("No certificate fits these filters."), tr("Choose another status, or fewer words."));
    else
        m_table->setEmptyText(tr("There are no certificates yet."),
                              tr("They come with the first request of a device, or of a printer that enrols with a connector."));
}

void CertificatesPage::retranslate()
{
    header()->setTitle(tr("Certificates"));
    m_renewDue->setText(tr("Renew due…"));
    m_search->setPlaceholderText(tr("Search subject, device, issuer, serial number…"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(
        tr("Words, or a filter such as state=due and ca=office. The fields are subject, device, issuer, connector, ca, serial, "
           "location, state, from, expires and revoked."));
    m_state->setAccessibleName(tr("Status"));
    m_table->setAccessibleName(tr("Certificates"));
    m_onlyClear->setText(tr("Show all"));
    m_columnsButton->setIcon(themedIcon(u"configure"_s, palette()));
    m_columnsButton->setAccessibleName(tr("Columns"));
    m_columnsButton->setToolTip(tr("Chooses the columns of the list."));
    m_stop->setText(tr("Stop"));
    m_done->hide(); // what it says is over
    showRevocation();
    m_model->retranslate();
    m_columns->retranslate();
    m_sized = false;
    sizeColumns();
    showFacts();
    applySieve();
}

void CertificatesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_columnsButton->setIcon(themedIcon(u"configure"_s, palette()));
}

} // namespace scepter
