#include "ui/text/devicewords.h"

#include "core/base/literals.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class DeviceWords {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)

public:
    static QString location(KeyUseLocation location)
    {
        switch (location) {
        case KeyUseLocation::None: return tr("None");
        case KeyUseLocation::Tls: return tr("TLS");
        case KeyUseLocation::Ieee8021x: return tr("IEEE 802.1X");
        case KeyUseLocation::IpSec: return tr("IPSec");
        }
        return {};
    }

    static QStringList warnings(const KeyRequest &request, const DeviceSetup &setup)
    {
        QStringList warnings;
        const bool namesHost = !request.commonName.isEmpty() && request.namesHost();
        if (namesHost && !setup.dns)
            warnings += tr("A DNS server is required to enter the FQDN of the machine. Enter the IP address if a DNS server is not used.");
        if (namesHost && request.location == KeyUseLocation::Tls)
            warnings += tr("When performing IPPS printing in a Windows environment, make sure to enter the IP address of the machine.");
        if (request.location != KeyUseLocation::None && !setup.functions.contains(request.location))
            warnings += tr("%1 is switched off on the device: the certificate is assigned to it, but the function is not enabled "
                           "automatically.")
                            .arg(location(request.location));
        return warnings;
    }
};

} // namespace

QString locationText(KeyUseLocation location, const QString &destination)
{
    const QString name = DeviceWords::location(location);
    return destination.isEmpty() ? name : QString(name + u": "_s + destination);
}

QStringList requestWarnings(const KeyRequest &request, const DeviceSetup &setup) { return DeviceWords::warnings(request, setup); }

} // namespace scepter
