#include "core/base/literals.h"
#include "ui/models/certificatemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace scepter;

/// The table of certificates, under lists and filters that change at random.
class TestCertificateModel final : public QObject {
    Q_OBJECT

    static inline const QDateTime noon{{2027, 3, 1}, {12, 0}, Qt::UTC};

    struct Chaos {
        explicit Chaos(quint32 seed) : random(seed) {}
        int below(int bound) { return int(random() % quint32(bound)); }
        ListedCertificate draw(int id)
        {
            ListedCertificate made;
            if (id % 3 == 0) {
                made.device = DeviceId(id);
                made.keyNumber = 1 + id % 2;
            } else {
                made.issuedId = id;
            }
            made.serial = QString::number(id, 16);
            made.subject = u"CN=mfp-%1"_s.arg(id);
            made.notBefore = noon.addDays(-below(300));
            made.notAfter = noon.addDays(below(400) - 40);
            made.replaced = below(6) == 0;
            return made;
        }
        QList<ListedCertificate> list()
        {
            QList<ListedCertificate> all;
            for (int id = 1; id <= 120; ++id) {
                if (below(4) > 0)
                    all.append(draw(id));
            }
            std::shuffle(all.begin(), all.end(), random);
            return all;
        }
        std::mt19937 random;
    };
    static QStringList serials(const CertificateModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.certificate(row).serial;
        return all;
    }

private Q_SLOTS:
    void keepsItsOrderAndWhatIsSelected_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void keepsItsOrderAndWhatIsSelected()
    {
        QFETCH(quint32, seed);
        Chaos chaos(seed);
        WorkPool pool(2);
        CertificateModel model(pool);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy arranged(&model, &CertificateModel::arranged);
        QHash<QString, QPersistentModelIndex> held;
        for (int step = 0; step < 40; ++step) {
            const QList<ListedCertificate> list = chaos.list();
            CertificateSieve sieve;
            if (chaos.below(2))
                sieve.state = CertificateState(chaos.below(5));
            if (chaos.below(3) == 0)
                sieve.text = QString::number(chaos.below(20));
            model.setSieve(sieve);
            model.sort(chaos.below(CertificateModel::ColumnCount), Qt::SortOrder(chaos.below(2)));
            arranged.clear();
            model.setCertificates(list, noon);
            QVERIFY(arranged.wait());
            QSet<QString> wanted;
            for (const ListedCertificate &each : list) {
                if (sieve.lets(each, noon))
                    wanted.insert(each.serial);
            }
            const QStringList shown = serials(model);
            QCOMPARE(QSet<QString>(shown.begin(), shown.end()), wanted);
            QCOMPARE(shown.size(), wanted.size());
            for (auto it = held.cbegin(); it != held.cend(); ++it) {
                QCOMPARE(it->isValid(), wanted.contains(it.key()));
                if (it->isValid())
                    QCOMPARE(model.certificate(it->row()).serial, it.key());
            }
            held.clear();
            for (int i = 0; i < 5 && model.rowCount() > 0; ++i) {
                const int row = chaos.below(model.rowCount());
                held.insert(model.certificate(row).serial, model.index(row, 0));
            }
        }
    }

    /// The search field takes what “scepterctl cert list --filter” takes.
    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("serials");
        const QStringList all{u"0A1B"_s, u"2C"_s};
        QTest::newRow("all") << QString() << all;
        QTest::newRow("subject") << u"subject~prn"_s << all;
        QTest::newRow("serial, as others write it") << u"serial=0a:1b"_s << QStringList{u"0A1B"_s};
        QTest::newRow("id of ours") << u"id=17"_s << QStringList{u"0A1B"_s};
        QTest::newRow("CA of ours") << u"ca=office"_s << QStringList{u"0A1B"_s};
        QTest::newRow("no CA of ours") << u"ca="_s << QStringList{u"2C"_s};
        QTest::newRow("state") << u"state=due"_s << QStringList{u"0A1B"_s};
        QTest::newRow("within days") << u"expires<30"_s << QStringList{u"0A1B"_s};
        QTest::newRow("on a day") << u"expires="_s + noon.addDays(10).date().toString(Qt::ISODate) << QStringList{u"0A1B"_s};
        QTest::newRow("revoked some day") << u"revoked!="_s << QStringList{u"2C"_s};
        QTest::newRow("revoked lately") << u"revoked<5"_s << QStringList{u"2C"_s};
        QTest::newRow("location") << u"location=ieee8021x or device=prn-9"_s << QStringList{u"2C"_s};
        QTest::newRow("both") << u"(state=due or state=revoked) and not-a-field=1"_s << QStringList{u"wrong"_s};
        QTest::newRow("no such state") << u"state=fine"_s << QStringList{u"wrong"_s};
        QTest::newRow("no date") << u"expires<soon"_s << QStringList{u"wrong"_s};
        QTest::newRow("more days than can be counted") << u"expires=1e300"_s << QStringList{u"wrong"_s};
    }
    void filters()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, serials);
        ListedCertificate ours;
        ours.issuedId = 17;
        ours.subject = u"CN=prn-1"_s;
        ours.serial = u"0A1B"_s;
        ours.ca = u"office"_s;
        ours.notBefore = noon.addDays(-300);
        ours.notAfter = noon.addDays(10);
        ListedCertificate other;
        other.sha256 = QByteArray(32, '\x01');
        other.subject = u"CN=prn-2"_s;
        other.serial = u"2C"_s;
        other.location = KeyUseLocation::Ieee8021x;
        other.notAfter = noon.addDays(300);
        other.revoked = noon.addDays(-1);
        const auto parsed = CertificateFilter::parse(filter);
        QStringList found;
        for (const ListedCertificate &each : {ours, other}) {
            if (parsed && parsed->matches(each, noon))
                found.append(each.serial);
        }
        QCOMPARE(parsed ? found : QStringList{u"wrong"_s}, serials);
        if (!parsed)
            QCOMPARE(parsed.error().code, Errc::FilterInvalid);
        // An ID names one certificate.
        QCOMPARE(other.id(), u"x-0101010101010101"_s);
        const auto named = CertificateList::withIds({ours, other, other}, {u"17"_s, u"X-0101010101010101"_s, u"18"_s});
        QVERIFY(named[0] && named[0]->serial == ours.serial && named[1] && !named[2]);
    }

    /// However many rows a filter takes or brings, it is told in a few signals.
    void tellsAFilterInFewSignals()
    {
        WorkPool pool(1);
        CertificateModel model(pool);
        QList<ListedCertificate> list;
        for (int id = 1; id <= 1000; ++id) {
            ListedCertificate each;
            each.issuedId = id;
            each.serial = QString::number(id, 16);
            each.notAfter = noon.addDays(id);
            each.replaced = id % 2;
            list.append(each);
        }
        QSignalSpy arranged(&model, &CertificateModel::arranged);
        model.setCertificates(list, noon);
        QVERIFY(arranged.wait());
        QCOMPARE(model.rowCount(), 1000);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved), inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setSieve({CertificateState::Replaced});
        QVERIFY(arranged.wait());
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(removed.size(), 1);
        model.setSieve({});
        QVERIFY(arranged.wait());
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.certificate(0).serial, u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestCertificateModel)
#include "tst_certificatemodel.moc"
