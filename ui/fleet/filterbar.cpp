#include "ui/fleet/filterbar.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int mostSites = 40; ///< in a menu; the list under [Group] has all
constexpr std::chrono::milliseconds typingPause{120};

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent),
      m_flow(new FlowLayout(8)),
      m_search(new QLineEdit(this)),
      m_site(menuButton(u"siteButton"_s)),
      m_status(menuButton(u"statusButton"_s)),
      m_expires(menuButton(u"expiresButton"_s)),
      m_group(menuButton(u"groupButton"_s)),
      m_filter(new QPushButton(this)),
      m_clear(new QPushButton(this)),
      m_count(new QLabel(this)),
      m_filterRow(new QWidget(this)),
      m_expression(new QLineEdit(m_filterRow)),
      m_saved(new QPushButton(m_filterRow)),
      m_save(new QPushButton(m_filterRow)),
      m_error(new QLabel(m_filterRow)),
      m_pause(new QTimer(this))
{
    layOut();
    addChoices();
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &FilterBar::sieveChanged);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sieve.text = text;
        showChoices();
        m_pause->start();
    });
    connect(m_filter, &QPushButton::toggled, this, [this](bool on) {
        m_filterRow->setVisible(on);
        if (on)
            m_expression->setFocus();
        else if (!m_expression->text().isEmpty())
            setExpression({});
    });
    connect(m_expression, &QLineEdit::returnPressed, this, [this] { Q_EMIT filterTyped(m_expression->text()); });
    connect(m_expression, &QLineEdit::textChanged, this, [this] { showChoices(); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_expression->text()); });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_site->menu(), &QMenu::aboutToShow, this, &FilterBar::fillSites);
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &FilterBar::fillSaved);
    retranslate();
}

QPushButton *FilterBar::menuButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    auto *menu = new QMenu(button);
    menu->setObjectName(name + u"Menu"_s);
    button->setMenu(menu);
    return button;
}

void FilterBar::layOut()
{
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_filter->setObjectName(u"filterButton"_s);
    m_filter->setCheckable(true);
    m_clear->setObjectName(u"clearFilterButton"_s);
    m_count->setObjectName(u"countLabel"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_expression->setObjectName(u"filterEdit"_s);
    m_saved->setObjectName(u"savedFiltersButton"_s);
    m_saved->setMenu(new QMenu(m_saved));
    m_saved->menu()->setObjectName(u"savedFiltersMenu"_s);
    m_save->setObjectName(u"saveFilterButton"_s);
    m_error->setObjectName(u"filterError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_filterRow->hide();

    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_site, m_status, m_expires, m_group, m_filter, m_clear})
        m_flow->addWidget(widget);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addLayout(m_flow, 1);
    top->addWidget(m_count, 0, Qt::AlignTop);
    m_top = top;
    m_count->setMinimumHeight(m_search->sizeHint().height());
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_expression, 1);
    fields->addWidget(m_saved);
    fields->addWidget(m_save);
    auto *row = new QVBoxLayout(m_filterRow);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addLayout(fields);
    row->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_filterRow);
}

void FilterBar::addChoices()
{
    const auto add = [this](QMenu *menu, const QString &name, std::function<void()> chosen) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, std::move(chosen));
    };
    const auto addState = [&](const QString &name, std::optional<DeviceState> state) {
        add(m_status->menu(), u"status:"_s + name, [this, state] {
            m_sieve.state = state;
            showChoices();
            Q_EMIT sieveChanged();
        });
    };
    addState(u"all"_s, {});
    for (const DeviceState state : {DeviceState::Never, DeviceState::Processing, DeviceState::Successful, DeviceState::Error})
        addState(deviceStateName(state), state);
    for (int expiry = 0; expiry <= int(Expiry::NoCertificate); ++expiry) {
        add(m_expires->menu(), u"expires:%1"_s.arg(expiry), [this, expiry] {
            m_sieve.expiry = Expiry(expiry);
            showChoices();
            Q_EMIT sieveChanged();
        });
    }
    for (int grouping = 0; grouping <= int(Grouping::Tag); ++grouping)
        add(m_group->menu(), u"group:%1"_s.arg(grouping), [this, grouping] {
            setGrouping(Grouping(grouping));
            Q_EMIT groupingChanged();
        });
}

