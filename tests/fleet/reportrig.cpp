#include "tests/fleet/reportrig.h"

#include "core/base/literals.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result).constData());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

ReportRig::ReportRig() { vault = must(Vault::create(database(), Secret("passphrase"), random, {.n = 16})); }

void ReportRig::run(const char *sql, const QList<Value> &values)
{
    must(write([&](Transaction &transaction) { return transaction.run(sql, values); }));
}

DeviceId ReportRig::add(const NewDevice &device)
{
    return must(write([&](Transaction &transaction) { return devices().add(transaction, device, now); }));
}

RolloutSettings ReportRig::settings()
{
    RolloutSettings settings;
    settings.wanted.name = u"tls"_s;
    settings.wanted.title = u"TLS certificates"_s;
    settings.url = u"http://scep.example/scep"_s;
    settings.filter = u"site=Malmö"_s;
    settings.canary = 1;
    settings.wavePercent = 50;
    return settings;
}

RolloutId ReportRig::create(const QList<DeviceId> &ids, RolloutKind kind)
{
    NewRollout rollout{.title = u"Spring"_s, .kind = kind, .settings = settings(), .members = {}};
    if (kind == RolloutKind::Plan)
        rollout.settings.connector = u"office"_s;
    for (const DeviceId id : ids) {
        const QString name = must(read([&](Transaction &transaction) { return devices().load(transaction, id); })).name;
        rollout.members.append({id, name, rollout.members.isEmpty() ? 0 : 1});
    }
    return must(write([&](Transaction &transaction) { return RolloutStore::create(transaction, *vault, rollout, now); }));
}

RolloutMember ReportRig::member(RolloutId rollout, DeviceId device)
{
    return must(read([&](Transaction &transaction) { return RolloutStore::member(transaction, rollout, device); }));
}

void ReportRig::save(RolloutId rollout, const RolloutMember &member)
{
    must(write([&](Transaction &transaction) { return RolloutStore::save(transaction, rollout, {member}); }));
}

void ReportRig::end(RolloutId rollout, DeviceId device, MemberState state, const std::optional<Error> &error)
{
    RolloutMember ended = member(rollout, device);
    ended.state = state;
    ended.error = error;
    ++ended.attempts;
    ended.started = now;
    ended.ended = now.addSecs(90);
    save(rollout, ended);
}

Certificate ReportRig::succeed(RolloutId rollout, DeviceId device, const QString &keyName, const QStringList &weakAlgorithms)
{
    end(rollout, device, MemberState::Succeeded);
    RolloutMember ended = member(rollout, device);
    const PrivateKey key = testKey(keyName);
    const auto subject = must(must(DistinguishedName::parse(u"CN=%1.example"_s.arg(ended.name))).toDer());
    const Certificate certificate = ca.issue(subject, key.publicKey());
    ended.serial = certificate.serialHex();
    ended.keyNumber = 7;
    ended.request = RequestId(3);
    save(rollout, ended);
    const QByteArray place = "device_key/" + QByteArray::number(qint64(device)) + "/7/key";
    run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
        " sealed_key, not_after) VALUES (?, 7, 'TLS', 'tls', '', 0, 1, ?, ?, ?, ?, ?)",
        {qint64(device), now, certificate.der(), QString::fromLatin1(ca.root().certificate.toPem()),
         must(vault->seal(key.toPem().view(), place)), certificate.notAfter()});
    const QJsonObject status{{u"status"_s, u"succeeded"_s}, {u"weakAlgorithms"_s, QJsonArray::fromStringList(weakAlgorithms)}};
    run("INSERT INTO device_request (device, number, key_name, subject, time, status, resumable, wanted) VALUES (?, 3, 'TLS', '', ?, ?, 0, '')",
        {qint64(device), now.addSecs(90), QString::fromUtf8(QJsonDocument(status).toJson(QJsonDocument::Compact))});
    return certificate;
}

} // namespace scepter
