#include "core/base/literals.h"
#include "core/connector/requeststore.h"
#include "core/device/devicestore.h"
#include "core/fleet/rolloutstore.h"
#include "tests/support/pageworld.h"
#include "ui/activity/activityexport.h"
#include "ui/activity/activitypage.h"
#include "ui/models/activitymodel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QtWidgets>

using namespace scepter;

/// Everything that happened, from where it is written down.
class TestActivityPage final : public QObject {
    Q_OBJECT

    template <class T> static T must(const Result<T> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(errcName(result.error().code)), qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }
    /// What an administrator did.
    static void act(PageWorld &world, const QString &operation, const QString &subject)
    {
        const Administrator administrator = world.administrator();
        must(world.write([&](Transaction &transaction) {
            return administrator.log(transaction, administrator.act(world.now(), operation, {}, subject));
        }));
    }
    /// What reached a connector, and was refused.
    static void refuse(PageWorld &world, const QString &subject)
    {
        RequestRecord record{u"office"_s, world.now(), u"192.0.2.9"_s, u"PKCSReq"_s};
        record.subject = subject;
        must(world.write(
            [&](Transaction &transaction) { return RequestStore::addClosed(transaction, record, Refused{Refusal::ChallengeWrong}); }));
    }
    static QStringList column(const PageWorld &, const TableView *table, int column)
    {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, column).data().toString());
        return all;
    }
    static QPushButton *button(const ActivityPage &page, const QString &name) { return page.findChild<QPushButton *>(name); }

private Q_SLOTS:
    void whatHappensComesOnTop()
    {
        PageWorld world;
        act(world, u"connector create"_s, u"first"_s);
        ActivityPage page(world.workplace());
        world.show(page);
        auto *table = page.findChild<TableView *>(u"activityTable"_s);
        QAbstractItemModelTester tester(table->model());
        QVERIFY(world.until([&] { return table->model()->rowCount() == 1; }));
        QCOMPARE(column(world, table, ActivityModel::What), QStringList{u"Connector created"_s});
        refuse(world, u"CN=stranger"_s);
        QVERIFY(world.until([&] { return table->model()->rowCount() == 2; }));
        QCOMPARE(column(world, table, ActivityModel::What), (QStringList{u"Refused"_s, u"Connector created"_s}));
        QCOMPARE(column(world, table, ActivityModel::Where).first(), u"office"_s);
        QVERIFY(column(world, table, ActivityModel::Details).first().contains(u"challenge"_s, Qt::CaseInsensitive));
        // Of whom the pane tells more, and where it leads.
        table->selectRow(0);
        auto *text = page.findChild<QLabel *>(u"activityDetailsText"_s);
        QVERIFY(text->isVisible() && !text->text().isEmpty());
        QList<Destination> links;
        connect(&page, &Page::linkActivated, &page, [&](const Destination &destination) { links.append(destination); });
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == u"Show connector"_s)
                each->click();
        }
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().place, Place::Connectors);
        QCOMPARE(links.first().item, u"office"_s);
    }

    void filters()
    {
        PageWorld world;
        act(world, u"connector create"_s, u"first"_s);
        refuse(world, u"CN=stranger"_s);
        world.scheduler.advance(std::chrono::hours(24 * 9));
        act(world, u"template add"_s, u"second"_s);
        ActivityPage page(world.workplace());
        world.show(page);
        auto *table = page.findChild<TableView *>(u"activityTable"_s);
        const auto shows = [&](int rows) { return world.until([&] { return table->model()->rowCount() == rows; }); };
        QVERIFY(shows(3));
        button(page, u"connectorButton"_s)->click();
        QVERIFY(shows(2));
        button(page, u"connectorButton"_s)->click();
        QVERIFY(shows(3));
        page.findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"STRANGER"_s);
        QVERIFY(shows(1));
        page.findChild<QLineEdit *>(u"searchEdit"_s)->clear();
        QVERIFY(shows(3));
        page.findChild<QComboBox *>(u"spanCombo"_s)->setCurrentIndex(1); // seven days
        QVERIFY(shows(1));
        QCOMPARE(column(world, table, ActivityModel::What), QStringList{u"Template created"_s});
        page.findChild<QComboBox *>(u"spanCombo"_s)->setCurrentIndex(3);
        page.show(Destination{Place::Activity, u"nobody at all"_s});
        QVERIFY(shows(0));
    }

    /// More than are read at a time come as one scrolls, each of them once.
    void olderRowsComeWhenTheyAreWanted()
    {
        PageWorld world;
        for (int i = 0; i < 450; ++i)
            refuse(world, u"CN=%1"_s.arg(i));
        ActivityPage page(world.workplace());
        world.show(page);
        auto *table = page.findChild<TableView *>(u"activityTable"_s);
        auto *model = table->model();
        QAbstractItemModelTester tester(model);
        QVERIFY(world.until([&] { return model->rowCount() == 200; }));
        QVERIFY(world.until([&] {
            if (model->canFetchMore({}))
                model->fetchMore({});
            return model->rowCount() == 450;
        }));
        QVERIFY(world.until([&] { return !model->canFetchMore({}); }));
        const QStringList subjects = column(world, table, ActivityModel::Subject);
        for (int i = 0; i < 450; ++i)
            QCOMPARE(subjects[i], u"CN=%1"_s.arg(449 - i));
    }

    void exported()
    {
        PageWorld world;
        act(world, u"connector create"_s, u"=evil"_s);
        refuse(world, u"CN=stranger"_s);
        ActivityExport writer(world.workplace(), nullptr);
        QStringList written;
        connect(&writer, &ActivityExport::written, &writer, [&](const QString &path, int) { written.append(path); });
        const QString csv = world.store.folder() + u"/a.csv"_s, json = world.store.folder() + u"/a.json"_s;
        writer.write({}, csv);
        QVERIFY(world.until([&] { return written.size() == 1; }));
        writer.write({.text = u"stranger"_s}, json);
        QVERIFY(world.until([&] { return written.size() == 2; }));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray table = file.readAll();
        QCOMPARE(table.count("\r\n"), 3);
        QVERIFY(table.contains("'=evil")); // no formula
        QFile other(json);
        QVERIFY(other.open(QIODevice::ReadOnly));
        const QJsonArray array = QJsonDocument::fromJson(other.readAll()).array();
        QCOMPARE(array.size(), 1);
        QCOMPARE(array.first()[u"refusal"].toString(), u"ChallengeWrong"_s);
        writer.write({}, u"/nowhere/at/all.csv"_s);
        std::optional<Error> failed;
        connect(&writer, &ActivityExport::failed, &writer, [&](const Error &error) { failed = error; });
        QVERIFY(world.until([&] { return failed.has_value(); }));
    }
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
