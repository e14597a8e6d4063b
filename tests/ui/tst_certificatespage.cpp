#include "app/translations.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/caoperations.h"
#include "core/crypto/pkcs12.h"
#include "tests/support/pagewalk.h"
#include "tests/support/pageworld.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"
#include "ui/certificates/certificatepane.h"
#include "ui/certificates/certificatespage.h"
#include "ui/models/certificatemodel.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/revokedialog.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QtWidgets>

using namespace scepter;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s [%s]", qPrintable(errcName(result.error().code)), qPrintable(result.error().detail),
               qPrintable(result.error().facts.join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A CA with an EC key, certificates that it issued, and devices that hold them.
class World : public PageWorld {
public:
    World()
    {
        NewCa ca;
        ca.spec = {.name = u"ca"_s, .subject = must(DistinguishedName::parse(u"CN=Acme CA"_s)), .key = KeySpec::EcP256};
        must(operations().create(ca));
        issuer = must(read([&](Transaction &transaction) { return CaStore(*vault).load(transaction, u"ca"_s); })).first();
    }
    CaOperations operations() { return {database(), random, administrator(), now()}; }
    Certificate sign(const QString &subject, int days,
                     const QList<SubjectAltName> &altNames = {{SubjectAltName::Kind::Dns, u"mfp.example"_s}})
    {
        const PrivateKey key = must(PrivateKey::generate(KeySpec::EcP256));
        keys.insert(subject, key);
        const QDateTime from = now().addDays(std::min(0, days)).addSecs(-3600);
        CertificateSpec spec{must(must(DistinguishedName::parse(subject)).toDer()), key.publicKey(), randomSerial(random), from,
                             now().addDays(days)};
        spec.keyUsage = DigitalSignature;
        spec.extendedKeyUsage = {u"serverAuth"_s, u"clientAuth"_s};
        spec.altNames = altNames;
        return must(issueCertificate(spec, *issuer->certificate, issuer->key));
    }
    /// Issued by the CA, for a client that no device here is.
    Certificate issue(const QString &subject, int days)
    {
        const Certificate certificate = sign(subject, days);
        add(certificate);
        return certificate;
    }
    void add(const Certificate &certificate)
    {
        must(write([&](Transaction &transaction) {
            return RequestStore::addCertificate(transaction, issuer->id, u"office"_s, certificate, now());
        }));
    }
    std::optional<CaGeneration> issuer;
    QHash<QString, PrivateKey> keys;
};

} // namespace

/// The page of all certificates.
class TestCertificatesPage final : public QObject {
    Q_OBJECT

