#pragma once
#include <QTranslator>

#include <memory>
#include <vector>

namespace scepter {

/// The language of the application: texts, numbers and dates. Can be changed while it runs.
class Translations {
public:
    struct Language {
        QString code; ///< "sv"
        QString name; ///< in the language itself
    };
    /// English first, in which the sources are written.
    static QList<Language> languages();
    static bool isKnown(const QString &code);
    /// The desktop's language when we have it, else English.
    static QString systemLanguage();

    Translations();
    ~Translations();
    /// An unknown code gives English.
    void setLanguage(const QString &code);
    QString language() const { return m_language; }

private:
    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace scepter
