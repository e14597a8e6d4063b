#include "ui/fleet/fleetpage.h"

#include "ui/widgets/pageheader.h"

namespace scepter {

FleetPage::FleetPage(const Workplace &workplace, QWidget *parent) : Page(workplace, parent) { retranslate(); }

void FleetPage::administratorChanged() {}

void FleetPage::retranslate() { header()->setTitle(tr("Fleet")); }

} // namespace scepter
