#include "core/base/literals.h"
#include "core/device/requestoutlook.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

/// What a device keeps of a request until its certificate is there, from one request to the next (S7).
class TestDeviceTransactions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void takenOverByTheNextRun();
    void droppedWithOtherSettings();
    void aNumberIsNeverGivenAgain();
    void whatAKeysDeletionCosts();
    void theCsrIsMadeAnew();

private:
    template <class F> auto write(F work) { return answerOf(m_store->database().write(std::move(work))); }
    template <class F> Result<QList<Attempt>> change(const QDateTime &now, F work)
    {
        return write([&](Transaction &transaction) { return m_devices->change(transaction, m_id, now, work); });
    }
    void replace(const DeviceSettings &settings);
    Result<QList<Attempt>> wake(const QDateTime &now)
    {
        return change(now, [&](SimulatedMfp &machine) -> Result<Effects> { return machine.wake(now, m_random); });
    }
    TransactionRecord record();
    StoredDevice device()
    {
        return *write([&](Transaction &transaction) { return m_devices->load(transaction, m_id); });
    }
    HistoryRow row(int number);
    qint64 transactions()
    {
        return *write([](Transaction &transaction) { return transaction.number("SELECT count(*) FROM device_transaction"); });
    }

    SeededRandom m_random;
    DeviceProfiles m_profiles;
    std::unique_ptr<TemporaryStore> m_store;
    std::optional<DeviceStore> m_devices;
    DeviceId m_id = DeviceId::None;
    const QDateTime m_noon{{2027, 3, 1}, {12, 0}, Qt::UTC}, m_first{{2027, 3, 2}, {2, 0}, Qt::UTC};
};

/// What a secret is sealed for holds the device's number: no other device gets it.
void TestDeviceTransactions::aNumberIsNeverGivenAgain()
{
    QSet<DeviceId> given{m_id};
    for (int i = 0; i < 3; ++i) {
        const auto id = write([&](Transaction &transaction) { return m_devices->add(transaction, {u"mfp"_s, {}, u"mfp"_s}, m_noon); });
        QVERIFY_OK(id);
        QVERIFY(!given.contains(*id));
        given.insert(*id);
        QVERIFY_OK(write([&](Transaction &transaction) { return DeviceStore::remove(transaction, *id); }));
    }
}

/// A computer whose daily request has been deferred once.
void TestDeviceTransactions::init()
{
    m_store = std::make_unique<TemporaryStore>(QStringList{u"device"_s});
    const auto vault = Vault::create(m_store->database(), Secret("correct horse"), m_random, ScryptParameters{.n = 16});
    QVERIFY_OK(vault);
    m_devices.emplace(m_profiles, *vault);
    const auto id = write([&](Transaction &transaction) {
        return m_devices->add(transaction, {u"this-computer"_s, {}, QString::fromUtf16(DeviceProfiles::thisComputer)}, m_noon);
    });
    QVERIFY_OK(id);
    m_id = *id;
    DeviceSettings settings = device().settings;
    settings.communication = CommunicationSettings{.url = u"http://ca.example/scep"_s};
    settings.automatic = {.timer = true, .startDate = m_first.date(), .startTime = m_first.time(), .intervalDays = 1};
    settings.automatic.request = {.keyName = u"Key"_s, .commonName = u"pc-1.example"_s};
    replace(settings);
    QVERIFY_OK(wake(m_first));
    QVERIFY_OK(write([&](Transaction &transaction) { return m_devices->begin(transaction, m_id, RequestId(1), record()); }));
    QVERIFY_OK(change(m_first, [&](SimulatedMfp &machine) -> Result<Effects> {
        return machine.attemptFailed(RequestId(1), {Error{Errc::Deferred}}, m_first);
    }));
    QVERIFY(row(1).resumable); // [Continue]
    QCOMPARE(transactions(), 1);
}

void TestDeviceTransactions::cleanup()
{
    m_devices.reset();
    m_store.reset();
}

