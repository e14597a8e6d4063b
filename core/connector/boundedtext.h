#pragma once
#include "core/connector/refusal.h"

#include <QJsonObject>

namespace scepter {

// What a peer wrote has an end before it is kept or shown (C17), whoever keeps it: rows, alarms, the audit log.

inline constexpr qsizetype maxShownText = 1024;               ///< characters of a subject, a name, a reason
inline constexpr qsizetype maxTransactionId = 255;            ///< octets; a longer one is refused
inline constexpr qsizetype maxDecoded = qsizetype(16) * 1024; ///< octets of a decoded message, as JSON
inline constexpr qsizetype maxDecodedRefused = qsizetype(4) * 1024;

/// As it is when it is short; else its beginning and how long it is: "CN=aaa… (211000)", the number of its characters, `limit` characters at most.
QString boundedText(const QString &text, qsizetype limit = maxShownText);
/// The same for octets that are not shown as they are.
QByteArray boundedBytes(const QByteArray &bytes, qsizetype limit = maxTransactionId);
/// A decoded message with short texts and lists, `limit` octets at most: members that find no room are left out, and "cut" says so.
QJsonObject boundedDecoded(const QJsonObject &decoded, qsizetype limit = maxDecoded);
/// The facts of a refusal: a few, and short.
Refused boundedRefused(const Refused &refused);

} // namespace scepter
