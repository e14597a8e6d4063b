#include "tests/support/servicerig.h"

#include "core/base/literals.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

namespace scepter {
namespace {

const ScryptParameters cheap{2, 1, 1, {}};

Vault makeVault(Database &database, Random &random)
{
    const auto beginLog = [](Transaction &transaction, const Vault &vault) { return AuditLog(vault).begin(transaction); };
    return must(Vault::create(database, Secret("correct horse"), random, cheap, beginLog));
}

} // namespace

CaGeneration fixedCa(const QString &name, const QString &key, Random &random, const QDateTime &now)
{
    const PrivateKey own = testKey(key);
    CertificateSpec spec{must(must(DistinguishedName::parse(u"O=Acme, CN=Acme "_s + name)).toDer()), own.publicKey(), randomSerial(random),
                         now.addSecs(-3600), now.addDays(3650)};
    spec.isCa = true;
    spec.keyUsage = DigitalSignature | KeyCertSign | CrlSign | (own.canDecrypt() ? quint32(KeyEncipherment) : 0u);
    return must(importCa(name, {own, must(issueCertificate(spec, std::nullopt, own))}, random, now));
}

ServiceRig::ServiceRig(const QString &caKey, const QStringList &rooms) : store(rooms), vault(makeVault(store.database(), random))
{
    const CaGeneration ca = fixedCa(u"ca"_s, caKey, random, now());
    must(write([&](Transaction &transaction) { return CaStore(vault).create(transaction, ca, u"Acme"_s, now()); }));
    ConnectorSettings office{u"office"_s};
    office.ca = u"ca"_s;
    set(office);
    service = std::make_unique<ScepService>(database(), pool, random, vault);
}

ServiceRig::~ServiceRig() = default;

qint64 ServiceRig::number(const char *sql, const QList<Value> &values)
{
    return must(read([&](Transaction &transaction) { return transaction.number(sql, values); }));
}

QString ServiceRig::text(const char *sql, const QList<Value> &values)
{
    const auto row = must(read([&](Transaction &transaction) { return transaction.one(sql, values); }));
    return row ? row->text(0) : u"(no row)"_s;
}

void ServiceRig::run(const char *sql, const QList<Value> &values)
{
    must(write([&](Transaction &transaction) { return transaction.run(sql, values); }));
}

QByteArray ServiceRig::everyByte()
{
    QByteArray all;
    for (const QFileInfo &info : QDir(store.folder()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(info.filePath()));
        all += file.readAll();
    }
    return all;
}

ConnectorSettings ServiceRig::settings(const QString &name)
{
    return must(read([&](Transaction &transaction) { return ConnectorStore::show(transaction, name); })).settings;
}

void ServiceRig::set(const ConnectorSettings &settings)
{
    must(write([&](Transaction &transaction) -> Result<void> {
        if (ConnectorStore::show(transaction, settings.name))
            return ConnectorStore::change(transaction, settings);
        return ConnectorStore::create(transaction, settings, now());
    }));
}

QString ServiceRig::addChallenge(const QByteArray &password, ChallengeSpec spec)
{
    if (spec.connector.isEmpty())
        spec.connector = u"office"_s;
    return must(write(
                    [&](Transaction &transaction) { return Challenges(vault).create(transaction, spec, Secret(password), random, now()); }))
        .id;
}

CaGeneration ServiceRig::generation(const QString &ca, GenerationState state)
{
    for (const CaGeneration &generation : must(read([&](Transaction &transaction) { return CaStore(vault).load(transaction, ca); }))) {
        if (generation.state == state)
            return generation;
    }
    qFatal("no such generation");
}

std::shared_ptr<const ServedConnector> ServiceRig::served(const QString &name)
{
    return must(read([&](Transaction &transaction) { return loadServed(transaction, vault, {name}, now()); })).connectors.value(name);
}

ClientMessage ServiceRig::message(const TestIdentity &signer, const QByteArray &messageData, const ClientOptions &options)
{
    QByteArray nonce = QByteArray::number(++m_nonce);
    nonce.prepend(QByteArray(16 - nonce.size(), 'n'));
    PkiMessage claims{options.type, options.transactionId, nonce};
    claims.messageData = messageData;
    const Recipient recipient{options.recipient ? *options.recipient : generation().responder().certificate};
    const QDateTime clock = now().addSecs(options.clockAhead.count());
    return {must(encode(claims, {signer.certificate, signer.key}, recipient, options.algorithms, clock)), claims, signer};
}

ClientMessage ServiceRig::message(const TestIdentity &signer, const Csr &csr, const ClientOptions &options)
{
    ClientMessage made = message(signer, csr.der(), options);
    made.password = csr.challenge();
    return made;
}

ClientMessage ServiceRig::enrolment(const QString &key, const QByteArray &challenge, const ClientOptions &options, const QString &subject)
{
    return message(selfSigned(testKey(key), subject, now()), csrFor(key, subject, challenge), options);
}

ScepAnswer ServiceRig::ask(const QByteArray &bytes, const QString &address, const QString &connector)
{
    std::optional<ScepAnswer> answer;
    service->handle(served(connector), bytes, address, now(), [&](const ScepAnswer &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        qFatal("no answer");
    return *answer;
}

QList<ScepAnswer> ServiceRig::askAll(const QList<QByteArray> &messages, const QString &connector)
{
    const auto to = served(connector);
    QList<ScepAnswer> answers(messages.size());
    qsizetype waiting = messages.size();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        service->handle(to, messages[i], QStringLiteral("192.0.2.7"), now(), [&, i](const ScepAnswer &given) {
            answers[i] = given;
            --waiting;
        });
    }
    if (!QTest::qWaitFor([&] { return waiting == 0; }, 120'000))
        qFatal("%d answers are missing", int(waiting));
    return answers;
}

Result<CertRep> ServiceRig::open(const ScepAnswer &answer, const ClientMessage &message, const QString &connector)
{
    if (answer.kind != ScepAnswer::Kind::CertRep)
        return fail(Errc::HttpStatus, QString::fromUtf8(answer.body));
    const CaCertificates ca = must(parseCaCertificates(served(connector)->caCertificates, std::nullopt, now()));
    return checkCertRep(answer.body, {message.claims.transactionId,
                                      message.claims.senderNonce,
                                      ca,
                                      {message.signer.certificate, message.signer.key},
                                      message.password,
                                      WeakAlgorithms::Allow});
}

Certificate ServiceRig::issued(const ClientMessage &message)
{
    const auto reply = exchange(message);
    if (!reply || reply->status != PkiStatus::Success || reply->certificates.isEmpty())
        qFatal("not issued: %s", qPrintable(outcomeOf(reply)));
    return reply->certificates.first();
}

QString ServiceRig::outcome(const ClientMessage &message) { return outcomeOf(exchange(message)); }

QString ServiceRig::outcomeOf(const Result<CertRep> &reply)
{
    if (!reply)
        return errcName(reply.error().code) + u' ' + reply.error().detail;
    if (reply->status == PkiStatus::Failure)
        return u"%1: %2"_s.arg(reply->failInfo).arg(reply->failInfoText);
    return reply->status == PkiStatus::Pending ? u"pending"_s : u"success"_s;
}

QString ServiceRig::newestRow() { return text("SELECT trim(state || ' ' || refusal) FROM request ORDER BY id DESC LIMIT 1"); }

Csr csrFor(const QString &key, const QString &subject, const QByteArray &challenge, const QList<SubjectAltName> &names)
{
    CsrSpec spec{.subject = must(DistinguishedName::parse(subject)), .altNames = names};
    spec.challenge = Secret(challenge);
    return must(Csr::create(spec, testKey(key)));
}

QString temporaryFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

} // namespace scepter
