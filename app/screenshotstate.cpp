#include "app/screenshotstate.h"

#include "core/base/literals.h"
#include "core/client/selfsigned.h"

namespace scepter {
namespace {

const QString fingerprint = u"3F:9A:51:0C:77:B2:4E:18:90:DD:6A:23:C1:0B:58:F4:E7:12:9D:84:35:AF:60:CB:2E:91:07:D8:4C:BA:63:1E"_s;

/// One device on its way through its past. The first failure is kept, and nothing is done after it.
class Past {
public:
    Past(Transaction &transaction, const DeviceStore &store, Random &random, const NewDevice &device, const QDateTime &born)
        : m_transaction(transaction), m_store(store), m_random(random)
    {
        if (const auto found = m_store.find(m_transaction, device.name)) // the window made this computer
            m_id = found->id;
        else
            note(m_store.add(m_transaction, device, born).map([this](DeviceId id) { m_id = id; }));
    }
    const Result<void> &result() const { return m_result; }

    void communicate(const CommunicationSettings &settings, const QDateTime &now)
    {
        change(now, [&](SimulatedMfp &machine) { return plain(machine.updateCommunication(settings, now)); });
    }
    void setUp(const std::function<void(DeviceSetup &)> &edit, const QDateTime &now)
    {
        change(now, [&](SimulatedMfp &machine) {
            DeviceSetup setup = machine.settings().setup;
            edit(setup);
            return plain(machine.updateSetup(setup, now, m_random));
        });
    }
    void automate(const AutoRequestSettings &settings, const QDateTime &now)
    {
        Belongings belongings;
        belongings.automaticChallenge = Secret::fromText(u"not a real one"_s);
        change(
            now, [&](SimulatedMfp &machine) { return plain(machine.updateAutomatic(settings, true, now, m_random)); }, belongings);
    }
    void succeed(const KeyRequest &request, const QDateTime &now, const QStringList &weaknesses = {})
    {
        send(request, now);
        finish(now.addSecs(7), weaknesses);
    }
    void fail(const KeyRequest &request, const QDateTime &now, const AttemptFailure &failure)
    {
        send(request, now);
        failAttempt(now.addSecs(3), failure);
    }
    void restart(const QDateTime &now)
    {
        change(now, [](SimulatedMfp &machine) { return Result<Effects>(machine.restart()); });
    }
    /// The automatic request falls due.
    void wake(const QDateTime &now)
    {
        change(now, [&](SimulatedMfp &machine) { return Result<Effects>(machine.wake(now, m_random)); });
        ++m_requests;
    }
    void finish(const QDateTime &now, const QStringList &weaknesses = {})
    {
        if (!m_result)
            return;
        const auto key = PrivateKey::generate(KeySpec::EcP256);
        const auto name = DistinguishedName{{{u"CN"_s, u"made up"_s}}}.toDer();
        const auto signer = !key    ? scepter::fail(key.error())
                            : !name ? scepter::fail(name.error())
                                    : selfSignedSigner(*name, *key, HashAlgorithm::Sha256, now, m_random);
        if (!signer)
            return note(scepter::fail(signer.error()));
        const Certificate &certificate = signer->certificate;
        ServerSettings server;
        server.url = QUrl(u"http://scep.exempel.se"_s);
        const TransactionRecord record{server, {certificate, certificate, certificate}, {}, {}, {}, *key, *signer, {}, "pkiMessage"};
        note(m_store.begin(m_transaction, m_id, RequestId(m_requests), record));
        note(m_store.issued(m_transaction, m_id, RequestId(m_requests), {certificate, {}, weaknesses}, now));
    }
    void failAttempt(const QDateTime &now, const AttemptFailure &failure)
    {
        change(now, [&](SimulatedMfp &machine) { return Result<Effects>(machine.attemptFailed(RequestId(m_requests), failure, now)); });
    }

private:
    void send(const KeyRequest &request, const QDateTime &now)
    {
        ++m_requests;
        Belongings belongings;
        belongings.wanted = request;
        change(
            now, [&](SimulatedMfp &machine) { return plain(machine.sendRequest(request, now)); }, belongings);
        change(now, [&](SimulatedMfp &machine) { return Result<Effects>(machine.wake(now, m_random)); });
    }
    static Result<Effects> plain(const FieldResult<Effects> &effects)
    {
        return effects ? Result<Effects>(*effects) : scepter::fail(effects.error().error);
    }
    template <class F> void change(const QDateTime &now, F work, const Belongings &belongings = {})
    {
        if (m_result)
            note(m_store.change(m_transaction, m_id, now, work, belongings).map([](const QList<Attempt> &) {}));
    }
    void note(const Result<void> &result)
    {
        if (m_result)
            m_result = result;
    }

