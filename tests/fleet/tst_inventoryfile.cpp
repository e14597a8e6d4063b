#include "core/fleet/certificatetemplate.h"
#include "core/fleet/inventoryfile.h"
#include "tests/fleet/fleetstore.h"

#include <QDirIterator>
#include <QTest>

using namespace scepter;

namespace {

const QString path = u"list.csv"_s;

/// "3 bad mfp-1 nameTwice [mfp-1, 2]", "2 update mfp-1 site: Malmö → Lund"
QString lineText(const InventoryLine &line)
{
    static const QStringList actions{u"new"_s, u"update"_s, u"unchanged"_s, u"bad"_s};
    QString text = u"%1 %2 %3"_s.arg(line.line).arg(actions[int(line.action)], line.device);
    if (line.problem)
        text += u" %1 [%2]"_s.arg(rowProblemName(line.problem->kind), line.problem->facts.join(u", "_s));
    if (line.action == InventoryLine::Action::Update) {
        for (const InventoryDifference &change : line.changes)
            text += u" %1: %2 → %3"_s.arg(inventoryFieldName(change), change.before, change.after);
    }
    return text.trimmed();
}
QStringList linesText(const QList<InventoryLine> &lines)
{
    QStringList texts;
    for (const InventoryLine &line : lines)
        texts.append(lineText(line));
    return texts;
}

class Fleet : public FleetStore {
public:
    static InventoryFile parsed(const QByteArray &csv, const InventoryOptions &options = {})
    {
        return value(InventoryFile::parse(csv, path, options));
    }
    Result<QList<InventoryLine>> preview(const InventoryFile &file)
    {
        return read([&](Transaction &transaction) { return file.preview(transaction, store); });
    }
    QList<InventoryLine> apply(const InventoryFile &file, const QList<InventoryLine> &lines)
    {
        return value(write([&](Transaction &transaction) { return file.apply(transaction, store, lines, fleetNoon); }));
    }
    QStringList previewed(const QByteArray &csv, const InventoryOptions &options = {})
    {
        return linesText(value(preview(parsed(csv, options))));
    }
    QStringList imported(const QByteArray &csv, const InventoryOptions &options = {})
    {
        const InventoryFile file = parsed(csv, options);
        return linesText(apply(file, value(preview(file))));
    }
    /// All that the store knows of devices, but for secrets.
    QStringList dump()
    {
        QStringList rows;
        for (const Row &row : value(read([](Transaction &transaction) {
                 return transaction.all("SELECT id || '|' || name || '|' || title || '|' || profile || '|' || address || '|' || settings"
                                        " || '|' || printer || '|' || serial || '|' || site || '|' || tags || '|' || attributes FROM device"
                                        " UNION ALL SELECT device || '|' || name || '|' || quote(sealed) FROM device_secret");
             })))
            rows.append(row.text(0));
        rows.sort();
        return rows;
    }
};

} // namespace

/// The inventory from CSV (F1).
class TestInventoryFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columns_data();
    void columns();
    void files_data();
    void files();
    void names_data();
    void names();
    void badRows_data();
    void badRows();
    void goodRowsAreImportedBesideBadOnes();
    void importedAgain_nothingChanges();
    void whatAPreviewShows();
    void emptyCellsLeaveWhatIsThere();
    void aSerialNumberNamesTheDevice();
    void aNameOfAnotherSerialNumberIsTaken();
    void rowsAreSeenAsTheRowsBeforeLeaveThem();
    void printersAndSimulatedDevices();
    void whatRunsCannotBecomeAPrinter();
    void aModelThatDoesNotFit();
    void secretsAreSealed();
    void theColumnOfSecretsMustBeThere();
    void whatWasSecretStaysSo();
    void secretsNeedTheVault();
    void otherColumnsAreVariables();
    void somebodyElseWasFaster();
    void hundredThousandRows();
};

