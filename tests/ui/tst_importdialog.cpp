#include "tests/ui/fleetdialogs.h"
#include "ui/fleet/importdialog.h"
#include "ui/fleet/settingsimportdialog.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace scepter;

/// What an inventory would do is shown first; then it is done, once (F1).
class TestImportDialog final : public QObject {
    Q_OBJECT

    class World : public FleetWorld {
    public:
        QString file(const QByteArray &bytes, const QString &name = u"inventory.csv"_s)
        {
            const QString path = store.folder() + u'/' + name;
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write %s", qPrintable(path));
            return path;
        }
        ImportDialog *open(const QString &path)
        {
            dialog = std::make_unique<ImportDialog>(workplace(), administrator(), nullptr);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            tester = std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            dialog->show();
            dialog->open(path);
            return dialog.get();
        }
        QAbstractItemModel *model() const { return find<TableView>(*dialog, u"previewTable"_s)->model(); }
        QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
        QString text(const QString &name) const { return find<QLabel>(*dialog, name)->text(); }
        bool isShown(const QString &name) const { return find<QWidget>(*dialog, name)->isVisibleTo(dialog.get()); }
        bool isRead()
        {
            return until([&] { return !isShown(u"importProgress"_s); });
        }
        QStringList names()
        {
            QStringList names;
            for (const DeviceName &name : need(read([](Transaction &transaction) { return DeviceStore::names(transaction); })))
                names.append(name.name);
            return names;
        }
        std::unique_ptr<ImportDialog> dialog;
        std::unique_ptr<QAbstractItemModelTester> tester;
    };

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void importsGoodRowsAndNamesBadOnes()
    {
        World world;
        world.add(u"mfp-2"_s, u"Oslo"_s, false, u"A2"_s);
        ImportDialog *dialog = world.open(world.file("name,address,serial,site\nmfp-1,10.0.0.1,A1,Malmö\nmfp-2,mfp-2.example,A2,Bergen\n"
                                                     "mfp-3,not an address,A3,Malmö\n"));
        QVERIFY(world.isRead());
        QCOMPARE(world.model()->rowCount(), 3);
        QCOMPARE(world.text(u"countsLabel"_s), u"1 new · 1 changed · 0 unchanged · 1 bad"_s);
        QCOMPARE(world.cell(0, 2), u"New"_s);
        QCOMPARE(world.cell(1, 2), u"Update"_s);
        QVERIFY2(world.cell(1, 3).contains(u"Oslo → Bergen"_s), qPrintable(world.cell(1, 3)));
        QCOMPARE(world.cell(2, 0), u"4"_s);
        QCOMPARE(world.cell(2, 2), u"Bad"_s);
        QVERIFY(world.cell(2, 3).contains(u"not an address"_s));
        QCOMPARE(world.names(), QStringList{u"mfp-2"_s}); // nothing yet

        world.click(*dialog, u"problemsOnlyCheck"_s);
        QCOMPARE(world.model()->rowCount(), 1);
        QCOMPARE(world.cell(0, 1), u"mfp-3"_s);
        world.click(*dialog, u"problemsOnlyCheck"_s);

        QSignalSpy imported(dialog, &ImportDialog::imported);
        world.click(*dialog, u"importButton"_s);
        QVERIFY(world.until([&] { return imported.size() == 1; }));
        QCOMPARE(imported.first().first().toInt(), 2);
        QCOMPARE(world.names(), QStringList({u"mfp-1"_s, u"mfp-2"_s}));
        QCOMPARE(world.audited(u"fleet import"_s), QStringList{u"inventory.csv: 2-4"_s});
        QVERIFY(world.find<NoteStrip>(*dialog, u"doneStrip"_s)->text().contains(u"1 row"_s));
    }

