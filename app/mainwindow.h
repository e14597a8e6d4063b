#pragma once
#include "app/translations.h"
#include "core/device/localstation.h"
#include "ui/device/devicepage.h"
#include "ui/widgets/appearance.h"

#include <QWidget>

class QSettings;
class QStackedWidget;

namespace scepter {

class Sidebar;
class StatusLine;

/// The one main window: sidebar, page, status line.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// All of these outlive the window. It remembers its geometry, language and theme in `settings`.
    struct Surroundings {
        LocalStation &station;
        Appearance &appearance;
        Translations &translations;
        QSettings &settings;
        QString hostName;
    };
    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    DevicePage &devicePage() { return *m_device; }
    void setLanguage(const QString &code);
    void setTheme(Theme theme);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    void showWork();

    Surroundings m_around;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    DevicePage *m_device;
    StatusLine *m_status;
    std::optional<EnrollmentProgress> m_progress;
};

} // namespace scepter
