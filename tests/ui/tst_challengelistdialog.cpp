#include "core/base/literals.h"
#include "core/fleet/challengelist.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"
#include "ui/connectors/challengelistdialog.h"
#include "ui/connectors/connectorspage.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace scepter {

/// Challenge passwords for a list of common names.
class TestChallengeListDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsWrongFirst();
    void createsAndSavesOnce();
    void keepsThemUntilTheyAreSaved();
    void asksBeforeTheyAreLost();
    void refusesWhatIsNoList();
    void bindsThemAsWished();
    void showsTheBeginningOfALongList();
};

namespace {

/// The challenges of the connector "office", and the dialog over them.
class Counter {
public:
    Counter()
    {
        const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, world.random, world.now());
        must(world.write([&](Transaction &t) { return CaStore(*world.vault).create(t, ca, u"Acme"_s, world.now()); }));
        ConnectorSettings office{u"office"_s};
        office.ca = u"ca"_s;
        office.baseUrl = QUrl(u"http://scep.example:8080"_s);
        must(world.write([&](Transaction &t) { return ConnectorStore::create(t, office, world.now()); }));
        page = std::make_unique<ConnectorsPage>(world.workplace());
        world.show(*page);
        page->show(Destination{Place::Connectors, {}, {}, u"challenges"_s});
        until([&] { return find<QAbstractButton>(u"challengeListButton"_s)->isVisible(); });
        click(u"challengeListButton"_s);
    }

    template <class W> W *find(const QString &name) const { return page->findChild<W *>(name); }
    bool until(const std::function<bool()> &condition) { return world.until(condition); }
    void click(const QString &button)
    {
        auto *found = find<QAbstractButton>(button);
        if (!found || !found->isVisible() || !found->isEnabled())
            qFatal("%s cannot be clicked", qPrintable(button));
        found->click();
    }
    QString inFolder(const QString &name) const { return QDir(world.store.folder()).filePath(name); }
    QAbstractItemModel *rows() const { return find<QTableView>(u"challengeListTable"_s)->model(); }
    QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }

    /// Chooses it in the file dialog.
    void pick(const QString &path)
    {
        if (!until([&] { return find<QFileDialog>(u"fileDialog"_s) != nullptr; }))
            qFatal("no file dialog");
        auto *dialog = find<QFileDialog>(u"fileDialog"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        until([&] { return find<QFileDialog>(u"fileDialog"_s) == nullptr; });
    }
    bool open(const QByteArray &csv)
    {
        QFile file(inFolder(u"names.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("cannot write");
        file.close();
        click(u"listChooseButton"_s);
        pick(file.fileName());
        return until([&] { return rows()->rowCount() > 0 || find<QLabel>(u"listError"_s)->isVisible(); });
    }
    bool create()
    {
        click(u"listCreateButton"_s);
        return until([&] { return find<QWidget>(u"listDoneStrip"_s)->isVisible(); });
    }
    QList<Challenge> challenges()
    {
        return must(world.read([](Transaction &t) { return Challenges::list(t, u"office"_s); }));
    }
    QStringList operations() { return world.auditedOperations(); }

    PageWorld world;
    std::unique_ptr<ConnectorsPage> page;
};

} // namespace

void TestChallengeListDialog::showsWhatIsWrongFirst()
{
    Counter counter;
    QVERIFY(!counter.find<QWidget>(u"listCreateButton"_s)->isEnabled());
    QVERIFY(!counter.find<QWidget>(u"listCreateButton"_s)->toolTip().isEmpty());
    const QAbstractItemModelTester tester(counter.rows());
    QVERIFY(counter.open("cn\nmfp-1\nmfp-2\nmfp-1\n"));
    QCOMPARE(counter.rows()->rowCount(), 3);
    QCOMPARE(counter.cell(0, 0), u"4"_s);
    QVERIFY(counter.cell(0, 3).contains(u"in line 2 already"_s));
    QVERIFY(counter.cell(1, 3).isEmpty());
    QVERIFY(counter.text(u"listCountsLabel"_s).startsWith(u"2 "_s));
    QVERIFY(counter.find<QWidget>(u"listCreateButton"_s)->isEnabled());
    QVERIFY(counter.challenges().isEmpty()); // only looked at
}

void TestChallengeListDialog::createsAndSavesOnce()
{
    Counter counter;
    QVERIFY(counter.open("mfp-1\nmfp-2\n,\n"));
    QVERIFY(counter.create());
    QCOMPARE(counter.challenges().size(), 2);
    QVERIFY(counter.operations().contains(u"challenge create"_s));
    QVERIFY(!counter.find<QWidget>(u"listChooseButton"_s)->isEnabled());
    QVERIFY(!counter.find<QWidget>(u"listCreateButton"_s)->isVisible());
    QVERIFY(counter.until([&] { return counter.find<QTableView>(u"challengeTable"_s)->model()->rowCount() == 2; }));

    counter.click(u"listSaveButton"_s);
    const QString target = counter.inFolder(u"passwords.csv"_s);
    counter.pick(target);
    QVERIFY(counter.until([&] { return !counter.find<QWidget>(u"listSaveButton"_s)->isVisible(); })); // once
    QVERIFY(counter.find<QWidget>(u"listDoneStrip"_s)->accessibleName().contains(target));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const Challenge &challenge : counter.challenges()) {
        const Secret password = must(counter.world.read([&](Transaction &t) {
                                    return Challenges(*counter.world.vault).show(t, challenge.id);
                                })).second;
        const QByteArray line = challenge.spec.subject.toUtf8() + ',' + challenge.id.toUtf8() + ',' + password.view().toByteArray()
                                + ",http://scep.example:8080/scep/office";
        QVERIFY2(lines.contains(line), line.constData());
    }
    counter.click(u"listCloseButton"_s);
    QVERIFY(counter.until([&] { return !counter.find<QWidget>(u"challengeListDialog"_s); }));
}

