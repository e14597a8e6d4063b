#include "core/base/literals.h"
#include "core/fleet/csvline.h"
#include "core/fleet/rolloutreportfile.h"
#include "tests/fleet/reportrig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

/// What is told of a rollout is what happened (F8), and its files are what other programs take them for.
class TestRolloutReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<ReportRig>(); }
    void cleanup() { m_rig.reset(); }
    void eachDeviceWithWhatBecameOfIt();
    void aKeyThatIsGoneLeavesTheSerialNumber();
    void countsByWaveAndSite();
    void warningsOfTheServer();
    void failuresStandTogetherByCause_data();
    void failuresStandTogetherByCause();
    void aRetriedSuccessIsNoFailure();
    void aPlansCertificatesAreThoseOfItsConnector();
    void aRolloutThatIsNotThere();
    void jsonHasStableNames();
    void pythonReadsTheCsvBack();
    void noCellIsAFormula_data();
    void noCellIsAFormula();

private:
    Result<RolloutReport> gather(RolloutId id)
    {
        return m_rig->read(
            [&](Transaction &transaction) { return RolloutReport::gather(transaction, m_rig->profiles, id, m_rig->now.addSecs(3600)); });
    }
    RolloutReport report(RolloutId id)
    {
        auto made = gather(id);
        if (!made)
            qFatal("%s", describe(made).constData());
        return *std::move(made);
    }
    DeviceId add(const QString &name, const QString &site = {})
    {
        NewDevice device{.name = name, .address = name + u".example"_s};
        device.inventory.site = site;
        return m_rig->add(device);
    }
    /// In a language that no program of ours has, so that a test sees which word came from where.
    static ReportWords words()
    {
        return {[](ReportColumn column) { return u"column %1"_s.arg(int(column)); },
                [](MemberState state) -> QString { return u"state "_s + memberStateName(state); },
                [](bool printer) { return printer ? u"real"_s : u"made up"_s; },
                [](MemberState, const std::optional<Error> &error) {
                    return ReportWords::Sentences{u"what"_s, error ? error->facts.join(u' ') : u"why"_s, u"todo"_s};
                },
                u"oui"_s};
    }
    /// The cells as python's csv module reads them from a file.
    static QList<QStringList> readByPython(const QByteArray &csv)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"report.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("cannot write");
        file.close();
        const ToolResult result = runTool(u"python3"_s, {u"-c"_s,
                                                         u"import csv, json, sys\n"
                                                         "with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:\n"
                                                         "    print(json.dumps(list(csv.reader(f, strict=True))))"_s,
                                                         file.fileName()});
        if (result.exitCode != 0)
            qWarning("%s", result.all().constData());
        QList<QStringList> rows;
        for (const QJsonValue &row : QJsonDocument::fromJson(result.out).array())
            rows.append(row.toVariant().toStringList());
        return rows;
    }

    std::unique_ptr<ReportRig> m_rig;
};

void TestRolloutReport::eachDeviceWithWhatBecameOfIt()
{
    NewDevice device{.name = u"mfp-1"_s, .title = u"By the stairs"_s, .address = u"mfp-1.example"_s};
    device.inventory = {false, u"XYZ00123"_s, u"Malmö"_s, {u"floor-2"_s, u"hr"_s}, {{u"room"_s, u"214"_s}}};
    const DeviceId first = m_rig->add(device), second = add(u"mfp-2"_s);
    const RolloutId id = m_rig->create({second, first});
    const Certificate certificate = m_rig->succeed(id, first, u"client"_s, {u"3DES"_s});

    const RolloutReport made = report(id);
    QCOMPARE(made.at, m_rig->now.addSecs(3600));
    QCOMPARE(made.rollout.title, u"Spring"_s);
    QCOMPARE(made.devices.size(), 2);
    const ReportedDevice &unsent = made.devices[0], &done = made.devices[1];
    QCOMPARE(unsent.member.name, u"mfp-2"_s);
    QCOMPARE(unsent.member.state, MemberState::Waiting);
    QVERIFY(!unsent.keyHeld && !unsent.notAfter && unsent.weakAlgorithms.isEmpty());
    QCOMPARE(done.member.name, u"mfp-1"_s);
    QCOMPARE(done.title, u"By the stairs"_s);
    QCOMPARE(done.address, u"mfp-1.example"_s);
    QCOMPARE(done.model, (*m_rig->profiles.find(u"mfp"_s))->model);
    QCOMPARE(done.inventory, device.inventory);
    QCOMPARE(done.member.serial, certificate.serialHex());
    QCOMPARE(done.notAfter, std::optional(certificate.notAfter()));
    QCOMPARE(done.weakAlgorithms, QStringList{u"3DES"_s});
    QVERIFY(done.keyHeld);
    QCOMPARE(made.attributes, QStringList{u"room"_s});
}

