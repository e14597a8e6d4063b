#include "core/base/literals.h"
#include "core/connector/policy.h"
#include "tests/support/ber.h"
#include "tests/support/handmade.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

namespace {

const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
constexpr char commonName[] = "2.5.4.3", altNameOid[] = "2.5.29.17";

QByteArray utf8(const QByteArray &text) { return derEncode(0x0c, text); }

Csr mustCsr(const CsrSpec &spec, const QString &key = u"client"_s)
{
    const auto csr = Csr::create(spec, testKey(key));
    if (!csr)
        qFatal("CSR: %s", describe(csr).constData());
    return *csr;
}
Csr byHand(const CsrByHand &parts, const QString &key = u"client"_s)
{
    const auto csr = Csr::fromDer(csrByHand(parts, key));
    if (!csr)
        qFatal("CSR by hand: %s", describe(csr).constData());
    return *csr;
}

CsrSpec printerSpec()
{
    return {.subject = {{{u"O"_s, u"Acme"_s}, {u"CN"_s, u"printer-7.example"_s}}}, .challenge = Secret("open sesame")};
}
CsrSpec named(const QString &name)
{
    CsrSpec spec = printerSpec();
    spec.subject = {{{u"CN"_s, name}}};
    return spec;
}

const TestCa &ca()
{
    static const TestCa made = TestCa::at(now);
    return made;
}

/// A certificate of ours for the printer, valid from `from` to `to`.
Certificate printerCertificate(const QDateTime &from, const QDateTime &to, const QString &key = u"client"_s, char serial = 7,
                               const QList<SubjectAltName> &names = {SubjectAltName::forHost(u"printer-7.example"_s)})
{
    CertificateSpec spec{mustCsr(printerSpec()).subjectDer(), testKey(key).publicKey(), QByteArray(1, serial), from, to};
    spec.keyUsage = DigitalSignature | KeyEncipherment;
    spec.altNames = names;
    const auto certificate = issueCertificate(spec, ca().issuer().certificate, ca().issuer().key);
    if (!certificate)
        qFatal("certificate: %s", describe(certificate).constData());
    return *certificate;
}

/// All that decide() looks at: a good request with a good challenge, until a row changes something.
struct Situation {
    ScepRequest request;
    RequestFacts facts;
    ConnectorSettings connector{u"office"_s};
    IssuerFacts issuer{true, now.addYears(9)};
    QDateTime at = now;
    QString address = u"192.0.2.7"_s;

    Situation()
    {
        request.transactionId = "T1";
        request.senderNonce = QByteArray(16, 'n');
        signedBy(selfSigned(testKey(u"client"_s), u"CN=printer-7.example"_s, now).certificate);
        asks(mustCsr(printerSpec()));
        facts.challenge = ChallengeFacts{u"c1"_s};
    }
    void signedBy(const Certificate &certificate) { request.signer = certificate; }
    void asks(const Csr &csr)
    {
        request.csr = csr;
        request.csrHash = digest(HashAlgorithm::Sha256, csr.der());
    }
    void withoutChallenge()
    {
        CsrSpec spec = printerSpec();
        spec.challenge = {};
        asks(mustCsr(spec));
        facts.challenge.reset();
    }
    void wrongChallenge() { facts.challenge.reset(); }
    /// Signed by a certificate that this connector issued.
    void renews(const Certificate &certificate)
    {
        signedBy(certificate);
        facts.signer = KnownCertificate{7, certificate, u"office"_s};
        request.type = MessageType::RenewalReq;
        withoutChallenge();
    }
    void renews() { renews(printerCertificate(now.addDays(-300), now.addDays(65))); }
    void renewsByPkcsReq()
    {
        renews();
        request.type = MessageType::PkcsReq;
    }

    /// What was let in before: this very request, until a row changes something.
    EarlierRequest &before(std::chrono::milliseconds ago)
    {
        EarlierRequest earlier{5 + facts.earlier.size(),
                               RequestState::Issued,
                               request.type,
                               signerIdentity(*request.signer, facts.signer.has_value()),
                               keyHash(request.signer->publicKey()),
                               request.csrHash,
                               now.addMSecs(-ago.count())};
        earlier.certificate = printerCertificate(now.addDays(-1), now.addDays(300));
        earlier.address = address;
        facts.earlier.prepend(earlier);
        return facts.earlier.first();
    }

    Decision decided() const { return decide(request, facts, connector, issuer, at, address); }
    /// "issue", "issue c1", "renew 7", "defer", "again 5", "ChallengeWrong", "ChallengeUsed!" with an alarm.
    QString outcome() const
    {
        const Decision decision = decided();
        if (const auto *refuse = std::get_if<Refuse>(&decision))
            return refusalName(refuse->refused.why) + (refuse->raisesAlarm ? u"!"_s : QString());
        if (const auto *again = std::get_if<AnswerAgain>(&decision))
            return u"again %1"_s.arg(again->earlier.id);
        if (const auto *defer = std::get_if<Defer>(&decision))
            return QString(u"defer "_s + defer->challenge).trimmed();
        const auto &issue = std::get<Issue>(decision);
        if (issue.renews)
            return u"renew %1 "_s.arg(*issue.renews).append(issue.challenge).trimmed();
        return QString(u"issue "_s + issue.challenge).trimmed();
    }
};
using Change = std::function<void(Situation &)>;

/// "dns:*.example", "uri:urn:uuid:1": what no option of ours takes, too.
SubjectAltName nameFrom(const QString &text)
{
    using enum SubjectAltName::Kind;
    const QString kind = text.section(u':', 0, 0), value = text.section(u':', 1);
    return {kind == u"dns"_s ? Dns : kind == u"ip"_s ? Ip : kind == u"email"_s ? Email : kind == u"uri"_s ? Uri : Other, value};
}

QString ekuText(const CertificateSpec &spec) { return spec.extendedKeyUsage.join(u' '); }
QString namesText(const CertificateSpec &spec)
{
    QStringList texts;
    for (const SubjectAltName &name : spec.altNames)
        texts += name.toString();
    return texts.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void repeats_data();
    void repeats();
    void replays_data();
    void replays();
    void signers_data();
    void signers();
    void challenges_data();
    void challenges();
    void boundNames_data();
    void boundNames();
    void whatIsLeftOut();
    void approval_data();
    void approval();
    void renewals_data();
    void renewals();
    void renewalsGetTheNamesTheyHad();
    void presets_data();
    void presets();
    void namesThatAreRefused_data();
    void namesThatAreRefused();
    void onlyNamesInTheInventory_data();
    void onlyNamesInTheInventory();
    void keys_data();
    void keys();
    void usages_data();
    void usages();
    void usagesByChoice_data();
    void usagesByChoice();
    void usagesThatMayBeChosen();
    void oddKeys_data();
    void oddKeys();
    void whatIsTheCas_data();
    void whatIsTheCas();
    void nothingBeginsBeforeItsCa();
    void whatIsNotGranted();
    void validity_data();
    void validity();
    void whatIsWritten();
    void factsForPeople();
    void aRefusalOfTheChallengeComesBeforePolicy();

private:
    using Rows = QList<std::tuple<const char *, QString, Change>>;
    static void addRows(const Rows &rows)
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<Change>("change");
        for (const auto &[name, expected, change] : rows)
            QTest::newRow(name) << expected << change;
    }
    static void checkRow()
    {
        QFETCH(QString, expected);
        QFETCH(Change, change);
        Situation situation;
        change(situation);
        QCOMPARE(situation.outcome(), expected);
    }
};

// C12

