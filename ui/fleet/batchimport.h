#pragma once
#include "core/fleet/inventoryfile.h"
#include "ui/widgets/page.h"

namespace scepter {

/// How many rows of an inventory do what.
struct InventoryCounts {
    int added = 0, changed = 0, unchanged = 0, bad = 0;
    int changes() const { return added + changed; }
    void add(const QList<InventoryLine> &lines);
    static InventoryCounts of(const QList<InventoryLine> &lines);
};

/// Imports the rows of a preview, each batch in a transaction of its own, so that nobody is kept from writing for long and it can
/// be stopped between two of them (F1).
class BatchImport final : public QObject {
    Q_OBJECT
public:
    /// `fileName`: for the audit log.
    BatchImport(const Workplace &workplace, const Administrator &administrator, InventoryFile file, QList<InventoryLine> lines,
                QString fileName, QObject *parent);
    void start() { next(); }
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }

    /// What came of each row; of those that it did not come to, what was to come of them.
    QList<InventoryLine> results() const { return m_done + m_lines.mid(m_done.size()); }
    const InventoryCounts &written() const { return m_written; }

Q_SIGNALS:
    void progressed(int lines);
    void finished(const std::optional<scepter::Error> &error);

private:
    QList<InventoryLine> nextBatch();
    void next();

    const Workplace m_workplace;
    const Administrator m_administrator;
    const InventoryFile m_file;
    const QList<InventoryLine> m_lines;
    const QString m_fileName;
    QList<InventoryLine> m_done;
    InventoryCounts m_written;
    bool m_stopped = false;
};

} // namespace scepter
