#include "ui/connectors/connectorcard.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"
#include "ui/widgets/statelabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace scepter {
namespace {

QLabel *passive(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // the card takes the click
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *wrapping(QWidget *parent)
{
    QLabel *label = passive(parent);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

} // namespace

ConnectorCard::ConnectorCard(QWidget *parent)
    : QAbstractButton(parent),
      m_title(wrapping(this)),
      m_status(new StateLabel(this)),
      m_servedTag(new StateLabel(this)),
      m_facts(wrapping(this)),
      m_url(wrapping(this)),
      m_copy(new QPushButton(this))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_title->setFont(headingFont());
    m_facts->setFont(hintFont());
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_url->setFont(fixedFont());
    m_copy->setObjectName(u"copyConnectorUrlButton"_s);
    for (QWidget *tag : {m_status, m_servedTag})
        tag->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_status, 0, Qt::AlignTop);
    head->addWidget(m_servedTag, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_url, 1);
    foot->addWidget(m_copy, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Card::padding, 12, Card::padding, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(url()); });
    retranslate();
}

QString ConnectorCard::url() const { return connectorUrl(m_connector.settings, m_served.url); }

void ConnectorCard::setConnector(const ConnectorOverview &connector, const ServedState &served)
{
    if (m_connector == connector && m_served == served)
        return;
    m_connector = connector;
    m_served = served;
    setObjectName(u"connector_"_s + connector.settings.name);
    retranslate();
}

void ConnectorCard::retranslate()
{
    const ConnectorSettings &settings = m_connector.settings;
    m_title->setText(connectorTitle(settings));
    m_status->setState(connectorStatusTag(m_connector.status), connectorStatusText(m_connector.status));
    QStringList facts{tr("General-purpose"), tr("CA “%1”").arg(m_connector.caTitle)};
    switch (m_served.by) {
    case ServedState::By::Nobody: m_servedTag->setState(StatusTag::Warning, tr("Not served")); break;
    case ServedState::By::Here: m_servedTag->setState(StatusTag::Active, tr("Served here")); break;
    case ServedState::By::Elsewhere:
        m_servedTag->setState(StatusTag::Neutral, tr("Served elsewhere"));
        facts.append(tr("by %1").arg(m_served.holder));
        break;
    }
    if (m_served.plainPort != 0)
        facts.append(tr("also HTTP at port %1").arg(m_served.plainPort));
    if (settings.isDefault)
        facts.append(tr("default"));
    if (m_connector.waiting > 0)
        facts.append(tr("%n request(s) waiting", nullptr, m_connector.waiting));
    m_facts->setText(facts.join(u" · "_s));
    m_url->setText(url().replace(u'/', u"/\u200b"_s));
    m_copy->setIcon(themedIcon(u"edit-copy"_s, palette()));
    m_copy->setText(m_copy->icon().isNull() ? tr("Copy") : QString());
    m_copy->setToolTip(tr("Copy the URL"));
    m_copy->setAccessibleName(tr("Copy the URL of %1").arg(connectorTitle(settings)));
    setAccessibleName(connectorTitle(settings) + u", "_s + m_status->text() + u", "_s + m_servedTag->text());
    setToolTip(facts.join(u'\n'));
    updateGeometry();
}

QSize ConnectorCard::sizeHint() const { return layout()->sizeHint(); }

QSize ConnectorCard::minimumSizeHint() const { return layout()->minimumSize(); }

void ConnectorCard::paintEvent(QPaintEvent *)
{
    const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
    QPainter painter(this);
    const bool marked = isChecked() || hasFocus();
    paintBox(&painter, rect(), color(underMouse() && !isChecked() ? ColorRole::Hover : ColorRole::Card),
             color(marked ? ColorRole::Accent : ColorRole::Line), ScepterStyle::cardRadius);
    if (hasFocus() && isChecked())
        paintBox(&painter, rect().adjusted(1, 1, -1, -1), Qt::transparent, color(ColorRole::Accent), ScepterStyle::cardRadius - 1);
}

void ConnectorCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace scepter
