#include "core/fleet/csvline.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

bool looksLikeFormula(const QString &cell) { return !cell.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(cell.front()); }

QString csvCell(QString cell)
{
    cell.remove(QChar(u'\0')); // readers stop there
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    const bool quoted = std::any_of(cell.cbegin(), cell.cend(),
                                    [](QChar c) { return c == u',' || c == u';' || c == u'"' || c == u'\t' || c == u'\r' || c == u'\n'; });
    return quoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += csvCell(cells[i]);
    }
    return line.toUtf8() + "\r\n";
}

} // namespace scepter