void TestPolicy::repeats_data()
{
    using S = Situation;
    addRows({
        {"first", u"issue c1"_s, [](S &) {}},
        {"after an hour", u"again 5"_s, [](S &s) { s.before(1h); }},
        {"just before 24 h", u"again 5"_s, [](S &s) { s.before(24h - 1ms); }},
        {"at 24 h", u"issue c1"_s, [](S &s) { s.before(24h); }},
        {"after 25 h", u"issue c1"_s, [](S &s) { s.before(25h); }},
        {"after 25 h with a used challenge", u"ChallengeUsed!"_s,
         [](S &s) {
             s.before(25h);
             s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
         }},
        {"with a challenge that is used up by now", u"again 5"_s,
         [](S &s) {
             s.before(1h);
             s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
         }},
        {"with a challenge that is gone by now", u"again 5"_s,
         [](S &s) {
             s.before(1h);
             s.wrongChallenge();
         }},
        {"while it is pending, for weeks", u"again 5"_s,
         [](S &s) {
             EarlierRequest &earlier = s.before(24h * 21);
             earlier.state = RequestState::Pending;
             earlier.firstAnswer.reset();
         }},
        {"when it is approved", u"again 5"_s,
         [](S &s) {
             EarlierRequest &earlier = s.before(24h * 21);
             earlier.state = RequestState::Approved;
             earlier.firstAnswer.reset();
         }},
        {"rejected an hour ago", u"again 5"_s, [](S &s) { s.before(1h).state = RequestState::Rejected; }},
        {"rejected the day before", u"issue c1"_s, [](S &s) { s.before(25h).state = RequestState::Rejected; }},
        {"issued without a time", u"issue c1"_s, [](S &s) { s.before(1h).firstAnswer.reset(); }},
        {"a self-signed certificate made anew", u"again 5"_s,
         [](S &s) {
             s.before(1h);
             s.signedBy(selfSigned(testKey(u"client"_s), u"CN=somebody else"_s, now.addSecs(60)).certificate);
         }},
        {"another type", u"issue c1"_s, [](S &s) { s.before(1h).type = MessageType::RenewalReq; }},
        {"another CSR, the same key", u"issue c1"_s, [](S &s) { s.before(1h).csrHash = QByteArray(32, 'h'); }},
        {"another CSR while the first is pending", u"issue c1"_s,
         [](S &s) {
             EarlierRequest &earlier = s.before(1h);
             earlier.state = RequestState::Pending;
             earlier.csrHash = QByteArray(32, 'h');
         }},
        {"another key", u"issue c1"_s,
         [](S &s) {
             s.before(1h);
             s.signedBy(selfSigned(testKey(u"client-next"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"another key, years later", u"issue c1"_s,
         [](S &s) {
             s.before(24h * 1000);
             s.signedBy(selfSigned(testKey(u"client-next"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"the key that an earlier renewal got its certificate for", u"issue c1"_s,
         [](S &s) {
             EarlierRequest &earlier = s.before(1h);
             earlier.signerKey = QByteArray(32, 'k');
             earlier.csrHash = QByteArray(32, 'h');
             earlier.certificate = printerCertificate(now.addDays(-1), now.addDays(364));
         }},
        {"another key after the first was rejected", u"issue c1"_s,
         [](S &s) {
             s.before(1h).state = RequestState::Rejected;
             s.signedBy(selfSigned(testKey(u"client-next"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"another key and another CSR", u"issue c1"_s,
         [](S &s) {
             s.before(1h).csrHash = QByteArray(32, 'h');
             s.signedBy(selfSigned(testKey(u"client-next"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"the older of two", u"again 5"_s,
         [](S &s) {
             s.before(2h);
             s.before(1h).csrHash = QByteArray(32, 'h');
         }},
        {"two issued: the newer", u"again 6"_s,
         [](S &s) {
             s.before(25h);
             s.before(1h);
         }},
        // Renewals with an unchanged key: clients derive the transactionID from it.
        {"renewal with the issuing transaction's CSR, bytes alike", u"renew 7"_s,
         [](S &s) {
             s.withoutChallenge();
             EarlierRequest &earlier = s.before(1h); // signed by a self-signed certificate of the key
             earlier.certificate = printerCertificate(now.addSecs(-3600), now.addDays(300));
             s.signedBy(*earlier.certificate);
             s.facts.signer = KnownCertificate{7, *earlier.certificate, u"office"_s};
         }},
        {"the same as RenewalReq", u"renew 7"_s,
         [](S &s) {
             s.withoutChallenge();
             EarlierRequest &earlier = s.before(1h);
             earlier.certificate = printerCertificate(now.addSecs(-3600), now.addDays(300));
             s.signedBy(*earlier.certificate);
             s.request.type = MessageType::RenewalReq;
             s.facts.signer = KnownCertificate{7, *earlier.certificate, u"office"_s};
         }},
        {"repeat of a renewal", u"again 5"_s,
         [](S &s) {
             s.renews();
             s.before(1h);
         }},
        {"repeat of a renewal by PKCSReq", u"again 5"_s,
         [](S &s) {
             s.renewsByPkcsReq();
             s.before(1h);
         }},
        {"renewal after 25 h, once more", u"renew 7"_s,
         [](S &s) {
             s.renews();
             s.before(25h);
         }},
        {"renewal by the certificate after that, the same key and CSR", u"renew 7"_s,
         [](S &s) {
             s.renews();
             s.before(1h);
             const Certificate newer = printerCertificate(now.addDays(-1), now.addDays(364), u"client"_s, 8);
             s.signedBy(newer);
             s.facts.signer = KnownCertificate{7, newer, u"office"_s};
         }},
        {"a first request after a renewal with the same key", u"issue c1"_s,
         [](S &s) {
             Situation renewal;
             renewal.renews();
             renewal.before(1h);
             s.facts.earlier = renewal.facts.earlier;
         }},
        {"a stranger in the transaction of a renewal, which is another one", u"issue c1"_s,
         [](S &s) {
             Situation renewal;
             renewal.renews();
             renewal.before(1h);
             s.facts.earlier = renewal.facts.earlier;
             s.signedBy(selfSigned(testKey(u"other-ca"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"revoked an hour later: asked for anew", u"issue c1"_s, [](S &s) { s.before(1h).revoked = true; }},
        {"ended an hour later: asked for anew", u"issue c1"_s,
         [](S &s) { s.before(1h).certificate = printerCertificate(now.addDays(-1), now.addSecs(-1)); }},
        {"a compromised key", u"KeyCompromised"_s, [](S &s) { s.facts.keyCompromised = true; }},
        {"a compromised key, renewed", u"KeyCompromised"_s,
         [](S &s) {
             s.renews();
             s.facts.keyCompromised = true;
         }},
    });
}
void TestPolicy::repeats() { checkRow(); }

void TestPolicy::replays_data()
{
    using S = Situation;
    const auto seen = [](S &s, std::chrono::milliseconds ago) -> EarlierRequest & {
        s.facts.sameMessage = s.before(ago);
        s.facts.earlier.clear();
        return *s.facts.sameMessage;
    };
    const auto spent = [](S &s) {
        s.before(24h * 30);
        s.facts.sameCsr = s.facts.earlier.first();
        s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
    };
    addRows({
        {"after a minute", u"again 5"_s, [=](S &s) { seen(s, 1min); }},
        {"after months, with a challenge for any number of uses", u"again 5"_s, [=](S &s) { seen(s, 24h * 200); }},
        {"when its certificate has ended", u"MessageReplayed"_s,
         [=](S &s) { seen(s, 24h * 400).certificate = printerCertificate(now.addDays(-400), now.addSecs(-1)); }},
        {"when its certificate has ended, from elsewhere", u"MessageReplayed!"_s,
         [=](S &s) {
             seen(s, 24h * 400).certificate = printerCertificate(now.addDays(-400), now.addSecs(-1));
             s.address = u"198.51.100.9"_s;
         }},
        {"when its certificate is revoked", u"MessageReplayed"_s, [=](S &s) { seen(s, 1min).revoked = true; }},
        {"when its certificate is revoked, from elsewhere", u"MessageReplayed!"_s,
         [=](S &s) {
             seen(s, 1min).revoked = true;
             s.address = u"198.51.100.9"_s;
         }},
        {"while it waits", u"again 5"_s, [=](S &s) { seen(s, 24h * 30).state = RequestState::Pending; }},
        {"rejected", u"again 5"_s, [=](S &s) { seen(s, 24h * 30).state = RequestState::Rejected; }},
        {"refused, and would be let in now", u"NameNotAllowed"_s,
         [=](S &s) {
             EarlierRequest &earlier = seen(s, 24h);
             earlier.state = RequestState::Refused;
             earlier.refused = Refused{Refusal::NameNotAllowed, {u"x"_s}};
         }},
        {"when the window of a renewable challenge is open", u"again 5"_s,
         [=](S &s) {
             seen(s, 24h * 350);
             s.facts.challenge->renewable = true;
             s.facts.challenge->lastNotAfter = now.addDays(10);
             s.facts.challenge->lastNotBefore = now.addDays(-355);
         }},
        {"as if the certificate that came of it had signed it", u"again 5"_s,
         [=](S &s) {
             const Certificate got = *seen(s, 24h * 30).certificate;
             s.signedBy(got);
             s.facts.signer = KnownCertificate{7, got, u"office"_s};
         }},
        // The same CSR signed afresh, which only its key can do.
        {"signed afresh next month, with a challenge that is spent", u"again 5"_s, spent},
        {"signed afresh, with a challenge that has expired", u"again 5"_s,
         [=](S &s) {
             spent(s);
             s.facts.challenge->expires = now.addDays(-20);
         }},
        {"signed afresh, with a challenge that is gone", u"again 5"_s,
         [=](S &s) {
             spent(s);
             s.wrongChallenge();
         }},
        {"signed afresh, when what it got has ended", u"ChallengeUsed!"_s,
         [=](S &s) {
             spent(s);
             s.facts.sameCsr->certificate = printerCertificate(now.addDays(-400), now.addSecs(-1));
         }},
        {"signed afresh, when what it got is revoked", u"ChallengeUsed!"_s,
         [=](S &s) {
             spent(s);
             s.facts.sameCsr->revoked = true;
         }},
        {"signed afresh next month, with a challenge that has uses left", u"issue c1"_s,
         [=](S &s) {
             spent(s);
             s.facts.challenge->usesAllowed = 2;
         }},
    });
}
void TestPolicy::replays() { checkRow(); }

// C12: who signs

void TestPolicy::signers_data()
{
    using S = Situation;
    const auto othersEnvelope = [](S &s) {
        s.renewsByPkcsReq();
        s.facts.challenge = ChallengeFacts{u"c1"_s};
        s.asks(mustCsr(named(u"printer-9.example"_s), u"client-next"_s));
    };
    const auto replaced = [](S &s) {
        const Certificate foreign = printerCertificate(now.addDays(-300), now.addDays(65));
        s.withoutChallenge();
        s.signedBy(foreign);
        s.request.replacedCa = ca().issuer().certificate;
        s.request.type = MessageType::RenewalReq;
    };
    addRows({
        {"a certificate of this CA around another's envelope", u"RenewalOtherNames"_s, othersEnvelope},
        {"a certificate of this CA and its own key, for another name", u"issue c1"_s,
         [=](S &s) {
             othersEnvelope(s);
             s.asks(mustCsr(named(u"printer-9.example"_s)));
         }},
        {"a certificate of this CA for its own name, too early", u"issue c1"_s,
         [](S &s) {
             s.renewsByPkcsReq();
             s.connector.renewalWindowDays = 30;
             s.asks(mustCsr(printerSpec(), u"client-next"_s));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
         }},
        {"one that may sign for others", u"issue c1"_s,
         [=](S &s) {
             othersEnvelope(s);
             s.request.maySignForOthers = true;
         }},
        {"one that may sign for others, with a wrong challenge", u"ChallengeWrong"_s,
         [=](S &s) {
             othersEnvelope(s);
             s.request.maySignForOthers = true;
             s.wrongChallenge();
         }},
        {"a certificate of a replaced CA", u"issue"_s, replaced},
        {"a certificate of a replaced CA, in a PKCSReq", u"issue"_s,
         [=](S &s) {
             replaced(s);
             s.request.type = MessageType::PkcsReq;
         }},
        {"a certificate of a replaced CA, with a new key", u"issue"_s,
         [=](S &s) {
             replaced(s);
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             s.asks(mustCsr(spec, u"client-next"_s));
         }},
        {"a certificate of a replaced CA, for another name", u"RenewalOtherNames"_s,
         [=](S &s) {
             replaced(s);
             s.asks(mustCsr(named(u"boss.example"_s)));
         }},
    });
}
void TestPolicy::signers() { checkRow(); }

// C2, C3

void TestPolicy::challenges_data()
{
    using S = Situation;
    const auto renewable = [](S &s, int daysLeft) {
        s.connector.renewalWindowDays = 30;
        s.facts.challenge->renewable = true;
        s.facts.challenge->subject = u"printer-7.example"_s;
        s.facts.challenge->uses = 1;
        s.facts.challenge->lastNotAfter = now.addDays(daysLeft);
    };
    addRows({
        {"good", u"issue c1"_s, [](S &) {}},
        {"missing", u"ChallengeMissing"_s, [](S &s) { s.withoutChallenge(); }},
        {"wrong", u"ChallengeWrong"_s, [](S &s) { s.wrongChallenge(); }},
        {"missing, and a RenewalReq signed by itself", u"RenewalForeign"_s,
         [](S &s) {
             s.withoutChallenge();
             s.request.type = MessageType::RenewalReq;
         }},
        {"good, and a RenewalReq signed by itself", u"RenewalForeign"_s, [](S &s) { s.request.type = MessageType::RenewalReq; }},
        {"expired", u"ChallengeExpired!"_s, [](S &s) { s.facts.challenge->expires = now.addSecs(-1); }},
        {"expires now", u"ChallengeExpired!"_s, [](S &s) { s.facts.challenge->expires = now; }},
        {"expires in a moment", u"issue c1"_s, [](S &s) { s.facts.challenge->expires = now.addMSecs(1); }},
        {"used once of once", u"ChallengeUsed!"_s,
         [](S &s) {
             s.facts.challenge->usesAllowed = 1;
             s.facts.challenge->uses = 1;
         }},
        {"used once of two", u"issue c1"_s,
         [](S &s) {
             s.facts.challenge->usesAllowed = 2;
             s.facts.challenge->uses = 1;
         }},
        {"used more than allowed", u"ChallengeUsed!"_s,
         [](S &s) {
             s.facts.challenge->usesAllowed = 2;
             s.facts.challenge->uses = 3;
         }},
        {"used a million times, unlimited", u"issue c1"_s, [](S &s) { s.facts.challenge->uses = 1'000'000; }},
        {"bound to the subject", u"issue c1"_s, [](S &s) { s.facts.challenge->subject = u"printer-7.example"_s; }},
        {"bound, in another case", u"issue c1"_s, [](S &s) { s.facts.challenge->subject = u"PRINTER-7.Example"_s; }},
        {"bound to another subject", u"ChallengeForeign!"_s, [](S &s) { s.facts.challenge->subject = u"printer-8.example"_s; }},
        {"bound to a longer subject", u"ChallengeForeign!"_s, [](S &s) { s.facts.challenge->subject = u"printer-7.example.org"_s; }},
        {"bound, and the CSR names nobody", u"SubjectInvalid"_s,
         [](S &s) {
             CsrSpec spec = printerSpec();
             spec.subject = {{{u"O"_s, u"printer-7.example"_s}}};
             s.asks(mustCsr(spec));
             s.facts.challenge->subject = u"printer-7.example"_s;
         }},
        {"bound, and the CSR has its name as subjectAltName only", u"issue c1"_s,
         [](S &s) {
             CsrSpec spec = printerSpec();
             spec.subject = {{{u"O"_s, u"Acme"_s}}};
             spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s)};
             s.asks(mustCsr(spec));
             s.facts.challenge->subject = u"printer-7.example"_s;
         }},
        {"bound, and the CSR names a second CN", u"ChallengeForeign!"_s,
         [](S &s) {
             CsrSpec spec = printerSpec();
             spec.subject = {{{u"CN"_s, u"printer-7.example"_s}, {u"CN"_s, u"boss.example"_s}}};
             s.asks(mustCsr(spec));
             s.facts.challenge->subject = u"printer-7.example"_s;
         }},
        {"expired and foreign: the first said", u"ChallengeExpired!"_s,
         [](S &s) {
             s.facts.challenge->expires = now.addSecs(-1);
             s.facts.challenge->subject = u"x"_s;
         }},
        {"renewable, for the first time", u"issue c1"_s,
         [](S &s) {
             s.facts.challenge->renewable = true;
             s.facts.challenge->subject = u"printer-7.example"_s;
         }},
        {"renewable, before its window", u"ChallengeUsed!"_s, [=](S &s) { renewable(s, 31); }},
        {"renewable, a moment before its window", u"ChallengeUsed!"_s,
         [=](S &s) {
             renewable(s, 30);
             s.facts.challenge->lastNotAfter = s.facts.challenge->lastNotAfter->addMSecs(1);
         }},
        {"renewable, as its window begins", u"issue c1"_s, [=](S &s) { renewable(s, 30); }},
        {"renewable, in its window", u"issue c1"_s, [=](S &s) { renewable(s, 5); }},
        {"renewable, after the certificate ended", u"issue c1"_s, [=](S &s) { renewable(s, -5); }},
        {"renewable without a window: before the last third", u"ChallengeUsed!"_s,
         [=](S &s) {
             renewable(s, 11);
             s.connector.renewalWindowDays = 0;
             s.facts.challenge->lastNotBefore = now.addDays(-20);
         }},
        {"renewable without a window: in the last third", u"issue c1"_s,
         [=](S &s) {
             renewable(s, 10);
             s.connector.renewalWindowDays = 0;
             s.facts.challenge->lastNotBefore = now.addDays(-20);
         }},
        {"renewable without a window, of a certificate whose beginning was not noted", u"ChallengeUsed!"_s,
         [=](S &s) {
             renewable(s, 122);
             s.connector.renewalWindowDays = 0;
         }},
        {"renewable in its window, but foreign", u"ChallengeForeign!"_s,
         [=](S &s) {
             renewable(s, 5);
             s.facts.challenge->subject = u"printer-8.example"_s;
         }},
        {"EC key without a challenge", u"ChallengeNeededByEc"_s,
         [](S &s) {
             s.withoutChallenge();
             s.signedBy(selfSigned(testKey(u"ec-p256"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"EC key without a challenge, approval by hand", u"ChallengeNeededByEc"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.withoutChallenge();
             s.signedBy(selfSigned(testKey(u"ec-p256"_s), u"CN=printer-7.example"_s, now).certificate);
         }},
        {"EC key with a challenge", u"issue c1"_s,
         [](S &s) {
             s.signedBy(selfSigned(testKey(u"ec-p384"_s), u"CN=printer-7.example"_s, now).certificate);
             s.asks(mustCsr(printerSpec(), u"ec-p384"_s));
         }},
        {"EC key with a wrong challenge", u"ChallengeWrong"_s,
         [](S &s) {
             s.signedBy(selfSigned(testKey(u"ec-p256"_s), u"CN=printer-7.example"_s, now).certificate);
             s.asks(mustCsr(printerSpec(), u"ec-p256"_s));
             s.wrongChallenge();
         }},
        {"EC renewal without a challenge", u"ChallengeNeededByEc"_s,
         [](S &s) { s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"ec-p256"_s)); }},
        {"EC renewal, whose challenge only encrypts", u"renew 7"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"ec-p256"_s));
             s.asks(mustCsr(printerSpec(), u"ec-p256"_s));
         }},
    });
}
void TestPolicy::challenges() { checkRow(); }

void TestPolicy::boundNames_data()
{
    using S = Situation;
    // Bound to printer-7.print.example, whose CSR asks for this common name and these names.
    const auto bound = [](const QString &cn, const QStringList &names, const Change &more = {}) {
        return [=](S &s) {
            s.facts.challenge->subject = u"printer-7.print.example"_s;
            CsrSpec spec = named(cn);
            for (const QString &name : names)
                spec.altNames.append(nameFrom(name));
            s.asks(mustCsr(spec));
            if (more)
                more(s);
        };
    };
    const QString cn = u"printer-7.print.example"_s;
    const auto also = [](const QStringList &names) { return [=](S &s) { s.facts.challenge->also = names; }; };
    const auto leavesOut = [](S &s) { s.connector.furtherNames = FurtherNames::LeaveOut; };
    const auto inventory = [](const NameHolders &holders) { return [=](S &s) { s.facts.holders = holders; }; };
    const auto rules = [](const QStringList &names) { return [=](S &s) { s.connector.names = names; }; };
    QStringList ninety{u"dns:vpn.example"_s, u"dns:*.example"_s, u"ip:10.9.9.9"_s};
    for (int i = 0; i < 90; ++i)
        ninety.append(u"dns:host-%1.bank.example"_s.arg(i));
    Rows rows{
        {"the name itself", u"issue c1"_s, bound(cn, {u"dns:Printer-7.Print.Example"_s})},
        {"its first label", u"issue c1"_s, bound(cn, {u"dns:"_s + cn, u"dns:printer-7"_s})},
        {"its first label with .local", u"issue c1"_s, bound(cn, {u"dns:printer-7.local"_s})},
        {"its first label as common name", u"issue c1"_s, bound(u"PRINTER-7"_s, {u"dns:"_s + cn})},
        {"listed beside it", u"issue c1"_s, bound(cn, {u"ip:10.0.0.7"_s, u"dns:copy-7"_s}, also({u"10.0.0.7"_s, u"dns:copy-7"_s}))},
        {"listed beside it, the common name", u"issue c1"_s, bound(u"copy-7"_s, {}, also({u"copy-7"_s}))},
        {"vpn, a wildcard, an address and ninety others", u"ChallengeForeign!"_s, bound(cn, ninety)},
        {"the common name of another", u"ChallengeForeign!"_s, bound(u"boss.example"_s, {u"dns:"_s + cn})},
        {"a wildcard", u"ChallengeForeign!"_s, bound(cn, {u"dns:*.print.example"_s})},
        {"a star", u"ChallengeForeign!"_s, bound(cn, {u"dns:*"_s})},
        {"a host of another domain", u"ChallengeForeign!"_s, bound(cn, {u"dns:vpn.example"_s})},
        {"a host of another domain, left out", u"ChallengeForeign!"_s, bound(cn, {u"dns:vpn.example"_s}, leavesOut)},
        {"an address that firmware adds", u"FurtherName"_s, bound(cn, {u"ip:10.0.0.7"_s})},
        {"a host of its domain", u"FurtherName"_s, bound(cn, {u"dns:scan.print.example"_s})},
        {"another short name", u"FurtherName"_s, bound(cn, {u"dns:copier"_s})},
        {"an address, left out", u"issue c1"_s, bound(cn, {u"ip:10.0.0.7"_s, u"dns:"_s + cn}, leavesOut)},
        {"a common name cannot be left out", u"FurtherName"_s,
         bound(u"printer-7"_s, {},
               [=](S &s) {
                   leavesOut(s);
                   s.facts.holders = NameHolders{{u"printer-7.print.example"_s, {7}}, {u"printer-7"_s, {8}}};
               })},
        {"used up, and a further name", u"ChallengeUsed!"_s,
         bound(cn, {u"ip:10.0.0.7"_s}, [](S &s) { s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1; })},
        {"an address of its device", u"issue c1"_s,
         bound(cn, {u"ip:10.0.0.7"_s}, inventory({{u"printer-7.print.example"_s, {7}}, {u"10.0.0.7"_s, {7}}}))},
        {"an address of its device, which is known by its first label", u"issue c1"_s,
         bound(cn, {u"ip:10.0.0.7"_s}, inventory({{u"printer-7"_s, {7}}, {u"10.0.0.7"_s, {7}}}))},
        {"an address of another device", u"ChallengeForeign!"_s,
         bound(cn, {u"ip:10.0.0.8"_s}, inventory({{u"printer-7.print.example"_s, {7}}, {u"10.0.0.8"_s, {8}}}))},
        {"a host of another device", u"ChallengeForeign!"_s,
         bound(cn, {u"dns:printer-8.print.example"_s},
               inventory({{u"printer-7.print.example"_s, {7}}, {u"printer-8.print.example"_s, {8}}}))},
        {"an address that two devices have", u"FurtherName"_s,
         bound(cn, {u"ip:10.0.0.7"_s}, inventory({{u"printer-7.print.example"_s, {7}}, {u"10.0.0.7"_s, {7, 8}}}))},
        {"its first label, which another device has", u"FurtherName"_s,
         bound(cn, {u"dns:printer-7"_s}, inventory({{u"printer-7.print.example"_s, {7}}, {u"printer-7"_s, {8}}}))},
        {"its first label, which the rules forbid", u"NameNotAllowed"_s, bound(cn, {u"dns:printer-7"_s}, rules({u"dns:.print.example"_s}))},
        {"its first label, which the rules allow", u"issue c1"_s,
         bound(cn, {u"dns:printer-7"_s}, rules({u"dns:.print.example"_s, u"short:*"_s}))},
        {"its first label, which the rules forbid, left out", u"issue c1"_s,
         bound(cn, {u"dns:printer-7"_s},
               [=](S &s) {
                   leavesOut(s);
                   s.connector.names = {u"dns:.print.example"_s};
               })},
        {"listed, but forbidden", u"NameNotAllowed"_s,
         bound(cn, {u"ip:10.0.0.7"_s},
               [=](S &s) {
                   s.connector.names = {u"dns:.print.example"_s};
                   s.facts.challenge->also = {u"10.0.0.7"_s};
               })},
        {"an account, left out", u"NameNotAllowed"_s, bound(cn, {u"uri:tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-500"_s}, leavesOut)},
        {"a short name, and the host that it is", u"FurtherName"_s,
         bound(u"printer-7"_s, {u"dns:printer-7.print.example"_s}, [](S &s) { s.facts.challenge->subject = u"printer-7"_s; })},
        {"a short name, and a host that it is not", u"ChallengeForeign!"_s,
         bound(u"printer-7"_s, {u"dns:vpn.example"_s}, [](S &s) { s.facts.challenge->subject = u"printer-7"_s; })},
        {"words, and an address", u"FurtherName"_s,
         bound(u"Third floor"_s, {u"ip:10.0.0.7"_s}, [](S &s) { s.facts.challenge->subject = u"Third floor"_s; })},
    };
    // What is compared is what is issued; no alarm about a difference that nobody sees.
    const auto cnBytes = [](const QByteArray &value, const QByteArray &dns = {}) {
        return [=](S &s) {
            s.facts.challenge->subject = u"printer-7.print.example"_s;
            QList<QByteArray> extensions;
            if (!dns.isEmpty())
                extensions = {extensionByHand(altNameOid, derEncode(0x30, derEncode(0x82, dns)))};
            s.asks(byHand({nameByHand({{commonName, value}}), extensions, "open sesame"}));
        };
    };
    const QByteArray name = "printer-7.print.example";
    rows.append({"U+FEFF before the name", u"SubjectInvalid"_s, cnBytes(utf8("\xef\xbb\xbf" + name))});
    rows.append({"U+FEFF before the name of another", u"ChallengeForeign!"_s,
                 cnBytes(utf8("\xef\xbb\xbf"
                              "boss.example"))});
    rows.append({"the name as BIT STRING", u"SubjectInvalid"_s, cnBytes(derEncode(0x03, QByteArray(1, '\0') + name))});
    rows.append({"a blank behind the name", u"SubjectInvalid"_s, cnBytes(utf8(name + ' '))});
    rows.append({"a blank behind a dNSName", u"SubjectInvalid"_s, cnBytes(utf8(name), name + ' ')});
    addRows(rows);
}
void TestPolicy::boundNames() { checkRow(); }

void TestPolicy::whatIsLeftOut()
{
    Situation situation;
    situation.connector.furtherNames = FurtherNames::LeaveOut;
    situation.facts.challenge->subject = u"printer-7.example"_s;
    CsrSpec spec = printerSpec();
    spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s),
                     SubjectAltName::forHost(u"printer-7"_s)};
    situation.asks(mustCsr(spec));
    const Decision decision = situation.decided();
    QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
    QCOMPARE(namesText(std::get<Issue>(decision).spec), u"dns:printer-7.example dns:printer-7"_s);
    // A renewal asks for it again, and gets what it had.
    situation.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7, {spec.altNames[0], spec.altNames[2]}));
    spec.challenge = {};
    situation.asks(mustCsr(spec));
    const Decision renewal = situation.decided();
    QVERIFY2(std::holds_alternative<Issue>(renewal), qPrintable(situation.outcome()));
    QCOMPARE(namesText(std::get<Issue>(renewal).spec), u"dns:printer-7.example dns:printer-7"_s);
}

// C6

void TestPolicy::approval_data()
{
    using S = Situation;
    addRows({
        {"by hand, with a challenge", u"defer c1"_s, [](S &s) { s.connector.approval = Approval::Manual; }},
        {"by hand, without one", u"defer"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.withoutChallenge();
         }},
        {"by hand, without one where it is required", u"ChallengeMissing"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.connector.requireChallenge = true;
             s.withoutChallenge();
         }},
        {"by hand, with one where it is required", u"defer c1"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.connector.requireChallenge = true;
         }},
        {"by hand, with a wrong one", u"ChallengeWrong"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.wrongChallenge();
         }},
        {"by hand, with an expired one", u"ChallengeExpired!"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.facts.challenge->expires = now;
         }},
        {"by hand, with one that is used up", u"ChallengeUsed!"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
         }},
        {"automatic, where a challenge is not required", u"ChallengeMissing"_s,
         [](S &s) {
             s.connector.requireChallenge = false;
             s.withoutChallenge();
         }},
        {"by hand, a renewal", u"defer"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.renews();
         }},
        {"by hand, what policy refuses is not put before anybody", u"NameNotAllowed"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.connector.names = {u"dns:.acme.example"_s};
         }},
        {"by hand, a bad renewal", u"RenewalRevoked"_s,
         [](S &s) {
             s.connector.approval = Approval::Manual;
             s.renews();
             s.facts.signer->revoked = true;
         }},
    });
}
void TestPolicy::approval() { checkRow(); }

// C7: a renewal is authorised by the old certificate

void TestPolicy::renewals_data()
{
    using S = Situation;
    addRows({
        {"RenewalReq", u"renew 7"_s, [](S &s) { s.renews(); }},
        {"PKCSReq", u"renew 7"_s, [](S &s) { s.renewsByPkcsReq(); }},
        {"to a new key", u"renew 7"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             s.asks(mustCsr(spec, u"client-next"_s));
         }},
        {"an ignored challenge that is used up, PKCSReq", u"renew 7"_s,
         [](S &s) {
             s.renewsByPkcsReq();
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
             s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
         }},
        {"an ignored challenge that is wrong", u"renew 7"_s,
         [](S &s) {
             s.renews();
             s.asks(mustCsr(printerSpec()));
         }},
        {"revoked", u"RenewalRevoked"_s,
         [](S &s) {
             s.renews();
             s.facts.signer->revoked = true;
         }},
        {"revoked, by PKCSReq with a good challenge", u"RenewalRevoked"_s,
         [](S &s) {
             s.renewsByPkcsReq();
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
             s.facts.signer->revoked = true;
         }},
        {"expired", u"RenewalExpired"_s, [](S &s) { s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1))); }},
        {"expires this second", u"renew 7"_s, [](S &s) { s.renews(printerCertificate(now.addDays(-365), now)); }},
        {"not valid yet", u"RenewalExpired"_s, [](S &s) { s.renews(printerCertificate(now.addSecs(60), now.addDays(365))); }},
        {"no grace: expired, with a window", u"RenewalExpired"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 30;
             s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1)));
         }},
        {"expired, by PKCSReq with a good challenge", u"issue c1"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1)));
             s.request.type = MessageType::PkcsReq;
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
         }},
        {"expired, by PKCSReq with a used challenge", u"ChallengeUsed!"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1)));
             s.request.type = MessageType::PkcsReq;
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
             s.facts.challenge->usesAllowed = s.facts.challenge->uses = 1;
         }},
        {"expired, by PKCSReq without a challenge", u"RenewalExpired"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1)));
             s.request.type = MessageType::PkcsReq;
         }},
        {"expired, RenewalReq with a good challenge", u"RenewalExpired"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1)));
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
         }},
        {"no window: on the first day", u"renew 7"_s, [](S &s) { s.renews(printerCertificate(now.addSecs(-1), now.addDays(365))); }},
        {"window of 30 days: 31 left", u"RenewalTooEarly"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 30;
             s.renews(printerCertificate(now.addDays(-334), now.addDays(31)));
         }},
        {"window of 30 days: a second early", u"RenewalTooEarly"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 30;
             s.renews(printerCertificate(now.addDays(-335), now.addDays(30).addSecs(1)));
         }},
        {"window of 30 days: 30 left", u"renew 7"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 30;
             s.renews(printerCertificate(now.addDays(-335), now.addDays(30)));
         }},
        {"window longer than the validity", u"renew 7"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 3000;
             s.renews(printerCertificate(now.addDays(-1), now.addDays(10)));
         }},
        {"too early, by PKCSReq with a good challenge", u"issue c1"_s,
         [](S &s) {
             s.connector.renewalWindowDays = 30;
             s.renewsByPkcsReq();
             s.asks(mustCsr(printerSpec()));
             s.facts.challenge = ChallengeFacts{u"c1"_s};
         }},
        {"another connector's", u"RenewalElsewhere"_s,
         [](S &s) {
             s.renews();
             s.facts.signer->connector = u"warehouse"_s;
         }},
        {"issued through no connector", u"RenewalElsewhere"_s,
         [](S &s) {
             s.renews();
             s.facts.signer->connector.clear();
         }},
        {"another CA's", u"RenewalForeign"_s,
         [](S &s) {
             s.renews();
             s.facts.signer.reset();
         }},
        {"another CN", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.subject = {{{u"O"_s, u"Acme"_s}, {u"CN"_s, u"printer-8.example"_s}}};
             s.asks(mustCsr(spec));
         }},
        {"an attribute more", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.subject.attributes.append({u"OU"_s, u"x"_s});
             s.asks(mustCsr(spec));
         }},
        {"attributes in another order", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.subject = {{{u"CN"_s, u"printer-7.example"_s}, {u"O"_s, u"Acme"_s}}};
             s.asks(mustCsr(spec));
         }},
        {"the subject in another string type", u"renew 7"_s,
         [](S &s) {
             s.renews();
             s.asks(byHand({nameByHand({{"2.5.4.10", derEncode(0x13, "Acme")}, {commonName, derEncode(0x13, "printer-7.example")}})}));
         }},
        {"the same names", u"renew 7"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {SubjectAltName::forHost(u"Printer-7.EXAMPLE"_s)};
             s.asks(mustCsr(spec));
         }},
        {"a name more", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews();
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"boss.example"_s)};
             s.asks(mustCsr(spec));
         }},
        {"a name less", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7,
                                         {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)}));
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s)};
             s.asks(mustCsr(spec));
         }},
        {"names in another order", u"renew 7"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7,
                                         {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)}));
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {SubjectAltName::forHost(u"10.0.0.7"_s), SubjectAltName::forHost(u"printer-7.example"_s)};
             s.asks(mustCsr(spec));
         }},
        {"a dNSName where an iPAddress was", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7, {SubjectAltName::forHost(u"10.0.0.7"_s)}));
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {{SubjectAltName::Kind::Dns, u"10.0.0.7"_s}};
             s.asks(mustCsr(spec));
         }},
        {"names where the old one has none", u"RenewalOtherNames"_s,
         [](S &s) {
             s.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7, {}));
             CsrSpec spec = printerSpec();
             spec.challenge = {};
             spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s)};
             s.asks(mustCsr(spec));
         }},
        {"a key that is not allowed any more", u"KeyNotAllowed"_s,
         [](S &s) {
             s.connector.keys = {u"ec:p256"_s};
             s.renews();
         }},
        {"a name that is not allowed any more", u"NameNotAllowed"_s,
         [](S &s) {
             s.connector.names = {u"dns:.acme.example"_s};
             s.renews();
         }},
    });
}
void TestPolicy::renewals() { checkRow(); }

