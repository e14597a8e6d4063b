#include "ui/connectors/pilltabs.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>

namespace scepter {
namespace {

constexpr int inset = 12;

class Pill final : public QAbstractButton {
public:
    explicit Pill(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 2 * inset, fontMetrics().height() + inset}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto color = [this](ColorRole role) { return namedColor(palette(), role); };
        QPainter painter(this);
        const ColorRole ground = isChecked() ? ColorRole::AccentTint : underMouse() ? ColorRole::Hover : ColorRole::Card;
        paintBox(&painter, rect(), color(ground), color(isChecked() || hasFocus() ? ColorRole::Accent : ColorRole::Line),
                 ScepterStyle::controlRadius);
        painter.setPen(color(ColorRole::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

PillTabs::PillTabs(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setLayout(new FlowLayout(8));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT chosen(button->property("tab").toString());
    });
}

void PillTabs::addTab(const QString &id)
{
    auto *pill = new Pill(this);
    pill->setObjectName(u"tab_"_s + id);
    pill->setProperty("tab", id);
    m_group->addButton(pill);
    layout()->addWidget(pill);
}

void PillTabs::setTabText(const QString &id, const QString &text)
{
    auto *pill = findChild<QAbstractButton *>(u"tab_"_s + id);
    if (!pill || pill->text() == text)
        return;
    pill->setText(text);
    pill->setAccessibleName(text);
    pill->updateGeometry();
}

void PillTabs::setCurrent(const QString &id)
{
    if (auto *pill = findChild<QAbstractButton *>(u"tab_"_s + id))
        pill->setChecked(true);
}

} // namespace scepter
