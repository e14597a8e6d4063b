#include "core/connector/servedconnector.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// GetCACaps (RFC 8894 §3.5.2). strongSwan's pki reads the flags one off, so that AES works only where SHA-384 is named, and
/// takes a blank line for everything: hence these words, and none.
QByteArray capabilitiesOf(const ConnectorSettings &settings, bool hasNext)
{
    QByteArrayList words{"AES", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-256", "SHA-384", "SHA-512"};
    if (settings.accepts(CipherAlgorithm::TripleDes))
        words += "DES3";
    if (settings.accepts(HashAlgorithm::Sha1))
        words += "SHA-1";
    if (hasNext)
        words += "GetNextCACert";
    return words.join('\n') + '\n';
}

/// GetCACert (RFC 8894 §4.2.1): one certificate alone, or CA, RA and the CAs above in a SignedData.
Result<void> addCaCertificates(ServedConnector &served)
{
    const CaGeneration &current = *served.current();
    QList<Certificate> all{*current.certificate};
    if (current.raKey)
        all.prepend(current.raCertificates.first());
    all += current.chain;
    if (all.size() == 1) {
        served.caCertificates = all.first().der();
        served.caContentType = "application/x-x509-ca-cert";
        return {};
    }
    const auto bundle = degenerate(all);
    if (!bundle)
        return fail(bundle.error());
    served.caCertificates = *bundle;
    served.caContentType = "application/x-x509-ca-ra-cert";
    return {};
}

/// GetNextCACert (RFC 8894 §4.7.1): signed by the current CA's own key, never by an RA's.
Result<void> addNextCa(ServedConnector &served, const CaGeneration &next, const QDateTime &now)
{
    QList<Certificate> all{*next.certificate};
    if (next.raKey)
        all.prepend(next.raCertificates.first());
    const auto bundle = degenerate(all);
    if (!bundle)
        return fail(bundle.error());
    const Signer signer = served.current()->issuer();
    const auto message = signData({*bundle, {}, HashAlgorithm::Sha256}, signer.certificate, signer.key, now);
    if (!message)
        return fail(message.error());
    served.nextCaCertificates = *message;
    return {};
}

Result<std::shared_ptr<const ServedConnector>> serve(const ConnectorSettings &settings, const QList<CaGeneration> &generations,
                                                     const QDateTime &now)
{
    auto served = std::make_shared<ServedConnector>();
    served->settings = settings;
    const CaGeneration *next = nullptr;
    for (const CaGeneration &generation : generations) {
        served->authority.add(generation);
        if (generation.state == GenerationState::Current)
            served->generations.prepend(std::make_shared<const CaGeneration>(generation));
        else if (generation.state != GenerationState::Waiting)
            served->generations.append(std::make_shared<const CaGeneration>(generation));
        if (generation.state == GenerationState::Next)
            next = &generation;
    }
    if (!served->current() || served->current()->state != GenerationState::Current)
        return fail(Errc::CaNotReady, {}, {settings.ca});
    served->capabilities = capabilitiesOf(settings, next != nullptr);
    if (auto added = addCaCertificates(*served); !added)
        return fail(added.error());
    if (next) {
        if (auto added = addNextCa(*served, *next, now); !added)
            return fail(added.error());
    }
    return std::shared_ptr<const ServedConnector>(std::move(served));
}

/// The CRLs of every CA, also of one whose last connector has gone: its certificates have not.
Result<void> addCrls(Transaction &transaction, Served &served)
{
    const auto cas = CaStore::list(transaction);
    if (!cas)
        return fail(cas.error());
    for (const CaInfoRow &ca : *cas) {
        for (const CaGenerationInfo &generation : ca.generations) {
            const auto der = CaStore::crl(transaction, generation.id);
            if (!der)
                return fail(der.error());
            if (der->isEmpty())
                continue;
            const QString name = crlName(ca.name, generation.number);
            served.crls.insert(name, *der);
            if (generation.crlNextUpdate)
                served.crlNextUpdates.insert(name, *generation.crlNextUpdate);
        }
    }
    return {};
}

} // namespace

Result<Served> loadServed(Transaction &transaction, const Vault &vault, const QStringList &names, const QDateTime &now)
{
    const auto revision = CaStore::revision(transaction);
    const auto rows = ConnectorStore::list(transaction);
    if (!revision || !rows)
        return fail(revision ? rows.error() : revision.error());
    Served served{*revision};
    QHash<QString, QList<CaGeneration>> cas;
    for (const ConnectorRow &row : *rows) {
        const ConnectorSettings &settings = row.settings;
        if (!names.isEmpty() && !names.contains(settings.name))
            continue;
        if (row.deleting) {
            served.deleting += settings.name;
            continue;
        }
        if (!cas.contains(settings.ca)) {
            const auto generations = CaStore(vault).load(transaction, settings.ca);
            if (!generations)
                return fail(generations.error());
            cas.insert(settings.ca, *generations);
        }
        const auto connector = serve(settings, cas.value(settings.ca), now);
        if (!connector && (connector.error().code != Errc::CaNotReady || names.contains(settings.name)))
            return fail(connector.error());
        if (!connector)
            continue; // one whose CA still waits for its certificate does not keep the others from being served
        served.connectors.insert(settings.name, *connector);
        if (settings.isDefault)
            served.defaultConnector = settings.name;
    }
    if (auto added = addCrls(transaction, served); !added)
        return fail(added.error());
    return served;
}

} // namespace scepter
