#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "tests/fleet/reportrig.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"
#include "ui/fleet/reportdialog.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"

#include <QSignalSpy>
#include <QTest>
#include <QtWidgets>

using namespace scepter;

/// What became of a rollout leaves the store as a file, in every form, and the keys for administrators only (F8).
class TestReportDialog final : public QObject {
    Q_OBJECT

    class World : public ReportRig {
    public:
        World()
        {
            static Appearance appearance;
            id = create({add({u"mfp-1"_s}), add({u"mfp-2"_s})});
            const QList<RolloutMember> members = *read([&](Transaction &t) { return RolloutStore::members(t, id); });
            succeed(id, members[0].device);
            end(id, members[1].device, MemberState::Failed, Error{Errc::Timeout, {}, {u"30"_s}});
            if (!write([&](Transaction &transaction) { return AuditLog(*vault).begin(transaction); }))
                qFatal("no audit log");
        }
        ReportDialog *open(bool administrator = true)
        {
            const Workplace workplace{{transport, scheduler, random, pool, known}, database(), profiles, host, settings, u"pc-1"_s};
            const auto who = administrator ? std::optional(Administrator(*vault, u"user test"_s)) : std::nullopt;
            dialog = std::make_unique<ReportDialog>(workplace, who, id, nullptr);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            return dialog.get();
        }
        QByteArray saved(ReportDialog::Form form, const QString &name)
        {
            const QString path = store.folder() + u'/' + name;
            QSignalSpy spy(dialog.get(), &ReportDialog::saved);
            dialog->save(form, path);
            if (!QTest::qWaitFor([&] { return !spy.isEmpty(); }, 20'000))
                return {};
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        bool isShown(const QString &name) const { return dialog->findChild<QWidget *>(name)->isVisibleTo(dialog.get()); }

        ManualScheduler scheduler;
        FakeTransport transport;
        WorkPool pool{1};
        KnownServersFile known{store.folder() + u"/known.json"_s, pool};
        QSettings settings{store.folder() + u"/window.ini"_s, QSettings::IniFormat};
        ConnectorHost host{ConnectorServices{database(), scheduler, random, pool}};
        RolloutId id;
        std::unique_ptr<ReportDialog> dialog;
    };

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void writesEveryForm()
    {
        World world;
        world.open();
        const QByteArray csv = world.saved(ReportDialog::Form::Csv, u"report.csv"_s);
        QVERIFY(csv.contains("mfp-1") && csv.contains("mfp-2") && csv.contains("Timeout"));
        const QJsonObject json = QJsonDocument::fromJson(world.saved(ReportDialog::Form::Json, u"report.json"_s)).object();
        QCOMPARE(json[u"devices"_s].toArray().size(), 2);
        QVERIFY(world.saved(ReportDialog::Form::Html, u"report.html"_s).contains("<html"));
        QVERIFY(world.saved(ReportDialog::Form::Pdf, u"report.pdf"_s).startsWith("%PDF"));
        QVERIFY(world.isShown(u"doneStrip"_s));
    }

    void aFileThatCannotBeWrittenIsAFailure()
    {
        World world;
        ReportDialog *dialog = world.open();
        dialog->save(ReportDialog::Form::Csv, world.store.folder() + u"/no such folder/report.csv"_s);
        QVERIFY(QTest::qWaitFor([&] { return world.isShown(u"failurePanel"_s); }, 20'000));
        QCOMPARE(dialog->findChild<FailurePanel *>(u"failurePanel"_s)->error().code, Errc::FileUnwritable);
        QVERIFY(!world.isShown(u"doneStrip"_s));
    }

    /// A viewer reads the report, and has no way to the keys.
    void keysAreForAdministrators()
    {
        World world;
        ReportDialog *viewer = world.open(false);
        auto *button = viewer->findChild<QPushButton *>(u"exportButton"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(viewer->findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
        QVERIFY(world.open()->findChild<QPushButton *>(u"exportButton"_s)->isEnabled());
    }

    /// Each key is in the log, and the folder has a file for it and the index.
    void exportsKeysIntoAnEmptyFolder()
    {
        World world;
        ReportDialog *dialog = world.open();
        const QString folder = world.store.folder() + u"/keys"_s;
        QSignalSpy saved(dialog, &ReportDialog::saved);
        dialog->exportKeys(folder, Secret("another passphrase"));
        QVERIFY(QTest::qWaitFor([&] { return saved.size() == 1; }, 20'000));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList({u"index.csv"_s, u"mfp-1.p12"_s}));
        const auto logged = world.read(
            [](Transaction &transaction) { return transaction.number("SELECT count(*) FROM audit WHERE operation = 'key export'"); });
        QCOMPARE(logged.value_or(-1), 1);

        dialog->exportKeys(folder, Secret("another passphrase")); // it is not empty any more
        QVERIFY(QTest::qWaitFor([&] { return world.isShown(u"failurePanel"_s); }, 20'000));
        QCOMPARE(dialog->findChild<FailurePanel *>(u"failurePanel"_s)->error().code, Errc::DirectoryInUse);
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
