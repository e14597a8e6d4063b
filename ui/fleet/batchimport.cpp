#include "ui/fleet/batchimport.h"

#include "core/base/literals.h"

namespace scepter {

using Action = InventoryLine::Action;

void InventoryCounts::add(const QList<InventoryLine> &lines)
{
    for (const InventoryLine &line : lines) {
        switch (line.action) {
        case Action::New: ++added; break;
        case Action::Update: ++changed; break;
        case Action::Unchanged: ++unchanged; break;
        case Action::Bad: ++bad; break;
        }
    }
}

InventoryCounts InventoryCounts::of(const QList<InventoryLine> &lines)
{
    InventoryCounts counts;
    counts.add(lines);
    return counts;
}

BatchImport::BatchImport(const Workplace &workplace, const Administrator &administrator, InventoryFile file, QList<InventoryLine> lines,
                         QString fileName, QObject *parent)
    : QObject(parent),
      m_workplace(workplace),
      m_administrator(administrator),
      m_file(std::move(file)),
      m_lines(std::move(lines)),
      m_fileName(std::move(fileName))
{
}

/// The next rows that change something; what changes nothing is not written.
QList<InventoryLine> BatchImport::nextBatch()
{
    while (m_done.size() < m_lines.size() && !m_stopped) {
        const QList<InventoryLine> batch = m_lines.mid(m_done.size(), InventoryFile::batchSize);
        if (InventoryCounts::of(batch).changes() > 0)
            return batch;
        m_done += batch;
    }
    return {};
}

void BatchImport::next()
{
    const QList<InventoryLine> batch = nextBatch();
    if (batch.isEmpty())
        return Q_EMIT finished({});
    const QDateTime now = m_workplace.services.scheduler.now();
    const QString subject = u"%1: %2-%3"_s.arg(m_fileName).arg(batch.first().line).arg(batch.last().line);
    const auto work = [file = m_file, store = DeviceStore(m_workplace.profiles, m_administrator.vault()), batch,
                       now](Transaction &transaction) { return file.apply(transaction, store, batch, now); };
    m_workplace.database.write(this, m_administrator.audited(m_administrator.act(now, u"fleet import"_s, {}, subject), work),
                               [this](const Result<QList<InventoryLine>> &written) {
                                   if (!written)
                                       return Q_EMIT finished(written.error());
                                   m_done += *written;
                                   m_written.add(*written);
                                   Q_EMIT progressed(int(m_done.size()));
                                   next();
                               });
}

} // namespace scepter