    Transaction &m_transaction;
    const DeviceStore &m_store;
    Random &m_random;
    DeviceId m_id = DeviceId::None;
    int m_requests = 0;
    Result<void> m_result;
};

KeyRequest keyFor(const QString &keyName, const QString &host, KeyUseLocation location, const QString &destination = {})
{
    return {.keyName = keyName, .organization = u"Exempel AB"_s, .commonName = host, .location = location, .destination = destination};
}

} // namespace

Result<void> makeUpDevices(Transaction &transaction, const DeviceStore &store, const QDateTime &now, Random &random)
{
    const QByteArray zone = "Europe/Stockholm";
    const QDateTime born = now.addYears(-3).addDays(-2);
    const QString mfp = QString::fromUtf16(DeviceProfiles::standard), self = QString::fromUtf16(DeviceProfiles::thisComputer);
    const CommunicationSettings server{.url = u"http://scep.exempel.se:8080/scep/hq"_s};

    Past computer(transaction, store, random, {self, u"desk-014"_s, self, {}, zone}, born);
    computer.communicate(server, born);

    Past first(transaction, store, random, {u"mfp-sth-001"_s, {}, mfp, u"10.20.4.11"_s, zone}, born);
    first.setUp([](DeviceSetup &setup) { setup.destinations = {u"Huvudkontoret–Malmö"_s, u"Huvudkontoret–Umeå"_s}; }, born);
    first.communicate(server, born);
    const QString host = u"mfp-sth-001.exempel.se"_s;
    first.succeed(keyFor(u"TLS2023"_s, host, KeyUseLocation::Tls), now.addYears(-3));
    first.restart(now.addYears(-3).addSecs(60));
    first.fail(keyFor(u"TLS2024"_s, host, KeyUseLocation::Tls), now.addYears(-2).addDays(-3),
               {{Errc::ScepFailure, u"failInfo 2"_s, {u"2"_s, u"challenge password is not valid"_s}}, true});
    first.succeed(keyFor(u"TLS2024"_s, host, KeyUseLocation::Tls), now.addYears(-2), {u"3DES"_s, u"SHA-1"_s});
    first.restart(now.addYears(-2).addSecs(60));
    first.fail(keyFor(u"WIFI2025"_s, host, KeyUseLocation::Ieee8021x), now.addYears(-1).addSecs(-900),
               {{Errc::HttpStatus, u"GET … 404"_s, {u"404"_s, u"Not Found"_s}}});
    first.succeed(keyFor(u"WIFI2025"_s, host, KeyUseLocation::Ieee8021x), now.addYears(-1));
    first.restart(now.addYears(-1).addSecs(60));
    first.fail(keyFor(u"IPSEC2026"_s, host, KeyUseLocation::IpSec, u"Huvudkontoret–Malmö"_s), now.addDays(-1),
               {{Errc::CaChanged, u"SHA-256 "_s + fingerprint, {u"7C"_s + fingerprint.mid(2), fingerprint}}});
    first.succeed(keyFor(u"IPSEC2026"_s, host, KeyUseLocation::IpSec, u"Huvudkontoret–Malmö"_s), now.addSecs(-600));

    Past second(transaction, store, random, {u"mfp-sth-002"_s, {}, mfp, u"10.20.4.12"_s, zone}, born);
    second.communicate(server, born);
    AutoRequestSettings automatic;
    automatic.timer = true;
    automatic.startDate = now.date().addDays(-30);
    automatic.startTime = QTime(3, 0);
    automatic.polling = Polling{3, 5};
    automatic.intervalDays = 30;
    automatic.restartAfter = true;
    automatic.deleteOld = true;
    automatic.request = keyFor(u"TLS"_s, u"mfp-sth-002.exempel.se"_s, KeyUseLocation::Tls);
    second.automate(automatic, now.addDays(-40));
    second.wake(now.addDays(-30));
    second.finish(now.addDays(-30).addSecs(8));
    second.wake(now.addSecs(-60));
    second.failAttempt(now.addSecs(-30), {{Errc::Deferred}});

    for (const Past *each : {&computer, &first, &second}) {
        if (!each->result())
            return each->result();
    }
    return {};
}

} // namespace scepter
