#pragma once
#include <QByteArray>
#include <QHash>

#include <chrono>

namespace scepter {

/// A SCEP server without a CA: every answer was made before it began.
struct StubAnswers {
    QByteArray capabilities, caCertificate;
    QHash<QByteArray, QByteArray> replies; ///< CertReps by transactionID
};
bool writeAnswers(const QString &path, const StubAnswers &answers);
StubAnswers readAnswers(const QString &path);

/// Serves them on 127.0.0.1 until it is killed, each `delay` after it was asked for. Prints its port first.
[[noreturn]] void serveAnswers(const StubAnswers &answers, std::chrono::milliseconds delay);

} // namespace scepter