void TestRolloutReport::aKeyThatIsGoneLeavesTheSerialNumber()
{
    const DeviceId device = add(u"mfp-1"_s);
    const RolloutId id = m_rig->create({device});
    const Certificate certificate = m_rig->succeed(id, device);
    m_rig->run("UPDATE device_key SET not_after = NULL WHERE number = 7"); // as an older program left it
    QCOMPARE(report(id).devices[0].notAfter, std::optional(certificate.notAfter()));
    m_rig->run("DELETE FROM device_key WHERE number = 7"); // D17: overwritten since
    const RolloutReport made = report(id);
    QCOMPARE(made.devices[0].member.serial, certificate.serialHex());
    QVERIFY(!made.devices[0].notAfter && !made.devices[0].keyHeld);
}

void TestRolloutReport::countsByWaveAndSite()
{
    const QList<DeviceId> ids{add(u"a"_s, u"Malmö"_s), add(u"b"_s, u"Lund"_s), add(u"c"_s, u"Malmö"_s), add(u"d"_s)};
    const RolloutId id = m_rig->create(ids);
    m_rig->end(id, ids[0], MemberState::Succeeded);
    m_rig->end(id, ids[1], MemberState::Failed, Error{Errc::Timeout, {}, {u"30"_s}});
    const RolloutReport made = report(id);
    QCOMPARE(made.counts, (RolloutCounts{.waiting = 2, .succeeded = 1, .failed = 1}));
    QCOMPARE(made.waves.size(), 2);
    QCOMPARE(made.waves[0].counts, (RolloutCounts{.succeeded = 1}));
    QCOMPARE(made.waves[1].counts, (RolloutCounts{.waiting = 2, .failed = 1}));
    QCOMPARE(made.sites.size(), 3);
    QCOMPARE(made.sites[0].site, QString());
    QCOMPARE(made.sites[1].site, u"Lund"_s);
    QCOMPARE(made.sites[1].counts, (RolloutCounts{.failed = 1}));
    QCOMPARE(made.sites[2].counts, (RolloutCounts{.waiting = 1, .succeeded = 1}));
}

/// S3, S8: what the devices' requests were warned of, those together that were warned of the same.
void TestRolloutReport::warningsOfTheServer()
{
    const QList<DeviceId> ids{add(u"a"_s), add(u"b"_s), add(u"c"_s)};
    const RolloutId id = m_rig->create(ids);
    for (const DeviceId device : ids)
        m_rig->succeed(id, device);
    const ServerWarnings warnings{600s, {u"AES"_s}};
    TimelineBuffer lines;
    EnrollmentProgress found{EnrollmentProgress::Kind::CaFound, m_rig->now};
    found.warnings = warnings;
    lines.add(found);
    const QString text = lines.take();
    for (const DeviceId device : {ids[0], ids[2]})
        m_rig->run("UPDATE device_request SET timeline = ? WHERE device = ?", {text, qint64(device)});
    const RolloutReport made = report(id);
    QCOMPARE(made.devices[0].warnings, warnings);
    QVERIFY(made.devices[1].warnings.isEmpty());
    QCOMPARE(made.warnings.size(), 1);
    QCOMPARE(made.warnings[0].devices, (QList<qsizetype>{0, 2}));
    const QJsonObject json = toJson(made)[u"devices"_s].toArray()[0].toObject()[u"serverWarnings"_s].toObject();
    QCOMPARE(json[u"clockSkewSeconds"_s].toInt(), 600);
    QCOMPARE(json[u"missingCapabilities"_s].toArray().size(), 1);
}