void TestInventoryFile::columns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("English") << QByteArray("Name,Title,IP address,Model,Serial number,Site,Tags,Kind,Cost centre");
    QTest::newRow("English, otherwise") << QByteArray(
        "DEVICE NAME,display-name,Address or FQDN,Profile,Serial No.,Location,Labels,kind,Cost centre");
    QTest::newRow("Swedish") << QByteArray("Namn,Titel,Adress,Modell,Serienummer,Plats,Taggar,Slag,Cost centre");
    QTest::newRow("Swedish, otherwise") << QByteArray(
        "skrivarnamn,visningsnamn,IP-adress,profil,Serienr.,Anl\xc3\xa4ggning,Etiketter,slag,Cost centre");
    QTest::newRow("Indonesian") << QByteArray("Nama,Judul,Alamat IP,Model,Nomor Seri,Lokasi,Label,Jenis,Cost centre");
    QTest::newRow("Indonesian, otherwise") << QByteArray("nama perangkat,judul,alamat,profil,no. seri,situs,etiket,jenis,Cost centre");
}

void TestInventoryFile::columns()
{
    QFETCH(QByteArray, header);
    Fleet fleet;
    fleet.imported(header + "\nmfp-1,Reception,10.0.0.7,iR-ADV DX C5870,XYZ01,Floor 2,\"hr, finance\",printer,4711\n");
    const StoredDevice device = fleet.device(u"mfp-1"_s);
    QCOMPARE(device.title, u"Reception"_s);
    QCOMPARE(device.address, u"10.0.0.7"_s);
    QCOMPARE(device.profile->id, u"mfp-modern"_s);
    QCOMPARE(device.inventory.serial, u"XYZ01"_s);
    QCOMPARE(device.inventory.site, u"Floor 2"_s);
    if (QByteArray(QTest::currentDataTag()) == "Indonesian, otherwise") { // "etiket" is nobody's word for tags
        QCOMPARE(device.inventory.attributes.value(u"etiket"_s), u"hr, finance"_s);
    } else {
        QCOMPARE(device.inventory.tags, QStringList({u"finance"_s, u"hr"_s}));
        QCOMPARE(device.inventory.attributes, (QMap<QString, QString>{{u"cost centre"_s, u"4711"_s}}));
    }
    QVERIFY(device.inventory.printer);
}

void TestInventoryFile::files_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("column names alone") << QByteArray("name,address\n") << u"empty"_s;
    QTest::newRow("binary") << QByteArray("PK\3\4") << u"binary"_s;
    QTest::newRow("no column of names") << QByteArray("address,site\n10.0.0.1,x\n") << u"no name column"_s;
    QTest::newRow("no column names") << QByteArray("mfp-1,10.0.0.1\nmfp-2,10.0.0.2\n") << u"no name column"_s;
    QTest::newRow("a quote in the column names") << QByteArray("\"name,address\nmfp-1,10.0.0.1\n") << u"quotes"_s;
}

void TestInventoryFile::files()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, why);
    const auto file = InventoryFile::parse(csv, path, {});
    QCOMPARE_ERROR(file, Errc::InventoryInvalid);
    QCOMPARE(file.error().facts.mid(0, 2), QStringList({path, why}));
}

void TestInventoryFile::names_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("name");
    QTest::newRow("a name") << u"mfp-01"_s << u"mfp-01"_s;
    QTest::newRow("a name with hyphens of its own") << u"-mfp--1-"_s << u"-mfp--1-"_s;
    QTest::newRow("capitals") << u"MFP-01"_s << u"mfp-01"_s;
    QTest::newRow("spaces") << u"  Kyocera   2nd floor "_s << u"kyocera-2nd-floor"_s;
    QTest::newRow("Swedish") << u"Skrivare Åäö"_s << u"skrivare-aao"_s;
    QTest::newRow("decomposed") << u"Skrivare A\u030a"_s << u"skrivare-a"_s;
    QTest::newRow("French, Danish, German") << u"Café Ærø Straße"_s << u"cafe-aero-strasse"_s;
    QTest::newRow("FQDN") << u"MFP7.print.example.com"_s << u"mfp7-print-example-com"_s;
    QTest::newRow("signs around") << u"(mfp/7)"_s << u"mfp-7"_s;
    QTest::newRow("nothing is left") << u"打印机"_s << QString();
    QTest::newRow("the Turkish capital") << u"İSTANBUL"_s << u"istanbul"_s;
}

