#include "ui/dashboard/connectorhealth.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int gap = 8, tagInset = 9, tagOver = 4, lineOver = 14;

QFont tagFont()
{
    QFont font = hintFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

/// A connector's name with its tag at the end.
class ConnectorHealth::Line final : public QAbstractButton {
public:
    explicit Line(QWidget *parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setTag(const QString &word, StatusTag tag)
    {
        m_word = word;
        m_tag = tag;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + gap + tagWidth(), fontMetrics().height() + lineOver};
    }
    QSize minimumSizeHint() const override { return {tagWidth() + 8 * fontMetrics().averageCharWidth(), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
        QPainter painter(this);
        painter.setPen(color(ColorRole::Line));
        painter.drawLine(0, height() - 1, width(), height() - 1);
        if (hasFocus() || underMouse())
            paintBox(&painter, rect(), color(ColorRole::Hover), hasFocus() ? color(ColorRole::Accent) : QColor(Qt::transparent),
                     ScepterStyle::controlRadius);
        const int tag = tagWidth(), tagHeight = QFontMetrics(tagFont()).height() + tagOver;
        const QRect name = rect().adjusted(gap, 0, -(tag + 2 * gap), 0);
        const QRect box(width() - tag - gap, (height() - tagHeight) / 2, tag, tagHeight);
        painter.setPen(color(ColorRole::Text));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), name),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
        const TagColors colors = tagColors(palette(), m_tag);
        const QRect tagBox = QStyle::visualRect(layoutDirection(), rect(), box);
        paintBox(&painter, tagBox, colors.ground, Qt::transparent, tagHeight / 2.0);
        painter.setFont(tagFont());
        painter.setPen(colors.text);
        painter.drawText(tagBox, Qt::AlignCenter, m_word);
    }

private:
    int tagWidth() const { return QFontMetrics(tagFont()).horizontalAdvance(m_word) + 2 * tagInset; }
    QString m_word;
    StatusTag m_tag = StatusTag::Neutral;
};

ConnectorHealth::ConnectorHealth(QWidget *parent) : QWidget(parent), m_none(new QLabel(this)), m_layout(new QVBoxLayout(this))
{
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_none);
    retranslate();
}

void ConnectorHealth::setConnectors(const QList<Overview::ConnectorFacts> &connectors)
{
    if (connectors == m_connectors)
        return;
    m_connectors = connectors;
    while (m_lines.size() > connectors.size())
        delete m_lines.takeLast();
    while (m_lines.size() < connectors.size()) {
        auto *line = new Line(this);
        line->setObjectName(u"connector%1"_s.arg(m_lines.size()));
        const qsizetype number = m_lines.size();
        connect(line, &QAbstractButton::clicked, this, [this, number] { Q_EMIT chosen(m_connectors.value(number).name); });
        m_lines.append(line);
        m_layout->addWidget(line);
        line->show();
    }
    retranslate();
}

void ConnectorHealth::retranslate()
{
    m_none->setText(tr("There is no connector yet."));
    m_none->setVisible(m_connectors.isEmpty());
    for (qsizetype i = 0; i < m_connectors.size(); ++i) {
        const Overview::ConnectorFacts &connector = m_connectors[i];
        const bool served = !connector.servedBy.isEmpty();
        QString word = served ? tr("Active") : tr("Not served");
        StatusTag tag = served ? StatusTag::Good : StatusTag::Neutral;
        if (connector.status == ConnectorStatus::Creating || connector.status == ConnectorStatus::Deleting) {
            word = connector.status == ConnectorStatus::Creating ? tr("Creating") : tr("Deleting");
            tag = StatusTag::Warning;
        } else if (connector.status == ConnectorStatus::Failed) {
            word = tr("Failed");
            tag = StatusTag::Bad;
        }
        m_lines[i]->setText(connector.title.isEmpty() ? connector.name : connector.title);
        m_lines[i]->setTag(word, tag);
        m_lines[i]->setAccessibleName(u"%1: %2"_s.arg(m_lines[i]->text(), word));
        m_lines[i]->setToolTip(served ? tr("Served by %1").arg(connector.servedBy) : tr("No process serves it now."));
    }
}

void ConnectorHealth::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
