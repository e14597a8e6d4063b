#pragma once
#include <QList>
#include <QString>

class QLabel;
class QWidget;

namespace scepter {

/// Enables controls, or disables them with the reason in their tooltips. An empty reason: their own tooltips come back.
void setUsable(const QList<QWidget *> &controls, const QString &whyNot);
/// Gives every control on a page its own tooltip back, before the page is translated. The reasons are given anew after that.
void forgetReasons(const QWidget *page);
/// The hint below a control is read out with it. Called whenever the hints' texts change.
void describeBy(const QList<std::pair<QWidget *, QLabel *>> &hints);

} // namespace scepter
