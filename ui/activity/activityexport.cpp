#include "ui/activity/activityexport.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/text/activityfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
ActivityExport::ActivityExport(const Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace) {}

ActivityExport::~ActivityExport()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ActivityExport::ask(const ActivityFilter &filter, QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Export activity"), QDir::homePath(),
                                   tr("CSV files (*.csv)") + u";;"_s + tr("JSON files (*.json)"));
    dialog->setObjectName(u"activityFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"activity.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, filter](const QString &path) { write(filter, path); });
    dialog->open();
}

void ActivityExport::write(const ActivityFilter &filter, const QString &path)
{
    if (m_cancelled)
        return;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_path = path;
    const auto work = [filter, path, &database = m_workplace.database, cancelled = m_cancelled]() -> Result<int> {
        QJsonArray rows;
        const auto read = ActivityLog::each(database, filter, [&](const Activity &activity) {
            rows.append(activityJson(activity));
            return !*cancelled;
        });
        if (!read || *cancelled)
            return read ? Result<int>(0) : fail(read.error());
        const bool asJson = QFileInfo(path).suffix().compare(u"json"_s, Qt::CaseInsensitive) == 0;
        const QByteArray bytes = asJson ? QJsonDocument(rows).toJson() : activityCsv(rows);
        return createFile(path, bytes, FileAccess::Owner).map([&] { return int(rows.size()); });
    };
    m_workplace.services.pool.run(this, work, [this, path](const Result<int> &rows) {
        m_cancelled.reset();
        m_path.clear();
        Q_EMIT workChanged();
        if (rows)
            Q_EMIT written(path, *rows);
        else
            Q_EMIT failed(rows.error());
    });
    Q_EMIT workChanged();
}

QString ActivityExport::workText() const { return m_path.isEmpty() ? QString() : tr("Writing %1…").arg(QDir::toNativeSeparators(m_path)); }

} // namespace scepter
