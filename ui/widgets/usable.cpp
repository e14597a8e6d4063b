#include "ui/widgets/usable.h"

#include <QLabel>
#include <QVariant>
#include <QWidget>

namespace scepter {
namespace {

constexpr char ownToolTip[] = "ownToolTip";

void restoreToolTip(QWidget *control)
{
    const QVariant own = control->property(ownToolTip);
    if (!own.isValid())
        return;
    control->setToolTip(own.toString());
    control->setProperty(ownToolTip, QVariant());
}

} // namespace

void setUsable(const QList<QWidget *> &controls, const QString &whyNot)
{
    for (QWidget *control : controls) {
        restoreToolTip(control);
        if (!whyNot.isEmpty()) {
            control->setProperty(ownToolTip, control->toolTip());
            control->setToolTip(whyNot);
        }
        control->setEnabled(whyNot.isEmpty());
    }
}

void forgetReasons(const QWidget *page)
{
    for (QWidget *control : page->findChildren<QWidget *>())
        restoreToolTip(control);
}

void describeBy(const QList<std::pair<QWidget *, QLabel *>> &hints)
{
    for (const auto &[control, hint] : hints)
        control->setAccessibleDescription(hint->text());
}

} // namespace scepter
