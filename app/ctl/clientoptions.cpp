// What the commands of the client take.
#include "app/ctl/clientcommands.h"
#include "app/ctl/commandline.h"
#include "core/base/literals.h"

#include <CLI/CLI.hpp>

namespace scepter {
namespace {

ClientCommands *commands(CommandContext &context)
{
    return new ClientCommands(context.composition.services(), context.console, context.global.passphraseFile, &context.owner);
}

void addServerOptions(CLI::App *app, ServerOptions &o)
{
    textOption(app, "--url", o.url, "URL of the SCEP server")->required();
    textOption(app, "--ca-id", o.caId, "CA identifier, for servers with several CAs");
    auto *fingerprint = textOption(app, "--ca-fingerprint", o.caFingerprint, "SHA-256 or SHA-1 fingerprint that the CA must have");
    app->add_flag("--trust-first-use", o.trustFirstUse, "Trust an unknown CA, and record it")->excludes(fingerprint);
    app->add_flag("--allow-weak", o.allowWeak, "Allow SHA-1 and 3DES, and read MD5 and single DES");
    textOption(app, "--ca-file", o.caFile, "PEM file trusted for HTTPS beside the system's store");
    app->add_option("--timeout", o.timeout, "Seconds until a request is given up");
}

void addPollOptions(CLI::App *app, PollOptions &o)
{
    app->add_option("--poll", o.times, "How often to ask again while the request is pending or the server does not answer");
    app->add_option("--poll-interval", o.interval, "Seconds between two polls");
}

void addKeyOptions(CLI::App *app, KeyOptions &o)
{
    app->add_option_function<std::string>(
        "--key", [&o](const std::string &value) { o.key = QString::fromStdString(value), o.keyGiven = true; },
        "Key to generate: rsa:2048, rsa:3072, rsa:4096, ec:p256 or ec:p384");
    textOption(app, "--hash", o.hash, "Hash function: sha256, sha384 or sha512");
}

} // namespace

void addClientCommands(CLI::App &app, Run &run)
{
    auto *getca = app.add_subcommand("getca", "Show a server's capabilities and certificates");
    auto getcaOptions = std::make_shared<GetCaOptions>();
    addServerOptions(getca, getcaOptions->server);
    textOption(getca, "--out", getcaOptions->out, "Directory to write the certificates to");
    getca->callback([&run, getcaOptions] { run = [getcaOptions](CommandContext &c) { commands(c)->getCa(*getcaOptions); }; });

    auto *enroll = app.add_subcommand("enroll", "Enrol for a certificate");
    auto enrollOptions = std::make_shared<EnrollOptions>();
    addServerOptions(enroll, enrollOptions->server);
    addPollOptions(enroll, enrollOptions->poll);
    addKeyOptions(enroll, enrollOptions->key);
    textOption(enroll, "--key-file", enrollOptions->key.keyFile, "Private key to use instead of a new one")->excludes("--key");
    textOption(enroll, "--cn", enrollOptions->cn, "Common name")->required();
    textOption(enroll, "--organization", enrollOptions->organization, "Organization");
    enroll->add_option_function<std::vector<std::string>>(
        "--san",
        [enrollOptions](const std::vector<std::string> &values) {
            for (const std::string &value : values)
                enrollOptions->san += QString::fromStdString(value);
        },
        "Subject alternative name, dns:NAME or ip:ADDRESS; may be repeated");
    textOption(enroll, "--challenge-file", enrollOptions->challengeFile, "File with the challenge password, or - for standard input");
    textOption(enroll, "--out", enrollOptions->out, "Directory for key, certificate and chain")->required();
    enroll->callback([&run, enrollOptions] { run = [enrollOptions](CommandContext &c) { commands(c)->enroll(*enrollOptions); }; });

    auto *resume = app.add_subcommand("resume", "Go on with what enroll or renew left pending, or a crash left behind");
    auto resumeOptions = std::make_shared<ResumeOptions>();
    addPollOptions(resume, resumeOptions->poll);
    resume->add_flag("--allow-weak", resumeOptions->allowWeak, "Allow SHA-1 and 3DES, and read MD5 and single DES");
    textOption(resume, "--out", resumeOptions->out, "Directory of the request")->required();
    resume->callback([&run, resumeOptions] { run = [resumeOptions](CommandContext &c) { commands(c)->resume(*resumeOptions); }; });

    auto *renew = app.add_subcommand("renew", "Renew a certificate with a new key");
    auto renewOptions = std::make_shared<RenewOptions>();
    addServerOptions(renew, renewOptions->server);
    addPollOptions(renew, renewOptions->poll);
    addKeyOptions(renew, renewOptions->key);
    textOption(renew, "--cert", renewOptions->cert, "Certificate to renew")->required();
    textOption(renew, "--key-file", renewOptions->key.keyFile, "Its private key")->required();
    renew->add_flag("--keep-key", renewOptions->keepKey, "Renew for the same key instead of a new one")->excludes("--key");
    textOption(renew, "--challenge-file", renewOptions->challengeFile, "File with a challenge password, where the server asks for one");
    textOption(renew, "--out", renewOptions->out, "Directory for the new key, certificate and chain")->required();
    renew->callback([&run, renewOptions] { run = [renewOptions](CommandContext &c) { commands(c)->renew(*renewOptions); }; });

    struct QueryRow {
        const char *name, *description;
        Query::Kind kind;
    };
    for (const QueryRow &row : {QueryRow{"getcert", "Fetch a certificate by its serial number", Query::Kind::Certificate},
                                QueryRow{"getcrl", "Fetch the CA's revocation list", Query::Kind::Crl},
                                QueryRow{"getnextca", "Fetch the CA's next certificate", Query::Kind::NextCa}}) {
        auto *query = app.add_subcommand(row.name, row.description);
        auto options = std::make_shared<QueryOptions>();
        addServerOptions(query, options->server);
        if (row.kind != Query::Kind::NextCa) {
            textOption(query, "--serial", options->serial, "Serial number in hex");
            textOption(query, "--cert", options->cert, "Certificate to sign the query with");
            textOption(query, "--key-file", options->keyFile, "Its private key");
        }
        textOption(query, "--out", options->out, "File to write to; standard output without it");
        query->callback(
            [&run, options, kind = row.kind] { run = [options, kind](CommandContext &c) { commands(c)->query(kind, *options); }; });
    }
}

} // namespace scepter
