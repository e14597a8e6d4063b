// scepterctl device request and device run: what sends.
#include "app/ctl/devicejson.h"
#include "app/ctl/endsignal.h"
#include "app/ctl/storesession.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/deviceengine.h"
#include "core/device/remoteui.h"
#include "core/fleet/rolloutengine.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/outlookwords.h"
#include "ui/text/words.h"

#include <QJsonDocument>

namespace scepter {
namespace {

struct RequestOptions {
    QString name, keyName, cn, organization, challengeFile, destination;
    QString key = QStringLiteral("rsa:2048"), hash = QStringLiteral("sha256"), location = QStringLiteral("none");
    bool wait = true;
    bool continues = false; ///< an earlier one is taken up again (D13)
    int number = 0;         ///< with continues; 0: the newest that can be
};

Result<KeyRequest> requestFrom(const RequestOptions &o)
{
    const auto key = keySpecFromName(o.key);
    const auto hash = hashFromName(o.hash);
    const auto location = locationFromName(o.location);
    if (!key || !hash || !location)
        return fail(Errc::InvalidArgument, {},
                    !key    ? QStringList{u"--key"_s, o.key}
                    : !hash ? QStringList{u"--hash"_s, o.hash}
                            : QStringList{u"--location"_s, o.location});
    return KeyRequest{o.keyName, *hash, *key, o.organization, o.cn, *location, o.destination};
}

/// A row as `device run` tells of it: a line for people, or one JSON object a line. `what`: of one that succeeded.
void tellRow(const Console &console, const QString &device, const HistoryRow &row, const std::optional<RegisteredKey> &what)
{
    if (console.wantsJson()) {
        QJsonObject json = historyRowJson(row);
        json[u"device"_s] = device;
        if (what)
            json[u"key"_s] = registeredKeyJson(*what);
        console.line(json);
        return;
    }
    const auto *failed = std::get_if<Failed>(&row.status);
    console.text(u"%1: %2%3"_s.arg(device, statusWord(row.status), failed ? QString(u", "_s + detailText(failed->detail)) : QString()));
    const QStringList texts = what ? registeredTexts(*what) : QStringList(); // D10, D11
    for (const QString &text : texts)
        console.text(u"%1: %2"_s.arg(device, text));
}

/// The request that `device continue` means. Errors: NotFound {"continuable request", number or empty}.
Result<HistoryRow> continuedRequest(const RequestHistory &history, int number)
{
    for (const HistoryRow &row : history.rows()) {
        if (row.resumable && (number == 0 || number == int(row.id)))
            return row;
    }
    return fail(Errc::NotFound, {}, {u"continuable request"_s, number > 0 ? QString::number(number) : QString()});
}

/// Sends one manual request, or takes one up again, and waits for what becomes of it. Whoever runs the devices sends it: this process,
/// unless another one does already. That one may run other devices only, or end: this process asks until it can send it itself.
class RequestCommand final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    RequestCommand(CommandContext &context, std::shared_ptr<StoreSession> session, const RequestOptions &options)
        : QObject(&context.owner),
          m_owner(context.owner),
          m_console(context.console),
          m_services(context.composition.services()),
          m_session(std::move(session)),
          m_options(options)
    {
        m_remote = std::make_unique<RemoteUi>(m_services, m_session->database(), m_profiles, options.name);
        m_remote->setVault(m_session->vault());
        m_remote->setAudit(m_session->administrator().deviceLog(m_services.scheduler));
        connect(m_remote.get(), &RemoteUi::loaded, this, &RequestCommand::send);
        connect(m_remote.get(), &RemoteUi::failed, this, [this](const Error &error) { end(error); });
        connect(m_remote.get(), &RemoteUi::rowAdded, this, &RequestCommand::look);
        connect(m_remote.get(), &RemoteUi::rowChanged, this, &RequestCommand::look);
    }
    void start() { m_remote->load(); }

private:
    void send()
    {
        if (m_options.continues)
            return goOn();
        const auto request = requestFrom(m_options);
        const auto challenge = !request                            ? Result<Secret>(fail(request.error()))
                               : m_options.challengeFile.isEmpty() ? Result<Secret>(Secret())
                                                                   : readSecret(m_options.challengeFile);
        if (!challenge)
            return end(challenge.error());
        for (const QString &warning : requestWarnings(*request, m_remote->settings().setup))
            m_console.warning(warning);
        const RequestOutlook seen = outlook(m_remote->device().machine(), *request, false, false);
        for (const QString &text : outlookTexts(seen, *request, m_remote->keys()))
            m_console.text(text);
        m_outlook = outlookJson(seen);
        m_remote->sendRequest(*request, *challenge, [this](const FieldResult<RequestId> &sent) {
            if (!sent)
                return end(sent.error().error);
            follow(*sent);
        });
    }

