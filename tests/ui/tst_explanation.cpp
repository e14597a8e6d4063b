#include "core/base/literals.h"
#include "ui/text/explanation.h"
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
            const Explanation explanation = explain(Error{code, {}, {u"3DES"_s}});
            QVERIFY(explanation.todo.contains(u"--allow-weak"_s));
            QVERIFY(explanation.oneLine().contains(u"IIS"_s));
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
