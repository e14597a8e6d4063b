#include "core/device/timeline.h"

#include "core/base/literals.h"
#include "core/client/transactionjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace scepter {
namespace {

template <class T> std::optional<T> algorithmFrom(const QJsonValue &name, T first, T last)
{
    for (int i = int(first); i <= int(last); ++i) {
        if (name.toString() == algorithmName(T(i)))
            return T(i);
    }
    return std::nullopt;
}

void putError(const Error &error, QJsonObject *json)
{
    (*json)[u"error"_s] = errcName(error.code);
    if (!error.detail.isEmpty())
        (*json)[u"detail"_s] = error.detail;
    if (!error.facts.isEmpty())
        (*json)[u"facts"_s] = QJsonArray::fromStringList(error.facts);
}

} // namespace

TimelineEntry TimelineEntry::fromProgress(const EnrollmentProgress &progress)
{
    TimelineEntry entry{progress};
    entry.progress.ca.reset();
    if (progress.ca) {
        const Certificate &ca = progress.ca->certificates.ca;
        entry.ca = ca.subject().toString();
        entry.caSha256 = ca.fingerprint(HashAlgorithm::Sha256);
    }
    return entry;
}

QByteArray TimelineEntry::toJson() const
{
    QJsonObject json{{u"at"_s, progress.at.toUTC().toString(Qt::ISODateWithMs)}, {u"kind"_s, progressKindName(progress.kind)}};
    if (!ca.isEmpty())
        json[u"ca"_s] = ca;
    if (!caSha256.isEmpty())
        json[u"caSha256"_s] = QString::fromLatin1(caSha256.toHex());
    if (!progress.warnings.isEmpty())
        json[u"warnings"_s] = warningsJson(progress.warnings);
    if (progress.until.isValid()) {
        json[u"until"_s] = progress.until.toUTC().toString(Qt::ISODateWithMs);
        json[u"pollsUsed"_s] = progress.pollsUsed;
        json[u"pollsAllowed"_s] = progress.pollsAllowed;
    }
    if (progress.bytes > 0)
        json[u"bytes"_s] = progress.bytes;
    if (progress.hash)
        json[u"hash"_s] = algorithmName(*progress.hash);
    if (progress.cipher)
        json[u"cipher"_s] = algorithmName(*progress.cipher);
    if (progress.status)
        json[u"status"_s] = pkiStatusName(*progress.status);
    if (progress.error)
        putError(*progress.error, &json);
    if (!progress.weaknesses.isEmpty())
        json[u"weakAlgorithms"_s] = QJsonArray::fromStringList(progress.weaknesses);
    if (!progress.differences.isEmpty())
        json[u"differences"_s] = differencesJson(progress.differences);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<TimelineEntry> TimelineEntry::fromJson(QByteArrayView line)
{
    const QJsonObject json = QJsonDocument::fromJson(line.toByteArray()).object();
    const auto kind = progressKindFromName(json[u"kind"_s].toString());
    const QDateTime at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs).toUTC();
    if (!kind || !at.isValid())
        return std::nullopt;
    TimelineEntry entry{EnrollmentProgress{*kind, at}};
    entry.ca = json[u"ca"_s].toString();
    entry.caSha256 = QByteArray::fromHex(json[u"caSha256"_s].toString().toLatin1());
    EnrollmentProgress &progress = entry.progress;
    progress.until = QDateTime::fromString(json[u"until"_s].toString(), Qt::ISODateWithMs).toUTC();
    progress.pollsUsed = json[u"pollsUsed"_s].toInt();
    progress.pollsAllowed = json[u"pollsAllowed"_s].toInt();
    progress.bytes = qsizetype(json[u"bytes"_s].toInteger());
    progress.hash = algorithmFrom(json[u"hash"_s], HashAlgorithm::Md5, HashAlgorithm::Sha512);
    progress.cipher = algorithmFrom(json[u"cipher"_s], CipherAlgorithm::Des, CipherAlgorithm::Aes256);
    for (const PkiStatus status : {PkiStatus::Success, PkiStatus::Failure, PkiStatus::Pending}) {
        if (json[u"status"_s].toString() == pkiStatusName(status))
            progress.status = status;
    }
    if (const auto code = errcFromName(json[u"error"_s].toString()))
        progress.error = Error{*code, json[u"detail"_s].toString(), json[u"facts"_s].toVariant().toStringList()};
    progress.weaknesses = json[u"weakAlgorithms"_s].toVariant().toStringList();
    progress.warnings = warningsFromJson(json[u"warnings"_s].toObject());
    progress.differences = differencesFromJson(json[u"differences"_s].toObject());
    return entry;
}

QList<TimelineEntry> timelineFrom(const QString &text)
{
    QList<TimelineEntry> entries;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto entry = TimelineEntry::fromJson(line.toUtf8()))
            entries.append(*entry);
    }
    return entries;
}

ServerWarnings warningsIn(const QString &timeline)
{
    ServerWarnings warnings;
    for (const QString &line : timeline.split(u'\n', Qt::SkipEmptyParts)) {
        const auto entry = line.contains(u"\"warnings\""_s) ? TimelineEntry::fromJson(line.toUtf8()) : std::nullopt;
        if (entry && !entry->progress.warnings.isEmpty())
            warnings = entry->progress.warnings;
    }
    return warnings;
}

void TimelineBuffer::add(const EnrollmentProgress &progress)
{
    m_lines += QString::fromUtf8(TimelineEntry::fromProgress(progress).toJson()) + u'\n';
}

} // namespace scepter
