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
