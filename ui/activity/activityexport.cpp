#include "ui/activity/activityexport.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/fleet/csvline.h"
#include "ui/text/activitywords.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace scepter {
namespace {

QJsonObject jsonOf(const Activity &activity)
{
    QJsonObject json{{u"at"_s, activity.at.toString(Qt::ISODate)},
                     {u"kind"_s, activityKindName(activity.kind)},
                     {u"operation"_s, activity.operation},
                     {u"outcome"_s, activityOutcomeName(activity.outcome)}};
    const std::pair<QString, QString> fields[]{{u"state"_s, activity.state},       {u"who"_s, activity.who},
                                               {u"device"_s, activity.device},     {u"connector"_s, activity.connector},
                                               {u"rollout"_s, activity.rollout},   {u"subject"_s, activity.subject},
                                               {u"expected"_s, activity.expected}, {u"serial"_s, activity.serial},
                                               {u"reason"_s, activity.reason},     {u"details"_s, activityDetails(activity)}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            json.insert(name, value);
    }
    if (activity.refused)
        json.insert(u"refusal"_s, refusalName(activity.refused->why));
    if (activity.error)
        json.insert(u"error"_s, errcName(activity.error->code));
    return json;
}

/// The columns have the same names as the members of the JSON, in every language.
QByteArray csvOf(const QList<QJsonObject> &rows)
{
    const QStringList columns{u"at"_s,        u"kind"_s,    u"operation"_s, u"outcome"_s,  u"state"_s,  u"who"_s,    u"device"_s,
                              u"connector"_s, u"rollout"_s, u"subject"_s,   u"expected"_s, u"serial"_s, u"details"_s};
    QByteArray bytes(csvMark);
    bytes += csvLine(columns);
    for (const QJsonObject &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(row.value(column).toString());
        bytes += csvLine(cells);
    }
    return bytes;
}

} // namespace

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
        QList<QJsonObject> rows;
        ActivityCursor cursor;
        while (!cursor.atEnd && !*cancelled) {
            constexpr int atOnce = 5000;
            const auto page = database.readHere(
                [&](Transaction &transaction) { return ActivityLog::before(transaction, cursor, filter, atOnce); });
            if (!page)
                return fail(page.error());
            for (const Activity &activity : page->rows)
                rows.append(jsonOf(activity));
            cursor = page->next;
        }
        if (*cancelled)
            return 0;
        QByteArray bytes;
        if (QFileInfo(path).suffix().compare(u"json"_s, Qt::CaseInsensitive) == 0) {
            QJsonArray array;
            for (const QJsonObject &row : std::as_const(rows))
                array.append(row);
            bytes = QJsonDocument(array).toJson();
        } else {
            bytes = csvOf(rows);
        }
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
