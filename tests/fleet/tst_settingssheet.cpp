#include "core/base/literals.h"
#include "tests/support/tool.h"
#include "ui/report/settingssheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace scepter;

/// F9: a settings sheet as a table, a page and a QR code. Python's csv, zbar and poppler are the judges.
class TestSettingsSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void formulas_data();
    void formulas();
    void code();
    void codeOfHostileValues();
    void page();
    void hostilePage();
    void codeOnThePage();
    void printed();
    void tooMuchForACode();

private:
    static SettingsSheet sheet(const QString &device = u"printer-7"_s)
    {
        SettingsSheet sheet;
        sheet.device = device;
        sheet.title = u"Hall, 2nd floor"_s;
        sheet.model = u"iR-ADV C3730"_s;
        sheet.serial = u"SN1"_s;
        sheet.site = u"Malmö"_s;
        sheet.address = u"192.0.2.4"_s;
        sheet.url = u"http://scep.example:8080/scep/office"_s;
        sheet.port = 8080;
        sheet.wanted = {u"TLS2027"_s,           HashAlgorithm::Sha256, KeySpec::Rsa2048, u"Acme; \"Räksmörgås\" AB"_s,
                        device + u".example"_s, KeyUseLocation::Tls};
        sheet.challenge = Secret("7hq4z9m2k5w8x3v6t1n0p4r7c2");
        sheet.challengeExpires = QDateTime({2027, 3, 8}, {12, 0}, Qt::UTC);
        sheet.ca = u"O=Acme, CN=Acme CA"_s;
        sheet.caSha256 = QByteArray(32, '\x5a');
        sheet.caSha1 = QByteArray(20, '\xa5');
        return sheet;
    }
    static QList<QStringList> readCsv(const QByteArray &csv)
    {
        const ToolResult read = runTool(u"python3"_s,
                                        {u"-c"_s, u"import csv, json, sys, io\n"
                                                  "text = io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='')\n"
                                                  "print(json.dumps(list(csv.reader(text, strict=True))))"_s},
                                        csv);
        QList<QStringList> rows;
        const QJsonArray json = QJsonDocument::fromJson(read.out).array();
        for (const QJsonValue &row : json)
            rows.append(row.toVariant().toStringList());
        return rows;
    }
    static QByteArray readCode(const QString &png)
    {
        return runTool(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"--oneshot"_s, u"-Sbinary"_s, png}).out;
    }
    static QList<QByteArray> svgs(const QByteArray &html)
    {
        QList<QByteArray> found;
        for (qsizetype from = html.indexOf("<svg"); from >= 0; from = html.indexOf("<svg", from + 1))
            found.append(html.mid(from, html.indexOf("</svg>", from) + 6 - from));
        return found;
    }
};

void TestSettingsSheet::table_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"Hall"_s;
    QTest::newRow("comma") << u"Hall, left"_s;
    QTest::newRow("quotes") << u"The \"Hall\""_s;
    QTest::newRow("line end") << u"Hall\r\nleft"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("Unicode") << u"Räksmörgås 🖨"_s;
}

void TestSettingsSheet::table()
{
    QFETCH(QString, value);
    SettingsSheet first = sheet();
    first.title = value;
    const QList<QStringList> rows = readCsv(settingsSheetsCsv({first, sheet(u"printer-8"_s)}));
    QCOMPARE(rows.size(), 3);
    const auto cell = [&](int row, const QString &name) { return rows[row].value(rows[0].indexOf(name)); };
    QCOMPARE(rows[1].size(), rows[0].size());
    QCOMPARE(cell(1, u"title"_s), value);
    QCOMPARE(cell(1, u"device"_s), u"printer-7"_s);
    QCOMPARE(cell(1, u"url"_s), u"http://scep.example:8080/scep/office"_s);
    QCOMPARE(cell(1, u"port"_s), u"8080"_s);
    QCOMPARE(cell(1, u"commonName"_s), u"printer-7.example"_s);
    QCOMPARE(cell(1, u"organization"_s), u"Acme; \"Räksmörgås\" AB"_s);
    QCOMPARE(cell(1, u"keyLength"_s), u"rsa:2048"_s);
    QCOMPARE(cell(1, u"location"_s), u"tls"_s);
    QCOMPARE(cell(1, u"challenge"_s), u"7hq4z9m2k5w8x3v6t1n0p4r7c2"_s);
    QCOMPARE(cell(1, u"challengeExpires"_s), u"2027-03-08T12:00:00Z"_s);
    QVERIFY(cell(1, u"caSha256"_s).startsWith(u"5A:5A:"_s));
    QCOMPARE(cell(2, u"commonName"_s), u"printer-8.example"_s);
}

void TestSettingsSheet::formulas_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void TestSettingsSheet::formulas()
{
    QFETCH(QString, value);
    SettingsSheet hostile = sheet();
    hostile.title = value;
    hostile.wanted.organization = value;
    const QList<QStringList> rows = readCsv(settingsSheetsCsv({hostile}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].value(rows[0].indexOf(u"title"_s)), u'\'' + value);
    QCOMPARE(rows[1].value(rows[0].indexOf(u"organization"_s)), u'\'' + value);
}

void TestSettingsSheet::code()
{
    QCOMPARE(settingsSheetCode(sheet()),
             u"SCEP:V:1;U:http\\://scep.example\\:8080/scep/office;N:printer-7.example;O:Acme\\; \"Räksmörgås\" AB;K:rsa\\:2048;H:sha256;"
             "L:tls;P:7hq4z9m2k5w8x3v6t1n0p4r7c2;F:"_s
                 + u"5a"_s.repeated(32) + u";X:2027-03-08T12\\:00\\:00Z;;"_s);
}

