#pragma once
#include "app/translations.h"
#include "ui/widgets/appearance.h"

namespace scepter {

/// Draws every page in every language, light and dark, in three sizes, as PNG files in a directory. The pages show a
/// made-up state that lies in a temporary directory. Returns the exit code.
int takeScreenshots(const QString &directory, Appearance &appearance, Translations &translations);

} // namespace scepter
