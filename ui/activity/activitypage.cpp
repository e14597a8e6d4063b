#include "ui/activity/activitypage.h"

#include "ui/widgets/pageheader.h"

namespace scepter {

ActivityPage::ActivityPage(const Workplace &workplace, QWidget *parent) : Page(workplace, parent) { retranslate(); }

void ActivityPage::administratorChanged() {}

void ActivityPage::retranslate() { header()->setTitle(tr("Activity")); }

} // namespace scepter
