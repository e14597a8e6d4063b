#include "ui/models/fleetsieve.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

int daysOf(FleetSieve::Expiry expiry)
{
    switch (expiry) {
    case FleetSieve::Expiry::Week: return 7;
    case FleetSieve::Expiry::Month: return 30;
    case FleetSieve::Expiry::Quarter: return 90;
    default: return 0;
    }
}

QStringList wordsOf(const QString &text) { return text.simplified().split(u' ', Qt::SkipEmptyParts); }

bool holdsWord(const FleetDevice &device, const QString &word)
{
    const auto holds = [&word](const QString &field) { return field.contains(word, Qt::CaseInsensitive); };
    const Inventory &inventory = device.inventory;
    return holds(device.name) || holds(device.title) || holds(device.address) || holds(inventory.serial) || holds(inventory.site)
           || holds(device.model) || std::any_of(inventory.tags.begin(), inventory.tags.end(), holds);
}

bool endsWithin(const FleetDevice &device, FleetSieve::Expiry expiry, const QDateTime &now)
{
    constexpr qint64 day = 86'400'000;
    if (expiry == FleetSieve::Expiry::NoCertificate)
        return !device.expires;
    return device.expires && now.msecsTo(*device.expires) < daysOf(expiry) * day;
}

} // namespace

QString filterCondition(const QString &field, QChar sign, const QString &value)
{
    static const QString special = u" ()\"'=!~<>@"_s;
    const bool bare = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) { return special.contains(c); });
    if (bare)
        return field + sign + value;
    const QChar quote = value.contains(u'"') ? u'\'' : u'"';
    return field + sign + quote + value + quote;
}

bool FleetSieve::isOpen() const
{
    return text.trimmed().isEmpty() && filter.text().trimmed().isEmpty() && !site && !tag && !state && expiry == Expiry::Any;
}

bool FleetSieve::matches(const FleetDevice &device) const
{
    if (state && device.state != *state)
        return false;
    if (site && device.inventory.site != *site)
        return false;
    if (tag && (tag->isEmpty() ? !device.inventory.tags.isEmpty() : !device.inventory.tags.contains(*tag)))
        return false;
    if (expiry != Expiry::Any && !endsWithin(device, expiry, now))
        return false;
    const QStringList words = wordsOf(text);
    if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return holdsWord(device, word); }))
        return false;
    return filter.matches(device, now);
}

QString FleetSieve::expression() const
{
    QStringList parts;
    if (site)
        parts += filterCondition(u"site"_s, u'=', *site);
    if (tag)
        parts += filterCondition(u"tag"_s, u'=', *tag);
    if (state)
        parts += u"state="_s + deviceStateName(*state);
    if (expiry == Expiry::NoCertificate)
        parts += u"expires=\"\""_s;
    else if (expiry != Expiry::Any)
        parts += u"expires<%1"_s.arg(daysOf(expiry));
    for (const QString &word : wordsOf(text)) {
        QStringList fields;
        for (const auto *field : {u"name", u"title", u"address", u"serial", u"site", u"model", u"tag"})
            fields += filterCondition(QString::fromUtf16(field), u'~', word);
        parts += u'(' + fields.join(u" or "_s) + u')';
    }
    if (!filter.text().trimmed().isEmpty())
        parts += parts.isEmpty() ? filter.text().trimmed() : u'(' + filter.text().trimmed() + u')';
    return parts.join(u" and "_s);
}

} // namespace scepter
