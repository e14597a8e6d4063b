#include "core/base/literals.h"
#include "tests/support/pageworld.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "ui/connectors/connectorspage.h"
#include "ui/connectors/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <QTranslator>

namespace scepter {

class TestConnectorsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone();
    void approvesAWaitingRequest();
    void rejectsWithAReason();
    void showsTheCsrWithoutItsChallenge();
    void createsShowsAndDeletesAChallenge();
    void showsAnAlarm();
    void showsRequestsAsTheyCome();
    void allowsAFurtherNameFromItsRow();
    void warnsOfRenewalsThatAreLost();
    void revokesACertificate();
    void changesTheSettings();
    void deletesAConnector();
    void buildsTheCrlAndRollsTheCaOver();
    void verifiesTheAuditLog();
    void createsAConnectorInTheWizard();
    void wizardWantsARecoveryFileOrARefusal();
    void showsWhoServes();
    void saysThatThePortIsInUse();
    void aViewerChangesNothing();
    void followsTheLanguage();
    void modelTellsWhatDiffers();
};

namespace {

/// Every text is another one.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'§' + QString::fromUtf8(source); }
    bool isEmpty() const override { return false; }
};

/// A page over a store with a CA and the connector "office".
class Bench {
public:
    explicit Bench(Approval approval = Approval::Automatic, bool empty = false)
        : service(world.database(), world.pool, world.random, *world.vault)
    {
        if (!empty) {
            const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, world.random, world.now());
            must(world.write([&](Transaction &t) { return CaStore(*world.vault).create(t, ca, u"Acme"_s, world.now()); }));
            ConnectorSettings office{u"office"_s};
            office.title = u"Stockholm HQ"_s;
            office.ca = u"ca"_s;
            office.approval = approval;
            must(world.write([&](Transaction &t) { return ConnectorStore::create(t, office, world.now()); }));
        }
        page = std::make_unique<ConnectorsPage>(world.workplace());
        attention = std::make_unique<QSignalSpy>(page.get(), &ConnectorsPage::attentionChanged);
        noticed = std::make_unique<QSignalSpy>(page.get(), &Page::noticed);
        world.show(*page);
        until([&] { return empty || find<QTableView>(u"waitingTable"_s)->isVisible(); });
    }
    ~Bench() { page.reset(); }

    template <class W> W *find(const QString &name) const { return page->findChild<W *>(name); }
    QAbstractItemModel *rows(const QString &table) const { return find<QTableView>(table)->model(); }
    bool until(const std::function<bool()> &condition) { return world.until(condition); }
    bool hasRows(const QString &table, int count)
    {
        return until([&] { return rows(table)->rowCount() == count; });
    }
    void click(const QString &button)
    {
        auto *found = find<QAbstractButton>(button);
        if (!found || !found->isVisible() || !found->isEnabled())
            qFatal("%s cannot be clicked", qPrintable(button));
        found->click();
    }
    void open(const QString &view) { page->show(Destination{Place::Connectors, {}, {}, view}); }
    void select(const QString &table, int row) { find<QTableView>(table)->selectRow(row); }
    QString pane(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>(name)->findChildren<QLabel *>())
            texts.append(label->text().remove(QChar(0x200b)));
        return texts.join(u'\n');
    }
    QStringList operations() { return world.auditedOperations(); }

    QString addChallenge(const QByteArray &password, const QString &subject)
    {
        const ChallengeSpec spec{u"office"_s, subject, {}, 1};
        return must(world.write([&](Transaction &t) {
                   return Challenges(*world.vault).create(t, spec, Secret(password), world.random, world.now());
               }))
            .id;
    }
    /// A request as a device sends it.
    void enrol(const QString &key, const QString &subject, const QByteArray &challenge = {}, int ahead = 0,
               const QList<SubjectAltName> &names = {})
    {
        const TestIdentity signer = selfSigned(testKey(key), subject, world.now());
        PkiMessage claims{MessageType::PkcsReq, "T" + QByteArray::number(++m_transactions), QByteArray(16, 'n')};
        claims.messageData = csrFor(key, subject, challenge, names).der();
        const auto served = must(world.read([&](Transaction &t) {
                                return loadServed(t, *world.vault, {u"office"_s}, world.now());
                            })).connectors.value(u"office"_s);
        const Recipient recipient{served->current()->responder().certificate};
        const QByteArray bytes = must(encode(claims, {signer.certificate, signer.key}, recipient, {}, world.now().addSecs(ahead)));
        bool answered = false;
        service.handle(served, bytes, u"192.0.2.7"_s, world.now(), [&](const ScepAnswer &) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered; }, 30'000))
            qFatal("no answer");
    }
    RequestRow newest()
    {
        return must(world.read([](Transaction &t) { return RequestStore::newest(t, u"office"_s, 1); })).first();
    }

    PageWorld world;
    ScepService service;
    std::unique_ptr<ConnectorsPage> page;
    std::unique_ptr<QSignalSpy> attention, noticed;