    static TableView *table(const CertificatesPage &page) { return page.findChild<TableView *>(u"certificateTable"_s); }
    static QStringList subjects(const CertificatesPage &page)
    {
        QStringList all;
        const QAbstractItemModel *model = table(page)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, CertificateModel::Subject).data().toString());
        return all;
    }
    static bool shows(World &world, const CertificatesPage &page, const QStringList &expected)
    {
        const bool so = world.until([&] { return subjects(page) == expected; });
        if (!so)
            qWarning() << subjects(page);
        return so;
    }
    static void select(const CertificatesPage &page, const QList<int> &rows)
    {
        table(page)->clearSelection();
        for (const int row : rows)
            table(page)->selectionModel()->select(table(page)->model()->index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// What the details say, a fact a paragraph.
    static QString words(const CertificatesPage &page)
    {
        QString all;
        for (const QLabel *label : page.findChild<CertificatePane *>(u"certificatePane"_s)->findChildren<QLabel *>())
            all += label->accessibleName() + u'\n';
        return all;
    }

private Q_SLOTS:
    void sortedFilteredAndFollowed()
    {
        World world;
        world.issue(u"CN=late"_s, 300);
        world.issue(u"CN=soon"_s, 10);
        world.issue(u"CN=gone"_s, -5);
        CertificatesPage page(world.workplace());
        world.show(page);
        QAbstractItemModelTester tester(table(page)->model());
        QVERIFY(shows(world, page, {u"CN=gone"_s, u"CN=soon"_s, u"CN=late"_s}));
        page.show(Destination{Place::Certificates, {}, {}, u"due"_s});
        QVERIFY(shows(world, page, {u"CN=soon"_s}));
        world.issue(u"CN=sooner"_s, 3); // comes without being asked for
        QVERIFY(shows(world, page, {u"CN=sooner"_s, u"CN=soon"_s}));
        page.findChild<QComboBox *>(u"stateCombo"_s)->setCurrentIndex(0);
        QVERIFY(shows(world, page, {u"CN=gone"_s, u"CN=sooner"_s, u"CN=soon"_s, u"CN=late"_s}));
        page.findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"SOON"_s);
        QVERIFY(shows(world, page, {u"CN=sooner"_s, u"CN=soon"_s}));
        table(page)->sortByColumn(CertificateModel::Subject, Qt::DescendingOrder);
        QVERIFY(shows(world, page, {u"CN=sooner"_s, u"CN=soon"_s}));
        table(page)->sortByColumn(CertificateModel::Subject, Qt::AscendingOrder);
        QVERIFY(shows(world, page, {u"CN=soon"_s, u"CN=sooner"_s}));
        // A later certificate of the same name takes the place of the earlier one.
        world.scheduler.advance(std::chrono::hours(1));
        world.issue(u"CN=soon"_s, 400);
        QVERIFY(shows(world, page, {u"CN=soon"_s, u"CN=soon"_s, u"CN=sooner"_s}));
        page.findChild<QComboBox *>(u"stateCombo"_s)->setCurrentIndex(5); // replaced
        QVERIFY(shows(world, page, {u"CN=soon"_s}));
        const QString month = world.now().addDays(300).toLocalTime().date().toString(u"yyyy-MM"_s);
        page.show(Destination{Place::Certificates, month, {}, u"month"_s});
        QVERIFY(shows(world, page, {u"CN=late"_s}));
    }

    void saysWhatACertificateSays()
    {
        World world;
        const Certificate certificate = world.issue(u"CN=mfp.example, O=Acme"_s, 100);
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=mfp.example, O=Acme"_s}));
        table(page)->selectRow(0);
        auto *pane = page.findChild<CertificatePane *>(u"certificatePane"_s);
        auto *subject = pane->findChild<QLabel *>(u"certificateSubject"_s);
        QVERIFY(world.until([&] { return subject->text() == u"CN=mfp.example, O=Acme"_s; }));
        QVERIFY2(words(page).contains(u"TLS server, TLS client"_s), qPrintable(words(page)));
        QVERIFY(words(page).contains(u"digital signature"_s));
        QVERIFY(words(page).contains(certificate.serialHex()));
        QVERIFY(words(page).contains(u"day(s) left"_s));
        QCOMPARE(pane->findChild<QPlainTextEdit *>(u"pemText"_s)->toPlainText().trimmed(),
                 QString::fromLatin1(certificate.toPem()).trimmed());
        // By a link that names it.
        world.issue(u"CN=other"_s, 50);
        page.show(Destination{Place::Certificates, {}, QString::fromLatin1(certificate.fingerprint(HashAlgorithm::Sha256).toHex())});
        QVERIFY(shows(world, page, {u"CN=mfp.example, O=Acme"_s}));
        QVERIFY(world.until([&] { return table(page)->currentIndex().isValid() && pane->isVisible(); }));
        pane->findChild<QPushButton *>(u"chainButton1"_s)->click();
        QTRY_COMPARE(subject->text(), u"CN=Acme CA"_s);
        QVERIFY(words(page).contains(u"May issue certificates"_s));
    }

    void saysWhatExtensionsSay_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("every kind") << u"extensions"_s
                                    << QStringList{u"Names: ca.example\nCN=Ann\n1.2.3.4\nann@example.org\n1.2.3.5\nCritical"_s,
                                                   u"Usage: signing certificates, signing revocation lists\nCritical"_s,
                                                   u"Purposes: TLS server, msSmartcardLogin"_s,
                                                   u"Authority: May issue certificates, with 2 authority(ies) at most below it\nCritical"_s,
                                                   u"Revocation list: ldap://ldap.example/cn=ca\nhttp://pki.example/ca.crl"_s,
                                                   u"Issuer's services: OCSP: http://ocsp.example/\nIssuer's certificate: "
                                                   "http://pki.example/ca.cer\n1.2.3.6: http://other.example/"_s,
                                                   u"Policies: Any policy\n1.3.6.1.4.1.99999.1\n1.3.6.1.4.1.99999.2\nPractice statement: "
                                                   "https://pki.example/cps\nNotice: For printers only"_s,
                                                   u"Template name: IPSECIntermediateOffline"_s,
                                                   u"Template: 1.3.6.1.4.1.311.21.8.1.2.3\nVersion 100.7"_s,
                                                   u"Key ID: 5D:ED:E3:D1:7F:26:CB:10:96:0E:9D:02:DE:AB:52:DF:A5:64:E2:FD"_s,
                                                   u"Issuer's key ID: 35:2A:CC:6A:32:E8:E5:42:BE:FD:88:E2:6E:36:8B:C5:3D:70:0D:55\nOf the "
                                                   "certificate that O=Test, CN=Fixture CA issued\nSerial number: 0100"_s,
                                                   u"Extension: 1.3.6.1.4.1.311.25.2\n5 octet(s)\nCritical"_s};
        QTest::newRow("not readable") << u"unreadable"_s
                                      << QStringList{u"Names: Not readable"_s,           u"Usage: Not readable\nCritical"_s,
                                                     u"Purposes: Not readable"_s,        u"Authority: Not readable\nCritical"_s,
                                                     u"Revocation list: Not readable"_s, u"Issuer's services: Not readable"_s,
                                                     u"Policies: Not readable"_s,        u"Template name: Not readable"_s,
                                                     u"Template: Not readable"_s};
    }
    void saysWhatExtensionsSay()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, facts);
        World world;
        world.add(must(Certificate::parse(data(u"formats/"_s + file + u".pem"_s))));
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(world.until([&] { return subjects(page).size() == 1; }));
        table(page)->selectRow(0);
        QVERIFY(world.until([&] { return words(page).contains(u"SHA-256"_s); }));
        for (const QString &fact : facts)
            QVERIFY2(words(page).contains(fact + u'\n'), qPrintable(fact + u"\nis not in\n"_s + words(page)));
    }

    /// What a certificate holds is its issuer's choice: no line of its own, and no end of lines.
    void hostileNamesStayInTheirPlace()
    {
        World world;
        QList<SubjectAltName> names{{SubjectAltName::Kind::Dns, u"a\nUsage: nothing"_s},
                                    {SubjectAltName::Kind::Dns, u"b"_s.repeated(1000)}};
        for (int i = 0; i < 100; ++i)
            names.append({SubjectAltName::Kind::Dns, u"c%1"_s.arg(i)});
        world.add(world.sign(u"CN=a"_s, 100, names));
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=a"_s}));
        table(page)->selectRow(0);
        QVERIFY(world.until([&] { return words(page).contains(u"SHA-256"_s); }));
        QVERIFY(words(page).contains(u"Names: a\ufffdUsage: nothing\n"_s + u"b"_s.repeated(400) + u"…\nc0\n"_s));
        QVERIFY(words(page).contains(u"c17\nand 82 more\n"_s));
    }

    void revoked()
    {
        World world;
        const Certificate certificate = world.issue(u"CN=stolen"_s, 100);
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=stolen"_s}));
        table(page)->selectRow(0);
        auto *revoke = page.findChild<QPushButton *>(u"revokeButton"_s);
        QVERIFY(world.until([&] { return revoke->isVisible() && revoke->isEnabled(); }));
        revoke->click();
        auto *dialog = page.findChild<RevokeDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPushButton *>(u"revokeAcceptButton"_s)->click();
        const auto row = [&] {
            return must(
                world.read([&](Transaction &transaction) { return CaStore::certificate(transaction, u"ca"_s, certificate.serial()); }));
        };
        QVERIFY(world.until([&] { return row().revoked.has_value(); }));
        QVERIFY(world.until([&] { return !revoke->isEnabled() && !revoke->toolTip().isEmpty(); }));
        // It is on the list, and written down.
        const auto crl = must(world.read([&](Transaction &transaction) { return CaStore::crl(transaction, world.issuer->id); }));
        QVERIFY(must(Crl::parse(crl)).isRevoked(certificate));
        bool logged = false;
        must(world.read([&](Transaction &transaction) {
            return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
                logged = logged || (entry.operation == u"ca revoke"_s && entry.serial == certificate.serialHex());
                return true;
            });
        }));
        QVERIFY(logged);
    }

    /// F6: “Renew…” is of exactly the certificates that are meant, and “Renew due…” of those that are due.
    void renewsWhatIsMeant()
    {
        World world;
        const DeviceStore devices(world.profiles, world.vault);
        const DeviceId device = must(
            world.write([&](Transaction &transaction) { return devices.add(transaction, {.name = u"mfp-1"_s}, world.now()); }));
        const auto hold = [&](int number, const QString &location, const Certificate &certificate) {
            must(world.write([&](Transaction &transaction) {
                return transaction
                    .run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate,"
                         " chain, not_after, serial, issuer) VALUES (?, ?, 'k', ?, '', 0, 1, ?, ?, '', ?, ?, ?)",
                         {qint64(device), number, location, world.now(), certificate.der(), certificate.notAfter(), certificate.serialHex(),
                          issuerHash(certificate)})
                    .and_then([&](int) { return transaction.run("UPDATE device SET revision = revision + 1"); });
            }));
        };
        hold(1, u"tls"_s, world.issue(u"CN=mfp-1"_s, 5));
        hold(2, u"ieee8021x"_s, world.issue(u"CN=mfp-1"_s, 300)); // newer, and takes no place
        hold(3, u"none"_s, world.sign(u"CN=other"_s, 400));
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=mfp-1"_s, u"CN=mfp-1"_s, u"CN=other"_s}));
        Destination asked;
        connect(&page, &Page::linkActivated, this, [&](const Destination &destination) { asked = destination; });
        page.findChild<QPushButton *>(u"renewDueButton"_s)->click();
        QCOMPARE(asked.view, u"renew"_s);
        QVERIFY(asked.item.isEmpty());
        auto *renew = page.findChild<QPushButton *>(u"renewButton"_s);
        select(page, {0});
        QVERIFY(world.until([&] { return renew->isVisible() && renew->isEnabled(); }));
        renew->click();
        QCOMPARE(asked.place, Place::Fleet);
        QCOMPARE(asked.view, u"renew"_s);
        QCOMPARE(asked.item, u"mfp-1/1"_s);
        select(page, {0, 1});
        QVERIFY(renew->isVisible());
        renew->click();
        QCOMPARE(asked.item, u"mfp-1/1 mfp-1/2"_s);
        // What was replaced cannot be renewed, and the reason stands at the button.
        hold(4, u"tls"_s, world.issue(u"CN=mfp-1"_s, 200));
        QVERIFY(shows(world, page, {u"CN=mfp-1"_s, u"CN=mfp-1"_s, u"CN=mfp-1"_s, u"CN=other"_s}));
        select(page, {0});
        QVERIFY(world.until([&] { return renew->isVisible() && !renew->isEnabled() && !renew->toolTip().isEmpty(); }));
    }

    /// The search takes a filter as “scepterctl cert list” does, and the menu has every form that “cert export” writes.
    void aFilterAndAChain()
    {
        World world;
        world.issue(u"CN=a"_s, 10);
        world.issue(u"CN=ab"_s, 100);
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=a"_s, u"CN=ab"_s}));
        auto *search = page.findChild<QLineEdit *>(u"searchEdit"_s);
        QVERIFY(search);
        search->setText(u"subject=CN=a and state=due"_s);
        QVERIFY(shows(world, page, {u"CN=a"_s}));
        table(page)->selectRow(0);
        QVERIFY(world.until([&] { return page.findChild<QLabel *>(u"certificateSubject"_s)->text() == u"CN=a"_s; }));
        const QList<QAction *> exports = page.findChild<QPushButton *>(u"exportButton"_s)->menu()->actions();
        QVERIFY(exports[int(CertificatePane::Export::P7b)]->isVisible());
        exports[int(CertificatePane::Export::P7b)]->trigger();
        auto *dialog = page.findChild<QFileDialog *>(u"certificateFileDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        const QString path = world.store.folder() + u"/chain.p7b"_s;
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        auto *done = page.findChild<NoteStrip *>(u"doneStrip"_s);
        QVERIFY(world.until([&] { return done->isVisible() && done->text().contains(u"chain.p7b"_s); }));
        const QByteArray printed = openssl({u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-print_certs"_s, u"-in"_s, path}).out;
        QCOMPARE(printed.count("BEGIN CERTIFICATE"), 2); // with its issuer
    }

    void severalInOneFile()
    {
        World world;
        const Certificate first = world.issue(u"CN=a"_s, 10), second = world.issue(u"CN=b"_s, 100);
        world.issue(u"CN=c"_s, 200);
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=a"_s, u"CN=b"_s, u"CN=c"_s}));
        auto *subject = page.findChild<QLabel *>(u"certificateSubject"_s);
        table(page)->selectRow(1);
        QVERIFY(world.until([&] { return subject->text() == u"CN=b"_s; }));
        select(page, {1, 0});
        QCOMPARE(subject->text(), u"2 certificate(s) are selected."_s);
        QVERIFY2(words(page).contains(u"Valid: 1\n"_s) && words(page).contains(u"Expires soon: 1\n"_s), qPrintable(words(page)));
        for (const char *name : {"pemButton", "copyPemButton", "deviceButton", "renewButton"})
            QVERIFY2(!page.findChild<QPushButton *>(QString::fromLatin1(name))->isVisible(), name);
        const QList<QAction *> exports = page.findChild<QPushButton *>(u"exportButton"_s)->menu()->actions();
        QCOMPARE(std::count_if(exports.begin(), exports.end(), [](const QAction *action) { return action->isVisible(); }), 1);
        exports.first()->trigger();
        auto *dialog = page.findChild<QFileDialog *>(u"certificateFileDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        const QString path = world.store.folder() + u"/all.pem"_s;
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        auto *done = page.findChild<NoteStrip *>(u"doneStrip"_s);
        QVERIFY(world.until([&] { return done->isVisible() && done->text().contains(u"all.pem"_s); }));
        QCOMPARE(must(readFile(path)), toPem({first, second}));
        // Back to one, and to none.
        select(page, {2});
        QVERIFY(world.until([&] { return subject->text() == u"CN=c"_s; }));
        QVERIFY(page.findChild<QPushButton *>(u"pemButton"_s)->isVisible());
        QVERIFY(exports.last()->isVisible());
        table(page)->clearSelection();
        QVERIFY(!page.findChild<CertificatePane *>()->isVisible());
    }

    /// More than one transaction takes: each of them is revoked, and one is so already.
    void severalRevoked()
    {
        World world;
        QList<Certificate> ours;
        for (int i = 0; i < 120; ++i)
            ours.append(world.issue(u"CN=%1"_s.arg(i), 100 + i));
        must(world.operations().revoke(u"ca"_s, ours[0].serial(), RevocationReason::Superseded));
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(world.until([&] { return subjects(page).size() == 120; }));
        table(page)->selectAll();
        auto *revoke = page.findChild<QPushButton *>(u"revokeButton"_s);
        QVERIFY(world.until([&] { return revoke->isVisible() && revoke->isEnabled(); }));
        QVERIFY(words(page).contains(u"Can be revoked: 119\n"_s));
        revoke->click();
        auto *dialog = page.findChild<RevokeDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QString asked;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            asked += label->text();
        QVERIFY2(asked.contains(u"119 certificate(s) will"_s) && asked.contains(u"1 other selected certificate(s)"_s), qPrintable(asked));
        dialog->findChild<QPushButton *>(u"revokeAcceptButton"_s)->click();
        QVERIFY(page.workText().contains(u"0 of 119"_s));
        auto *stop = page.findChild<QPushButton *>(u"stopButton"_s);
        QVERIFY(stop->isVisible());
        auto *done = page.findChild<NoteStrip *>(u"doneStrip"_s);
        QVERIFY(world.until([&] { return done->text().startsWith(u"119 certificate(s) are revoked."_s); }));
        QVERIFY(page.workText().isEmpty() && !stop->isVisible());
        const auto crl = must(world.read([&](Transaction &transaction) { return CaStore::crl(transaction, world.issuer->id); }));
        for (const Certificate &certificate : ours)
            QVERIFY(must(Crl::parse(crl)).isRevoked(certificate));
        QVERIFY(world.until([&] { return !revoke->isEnabled() && !revoke->toolTip().isEmpty(); }));
    }

    /// What was not begun is not done.
    void revokingIsStopped()
    {
        World world;
        for (int i = 0; i < 120; ++i)
            world.issue(u"CN=%1"_s.arg(i), 100 + i);
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(world.until([&] { return subjects(page).size() == 120; }));
        table(page)->selectAll();
        page.findChild<QPushButton *>(u"revokeButton"_s)->click();
        page.findChild<RevokeDialog *>()->findChild<QPushButton *>(u"revokeAcceptButton"_s)->click();
        page.findChild<QPushButton *>(u"stopButton"_s)->click();
        auto *done = page.findChild<NoteStrip *>(u"doneStrip"_s);
        QVERIFY(world.until([&] { return done->text().startsWith(u"100 certificate(s) are revoked."_s); }));
        QVERIFY(page.workText().isEmpty());
    }

    void columnsAreRemembered()
    {
        World world;
        world.issue(u"CN=a"_s, 10);
        world.issue(u"CN=b"_s, 100);
        const auto action = [](const CertificatesPage &page, int column) {
            return page.findChild<QPushButton *>(u"columnsButton"_s)->menu()->findChild<QAction *>(u"column:%1"_s.arg(column));
        };
        {
            CertificatesPage page(world.workplace());
            world.show(page);
            QVERIFY(shows(world, page, {u"CN=a"_s, u"CN=b"_s}));
            const QList<int> spare{CertificateModel::Connector, CertificateModel::Serial, CertificateModel::From};
            for (int column = 0; column < CertificateModel::ColumnCount; ++column) {
                QCOMPARE(table(page)->isColumnHidden(column), spare.contains(column));
                QCOMPARE(action(page, column)->isChecked(), !spare.contains(column));
            }
            QVERIFY(!action(page, CertificateModel::Subject)->isEnabled());
            QVERIFY(world.settings.allKeys().isEmpty()); // what the page arranges itself is nobody's wish
            for (const int column : {CertificateModel::Issuer, CertificateModel::Serial, CertificateModel::From})
                action(page, column)->trigger();
            QVERIFY(table(page)->isColumnHidden(CertificateModel::Issuer));
            table(page)->horizontalHeader()->resizeSection(CertificateModel::Serial, 177);
            table(page)->horizontalHeader()->moveSection(8, 5);
            table(page)->sortByColumn(CertificateModel::Subject, Qt::DescendingOrder);
        }
        CertificatesPage page(world.workplace());
        world.show(page);
        QVERIFY(shows(world, page, {u"CN=b"_s, u"CN=a"_s}));
        QVERIFY(table(page)->isColumnHidden(CertificateModel::Issuer));
        QVERIFY(!action(page, CertificateModel::Issuer)->isChecked());
        QCOMPARE(table(page)->horizontalHeader()->sectionSize(CertificateModel::Serial), 177);
        QCOMPARE(table(page)->horizontalHeader()->visualIndex(CertificateModel::From), 5);
        action(page, CertificateModel::Issuer)->trigger();
        QVERIFY(!table(page)->isColumnHidden(CertificateModel::Issuer));
        QVERIFY(table(page)->columnWidth(CertificateModel::Issuer) > 0);
    }

    /// The details of one and of several, in every language: nothing is cut off, everything has a name.
    void detailsInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const Translations::Language &language : Translations::languages()) {
            for (const QSize size : {QSize(1072, 774), QSize(700, 560)})
                QTest::addRow("%s %d", qPrintable(language.code), size.width()) << language.code << size;
        }
    }
    void detailsInEveryLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        Translations translations;
        translations.setLanguage(u"en"_s);
        World world;
        for (const char *file : {"extensions", "unreadable"})
            world.add(must(Certificate::parse(data(u"formats/%1.pem"_s.arg(QLatin1StringView(file))))));
        CertificatesPage page(world.workplace());
        world.show(page, size);
        QVERIFY(world.until([&] { return subjects(page).size() == 2; }));
        const PageWalk walk(page);
        for (const QList<int> &rows : {QList<int>{0}, QList<int>{1}, QList<int>{0, 1}}) {
            select(page, rows);
            QVERIFY(world.until([&] { return rows.size() > 1 || words(page).contains(u"SHA-256"_s); }));
            translations.setLanguage(language);
            QVERIFY(world.until([&] { // what is made anew shows itself in a later turn
                const auto facts = page.findChild<FactGrid *>()->findChildren<QLabel *>();
                return std::all_of(facts.begin(), facts.end(), [](const QLabel *fact) { return fact->isVisible(); });
            }));
            PageWalk::settle();
            QVERIFY2(walk.clipped().isEmpty(), qPrintable(walk.clipped().join(u'\n')));
            QVERIFY2(walk.unnamed().isEmpty(), qPrintable(walk.unnamed().join(u'\n')));
            translations.setLanguage(u"en"_s);
            QCoreApplication::sendPostedEvents();
        }
    }

    void viewerOnlyLooks()
    {
        World world;
        world.issue(u"CN=a"_s, 100);
        CertificatesPage page(world.workplace());
        world.show(page);
        page.setAdministrator({});
        QVERIFY(shows(world, page, {u"CN=a"_s}));
        table(page)->selectRow(0);
        auto *revoke = page.findChild<QPushButton *>(u"revokeButton"_s);
        QVERIFY(world.until([&] { return revoke->isVisible(); }));
        QVERIFY(!revoke->isEnabled());
        QVERIFY(revoke->toolTip().contains(u"Administrator"_s));
        QVERIFY(!page.findChild<QPushButton *>(u"renewDueButton"_s)->isEnabled());
    }
};

QTEST_MAIN(TestCertificatesPage)
#include "tst_certificatespage.moc"
