#include "core/store/migration.h"

#include "core/base/literals.h"

#include <QFile>

namespace scepter {

MigrationSet MigrationSet::fromResources(const QString &room)
{
    MigrationSet set{room, {}};
    for (int number = 1;; ++number) {
        QFile file(u":/migrations/%1/%2.sql"_s.arg(room).arg(number, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            break;
        set.migrations.append({number, QString::fromUtf8(file.readAll())});
    }
    Q_ASSERT_X(!set.migrations.isEmpty(), "MigrationSet", "no such migrations are compiled in");
    return set;
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QStringList lines;
    const auto end = [&] {
        if (const QString statement = lines.join(u'\n').trimmed(); !statement.isEmpty())
            statements.append(statement);
        lines.clear();
    };
    for (const QString &line : sql.split(u'\n')) {
        const QString bare = line.trimmed();
        if (bare.startsWith(u"--"_s) || (bare.isEmpty() && lines.isEmpty()))
            continue;
        lines.append(line);
        const bool inTrigger = lines.first().trimmed().startsWith(u"CREATE TRIGGER"_s, Qt::CaseInsensitive);
        if (!bare.endsWith(u';') || (inTrigger && bare.compare(u"END;"_s, Qt::CaseInsensitive) != 0))
            continue;
        lines.last() = line.trimmed().chopped(1);
        end();
    }
    end();
    return statements;
}

} // namespace scepter