private:
    int m_transactions = 0;
};

} // namespace

void TestConnectorsPage::saysThatThereIsNone()
{
    Bench bench(Approval::Automatic, true);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"noConnector"_s)->isVisible(); }));
    QVERIFY(!bench.find<QPushButton>(u"serveButton"_s)->isEnabled());
    QVERIFY(bench.find<QPushButton>(u"newConnectorButton"_s)->isEnabled());
}

void TestConnectorsPage::approvesAWaitingRequest()
{
    Bench bench(Approval::Manual);
    const QAbstractItemModelTester tester(bench.rows(u"waitingTable"_s));
    QVERIFY(!bench.find<QPushButton>(u"approveButton"_s)->isVisible());
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s);
    QVERIFY(bench.hasRows(u"waitingTable"_s, 1));
    QVERIFY(bench.until([&] { return !bench.attention->isEmpty(); }));
    QCOMPARE(bench.attention->last().first().toInt(), 1);
    QCOMPARE(bench.noticed->size(), 1);
    QCOMPARE(bench.noticed->first()[2].value<Destination>().view, u"approvals"_s);
    QVERIFY(bench.find<QAbstractButton>(u"tab_approvals"_s)->text().contains(u"(1)"_s));
    const QString pane = bench.pane(u"waitingPane"_s);
    for (const QString &part : {u"CN=printer-7.example"_s, u"192.0.2.7"_s, u"RSA 2048"_s, u"T1"_s})
        QVERIFY2(pane.contains(part), qPrintable(pane));

    bench.click(u"approveButton"_s);
    QVERIFY(bench.until([&] { return bench.newest().state == u"approved"_s; }));
    QVERIFY(bench.operations().contains(u"pending approve"_s));
    QVERIFY(bench.until([&] { return !bench.find<QPushButton>(u"approveButton"_s)->isEnabled(); }));
    QVERIFY(bench.until([&] { return bench.attention->last().first().toInt() == 0; }));
    QVERIFY(bench.find<QWidget>(u"doneStrip"_s)->isVisible());
}

void TestConnectorsPage::rejectsWithAReason()
{
    Bench bench(Approval::Manual);
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s);
    QVERIFY(bench.hasRows(u"waitingTable"_s, 1));
    bench.click(u"rejectButton"_s);
    bench.find<QLineEdit>(u"reasonEdit"_s)->setText(u"not ours"_s);
    bench.click(u"reasonAcceptButton"_s);
    QVERIFY(bench.hasRows(u"waitingTable"_s, 0));
    QCOMPARE(bench.newest().state, u"rejected"_s);
    QCOMPARE(bench.newest().reason, u"not ours"_s);
    QVERIFY(bench.operations().contains(u"pending reject"_s));
}

