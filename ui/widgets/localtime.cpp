#include "ui/widgets/localtime.h"

#include "core/base/literals.h"

#include <QDateTimeEdit>
#include <QLocale>

namespace scepter {

void showInLocale(QDateTimeEdit *edit)
{
    QString format = QLocale().dateTimeFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    edit->setLocale(QLocale());
    edit->setDisplayFormat(format);
}

} // namespace scepter