    void goOn()
    {
        const auto row = m_remote->device().inventory.printer ? fail(Errc::IsPrinter, {}, {m_options.name})
                                                              : continuedRequest(m_remote->history(), m_options.number);
        if (!row)
            return end(row.error());
        m_before = *row;
        m_remote->continueRequest(row->id, [this, id = row->id](const FieldResult<void> &done) {
            if (!done)
                return end(done.error().error);
            follow(id);
        });
    }

    void follow(RequestId request)
    {
        m_request = request;
        look();
        if (m_ended)
            return;
        if (m_options.wait)
            runIt();
        else
            finish(ExitCode::Pending);
    }

    void runIt()
    {
        m_engine = std::make_unique<DeviceEngine>(
            m_services, m_session->database(), DeviceStore(m_profiles, m_session->vault()),
            DeviceEngine::Options{{m_options.name}, 1, u"scepterctl device request"_s, true, m_session->serverAudit()});
        connect(m_engine.get(), &DeviceEngine::progress, this, [this](DeviceId, RequestId, const EnrollmentProgress &progress) {
            m_console.progress(progress, zoneOf(m_remote->settings().setup.timeZone));
            for (const QString &warning : serverWarnings(progress.warnings)) // S3, S8
                m_console.warning(warning);
        });
        connect(m_engine.get(), &DeviceEngine::failed, this, [this](const Error &error) { end(error); });
        connect(m_engine.get(), &DeviceEngine::started, this, [this] { m_asksAgain = true; });
        connect(m_engine.get(), &DeviceEngine::away, this, &RequestCommand::runsElsewhere);
        m_engine->start(DeviceEngine::Asking::UntilHeld);
    }

    /// The engine asks again by itself. A store that could not be written from the start is told of, and not waited for.
    void runsElsewhere(const Error &why)
    {
        if (m_ended)
            return;
        if (why.code == Errc::LeaseHeld) {
            m_asksAgain = true;
            m_console.text(
                tr("Another process runs devices: %1. If it runs this one too, it sends the request; if not, this process sends it "
                   "as soon as the other one has ended.")
                    .arg(why.facts.value(1)));
        } else if (m_asksAgain) {
            m_console.problem(why);
        } else {
            end(why);
        }
    }

    void look()
    {
        if (m_request == RequestId::None || m_ended)
            return;
        const qsizetype index = m_remote->history().indexOf(m_request);
        if (index < 0)
            return;
        const HistoryRow &row = m_remote->history().rows()[index];
        const auto *failed = std::get_if<Failed>(&row.status);
        if (m_before && row == *m_before) // it has not been read again
            return;
        if (!failed && !std::holds_alternative<Succeeded>(row.status))
            return;
        if (failed) {
            m_console.text(detailText(failed->detail));
            m_console.text(tr("Cause: %1").arg(causeText(failed->detail)));
            const QJsonObject json = historyRowJson(row);
            return end(failed->error, {{u"detail"_s, json[u"detail"_s]}, {u"cause"_s, json[u"cause"_s]}});
        }
        m_console.text(statusWord(row.status));
        for (const QString &warning : successWarnings(std::get<Succeeded>(row.status)))
            m_console.warning(warning);
        const RegisteredKey what = *whatBecameOf(row, m_remote->keys(), m_remote->settings().setup);
        for (const QString &text : registeredTexts(what)) // D10, D11
            m_console.text(text);
        QJsonObject json = historyRowJson(row);
        json[u"device"_s] = m_options.name;
        json[u"key"_s] = registeredKeyJson(what);
        json[u"outlook"_s] = m_outlook;
        m_console.document(json);
        finish(ExitCode::Done);
    }

    void end(const Error &error, const QJsonObject &more = {})
    {
        if (m_ended)
            return;
        m_console.error(error, more);
        finish(exitCodeFor(error));
    }
    void finish(ExitCode code)
    {
        m_ended = true;
        m_code = code;
        if (!m_engine || !m_engine->isRunning())
            return finishProgram(m_owner, code);
        connect(m_engine.get(), &DeviceEngine::stopped, this, [this] { finishProgram(m_owner, m_code); });
        m_engine->stop();
    }

