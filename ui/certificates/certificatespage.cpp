#include "ui/certificates/certificatespage.h"

#include "ui/widgets/pageheader.h"

namespace scepter {

CertificatesPage::CertificatesPage(const Workplace &workplace, QWidget *parent) : Page(workplace, parent) { retranslate(); }

void CertificatesPage::administratorChanged() {}

void CertificatesPage::retranslate() { header()->setTitle(tr("Certificates")); }

} // namespace scepter