void TestConnectorsPage::showsTheCsrWithoutItsChallenge()
{
    Bench bench(Approval::Manual);
    bench.addChallenge("s3cret-of-7", {});
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "s3cret-of-7");
    QVERIFY(bench.hasRows(u"waitingTable"_s, 1));
    bench.click(u"csrButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"textView"_s) != nullptr; }));
    const QString text = bench.find<QWidget>(u"textView"_s)->property("plainText").toString();
    QVERIFY2(text.contains(u"CN=printer-7.example"_s) && text.contains(u"RSA 2048"_s), qPrintable(text));
    QVERIFY(!text.contains(u"s3cret"_s));
    const QString words = bench.pane(u"csrFacts"_s);
    for (const QString &part : {u"Common name"_s, u"printer-7.example"_s, u"RSA 2048"_s, u"has the private key"_s, u"There is one"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(!words.contains(u"s3cret"_s));
}

void TestConnectorsPage::createsShowsAndDeletesAChallenge()
{
    Bench bench;
    bench.open(u"challenges"_s);
    const QAbstractItemModelTester tester(bench.rows(u"challengeTable"_s));
    bench.click(u"newChallengeButton"_s);
    QVERIFY(!bench.find<QCheckBox>(u"renewableCheck"_s)->isEnabled()); // nobody is bound to it yet
    bench.find<QLineEdit>(u"subjectEdit"_s)->setText(u"printer-7"_s);
    QVERIFY(bench.find<QCheckBox>(u"renewableCheck"_s)->isEnabled());
    bench.click(u"challengeAcceptButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QLineEdit>(u"passwordEdit"_s) != nullptr; }));
    const QString password = bench.find<QLineEdit>(u"passwordEdit"_s)->text();
    QCOMPARE(password.size(), 26);
    bench.click(u"copyPasswordButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), password);
    bench.click(u"passwordCloseButton"_s);
    QVERIFY(bench.hasRows(u"challengeTable"_s, 1));
    QVERIFY(bench.operations().contains(u"challenge create"_s));
    for (int column = 0; column < bench.rows(u"challengeTable"_s)->columnCount(); ++column)
        QVERIFY(!bench.rows(u"challengeTable"_s)->index(0, column).data().toString().contains(password));
    QVERIFY(bench.until([&] { return bench.find<QLineEdit>(u"passwordEdit"_s) == nullptr; }));

    bench.select(u"challengeTable"_s, 0);
    QVERIFY(!bench.pane(u"challengePane"_s).contains(password));
    bench.click(u"showPasswordButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QLineEdit>(u"passwordEdit"_s) != nullptr; }));
    QCOMPARE(bench.find<QLineEdit>(u"passwordEdit"_s)->text(), password);
    QCOMPARE(bench.operations().last(), u"challenge show"_s);
    bench.click(u"passwordCloseButton"_s);

    bench.click(u"deleteChallengeButton"_s);
    QCOMPARE(bench.rows(u"challengeTable"_s)->rowCount(), 1); // asked first
    bench.click(u"questionAcceptButton"_s);
    QVERIFY(bench.hasRows(u"challengeTable"_s, 0));
    QCOMPARE(bench.operations().last(), u"challenge delete"_s);
}

void TestConnectorsPage::showsAnAlarm()
{
    Bench bench;
    bench.open(u"alarms"_s);
    const QAbstractItemModelTester tester(bench.rows(u"alarmTable"_s));
    bench.addChallenge("bound to 8", u"printer-8.example"_s);
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "bound to 8");
    QVERIFY(bench.hasRows(u"alarmTable"_s, 1));
    QVERIFY(bench.until([&] { return bench.find<QAbstractButton>(u"tab_alarms"_s)->text().contains(u"(1)"_s); }));
    bench.select(u"alarmTable"_s, 0);
    const QString pane = bench.pane(u"alarmPane"_s);
    for (const QString &part : {u"192.0.2.7"_s, u"printer-7.example"_s, u"printer-8.example"_s})
        QVERIFY2(pane.contains(part), qPrintable(pane));
}

void TestConnectorsPage::showsRequestsAsTheyCome()
{
    Bench bench;
    bench.open(u"requests"_s);
    const QAbstractItemModelTester tester(bench.rows(u"requestTable"_s));
    QSignalSpy reset(bench.rows(u"requestTable"_s), &QAbstractItemModel::modelReset);
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "wrong", 630);
    QVERIFY(bench.hasRows(u"requestTable"_s, 1));
    bench.select(u"requestTable"_s, 0);
    const QString pane = bench.pane(u"requestPane"_s);
    for (const QString &part : {u"The challenge password is wrong."_s, u"10 min ahead"_s, u"AES-128"_s, u"PKCSReq"_s})
        QVERIFY2(pane.contains(part), qPrintable(pane));
    bench.addChallenge("right", {});
    bench.enrol(u"client-next"_s, u"CN=printer-8.example"_s, "right");
    QVERIFY(bench.hasRows(u"requestTable"_s, 2));
    QVERIFY(bench.rows(u"requestTable"_s)->index(0, 3).data().toString().contains(u"printer-8"_s)); // newest first
    QVERIFY(bench.pane(u"requestPane"_s).contains(u"printer-7"_s));                                 // the selection stays
    QVERIFY(reset.isEmpty());
    bench.find<QLineEdit>(u"requestFilter"_s)->setText(u"printer-8"_s);
    QCOMPARE(bench.rows(u"requestTable"_s)->rowCount(), 1);
}

/// C2: a bound challenge that was refused for a name which firmware adds.
void TestConnectorsPage::allowsAFurtherNameFromItsRow()
{
    Bench bench;
    bench.open(u"requests"_s);
    const QString id = bench.addChallenge("right", u"printer-7.example"_s);
    const QList<SubjectAltName> names{SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)};
    bench.enrol(u"client-next"_s, u"CN=printer-7.example"_s, "wrong");
    QVERIFY(bench.hasRows(u"requestTable"_s, 1));
    bench.select(u"requestTable"_s, 0);
    QVERIFY(!bench.find<QPushButton>(u"allowNameButton"_s)->isVisible());
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "right", 0, names);
    QVERIFY(bench.hasRows(u"requestTable"_s, 2));
    QVERIFY(bench.rows(u"requestTable"_s)->index(0, 3).data().toString().contains(u"dns:printer-7.example, ip:10.0.0.7"_s));
    bench.select(u"requestTable"_s, 0);
    QVERIFY2(bench.pane(u"requestPane"_s).contains(u"ip:10.0.0.7"_s), qPrintable(bench.pane(u"requestPane"_s)));
    bench.click(u"allowNameButton"_s);
    const auto also = [&] { return must(bench.world.read([&](Transaction &t) { return Challenges::facts(t, id); }))->also; };
    QVERIFY(bench.until([&] { return also() == QStringList{u"ip:10.0.0.7"_s}; }));
    QVERIFY(bench.operations().contains(u"challenge allow"_s));
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "right", 0, names);
    QCOMPARE(bench.newest().state, u"issued"_s);
}

