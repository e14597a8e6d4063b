// scepterctl cert: the certificates that the store knows, whoever issued them (F1, F8).
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/caoperations.h"
#include "core/crypto/filekinds.h"
#include "core/fleet/certificatefile.h"
#include "core/fleet/certificatefilter.h"
#include "ui/text/certificatewords.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct CertOptions {
    QString filter, id, out, passphraseFile, reason, encryption = u"modern"_s;
    QStringList ids;
    bool withRoot = false;
};

/// Of an ID that somebody named: its certificate, or what is wrong with it.
struct Named {
    QString id;
    std::optional<ListedCertificate> listed = {};
    std::optional<Error> problem = {};
};

QString dayText(const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd"_s); }

QJsonObject listedJson(const ListedCertificate &listed, const QDateTime &now)
{
    QJsonObject json{{u"id"_s, listed.id()},
                     {u"subject"_s, listed.subject},
                     {u"issuer"_s, listed.issuer},
                     {u"serial"_s, listed.serial},
                     {u"notBefore"_s, listed.notBefore.toString(Qt::ISODate)},
                     {u"notAfter"_s, listed.notAfter.toString(Qt::ISODate)},
                     {u"state"_s, certificateStateName(listed.state(now))},
                     {u"inUse"_s, listed.inUse},
                     {u"hasKey"_s, listed.keyNumber.has_value()}};
    const std::pair<QString, QString> texts[]{{u"device"_s, listed.deviceName},
                                              {u"connector"_s, listed.connector},
                                              {u"ca"_s, listed.ca},
                                              {u"location"_s, listed.location ? locationName(*listed.location) : QString()},
                                              {u"destination"_s, listed.destination}};
    for (const auto &[name, value] : texts) {
        if (!value.isEmpty())
            json[name] = value;
    }
    if (listed.revoked)
        json[u"revoked"_s] = listed.revoked->toString(Qt::ISODate);
    return json;
}

class CertCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> list(StoreSession &session, const CertOptions &o)
    {
        const auto filter = CertificateFilter::parse(o.filter);
        auto all = filter ? session.read([](Transaction &transaction) { return CertificateList::list(transaction); })
                          : fail(filter.error());
        if (!all)
            return fail(all.error());
        all->removeIf([&](const ListedCertificate &each) { return !filter->matches(each, session.now()); });
        std::stable_sort(all->begin(), all->end(), [](const auto &a, const auto &b) { return a.notAfter < b.notAfter; });
        QList<QStringList> table;
        QJsonArray json;
        for (const ListedCertificate &listed : std::as_const(*all)) {
            table.append({listed.id(), listed.subject, listed.deviceName, listed.connector.isEmpty() ? listed.issuer : listed.connector,
                          listed.location ? locationText(*listed.location, listed.destination) : QString(), listed.serial,
                          tr("until %1").arg(dayText(listed.notAfter)), certificateStateText(listed.state(session.now()))});
            json.append(listedJson(listed, session.now()));
        }
        return Output{
            table.isEmpty() ? QStringList{tr("There is no such certificate.")} : tableLines(table), {}, {{u"certificates"_s, json}}};
    }

    static Result<Output> show(StoreSession &session, const CertOptions &o)
    {
        std::optional<ListedCertificate> listed;
        const auto details = session.read([&](Transaction &transaction) -> Result<CertificateDetails> {
            const auto named = namedIn(transaction, {o.id});
            if (!named || named->first().problem)
                return fail(named ? *named->first().problem : named.error());
            listed = named->first().listed;
            return CertificateList::details(transaction, *listed);
        });
        if (!details)
            return fail(details.error());
        Output output;
        output.text = tableLines(rowsOf(*listed, session.now())) + certificateText(details->certificate);
        for (const Certificate &above : details->chain)
            output.text += QStringList{tr("Issued by:")} + certificateText(above);
        output.json = listedJson(*listed, session.now());
        output.json[u"certificate"_s] = certificateJson(details->certificate);
        QJsonArray chain;
        for (const Certificate &above : details->chain)
            chain.append(certificateJson(above));
        output.json[u"chain"_s] = chain;
        return output;
    }

    static Result<Output> exportAll(StoreSession &session, const CertOptions &o)
    {
        const auto kind = certificateFileKind(o.out);
        const bool single = kind == CertificateFileKind::Der || kind == CertificateFileKind::Pkcs12;
        if (!kind || (single && o.ids.size() != 1))
            return invalid(u"--out (certificates)"_s, o.out);
        std::optional<ListedCertificate> first;
        const auto all = session.read([&](Transaction &transaction) -> Result<QList<CertificateDetails>> {
            const auto named = namedIn(transaction, o.ids);
            if (!named)
                return fail(named.error());
            QList<CertificateDetails> found;
            for (const Named &each : *named) { // one file: all of them or none
                const auto details = each.problem ? fail(*each.problem) : CertificateList::details(transaction, *each.listed);
                if (!details)
                    return fail(details.error());
                found.append(*details);
            }
            first = named->first().listed;
            return found;
        });
        if (!all)
            return fail(all.error());
        const ChainPart part = o.withRoot ? ChainPart::Whole : ChainPart::WithoutRoot;
        const auto written = kind == CertificateFileKind::Pkcs12
                                 ? exportKey(session, o, *first, all->first(), part)
                                 : certificateFile(*kind, *all, part).and_then([&](const QByteArray &bytes) {
                                       return replaceFile(o.out, bytes, FileAccess::Everyone, isCertificateFile);
                                   });
        return written.map([&] {
            return Output{{tr("Written to %1").arg(o.out)}, {}, {{u"out"_s, o.out}, {u"ids"_s, QJsonArray::fromStringList(o.ids)}}};
        });
    }

    static Result<Output> revoke(StoreSession &session, const CertOptions &o)
    {
        const auto reason = o.reason.isEmpty() ? std::optional(RevocationReason::Unspecified) : revocationReasonFromName(o.reason);
        if (!reason)
            return invalid(u"--reason"_s, o.reason);
        auto named = session.read([&](Transaction &transaction) { return namedIn(transaction, o.ids); });
        if (!named)
            return fail(named.error());
        for (Named &each : *named) {
            if (!each.problem && each.listed->issuedId == 0)
                each.problem = Error{Errc::NotOurs, {}, {each.listed->subject, each.listed->issuer}};
            else if (!each.problem && each.listed->revoked)
                each.problem = Error{Errc::AlreadyRevoked, {}, {each.listed->serial}};
        }
        const CaOperations operations(session.database(), session.random(), session.administrator(), session.now());
        constexpr qsizetype batchSize = 100; // certificates of one transaction, and of one CRL
        QList<Named *> good;
        for (Named &each : *named) {
            if (!each.problem)
                good.append(&each);
        }
        for (qsizetype from = 0; from < good.size(); from += batchSize) {
            QList<IssuedSerial> batch;
            for (const Named *each : good.mid(from, batchSize))
                batch.append({each->listed->ca, QByteArray::fromHex(each->listed->serial.toLatin1())});
            if (const auto done = operations.revokeAll(batch, *reason); !done) {
                for (Named *each : good.mid(from, batchSize))
                    each->problem = done.error();
            }
        }
        return revoked(*named);
    }

private:
    /// In the order of the IDs, each once.
    static Result<QList<Named>> namedIn(Transaction &transaction, QStringList ids)
    {
        ids.removeDuplicates();
        return CertificateList::list(transaction).map([&](const QList<ListedCertificate> &all) {
            const auto found = CertificateList::withIds(all, ids);
            QList<Named> named;
            for (qsizetype i = 0; i < ids.size(); ++i) {
                named.append({ids[i], found[i]});
                if (!found[i])
                    named.last().problem = Error{Errc::NotFound, {}, {u"certificate"_s, ids[i]}};
            }
            return named;
        });
    }

    static QList<QStringList> rowsOf(const ListedCertificate &listed, const QDateTime &now)
    {
        QList<QStringList> rows{{tr("ID"), listed.id()}, {tr("State"), certificateStateText(listed.state(now))}};
        if (!listed.deviceName.isEmpty())
            rows.append({tr("Device"), listed.deviceName});
        if (listed.keyNumber)
            rows.append({tr("Private key"), tr("Key %1 of the device, used for %2")
                                                .arg(QString::number(*listed.keyNumber),
                                                     locationText(listed.location.value_or(KeyUseLocation::None), listed.destination))});
        if (!listed.ca.isEmpty())
            rows.append({tr("CA"), listed.ca});
        if (!listed.connector.isEmpty())
            rows.append({tr("Connector"), listed.connector});
        if (listed.revoked)
            rows.append({tr("Revoked"), listed.revoked->toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)});
        return rows;
    }

    /// The entry in the audit log first: a key that left is never unwritten (C9).
    static Result<void> exportKey(StoreSession &session, const CertOptions &o, const ListedCertificate &listed,
                                  const CertificateDetails &details, ChainPart part)
    {
        if (o.encryption != u"modern"_s && o.encryption != u"legacy"_s)
            return invalid(u"--p12-encryption"_s, o.encryption);
        if (!session.isUnlocked() || o.passphraseFile.isEmpty())
            return session.isUnlocked() ? invalid(u"--p12-passphrase-file"_s, {}) : fail(Errc::StoreLocked);
        if (!listed.keyNumber)
            return fail(Errc::NoPrivateKey, {}, {listed.subject});
        const auto passphrase = readSecret(o.passphraseFile);
        if (!passphrase || passphrase->isEmpty())
            return passphrase ? invalid(u"--p12-passphrase-file"_s, {}) : fail(passphrase.error());
        if (auto free = mustBeFree(o.out); !free)
            return free;
        const DeviceProfiles profiles;
        const DeviceStore store(profiles, session.vault());
        const auto key = session.writeAudited(
            session.audit(u"device key export"_s, {}, listed.deviceName, listed.serial),
            [&](Transaction &transaction) { return store.privateKey(transaction, listed.device, *listed.keyNumber); });
        if (!key)
            return fail(key.error());
        const auto encryption = o.encryption == u"legacy"_s ? Pkcs12Encryption::Legacy : Pkcs12Encryption::Modern;
        return writePkcs12({*key, details.certificate, chainPart(details.chain, part), listed.deviceName}, *passphrase, encryption)
            .and_then([&](const QByteArray &bytes) { return createFile(o.out, bytes, FileAccess::Owner); });
    }

    static Output revoked(const QList<Named> &named)
    {
        Output output;
        QJsonArray json;
        int done = 0;
        for (const Named &each : named) {
            QJsonObject one{{u"id"_s, each.id}, {u"status"_s, each.problem ? u"failed"_s : u"revoked"_s}};
            if (each.listed)
                one[u"subject"_s] = each.listed->subject;
            if (each.problem) {
                one[u"error"_s] = errorJson(*each.problem);
                output.warnings += each.id + u": "_s + explain(*each.problem, Reader::CommandLine).oneLine();
            } else {
                ++done;
                output.text += tr("Revoked: %1 (%2)").arg(each.listed->subject, each.listed->serial);
            }
            json.append(one);
        }
        output.json = {{u"certificates"_s, json}};
        output.code = exitCodeFor(done, named.size());
        return output;
    }
};

} // namespace

