#include "ui/device/statuslegend.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace scepter {
namespace {

using Kind = FailureDetail::Kind;
/// In the order of the manual. What is ours alone explains itself in the row that shows it.
constexpr std::array details{
    FailureDetail{Kind::Deferred},        FailureDetail{Kind::RegistrationLimit}, FailureDetail{Kind::TcpError},
    FailureDetail{Kind::HttpError},       FailureDetail{Kind::ScepFailInfo, 0},   FailureDetail{Kind::ScepFailInfo, 1},
    FailureDetail{Kind::ScepFailInfo, 2}, FailureDetail{Kind::ScepFailInfo, 3},   FailureDetail{Kind::ScepFailInfo, 4}};
constexpr int statuses = 4;

} // namespace

StatusLegend::StatusLegend(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    int row = 0;
    const auto lines = [&](int count, int columns) {
        for (int i = 0; i < count; ++i, ++row) {
            for (int column = 0; column < columns; ++column)
                m_labels.append(add(row, column, 2 / columns));
        }
    };
    lines(1 + statuses + 1, 1);
    lines(1 + int(details.size()), 2);
    m_labels[statuses + 2]->setFont(headingFont());
    m_labels[statuses + 3]->setFont(headingFont());
    retranslate();
}

QLabel *StatusLegend::add(int row, int column, int columns)
{
    auto *label = new QLabel(this);
    label->setObjectName(u"legend%1"_s.arg(m_labels.size()));
    label->setTextFormat(Qt::PlainText); // <CODE> is no tag
    label->setWordWrap(true);
    label->setFont(hintFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(label, row, column, 1, columns, Qt::AlignTop);
    return label;
}

void StatusLegend::retranslate()
{
    const auto meaning = [](const RequestStatus &status, const QString &sentence) {
        return u"[%1]: %2"_s.arg(statusWord(status), sentence);
    };
    QStringList texts{
        tr("The following statuses are displayed in [Status]."),
        meaning(ToBeProcessed(), tr("The next date/time at which a request is issued is displayed in [Request Date/Time].")),
        meaning(Processing(), tr("Polling is being performed.")),
        meaning(Failed(),
                tr("An error has occurred, such as a communication error or an error because the upper limit of keys was exceeded.")),
        meaning(Succeeded(), tr("The date/time at which the certificate was issued is displayed in [Request Date/Time].")),
        tr("The information displayed in [Details] for [Error] is given below."),
        tr("Details"),
        tr("Cause")};
    for (const FailureDetail &detail : details) {
        texts.append(detail.kind == Kind::HttpError ? tr("Communication Error (HTTP ERROR <CODE>)") : detailText(detail));
        texts.append(causeText(detail));
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(texts.value(i));
}

void StatusLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
