#pragma once
#include "core/fleet/printerplan.h"
#include "core/fleet/rolloutplanner.h"
#include "ui/widgets/page.h"

namespace scepter {

/// A rollout as it would begin, of one state of the store.
struct CheckedRollout {
    PlannedRollout planned = {};   ///< of devices that Scepter speaks for
    PrinterRequests printers = {}; ///< of a plan (F9)
    QList<GuardFinding> findings = {};
    QList<DeviceProblem> problems = {};
    int devices = 0; ///< that take part
};

/// What the steps of the wizard have been told so far: each fills in its part, and reads what those before it did.
struct RolloutDraft {
    RolloutPlanner::Wish wish = {};
    bool renewable = false;                             ///< of a plan's challenges
    QStringList devices = {};                           ///< the first that are chosen, to try a template with
    int chosen = 0;                                     ///< how many are
    std::shared_ptr<const CheckedRollout> checked = {}; ///< what the last look at it said
    bool isPlan() const { return wish.kind == RolloutKind::Plan; }
    NewPlan plan(const QString &title) const; ///< of one for printers (F9)
};

/// A step of the wizard for rollouts.
class WizardStep : public QWidget {
    Q_OBJECT
public:
    /// The draft outlives it.
    WizardStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    virtual QString title() const = 0;
    /// It is shown: steps before it may have been filled in differently since.
    virtual void enter() {}
    /// Checks what was typed and puts it into the draft: passed() follows, or an error stands under its field.
    virtual void leave() = 0;
    /// Why leave() would be of no use now; empty: it would.
    virtual QString whyNot() const { return {}; }

    /// What was typed, to be taken up again. Never a secret.
    virtual QJsonObject typed() const { return {}; }
    virtual void restore(const QJsonObject &) {}

Q_SIGNALS:
    void passed();
    /// whyNot(), or the kind of the rollout.
    void changed();
    /// Something appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    const Workplace &workplace() const { return m_workplace; }
    const Administrator &administrator() const { return m_administrator; }
    RolloutDraft &draft() const { return m_draft; }
    DeviceStore devices() const { return DeviceStore(m_workplace.profiles, m_administrator.vault()); }
    QDateTime now() const { return m_workplace.services.scheduler.now(); }
    AuditEntry act(const QString &operation, const QString &connector = {}, const QString &subject = {}) const
    {
        return m_administrator.act(now(), operation, connector, subject);
    }
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    const Workplace m_workplace;
    const Administrator m_administrator;
    RolloutDraft &m_draft;
};

/// "mfp-1, mfp-2, mfp-3 and 17 more"
QString someNames(const QStringList &names, qsizetype most);

} // namespace scepter
