// Finds the line of a value, for errors: QJsonDocument keeps no places.
#include "core/base/literals.h"
#include "core/device/settingsfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

/// Walks over a text that QJsonDocument has accepted; on anything else it ends where it stands.
class Walker {
public:
    explicit Walker(const QByteArray &json) : m_json(json), m_at(json.startsWith("\xef\xbb\xbf") ? 3 : 0) {}

    /// Moves to the beginning of the value that the parts name.
    void goTo(const QStringList &parts)
    {
        skipSpace();
        for (const QString &part : parts) {
            const qsizetype before = m_at;
            if (!(now() == '{' ? enterMember(part) : now() == '[' && enterElement(part.toInt()))) {
                m_at = before;
                return;
            }
        }
    }
    int line() const { return 1 + int(m_json.left(m_at).count('\n')); }

private:
    char now() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void skipSpace()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }
    QByteArray takeString()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        return m_json.mid(begin, m_at++ - begin);
    }
    void skipValue()
    {
        int depth = 0;
        for (; m_at < m_json.size(); ++m_at) {
            const char c = now();
            if (c == '"') {
                (void)takeString();
                --m_at;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                if (depth-- == 0)
                    return;
            } else if (c == ',' && depth == 0) {
                return;
            }
        }
    }
    static bool isName(const QByteArray &written, const QString &name)
    {
        if (!written.contains('\\'))
            return written == name.toUtf8();
        return QJsonDocument::fromJson("[\"" + written + "\"]").array().at(0).toString() == name;
    }
    /// Of two members with one name QJsonDocument takes the last.
    bool enterMember(const QString &name)
    {
        qsizetype found = -1;
        for (++m_at; m_at < m_json.size(); ++m_at) {
            skipSpace();
            if (now() != '"')
                break;
            const bool same = isName(takeString(), name);
            skipSpace();
            ++m_at; // the colon
            skipSpace();
            if (same)
                found = m_at;
            skipValue();
            if (now() != ',')
                break;
        }
        if (found >= 0)
            m_at = found;
        return found >= 0;
    }
    bool enterElement(int index)
    {
        ++m_at;
        for (int i = 0; m_at < m_json.size(); ++i, ++m_at) {
            skipSpace();
            if (now() == ']')
                return false;
            if (i == index)
                return true;
            skipValue();
            if (now() != ',')
                return false;
        }
        return false;
    }

    const QByteArray &m_json;
    qsizetype m_at;
};

} // namespace

int lineOfJson(const QByteArray &json, const QString &path)
{
    Walker walker(json);
    QStringList parts = path.split(u'/').mid(1);
    for (QString &part : parts)
        part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    walker.goTo(parts);
    return walker.line();
}

} // namespace scepter
