#include "core/base/literals.h"
#include "mfprig.h"
#include "tests/support/seededrandom.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace scepter;

namespace {

/// Everything that can happen to a device, at random. What must never be is MfpRig's to find.
class Dice {
public:
    Dice(MfpRig &rig, quint32 seed) : m_rig(rig), m_dice(seed) {}

    /// Does one thing, and says what.
    QString step()
    {
        switch (below(26)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5: return play(u"wake"_s);
        case 6: m_rig.now = m_rig.now.addSecs(below(3 * 86'400)); return u"time passes"_s;
        case 7: m_rig.wake(); return u"woken by mistake"_s;
        case 8:
            if (chance(80))
                m_rig.now = m_rig.now.addDays(below(200));
            else
                m_rig.now = m_rig.now.addSecs(-below(2 * 86'400));
            return u"the clock is set"_s;
        case 9:
        case 10: return play(u"keep"_s);
        case 11:
        case 12:
        case 13:
            return play(u"fail "_s + pick({u"Timeout"_s, u"Deferred"_s, u"ConnectionRefused"_s, u"HttpStatus 500"_s, u"InvalidReply"_s}));
        case 14: return play(u"over "_s + pick({u"ScepFailure 2"_s, u"HttpStatus 404"_s, u"Deferred"_s, u"Timeout"_s}));
        case 15:
        case 16: return attempting() ? play(u"issue"_s) : u"nothing to issue"_s;
        case 17: m_rig.automatic(automatic(), chance(15)); return u"automatic settings"_s;
        case 18: m_rig.communicate(communication()); return u"communication settings"_s;
        case 19: import(); return u"import"_s;
        case 20: setUp(); return u"setup"_s;
        case 21: m_rig.send(request()); return u"send"_s;
        case 22: return resume();
        case 23: return play(chance(30) ? u"cancel"_s : u"set on"_s);
        case 24: return play(u"restart"_s);
        default: return play(pick({u"interrupt"_s, u"json"_s}));
        }
    }

private:
    int below(int bound) { return int(m_dice.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> T pick(const QList<T> &list) { return list[below(int(list.size()))]; }
    template <class T> T pick(std::initializer_list<T> list) { return *(list.begin() + below(int(list.size()))); }
    bool attempting() const { return m_rig.run() && m_rig.run()->phase == RequestRun::Phase::Attempting; }
    QString play(const QString &event)
    {
        m_rig.play(event);
        return event;
    }
    KeyRequest request()
    {
        KeyRequest request = goodRequest();
        request.keyName = pick({u"A"_s, u"B"_s});
        request.commonName = chance(90) ? pick({u"a.example"_s, u"10.0.0.7"_s}) : u"not a host"_s;
        request.location = chance(90) ? pick(m_rig.mfp.profile().locations) : KeyUseLocation::IpSec;
        if (request.location == KeyUseLocation::IpSec)
            request.destination = pick({u"IPSec 1"_s, u"IPSec 2"_s});
        return request;
    }
    AutoRequestSettings automatic()
    {
        AutoRequestSettings settings = m_rig.mfp.settings().automatic;
        if (chance(40))
            settings.request = request();
        if (chance(50)) {
            settings.startDate = m_rig.now.date().addDays(below(30) - 5);
            settings.startTime = {below(24), below(60)};
        }
        settings.timer = chance(75);
        settings.adjust = chance(50);
        if (chance(40))
            settings.intervalDays = pick<std::optional<int>>({std::nullopt, 1, 1, 2, 30, 365, 366});
        if (chance(40))
            settings.polling = pick<std::optional<Polling>>({std::nullopt, Polling{1, 1}, Polling{3, 5}, Polling{99, 60}, Polling{0, 5}});
        settings.restartAfter = chance(30);
        settings.deleteOld = chance(60);
        return settings;
    }
    CommunicationSettings communication()
    {
        CommunicationSettings settings = goodCommunication();
        settings.url = pick({settings.url, settings.url, u"http://b.example/"_s, u"https://c.example/"_s, u"nowhere"_s});
        return settings;
    }
    void import()
    {
        DeviceSettings settings = m_rig.mfp.settings();
        if (chance(70))
            settings.automatic = automatic();
        if (chance(50))
            settings.communication = communication();
        if (chance(15)) {
            settings.communication.reset();
            settings.automatic.timer = chance(20);
        }
        m_rig.import(settings, chance(15));
    }
    void setUp()
    {
        DeviceSetup setup = m_rig.mfp.settings().setup;
        setup.timeZone = pick<QByteArray>({"UTC", "Europe/Stockholm", "Asia/Jakarta", "Australia/Lord_Howe", "Nowhere/Land"});
        setup.destinations = pick<QStringList>({{u"IPSec 1"_s, u"IPSec 2"_s}, {u"IPSec 1"_s}, {}});
        m_rig.setUp(setup);
    }
    QString resume()
    {
        QList<int> rows;
        for (const HistoryRow &row : m_rig.history.rows()) {
            if (row.resumable)
                rows.append(int(row.id));
        }
        if (rows.isEmpty())
            return u"nothing to continue"_s;
        return play(u"continue %1"_s.arg(pick(rows)));
    }

    MfpRig &m_rig;
    QRandomGenerator m_dice;
};

} // namespace

/// Whatever happens, in whatever order: some things are never so.
class TestMfpInvariants : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverHappens_data();
    void whateverHappens();
    void everythingHappened();

private:
    QSet<QString> m_seen; // words of all logs, without their numbers
};

void TestMfpInvariants::whateverHappens_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<quint32>("seed");
    const quint32 first = quint32(SeededRandom().seed()); // SCEPTER_TEST_SEED begins elsewhere
    for (const QString &profile : DeviceProfiles().ids()) {
        for (quint32 seed = first; seed < first + 8; ++seed)
            QTest::addRow("%s, seed %u", qPrintable(profile), seed) << profile << seed;
    }
}

void TestMfpInvariants::whateverHappens()
{
    QFETCH(const QString, profile);
    QFETCH(const quint32, seed);
    SeededRandom random(seed);
    MfpRig rig(profileOf(profile), random);
    Dice dice(rig, seed);
    QStringList trail;
    for (int step = 0; step < 3000; ++step) {
        const qsizetype logged = rig.log.size();
        const QString what = dice.step();
        trail.append(u"%1 [%2] %3"_s.arg(rig.now.toString(Qt::ISODate), what, rig.log.mid(logged).join(u"; "_s)));
        if (trail.size() > 25)
            trail.removeFirst();
        QVERIFY2(rig.faults.isEmpty(), qPrintable(u"%1, seed %2, step %3: %4\n  %5"_s.arg(profile).arg(seed).arg(step).arg(
                                           rig.faults.join(u"; "_s), trail.join(u"\n  "_s))));
    }
    for (QString word : std::as_const(rig.log))
        m_seen.insert(word.remove(QRegularExpression(u"(?<=[ ,])\\d+ ?"_s)).trimmed());
}

/// The dice reach what they are thrown for.
void TestMfpInvariants::everythingHappened()
{
    for (const QString &word : {u"row processing"_s,
                                u"row succeeded"_s,
                                u"row failed TCP"_s,
                                u"row failed deferred"_s,
                                u"row failed limit"_s,
                                u"row failed SCEP"_s,
                                u"row failed HTTP"_s,
                                u"row failed invalid"_s,
                                u"row failed deferred, continue"_s,
                                u"attempt"_s,
                                u"drop attempt"_s,
                                u"move to"_s,
                                u"forget"_s,
                                u"new key tls unused"_s,
                                u"new key none"_s,
                                u"new key ieee8021x unused"_s,
                                u"new key ipsec IPSec unused"_s,
                                u"key none"_s,
                                u"key tls"_s,
                                u"remove"_s,
                                u"restarted"_s,
                                u"refused TimerOn"_s,
                                u"refused SettingsMissing"_s,
                                u"refused RequestRunning"_s,
                                u"refused InvalidArgument"_s,
                                u"refused HttpsNotSupported"_s})
        QVERIFY2(m_seen.contains(word), qPrintable(word + u" is not among "_s + QStringList(m_seen.values()).join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestMfpInvariants)
#include "tst_mfpinvariants.moc"
