#include "ui/dashboard/dashboardpage.h"

#include "ui/widgets/pageheader.h"

namespace scepter {

DashboardPage::DashboardPage(const Workplace &workplace, QWidget *parent) : Page(workplace, parent) { retranslate(); }

void DashboardPage::administratorChanged() {}

void DashboardPage::retranslate() { header()->setTitle(tr("Dashboard")); }

} // namespace scepter
