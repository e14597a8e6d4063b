#include "ui/activity/activitypage.h"

#include "core/base/literals.h"
#include "ui/activity/activitydetails.h"
#include "ui/activity/activityexport.h"
#include "ui/models/activitymodel.h"
#include "ui/text/activitywords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/middleelide.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/statustagdelegate.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int pageSize = 200; // rows that are read at a time

} // namespace

ActivityPage::ActivityPage(const Workplace &workplace, QWidget *parent)
    : Page(workplace, parent),
      m_model(new ActivityModel(this)),
      m_export(new ActivityExport(workplace, this)),
      m_exportButton(new QPushButton(this)),
      m_written(new NoteStrip(this)),
      m_search(new QLineEdit(this)),
      m_span(new QComboBox(this)),
      m_table(new TableView(this)),
      m_details(new ActivityDetails(this))
{
    layOut();
    connect(m_model, &ActivityModel::moreWanted, this, &ActivityPage::readOlder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showSelected);
    connect(m_details, &ActivityDetails::linkActivated, this, &Page::linkActivated);
    connect(m_exportButton, &QPushButton::clicked, this, [this] { m_export->ask(filter(), window()); });
    connect(m_export, &ActivityExport::failed, this, [this](const Error &error) { showProblem(error); });
    connect(m_export, &ActivityExport::written, this, [this](const QString &path, int rows) {
        showProblem({});
        m_written->setText(tr("%n row(s) were written to %1.", nullptr, rows).arg(QDir::toNativeSeparators(path)));
        m_written->show();
    });
    connect(m_export, &ActivityExport::workChanged, this, &Page::workChanged);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    workplace.database.watch(this, workplace.services.scheduler, [this] { readNewest(); });
    retranslate();
    beginAnew();
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::layOut()
{
    m_exportButton->setObjectName(u"exportButton"_s);
    header()->addAction(m_exportButton);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->setItemDelegateForColumn(ActivityModel::What, new StatusTagDelegate(ActivityModel::TagRole, m_table));
    m_table->setItemDelegateForColumn(ActivityModel::Subject, new MiddleElide(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_details->hide();
    auto *tableCard = new Card;
    auto *tableLayout = new QVBoxLayout(tableCard);
    tableLayout->setContentsMargins(1, 1, 1, 1);
    tableLayout->addWidget(m_table);
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(12);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(tableCard);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    const int character = fontMetrics().averageCharWidth();
    m_table->setMinimumWidth(character * 34);
    m_details->setMinimumWidth(character * 34);
    splitter->setSizes({character * 100, character * 42});
    m_written->setObjectName(u"writtenStrip"_s);
    m_written->setKind(NoteStrip::Kind::Good);
    m_written->hide();
    body()->addWidget(m_written);
    body()->addWidget(makeFilters());
    body()->addWidget(splitter, 1);
}

QWidget *ActivityPage::makeFilters()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(8, bar);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_span->setObjectName(u"spanCombo"_s);
    flow->addWidget(m_search);
    flow->addWidget(m_span);
    for (const int days : {1, 7, 30, 0})
        m_span->addItem(QString(), days);
    m_span->setCurrentIndex(m_span->count() - 1);
    for (const ActivityKind kind : allActivityKinds) {
        auto *button = new QPushButton(bar);
        button->setObjectName(activityKindName(kind) + u"Button"_s);
        button->setCheckable(true);
        button->setChecked(true);
        m_kinds.append(button);
        flow->addWidget(button);
        connect(button, &QPushButton::toggled, this, &ActivityPage::beginAnew);
    }
    connect(m_search, &QLineEdit::textChanged, this, &ActivityPage::beginAnew);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ActivityPage::beginAnew);
    return bar;
}

void ActivityPage::show(const Destination &destination)
{
    if (!destination.filter.isEmpty())
        m_search->setText(destination.filter);
}

QString ActivityPage::workText() const { return m_export->workText(); }

ActivityFilter ActivityPage::filter() const
{
    ActivityFilter filter;
    filter.kinds.clear();
    for (qsizetype i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds[i]->isChecked())
            filter.kinds.append(allActivityKinds[size_t(i)]);
    }
    filter.text = m_search->text().trimmed();
    if (const int days = m_span->currentData().toInt(); days > 0)
        filter.since = workplace().services.scheduler.now().addDays(-days);
    return filter;
}

