#include "ui/fleet/timelinelist.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace scepter {
namespace {

constexpr qsizetype mostLines = 60; ///< the newest; a request that is polled for days has more

/// With seconds, whatever the locale's short form leaves out.
QString timeText(const QDateTime &at) { return QLocale().toString(at.toLocalTime().time(), u"HH:mm:ss"_s); }

} // namespace

TimelineList::TimelineList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"timeline"_s);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void TimelineList::setEntries(const QList<TimelineEntry> &entries)
{
    m_entries = entries.mid(std::max<qsizetype>(0, entries.size() - mostLines));
    fill();
}

void TimelineList::fill()
{
    QStringList texts;
    for (const TimelineEntry &entry : std::as_const(m_entries))
        texts += timeText(entry.progress.at) + u' ' + timelineText(entry);
    if (texts == m_shown)
        return;
    m_shown = texts;
    qDeleteAll(findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    int row = 0;
    for (const TimelineEntry &entry : std::as_const(m_entries)) {
        auto *time = new QLabel(timeText(entry.progress.at), this);
        time->setFont(hintFont());
        time->setForegroundRole(QPalette::PlaceholderText);
        time->setToolTip(QLocale().toString(entry.progress.at.toLocalTime(), QLocale::LongFormat));
        auto *what = new QLabel(timelineText(entry), this);
        what->setFont(hintFont());
        what->setTextFormat(Qt::PlainText);
        what->setWordWrap(true);
        what->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (entry.progress.error) {
            QPalette colors = palette();
            colors.setColor(QPalette::WindowText, namedColor(palette(), ColorRole::Bad));
            what->setPalette(colors);
        }
        m_grid->addWidget(time, row, 0, Qt::AlignTop);
        m_grid->addWidget(what, row, 1);
        ++row;
    }
}

void TimelineList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool language = event->type() == QEvent::LanguageChange, look = event->type() == QEvent::PaletteChange;
    if (look)
        m_shown.clear();
    if (language || look)
        fill();
}

} // namespace scepter
