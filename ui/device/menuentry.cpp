#include "ui/device/menuentry.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace scepter {

MenuEntry::MenuEntry(QWidget *parent) : QAbstractButton(parent), m_title(new QLabel(this)), m_sentence(new QLabel(this))
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_title->setFont(headingFont());
    m_sentence->setFont(hintFont());
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    constexpr int inset = 12, gap = 4;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, inset, inset, inset);
    layout->setSpacing(gap);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(label);
    }
}

void MenuEntry::setTexts(const QString &title, const QString &sentence)
{
    setText(title); // for whoever asks the button itself
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    updateGeometry();
}

void MenuEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
    paintBox(&painter, rect(), color(underMouse() || isDown() ? ColorRole::Hover : ColorRole::Card),
             color(hasFocus() ? ColorRole::Accent : ColorRole::Line), ScepterStyle::controlRadius);
}

/// Return opens a page, as Space does.
void MenuEntry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace scepter
