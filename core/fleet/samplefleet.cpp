#include "core/fleet/samplefleet.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/inventoryfile.h"
#include "core/fleet/printerplan.h"
#include "core/fleet/rolloutstore.h"

#include <QFile>

namespace scepter {
namespace {

constexpr std::array formerYears{2024, 2025};
constexpr int closedPort = 9; ///< nobody listens there, where the former server's port is not known any more
constexpr char16_t addressOfFull[] = u"10.46.1.14";

QString text(const char16_t *name) { return QString::fromUtf16(name); }

/// On the thread that writes, so it takes values only.
Result<void> setServer(Transaction &transaction, const DeviceStore &store, const QString &device, const QString &connector,
                       const CommunicationSettings &wanted, const QDateTime &now)
{
    const auto ca = PrinterPlan::caCertificate(transaction, connector);
    const auto found = ca ? store.find(transaction, device) : fail(ca.error());
    if (!found)
        return fail(found.error());
    CommunicationSettings settings = wanted;
    settings.caFingerprint = ca->fingerprint(HashAlgorithm::Sha256);
    return store
        .change(transaction, found->id, now,
                [&](SimulatedMfp &machine) -> Result<Effects> {
                    return machine.updateCommunication(settings, now).map_error([](const FieldError &error) { return error.error; });
                })
        .map([](const QList<Attempt> &) {});
}

/// What [Send Request] does; answers the request.
Result<RequestId> sendRequest(Transaction &transaction, const DeviceStore &store, const KeyRequest &request, const Secret &challenge,
                              const QDateTime &now)
{
    Belongings belongings;
    belongings.wanted = request;
    belongings.challenge = challenge;
    RequestId sent = RequestId::None;
    const auto send = [&](SimulatedMfp &machine) -> Result<Effects> {
        auto effects = machine.sendRequest(request, now).map_error([](const FieldError &error) { return error.error; });
        sent = RequestId(machine.state().requestsMade);
        return effects;
    };
    return store.find(transaction, text(SampleFleet::full))
        .and_then([&](const StoredDevice &device) { return store.change(transaction, device.id, now, send, belongings); })
        .map([&](const QList<Attempt> &) { return sent; });
}

CertificateTemplate printersTemplate()
{
    CertificateTemplate wanted;
    wanted.name = text(SampleFleet::templateName);
    wanted.keyName = u"TLS2026"_s;
    wanted.commonName = u"{address}"_s;
    wanted.organization = u"Example {site}"_s;
    return wanted;
}

RolloutSettings rolloutSettings(const QUrl &url)
{
    RolloutSettings settings;
    settings.wanted = printersTemplate();
    settings.connector = text(SampleFleet::office);
    settings.url = url.toString();
    settings.challenge.kind = ChallengeChoice::Kind::Connector;
    settings.challenge.connector = text(SampleFleet::office);
    // This computer is a device, too.
    settings.filter = u"site=Malmö or site=Göteborg or site=Jakarta or site=Surabaya"_s;
    settings.canary = 5;
    settings.holdAbovePercent = 20;
    settings.concurrency = 8;
    settings.polling.reset();
    settings.restarts = true;
    return settings;
}

} // namespace

SampleFleet::SampleFleet(ClientServices services, Database &database, const DeviceProfiles &profiles, ConnectorHost &host,
                         const Administrator &administrator, Wish wish, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_database(database),
      m_host(host),
      m_administrator(administrator),
      m_devices(profiles, administrator.vault()),
      m_wish(std::move(wish))
{
}

SampleFleet::~SampleFleet() = default;

void SampleFleet::start()
{
    if (isRunning())
        return;
    m_context = std::make_unique<QObject>();
    m_starts = false;
    m_formerPort = 0;
    begin(Step::Devices);
    lookForRollout();
}

void SampleFleet::cancel()
{
    stopWaiting();
    m_context.reset();
}

/// Later, because what waits may be calling just now; what it still says does not count.
void SampleFleet::stopWaiting()
{
    if (m_waiting)
        m_waiting.release()->deleteLater();
}

void SampleFleet::begin(Step step)
{
    m_step = step;
    Q_EMIT progress(step);
}

void SampleFleet::end(const std::optional<Error> &error)
{
    cancel();
    if (error)
        Q_EMIT failed(*error);
}

void SampleFleet::finish(RolloutId id)
{
    cancel();
    Q_EMIT ready(id);
}

AuditEntry SampleFleet::act(const QString &operation, const QString &connector, const QString &subject) const
{
    return m_administrator.act(m_services.scheduler.now(), operation, connector, subject);
}

/// Goes on with `then` when it is written, and ends when it cannot be.
template <class Work, class Then> void SampleFleet::write(const AuditEntry &entry, Work work, Then then)
{
    using Answer = std::invoke_result_t<Work, Transaction &>;
    m_database.write(m_context.get(), m_administrator.audited(entry, std::move(work)), [this, then = std::move(then)](const Answer &done) {
        if (!done)
            return end(done.error());
        if constexpr (std::is_invocable_v<Then>)
            then();
        else
            then(*done);
    });
}

/// A fleet that is there already is only served.
void SampleFleet::lookForRollout()
{
    m_database.read(m_context.get(), &RolloutStore::list, [this](const Result<QList<Rollout>> &rollouts) {
        if (!rollouts)
            return end(rollouts.error());
        for (const Rollout &rollout : *rollouts) {
            const RolloutSettings &settings = rollout.settings;
            if (settings.connector == text(office) && settings.wanted.name == text(templateName)
                && settings.filter == rolloutSettings({}).filter) {
                begin(Step::Rollout);
                return serve(text(office), m_wish.port, [this, id = rollout.id](const QUrl &) { finish(id); });
            }
        }
        importDevices();
    });
}

void SampleFleet::importDevices()
{
    const auto then = [this] {
        begin(Step::Former);
        makeConnector(text(former), u"CN=Former CA, O=Example"_s, [this] { fill(); });
    };
    QFile resource(u":/sample/fleet.csv"_s);
    const QString name = u"fleet.csv"_s;
    if (!resource.open(QIODevice::ReadOnly))
        return end(Error{Errc::FileUnreadable, {}, {name, resource.errorString()}});
    const auto file = InventoryFile::parse(resource.readAll(), name, {.timeZone = DeviceSetup::timeZoneHere()});
    if (!file)
        return end(file.error());
    const auto look = [file = *file, store = m_devices](Transaction &transaction) { return file.preview(transaction, store); };
    m_database.read(m_context.get(), look, [this, file = *file, name, then](const Result<QList<InventoryLine>> &lines) {
        if (!lines)
            return end(lines.error());
        const bool nothing = std::all_of(lines->begin(), lines->end(),
                                         [](const InventoryLine &line) { return line.action == InventoryLine::Action::Unchanged; });
        if (nothing)
            return then();
        const QString subject = u"%1: %2-%3"_s.arg(name).arg(lines->first().line).arg(lines->last().line);
        write(
            act(u"fleet import"_s, {}, subject),
            [file, store = m_devices, lines = *lines, now = m_services.scheduler.now()](Transaction &transaction) {
                return file.apply(transaction, store, lines, now);
            },
            then);
    });
}

/// A CA and a connector of one name, unless they are there.
void SampleFleet::makeConnector(const QString &name, const QString &subject, std::function<void()> then)
{
    const auto look = [name](Transaction &transaction) -> Result<bool> {
        const auto ca = CaStore::show(transaction, name);
        return ca || ca.error().code != Errc::NotFound ? ca.map([](const CaInfoRow &) { return true; }) : Result<bool>(false);
    };
    m_database.read(m_context.get(), look, [this, name, subject, then = std::move(then)](const Result<bool> &there) {
        if (!there)
            return end(there.error());
        if (*there)
            return storeConnector(name, then);
        const auto make = [name, subject, &random = m_services.random, now = m_services.scheduler.now()]() -> Result<CaGeneration> {
            return DistinguishedName::parse(subject).and_then([&](const DistinguishedName &parsed) {
                return createSelfSigned({name, {}, parsed}, random, now);
            });
        };
        m_services.pool.run(m_context.get(), make, [this, name, then](const Result<CaGeneration> &made) {
            if (!made)
                return end(made.error());
            storeCa(name, *made, then);
        });
    });
}

void SampleFleet::storeCa(const QString &name, const CaGeneration &generation, std::function<void()> then)
{
    write(
        act(u"ca create"_s, {}, generation.certificate->subject().toString()),
        [store = CaStore(m_administrator.vault()), generation, now = m_services.scheduler.now()](Transaction &transaction) {
            return store.create(transaction, generation, {}, now);
        },
        [this, name, then = std::move(then)] { storeConnector(name, then); });
}

void SampleFleet::storeConnector(const QString &name, std::function<void()> then)
{
    const auto look = [name](Transaction &transaction) { return ConnectorStore::list(transaction); };
    m_database.read(m_context.get(), look, [this, name, then = std::move(then)](const Result<QList<ConnectorRow>> &rows) {
        if (!rows)
            return end(rows.error());
        if (std::any_of(rows->begin(), rows->end(), [&](const ConnectorRow &row) { return row.settings.name == name; }))
            return then();
        ConnectorSettings settings{name};
        settings.ca = name;
        write(
            act(u"connector create"_s, name),
            [settings, now = m_services.scheduler.now()](Transaction &transaction) {
                return ConnectorStore::create(transaction, settings, now);
            },
            then);
    });
}

/// Until the host serves a connector; one that serves others takes it in by itself.
void SampleFleet::serve(const QString &name, quint16 port, std::function<void(QUrl)> then)
{
    m_waiting = std::make_unique<QObject>();
    const auto look = [this, waiting = m_waiting.get(), name, port, then = std::move(then), retried = std::make_shared<bool>(false)] {
        if (m_waiting.get() != waiting)
            return;
        for (const auto &[each, url] : m_host.plainUrls()) { // printers speak HTTP only
            if (each == name) {
                stopWaiting();
                return then(url);
            }
        }
        const auto urls = m_host.urls();
        if (!urls.isEmpty() && m_host.plainUrls().isEmpty())
            return end(Error{Errc::HttpsNotSupported, {}, {urls.first().second.toString()}});
        if (m_host.state() != ConnectorHost::State::Stopped)
            return;
        const auto &problem = m_host.problem();
        const bool portTaken = problem && problem->code == Errc::AddressInUse && port != 0;
        if (portTaken && !std::exchange(*retried, true))
            return m_host.start({.port = 0}); // it is another's
        end(problem.value_or(Error{Errc::Cancelled}));
    };
    connect(&m_host, &ConnectorHost::changed, m_waiting.get(), look, Qt::QueuedConnection); // it starts anew from here
    if (m_host.state() == ConnectorHost::State::Stopped) {
        m_host.start({.port = port});
        m_starts = true;
    } else if (m_host.state() == ConnectorHost::State::Serving) {
        look();
    }
    if (m_waiting)
        m_database.watch(m_waiting.get(), m_services.scheduler, look);
}

void SampleFleet::stopServing(std::function<void()> then)
{
    m_waiting = std::make_unique<QObject>();
    const auto look = [this, waiting = m_waiting.get(), then = std::move(then)] {
        if (m_waiting.get() != waiting || m_host.state() != ConnectorHost::State::Stopped)
            return;
        stopWaiting();
        then();
    };
    connect(&m_host, &ConnectorHost::changed, m_waiting.get(), look, Qt::QueuedConnection);
    m_host.stop();
}

/// Two keys from former years, so that nothing else fits.
void SampleFleet::fill()
{
    begin(Step::Keys);
    const auto look = [store = m_devices](Transaction &transaction) { return store.find(transaction, text(full)); };
    m_database.read(m_context.get(), look, [this](const Result<StoredDevice> &device) {
        if (!device)
            return end(device.error());
        const auto keys = size_t(
            std::count_if(device->keys.begin(), device->keys.end(), [](const KeySlot &key) { return !key.isDefault; }));
        if (keys >= formerYears.size())
            return serveOffice();
        const auto &run = device->state.run; // that an interruption left
        serve(text(former), 0, [this, keys, left = run ? run->request : RequestId::None](const QUrl &url) {
            if (left != RequestId::None)
                awaitKey(left);
            else
                requestKey(formerYears[keys], url);
        });
    });
}

void SampleFleet::requestKey(int year, const QUrl &url)
{
    const KeyRequest request{.keyName = u"TLS%1"_s.arg(year), .commonName = text(addressOfFull), .location = KeyUseLocation::Tls};
    const Secret password = Challenges::generate(m_services.random);
    const QDateTime now = m_services.scheduler.now();
    const auto prepare = [store = m_devices, password, now, url, vault = m_administrator.vault(),
                          &random = m_services.random](Transaction &transaction) {
        const ChallengeSpec spec{.connector = text(former), .expires = now.addSecs(3600), .usesAllowed = 1};
        return setServer(transaction, store, text(full), spec.connector, {.url = url.toString()}, now).and_then([&] {
            return Challenges(vault).create(transaction, spec, password, random, now).map([](const Challenge &) {});
        });
    };
    const auto send = [store = m_devices, request, password, now](Transaction &transaction) {
        return sendRequest(transaction, store, request, password, now);
    };
    write(act(u"challenge create"_s, text(former)), prepare,
          [this, send] { write(act(u"device request"_s, {}, text(full)), send, [this](const RequestId &sent) { awaitKey(sent); }); });
}

/// Whoever runs the devices sends it.
void SampleFleet::awaitKey(const RequestId &request)
{
    m_waiting = std::make_unique<QObject>();
    const auto take = [this, request, waiting = m_waiting.get()](const Result<RequestHistory> &history) {
        if (m_waiting.get() != waiting)
            return;
        const qsizetype index = history ? history->indexOf(request) : -1;
        if (index < 0)
            return end(history ? Error{Errc::Overtaken} : history.error());
        const RequestStatus &status = history->rows()[index].status;
        if (const auto *failed = std::get_if<Failed>(&status))
            return end(failed->error);
        if (!std::holds_alternative<Succeeded>(status))
            return;
        stopWaiting();
        restart();
    };
    const auto look = [this, waiting = m_waiting.get(), take] {
        const auto read = [store = m_devices](Transaction &transaction) {
            return store.find(transaction, text(full)).and_then([&](const StoredDevice &device) {
                return DeviceStore::history(transaction, device);
            });
        };
        m_database.read(waiting, read, take);
    };
    m_database.watch(m_waiting.get(), m_services.scheduler, look);
    look();
}

void SampleFleet::restart()
{
    const auto work = [store = m_devices, now = m_services.scheduler.now()](Transaction &transaction) {
        return store.find(transaction, text(full)).and_then([&](const StoredDevice &device) {
            return store.change(transaction, device.id, now, [](SimulatedMfp &machine) -> Result<Effects> { return machine.restart(); });
        });
    };
    write(act(u"device restart"_s, {}, text(full)), work, [this] { fill(); });
}

void SampleFleet::serveOffice()
{
    const auto make = [this] {
        begin(Step::Office);
        makeConnector(text(office), u"CN=Example Printers CA, O=Example"_s,
                      [this] { serve(text(office), m_wish.port, [this](const QUrl &url) { setUp(url); }); });
    };
    // What the former server listened on is free from here on, when it was begun for that alone.
    if (!m_starts || m_host.urls().isEmpty())
        return make();
    m_formerPort = m_host.urls().first().second.port();
    stopServing(make);
}

void SampleFleet::setUp(const QUrl &url)
{
    begin(Step::Settings);
    const auto set = [this, url](const char16_t *device, const std::function<void()> &then) {
        const auto work = [store = m_devices, name = text(device), settings = CommunicationSettings{.url = url.toString()},
                           now = m_services.scheduler.now()](Transaction &transaction) {
            return setServer(transaction, store, name, text(office), settings, now);
        };
        write(act(u"device set"_s, {}, text(device)), work, then);
    };
    const auto addTemplate = [this, url] {
        const auto work = [now = m_services.scheduler.now()](Transaction &transaction) -> Result<void> {
            const auto there = TemplateStore::find(transaction, text(templateName));
            return there ? Result<void>() : TemplateStore::add(transaction, printersTemplate(), now);
        };
        write(act(u"template add"_s, {}, text(templateName)), work, [this, url] { createRollout(url); });
    };
    set(full, [set, addTemplate] { set(astray, addTemplate); });
}

void SampleFleet::createRollout(const QUrl &url)
{
    begin(Step::Rollout);
    const int port = m_formerPort != 0 && m_formerPort != url.port() ? m_formerPort : closedPort;
    const RolloutPlanner::Wish wish{.title = m_wish.title, .settings = rolloutSettings(url)};
    const auto work = [wish, port, store = m_devices, vault = m_administrator.vault(), &random = m_services.random,
                       now = m_services.scheduler.now()](Transaction &transaction) -> Result<RolloutId> {
        const auto planned = RolloutPlanner::plan(transaction, store, wish, random, now);
        if (!planned)
            return fail(planned.error());
        if (!planned->problems.isEmpty())
            return fail(planned->problems.first().error);
        // Somebody sets it up for another port when the rollout has been planned already: before that, it would be left out (F3).
        const CommunicationSettings wrong{.url = wish.settings.url, .port = port};
        return setServer(transaction, store, text(astray), text(office), wrong, now).and_then([&] {
            return RolloutStore::create(transaction, vault, planned->rollout, now);
        });
    };
    write(act(u"rollout create"_s, text(office), wish.settings.filter), work, [this](RolloutId id) { finish(id); });
}

} // namespace scepter