void ActivityPage::beginAnew()
{
    ++m_generation;
    m_cursor = {};
    m_model->clear();
    m_details->hide();
    readOlder();
}

void ActivityPage::readOlder()
{
    const auto work = [cursor = m_cursor, filter = filter()](Transaction &transaction) {
        return ActivityLog::before(transaction, cursor, filter, pageSize);
    };
    workplace().database.read(this, work, [this, generation = m_generation](const Result<ActivityRows> &page) {
        if (generation != m_generation)
            return;
        showProblem(page ? std::optional<Error>() : page.error());
        if (!page)
            return m_model->append({}, true);
        m_cursor = page->next;
        m_model->append(page->rows, page->next.atEnd);
        showEmptyText();
        if (page->rows.isEmpty() && !page->next.atEnd) // nothing in what was looked through
            readOlder();
        if (m_model->rowCount() <= pageSize)
            fitColumns();
    });
}

/// As wide as their texts; where there is no room for all of it, the subject gives way.
void ActivityPage::fitColumns()
{
    m_table->resizeColumnsToContents();
    QHeaderView *head = m_table->horizontalHeader();
    int needed = head->sectionSizeHint(ActivityModel::Details) + m_table->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < ActivityModel::Details; ++column)
        needed += head->sectionSize(column);
    for (const int column : {ActivityModel::Subject, ActivityModel::Where}) {
        const int over = needed - m_table->width();
        if (over <= 0)
            break;
        const int size = std::max(head->sectionSizeHint(column), head->sectionSize(column) - over);
        needed -= head->sectionSize(column) - size;
        head->resizeSection(column, size);
    }
}

/// What came since, and what became of it.
void ActivityPage::readNewest()
{
    if (std::exchange(m_readingNewest, true)) {
        m_newestAgain = true;
        return;
    }
    const auto work = [filter = filter()](Transaction &transaction) { return ActivityLog::before(transaction, {}, filter, pageSize); };
    workplace().database.read(this, work, [this, generation = m_generation](const Result<ActivityRows> &page) {
        m_readingNewest = false;
        const bool again = std::exchange(m_newestAgain, false);
        if (page && generation == m_generation && !m_model->update(page->rows))
            beginAnew();
        showEmptyText();
        if (again)
            readNewest();
    });
}

void ActivityPage::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setVisible(current.isValid());
    if (current.isValid())
        m_details->setActivity(m_model->activity(current.row()));
}

void ActivityPage::showEmptyText()
{
    const bool filtered = !m_search->text().isEmpty() || m_span->currentData().toInt() > 0
                          || std::any_of(m_kinds.begin(), m_kinds.end(), [](const QPushButton *kind) { return !kind->isChecked(); });
    if (filtered)
        m_table->setEmptyText(tr("Nothing that happened fits these filters."), tr("Choose a longer time, or fewer words."));
    else
        m_table->setEmptyText(tr("Nothing has happened yet."), tr("What administrators, devices and connectors do is listed here."));
}

void ActivityPage::retranslate()
{
    m_written->hide(); // what it says is over
    header()->setTitle(tr("Activity"));
    header()->setFacts(tr("What administrators did, what reached the connectors, and what became of devices and rollouts"));
    m_exportButton->setText(tr("Export…"));
    m_search->setPlaceholderText(tr("Search device, subject, address, serial number…"));
    m_search->setAccessibleName(tr("Search"));
    m_span->setAccessibleName(tr("Time"));
    m_table->setAccessibleName(tr("Activity"));
    const QStringList spans{tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"), tr("Any time")};
    for (int i = 0; i < m_span->count(); ++i)
        m_span->setItemText(i, spans[i]);
    if (m_model->rowCount() > 0)
        fitColumns();
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(activityKindText(allActivityKinds[size_t(i)]));
    m_model->retranslate();
    for (const int column : {ActivityModel::Time, ActivityModel::What}) // dates and words are of another length
        m_table->resizeColumnToContents(column);
    showEmptyText();
    if (m_details->isVisible())
        showSelected();
}

} // namespace scepter
