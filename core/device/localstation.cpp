#include "core/device/localstation.h"

#include "core/base/files.h"
#include "core/base/jsonfile.h"
#include "core/base/literals.h"
#include "core/client/transactiondirectory.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

namespace scepter {
namespace {

constexpr int version = 1;
constexpr qsizetype maxKeyName = 24, maxOrganization = 64, maxCommonName = 64;

tl::unexpected<FieldError> wrong(Field field, Error error) { return tl::unexpected<FieldError>(FieldError{field, std::move(error)}); }
tl::unexpected<FieldError> wrong(Field field, const QString &what, const QString &value)
{
    return wrong(field, Error{Errc::InvalidArgument, {}, {what, value}});
}

QJsonObject toJson(const CommunicationSettings &settings)
{
    QJsonObject json{
        {u"version"_s, version}, {u"url"_s, settings.url}, {u"timeoutSeconds"_s, settings.timeoutSeconds}, {u"caFile"_s, settings.caFile}};
    if (settings.port)
        json[u"port"_s] = *settings.port;
    return json;
}

CommunicationSettings settingsFrom(const QJsonObject &json)
{
    CommunicationSettings settings;
    settings.url = json[u"url"_s].toString();
    settings.timeoutSeconds = json[u"timeoutSeconds"_s].toInt(settings.timeoutSeconds);
    settings.caFile = json[u"caFile"_s].toString();
    if (json.contains(u"port"_s))
        settings.port = json[u"port"_s].toInt();
    return settings;
}

/// A host name as RFC 1123 §2.1 writes it, or an IP address.
bool isHostName(const QString &text)
{
    if (SubjectAltName::forHost(text).kind == SubjectAltName::Kind::Ip)
        return true;
    static const QRegularExpression name(
        u"^(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?)*$"_s);
    return name.match(text).hasMatch();
}

tl::expected<void, FieldError> check(const ManualRequest &request)
{
    static const QRegularExpression unprintable(u"[\\x00-\\x1f\\x7f/\\\\]"_s);
    const QString name = request.keyName.trimmed();
    if (name.isEmpty() || name.size() > maxKeyName || name.contains(unprintable))
        return wrong(Field::KeyName, u"keyName"_s, name);
    if (request.organization.size() > maxOrganization)
        return wrong(Field::Organization, u"organization"_s, request.organization);
    const QString host = request.commonName.trimmed();
    if (host.size() > maxCommonName || !isHostName(host))
        return wrong(Field::CommonName, u"commonName"_s, host);
    return {};
}

DistinguishedName subjectOf(const ManualRequest &request)
{
    DistinguishedName name;
    if (!request.organization.trimmed().isEmpty())
        name.attributes.append({u"O"_s, request.organization.trimmed()});
    name.attributes.append({u"CN"_s, request.commonName.trimmed()});
    return name;
}

} // namespace

int CommunicationSettings::schemePort(const QString &url) { return url.trimmed().startsWith(u"https:"_s, Qt::CaseInsensitive) ? 443 : 80; }

Result<QUrl> CommunicationSettings::effectiveUrl() const
{
    auto parsed = parseServerUrl(url);
    if (!parsed)
        return parsed;
    if (port && (*port < 1 || *port > 65535))
        return fail(Errc::InvalidArgument, {}, {u"port"_s, QString::number(*port)});
    if (port)
        parsed->setPort(*port == schemePort(url) ? -1 : *port);
    return parsed;
}

QString LocalStation::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/scepter/this-computer"_s;
}

LocalStation::LocalStation(ClientServices services, QString directory, QObject *parent)
    : QObject(parent), m_services(services), m_directory(std::move(directory))
{
}

LocalStation::~LocalStation() = default;

QString LocalStation::requestDirectory(const RequestId &id) const { return m_directory + u'/' + id.value; }

Result<void> LocalStation::load()
{
    const auto settings = readJson(m_directory + u"/settings.json"_s, version);
    if (!settings)
        return fail(settings.error());
    if (*settings)
        m_settings = settingsFrom(**settings);
    const QString historyPath = m_directory + u"/history.json"_s;
    const auto stored = readJson(historyPath, version);
    const auto history = stored ? RequestHistory::fromJson(*stored ? (**stored)[u"requests"_s].toArray() : QJsonArray())
                                : fail(stored.error());
    m_historyReadable = history.has_value();
    if (!history)
        return fail(history.error().code, history.error().detail, {historyPath});
    m_history = *history;
    takeUpInterrupted();
    return {};
}

