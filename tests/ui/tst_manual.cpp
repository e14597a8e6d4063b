#include "core/base/literals.h"
#include "tests/support/testdata.h"
#include "tests/support/windowworld.h"
#include "tests/ui/manualplaces.h"
#include "ui/widgets/breadcrumb.h"

#include <QtWidgets>

using namespace scepter;

/// The manual's text, sentence by sentence, held to where the pages of a printer show it, in Swedish; and its ways, click by click.
class TestManual final : public QObject {
    Q_OBJECT

    using World = WindowWorld;
    using Page = DevicePage::Page;

    /// A printer whose pages say all that the manual has: with communication settings, without DNS.
    static bool open(World &world)
    {
        world.window->setLanguage(u"sv"_s);
        world.window->resize(1280, 800);
        world.window->show();
        if (!world.open() || !world.add(u"m7"_s, u"mfp"_s) || !world.openDevice(u"m7"_s) || !world.configure())
            return false;
        DeviceSetup setup = world.device().settings().setup;
        setup.dns = false;
        world.device().updateSetup(setup, [](const FieldResult<void> &) {});
        if (!world.until([&] { return !world.device().settings().setup.dns; }))
            return false;
        world.window->devicePage()->open(Page::Request);
        world.edit(u"commonNameEdit"_s)->setText(u"m7.example"_s);
        auto *location = world.find<QComboBox>(u"locationCombo"_s);
        location->setCurrentIndex(location->findData(int(KeyUseLocation::Tls)));
        return true;
    }
    /// What a widget and all that is visible in it say, without mnemonics and places for breaks.
    static QString textOf(QWidget *widget, const QWidget *window)
    {
        QStringList all;
        for (QWidget *part : QList<QWidget *>{widget} + widget->findChildren<QWidget *>()) {
            if (!part->isVisibleTo(window))
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(part))
                all.append(label->text());
            else if (const auto *button = qobject_cast<const QAbstractButton *>(part))
                all.append(button->text());
        }
        return plain(all.join(u'\n'));
    }
    static QString plain(QString text) { return text.remove(u'&').remove(QChar(0x200b)).simplified(); }
    /// Why a sentence is not where it should be; empty: it is.
    static QString missing(World &world, const manual::Place &place)
    {
        DevicePage *page = world.window->devicePage();
        page->open(place.page);
        const QString name = QString::fromLatin1(place.object);
        auto *part = page->widget(place.page)->findChild<QWidget *>(name);
        if (!part)
            part = page->findChild<QWidget *>(name); // in the head, for all pages
        const QString wanted = plain(QString::fromUtf16(place.shown ? place.shown : place.sentence));
        const QString text = part ? textOf(part, world.window.get()) : QString();
        return text.contains(wanted) ? QString()
                                     : u"%1, %2: “%3” is not in “%4”"_s.arg(DevicePage::pageName(place.page), name, wanted, text);
    }
    /// The next request is known once there is a timer, which keeps other sentences away.
    static bool needsTimer(const manual::Place &place) { return qstrcmp(place.object, "nextLabel") == 0; }
    static QString check(World &world, bool timer)
    {
        QStringList wrong;
        for (const manual::Place &place : manual::places) {
            if (needsTimer(place) == timer)
                wrong.append(missing(world, place));
        }
        wrong.removeAll(QString());
        return wrong.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everySentenceIsShown()
    {
        World world;
        QVERIFY(open(world));
        const QString wrong = check(world, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(world.setTimer());
        QVERIFY(world.until([&] { return world.device().state().next.has_value(); }));
        const QString withTimer = check(world, true);
        QVERIFY2(withTimer.isEmpty(), qPrintable(withTimer));
    }

    /// Nothing of the manual is left out of the list, and the list has nothing that the manual does not say.
    void everyLineIsInTheList()
    {
        QString text = QString::fromUtf8(data(u"manual/device-manual-sv.txt"_s));
        QVERIFY(text.size() > 8000);
        text.replace(u"visas in ["_s, u"visas i ["_s); // the manual's slip
        text.remove(u"9E1L-0F4"_s);                    // the number of the document
        QStringList sentences;
        for (const manual::Place &place : manual::places)
            sentences.append(QString::fromUtf16(place.sentence));
        std::sort(sentences.begin(), sentences.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        static const QRegularExpression letter(u"\\p{L}"_s);
        QStringList lines;
        for (const QString &line : text.split(u'\n')) {
            lines.append(line.simplified());
            QString rest = lines.constLast();
            for (const QString &sentence : std::as_const(sentences))
                rest.remove(sentence);
            QVERIFY2(!rest.contains(letter), qPrintable(u"“%1”: “%2” is nowhere"_s.arg(line, rest.simplified())));
        }
        for (const QString &sentence : std::as_const(sentences))
            QVERIFY2(lines.join(u'\n').contains(sentence), qPrintable(sentence));
    }

    void theWayToEveryPage_data()
    {
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<int>("page");
        const QStringList management{u"settingsRegistrationEntry"_s, u"deviceManagementEntry"_s};
        const QStringList issuance = management + QStringList{u"certificateIssuanceEntry"_s};
        QTest::newRow("communication") << issuance + QStringList{u"communicationSettingsEntry"_s} << int(Page::Communication);
        QTest::newRow("request") << issuance + QStringList{u"certificateIssuanceRequestEntry"_s} << int(Page::Request);
        QTest::newRow("automatic") << issuance + QStringList{u"automaticRequestEntry"_s} << int(Page::Automatic);
        QTest::newRow("status") << management + QStringList{u"requestStatusEntry"_s} << int(Page::Status);
        QTest::newRow("functions") << management + QStringList{u"managementFunctionsEntry"_s} << int(Page::ManagementFunctions);
        QTest::newRow("import") << QStringList{u"settingsRegistrationEntry"_s, u"importExportEntry"_s} << int(Page::ImportExport);
    }
    /// By click and by key from the portal, and back by the breadcrumb.
    void theWayToEveryPage()
    {
        QFETCH(QStringList, entries);
        QFETCH(int, page);
        World world;
        QVERIFY(open(world));
        DevicePage *shown = world.window->devicePage();
        for (const bool byKey : {false, true}) {
            shown->open(Page::Portal);
            for (const QString &name : entries) {
                auto *entry = world.find<QAbstractButton>(name);
                QVERIFY2(entry && entry->isVisible() && !entry->accessibleName().isEmpty(), qPrintable(name));
                if (byKey)
                    QTest::keyClick(entry, Qt::Key_Return);
                else
                    QTest::mouseClick(entry, Qt::LeftButton, {}, QPoint(8, 8));
            }
            QCOMPARE(int(shown->page()), page);
        }
        auto *way = shown->findChild<Breadcrumb *>(u"breadcrumb"_s);
        QCOMPARE(way->accessibleName().count(u'\u203a'), entries.size());
        QVERIFY(way->focusPolicy() & Qt::TabFocus);
        QVERIFY(way->text().contains(u"href=\"portal\""_s));
        Q_EMIT way->linkActivated(u"settingsRegistration"_s);
        QCOMPARE(shown->page(), Page::SettingsRegistration);
        Q_EMIT way->linkActivated(u"portal"_s);
        QCOMPARE(shown->page(), Page::Portal);
    }

    /// The portal says which device this is and what it does; links that name a page land on it.
    void thePortalSaysWhatTheDeviceIs()
    {
        World world;
        QVERIFY(open(world));
        world.window->setLanguage(u"en"_s);
        world.window->go({Place::Device, {}, u"m7"_s, u"portal"_s});
        QCOMPARE(world.window->devicePage()->page(), Page::Portal);
        const QString text = textOf(world.page(), world.window.get());
        for (const QString &fact : {u"m7"_s, world.device().profile().model, u"192.0.2.7"_s, u"Ready for a request."_s})
            QVERIFY2(text.contains(fact), qPrintable(text));
        QVERIFY(world.setTimer());
        QVERIFY(world.until([&] { return textOf(world.page(), world.window.get()).contains(u"Next Request Date/Time:"_s); }));
        world.window->go({Place::Device, {}, u"m7"_s, u"status"_s});
        QCOMPARE(world.window->devicePage()->page(), Page::Status);
    }

    /// The communication page leads to the versions of SCEP.
    void managementFunctionsAreReachedByTheirNote()
    {
        World world;
        QVERIFY(open(world));
        world.window->devicePage()->open(Page::Communication);
        world.button(u"functionsButton"_s)->click();
        QCOMPARE(world.window->devicePage()->page(), Page::ManagementFunctions);
        QVERIFY(textOf(world.page(), world.window.get()).contains(plain(world.device().profile().scepVersions)));
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
