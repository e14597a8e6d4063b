#include "ui/widgets/sidebar.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int fullWidth = 208, margin = 10, inset = 10, glyph = 16;

class PlaceButton final : public QAbstractButton {
public:
    PlaceButton(QString iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(std::move(iconName))
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
    }
    void setCount(int count)
    {
        m_count = count;
        update();
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setToolTip(collapsed ? text() : QString());
        updateGeometry();
    }
    static int heightOfText() { return QFontMetrics(headingFont()).height() + 18; }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(headingFont());
        const int height = heightOfText();
        return {m_collapsed ? height : inset + glyph + inset + metrics.horizontalAdvance(text()) + inset, height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
        QPainter painter(this);
        paintBox(&painter, rect(), isChecked() || underMouse() ? color(ColorRole::SidebarSelected) : QColor(Qt::transparent),
                 hasFocus() ? color(ColorRole::Accent) : QColor(Qt::transparent), ScepterStyle::controlRadius);
        const QColor ink = color(isChecked() ? ColorRole::SidebarSelectedText : ColorRole::SidebarText);
        QRect iconRect(inset, (height() - glyph) / 2, glyph, glyph);
        if (m_collapsed)
            iconRect.moveCenter(rect().center());
        themedIcon(m_iconName, ink).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconRect));
        if (m_collapsed)
            return;
        painter.setPen(ink);
        painter.setFont(isChecked() ? headingFont() : font());
        const QRect textRect = rect().adjusted(inset + glyph + inset, 0, -inset, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textRect), int(Qt::AlignVCenter), text());
        if (m_count > 0)
            paintCount(painter);
    }

private:
    void paintCount(QPainter &painter)
    {
        const QString number = QLocale().toString(m_count);
        painter.setFont(hintFont());
        const int badgeHeight = painter.fontMetrics().height() + 4;
        const int badgeWidth = std::max(badgeHeight, painter.fontMetrics().horizontalAdvance(number) + 12);
        QRect badge(width() - inset - badgeWidth, (height() - badgeHeight) / 2, badgeWidth, badgeHeight);
        badge = QStyle::visualRect(layoutDirection(), rect(), badge);
        paintBox(&painter, badge, namedColor(palette(), ColorRole::WarningTint), Qt::transparent, badgeHeight / 2.0);
        painter.setPen(namedColor(palette(), ColorRole::Warning));
        painter.drawText(badge, Qt::AlignCenter, number);
    }

    QString m_iconName;
    int m_count = 0;
    bool m_collapsed = false;
};

PlaceButton *placeButton(const QWidget *sidebar, const QString &id)
{
    return dynamic_cast<PlaceButton *>(sidebar->findChild<QAbstractButton *>(id));
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_name(new QLabel(this)), m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding); // a window that becomes narrow collapses it then
    QFont nameFont = headingFont();
    nameFont.setPointSizeF(nameFont.pointSizeF() * 1.2);
    m_name->setFont(nameFont);
    m_name->setText(u"Scepter"_s); // a name: the same in every language
    m_name->setForegroundRole(QPalette::WindowText);
    m_name->setContentsMargins(inset, 8, 0, 12);
    QPalette onDark = m_name->palette();
    onDark.setColor(QPalette::WindowText, namedColor(palette(), ColorRole::SidebarSelectedText));
    m_name->setPalette(onDark);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_name);
    m_layout->addStretch(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT chosen(button->objectName());
    });
}

void Sidebar::addPlace(const QString &id, const QString &iconName)
{
    auto *button = new PlaceButton(iconName, this);
    button->setObjectName(id);
    m_group->addButton(button);
    m_layout->insertWidget(int(m_group->buttons().size()), button); // below the name
}

void Sidebar::addCommand(const QString &id, const QString &iconName)
{
    auto *button = new PlaceButton(iconName, this);
    button->setObjectName(id);
    button->setCheckable(false);
    m_layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT commanded(id); });
}

void Sidebar::setPlaceText(const QString &id, const QString &text)
{
    if (auto *button = placeButton(this, id)) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setCollapsed(m_collapsed);
    }
    updateGeometry();
}

void Sidebar::setPlaceCount(const QString &id, int count)
{
    if (auto *button = placeButton(this, id))
        button->setCount(count);
}

void Sidebar::setCurrent(const QString &id)
{
    if (auto *button = placeButton(this, id))
        button->setChecked(true);
}

void Sidebar::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    m_name->setVisible(!collapsed);
    for (auto *child : findChildren<QAbstractButton *>()) {
        if (auto *button = dynamic_cast<PlaceButton *>(child))
            button->setCollapsed(collapsed);
    }
    updateGeometry();
}

QSize Sidebar::sizeHint() const
{
    const QSize needed = m_layout->sizeHint();
    return {m_collapsed ? needed.width() : std::max(fullWidth, needed.width()), needed.height()};
}

QSize Sidebar::minimumSizeHint() const { return {2 * margin + PlaceButton::heightOfText(), m_layout->minimumSize().height()}; }

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), namedColor(palette(), ColorRole::Sidebar));
}

} // namespace scepter
