#pragma once
#include "core/base/literals.h"
#include "tests/interop/connectorrig.h"

#include <QDir>
#include <QTest>

namespace scepter {

/// certmonger: the daemon itself, with directories of its own and a private socket instead of D-Bus.
class Certmonger {
public:
    explicit Certmonger(QString directory) : m_directory(std::move(directory))
    {
        for (const char *name : {"REQUESTS_DIR", "CAS_DIR", "TMPDIR", "LOCAL_CA_DIR", "CONFIG_DIR"}) {
            QDir().mkpath(path(name));
            m_daemon.setEnvironment(u"CERTMONGER_"_s + QLatin1StringView(name), path(name));
        }
        m_daemon.setEnvironment(u"CERTMONGER_SYSTEM_LOCK_FILE"_s, path("lock"));
        m_daemon.setEnvironment(u"TMPDIR"_s, path("TMPDIR"));
        m_getcert.setEnvironment(u"CERTMONGER_PVT_ADDRESS"_s, u"unix:path="_s + path("socket"));
    }

    static bool isInstalled() { return hasTool(u"getcert"_s) && QFile::exists(daemonPath()); }
    QString path(const char *name) const { return m_directory + u'/' + QLatin1StringView(name); }

    bool start()
    {
        m_daemon.start({u"-L"_s, u"-P"_s, path("socket"), u"-n"_s, u"-d"_s, u"3"_s});
        return QTest::qWaitFor([this] { return getcert({u"list-cas"_s}).exitCode == 0; }, 20'000);
    }
    int stop()
    {
        m_daemon.process().terminate();
        return m_daemon.finish().exitCode;
    }

    Process::Outcome getcert(const QStringList &arguments) { return m_getcert.run(arguments); }
    /// A single CA certificate it takes for the RA's; that it is the CA's too it has to be told.
    bool addCa(const QString &url, const QString &signingCa)
    {
        const QStringList more = signingCa.isEmpty() ? QStringList() : QStringList{u"-N"_s, signingCa};
        return getcert(QStringList{u"add-scep-ca"_s, u"-c"_s, u"demo"_s, u"-u"_s, url} + more).exitCode == 0
               && QTest::qWaitFor(
                   [this] {
                       return getcert({u"list-cas"_s, u"-v"_s, u"-c"_s, u"demo"_s}).out.contains("thumbprint");
                   },
                   20'000);
    }
    /// Keeps key.pem and cert.pem.
    Process::Outcome request(const QString &challengeFile)
    {
        return request(u"one"_s, u"cm.example"_s, challengeFile, path("key.pem"), path("cert.pem"));
    }
    Process::Outcome request(const QString &id, const QString &name, const QString &challengeFile, const QString &key,
                             const QString &certificate)
    {
        return getcert({u"request"_s, u"-c"_s, u"demo"_s, u"-I"_s, id, u"-f"_s, certificate, u"-k"_s, key, u"-N"_s,
                        u"CN=%1,O=Example"_s.arg(name), u"-D"_s, name, u"-l"_s, challengeFile});
    }
    Process::Outcome again(const QString &command) { return getcert({command, u"-i"_s, u"one"_s}); }
    bool reaches(const char *state, const QString &id = u"one"_s)
    {
        return QTest::qWaitFor([&] { return status(id).contains(state); }, 30'000);
    }
    /// Whether the certificate is one with another serial number, and saved.
    bool renewed(const QByteArray &oldSerial)
    {
        return QTest::qWaitFor([&] { return serialOf(path("cert.pem")) != oldSerial && status().contains("MONITORING"); }, 30'000);
    }
    QByteArray status(const QString &id = u"one"_s) { return getcert({u"list"_s, u"-i"_s, id}).out; }
    /// For a failure's message.
    QByteArray all() { return status() + m_daemon.process().readAllStandardError(); }

private:
    static QString daemonPath() { return u"/usr/sbin/certmonger"_s; }

    QString m_directory;
    Process m_daemon{daemonPath()}, m_getcert{u"getcert"_s};
};

} // namespace scepter