void TestPolicy::renewalsGetTheNamesTheyHad()
{
    const QList<SubjectAltName> names{SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)};
    for (const Preset preset : {Preset::Printers, Preset::Mobile, Preset::Strict}) {
        Situation situation;
        situation.connector.preset = preset;
        situation.connector.usages = {u"clientAuth"_s};
        situation.renews(printerCertificate(now.addDays(-300), now.addDays(65), u"client"_s, 7, names));
        const Decision decision = situation.decided();
        QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
        QCOMPARE(std::get<Issue>(decision).spec.altNames, names);
    }
}

// C7: what is issued

void TestPolicy::presets_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QString>("cn");
    QTest::addColumn<QString>("asked"); ///< subjectAltName
    QTest::addColumn<QString>("usage"); ///< extendedKeyUsage that is asked for
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("usages");
    const QString both = u"serverAuth clientAuth"_s;
    const auto row = [](const char *name, Preset preset, const QString &cn, const QString &asked, const QString &usage,
                        const QString &names,
                        const QString &usages) { QTest::newRow(name) << preset << cn << asked << usage << names << usages; };
    using enum Preset;
    row("printer, a host name", Printers, u"printer-7.example"_s, {}, {}, u"dns:printer-7.example"_s, both);
    row("printer, one label", Printers, u"printer7"_s, {}, {}, u"dns:printer7"_s, both);
    row("printer, an underscore", Printers, u"printer_7"_s, {}, {}, u"dns:printer_7"_s, both);
    row("printer, an IPv4 address", Printers, u"10.0.0.7"_s, {}, {}, u"ip:10.0.0.7"_s, both);
    row("printer, an IPv6 address", Printers, u"2001:db8::7"_s, {}, {}, u"ip:2001:db8::7"_s, both);
    row("printer, words", Printers, u"Printer on the 3rd floor"_s, {}, {}, {}, both);
    row("printer, not ASCII", Printers, u"drucker-\u00fc.example"_s, {}, {}, {}, both);
    row("printer, an e-mail address", Printers, u"a@b.example"_s, {}, {}, {}, both);
    row("printer, a URL", Printers, u"http://a.example/"_s, {}, {}, {}, both);
    row("printer, an empty label", Printers, u"a..example"_s, {}, {}, {}, both);
    row("printer, a dot at the end", Printers, u"a.example."_s, {}, {}, {}, both);
    row("printer, a label of 64", Printers, QString(u'a').repeated(64), {}, {}, {}, both);
    row("printer, a label of 63", Printers, QString(u'a').repeated(63), {}, {}, u"dns:"_s + QString(u'a').repeated(63), both);
    row("printer, names asked for", Printers, u"printer-7.example"_s, u"dns:other.example"_s, {}, u"dns:other.example"_s, both);
    row("printer, a usage asked for", Printers, u"printer-7.example"_s, {}, u"clientAuth"_s, u"dns:printer-7.example"_s, u"clientAuth"_s);
    row("printer, IPsec asked for", Printers, u"printer-7.example"_s, {}, u"ipsecIKE"_s, u"dns:printer-7.example"_s, u"ipsecIKE"_s);
    row("printer, a usage twice", Printers, u"a"_s, {}, u"clientAuth clientAuth"_s, u"dns:a"_s, u"clientAuth"_s);
    row("mobile", Mobile, u"phone-7.example"_s, {}, {}, {}, u"clientAuth"_s);
    row("mobile, asks for serverAuth", Mobile, u"phone"_s, {}, u"serverAuth"_s, {}, u"clientAuth"_s);
    row("mobile, asks to sign code", Mobile, u"phone"_s, {}, u"codeSigning"_s, {}, u"clientAuth"_s);
    row("mobile, names asked for", Mobile, u"phone"_s, u"dns:phone.example"_s, {}, u"dns:phone.example"_s, u"clientAuth"_s);
    row("strict", Strict, u"printer-7.example"_s, {}, u"clientAuth"_s, {}, u"clientAuth"_s);
    row("strict, an address", Strict, u"10.0.0.7"_s, {}, u"clientAuth"_s, {}, u"clientAuth"_s);
    row("strict, all asked for", Strict, u"a.example"_s, u"dns:a.example"_s, u"serverAuth"_s, u"dns:a.example"_s, u"serverAuth"_s);
}

