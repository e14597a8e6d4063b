#include "core/base/literals.h"
#include "core/crypto/certificate.h"
#include "core/crypto/certificateextensions.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;
using Kind = CertificateExtension::Kind;

namespace {

Certificate certificate(const QString &name) { return *Certificate::parse(data(u"formats/"_s + name)); }

CertificateExtension find(const Certificate &certificate, Kind kind)
{
    for (const CertificateExtension &extension : readExtensions(certificate)) {
        if (extension.kind == kind)
            return extension;
    }
    return {};
}

/// Whether what is of this kind can be read.
bool isReadable(Kind kind, QByteArrayView value)
{
    switch (kind) {
    case Kind::AltNames: return decodeGeneralNames(value).has_value();
    case Kind::KeyUsage: return decodeKeyUsage(value).has_value();
    case Kind::ExtendedKeyUsage: return decodeExtendedKeyUsage(value).has_value();
    case Kind::BasicConstraints: return decodeBasicConstraints(value).has_value();
    case Kind::CrlDistributionPoints: return decodeCrlDistributionPoints(value).has_value();
    case Kind::AuthorityInformationAccess: return decodeAuthorityInformationAccess(value).has_value();
    case Kind::CertificatePolicies: return decodeCertificatePolicies(value).has_value();
    case Kind::MicrosoftTemplateName: return decodeMicrosoftTemplateName(value).has_value();
    case Kind::MicrosoftTemplate: return decodeMicrosoftTemplate(value).has_value();
    case Kind::SubjectKeyIdentifier: return decodeSubjectKeyIdentifier(value).has_value();
    case Kind::AuthorityKeyIdentifier: return decodeAuthorityKeyIdentifier(value).has_value();
    case Kind::Other: break;
    }
    return false;
}

} // namespace

class TestCertificateExtensions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inTheirOrder();
    void names();
    void authority();
    void policies();
    void templates();
    void keyIdentifiers();
    void unreadable();
    void cutShort();
};

void TestCertificateExtensions::inTheirOrder()
{
    QStringList oids, critical;
    for (const CertificateExtension &extension : readExtensions(certificate(u"extensions.pem"_s))) {
        oids.append(extension.oid);
        if (extension.isCritical)
            critical.append(extension.oid);
    }
    QCOMPARE(oids, (QStringList{u"2.5.29.19"_s, u"2.5.29.15"_s, u"2.5.29.37"_s, u"2.5.29.17"_s, u"2.5.29.31"_s, u"2.5.29.14"_s,
                                u"2.5.29.35"_s, u"1.3.6.1.5.5.7.1.1"_s, u"2.5.29.32"_s, u"1.3.6.1.4.1.311.20.2"_s,
                                u"1.3.6.1.4.1.311.21.7"_s, u"1.3.6.1.4.1.311.25.2"_s}));
    QCOMPARE(critical, (QStringList{u"2.5.29.19"_s, u"2.5.29.15"_s, u"2.5.29.17"_s, u"1.3.6.1.4.1.311.25.2"_s}));
    QCOMPARE(find(certificate(u"extensions.pem"_s), Kind::Other).value, QByteArray::fromHex("3003020105"));
}

void TestCertificateExtensions::names()
{
    const Certificate ca = certificate(u"extensions.pem"_s);
    QCOMPARE(decodeGeneralNames(find(ca, Kind::AltNames).value),
             (QStringList{u"ca.example"_s, u"CN=Ann"_s, u"1.2.3.4"_s, u"ann@example.org"_s, u"1.2.3.5"_s}));
    QCOMPARE(decodeCrlDistributionPoints(find(ca, Kind::CrlDistributionPoints).value),
             (QStringList{u"ldap://ldap.example/cn=ca"_s, u"http://pki.example/ca.crl"_s}));
    QCOMPARE(decodeKeyUsage(find(ca, Kind::KeyUsage).value), quint32(KeyCertSign | CrlSign));
    QCOMPARE(decodeExtendedKeyUsage(find(ca, Kind::ExtendedKeyUsage).value), (QStringList{u"serverAuth"_s, u"msSmartcardLogin"_s}));
    // As the certificate itself answers.
    QCOMPARE(ca.keyUsage(), quint32(KeyCertSign | CrlSign));
    QCOMPARE(ca.crlDistributionPoints(), QList<QUrl>{QUrl(u"http://pki.example/ca.crl"_s)});
}

