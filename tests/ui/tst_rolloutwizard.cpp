#include "tests/ui/fleetdialogs.h"
#include "ui/fleet/printerpage.h"
#include "ui/fleet/rolloutwizard.h"
#include "ui/fleet/sheetspanel.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/tableview.h"

#include <QSignalSpy>
#include <QTest>

using namespace scepter;

/// Every step on the way to a rollout, a renewal and a plan for printers, and what stands in the way.
class TestRolloutWizard final : public QObject {
    Q_OBJECT

    class World : public FleetWorld {
    public:
        void open(const QString &filter = {}, const std::optional<QStringList> &renewed = {})
        {
            wizard = new RolloutWizard(workplace(), administrator(), filter, nullptr);
            QObject::connect(wizard, &RolloutWizard::created, wizard, [this](RolloutId id) { made = id; });
            if (renewed)
                wizard->renew(*renewed);
            wizard->QDialog::open();
        }
        /// A key of a device with a certificate that ends in so many days.
        void certify(DeviceId device, const QString &name, int number, const QString &location, int days)
        {
            if (!m_key)
                m_key = need(PrivateKey::generate(KeySpec::Rsa2048));
            const QByteArray subject = need(need(DistinguishedName::parse(u"O=Acme, CN=%1.example"_s.arg(name))).toDer());
            const Certificate issued = need(issueCertificate(
                {subject, m_key->publicKey(), QByteArray(1, char(number)), now().addDays(-1), now().addDays(days)}, {}, *m_key));
            need(write([&](Transaction &transaction) {
                return transaction.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created,"
                                       " certificate, chain, sealed_key, not_after, serial, issuer)"
                                       " VALUES (?, ?, 'TLS', ?, '', 0, 1, ?, ?, '', ?, ?, ?, ?)",
                                       {qint64(device), number, location, now(), issued.der(), QByteArray("x"), issued.notAfter(),
                                        issued.serialHex(), issuerHash(issued)});
            }));
        }
        ~World() { delete wizard; }
        WizardStep *step() const
        {
            for (WizardStep *step : wizard->findChildren<WizardStep *>()) {
                if (!step->isHidden())
                    return step;
            }
            qFatal("no step");
        }
        QString title() const { return step()->title(); }
        template <class T> T *find(const QString &name) const { return FleetWorld::find<T>(*wizard, name); }
        void click(const QString &name) const { FleetWorld::click(*wizard, name); }
        /// [Next], and the step that follows.
        bool next(const QString &title)
        {
            click(u"nextButton"_s);
            return until([&] { return this->title() == title && find<QPushButton>(u"nextButton"_s)->isEnabled(); });
        }
        bool isShown(const QString &name) const { return find<QWidget>(name)->isVisibleTo(wizard); }
        QString text(const QString &name) const { return find<QLabel>(name)->text(); }
        Rollout rollout(RolloutId id)
        {
            return need(read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); }));
        }
        QStringList members(RolloutId id)
        {
            QStringList names;
            for (const RolloutMember &member : need(read([&](Transaction &t) { return RolloutStore::members(t, id); })))
                names.append(member.name);
            names.sort();
            return names;
        }

        QPointer<RolloutWizard> wizard;
        RolloutId made = RolloutId::None;

    private:
        std::optional<PrivateKey> m_key;
    };

    /// From the choice of the certificates to the rollout that renews them.
    static void renews(World &world)
    {
        QVERIFY(world.next(u"New keys"_s));
        QVERIFY(world.find<QCheckBox>(u"asBeforeCheck"_s)->isChecked() && !world.isShown(u"commonNameEdit"_s));
        QVERIFY(world.next(u"Server and challenge"_s));
        QVERIFY(world.until([&] { return world.find<QComboBox>(u"connectorCombo"_s)->count() == 1; }));
        QVERIFY(world.next(u"Schedule and waves"_s));
        QVERIFY(world.find<QCheckBox>(u"deleteOldCheck"_s)->isChecked());
        QVERIFY(world.next(u"Check"_s));
        QVERIFY(world.next(u"Start"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));
        const Rollout rollout = world.rollout(world.made);
        QCOMPARE(rollout.kind, RolloutKind::Renew);
        QVERIFY(rollout.settings.deletesOld && !rollout.settings.hasTemplate());
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// What was chosen on the way is what stands in the store, and in the audit log.
    void makesTheRolloutThatWasChosen()
    {
        World world;
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s})
            world.add(name, u"Malmö"_s);
        world.add(u"mfp-4"_s, u"Oslo"_s);
        world.add(u"real-1"_s, u"Malmö"_s, true);
        world.open();
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"4 device"_s); }));
        world.click(u"placeRadio"_s);
        auto *site = world.find<QComboBox>(u"siteCombo"_s);
        QVERIFY(world.until([&] { return site->findData(u"Malmö"_s) > 0; }));
        site->setCurrentIndex(site->findData(u"Malmö"_s));
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"3 device"_s); }));
        QVERIFY2(world.text(u"namesLabel"_s).contains(u"mfp-1, mfp-2, mfp-3"_s), qPrintable(world.text(u"namesLabel"_s)));
        QVERIFY(world.text(u"namesLabel"_s).contains(u"1 printer"_s));
        QVERIFY(world.next(u"Template"_s));

        world.find<QLineEdit>(u"nameEdit"_s)->setText(u"office-tls"_s);
        world.find<QLineEdit>(u"organizationEdit"_s)->setText(u"Acme {site}"_s);
        QVERIFY(world.until([&] { return world.text(u"previewLabel"_s).contains(u"mfp-1.example"_s); }));
        QVERIFY(world.next(u"Server and challenge"_s));

        QVERIFY(world.until([&] { return world.find<QComboBox>(u"connectorCombo"_s)->currentText() == u"office"_s; }));
        world.find<QSpinBox>(u"lifetimeSpin"_s)->setValue(2);
        QVERIFY(world.next(u"Schedule and waves"_s));

        world.find<QSpinBox>(u"canarySpin"_s)->setValue(1);
        world.find<QSpinBox>(u"waveSpin"_s)->setValue(50);
        world.find<QSpinBox>(u"holdSpin"_s)->setValue(5);
        world.find<QSpinBox>(u"jitterSpin"_s)->setValue(3);
        world.click(u"restartCheck"_s);
        QVERIFY(world.next(u"Check"_s));

        QVERIFY2(world.text(u"checkSummary"_s).contains(u"3 device"_s), qPrintable(world.text(u"checkSummary"_s)));
        QVERIFY(world.text(u"checkSummary"_s).contains(u"3 wave"_s));
        QVERIFY(world.next(u"Start"_s));

        world.find<QLineEdit>(u"rolloutTitleEdit"_s)->setText(u"December TLS"_s);
        QVERIFY(world.rollouts().isEmpty());
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));

        const Rollout rollout = world.rollout(world.made);
        QCOMPARE(rollout.title, u"December TLS"_s);
        QCOMPARE(rollout.kind, RolloutKind::Enrol);
        QCOMPARE(rollout.settings.filter, u"site=\"Malmö\""_s);
        QCOMPARE(rollout.settings.wanted.name, u"office-tls"_s);
        QCOMPARE(rollout.settings.wanted.organization, u"Acme {site}"_s);
        QCOMPARE(rollout.settings.connector, u"office"_s);
        QCOMPARE(rollout.settings.challenge.kind, ChallengeChoice::Kind::Connector);
        QCOMPARE(rollout.settings.challenge.lifetime, std::chrono::hours(48));
        QCOMPARE(rollout.settings.canary, 1);
        QCOMPARE(rollout.settings.wavePercent, 50);
        QCOMPARE(rollout.settings.holdAbovePercent, 5);
        QCOMPARE(rollout.settings.jitter, std::chrono::seconds(180));
        QVERIFY(rollout.settings.restarts);
        QVERIFY(!rollout.starts);
        QCOMPARE(world.members(world.made), QStringList({u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s}));
        QCOMPARE(world.audited(u"rollout create"_s).size(), 1);
        QCOMPARE(world.audited(u"template add"_s), QStringList{u"office-tls"_s});
        QVERIFY(!world.settings.contains(u"rollout/draft"_s));
    }

    /// A filter that is not understood says so under its field, and there is no way on.
    void showsAFilterError()
    {
        World world;
        world.add(u"mfp-1"_s);
        world.open();
        world.click(u"filterRadio"_s);
        world.find<QLineEdit>(u"filterEdit"_s)->setText(u"site=(Malmö"_s);
        QVERIFY(world.until([&] { return world.isShown(u"filterEditError"_s); }));
        QVERIFY(!world.text(u"filterEditError"_s).isEmpty());
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.isShown(u"filterEditError"_s); }));
        QCOMPARE(world.title(), u"Devices"_s);
        world.find<QLineEdit>(u"filterEdit"_s)->setText(u"name=nobody"_s);
        QVERIFY(!world.isShown(u"filterEditError"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s) == u"No device is chosen."_s; }));
        QCOMPARE(world.title(), u"Devices"_s);
        world.find<QLineEdit>(u"filterEdit"_s)->setText(u"name=mfp-1"_s);
        QVERIFY(world.next(u"Template"_s));
    }

    /// A device without what a variable stands for is told of before anything is sent, and can be left out.
    void reportsADeviceThatLacksAVariable()
    {
        World world;
        world.add(u"mfp-1"_s, {}, false, u"A1"_s);
        world.add(u"mfp-2"_s);
        world.open();
        QVERIFY(world.next(u"Template"_s));
        world.find<QLineEdit>(u"commonNameEdit"_s)->setText(u"{serial}.example"_s);
        QVERIFY(world.until([&] { return world.isShown(u"templateProblems"_s); }));
        QVERIFY(world.find<NoteStrip>(u"templateProblems"_s)->text().contains(u"mfp-2"_s));
        QVERIFY(world.next(u"Server and challenge"_s));
        QVERIFY(world.until([&] { return world.find<QComboBox>(u"connectorCombo"_s)->count() == 1; }));
        QVERIFY(world.next(u"Schedule and waves"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.isShown(u"problemsTable"_s); }));
        const QAbstractItemModel *model = world.find<TableView>(u"problemsTable"_s)->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), u"mfp-2"_s);
        QVERIFY(!world.find<QPushButton>(u"nextButton"_s)->isEnabled());
        world.click(u"leaveOutCheck"_s);
        QVERIFY(world.next(u"Start"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));
        QCOMPARE(world.members(world.made), QStringList{u"mfp-1"_s});
    }

    /// The language changes while it is open: the texts follow, what was typed stays.
    void keepsWhatWasTypedInAnotherLanguage()
    {
        World world;
        world.add(u"mfp-1"_s);
        world.open();
        QVERIFY(world.next(u"Template"_s));
        world.find<QLineEdit>(u"nameEdit"_s)->setText(u"kontor"_s);
        world.find<QLineEdit>(u"commonNameEdit"_s)->setText(QString());
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.isShown(u"commonNameEditError"_s); }));

        /// Every text in capitals: what is not asked for again stays as it was.
        class Capitals final : public QTranslator {
            QString translate(const char *, const char *source, const char *, int) const override
            {
                return QString::fromUtf8(source).toUpper();
            }
            bool isEmpty() const override { return false; }
        } capitals;
        QCoreApplication::installTranslator(&capitals);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(world.wizard, &change);
        QCOMPARE(world.find<QPushButton>(u"nextButton"_s)->text(), u"NEXT"_s);
        QCOMPARE(world.title(), u"TEMPLATE"_s);
        QCOMPARE(world.find<QComboBox>(u"templateCombo"_s)->itemText(0), u"NEW TEMPLATE"_s);
        QCOMPARE(world.find<QLineEdit>(u"nameEdit"_s)->text(), u"kontor"_s);
        QVERIFY(world.isShown(u"commonNameEditError"_s));
        QVERIFY(world.text(u"commonNameEditError"_s).startsWith(u"THE TEMPLATE"_s));
        QCoreApplication::removeTranslator(&capitals);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QCOMPARE(world.find<QLineEdit>(u"nameEdit"_s)->text(), u"kontor"_s);
    }

    /// F2: as “scepterctl template delete”, after a question.
    void aTemplateIsDeleted()
    {
        World world;
        world.add(u"mfp-1"_s);
        CertificateTemplate office{u"office"_s};
        office.commonName = u"{name}.example"_s;
        FleetWorld::need(world.write([&](Transaction &transaction) { return TemplateStore::add(transaction, office, world.now()); }));
        world.open();
        QVERIFY(world.next(u"Template"_s));
        auto *templates = world.find<QComboBox>(u"templateCombo"_s);
        QVERIFY(world.until([&] { return templates->currentData() == u"office"_s; }));
        auto *remove = world.find<QPushButton>(u"deleteTemplateButton"_s);
        QVERIFY(remove->isVisible());
        remove->click();
        QVERIFY(world.wizard->findChild<QMessageBox *>(u"deleteTemplateQuestion"_s)->text().contains(u"office"_s));
        QCOMPARE(world.audited(u"template delete"_s).size(), 0);
        world.click(u"questionAcceptButton"_s);
        QVERIFY(world.until([&] { return templates->count() == 1; })); // a new one
        QVERIFY(!remove->isVisible());
        QCOMPARE(world.audited(u"template delete"_s), QStringList{u"office"_s});
        QVERIFY(FleetWorld::need(world.read([](Transaction &transaction) { return TemplateStore::list(transaction); })).isEmpty());
    }

    /// Left in the middle, it is offered the next time, and goes on where it was. A challenge password is not kept.
    void isTakenUpAgain()
    {
        World world;
        world.add(u"mfp-1"_s, u"Malmö"_s);
        world.add(u"mfp-2"_s, u"Oslo"_s);
        world.open(u"site=Malmö"_s);
        QVERIFY(!world.isShown(u"draftStrip"_s));
        QVERIFY(world.next(u"Template"_s));
        world.find<QLineEdit>(u"organizationEdit"_s)->setText(u"Acme"_s);
        QVERIFY(world.next(u"Server and challenge"_s));
        world.click(u"otherRadio"_s);
        world.find<QLineEdit>(u"urlEdit"_s)->setText(u"http://ndes.example/scep"_s);
        world.click(u"oneRadio"_s);
        world.find<QLineEdit>(u"passwordEdit"_s)->setText(u"open sesame 7"_s);
        QVERIFY(world.next(u"Schedule and waves"_s));
        world.find<QSpinBox>(u"canarySpin"_s)->setValue(4);
        world.click(u"closeButton"_s);
        QVERIFY(world.until([&] { return !world.wizard; }));
        const QString draft = world.settings.value(u"rollout/draft"_s).toString();
        QVERIFY(draft.contains(u"ndes.example"_s));
        QVERIFY(!draft.contains(u"open sesame 7"_s));

        world.open();
        QVERIFY(world.isShown(u"draftStrip"_s));
        world.click(u"takeUpButton"_s);
        QVERIFY(!world.isShown(u"draftStrip"_s));
        QVERIFY(world.until([&] { return world.title() == u"Server and challenge"_s; })); // where the password is asked for again
        QVERIFY(world.until([&] { return world.isShown(u"passwordEditError"_s); }));
        QCOMPARE(world.find<QLineEdit>(u"urlEdit"_s)->text(), u"http://ndes.example/scep"_s);
        QCOMPARE(world.find<QLineEdit>(u"organizationEdit"_s)->text(), u"Acme"_s);
        QCOMPARE(world.find<QSpinBox>(u"canarySpin"_s)->value(), 4);
        world.find<QLineEdit>(u"passwordEdit"_s)->setText(u"open sesame 7"_s);
        QVERIFY(world.next(u"Schedule and waves"_s));
        QVERIFY(world.next(u"Check"_s));
        QVERIFY(world.next(u"Start"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));
        QCOMPARE(world.members(world.made), QStringList{u"mfp-1"_s});
        const auto challenge = world.read([&](Transaction &t) { return RolloutStore::challenge(t, *world.vault, world.made); });
        QVERIFY(challenge && challenge->equals(Secret("open sesame 7")));
        QCOMPARE(world.audited(u"template add"_s).size(), 1); // it was kept before the rollout was left
    }

    /// Only what is due is renewed, and the old keys go unless somebody decides otherwise (F6).
    void renewsWhatIsDue()
    {
        World world;
        const DeviceId first = world.add(u"mfp-1"_s);
        world.certify(first, u"mfp-1"_s, 7, u"tls"_s, 10);
        world.certify(first, u"mfp-1"_s, 8, u"ieee8021x"_s, 250); // newer, and not due
        world.certify(world.add(u"mfp-2"_s), u"mfp-2"_s, 7, u"tls"_s, 200);
        world.add(u"mfp-3"_s);
        world.open();
        world.click(u"renewRadio"_s);
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"1 device"_s); }));
        world.find<QSpinBox>(u"daysSpin"_s)->setValue(300);
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"2 device"_s); }));
        world.find<QSpinBox>(u"daysSpin"_s)->setValue(20);
        renews(world);
        QCOMPARE(world.members(world.made), QStringList{u"mfp-1"_s});
        const auto members = World::need(world.read([&](Transaction &t) { return RolloutStore::members(t, world.made); }));
        const KeyRequest wanted = members.first().renewal->wanted;
        QCOMPARE(members.first().renewal->key, 7);
        QCOMPARE(wanted.location, KeyUseLocation::Tls);
        QCOMPARE(wanted.commonName, u"mfp-1.example"_s);
        QCOMPARE(wanted.organization, u"Acme"_s);
    }

    /// “Renew…” of a certificate: of exactly those that were meant, whenever they end (F6).
    void renewsWhatWasMeant()
    {
        World world;
        const DeviceId first = world.add(u"mfp-1"_s);
        world.certify(first, u"mfp-1"_s, 7, u"tls"_s, 10);
        world.certify(first, u"mfp-1"_s, 8, u"ieee8021x"_s, 250);
        world.certify(world.add(u"mfp-2"_s), u"mfp-2"_s, 7, u"tls"_s, 200);
        world.open({}, QStringList{u"mfp-1/8"_s});
        QVERIFY(world.find<QRadioButton>(u"renewRadio"_s)->isChecked());
        QVERIFY(world.isShown(u"onlyNamedCheck"_s) && !world.isShown(u"daysSpin"_s));
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"1 device"_s); }));
        renews(world);
        const auto members = World::need(world.read([&](Transaction &t) { return RolloutStore::members(t, world.made); }));
        QCOMPARE(members.size(), 1);
        QCOMPARE(members.first().renewal->key, 8);
        QCOMPARE(members.first().renewal->wanted.location, KeyUseLocation::Ieee8021x);
    }

    /// Printers get a plan: waves, and settings sheets that only their owner can read.
    void plansForPrinters()
    {
        World world;
        world.add(u"real-1"_s, {}, true);
        world.add(u"real-2"_s, {}, true);
        world.add(u"mfp-1"_s);
        world.open();
        world.click(u"planRadio"_s);
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"2 printer"_s); }));
        QVERIFY(world.next(u"Template"_s));
        QVERIFY(world.next(u"Server and challenge"_s));
        QVERIFY(!world.isShown(u"otherRadio"_s));
        QVERIFY(world.until([&] { return world.find<QComboBox>(u"connectorCombo"_s)->count() == 1; }));
        world.find<QSpinBox>(u"lifetimeSpin"_s)->setValue(7);
        QVERIFY(world.next(u"Schedule and waves"_s));
        QVERIFY(!world.isShown(u"laterRadio"_s)); // who stands before a printer decides when
        QVERIFY(!world.isShown(u"restartCheck"_s));
        QVERIFY(world.isShown(u"canarySpin"_s));
        QVERIFY(world.next(u"Check"_s));
        QVERIFY(world.next(u"Start"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));
        QCOMPARE(world.rollout(world.made).kind, RolloutKind::Plan);
        QCOMPARE(world.members(world.made), QStringList({u"real-1"_s, u"real-2"_s}));
        QCOMPARE(world.audited(u"fleet plan"_s).size(), 1);

        // F9: whoever leaves without them is asked.
        QVERIFY(world.isShown(u"sheetsCsvButton"_s));
        world.wizard->reject();
        auto *question = world.wizard->findChild<QMessageBox *>(u"sheetsQuestion"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains(u"2 printer"_s));
        QVERIFY(world.wizard->isVisible());
        FleetWorld::click(*question, u"questionRejectButton"_s);
        QVERIFY(world.wizard->isVisible());
        auto *panel = world.wizard->findChild<SheetsPanel *>();
        QSignalSpy saved(panel, &SheetsPanel::saved);
        const QString path = world.store.folder() + u"/sheets.csv"_s;
        panel->save(SheetsPanel::Form::Csv, path);
        QVERIFY(world.until([&] { return saved.size() == 1; }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("real-2.example"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(world.audited(u"fleet sheets"_s).size(), 1); // F9, C9

        // Passwords are not written over anything, nor does the log say that they were.
        panel->save(SheetsPanel::Form::Csv, path);
        QVERIFY(world.until([&] { return !panel->findChild<FailurePanel *>()->isHidden(); }));
        QCOMPARE(panel->findChild<FailurePanel *>()->error().code, Errc::AlreadyExists);
        QCOMPARE(world.audited(u"fleet sheets"_s).size(), 1);
        world.wizard->reject(); // they are written now
        QVERIFY(!world.wizard || !world.wizard->isVisible());
    }

    /// F9: what Scepter knows of a printer, and what can be done with one.
    void aPrinterHasAPageOfItsOwn()
    {
        World world;
        const DeviceId id = world.add(u"real-1"_s, u"Oslo"_s, true, u"SN-1"_s);
        world.add(u"real-2"_s, u"Oslo"_s, true);
        PrinterPage page(world.workplace());
        page.resize(900, 1200);
        page.show();
        page.showPrinter(u"real-1"_s);
        const auto says = [&](const QString &section, const QString &fact) {
            for (const QLabel *label : FleetWorld::find<QWidget>(page, section)->findChildren<QLabel *>()) {
                if (label->isVisibleTo(&page) && label->accessibleName().contains(fact))
                    return true;
            }
            return false;
        };
        QVERIFY(world.until([&] { return says(u"printerIdentity"_s, u"SN-1"_s); }));
        QVERIFY(says(u"printerIdentity"_s, u"Oslo"_s));
        QVERIFY(says(u"printerPlans"_s, u"no plan"_s));
        auto *sheet = FleetWorld::find<QPushButton>(page, u"printerSheetButton"_s);
        auto *edit = FleetWorld::find<QPushButton>(page, u"printerEditButton"_s);
        QVERIFY(!sheet->isEnabled() && !edit->isEnabled()); // D1
        page.setAdministrator(world.administrator());
        QVERIFY(edit->isEnabled());
        QVERIFY(!sheet->isEnabled());

        NewPlan plan{u"Spring"_s, CertificateTemplate{u"tls"_s}, u"office"_s};
        plan.wanted.commonName = u"{name}.example"_s;
        const RolloutId made = FleetWorld::need(world.write([&](Transaction &transaction) {
            return PrinterPlan::create(transaction, *world.vault, plan, {{id, u"real-1"_s, KeyRequest{.commonName = u"real-1.example"_s}}},
                                       world.now());
        }));
        QVERIFY(world.until([&] { return says(u"printerPlans"_s, u"has not been written"_s); }));
        QVERIFY(says(u"printerTimeline"_s, u"Spring"_s));
        QVERIFY(sheet->isEnabled());
        sheet->click();
        auto *panel = page.findChild<SheetsPanel *>();
        QVERIFY(panel);
        QSignalSpy saved(panel, &SheetsPanel::saved);
        panel->save(SheetsPanel::Form::Csv, world.store.folder() + u"/one.csv"_s);
        QVERIFY(world.until([&] { return saved.size() == 1; }));
        QVERIFY(world.until([&] { return says(u"printerTimeline"_s, u"user test"_s); }));
        QVERIFY(world.audited(u"fleet sheets"_s).value(0).contains(u"plan %1: real-1"_s.arg(qint64(made))));
        delete page.findChild<QDialog *>(u"sheetsDialog"_s);

        // It was refused, and is expected again.
        FleetWorld::need(world.write([&](Transaction &transaction) {
            return PrinterPlan::move(transaction, made, id, MemberState::Expected, MemberState::Missing, world.now());
        }));
        auto *retry = FleetWorld::find<QPushButton>(page, u"printerRetryButton"_s);
        QVERIFY(world.until([&] { return retry->isVisible(); }));
        retry->click();
        QVERIFY(world.until([&] { return page.findChild<QMessageBox *>(u"retryQuestion"_s) != nullptr; })); // what will happen
        QCOMPARE(world.audited(u"rollout retry"_s).size(), 0);
        QVERIFY(page.findChild<QMessageBox *>(u"retryQuestion"_s)->text().contains(u"1 wave"_s));
        FleetWorld::click(page, u"questionAcceptButton"_s);
        QVERIFY(world.until([&] { return world.audited(u"rollout retry"_s).size() == 1; }));
        QVERIFY(world.until([&] { return !retry->isVisible(); }));

        edit->click();
        FleetWorld::find<QLineEdit>(page, u"editSite"_s)->setText(u"Lund"_s);
        FleetWorld::click(page, u"fieldsAcceptButton"_s);
        QVERIFY(world.until([&] { return says(u"printerIdentity"_s, u"Lund"_s); }));
    }

    /// F11: the canary's sheets alone can be written, and the question is about these.
    void aPlanInWaves()
    {
        World world;
        for (const QString &name : {u"real-1"_s, u"real-2"_s, u"real-3"_s})
            world.add(name, {}, true);
        world.open();
        world.click(u"planRadio"_s);
        QVERIFY(world.until([&] { return world.text(u"countLabel"_s).startsWith(u"3 printer"_s); }));
        QVERIFY(world.next(u"Template"_s));
        QVERIFY(world.next(u"Server and challenge"_s));
        QVERIFY(world.until([&] { return world.find<QComboBox>(u"connectorCombo"_s)->count() == 1; }));
        QVERIFY(world.next(u"Schedule and waves"_s));
        world.find<QSpinBox>(u"canarySpin"_s)->setValue(1);
        QVERIFY(world.next(u"Check"_s));
        QVERIFY(world.until([&] { return world.text(u"checkSummary"_s).contains(u"in 2 wave"_s); }));
        QVERIFY(world.next(u"Start"_s));
        world.click(u"nextButton"_s);
        QVERIFY(world.until([&] { return world.made != RolloutId::None; }));
        QCOMPARE(world.rollout(world.made).waves, 2);
        QVERIFY(world.rollout(world.made).settings.provenOnly);
        world.wizard->reject();
        auto *question = world.wizard->findChild<QMessageBox *>(u"sheetsQuestion"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains(u"1 printer"_s));
        const QPointer<QDialog> wizard(world.wizard);
        FleetWorld::click(*question, u"questionAcceptButton"_s);
        QVERIFY(world.until([&] { return !wizard || !wizard->isVisible(); }));
    }
};

QTEST_MAIN(TestRolloutWizard)
#include "tst_rolloutwizard.moc"