void TestRolloutReport::failuresStandTogetherByCause_data()
{
    QTest::addColumn<QList<QPair<int, QStringList>>>("errors"); // of devices a, b, c …: code and facts
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<bool>("alike"); // in the first group
    using Errors = QList<QPair<int, QStringList>>;
    const auto error = [](Errc code, const QStringList &facts) { return QPair(int(code), facts); };

    QTest::newRow("the same") << Errors{error(Errc::ConnectionRefused, {u"ca:80"_s}), error(Errc::ConnectionRefused, {u"ca:80"_s})}
                              << QList{2} << true;
    QTest::newRow("another server") << Errors{error(Errc::ConnectionRefused, {u"ca:80"_s}), error(Errc::ConnectionRefused, {u"x:80"_s})}
                                    << QList{1, 1} << true;
    QTest::newRow("the device's own name") << Errors{error(Errc::VariableMissing, {u"ip"_s, u"a"_s}),
                                                     error(Errc::VariableMissing, {u"ip"_s, u"b"_s})}
                                           << QList{2} << false;
    QTest::newRow("what the server wrote") << Errors{error(Errc::ScepFailure, {u"2"_s, u"no. 17"_s}),
                                                     error(Errc::ScepFailure, {u"2"_s, u"no. 18"_s})}
                                           << QList{2} << false;
    QTest::newRow("another Fail Info") << Errors{error(Errc::ScepFailure, {u"2"_s, u"no"_s}), error(Errc::ScepFailure, {u"3"_s, u"no"_s})}
                                       << QList{1, 1} << true;
    QTest::newRow("the largest first") << Errors{error(Errc::Timeout, {u"30"_s}), error(Errc::Deferred, {}), error(Errc::Deferred, {})}
                                       << QList{2, 1} << true;
    QTest::newRow("no facts where some were expected")
        << Errors{error(Errc::HttpStatus, {}), error(Errc::HttpStatus, {})} << QList{2} << true;
}

void TestRolloutReport::failuresStandTogetherByCause()
{
    using Errors = QList<QPair<int, QStringList>>;
    QFETCH(const Errors, errors);
    QFETCH(const QList<int>, sizes);
    QFETCH(const bool, alike);
    QList<DeviceId> ids;
    for (qsizetype i = 0; i < errors.size(); ++i)
        ids.append(add(QString(QChar(u'a' + int(i)))));
    const RolloutId id = m_rig->create(ids);
    for (qsizetype i = 0; i < errors.size(); ++i)
        m_rig->end(id, ids[i], MemberState::Failed, Error{Errc(errors[i].first), {}, errors[i].second});
    const RolloutReport made = report(id);
    QList<int> found;
    for (const FailureGroup &group : made.failures)
        found.append(int(group.devices.size()));
    QCOMPARE(found, sizes);
    QCOMPARE(made.failures[0].alike, alike);
}

void TestRolloutReport::aRetriedSuccessIsNoFailure()
{
    const DeviceId device = add(u"mfp-1"_s);
    const RolloutId id = m_rig->create({device});
    m_rig->end(id, device, MemberState::Succeeded, Error{Errc::Timeout, {}, {u"30"_s}}); // of the attempt before
    const RolloutReport made = report(id);
    QVERIFY(made.failures.isEmpty());
    const QJsonObject json = toJson(made);
    QVERIFY(json[u"devices"_s].toArray().at(0).toObject()[u"error"_s].isNull());
    QVERIFY(!toCsv(made, words()).contains("Timeout"));
}

