#include "ui/widgets/columnchoice.h"

#include "core/base/literals.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace scepter {

ColumnChoice::ColumnChoice(TableView &table, QSettings &settings, const QString &name, const QList<int> &standard)
    : QObject(&table),
      m_table(table),
      m_settings(settings),
      m_stateKey(name + u"/columns"_s),
      m_hiddenKey(name + u"/hiddenColumns"_s),
      m_chosenKey(name + u"/columnsChosen"_s),
      m_standard(standard),
      m_menu(new QMenu(&table))
{
    m_menu->setObjectName(u"columnMenu"_s);
    QHeaderView *head = table.horizontalHeader();
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < count(); ++column) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(u"column:%1"_s.arg(column));
        action->setCheckable(true);
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { m_menu->popup(head->viewport()->mapToGlobal(at)); });
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(head, changed, this, &ColumnChoice::save);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &ColumnChoice::save);
    retranslate();
}

int ColumnChoice::count() const { return m_table.model()->columnCount(); }

void ColumnChoice::restore()
{
    QHeaderView *head = m_table.horizontalHeader();
    arrange([&] {
        const QVariant hidden = m_settings.value(m_hiddenKey);
        const QStringList names = hidden.toStringList();
        head->restoreState(m_settings.value(m_stateKey).toByteArray());
        for (int column = 0; column < count(); ++column) {
            const bool hides = hidden.isValid() ? names.contains(QString::number(column)) : !m_standard.contains(column);
            m_table.setColumnHidden(column, hides);
            m_menu->actions()[column]->setChecked(!hides);
        }
        m_table.model()->sort(head->sortIndicatorSection(), head->sortIndicatorOrder());
    });
    m_isArranging = false;
}

bool ColumnChoice::isChosen() const { return m_settings.contains(m_chosenKey); }

bool ColumnChoice::isRemembered() const { return m_settings.contains(m_stateKey); }

void ColumnChoice::arrange(const std::function<void()> &change)
{
    const bool before = std::exchange(m_isArranging, true);
    change();
    m_isArranging = before;
}

void ColumnChoice::setCrampedOut(int column, bool hides)
{
    if (hides == m_crampedOut.contains(column))
        return;
    if (hides)
        m_crampedOut.insert(column);
    else
        m_crampedOut.remove(column);
    arrange([&] {
        m_table.setColumnHidden(column, hides);
        m_menu->actions()[column]->setChecked(!hides);
    });
}

void ColumnChoice::setShown(int column, bool isShown)
{
    if (m_isArranging)
        return;
    m_crampedOut.remove(column);
    m_table.setColumnHidden(column, !isShown);
    m_settings.setValue(m_chosenKey, true);
    save();
}

void ColumnChoice::save()
{
    if (m_isArranging)
        return;
    QStringList hidden;
    for (int column = 0; column < count(); ++column) {
        if (m_table.isColumnHidden(column) && !m_crampedOut.contains(column))
            hidden += QString::number(column);
    }
    m_settings.setValue(m_hiddenKey, hidden);
    m_settings.setValue(m_stateKey, m_table.horizontalHeader()->saveState());
}

void ColumnChoice::retranslate()
{
    for (int column = 0; column < count(); ++column)
        m_menu->actions()[column]->setText(m_table.model()->headerData(column, Qt::Horizontal).toString());
}

} // namespace scepter
