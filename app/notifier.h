#pragma once
#include <QObject>

#include <functional>
#include <memory>

class QSystemTrayIcon;

namespace scepter {

/// Tells the user something while the window is not in front: by the tray where the desktop has one, else by the desktop's
/// notification service over D-Bus, else not at all. Lives on the window's thread.
class Notifier final : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QObject *parent = nullptr);
    ~Notifier() override;

    /// `activate` is called when the user clicks on it, as long as it is the newest.
    void tell(const QString &title, const QString &text, std::function<void()> activate);

private:
    void tellBus(const QString &title, const QString &text);

    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::function<void()> m_activate;
    quint32 m_busId = 0; ///< of the newest message there, which the next one replaces

private Q_SLOTS:
    void busActivated(quint32 id, const QString &action);
};

} // namespace scepter
