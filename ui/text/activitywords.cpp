#include "ui/text/activitywords.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/refusaltext.h"

#include <QCoreApplication>

#include <array>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Activity)

public:
    static QString kind(ActivityKind kind)
    {
        switch (kind) {
        case ActivityKind::Administrator: return tr("Administrators");
        case ActivityKind::Connector: return tr("Connectors");
        case ActivityKind::Device: return tr("Devices");
        case ActivityKind::Rollout: return tr("Rollouts");
        case ActivityKind::Alarm: return tr("Alarms");
        }
        return {};
    }
    static QString who(const QString &name)
    {
        static const QString user = u"user "_s;
        if (name == u"server"_s)
            return tr("the server");
        if (name == u"others"_s)
            return tr("other addresses");
        return name.startsWith(user) ? tr("user %1").arg(name.mid(user.size())) : name;
    }
    /// What an administrator or a server did, by the name that the audit log gives it; other names stay as they are.
    static QString operation(const QString &name)
    {
        struct Operation {
            const char16_t *name;
            const char *text;
        };
        static constexpr std::array operations{Operation{u"store init", QT_TR_NOOP("Passphrase set")},
                                               Operation{u"store passphrase", QT_TR_NOOP("Passphrase changed")},
                                               Operation{u"store backup", QT_TR_NOOP("Backup made")},
                                               Operation{u"store restore", QT_TR_NOOP("Store restored from a backup")},
                                               Operation{u"store keyring add", QT_TR_NOOP("Store given to a keyring")},
                                               Operation{u"store keyring remove", QT_TR_NOOP("Store taken from the keyring")},
                                               Operation{u"ca create", QT_TR_NOOP("CA created")},
                                               Operation{u"ca import", QT_TR_NOOP("CA imported")},
                                               Operation{u"ca install", QT_TR_NOOP("CA certificate installed")},
                                               Operation{u"ca export", QT_TR_NOOP("CA key exported")},
                                               Operation{u"ca revoke", QT_TR_NOOP("Certificate revoked")},
                                               Operation{u"ca rollover: announced", QT_TR_NOOP("CA rollover announced")},
                                               Operation{u"ca rollover: takes over", QT_TR_NOOP("CA rollover took place")},
                                               Operation{u"crl issued", QT_TR_NOOP("Revocation list issued")},
                                               Operation{u"ra renewed", QT_TR_NOOP("RA certificate renewed")},
                                               Operation{u"connector create", QT_TR_NOOP("Connector created")},
                                               Operation{u"connector set", QT_TR_NOOP("Connector changed")},
                                               Operation{u"connector delete", QT_TR_NOOP("Connector deleted")},
                                               Operation{u"challenge create", QT_TR_NOOP("Challenge password created")},
                                               Operation{u"challenge show", QT_TR_NOOP("Challenge password shown")},
                                               Operation{u"challenge allow", QT_TR_NOOP("Challenge password allowed a further name")},
                                               Operation{u"challenge delete", QT_TR_NOOP("Challenge password deleted")},
                                               Operation{u"pending approve", QT_TR_NOOP("Request approved")},
                                               Operation{u"pending reject", QT_TR_NOOP("Request rejected")},
                                               Operation{u"pending expired", QT_TR_NOOP("Requests deleted that nobody decided on")},
                                               Operation{u"refusals", QT_TR_NOOP("Refusals of an hour, counted")},
                                               Operation{u"answers", QT_TR_NOOP("Answers of an hour, counted")},
                                               Operation{u"unreadable", QT_TR_NOOP("Unreadable message")},
                                               Operation{u"device add", QT_TR_NOOP("Device added")},
                                               Operation{u"device remove", QT_TR_NOOP("Device removed")},
                                               Operation{u"device set", QT_TR_NOOP("Device settings changed")},
                                               Operation{u"device request", QT_TR_NOOP("Request sent by hand")},
                                               Operation{u"device cancel", QT_TR_NOOP("Request cancelled")},
                                               Operation{u"device restart", QT_TR_NOOP("Device restarted")},
                                               Operation{u"device import", QT_TR_NOOP("Device settings imported")},
                                               Operation{u"device export", QT_TR_NOOP("Device settings exported with passwords")},
                                               Operation{u"device key export", QT_TR_NOOP("Device key exported")},
                                               Operation{u"device delete-key", QT_TR_NOOP("Device key deleted")},
                                               Operation{u"server trust", QT_TR_NOOP("CA of a server trusted")},
                                               Operation{u"server forget", QT_TR_NOOP("Server forgotten")},
                                               Operation{u"server weak on", QT_TR_NOOP("Weak algorithms allowed for a server")},
                                               Operation{u"server weak off", QT_TR_NOOP("Weak algorithms refused for a server")},
                                               Operation{u"server accept", QT_TR_NOOP("Server accepted that offers less")},
                                               Operation{u"fleet import", QT_TR_NOOP("Inventory imported")},
                                               Operation{u"fleet plan", QT_TR_NOOP("Plan for printers made")},
                                               Operation{u"fleet sheets", QT_TR_NOOP("Settings sheets written")},
                                               Operation{u"fleet filter save", QT_TR_NOOP("Filter saved")},
                                               Operation{u"fleet filter delete", QT_TR_NOOP("Filter deleted")},
                                               Operation{u"key export", QT_TR_NOOP("Keys exported")},
                                               Operation{u"template add", QT_TR_NOOP("Template created")},
                                               Operation{u"template set", QT_TR_NOOP("Template changed")},
                                               Operation{u"template change", QT_TR_NOOP("Template changed")}, // in older rows
                                               Operation{u"template delete", QT_TR_NOOP("Template deleted")},
                                               Operation{u"rollout create", QT_TR_NOOP("Rollout created")},
                                               Operation{u"rollout pause", QT_TR_NOOP("Rollout paused")},
                                               Operation{u"rollout resume", QT_TR_NOOP("Rollout resumed")},
                                               Operation{u"rollout cancel", QT_TR_NOOP("Rollout cancelled")},
                                               Operation{u"rollout retry", QT_TR_NOOP("Failed devices tried again")}};
        const auto *found = std::find_if(operations.begin(), operations.end(),
                                         [&](const Operation &each) { return name == QStringView(each.name); });
        return found == operations.end() ? name : tr(found->text);
    }
    static QString request(const Activity &activity)
    {
        if (activity.state == u"issued"_s)
            return tr("Certificate issued");
        if (activity.state == u"pending"_s)
            return tr("Waits for approval");
        if (activity.state == u"approved"_s)
            return tr("Approved");
        if (activity.state == u"rejected"_s)
            return tr("Rejected");
        if (activity.state == u"answered"_s)
            return tr("Answered");
        return tr("Refused");
    }
    static QString what(const Activity &activity)
    {
        switch (activity.kind) {
        case ActivityKind::Administrator: return operation(activity.operation);
        case ActivityKind::Connector: return activity.state.isEmpty() ? operation(activity.operation) : request(activity);
        case ActivityKind::Device: return activity.outcome == ActivityOutcome::Failed ? tr("Request failed") : tr("Certificate registered");
        case ActivityKind::Rollout:
            return activity.operation == u"rollout created"_s ? tr("Rollout created")
                   : activity.state == u"cancelled"_s         ? tr("Rollout cancelled")
                                                              : tr("Rollout ended");
        case ActivityKind::Alarm: return tr("Alarm");
        }
        return {};
    }
    static QString details(const Activity &activity)
    {
        if (activity.error)
            return explain(*activity.error).oneLine();
        if (activity.kind == ActivityKind::Alarm && !activity.expected.isEmpty())
            return refusalText(*activity.refused) + u' ' + tr("It belongs to %1.").arg(activity.expected);
        if (activity.refused)
            return refusalText(*activity.refused);
        return activity.reason.isEmpty() ? QString() : tr("Reason: %1").arg(activity.reason);
    }
};

} // namespace

QString activityKindText(ActivityKind kind) { return Words::kind(kind); }

QString activityText(const Activity &activity) { return Words::what(activity); }

QString whoText(const QString &who) { return Words::who(who); }

QString operationText(const QString &operation) { return Words::operation(operation); }

QString activityPlace(const Activity &activity)
{
    for (const QString &place : {activity.device, activity.rollout, activity.connector}) {
        if (!place.isEmpty())
            return place;
    }
    return {};
}

QString activityDetails(const Activity &activity) { return Words::details(activity); }

} // namespace scepter