/// C7: what tightening the names costs is said before.
void TestConnectorsPage::warnsOfRenewalsThatAreLost()
{
    Bench bench;
    bench.addChallenge("right", {});
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "right");
    bench.open(u"settings"_s);
    QVERIFY(bench.until([&] { return bench.find<QLineEdit>(u"titleEdit"_s)->text() == u"Stockholm HQ"_s; }));
    const auto stored = [&] {
        return must(bench.world.read([](Transaction &t) { return ConnectorStore::show(t, u"office"_s); })).settings;
    };
    auto *names = bench.find<QPlainTextEdit>(u"namesEdit"_s);
    names->setPlainText(u"dns:.print.example"_s);
    bench.click(u"updateButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QDialog>(u"lostRenewalsBox"_s) != nullptr; }));
    auto *box = bench.find<QDialog>(u"lostRenewalsBox"_s);
    QStringList said;
    for (const QLabel *label : box->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.join(u' ').contains(u"printer-7.example"_s), qPrintable(said.join(u'\n')));
    QVERIFY(stored().names.isEmpty());
    bench.click(u"questionAcceptButton"_s);
    QVERIFY(bench.until([&] { return stored().names == QStringList{u"dns:.print.example"_s}; }));
}

void TestConnectorsPage::revokesACertificate()
{
    Bench bench;
    bench.open(u"issued"_s);
    bench.addChallenge("right", {});
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "right");
    QVERIFY(bench.hasRows(u"issuedTable"_s, 1));
    bench.select(u"issuedTable"_s, 0);
    QSignalSpy links(bench.page.get(), &Page::linkActivated);
    bench.click(u"openCertificateButton"_s);
    const auto issued = must(bench.world.read([](Transaction &t) { return newestIssued(t, u"office"_s, 1); })).first();
    QCOMPARE(links.first().first().value<Destination>().item,
             QString::fromLatin1(issued.certificate.fingerprint(HashAlgorithm::Sha256).toHex()));

    bench.click(u"revokeButton"_s);
    auto *reason = bench.find<QComboBox>(u"revocationReasonCombo"_s);
    reason->setCurrentIndex(reason->findData(int(RevocationReason::KeyCompromise)));
    bench.click(u"revokeAcceptButton"_s);
    QVERIFY(bench.until(
        [&] { return !bench.find<QPushButton>(u"revokeButton"_s)->isEnabled() && bench.operations().contains(u"crl issued"_s); }));
    QVERIFY(bench.operations().contains(u"ca revoke"_s));
    const QByteArray der = must(bench.world.read([&](Transaction &t) { return CaStore::crl(t, issued.generation); }));
    QVERIFY(must(Crl::parse(der)).isRevoked(issued.certificate));
    QVERIFY(bench.until([&] { return bench.pane(u"issuedPane"_s).contains(u"Revoked"_s); }));
}

