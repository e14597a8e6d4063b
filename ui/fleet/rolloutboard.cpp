#include "ui/fleet/rolloutboard.h"

#include "core/base/literals.h"

#include <QEvent>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int cardSpacing = 8;
constexpr int wholeCards = 1; ///< beyond so many, each is a line
constexpr char16_t dismissedKey[] = u"fleet/dismissedRollout";

} // namespace

RolloutBoard::RolloutBoard(Database &database, Scheduler &scheduler, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_database(database), m_scheduler(scheduler), m_settings(settings), m_area(new QScrollArea(this))
{
    setObjectName(u"rolloutBoard"_s);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins({});
    m_column->setSpacing(cardSpacing);
    m_column->setAlignment(Qt::AlignTop);
    m_area->setObjectName(u"rolloutArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    m_database.watch(this, m_scheduler, [this] { read(); });
    read();
}

void RolloutBoard::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto work = [](Transaction &transaction) -> Result<Listing> {
        const auto open = RolloutStore::open(transaction);
        if (!open)
            return fail(open.error());
        Listing listing;
        for (const Rollout &rollout : *open)
            listing.shown.prepend(rollout.id); // newest first
        const auto newest = RolloutStore::newest(transaction);
        if (!newest)
            return newest.error().code == Errc::NotFound ? Result<Listing>(listing) : fail(newest.error());
        listing.newest = newest->id;
        if (!newest->isOpen())
            listing.shown.prepend(newest->id);
        return listing;
    };
    m_database.read(this, work, [this](const Result<Listing> &listing) {
        m_reading = false;
        if (listing) // what cannot be read is told by whoever lists the devices
            take(*listing);
        if (std::exchange(m_again, false))
            read();
    });
}

bool RolloutBoard::isDismissed(RolloutId id) const
{
    return m_settings.value(QString::fromUtf16(dismissedKey)).toLongLong() >= qint64(id) && id != m_revealed;
}

void RolloutBoard::take(const Listing &listing)
{
    m_newest = listing.newest;
    QList<RolloutId> shown = listing.shown;
    if (m_revealed != RolloutId::None && !shown.contains(m_revealed))
        shown.prepend(m_revealed);
    for (RolloutCard *card : QList<RolloutCard *>(m_cards)) { // one that ends stays until it is dismissed
        const bool ended = card->isLoaded() && !card->rollout().isOpen();
        if (shown.contains(card->id()) || (ended && !isDismissed(card->id())))
            continue;
        m_cards.removeOne(card);
        card->deleteLater();
    }
    for (const RolloutId id : shown) {
        const bool there = std::any_of(m_cards.begin(), m_cards.end(), [id](const RolloutCard *card) { return card->id() == id; });
        if (!there && (id != m_newest || !isDismissed(id)))
            m_cards.append(addCard(id));
    }
    fitSoon();
    Q_EMIT changed();
}

RolloutCard *RolloutBoard::addCard(RolloutId id)
{
    auto *card = new RolloutCard(m_database, m_scheduler, id, this);
    card->setWhyNot(m_whyNot);
    m_column->addWidget(card);
    connect(card, &RolloutCard::wanted, this, [this, card](RolloutCard::Act act) { Q_EMIT wanted(card->rollout(), act); });
    connect(card, &RolloutCard::sheetsWanted, this, [this, card] { Q_EMIT sheetsWanted(card->rollout()); });
    connect(card, &RolloutCard::reportWanted, this, [this, id] { Q_EMIT reportWanted(id); });
    connect(card, &RolloutCard::dismissed, this, [this, id] { dismiss(id); });
    connect(card, &RolloutCard::progressed, this, [this] {
        fitSoon();
        Q_EMIT changed();
    });
    return card;
}

void RolloutBoard::dismiss(RolloutId id)
{
    const QString key = QString::fromUtf16(dismissedKey);
    m_settings.setValue(key, std::max(m_settings.value(key).toLongLong(), qint64(id)));
    if (m_revealed == id)
        m_revealed = RolloutId::None;
    for (RolloutCard *card : QList<RolloutCard *>(m_cards)) {
        if (card->id() != id)
            continue;
        m_cards.removeOne(card);
        card->hide();
        card->deleteLater();
    }
    fitSoon();
}

void RolloutBoard::reveal(RolloutId id)
{
    m_revealed = id;
    read();
}

void RolloutBoard::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    for (RolloutCard *card : std::as_const(m_cards))
        card->setWhyNot(reason);
}

QString RolloutBoard::workText() const
{
    QStringList texts;
    for (const RolloutCard *card : m_cards) {
        if (const QString text = card->workText(); !text.isEmpty())
            texts += text;
    }
    return texts.join(u" · "_s);
}

/// When the layouts of the cards have taken in what changed.
void RolloutBoard::fitSoon()
{
    if (!std::exchange(m_fitting, true))
        QMetaObject::invokeMethod(this, &RolloutBoard::fit, Qt::QueuedConnection);
}

/// As high as its cards, up to a third of the page: beyond that they scroll.
void RolloutBoard::fit()
{
    m_fitting = false;
    int wanted = 0, loaded = 0;
    for (const RolloutCard *card : std::as_const(m_cards))
        loaded += card->isLoaded() ? 1 : 0;
    for (RolloutCard *card : std::as_const(m_cards)) {
        card->setCompact(loaded > wholeCards);
        if (!card->isLoaded())
            continue;
        const int height = card->layout()->hasHeightForWidth() ? card->layout()->totalHeightForWidth(std::max(width(), 1))
                                                               : card->sizeHint().height();
        wanted += height + (wanted > 0 ? cardSpacing : 0);
    }
    m_area->widget()->setMinimumHeight(std::max(wanted, 1)); // not what wrapping texts would need if they were narrow
    const int most = window() ? window()->height() / 3 : wanted;
    setFixedHeight(std::min(wanted, std::max(most, 1)));
    setVisible(wanted > 0);
}

void RolloutBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitSoon();
}

void RolloutBoard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fitSoon();
}

} // namespace scepter
