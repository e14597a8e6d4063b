#pragma once
#include <QByteArray>
#include <QStringList>

namespace scepter {

struct ToolResult {
    int exitCode = -1; ///< -1: it did not start or did not end
    QByteArray out, err;
    /// What it printed, for a failure's message.
    QByteArray all() const { return out + err; }
};

/// Runs a program to its end. For quick tools that need nothing of the test's own event loop.
ToolResult runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {});
/// `openssl …`
ToolResult openssl(const QStringList &arguments, const QByteArray &input = {});
/// Whether a program can be found in PATH.
bool hasTool(const QString &program);

} // namespace scepter
