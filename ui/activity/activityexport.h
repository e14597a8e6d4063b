#pragma once
#include "core/fleet/activitylog.h"
#include "ui/widgets/page.h"

namespace scepter {

/// Writes what happened into a file, CSV or JSON by its name, as far as a filter lets it through. Reads and writes on the pool; ends
/// with this, and then leaves nothing.
class ActivityExport final : public QObject {
    Q_OBJECT
public:
    /// What `workplace` names outlives it.
    ActivityExport(const Workplace &workplace, QObject *parent);
    ~ActivityExport() override;

    /// Asks for the file, and begins. Nothing while one is being written.
    void ask(const ActivityFilter &filter, QWidget *window);
    /// failed() or workChanged() follows.
    void write(const ActivityFilter &filter, const QString &path);
    QString workText() const; ///< empty while nothing is written

Q_SIGNALS:
    void workChanged();
    void written(const QString &path, int rows);
    void failed(const scepter::Error &error);

private:
    Workplace m_workplace;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QString m_path; ///< that is being written
};

} // namespace scepter
