#include "core/fleet/certificatefilter.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// As lists show it.
QString serialDigits(QString text)
{
    text.remove(u':').remove(u' ');
    return text.toUpper();
}

bool isSensible(const FilterCondition &condition)
{
    static const QStringList texts{u"id"_s, u"subject"_s, u"device"_s, u"issuer"_s, u"connector"_s, u"ca"_s, u"serial"_s};
    static const QStringList times{u"from"_s, u"expires"_s, u"revoked"_s};
    static const QStringList locations{u"tls"_s, u"ieee8021x"_s, u"ipsec"_s, u"none"_s, QString()};
    static const QStringList states{u"valid"_s, u"due"_s, u"expired"_s, u"revoked"_s, u"replaced"_s};
    const bool isWord = condition.sign == u'=' || condition.sign == u'!';
    if (condition.field == u"location"_s)
        return isWord && locations.contains(condition.folded);
    if (condition.field == u"state"_s)
        return isWord && states.contains(condition.folded);
    if (times.contains(condition.field))
        return condition.isTime();
    return texts.contains(condition.field) && (!condition.isOrdered() || !condition.value.isEmpty());
}

bool holds(const FilterCondition &condition, const ListedCertificate &listed, const QDateTime &now)
{
    const QString &field = condition.field;
    if (field == u"from"_s)
        return condition.holds(listed.notBefore, now, -1);
    if (field == u"expires"_s)
        return condition.holds(listed.notAfter, now, 1);
    if (field == u"revoked"_s)
        return condition.holds(listed.revoked.value_or(QDateTime()), now, -1);
    if (field == u"state"_s)
        return condition.holds(certificateStateName(listed.state(now)));
    if (field == u"location"_s)
        return condition.holds(listed.location ? locationName(*listed.location) : QString());
    if (field == u"serial"_s) {
        FilterCondition digits = condition;
        digits.folded = serialDigits(condition.value).toCaseFolded();
        return digits.holds(listed.serial);
    }
    return condition.holds(field == u"id"_s          ? listed.id()
                           : field == u"subject"_s   ? listed.subject
                           : field == u"device"_s    ? listed.deviceName
                           : field == u"issuer"_s    ? listed.issuer
                           : field == u"connector"_s ? listed.connector
                                                     : listed.ca);
}

} // namespace

Result<CertificateFilter> CertificateFilter::parse(const QString &text)
{
    return FilterExpression::parse(text, isSensible).map([&](const FilterExpression &expression) {
        CertificateFilter filter;
        filter.m_text = text;
        filter.m_expression = expression;
        return filter;
    });
}

bool CertificateFilter::matches(const ListedCertificate &certificate, const QDateTime &now) const
{
    return m_expression.matches([&](const FilterCondition &condition) { return holds(condition, certificate, now); });
}

} // namespace scepter