void TestPolicy::presets()
{
    QFETCH(Preset, preset);
    QFETCH(QString, cn);
    QFETCH(QString, asked);
    QFETCH(QString, usage);
    QFETCH(QString, names);
    QFETCH(QString, usages);
    CsrSpec spec = named(cn);
    if (!asked.isEmpty())
        spec.altNames = {*SubjectAltName::parse(asked)};
    spec.extendedKeyUsage = usage.split(u' ', Qt::SkipEmptyParts);
    Situation situation;
    situation.connector.preset = preset;
    situation.asks(mustCsr(spec));
    const Decision decision = situation.decided();
    QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
    QCOMPARE(namesText(std::get<Issue>(decision).spec), names);
    QCOMPARE(ekuText(std::get<Issue>(decision).spec), usages);
}

void TestPolicy::namesThatAreRefused_data()
{
    using S = Situation;
    const auto hosts = [](int count) {
        CsrSpec spec = named(u"printer-7.example"_s);
        for (int i = 0; i < count; ++i)
            spec.altNames += SubjectAltName::forHost(u"a%1.example"_s.arg(i));
        return spec;
    };
    const auto attributes = [](int count) {
        CsrSpec spec = named(u"printer-7.example"_s);
        for (int i = 1; i < count; ++i)
            spec.subject.attributes.append({u"OU"_s, u"unit %1"_s.arg(i)});
        return spec;
    };
    const auto cnBytes = [](const QByteArray &value) { return byHand({nameByHand({{commonName, value}}), {}, "open sesame"}); };
    const auto altName = [](const QByteArray &generalName) {
        return byHand({nameByHand({{commonName, utf8("printer-7.example")}}),
                       {extensionByHand(altNameOid, derEncode(0x30, generalName))},
                       "open sesame"});
    };
    const QStringList below{u"dns:.print.example"_s};
    const auto allowed = [](S &s, const QStringList &names, const QString &cn, const QString &alt = {}) {
        s.connector.names = names;
        CsrSpec spec = named(cn);
        if (!alt.isEmpty())
            spec.altNames = {nameFrom(alt)};
        s.asks(mustCsr(spec));
    };
    addRows({
        {"100 names", u"issue c1"_s, [=](S &s) { s.asks(mustCsr(hosts(100))); }},
        {"101 names", u"TooManyNames"_s, [=](S &s) { s.asks(mustCsr(hosts(101))); }},
        {"100 attributes", u"issue c1"_s, [=](S &s) { s.asks(mustCsr(attributes(100))); }},
        {"101 attributes", u"TooManyNames"_s, [=](S &s) { s.asks(mustCsr(attributes(101))); }},
        {"no subject, no name", u"SubjectInvalid"_s,
         [=](S &s) {
             s.asks(byHand({derEncode(0x30, {}), {}, "open sesame"}));
         }},
        {"no subject, but a name", u"issue c1"_s,
         [=](S &s) {
             CsrSpec spec = hosts(1);
             spec.subject = {};
             s.asks(mustCsr(spec));
         }},
        {"control characters", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8("\x01\x02\x03"))); }},
        {"a NUL inside", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8(QByteArray("good.example\0.evil.example", 26)))); }},
        {"a line break", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8("a\nb"))); }},
        {"text that runs backwards", u"SubjectInvalid"_s,
         [=](S &s) {
             s.asks(cnBytes(utf8("a\xe2\x80\xae"
                                 "b")));
         }},
        {"white space", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8("   "))); }},
        {"an empty CN", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8(""))); }},
        {"a CN of octets", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(derEncode(0x03, QByteArray("\0\1\2", 3)))); }},
        {"a CN of 256 characters", u"SubjectInvalid"_s, [=](S &s) { s.asks(cnBytes(utf8(QByteArray(256, 'a')))); }},
        {"a CN of 255 characters", u"issue c1"_s, [=](S &s) { s.asks(cnBytes(utf8(QByteArray(255, 'a')))); }},
        {"a CN beyond the BMP", u"issue c1"_s, [=](S &s) { s.asks(cnBytes(utf8("\xf0\x9f\x96\xa8"))); }},
        {"a BMPString", u"issue c1"_s, [=](S &s) { s.asks(cnBytes(derEncode(0x1e, QByteArray("\0a\0b", 4)))); }},
        {"a name with a NUL", u"SubjectInvalid"_s, [=](S &s) { s.asks(altName(derEncode(0x82, QByteArray("a.example\0.b", 12)))); }},
        {"an empty name", u"SubjectInvalid"_s, [=](S &s) { s.asks(altName(derEncode(0x82, {}))); }},
        {"an otherName", u"NameNotAllowed"_s,
         [=](S &s) {
             // A Microsoft UPN, which would log somebody on
             s.asks(altName(derEncode(0xa0, derOid("1.3.6.1.4.1.311.20.2.3") + derEncode(0xa0, utf8("admin@example")))));
         }},
        {"a directoryName", u"NameNotAllowed"_s,
         [=](S &s) {
             s.asks(altName(derEncode(0xa4, nameByHand({{commonName, utf8("x")}}))));
         }},
        {"an iPAddress of 5 octets", u"NameNotAllowed"_s, [=](S &s) { s.asks(altName(derEncode(0x87, QByteArray(5, '\x7f')))); }},
        {"an iPAddress with its mask", u"NameNotAllowed"_s, [=](S &s) { s.asks(altName(derEncode(0x87, QByteArray(8, '\xff')))); }},
        {"an empty iPAddress", u"SubjectInvalid"_s, [=](S &s) { s.asks(altName(derEncode(0x87, QByteArray()))); }},
        {"a dNSName that is not ASCII", u"NameNotAllowed"_s, [=](S &s) { s.asks(altName(derEncode(0x82, "\xe9..example"))); }},
        {"an e-mail address that is not ASCII", u"NameNotAllowed"_s, [=](S &s) { s.asks(altName(derEncode(0x81, "\xe9@example"))); }},
        {"an e-mail address and a URI, which nobody switched on", u"NameNotAllowed"_s,
         [=](S &s) {
             CsrSpec spec = named(u"a"_s);
             spec.altNames = {{SubjectAltName::Kind::Email, u"a@b.example"_s}, {SubjectAltName::Kind::Uri, u"urn:uuid:1"_s}};
             s.asks(mustCsr(spec));
         }},
        // Allowed names
        {"below an allowed domain", u"issue c1"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"a.example.com"_s); }},
        {"below it, in another case", u"issue c1"_s, [=](S &s) { allowed(s, {u"dns:.Example.COM"_s}, u"A.EXAMPLE.com"_s); }},
        {"deeper below it", u"issue c1"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"a.b.example.com"_s); }},
        {"the domain itself", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"example.com"_s); }},
        {"one that ends alike", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"evilexample.com"_s); }},
        {"one that begins alike", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"a.example.com.evil"_s); }},
        {"a dot and the domain", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u".example.com"_s); }},
        {"the allowed one", u"issue c1"_s,
         [=](S &s) {
             allowed(s, {u"dns:x"_s, u"dns:a.example.com"_s}, u"a.example.com"_s);
         }},
        {"not one that holds it", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {u"dns:a.example.com"_s}, u"b.a.example.com"_s); }},
        {"CN allowed, name not", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"a.example.com"_s, u"dns:evil.example"_s); }},
        {"name allowed, CN not", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"evil.example"_s, u"dns:a.example.com"_s); }},
        {"name allowed, one CN of two not", u"NameNotAllowed"_s,
         [=](S &s) {
             allowed(s, {u"dns:.example.com"_s}, u"a.example.com"_s);
             CsrSpec spec = named(u"a.example.com"_s);
             spec.subject.attributes.append({u"CN"_s, u"evil.example"_s});
             s.asks(mustCsr(spec));
         }},
        {"an address where names are allowed", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, {u"dns:.example.com"_s}, u"a.example.com"_s, u"ip:10.0.0.7"_s); }},
        {"an allowed address", u"issue c1"_s, [=](S &s) { allowed(s, {u"ip:10.0.0.0/29"_s}, u"10.0.0.7"_s); }},
        {"no CN where names are allowed", u"issue c1"_s,
         [=](S &s) {
             s.connector.names = {u"dns:.example.com"_s};
             CsrSpec spec = hosts(0);
             spec.subject = {{{u"O"_s, u"Acme"_s}}};
             spec.altNames = {SubjectAltName::forHost(u"a.example.com"_s)};
             s.asks(mustCsr(spec));
         }},
        // Each ended as the rule does, and was issued by it.
        {"a URI that ends like an allowed domain", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, below, u"a.print.example"_s, u"uri:https://bank.example/.print.example"_s); }},
        {"a host with a path", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, below, u"a.print.example"_s, u"dns:www.bank.com/.print.example"_s); }},
        {"an e-mail address elsewhere", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, below, u"a.print.example"_s, u"email:boss@bank.print.example"_s); }},
        {"an e-mail address in the subject", u"NameNotAllowed"_s,
         [=](S &s) {
             s.connector.names = below;
             CsrSpec spec = named(u"a.print.example"_s);
             spec.subject.attributes.append({u"emailAddress"_s, u"boss@bank.example"_s});
             s.asks(mustCsr(spec));
         }},
        {"a wildcard below an allowed domain", u"NameNotAllowed"_s,
         [=](S &s) { allowed(s, below, u"a.print.example"_s, u"dns:*.print.example"_s); }},
        {"a wildcard as common name", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"*.print.example"_s); }},
        {"neither CN nor name, but an organization", u"SubjectInvalid"_s,
         [=](S &s) {
             CsrSpec spec = printerSpec();
             spec.subject = {{{u"O"_s, u"Acme"_s}}};
             s.asks(mustCsr(spec));
         }},
        // A dNSName is a host name.
        {"a star", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:*"_s); }},
        {"everything of a top level", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:*.com"_s); }},
        {"a wildcard without a rule", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:*.print.example"_s); }},
        {"two words", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:a b"_s); }},
        {"a path", u"NameNotAllowed"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:../../etc/passwd"_s); }},
        {"a blank at the end of a common name", u"SubjectInvalid"_s, [=](S &s) { allowed(s, {}, u"printer-7.example "_s); }},
        {"an underscore within a label", u"issue c1"_s, [=](S &s) { allowed(s, {}, u"a"_s, u"dns:printer_7.example"_s); }},
        {"an account of Windows by URI", u"NameNotAllowed"_s,
         [=](S &s) {
             allowed(s, {u"dns:*"_s, u"short:*"_s, u"uri:tag:"_s}, u"a"_s, u"uri:TAG:microsoft.com,2022-09-14:sid:S-1-5-21-1"_s);
         }},
        {"an account of Windows by URI, disguised", u"NameNotAllowed"_s,
         [=](S &s) {
             allowed(s, {u"short:*"_s, u"uri:tag:"_s}, u"a"_s, u"uri:tag:micro%73oft.com,2022-09-14:sid:S-1-5-21-1"_s);
         }},
        {"two subjectAltNames", u"SubjectInvalid"_s,
         [=](S &s) {
             const QByteArray one = extensionByHand(altNameOid, derEncode(0x30, derEncode(0x82, "a.example")));
             s.asks(byHand({nameByHand({{commonName, utf8("a.example")}}), {one, one}, "open sesame"}));
         }},
    });
}
void TestPolicy::namesThatAreRefused() { checkRow(); }

void TestPolicy::onlyNamesInTheInventory_data()
{
    using S = Situation;
    const NameHolders known{{u"printer-7"_s, {7}}, {u"10.0.0.7"_s, {7}}, {u"printer-8.print.example"_s, {8}}, {u"10.0.0.8"_s, {8}}};
    const auto asks = [=](const QString &cn, const QStringList &names, const QStringList &rules = {}) {
        return [=](S &s) {
            s.connector.inventoryOnly = true;
            s.connector.names = rules;
            s.facts.holders = known;
            CsrSpec spec = named(cn);
            for (const QString &name : names)
                spec.altNames.append(nameFrom(name));
            s.asks(mustCsr(spec));
        };
    };
    addRows({
        {"its name and its address", u"issue c1"_s, asks(u"printer-7"_s, {u"dns:printer-7"_s, u"ip:10.0.0.7"_s})},
        {"its host name", u"issue c1"_s, asks(u"PRINTER-8.print.example"_s, {})},
        {"a name that no device has", u"NameNotInInventory"_s, asks(u"vpn.example"_s, {})},
        {"a further name that no device has", u"NameNotInInventory"_s, asks(u"printer-7"_s, {u"dns:vpn.example"_s})},
        {"names of two devices", u"NameNotInInventory"_s, asks(u"printer-7"_s, {u"ip:10.0.0.8"_s})},
        {"the name of a device below a domain that was not allowed", u"NameNotInInventory"_s, asks(u"printer-7.bank.example"_s, {})},
        {"the name of a device below an allowed domain", u"issue c1"_s,
         asks(u"printer-7.print.example"_s, {u"ip:10.0.0.7"_s}, {u"dns:.print.example"_s, u"ip:10.0.0.0/8"_s})},
        {"words", u"NameNotInInventory"_s, asks(u"Third floor"_s, {})},
        {"nobody knows the inventory", u"NameNotInInventory"_s, [](S &s) { s.connector.inventoryOnly = true; }},
        {"a renewal", u"NameNotInInventory"_s,
         [=](S &s) {
             s.connector.inventoryOnly = true;
             s.facts.holders = known;
             s.renews();
         }},
    });
}
void TestPolicy::onlyNamesInTheInventory() { checkRow(); }

void TestPolicy::keys_data()
{
    using S = Situation;
    const auto key = [](S &s, const QString &name, const QStringList &allowed) {
        s.connector.keys = allowed;
        s.asks(mustCsr(printerSpec(), name));
    };
    const auto small = [] { // 1024 bits, which our own code does not make
        QByteArray modulus(128, '\xc5');
        const QByteArray rsa = derEncode(0x30, derUnsigned(modulus) + derUnsigned(QByteArray("\x01\x00\x01", 3)));
        const QByteArray spki = derEncode(0x30, derEncode(0x30, derOid("1.2.840.113549.1.1.1") + QByteArray("\x05\x00", 2))
                                                    + derEncode(0x03, QByteArray(1, '\0') + rsa));
        const QByteArray info = derEncode(0x30, QByteArray("\x02\x01\x00", 3) + nameByHand({{commonName, utf8("a")}}) + spki
                                                    + derEncode(0xa0, attributeByHand("1.2.840.113549.1.9.7", derEncode(0x13, "x"))));
        const QByteArray algorithm = derEncode(0x30, derOid("1.2.840.113549.1.1.11") + QByteArray("\x05\x00", 2));
        const auto csr = Csr::fromDer(derEncode(0x30, info + algorithm + derEncode(0x03, QByteArray(129, '\0'))));
        if (!csr)
            qFatal("CSR: %s", describe(csr).constData());
        return *csr;
    };
    addRows({
        {"RSA 2048", u"issue c1"_s, [=](S &s) { key(s, u"client"_s, {}); }},
        {"P-256", u"issue c1"_s, [=](S &s) { key(s, u"ec-p256"_s, {}); }},
        {"P-384", u"issue c1"_s, [=](S &s) { key(s, u"ec-p384"_s, {}); }},
        {"RSA 1024", u"KeyNotAllowed"_s, [=](S &s) { s.asks(small()); }},
        {"RSA 2048 where it is allowed", u"issue c1"_s,
         [=](S &s) {
             key(s, u"client"_s, {u"ec:p256"_s, u"rsa:2048"_s});
         }},
        {"RSA 2048 where it is not", u"KeyNotAllowed"_s,
         [=](S &s) {
             key(s, u"client"_s, {u"rsa:4096"_s, u"ec:p256"_s});
         }},
        {"P-256 where it is allowed", u"issue c1"_s, [=](S &s) { key(s, u"ec-p256"_s, {u"ec:p256"_s}); }},
        {"P-384 where P-256 is allowed", u"KeyNotAllowed"_s, [=](S &s) { key(s, u"ec-p384"_s, {u"ec:p256"_s}); }},
        {"P-256 where P-384 is allowed", u"KeyNotAllowed"_s, [=](S &s) { key(s, u"ec-p256"_s, {u"ec:p384"_s}); }},
        {"the CA cannot issue", u"CaCannotIssue"_s, [](S &s) { s.issuer.canIssue = false; }},
        {"the CA ends now", u"CaCannotIssue"_s, [](S &s) { s.issuer.notAfter = now; }},
    });
}
void TestPolicy::keys() { checkRow(); }

void TestPolicy::usages_data()
{
    using S = Situation;
    Rows rows;
    static QList<QByteArray> tags; // rows keep pointers
    tags.reserve(100);
    for (const Preset preset : {Preset::Printers, Preset::Strict}) {
        for (const auto &[name, usage] :
             {std::pair("codeSigning", u"codeSigning"_s), std::pair("OCSPSigning", u"OCSPSigning"_s),
              std::pair("timeStamping", u"timeStamping"_s), std::pair("any", u"anyExtendedKeyUsage"_s),
              std::pair("any, dotted", u"2.5.29.37.0"_s), std::pair("smart card logon", u"1.3.6.1.4.1.311.20.2.2"_s),
              std::pair("unknown", u"1.2.3.4"_s), std::pair("kdc", u"1.3.6.1.5.2.3.5"_s)}) {
            tags.append(QByteArray(name) + ", " + presetName(preset).toUtf8());
            rows.append({tags.last().constData(), u"UsageNotAllowed"_s, [preset, usage = usage](S &s) {
                             s.connector.preset = preset;
                             CsrSpec spec = printerSpec();
                             spec.extendedKeyUsage = {u"serverAuth"_s, usage};
                             s.asks(mustCsr(spec));
                         }});
        }
    }
    for (const auto &[name, usage] :
         {std::pair("eapOverLAN", u"1.3.6.1.5.5.7.3.14"_s), std::pair("iKEIntermediate", u"1.3.6.1.5.5.8.2.2"_s),
          std::pair("emailProtection", u"emailProtection"_s), std::pair("ipsecEndSystem", u"ipsecEndSystem"_s)}) {
        rows.append({name, u"issue c1"_s, [usage = usage](S &s) {
                         CsrSpec spec = printerSpec();
                         spec.extendedKeyUsage = {usage};
                         s.asks(mustCsr(spec));
                     }});
    }
    addRows(rows);
}
void TestPolicy::usages() { checkRow(); }

/// Where a CSR names no usage (C7): the connector's choice, else the preset's, and never none unless that was chosen.
void TestPolicy::usagesByChoice_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Preset preset, const QStringList &chosen, const QString &asked, const QString &expected) {
        QTest::newRow(name) << preset << chosen << asked << expected;
    };
    using enum Preset;
    row("strict, nothing chosen", Strict, {}, {}, u"UsageMissing"_s);
    row("strict, one chosen", Strict, {u"clientAuth"_s}, {}, u"clientAuth"_s);
    row("strict, one that nobody may ask for", Strict, {u"1.2.3.4"_s}, {}, u"1.2.3.4"_s);
    row("strict, none chosen", Strict, {u"none"_s}, {}, u""_s);
    row("strict, the CSR says it", Strict, {u"clientAuth"_s}, u"serverAuth"_s, u"serverAuth"_s);
    row("strict, the CSR says it, none chosen", Strict, {u"none"_s}, u"serverAuth"_s, u"serverAuth"_s);
    row("printers, two chosen", Printers, {u"1.3.6.1.5.5.7.3.14"_s, u"clientAuth"_s}, {}, u"1.3.6.1.5.5.7.3.14 clientAuth"_s);
    row("printers, none chosen", Printers, {u"none"_s}, {}, u""_s);
    row("mobile, one chosen", Mobile, {u"emailProtection"_s}, {}, u"emailProtection"_s);
    row("mobile, the CSR says another", Mobile, {u"emailProtection"_s}, u"serverAuth"_s, u"clientAuth"_s);
}

