#include "core/connector/requeststore.h"
#include "core/fleet/devicefilter.h"
#include "tests/fleet/fleetstore.h"
#include "tests/support/servicerig.h"
#include "tests/support/testca.h"

#include <QTest>

using namespace scepter;

namespace {

FleetDevice found(FleetStore &store, const QString &name)
{
    const FleetDevice one = store.value(
        store.read([&](Transaction &transaction) { return FleetDevices::find(transaction, store.profiles, name); }));
    const auto all = store.value(store.read([&](Transaction &transaction) { return FleetDevices::list(transaction, store.profiles); }));
    for (const FleetDevice &each : all) {
        if (each.name == name && each.state == one.state && each.expires == one.expires && each.keys == one.keys
            && each.stateSince == one.stateSince && each.inventory == one.inventory && each.id == one.id && each.error == one.error)
            return one;
    }
    qFatal("the list says otherwise of %s", qPrintable(name));
}

} // namespace

class TestFleetDevice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewDevice();
    void theLastRequestIsItsState_data();
    void theLastRequestIsItsState();
    void theNewestCertificateExpires();
    void whatIsUsedNow_data();
    void whatIsUsedNow();
    void theOneThatEndsFirst();
    void aRevokedOneIsNotUsed();
    void damaged();
};

void TestFleetDevice::aNewDevice()
{
    FleetStore store;
    const Inventory inventory{true, u"S1"_s, u"Malmö"_s, {u"a"_s, u"b"_s}, {{u"room"_s, u"12"_s}}};
    const DeviceId id = store.add({u"mfp-1"_s, u"Reception"_s, u"mfp-small"_s, u"10.0.0.1"_s, "UTC", inventory});
    const FleetDevice device = found(store, u"mfp-1"_s);
    QCOMPARE(device.id, id);
    QCOMPARE(device.title, u"Reception"_s);
    QCOMPARE(device.profile, u"mfp-small"_s);
    QCOMPARE(device.model, u"i-SENSYS MF445"_s);
    QCOMPARE(device.address, u"10.0.0.1"_s);
    QVERIFY(device.inventory == inventory);
    QCOMPARE(device.created, fleetNoon);
    QCOMPARE(device.state, DeviceState::Never);
    QVERIFY(!device.stateSince.isValid());
    QVERIFY(!device.expires);
    QCOMPARE(device.keys, 1); // the default key
    const auto none = store.read([&](Transaction &transaction) { return FleetDevices::find(transaction, store.profiles, u"mfp-2"_s); });
    QCOMPARE_ERROR(none, Errc::NotFound);
}

void TestFleetDevice::theLastRequestIsItsState_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("state");
    QTest::newRow("processing") << uR"({"status":"processing"})"_s << u"processing"_s;
    QTest::newRow("succeeded") << uR"({"status":"succeeded"})"_s << u"successful"_s;
    QTest::newRow("failed") << uR"({"status":"failed","error":"Timeout","facts":["30"]})"_s << u"error"_s;
}

void TestFleetDevice::theLastRequestIsItsState()
{
    QFETCH(QString, status);
    QFETCH(QString, state);
    FleetStore store;
    const DeviceId id = store.add({u"mfp-1"_s});
    const DeviceId other = store.add({u"mfp-2"_s});
    const auto request = [&](DeviceId device, int number, const QString &text) {
        store.run("INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted)"
                  " VALUES (?, ?, '', '', ?, ?, 0, '{}')",
                  {qint64(device), number, fleetNoon.addSecs(number), text});
    };
    request(other, 12, uR"({"status":"failed","error":"Deferred"})"_s);
    request(id, 9, uR"({"status":"failed","error":"Deferred"})"_s);
    request(id, 10, status); // later than the ninth, though not by the alphabet
    const FleetDevice device = found(store, u"mfp-1"_s);
    QCOMPARE(deviceStateName(device.state), state);
    QCOMPARE(device.stateSince, fleetNoon.addSecs(10));
    QCOMPARE(device.error.has_value(), state == u"error"_s);
    if (device.error)
        QCOMPARE(device.error->code, Errc::Timeout);
}