void TestRolloutReport::aPlansCertificatesAreThoseOfItsConnector()
{
    NewDevice printer{.name = u"printer"_s};
    printer.inventory.printer = true;
    const DeviceId device = m_rig->add(printer);
    const RolloutId id = m_rig->create({device}, RolloutKind::Plan);
    RolloutMember member = m_rig->member(id, device);
    member.state = MemberState::Issued;
    member.serial = u"0a1b2c"_s;
    m_rig->save(id, member);
    const QDateTime notAfter = m_rig->now.addYears(1);
    m_rig->run("INSERT INTO ca (name, title, created) VALUES ('ca', '', 0)");
    m_rig->run("INSERT INTO ca_generation (id, ca, number, state, key, crl_number, created) VALUES (1, 'ca', 1, 'current', ?, 0, 0)",
               {QByteArray("sealed")});
    for (const char *connector : {"elsewhere", "office"}) // another CA may have given the same number
        m_rig->run("INSERT INTO certificate (generation, serial, connector, subject, der, not_before, not_after, issued)"
                   " VALUES (?, ?, ?, '', ?, 0, ?, ?)",
                   {1, QByteArray::fromHex(connector == QByteArray("office") ? "0a1b2c" : "0a1b2d"), QString::fromLatin1(connector),
                    QByteArray("der"), notAfter, m_rig->now.addSecs(60)});
    m_rig->run("INSERT INTO request (connector, at, address, type, transaction_id, subject, decoded, state, certificate)"
               " SELECT 'office', 0, '', 'PKCSReq', ?, '', '{\"cipher\":\"3DES\",\"hash\":\"SHA-256\"}', 'issued', id"
               " FROM certificate WHERE connector = 'office'",
               {QByteArray("T1")});
    const RolloutReport before = report(id);
    QVERIFY(!before.devices[0].notAfter); // the same number, but nobody said that it is this device's
    m_rig->run("INSERT INTO device_certificate (device, certificate) SELECT ?, id FROM certificate WHERE connector = 'office'",
               {qint64(device)});
    const RolloutReport made = report(id);
    QCOMPARE(made.devices[0].notAfter, std::optional(notAfter));
    QCOMPARE(made.devices[0].weakAlgorithms, QStringList{algorithmName(CipherAlgorithm::TripleDes)});
    QVERIFY(!made.devices[0].keyHeld);
}

void TestRolloutReport::aRolloutThatIsNotThere() { QCOMPARE_ERROR(gather(RolloutId(17)), Errc::NotFound); }

