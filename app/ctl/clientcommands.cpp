#include "app/ctl/clientcommands.h"

#include "app/ctl/commandline.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/transactiondirectory.h"
#include "core/client/transactionjson.h"
#include "core/crypto/filekinds.h"
#include "core/fleet/currentcertificates.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

/// Names the file that an error of the crypto room is about.
Error inFile(Error error, const QString &path)
{
    if (error.facts.isEmpty())
        error.facts = {path};
    return error;
}

/// A CN that is an address or has a domain is a name of the subject too (D7).
QList<SubjectAltName> namesFor(const QString &cn)
{
    const SubjectAltName name = SubjectAltName::forHost(cn);
    const bool host = name.kind == SubjectAltName::Kind::Ip || (cn.contains(u'.') && !cn.contains(u' '));
    return host ? QList{name} : QList<SubjectAltName>();
}

struct Role {
    const Certificate *certificate;
    QStringList roles;
};

QList<Role> rolesOf(const CaCertificates &all)
{
    QList<Role> roles;
    QList<const Certificate *> certificates{&all.ca};
    for (const Certificate &other : all.others)
        certificates += &other;
    for (const Certificate *certificate : std::as_const(certificates)) {
        QStringList names;
        if (*certificate == all.ca)
            names += u"CA"_s;
        else if (certificate->isCa())
            names += u"intermediate CA"_s;
        if (*certificate == all.encryption && !(all.encryption == all.ca))
            names += u"RA encryption"_s;
        if (*certificate == all.signature && !(all.signature == all.ca))
            names += u"RA signature"_s;
        if (names.isEmpty())
            names += u"RA"_s;
        roles.append({certificate, names});
    }
    for (const Certificate &unrelated : all.unrelated)
        roles.append({&unrelated, {u"unrelated"_s}});
    return roles;
}

Result<void> writeCertificates(const CaCertificates &all, const QString &directory)
{
    if (auto prepared = prepareDirectory(directory); !prepared)
        return prepared;
    QList<std::pair<QString, QByteArray>> files{{u"ca.pem"_s, all.ca.toPem()}};
    if (!(all.encryption == all.ca))
        files.append({u"ra-encryption.pem"_s, all.encryption.toPem()});
    if (!(all.signature == all.ca))
        files.append({u"ra-signature.pem"_s, all.signature.toPem()});
    if (!all.others.isEmpty())
        files.append({u"others.pem"_s, toPem(all.others)});
    for (const auto &[name, pem] : std::as_const(files)) {
        if (auto written = replaceFile(directory + u'/' + name, pem, FileAccess::Everyone, isCertificateFile); !written)
            return written;
    }
    return {};
}

QJsonArray certificatesJson(const QList<Certificate> &certificates)
{
    QJsonArray array;
    for (const Certificate &certificate : certificates)
        array.append(certificateJson(certificate));
    return array;
}

} // namespace

ClientCommands::ClientCommands(ClientServices services, Console console, QString passphraseFile, QObject *parent)
    : QObject(parent), m_services(services), m_console(console), m_passphraseFile(std::move(passphraseFile))
{
}

