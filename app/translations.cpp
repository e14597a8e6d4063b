#include "app/translations.h"

#include "core/base/literals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace scepter {

QList<Translations::Language> Translations::languages()
{
    return {{u"en"_s, u"English"_s}, {u"sv"_s, u"Svenska"_s}, {u"id"_s, u"Bahasa Indonesia"_s}};
}

bool Translations::isKnown(const QString &code)
{
    const QList<Language> known = languages();
    return std::any_of(known.begin(), known.end(), [&code](const Language &language) { return language.code == code; });
}

QString Translations::systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0);
        if (isKnown(code))
            return code;
    }
    return u"en"_s;
}

Translations::Translations() = default;

Translations::~Translations() = default;

void Translations::setLanguage(const QString &code)
{
    m_language = isKnown(code) ? code : u"en"_s;
    // The desktop's own formats where it speaks this language, for instance a 24-hour clock with English.
    const QLocale system = QLocale::system();
    const QLocale own(m_language);
    QLocale::setDefault(system.language() == own.language() ? system : own);

    m_translators.clear(); // removes them from the application
    for (const QString &catalogue : {u"qtbase"_s, u"scepter"_s}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(u":/i18n/%1_%2.qm"_s.arg(catalogue, m_language)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

} // namespace scepter