void TestRolloutReport::jsonHasStableNames()
{
    const DeviceId good = add(u"good"_s), bad = add(u"bad"_s);
    const RolloutId id = m_rig->create({good, bad});
    const Certificate certificate = m_rig->succeed(id, good);
    m_rig->end(id, bad, MemberState::Failed, Error{Errc::ConnectionRefused, u"technical"_s, {u"ca:80"_s}});
    const QJsonObject json = QJsonDocument::fromJson(QJsonDocument(toJson(report(id))).toJson()).object();
    QCOMPARE(json.keys(),
             (QStringList{u"at"_s, u"counts"_s, u"devices"_s, u"failures"_s, u"rollout"_s, u"sites"_s, u"version"_s, u"waves"_s}));
    QCOMPARE(json[u"at"_s].toString(), u"2027-03-01T13:00:00Z"_s);
    const QJsonObject rollout = json[u"rollout"_s].toObject();
    QCOMPARE(rollout[u"kind"_s].toString(), u"enrol"_s);
    QCOMPARE(rollout[u"settings"_s].toObject()[u"filter"_s].toString(), u"site=Malmö"_s);
    const QJsonObject counts = json[u"counts"_s].toObject();
    QCOMPARE(counts[u"total"_s].toInt(), 2);
    QCOMPARE(counts[u"succeeded"_s].toInt(), 1);
    QVERIFY(counts.contains(u"inUse"_s));
    const QJsonObject done = json[u"devices"_s].toArray().at(0).toObject(), failed = json[u"devices"_s].toArray().at(1).toObject();
    QCOMPARE(done[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(done[u"certificateSerial"_s].toString(), certificate.serialHex());
    QCOMPARE(done[u"notAfter"_s].toString(), certificate.notAfter().toString(Qt::ISODate));
    QCOMPARE(done[u"ended"_s].toString(), u"2027-03-01T12:01:30Z"_s);
    QVERIFY(done[u"error"_s].isNull() && done[u"keyHeld"_s].toBool());
    const QJsonObject error = failed[u"error"_s].toObject();
    QCOMPARE(error[u"code"_s].toString(), u"ConnectionRefused"_s);
    QCOMPARE(error[u"facts"_s].toArray(), QJsonArray{u"ca:80"_s});
    QCOMPARE(json[u"failures"_s].toArray().at(0).toObject()[u"devices"_s].toArray(), QJsonArray{u"bad"_s});
}

void TestRolloutReport::pythonReadsTheCsvBack()
{
    if (!hasTool(u"python3"_s))
        QSKIP("python3 is not installed");
    NewDevice hostile{.name = u"mfp-1"_s, .title = u"a \"quoted\", <script>alert(1)</script>\r\nsecond line"_s, .address = u";å 日本"_s};
    hostile.inventory = {false, u"00123"_s, u"=HYPERLINK(\"http://evil\")"_s, {u"x,y"_s}, {{u"=cmd"_s, u"@SUM(1)"_s}, {u"room"_s, {}}}};
    const DeviceId first = m_rig->add(hostile), second = add(u"mfp-2"_s);
    const RolloutId id = m_rig->create({first, second});
    const Certificate certificate = m_rig->succeed(id, first, u"client"_s, {u"3DES"_s, u"SHA-1"_s});
    m_rig->end(id, second, MemberState::Failed, Error{Errc::ScepFailure, {}, {u"2"_s, u"-1+2\n\"evil\""_s}});

    const QList<QStringList> rows = readByPython(toCsv(report(id), words()));
    QCOMPARE(rows.size(), 3);
    const QStringList header = rows[0], good = rows[1], bad = rows[2];
    QCOMPARE(header.size(), int(ReportColumn::KeyHeld) + 1 + 2);
    QCOMPARE(header[int(ReportColumn::Why)], u"column %1"_s.arg(int(ReportColumn::Why)));
    QCOMPARE(header.mid(int(ReportColumn::KeyHeld) + 1), (QStringList{u"'=cmd"_s, u"room"_s}));
    const auto cell = [](const QStringList &row, ReportColumn column) { return row.value(int(column)); };
    QCOMPARE(cell(good, ReportColumn::Name), u"mfp-1"_s);
    QCOMPARE(cell(good, ReportColumn::Title), hostile.title);
    QCOMPARE(cell(good, ReportColumn::Address), hostile.address);
    QCOMPARE(cell(good, ReportColumn::Kind), u"made up"_s);
    QCOMPARE(cell(good, ReportColumn::Serial), u"00123"_s);
    QCOMPARE(cell(good, ReportColumn::Site), u'\'' + hostile.inventory.site);
    QCOMPARE(cell(good, ReportColumn::Tags), u"x,y"_s);
    QCOMPARE(cell(good, ReportColumn::Wave), u"1"_s);
    QCOMPARE(cell(good, ReportColumn::State), u"state succeeded"_s);
    QCOMPARE(cell(good, ReportColumn::Ended), u"2027-03-01 12:01:30"_s);
    QCOMPARE(cell(good, ReportColumn::ErrorCode), QString());
    QCOMPARE(cell(good, ReportColumn::CertificateSerial), colonHex(certificate.serial()));
    QCOMPARE(cell(good, ReportColumn::WeakAlgorithms), u"3DES, SHA-1"_s);
    QCOMPARE(cell(good, ReportColumn::KeyHeld), u"oui"_s);
    QCOMPARE(good.mid(int(ReportColumn::KeyHeld) + 1), (QStringList{u"'@SUM(1)"_s, QString()}));
    QCOMPARE(cell(bad, ReportColumn::Wave), u"2"_s);
    QCOMPARE(cell(bad, ReportColumn::ErrorCode), u"ScepFailure"_s);
    QCOMPARE(cell(bad, ReportColumn::Why), u"2 -1+2\n\"evil\""_s);
    QCOMPARE(cell(bad, ReportColumn::KeyHeld), QString());
}

void TestRolloutReport::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const QString &cell, const QByteArray &written) {
        QTest::newRow(cell.toUtf8().toPercentEncoding().constData()) << cell << written;
    };
    row(u"=1+1"_s, "'=1+1");
    row(u"+1"_s, "'+1");
    row(u"-1"_s, "'-1");
    row(u"@SUM(A1)"_s, "'@SUM(A1)");
    row(u"\t=1"_s, "\"'\t=1\"");
    row(u"\r=1"_s, "\"'\r=1\"");
    row(u"\n=1"_s, "\"'\n=1\"");
    row(u"=1,\"2\""_s, "\"'=1,\"\"2\"\"\"");
    row(QString(QChar(0)) + u"=1"_s, "'=1"); // what is not seen must not hide it
    row(u"＝1"_s, u"'＝1"_s.toUtf8());
    row(u"a=1"_s, "a=1");
    row(u"mfp-1"_s, "mfp-1");
    row(u"'quoted'"_s, "'quoted'");
    row(u"a;b"_s, "\"a;b\"");
}

void TestRolloutReport::noCellIsAFormula()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(csvLine({cell, u"x"_s}), written + ",x\r\n");
}

QTEST_GUILESS_MAIN(TestRolloutReport)
#include "tst_rolloutreport.moc"
