#include "ui/widgets/statusline.h"

#include "core/base/literals.h"
#include "ui/widgets/palette.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace scepter {

StatusLine::StatusLine(const QList<std::pair<QString, QString>> &languages, QWidget *parent)
    : QWidget(parent),
      m_lockState(new QLabel(this)),
      m_lockButton(new QPushButton(this)),
      m_work(new QLabel(this)),
      m_look(new QPushButton(this)),
      m_lookMenu(new QMenu(this)),
      m_themes(new QActionGroup(this)),
      m_language(new QComboBox(this))
{
    m_lockState->setObjectName(u"lockState"_s);
    m_lockButton->setObjectName(u"lockButton"_s);
    m_work->setObjectName(u"runningWork"_s);
    m_look->setObjectName(u"lookButton"_s);
    m_language->setObjectName(u"languageCombo"_s);
    for (QLabel *label : {m_lockState, m_work}) {
        label->setFont(hintFont());
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    // What is being done may be longer than the window is wide; the page shows it whole.
    m_work->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_work->installEventFilter(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction *action = m_lookMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(int(theme));
        m_themes->addAction(action);
    }
    m_lockButton->setFlat(true);
    m_lockButton->setFont(hintFont());
    m_look->setMenu(m_lookMenu);
    m_look->setFlat(true);
    m_look->setFont(hintFont());
    m_language->setFrame(false);
    m_language->setFont(hintFont());
    for (const auto &[code, name] : languages)
        m_language->addItem(name, code);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 8, 0);
    row->setSpacing(16);
    row->addWidget(m_lockState);
    row->addWidget(m_lockButton);
    row->addWidget(m_work, 1);
    row->addWidget(m_look);
    row->addWidget(m_language);
    connect(m_lockButton, &QPushButton::clicked, this, &StatusLine::lockClicked);
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *action) { Q_EMIT themeChosen(Theme(action->data().toInt())); });
    connect(m_language, &QComboBox::activated, this, [this](int index) { Q_EMIT languageChosen(m_language->itemData(index).toString()); });
    retranslate();
}

void StatusLine::setLock(Lock lock)
{
    m_lock = lock;
    retranslate();
}

void StatusLine::setWork(const QString &text)
{
    m_workText = text;
    m_work->setToolTip(text);
    m_work->setAccessibleName(text);
    showWork();
}

/// As much of it as there is room for.
void StatusLine::showWork() { m_work->setText(m_work->fontMetrics().elidedText(m_workText, Qt::ElideRight, m_work->width())); }

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        showWork();
    return QWidget::eventFilter(watched, event);
}

void StatusLine::setLanguage(const QString &code) { m_language->setCurrentIndex(std::max(0, m_language->findData(code))); }

void StatusLine::setTheme(Theme theme)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), namedColor(palette(), ColorRole::Card));
    painter.fillRect(QRect(0, 0, width(), 1), namedColor(palette(), ColorRole::Line));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusLine::retranslate()
{
    const bool unlocked = m_lock == Lock::Unlocked;
    m_lockState->setVisible(m_lock != Lock::None);
    m_lockButton->setVisible(m_lock != Lock::None);
    m_lockState->setText((unlocked ? u"\u25cf "_s : u"\u25cb "_s)
                         + (unlocked              ? tr("Unlocked · administrator")
                            : m_lock == Lock::New ? tr("No passphrase yet · viewer")
                                                  : tr("Locked · viewer")));
    m_lockButton->setText(unlocked ? tr("Lock") : m_lock == Lock::New ? tr("Set passphrase…") : tr("Unlock…"));
    m_lockButton->setToolTip(unlocked
                                 ? tr("Give up the administrator's role: everything can be read only. What is served and runs goes on.")
                             : m_lock == Lock::New ? tr("Set the passphrase under which keys and challenge passwords are sealed.")
                                                   : tr("Enter the passphrase, in order to change settings and to send requests."));
    m_look->setText(tr("Appearance"));
    m_look->setToolTip(tr("Light or dark"));
    const QStringList themes{tr("As on the desktop"), tr("Light"), tr("Dark")};
    for (qsizetype i = 0; i < themes.size(); ++i)
        m_themes->actions().at(i)->setText(themes[i]);
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language"));
}

} // namespace scepter
