#include "app/translations.h"
#include "core/base/literals.h"
#include "tests/support/tool.h"
#include "ui/report/rolloutreporthtml.h"
#include "ui/report/rolloutreportpdf.h"
#include "ui/text/rolloutwords.h"

#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

/// A report says what became of a rollout, in the reader's language, to programs that others made (F8).
class TestReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.setLanguage(u"en"_s); }
    void everyStateHasWords();
    void aHoldIsExplained_data();
    void aHoldIsExplained();
    void durations_data();
    void durations();
    void aBrowserFindsEveryDevice();
    void failuresComeFirstWithTheirFix();
    void hostileTextsStayText_data();
    void hostileTextsStayText();
    void nothingIsLoadedFromElsewhere();
    void theLanguageIsTheReaders_data();
    void theLanguageIsTheReaders();
    void thePdfHoldsEveryDevice();
    void thePdfNumbersItsPages();
    void thePdfIsPrintedDarkOnWhite();
    void anEmptyRolloutHasAReport();

private:
    static RolloutReport report(int devices)
    {
        RolloutReport report;
        report.at = QDateTime({2027, 3, 2}, {8, 0}, Qt::UTC);
        report.rollout.id = RolloutId(7);
        report.rollout.title = u"Spring"_s;
        report.rollout.state = RolloutState::Finished;
        report.rollout.settings.wanted.name = u"tls"_s;
        report.rollout.settings.filter = u"site=Malmö"_s;
        report.rollout.settings.canary = 5;
        report.rollout.settings.wavePercent = 25;
        report.rollout.started = QDateTime({2027, 3, 1}, {22, 0}, Qt::UTC);
        report.rollout.ended = QDateTime({2027, 3, 1}, {23, 20}, Qt::UTC);
        for (int i = 0; i < devices; ++i)
            report.devices.append(device(i));
        recount(report);
        return report;
    }
    static ReportedDevice device(int i)
    {
        ReportedDevice device;
        device.member.name = u"mfp-%1"_s.arg(i, 5, 10, QChar(u'0'));
        device.member.wave = i < 5 ? 0 : 1;
        device.member.state = MemberState::Succeeded;
        device.member.serial = u"0A1B2C3D4E5F60718293A4B5C6D7E8F9"_s;
        device.member.ended = QDateTime({2027, 3, 1}, {22, 5}, Qt::UTC);
        device.notAfter = QDateTime({2028, 3, 1}, {22, 0}, Qt::UTC);
        device.title = u"Corridor %1"_s.arg(i);
        device.address = device.member.name + u".example.com"_s;
        device.model = u"Simulated MFP"_s;
        device.inventory.site = i % 2 ? u"Malmö"_s : u"Lund"_s;
        return device;
    }
    static void fail(RolloutReport &report, int place, const Error &error)
    {
        report.devices[place].member.state = MemberState::Failed;
        report.devices[place].member.error = error;
        recount(report);
    }
    static void recount(RolloutReport &report)
    {
        report.counts = {};
        report.failures.clear();
        RolloutCounts waves[2], sites[2];
        for (qsizetype i = 0; i < report.devices.size(); ++i) {
            const RolloutMember &member = report.devices[i].member;
            for (RolloutCounts *counts : {&report.counts, &waves[member.wave], &sites[i % 2]})
                ++counts->of(member.state);
            if (report.devices[i].hasFailed()) {
                if (report.failures.isEmpty())
                    report.failures.append({member.state, member.error});
                report.failures[0].alike = report.failures[0].alike && report.failures[0].error == member.error;
                report.failures[0].devices.append(i);
            }
        }
        report.waves = {{0, waves[0]}, {1, waves[1]}};
        report.sites = {{u"Lund"_s, sites[0]}, {u"Malmö"_s, sites[1]}};
    }

    /// What python's parser finds in a page: "TAG text" lines; complains of tags that do not nest.
    static QString parsed(const QByteArray &page)
    {
        static const QString script = u"import sys\n"
                                      "from html.parser import HTMLParser\n"
                                      "class P(HTMLParser):\n"
                                      "    def __init__(self):\n"
                                      "        super().__init__()\n"
                                      "        self.open = []\n"
                                      "    def handle_starttag(self, tag, attrs):\n"
                                      "        for name, value in attrs:\n"
                                      "            print('@', tag, name, value)\n"
                                      "        if tag not in ('meta', 'br'):\n"
                                      "            self.open.append(tag)\n"
                                      "    def handle_endtag(self, tag):\n"
                                      "        last = self.open.pop() if self.open else None\n"
                                      "        if last != tag:\n"
                                      "            print('BROKEN', last, tag)\n"
                                      "    def handle_data(self, data):\n"
                                      "        if data.strip():\n"
                                      "            print(self.open[-1] if self.open else '', ' '.join(data.split()))\n"
                                      "p = P()\n"
                                      "p.feed(sys.stdin.buffer.read().decode('utf-8'))\n"
                                      "p.close()\n"
                                      "print('LEFT', p.open)\n"_s;
        qputenv("PYTHONIOENCODING", "utf-8");
        const ToolResult result = runTool(u"python3"_s, {u"-c"_s, script}, page);
        if (result.exitCode != 0)
            qWarning("%s", result.all().constData());
        return QString::fromUtf8(result.out);
    }

    struct PdfText {
        QString text;
        int pages = 0;
        QStringList byPage;
    };
    static PdfText read(const QByteArray &pdf)
    {
        const ToolResult result = runTool(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s}, pdf);
        if (result.exitCode != 0)
            qWarning("%s", result.all().constData());
        PdfText text{QString::fromUtf8(result.out), 0, {}};
        text.byPage = text.text.split(u'\f', Qt::SkipEmptyParts);
        text.pages = int(text.byPage.size());
        return text;
    }

    Translations m_translations;
};