void addCertCommands(CLI::App &app, Run &run)
{
    auto *family = app.add_subcommand("cert", "The certificates that the store knows: issued by its CAs, or held by its devices");
    family->require_subcommand(1);
    auto o = std::make_shared<CertOptions>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = family->add_subcommand(name, description);
        command->callback([&run, access, work, o] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *o); }); };
        });
        return command;
    };
    textOption(add("list", "List certificates, those that end first on top", StoreAccess::Read, CertCommands::list), "--filter", o->filter,
               "Which ones, such as “state=due and ca=office”");
    textOption(add("show", "Show a certificate with its chain", StoreAccess::Read, CertCommands::show), "id", o->id,
               "ID of the certificate, as list tells it")
        ->required();
    auto *out = family->add_subcommand("export", "Write certificates to a file, or one with its key");
    listOption(out, "ids", o->ids, "IDs of the certificates")->required();
    textOption(out, "--out", o->out, "File to write; its end says what it is: .pem, .der, .p7b or .p12")->required();
    textOption(out, "--p12-encryption", o->encryption, "modern (AES-256 and SHA-256; without it) or legacy (3DES and SHA-1)");
    textOption(out, "--p12-passphrase-file", o->passphraseFile, "File with the passphrase of the PKCS#12 file, or - for standard input");
    out->add_flag("--with-root", o->withRoot, "Write the root certificate, too");
    out->callback([&run, o] {
        run = [o](CommandContext &c) {
            const bool withKey = certificateFileKind(o->out) == CertificateFileKind::Pkcs12;
            runOnStore(c, withKey ? StoreAccess::Change : StoreAccess::Read,
                       [o](StoreSession &session) { return CertCommands::exportAll(session, *o); });
        };
    });
    auto *revoke = add("revoke", "Revoke certificates that a CA of this store issued", StoreAccess::Change, CertCommands::revoke);
    listOption(revoke, "ids", o->ids, "IDs of the certificates")->required();
    textOption(revoke, "--reason", o->reason, "Reason (RFC 5280), such as keyCompromise or superseded");
}

} // namespace scepter