void LocalStation::takeUpInterrupted()
{
    for (const RequestRow &row : QList<RequestRow>(m_history.rows())) {
        if (!std::holds_alternative<Processing>(row.status))
            continue;
        TransactionDirectory directory(requestDirectory(row.id));
        if (directory.isFinished()) // the crash came between the last file and the row
            setRow(row.id, Succeeded{QFileInfo(directory.path(u"cert.pem"_s)).lastModified().toUTC()}, false);
        else if (!directory.isPending()) // nothing was sent
            setRow(row.id, failedNow(Error{Errc::Cancelled}), false);
        else if (m_job)
            setRow(row.id, failedNow(Error{Errc::Cancelled}), true);
        else if (auto continued = resume(row.id); !continued)
            setRow(row.id, failedNow(continued.error()), true);
    }
}

tl::expected<void, FieldError> LocalStation::updateSettings(const CommunicationSettings &settings)
{
    const auto url = settings.effectiveUrl();
    if (!url)
        return wrong(url.error().code == Errc::InvalidUrl ? Field::Url : Field::Port, url.error());
    if (settings.timeoutSeconds < CommunicationSettings::minTimeout || settings.timeoutSeconds > CommunicationSettings::maxTimeout)
        return wrong(Field::Timeout, u"timeout"_s, QString::number(settings.timeoutSeconds));
    if (!settings.caFile.isEmpty()) {
        const auto pem = readFile(settings.caFile);
        const auto certificates = pem ? Certificate::parseAll(*pem) : fail(pem.error());
        if (!certificates)
            return wrong(Field::CaFile, certificates.error());
    }
    auto written = prepareDirectory(m_directory);
    if (written)
        written = writeFile(m_directory + u"/settings.json"_s, QJsonDocument(toJson(settings)).toJson(), FileAccess::Owner);
    if (!written)
        return wrong(Field::None, written.error());
    m_settings = settings;
    Q_EMIT settingsChanged();
    return {};
}

Result<ServerSettings> LocalStation::serverSettings() const
{
    if (!m_settings)
        return fail(Errc::SettingsMissing);
    const auto url = m_settings->effectiveUrl();
    if (!url)
        return fail(url.error());
    ServerSettings server{*url};
    server.timeout = std::chrono::seconds(m_settings->timeoutSeconds);
    if (!m_settings->caFile.isEmpty()) {
        const auto pem = readFile(m_settings->caFile);
        if (!pem)
            return fail(pem.error());
        server.extraCaPem = *pem;
    }
    const auto known = m_services.knownServers.find(server.url, server.caIdentifier);
    if (!known)
        return fail(known.error());
    if (*known && (*known)->allowWeak)
        server.weak = WeakAlgorithms::Allow;
    return server;
}

tl::expected<RequestId, FieldError> LocalStation::sendRequest(const ManualRequest &request)
{
    if (m_job)
        return wrong(Field::None, Error{Errc::RequestRunning});
    const auto server = serverSettings();
    if (!server)
        return wrong(Field::None, server.error());
    if (auto valid = check(request); !valid)
        return tl::unexpected<FieldError>(valid.error());
    const DistinguishedName subject = subjectOf(request);
    if (auto der = subject.toDer(); !der)
        return wrong(Field::CommonName, der.error());

    // Two keys may have one name; the time tells them apart (D7).
    const QString name = m_services.scheduler.now().toString(u"yyyyMMdd'T'hhmmss'Z'-"_s) + request.keyName.trimmed();
    RequestId id{name};
    for (int i = 2; QFileInfo::exists(requestDirectory(id)) || m_history.indexOf(id) >= 0; ++i)
        id.value = u"%1-%2"_s.arg(name).arg(i);
    auto log = std::make_unique<TransactionDirectory>(requestDirectory(id));
    if (auto prepared = log->prepare(); !prepared)
        return wrong(Field::None, prepared.error());
    EnrollmentRequest enrollment{
        subject, {SubjectAltName::forHost(request.commonName.trimmed())}, request.key, request.hash, request.challenge};
    const auto dropped = m_history.add({id, request.keyName.trimmed(), subject.toString(), Processing{m_services.scheduler.now()}});
    saveHistory();
    Q_EMIT rowAdded(int(dropped.size()));
    run(id, new EnrollmentJob(m_services, *server, enrollment, m_poll, std::move(log), this));
    return id;
}

