#include "ui/connectors/connectorcards.h"

#include "core/base/literals.h"

#include <QEvent>
#include <QGridLayout>
#include <QTimer>

namespace scepter {
namespace {

constexpr int gap = 14, shownRows = 2, lowWindow = 7, charactersOfACard = 40;

} // namespace

ConnectorCards::ConnectorCards(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"connectorCards"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(gap);
    setWidget(content);
}

void ConnectorCards::setItems(const QList<Item> &items, const QString &current)
{
    QStringList names;
    for (const Item &item : items)
        names.append(item.connector.settings.name);
    if (names != m_names) {
        while (m_cards.size() > items.size())
            m_cards.takeLast()->deleteLater();
        while (m_cards.size() < items.size()) {
            auto *card = new ConnectorCard(widget());
            connect(card, &QAbstractButton::toggled, this, [this, card](bool on) {
                if (on)
                    Q_EMIT chosen(m_names.value(m_cards.indexOf(card)));
            });
            m_cards.append(card);
        }
        m_names = names;
        m_columns = 0;
    }
    for (int i = 0; i < items.size(); ++i) {
        m_cards[i]->setConnector(items[i].connector, items[i].served);
        if (names[i] == current && !m_cards[i]->isChecked())
            m_cards[i]->setChecked(true);
    }
    arrange();
}

void ConnectorCards::arrange()
{
    const int columns = std::max(1, (viewport()->width() + gap) / (fontMetrics().averageCharWidth() * charactersOfACard + gap));
    if (columns != m_columns) {
        m_columns = columns;
        for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
            m_grid->setColumnStretch(column, column < columns ? 1 : 0);
        for (int i = 0; i < m_cards.size(); ++i) {
            m_grid->addWidget(m_cards[i], i / columns, i % columns);
            m_cards[i]->show();
        }
    }
    fit();
    QTimer::singleShot(0, this, &ConnectorCards::fit); // once the fonts and texts have been laid out
}

/// All cards as high as the highest wants to be; two rows of them are seen, in a low window one.
void ConnectorCards::fit()
{
    if (m_columns == 0 || m_cards.isEmpty())
        return;
    const int cardWidth = (viewport()->width() - gap * (m_columns - 1)) / m_columns;
    int cardHeight = 0;
    for (const ConnectorCard *card : std::as_const(m_cards))
        cardHeight = std::max(cardHeight, card->heightForWidth(cardWidth));
    for (ConnectorCard *card : std::as_const(m_cards))
        card->setFixedHeight(cardHeight);
    const int rows = (int(m_cards.size()) + m_columns - 1) / m_columns;
    const int most = parentWidget() && parentWidget()->height() < cardHeight * lowWindow ? 1 : shownRows;
    const int shown = std::min(rows, most);
    const int wanted = shown * cardHeight + (shown - 1) * gap;
    if (wanted != height())
        setFixedHeight(wanted);
}

void ConnectorCards::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ConnectorCards::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        QTimer::singleShot(0, this, &ConnectorCards::fit);
}

} // namespace scepter
