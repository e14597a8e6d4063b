#include "app/dialogtour.h"

#include "core/base/literals.h"
#include "core/fleet/samplefleet.h"
#include "ui/fleet/importdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>

namespace scepter {
namespace {

/// The one that was opened last: it lies inside the others, or beside them in the order in which they were made.
QDialog *topmost(const QWidget &window)
{
    QDialog *last = nullptr;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            last = dialog;
    }
    return last;
}

/// False as long as it cannot be pressed.
bool press(const QWidget &where, const QString &wanted)
{
    const QString name = wanted.section(u'=', 0, 0), typed = wanted.section(u'=', 1);
    for (QWidget *widget : where.findChildren<QWidget *>(name)) {
        auto *button = qobject_cast<QAbstractButton *>(widget);
        auto *table = qobject_cast<QAbstractItemView *>(widget);
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (button) {
            button->click();
            return true;
        }
        if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && !typed.isEmpty()) {
            edit->setText(typed);
            return true;
        }
        if (table && table->model()->rowCount() > 0) {
            table->setCurrentIndex(table->model()->index(0, 0));
            return true;
        }
    }
    return false;
}

} // namespace

QList<DialogStop> dialogTour()
{
    const QString next = u"nextButton"_s, office = QString::fromUtf16(SampleFleet::office), full = QString::fromUtf16(SampleFleet::full);
    QList<DialogStop> stops{{u"settings"_s, {Place::Dashboard}, {u"settings"_s}},
                            {u"servers"_s, {Place::Dashboard}, {u"settings"_s, u"knownServersButton"_s}},
                            {u"store"_s, {Place::Dashboard}, {u"settings"_s, u"storeButton"_s}},
                            {u"about"_s, {Place::Dashboard}, {u"about"_s}},
                            {u"shortcuts"_s, {Place::Dashboard}, {u"about"_s, u"shortcutsButton"_s}}};
    constexpr int rolloutSteps = 6;
    for (int step = 0; step < rolloutSteps; ++step)
        stops.append({u"rollout-%1"_s.arg(step + 1), {Place::Fleet, u"site=Malmö"_s, {}, u"new"_s}, QStringList(step, next)});
    stops += QList<DialogStop>{
        {u"import"_s, {Place::Fleet, {}, {}, u"import"_s}},
        {u"import-preview"_s, {Place::Fleet, {}, {}, u"import"_s}, {}, u":/sample/fleet.csv"_s},
        {u"device"_s, {Place::Fleet}, {u"addDeviceButton"_s}},
        {u"report"_s, {Place::Fleet}, {u"reportButton"_s}},
        {u"filter"_s, {Place::Fleet, u"site=Malmö"_s}, {u"saveFilterButton"_s}},
        {u"keys"_s, {Place::Fleet, {}, full}, {u"failureActionButton"_s}},
        {u"revoke"_s, {Place::Certificates, {}, u"malmo-01"_s, u"all"_s}, {u"certificateTable"_s, u"revokeButton"_s}},
        {u"challenge"_s, {Place::Connectors, {}, office, u"challenges"_s}, {u"newChallengeButton"_s}},
        {u"password"_s, {Place::Connectors, {}, office, u"challenges"_s}, {u"newChallengeButton"_s, u"challengeAcceptButton"_s}}};
    QStringList way;
    int connectorStep = 0;
    for (const QString &press : {QString(), u"newNameEdit=branch"_s, u"caExistingRadio"_s, QString(), QString(), QString()}) {
        if (!press.isEmpty())
            way.append(press);
        stops.append({u"connector-%1"_s.arg(++connectorStep), {Place::Connectors, {}, {}, u"new"_s}, way});
        way.append(u"wizardNextButton"_s);
    }
    stops.append({u"serve"_s, {Place::Connectors}, {u"serveButton"_s, u"serveButton"_s}}); // first they are stopped
    return stops;
}

QDialog *DialogWalk::advance()
{
    if (m_pressed < m_stop.presses.size()) {
        const QDialog *dialog = topmost(m_window);
        const QWidget &where = dialog ? static_cast<const QWidget &>(*dialog) : m_window;
        if (press(where, m_stop.presses[m_pressed]))
            ++m_pressed;
        return nullptr;
    }
    QDialog *dialog = topmost(m_window);
    auto *import = qobject_cast<ImportDialog *>(dialog);
    if (!import || m_stop.file.isEmpty() || std::exchange(m_fileRead, true))
        return dialog;
    import->open(m_stop.file);
    return nullptr;
}

void DialogWalk::closeAll(QWidget &window)
{
    while (QDialog *dialog = topmost(window))
        delete dialog;
}

} // namespace scepter
