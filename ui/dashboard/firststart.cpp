#include "ui/dashboard/firststart.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace scepter {
namespace {

constexpr int cardSpacing = 14, twoColumnsFrom = 560;

const QStringList &buttonNames()
{
    static const QStringList names{u"sampleButton"_s, u"thisComputerButton"_s, u"offerImportButton"_s, u"connectorButton"_s};
    return names;
}

} // namespace

FirstStart::FirstStart(QWidget *parent)
    : QWidget(parent),
      m_welcome(new QLabel(this)),
      m_grid(new QGridLayout),
      m_stepText(new QLabel),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton)
{
    m_welcome->setWordWrap(true);
    m_stepText->setObjectName(u"sampleStep"_s);
    m_stepText->setWordWrap(true);
    m_bar->setObjectName(u"sampleProgress"_s);
    m_bar->setRange(0, SampleFleet::steps);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"sampleCancelButton"_s);
    m_grid->setSpacing(cardSpacing);
    for (int number = 0; number < offers; ++number)
        addCard(number);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(cardSpacing);
    layout->addWidget(m_welcome);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, &FirstStart::cancelled);
    arrange();
    retranslate();
}

void FirstStart::addCard(int number)
{
    OfferCard offer{new Card(this), new QLabel, new QLabel, new QPushButton};
    offer.title->setFont(headingFont());
    offer.title->setWordWrap(true);
    offer.text->setWordWrap(true);
    offer.text->setForegroundRole(QPalette::PlaceholderText);
    offer.button->setObjectName(buttonNames()[number]);
    offer.button->setProperty("primary", number == int(Offer::Sample));
    connect(offer.button, &QPushButton::clicked, this, [this, number] { Q_EMIT chosen(Offer(number)); });
    auto *layout = new QVBoxLayout(offer.card);
    layout->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    layout->setSpacing(8);
    layout->addWidget(offer.title);
    layout->addWidget(offer.text);
    layout->addStretch(1);
    if (number == int(Offer::Sample)) {
        layout->addWidget(m_stepText);
        layout->addWidget(m_bar);
        layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    }
    layout->addWidget(offer.button, 0, Qt::AlignLeft);
    m_cards.append(offer);
}

void FirstStart::arrange()
{
    const int columns = width() >= twoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i].card, i / columns, i % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void FirstStart::setProgress(const std::optional<SampleFleet::Step> &step)
{
    m_step = step;
    m_bar->setValue(step ? int(*step) : 0);
    retranslate();
}

QString FirstStart::stepText(SampleFleet::Step step)
{
    switch (step) {
    case SampleFleet::Step::Devices: return tr("Importing 50 printers…");
    case SampleFleet::Step::Former: return tr("Making the server of former years…");
    case SampleFleet::Step::Keys: return tr("One printer gets its keys from there…");
    case SampleFleet::Step::Office: return tr("Making a CA, and a connector for all printers…");
    case SampleFleet::Step::Settings: return tr("Setting up the printers…");
    case SampleFleet::Step::Rollout: return tr("Beginning the rollout…");
    }
    Q_UNREACHABLE();
}

void FirstStart::retranslate()
{
    m_welcome->setText(tr("There is nothing in this store yet. What would you like to begin with?"));
    const QStringList titles{tr("Try it with a sample fleet"), tr("Enrol this computer"), tr("Bring your printers"),
                             tr("Be the SCEP server yourself")};
    const QStringList texts{tr("50 simulated printers at four sites get real certificates from a connector on this computer. Two of them "
                               "fail, for you to find out why and mend."),
                            tr("Ask a SCEP server that you have for a certificate of this computer."),
                            tr("Import a list of your printers as CSV; then plan or run their enrolment."),
                            tr("A connector issues certificates to your devices from a private CA of its own.")};
    const QStringList buttons{tr("Make the sample fleet"), tr("Open its settings"), tr("Import a list…"), tr("Start a connector…")};
    for (int i = 0; i < offers; ++i) {
        m_cards[i].title->setText(titles[i]);
        m_cards[i].text->setText(texts[i]);
        m_cards[i].button->setText(buttons[i]);
    }
    const bool running = m_step.has_value();
    m_stepText->setText(running ? stepText(*m_step) : QString());
    m_bar->setAccessibleName(m_stepText->text());
    m_cancel->setText(tr("Cancel"));
    m_stepText->setVisible(running);
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_cards[int(Offer::Sample)].button->setVisible(!running);
}

void FirstStart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstStart::resizeEvent(QResizeEvent *) { arrange(); }

} // namespace scepter