void TestDeviceTransactions::replace(const DeviceSettings &settings)
{
    QVERIFY_OK(change(m_noon, [&](SimulatedMfp &machine) -> Result<Effects> {
        return machine.replaceSettings(settings, false, m_noon, m_random).map_error([](const FieldError &error) { return error.error; });
    }));
}

TransactionRecord TestDeviceTransactions::record()
{
    TestCa ca = TestCa::at(m_noon);
    const PrivateKey key = testKey(u"client"_s);
    return {.server = {.url = QUrl(u"http://ca.example/scep"_s)},
            .ca = {ca.root().certificate, ca.root().certificate, ca.root().certificate},
            .negotiated = {.algorithms = {CipherAlgorithm::Aes256, HashAlgorithm::Sha256}, .post = true},
            .plan = {.transactionId = "T1", .issuerAndSubject = "names"},
            .snapshot = {.senderNonce = "nonce"},
            .key = key,
            .signer = {selfSigned(key, u"CN=pc-1.example"_s, m_noon).certificate, key},
            .password = Secret("password"),
            .request = "the finished message"};
}

HistoryRow TestDeviceTransactions::row(int number)
{
    const StoredDevice stored = device();
    const auto history = write([&](Transaction &transaction) { return DeviceStore::history(transaction, stored); });
    const qsizetype index = history ? history->indexOf(RequestId(number)) : -1;
    return index < 0 ? HistoryRow() : history->rows()[index];
}

void TestDeviceTransactions::takenOverByTheNextRun()
{
    const auto attempts = wake(m_first.addDays(1));
    QVERIFY_OK(attempts);
    QCOMPARE(attempts->size(), 1);
    const Attempt &attempt = attempts->first();
    QCOMPARE(attempt.request, RequestId(2));
    QVERIFY(attempt.record); // the same message, the same key
    QCOMPARE(attempt.record->request, record().request);
    QCOMPARE(attempt.record->plan.transactionId, QByteArray("T1"));
    QVERIFY(attempt.record->key.toPem().equals(testKey(u"client"_s).toPem()));
    QVERIFY(attempt.record->password.equals(Secret("password")));
    QCOMPARE(transactions(), 1);
    // Of the first request nothing is left: continuing it would make another key.
    QCOMPARE(row(1).keyName, u"Key"_s);
    QVERIFY(!row(1).resumable);
    QVERIFY(std::holds_alternative<Processing>(row(2).status));
}

/// Unless somebody still may continue it.
void TestDeviceTransactions::droppedWithOtherSettings()
{
    DeviceSettings settings = device().settings;
    settings.automatic.request.commonName = u"pc-2.example"_s;
    replace(settings);
    const auto attempts = wake(m_first.addDays(1));
    QVERIFY_OK(attempts);
    QCOMPARE(attempts->size(), 1);
    QVERIFY(!attempts->first().record);
    QCOMPARE(attempts->first().wanted.commonName, u"pc-2.example"_s);
    QVERIFY(row(1).resumable);
    QCOMPARE(transactions(), 1);
}