void TestReport::everyStateHasWords()
{
    QSet<QString> words;
    for (const MemberState state : allMemberStates()) {
        QVERIFY(!memberStateText(state).isEmpty());
        words.insert(memberStateText(state));
        RolloutCounts counts;
        counts.of(state) = 3;
        QVERIFY2(countsText(counts).contains(u'3'), qPrintable(countsText(counts)));
        const Explanation failure = memberFailureText(state, {});
        QVERIFY(!failure.what.isEmpty() && !failure.why.isEmpty() && !failure.todo.isEmpty());
    }
    QCOMPARE(words.size(), allMemberStates().size());
    QCOMPARE(words.size(), int(MemberState::Missing) + 1); // none is forgotten
    QCOMPARE(countsText({.waiting = 8, .succeeded = 40, .failed = 2}), u"40 successful, 2 failed, 8 waiting"_s);
    QCOMPARE(countsText({}), QString());
}

void TestReport::aHoldIsExplained_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("why");
    QTest::newRow("failures") << int(HoldReason::Kind::Failures) << u"Of its 20 devices 3 failed, which is more than the rollout allows."_s;
    QTest::newRow("not proven") << int(HoldReason::Kind::NotProven)
                                << u"Of its 20 devices 3 have not been seen with their new certificate in use."_s;
}

void TestReport::aHoldIsExplained()
{
    QFETCH(int, kind);
    QFETCH(QString, why);
    RolloutReport held = report(20);
    held.rollout.state = RolloutState::Held;
    held.rollout.held = HoldReason{HoldReason::Kind(kind), 1, 3, 20};
    const Explanation words = holdReasonText(*held.rollout.held);
    QCOMPARE(words.what, u"The rollout is held after wave 2."_s);
    QCOMPARE(words.why, why);
    QVERIFY(!words.todo.isEmpty());
    QVERIFY(rolloutReportHtml(held).contains(why.toUtf8()));
}

void TestReport::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << 0 << u"0 s"_s;
    QTest::newRow("59") << 59 << u"59 s"_s;
    QTest::newRow("60") << 60 << u"1 min"_s;
    QTest::newRow("90") << 90 << u"1 min 30 s"_s;
    QTest::newRow("4800") << 4800 << u"1 h 20 min"_s;
    QTest::newRow("a day") << 86'400 << u"1 d"_s;
    QTest::newRow("a week and an hour") << 7 * 86'400 + 3600 << u"7 d 1 h"_s;
    QTest::newRow("a clock that was set back") << -5 << u"0 s"_s;
}

void TestReport::durations()
{
    QFETCH(int, seconds);
    QTEST(durationText(std::chrono::seconds(seconds)), "text");
}

