#include "ui/widgets/tooltip.h"

#include "core/base/literals.h"

#include <QStringList>

namespace scepter {

QString wrappedToolTip(const QString &text)
{
    constexpr qsizetype width = 80;
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ')) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width)
                lines += std::exchange(line, {});
            line += line.isEmpty() ? word : u' ' + word;
        }
        lines += line;
    }
    return lines.join(u'\n');
}

} // namespace scepter