void TestInventoryFile::names()
{
    QFETCH(QString, spelling);
    QFETCH(QString, name);
    const QString made = InventoryFile::deviceName(spelling);
    QCOMPARE(made, name);
    QVERIFY(made.isEmpty() || DeviceStore::isName(made));
    if (name.isEmpty())
        return;
    Fleet fleet;
    fleet.imported("name\n" + spelling.toUtf8() + "\n");
    QCOMPARE(fleet.device(name).title, spelling == name ? QString() : spelling.simplified());
}

void TestInventoryFile::badRows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("line");
    const auto bad = [](const char *tag, const QByteArray &rows, const QString &line) { QTest::newRow(tag) << rows << line; };
    bad("no name", ",10.0.0.1,,,\n", u"2 bad  nameMissing []"_s);
    bad("no name can be made of it", "打印机,10.0.0.1,,,\n", u"2 bad  nameUnusable [打印机]"_s);
    bad("a name too long", QByteArray(33, 'a') + ",10.0.0.1,,,\n", u"2 bad %1 tooLong [name, 32]"_s.arg(QString(32, u'a')));
    bad("a name twice", "a,10.0.0.1,,,\nb,,,,\nA,10.0.0.2,,,\n", u"4 bad a nameTwice [a, 2]"_s);
    bad("a serial number twice", "a,,S1,,\nb,,S1,,\n", u"3 bad b serialTwice [S1, 2]"_s);
    bad("an IP address that is none", "a,10.0.0.300,,,\n", u"2 bad a addressInvalid [10.0.0.300]"_s);
    bad("half an IP address", "a,10.0.0,,,\n", u"2 bad a addressInvalid [10.0.0]"_s);
    bad("an IPv6 address that is none", "a,fe80::1::2,,,\n", u"2 bad a addressInvalid [fe80::1::2]"_s);
    bad("a host name that is none", "a,-mfp.example,,,\n", u"2 bad a addressInvalid [-mfp.example]"_s);
    bad("a host name with a space", "a,mfp 7.example,,,\n", u"2 bad a addressInvalid [mfp 7.example]"_s);
    bad("a URL", "a,http://mfp.example/,,,\n", u"2 bad a addressInvalid [http://mfp.example/]"_s);
    bad("a label of 64 letters", "a," + QByteArray(64, 'x') + ".example,,,\n",
        u"2 bad a addressInvalid [%1.example]"_s.arg(QString(64, u'x')));
    bad("an unknown model", "a,,,LaserJet,\n", u"2 bad a modelUnknown [LaserJet]"_s);
    bad("an unknown kind", "a,,,,toaster\n", u"2 bad a kindUnknown [toaster]"_s);
    bad("a field too many", "a,,,,,x\n", u"2 bad a fieldCount [6, 5]"_s);
    bad("a field too few", "a,10.0.0.1\n", u"2 bad a fieldCount [2, 5]"_s);
    bad("a serial number too long", "a,," + QByteArray(65, 'S') + ",,\n", u"2 bad a tooLong [serial, 64]"_s);
    bad("a quote that never ends", "a,,,,\nb,,\"S2,,\nc,,,,\n", u"3 bad  openQuote []"_s);
    bad("behind lines in quotes", "a,,\"S\n1\",,\nb,10.0.0.300,,,\n", u"4 bad b addressInvalid [10.0.0.300]"_s);
}

void TestInventoryFile::badRows()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, line);
    Fleet fleet;
    const QStringList lines = fleet.previewed("name,address,serial,model,kind\n" + rows);
    QCOMPARE(lines.filter(u" bad "_s), QStringList{line});
    QVERIFY(fleet.names().isEmpty()); // a preview writes nothing
    QCOMPARE(fleet.imported("name,address,serial,model,kind\n" + rows), lines);
    QCOMPARE(fleet.names().size(), lines.size() - 1);
}