/// D17: the default key never goes; of another one it is said what goes with it.
void TestDeviceTransactions::whatAKeysDeletionCosts()
{
    const KeyRequest request{.keyName = u"Port"_s, .commonName = u"192.0.2.9"_s, .location = KeyUseLocation::Ieee8021x};
    Belongings typed;
    typed.wanted = request;
    m_id = *write([&](Transaction &transaction) { return m_devices->add(transaction, {u"mfp"_s, {}, u"mfp"_s}, m_noon); });
    const auto act = [&](auto work) {
        return write([&](Transaction &transaction) {
            return m_devices->change(
                transaction, m_id, m_noon,
                [&](SimulatedMfp &machine) -> Result<Effects> {
                    return work(machine).map_error([](const FieldError &error) { return error.error; });
                },
                typed);
        });
    };
    const auto cost = [&](int number, const QDateTime &now) {
        return write([&](Transaction &transaction) {
            return m_devices->load(transaction, m_id).and_then([&](const StoredDevice &stored) {
                return keyDeletion(transaction, stored, number, now);
            });
        });
    };
    QVERIFY_OK(act([&](SimulatedMfp &machine) { return machine.updateCommunication({.url = u"http://ca.example/scep"_s}, m_noon); }));
    QVERIFY_OK(act([&](SimulatedMfp &machine) { return machine.sendRequest(request, m_noon); }));
    QVERIFY_OK(wake(m_noon));
    QVERIFY_OK(write([&](Transaction &transaction) { return m_devices->begin(transaction, m_id, RequestId(1), record()); }));
    const IssuedCertificate issued{selfSigned(testKey(u"client"_s), u"CN=192.0.2.9"_s, m_noon).certificate, {}};
    QVERIFY_OK(write([&](Transaction &transaction) { return m_devices->issued(transaction, m_id, RequestId(1), issued, m_noon); }));

    QCOMPARE_ERROR(cost(0, m_noon), Errc::InvalidArgument);
    QCOMPARE_ERROR(cost(9, m_noon), Errc::NotFound);
    const auto idle = cost(1, m_noon);
    QVERIFY_OK(idle);
    QCOMPARE(idle->name, u"Port"_s);
    QCOMPARE(idle->key.location, KeyUseLocation::Ieee8021x);
    QVERIFY(!idle->functionOn && idle->certificateValid && !idle->running && idle->costs());
    QVERIFY(!cost(1, issued.certificate.notAfter().addSecs(1))->certificateValid);

    const RolloutTerms terms{.deletesOld = true};
    QVERIFY_OK(act([&](SimulatedMfp &machine) { return machine.sendRequest(request, terms, m_noon); }));
    const auto busy = cost(1, m_noon);
    QVERIFY_OK(busy);
    QVERIFY(busy->running == Trigger::Rollout && busy->overwritten);

    // A renewal takes the key's place, wherever that is (F6).
    QVERIFY_OK(act([&](SimulatedMfp &machine) { return FieldResult<Effects>(machine.cancel(m_noon)); }));
    KeyRequest unbound = request;
    unbound.location = KeyUseLocation::None;
    typed.wanted = unbound;
    const RolloutTerms renewing{.deletesOld = true, .renews = 1};
    QVERIFY_OK(act([&](SimulatedMfp &machine) { return machine.sendRequest(unbound, renewing, m_noon); }));
    const auto renewed = cost(1, m_noon);
    QVERIFY_OK(renewed);
    QVERIFY(renewed->running == Trigger::Rollout && renewed->overwritten);
}

/// The CSR of a request that has not ended well yet, from its own key; nobody gets one without the passphrase or of a request that is
/// not there.
void TestDeviceTransactions::theCsrIsMadeAnew()
{
    const auto csrOf = [&](const DeviceStore &store, int number) {
        return write([&](Transaction &transaction) { return store.signingRequest(transaction, m_id, RequestId(number), {}); });
    };
    const auto csr = csrOf(*m_devices, 1);
    QVERIFY_OK(csr);
    QVERIFY_OK(csr->verify());
    QVERIFY(*csr->publicKey() == testKey(u"client"_s).publicKey());
    QCOMPARE(csr->subject().toString(), u"CN=pc-1.example"_s);
    QCOMPARE(csr->altNames(), QList{SubjectAltName::forHost(u"pc-1.example"_s)});
    QVERIFY(csr->challenge().isEmpty());
    QCOMPARE_ERROR(csrOf(DeviceStore(m_profiles), 1), Errc::StoreLocked);
    QCOMPARE_ERROR(csrOf(*m_devices, 7), Errc::NotFound);
    QVERIFY_OK(wake(m_first.addDays(1))); // takes the key over
    QCOMPARE_ERROR(csrOf(*m_devices, 1), Errc::NotFound);
    QVERIFY_OK(csrOf(*m_devices, 2));
}

QTEST_GUILESS_MAIN(TestDeviceTransactions)
#include "tst_devicetransactions.moc"
