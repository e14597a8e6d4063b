#include "core/base/literals.h"
#include "core/fleet/csv.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

namespace {

const QString path = u"list.csv"_s;

/// "1:a|b", a line for each row.
Result<QStringList> rowsOf(const QByteArray &bytes)
{
    QStringList rows;
    return Csv::each(bytes, path,
                     [&](CsvRow &row) {
                         rows.append(u"%1:%2%3"_s.arg(row.line).arg(row.fields.join(u'|'),
                                                                    row.damage == CsvRow::Damage::None ? u""_s : u" damaged"_s));
                     })
        .map([&] { return rows; });
}

/// Writes what its dialect writes, and tells what its own reader makes of that: fields, and the line where each row begins.
constexpr char pythonProgram[] = R"(
import csv, json, random, sys
dialect, folder = sys.argv[1], sys.argv[2]
csv.register_dialect("semicolon", delimiter=";", lineterminator="\n")
csv.register_dialect("quoted", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
random.seed(7)
pieces = ["a", "b c", '"', '""', ",", ";", "\t", "\n", "å", "Jalan Sudirman", "東京", "x" * 50, "'", "\\"]
path = folder + "/written.csv"
with open(path, "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, dialect)
    writer.writerow(["Name", "Note", "Remark"])
    for number in range(300):
        cells = ["".join(random.choices(pieces, k=random.randint(0, 6))).strip() for _ in range(2)]
        writer.writerow(["mfp-%d" % number] + cells)
rows = []
with open(path, newline="", encoding="utf-8") as file:
    reader = csv.reader(file, dialect)
    begin = 1
    for row in reader:
        rows.append({"line": begin, "fields": row})
        begin = reader.line_num + 1
print(json.dumps(rows))
)";

} // namespace

/// Lists in the forms people have (F1).
class TestCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forms_data();
    void forms();
    void pythonWroteIt_data();
    void pythonWroteIt();
    void refused_data();
    void refused();
    void twoMillionRows();
    void fieldsAreBounded();
};

void TestCsv::forms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const QStringList both{u"1:name|site"_s, u"2:a|Malmö"_s};
    const auto encoded = [](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder.encode(u"name,site\r\na,Malmö\r\n"_s));
    };
    QTest::newRow("comma") << QByteArray("name,site\na,Malm\xc3\xb6\n") << both;
    QTest::newRow("semicolon") << QByteArray("name;site\na;Malm\xc3\xb6\n") << both;
    QTest::newRow("tab") << QByteArray("name\tsite\na\tMalm\xc3\xb6\n") << both;
    QTest::newRow("a comma in a quoted name does not count")
        << QByteArray("\"name\";\"site, or, place\"\na;b\n") << QStringList{u"1:name|site, or, place"_s, u"2:a|b"_s};
    QTest::newRow("Excel tells") << QByteArray("sep=;\r\nname;site\r\na;Malm\xc3\xb6\r\n") << QStringList{u"2:name|site"_s, u"3:a|Malmö"_s};
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbfname,site\na,Malm\xc3\xb6\n") << both;
    QTest::newRow("UTF-16, little end first") << encoded(QStringConverter::Utf16LE) << both;
    QTest::newRow("UTF-16, big end first") << encoded(QStringConverter::Utf16BE) << both;
    QTest::newRow("Windows-1252") << QByteArray("name,site\na,Malm\xf6\n") << both;
    QTest::newRow("Windows-1252 is more than Latin-1")
        << QByteArray("name,site\na,\x80\x96\x9f\n") << QStringList{u"1:name|site"_s, u"2:a|€–Ÿ"_s};
    QTest::newRow("CR LF") << QByteArray("name,site\r\na,Malm\xc3\xb6\r\n") << both;
    QTest::newRow("CR alone") << QByteArray("name,site\ra,Malm\xc3\xb6\r") << both;
    QTest::newRow("no end of the last line") << QByteArray("name,site\na,Malm\xc3\xb6") << both;
    QTest::newRow("blank lines and rows") << QByteArray("\n\nname,site\n\n,\na,Malm\xc3\xb6\n\n")
                                          << QStringList{u"3:name|site"_s, u"6:a|Malmö"_s};
    QTest::newRow("white space around fields") << QByteArray("name , site\n a,  b c \n") << QStringList{u"1:name|site"_s, u"2:a|b c"_s};
    QTest::newRow("quoted white space") << QByteArray("name,pass\na,\" b \"\n") << QStringList{u"1:name|pass"_s, u"2:a| b "_s};
    QTest::newRow("lines in quotes are counted") << QByteArray("name,site\r\na,\"one\r\ntwo\r\n\r\nthree\"\r\nb,c\r\n")
                                                 << QStringList{u"1:name|site"_s, u"2:a|one\ntwo\n\nthree"_s, u"6:b|c"_s};
    QTest::newRow("a quote that never ends") << QByteArray("name,site\na,b\nc,\"d\ne,f\n")
                                             << QStringList{u"1:name|site"_s, u"2:a|b"_s, u"3: damaged"_s};
    QTest::newRow("a quote inside of a field") << QByteArray("name,site\na,12\" screen\nb,c\n")
                                               << QStringList{u"1:name|site"_s, u"2:a|12\" screen"_s, u"3:b|c"_s};
}

