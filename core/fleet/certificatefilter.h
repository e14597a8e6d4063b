#pragma once
#include "core/base/filterexpression.h"
#include "core/fleet/certificatelist.h"

namespace scepter {

/// Which certificates are meant, in the language of FilterExpression.
///
/// Fields: id, subject, device, issuer, connector, ca (a CA of ours, by name), serial (hex, with or without colons), location (tls,
/// ieee8021x, ipsec, none: what its device uses it for), state (valid, due, expired, revoked, replaced), from, expires and revoked (a
/// date, or a number of days from now, and back from now with from and revoked). The empty filter means all. A value.
class CertificateFilter {
public:
    CertificateFilter() = default;
    /// Errors: FilterInvalid {text, from where on it is not understood}.
    [[nodiscard]] static Result<CertificateFilter> parse(const QString &text);
    const QString &text() const { return m_text; } ///< as it was typed
    bool matches(const ListedCertificate &certificate, const QDateTime &now) const;
    bool operator==(const CertificateFilter &other) const { return m_text == other.m_text; }

private:
    QString m_text;
    FilterExpression m_expression;
};

} // namespace scepter