QString FilterBar::expiryText(Expiry expiry) const
{
    switch (expiry) {
    case Expiry::Any: return tr("any time");
    case Expiry::Expired: return tr("expired");
    case Expiry::Week: return tr("within %n day(s)", nullptr, 7);
    case Expiry::Month: return tr("within %n day(s)", nullptr, 30);
    case Expiry::Quarter: return tr("within %n day(s)", nullptr, 90);
    case Expiry::NoCertificate: return tr("no certificate");
    }
    return {};
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search the fleet…"));
    m_search->setAccessibleName(tr("Search the fleet…"));
    m_search->setToolTip(tr("Shows the devices that have all of these words in their name, title, address, serial number, site, "
                            "model or tags."));
    m_filter->setText(tr("Filter…"));
    m_clear->setText(tr("Show all"));
    m_expression->setPlaceholderText(tr("For example: state=error and site=Oslo and expires<30"));
    m_expression->setAccessibleName(tr("Filter"));
    m_expression->setToolTip(tr("Conditions such as field=value, field~text or field<value, joined by “and” and “or”. "
                                "Fields: %1. Press Enter to apply it.")
                                 .arg(u"name, title, address, profile, model, serial, site, tag, kind, state, expires, created, keys"_s));
    m_saved->setText(tr("Saved filters"));
    m_save->setText(tr("Save as…"));
    const QList<QAction *> states = m_status->menu()->actions();
    states[0]->setText(tr("All"));
    for (int i = 1; i < states.size(); ++i)
        states[i]->setText(deviceStateText(DeviceState(i - 1)));
    const QList<QAction *> expiries = m_expires->menu()->actions();
    for (int i = 0; i < expiries.size(); ++i)
        expiries[i]->setText(expiryText(Expiry(i)));
    const QList<QAction *> groupings = m_group->menu()->actions();
    groupings[0]->setText(tr("No groups"));
    groupings[1]->setText(tr("By site"));
    groupings[2]->setText(tr("By tag"));
    if (m_problem)
        m_error->setText(explain(*m_problem).oneLine());
    showChoices();
}

void FilterBar::showChoices()
{
    m_site->setText(!m_sieve.site             ? tr("Site: all")
                    : m_sieve.site->isEmpty() ? tr("Site: none")
                                              : tr("Site: %1").arg(fontMetrics().elidedText(*m_sieve.site, Qt::ElideRight, 160)));
    m_status->setText(m_sieve.state ? tr("Status: %1").arg(deviceStateText(*m_sieve.state)) : tr("Status: all"));
    m_expires->setText(tr("Expires: %1").arg(expiryText(m_sieve.expiry)));
    m_group->setText(m_grouping == Grouping::None   ? tr("Group")
                     : m_grouping == Grouping::Site ? tr("Group: by site")
                                                    : tr("Group: by tag"));
    const QList<QAction *> states = m_status->menu()->actions();
    for (int i = 0; i < states.size(); ++i)
        states[i]->setChecked(m_sieve.state ? i == int(*m_sieve.state) + 1 : i == 0);
    const QList<QAction *> expiries = m_expires->menu()->actions();
    for (int i = 0; i < expiries.size(); ++i)
        expiries[i]->setChecked(i == int(m_sieve.expiry));
    const QList<QAction *> groupings = m_group->menu()->actions();
    for (int i = 0; i < groupings.size(); ++i)
        groupings[i]->setChecked(i == int(m_grouping));
    m_clear->setVisible(!m_sieve.isOpen() || !m_expression->text().isEmpty());
    const bool none = m_expression->text().trimmed().isEmpty();
    setUsable({m_save}, !m_whyNot.isEmpty() ? m_whyNot : none ? tr("Write a filter first.") : QString());
}