void TestInventoryFile::goodRowsAreImportedBesideBadOnes()
{
    Fleet fleet;
    const QStringList lines = fleet.imported("name,address,model\n"
                                             "mfp-1,mfp-1.example,mfp\n"
                                             "mfp-2,10.0.0.999,mfp\n"
                                             "mfp-3,2001:db8::7,I-SENSYS mf445\n"
                                             "mfp-3,10.0.0.1,mfp\n"
                                             "mfp-4,,\n"
                                             "mfp-5,,,,\n");
    QCOMPARE(lines, QStringList({u"2 new mfp-1"_s, u"3 bad mfp-2 addressInvalid [10.0.0.999]"_s, u"4 new mfp-3"_s,
                                 u"5 bad mfp-3 nameTwice [mfp-3, 4]"_s, u"6 new mfp-4"_s, u"7 new mfp-5"_s}));
    QCOMPARE(fleet.names(), QStringList({u"mfp-1"_s, u"mfp-3"_s, u"mfp-4"_s, u"mfp-5"_s}));
    QCOMPARE(fleet.device(u"mfp-3"_s).profile->id, u"mfp-small"_s);
    QCOMPARE(fleet.device(u"mfp-3"_s).address, u"2001:db8::7"_s);
    QCOMPARE(fleet.device(u"mfp-4"_s).profile->id, u"mfp"_s);
}

void TestInventoryFile::importedAgain_nothingChanges()
{
    const QByteArray csv = "Name;Adress;Serienummer;Taggar;Rum;Challenge\n"
                           "Skrivare Å;10.0.0.1;S1;hr,ekonomi;12;alfa\n"
                           "MFP 2;mfp2.example;;;14;\n"
                           "mfp-3;;S3;hr;;gamma\n";
    Fleet fleet;
    QCOMPARE(fleet.imported(csv), QStringList({u"2 new skrivare-a"_s, u"3 new mfp-2"_s, u"4 new mfp-3"_s}));
    const QStringList before = fleet.dump();
    const QStringList unchanged{u"2 unchanged skrivare-a"_s, u"3 unchanged mfp-2"_s, u"4 unchanged mfp-3"_s};
    QCOMPARE(fleet.previewed(csv), unchanged);
    QCOMPARE(fleet.imported(csv), unchanged);
    QCOMPARE(fleet.dump(), before);
}

void TestInventoryFile::whatAPreviewShows()
{
    Fleet fleet;
    fleet.imported("name,address,site,tags,room,serial\nmfp-1,10.0.0.1,Malmo,\"a,b\",12,S1\nmfp-2,,,,,\n");
    const QByteArray csv = "name,address,site,tags,room,serial\nmfp-1,10.0.0.2,Lund,b;c,13,S1\nmfp-2,,,,,\nmfp-3,,,,,\n";
    const QStringList lines{u"2 update mfp-1 address: 10.0.0.1 → 10.0.0.2 site: Malmo → Lund tags: a, b → b, c room: 12 → 13"_s,
                            u"3 unchanged mfp-2"_s, u"4 new mfp-3"_s};
    const QStringList before = fleet.dump();
    QCOMPARE(fleet.previewed(csv), lines);
    QCOMPARE(fleet.dump(), before);
    QCOMPARE(fleet.imported(csv), lines);
    QCOMPARE(fleet.device(u"mfp-1"_s).inventory.site, u"Lund"_s);
    QCOMPARE(fleet.device(u"mfp-1"_s).inventory.tags, QStringList({u"b"_s, u"c"_s}));
}

void TestInventoryFile::emptyCellsLeaveWhatIsThere()
{
    Fleet fleet;
    fleet.imported("name,title,address,model,serial,site,tags,kind,room,challenge\n"
                   "mfp-1,Reception,10.0.0.1,mfp-small,S1,Lund,hr,printer,12,alfa\n");
    const QStringList before = fleet.dump();
    QCOMPARE(fleet.imported("name,title,address,model,serial,site,tags,kind,room,challenge\nmfp-1,,,,,,,,,\n"),
             QStringList{u"2 unchanged mfp-1"_s});
    QCOMPARE(fleet.imported("name,floor\nMFP-1,2\n"), QStringList{u"2 update mfp-1 floor:  → 2"_s}); // its title stays
    fleet.imported("name,floor\nmfp-1,\n");
    QCOMPARE(fleet.device(u"mfp-1"_s).inventory.attributes, (QMap<QString, QString>{{u"floor"_s, u"2"_s}, {u"room"_s, u"12"_s}}));
    QCOMPARE(fleet.device(u"mfp-1"_s).title, u"Reception"_s);
}