void TestCertificateExtensions::authority()
{
    const Certificate ca = certificate(u"extensions.pem"_s);
    QCOMPARE(decodeBasicConstraints(find(ca, Kind::BasicConstraints).value), (BasicConstraints{true, 2}));
    QCOMPARE(decodeBasicConstraints(QByteArray::fromHex("3000")), (BasicConstraints{false, std::nullopt}));
    QCOMPARE(decodeBasicConstraints(QByteArray::fromHex("30030101ff")), (BasicConstraints{true, std::nullopt}));
    QVERIFY(!decodeBasicConstraints(QByteArray::fromHex("300f0101ff020a00ffffffffffffffffff"))); // beyond 64 bits
    using Method = AccessDescription::Method;
    QCOMPARE(decodeAuthorityInformationAccess(find(ca, Kind::AuthorityInformationAccess).value),
             (QList<AccessDescription>{{Method::Ocsp, u"1.3.6.1.5.5.7.48.1"_s, u"http://ocsp.example/"_s},
                                       {Method::CaIssuers, u"1.3.6.1.5.5.7.48.2"_s, u"http://pki.example/ca.cer"_s},
                                       {Method::Other, u"1.2.3.6"_s, u"http://other.example/"_s}}));
}

void TestCertificateExtensions::policies()
{
    QCOMPARE(decodeCertificatePolicies(find(certificate(u"extensions.pem"_s), Kind::CertificatePolicies).value),
             (QList<CertificatePolicy>{
                 {u"2.5.29.32.0"_s},
                 {u"1.3.6.1.4.1.99999.1"_s},
                 {u"1.3.6.1.4.1.99999.2"_s, {u"https://pki.example/cps"_s}, {u"For printers only"_s}},
             }));
}

void TestCertificateExtensions::templates()
{
    const Certificate ca = certificate(u"extensions.pem"_s);
    QCOMPARE(decodeMicrosoftTemplateName(find(ca, Kind::MicrosoftTemplateName).value), u"IPSECIntermediateOffline"_s);
    QCOMPARE(decodeMicrosoftTemplate(find(ca, Kind::MicrosoftTemplate).value),
             (MicrosoftTemplate{u"1.3.6.1.4.1.311.21.8.1.2.3"_s, 100, 7}));
    QCOMPARE(decodeMicrosoftTemplate(QByteArray::fromHex("300406022a03")), (MicrosoftTemplate{u"1.2.3"_s}));
    QVERIFY(!decodeMicrosoftTemplate(QByteArray::fromHex("300706022a030201ff")));             // a negative version
    QVERIFY(!decodeMicrosoftTemplate(QByteArray::fromHex("300606022a030500")));               // NULL
    QVERIFY(!decodeMicrosoftTemplate(QByteArray::fromHex("300d06022a03020101020101020101"))); // one number more
    QVERIFY(!decodeMicrosoftTemplateName(QByteArray::fromHex("1e0100")));                     // half a character
}

void TestCertificateExtensions::keyIdentifiers()
{
    const Certificate ca = certificate(u"extensions.pem"_s);
    const auto own = decodeSubjectKeyIdentifier(find(ca, Kind::SubjectKeyIdentifier).value);
    QVERIFY(own && own->size() == 20);
    const auto issuers = decodeSubjectKeyIdentifier(find(certificate(u"ca.pem"_s), Kind::SubjectKeyIdentifier).value);
    QVERIFY(issuers && issuers != own);
    QCOMPARE(decodeAuthorityKeyIdentifier(find(ca, Kind::AuthorityKeyIdentifier).value),
             (AuthorityKeyIdentifier{*issuers, {u"O=Test, CN=Fixture CA"_s}, QByteArray::fromHex("0100")}));
    QCOMPARE(decodeAuthorityKeyIdentifier(QByteArray::fromHex("3000")), AuthorityKeyIdentifier{});
}

void TestCertificateExtensions::unreadable()
{
    const auto extensions = readExtensions(certificate(u"unreadable.pem"_s));
    QCOMPARE(extensions.size(), 9);
    for (const CertificateExtension &extension : extensions) {
        QVERIFY2(extension.kind != Kind::Other, qPrintable(extension.oid));
        QVERIFY2(!isReadable(extension.kind, extension.value), qPrintable(extension.oid));
    }
    QVERIFY(!decodeSubjectKeyIdentifier(QByteArray::fromHex("0500")));
    QVERIFY(!decodeAuthorityKeyIdentifier(QByteArray::fromHex("0500")));
}

/// DER ends where it says: neither a part of a value nor a value with something behind it can be read.
void TestCertificateExtensions::cutShort()
{
    for (const CertificateExtension &extension : readExtensions(certificate(u"extensions.pem"_s))) {
        if (extension.kind == Kind::Other)
            continue;
        QVERIFY2(isReadable(extension.kind, extension.value), qPrintable(extension.oid));
        for (qsizetype size = 0; size < extension.value.size(); ++size) {
            // An array of its own: reading past its end is then seen by a sanitizer.
            const QByteArray prefix(extension.value.constData(), size);
            QVERIFY2(!isReadable(extension.kind, prefix), qPrintable(extension.oid));
        }
        QVERIFY2(!isReadable(extension.kind, QByteArray(extension.value + '\0')), qPrintable(extension.oid));
    }
}

QTEST_GUILESS_MAIN(TestCertificateExtensions)
#include "tst_certificateextensions.moc"
