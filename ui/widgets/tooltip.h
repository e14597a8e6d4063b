#pragma once
#include <QString>

namespace scepter {

/// A text of any length as a tool tip: in lines of about eighty characters. Tool tips are plain text (ScepterStyle), which Qt does not
/// wrap; markup in it, which may be somebody else's, shows as it is written.
QString wrappedToolTip(const QString &text);

} // namespace scepter
