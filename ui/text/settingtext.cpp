#include "ui/text/settingtext.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class SettingWords {
    Q_DECLARE_TR_FUNCTIONS(SettingWords)

public:
    static QString of(const QString &path)
    {
        struct Row {
            const char *path, *words;
        };
        static constexpr Row rows[]{
            {"profile", QT_TR_NOOP("Device model")},
            {"title", QT_TR_NOOP("Title")},
            {"address", QT_TR_NOOP("Address")},
            {"communication/url", QT_TR_NOOP("SCEP Server URL")},
            {"communication/port", QT_TR_NOOP("Port Number")},
            {"communication/timeoutSeconds", QT_TR_NOOP("Communication Timeout")},
            {"communication/caFile", QT_TR_NOOP("CA File for HTTPS")},
            {"communication/caFingerprint", QT_TR_NOOP("CA Fingerprint")},
            {"automatic/timer", QT_TR_NOOP("Enable Timer for Certificate Issuance Auto Request")},
            {"automatic/start", QT_TR_NOOP("Request Start Date/Time")},
            {"automatic/adjust", QT_TR_NOOP("Auto Adjust Issuance Request Time")},
            {"automatic/polling/times", QT_TR_NOOP("Number of Polling Times")},
            {"automatic/polling/minutes", QT_TR_NOOP("Polling Interval")},
            {"automatic/intervalDays", QT_TR_NOOP("Request Interval")},
            {"automatic/restartAfter", QT_TR_NOOP("Automatically Restart Device After Acquiring Certificate")},
            {"automatic/deleteOld", QT_TR_NOOP("Delete Old Key and Certificate")},
            {"automatic/challenge", QT_TR_NOOP("Challenge Password")},
            {"automatic/request/keyName", QT_TR_NOOP("Key Name")},
            {"automatic/request/hash", QT_TR_NOOP("Signature Algorithm")},
            {"automatic/request/key", QT_TR_NOOP("Key Length")},
            {"automatic/request/organization", QT_TR_NOOP("Organization")},
            {"automatic/request/commonName", QT_TR_NOOP("Common Name")},
            {"automatic/request/location", QT_TR_NOOP("Key Use Location")},
            {"automatic/request/destination", QT_TR_NOOP("IPSec Destination")},
            {"setup/dns", QT_TR_NOOP("DNS server in use")},
            {"setup/functions", QT_TR_NOOP("Functions that are switched on")},
            {"setup/destinations", QT_TR_NOOP("IPSec destinations")},
            {"setup/timeZone", QT_TR_NOOP("Time zone")},
        };
        for (const Row &row : rows) {
            if (path == QLatin1StringView(row.path))
                return tr(row.words);
        }
        return path;
    }
};

} // namespace

QString settingText(const QString &path) { return SettingWords::of(path); }

} // namespace scepter
