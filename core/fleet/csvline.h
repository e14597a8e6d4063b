#pragma once
#include <QByteArray>
#include <QStringList>

namespace scepter {

/// A line of a CSV file in UTF-8 (RFC 4180 §2): separated by commas, ended by CR LF, quoted where a cell needs it. A cell that
/// a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a line's end) gets an apostrophe in front, because
/// what the cells hold came from printers, servers and files of other people.
QByteArray csvLine(const QStringList &cells);
/// The mark at a file's beginning without which spreadsheets take UTF-8 for something else.
inline constexpr char csvMark[] = "\xef\xbb\xbf";

} // namespace scepter
