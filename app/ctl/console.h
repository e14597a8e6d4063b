#pragma once
#include "core/client/enrollmentjob.h"

#include <QJsonObject>
#include <QTimeZone>

namespace scepter {

/// Exit codes of the command line.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Pending = 3, PartlyDone = 4 };
/// Which code an error ends a command with.
ExitCode exitCodeFor(const Error &error);
/// The same where several things were to be done, each by itself, and some of them may have failed.
ExitCode exitCodeFor(qsizetype done, qsizetype all);

/// Where a command writes: results as JSON or data on standard output; text for people and progress on standard error.
class Console {
public:
    explicit Console(bool json) : m_json(json) {}
    bool wantsJson() const { return m_json; }

    void text(const QString &line) const;    ///< for people; nothing with --json
    void warning(const QString &line) const; ///< for people, with --json too
    /// Times by the clock of a zone: a device's, or this computer's.
    void progress(const EnrollmentProgress &progress, const QTimeZone &zone = QTimeZone::systemTimeZone()) const;
    void document(const QJsonObject &json) const; ///< with --json only
    void line(const QJsonObject &json) const;     ///< with --json only: one object of a stream, on a line of standard output
    void part(const QByteArray &bytes) const;     ///< with --json only: of a document that is written as it is read
    void data(const QByteArray &bytes) const;     ///< on standard output, without --json only
    /// One line: what, why, and what to do; with --json a document beside it.
    /// `more`: what the document says beside the error.
    void error(const Error &error, const QJsonObject &more = {}) const;
    /// The same beside a stream that goes on: with --json an object on a line, {error}.
    void problem(const Error &error) const;

private:
    bool m_json;
};

QJsonObject errorJson(const Error &error);
QJsonObject certificateJson(const Certificate &certificate);
/// Lines for people about a certificate. With a device's zone its times are those of the device's clock.
QStringList certificateText(const Certificate &certificate, const std::optional<QTimeZone> &zone = {});
/// "2027-03-01 02:00:00 +01:00": a time by the clock of a device's zone (D15), which need not be this computer's.
QString zonedTime(const QDateTime &time, const QTimeZone &zone);

} // namespace scepter