void TestConnectorsPage::changesTheSettings()
{
    Bench bench;
    bench.open(u"settings"_s);
    QVERIFY(bench.until([&] { return bench.find<QLineEdit>(u"titleEdit"_s)->text() == u"Stockholm HQ"_s; }));
    QVERIFY(!bench.find<QPushButton>(u"updateButton"_s)->isEnabled());
    bench.find<QLineEdit>(u"networksEdit"_s)->setText(u"10.0.0.0/8, nonsense"_s);
    bench.click(u"updateButton"_s);
    QVERIFY(bench.find<QLabel>(u"settingsError"_s)->text().contains(u"nonsense"_s));
    bench.find<QLineEdit>(u"networksEdit"_s)->setText(u"10.0.0.0/8, 192.168.1.0/24"_s);
    bench.find<QLineEdit>(u"baseUrlEdit"_s)->setText(u"http://scep.example:8080"_s);
    bench.find<QComboBox>(u"approvalCombo"_s)->setCurrentIndex(int(Approval::Manual));
    bench.find<QWidget>(u"pendingLimitSpin"_s)->setProperty("value", 500);
    bench.find<QWidget>(u"pendingPerAddressSpin"_s)->setProperty("value", 50);
    bench.find<QWidget>(u"pendingDaysSpin"_s)->setProperty("value", 7);
    bench.click(u"updateButton"_s);
    const auto stored = [&] {
        return must(bench.world.read([](Transaction &t) { return ConnectorStore::show(t, u"office"_s); })).settings;
    };
    QVERIFY(bench.until([&] { return stored().allowFrom.size() == 2; }));
    QCOMPARE(stored().approval, Approval::Manual);
    QCOMPARE(stored().pendingLimit, 500);
    QCOMPARE(stored().pendingPerAddress, 50);
    QCOMPARE(stored().pendingDays, 7);
    QVERIFY(bench.operations().contains(u"connector set"_s));
    QVERIFY(bench.until([&] { return bench.pane(u"connectorCards"_s).contains(u"http://scep.example:8080/scep/office"_s); }));
    // What another process changes is followed, what is being typed is left alone.
    bench.find<QLineEdit>(u"titleEdit"_s)->setText(u"typing"_s);
    ConnectorSettings changed = stored();
    changed.validityDays = 90;
    must(bench.world.write([&](Transaction &t) { return ConnectorStore::change(t, changed); }));
    bench.click(u"revertButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"validitySpin"_s)->property("value").toInt() == 90; }));
}

void TestConnectorsPage::deletesAConnector()
{
    Bench bench;
    bench.open(u"settings"_s);
    bench.click(u"deleteConnectorButton"_s);
    bench.click(u"questionAcceptButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"noConnector"_s)->isVisible(); }));
    QCOMPARE(bench.operations().last(), u"connector delete"_s);
}

void TestConnectorsPage::buildsTheCrlAndRollsTheCaOver()
{
    Bench bench;
    bench.open(u"ca"_s);
    const QAbstractItemModelTester tester(bench.rows(u"generationTable"_s));
    QVERIFY(bench.hasRows(u"generationTable"_s, 1));
    const auto ca = [&] { return must(bench.world.read([](Transaction &t) { return CaStore::show(t, u"ca"_s); })); };
    const QString fingerprint = colonHex(ca().current()->certificate->fingerprint(HashAlgorithm::Sha256));
    QVERIFY(bench.pane(u"generationPane"_s).contains(fingerprint));
    bench.click(u"copySha256Button"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), fingerprint);
    const qint64 before = ca().current()->crlNumber;
    bench.click(u"rebuildCrlButton"_s);
    QVERIFY(bench.until([&] { return ca().current()->crlNumber > before && bench.find<QPushButton>(u"announceButton"_s)->isEnabled(); }));

    bench.click(u"announceButton"_s);
    bench.click(u"questionAcceptButton"_s);
    QVERIFY(bench.hasRows(u"generationTable"_s, 2));
    QVERIFY(bench.until([&] {
        return bench.find<QPushButton>(u"takeOverButton"_s)->isVisible() && bench.find<QPushButton>(u"takeOverButton"_s)->isEnabled();
    }));
    bench.click(u"takeOverButton"_s);
    bench.click(u"questionAcceptButton"_s);
    QVERIFY(bench.until([&] { return ca().current()->number == 2; }));
    const QStringList operations = bench.operations();
    QVERIFY(operations.contains(u"ca rollover: announced"_s) && operations.contains(u"ca rollover: takes over"_s));
}

void TestConnectorsPage::verifiesTheAuditLog()
{
    Bench bench;
    bench.open(u"audit"_s);
    bench.addChallenge("right", {});
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s, "right");
    QVERIFY(bench.until([&] { return bench.rows(u"auditTable"_s)->rowCount() > 0; }));
    bench.click(u"verifyButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"verdictStrip"_s)->isVisible(); }));
    QVERIFY(bench.find<QWidget>(u"verdictStrip"_s)->accessibleName().contains(u"whole"_s));
    must(bench.world.write([](Transaction &t) { return t.run("UPDATE audit SET subject = 'CN=other'"); }));
    bench.click(u"verifyButton"_s);
    QVERIFY(bench.until([&] { return !bench.find<QWidget>(u"verdictStrip"_s)->accessibleName().contains(u"whole"_s); }));
}

void TestConnectorsPage::createsAConnectorInTheWizard()
{
    Bench bench(Approval::Automatic, true);
    const QString recovery = QDir(bench.world.store.folder()).filePath(u"recovery.p12"_s);
    bench.open(u"new"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QLabel>(u"wizardError"_s)->isVisible()); // it has no name yet
    bench.find<QLineEdit>(u"newTitleEdit"_s)->setText(u"Malmö Office"_s);
    QCOMPARE(bench.find<QLineEdit>(u"newNameEdit"_s)->text(), u"malmo-office"_s);
    bench.click(u"wizardNextButton"_s);
    QCOMPARE(bench.find<QLineEdit>(u"caNameEdit"_s)->text(), u"malmo-office-ca"_s);
    bench.find<QLineEdit>(u"caSubjectEdit"_s)->setText(u"CN=Malmö CA, O=Example"_s);
    bench.click(u"wizardNextButton"_s);
    bench.find<QLineEdit>(u"recoveryFileEdit"_s)->setText(recovery);
    bench.find<QLineEdit>(u"recoveryPassphraseEdit"_s)->setText(u"rescue"_s);
    bench.find<QLineEdit>(u"recoveryAgainEdit"_s)->setText(u"rescue"_s);
    bench.click(u"wizardNextButton"_s);
    auto *approval = bench.find<QComboBox>(u"newApprovalCombo"_s);
    approval->setCurrentIndex(approval->findData(int(Approval::Manual)));
    bench.click(u"wizardNextButton"_s);
    auto *wizard = bench.find<QDialog>(u"newConnectorDialog"_s);
    auto *names = wizard->findChild<QPlainTextEdit *>(u"namesEdit"_s);
    names->setPlainText(u"dns:.print.example\n*.example"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QLabel>(u"wizardError"_s)->text().contains(u"*.example"_s));
    names->setPlainText(u"dns:.print.example\n\n  ip:10.0.0.0/8"_s);
    wizard->findChild<QCheckBox *>(u"inventoryOnlyCheck"_s)->setChecked(true);
    bench.click(u"wizardNextButton"_s);
    bench.find<QLineEdit>(u"newBaseUrlEdit"_s)->setText(u"http://scep.example:8080"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QLabel>(u"summaryLabel"_s)->text().contains(u"CN=Malmö CA, O=Example"_s));
    bench.click(u"wizardNextButton"_s);
    QVERIFY(!bench.find<QPushButton>(u"wizardNextButton"_s)->isEnabled()); // it works
    QVERIFY(bench.until([&] { return bench.find<QPushButton>(u"wizardServeButton"_s)->isVisible(); }));

    const auto row = must(bench.world.read([](Transaction &t) { return ConnectorStore::show(t, u"malmo-office"_s); }));
    QCOMPARE(row.settings.title, u"Malmö Office"_s);
    QCOMPARE(row.settings.approval, Approval::Manual);
    QCOMPARE(row.settings.names, (QStringList{u"dns:.print.example"_s, u"ip:10.0.0.0/8"_s}));
    QVERIFY(row.settings.inventoryOnly);
    const auto ca = must(bench.world.read([](Transaction &t) { return CaStore::show(t, u"malmo-office-ca"_s); }));
    QFile file(recovery);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(must(readPkcs12(file.readAll(), Secret("rescue"))).certificate, *ca.current()->certificate);
    QCOMPARE(bench.operations(), (QStringList{u"ca create"_s, u"crl issued"_s, u"connector create"_s}));
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"connector_malmo-office"_s) != nullptr; }));
    bench.click(u"wizardServeButton"_s);
    QVERIFY(bench.find<QDialog>(u"serveDialog"_s) && bench.find<QDialog>(u"serveDialog"_s)->isVisible());
}