void TestSettingsSheet::codeOfHostileValues()
{
    SettingsSheet hostile = sheet();
    hostile.wanted.organization = u"a;P:guess;;\\"_s;
    // Read as it is documented, nothing of it is another field.
    const QString code = settingsSheetCode(hostile);
    QMap<QString, QString> fields;
    QString name, value;
    bool inValue = false, escaped = false;
    for (const QChar c : code.mid(5)) {
        if (!inValue) {
            if (c == u':')
                inValue = true;
            else
                name += c;
        } else if (escaped) {
            value += c;
            escaped = false;
        } else if (c == u'\\') {
            escaped = true;
        } else if (c == u';') {
            QVERIFY(!fields.contains(name));
            fields.insert(std::exchange(name, {}), std::exchange(value, {}));
            inValue = false;
        } else {
            value += c;
        }
    }
    QCOMPARE(name, u";"_s); // the end
    QCOMPARE(fields.value(u"O"_s), u"a;P:guess;;\\"_s);
    QCOMPARE(fields.value(u"P"_s), u"7hq4z9m2k5w8x3v6t1n0p4r7c2"_s);
    QCOMPARE(fields.value(u"U"_s), hostile.url);
}

void TestSettingsSheet::page()
{
    const QByteArray html = settingsSheetsHtml({sheet(), sheet(u"printer-8"_s)});
    QCOMPARE(html.count("<section>"), 2); // a page each
    QVERIFY(html.contains("page-break-after: always"));
    QVERIFY(html.contains("7hq4z9m2k5w8x3v6t1n0p4r7c2"));
    QVERIFY(html.contains("printer-8.example"));
    QVERIFY(html.contains("5A:5A"));
    // It fetches nothing.
    for (const char *fetching : {"src=", "href=", "url(", "@import", "<script", "<link"})
        QVERIFY2(!html.contains(fetching), fetching);
}

void TestSettingsSheet::hostilePage()
{
    SettingsSheet hostile = sheet();
    hostile.title = u"<script>alert(1)</script> & \"x\""_s;
    hostile.site = u"</td></table><img src=x>"_s;
    const QByteArray html = settingsSheetsHtml({hostile});
    QVERIFY(!html.contains("<script>"));
    QVERIFY(!html.contains("<img"));
    QVERIFY(html.contains("&lt;script&gt;"));
    // Everything is closed, which a reader of XML sees; these two are never closed in HTML.
    QXmlStreamReader xml(QByteArray(html).replace("<meta charset=\"utf-8\">", "").replace("<br>", "").replace("<!DOCTYPE html>", ""));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestSettingsSheet::codeOnThePage()
{
    if (!hasTool(u"zbarimg"_s))
        QSKIP("zbarimg is not installed");
    const QTemporaryDir folder;
    const QList<SettingsSheet> sheets{sheet(), sheet(u"printer-8"_s)};
    const QList<QByteArray> codes = svgs(settingsSheetsHtml(sheets));
    QCOMPARE(codes.size(), 2);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        QSvgRenderer renderer(codes[i]);
        QVERIFY(renderer.isValid());
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QString png = folder.filePath(u"code.png"_s);
        QVERIFY(image.save(png));
        QCOMPARE(QString::fromUtf8(readCode(png)), settingsSheetCode(sheets[i]));
    }
}

void TestSettingsSheet::printed()
{
    if (!hasTool(u"pdftotext"_s) || !hasTool(u"pdftoppm"_s) || !hasTool(u"zbarimg"_s))
        QSKIP("poppler-utils or zbar-tools are not installed");
    const QTemporaryDir folder;
    QList<SettingsSheet> sheets{sheet(), sheet(u"printer-8"_s)};
    sheets[1].wanted.commonName = u"a-very-long-name-of-a-printer."_s.repeated(6) + u"example"_s;
    const QString pdf = folder.filePath(u"sheets.pdf"_s);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(settingsSheetsPdf(sheets));
    file.close();
    const QByteArray text = runTool(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).out;
    QCOMPARE(text.count('\f'), 2); // pages
    for (const char *part : {"http://scep.example:8080/scep/office", "printer-7.example", "7hq4z9m2k5w8x3v6t1n0p4r7c2", "RSA 2048", "TLS"})
        QVERIFY2(text.contains(part), part);
    QCOMPARE(runTool(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, pdf, folder.filePath(u"page"_s)}).exitCode, 0);
    for (int page = 1; page <= 2; ++page)
        QCOMPARE(QString::fromUtf8(readCode(folder.filePath(u"page-%1.png"_s.arg(page)))), settingsSheetCode(sheets[page - 1]));
}

void TestSettingsSheet::tooMuchForACode()
{
    SettingsSheet much = sheet();
    much.url = u"http://scep.example/"_s + u"x"_s.repeated(4000);
    QCOMPARE(QrCode::of(settingsSheetCode(much)).size, 0);
    QVERIFY(svgs(settingsSheetsHtml({much})).isEmpty()); // the rest of the page is there
    QVERIFY(settingsSheetsHtml({much}).contains("7hq4z9m2k5w8x3v6t1n0p4r7c2"));
}

QTEST_MAIN(TestSettingsSheet)
#include "tst_settingssheet.moc"
