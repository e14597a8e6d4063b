#include "app/desktopkeyring.h"
#include "core/base/literals.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

/// What a program meets where no desktop runs: nothing may hang.
class TestDesktopKeyring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withoutABus();
    void aBusWithoutAKeyring();
    void nobodyAnswers();
    void theContextGoes();

private:
    template <class Keyring> void askAll(Keyring &keyring, QObject *context)
    {
        const auto done = [this](const Result<void> &outcome) { m_errors += outcome ? Error() : outcome.error(); };
        keyring.read(u"entry"_s, context, [this](const Result<Secret> &found) { m_errors += found ? Error() : found.error(); });
        keyring.write(u"entry"_s, Secret("a key"), context, done);
        keyring.remove(u"entry"_s, context, done);
    }

    std::unique_ptr<QTemporaryDir> m_runtime;
    SystemScheduler m_clock;
    QList<Error> m_errors;
};

void TestDesktopKeyring::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DISPLAY");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    m_errors.clear();
}

void TestDesktopKeyring::withoutABus()
{
    DesktopKeyring keyring(m_clock, 1h);
    QObject context;
    askAll(keyring, &context);
    QVERIFY(m_errors.isEmpty()); // never from inside the call
    QTRY_COMPARE_WITH_TIMEOUT(m_errors.size(), 3, 1000);
    for (const Error &error : std::as_const(m_errors)) {
        QCOMPARE(error.code, Errc::KeyringUnavailable);
        QCOMPARE(error.facts, QStringList{u"NoSessionBus"_s});
    }
}

void TestDesktopKeyring::aBusWithoutAKeyring()
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s,
              {u"--session"_s, u"--nofork"_s, u"--print-address"_s, u"--address=unix:path="_s + m_runtime->filePath(u"bus"_s)});
    QTRY_VERIFY(bus.canReadLine() || bus.state() == QProcess::NotRunning);
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    DesktopKeyring keyring(m_clock, 1h);
    QObject context;
    askAll(keyring, &context);
    QTRY_COMPARE_WITH_TIMEOUT(m_errors.size(), 3, 30'000);
    for (const Error &error : std::as_const(m_errors)) {
        QCOMPARE(error.code, Errc::KeyringUnavailable);
        QVERIFY(!error.facts.value(0).isEmpty());
    }
    bus.kill();
    QTRY_COMPARE(bus.state(), QProcess::NotRunning);
}

void TestDesktopKeyring::nobodyAnswers()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    ManualScheduler clock;
    DesktopKeyring keyring(clock, 5s);
    QObject context;
    askAll(keyring, &context);
    clock.advance(4s); // its jobs begin with the event loop, which has not run
    QVERIFY(m_errors.isEmpty());
    clock.advance(1s);
    QCOMPARE(m_errors.size(), 3);
    QCOMPARE(m_errors.first().code, Errc::KeyringUnavailable);
    QTest::qWait(50); // what the jobs still say reaches nobody
    QCOMPARE(m_errors.size(), 3);
}

void TestDesktopKeyring::theContextGoes()
{
    ManualScheduler clock;
    DesktopKeyring keyring(clock, 5s);
    {
        QObject context;
        askAll(keyring, &context);
    }
    QCOMPARE(clock.waiting(), 0);
    clock.advance(10s);
    QVERIFY(m_errors.isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopKeyring)
#include "tst_desktopkeyring.moc"