void FilterBar::fillSites()
{
    QMenu *menu = m_site->menu();
    menu->clear();
    const auto add = [&](const QString &text, const std::optional<QString> &site) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"site:"_s + site.value_or(u"all"_s));
        action->setCheckable(true);
        action->setChecked(m_sieve.site == site);
        connect(action, &QAction::triggered, this, [this, site] { chooseSite(site); });
    };
    add(tr("All"), {});
    int left = mostSites;
    for (auto it = m_sites.cbegin(); it != m_sites.cend() && left > 0; ++it, --left) {
        QString name = it.key().isEmpty() ? tr("No site") : it.key();
        add(tr("%1 (%2)", "site, how many devices").arg(name.replace(u'&', u"&&"_s), QLocale().toString(it.value())), it.key());
    }
    if (m_sites.size() > mostSites) {
        menu->addSeparator();
        connect(menu->addAction(tr("All sites in a list")), &QAction::triggered, this, [this] {
            setGrouping(Grouping::Site);
            Q_EMIT groupingChanged();
        });
    }
}

void FilterBar::fillSaved()
{
    QMenu *menu = m_saved->menu();
    menu->clear();
    if (m_savedFilters.isEmpty())
        menu->addAction(tr("No filter has been saved yet."))->setEnabled(false);
    for (const SavedFilter &filter : std::as_const(m_savedFilters)) {
        QAction *action = menu->addAction(filter.name);
        action->setObjectName(u"filter:"_s + filter.name);
        action->setToolTip(filter.expression);
        connect(action, &QAction::triggered, this, [this, text = filter.expression] { setExpression(text); });
    }
    if (m_savedFilters.isEmpty() || !m_whyNot.isEmpty())
        return;
    QMenu *removal = menu->addMenu(tr("Delete"));
    removal->setObjectName(u"deleteFilterMenu"_s);
    for (const SavedFilter &filter : std::as_const(m_savedFilters))
        connect(removal->addAction(filter.name), &QAction::triggered, this, [this, name = filter.name] { Q_EMIT deleteWanted(name); });
}

FleetSieve FilterBar::sieve() const { return m_sieve; }

void FilterBar::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    if (grouping != Grouping::Tag && m_sieve.tag) {
        m_sieve.tag.reset();
        Q_EMIT sieveChanged();
    }
    showChoices();
}

void FilterBar::setCounts(const FleetCounts &counts) { m_sites = counts.sites(); }

void FilterBar::setSavedFilters(const QList<SavedFilter> &filters) { m_savedFilters = filters; }

void FilterBar::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    showChoices();
}

void FilterBar::setExpression(const QString &text)
{
    m_filter->setChecked(m_filter->isChecked() || !text.isEmpty());
    m_expression->setText(text);
    Q_EMIT filterTyped(text);
}

void FilterBar::takeFilter(const Result<DeviceFilter> &filter)
{
    m_problem = filter ? std::optional<Error>() : std::optional(filter.error());
    m_error->setVisible(m_problem.has_value());
    if (m_problem) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, namedColor(palette(), ColorRole::Bad));
        m_error->setPalette(colors);
        m_error->setText(explain(*m_problem).oneLine());
        return;
    }
    m_sieve.filter = *filter;
    showChoices();
    Q_EMIT sieveChanged();
}

void FilterBar::chooseSite(const std::optional<QString> &site)
{
    m_sieve.site = site;
    showChoices();
    Q_EMIT sieveChanged();
}

void FilterBar::chooseTag(const std::optional<QString> &tag)
{
    m_sieve.tag = tag;
    showChoices();
    Q_EMIT sieveChanged();
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(m_search);
        const QSignalBlocker quietToo(m_expression);
        m_search->clear();
        m_expression->clear();
    }
    m_sieve = {};
    m_problem.reset();
    m_error->hide();
    showChoices();
    Q_EMIT sieveChanged();
}

void FilterBar::addButton(QPushButton *button)
{
    button->setParent(this);
    m_top->addWidget(button, 0, Qt::AlignTop);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        retranslate();
    }
}

} // namespace scepter
