#include "ui/connectors/connectorspage.h"

#include "ui/widgets/pageheader.h"

namespace scepter {

ConnectorsPage::ConnectorsPage(const Workplace &workplace, QWidget *parent) : Page(workplace, parent) { retranslate(); }

void ConnectorsPage::administratorChanged() {}

void ConnectorsPage::retranslate() { header()->setTitle(tr("Connectors")); }

} // namespace scepter