void TestConnectorsPage::wizardWantsARecoveryFileOrARefusal()
{
    Bench bench;
    bench.open(u"new"_s);
    bench.find<QLineEdit>(u"newTitleEdit"_s)->setText(u"Branch"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QRadioButton>(u"caExistingRadio"_s)->isChecked(); }));
    bench.find<QRadioButton>(u"caSelfSignedRadio"_s)->setChecked(true);
    bench.find<QLineEdit>(u"caNameEdit"_s)->setText(u"ca"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QLabel>(u"wizardError"_s)->isVisible()); // taken
    bench.find<QLineEdit>(u"caNameEdit"_s)->setText(u"ca2"_s);
    bench.click(u"wizardNextButton"_s);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QLabel>(u"wizardError"_s)->isVisible()); // neither saved nor refused
    bench.find<QRadioButton>(u"recoveryRefuseRadio"_s)->setChecked(true);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QWidget>(u"newPresetCombo"_s)->isVisible());
    // An existing CA needs no recovery file.
    bench.click(u"wizardBackButton"_s);
    bench.click(u"wizardBackButton"_s);
    bench.find<QRadioButton>(u"caExistingRadio"_s)->setChecked(true);
    bench.click(u"wizardNextButton"_s);
    QVERIFY(bench.find<QWidget>(u"newPresetCombo"_s)->isVisible());
    // Left, and taken up again where it was.
    bench.click(u"wizardCloseButton"_s);
    bench.click(u"newConnectorButton"_s);
    QVERIFY(bench.find<QWidget>(u"newPresetCombo"_s)->isVisible());
}