void TestPolicy::usagesByChoice()
{
    QFETCH(Preset, preset);
    QFETCH(QStringList, chosen);
    QFETCH(QString, asked);
    QFETCH(QString, expected);
    Situation situation;
    situation.connector.preset = preset;
    situation.connector.usages = chosen;
    QVERIFY_OK(situation.connector.validate());
    QCOMPARE(ConnectorSettings::fromJson(u"office"_s, situation.connector.toJson()).usages, chosen);
    CsrSpec spec = printerSpec();
    spec.extendedKeyUsage = asked.split(u' ', Qt::SkipEmptyParts);
    situation.asks(mustCsr(spec));
    const Decision decision = situation.decided();
    if (const auto *issue = std::get_if<Issue>(&decision))
        QCOMPARE(ekuText(issue->spec), expected);
    else
        QCOMPARE(situation.outcome(), expected);
}

void TestPolicy::usagesThatMayBeChosen()
{
    QCOMPARE(usageFromText(u"serverAuth"_s), u"serverAuth"_s);
    QCOMPARE(usageFromText(u"1.3.6.1.5.5.7.3.1"_s), u"serverAuth"_s);
    QCOMPARE(usageFromText(u"1.2.3.4"_s), u"1.2.3.4"_s);
    QCOMPARE(usageFromText(u"none"_s), u"none"_s);
    for (const char *not_ : {"", "nonsense", "CN", "anyExtendedKeyUsage", "2.5.29.37.0", "OCSPSigning", "timeStamping", "1.", "1.2.3.4 "})
        QVERIFY2(!usageFromText(QString::fromLatin1(not_)), not_);
    ConnectorSettings settings{u"office"_s};
    for (const QStringList &bad : {QStringList{u"none"_s, u"clientAuth"_s}, QStringList{u"1.3.6.1.5.5.7.3.1"_s}, QStringList{u"x"_s}}) {
        settings.usages = bad;
        const auto valid = settings.validate();
        QCOMPARE_ERROR(valid, Errc::InvalidArgument);
        QCOMPARE(valid.error().facts.first(), u"--usage"_s);
    }
}

