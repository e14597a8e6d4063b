#pragma once
#include <QIcon>
#include <QPalette>

namespace scepter {

/// A Breeze icon by its name, drawn in one colour. Null when no such icon is compiled in.
QIcon themedIcon(const QString &name, const QColor &color);
/// The same in the palette's text colour.
QIcon themedIcon(const QString &name, const QPalette &palette);
/// The program's own icon.
QIcon applicationIcon();

} // namespace scepter