void TestConnectorsPage::showsWhoServes()
{
    Bench bench;
    QVERIFY(bench.pane(u"connectorCards"_s).contains(u"Not served"_s));
    bench.click(u"serveButton"_s);
    bench.find<QDialog>(u"serveDialog"_s)->reject();
    bench.world.host->start({u"127.0.0.1"_s, 0, std::nullopt});
    QVERIFY(bench.until([&] { return bench.pane(u"connectorCards"_s).contains(u"Served here"_s); }));
    QVERIFY(bench.pane(u"connectorCards"_s).contains(bench.world.host->urls().first().second.toString()));
    QVERIFY(!bench.page->workText().isEmpty());
    // O4: the store could not be written, and nobody else serves it.
    bench.world.store.setLeasesWritable(false);
    auto *strip = bench.find<QWidget>(u"hostStrip"_s);
    QVERIFY(bench.until([&] { return strip->isVisible(); }));
    QVERIFY2(strip->accessibleName().contains(u"could not be written"_s), qPrintable(strip->accessibleName()));
    QVERIFY(!bench.pane(u"connectorCards"_s).contains(u"Served elsewhere"_s));
    bench.world.store.setLeasesWritable(true);
    QVERIFY(bench.until([&] { return !strip->isVisible() && bench.pane(u"connectorCards"_s).contains(u"Served here"_s); }));
    bench.click(u"serveButton"_s); // stops
    QVERIFY(bench.until([&] {
        return bench.world.host->state() == ConnectorHost::State::Stopped && bench.pane(u"connectorCards"_s).contains(u"Not served"_s);
    }));
    std::unique_ptr<Lease> lease;
    Lease::take(bench.world.database(), bench.world.scheduler, bench.world.random, u"connector/office"_s, u"connector serve"_s, this,
                [&](Result<std::unique_ptr<Lease>> taken) { lease = must(std::move(taken)); });
    QVERIFY(bench.until([&] { return lease && bench.pane(u"connectorCards"_s).contains(u"Served elsewhere"_s); }));
    QVERIFY(bench.pane(u"connectorCards"_s).contains(u"connector serve"_s));
    lease.reset();
}

void TestConnectorsPage::saysThatThePortIsInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Bench bench;
    bench.click(u"serveButton"_s);
    bench.find<QWidget>(u"servePortSpin"_s)->setProperty("value", other.serverPort());
    bench.click(u"serveAcceptButton"_s);
    QVERIFY(bench.until([&] { return bench.find<QWidget>(u"hostStrip"_s)->isVisible(); }));
    QVERIFY(bench.find<QWidget>(u"hostStrip"_s)->accessibleName().contains(QString::number(other.serverPort())));
    QCOMPARE(bench.world.settings.value(u"connectors/port"_s).toInt(), int(other.serverPort()));
}