/// A request for this key as it is; nobody has signed it, which policy does not look at.
void TestPolicy::oddKeys_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    for (const auto &[file, expected] :
         {std::pair("rsa-e1", u"KeyUnsound"_s), std::pair("rsa-e2", u"KeyUnsound"_s), std::pair("rsa-e-even", u"KeyUnsound"_s),
          std::pair("rsa-e-2-64-plus", u"KeyUnsound"_s), std::pair("rsa-n-even", u"KeyUnsound"_s),
          std::pair("rsa-n-square", u"KeyUnsound"_s), std::pair("rsa-n-751", u"KeyUnsound"_s), std::pair("ec-explicit", u"KeyUnsound"_s),
          std::pair("ec-infinity", u"KeyUnsound"_s), std::pair("rsa-e3", u"issue c1"_s), std::pair("rsa-n-757", u"issue c1"_s)})
        QTest::newRow(file) << QString::fromLatin1(file) << expected;
}

void TestPolicy::oddKeys()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    const QByteArray spki = derOfPem(data(u"oddkeys/"_s + file + u".pem"_s));
    const QByteArray info = derEncode(0x30, QByteArray("\x02\x01\x00", 3) + nameByHand({{commonName, utf8("printer-7.example")}}) + spki
                                                + derEncode(0xa0, attributeByHand("1.2.840.113549.1.9.7", derEncode(0x13, "x"))));
    const QByteArray algorithm = derEncode(0x30, derOid("1.2.840.113549.1.1.11") + QByteArray("\x05\x00", 2));
    const auto csr = Csr::fromDer(derEncode(0x30, info + algorithm + derEncode(0x03, QByteArray(257, '\0'))));
    QVERIFY_OK(csr);
    Situation situation;
    situation.asks(*csr);
    QCOMPARE(situation.outcome(), expected);
    QCOMPARE(remarksOn(*csr->publicKey()), file == u"rsa-e3"_s ? QStringList{u"exponent3"_s} : QStringList());
    // What an administrator approved is looked at again.
    const auto shaped = shape(*csr, std::nullopt, situation.connector, situation.issuer, now);
    QCOMPARE(std::holds_alternative<Refuse>(shaped), expected == u"KeyUnsound"_s);
}

