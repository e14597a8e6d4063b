#include "core/base/literals.h"
#include "core/device/requesthistory.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

using namespace scepter;
using Kind = FailureDetail::Kind;

Q_DECLARE_METATYPE(scepter::FailureDetail::Kind)
Q_DECLARE_METATYPE(scepter::RequestStatus)

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
    void replacesAndRemoves();
    void survivesJson_data();
    void survivesJson();
    void damagedJson_data();
    void damagedJson();

private:
    static QDateTime at(int minute) { return QDateTime({2027, 3, 1}, {12, minute}, Qt::UTC); }
    static HistoryRow row(int id, const RequestStatus &status) { return {RequestId(id), u"TLS"_s, u"CN=a"_s, status}; }
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
    QTest::addRow("proxy") << u"ProxyFailed"_s << QStringList{u"why"_s} << Kind::TcpError << 0;
    QTest::addRow("cancelled") << u"Cancelled"_s << QStringList() << Kind::Cancelled << 0;
    QTest::addRow("full disk") << u"DiskFull"_s << QStringList{u"/store"_s} << Kind::LocalFault << 0;
    QTest::addRow("locked") << u"StoreLocked"_s << QStringList() << Kind::LocalFault << 0;
    QTest::addRow("no key") << u"CryptoFailure"_s << QStringList{u"key generation"_s} << Kind::LocalFault << 0;
    QTest::addRow("broken seal") << u"SealBroken"_s << QStringList{u"device/1/0/challenge"_s} << Kind::LocalFault << 0;
    QTest::addRow("CA file") << u"NotACertificate"_s << QStringList{u"ca.pem"_s} << Kind::LocalFault << 0;
    QTest::addRow("no certificate came") << u"NotACertificate"_s << QStringList() << Kind::InvalidResponse << 0;
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
        QCOMPARE(detail.kind == Kind::RegistrationLimit, Errc(codes.value(i)) == Errc::RegistrationLimit);
        QCOMPARE(detail.kind == Kind::Deferred, Errc(codes.value(i)) == Errc::Deferred);
        QCOMPARE(detail.kind == Kind::Cancelled, Errc(codes.value(i)) == Errc::Cancelled);
        // What the store, the connector, the fleet or a file says is nobody's answer.
        const Errc code = Errc(codes.value(i));
        const bool network = code >= Errc::InvalidUrl && code < Errc::NoStore;
        const bool ours = code < Errc::CryptoFailure || (code >= Errc::NoStore && code != Errc::RegistrationLimit);
        if (ours)
            QVERIFY2(detail.kind == Kind::LocalFault, codes.key(i));
        if (detail.kind == Kind::TcpError || detail.kind == Kind::HttpError || detail.kind == Kind::ScepFailInfo)
            QVERIFY2(network, codes.key(i));
        QCOMPARE(isPolled(detail), detail.kind == Kind::TcpError || detail.kind == Kind::Deferred); // D13
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
    for (int i = 1; i <= 20; ++i)
        QVERIFY(history.add(row(i, Succeeded{at(i)})).isEmpty());
    QCOMPARE(history.rows().size(), 20);
    QCOMPARE(history.add(row(21, Processing{at(21)})), QList<RequestId>{RequestId(1)}); // D21: the oldest goes
    QCOMPARE(history.rows().size(), 20);
    QCOMPARE(history.rows().first().id, RequestId(21));
    QCOMPARE(history.rows().last().id, RequestId(2));
}

void TestRequestStatus::toBeProcessedNeitherCountsNorGoes()
{
    RequestHistory history;
    (void)history.add(row(0, ToBeProcessed{at(59)}));
    for (int i = 1; i <= 20; ++i)
        QVERIFY(history.add(row(i, Succeeded{at(i)})).isEmpty());
    QCOMPARE(history.rows().size(), 21);
    QCOMPARE(history.add(row(21, Succeeded{at(21)})), QList<RequestId>{RequestId(1)});
    QCOMPARE(history.indexOf(RequestId::None), 0); // and stays on top
    QCOMPARE(history.indexOf(RequestId(21)), 1);

    RequestHistory full;
    for (int i = 1; i <= 20; ++i)
        (void)full.add(row(i, Succeeded{at(i)}));
    QVERIFY(full.add(row(0, ToBeProcessed{at(59)})).isEmpty());
    QCOMPARE(full.rows().size(), 21);
    QCOMPARE(full.indexOf(RequestId::None), 0);
}

void TestRequestStatus::replacesAndRemoves()
{
    RequestHistory history;
    (void)history.add(row(1, Processing{at(0)}));
    HistoryRow changed = row(1, Failed{at(1), {Kind::Deferred}, {Errc::Deferred}});
    changed.resumable = true;
    QVERIFY(history.replace(changed));
    QCOMPARE(history.rows(), QList<HistoryRow>{changed});
    QVERIFY(!history.replace(row(2, Succeeded{at(1)})));
    QVERIFY(!history.remove(RequestId(2)));
    QVERIFY(history.remove(RequestId(1)));
    QVERIFY(history.rows().isEmpty());
}

void TestRequestStatus::survivesJson_data()
{
    QTest::addColumn<RequestStatus>("status");
    const Error http{Errc::HttpStatus, u"detail"_s, {u"404"_s, u"not <here>"_s}}, full{Errc::RegistrationLimit, {}, {u"6"_s}};
    QTest::addRow("to be processed") << RequestStatus(ToBeProcessed{at(1)});
    QTest::addRow("processing") << RequestStatus(Processing{at(2)});
    QTest::addRow("succeeded") << RequestStatus(Succeeded{at(3)});
    QTest::addRow("succeeded, weak") << RequestStatus(Succeeded{at(3), {u"SHA-1"_s, u"3DES"_s}});
    QTest::addRow("succeeded and issued") << RequestStatus(Succeeded{at(3), {}, {}, true, {at(2), at(1)}});
    QTest::addRow("cancelled") << RequestStatus(Failed{at(4), {Kind::Cancelled}, Error{Errc::Cancelled}});
    QTest::addRow("HTTP 404") << RequestStatus(Failed{at(4), {Kind::HttpError, 404}, http});
    QTest::addRow("the limit") << RequestStatus(Failed{at(5), {Kind::RegistrationLimit}, full});
}

void TestRequestStatus::survivesJson()
{
    QFETCH(const RequestStatus, status);
    const QByteArray text = QJsonDocument(statusJson(status)).toJson();
    const auto again = statusFromJson(QJsonDocument::fromJson(text).object(), shownTime(status));
    QVERIFY(again.has_value());
    QCOMPARE(*again, status);
    QVERIFY(!statusFromJson(statusJson(status), {})); // its time is kept beside it
}

void TestRequestStatus::damagedJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("nothing") << QByteArray("{}");
    QTest::addRow("a number") << QByteArray(R"({"status":1})");
    QTest::addRow("unknown status") << QByteArray(R"({"status":"lost"})");
    QTest::addRow("unknown error") << QByteArray(R"({"status":"failed","error":"Gremlins"})");
    QTest::addRow("no error") << QByteArray(R"({"status":"failed"})");
}

void TestRequestStatus::damagedJson()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!statusFromJson(QJsonDocument::fromJson(json).object(), at(1)));
}

QTEST_GUILESS_MAIN(TestRequestStatus)
#include "tst_requeststatus.moc"
