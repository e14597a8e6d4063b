#include "core/connector/certificationauthority.h"

#include "core/base/literals.h"

#include <array>

namespace scepter {
namespace {

constexpr int raDays = 730, raRenewalDays = 30;
constexpr std::array states{std::pair(GenerationState::Waiting, "waiting"), std::pair(GenerationState::Next, "next"),
                            std::pair(GenerationState::Current, "current"), std::pair(GenerationState::Former, "former")};

/// An RA for a CA whose own key cannot decrypt (RFC 8894 §3.1): an RSA key that does, and signs CertReps.
Result<CaGeneration> withRa(CaGeneration generation, Random &random, const QDateTime &now)
{
    if (generation.key.canDecrypt())
        return generation;
    const auto key = PrivateKey::generate(KeySpec::Rsa2048);
    if (!key)
        return fail(key.error());
    generation.raKey = *key;
    return renewRa(std::move(generation), random, now);
}

KeySpec specOf(const PublicKey &key)
{
    if (key.algorithm() == KeyAlgorithm::Ec)
        return key.description() == u"EC P-384"_s ? KeySpec::EcP384 : KeySpec::EcP256;
    return key.bits() > 3072 ? KeySpec::Rsa4096 : key.bits() > 2048 ? KeySpec::Rsa3072 : KeySpec::Rsa2048;
}

Result<CaGeneration> selfSign(CaGeneration generation, const QByteArray &subjectDer, const QDateTime &notAfter, Random &random,
                              const QDateTime &now)
{
    CertificateSpec spec{subjectDer, generation.key.publicKey(), randomSerial(random), now.addSecs(-3600), notAfter};
    spec.keyUsage = DigitalSignature | KeyCertSign | CrlSign;
    if (generation.key.canDecrypt()) // requests are enveloped for it
        spec.keyUsage |= KeyEncipherment;
    spec.isCa = true;
    const auto certificate = issueCertificate(spec, std::nullopt, generation.key);
    if (!certificate)
        return fail(certificate.error());
    generation.certificate = *certificate;
    return withRa(std::move(generation), random, now);
}

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

Result<void> validate(const CaSpec &spec)
{
    if (spec.days < 1 || spec.days > 36500)
        return invalid(u"--days"_s, QString::number(spec.days));
    if (spec.subject.attributes.isEmpty())
        return invalid(u"--subject"_s, QString());
    return {};
}

} // namespace

QString generationStateName(GenerationState state)
{
    const auto *row = std::find_if(states.begin(), states.end(), [&](const auto &r) { return r.first == state; });
    return QString::fromLatin1(row->second);
}

std::optional<GenerationState> generationStateFromName(const QString &name)
{
    for (const auto &[state, text] : states) {
        if (name == QLatin1StringView(text))
            return state;
    }
    return std::nullopt;
}

QString crlName(const QString &ca, int number) { return number == 1 ? ca : ca + u'.' + QString::number(number); }

QByteArray randomSerial(Random &random)
{
    QByteArray serial = random.bytes(16);
    if (serial[0] == '\0') // an INTEGER has no leading zeros; one octet in 256 loses a fraction of a bit
        serial[0] = 1;
    return serial;
}

bool CaGeneration::canIssue(const QDateTime &now) const
{
    return state != GenerationState::Waiting && certificate && certificate->notBefore() <= now && now < certificate->notAfter();
}

QUrl CaGeneration::crlUrl(const QUrl &baseUrl) const
{
    if (baseUrl.isEmpty())
        return {};
    QUrl url = baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/crl/"_s + crlName() + u".crl"_s);
    return url;
}

Result<CaGeneration> createSelfSigned(const CaSpec &spec, Random &random, const QDateTime &now)
{
    if (auto valid = validate(spec); !valid)
        return fail(valid.error());
    const auto subject = spec.subject.toDer();
    const auto key = subject ? PrivateKey::generate(spec.key) : fail(subject.error());
    if (!key)
        return fail(key.error());
    return selfSign({0, spec.name, 1, GenerationState::Current, *key}, *subject, now.addDays(spec.days), random, now);
}

Result<CaGeneration> createRequest(const CaSpec &spec)
{
    if (auto valid = validate(spec); !valid)
        return fail(valid.error());
    const auto key = PrivateKey::generate(spec.key);
    if (!key)
        return fail(key.error());
    CsrSpec request{spec.subject};
    request.keyUsage = DigitalSignature | KeyCertSign | CrlSign | (key->canDecrypt() ? quint32(KeyEncipherment) : 0u);
    request.isCa = true;
    const auto csr = Csr::create(request, *key);
    if (!csr)
        return fail(csr.error());
    CaGeneration generation{0, spec.name, 1, GenerationState::Waiting, *key};
    generation.csr = csr->der();
    return generation;
}

Result<CaGeneration> install(CaGeneration generation, const QList<Certificate> &chain, Random &random, const QDateTime &now)
{
    const auto own = std::find_if(chain.begin(), chain.end(),
                                  [&](const Certificate &candidate) { return candidate.publicKey() == generation.key.publicKey(); });
    if (own == chain.end() || !own->isCa())
        return fail(Errc::ForeignCertificate, u"no CA certificate for the key"_s, {generation.ca});
    for (const Certificate &each : chain) { // anybody could sign in its name
        if (const auto fault = each.publicKey().fault())
            return fail(Errc::UnsoundKey, each.subject().toString(), {keyFaultText(*fault)});
    }
    if (own->notAfter() <= now)
        return fail(Errc::CaExpired, {}, {own->notAfter().toString(Qt::ISODate)});
    generation.certificate = *own;
    generation.chain.clear();
    QList<Certificate> rest = chain;
    rest.removeOne(*own);
    for (Certificate below = *own; !below.isSignedBy(below);) {
        // A root may be older than basicConstraints; whoever stands between must be a CA.
        const auto above = std::find_if(rest.begin(), rest.end(), [&](const Certificate &candidate) {
            return below.isSignedBy(candidate) && (candidate.isCa() || candidate.isSignedBy(candidate));
        });
        if (above == rest.end()) {
            const QStringList subject{below.subject().toString()};
            return fail(Errc::UntrustedChain, reasonDetail(Reason::IssuerMissing, subject), reasonFacts(Reason::IssuerMissing, subject));
        }
        below = *above;
        generation.chain.append(below);
        rest.erase(above);
    }
    generation.csr.clear();
    return withRa(std::move(generation), random, now);
}

Result<CaGeneration> importCa(const QString &name, const Pkcs12 &contents, Random &random, const QDateTime &now)
{
    return install({0, name, 1, GenerationState::Current, contents.key}, QList<Certificate>{contents.certificate} + contents.chain, random,
                   now);
}

Result<CaGeneration> createNext(const CaGeneration &current, Random &random, const QDateTime &now)
{
    const Certificate &old = *current.certificate;
    const auto key = PrivateKey::generate(specOf(old.publicKey()));
    if (!key)
        return fail(key.error());
    const qint64 lifetime = old.notBefore().secsTo(old.notAfter());
    return selfSign({0, current.ca, current.number + 1, GenerationState::Next, *key}, old.subjectDer(), now.addSecs(lifetime), random, now);
}

Result<CaGeneration> renewRa(CaGeneration generation, Random &random, const QDateTime &now)
{
    DistinguishedName subject = generation.certificate->subject();
    for (NameAttribute &attribute : subject.attributes) {
        if (attribute.type == u"CN"_s)
            attribute.value += u" RA"_s;
    }
    if (subject == generation.certificate->subject())
        subject.attributes.append({u"CN"_s, u"RA"_s});
    const auto subjectDer = subject.toDer();
    if (!subjectDer)
        return fail(subjectDer.error());
    CertificateSpec spec{*subjectDer, generation.raKey->publicKey(), randomSerial(random), now.addSecs(-3600),
                         std::min(now.addDays(raDays), generation.certificate->notAfter())};
    spec.keyUsage = DigitalSignature | KeyEncipherment;
    const auto certificate = issueCertificate(spec, generation.certificate, generation.key);
    if (!certificate)
        return fail(certificate.error());
    generation.raCertificates.prepend(*certificate);
    while (generation.raCertificates.size() > 2)
        generation.raCertificates.removeLast();
    return generation;
}

bool raNeedsRenewal(const CaGeneration &generation, const QDateTime &now)
{
    if (!generation.raKey || !generation.canIssue(now))
        return false;
    const QDateTime until = generation.raCertificates.first().notAfter();
    return until < now.addDays(raRenewalDays) && until < generation.certificate->notAfter();
}

} // namespace scepter
