#pragma once
#include "core/base/filterexpression.h"
#include "core/connector/requeststore.h"
#include "core/net/trustedproxies.h"

namespace scepter {

/// Which requests are meant, in the language of FilterExpression.
///
/// Fields: connector, address (an address or a network, such as 10.0.0.0/8), subject, name (any of the further names), type, state,
/// challenge (its ID), id, age (days since it came). A value.
class RequestFilter {
public:
    /// Errors: FilterInvalid {text, from where on it is not understood}; an empty one is none, because nobody rejects all by accident.
    [[nodiscard]] static Result<RequestFilter> parse(const QString &text);
    bool matches(const RequestRow &row, const QDateTime &now) const;

private:
    FilterExpression m_expression;
    QHash<int, TrustedProxies> m_networks; ///< by the place of the condition that names one
};

} // namespace scepter
