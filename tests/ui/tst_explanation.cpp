#include "core/base/literals.h"
#include "core/connector/refusal.h"
#include "ui/text/explanation.h"
#include "ui/text/refusaltext.h"
#include "ui/text/words.h"

#include <QMetaEnum>
#include <QTest>

using namespace scepter;

/// Every failure has whole sentences, with its facts and without (S6).
class TestExplanation final : public QObject {
    Q_OBJECT
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
        for (const char *option : {"--store",        "passphrase",    "NAME",
                                   "--subject",      "--days",        "--key",
                                   "--csr",          "--chain",       "--p12-passphrase-file",
                                   "--reason",       "--serial",      "--ca",
                                   "--kind",         "--preset",      "--approval",
                                   "--base-url",     "--allow-from",  "--allow-key",
                                   "--allow-name",   "--validity",    "--spread",
                                   "--header-time",  "--body-time",   "--renewal-window",
                                   "--idle-time",    "--connections", "--connections-per-address",
                                   "--queue-depth",  "--body-bytes",  "--header-bytes",
                                   "--listen",       "address",       "--tls-cert",
                                   "--tls-key",      "--expires",     "--uses",
                                   "--renewable",    "--csv",         "--password-file",
                                   "--since",        "--proxy",       "--lang",
                                   "BACKUP",         "--group",       "--waves",
                                   "--hold-above",   "--canary",      "--concurrency",
                                   "--rate",         "--jitter",      "--at",
                                   "--lifetime",     "--connector",   "--challenge-lifetime",
                                   "--url",          "--also",        "--name",
                                   "--further-names"})
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
        QTest::newRow("no challenge") << Errc::NotFound << u"challenge"_s << u"0af3"_s
                                      << u"There is no challenge password with the ID “0af3”."_s;
        QTest::newRow("no request") << Errc::NotFound << u"request"_s << u"12"_s << u"There is no request with the ID “12”."_s;
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
            if (Refusal(i) != Refusal::SignerForeign) // see below
                QVERIFY2(whole.startsWith(text) && whole.contains(u"fact %1, other"_s), qPrintable(whole));
        }
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
