#include "ui/text/goingonwords.h"

#include "core/base/literals.h"

#include <QCoreApplication>
#include <QLocale>

namespace scepter {
namespace {

QString named(const QStringList &names)
{
    constexpr int most = 5;
    return names.size() <= most ? names.join(u", "_s) : names.first(most).join(u", "_s) + u", …"_s;
}

QString timeText(const QDateTime &time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); }

QStringList titlesOf(const GoingOn &goingOn)
{
    QStringList titles;
    for (const GoingOn::Rollout &rollout : goingOn.rollouts)
        titles += u'“' + rollout.title + u'”';
    return titles;
}

class GoingOnWords {
    Q_DECLARE_TR_FUNCTIONS(GoingOn)

public:
    static QString goesOn(const GoingOn &all)
    {
        QStringList sentences;
        if (!all.connectors.isEmpty())
            sentences += tr("Connectors are served: %1.").arg(named(all.connectors));
        if (!all.rollouts.isEmpty())
            sentences += tr("Rollouts go on: %1.").arg(named(titlesOf(all)));
        return (sentences + devices(all)).join(u' ');
    }

    static QStringList stops(const GoingOn &all)
    {
        QStringList sentences;
        if (!all.connectors.isEmpty())
            sentences += tr("Printers cannot enrol any more with the connectors that are served here: %1.").arg(named(all.connectors));
        for (const GoingOn::RevocationList &list : all.lists)
            sentences += tr("The revocation list of the CA “%1” ends on %2, and is renewed only while it is served. After that day, "
                            "RADIUS servers that look at it refuse every printer of this CA.")
                             .arg(list.ca, QLocale().toString(list.ends.toLocalTime().date(), QLocale::ShortFormat));
        if (!all.rollouts.isEmpty())
            sentences += tr("Rollouts stand still until somebody runs them: %1.").arg(named(titlesOf(all)));
        return sentences + devices(all);
    }

private:
    static QStringList devices(const GoingOn &all)
    {
        QStringList sentences;
        if (all.sending > 0)
            sentences += tr("%n device(s) are sending a request.", nullptr, all.sending);
        if (all.next)
            sentences +=
                tr("%n device(s) wait for their next request or poll, the first on %1.", nullptr, all.waiting).arg(timeText(*all.next));
        return sentences;
    }
};

} // namespace

QString goesOnText(const GoingOn &goingOn) { return GoingOnWords::goesOn(goingOn); }

QStringList stopsTexts(const GoingOn &goingOn) { return GoingOnWords::stops(goingOn); }

} // namespace scepter
