#pragma once
#include "core/fleet/settingssheet.h"

namespace scepter {

/// The modules of a QR code, without the quiet zone.
struct QrCode {
    int size = 0;    ///< of a side; 0: the text is too long
    QByteArray dark; ///< row by row, 1 or 0
    bool isDark(int x, int y) const { return dark[y * size + x] != 0; }

    /// Error correction M.
    static QrCode of(const QString &text);
    QByteArray toSvg() const; ///< with the quiet zone of four modules (ISO/IEC 18004)
};

/// A page for each printer, to be printed and carried there: what to type, and the same as a QR code (settingsSheetCode). One file,
/// that fetches nothing. Secret.
QByteArray settingsSheetsHtml(const QList<SettingsSheet> &sheets);
/// The same as PDF. Needs a QGuiApplication. Secret.
QByteArray settingsSheetsPdf(const QList<SettingsSheet> &sheets);

} // namespace scepter
