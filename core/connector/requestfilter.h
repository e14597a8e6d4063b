#pragma once
#include "core/connector/requeststore.h"

namespace scepter {

/// Which requests are meant: `field=value`, `field!=value`, `field~text` (holds the text), `field<value` and `field>value`, joined by
/// `and` and `or`, with parentheses; `and` binds closer. Case does not count. A value with spaces or parentheses stands in quotes.
///
/// Fields: connector, address (an address or a network, such as 10.0.0.0/8), subject, name (any of the further names), type, state,
/// challenge (its ID), id, age (days since it came). A value.
class RequestFilter {
public:
    /// Errors: FilterInvalid {text, from where on it is not understood}; an empty one is none, because nobody rejects all by accident.
    [[nodiscard]] static Result<RequestFilter> parse(const QString &text);
    bool matches(const RequestRow &row, const QDateTime &now) const;

private:
    friend class RequestFilterParser;
    struct Node;
    std::shared_ptr<const Node> m_root;
};

} // namespace scepter