void TestFleetDevice::theNewestCertificateExpires()
{
    FleetStore store;
    const DeviceId id = store.add({u"mfp-1"_s});
    const auto key = [&](int number, const Value &notAfter, const Value &certificate) {
        store.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
                  " not_after) VALUES (?, ?, 'TLS', 'tls', '', 0, 1, ?, ?, '', ?)",
                  {qint64(id), number, fleetNoon, certificate, notAfter});
    };
    key(1, fleetNoon.addDays(100), QByteArray("not looked at"));
    QCOMPARE(found(store, u"mfp-1"_s).expires, fleetNoon.addDays(100));
    // An older program did not keep when it ends.
    const TestIdentity identity = selfSigned(testKey(u"client"_s), u"CN=mfp-1"_s, fleetNoon);
    key(2, nullptr, identity.certificate.der());
    const FleetDevice device = found(store, u"mfp-1"_s);
    QCOMPARE(device.expires, identity.certificate.notAfter());
    QCOMPARE(device.keys, 3);
    key(3, fleetNoon.addDays(7), QByteArray("not looked at"));
    QCOMPARE(found(store, u"mfp-1"_s).expires, fleetNoon.addDays(7));
}

void TestFleetDevice::whatIsUsedNow_data()
{
    using Facts = QList<CertificateFacts>;
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QList<bool>>("current");
    constexpr auto none = KeyUseLocation::None, tls = KeyUseLocation::Tls, network = KeyUseLocation::Ieee8021x,
                   ipsec = KeyUseLocation::IpSec;
    const auto held = [](KeyUseLocation location, int number, const QString &subject = u"CN=a"_s, const QString &destination = {}) {
        return CertificateFacts{
            .device = 1, .held = true, .location = location, .destination = destination, .subject = subject, .age = number};
    };
    const auto issued = [](KeyUseLocation location, qint64 began, const QString &subject = u"CN=a"_s) {
        return CertificateFacts{.device = 2, .location = location, .subject = subject, .age = began};
    };
    const auto row = [](const char *name, const Facts &facts, const QList<bool> &current) { QTest::newRow(name) << facts << current; };
    row("nothing", {}, {});
    row("one for each location", {held(tls, 1), held(network, 2)}, {true, true});
    row("one for each destination", {held(ipsec, 1, {}, u"a"_s), held(ipsec, 2, {}, u"b"_s), held(ipsec, 3, {}, u"b"_s)},
        {true, false, true});
    row("one that lost its location to a newer one", {held(none, 1), held(tls, 2)}, {false, true});
    row("one of another name, bound to nothing", {held(none, 1, u"CN=b"_s), held(tls, 2)}, {true, true});
    row("one that is bound, and a newer one that is not", {held(tls, 1), held(none, 2)}, {true, true});
    CertificateFacts revoked = held(tls, 1);
    revoked.revoked = true;
    row("revoked", {revoked}, {false});
    CertificateFacts away = held(none, 9);
    away.held = false;
    away.away = true;
    row("its key was removed", {held(none, 1), away}, {true, false});
    row("a printer's, newest replaces older", {issued(none, 5), issued(none, 7)}, {false, true});
    row("a printer's, whose locations a plan knows", {issued(tls, 5), issued(network, 7)}, {true, true});
    row("a printer's that renewed by itself", {issued(tls, 5), issued(none, 7)}, {false, true});
    row("a printer's of two names", {issued(none, 5), issued(none, 7, u"CN=b"_s)}, {true, true});
    CertificateFacts other = issued(none, 7);
    other.device = 3;
    row("another device's", {issued(none, 5), other}, {true, true});
}

void TestFleetDevice::whatIsUsedNow()
{
    QFETCH(QList<CertificateFacts>, facts);
    QFETCH(QList<bool>, current);
    QCOMPARE(currentOnes(facts), current);
}

