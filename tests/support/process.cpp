#include "tests/support/process.h"

#include <QJsonDocument>
#include <QTest>

namespace scepter {

QJsonObject Process::Outcome::json() const { return QJsonDocument::fromJson(out).object(); }

void Process::start(const QStringList &arguments)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->start(m_program, arguments);
}

Process::Outcome Process::run(const QStringList &arguments, const QByteArray &input)
{
    start(arguments);
    m_process->write(input);
    m_process->closeWriteChannel();
    return finish();
}

void Process::kill()
{
    m_process->kill();
    (void)finish();
}

Process::Outcome Process::finish()
{
    const bool ended = QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, 60'000);
    Outcome outcome;
    // An error of a pipe is none of the program: one that ends before its input is closed has done nothing wrong.
    if (ended && m_process->exitStatus() == QProcess::NormalExit && m_process->error() != QProcess::FailedToStart)
        outcome.exitCode = m_process->exitCode();
    outcome.out = m_process->readAllStandardOutput();
    outcome.err = m_process->readAllStandardError();
    return outcome;
}

} // namespace scepter