void TestCsv::forms()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    const auto read = rowsOf(bytes);
    QVERIFY_OK(read);
    QCOMPARE(*read, rows);
}

void TestCsv::pythonWroteIt_data()
{
    QTest::addColumn<QString>("dialect");
    for (const char *dialect : {"excel", "excel-tab", "unix", "semicolon", "quoted"})
        QTest::newRow(dialect) << QString::fromLatin1(dialect);
}

void TestCsv::pythonWroteIt()
{
    QFETCH(QString, dialect);
    QTemporaryDir folder;
    const ToolResult python = runTool(u"python3"_s, {u"-c"_s, QString::fromUtf8(pythonProgram), dialect, folder.path()});
    QVERIFY2(python.exitCode == 0, python.all().constData());
    QFile file(folder.filePath(u"written.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonArray rows;
    QVERIFY_OK(Csv::each(file.readAll(), path, [&](CsvRow &row) {
        rows.append(QJsonObject{{u"line"_s, row.line}, {u"fields"_s, QJsonArray::fromStringList(row.fields)}});
    }));
    const QJsonArray expected = QJsonDocument::fromJson(python.out).array();
    QCOMPARE(expected.size(), 301);
    QCOMPARE(rows.size(), expected.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].toObject(), expected[i].toObject());
}

void TestCsv::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("a mark alone") << QByteArray("\xef\xbb\xbf") << u"empty"_s;
    QTest::newRow("line ends alone") << QByteArray("\r\n\r\n\n") << u"empty"_s;
    QTest::newRow("separators alone") << QByteArray(",,,\n,,\n") << u"empty"_s;
    QTest::newRow("a spreadsheet's own file") << QByteArray("PK\3\4\x14text") << u"binary"_s;
    QTest::newRow("an old spreadsheet's own file") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) << u"binary"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7 name,site") << u"binary"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"binary"_s;
    QTest::newRow("a NUL far away") << QByteArray(QByteArray("name\n") + QByteArray(200'000, 'a') + '\0' + '\n') << u"binary"_s;
    QTest::newRow("a NUL in UTF-16") << QByteArray("\xff\xfen\0a\0m\0e\0\n\0\0\0", 14) << u"binary"_s;
    QTest::newRow("half a character of UTF-16") << QByteArray("\xff\xfen\0a", 5) << u"encoding"_s;
    QTest::newRow("a lone surrogate of UTF-16") << QByteArray("\xff\xfe\x00\xd8n\0", 6) << u"encoding"_s;
    QTest::newRow("a mark that lies") << QByteArray("\xef\xbb\xbfname\nMalm\xf6\n") << u"encoding"_s;
    QTest::newRow("neither UTF-8 nor Windows-1252") << QByteArray("name\nMalm\x81\xf6\n") << u"encoding"_s;
    QTest::newRow("300 columns") << QByteArray("name" + QByteArray(300, ',') + "\n") << u"columns"_s;
    QTest::newRow("a million columns in a row") << QByteArray("name,site\na" + QByteArray(1'000'000, ',') + "\n") << u"columns"_s;
}

void TestCsv::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    const auto read = rowsOf(bytes);
    QCOMPARE_ERROR(read, Errc::InventoryInvalid);
    QCOMPARE(read.error().facts.mid(0, 2), QStringList({path, why}));
}

void TestCsv::twoMillionRows()
{
    QByteArray bytes("name,address\n");
    bytes.reserve(60'000'000);
    for (int i = 0; i < 2'000'000; ++i)
        bytes += "mfp-" + QByteArray::number(i) + ",10.0.0.1\n";
    int seen = 0;
    const auto read = Csv::each(bytes, path, [&](CsvRow &) { ++seen; });
    QCOMPARE_ERROR(read, Errc::InventoryInvalid);
    QCOMPARE(read.error().facts, QStringList({path, u"rows"_s, QString::number(Csv::mostRows)}));
    QVERIFY(seen <= Csv::mostRows + 2); // it looked no further
}

void TestCsv::fieldsAreBounded()
{
    const auto endless = rowsOf("name,site\na,\"" + QByteArray(3'000'000, 'x').replace(1000, 1, "\n") + "\nb,c\n");
    QVERIFY_OK(endless);
    QCOMPARE(endless->last(), u"2: damaged"_s);
    const auto lengthy = rowsOf("name,site\na," + QByteArray(100'000, 'x') + "\nb,c\n");
    QVERIFY_OK(lengthy);
    QVERIFY(lengthy->value(1).endsWith(u" damaged"_s));
    QVERIFY(lengthy->value(1).size() < 70'000);
    QCOMPARE(lengthy->value(2), u"3:b|c"_s);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
