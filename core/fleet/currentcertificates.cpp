#include "core/fleet/currentcertificates.h"

#include "core/base/literals.h"
#include "core/device/settingsjson.h"
#include "core/store/jsoncolumn.h"

#include <QJsonObject>

namespace scepter {
namespace {

/// The newest certificate of each group, by its place in the list.
class Newest {
public:
    explicit Newest(const QList<CertificateFacts> &all) : m_all(all) {}
    void add(const QString &group, qsizetype place)
    {
        const auto known = m_places.constFind({m_all[place].device, group});
        if (known == m_places.constEnd() || m_all[*known].age <= m_all[place].age)
            m_places.insert({m_all[place].device, group}, place);
    }
    bool hasNewer(const QString &group, qsizetype place) const
    {
        const qsizetype newest = m_places.value({m_all[place].device, group}, place);
        return newest != place && m_all[newest].age >= m_all[place].age;
    }

private:
    const QList<CertificateFacts> &m_all;
    QHash<std::pair<qint64, QString>, qsizetype> m_places;
};

bool hasLocation(const CertificateFacts &each) { return each.location != KeyUseLocation::None; }

QString placeOf(const CertificateFacts &each) { return locationName(each.location) + u'/' + each.destination; }

} // namespace

QList<bool> currentOnes(const QList<CertificateFacts> &certificates)
{
    Newest byPlace(certificates), bySubject(certificates), unplaced(certificates);
    for (qsizetype i = 0; i < certificates.size(); ++i) {
        const CertificateFacts &each = certificates[i];
        if (each.away)
            continue;
        if (hasLocation(each))
            byPlace.add(placeOf(each), i);
        else
            unplaced.add(each.subject, i);
        bySubject.add(each.subject, i);
    }
    QList<bool> current;
    current.reserve(certificates.size());
    for (qsizetype i = 0; i < certificates.size(); ++i) {
        const CertificateFacts &each = certificates[i];
        const bool replaced = !hasLocation(each) ? bySubject.hasNewer(each.subject, i)
                                                 : byPlace.hasNewer(placeOf(each), i)
                                                       || (!each.held && unplaced.hasNewer(each.subject, i)); // where it is, nobody knows
        current.append(!each.away && !each.revoked && !replaced);
    }
    return current;
}

void takePlannedUse(CertificateFacts *facts, const QString &wanted)
{
    const QJsonObject json = jsonFromText(wanted);
    facts->location = locationFromName(json[u"location"_s].toString()).value_or(KeyUseLocation::None);
    facts->destination = json[u"destination"_s].toString();
}

bool endsWithin(const QDateTime &notAfter, int days, const QDateTime &now) { return notAfter <= now.addDays(days); }

KeySpec keySpecLike(const PublicKey &key)
{
    if (key.algorithm() == KeyAlgorithm::Ec)
        return key.bits() > 256 ? KeySpec::EcP384 : KeySpec::EcP256;
    return key.bits() > 3072 ? KeySpec::Rsa4096 : key.bits() > 2048 ? KeySpec::Rsa3072 : KeySpec::Rsa2048;
}

QJsonObject renewedJson(const RenewedCertificate &renewed)
{
    return {{u"key"_s, renewed.key},
            {u"wanted"_s, keyRequestJson(renewed.wanted)},
            {u"serial"_s, renewed.serial},
            {u"notAfter"_s, renewed.notAfter.toUTC().toString(Qt::ISODateWithMs)}};
}

std::optional<RenewedCertificate> renewedFromJson(const QJsonObject &json)
{
    RenewedCertificate renewed;
    renewed.key = json[u"key"_s].toInt();
    std::optional<JsonReader::Problem> problem;
    {
        JsonReader reader(json[u"wanted"_s].toObject(), {}, &problem);
        renewed.wanted = keyRequestFromJson(reader);
    }
    renewed.serial = json[u"serial"_s].toString();
    renewed.notAfter = QDateTime::fromString(json[u"notAfter"_s].toString(), Qt::ISODateWithMs).toUTC();
    return problem || renewed.key <= 0 ? std::nullopt : std::optional(renewed);
}

QJsonObject renewalJson(const QString &device, const RenewedCertificate &renewed)
{
    const KeyRequest &wanted = renewed.wanted;
    return {{u"id"_s, certificateId(device, renewed.key)},
            {u"serial"_s, renewed.serial},
            {u"notAfter"_s, renewed.notAfter.toUTC().toString(Qt::ISODate)},
            {u"subject"_s, wanted.subject().toString()},
            {u"location"_s, locationName(wanted.location)},
            {u"destination"_s, wanted.destination},
            {u"key"_s, keySpecName(wanted.key)}};
}

Result<RenewedCertificate> renewalOf(const StoredDevice &device, const QList<DeviceKey> &keys, int number)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const DeviceKey &key) { return key.slot.number == number; });
    if (found == keys.end() || !found->certificate)
        return fail(Errc::NotFound, {}, {u"key"_s, QString::number(number)});
    const Certificate &certificate = *found->certificate;
    const DistinguishedName subject = certificate.subject();
    KeyRequest wanted{.keyName = found->name,
                      .key = keySpecLike(certificate.publicKey()),
                      .organization = subject.value(u"O"_s),
                      .commonName = subject.commonName(),
                      .location = found->slot.location,
                      .destination = found->slot.destination};
    if (!device.profile->hashes.contains(wanted.hash) && !device.profile->hashes.isEmpty())
        wanted.hash = device.profile->hashes.first();
    if (const auto good = wanted.check(*device.profile, device.settings.setup.destinations); !good)
        return fail(good.error().error);
    return RenewedCertificate{number, wanted, certificate.serialHex(), certificate.notAfter()};
}

QString certificateId(const QString &device, int key) { return device + u'/' + QString::number(key); }

} // namespace scepter