Result<void> LocalStation::continueRequest(const RequestId &id)
{
    if (m_job)
        return fail(Errc::RequestRunning);
    return resume(id).map([&] { setRow(id, Processing{m_services.scheduler.now()}, false); });
}

Result<void> LocalStation::resume(const RequestId &id)
{
    auto log = std::make_unique<TransactionDirectory>(requestDirectory(id));
    auto record = log->load();
    if (!record)
        return fail(record.error());
    const auto known = m_services.knownServers.find(record->server.url, record->server.caIdentifier);
    if (known && *known && (*known)->allowWeak) // allowed since it was sent
        record->server.weak = WeakAlgorithms::Allow;
    run(id, new EnrollmentJob(m_services, *record, m_poll, std::move(log), this));
    return {};
}

void LocalStation::run(const RequestId &id, EnrollmentJob *job)
{
    m_running = id;
    m_job = job;
    connect(job, &EnrollmentJob::progress, this, [this, id](const EnrollmentProgress &progress) { Q_EMIT this->progress(id, progress); });
    connect(job, &EnrollmentJob::finished, this, [this, id](const Result<IssuedCertificate> &result) { finishRow(id, result); });
    Q_EMIT busyChanged(true);
    job->start();
}

void LocalStation::finishRow(const RequestId &id, const Result<IssuedCertificate> &result)
{
    const bool resumable = m_job->mayBeResumed();
    m_job->deleteLater();
    m_job = nullptr;
    setRow(id, result ? RequestStatus(Succeeded{m_services.scheduler.now(), result->weaknesses}) : RequestStatus(failedNow(result.error())),
           !result && resumable);
    Q_EMIT busyChanged(false);
}

Failed LocalStation::failedNow(const Error &error) const { return {m_services.scheduler.now(), failureDetail(error), error}; }

void LocalStation::setRow(const RequestId &id, const RequestStatus &status, bool resumable)
{
    if (!m_history.setStatus(id, status, resumable))
        return;
    saveHistory();
    Q_EMIT rowChanged(int(m_history.indexOf(id)));
}

void LocalStation::cancelRequest()
{
    if (m_job)
        m_job->cancel();
}

Result<void> LocalStation::changeKnownServer(const std::function<void(KnownServer &)> &change)
{
    const auto server = serverSettings();
    if (!server)
        return fail(server.error());
    const auto known = m_services.knownServers.find(server->url, server->caIdentifier);
    if (!known)
        return fail(known.error());
    KnownServer entry = known->value_or(KnownServer());
    change(entry);
    return m_services.knownServers.record(server->url, server->caIdentifier, entry);
}

Result<void> LocalStation::trustCa(const QByteArray &sha256)
{
    return changeKnownServer([&](KnownServer &entry) {
        entry.caSha256 = sha256;
        entry.firstSeen = m_services.scheduler.now();
    });
}

Result<void> LocalStation::allowWeakAlgorithms()
{
    return changeKnownServer([](KnownServer &entry) { entry.allowWeak = true; });
}

bool LocalStation::weakAlgorithmsAllowed() const
{
    const auto server = serverSettings();
    return server && server->weak == WeakAlgorithms::Allow;
}

void LocalStation::saveHistory()
{
    if (!m_historyReadable) // a damaged file is never overwritten
        return;
    const QJsonObject root{{u"version"_s, version}, {u"requests"_s, m_history.toJson()}};
    auto written = prepareDirectory(m_directory);
    if (written)
        written = writeFile(m_directory + u"/history.json"_s, QJsonDocument(root).toJson(), FileAccess::Owner);
    if (!written)
        Q_EMIT storageFailed(written.error());
}

} // namespace scepter
