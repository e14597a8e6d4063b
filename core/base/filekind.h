#pragma once
#include "core/base/files.h"

namespace scepter {

/// What was made for the same purpose as these bytes: JSON with the same members, a PDF or an HTML page of this program, a table
/// with the same columns. For reports, which replace the one of yesterday.
FileKind sameShape(const QByteArray &bytes);

} // namespace scepter
