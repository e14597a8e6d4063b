#include "core/fleet/certificatelist.h"

#include "core/base/literals.h"
#include "core/fleet/caissuers.h"
#include "core/fleet/currentcertificates.h"

namespace scepter {
namespace {

QString hexOf(const QByteArray &serial) { return QString::fromLatin1(serial.toHex().toUpper()); }

/// Certificates that are being read, table by table.
class Reader {
public:
    explicit Reader(Transaction &transaction) : m_transaction(transaction) {}

    Result<QList<ListedCertificate>> read()
    {
        return readIssuers().and_then([this] { return readIssued(); }).and_then([this] { return readKeys(); }).map([this] {
            markReplaced();
            return m_list;
        });
    }

private:
    Result<void> readIssuers()
    {
        return caIssuers(m_transaction).map([this](const QHash<qint64, CaIssuer> &issuers) { m_issuers = issuers; });
    }

    Result<void> readIssued()
    {
        const auto take = [this](const Row &row) {
            ListedCertificate listed;
            listed.issuedId = row.number(0);
            const auto issuer = m_issuers.value(row.number(1));
            listed.ca = issuer.ca;
            listed.issuer = issuer.subject;
            listed.serial = hexOf(row.bytes(2));
            listed.connector = row.text(3);
            listed.subject = row.text(4);
            listed.notBefore = row.instant(5);
            listed.notAfter = row.instant(6);
            if (!row.isNull(7))
                listed.revoked = row.instant(7);
            if (!row.isNull(8)) {
                listed.device = DeviceId(row.number(8));
                listed.deviceName = row.text(9);
            }
            m_places.insert({issuer.hash, listed.serial}, m_list.size());
            m_list.append(listed);
            CertificateFacts facts;
            facts.away = !row.isNull(8) && !row.flag(10);
            takePlannedUse(&facts, row.text(11));
            m_facts.append(facts);
            return true;
        };
        const std::string columns = "SELECT c.id, c.generation, c.serial, c.connector, c.subject, c.not_before, c.not_after, c.revoked,"
                                    " d.id, d.name, d.printer, CASE WHEN d.printer = 1 THEN"
                                    + std::string(plannedUse)
                                    + " END FROM certificate c LEFT JOIN device_certificate dc ON dc.certificate = c.id"
                                      " LEFT JOIN device d ON d.id = dc.device ORDER BY c.id";
        return m_transaction.each(columns, {}, take);
    }

    /// What devices hold: a certificate of ours that is there already, or another's.
    Result<void> readKeys()
    {
        std::optional<Error> failure;
        const auto take = [&](const Row &row) {
            std::optional<Certificate> decoded;
            qsizetype place = row.isNull(8) ? -1 : m_places.value({row.bytes(8), row.text(2)}, -1);
            if (place < 0) {
                const auto certificate = Certificate::parse(row.bytes(3));
                if (!certificate) {
                    failure = Error{Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {row.text(1)})};
                    return false;
                }
                decoded = *certificate;
                place = m_places.value({issuerHash(*decoded), decoded->serialHex()}, -1);
            }
            if (place < 0) {
                place = m_list.size();
                m_list.append(foreign(*decoded));
                m_facts.append(CertificateFacts());
            }
            ListedCertificate &listed = m_list[place];
            listed.device = DeviceId(row.number(0));
            listed.deviceName = row.text(1);
            listed.keyNumber = int(row.number(4));
            listed.location = locationFromName(row.text(5));
            listed.destination = row.text(6);
            listed.inUse = row.flag(7);
            CertificateFacts &facts = m_facts[place];
            facts.held = true;
            facts.away = false;
            facts.location = listed.location.value_or(KeyUseLocation::None);
            facts.destination = listed.destination;
            return true;
        };
        const auto read = m_transaction.each(
            "SELECT k.device, d.name, k.serial, k.certificate, k.number, k.location, k.destination, k.in_use, k.issuer"
            " FROM device_key k JOIN device d ON d.id = k.device WHERE k.certificate IS NOT NULL",
            {}, take);
        if (!read)
            return fail(read.error());
        return failure ? fail(*failure) : Result<void>();
    }

    static ListedCertificate foreign(const Certificate &certificate)
    {
        ListedCertificate listed;
        listed.subject = certificate.subject().toString();
        listed.issuer = certificate.issuer().toString();
        listed.serial = certificate.serialHex();
        listed.notBefore = certificate.notBefore();
        listed.notAfter = certificate.notAfter();
        listed.sha256 = certificate.fingerprint(HashAlgorithm::Sha256);
        return listed;
    }

    void markReplaced()
    {
        for (qsizetype i = 0; i < m_list.size(); ++i) {
            const ListedCertificate &listed = m_list[i];
            CertificateFacts &facts = m_facts[i];
            facts.device = qint64(listed.device);
            facts.revoked = listed.revoked.has_value();
            facts.subject = listed.subject;
            facts.age = facts.held ? *listed.keyNumber : listed.notBefore.toMSecsSinceEpoch();
        }
        const QList<bool> current = currentOnes(m_facts);
        for (qsizetype i = 0; i < m_list.size(); ++i)
            m_list[i].replaced = !current[i] && !m_facts[i].revoked;
    }

