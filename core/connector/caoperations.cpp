#include "core/connector/caoperations.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/connectorstore.h"

#include <QFile>

namespace scepter {
namespace {

Result<void> writeRequest(const QString &path, const CaGeneration &waiting)
{
    const auto csr = Csr::fromDer(waiting.csr);
    return csr ? createFile(path, csr->toPem(), FileAccess::Everyone) : fail(csr.error());
}

/// Files of ours that go again unless the store has what they belong to: they would stand in the way of the next attempt.
class CreatedFiles {
public:
    ~CreatedFiles()
    {
        for (const QString &path : std::as_const(m_paths))
            QFile::remove(path);
    }
    void add(const QString &path)
    {
        if (!path.isEmpty())
            m_paths += path;
    }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

QString subjectOf(const CaGeneration &generation, const QString &fallback)
{
    return generation.certificate ? generation.certificate->subject().toString() : fallback;
}

} // namespace

Result<CaGeneration> CaOperations::make(const NewCa &ca) const
{
    if (!isPlainName(ca.spec.name))
        return fail(Errc::InvalidArgument, {}, {u"NAME"_s, ca.spec.name});
    const bool isTaken =
        m_database.readHere([&](Transaction &transaction) { return CaStore::show(transaction, ca.spec.name); }).has_value();
    if (isTaken) // before a key is made
        return fail(Errc::AlreadyExists, {}, {u"ca"_s, ca.spec.name});
    switch (ca.kind) {
    case NewCa::Kind::SelfSigned: return createSelfSigned(ca.spec, m_random, m_now);
    case NewCa::Kind::Subordinate: return createRequest(ca.spec);
    case NewCa::Kind::Imported: break;
    }
    const auto der = readFile(ca.source);
    const auto contents = der ? readPkcs12(*der, ca.sourcePassphrase, WeakAlgorithms::Allow) : fail(der.error());
    return contents ? importCa(ca.spec.name, *contents, m_random, m_now) : fail(contents.error());
}

/// A CA that waits for its certificate is put in with one that it signs itself, because PKCS#12 wants one.
Result<void> CaOperations::saveRecovery(const NewCa &ca, const CaGeneration &made) const
{
    if (ca.recovery.isEmpty())
        return {};
    std::optional<Certificate> certificate = made.certificate;
    if (!certificate) {
        const auto subject = ca.spec.subject.toDer();
        const auto stand = subject ? issueCertificate(
                               {*subject, made.key.publicKey(), randomSerial(m_random), m_now, m_now.addDays(ca.spec.days)}, std::nullopt,
                               made.key)
                                   : fail(subject.error());
        if (!stand)
            return fail(stand.error());
        certificate = *stand;
    }
    const auto der = writePkcs12({made.key, *certificate, {}, ca.spec.name}, ca.recoveryPassphrase);
    return der ? createFile(ca.recovery, *der, FileAccess::Owner) : fail(der.error());
}

Result<void> CaOperations::create(const NewCa &ca) const
{
    const bool asks = ca.kind == NewCa::Kind::Subordinate;
    for (const QString &path : {ca.recovery, asks ? ca.csr : QString()}) { // before a key is made
        if (auto free = path.isEmpty() ? Result<void>() : mustBeFree(path); !free)
            return free;
    }
    const auto made = make(ca);
    if (!made)
        return fail(made.error());
    CreatedFiles files;
    if (auto saved = saveRecovery(ca, *made).map([&] { files.add(ca.recovery); }); !saved)
        return saved;
    if (asks) {
        if (auto written = writeRequest(ca.csr, *made).map([&] { files.add(ca.csr); }); !written)
            return written;
    }
    const QString operation = ca.kind == NewCa::Kind::Imported ? u"ca import"_s : u"ca create"_s;
    const auto stored = write(act(operation, subjectOf(*made, ca.spec.subject.toString())),
                              [vault = m_administrator.vault(), made = *made, title = ca.spec.title,
                               now = m_now](Transaction &transaction) { return CaStore(vault).create(transaction, made, title, now); });
    if (stored)
        files.keep();
    if (!stored || made->state != GenerationState::Current)
        return stored;
    return generation(ca.spec.name, GenerationState::Current).and_then([&](const CaGeneration &current) { return withCrl(current); });
}

Result<void> CaOperations::createConnector(const ConnectorSettings &settings, const std::optional<NewCa> &ca) const
{
    if (auto valid = settings.validate(); !valid)
        return valid;
    if (m_database.readHere([&](Transaction &transaction) { return ConnectorStore::show(transaction, settings.name); }))
        return fail(Errc::AlreadyExists, {}, {u"connector"_s, settings.name});
    if (ca) {
        if (auto made = create(*ca); !made)
            return made;
    }
    return write(m_administrator.act(m_now, u"connector create"_s, settings.name),
                 [settings, now = m_now](Transaction &transaction) { return ConnectorStore::create(transaction, settings, now); });
}

Result<void> CaOperations::installChain(const QString &ca, const QString &file) const
{
    const auto pem = readFile(file);
    const auto chain = pem ? Certificate::parseAll(*pem) : fail(pem.error());
    const auto waiting = chain ? generation(ca, GenerationState::Waiting) : fail(chain.error());
    auto installed = waiting ? install(*waiting, *chain, m_random, m_now) : fail(waiting.error());
    if (!installed)
        return fail(installed.error());
    const bool follows = generation(ca, GenerationState::Current).has_value();
    installed->state = follows ? GenerationState::Next : GenerationState::Current;
    return write(act(u"ca install"_s, installed->certificate->subject().toString()),
                 [vault = m_administrator.vault(), installed = *installed](Transaction &transaction) {
                     return CaStore(vault).update(transaction, installed);
                 })
        .and_then([&] { return withCrl(*installed); });
}

Result<void> CaOperations::rebuildCrls(const QString &ca) const
{
    const auto all = load(ca);
    if (!all)
        return fail(all.error());
    for (const CaGeneration &each : *all) {
        if (auto made = each.certificate ? withCrl(each) : Result<void>(); !made)
            return made;
    }
    return {};
}

Result<void> CaOperations::revoke(const QString &ca, const QByteArray &serial, RevocationReason reason) const
{
    const auto found = m_database.readHere([&](Transaction &transaction) { return CaStore::certificate(transaction, ca, serial); });
    if (!found)
        return fail(found.error());
    const AuditEntry entry = m_administrator.act(m_now, u"ca revoke"_s, found->connector, found->certificate.subject().toString(),
                                                 found->certificate.serialHex());
    const auto revoked = write(entry, [=, now = m_now](Transaction &transaction) {
        return CaStore::revoke(transaction, ca, serial, reason, now).map([](const CertificateRow &) {});
    });
    const auto generations = revoked ? load(ca) : fail(revoked.error());
    if (!generations)
        return fail(generations.error());
    for (const CaGeneration &each : *generations) {
        if (each.id == found->generation)
            return withCrl(each);
    }
    return {};
}

Result<int> CaOperations::revokeAll(const QList<IssuedSerial> &certificates, RevocationReason reason) const
{
    using Revoked = QList<std::pair<QString, qint64>>; // CA and generation of each
    const auto work = [administrator = m_administrator, certificates, reason, now = m_now](Transaction &transaction) -> Result<Revoked> {
        Revoked all;
        for (const IssuedSerial &each : certificates) {
            const auto row = CaStore::revoke(transaction, each.ca, each.serial, reason, now);
            if (!row && row.error().code == Errc::AlreadyRevoked)
                continue;
            if (!row)
                return fail(row.error());
            const AuditEntry entry = administrator.act(now, u"ca revoke"_s, row->connector, row->certificate.subject().toString(),
                                                       row->certificate.serialHex());
            if (const auto logged = administrator.log(transaction, entry); !logged)
                return fail(logged.error());
            all.append({each.ca, row->generation});
        }
        return all;
    };
    const Result<Revoked> revoked = m_database.write(work).takeResult();
    if (!revoked)
        return fail(revoked.error());
    QHash<QString, QSet<qint64>> touched;
    for (const auto &[ca, generation] : *revoked)
        touched[ca].insert(generation);
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        const auto generations = load(it.key());
        if (!generations)
            return fail(generations.error());
        for (const CaGeneration &each : *generations) {
            if (!it->contains(each.id))
                continue;
            if (const auto listed = withCrl(each); !listed)
                return fail(listed.error());
        }
    }
    return int(revoked->size());
}

Result<void> CaOperations::exportRecovery(const QString &ca, const QString &file, const Secret &passphrase) const
{
    if (auto free = mustBeFree(file); !free) // before the log says that it was written
        return free;
    const auto current = generation(ca, GenerationState::Current);
    const auto der = current ? writePkcs12({current->key, *current->certificate, current->chain, ca}, passphrase) : fail(current.error());
    if (!der)
        return fail(der.error());
    // It leaves the store, so the log knows before the file does.
    return write(act(u"ca export"_s, current->certificate->subject().toString()), [](Transaction &) -> Result<void> { return {}; })
        .and_then([&] { return createFile(file, *der, FileAccess::Owner); });
}

Result<CaGeneration> CaOperations::announceNext(const QString &ca, const QString &csr, KeySpec key) const
{
    const auto current = generation(ca, GenerationState::Current);
    if (!current)
        return fail(current.error());
    if (generation(ca, GenerationState::Waiting) || generation(ca, GenerationState::Next)) // before its request is overwritten
        return fail(Errc::AlreadyExists, {}, {u"ca"_s, crlName(ca, current->number + 1)});
    const bool isRoot = current->certificate->isSignedBy(*current->certificate);
    if (!isRoot && csr.isEmpty())
        return fail(Errc::InvalidArgument, {}, {u"--csr"_s, {}});
    if (auto free = isRoot ? Result<void>() : mustBeFree(csr); !free)
        return fail(free.error());
    auto made = isRoot ? createNext(*current, m_random, m_now) : createRequest({ca, {}, current->certificate->subject(), key});
    if (!made)
        return fail(made.error());
    CreatedFiles files;
    if (!isRoot) {
        made->number = current->number + 1;
        if (auto written = writeRequest(csr, *made).map([&] { files.add(csr); }); !written)
            return fail(written.error());
    }
    const auto stored = write(act(u"ca rollover: announced"_s, current->certificate->subject().toString()),
                              [vault = m_administrator.vault(), made = *made, now = m_now](Transaction &transaction) {
                                  return CaStore(vault).add(transaction, made, now);
                              });
    if (stored)
        files.keep();
    const auto added = stored ? generation(ca, made->state) : fail(stored.error());
    if (!added || added->state != GenerationState::Next)
        return added;
    return withCrl(*added).map([&] { return *added; });
}

Result<void> CaOperations::takeOver(const QString &ca) const
{
    const auto next = generation(ca, GenerationState::Next);
    if (!next)
        return fail(next.error());
    return write(act(u"ca rollover: takes over"_s, next->certificate->subject().toString()),
                 [ca](Transaction &transaction) { return CaStore::promoteNext(transaction, ca); });
}

Result<QList<CaGeneration>> CaOperations::load(const QString &ca) const
{
    return m_database.readHere([&](Transaction &transaction) { return CaStore(m_administrator.vault()).load(transaction, ca); });
}

Result<CaGeneration> CaOperations::generation(const QString &ca, GenerationState state) const
{
    const auto all = load(ca);
    if (!all)
        return fail(all.error());
    for (const CaGeneration &each : *all) {
        if (each.state == state)
            return each;
    }
    if (state == GenerationState::Current)
        return fail(Errc::CaNotReady, {}, {ca});
    return fail(Errc::NotFound, {}, {u"caGeneration"_s, ca, generationStateName(state)});
}

/// Builds the CRL anew, now.
Result<void> CaOperations::withCrl(const CaGeneration &generation) const
{
    const AuditEntry entry = act(u"crl issued"_s, generation.certificate->subject().toString());
    const auto logged = [this, entry](Transaction &transaction) { return m_administrator.log(transaction, entry); };
    return rebuildCrl(m_database, generation, m_now, logged).map([](const Crl &) {});
}

} // namespace scepter
