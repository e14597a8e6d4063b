#include "app/ctl/printeroutput.h"

#include "app/ctl/console.h"
#include "core/base/literals.h"
#include "ui/text/printerwords.h"
#include "ui/text/rolloutwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace scepter {
namespace {

QString dateText(const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s); }

class PrinterOutput {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static QStringList lines(const PrinterStory &story)
    {
        const StoredDevice &device = story.device;
        QList<QStringList> rows{{tr("Name"), device.name},
                                {tr("Kind"), tr("Printer: it enrols by itself")},
                                {tr("Model"), device.profile->model},
                                {tr("Serial number"), device.inventory.serial},
                                {tr("Address"), device.address},
                                {tr("Site"), device.inventory.site},
                                {tr("Tags"), device.inventory.tags.join(u", "_s)}};
        for (const PrinterStory::Part &part : story.parts) {
            const QString wave = part.plan.waves > 1 ? u" · "_s + waveText(part.member.wave, part.plan.settings) : QString();
            rows.append({tr("Plan %1").arg(qint64(part.plan.id)), memberStateText(part.member.state) + wave});
            rows.append({QString(), plannedPrinterText(part)});
        }
        if (story.probe)
            rows.append({tr("TLS port"), u"%1 (%2)"_s.arg(probeSentence(*story.probe), dateText(story.probe->at))});
        QStringList text = tableLines(rows);
        for (const DeviceCertificate &each : story.certificates)
            text += certificateText(each.certificate);
        for (const PrinterEvent &event : story.timeline)
            text += u"  %1  %2"_s.arg(dateText(event.at), printerEventText(event));
        return text;
    }
};

QJsonObject partJson(const PrinterStory::Part &part)
{
    QJsonObject json{{u"rollout"_s, qint64(part.plan.id)},
                     {u"title"_s, part.plan.title},
                     {u"planState"_s, rolloutStateName(part.plan.state)},
                     {u"state"_s, memberStateName(part.member.state)},
                     {u"wave"_s, part.member.wave},
                     {u"waves"_s, part.plan.waves}};
    if (part.printer.refused)
        json[u"refusal"_s] = refusalName(part.printer.refused->why);
    if (part.noSheet)
        json[u"noSheet"_s] = noSheetName(*part.noSheet);
    if (part.sheetWritten)
        json[u"sheetWritten"_s] = part.sheetWritten->toString(Qt::ISODate);
    return json;
}

QJsonObject eventJson(const PrinterEvent &event)
{
    QJsonObject json{{u"at"_s, event.at.toString(Qt::ISODate)}, {u"kind"_s, printerEventName(event.kind)}, {u"text"_s, event.text}};
    if (!event.state.isEmpty())
        json[u"state"_s] = event.state;
    if (event.refused)
        json[u"refusal"_s] = refusalName(event.refused->why);
    if (event.probe)
        json[u"outcome"_s] = probeOutcomeName(event.probe->outcome);
    return json;
}

QJsonObject storyJson(const PrinterStory &story)
{
    const StoredDevice &device = story.device;
    QJsonArray plans, certificates, timeline;
    for (const PrinterStory::Part &part : story.parts)
        plans.append(partJson(part));
    for (const DeviceCertificate &each : story.certificates) {
        QJsonObject json = certificateJson(each.certificate);
        json[u"connector"_s] = each.connector;
        if (each.revoked)
            json[u"revoked"_s] = each.revoked->toString(Qt::ISODate);
        certificates.append(json);
    }
    for (const PrinterEvent &event : story.timeline)
        timeline.append(eventJson(event));
    QJsonObject json{{u"id"_s, qint64(device.id)},
                     {u"name"_s, device.name},
                     {u"title"_s, device.title},
                     {u"printer"_s, true},
                     {u"model"_s, device.profile->model},
                     {u"serial"_s, device.inventory.serial},
                     {u"address"_s, device.address},
                     {u"site"_s, device.inventory.site},
                     {u"tags"_s, QJsonArray::fromStringList(device.inventory.tags)},
                     {u"plans"_s, plans},
                     {u"certificates"_s, certificates},
                     {u"timeline"_s, timeline}};
    if (story.probe)
        json[u"probe"_s] = QJsonObject{{u"outcome"_s, probeOutcomeName(story.probe->outcome)},
                                       {u"at"_s, story.probe->at.toString(Qt::ISODate)},
                                       {u"port"_s, story.probe->port},
                                       {u"serial"_s, story.probe->serial},
                                       {u"subject"_s, story.probe->subject}};
    return json;
}

} // namespace

Output printerOutput(const PrinterStory &story) { return Output{PrinterOutput::lines(story), {}, storyJson(story)}; }

} // namespace scepter