void TestPolicy::whatIsTheCas_data()
{
    using S = Situation;
    const auto known = [](S &s) {
        CaGeneration generation{1, u"ca"_s, 1, GenerationState::Former, testKey(u"ca"_s)};
        generation.certificate = ca().issuer().certificate;
        generation.chain = {selfSigned(testKey(u"other-ca"_s), u"O=Above, CN=Root"_s, now).certificate};
        generation.raKey = testKey(u"ra-encryption"_s);
        generation.raCertificates = {selfSigned(testKey(u"ra-encryption"_s), u"CN=Test CA RA"_s, now).certificate};
        s.issuer.authority.add(generation);
        CaGeneration waiting{2, u"ca"_s, 2, GenerationState::Waiting, testKey(u"intermediate"_s)};
        waiting.csr = mustCsr(named(u"Waiting CA"_s), u"intermediate"_s).der();
        s.issuer.authority.add(waiting);
    };
    const auto asks = [=](const QString &key, const QString &subject) {
        return [=](S &s) {
            known(s);
            CsrSpec spec = printerSpec();
            if (!subject.isEmpty())
                spec.subject = *DistinguishedName::parse(subject);
            s.asks(mustCsr(spec, key));
        };
    };
    const QString own = ca().issuer().certificate.subject().toString();
    addRows({
        {"a printer", u"issue c1"_s, asks(u"client"_s, {})},
        {"the CA's key", u"KeyOfCa"_s, asks(u"ca"_s, {})},
        {"the RA's key", u"KeyOfCa"_s, asks(u"ra-encryption"_s, {})},
        {"the key of the CA above", u"KeyOfCa"_s, asks(u"other-ca"_s, {})},
        {"the key that waits", u"KeyOfCa"_s, asks(u"intermediate"_s, {})},
        {"the CA's subject", u"SubjectOfCa"_s, asks(u"client"_s, own)},
        {"the CA's subject in other letters", u"SubjectOfCa"_s, asks(u"client"_s, QString(own).replace(u"CA"_s, u"ca"_s))},
        {"the RA's subject", u"SubjectOfCa"_s, asks(u"client"_s, u"CN=Test CA RA"_s)},
        {"the subject of the CA above", u"SubjectOfCa"_s, asks(u"client"_s, u"O=Above, CN=Root"_s)},
        {"the subject that waits", u"SubjectOfCa"_s, asks(u"client"_s, u"CN=Waiting CA"_s)},
        {"a part of the CA's subject", u"issue c1"_s, asks(u"client"_s, own + u", CN=printer-7.example"_s)},
    });
}
void TestPolicy::whatIsTheCas() { checkRow(); }

