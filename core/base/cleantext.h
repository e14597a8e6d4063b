#pragma once
#include <QString>

namespace scepter {

/// How much of a peer's text is kept where nothing else is said.
inline constexpr qsizetype peerTextLength = 1024;

/// A peer's text as it may be kept and shown (S5): U+FFFD stands for each control character (escapes, line ends, tabs), for each
/// that changes the direction of writing or cannot be seen, and for half of a surrogate pair; what is longer than `most` is cut off
/// behind an ellipsis.
[[nodiscard]] QString cleanText(const QString &text, qsizetype most = peerTextLength);

/// The same for what is about to be printed: line ends and tabs, which are ours by then, stay, and nothing is cut off.
[[nodiscard]] QString printable(const QString &text);

/// Calls `visit(code point, its part of the text)` for each character; half of a surrogate pair stands for itself.
template <class Visit> void eachCharacter(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        visit(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()), text.sliced(i, isPair ? 2 : 1));
        i += isPair;
    }
}

/// Whether somebody who reads the text sees all of it: no control, format or unassigned characters, of any plane.
[[nodiscard]] bool isSeenWhole(QStringView text);

/// JSON with the same characters written as \uXXXX, which loses nothing: JSON itself escapes only the first 32 of them.
[[nodiscard]] QByteArray printableJson(const QByteArray &utf8);

} // namespace scepter