/// A newer certificate for another location hides none (F6).
void TestFleetDevice::theOneThatEndsFirst()
{
    FleetStore store;
    const DeviceId id = store.add({u"mfp-1"_s});
    const auto key = [&](int number, const char *location, int days) {
        store.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
                  " not_after) VALUES (?, ?, 'k', ?, '', 0, 1, ?, ?, '', ?)",
                  {qint64(id), number, QString::fromLatin1(location), fleetNoon, QByteArray("not looked at"), fleetNoon.addDays(days)});
    };
    key(1, "tls", 5);
    key(2, "ieee8021x", 300);
    const FleetDevice device = found(store, u"mfp-1"_s);
    QCOMPARE(device.expires, fleetNoon.addDays(5));
    const QList<CurrentCertificate> expected{{1, KeyUseLocation::Tls, {}, fleetNoon.addDays(5)},
                                             {2, KeyUseLocation::Ieee8021x, {}, fleetNoon.addDays(300)}};
    QCOMPARE(device.certificates, expected);
    const auto matches = [&](const QString &text) { return store.value(DeviceFilter::parse(text)).matches(device, fleetNoon); };
    QVERIFY(matches(u"expires<30"_s));
    QVERIFY(matches(u"expires>200"_s)); // of any of them
    QVERIFY(!matches(u"expires=7"_s));
}

/// F6: in the list of all and of one alike; another's with the same serial number is another.
void TestFleetDevice::aRevokedOneIsNotUsed()
{
    FleetStore store;
    const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, store.random, fleetNoon);
    store.value(store.write([&](Transaction &transaction) { return CaStore(store.vault).create(transaction, ca, {}, fleetNoon); }));
    const qint64 generation =
        store.value(store.read([](Transaction &transaction) { return CaStore::show(transaction, u"ca"_s); })).generations.first().id;
    const QByteArray serial = QByteArray::fromHex("5AAD01");
    const QByteArray subject = must(DistinguishedName{{{u"CN"_s, u"mfp-1"_s}}}.toDer());
    const Certificate certificate = must(
        issueCertificate({subject, ca.key.publicKey(), serial, fleetNoon.addDays(-1), fleetNoon.addDays(5)}, *ca.certificate, ca.key));
    store.value(store.write(
        [&](Transaction &transaction) { return RequestStore::addCertificate(transaction, generation, {}, certificate, fleetNoon); }));
    const DeviceId id = store.add({u"mfp-1"_s});
    const auto key = [&](int number, const char *location, const QByteArray &issuer, int days) {
        store.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
                  " not_after, serial, issuer) VALUES (?, ?, 'k', ?, '', 0, 1, ?, ?, '', ?, ?, ?)",
                  {qint64(id), number, QString::fromLatin1(location), fleetNoon, certificate.der(), fleetNoon.addDays(days),
                   certificate.serialHex(), issuer});
    };
    key(1, "tls", issuerHash(certificate), 5);
    key(2, "ieee8021x", QByteArray("another's"), 300);
    QCOMPARE(found(store, u"mfp-1"_s).expires, fleetNoon.addDays(5));
    store.value(store.write(
        [&](Transaction &transaction) { return CaStore::revoke(transaction, u"ca"_s, serial, RevocationReason::Superseded, fleetNoon); }));
    const FleetDevice device = found(store, u"mfp-1"_s);
    QCOMPARE(device.expires, fleetNoon.addDays(300));
    QCOMPARE(device.certificates.size(), 1);
    QCOMPARE(device.certificates.constFirst().key, 2);
}

void TestFleetDevice::damaged()
{
    FleetStore store;
    const DeviceId id = store.add({u"mfp-1"_s});
    const auto list = [&] { return store.read([&](Transaction &transaction) { return FleetDevices::list(transaction, store.profiles); }); };
    QVERIFY_OK(list());
    store.run("INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted)"
              " VALUES (?, 1, '', '', 5, 'nonsense', 0, '{}')",
              {qint64(id)});
    QCOMPARE_ERROR(list(), Errc::StateDamaged);
}

QTEST_GUILESS_MAIN(TestFleetDevice)
#include "tst_fleetdevice.moc"
