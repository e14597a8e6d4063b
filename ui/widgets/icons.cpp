#include "ui/widgets/icons.h"

#include "core/base/literals.h"

#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace scepter {
namespace {

QString iconPath(const QString &name)
{
    const QString direct = u":/icons/"_s + name + u".svg"_s;
    if (QFile::exists(direct))
        return direct;
    QDirIterator files(u":/icons"_s, {name + u".svg"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

/// The drawing with every colour of its style sheet replaced: Breeze icons have one for text and some for highlights.
QByteArray recoloured(const QString &path, const QColor &color)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression styleColor(u"color\\s*:\\s*#[0-9a-fA-F]{3,8}"_s);
    QString svg = QString::fromUtf8(file.readAll());
    svg.replace(styleColor, u"color:"_s + color.name());
    return svg.toUtf8();
}

} // namespace

QIcon themedIcon(const QString &name, const QColor &color)
{
    const QString path = iconPath(name);
    if (path.isEmpty())
        return {};
    QSvgRenderer renderer(recoloured(path, color));
    QIcon icon;
    for (const int size : {16, 22, 32, 44, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon themedIcon(const QString &name, const QPalette &palette) { return themedIcon(name, palette.color(QPalette::ButtonText)); }

QIcon applicationIcon() { return QIcon(iconPath(u"scepter"_s)); }

} // namespace scepter