    /// D22: settings of many devices in one file are for all that it names, shown first.
    void settingsOfManyDevices()
    {
        World world;
        SeededRandom random;
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s})
            world.add(name, u"Oslo"_s, false);
        const QByteArray json = world.need(world.read([&](Transaction &transaction) {
            return SettingsFile::exportDevices(transaction, world.devices(), {u"mfp-1"_s, u"mfp-2"_s}, {}, random);
        }));
        (void)world.need(world.write([&](Transaction &transaction) -> Result<bool> {
            const auto device = world.devices().find(transaction, u"mfp-2"_s);
            const auto gone = device ? DeviceStore::remove(transaction, device->id) : fail(device.error());
            return gone.map([] { return true; });
        }));
        const QString path = world.file(json, u"settings.json"_s);
        ImportDialog *inventory = world.open(world.file("name\nmfp-1\n"));
        QVERIFY(world.isRead());
        QSignalSpy handedOn(inventory, &ImportDialog::settingsChosen);
        inventory->open(path);
        QCOMPARE(handedOn.size(), 1);
        QVERIFY(!inventory->isVisible());

        SettingsImportDialog dialog(world.workplace(), world.administrator(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open(path);
        auto *import = world.find<QPushButton>(dialog, u"importButton"_s);
        QVERIFY(world.until([&] { return import->isEnabled(); }));
        QCOMPARE(world.names(), QStringList{u"mfp-1"_s}); // only shown so far
        world.click(dialog, u"importButton"_s);
        QVERIFY(world.until([&] { return world.find<NoteStrip>(dialog, u"doneStrip"_s)->isVisible(); }));
        QCOMPARE(world.names(), QStringList({u"mfp-1"_s, u"mfp-2"_s}));
        QCOMPARE(world.audited(u"device import"_s), QStringList{u"mfp-1 mfp-2"_s});
    }

    void importedAgainItChangesNothing()
    {
        World world;
        const QString path = world.file("name,serial\nmfp-1,A1\nmfp-2,A2\n");
        ImportDialog *first = world.open(path);
        QVERIFY(world.isRead());
        QSignalSpy imported(first, &ImportDialog::imported);
        world.click(*first, u"importButton"_s);
        QVERIFY(world.until([&] { return imported.size() == 1; }));
        ImportDialog *second = world.open(path);
        QVERIFY(world.isRead());
        QCOMPARE(world.text(u"countsLabel"_s), u"0 new · 0 changed · 2 unchanged · 0 bad"_s);
        QVERIFY(!world.find<QPushButton>(*second, u"importButton"_s)->isEnabled());
        QCOMPARE(world.audited(u"fleet import"_s).size(), 1);
    }

    /// More rows than a batch holds: a line in the audit log for each, and all of them imported.
    void importsInBatches()
    {
        World world;
        QByteArray rows = "name\n";
        constexpr int count = int(InventoryFile::batchSize) * 2 + 1;
        for (int i = 0; i < count; ++i)
            rows += "mfp-" + QByteArray::number(i) + '\n';
        ImportDialog *dialog = world.open(world.file(rows));
        QVERIFY(world.isRead());
        world.find<QCheckBox>(*dialog, u"printersCheck"_s)->setChecked(true);
        QVERIFY(world.isRead());
        QSignalSpy imported(dialog, &ImportDialog::imported);
        world.click(*dialog, u"importButton"_s);
        QVERIFY(world.until([&] { return imported.size() == 1; }));
        QCOMPARE(imported.first().first().toInt(), count);
        QCOMPARE(world.names().size(), count);
        QCOMPARE(world.audited(u"fleet import"_s).size(), 3);
        const auto device = world.read([&](Transaction &transaction) { return world.devices().find(transaction, u"mfp-7"_s); });
        QVERIFY(device && device->inventory.printer);
    }

    /// Stopped between two batches, what was imported stays, and it says so.
    void canBeStopped()
    {
        World world;
        QByteArray rows = "name\n";
        for (int i = 0; i < int(InventoryFile::batchSize) * 3; ++i)
            rows += "mfp-" + QByteArray::number(i) + '\n';
        ImportDialog *dialog = world.open(world.file(rows));
        QVERIFY(world.isRead());
        QSignalSpy imported(dialog, &ImportDialog::imported);
        world.click(*dialog, u"importButton"_s);
        world.click(*dialog, u"stopButton"_s);
        QVERIFY(world.until([&] { return imported.size() == 1; }));
        QCOMPARE(world.names().size(), InventoryFile::batchSize);
        QVERIFY(world.find<NoteStrip>(*dialog, u"doneStrip"_s)->text().contains(u"stopped"_s));
    }

    void refusesABinaryFile()
    {
        World world;
        ImportDialog *dialog = world.open(
            world.file(QByteArray("PK\x03\x04\0\0\0\0\x01\x02", 10) + QByteArray(200, '\0'), u"fleet.xlsx"_s));
        QVERIFY(world.until([&] { return world.isShown(u"failurePanel"_s); }));
        const auto *panel = world.find<FailurePanel>(*dialog, u"failurePanel"_s);
        QCOMPARE(panel->error().code, Errc::InventoryInvalid);
        QString words;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(u"spreadsheet"_s), qPrintable(words));
        QVERIFY(!world.find<QPushButton>(*dialog, u"importButton"_s)->isEnabled());
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
