#include "tests/fleet/printerrig.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"

namespace scepter {

PrinterRig::PrinterRig() : ServiceRig(u"ca"_s, {u"connector"_s, u"device"_s, u"fleet"_s})
{
    ConnectorSettings office = settings();
    office.baseUrl = QUrl(u"http://scep.example:8080/"_s);
    set(office);
}

DeviceId PrinterRig::add(const QString &name, const QString &address, bool printer, const QString &profile)
{
    NewDevice device{name, {}, profile, address};
    device.inventory.printer = printer;
    device.inventory.serial = printer ? u"SN-"_s + name : QString();
    device.inventory.site = u"Oslo"_s;
    return must(write([&](Transaction &transaction) { return devices().add(transaction, device, now()); }));
}

StoredDevice PrinterRig::device(const QString &name)
{
    return must(read([&](Transaction &transaction) { return devices().find(transaction, name); }));
}

CertificateTemplate PrinterRig::wanted()
{
    CertificateTemplate wanted{u"tls"_s};
    wanted.commonName = u"{name}.example"_s;
    wanted.organization = u"Acme"_s;
    return wanted;
}

NewPlan PrinterRig::newPlan() { return {u"Spring"_s, wanted(), u"office"_s}; }

RolloutId PrinterRig::plan(const QStringList &names, const NewPlan &plan)
{
    const RolloutId id = planOnly(names, plan);
    (void)writeSheets({id});
    return id;
}

RolloutId PrinterRig::planOnly(const QStringList &names, const NewPlan &plan)
{
    QList<StoredDevice> chosen;
    for (const QString &name : names)
        chosen.append(device(name));
    return must(write([&](Transaction &transaction) {
        const auto url = PrinterPlan::serverUrl(transaction, plan.connector, plan.url);
        return url.and_then([&](const QUrl &found) {
            PrinterRequests requests = PrinterPlan::fill(chosen, plan.wanted, found);
            PrinterPlan::arrange(chosen, plan, random, &requests);
            return PrinterPlan::create(transaction, vault, plan, requests.requests, now());
        });
    }));
}

WrittenSheets PrinterRig::writeSheets(const SheetsWish &wish)
{
    const SheetWriter writer(devices(), Administrator(vault, u"user test"_s), random);
    return must(write([&](Transaction &transaction) { return writer.write(transaction, wish, {u"sheets.csv"_s}, now()); }));
}

QByteArray PrinterRig::password(RolloutId id, const QString &name)
{
    const QString challenge = member(id, name).challenge;
    return must(read([&](Transaction &transaction) { return Challenges(vault).show(transaction, challenge); })).second.view().toByteArray();
}

Rollout PrinterRig::rollout(RolloutId id)
{
    return must(read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); }));
}

QString PrinterRig::send(const QString &commonName, const QByteArray &password, const QString &address, const QList<SubjectAltName> &names)
{
    ClientOptions options;
    options.transactionId = "P" + QByteArray::number(++m_transactions);
    const QString subject = u"O=Acme, CN="_s + commonName;
    const ClientMessage sent = message(selfSigned(testKey(u"client"_s), subject, now()), csrFor(u"client"_s, subject, password, names),
                                       options);
    (void)ask(sent.bytes, address);
    return newestRow().trimmed();
}

Certificate PrinterRig::newest()
{
    const auto row = must(
        read([](Transaction &transaction) { return transaction.one("SELECT der FROM certificate ORDER BY id DESC LIMIT 1"); }));
    return must(Certificate::parse(row->bytes(0)));
}

LookOutcome PrinterRig::look()
{
    return must(write([now = now()](Transaction &transaction) { return PrinterMatch::look(transaction, now); }));
}

RolloutMember PrinterRig::member(RolloutId id, const QString &name)
{
    const DeviceId found = device(name).id;
    return must(read([&](Transaction &transaction) { return RolloutStore::member(transaction, id, found); }));
}

std::optional<Refused> PrinterRig::refused(RolloutId id, const QString &name)
{
    const DeviceId found = device(name).id;
    return must(read([&](Transaction &transaction) { return PrinterPlan::printers(transaction, id); })).value(found).refused;
}

QList<DeviceCertificate> PrinterRig::certificatesOf(const QString &name)
{
    const DeviceId found = device(name).id;
    return must(read([&](Transaction &transaction) { return PrinterMatch::certificates(transaction, found); }));
}

} // namespace scepter
