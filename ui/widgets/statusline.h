#pragma once
#include "ui/widgets/appearance.h"

#include <QWidget>

class QActionGroup;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;

namespace scepter {

/// The line at the bottom of the window: lock state, running work, look, language.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    /// `languages`: codes and the languages' own names.
    explicit StatusLine(const QList<std::pair<QString, QString>> &languages, QWidget *parent = nullptr);

    enum class Lock { None, New, Locked, Unlocked };
    /// None: there is no store. New: it has no passphrase yet.
    void setLock(Lock lock);
    /// What is being done now; empty for nothing.
    void setWork(const QString &text);
    void setLanguage(const QString &code);
    void setTheme(Theme theme);

Q_SIGNALS:
    /// The button beside the lock state: set a passphrase, unlock, lock.
    void lockClicked();
    void languageChosen(const QString &code);
    void themeChosen(scepter::Theme theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showWork();

    Lock m_lock = Lock::None;
    QLabel *m_lockState;
    QPushButton *m_lockButton;
    QLabel *m_work;
    QString m_workText;
    QPushButton *m_look;
    QMenu *m_lookMenu;
    QActionGroup *m_themes;
    QComboBox *m_language;
};

} // namespace scepter