    Transaction &m_transaction;
    QHash<qint64, CaIssuer> m_issuers; ///< by generation
    QList<ListedCertificate> m_list;
    QList<CertificateFacts> m_facts;                           ///< beside m_list, one each
    QHash<std::pair<QByteArray, QString>, qsizetype> m_places; ///< of those that we issued, by issuerHash() and serial number
};

/// The certificates above one that we issued.
Result<QList<Certificate>> chainOf(Transaction &transaction, const QString &ca, const Certificate &leaf)
{
    const auto shown = CaStore::show(transaction, ca);
    if (!shown)
        return fail(shown.error());
    for (const CaGenerationInfo &generation : shown->generations) {
        if (generation.certificate && leaf.isSignedBy(*generation.certificate))
            return QList<Certificate>{*generation.certificate} + generation.chain;
    }
    return QList<Certificate>();
}

} // namespace

QString certificateStateName(CertificateState state)
{
    static const QStringList names{u"valid"_s, u"due"_s, u"expired"_s, u"revoked"_s, u"replaced"_s};
    return names[int(state)];
}

CertificateState ListedCertificate::state(const QDateTime &now) const
{
    if (revoked)
        return CertificateState::Revoked;
    if (replaced)
        return CertificateState::Replaced;
    if (notAfter <= now)
        return CertificateState::Expired;
    return notAfter <= now.addDays(dueDays) ? CertificateState::Due : CertificateState::Valid;
}

QString ListedCertificate::id() const
{
    constexpr qsizetype shown = 8; // octets: more certificates than anybody has
    return issuedId != 0 ? QString::number(issuedId) : u"x-"_s + QString::fromLatin1(sha256.first(std::min(shown, sha256.size())).toHex());
}

QList<std::optional<ListedCertificate>> CertificateList::withIds(const QList<ListedCertificate> &all, const QStringList &ids)
{
    QHash<QString, std::optional<qsizetype>> places; // no place: several have it
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString id = all[i].id();
        const auto there = places.constFind(id);
        if (there == places.constEnd())
            places.insert(id, i);
        else if (!*there || all[**there].sha256 != all[i].sha256)
            places[id] = std::nullopt;
    }
    QList<std::optional<ListedCertificate>> found;
    for (const QString &id : ids) {
        const auto place = places.value(id.toLower());
        found.append(place ? std::optional(all[*place]) : std::nullopt);
    }
    return found;
}

Result<QList<ListedCertificate>> CertificateList::list(Transaction &transaction) { return Reader(transaction).read(); }

Result<QList<qint64>> CertificateList::revision(Transaction &transaction)
{
    QList<qint64> revision;
    for (const char *sql : {"SELECT max(revision) FROM device", "SELECT max(revision) FROM device_removed",
                            "SELECT max(id) FROM certificate", "SELECT count(*) FROM certificate WHERE revoked IS NOT NULL",
                            "SELECT max(rowid) FROM device_certificate", "SELECT count(*) FROM ca_generation"}) {
        const auto number = transaction.number(sql);
        if (!number)
            return fail(number.error());
        revision.append(*number);
    }
    return revision;
}

Result<QString> CertificateList::find(Transaction &transaction, const QByteArray &sha256)
{
    QByteArray found;
    for (const char *sql :
         {"SELECT der FROM certificate ORDER BY id DESC", "SELECT certificate FROM device_key WHERE certificate IS NOT NULL"}) {
        const auto looked = transaction.each(sql, {}, [&](const Row &row) {
            if (digest(HashAlgorithm::Sha256, row.bytes(0)) == sha256)
                found = row.bytes(0);
            return found.isEmpty();
        });
        if (!looked)
            return fail(looked.error());
        if (!found.isEmpty())
            break;
    }
    const auto certificate = found.isEmpty() ? fail(Errc::NotFound, {}, {u"certificate"_s, QString::fromLatin1(sha256.toHex())})
                                             : Certificate::parse(found);
    return certificate.map([](const Certificate &each) { return each.serialHex(); });
}

namespace {

struct Kept {
    Certificate certificate;
    QString chain; ///< PEM, where a device holds it
};

Result<Kept> keptOf(Transaction &transaction, const ListedCertificate &listed)
{
    const auto row = listed.issuedId ? transaction.one("SELECT der, '' FROM certificate WHERE id = ?", {listed.issuedId})
                                     : transaction.one("SELECT certificate, chain FROM device_key WHERE device = ? AND number = ?",
                                                       {qint64(listed.device), listed.keyNumber.value_or(0)});
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Errc::NotFound, {}, {u"certificate"_s, listed.serial});
    const auto certificate = Certificate::parse((*row)->bytes(0));
    if (!certificate)
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
    return Kept{*certificate, (*row)->text(1)};
}

} // namespace

Result<QByteArray> CertificateList::pem(Transaction &transaction, const QList<ListedCertificate> &all)
{
    QByteArray pem;
    for (const ListedCertificate &listed : all) {
        const auto kept = keptOf(transaction, listed);
        if (!kept)
            return fail(kept.error());
        pem += kept->certificate.toPem();
    }
    return pem;
}

Result<CertificateDetails> CertificateList::details(Transaction &transaction, const ListedCertificate &listed)
{
    const auto kept = keptOf(transaction, listed);
    if (!kept)
        return fail(kept.error());
    CertificateDetails details{kept->certificate};
    if (!listed.ca.isEmpty()) {
        const auto chain = chainOf(transaction, listed.ca, kept->certificate);
        if (!chain)
            return fail(chain.error());
        details.chain = *chain;
    } else if (const QByteArray pem = kept->chain.toUtf8(); !pem.isEmpty()) {
        const auto chain = Certificate::parseAll(pem);
        if (!chain)
            return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
        details.chain = *chain;
    }
    return details;
}

} // namespace scepter