    QObject &m_owner;
    Console m_console;
    ClientServices m_services;
    std::shared_ptr<StoreSession> m_session;
    RequestOptions m_options;
    DeviceProfiles m_profiles;
    std::unique_ptr<RemoteUi> m_remote;
    std::unique_ptr<DeviceEngine> m_engine;
    RequestId m_request = RequestId::None;
    QJsonObject m_outlook;              ///< as it was before the request
    std::optional<HistoryRow> m_before; ///< how the one that goes on had ended
    bool m_asksAgain = false;           ///< it has run here, or waits for another process
    bool m_ended = false;
    ExitCode m_code = ExitCode::Failed;
};

/// Runs the timers until SIGTERM.
class RunCommand final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    RunCommand(CommandContext &context, std::shared_ptr<StoreSession> session, const QStringList &names, int concurrency)
        : QObject(&context.owner),
          m_owner(context.owner),
          m_console(context.console),
          m_session(std::move(session)),
          m_store(m_profiles, m_session->vault()),
          m_engine(context.composition.services(), m_session->database(), m_store, {names, concurrency, u"scepterctl device run"_s})
    {
        if (names.isEmpty()) // rollouts may be over any device
            m_rollouts = std::make_unique<RolloutEngine>(context.composition.services(), m_session->database(), m_store, m_session->vault(),
                                                         u"scepterctl device run"_s);
    }
    void start()
    {
        connect(&m_engine, &DeviceEngine::failed, this, [this](const Error &error) {
            m_console.error(error);
            finishProgram(m_owner, exitCodeFor(error));
        });
        connect(&m_engine, &DeviceEngine::started, this, [this] {
            if (std::exchange(m_wasRunning, true))
                return m_console.warning(tr("The devices run here again."));
            m_console.data("running\n");
            m_console.line({{u"running"_s, true}});
            if (m_rollouts)
                m_rollouts->start(RolloutEngine::Asking::UntilHeld);
        });
        connect(&m_engine, &DeviceEngine::away, this, [this](const Error &why) {
            m_console.warning(why.code == Errc::LeaseHeld ? tr("Another process runs the devices now: %1.").arg(why.facts.value(1))
                                                          : tr("The devices do not run at present: the store could not be written.") + u' '
                                                                + explain(why).oneLine());
        });
        connect(&m_engine, &DeviceEngine::storageFailed, this, [this](const Error &error) { m_console.problem(error); });
        connect(&m_engine, &DeviceEngine::attemptEnded, this, &RunCommand::tell);
        connect(&m_engine, &DeviceEngine::progress, this, [this](DeviceId id, RequestId, const EnrollmentProgress &progress) {
            if (!progress.warnings.isEmpty())
                warn(id, progress.warnings);
        });
        if (m_rollouts)
            runRollouts();
        connect(&m_engine, &DeviceEngine::stopped, this, [this] { finishProgram(m_owner, ExitCode::Done); });
        new EndSignal(
            [this] {
                m_rollouts.reset(); // all of its state is in the store
                m_engine.stop();
            },
            this);
        m_engine.start();
    }

private:
    /// Somebody else may run them already: these devices then get what that one places.
    void runRollouts()
    {
        connect(m_rollouts.get(), &RolloutEngine::away, this, [this](const Error &why) {
            if (why.code != Errc::LeaseHeld)
                m_console.problem(why);
        });
        connect(m_rollouts.get(), &RolloutEngine::storageFailed, this, [this](const Error &error) { m_console.problem(error); });
        connect(m_rollouts.get(), &RolloutEngine::placed, &m_engine, &DeviceEngine::look);
        connect(&m_engine, &DeviceEngine::attemptEnded, m_rollouts.get(), &RolloutEngine::look);
    }

    /// S3, S8: once for a request, whatever becomes of it; the lines of its attempts have it in JSON.
    void warn(DeviceId id, const ServerWarnings &warnings)
    {
        const auto look = [store = m_store, id](Transaction &transaction) { return store.load(transaction, id); };
        m_session->database().read(this, look, [this, warnings](const Result<StoredDevice> &device) {
            for (const QString &warning : device ? serverWarnings(warnings) : QStringList())
                m_console.warning(u"%1: %2"_s.arg(device->name, warning));
        });
    }