void TestChallengeListDialog::keepsThemUntilTheyAreSaved()
{
    Counter counter;
    QVERIFY(counter.open("mfp-1\n"));
    QVERIFY(counter.create());
    counter.click(u"listSaveButton"_s);
    counter.pick(counter.inFolder(u"no/such/folder.csv"_s));
    QVERIFY(counter.until([&] { return counter.find<QLabel>(u"listError"_s)->isVisible(); }));
    counter.click(u"listSaveButton"_s);
    counter.pick(counter.inFolder(u"passwords.csv"_s));
    QVERIFY(counter.until([&] { return !counter.find<QWidget>(u"listSaveButton"_s)->isVisible(); }));
    QVERIFY(!counter.find<QLabel>(u"listError"_s)->isVisible());
    QVERIFY(QFile::exists(counter.inFolder(u"passwords.csv"_s)));
}

void TestChallengeListDialog::asksBeforeTheyAreLost()
{
    Counter counter;
    QVERIFY(counter.open("mfp-1\n"));
    QVERIFY(counter.create());
    counter.click(u"listCloseButton"_s);
    QVERIFY(counter.find<QWidget>(u"closeUnsavedBox"_s));
    QVERIFY(counter.find<QWidget>(u"challengeListDialog"_s)->isVisible());
    counter.click(u"questionAcceptButton"_s);
    QVERIFY(counter.until([&] { return !counter.find<QWidget>(u"challengeListDialog"_s); }));
    QCOMPARE(counter.challenges().size(), 1);
}

void TestChallengeListDialog::refusesWhatIsNoList()
{
    Counter counter;
    QVERIFY(counter.open(QByteArray("PK\x03\x04\0\0\0\x01", 8)));
    QVERIFY(counter.text(u"listError"_s).contains(u"names.csv"_s));
    QVERIFY(!counter.find<QWidget>(u"listCreateButton"_s)->isEnabled());
    QVERIFY(counter.open("mfp-1\n"));
    QVERIFY(counter.until([&] { return counter.find<QWidget>(u"listCreateButton"_s)->isEnabled(); }));
    QVERIFY(!counter.find<QLabel>(u"listError"_s)->isVisible());
}

void TestChallengeListDialog::bindsThemAsWished()
{
    Counter counter;
    QVERIFY(counter.open("mfp-1\n"));
    const QDateTime end = counter.world.now().addDays(2);
    counter.find<QSpinBox>(u"listUsesSpin"_s)->setValue(3);
    counter.find<QDateTimeEdit>(u"listExpiresEdit"_s)->setDateTime(end.toLocalTime());
    QVERIFY(counter.create());
    const Challenge made = counter.challenges().first();
    QCOMPARE(made.spec.subject, u"mfp-1"_s);
    QCOMPARE(made.spec.usesAllowed, std::optional(3));
    QVERIFY(made.spec.expires && qAbs(made.spec.expires->secsTo(end)) < 60);
    QVERIFY(!made.spec.renewable);
}

void TestChallengeListDialog::showsTheBeginningOfALongList()
{
    Counter counter;
    QByteArray csv;
    for (int i = 0; i < 1500; ++i)
        csv += "mfp-" + QByteArray::number(i) + '\n';
    QVERIFY(counter.open(csv + "mfp-7\n"));
    QCOMPARE(counter.rows()->rowCount(), 1000);
    QVERIFY(!counter.cell(0, 3).isEmpty());
    QVERIFY(counter.create());
    QCOMPARE(counter.challenges().size(), 1500);
}

} // namespace scepter

QTEST_MAIN(scepter::TestChallengeListDialog)
#include "tst_challengelistdialog.moc"
