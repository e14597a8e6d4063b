#include "tests/support/tool.h"

#include "core/base/literals.h"

#include <QProcess>
#include <QStandardPaths>

namespace scepter {

ToolResult runTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    ToolResult result;
    if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

ToolResult openssl(const QStringList &arguments, const QByteArray &input) { return runTool(u"openssl"_s, arguments, input); }

bool hasTool(const QString &program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

} // namespace scepter
