#pragma once
#include <QDateTime>
#include <QLocale>

namespace scepter {

/// The Date field, formatted once a second.
class HttpDate {
public:
    const QByteArray &at(const QDateTime &now)
    {
        const qint64 second = now.toSecsSinceEpoch();
        if (second != m_second || m_text.isEmpty()) {
            m_second = second;
            m_text = QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
        }
        return m_text;
    }

private:
    qint64 m_second = 0;
    QByteArray m_text;
};

} // namespace scepter