void TestInventoryFile::aSerialNumberNamesTheDevice()
{
    Fleet fleet;
    fleet.imported("name,serial,site\nmfp-1,S1,Lund\nmfp-2,,Lund\n");
    const DeviceId first = fleet.device(u"mfp-1"_s).id;
    QCOMPARE(fleet.imported("name,serial,site\nreception,S1,\n"), QStringList{u"2 update reception name: mfp-1 → reception"_s});
    QCOMPARE(fleet.device(u"reception"_s).id, first);
    QCOMPARE(fleet.names(), QStringList({u"mfp-2"_s, u"reception"_s}));
    // Without a name, too.
    QCOMPARE(fleet.imported("serial,site\nS1,Malmo\nS9,Malmo\n"),
             QStringList({u"2 update reception site: Lund → Malmo"_s, u"3 bad  nameMissing []"_s}));
    // A device that had none gets it.
    QCOMPARE(fleet.imported("name,serial\nmfp-2,S2\n"), QStringList{u"2 update mfp-2 serial:  → S2"_s});
    // One that is named in two ways.
    QCOMPARE(fleet.imported("name,serial,site\nmfp-2,,Umea\nmfp-new,S2,Kiruna\n"),
             QStringList({u"2 update mfp-2 site: Lund → Umea"_s, u"3 bad mfp-new deviceTwice [mfp-2, 2]"_s}));
}

void TestInventoryFile::aNameOfAnotherSerialNumberIsTaken()
{
    Fleet fleet;
    fleet.imported("name,serial\nmfp-1,S1\nmfp-2,S2\n");
    QCOMPARE(fleet.imported("name,serial\nmfp-1,S7\nmfp-1,S2\n"),
             QStringList({u"2 bad mfp-1 nameTaken [mfp-1]"_s, u"3 bad mfp-1 nameTwice [mfp-1, 2]"_s}));
    QCOMPARE(fleet.imported("name,serial\nmfp-1,S2\n"), QStringList{u"2 bad mfp-1 nameTaken [mfp-1]"_s});
    QCOMPARE(fleet.device(u"mfp-2"_s).inventory.serial, u"S2"_s);
}

void TestInventoryFile::rowsAreSeenAsTheRowsBeforeLeaveThem()
{
    Fleet fleet;
    fleet.imported("name,serial\nmfp-1,S1\nmfp-2,S2\n");
    const QByteArray csv = "name,serial\nmfp-9,S1\nmfp-1,S2\n"; // the first row frees the name that the second one takes
    const QStringList lines = fleet.previewed(csv);
    QCOMPARE(lines, QStringList({u"2 update mfp-9 name: mfp-1 → mfp-9"_s, u"3 update mfp-1 name: mfp-2 → mfp-1"_s}));
    QCOMPARE(fleet.imported(csv), lines);
    QCOMPARE(fleet.device(u"mfp-1"_s).inventory.serial, u"S2"_s);
}

void TestInventoryFile::printersAndSimulatedDevices()
{
    Fleet fleet;
    const QByteArray csv = "name,kind\nmfp-1,\nmfp-2,Printer\nmfp-3,simulated\n";
    fleet.imported(csv, {.printers = true});
    QVERIFY(fleet.device(u"mfp-1"_s).inventory.printer);
    QVERIFY(fleet.device(u"mfp-2"_s).inventory.printer);
    QVERIFY(!fleet.device(u"mfp-3"_s).inventory.printer);
    // What is there stays what it is.
    QCOMPARE(fleet.imported(csv), QStringList({u"2 unchanged mfp-1"_s, u"3 unchanged mfp-2"_s, u"4 unchanged mfp-3"_s}));
    fleet.imported("name\nmfp-4\n");
    QVERIFY(!fleet.device(u"mfp-4"_s).inventory.printer);
}

void TestInventoryFile::whatRunsCannotBecomeAPrinter()
{
    Fleet fleet;
    fleet.add({u"mfp-1"_s});
    fleet.run("UPDATE device SET wake = 1");
    QCOMPARE(fleet.imported("name,kind\nmfp-1,printer\n"), QStringList{u"2 bad mfp-1 kindFixed [mfp-1]"_s});
    fleet.run("UPDATE device SET wake = NULL");
    QCOMPARE(fleet.imported("name,kind\nmfp-1,printer\n"), QStringList{u"2 update mfp-1 kind: simulated → printer"_s});
}

