#pragma once
#include "core/device/devicesettings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace scepter {

/// Reads the members of a JSON object and minds every one of them: a wrong type, a value out of bounds and a member that nobody
/// asked for are a problem, and the first problem is kept with the path of its place ("/devices/3/automatic/polling/times").
class JsonReader {
public:
    struct Problem {
        QString path;
        QString what;            ///< technical English
        QStringList reason = {}; ///< a Reason with its values, of which the first is the path
    };
    JsonReader(QJsonObject object, QString path, std::optional<Problem> *problem);
    ~JsonReader(); ///< members that were not asked for are a problem

    bool has(const QString &name) const { return m_object.contains(name); }
    QString text(const QString &name, const QString &standard = {});
    int number(const QString &name, int standard);
    std::optional<int> optionalNumber(const QString &name);
    bool flag(const QString &name, bool standard);
    QStringList texts(const QString &name);
    QJsonObject object(const QString &name);
    QJsonArray array(const QString &name);
    QByteArray base64(const QString &name);
    /// A text that `read` knows.
    template <class T> T word(const QString &name, std::optional<T> (*read)(const QString &), T standard)
    {
        if (!has(name))
            return standard;
        const QString word = text(name);
        const auto known = read(word);
        if (!known)
            complain(name, Reason::UnknownWord, {word.left(80)});
        return known.value_or(standard);
    }
    /// The values are those behind the place.
    void complain(const QString &name, Reason reason, const QStringList &values = {});
    /// A JSON Pointer (RFC 6901).
    QString pathOf(QString name) const;
    std::optional<Problem> *problem() { return m_problem; }
    Q_DISABLE_COPY_MOVE(JsonReader)

private:
    QJsonValue take(const QString &name, QJsonValue::Type type, Reason otherwise);
    QJsonObject m_object;
    QString m_path;
    std::optional<Problem> *m_problem;
    QStringList m_asked;
};

/// Settings as the store and the settings file hold them. Without secrets.
QJsonObject settingsJson(const DeviceSettings &settings);
QJsonObject keyRequestJson(const KeyRequest &request);
/// What cannot be read is a problem of the reader's and has its standard value in the answer. Bounds are check()'s business.
DeviceSettings settingsFromJson(JsonReader &json);
KeyRequest keyRequestFromJson(JsonReader &json);

} // namespace scepter
