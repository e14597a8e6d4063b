#include "core/base/literals.h"
#include "core/device/requesthistory.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

using namespace scepter;
using Kind = FailureDetail::Kind;

Q_DECLARE_METATYPE(scepter::FailureDetail::Kind)

/// What the status page shows of a request (D19–D21).
class TestRequestStatus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void details_data();
    void details();
    void everyErrorHasADetail();
    void shownTimes();

    void keepsTwenty();
    void toBeProcessedNeitherCountsNorGoes();
    void setsStatus();
    void survivesJson();
    void damagedJson_data();
    void damagedJson();

private:
    static QDateTime at(int minute) { return QDateTime({2027, 3, 1}, {12, minute}, Qt::UTC); }
    static RequestRow row(const QString &id, const RequestStatus &status) { return {{id}, u"TLS"_s, u"CN=a"_s, status}; }
};

void TestRequestStatus::details_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("number");
    QTest::addRow("deferred") << u"Deferred"_s << QStringList() << Kind::Deferred << 0;
    QTest::addRow("DNS") << u"HostNotFound"_s << QStringList{u"h"_s} << Kind::TcpError << 0;
    QTest::addRow("refused") << u"ConnectionRefused"_s << QStringList{u"h:80"_s} << Kind::TcpError << 0;
    QTest::addRow("reset") << u"ConnectionLost"_s << QStringList{u"h:80"_s} << Kind::TcpError << 0;
    QTest::addRow("timeout") << u"Timeout"_s << QStringList{u"30"_s} << Kind::TcpError << 0;
    QTest::addRow("TLS") << u"TlsFailed"_s << QStringList{u"h:443"_s, u"why"_s} << Kind::TcpError << 0;
    QTest::addRow("HTTP 404") << u"HttpStatus"_s << QStringList{u"404"_s, u"no"_s} << Kind::HttpError << 404;
    QTest::addRow("Fail Info 0") << u"ScepFailure"_s << QStringList{u"0"_s, QString()} << Kind::ScepFailInfo << 0;
    QTest::addRow("Fail Info 4") << u"ScepFailure"_s << QStringList{u"4"_s, QString()} << Kind::ScepFailInfo << 4;
    QTest::addRow("Fail Info 17") << u"ScepFailure"_s << QStringList{u"17"_s, QString()} << Kind::ScepFailInfo << 17;
    QTest::addRow("HTML") << u"HtmlPage"_s << QStringList{u"u"_s} << Kind::InvalidResponse << 0;
    QTest::addRow("foreign nonce") << u"ForeignNonce"_s << QStringList() << Kind::InvalidResponse << 0;
    QTest::addRow("changed CA") << u"CaChanged"_s << QStringList{u"a"_s, u"b"_s} << Kind::InvalidResponse << 0;
}

void TestRequestStatus::details()
{
    QFETCH(const QString, code);
    QFETCH(const QStringList, facts);
    QFETCH(const Kind, kind);
    QFETCH(const int, number);
    const auto errc = errcFromName(code);
    QVERIFY(errc);
    QCOMPARE(failureDetail({*errc, {}, facts}), (FailureDetail{kind, number}));
}

void TestRequestStatus::everyErrorHasADetail()
{
    const QMetaEnum codes = QMetaEnum::fromType<Errc>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const FailureDetail detail = failureDetail({Errc(codes.value(i))}); // facts may be missing in an old file
        QVERIFY(detail.number >= 0);
        QVERIFY(detail.kind != Kind::RegistrationLimit); // this computer has no limit
    }
}

void TestRequestStatus::shownTimes()
{
    QCOMPARE(shownTime(ToBeProcessed{at(1)}), at(1));
    QCOMPARE(shownTime(Processing{at(2)}), at(2));
    QCOMPARE(shownTime(Succeeded{at(3)}), at(3));
    QCOMPARE(shownTime(Failed{at(4), {}, {}}), at(4));
}

