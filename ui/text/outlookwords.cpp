#include "ui/text/outlookwords.h"

#include "core/base/literals.h"
#include "ui/text/devicewords.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class OutlookWords {
    Q_DECLARE_TR_FUNCTIONS(OutlookWords)

public:
    static QStringList before(const RequestOutlook &outlook, const KeyRequest &request, const QList<DeviceKey> &keys)
    {
        if (outlook.full)
            return {tr("The device can manage %n key(s), and it has as many already. Nothing is sent until one of them is deleted.",
                       nullptr, outlook.keyLimit)};
        QStringList texts;
        if (outlook.overwritten)
            texts += tr("The key “%1” and its certificate are overwritten once the new certificate is registered.")
                         .arg(nameOf(*outlook.overwritten, keys));
        if (outlook.unbound)
            texts += tr("The key “%1” stays on the device, but is no longer used for %2.")
                         .arg(nameOf(*outlook.unbound, keys), locationText(request.location, request.destination));
        if (outlook.defaultKeyStays)
            texts += tr("The default key is not overwritten: only the assignment of %1 moves to the new key.")
                         .arg(locationText(request.location, request.destination));
        if (outlook.restart == RequestOutlook::Restart::Needed)
            texts += tr("Once the certificate is registered, the device has to be restarted before the new key is in use.");
        if (outlook.restart == RequestOutlook::Restart::Automatic)
            texts += tr("Once the certificate is registered, the device restarts automatically, and the new key is in use.");
        return texts;
    }

    static QStringList after(const RegisteredKey &what)
    {
        if (!what.key)
            return {tr("The key and certificate are no longer on the device.")};
        const KeySlot &key = *what.key;
        const QString location = locationText(key.location, key.destination);
        QStringList texts{key.location == KeyUseLocation::None
                              ? tr("Key and certificate are registered on the device.")
                              : tr("Key and certificate are registered on the device, for %1.").arg(location)};
        if (what.functionOff)
            texts += tr("%1 is still switched off on the device: the certificate is assigned to it, but is not used until the function is "
                        "switched on.")
                         .arg(locationText(key.location));
        if (what.restartNeeded)
            texts += tr("The new key is in use after the next restart of the device.");
        else if (what.restarted)
            texts += tr("The device was restarted automatically, so the new key is in use.");
        return texts;
    }

    static QStringList deletion(const KeyDeletion &deletion)
    {
        const QString location = locationText(deletion.key.location, deletion.key.destination);
        QStringList texts;
        if (deletion.key.location != KeyUseLocation::None)
            texts += deletion.functionOn ? tr("It is used for %1, which stops working until another key is assigned to it.").arg(location)
                                         : tr("It is assigned to %1, which is switched off. The assignment goes with it.").arg(location);
        if (deletion.running)
            texts += running(deletion);
        if (deletion.certificateValid)
            texts += tr("Its certificate is still valid, and this is the only copy of its private key: without it nobody can use the "
                        "certificate.");
        return texts;
    }

private:
    static QString running(const KeyDeletion &deletion)
    {
        if (deletion.overwritten)
            return tr("A request is being worked on that overwrites this key when it succeeds. Until then there is no key in its place.");
        return tr("A request is being worked on that takes over what this key is used for when it succeeds. Until then there is no key in "
                  "its place.");
    }
    static QString nameOf(const KeySlot &slot, const QList<DeviceKey> &keys)
    {
        for (const DeviceKey &key : keys) {
            if (key.slot.number == slot.number)
                return key.name;
        }
        return QString::number(slot.number);
    }
};

} // namespace

QStringList outlookTexts(const RequestOutlook &outlook, const KeyRequest &request, const QList<DeviceKey> &keys)
{
    return OutlookWords::before(outlook, request, keys);
}
QStringList registeredTexts(const RegisteredKey &what) { return OutlookWords::after(what); }
QStringList deletionTexts(const KeyDeletion &deletion) { return OutlookWords::deletion(deletion); }

} // namespace scepter
