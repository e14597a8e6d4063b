#include "ui/device/devicepage.h"

#include "core/base/literals.h"
#include "ui/device/certificateissuancerequestpage.h"
#include "ui/device/communicationsettingspage.h"
#include "ui/device/requeststatuspage.h"
#include "ui/text/explanation.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int pageMargin = 22, cardSpacing = 14;

/// The pages' names as the choice list and the breadcrumb know them, in the order of DevicePage::Page.
QString pageId(DevicePage::Page page)
{
    switch (page) {
    case DevicePage::Page::Communication: return u"communicationSettings"_s;
    case DevicePage::Page::Request: return u"certificateIssuanceRequest"_s;
    case DevicePage::Page::Status: return u"requestStatus"_s;
    }
    return {};
}

constexpr std::array allPages{DevicePage::Page::Communication, DevicePage::Page::Request, DevicePage::Page::Status};

} // namespace

DevicePage::DevicePage(LocalStation &station, QString hostName, QWidget *parent)
    : QWidget(parent),
      m_station(station),
      m_hostName(std::move(hostName)),
      m_requests(new RequestStatusModel(station, this)),
      m_header(new PageHeader(this)),
      m_breadcrumb(new Breadcrumb(this)),
      m_storageStrip(new NoteStrip(this)),
      m_listCard(new Card),
      m_pages(new ChoiceList),
      m_stack(new QStackedWidget(this)),
      m_communication(new CommunicationSettingsPage(station)),
      m_request(new CertificateIssuanceRequestPage(station, *m_requests)),
      m_status(new RequestStatusPage(station, *m_requests))
{
    m_storageStrip->setKind(NoteStrip::Kind::Bad);
    m_storageStrip->setObjectName(u"storageStrip"_s);
    m_storageStrip->hide();
    m_breadcrumb->setObjectName(u"breadcrumb"_s);
    m_pages->setObjectName(u"devicePages"_s);
    auto *listLayout = new QVBoxLayout(m_listCard);
    listLayout->setContentsMargins(8, 8, 8, 8);
    listLayout->addWidget(m_pages);
    auto *listColumn = new QVBoxLayout;
    listColumn->addWidget(m_listCard);
    listColumn->addStretch(1);
    for (const Page page : allPages) {
        if (page == Page::Status)
            m_pages->addSeparator();
        m_pages->addChoice(pageId(page));
    }
    addPage(m_communication);
    QScrollArea *requestArea = addPage(m_request);
    addPage(m_status);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(cardSpacing);
    columns->addLayout(listColumn);
    columns->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 18, pageMargin, pageMargin);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_breadcrumb);
    layout->addWidget(m_storageStrip);
    layout->addLayout(columns, 1);

    connect(m_pages, &ChoiceList::chosen, this, [this](const QString &id) {
        for (const Page page : allPages) {
            if (pageId(page) == id)
                open(page);
        }
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, m_pages, &ChoiceList::setCurrent);
    connect(m_request, &CertificateIssuanceRequestPage::settingsWanted, this, [this] { open(Page::Communication); });
    connect(m_request, &CertificateIssuanceRequestPage::attentionWanted, this, [this, requestArea](QWidget *widget) {
        // After the layout has made room for it.
        QTimer::singleShot(0, this, [requestArea, widget] { requestArea->ensureWidgetVisible(widget, 0, pageMargin); });
    });
    connect(&m_station, &LocalStation::storageFailed, this, &DevicePage::showStorageError);
    open(station.hasSettings() ? Page::Request : Page::Communication);
    retranslate();
}

QScrollArea *DevicePage::addPage(QWidget *content)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    layout->addWidget(content);
    auto *area = new QScrollArea(m_stack);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(card);
    m_stack->addWidget(area);
    return area;
}

void DevicePage::open(Page page)
{
    m_page = page;
    m_pages->setCurrent(pageId(page));
    m_stack->setCurrentIndex(int(page));
    retranslate();
}

void DevicePage::selectRequest(int row) { m_status->selectRequest(row); }

void DevicePage::showStorageError(const Error &error)
{
    m_storageError = error;
    retranslate();
}

void DevicePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_requests->retranslate();
        retranslate();
    }
}

void DevicePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_listCard->setMaximumWidth(std::max(m_listCard->minimumSizeHint().width(), width() * 28 / 100)); // a narrow window wraps the list
}

void DevicePage::retranslate()
{
    const QStringList titles{tr("Communication Settings"), tr("Certificate Issuance Request"), tr("Certificate Issuance Request Status")};
    for (const Page page : allPages)
        m_pages->setChoiceText(pageId(page), titles[int(page)]);
    m_header->setTitle(tr("This Computer"));
    m_header->setFacts(tr("%1 · HTTP and HTTPS · keys and certificates are kept as files", "host name").arg(m_hostName));
    QList<Breadcrumb::Step> steps{{tr("Portal")}, {tr("Settings/Registration")}, {tr("Device Management")}};
    if (m_page != Page::Status)
        steps.append({tr("Settings for Certificate Issuance Request (SCEP)"),
                      m_page == Page::Communication ? QString() : pageId(Page::Communication)});
    steps.append({titles[int(m_page)]});
    m_breadcrumb->setSteps(steps);
    m_storageStrip->setVisible(m_storageError.has_value());
    if (m_storageError)
        m_storageStrip->setText(explain(*m_storageError).oneLine());
}

} // namespace scepter
