#include "ui/widgets/palette.h"

#include <QTest>

using namespace scepter;

/// Text can be read on every ground that it stands on: at least 4.5 : 1, light and dark.
class TestPalette final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<ColorRole>("text");
        QTest::addColumn<ColorRole>("ground");
        const auto add = [](const char *name, ColorRole text, std::initializer_list<ColorRole> grounds) {
            for (const bool dark : {false, true}) {
                for (const ColorRole ground : grounds)
                    QTest::addRow("%s on %d, %s", name, int(ground), dark ? "dark" : "light") << dark << text << ground;
            }
        };
        using enum ColorRole;
        add("text", Text, {Window, Card, TableHead, Hover, AccentTint, WarningTint, GoodTint, BadTint});
        add("muted", Muted, {Window, Card, TableHead});
        add("link", AccentText, {Window, Card, AccentTint});
        add("good", Good, {Card, GoodTint});
        add("warning", Warning, {Card, WarningTint});
        add("bad", Bad, {Window, Card, BadTint});
        add("sidebar", SidebarText, {Sidebar, SidebarSelected});
        add("sidebar, chosen", SidebarSelectedText, {SidebarSelected});
        add("primary button", OnAccent, {Accent, AccentHover});
    }
    void contrast()
    {
        QFETCH(bool, dark);
        QFETCH(ColorRole, text);
        QFETCH(ColorRole, ground);
        const QPalette palette = scepterPalette(dark);
        const double ratio = contrastRatio(namedColor(palette, text), namedColor(palette, ground));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void tagsAreReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("tag");
        for (const bool dark : {false, true}) {
            for (const StatusTag tag : {StatusTag::Neutral, StatusTag::Active, StatusTag::Good, StatusTag::Warning, StatusTag::Bad})
                QTest::addRow("%d, %s", int(tag), dark ? "dark" : "light") << dark << int(tag);
        }
    }
    void tagsAreReadable()
    {
        QFETCH(bool, dark);
        QFETCH(int, tag);
        const TagColors colors = tagColors(scepterPalette(dark), StatusTag(tag));
        QVERIFY(contrastRatio(colors.text, colors.ground) >= 4.5);
    }

    void everyTextRoleOfThePaletteIsReadable()
    {
        for (const bool dark : {false, true}) {
            const QPalette palette = scepterPalette(dark);
            QCOMPARE(isDark(palette), dark);
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
                QVERIFY(contrastRatio(palette.color(group, QPalette::WindowText), palette.color(group, QPalette::Window)) >= 4.5);
                QVERIFY(contrastRatio(palette.color(group, QPalette::Text), palette.color(group, QPalette::Base)) >= 4.5);
                QVERIFY(contrastRatio(palette.color(group, QPalette::ButtonText), palette.color(group, QPalette::Button)) >= 4.5);
                QVERIFY(contrastRatio(palette.color(group, QPalette::HighlightedText), palette.color(group, QPalette::Highlight)) >= 4.5
                        || group == QPalette::Disabled);
                QVERIFY(contrastRatio(palette.color(group, QPalette::PlaceholderText), palette.color(group, QPalette::Window)) >= 4.5);
            }
        }
    }

    void knownRatios()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white)), 1);
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
