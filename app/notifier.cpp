#include "app/notifier.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSystemTrayIcon>
#include <QVariantMap>

namespace scepter {
namespace {

constexpr char16_t service[] = u"org.freedesktop.Notifications", path[] = u"/org/freedesktop/Notifications";

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        m_tray = std::make_unique<QSystemTrayIcon>(applicationIcon());
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            if (m_activate)
                m_activate();
        });
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(QString(), QString::fromUtf16(path), QString::fromUtf16(service), u"ActionInvoked"_s, this,
                    SLOT(busActivated(quint32, QString)));
}

Notifier::~Notifier() = default;

void Notifier::tell(const QString &title, const QString &text, std::function<void()> activate)
{
    m_activate = std::move(activate);
    if (!m_tray)
        return tellBus(title, text);
    m_tray->show(); // it is there while there is something to tell
    m_tray->showMessage(title, text, applicationIcon());
}

void Notifier::tellBus(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(QString::fromUtf16(service), QString::fromUtf16(path),
                                                          QString::fromUtf16(service), u"Notify"_s);
    constexpr int asLongAsTheDesktopLikes = -1;
    // The text is markup there.
    message.setArguments({u"Scepter"_s, m_busId, u"scepter"_s, title, text.toHtmlEscaped(), QStringList{u"default"_s, title},
                          QVariantMap{{u"desktop-entry"_s, u"scepter"_s}}, asLongAsTheDesktopLikes});
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        if (const QDBusPendingReply<quint32> reply = *call; !reply.isError())
            m_busId = reply.value();
        call->deleteLater();
    });
}

void Notifier::busActivated(quint32 id, const QString &)
{
    if (id == m_busId && m_activate)
        m_activate();
}

} // namespace scepter