void ClientCommands::finish(ExitCode code)
{
    QMetaObject::invokeMethod(
        this, [code] { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
}

void ClientCommands::failWith(const Error &error)
{
    m_console.error(error);
    finish(exitCodeFor(error));
}

Result<ServerSettings> ClientCommands::server(const ServerOptions &options) const
{
    const auto url = parseServerUrl(options.url);
    if (!url)
        return fail(url.error());
    if (options.timeout < 0.001 || options.timeout > 3600)
        return invalid(u"--timeout"_s, QString::number(options.timeout));
    ServerSettings server{*url, options.caId, std::chrono::milliseconds(qint64(options.timeout * 1000))};
    server.trust.trustFirstUse = options.trustFirstUse;
    if (!options.caFingerprint.isEmpty()) {
        server.trust.fingerprint = parseFingerprint(options.caFingerprint);
        if (!server.trust.fingerprint)
            return invalid(u"--ca-fingerprint"_s, options.caFingerprint);
    }
    server.weak = options.allowWeak ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse; // discovery knows what was allowed before
    if (!options.caFile.isEmpty()) {
        const auto pem = readFile(options.caFile);
        const auto certificates = pem ? Certificate::parseAll(*pem) : fail(pem.error());
        if (!certificates)
            return fail(inFile(certificates.error(), options.caFile));
        server.extraCaPem = toPem(*certificates);
    }
    return server;
}

Result<PollPolicy> ClientCommands::poll(const PollOptions &options) const
{
    if (options.times < 0)
        return invalid(u"--poll"_s, QString::number(options.times));
    if (options.interval < 0 || options.interval > 86400)
        return invalid(u"--poll-interval"_s, QString::number(options.interval));
    return PollPolicy{options.times, std::chrono::milliseconds(qint64(options.interval * 1000))};
}

Result<PrivateKey> ClientCommands::readKey(const QString &path) const
{
    auto bytes = readFile(path, 1024 * 1024);
    if (!bytes)
        return fail(bytes.error());
    Secret passphrase;
    if (!m_passphraseFile.isEmpty()) {
        const auto read = readSecret(m_passphraseFile);
        if (!read)
            return fail(read.error());
        passphrase = *read;
    }
    const auto key = PrivateKey::parse(Secret::take(*bytes), passphrase);
    return key ? key : fail(inFile(key.error(), path));
}

Result<Signer> ClientCommands::readSigner(const QString &cert, const QString &keyFile) const
{
    const auto bytes = readFile(cert, 1024 * 1024);
    const auto certificate = bytes ? Certificate::parse(*bytes) : fail(bytes.error());
    if (!certificate)
        return fail(inFile(certificate.error(), cert));
    const auto key = readKey(keyFile);
    if (!key)
        return fail(key.error());
    if (!(key->publicKey() == certificate->publicKey()))
        return fail(Errc::KeyMismatch);
    return Signer{*certificate, *key};
}

Result<Secret> ClientCommands::readChallenge(const QString &file) const
{
    return file.isEmpty() ? Result<Secret>(Secret()) : readSecret(file);
}

void ClientCommands::warnAbout(const CaInfo &info)
{
    for (const QString &warning : serverWarnings(info)) {
        m_warnings += warning;
        m_console.text(warning);
    }
}

void ClientCommands::getCa(const GetCaOptions &options)
{
    const auto settings = server(options.server);
    if (!settings)
        return failWith(settings.error());
    const auto check = options.server.trustFirstUse ? TrustCheck::Required : TrustCheck::ShowOnly;
    auto *discovery = new CaDiscovery(m_services, *settings, check, this);
    connect(discovery, &CaDiscovery::finished, this, [this, options](const Result<CaInfo> &info) {
        if (!info)
            return failWith(info.error());
        if (!options.out.isEmpty()) {
            if (auto written = writeCertificates(info->certificates, options.out); !written)
                return failWith(written.error());
        }
        showCa(*info, options);
        finish(ExitCode::Done);
    });
    discovery->start();
}

void ClientCommands::showCa(const CaInfo &info, const GetCaOptions &options)
{
    warnAbout(info);
    const QStringList capabilities = info.capabilities.words();
    m_console.text(tr("Capabilities: %1").arg(capabilities.isEmpty() ? tr("none") : capabilities.join(u' ')));
    QJsonArray certificates;
    for (const Role &role : rolesOf(info.certificates)) {
        m_console.text(role.roles.join(u", "_s));
        for (const QString &line : certificateText(*role.certificate))
            m_console.text(line);
        QJsonObject json = certificateJson(*role.certificate);
        json[u"roles"_s] = QJsonArray::fromStringList(role.roles);
        certificates.append(json);
    }
    if (!options.out.isEmpty())
        m_console.text(tr("Written to %1").arg(options.out));
    QJsonObject json{{u"url"_s, options.server.url},
                     {u"capabilities"_s, QJsonArray::fromStringList(capabilities)},
                     {u"certificates"_s, certificates},
                     {u"server"_s, info.serverHeader},
                     {u"warnings"_s, QJsonArray::fromStringList(m_warnings)}};
    if (info.clockSkew)
        json[u"clockSkewSeconds"_s] = qint64(info.clockSkew->count());
    m_console.document(json);
}

void ClientCommands::enroll(const EnrollOptions &options)
{
    if (auto started = tryEnroll(options); !started)
        failWith(started.error());
}

Result<void> ClientCommands::tryEnroll(const EnrollOptions &options)
{
    EnrollmentRequest request;
    if (!options.organization.trimmed().isEmpty())
        request.subject.attributes.append({u"O"_s, options.organization.trimmed()});
    request.subject.attributes.append({u"CN"_s, options.cn.trimmed()});
    if (auto der = request.subject.toDer(); !der || options.cn.trimmed().isEmpty())
        return der ? invalid(u"--cn"_s, options.cn) : fail(der.error());
    for (const QString &text : options.san) {
        const auto name = SubjectAltName::parse(text);
        if (!name)
            return fail(name.error());
        request.altNames.append(*name);
    }
    if (request.altNames.isEmpty())
        request.altNames = namesFor(options.cn.trimmed());
    const auto spec = keySpecFromName(options.key.key);
    const auto hash = hashFromName(options.key.hash);
    if (!spec || !hash)
        return spec ? invalid(u"--hash"_s, options.key.hash) : invalid(u"--key"_s, options.key.key);
    request.key = *spec;
    request.hash = *hash;
    if (!options.key.keyFile.isEmpty()) {
        const auto key = readKey(options.key.keyFile);
        if (!key)
            return fail(key.error());
        request.existingKey = *key;
    }
    const auto challenge = readChallenge(options.challengeFile);
    if (!challenge)
        return fail(challenge.error());
    request.challenge = *challenge;
    return startEnrollment(options.server, options.poll, request, options.key.keyFile, options.out);
}

void ClientCommands::renew(const RenewOptions &options)
{
    if (auto started = tryRenew(options); !started)
        failWith(started.error());
}

Result<void> ClientCommands::tryRenew(const RenewOptions &options)
{
    const auto old = readSigner(options.cert, options.key.keyFile);
    if (!old)
        return fail(old.error());
    const auto spec = options.key.keyGiven ? keySpecFromName(options.key.key) : keySpecLike(old->key.publicKey());
    const auto hash = hashFromName(options.key.hash);
    if (!spec || !hash)
        return spec ? invalid(u"--hash"_s, options.key.hash) : invalid(u"--key"_s, options.key.key);
    const auto challenge = readChallenge(options.challengeFile);
    if (!challenge)
        return fail(challenge.error());
    EnrollmentRequest request{old->certificate.subject(), old->certificate.altNames(), *spec, *hash, *challenge};
    request.renews = Renewal{old->certificate, old->key};
    if (options.keepKey)
        request.existingKey = old->key;
    return startEnrollment(options.server, options.poll, request, {}, options.out);
}

Result<void> ClientCommands::startEnrollment(const ServerOptions &serverOptions, const PollOptions &pollOptions, EnrollmentRequest request,
                                             const QString &keyFile, const QString &out)
{
    const auto settings = server(serverOptions);
    const auto polling = poll(pollOptions);
    if (!settings || !polling)
        return fail(settings ? polling.error() : settings.error());
    auto log = std::make_unique<TransactionDirectory>(out);
    if (auto prepared = log->prepare(keyFile); !prepared)
        return prepared;
    follow(new EnrollmentJob(m_services, *settings, std::move(request), *polling, std::move(log), this), out);
    return {};
}

void ClientCommands::resume(const ResumeOptions &options)
{
    auto log = std::make_unique<TransactionDirectory>(options.out);
    auto record = log->load();
    const auto polling = poll(options.poll);
    if (!record || !polling)
        return failWith(record ? polling.error() : record.error());
    if (options.allowWeak)
        record->server.weak = WeakAlgorithms::Allow;
    follow(new EnrollmentJob(m_services, *record, *polling, std::move(log), this), options.out);
}

void ClientCommands::follow(EnrollmentJob *job, const QString &out)
{
    connect(job, &EnrollmentJob::progress, this, [this](const EnrollmentProgress &progress) {
        m_console.progress(progress);
        if (progress.ca)
            warnAbout(*progress.ca);
    });
    connect(job, &EnrollmentJob::finished, this, [this, job, out](const Result<IssuedCertificate> &result) {
        if (result) {
            showIssued(*result, out);
            return finish(ExitCode::Done);
        }
        if (job->mayBeResumed() && result.error().code != Errc::Deferred)
            m_console.text(tr("The request is kept in %1: “scepterctl resume --out %1” goes on with it.").arg(out));
        failWith(result.error());
    });
    job->start();
}

void ClientCommands::showIssued(const IssuedCertificate &issued, const QString &out)
{
    if (!issued.weaknesses.isEmpty()) {
        m_warnings += weaknessWarning(issued.weaknesses);
        m_console.text(m_warnings.last());
    }
    for (const QString &remark : differenceWarnings(issued.differences)) {
        m_warnings += remark;
        m_console.text(remark);
    }
    m_console.text(tr("Certificate issued:"));
    for (const QString &line : certificateText(issued.certificate))
        m_console.text(line);
    m_console.text(tr("Key, certificate and chain are in %1").arg(out));
    m_console.document({{u"status"_s, u"issued"_s},
                        {u"out"_s, out},
                        {u"certificate"_s, certificateJson(issued.certificate)},
                        {u"chain"_s, certificatesJson(issued.chain)},
                        {u"weakAlgorithms"_s, QJsonArray::fromStringList(issued.weaknesses)},
                        {u"differences"_s, differencesJson(issued.differences)},
                        {u"warnings"_s, QJsonArray::fromStringList(m_warnings)}});
}

void ClientCommands::query(Query::Kind kind, const QueryOptions &options)
{
    if (auto started = tryQuery(kind, options); !started)
        failWith(started.error());
}

Result<void> ClientCommands::tryQuery(Query::Kind kind, const QueryOptions &options)
{
    const auto settings = server(options.server);
    if (!settings)
        return fail(settings.error());
    Query query{kind};
    const auto serial = serialFromHex(options.serial);
    if (!serial)
        return invalid(u"--serial"_s, options.serial);
    query.serial = *serial;
    if (options.cert.isEmpty() != options.keyFile.isEmpty())
        return options.cert.isEmpty() ? invalid(u"--cert"_s, {}) : invalid(u"--key-file"_s, {});
    if (!options.cert.isEmpty()) {
        const auto signer = readSigner(options.cert, options.keyFile);
        if (!signer)
            return fail(signer.error());
        query.signer = *signer;
        if (query.serial.isEmpty())
            query.serial = signer->certificate.serial();
    }
    if (query.serial.isEmpty() && kind != Query::Kind::NextCa)
        return invalid(u"--serial"_s, {});
    auto *job = new QueryJob(m_services, *settings, query, this);
    connect(job, &QueryJob::finished, this, [this, kind, options](const Result<QueryAnswer> &answer) {
        if (!answer)
            return failWith(answer.error());
        showAnswer(kind, *answer, options.out);
    });
    job->start();
    return {};
}

void ClientCommands::showAnswer(Query::Kind kind, const QueryAnswer &answer, const QString &out)
{
    QByteArray pem;
    QJsonObject json;
    if (kind == Query::Kind::Crl) {
        const Crl &crl = answer.crls.first();
        pem = crl.toPem();
        json = {{u"issuer"_s, crl.issuer().toString()},
                {u"thisUpdate"_s, crl.thisUpdate().toString(Qt::ISODate)},
                {u"nextUpdate"_s, crl.nextUpdate().toString(Qt::ISODate)},
                {u"revoked"_s, qint64(crl.revokedCount())},
                {u"pem"_s, QString::fromLatin1(pem)}};
        m_console.text(tr("CRL of %1, %n revoked certificate(s)", nullptr, int(crl.revokedCount())).arg(crl.issuer().toString()));
    } else {
        const QList<Certificate> shown = kind == Query::Kind::NextCa ? QList{answer.nextCa->ca} + answer.nextCa->others
                                                                     : QList{answer.certificates.first()};
        pem = toPem(shown);
        for (const Certificate &certificate : shown) {
            for (const QString &line : certificateText(certificate))
                m_console.text(line);
        }
        json = {{u"certificates"_s, certificatesJson(shown)}};
    }
    if (!out.isEmpty()) {
        if (auto written = replaceFile(out, pem, FileAccess::Everyone, kind == Query::Kind::Crl ? isCrlFile : isCertificateFile); !written)
            return failWith(written.error());
        m_console.text(tr("Written to %1").arg(out));
    } else {
        m_console.data(pem);
    }
    m_console.document(json);
    finish(ExitCode::Done);
}

} // namespace scepter
