#include "ui/widgets/failurepanel.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int barWidth = 3;

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FailurePanel::FailurePanel(QWidget *parent)
    : QFrame(parent),
      m_what(wrapping(this)),
      m_why(wrapping(this)),
      m_fingerprints(wrapping(this)),
      m_todoHeading(new QLabel(this)),
      m_todo(wrapping(this)),
      m_action(new QPushButton(this)),
      m_toggle(new QPushButton(this)),
      m_copy(new QPushButton(this)),
      m_details(new QPlainTextEdit(this))
{
    setObjectName(u"failurePanel"_s);
    m_what->setObjectName(u"failureWhat"_s);
    m_why->setObjectName(u"failureWhy"_s);
    m_todo->setObjectName(u"failureTodo"_s);
    m_action->setObjectName(u"failureActionButton"_s);
    m_toggle->setObjectName(u"failureDetailsButton"_s);
    m_copy->setObjectName(u"failureCopyButton"_s);
    m_details->setObjectName(u"failureDetails"_s);
    m_fingerprints->setObjectName(u"failureFingerprints"_s);
    m_what->setFont(headingFont());
    m_todoHeading->setFont(headingFont());
    m_fingerprints->setFont(fixedFont());
    m_fingerprints->hide();
    m_action->setProperty("primary", true);
    m_action->hide();
    m_toggle->setCheckable(true);
    m_copy->hide();
    m_details->hide();
    m_details->setReadOnly(true);
    m_details->setFont(fixedFont());
    m_details->setTabChangesFocus(true);
    m_details->setMaximumHeight(QFontMetrics(fixedFont()).lineSpacing() * 8);

    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_action);
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    for (QLabel *label : {m_what, m_why, m_fingerprints})
        column->addWidget(label);
    column->addSpacing(4);
    column->addWidget(m_todoHeading);
    column->addWidget(m_todo);
    column->addSpacing(6);
    column->addLayout(buttons);
    column->addWidget(m_details);

    connect(m_action, &QPushButton::clicked, this, &FailurePanel::actionTriggered);
    connect(m_toggle, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_toggle, &QPushButton::toggled, m_copy, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, &FailurePanel::copyDetails);
    retranslate();
}

void FailurePanel::setError(const Error &error)
{
    m_error = error;
    m_toggle->setChecked(false);
    retranslate();
}

void FailurePanel::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void FailurePanel::setFingerprints(const QList<Fingerprint> &fingerprints)
{
    QStringList lines;
    for (const Fingerprint &fingerprint : fingerprints) {
        // A break is allowed behind each colon, so that a fingerprint wraps in a narrow window.
        lines.append(fingerprint.caption + u'\n' + QString(fingerprint.value).replace(u':', u":\u200b"_s));
    }
    m_fingerprints->setText(lines.join(u'\n'));
    m_fingerprints->setVisible(!lines.isEmpty());
}

void FailurePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), namedColor(palette(), ColorRole::Card), namedColor(palette(), ColorRole::Line), ScepterStyle::controlRadius);
    painter.fillRect(QRect(0, 0, barWidth, height()), namedColor(palette(), ColorRole::Bad));
}

void FailurePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FailurePanel::retranslate()
{
    const Explanation explanation = explain(m_error);
    m_what->setText(explanation.what);
    m_why->setText(explanation.why);
    m_todo->setText(explanation.todo);
    m_todoHeading->setText(tr("What to do"));
    m_toggle->setText(tr("Technical &details"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setIcon(themedIcon(u"edit-copy"_s, palette()));
    m_details->setAccessibleName(tr("Technical details"));
    m_details->setPlainText(technicalDetails());
    setAccessibleName(explanation.oneLine());
}

QString FailurePanel::technicalDetails() const
{
    QStringList lines{errcName(m_error.code)};
    if (!m_error.detail.isEmpty())
        lines.append(m_error.detail);
    lines.append(m_error.facts);
    return lines.join(u'\n');
}

void FailurePanel::copyDetails() const { QGuiApplication::clipboard()->setText(explain(m_error).oneLine() + u'\n' + technicalDetails()); }

} // namespace scepter
