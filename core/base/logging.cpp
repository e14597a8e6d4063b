#include "core/base/logging.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <cstdio>

namespace scepter {
Q_LOGGING_CATEGORY(lcNet, "scepter.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcScep, "scepter.scep", QtWarningMsg)
Q_LOGGING_CATEGORY(lcConnector, "scepter.connector", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDevice, "scepter.device", QtWarningMsg)

bool setLogLevel(const QString &level)
{
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s};
    const qsizetype threshold = level == u"error"_s ? 3 : levels.indexOf(level);
    if (threshold < 0)
        return false;
    QString rules;
    for (qsizetype i = 0; i < levels.size(); ++i)
        rules += u"scepter.*."_s + levels[i] + (i >= threshold ? u"=true\n"_s : u"=false\n"_s);
    QLoggingCategory::setFilterRules(rules);
    return true;
}

void cleanLog()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        const QByteArray line = printable(qFormatLogMessage(type, context, message)).toLocal8Bit() + '\n';
        fwrite(line.constData(), 1, size_t(line.size()), stderr);
        fflush(stderr);
    });
}
} // namespace scepter