void TestInventoryFile::aModelThatDoesNotFit()
{
    Fleet fleet;
    const DeviceId id = fleet.add({u"mfp-1"_s, {}, u"mfp-modern"_s});
    fleet.add({u"mfp-2"_s, {}, u"mfp-modern"_s});
    const auto changed = fleet.write([&](Transaction &transaction) {
        return fleet.store.change(transaction, id, fleetNoon, [&](SimulatedMfp &machine) {
            return machine.updateCommunication({u"https://ca.example/scep"_s}, fleetNoon).map_error([](const FieldError &error) {
                return error.error;
            });
        });
    });
    QVERIFY_OK(changed);
    const QStringList lines{u"2 bad mfp-1 modelUnfit [mfp, mfp-1]"_s, u"3 update mfp-2 profile: mfp-modern → mfp"_s};
    QCOMPARE(fleet.previewed("name,model\nmfp-1,mfp\nmfp-2,mfp\n"), lines);
    QCOMPARE(fleet.imported("name,model\nmfp-1,mfp\nmfp-2,mfp\n"), lines);
    QCOMPARE(fleet.device(u"mfp-1"_s).profile->id, u"mfp-modern"_s);
}

void TestInventoryFile::secretsAreSealed()
{
    Fleet fleet;
    const QByteArray csv = "Name,Challenge,Start Code,Room\nmfp-1,\" sesam,1 \",tulip,12\n";
    const InventoryFile file = fleet.parsed(csv, {.secretColumns = {u"START code"_s}});
    QVERIFY(file.hasSecrets());
    const QList<InventoryLine> lines = fleet.value(fleet.preview(file));
    QStringList secrets;
    for (const InventoryDifference &change : lines[0].changes) {
        if (change.field == InventoryField::Secret)
            secrets.append(change.column + change.before + change.after);
    }
    QCOMPARE(secrets, QStringList({u"challenge"_s, u"start code"_s}));
    fleet.apply(file, lines);
    const StoredDevice device = fleet.device(u"mfp-1"_s);
    QCOMPARE(device.inventory.attributes.keys(), QStringList{u"room"_s});
    const auto secret = [&](const QString &name) {
        return fleet.value(fleet.read([&](Transaction &transaction) { return fleet.store.secret(transaction, device.id, name); }));
    };
    QVERIFY(secret(u"challenge"_s).equals(Secret(" sesam,1 ")));
    QVERIFY(secret(u"start code"_s).equals(Secret("tulip")));
    QDirIterator files(fleet.files.folder(), QDir::Files);
    while (files.hasNext()) {
        QFile each(files.next());
        QVERIFY(each.open(QIODevice::ReadOnly));
        const QByteArray bytes = each.readAll();
        QVERIFY2(!bytes.contains("sesam") && !bytes.contains("tulip"), qPrintable(each.fileName()));
    }
    QCOMPARE(fleet.imported("name,challenge\nmfp-1,another\n"), QStringList{u"2 update mfp-1 challenge:  → "_s.trimmed()});
    QVERIFY(secret(u"challenge"_s).equals(Secret("another")));
}

/// A name that is mistyped must not leave in the clear what was to be sealed.
void TestInventoryFile::theColumnOfSecretsMustBeThere()
{
    const auto file = InventoryFile::parse("name,pin\nmfp-1,sesam\n", path, {.secretColumns = {u"pinn"_s}});
    QCOMPARE_ERROR(file, Errc::InventoryInvalid);
    QCOMPARE(file.error().facts, QStringList({path, u"no secret column"_s, u"pinn"_s}));
    QVERIFY(InventoryFile::parse("name,pin\nmfp-1,sesam\n", path, {.secretColumns = {u"PIN "_s}}));
}