void TestRequestStatus::keepsTwenty()
{
    RequestHistory history;
    for (int i = 0; i < 20; ++i)
        QVERIFY(history.add(row(QString::number(i), Succeeded{at(i)})).isEmpty());
    QCOMPARE(history.rows().size(), 20);
    QCOMPARE(history.add(row(u"20"_s, Processing{at(20)})), QList<RequestId>{{u"0"_s}}); // D21: the oldest goes
    QCOMPARE(history.rows().size(), 20);
    QCOMPARE(history.rows().first().id.value, u"20"_s);
    QCOMPARE(history.rows().last().id.value, u"1"_s);
}

void TestRequestStatus::toBeProcessedNeitherCountsNorGoes()
{
    RequestHistory history;
    (void)history.add(row(u"next"_s, ToBeProcessed{at(59)}));
    for (int i = 0; i < 20; ++i)
        QVERIFY(history.add(row(QString::number(i), Succeeded{at(i)})).isEmpty());
    QCOMPARE(history.rows().size(), 21);
    QCOMPARE(history.add(row(u"20"_s, Succeeded{at(20)})), QList<RequestId>{{u"0"_s}});
    QVERIFY(history.indexOf({u"next"_s}) >= 0);
}

void TestRequestStatus::setsStatus()
{
    RequestHistory history;
    (void)history.add(row(u"a"_s, Processing{at(0)}));
    QVERIFY(history.setStatus({u"a"_s}, Failed{at(1), {Kind::Deferred}, {Errc::Deferred}}, true));
    QVERIFY(history.rows().first().resumable);
    QVERIFY(!history.setStatus({u"b"_s}, Succeeded{at(1)}, false));
}

void TestRequestStatus::survivesJson()
{
    RequestHistory history;
    (void)history.add(row(u"a"_s, Succeeded{at(1)}));
    (void)history.add(row(u"b"_s, Processing{at(2)}));
    const Error error{Errc::HttpStatus, u"detail"_s, {u"404"_s, u"not <here>"_s}};
    (void)history.add(row(u"c"_s, Failed{at(3), failureDetail(error), error}));
    (void)history.setStatus({u"c"_s}, Failed{at(3), failureDetail(error), error}, true);
    const auto again = RequestHistory::fromJson(history.toJson());
    QVERIFY(again.has_value());
    QCOMPARE(again->rows().size(), 3);
    QCOMPARE(again->toJson(), history.toJson());
    const auto &failed = std::get<Failed>(again->rows().first().status);
    QCOMPARE(failed.error, error);
    QCOMPARE(failed.detail, (FailureDetail{Kind::HttpError, 404}));
}

void TestRequestStatus::damagedJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("a number") << QByteArray("[1]");
    QTest::addRow("no id") << QByteArray(R"([{"status":"succeeded","time":"2027-03-01T12:00:00Z"}])");
    QTest::addRow("a path as id") << QByteArray(R"([{"id":"../../etc","status":"succeeded","time":"2027-03-01T12:00:00Z"}])");
    QTest::addRow("no time") << QByteArray(R"([{"id":"a","status":"succeeded"}])");
    QTest::addRow("unknown status") << QByteArray(R"([{"id":"a","status":"lost","time":"2027-03-01T12:00:00Z"}])");
    QTest::addRow("unknown error") << QByteArray(R"([{"id":"a","status":"failed","error":"Gremlins","time":"2027-03-01T12:00:00Z"}])");
    QTest::addRow("one id twice") << QByteArray(R"([{"id":"a","status":"succeeded","time":"2027-03-01T12:00:00Z"},)"
                                                R"({"id":"a","status":"succeeded","time":"2027-03-01T12:00:00Z"}])");
}

void TestRequestStatus::damagedJson()
{
    QFETCH(const QByteArray, json);
    const auto history = RequestHistory::fromJson(QJsonDocument::fromJson(json).array());
    QVERIFY(!history);
    QCOMPARE(history.error().code, Errc::StateDamaged);
}

QTEST_GUILESS_MAIN(TestRequestStatus)
#include "tst_requeststatus.moc"
