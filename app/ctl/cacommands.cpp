// scepterctl ca: certification authorities (C8).
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/caoperations.h"
#include "core/crypto/filekinds.h"

#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct CaOptions {
    QString name, title, subject, key = u"rsa:2048"_s, recovery, csr, chain, p12, p12Passphrase, serial, reason, out;
    int days = 3650;
    bool noRecovery = false, rebuild = false;
};

QJsonObject generationJson(const CaGenerationInfo &generation)
{
    QJsonObject json{
        {u"number"_s, generation.number}, {u"state"_s, generationStateName(generation.state)}, {u"crlNumber"_s, generation.crlNumber}};
    if (generation.certificate)
        json[u"certificate"_s] = certificateJson(*generation.certificate);
    if (!generation.raCertificates.isEmpty())
        json[u"ra"_s] = certificateJson(generation.raCertificates.first());
    QJsonArray chain;
    for (const Certificate &certificate : generation.chain)
        chain.append(certificateJson(certificate));
    json[u"chain"_s] = chain;
    if (generation.crlNextUpdate)
        json[u"crlNextUpdate"_s] = generation.crlNextUpdate->toString(Qt::ISODate);
    return json;
}

QJsonObject caJson(const CaInfoRow &ca)
{
    QJsonArray generations;
    for (const CaGenerationInfo &generation : ca.generations)
        generations.append(generationJson(generation));
    return {
        {u"name"_s, ca.name}, {u"title"_s, ca.title}, {u"created"_s, ca.created.toString(Qt::ISODate)}, {u"generations"_s, generations}};
}

class CaCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> create(StoreSession &session, const CaOptions &o)
    {
        if (o.recovery.isEmpty() && !o.noRecovery)
            return fail(Errc::RecoveryNeeded);
        const auto spec = specOf(o);
        if (!spec)
            return fail(spec.error());
        const auto passphrase = o.recovery.isEmpty() ? Result<Secret>(Secret()) : readPassphrase(o);
        if (!passphrase)
            return fail(passphrase.error());
        const NewCa ca{.kind = o.csr.isEmpty() ? NewCa::Kind::SelfSigned : NewCa::Kind::Subordinate,
                       .spec = *spec,
                       .csr = o.csr,
                       .recovery = o.recovery,
                       .recoveryPassphrase = *passphrase};
        auto output = operations(session).create(ca).and_then([&] { return show(session, o); });
        if (output && !o.csr.isEmpty())
            output->text += tr("Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE").arg(o.csr, o.name);
        return output;
    }

    static Result<Output> install(StoreSession &session, const CaOptions &o)
    {
        return operations(session).installChain(o.name, o.chain).and_then([&] { return show(session, o); });
    }

    static Result<Output> import(StoreSession &session, const CaOptions &o)
    {
        const auto passphrase = readPassphrase(o);
        if (!passphrase)
            return fail(passphrase.error());
        const NewCa ca{
            .kind = NewCa::Kind::Imported, .spec = {.name = o.name, .title = o.title}, .source = o.p12, .sourcePassphrase = *passphrase};
        return operations(session).create(ca).and_then([&] { return show(session, o); });
    }

    static Result<Output> exportP12(StoreSession &session, const CaOptions &o)
    {
        return readPassphrase(o)
            .and_then([&](const Secret &passphrase) { return operations(session).exportRecovery(o.name, o.p12, passphrase); })
            .map([&] {
                return Output{{tr("Written to %1").arg(o.p12)}, {}, {{u"out"_s, o.p12}}};
            });
    }

    static Result<Output> list(StoreSession &session)
    {
        const auto all = session.read([](Transaction &transaction) { return CaStore::list(transaction); });
        if (!all)
            return fail(all.error());
        QList<QStringList> rows;
        QJsonArray json;
        for (const CaInfoRow &ca : *all) {
            const CaGenerationInfo *current = ca.current();
            rows.append(
                {ca.name, current ? current->certificate->subject().toString() : tr("waits for its certificate"),
                 current ? current->certificate->publicKey().description() : QString(),
                 current ? tr("until %1").arg(current->certificate->notAfter().toLocalTime().toString(u"yyyy-MM-dd"_s)) : QString()});
            json.append(caJson(ca));
        }
        return Output{rows.isEmpty() ? QStringList{tr("There is no CA yet.")} : tableLines(rows), {}, {{u"cas"_s, json}}};
    }

    static Result<Output> show(StoreSession &session, const CaOptions &o)
    {
        const auto found = session.read([&](Transaction &transaction) -> Result<std::pair<CaInfoRow, qint64>> {
            const auto ca = CaStore::show(transaction, o.name);
            const auto count = ca ? CaStore::issuedCount(transaction, o.name) : fail(ca.error());
            return count.map([&](qint64 n) { return std::pair(*ca, n); });
        });
        if (!found)
            return fail(found.error());
        const auto &[ca, issued] = *found;
        Output output;
        for (const CaGenerationInfo &generation : ca.generations) {
            output.text += tr("Generation %1: %2").arg(QString::number(generation.number), stateText(generation.state));
            if (generation.certificate)
                output.text += certificateText(*generation.certificate);
            if (!generation.raCertificates.isEmpty()) {
                output.text += tr("RA that decrypts and signs for it:");
                output.text += certificateText(generation.raCertificates.first());
            }
        }
        output.text += tr("%n certificate(s) issued", nullptr, int(issued));
        output.json = caJson(ca);
        output.json[u"issued"_s] = issued;
        return output;
    }

    static Result<Output> revoke(StoreSession &session, const CaOptions &o)
    {
        const auto serial = serialFromHex(o.serial);
        const auto reason = o.reason.isEmpty() ? std::optional(RevocationReason::Unspecified) : revocationReasonFromName(o.reason);
        if (!serial || serial->isEmpty() || !reason)
            return reason ? invalid(u"--serial"_s, o.serial) : invalid(u"--reason"_s, o.reason);
        const auto found = session.read([&](Transaction &transaction) { return CaStore::certificate(transaction, o.name, *serial); });
        if (!found)
            return fail(found.error());
        if (const auto revoked = operations(session).revoke(o.name, *serial, *reason); !revoked)
            return fail(revoked.error());
        return Output{{tr("Revoked: %1 (%2)").arg(found->certificate.subject().toString(), found->certificate.serialHex())},
                      {},
                      {{u"status"_s, u"revoked"_s}, {u"serial"_s, found->certificate.serialHex()}}};
    }

    static Result<Output> crl(StoreSession &session, const CaOptions &o)
    {
        if (o.rebuild) {
            if (const auto rebuilt = operations(session).rebuildCrls(o.name); !rebuilt)
                return fail(rebuilt.error());
        }
        const auto der = session.read([&](Transaction &transaction) -> Result<QByteArray> {
            const auto ca = CaStore::show(transaction, o.name);
            if (!ca)
                return fail(ca.error());
            return ca->current() ? CaStore::crl(transaction, ca->current()->id) : fail(Errc::CaNotReady, {}, {o.name});
        });
        const auto crl = der ? Crl::parse(*der) : fail(der.error());
        if (!crl)
            return fail(crl.error());
        Output output{{tr("CRL of %1, %n revoked certificate(s)", nullptr, int(crl->revokedCount())).arg(crl->issuer().toString())}};
        output.json = {{u"issuer"_s, crl->issuer().toString()},
                       {u"thisUpdate"_s, crl->thisUpdate().toString(Qt::ISODate)},
                       {u"nextUpdate"_s, crl->nextUpdate().toString(Qt::ISODate)},
                       {u"revoked"_s, qint64(crl->revokedCount())},
                       {u"pem"_s, QString::fromLatin1(crl->toPem())}};
        if (crl->nextUpdate() <= session.now())
            output.warnings += tr("The list is out of date. A connector that is served renews it, and so does --rebuild.");
        if (o.out.isEmpty()) {
            output.data = crl->toPem();
            return output;
        }
        output.text += tr("Written to %1").arg(o.out);
        return replaceFile(o.out, crl->toPem(), FileAccess::Everyone, isCrlFile).map([&] { return output; });
    }

    /// The first call makes the next generation, which GetNextCACert announces; the second lets it take over.
    static Result<Output> rollover(StoreSession &session, const CaOptions &o)
    {
        const auto ca = session.read([&](Transaction &transaction) { return CaStore::show(transaction, o.name); });
        if (!ca)
            return fail(ca.error());
        for (const CaGenerationInfo &next : ca->generations) {
            if (next.state != GenerationState::Next)
                continue;
            return operations(session).takeOver(o.name).map([&] {
                return Output{
                    {tr("Generation %1 issues from now on. Older certificates renew under it, and both lists of revoked certificates go on.")
                         .arg(next.number)},
                    {},
                    {{u"status"_s, u"current"_s}, {u"generation"_s, next.number}}};
            });
        }
        const auto made = operations(session).announceNext(o.name, o.csr, keySpecFromName(o.key).value_or(KeySpec::Rsa2048));
        if (!made)
            return fail(made.error());
        const QString text = made->state == GenerationState::Waiting
                                 ? tr("Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE").arg(o.csr, o.name)
                                 : tr("Generation %1 is announced to clients. Call this again when it shall take over.").arg(made->number);
        return Output{{text}, {}, {{u"status"_s, generationStateName(made->state)}, {u"generation"_s, made->number}}};
    }