/// A list that is imported again without a word about its secret column does not bring it into the clear.
void TestInventoryFile::whatWasSecretStaysSo()
{
    QVERIFY(InventoryFile::parse("name\nmfp-1\n", path, {.knownSecrets = {u"pin"_s}}));
    const auto file = InventoryFile::parse("name,PIN\nmfp-1,sesam\n", path, {.knownSecrets = {u"pin"_s}});
    QVERIFY(file && file->hasSecrets());
    QVERIFY(!InventoryFile::parse("name,PIN\nmfp-1,sesam\n", path, {})->hasSecrets());
}

void TestInventoryFile::secretsNeedTheVault()
{
    Fleet fleet;
    const DeviceStore locked(fleet.profiles);
    const auto preview = [&](const QByteArray &csv) {
        const InventoryFile file = fleet.parsed(csv);
        return fleet.read([&](Transaction &transaction) { return file.preview(transaction, locked); });
    };
    QCOMPARE_ERROR(preview("name,challenge\nmfp-1,alfa\n"), Errc::StoreLocked);
    QVERIFY_OK(preview("name,challenge\nmfp-1,\n"));
    QVERIFY_OK(preview("name,room\nmfp-1,12\n"));
}

void TestInventoryFile::otherColumnsAreVariables()
{
    Fleet fleet;
    fleet.imported("name,IP,FQDN,Cost  Centre\nmfp-1,10.0.0.1,mfp-1.example,47\nmfp-2,10.0.0.2,,48\n");
    QCOMPARE(fleet.device(u"mfp-1"_s).address, u"mfp-1.example"_s);
    const CertificateTemplate body{.name = u"t"_s, .organization = u"{Cost Centre}/{ip}"_s};
    const auto request = body.fill(fleet.device(u"mfp-1"_s));
    QVERIFY_OK(request);
    QCOMPARE(request->organization, u"47/10.0.0.1"_s);
    QCOMPARE(request->commonName, u"mfp-1.example"_s);
}

void TestInventoryFile::somebodyElseWasFaster()
{
    Fleet fleet;
    fleet.imported("name,serial,site\nmfp-1,S1,Lund\n");
    const InventoryFile file = fleet.parsed("name,serial,site,room\nmfp-1,S1,Malmo,12\nmfp-2,S2,,\nmfp-3,S3,,\nmfp-4,S4,,\n");
    const QList<InventoryLine> lines = fleet.value(fleet.preview(file));
    // Meanwhile the same list is imported elsewhere, in part, and a name goes to another printer.
    fleet.imported("name,serial,title\nmfp-1,S1,Reception\nmfp-2,S2,\nmfp-3,S9,\n");
    QCOMPARE(linesText(fleet.apply(file, lines)), QStringList({u"2 update mfp-1 site: Lund → Malmo room:  → 12"_s, u"3 unchanged mfp-2"_s,
                                                               u"4 bad mfp-3 nameTaken [mfp-3]"_s, u"5 new mfp-4"_s}));
    QCOMPARE(fleet.device(u"mfp-1"_s).title, u"Reception"_s); // what is not in the list was left alone
    QCOMPARE(fleet.names(), QStringList({u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s, u"mfp-4"_s}));
}

void TestInventoryFile::hundredThousandRows()
{
    constexpr int count = 100'000;
    QByteArray csv("name,address,serial,site,tags,room\n");
    for (int i = 0; i < count; ++i)
        csv += "mfp-" + QByteArray::number(i) + ",mfp-" + QByteArray::number(i) + ".print.example,S" + QByteArray::number(i) + ",Site "
               + QByteArray::number(i % 50) + ",\"a,b\"," + QByteArray::number(i % 900) + "\n";
    Fleet fleet;
    const InventoryFile file = fleet.parsed(csv);
    const QList<InventoryLine> lines = fleet.value(fleet.preview(file));
    for (qsizetype first = 0; first < lines.size(); first += InventoryFile::batchSize)
        fleet.apply(file, lines.mid(first, InventoryFile::batchSize));
    QCOMPARE(fleet.names().size(), count);
    const QList<InventoryLine> again = fleet.value(fleet.preview(file));
    QCOMPARE(again.size(), count);
    QVERIFY(
        std::all_of(again.begin(), again.end(), [](const InventoryLine &line) { return line.action == InventoryLine::Action::Unchanged; }));
}

QTEST_GUILESS_MAIN(TestInventoryFile)
#include "tst_inventoryfile.moc"
