#include "ui/fleet/wizardstep.h"

#include "core/base/literals.h"

#include <QCoreApplication>
#include <QEvent>

namespace scepter {

NewPlan RolloutDraft::plan(const QString &title) const
{
    const RolloutSettings &settings = wish.settings;
    return {title,     settings.wanted, settings.connector, settings.url,         settings.challenge.lifetime,
            renewable, settings.filter, settings.canary,    settings.wavePercent, settings.holdAbovePercent};
}

WizardStep::WizardStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_administrator(administrator), m_draft(draft)
{
}

void WizardStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString someNames(const QStringList &names, qsizetype most)
{
    const QString listed = names.mid(0, most).join(u", "_s);
    if (names.size() <= most)
        return listed;
    return QCoreApplication::translate("WizardStep", "%1 and %n more", nullptr, int(names.size() - most)).arg(listed);
}

} // namespace scepter
