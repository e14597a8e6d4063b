#pragma once
#include "core/store/database.h"

#include <QTemporaryDir>

namespace scepter {

/// A store in a folder of its own, which goes with it.
class TemporaryStore {
public:
    /// `rooms` beside the store's own; a room's migrations must be compiled into the test.
    explicit TemporaryStore(const QStringList &rooms = {});

    QString folder() const { return m_folder.path(); }
    StoreLocation location() const { return {m_folder.filePath(QStringLiteral("scepter.db"))}; }
    const QList<MigrationSet> &rooms() const { return m_rooms; }
    void addRoom(MigrationSet room) { m_rooms.append(std::move(room)); }

    /// Another Database on the same file, as another process would have it. Aborts the test program when it cannot be opened.
    std::unique_ptr<Database> open() const;
    /// The first one, opened when it is asked for.
    Database &database();
    void close() { m_database.reset(); }
    /// False: as while the disk is full, no lease can be taken or renewed, in whatever process.
    void setLeasesWritable(bool writable);

private:
    QTemporaryDir m_folder;
    QList<MigrationSet> m_rooms;
    std::unique_ptr<Database> m_database;
};

/// The answer of a work, for a test that may wait for it.
template <class T> T answerOf(QFuture<T> future) { return future.takeResult(); }

} // namespace scepter