void TestReport::aBrowserFindsEveryDevice()
{
    RolloutReport made = report(300);
    made.devices[7].weakAlgorithms = {u"3DES"_s};
    const QString found = parsed(rolloutReportHtml(made));
    QVERIFY2(!found.contains(u"BROKEN"_s) && found.contains(u"LEFT []"_s), qPrintable(found.right(300)));
    for (int i = 0; i < 300; ++i)
        QVERIFY(found.contains(u"\ntd mfp-%1\n"_s.arg(i, 5, 10, QChar(u'0'))));
    for (const char *text : {"h1 Enrolment: Spring", "td site=Malmö", "td 300 – 300 successful", "td 1 h 20 min", "td Canary", "td Lund",
                             "small Weak: 3DES", "small 0A1B2C3D4E5F60718293A4B5C6D7E8F9"})
        QVERIFY2(found.contains(u'\n' + QString::fromUtf8(text) + u'\n'), text);
}

void TestReport::failuresComeFirstWithTheirFix()
{
    RolloutReport made = report(30);
    const Error refused{Errc::ConnectionRefused, {}, {u"ca.example:80"_s}};
    fail(made, 20, refused);
    fail(made, 25, refused);
    const QString page = QString::fromUtf8(rolloutReportHtml(made));
    const Explanation words = explain(refused);
    for (const QString &sentence : {words.what, words.why, words.todo})
        QVERIFY2(page.contains(sentence.toHtmlEscaped()), qPrintable(sentence));
    QVERIFY(page.contains(u"2 device"_s));
    QVERIFY(page.indexOf(words.todo.toHtmlEscaped()) < page.indexOf(u"mfp-00000"_s)); // before the table
    QVERIFY(page.contains(u"mfp-00020 (Corridor 20), mfp-00025 (Corridor 25)"_s));

    fail(made, 25, {Errc::ConnectionRefused, {}, {u"other.example:80"_s}}); // not alike: each with its own words
    const QString different = QString::fromUtf8(rolloutReportHtml(made));
    QVERIFY(different.contains(u"<li>mfp-00025 (Corridor 25): "_s));
    QVERIFY(different.contains(u"other.example:80"_s));
}

void TestReport::hostileTextsStayText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("attribute") << u"\" onload=\"alert(1)"_s;
    QTest::newRow("end of everything") << u"</td></table></body></html>"_s;
    QTest::newRow("image") << u"<img src=http://evil/x>"_s;
    QTest::newRow("entity") << u"&lt;i&gt;&#0;"_s;
    QTest::newRow("comment") << u"<!-- --><![CDATA["_s;
    QTest::newRow("steers a terminal") << u"\x1b[2Jmfp\x07\u0000x"_s;
    QTest::newRow("turned") << u"\u202Egpj.exe"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u"x"_s;
}

void TestReport::hostileTextsStayText()
{
    QFETCH(QString, text);
    RolloutReport made = report(2);
    made.rollout.title = text;
    made.rollout.settings.filter = text;
    made.rollout.settings.wanted.commonName = text;
    ReportedDevice &device = made.devices[0];
    device.title = device.address = device.model = device.inventory.site = device.member.serial = device.member.name = text;
    device.inventory.tags = device.weakAlgorithms = QStringList{text};
    made.sites[0].site = text;
    fail(made, 0, {Errc::HttpStatus, {}, {u"500"_s, text}});
    const QByteArray page = rolloutReportHtml(made);
    const QString found = parsed(page);
    QVERIFY2(!found.contains(u"BROKEN"_s) && found.contains(u"LEFT []"_s), page.constData());
    QVERIFY2(!found.contains(QRegularExpression(u"@ \\w+ (src|href|onload)|^(script|img|i) "_s, QRegularExpression::MultilineOption)),
             qPrintable(found));
    QVERIFY(!page.contains('\x1b') && !page.contains('\0') && !page.contains("\xe2\x80\xae"));
    QVERIFY(QString::fromUtf8(page).toUtf8() == page); // UTF-8 all through
    QVERIFY(rolloutReportPdf(made).startsWith("%PDF-"));
}

void TestReport::nothingIsLoadedFromElsewhere()
{
    const QString page = QString::fromUtf8(rolloutReportHtml(report(3)));
    QVERIFY(!page.contains(QRegularExpression(u"https?://|src=|@import|url\\("_s)));
    QVERIFY(page.contains(u"default-src 'none'"_s));
    QVERIFY(page.contains(u"@media print"_s));
}