void TestConnectorsPage::aViewerChangesNothing()
{
    Bench bench(Approval::Manual);
    bench.enrol(u"client"_s, u"CN=printer-7.example"_s);
    QVERIFY(bench.hasRows(u"waitingTable"_s, 1));
    bench.page->setAdministrator(std::nullopt);
    for (const QString &name : {u"newConnectorButton"_s, u"serveButton"_s, u"approveButton"_s, u"rejectButton"_s, u"csrButton"_s,
                                u"newChallengeButton"_s, u"challengeListButton"_s, u"showPasswordButton"_s, u"deleteChallengeButton"_s,
                                u"revokeButton"_s, u"rebuildCrlButton"_s, u"recoveryButton"_s, u"announceButton"_s, u"takeOverButton"_s,
                                u"updateButton"_s, u"deleteConnectorButton"_s, u"verifyButton"_s, u"titleEdit"_s}) {
        QVERIFY2(!bench.find<QWidget>(name)->isEnabled(), qPrintable(name));
        QVERIFY2(bench.find<QWidget>(name)->toolTip().contains(u"Administrator"_s), qPrintable(name));
    }
    bench.open(u"new"_s);
    QVERIFY(!bench.find<QDialog>(u"newConnectorDialog"_s));
    QCOMPARE(bench.rows(u"waitingTable"_s)->rowCount(), 1); // it can be read all the same
}

void TestConnectorsPage::followsTheLanguage()
{
    Bench bench;
    bench.open(u"new"_s);
    bench.find<QLineEdit>(u"newTitleEdit"_s)->setText(u"Branch"_s);
    bench.click(u"wizardNextButton"_s);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QVERIFY(bench.until([&] { return bench.find<QPushButton>(u"wizardNextButton"_s)->text() == u"§Next"_s; }));
    const auto unmarked = [&](const QList<QWidget *> &widgets) {
        QStringList texts;
        for (const QWidget *widget : widgets) {
            const QString text = widget->property("text").toString().remove(QChar(0x200b));
            const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            if (hasWords && !text.contains(u'§') && !qobject_cast<const QLineEdit *>(widget))
                texts.append(widget->objectName() + u": "_s + text);
        }
        return texts;
    };
    const QStringList data{u"Stockholm HQ"_s, u"RSA 2048"_s, u"RSA 3072"_s, u"RSA 4096"_s, u"EC P-256"_s, u"EC P-384"_s};
    QStringList left = unmarked(bench.page->findChildren<QWidget *>());
    left.removeIf([&](const QString &text) {
        return text.contains(u"/scep/"_s) || text.contains(u"qt_"_s)
               || std::any_of(data.begin(), data.end(), [&](const QString &value) { return text.contains(value); });
    });
    QCoreApplication::removeTranslator(&translator);
    left.removeIf([](const QString &text) { return text.contains(u"SHA-"_s) || text.contains(u"ca – "_s) || text.contains(u"CN="_s); });
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QCOMPARE(bench.find<QLineEdit>(u"newTitleEdit"_s)->text(), u"Branch"_s); // what was typed stays
    QVERIFY(bench.until([&] { return bench.find<QPushButton>(u"wizardNextButton"_s)->text() == u"Next"_s; }));
}

void TestConnectorsPage::modelTellsWhatDiffers()
{
    using Pair = std::pair<int, QString>;
    RowsModel<Pair> model(
        {{[] { return u"Text"_s; }, [](const Pair &row) { return row.second; }}},
        [](const Pair &row) { return QString::number(row.first); }, nullptr);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
        changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({{3, u"c"_s}, {2, u"b"_s}, {1, u"a"_s}});
    QCOMPARE(inserted.size(), 3);
    model.setRows({{4, u"d"_s}, {3, u"c"_s}, {2, u"B"_s}, {1, u"a"_s}});
    QCOMPARE(inserted.size(), 4);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(removed.size(), 0);
    model.setRows({{4, u"d"_s}, {1, u"a"_s}});
    QCOMPARE(removed.size(), 2);
    model.setRows({{1, u"a"_s}, {4, u"d"_s}});
    QCOMPARE(model.row(0).first, 1);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(reset.isEmpty());
}

} // namespace scepter

QTEST_MAIN(scepter::TestConnectorsPage)
#include "tst_connectorspage.moc"