void TestPolicy::nothingBeginsBeforeItsCa()
{
    for (const auto &[begins, expected] : {std::pair(now.addYears(-1), now.addSecs(-3600)), std::pair(now.addSecs(-60), now.addSecs(-60)),
                                           std::pair(QDateTime(), now.addSecs(-3600))}) {
        Situation situation;
        situation.issuer.notBefore = begins;
        const Decision decision = situation.decided();
        QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
        QCOMPARE(std::get<Issue>(decision).spec.notBefore, expected);
    }
}

void TestPolicy::whatIsNotGranted()
{
    const ConnectorSettings printers{u"office"_s};
    QCOMPARE(notGranted(mustCsr(printerSpec()), printers), QStringList());
    CsrSpec spec = printerSpec();
    spec.isCa = true;
    spec.keyUsage = DigitalSignature | KeyEncipherment | NonRepudiation | KeyCertSign;
    spec.extendedKeyUsage = {u"serverAuth"_s, u"clientAuth"_s};
    QCOMPARE(notGranted(mustCsr(spec), printers), (QStringList{u"ca"_s, u"keyUsage:nonRepudiation"_s, u"keyUsage:keyCertSign"_s}));
    QCOMPARE(notGranted(mustCsr(spec, u"ec-p256"_s), printers),
             (QStringList{u"ca"_s, u"keyUsage:nonRepudiation"_s, u"keyUsage:keyEncipherment"_s, u"keyUsage:keyCertSign"_s}));
    ConnectorSettings mobile{u"office"_s};
    mobile.preset = Preset::Mobile;
    QVERIFY(notGranted(mustCsr(spec), mobile).contains(u"extendedKeyUsage:serverAuth"_s));
    const auto extension = [](const char *oid) { return derEncode(0x30, derOid(oid) + derEncode(0x04, derEncode(0x0c, "x"))); };
    const Csr foreign = byHand({nameByHand({{commonName, utf8("printer-7.example")}}),
                                {extension("1.3.6.1.4.1.311.20.2"), extension("1.3.6.1.4.1.311.25.2"), extension("1.2.3.4")},
                                "open sesame"});
    QCOMPARE(notGranted(foreign, printers), (QStringList{u"template"_s, u"sid"_s, u"extension:1.2.3.4"_s}));
    QList<QByteArray> many; // a row stays small
    static QByteArrayList oids;
    for (int i = 0; i < 200; ++i)
        oids.append("1.2.3." + QByteArray::number(i));
    for (const QByteArray &oid : std::as_const(oids))
        many.append(extension(oid.constData()));
    QCOMPARE(notGranted(byHand({nameByHand({{commonName, utf8("a")}}), many, "open sesame"}), printers).size(), 20);
}

void TestPolicy::validity_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("units");
    QTest::addColumn<QDateTime>("caEnds");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime late = now.addYears(9);
    const auto row = [](const char *name, int days, const QString &period, const QString &units, const QDateTime &caEnds,
                        const QDateTime &expected) { QTest::newRow(name) << days << period << units << caEnds << expected; };
    row("a year", 365, {}, {}, late, now.addDays(365));
    row("ten days", 10, {}, {}, late, now.addDays(10));
    row("the CA ends before", 365, {}, {}, now.addDays(100), now.addDays(100));
    row("the CA ends in a second", 365, {}, {}, now.addSecs(1), now.addSecs(1));
    row("asked: 12 hours", 365, u"Hours"_s, u"12"_s, late, now.addSecs(12 * 3600));
    row("asked: 30 days", 365, u"Days"_s, u"30"_s, late, now.addDays(30));
    row("asked: 2 weeks", 365, u"weeks"_s, u"2"_s, late, now.addDays(14));
    row("asked: 3 months", 365, u"Months"_s, u"3"_s, late, now.addMonths(3));
    row("asked: 1 year of 2", 730, u"Years"_s, u"1"_s, late, now.addYears(1));
    row("asked: more than allowed", 365, u"Years"_s, u"5"_s, late, now.addDays(365));
    row("asked: more than the CA has", 3650, u"Years"_s, u"5"_s, now.addDays(50), now.addDays(50));
    row("asked: nothing", 365, u"Years"_s, u"0"_s, late, now.addDays(365));
    row("asked: less than nothing", 365, u"Days"_s, u"-5"_s, late, now.addDays(365));
    row("asked: nonsense", 365, u"Fortnights"_s, u"2"_s, late, now.addDays(365));
    row("asked: no number", 365, u"Days"_s, u"many"_s, late, now.addDays(365));
    row("asked: a million years", 365, u"Years"_s, u"1000000"_s, late, now.addDays(365));
    row("asked: beyond an int", 365, u"Hours"_s, u"99999999999"_s, late, now.addDays(365));
}

void TestPolicy::validity()
{
    QFETCH(int, days);
    QFETCH(QString, period);
    QFETCH(QString, units);
    QFETCH(QDateTime, caEnds);
    QFETCH(QDateTime, expected);
    Situation situation;
    situation.connector.validityDays = days;
    situation.issuer.notAfter = caEnds;
    CsrByHand parts{nameByHand({{commonName, utf8("printer-7.example")}}), {}, "open sesame"};
    if (!period.isEmpty())
        parts.attributes = validityAttributes(period, units);
    situation.asks(byHand(parts));
    const Decision decision = situation.decided();
    QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
    const CertificateSpec &spec = std::get<Issue>(decision).spec;
    QCOMPARE(spec.notAfter, expected);
    QCOMPARE(spec.notBefore, now.addSecs(-3600));
}

void TestPolicy::whatIsWritten()
{
    // keyUsage by kind of key, whatever the CSR asks for; never a CA.
    for (const auto &[key, usage] :
         {std::pair(u"client"_s, quint32(DigitalSignature | KeyEncipherment)), std::pair(u"ec-p256"_s, quint32(DigitalSignature)),
          std::pair(u"ec-p384"_s, quint32(DigitalSignature))}) {
        Situation situation;
        situation.issuer.crlUrl = QUrl(u"http://ca.example/crl/office.crl"_s);
        CsrSpec spec = printerSpec();
        spec.isCa = true;
        spec.keyUsage = KeyCertSign | CrlSign | NonRepudiation;
        situation.asks(mustCsr(spec, key));
        const Decision decision = situation.decided();
        QVERIFY2(std::holds_alternative<Issue>(decision), qPrintable(situation.outcome()));
        const CertificateSpec &issued = std::get<Issue>(decision).spec;
        QCOMPARE(issued.keyUsage, usage);
        QVERIFY(!issued.isCa);
        QCOMPARE(issued.subjectDer, situation.request.csr->subjectDer());
        QVERIFY(issued.publicKey == testKey(key).publicKey());
        QCOMPARE(issued.crlDistributionPoint, situation.issuer.crlUrl);
        QVERIFY(issued.serial.isEmpty());
        // An approved request gets the same.
        const auto shaped = shape(*situation.request.csr, std::nullopt, situation.connector, situation.issuer, now);
        QVERIFY(std::holds_alternative<CertificateSpec>(shaped));
        QCOMPARE(std::get<CertificateSpec>(shaped).keyUsage, usage);
        QCOMPARE(std::get<CertificateSpec>(shaped).notAfter, issued.notAfter);
    }
}

void TestPolicy::factsForPeople()
{
    const auto factsOf = [](const Change &change) {
        Situation situation;
        change(situation);
        const Decision decision = situation.decided();
        const auto *refuse = std::get_if<Refuse>(&decision);
        return refuse ? refuse->refused.facts : QStringList{u"not refused"_s};
    };
    using S = Situation;
    QCOMPARE(factsOf([](S &s) { s.facts.challenge->expires = now.addSecs(-60); }), QStringList{u"2027-03-01T11:59:00Z"_s});
    QCOMPARE(factsOf([](S &s) {
                 s.connector.renewalWindowDays = 30;
                 s.renews(printerCertificate(now.addDays(-300), now.addDays(65)));
             }),
             QStringList{u"2027-04-05T12:00:00Z"_s});
    QCOMPARE(factsOf([](S &s) { s.renews(printerCertificate(now.addDays(-365), now.addSecs(-1))); }),
             QStringList{u"2027-03-01T11:59:59Z"_s});
    QCOMPARE(factsOf([](S &s) {
                 s.renews();
                 s.facts.signer->revoked = true;
             }),
             QStringList{u"07"_s});
    QCOMPARE(factsOf([](S &s) { s.connector.names = {u"dns:x"_s}; }), QStringList{u"dns:printer-7.example"_s});
    QCOMPARE(factsOf([](S &s) { s.connector.keys = {u"ec:p256"_s}; }), QStringList{u"RSA 2048"_s});
    QVERIFY(!factsOf([](S &s) { s.wrongChallenge(); }).join(u' ').contains(u"sesame"_s));
}

/// Somebody without a challenge learns nothing of the policy.
void TestPolicy::aRefusalOfTheChallengeComesBeforePolicy()
{
    Situation situation;
    situation.wrongChallenge();
    situation.connector.names = {u"dns:.acme.example"_s};
    situation.issuer.canIssue = false;
    QCOMPARE(situation.outcome(), u"ChallengeWrong"_s);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