void TestReport::theLanguageIsTheReaders_data()
{
    QTest::addColumn<QString>("code");
    for (const Translations::Language &language : Translations::languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

/// Words are the catalogues' business; numbers, dates and the page's own statement of its language follow here.
void TestReport::theLanguageIsTheReaders()
{
    QFETCH(QString, code);
    m_translations.setLanguage(code);
    const RolloutReport made = report(1200);
    const QString page = QString::fromUtf8(rolloutReportHtml(made));
    const QLocale locale(code);
    QVERIFY2(QRegularExpression(u"<html lang=\"%1(-[^\"]*)?\">"_s.arg(code)).match(page).hasMatch(), qPrintable(page.left(100)));
    const QString total = QLocale().toString(1200), ended = QLocale().toString(*made.rollout.ended, QLocale::ShortFormat);
    QVERIFY2(page.contains(total.toHtmlEscaped()), qPrintable(total));
    QVERIFY2(page.contains(ended.toHtmlEscaped()), qPrintable(ended));
    QVERIFY(page.contains(memberStateText(MemberState::Succeeded).toHtmlEscaped()));
}

void TestReport::thePdfHoldsEveryDevice()
{
    if (!hasTool(u"pdftotext"_s))
        QSKIP("pdftotext is not installed");
    RolloutReport made = report(200);
    fail(made, 150, {Errc::ConnectionRefused, {}, {u"ca.example:80"_s}});
    const QByteArray pdf = rolloutReportPdf(made);
    QVERIFY(pdf.startsWith("%PDF-"));
    const PdfText found = read(pdf);
    for (int i = 0; i < 200; ++i)
        QVERIFY2(found.text.contains(u"mfp-%1"_s.arg(i, 5, 10, QChar(u'0'))), qPrintable(found.text.left(3000)));
    for (const char *text : {"Enrolment: Spring", "site=Malmö", "ca.example:80", "0A1B2C3D4E5F6071"}) // a long number takes two lines
        QVERIFY2(found.text.contains(QString::fromUtf8(text)), qPrintable(found.text.left(3000)));
}

void TestReport::thePdfNumbersItsPages()
{
    if (!hasTool(u"pdftotext"_s))
        QSKIP("pdftotext is not installed");
    const PdfText found = read(rolloutReportPdf(report(200)));
    QVERIFY(found.pages > 3);
    for (int page = 0; page < found.pages; ++page) {
        QVERIFY(found.byPage[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(found.pages)));
        QVERIFY(found.byPage[page].contains(u"Enrolment: Spring"_s));
        if (page > 0) // the table goes on, under its own head
            QVERIFY2(found.byPage[page].contains(u"Address, model"_s), qPrintable(found.byPage[page]));
    }
    const ToolResult info = runTool(u"pdfinfo"_s, {u"-"_s}, rolloutReportPdf(report(3)));
    if (info.exitCode == 0)
        QVERIFY2(info.out.contains("(A4)"), info.out.constData());
}

/// Whatever the window looks like: a dark palette has white letters.
void TestReport::thePdfIsPrintedDarkOnWhite()
{
    if (!hasTool(u"pdftoppm"_s))
        QSKIP("pdftoppm is not installed");
    const QPalette before = QGuiApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Text, QColor(u"white"_s));
    dark.setColor(QPalette::Base, QColor(u"black"_s));
    QGuiApplication::setPalette(dark);
    const QByteArray pdf = rolloutReportPdf(report(3));
    QGuiApplication::setPalette(before);
    QTemporaryDir folder;
    const ToolResult drawn = runTool(u"pdftoppm"_s, {u"-r"_s, u"60"_s, u"-png"_s, u"-singlefile"_s, u"-"_s, folder.filePath(u"page"_s)},
                                     pdf);
    QVERIFY2(drawn.exitCode == 0, drawn.all().constData());
    const QImage page(folder.filePath(u"page.png"_s));
    QVERIFY(!page.isNull());
    QVERIFY(qGray(page.pixel(2, 2)) > 240);
    int ink = 0; // of the title, below the header
    for (int y = page.height() / 12; y < page.height() / 7; ++y) {
        for (int x = 0; x < page.width() / 2; ++x)
            ink += qGray(page.pixel(x, y)) < 128;
    }
    QVERIFY2(ink > 50, QByteArray::number(ink).constData());
}

void TestReport::anEmptyRolloutHasAReport()
{
    RolloutReport nothing;
    nothing.at = QDateTime({2027, 3, 2}, {8, 0}, Qt::UTC);
    QVERIFY(parsed(rolloutReportHtml(nothing)).contains(u"LEFT []"_s));
    QVERIFY(rolloutReportPdf(nothing).startsWith("%PDF-"));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
