#include "ui/widgets/localtime.h"

#include "core/base/literals.h"

#include <QDateTimeEdit>
#include <QFontMetrics>
#include <QLocale>

namespace scepter {

void showInLocale(QDateTimeEdit *edit)
{
    QString format = QLocale().dateTimeFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    edit->setLocale(QLocale());
    edit->setDisplayFormat(format);
    // Its own hint is that of the format before.
    constexpr int aroundText = 64;
    const QDateTime wide({2028, 12, 28}, {22, 58});
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QLocale().toString(wide, format)) + aroundText);
}

} // namespace scepter
