#include "app/translations.h"
#include "core/base/literals.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace scepter;

/// Nothing is left untranslated, and no translation loses a fact of its sentence.
class TestTranslations final : public QObject {
    Q_OBJECT

    struct Message {
        QString source;
        QStringList translations;
        bool unfinished = false;
        bool gone = false;
    };
    static QList<Message> read(const QString &name)
    {
        QFile file(QStringLiteral(SCEPTER_TRANSLATIONS) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&file);
        QList<Message> messages;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"message")
                messages.append(Message());
            else if (xml.name() == u"source")
                messages.last().source = xml.readElementText();
            else if (xml.name() == u"translation") {
                const auto type = xml.attributes().value(u"type"_s);
                messages.last().unfinished = type == u"unfinished";
                messages.last().gone = type == u"vanished" || type == u"obsolete";
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                messages.last().translations.append(text);
            }
        }
        return messages;
    }
    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression pattern(u"%(\\d|n)"_s);
        QSet<QString> found;
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured());
        QStringList sorted(found.begin(), found.end());
        sorted.sort();
        return sorted;
    }

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"scepter_en.ts", "scepter_sv.ts", "scepter_id.ts", "qtbase_sv.ts", "qtbase_id.ts"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void complete()
    {
        QFETCH(QString, file);
        const QList<Message> messages = read(file);
        QVERIFY(messages.size() > 50);
        for (const Message &message : messages) {
            QVERIFY2(!message.unfinished, qPrintable(u"unfinished: "_s + message.source));
            QVERIFY2(!message.gone, qPrintable(u"no longer in the sources: "_s + message.source));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QCOMPARE(placeholders(translation), placeholders(message.source));
            }
        }
    }

    void theThreeHaveTheSameTexts()
    {
        const auto sources = [](const QString &file) {
            QStringList all;
            for (const Message &message : read(file))
                all.append(message.source);
            all.sort();
            return all;
        };
        QCOMPARE(sources(u"scepter_sv.ts"_s), sources(u"scepter_en.ts"_s));
        QCOMPARE(sources(u"scepter_id.ts"_s), sources(u"scepter_en.ts"_s));
    }

    void switchesWhileRunning()
    {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        const auto portal = [] { return QCoreApplication::translate("scepter::DevicePage", "Device Management"); };
        Translations translations;
        translations.setLanguage(u"sv"_s);
        QCOMPARE(portal(), u"Enhetshantering"_s);
        QCOMPARE(cancel(), u"Avbryt"_s);
        QCOMPARE(QLocale().language(), QLocale::Swedish);
        translations.setLanguage(u"id"_s);
        QCOMPARE(portal(), u"Manajemen Perangkat"_s);
        QCOMPARE(cancel(), u"Batal"_s);
        translations.setLanguage(u"tlh"_s); // unknown
        QCOMPARE(translations.language(), u"en"_s);
        QCOMPARE(portal(), u"Device Management"_s);
    }

    void pluralForms()
    {
        Translations translations;
        const auto seconds = [](int n) {
            return QCoreApplication::translate("Explanation", "The server did not answer within %n second(s).", nullptr, n);
        };
        translations.setLanguage(u"en"_s);
        QCOMPARE(seconds(1), u"The server did not answer within 1 second."_s);
        QCOMPARE(seconds(30), u"The server did not answer within 30 seconds."_s);
        translations.setLanguage(u"sv"_s);
        QCOMPARE(seconds(1), u"Servern svarade inte inom 1 sekund."_s);
        QCOMPARE(seconds(30), u"Servern svarade inte inom 30 sekunder."_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
