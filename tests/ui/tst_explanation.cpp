#include "app/translations.h"
#include "core/base/literals.h"
#include "core/connector/refusal.h"
#include "ui/text/activitywords.h"
#include "ui/text/explanation.h"
#include "ui/text/reasontext.h"
#include "ui/text/refusaltext.h"
#include "ui/text/words.h"

#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace scepter;

/// Every failure has whole sentences, with its facts and without (S6).
class TestExplanation final : public QObject {
    Q_OBJECT

    /// A language, as long as it lives.
    struct Language {
        explicit Language(const QString &language) { m_translations.setLanguage(language); }
        ~Language() { QLocale::setDefault(m_before); }
        QLocale m_before;
        Translations m_translations;
    };

    /// How many facts an error of a code carries at least, as core/base/error.h has it; most have one.
    static int factsOf(Errc code)
    {
        switch (code) {
        case Errc::CryptoFailure:
        case Errc::NotACsr:
        case Errc::NotACrl:
        case Errc::NotAKey:
        case Errc::NotACertificate:
        case Errc::PassphraseNeeded:
        case Errc::WrongPassphrase:
        case Errc::KeyMismatch:
        case Errc::Cancelled:
        case Errc::ForeignTransaction:
        case Errc::ForeignNonce:
        case Errc::ForeignSignature:
        case Errc::UndecryptableReply:
        case Errc::ForeignPublicKey:
        case Errc::NoCertificate:
        case Errc::ChallengeNeeded:
        case Errc::Deferred:
        case Errc::StoreLocked:
        case Errc::Overtaken:
        case Errc::RecoveryNeeded:
        case Errc::RequestRunning:
        case Errc::SettingsMissing:
        case Errc::TimerOn: return 0;
        case Errc::FileUnreadable:
        case Errc::FileUnwritable:
        case Errc::FileTooLarge:
        case Errc::TlsFailed:
        case Errc::NetworkFailed:
        case Errc::RedirectRefused:
        case Errc::HttpStatus:
        case Errc::CaFingerprintMismatch:
        case Errc::CaChanged:
        case Errc::ScepFailure:
        case Errc::UnknownFailInfo:
        case Errc::StoreFailed:
        case Errc::StoreDamaged:
        case Errc::LeaseHeld:
        case Errc::NotFound:
        case Errc::AlreadyExists:
        case Errc::NotPending:
        case Errc::AuditBroken:
        case Errc::AddressInUse:
        case Errc::FilterInvalid:
        case Errc::VariableMissing:
        case Errc::ChallengeMissing:
        case Errc::NotOurs:
        case Errc::RolloutState: return 2;
        case Errc::SettingsInvalid:
        case Errc::InventoryInvalid:
        case Errc::TemplateInvalid:
        case Errc::SettingsElsewhere:
        case Errc::NameUndecided:
        case Errc::ServerDiffers:
        case Errc::OtherIssuer: return 3;
        case Errc::SettingsProfile: return 5;
        case Errc::StoreTooNew: return 4;
        default: return 1;
        }
    }
private Q_SLOTS:
    void everyCodeIsExplained_data()
    {
        QTest::addColumn<int>("code");
        const auto codes = QMetaEnum::fromType<Errc>();
        for (int i = 0; i < codes.keyCount(); ++i)
            QTest::addRow("%s", codes.key(i)) << codes.value(i);
    }
    void everyCodeIsExplained()
    {
        QFETCH(int, code);
        const QStringList facts{u"first-fact"_s, u"second-fact"_s};
        for (const QStringList &given : {QStringList(), facts}) {
            const Explanation explanation = explain(Error{Errc(code), u"secret detail"_s, given});
            for (const QString &sentence : {explanation.what, explanation.why, explanation.todo}) {
                QVERIFY(!sentence.isEmpty());
                QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s) && !sentence.contains(u"%n"_s), qPrintable(sentence));
                QVERIFY2(!sentence.contains(u"secret detail"_s), "the technical detail is shown on its own");
                QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'”'), qPrintable(sentence));
            }
            QVERIFY(!explanation.what.contains(errcName(Errc(code))) || code == int(Errc::Timeout));
            QVERIFY(!explanation.oneLine().contains(u'\n'));
        }
        QVERIFY2(!explain(Error{Errc(code)}).what.startsWith(u"Something went wrong"_s), "the catalogue has no entry for this code");
    }

    /// A value that an option does not take is answered with what it takes.
    void optionsSayWhatTheyTake_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--store",       "passphrase",    "NAME",
                                   "--subject",     "--days",        "--key",
                                   "--csr",         "--chain",       "--p12-passphrase-file",
                                   "--reason",      "--serial",      "--ca",
                                   "--kind",        "--preset",      "--approval",
                                   "--base-url",    "--allow-from",  "--allow-key",
                                   "--allow-name",  "--validity",    "--spread",
                                   "--header-time", "--body-time",   "--renewal-window",
                                   "--idle-time",   "--connections", "--connections-per-address",
                                   "--queue-depth", "--body-bytes",  "--header-bytes",
                                   "--listen",      "address",       "--tls-cert",
                                   "--tls-key",     "--expires",     "--uses",
                                   "--renewable",   "--csv",         "--password-file",
                                   "--since",       "--proxy",       "--lang",
                                   "BACKUP",        "--group",       "--waves",
                                   "--hold-above",  "--canary",      "--concurrency",
                                   "--rate",        "--jitter",      "--at",
                                   "--lifetime",    "--connector",   "--challenge-lifetime",
                                   "--also",        "--name",        "--further-names"})
            QTest::newRow(option) << QString::fromLatin1(option);
        for (const char *option : {"--p12-encryption", "--out (certificates)", "--out (activity)", "FIELD=VALUE", "NAME or --filter"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void optionsSayWhatTheyTake()
    {
        QFETCH(QString, option);
        const QString unknown = explain(Error{Errc::InvalidArgument, {}, {u"--no-such-option"_s, u"100%1"_s}}).why;
        const Explanation explanation = explain(Error{Errc::InvalidArgument, {}, {option, u"100%1"_s}});
        QVERIFY2(explanation.what.contains(option) && explanation.what.contains(u"100%1"_s), qPrintable(explanation.what));
        QVERIFY2(explanation.why != unknown, "the table has no row for it");
        QVERIFY2(explanation.why.endsWith(u'.') && !explanation.why.contains(u'%'), qPrintable(explanation.why));
        QVERIFY(explain(Error{Errc::InvalidArgument, {}, {option}}).what.contains(option));
        QVERIFY2(!explanation.why.contains(u'\u00e2'), qPrintable(explanation.why)); // UTF-8 read as Latin-1
    }

    /// A field of a device is called by its name, and the answer says what it takes.
    void fieldsSayWhatTheyTake_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"keyName", "keyName alphanumeric", "hash", "key", "organization", "commonName", "location", "destination",
                                  "destinations", "timeout", "pollTimes", "pollMinutes", "intervalDays", "start", "start in the past",
                                  "timeZone", "ca-fingerprint", "batch export", "default key"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void fieldsSayWhatTheyTake()
    {
        QFETCH(QString, field);
        const QString unknown = explain(Error{Errc::InvalidArgument, {}, {u"--no-such-option"_s, u"100%1"_s}}).why;
        const Explanation explanation = explain(Error{Errc::InvalidArgument, {}, {field, u"100%1"_s, u"1"_s, u"99"_s}});
        QVERIFY2(explanation.what.startsWith(u"“100%1” is not valid for the "_s) || field == u"batch export"_s,
                 qPrintable(explanation.what));
        QVERIFY2(explanation.why != unknown && explanation.why.endsWith(u'.') && !explanation.why.contains(u'%'),
                 qPrintable(explanation.why));
    }

    void settingsFilesSayWhere()
    {
        QCOMPARE(explain(Error{Errc::SettingsInvalid, {}, {u"a.json"_s, u"7"_s, u"wrong"_s}}).why, u"Line 7: wrong."_s);
        QCOMPARE(explain(Error{Errc::SettingsInvalid, {}, {u"a.json"_s, u"/devices/3"_s, u"wrong"_s}}).why, u"At “/devices/3”: wrong."_s);
        QVERIFY(explain(Error{Errc::RegistrationLimit, {}, {u"6"_s}}).why.contains(u'6'));
        QCOMPARE(explain(Error{Errc::LeaseHeld, {}, {u"devices"_s, u"scepterctl (host:1)"_s}}).what,
                 u"Another process runs the devices already."_s);
    }

    void withoutAFilterNoneIsNamed()
    {
        QVERIFY(explain(Error{Errc::NoDevices, {}, {u"site=x"_s}}).why.contains(u"site=x"_s));
        QVERIFY(!explain(Error{Errc::NoDevices, {}, {QString()}}).why.contains(u"filter"_s));
    }

    /// What was not found, or is there already, is called by what it is.
    void kindsReadWell_data()
    {
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("what");
        QTest::newRow("no CA") << Errc::NotFound << u"ca"_s << u"shop"_s << u"The CA “shop” was not found."_s;
        QTest::newRow("no connector") << Errc::NotFound << u"connector"_s << u"floor-2"_s << u"The connector “floor-2” was not found."_s;
        QTest::newRow("nothing to serve") << Errc::NotFound << u"connector"_s << u"*"_s << u"There is no connector to serve."_s;
        QTest::newRow("no plan") << Errc::NotFound << u"plan"_s << u"7"_s << u"The rollout 7 is no plan for printers."_s;
        QTest::newRow("no challenge") << Errc::NotFound << u"challenge"_s << u"0af3"_s
                                      << u"There is no challenge password with the ID “0af3”."_s;
        QTest::newRow("no request") << Errc::NotFound << u"request"_s << u"12"_s << u"There is no request with the ID “12”."_s;
        QTest::newRow("no key of a request") << Errc::NotFound << u"request key"_s << u"3"_s
                                             << u"The key of request 3 is not on the device."_s;
        QTest::newRow("no request at all") << Errc::NotFound << u"request"_s << u""_s << u"The device has sent no request yet."_s;
        QTest::newRow("no certificate") << Errc::NotFound << u"certificate"_s << u"0A"_s << u"The certificate “0A” was not found."_s;
        QTest::newRow("no file") << Errc::NotFound << u"file"_s << u"/tmp/x"_s << u"The file “/tmp/x” was not found."_s;
        QTest::newRow("no vault") << Errc::NotFound << u"vault"_s << u"/x.db"_s << u"The store “/x.db” has no passphrase yet."_s;
        QTest::newRow("no device") << Errc::NotFound << u"device"_s << u"mfp-7"_s << u"The device “mfp-7” was not found."_s;
        QTest::newRow("no profile") << Errc::NotFound << u"profile"_s << u"x"_s << u"There is no device model with the ID “x”."_s;
        QTest::newRow("no key") << Errc::NotFound << u"key"_s << u"3"_s << u"The device has no key with the number 3."_s;
        QTest::newRow("no template") << Errc::NotFound << u"template"_s << u"tls"_s << u"The template “tls” was not found."_s;
        QTest::newRow("no filter") << Errc::NotFound << u"filter"_s << u"south"_s << u"The saved filter “south” was not found."_s;
        QTest::newRow("template twice") << Errc::AlreadyExists << u"template"_s << u"tls"_s << u"The template “tls” exists already."_s;
        QTest::newRow("device twice") << Errc::AlreadyExists << u"device"_s << u"mfp-7"_s << u"The device “mfp-7” exists already."_s;
        QTest::newRow("no key in the keyring") << Errc::NotFound << u"keyring"_s << u"/x.db"_s
                                               << u"The keyring has no key that opens the store “/x.db”."_s;
        QTest::newRow("CA twice") << Errc::AlreadyExists << u"ca"_s << u"shop"_s << u"The CA “shop” exists already."_s;
        QTest::newRow("key pair twice") << Errc::AlreadyExists << u"ca"_s << u"shop.2"_s
                                        << u"The next key pair of this CA exists already (“shop.2”)."_s;
        QTest::newRow("connector twice") << Errc::AlreadyExists << u"connector"_s << u"a"_s << u"The connector “a” exists already."_s;
        QTest::newRow("challenge twice") << Errc::AlreadyExists << u"challenge"_s << u"0af3"_s
                                         << u"This challenge password exists already: its ID is “0af3”."_s;
        QTest::newRow("file twice") << Errc::AlreadyExists << u"file"_s << u"/tmp/x"_s << u"The file “/tmp/x” exists already."_s;
        QTest::newRow("vault twice") << Errc::AlreadyExists << u"vault"_s << u"/x.db"_s << u"The store “/x.db” has a passphrase already."_s;
        QTest::newRow("served elsewhere") << Errc::LeaseHeld << u"connector/shop"_s << u"serve (host:7)"_s
                                          << u"Another process serves the connector “shop” already."_s;
        QTest::newRow("other lease") << Errc::LeaseHeld << u"rollout/3"_s << u"serve (host:7)"_s
                                     << u"Another process does this already: rollout/3."_s;
        QTest::newRow("forged head") << Errc::AuditBroken << u"0"_s << u"forged"_s << u"The audit log has been tampered with."_s;
    }
    void kindsReadWell()
    {
        QFETCH(Errc, code);
        QFETCH(QString, kind);
        QFETCH(QString, name);
        const Explanation explanation = explain(Error{code, {}, {kind, name}});
        QTEST(explanation.what, "what");
        QVERIFY(!explanation.why.isEmpty() && !explanation.todo.isEmpty());
    }

    /// Every refusal of a connector is a sentence, with what belongs to it behind (C14).
    void refusalsAreSentences()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(Refusal::CaCannotIssue); ++i) {
            const QString text = refusalText({Refusal(i)});
            QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
            const QString whole = refusalText({Refusal(i), {u"fact %1"_s, QString(), u"other"_s}});
            if (Refusal(i) == Refusal::Unreadable) // what the parsers say, in English, behind words that say so
                QVERIFY2(whole.startsWith(text) && whole.endsWith(u"Technical details: fact %1"_s), qPrintable(whole));
            else if (Refusal(i) != Refusal::SignerForeign) // see below
                QVERIFY2(whole.startsWith(text) && whole.contains(u"fact %1, other"_s), qPrintable(whole));
        }
    }

    /// A reason has as many values as its sentence uses, in each language; and core's English is the catalogue's.
    void reasonsHaveTheirValues_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "sv", "id"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void reasonsHaveTheirValues()
    {
        QFETCH(QString, language);
        const Language spoken(language);
        QSet<QString> seen;
        for (const Reason reason : allReasons()) {
            QStringList values;
            for (int i = 0; i < reasonArity(reason); ++i)
                values += u"value-%1-100%2"_s.arg(i).arg(u'%');
            const QStringList facts = reasonFacts(reason, values);
            const auto given = reasonIn(QStringList{u"before"_s} + facts, 1);
            QVERIFY2(given && given->reason == reason && given->values == values, qPrintable(facts.join(u' ')));
            const QString text = reasonText(*given);
            for (const QString &value : std::as_const(values))
                QVERIFY2(text.count(value) == 1, qPrintable(text));
            static const QRegularExpression place(u"%\\d"_s);
            QVERIFY2(!text.contains(place) && text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
            if (language == u"en"_s)
                QCOMPARE(text, reasonDetail(reason, values));
        }
    }

    /// The places that a sentence has for facts are those that its code carries, in each language (S6, C14).
    void sentencesUseNoMoreFactsThanThereAre_data() { reasonsHaveTheirValues_data(); }
    void sentencesUseNoMoreFactsThanThereAre()
    {
        QFETCH(QString, language);
        const Language spoken(language);
        const QStringList facts{u"fact-1"_s, u"fact-2"_s, u"fact-3"_s, u"fact-4"_s, u"fact-5"_s};
        const auto codes = QMetaEnum::fromType<Errc>();
        for (int i = 0; i < codes.keyCount(); ++i) {
            const Errc code = Errc(codes.value(i));
            const int arity = factsOf(code);
            const Explanation all = explain(Error{code, {}, facts.mid(0, arity)});
            const QString whole = all.what + all.why + all.todo;
            static const QRegularExpression place(u"%[0-9n]"_s);
            QVERIFY2(!whole.contains(place), qPrintable(whole));
            const QString missing = QCoreApplication::translate("Explanation", "(not known)");
            QVERIFY2(!whole.contains(missing), qPrintable(QLatin1String(codes.key(i)) + u": "_s + whole));
        }
        for (int i = 0; i <= int(Refusal::TooManyPending); ++i) {
            const QString text = refusalText({Refusal(i), facts.mid(0, 2)});
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
    }

    /// What is wrong stands in the language of the reader, whoever found it, and rows of older versions are still read.
    void reasonsStandInTheErrorsSentence_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a settings file") << Error{Errc::SettingsInvalid,
                                                  {},
                                                  QStringList{u"a.json"_s, u"7"_s} + reasonFacts(Reason::NotAText, {u"/devices/0/title"_s})}
                                         << u"Line 7: /devices/0/title is not a text."_s;
        QTest::newRow("the audit log") << Error{Errc::AuditBroken, {}, QStringList{u"3"_s} + reasonFacts(Reason::LogCutOff)}
                                       << u"The log is cut off here."_s;
        QTest::newRow("a path") << Error{Errc::UntrustedChain, {}, reasonFacts(Reason::PathExpired)} << u"A certificate has expired."_s;
        QTest::newRow("a path, and where the certificate is")
            << Error{Errc::UntrustedChain, {}, reasonFacts(Reason::PathOther, {u"50"_s}) + QStringList{u"/x/refused.pem"_s}}
            << u"The certificate is kept in “/x/refused.pem”, beside its key."_s;
        QTest::newRow("the store's rows") << Error{Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {u"mfp-7"_s})}
                                          << u"What the store holds of the device “mfp-7” cannot be understood."_s;
        QTest::newRow("a store") << Error{Errc::StoreDamaged, {}, QStringList{u"/x.db"_s} + reasonFacts(Reason::OtherProgram)}
                                 << u"It belongs to another program."_s;
        QTest::newRow("a TLS server") << Error{Errc::TlsFailed, {}, QStringList{u"h:443"_s} + reasonFacts(Reason::NoTlsCertificate)}
                                      << u"The server showed no certificate."_s;
        QTest::newRow("what a connector of ours told a printer")
            << Error{Errc::ScepFailure, u"NameNotAllowed"_s, {u"2"_s, u"This connector does not issue certificates for the name x."_s}}
            << u"The connector does not issue certificates for this name. The server says: “This connector"_s;
        QTest::newRow("a row of an older version")
            << Error{Errc::UntrustedChain, {}, {u"certificate has expired"_s, u"store"_s}} << u"The reason is: certificate has expired."_s;
        QTest::newRow("a row of a newer version")
            << Error{Errc::UntrustedChain, {}, {u"PathOfTomorrow"_s}} << u"The reason is: PathOfTomorrow."_s;
    }
    void reasonsStandInTheErrorsSentence()
    {
        QFETCH(Error, error);
        QFETCH(QString, shown);
        QVERIFY2(explain(error).oneLine().contains(shown), qPrintable(explain(error).oneLine()));
        QVERIFY2(!explain(error).oneLine().contains(u'%'), qPrintable(explain(error).oneLine()));
    }

    /// Only the refusals that have reasons are read for them: what a client wrote is a name, whatever it looks like.
    void aNameIsNeverReadAsAReason()
    {
        QVERIFY(refusalText({Refusal::NameNotAllowed, {u"NoNames"_s}}).endsWith(u"(NoNames)"_s));
        QVERIFY(failInfoText({Refusal::RenewalOtherNames, {u"NoNames"_s}}).endsWith(u": NoNames."_s));
        const Refused refused{Refusal::SubjectInvalid, reasonFacts(Reason::HiddenCharacters, {u"CN"_s, u"a%1"_s})};
        QVERIFY(refusalText(refused).endsWith(u" CN holds characters that nobody sees: a%1."_s));
        QCOMPARE(failInfoText(refused), u"The subject cannot be used. CN holds characters that nobody sees: a%1."_s);
        QVERIFY(refusalText({Refusal::SubjectInvalid, {u"it has no name"_s}}).endsWith(u"(it has no name)"_s)); // of an older version
    }

    /// D13: of how many polls how many were made, as the device itself counts them, at a time of its own clock (D15).
    void pollsAreCountedAsTheDeviceCountsThem_data()
    {
        QTest::addColumn<Trigger>("trigger");
        QTest::addColumn<bool>("computer");
        QTest::addColumn<int>("used");
        QTest::addColumn<QString>("text");
        QTest::newRow("a timer's first") << Trigger::Automatic << false << 1 << u"Waiting: 0 of 3 pollings done"_s;
        QTest::newRow("a timer's last") << Trigger::Automatic << false << 3 << u"Waiting: 2 of 3 pollings done"_s;
        QTest::newRow("a rollout's") << Trigger::Rollout << false << 2 << u"Waiting: 1 of 7 pollings done"_s;
        QTest::newRow("by hand, on this computer") << Trigger::Manual << true << 1 << u"Waiting: 0 of 5 pollings done"_s;
        QTest::newRow("by hand, on a printer") << Trigger::Manual << false << 1 << u"Waiting until "_s;
    }
    void pollsAreCountedAsTheDeviceCountsThem()
    {
        QFETCH(Trigger, trigger);
        QFETCH(bool, computer);
        QFETCH(int, used);
        QFETCH(QString, text);
        DeviceProfile profile;
        profile.pollTimes = {1, 99, 5};
        profile.pollsManualRequests = computer;
        DeviceSettings settings;
        settings.automatic.timer = trigger == Trigger::Automatic;
        settings.automatic.polling = Polling{3, 10};
        settings.setup.timeZone = "Asia/Jakarta";
        RequestRun run{RequestId(1), trigger, RequestRun::Phase::Waiting};
        run.pollsUsed = used;
        run.nextPoll = QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
        run.polling = Polling{7, 1};
        const QString shown = runText(run, settings, profile);
        QVERIFY2(shown.startsWith(text), qPrintable(shown));
        QVERIFY2(shown.contains(QLocale().toString(QTime(19, 0), QLocale::ShortFormat)), qPrintable(shown));
    }

    /// Nothing of the audit log stands in English on other pages (C9).
    void outcomesOfTheAuditLogAreWords()
    {
        QCOMPARE(auditOutcomeText(u"issued"_s), u"issued"_s);
        QCOMPARE(auditOutcomeText(u"pending"_s), u"waits for approval"_s);
        QVERIFY(auditOutcomeText(u"answered 312 times since 2027-03-01T12:00:00Z: CertPoll pending"_s)
                    .endsWith(u": CertPoll waits for approval"_s));
        QCOMPARE(auditOutcomeText(u"of a newer version"_s), u"of a newer version"_s);
        QCOMPARE(operationText(u"template change"_s), operationText(u"template set"_s)); // older rows say it so
        QCOMPARE(whoText(u"others"_s), u"other addresses"_s);
        const Language spoken(u"sv"_s);
        for (const QString &outcome : {u"issued"_s, u"pending"_s, u"answered"_s, u"answered again"_s, u"done"_s})
            QVERIFY2(auditOutcomeText(outcome) != outcome, qPrintable(outcome));
    }

    void aForeignSignerIsNamedBesideWhoMaySign()
    {
        const QString text = refusalText({Refusal::SignerForeign, {u"CN=fact %1"_s, u"CN=Old CA"_s, u"–"_s}});
        QVERIFY2(text.startsWith(refusalText({Refusal::SignerForeign})), qPrintable(text));
        QVERIFY2(text.endsWith(u"Signed by: CN=fact %1. Replaced CAs: CN=Old CA. May sign for others: –."_s), qPrintable(text));
    }

    void serversOwnTextIsShown_data()
    {
        QTest::addColumn<Error>("error");
        for (int failInfo = 0; failInfo <= 4; ++failInfo)
            QTest::addRow("failInfo %d", failInfo)
                << Error{Errc::ScepFailure, {}, {QString::number(failInfo), u"challenge %1 is 100% wrong"_s}};
        QTest::addRow("unknown failInfo") << Error{Errc::UnknownFailInfo, {}, {u"17"_s, u"challenge %1 is 100% wrong"_s}};
        QTest::addRow("HTTP") << Error{Errc::HttpStatus, {}, {u"500"_s, u"challenge %1 is 100% wrong"_s}};
    }
    void serversOwnTextIsShown()
    {
        QFETCH(Error, error);
        const Explanation explanation = explain(error);
        QVERIFY2(explanation.why.contains(u"challenge %1 is 100% wrong"_s), qPrintable(explanation.why));
        QVERIFY2(explanation.what.contains(error.facts.constFirst()), qPrintable(explanation.what));
    }

    void eachFailInfoHasItsOwnWords()
    {
        QSet<QString> reasons;
        for (int failInfo = 0; failInfo <= 4; ++failInfo)
            reasons.insert(explain(Error{Errc::ScepFailure, {}, {QString::number(failInfo), {}}}).why);
        QCOMPARE(reasons.size(), 5);
    }

    void weakServersAreTold()
    {
        for (const Errc code : {Errc::WeakAlgorithm, Errc::WeakOnly, Errc::UndecryptableReply}) {
            const Error error{code, {}, {u"3DES"_s}};
            const Explanation explanation = explain(error, Reader::CommandLine);
            QVERIFY(explanation.todo.contains(u"--allow-weak"_s));
            QVERIFY(explanation.oneLine().contains(u"IIS"_s));
            QVERIFY(!explain(error).oneLine().contains(u"--"_s)); // the window has no options
        }
    }

    void detailsReadAsOnTheDevice_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        using Kind = FailureDetail::Kind;
        QTest::newRow("D20 deferred") << int(Kind::Deferred) << 0 << u"Deferred"_s;
        QTest::newRow("D20 limit") << int(Kind::RegistrationLimit) << 0 << u"Key and Certificate Registration Limit Error"_s;
        QTest::newRow("D20 tcp") << int(Kind::TcpError) << 0 << u"Communication Error (TCP ERROR)"_s;
        QTest::newRow("D20 http") << int(Kind::HttpError) << 404 << u"Communication Error (HTTP ERROR 404)"_s;
        QTest::newRow("D20 fail info 2") << int(Kind::ScepFailInfo) << 2
                                         << u"Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)"_s;
        QTest::newRow("D20 other fail info") << int(Kind::ScepFailInfo) << 17 << u"Communication Error (SCEP ERROR - Fail Info 17)"_s;
        QTest::newRow("D20 cancelled") << int(Kind::Cancelled) << 0 << u"Cancelled by the Administrator"_s;
        QTest::newRow("D20 local") << int(Kind::LocalFault) << 0 << u"Local Error"_s;
        QTest::newRow("D20 invalid") << int(Kind::InvalidResponse) << 0 << u"Communication Error (SCEP ERROR - Invalid Response)"_s;
    }
    void detailsReadAsOnTheDevice()
    {
        QFETCH(int, kind);
        QFETCH(int, number);
        const FailureDetail detail{FailureDetail::Kind(kind), number};
        QTEST(detailText(detail), "text");
        QVERIFY(causeText(detail).endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
