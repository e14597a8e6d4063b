#include "app/ctl/sheetfiles.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/report/settingssheet.h"

#include <QCoreApplication>

namespace scepter {

QStringList SheetFiles::names() { return {u"sheets.csv"_s, u"sheets.html"_s}; }

QStringList SheetFiles::paths() const
{
    QStringList paths;
    for (const QString &name : names())
        paths.append(m_folder + u'/' + name);
    return paths;
}

Result<void> SheetFiles::prepare() const
{
    for (const QString &path : paths()) {
        if (auto free = mustBeFree(path); !free)
            return free;
    }
    return prepareDirectory(m_folder);
}

Result<void> SheetFiles::write(const QList<SettingsSheet> &sheets, Output *output) const
{
    QJsonArray files;
    const QStringList paths = this->paths();
    QByteArray forms[] = {settingsSheetsCsv(sheets), settingsSheetsHtml(sheets)};
    Result<void> written;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (written)
            written = createFile(paths[i], forms[i], FileAccess::Owner);
        wipe(forms[i]);
        if (!written)
            continue;
        output->text += QCoreApplication::translate("scepterctl", "Written to %1").arg(paths[i]);
        files.append(paths[i]);
    }
    output->json[u"files"_s] = files;
    output->warnings += QCoreApplication::translate("scepterctl",
                                                    "The settings sheets hold passwords: keep them to those who set up the printers.");
    return written;
}

QJsonArray missingSheetsJson(const QList<MissingSheet> &missing)
{
    QJsonArray json;
    for (const MissingSheet &each : missing) {
        QJsonObject one{{u"device"_s, each.device}, {u"why"_s, noSheetName(each.why)}};
        if (each.why == NoSheet::WaveNotBegun)
            one[u"wave"_s] = each.wave;
        json.append(one);
    }
    return json;
}

} // namespace scepter
