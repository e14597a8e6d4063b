#include "app/ctl/console.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/client/transactionjson.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

#include <cstdio>
#include <unistd.h>

namespace scepter {
namespace {

void put(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    fflush(stream);
}

// The guard of the last door (S5): what reaches a terminal is text, whoever wrote it.
void putLine(FILE *stream, const QString &text) { put(stream, printable(text).toLocal8Bit() + '\n'); }
void putJson(FILE *stream, const QJsonObject &json, QJsonDocument::JsonFormat format)
{
    const QByteArray bytes = printableJson(QJsonDocument(json).toJson(format));
    put(stream, format == QJsonDocument::Compact ? bytes + '\n' : bytes);
}

QJsonObject progressJson(const EnrollmentProgress &progress)
{
    QJsonObject json{{u"progress"_s, progressKindName(progress.kind)}, {u"at"_s, progress.at.toString(Qt::ISODateWithMs)}};
    if (progress.ca)
        json[u"caSha256"_s] = colonHex(progress.ca->certificates.ca.fingerprint(HashAlgorithm::Sha256));
    if (!progress.warnings.isEmpty())
        json[u"warnings"_s] = warningsJson(progress.warnings);
    if (progress.until.isValid()) {
        json[u"until"_s] = progress.until.toString(Qt::ISODateWithMs);
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
        json[u"error"_s] = errorJson(*progress.error);
    return json;
}

QString altNameText(const QList<SubjectAltName> &names)
{
    QStringList texts;
    for (const SubjectAltName &name : names)
        texts += name.toString();
    return texts.join(u", "_s);
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case Errc::Deferred: return ExitCode::Pending;
    case Errc::InvalidArgument:
    case Errc::NoServerAddress:
    case Errc::InvalidUrl: return ExitCode::Usage;
    default: return ExitCode::Failed;
    }
}

ExitCode exitCodeFor(qsizetype done, qsizetype all)
{
    return done == all ? ExitCode::Done : done > 0 ? ExitCode::PartlyDone : ExitCode::Failed;
}

void Console::text(const QString &text) const
{
    if (!m_json)
        putLine(stderr, text);
}

void Console::warning(const QString &text) const { putLine(stderr, text); }

void Console::progress(const EnrollmentProgress &progress, const QTimeZone &zone) const
{
    if (m_json)
        return putJson(stderr, progressJson(progress), QJsonDocument::Compact);
    putLine(stderr, progressText(progress, zone));
}

void Console::document(const QJsonObject &json) const
{
    if (m_json)
        putJson(stdout, json, QJsonDocument::Indented);
}

void Console::line(const QJsonObject &json) const
{
    if (m_json)
        putJson(stdout, json, QJsonDocument::Compact);
}

void Console::part(const QByteArray &bytes) const
{
    if (m_json)
        put(stdout, bytes);
}

void Console::data(const QByteArray &bytes) const
{
    if (!m_json)
        put(stdout, bytes);
}

void Console::error(const Error &error, const QJsonObject &more) const
{
    putLine(stderr, u"scepterctl: "_s + explain(error, Reader::CommandLine).oneLine());
    if (!m_json && error.code == Errc::CryptoFailure) // the only code whose detail is what a maintainer needs
        putLine(stderr, error.detail);
    QJsonObject json = more;
    json[u"status"_s] = error.code == Errc::Deferred ? u"pending"_s : u"failed"_s;
    json[u"error"_s] = errorJson(error);
    document(json);
}

void Console::problem(const Error &error) const
{
    putLine(stderr, u"scepterctl: "_s + explain(error, Reader::CommandLine).oneLine());
    line({{u"error"_s, errorJson(error)}});
}

QJsonObject errorJson(const Error &error)
{
    const Explanation words = explain(error, Reader::CommandLine);
    return {{u"code"_s, errcName(error.code)}, {u"what"_s, words.what},     {u"why"_s, words.why},
            {u"todo"_s, words.todo},           {u"detail"_s, error.detail}, {u"facts"_s, QJsonArray::fromStringList(error.facts)}};
}

QJsonObject certificateJson(const Certificate &certificate)
{
    QStringList names;
    for (const SubjectAltName &name : certificate.altNames())
        names += name.toString();
    return {{u"subject"_s, certificate.subject().toString()},
            {u"issuer"_s, certificate.issuer().toString()},
            {u"serial"_s, certificate.serialHex()},
            {u"notBefore"_s, certificate.notBefore().toString(Qt::ISODate)},
            {u"notAfter"_s, certificate.notAfter().toString(Qt::ISODate)},
            {u"subjectAltNames"_s, QJsonArray::fromStringList(names)},
            {u"key"_s, certificate.publicKey().description()},
            {u"sha256"_s, colonHex(certificate.fingerprint(HashAlgorithm::Sha256))},
            {u"sha1"_s, colonHex(certificate.fingerprint(HashAlgorithm::Sha1))},
            {u"pem"_s, QString::fromLatin1(certificate.toPem())}};
}

QString zonedTime(const QDateTime &time, const QTimeZone &zone)
{
    const QDateTime there = time.toTimeZone(zone);
    const int minutes = there.offsetFromUtc() / 60;
    return there.toString(u"yyyy-MM-dd HH:mm:ss "_s) + (minutes < 0 ? u'-' : u'+')
           + u"%1:%2"_s.arg(std::abs(minutes) / 60, 2, 10, QChar(u'0')).arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

QStringList certificateText(const Certificate &certificate, const std::optional<QTimeZone> &zone)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("scepterctl", text); };
    const auto date = [&](const QDateTime &time) {
        return zone ? zonedTime(time, *zone) : time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    };
    QList<std::pair<QString, QString>> rows{
        {words(QT_TRANSLATE_NOOP("scepterctl", "Subject")), certificate.subject().toString()},
        {words(QT_TRANSLATE_NOOP("scepterctl", "Issuer")), certificate.issuer().toString()},
        {words(QT_TRANSLATE_NOOP("scepterctl", "Serial number")), certificate.serialHex()},
        {words(QT_TRANSLATE_NOOP("scepterctl", "Valid")), date(certificate.notBefore()) + u" – "_s + date(certificate.notAfter())},
        {words(QT_TRANSLATE_NOOP("scepterctl", "Key")), certificate.publicKey().description()},
    };
    if (const QString names = altNameText(certificate.altNames()); !names.isEmpty())
        rows.append({words(QT_TRANSLATE_NOOP("scepterctl", "Names")), names});
    rows.append({u"SHA-256"_s, colonHex(certificate.fingerprint(HashAlgorithm::Sha256))});
    rows.append({u"SHA-1"_s, colonHex(certificate.fingerprint(HashAlgorithm::Sha1))});
    qsizetype width = 0;
    for (const auto &[label, value] : std::as_const(rows))
        width = std::max(width, label.size());
    QStringList lines;
    for (const auto &[label, value] : std::as_const(rows))
        lines += u"  "_s + label.leftJustified(width) + u"  "_s + value;
    return lines;
}

} // namespace scepter
