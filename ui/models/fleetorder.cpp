#include "ui/models/fleetorder.h"

namespace scepter {
namespace {

/// Names are of small letters, digits and hyphens: "mfp-9" stands before "mfp-10". Without a collator, because every pair of equal
/// devices comes here.
bool namesLess(QStringView one, QStringView other)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto numberAt = [&](QStringView text, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        while (from < end - 1 && text[from] == u'0')
            ++from;
        return std::pair(text.mid(from, end - from), end);
    };
    qsizetype i = 0, j = 0;
    while (i < one.size() && j < other.size()) {
        if (!isDigit(one[i]) || !isDigit(other[j])) {
            if (one[i] != other[j])
                return one[i] < other[j];
            ++i;
            ++j;
            continue;
        }
        const auto [left, leftEnd] = numberAt(one, i);
        const auto [right, rightEnd] = numberAt(other, j);
        if (left.size() != right.size())
            return left.size() < right.size();
        if (const int order = left.compare(right); order != 0)
            return order < 0;
        i = leftEnd;
        j = rightEnd;
    }
    if (one.size() - i != other.size() - j)
        return one.size() - i < other.size() - j;
    return one < other; // "mfp-1" and "mfp-01"
}

} // namespace

FleetOrder::FleetOrder(const Choice &choice) : m_choice(choice), m_collator(choice.locale)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

FleetOrder::Key FleetOrder::key(const FleetDevicePtr &device) const
{
    constexpr qint64 last = std::numeric_limits<qint64>::max(); // what a device does not have stands behind all
    Key key;
    key.device = device;
    const auto byText = [&](const QString &text) {
        key.number = text.isEmpty() ? last : 0;
        key.text = m_collator.sortKey(text);
    };
    switch (m_choice.column) {
    case FleetColumn::Device: break; // what all are sorted by in the end
    case FleetColumn::Address: byText(device->address); break;
    case FleetColumn::Model: byText(device->model); break;
    case FleetColumn::Serial: byText(device->inventory.serial); break;
    case FleetColumn::Site: byText(device->inventory.site); break;
    case FleetColumn::Tags: byText(device->inventory.tags.join(u' ')); break;
    case FleetColumn::Kind: key.number = device->inventory.printer; break;
    case FleetColumn::Status: key.number = qint64(device->state); break;
    case FleetColumn::Since: key.number = device->stateSince.isValid() ? device->stateSince.toMSecsSinceEpoch() : last; break;
    case FleetColumn::Expires: key.number = device->expires ? device->expires->toMSecsSinceEpoch() : last; break;
    case FleetColumn::Keys: key.number = device->keys; break;
    case FleetColumn::Count: break;
    }
    return key;
}

bool FleetOrder::less(const Key &one, const Key &other) const
{
    const Key &left = m_choice.direction == Qt::AscendingOrder ? one : other;
    const Key &right = m_choice.direction == Qt::AscendingOrder ? other : one;
    if (left.number != right.number)
        return left.number < right.number;
    if (left.text && right.text) {
        if (const int order = left.text->compare(*right.text); order != 0)
            return order < 0;
    }
    return namesLess(left.device->name, right.device->name);
}

} // namespace scepter
