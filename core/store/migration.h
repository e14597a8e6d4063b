#pragma once
#include <QList>
#include <QString>

namespace scepter {

/// One step of a room's schema. A statement ends with ';' at the end of a line, a trigger with "END;" on a line of its own;
/// lines that begin with "--" are comments.
struct Migration {
    int number = 0; ///< counts from 1 without gaps
    QString sql;
};

/// A room's tables, from nothing to what this program knows.
struct MigrationSet {
    QString room;
    QList<Migration> migrations;

    /// The files 001.sql, 002.sql … that `scepter_room(… MIGRATIONS resources/migrations/ROOM)` compiles in.
    static MigrationSet fromResources(const QString &room);
    int newest() const { return int(migrations.size()); }
};

/// The statements of a migration, without their ';'.
QStringList splitStatements(const QString &sql);

} // namespace scepter
