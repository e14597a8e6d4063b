#include "ui/connectors/connectorsection.h"

#include "core/base/literals.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/rowstable.h"

#include <QEvent>
#include <QHBoxLayout>

namespace scepter {

ConnectorSection::ConnectorSection(const Workplace &workplace, QWidget *parent) : QWidget(parent), m_workplace(workplace) {}

void ConnectorSection::setAdministrator(const std::optional<Administrator> &administrator)
{
    m_administrator = administrator;
    updateControls();
}

void ConnectorSection::setConnector(const ConnectorOverview &connector, const QString &mark)
{
    const bool isOther = connector.settings.name != name();
    const bool isStale = isOther || mark != m_mark;
    m_connector = connector;
    m_mark = mark;
    m_stale = m_stale || isStale;
    if (m_stale && isVisible()) {
        m_stale = false;
        read();
    }
    updateControls();
}

QString ConnectorSection::whyNot() const { return m_administrator ? QString() : tr("Administrator privileges are required"); }

void ConnectorSection::operate(std::function<Result<void>(const CaOperations &)> work, std::function<void()> then)
{
    m_operating = true;
    updateControls();
    const CaOperations operations(m_workplace.database, m_workplace.services.random, *m_administrator, now());
    m_workplace.services.pool.run(
        this, [operations, work = std::move(work)] { return work(operations); },
        [this, then = std::move(then)](const Result<void> &result) {
            m_operating = false;
            Q_EMIT failed(result ? std::nullopt : std::optional(result.error()));
            if (result)
                then();
            updateControls();
        });
}

QHBoxLayout *ConnectorSection::besides(RowsTable *table, DetailPane *pane)
{
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(table);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(card, 5);
    row->addWidget(pane, 3);
    return row;
}

void ConnectorSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectorSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        read();
}

} // namespace scepter
