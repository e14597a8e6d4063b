#include "ui/widgets/choicelist.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int inset = 8;

/// A choice whose text wraps, so that its height depends on its width.
class Choice final : public QAbstractButton {
public:
    explicit Choice(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setFocusPolicy(Qt::StrongFocus);
    }
    int heightForWidth(int width) const override
    {
        return textMetrics().boundingRect(QRect(0, 0, width - 2 * inset, 10000), Qt::TextWordWrap, text()).height() + 2 * inset;
    }
    QSize sizeHint() const override
    {
        const int width = fontMetrics().averageCharWidth() * 34;
        return {width, heightForWidth(width)};
    }
    QSize minimumSizeHint() const override
    {
        int longestWord = 0;
        for (const QString &word : text().split(u' '))
            longestWord = std::max(longestWord, textMetrics().horizontalAdvance(word));
        return {longestWord + 2 * inset + 2, textMetrics().height() + 2 * inset};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
        QPainter painter(this);
        const bool tinted = isChecked() || underMouse();
        paintBox(&painter, rect(), tinted ? color(isChecked() ? ColorRole::AccentTint : ColorRole::Hover) : QColor(Qt::transparent),
                 hasFocus() ? color(ColorRole::Accent) : QColor(Qt::transparent), ScepterStyle::controlRadius);
        painter.setFont(isChecked() ? headingFont() : font());
        painter.setPen(color(ColorRole::Text));
        painter.drawText(rect().adjusted(inset, inset, -inset, -inset), int(Qt::AlignVCenter | Qt::TextWordWrap), text());
    }

private:
    /// Of the wider, semibold face, so that choosing never changes the layout.
    QFontMetrics textMetrics() const { return QFontMetrics(headingFont()); }
};

class Line final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {1, 9}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() / 2, width(), 1, namedColor(palette(), ColorRole::Line));
    }
};

} // namespace

ChoiceList::ChoiceList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT chosen(button->objectName());
    });
}

void ChoiceList::addChoice(const QString &id)
{
    auto *choice = new Choice(this);
    choice->setObjectName(id);
    m_group->addButton(choice);
    m_layout->addWidget(choice);
}

void ChoiceList::addSeparator() { m_layout->addWidget(new Line(this)); }

void ChoiceList::setChoiceText(const QString &id, const QString &text)
{
    if (auto *choice = findChild<QAbstractButton *>(id)) {
        choice->setText(text);
        choice->setAccessibleName(text);
        choice->updateGeometry();
    }
}

void ChoiceList::setCurrent(const QString &id)
{
    if (auto *choice = findChild<QAbstractButton *>(id)) {
        choice->setChecked(true);
    } else if (QAbstractButton *before = m_group->checkedButton()) { // a page that is not in the list
        m_group->setExclusive(false);
        before->setChecked(false);
        m_group->setExclusive(true);
    }
}

} // namespace scepter
