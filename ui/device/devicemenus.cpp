#include "core/base/literals.h"
#include "ui/device/devicepage.h"
#include "ui/device/menupage.h"
#include "ui/text/words.h"
#include "ui/widgets/breadcrumb.h"

#include <QScrollArea>

// The menus of the Remote UI, from the portal to the pages of the SCEP client: what stands under what, and what each says.

namespace scepter {

QString DevicePage::pageName(Page page)
{
    static const QStringList names{u"communication"_s,
                                   u"request"_s,
                                   u"automatic"_s,
                                   u"status"_s,
                                   u"importExport"_s,
                                   u"setup"_s,
                                   u"portal"_s,
                                   u"settingsRegistration"_s,
                                   u"deviceManagement"_s,
                                   u"certificateIssuance"_s,
                                   u"managementFunctions"_s};
    return names.value(int(page));
}

/// The pages' object names, as the list, the menus and the breadcrumb know them.
QString DevicePage::pageId(Page page)
{
    switch (page) {
    case Page::Communication: return u"communicationSettings"_s;
    case Page::Request: return u"certificateIssuanceRequest"_s;
    case Page::Automatic: return u"automaticRequest"_s;
    case Page::Status: return u"requestStatus"_s;
    case Page::Setup: return u"deviceSetup"_s;
    default: return pageName(page);
    }
}

QString DevicePage::pageTitle(Page page)
{
    switch (page) {
    case Page::Communication: return tr("Communication Settings");
    case Page::Request: return tr("Certificate Issuance Request");
    case Page::Automatic: return tr("Settings for Certificate Issuance Auto Request");
    case Page::Status: return tr("Certificate Issuance Request Status");
    case Page::ImportExport: return tr("Importing/Exporting the Setting Data");
    case Page::Setup: return tr("Device Setup");
    case Page::Portal: return tr("Portal");
    case Page::SettingsRegistration: return tr("Settings/Registration");
    case Page::DeviceManagement: return tr("Device Management");
    case Page::CertificateIssuance: return tr("Settings for Certificate Issuance Request (SCEP)");
    case Page::ManagementFunctions: return tr("Management Functions");
    }
    return {};
}

/// The entries of a menu, from the top. A new page of the device is one more entry here.
QList<DevicePage::Page> DevicePage::pagesUnder(Page menu)
{
    switch (menu) {
    case Page::Portal: return {Page::SettingsRegistration};
    case Page::SettingsRegistration: return {Page::DeviceManagement, Page::ImportExport};
    case Page::DeviceManagement: return {Page::CertificateIssuance, Page::Status, Page::Setup, Page::ManagementFunctions};
    case Page::CertificateIssuance: return {Page::Communication, Page::Request, Page::Automatic};
    default: return {};
    }
}

/// From the portal to the page, both included.
QList<DevicePage::Page> DevicePage::wayTo(Page page)
{
    QList<Page> way{page};
    for (int menu = 0; way.constFirst() != Page::Portal && menu < pageCount; ++menu) {
        if (pagesUnder(Page(menu)).contains(way.constFirst())) {
            way.prepend(Page(menu));
            menu = -1;
        }
    }
    return way;
}

/// What an entry says below its title, where the manual has a sentence for it.
QString DevicePage::sentenceOf(Page page) const
{
    switch (page) {
    case Page::Communication: return tr("You can specify the settings for communicating with the SCEP server.");
    case Page::Request: return tr("You can manually request a certificate to be issued.");
    case Page::Automatic: return tr("You can set a request for a certificate to be issued automatically at a specified time.");
    case Page::Status: return tr("Checking the Status of a Request for a Certificate to Be Issued");
    case Page::CertificateIssuance: return tr("Retrieving/Updating a Certificate from an SCEP Server");
    default: return {};
    }
}

/// What the device does now or will do next, in a line.
QString DevicePage::stateText() const
{
    const MfpState &state = m_device->state();
    if (state.run)
        return runText(*state.run, m_device->settings(), m_device->profile());
    if (state.restartNeeded)
        return tr("The new key and certificate are in use after a restart of the device. Click [Restart].");
    if (!m_device->settings().communication)
        return tr("No SCEP server is set.");
    if (state.next)
        return nextRequestText(state, m_device->settings().setup);
    return tr("Ready for a request.");
}

/// What the model can do with SCEP (D2, D3).
QString DevicePage::functionsText() const
{
    const DeviceProfile &profile = m_device->profile();
    QStringList keys, hashes;
    for (const KeySpec key : profile.keys)
        keys.append(keyText(key));
    for (const HashAlgorithm hash : profile.hashes)
        hashes.append(algorithmName(hash));
    QStringList lines{tr("SCEP versions that can be used: %1").arg(profile.scepVersions),
                      tr("Keys that can be generated: %1").arg(keys.join(u", "_s)),
                      tr("Hash functions for signatures: %1").arg(hashes.join(u", "_s))};
    if (!profile.https)
        lines.append(tr("Communication using HTTPS is not supported."));
    return lines.join(u'\n');
}

void DevicePage::buildMenus()
{
    for (const Page page :
         {Page::Portal, Page::SettingsRegistration, Page::DeviceManagement, Page::CertificateIssuance, Page::ManagementFunctions}) {
        auto *menu = new MenuPage;
        m_menus[page] = menu;
        addPage(menu);
        connect(menu, &MenuPage::chosen, this, &DevicePage::openById);
    }
}

void DevicePage::fillMenus()
{
    for (const auto &[page, menu] : m_menus) {
        MenuPage::Texts texts{pageTitle(page)};
        for (const Page entry : pagesUnder(page))
            texts.entries.append({pageId(entry) + u"Entry"_s, pageTitle(entry), sentenceOf(entry)});
        if (page == Page::Portal) {
            const StoredDevice &device = m_device->device();
            addFact(&texts.facts, tr("Device name"), titleOf({device.name, device.title}));
            addFact(&texts.facts, tr("Model"), device.profile->model);
            addFact(&texts.facts, tr("Address"), device.address, true);
            addFact(&texts.facts, tr("State"), stateText());
        } else if (page == Page::CertificateIssuance) {
            texts.title = tr("Retrieving/Updating a Certificate from an SCEP Server");
            texts.intro = tr(
                "A request to issue the certificate that is required for the keys generated with the device can be sent to a SCEP (Simple "
                "Certificate Enrollment Protocol) server that manages certificates. Certificates that are issued by the SCEP server are "
                "registered in the device automatically. Administrator privileges are required to send a request to issue a certificate.");
        } else if (page == Page::ManagementFunctions) {
            texts.intro = functionsText();
        }
        menu->setTexts(texts);
    }
}

void DevicePage::showWay()
{
    QList<Breadcrumb::Step> steps;
    for (const Page page : wayTo(m_page))
        steps.append({pageTitle(page), page == m_page ? QString() : pageId(page)});
    m_breadcrumb->setSteps(steps);
}

} // namespace scepter
