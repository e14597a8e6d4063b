#include "ui/fleet/grouplist.h"

#include "core/base/literals.h"

#include <QEvent>
#include <QLocale>

namespace scepter {

GroupList::GroupList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"groupList"_s);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT chosen(row == 0 ? std::optional<QString>() : std::optional(m_names.value(row - 1)));
    });
}

void GroupList::setGroups(FilterBar::Grouping grouping, const FleetCounts &counts)
{
    m_grouping = grouping;
    m_counts = counts;
    if (grouping != FilterBar::Grouping::None)
        fill();
}

void GroupList::fill()
{
    const QSignalBlocker quiet(this);
    const bool bySite = m_grouping == FilterBar::Grouping::Site;
    const QMap<QString, int> &groups = bySite ? m_counts.sites() : m_counts.tags();
    setAccessibleName(bySite ? tr("Sites") : tr("Tags"));
    const QLocale locale;
    const auto text = [&](const QString &name, int count) {
        return tr("%1 (%2)", "site or tag, how many devices").arg(name, locale.toString(count));
    };
    QStringList texts{text(bySite ? tr("All sites") : tr("All tags"), m_counts.total())};
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        texts += text(it.key().isEmpty() ? tr("No site") : it.key(), it.value());
    if (const QStringList names = groups.keys(); names != m_names || count() != texts.size()) {
        const int row = currentRow();
        const QString current = row > 0 ? m_names.value(row - 1) : QString();
        clear();
        addItems(texts);
        m_names = names;
        setCurrentRow(row > 0 ? int(names.indexOf(current)) + 1 : 0);
        return;
    }
    for (int row = 0; row < count(); ++row)
        item(row)->setText(texts[row]);
}

void GroupList::setCurrent(const std::optional<QString> &name)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(name ? int(m_names.indexOf(*name)) + 1 : 0);
}

void GroupList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_grouping != FilterBar::Grouping::None)
        fill();
}

} // namespace scepter