    void tell(DeviceId id, RequestId request)
    {
        struct Told {
            QString device;
            HistoryRow row;
            std::optional<RegisteredKey> what;
        };
        const auto look = [store = m_store, id, request](Transaction &transaction) -> Result<std::optional<Told>> {
            const auto device = store.load(transaction, id);
            const auto history = device ? DeviceStore::history(transaction, *device) : fail(device.error());
            const auto keys = history ? DeviceStore::keys(transaction, id) : fail(history.error());
            if (!keys)
                return fail(keys.error());
            const qsizetype index = history->indexOf(request);
            if (index < 0)
                return std::nullopt;
            const HistoryRow &row = history->rows()[index];
            return Told{device->name, row, whatBecameOf(row, *keys, device->settings.setup)};
        };
        m_session->database().read(this, look, [this](const Result<std::optional<Told>> &told) {
            if (told && *told)
                tellRow(m_console, (*told)->device, (*told)->row, (*told)->what);
        });
    }

    QObject &m_owner;
    Console m_console;
    DeviceProfiles m_profiles;
    std::shared_ptr<StoreSession> m_session;
    DeviceStore m_store;
    DeviceEngine m_engine;
    std::unique_ptr<RolloutEngine> m_rollouts;
    bool m_wasRunning = false;
};

} // namespace

void addDeviceRunCommands(CLI::App &device, Run &run)
{
    auto *request = device.add_subcommand("request", "Send a request from a device and wait for the certificate");
    auto o = std::make_shared<RequestOptions>();
    textOption(request, "name", o->name, "Name of the device")->required();
    textOption(request, "--key-name", o->keyName, "Name of the new key")->required();
    textOption(request, "--cn", o->cn, "Common name: IP address or host name")->required();
    textOption(request, "--organization", o->organization, "Organization");
    textOption(request, "--key", o->key, "Key to generate, such as rsa:2048; the profile says which there are");
    textOption(request, "--hash", o->hash, "Hash function: sha256, sha384 or sha512");
    textOption(request, "--location", o->location, "What the key is used for: none, tls, ieee8021x or ipsec");
    textOption(request, "--destination", o->destination, "The IPSec destination, with --location ipsec");
    textOption(request, "--challenge-file", o->challengeFile, "File with the challenge password, or - for standard input");
    request->add_flag_callback(
        "--no-wait", [o] { o->wait = false; }, "Leave it to whoever runs the devices, and end with exit code 3");
    request->callback([&run, o] {
        run = [o](CommandContext &c) {
            openStore(c, StoreAccess::Change,
                      [&c, o](std::shared_ptr<StoreSession> session) { (new RequestCommand(c, std::move(session), *o))->start(); });
        };
    });

    auto *goOn = device.add_subcommand("continue", "Take up a request again that has failed, and wait for the certificate");
    auto again = std::make_shared<RequestOptions>();
    again->continues = true;
    textOption(goOn, "name", again->name, "Name of the device")->required();
    goOn->add_option("--request", again->number, "Its number, as device status tells it; the newest that can go on without it")
        ->check(CLI::PositiveNumber);
    goOn->add_flag_callback(
        "--no-wait", [again] { again->wait = false; }, "Leave it to whoever runs the devices, and end with exit code 3");
    goOn->callback([&run, again] {
        run = [again](CommandContext &context) {
            openStore(context, StoreAccess::Change, [&context, again](std::shared_ptr<StoreSession> session) {
                (new RequestCommand(context, std::move(session), *again))->start();
            });
        };
    });

    auto *all = device.add_subcommand("run", "Run the timers of devices until SIGTERM");
    auto names = std::make_shared<QStringList>();
    auto concurrency = std::make_shared<int>(64);
    listOption(all, "names", *names, "Names of the devices; all without a name");
    all->add_option("--concurrency", *concurrency, "How many requests are sent at once")->check(CLI::Range(1, 1000));
    all->callback([&run, names, concurrency] {
        run = [names, concurrency](CommandContext &c) {
            openStore(c, StoreAccess::Change, [&c, names, concurrency](std::shared_ptr<StoreSession> session) {
                (new RunCommand(c, std::move(session), *names, *concurrency))->start();
            });
        };
    });
}

} // namespace scepter
