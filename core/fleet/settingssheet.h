#pragma once
#include "core/base/secret.h"
#include "core/device/devicesettings.h"

namespace scepter {

/// What somebody has to type at a printer so that it enrols by itself (F9). Holds a challenge password: what is made of it is a
/// secret, too.
struct SettingsSheet {
    QString device, title, model, serial, site, address;
    QString url;  ///< of the SCEP server
    int port = 0; ///< that the URL results in (D2)
    KeyRequest wanted;
    Secret challenge;
    std::optional<QDateTime> challengeExpires = {};
    bool renewable = false; ///< good for the renewals, too; else once
    QString ca;             ///< its subject
    QByteArray caSha256 = {}, caSha1 = {};
};

/// One row for each printer under a heading of stable English names, as RFC 4180 says; what a spreadsheet would take for a formula
/// gets an apostrophe in front. Secret.
QByteArray settingsSheetsCsv(const QList<SettingsSheet> &sheets);

/// What the QR code of a sheet says: `SCEP:` and fields, each a name, a colon, a value and a semicolon, ended by one more semicolon, as
/// in the codes for wireless networks; in values, `\`, `;`, `:` and `,` have a backslash in front. Empty fields are left out.
///   V version of this form: 1 · U URL · N common name · O organization · K key ("rsa:2048") · H hash ("sha256") ·
///   L key use location ("tls") · D IPSec destination · P challenge password · F SHA-256 of the CA, hex · X expiry of the challenge
/// Secret.
QString settingsSheetCode(const SettingsSheet &sheet);

} // namespace scepter