private:
    static Result<CaSpec> specOf(const CaOptions &o)
    {
        const auto key = keySpecFromName(o.key);
        if (!isPlainName(o.name) || !key)
            return key ? invalid(u"NAME"_s, o.name) : invalid(u"--key"_s, o.key);
        const auto subject = o.subject.isEmpty()
                                 ? Result<DistinguishedName>(DistinguishedName{{{u"CN"_s, o.title.isEmpty() ? o.name : o.title}}})
                                 : DistinguishedName::parse(o.subject);
        return subject.map([&](const DistinguishedName &name) { return CaSpec{o.name, o.title, name, *key, o.days}; });
    }

    static Result<Secret> readPassphrase(const CaOptions &o)
    {
        if (o.p12Passphrase.isEmpty())
            return invalid(u"--p12-passphrase-file"_s, {});
        return readSecret(o.p12Passphrase);
    }

    static CaOperations operations(StoreSession &session)
    {
        return {session.database(), session.random(), session.administrator(), session.now()};
    }

    static QString stateText(GenerationState state)
    {
        switch (state) {
        case GenerationState::Waiting: return tr("waits for its certificate");
        case GenerationState::Next: return tr("announced, takes over next");
        case GenerationState::Current: return tr("current");
        case GenerationState::Former: return tr("former");
        }
        Q_UNREACHABLE();
    }
};

using CaWork = Result<Output> (*)(StoreSession &, const CaOptions &);

/// One subcommand on a named CA.
CLI::App *addNamed(CLI::App *ca, Run &run, const char *name, const char *description, StoreAccess access, CaWork work,
                   const std::shared_ptr<CaOptions> &options)
{
    auto *command = ca->add_subcommand(name, description);
    textOption(command, "name", options->name, "Name of the CA")->required();
    command->callback([&run, access, work, options] {
        run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *options); }); };
    });
    return command;
}

} // namespace

void addCaCommands(CLI::App &app, Run &run)
{
    auto *ca = app.add_subcommand("ca", "Certification authorities");
    ca->require_subcommand(1);
    auto options = std::make_shared<CaOptions>();
    const char *passphraseHelp = "File with the passphrase of the PKCS#12 file, or - for standard input";

    auto *create = addNamed(ca, run, "create", "Create a CA", StoreAccess::ChangeOrCreate, CaCommands::create, options);
    textOption(create, "--title", options->title, "Name for people");
    textOption(create, "--subject", options->subject, "Subject, such as \"CN=Printer CA, O=Example\"");
    textOption(create, "--key", options->key, "Key: rsa:2048, rsa:3072, rsa:4096, ec:p256 or ec:p384");
    create->add_option("--days", options->days, "Validity in days");
    auto *recovery = textOption(create, "--recovery", options->recovery, "PKCS#12 file for the key, to be kept in a safe place");
    textOption(create, "--p12-passphrase-file,--recovery-passphrase-file", options->p12Passphrase, passphraseHelp);
    create->add_flag("--no-recovery", options->noRecovery, "Make no recovery file")->excludes(recovery);
    textOption(create, "--csr", options->csr, "Make a subordinate CA: file for its certification request");

    auto *install = addNamed(ca, run, "install", "Install the signed chain of a subordinate CA", StoreAccess::Change, CaCommands::install,
                             options);
    textOption(install, "--chain", options->chain, "PEM file with the CA's certificate and those above it")->required();
    auto *import = addNamed(ca, run, "import", "Take over a CA with its key", StoreAccess::ChangeOrCreate, CaCommands::import, options);
    textOption(import, "--title", options->title, "Name for people");
    textOption(import, "--p12", options->p12, "PKCS#12 file")->required();
    textOption(import, "--p12-passphrase-file", options->p12Passphrase, passphraseHelp);
    auto *exportP12 = addNamed(ca, run, "export", "Export a CA with its key", StoreAccess::Change, CaCommands::exportP12, options);
    textOption(exportP12, "--p12", options->p12, "PKCS#12 file to write")->required();
    textOption(exportP12, "--p12-passphrase-file", options->p12Passphrase, passphraseHelp);

    auto *list = ca->add_subcommand("list", "List the CAs");
    list->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Read, CaCommands::list); }; });
    addNamed(ca, run, "show", "Show a CA", StoreAccess::Read, CaCommands::show, options);
    auto *revoke = addNamed(ca, run, "revoke", "Revoke a certificate", StoreAccess::Change, CaCommands::revoke, options);
    textOption(revoke, "--serial", options->serial, "Serial number in hex")->required();
    textOption(revoke, "--reason", options->reason, "Reason (RFC 5280), such as keyCompromise or superseded");
    auto *crl = addNamed(ca, run, "crl", "Write the list of revoked certificates", StoreAccess::Read, CaCommands::crl, options);
    textOption(crl, "--out", options->out, "File to write to; standard output without it");
    crl->add_flag("--rebuild", options->rebuild, "Make the lists of all its generations anew first");
    crl->callback([&run, options] {
        run = [=](CommandContext &c) {
            runOnStore(c, options->rebuild ? StoreAccess::Change : StoreAccess::Read,
                       [=](StoreSession &session) { return CaCommands::crl(session, *options); });
        };
    });
    auto *rollover = addNamed(ca, run, "rollover", "Announce the next key pair of a CA; called again, let it take over",
                              StoreAccess::Change, CaCommands::rollover, options);
    textOption(rollover, "--csr", options->csr, "For a subordinate CA: file for the certification request");
    textOption(rollover, "--key", options->key, "For a subordinate CA: the kind of key");
}

} // namespace scepter
