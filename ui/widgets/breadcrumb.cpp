#include "ui/widgets/breadcrumb.h"

#include "core/base/literals.h"
#include "ui/widgets/palette.h"

#include <QEvent>

namespace scepter {

Breadcrumb::Breadcrumb(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, &Breadcrumb::chosen);
}

void Breadcrumb::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    render();
}

void Breadcrumb::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void Breadcrumb::render()
{
    const QString linkColor = namedColor(palette(), ColorRole::AccentText).name();
    QStringList parts, names;
    for (const Step &step : m_steps) {
        const QString text = step.text.toHtmlEscaped();
        parts.append(step.target.isEmpty()
                         ? text
                         : u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(step.target, linkColor, text));
        names.append(step.text);
    }
    const QString separator = u" \u203a "_s;
    setText(parts.join(separator));
    setAccessibleName(names.join(separator));
}

} // namespace scepter
