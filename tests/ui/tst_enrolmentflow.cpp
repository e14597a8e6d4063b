#include "core/base/literals.h"
#include "core/crypto/pkcs12.h"
#include "tests/support/devicerig.h"
#include "tests/support/testdata.h"
#include "ui/device/certificateissuancerequestpage.h"
#include "ui/device/devicepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"

#include <QSignalSpy>
#include <QTest>
#include <QtWidgets>

using namespace scepter;
using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;

/// What the device pages do when a server answers: every button of a failure does what it says.
class TestEnrolmentFlow final : public QObject {
    Q_OBJECT

    /// The pages of a device that has communication settings and no CA to trust, and an engine that runs it.
    struct World {
        explicit World(const QString &name = u"this-computer"_s, const QString &profile = u"this-computer"_s)
            : rig({u"connector"_s, u"device"_s, u"fleet"_s}),
              host({rig.database(), rig.client.scheduler, rig.client.services().random, rig.client.services().pool}),
              page({rig.client.services(), rig.database(), rig.profiles, host, settings, u"pc-1"_s})
        {
            [&] {
                if (name != u"this-computer"_s)
                    rig.add(name, profile);
                const Administrator administrator(*rig.vault, u"user test"_s);
                QVERIFY(answerOf(rig.database().write([&](Transaction &transaction) { return AuditLog(*rig.vault).begin(transaction); })));
                page.setAdministrator(administrator);
                page.openDevice(name);
                rig.startEngine();
                connect(rig.engine.get(), &DeviceEngine::progress, &page, &DevicePage::showProgress);
                page.resize(1000, 800);
                page.show();
                QVERIFY(until([&] { return page.widget(DevicePage::Page::Request) && page.device().device().id != DeviceId::None; }));
                if (!device().settings().communication) {
                    page.open(DevicePage::Page::Communication);
                    edit(u"urlEdit"_s)->setText(rig.client.server.url().toString());
                    click(u"updateButton"_s);
                    QVERIFY(until([&] { return device().settings().communication.has_value(); }));
                }
                page.open(DevicePage::Page::Request);
            }();
        }
        bool until(const std::function<bool()> &condition)
        {
            return QTest::qWaitFor(
                [&] {
                    rig.client.scheduler.advance(std::chrono::milliseconds(100));
                    return condition();
                },
                20'000);
        }
        RemoteUi &device() { return page.device(); }
        /// On the page that is open.
        template <class T> T *find(const QString &name) { return page.widget(page.page())->findChild<T *>(name); }
        QLineEdit *edit(const QString &name) { return find<QLineEdit>(name); }
        QPushButton *button(const QString &name) { return find<QPushButton>(name); }
        void click(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }
        FailurePanel *panel() { return find<FailurePanel>(u"failurePanel"_s); }
        QPushButton *fix() { return panel()->actionButton(); }
        void fill()
        {
            edit(u"keyNameEdit"_s)->setText(u"TLS"_s);
            edit(u"organizationEdit"_s)->setText(u"Example"_s);
            edit(u"commonNameEdit"_s)->setText(u"pc-1.example"_s);
            edit(u"challengeEdit"_s)->setText(u"sesam"_s);
        }
        /// Until nothing is being done, as the pages know it.
        void wait()
        {
            [&] { QVERIFY(until([&] { return !device().isBusy() && !isSending(); })); }();
        }
        bool isSending() { return page.widget(DevicePage::Page::Request)->findChild<QWidget *>(u"progressArea"_s)->isVisibleTo(nullptr); }
        void clickAndWait(QPushButton *pressed)
        {
            const int before = device().state().requestsMade;
            const auto rowsBefore = device().history().rows();
            QTest::mouseClick(pressed, Qt::LeftButton);
            [&] {
                QVERIFY(until([&] {
                    return device().state().requestsMade > before || device().isBusy() || !(device().history().rows() == rowsBefore);
                }));
            }();
            wait();
        }
        void send() { clickAndWait(button(u"sendButton"_s)); }
        /// First use: the CA is shown, and trusted by the button.
        void sendAndTrust()
        {
            send();
            clickAndWait(fix());
        }
        bool succeeded() { return std::holds_alternative<Succeeded>(device().history().rows().constFirst().status); }
        /// The polls that a deferred request has left (D13).
        void usePolls()
        {
            while (device().isBusy()) {
                const auto &run = device().state().run;
                if (run->phase == RequestRun::Phase::Waiting)
                    rig.client.scheduler.setWallClock(run->nextPoll);
                [&, state = device().state()] { QVERIFY(until([&] { return !(device().state() == state); })); }();
            }
        }

        DeviceRig rig{{u"connector"_s, u"device"_s}};
        QSettings settings{rig.store.folder() + u"/window.ini"_s, QSettings::IniFormat};
        ConnectorHost host;
        DevicePage page;
    };

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }

    void trustsOnFirstUseAndSucceeds()
    {
        World world;
        world.rig.client.server.script.challenge = "sesam";
        world.fill();
        world.send();
        QVERIFY(world.panel()->isVisible());
        QCOMPARE(world.panel()->error().code, Errc::CaNotTrusted);
        const QString fingerprint = colonHex(world.rig.client.server.ca().root().certificate.fingerprint(HashAlgorithm::Sha256));
        QVERIFY(world.find<QLabel>(u"failureFingerprints"_s)->text().remove(QChar(0x200b)).contains(fingerprint));
        QCOMPARE(world.edit(u"challengeEdit"_s)->text(), u"sesam"_s); // nothing was sent yet
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().state().requestsMade == 2; })); // once the store has the trust
        QVERIFY(world.find<QWidget>(u"progressArea"_s)->isVisible() || world.succeeded());
        world.wait();
        QVERIFY(world.succeeded());
        QVERIFY(!world.panel()->isVisible());
        QVERIFY(world.edit(u"challengeEdit"_s)->text().isEmpty());
        QVERIFY(!world.edit(u"challengeEdit"_s)->isUndoAvailable());
        QVERIFY(world.find<QWidget>(u"successStrip"_s)->isVisible());
        QVERIFY(world.button(u"exportKeyButton"_s)->isVisible());
        QCOMPARE(world.rig.client.server.issuedCount(), 1);
    }

    void deferredIsContinued()
    {
        World world;
        world.rig.client.server.script.pending = 4; // one more than it polls
        world.fill();
        world.send();
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().isBusy(); }));
        world.usePolls();
        QCOMPARE(world.panel()->error().code, Errc::Deferred);
        QVERIFY(world.fix()->isVisible());
        world.clickAndWait(world.fix());
        QVERIFY(world.succeeded());
        QCOMPARE(world.rig.client.server.seen(Stage::Poll).size(), 4);
    }

    void continuedFromTheStatusPage()
    {
        World world;
        world.rig.client.server.script.pending = 4;
        world.fill();
        world.send();
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().isBusy(); }));
        world.usePolls();
        world.page.open(DevicePage::Page::Status);
        world.page.selectRequest(0);
        QVERIFY(world.button(u"continueButton"_s)->isVisible());
        world.clickAndWait(world.button(u"continueButton"_s));
        QVERIFY(world.succeeded());
        QVERIFY(!world.button(u"continueButton"_s)->isVisible());
    }

    /// The status page leads from a row to its CSR and to its certificate.
    void aRowLeadsToItsCsrAndCertificate()
    {
        World world;
        world.rig.client.server.script.challenge = "sesam";
        world.fill();
        world.sendAndTrust();
        QVERIFY(world.succeeded());
        world.page.open(DevicePage::Page::Status);
        world.page.selectRequest(0);
        auto *papers = world.find<QWidget>(u"papers"_s);
        QVERIFY(world.until([&] { return papers->isVisible() && world.button(u"csrPemButton"_s)->isEnabled(); }));
        world.click(u"csrPemButton"_s);
        auto *pem = world.find<QPlainTextEdit>(u"csrPem"_s);
        QVERIFY(pem->isVisible());
        world.click(u"csrCopyButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), pem->toPlainText());
        const auto csr = Csr::fromDer(derOfPem(pem->toPlainText().toLatin1()));
        QVERIFY_OK(csr);
        QVERIFY_OK(csr->verify());
        const Certificate certificate = *world.device().keys().constLast().certificate;
        QCOMPARE(csr->subject().toString(), u"O=Example, CN=pc-1.example"_s);
        QVERIFY(*csr->publicKey() == certificate.publicKey());
        QVERIFY(csr->challenge().isEmpty()); // D9
        QSignalSpy links(&world.page, &DevicePage::linkActivated);
        world.click(u"rowCertificateButton"_s);
        QCOMPARE(links.size(), 1);
        const auto where = links[0][0].value<Destination>();
        QCOMPARE(where.place, Place::Certificates);
        QCOMPARE(where.item, QString::fromLatin1(certificate.fingerprint(HashAlgorithm::Sha256).toHex()));
    }

    /// Whoever has no passphrase sees what was asked for, and why there is no CSR.
    void aViewerSeesWhatWasAskedFor()
    {
        World world;
        world.fill();
        world.send(); // refused before anything is sent: the CA is not trusted
        world.page.setAdministrator({});
        world.page.open(DevicePage::Page::Status);
        world.page.selectRequest(0);
        QVERIFY(world.until([&] { return world.find<QWidget>(u"papers"_s)->isVisible(); }));
        QVERIFY(!world.button(u"csrPemButton"_s)->isEnabled());
        QCOMPARE(world.find<QLabel>(u"csrNote"_s)->text(), u"Administrator privileges are required"_s);
        QVERIFY(!world.button(u"rowCertificateButton"_s)->isVisible());
    }

    void weakAlgorithmsAreAllowedByOneClick()
    {
        World world;
        world.rig.client.server.script.cipher = CipherAlgorithm::TripleDes;
        world.rig.client.server.script.hash = HashAlgorithm::Sha1;
        world.fill();
        world.sendAndTrust();
        QCOMPARE(world.panel()->error().code, Errc::WeakAlgorithm);
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().weakAlgorithmsAllowed(); }));
        if (!world.until([&] { return world.succeeded() || world.find<QWidget>(u"messageStrip"_s)->isVisible(); }))
            QFAIL("nothing followed");
        QVERIFY(world.find<QWidget>(u"weakStrip"_s)->isVisible());
        if (!world.succeeded()) { // not resumable: the challenge has to be typed again
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
        TestCa::Options other{.now = world.rig.now()};
        other.name = u"Another CA"_s;
        world.rig.client.server.setCa(TestCa(other));
        world.fill();
        world.send();
        QCOMPARE(world.panel()->error().code, Errc::CaChanged);
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        auto *question = world.page.findChild<QMessageBox *>(u"trustChangedCaDialog"_s);
        QVERIFY(question);
        QVERIFY(!world.device().isBusy());
        for (const QString &fingerprint : world.panel()->error().facts)
            QVERIFY(question->informativeText().contains(fingerprint));
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(!world.device().isBusy());
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QPushButton *accept = nullptr;
        QTRY_VERIFY((accept = world.page.findChild<QPushButton *>(u"trustChangedCaButton"_s)));
        world.clickAndWait(accept);
        QVERIFY(world.succeeded());
    }

    void refusalShowsTheServersWords()
    {
        World world;
        world.rig.client.server.script.failInfo = "2";
        world.rig.client.server.script.failInfoText = u"the challenge has been used before"_s;
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
        world.rig.client.stallsTimeOut = false;
        world.rig.client.server.inject(Stage::Request, Fault::Silence, 1);
        world.fill();
        world.send();
        QTest::mouseClick(world.fix(), Qt::LeftButton);
        QVERIFY(world.until([&] { return !world.rig.client.server.messages().isEmpty(); }));
        QVERIFY(world.until([&] { return world.button(u"cancelButton"_s)->isVisible(); }));
        world.click(u"cancelButton"_s);
        world.wait();
        QVERIFY(world.until([&] { return world.panel()->isVisible(); }));
        QCOMPARE(world.panel()->error().code, Errc::Cancelled);
        QVERIFY(world.fix()->isVisible());
        world.clickAndWait(world.fix());
        QVERIFY(world.succeeded());
    }

    /// S4: said under the field, and nothing is sent.
    void ecKeyNeedsAChallenge()
    {
        World world;
        world.fill();
        world.find<QComboBox>(u"keyCombo"_s)->setCurrentIndex(3);
        world.edit(u"challengeEdit"_s)->clear();
        world.click(u"sendButton"_s);
        QVERIFY(world.find<QLabel>(u"challengeError"_s)->isVisible());
        QVERIFY(world.device().history().rows().isEmpty());
        QVERIFY(world.rig.client.server.messages().isEmpty());
    }

    /// What is exported can be read by others, under the passphrase that was typed.
    void exportsTheKeyAsPkcs12()
    {
        World world;
        world.fill();
        world.sendAndTrust();
        QVERIFY(world.succeeded());
        world.click(u"exportKeyButton"_s);
        auto *asking = world.page.findChild<PassphraseDialog *>();
        QVERIFY(asking);
        const auto typed = [asking](const QString &first, const QString &second) {
            asking->findChild<QLineEdit *>(u"passphraseEdit"_s)->setText(first);
            asking->findChild<QLineEdit *>(u"passphraseAgainEdit"_s)->setText(second);
            QTest::mouseClick(asking->findChild<QPushButton *>(u"passphraseAcceptButton"_s), Qt::LeftButton);
        };
        typed(u"open sesame"_s, u"open sesam"_s);
        QVERIFY(asking->findChild<QLabel *>(u"passphraseError"_s)->isVisible());
        QVERIFY(!world.page.findChild<QFileDialog *>());
        typed(u"open sesame"_s, u"open sesame"_s);
        auto *file = world.page.findChild<QFileDialog *>(u"exportFileDialog"_s);
        QVERIFY(file);
        const QString path = world.rig.store.folder() + u"/key.p12"_s;
        Q_EMIT file->fileSelected(path);
        file->close();
        QVERIFY(world.until([&] { return QFile::exists(path); }));
        QVERIFY(world.until([&] { return world.find<QWidget>(u"successStrip"_s)->accessibleName().contains(path); }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray bytes = written.readAll();
        QVERIFY(!readPkcs12(bytes, Secret("another")));
        const auto read = readPkcs12(bytes, Secret("open sesame"));
        QVERIFY(read);
        QCOMPARE(read->certificate, *world.device().keys().constLast().certificate);
        QCOMPARE(read->key.publicKey(), read->certificate.publicKey());
    }

    /// D10: the new key waits for the restart, and the page says so until then.
    void restartIsAskedFor()
    {
        World world(u"mfp"_s, u"mfp"_s);
        auto *strip = world.page.findChild<QWidget *>(u"restartStrip"_s);
        auto *restart = world.page.findChild<QPushButton *>(u"restartButton"_s);
        QVERIFY(restart->isVisible());
        QVERIFY(!strip->isVisible());
        world.fill();
        world.find<QComboBox>(u"locationCombo"_s)->setCurrentIndex(1);
        world.send();
        QVERIFY(world.succeeded());
        QVERIFY(world.until([&] { return strip->isVisible(); }));
        QVERIFY(!world.button(u"exportKeyButton"_s)->isVisible()); // an MFP's key never leaves it
        QTest::mouseClick(restart, Qt::LeftButton);
        QVERIFY(world.until([&] { return !strip->isVisible(); }));
        QVERIFY(world.device().keys().constLast().slot.inUse);
        world.page.openDevice(u"this-computer"_s); // has nothing to restart
        QVERIFY(world.until([&] { return world.page.widget(DevicePage::Page::Request) != nullptr; }));
        QVERIFY(!restart->isVisible());
    }

    /// D5, D6, D8: what excludes what, in both directions, and it is said.
    void interlocks()
    {
        World world(u"mfp"_s, u"mfp"_s);
        using Page = DevicePage::Page;
        const auto isExplained = [](const QWidget *control) { return !control->isEnabled() && !control->toolTip().isEmpty(); };
        const auto tick = [&](bool on) {
            world.page.open(Page::Automatic);
            world.find<QCheckBox>(u"timerCheck"_s)->setChecked(on);
            world.fill();
            world.click(u"updateButton"_s);
            QVERIFY(world.until([&] { return world.device().isTimerOn() == on; }));
        };
        tick(true);
        QVERIFY(world.edit(u"challengeEdit"_s)->text().isEmpty()); // D18
        QVERIFY(world.until([&] { return !world.edit(u"challengeEdit"_s)->placeholderText().isEmpty(); }));
        world.page.open(Page::Communication);
        QVERIFY(isExplained(world.edit(u"urlEdit"_s)) && isExplained(world.button(u"updateButton"_s)));
        QVERIFY(world.find<QWidget>(u"timerStrip"_s)->isVisible());
        world.page.open(Page::Request);
        QVERIFY(isExplained(world.button(u"sendButton"_s)) && isExplained(world.edit(u"keyNameEdit"_s)));
        QVERIFY(world.find<QWidget>(u"timerStrip"_s)->isVisible());
        tick(false);
        world.page.open(Page::Communication);
        QVERIFY(world.edit(u"urlEdit"_s)->isEnabled() && world.button(u"updateButton"_s)->isEnabled());
        QVERIFY(!world.find<QWidget>(u"timerStrip"_s)->isVisible());
        world.page.open(Page::Request);
        QVERIFY(world.button(u"sendButton"_s)->isEnabled());
        QVERIFY(!world.find<QWidget>(u"timerStrip"_s)->isVisible());
    }

    /// D6: without communication settings there is no timer.
    void noTimerWithoutCommunicationSettings()
    {
        World world;
        (void)world.rig.database()
            .write([](Transaction &transaction) {
                return DeviceStore(DeviceProfiles()).add(transaction, {.name = u"bare"_s}, QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC));
            })
            .takeResult();
        world.page.openDevice(u"bare"_s);
        QVERIFY(world.until([&] { return world.page.widget(DevicePage::Page::Request) != nullptr; }));
        world.page.open(DevicePage::Page::Automatic);
        QVERIFY(!world.find<QCheckBox>(u"timerCheck"_s)->isEnabled());
        QVERIFY(!world.find<QCheckBox>(u"timerCheck"_s)->toolTip().isEmpty());
        QVERIFY(world.find<QWidget>(u"settingsStrip"_s)->isVisible());
        world.click(u"autoOpenSettingsButton"_s);
        QCOMPARE(world.page.page(), DevicePage::Page::Communication);
    }

    /// D7, D11: what the manual warns of.
    void warnsAsTheManualDoes()
    {
        World world(u"mfp"_s, u"mfp"_s);
        const auto warning = [&] { return world.find<QWidget>(u"warningStrip"_s); };
        const auto says = [&](const QString &words) { return warning()->isVisible() && warning()->accessibleName().contains(words); };
        world.fill();
        QVERIFY(!warning()->isVisible());
        auto *location = world.find<QComboBox>(u"locationCombo"_s);
        location->setCurrentIndex(1);
        QVERIFY(says(u"IPPS"_s)); // TLS, with an FQDN
        world.edit(u"commonNameEdit"_s)->setText(u"192.0.2.9"_s);
        QVERIFY(!warning()->isVisible());
        location->setCurrentIndex(3);
        QVERIFY(says(u"IPSec is switched off"_s));
        QVERIFY(world.find<QComboBox>(u"destinationCombo"_s)->isVisible());
        DeviceSetup setup = world.device().settings().setup;
        setup.dns = false;
        setup.functions.append(KeyUseLocation::IpSec);
        world.device().updateSetup(setup, [](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return !warning()->isVisible(); }));
        world.edit(u"commonNameEdit"_s)->setText(u"mfp.example"_s);
        QVERIFY(says(u"DNS server is required"_s));
    }

    /// D7, D11, D15: functions, destinations, DNS and time zone are set in the window, and the next request follows the zone.
    void setupIsSet()
    {
        World world(u"mfp"_s, u"mfp"_s);
        AutoRequestSettings settings;
        settings.timer = true;
        settings.startDate = world.rig.now().date().addDays(2);
        settings.startTime = QTime(2, 0);
        settings.request = {
            .keyName = u"IPSec"_s, .commonName = u"192.0.2.9"_s, .location = KeyUseLocation::IpSec, .destination = u"IPSec 1"_s};
        world.device().updateAutomatic(settings, Secret("sesam"), [](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return world.device().state().next.has_value(); }));
        const QDateTime before = world.device().state().next->setTime;
        world.page.open(DevicePage::Page::Setup);
        auto *list = world.find<QListWidget>(u"destinationsList"_s);
        QCOMPARE(list->count(), 2);
        list->item(0)->setText(u"Malmö"_s);
        list->setCurrentRow(1);
        world.click(u"removeDestinationButton"_s);
        world.find<QCheckBox>(u"ipsecCheck"_s)->setChecked(true);
        world.find<QCheckBox>(u"dnsCheck"_s)->setChecked(false);
        world.find<QComboBox>(u"zoneCombo"_s)->setEditText(u"Europe/Atlantis"_s);
        world.click(u"setupUpdateButton"_s);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"zoneError"_s)->isVisible(); }));
        QCOMPARE(world.device().settings().setup.destinations.size(), 2); // nothing of it
        world.find<QComboBox>(u"zoneCombo"_s)->setEditText(u"Asia/Jakarta"_s);
        world.click(u"setupUpdateButton"_s);
        QVERIFY(world.until([&] { return world.device().settings().setup.timeZone == "Asia/Jakarta"; }));
        const DeviceSetup &setup = world.device().settings().setup;
        QCOMPARE(setup.destinations, QStringList{u"Malmö"_s});
        QVERIFY(setup.functions.contains(KeyUseLocation::IpSec) && !setup.dns);
        QCOMPARE(world.device().settings().automatic.request.destination, u"Malmö"_s);
        QCOMPARE(world.device().state().next->setTime, before.addSecs(-7 * 60 * 60)); // the same time by another clock
        const QString shown = QLocale().toString(QDateTime(settings.startDate, settings.startTime, Qt::UTC), QLocale::ShortFormat);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"setupNextLabel"_s)->text().contains(shown); }));
    }

    /// D10, D11, D17: what a request will do is said before, and what it did until a restart changes that; then its key is deleted.
    void outlookAndOutcome()
    {
        World world(u"mfp"_s, u"mfp"_s);
        world.rig.client.server.script.challenge = "sesam";
        const auto text = [&](const QString &name) { return world.find<NoteStrip>(name)->text(); };
        world.fill();
        world.find<QComboBox>(u"locationCombo"_s)->setCurrentIndex(1);
        QVERIFY(text(u"outlookStrip"_s).contains(u"default key is not overwritten"_s));
        QVERIFY(text(u"outlookStrip"_s).contains(u"has to be restarted"_s));
        world.send();
        if (!world.succeeded()) // a CA that nobody trusts yet
            world.clickAndWait(world.fix());
        QVERIFY(world.until([&] { return world.find<NoteStrip>(u"successStrip"_s)->isVisible(); }));
        QVERIFY(text(u"successStrip"_s).contains(u"for TLS"_s));
        QVERIFY(text(u"successStrip"_s).contains(u"after the next restart"_s));
        world.device().restart([](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return !text(u"successStrip"_s).contains(u"after the next restart"_s); }));
        QVERIFY(text(u"outlookStrip"_s).contains(u"“TLS” stays on the device"_s));

        world.page.open(DevicePage::Page::Setup);
        auto *keys = world.find<QTableView>(u"deviceKeysTable"_s);
        QCOMPARE(keys->model()->rowCount(), 2);
        keys->selectRow(0);
        QVERIFY(!world.button(u"deleteKeyButton"_s)->isEnabled());
        QVERIFY(world.button(u"deleteKeyButton"_s)->toolTip().contains(u"never deleted"_s)); // D17
        keys->selectRow(1);
        world.click(u"deleteKeyButton"_s);
        QVERIFY(world.until([&] { return world.page.findChild<QMessageBox *>(u"deleteKeyQuestion"_s) != nullptr; }));
        auto *question = world.page.findChild<QMessageBox *>(u"deleteKeyQuestion"_s);
        QVERIFY2(question->informativeText().contains(u"TLS"_s) && question->informativeText().contains(u"only copy"_s),
                 qPrintable(question->informativeText()));
        QTest::mouseClick(question->findChild<QPushButton *>(u"questionAcceptButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().keys().size() == 1; }));
        world.page.open(DevicePage::Page::Status);
        world.page.selectRequest(0);
        QVERIFY(text(u"keyStrip"_s).contains(u"no longer on the device"_s));
    }

    /// The timer is set on its page, and the request runs by itself when its time has come.
    void timerRuns()
    {
        World world(u"mfp"_s, u"mfp"_s);
        world.rig.client.server.script.challenge = "sesam";
        world.page.open(DevicePage::Page::Automatic);
        world.fill();
        const QDateTime start = QDateTime(world.rig.now().date().addDays(1), QTime(2, 0), Qt::UTC);
        world.find<QCheckBox>(u"timerCheck"_s)->setChecked(true);
        world.find<QDateTimeEdit>(u"startEdit"_s)->setDateTime(start);
        world.find<QCheckBox>(u"periodCheck"_s)->setChecked(true);
        world.find<QSpinBox>(u"intervalSpin"_s)->setValue(30);
        world.find<QCheckBox>(u"restartCheck"_s)->setChecked(true);
        world.click(u"updateButton"_s);
        QVERIFY(world.until([&] { return world.device().state().next.has_value(); }));
        const QString shown = QLocale().toString(start, QLocale::ShortFormat);
        QVERIFY2(world.find<QLabel>(u"nextLabel"_s)->text().contains(shown), qPrintable(world.find<QLabel>(u"nextLabel"_s)->text()));
        world.rig.client.scheduler.setWallClock(start);
        QVERIFY(world.until([&] { return world.device().history().rows().size() == 2 && !world.device().isBusy(); }));
        QVERIFY(std::holds_alternative<ToBeProcessed>(world.device().history().rows()[0].status));
        QVERIFY(std::holds_alternative<Succeeded>(world.device().history().rows()[1].status));
        QCOMPARE(world.device().state().next->setTime, start.addDays(30));
        QVERIFY(!world.device().state().restartNeeded); // D16
        QVERIFY(world.find<QLabel>(u"nextLabel"_s)->text().contains(QLocale().toString(start.addDays(30), QLocale::ShortFormat)));
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestEnrolmentFlow)
#include "tst_enrolmentflow.moc"
