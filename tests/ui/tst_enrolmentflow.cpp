#include "core/base/literals.h"
#include "core/net/qttransport.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/seededrandom.h"
#include "ui/device/devicepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"

#include <QTest>
#include <QtWidgets>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

/// What the device pages do when a server answers: every button of a failure does what it says.
class TestEnrolmentFlow final : public QObject {
    Q_OBJECT

    struct World {
        World() : page(station, u"pc-1"_s)
        {
            [&] {
                QVERIFY(server.listen());
                page.resize(1000, 800);
                page.show();
                page.open(DevicePage::Page::Communication);
                edit(u"urlEdit"_s)->setText(server.url().toString());
                click(u"updateButton"_s);
                QVERIFY(station.hasSettings());
                page.open(DevicePage::Page::Request);
            }();
        }
        template <class T> T *find(const QString &name) const { return page.findChild<T *>(name); }
        QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name); }
        QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
        void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
        FailurePanel *panel() const { return find<FailurePanel>(u"failurePanel"_s); }
        QPushButton *fix() const { return panel()->actionButton(); }
        void fill() const
        {
            edit(u"keyNameEdit"_s)->setText(u"TLS"_s);
            edit(u"organizationEdit"_s)->setText(u"Example"_s);
            edit(u"commonNameEdit"_s)->setText(u"pc-1.example"_s);
            edit(u"challengeEdit"_s)->setText(u"sesam"_s);
        }
        /// Sends and waits for the outcome.
        void send() const
        {
            click(u"sendButton"_s);
            wait();
        }
        void wait() const
        {
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!station.isBusy(), 20000); }();
        }
        /// First use: the CA is shown, and trusted by the button.
        void sendAndTrust() const
        {
            send();
            QTest::mouseClick(fix(), Qt::LeftButton);
            wait();
        }
        bool succeeded() const { return std::holds_alternative<Succeeded>(station.history().rows().constFirst().status); }

        QTemporaryDir directory;
        SystemScheduler scheduler;
        SeededRandom random{1};
        WorkPool pool;
        QtTransport transport{scheduler};
        KnownServers known{directory.filePath(u"known-servers.json"_s)};
        LocalStation station{{transport, scheduler, random, pool, known}, directory.path()};
        ScriptedServer server{TestCa::at(QDateTime::currentDateTimeUtc())};
        DevicePage page;
    };

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }

    void trustsOnFirstUseAndSucceeds()
    {
        World world;
        world.server.script.challenge = "sesam";
        world.fill();
        world.send();
        QVERIFY(world.panel()->isVisible());
        QCOMPARE(world.panel()->error().code, Errc::CaNotTrusted);
        const QString fingerprint = colonHex(world.server.ca().root().certificate.fingerprint(HashAlgorithm::Sha256));
        QVERIFY(world.find<QLabel>(u"failureFingerprints"_s)->text().remove(QChar(0x200b)).contains(fingerprint));
        QCOMPARE(world.edit(u"challengeEdit"_s)->text(), u"sesam"_s); // nothing was sent yet
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.find<QWidget>(u"progressArea"_s)->isVisible());
        QVERIFY(!world.button(u"sendButton"_s)->isEnabled());
        world.wait();
        QVERIFY(world.succeeded());
        QVERIFY(!world.panel()->isVisible());
        QVERIFY(world.edit(u"challengeEdit"_s)->text().isEmpty());
        QVERIFY(!world.edit(u"challengeEdit"_s)->isUndoAvailable());
        const QString directory = world.station.requestDirectory(world.station.history().rows().constFirst().id);
        QVERIFY(QFile::exists(directory + u"/cert.pem"_s));
        QVERIFY(world.find<QWidget>(u"successStrip"_s)->accessibleName().contains(directory));
        QCOMPARE(world.server.issuedCount(), 1);
    }

    void deferredIsContinued()
    {
        World world;
        world.server.script.pending = 1;
        world.station.setPollPolicy({});
        world.fill();
        world.sendAndTrust();
        QCOMPARE(world.panel()->error().code, Errc::Deferred);
        QVERIFY(world.fix()->isVisible());
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        world.wait();
        QVERIFY(world.succeeded());
        QCOMPARE(world.server.seen(Stage::Poll).size(), 1);
    }

    void continuedFromTheStatusPage()
    {
        World world;
        world.server.script.pending = 1;
        world.station.setPollPolicy({});
        world.fill();
        world.sendAndTrust();
        world.page.open(DevicePage::Page::Status);
        world.page.selectRequest(0);
        QVERIFY(world.button(u"continueButton"_s)->isVisible());
        world.click(u"continueButton"_s);
        world.wait();
        QVERIFY(world.succeeded());
        QVERIFY(!world.button(u"continueButton"_s)->isVisible());
    }

    void weakAlgorithmsAreAllowedByOneClick()
    {
        World world;
        world.server.script.cipher = CipherAlgorithm::TripleDes;
        world.server.script.hash = HashAlgorithm::Sha1;
        world.fill();
        world.sendAndTrust();
        QCOMPARE(world.panel()->error().code, Errc::WeakAlgorithm);
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        world.wait();
        QVERIFY(world.station.weakAlgorithmsAllowed());
        QVERIFY(world.find<QWidget>(u"weakStrip"_s));
        if (!world.succeeded()) { // not resumable: the challenge has to be typed again
            QVERIFY(world.find<QWidget>(u"messageStrip"_s)->isVisible());
            world.fill();
            world.send();
        }
        QVERIFY(world.succeeded());
    }

    void anotherCaIsTrustedAfterAQuestionOnly()
    {
        World world;
        world.fill();
        world.sendAndTrust();
        QVERIFY(world.succeeded());
        TestCa::Options other{QDateTime::currentDateTimeUtc()};
        other.name = u"Another CA"_s;
        world.server.setCa(TestCa(other));
        world.fill();
        world.send();
        QCOMPARE(world.panel()->error().code, Errc::CaChanged);
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        auto *question = world.page.findChild<QMessageBox *>(u"trustChangedCaDialog"_s);
        QVERIFY(question);
        QVERIFY(!world.station.isBusy());
        for (const QString &fingerprint : world.panel()->error().facts)
            QVERIFY(question->informativeText().contains(fingerprint));
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(!world.station.isBusy());
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QPushButton *accept = nullptr;
        QTRY_VERIFY((accept = world.page.findChild<QPushButton *>(u"trustChangedCaButton"_s)));
        QTest::mouseClick(accept, Qt::LeftButton);
        world.wait();
        QVERIFY(world.succeeded());
    }

    void refusalShowsTheServersWords()
    {
        World world;
        world.server.script.failInfo = "2";
        world.server.script.failInfoText = u"the challenge has been used before"_s;
        world.fill();
        world.sendAndTrust();
        QCOMPARE(world.panel()->error().code, Errc::ScepFailure);
        QVERIFY(world.find<QLabel>(u"failureWhy"_s)->text().contains(u"the challenge has been used before"_s));
        QVERIFY(!world.fix()->isVisible());
        QVERIFY(world.edit(u"challengeEdit"_s)->text().isEmpty());
    }

    void cancelledAndContinued()
    {
        World world;
        world.server.inject(Stage::Request, Fault::Silence, 1);
        world.fill();
        world.send();
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QTRY_VERIFY(!world.server.messages().isEmpty());
        QTRY_VERIFY(world.button(u"cancelButton"_s)->isVisible());
        world.click(u"cancelButton"_s);
        world.wait();
        QCOMPARE(world.panel()->error().code, Errc::Cancelled);
        QVERIFY(world.fix()->isVisible());
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        world.wait();
        QVERIFY(world.succeeded());
    }

    void ecKeyNeedsAChallenge()
    {
        World world;
        world.fill();
        world.find<QComboBox>(u"keyCombo"_s)->setCurrentIndex(3);
        world.edit(u"challengeEdit"_s)->clear();
        world.send();
        if (world.panel()->isVisible() && world.panel()->error().code == Errc::CaNotTrusted) {
            QTest::mouseClick(world.fix(), Qt::LeftButton);
            world.wait();
        }
        QVERIFY(!world.succeeded() || world.station.history().rows().isEmpty());
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestEnrolmentFlow)
#include "tst_enrolmentflow.moc"
