#include "core/connector/boundedtext.h"

#include "core/base/literals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

constexpr qsizetype maxListed = 100, maxFacts = 100;

/// With every text and list in it shortened. What is nested deeper than a message needs is left out.
QJsonValue shortened(const QJsonValue &value, int depth)
{
    if (value.isString())
        return boundedText(value.toString(), depth == 2 ? maxShownText : 300); // a member's own text, or one of a list
    if (value.isArray() && depth > 0) {
        QJsonArray list;
        const QJsonArray all = value.toArray();
        for (qsizetype i = 0; i < std::min(all.size(), maxListed); ++i)
            list.append(shortened(all[i], depth - 1));
        if (all.size() > maxListed)
            list.append(u"… (%1)"_s.arg(all.size()));
        return list;
    }
    if (value.isObject() && depth > 0) {
        QJsonObject object;
        const QJsonObject all = value.toObject();
        for (auto member = all.begin(); member != all.end() && object.size() < maxListed; ++member)
            object.insert(boundedText(member.key(), 64), shortened(*member, depth - 1));
        return object;
    }
    return value.isArray() || value.isObject() ? QJsonValue() : value;
}

qsizetype sizeOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact).size(); }

} // namespace

QString boundedText(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    const QString end = u"… (%1)"_s.arg(text.size());
    qsizetype kept = std::max<qsizetype>(limit - end.size(), 0);
    if (kept > 0 && text[kept - 1].isHighSurrogate())
        --kept;
    return text.first(kept) + end;
}

QByteArray boundedBytes(const QByteArray &bytes, qsizetype limit) { return bytes.first(std::min(bytes.size(), limit)); }

QJsonObject boundedDecoded(const QJsonObject &decoded, qsizetype limit)
{
    const QJsonObject shorter = shortened(decoded, 3).toObject();
    if (sizeOf(shorter) <= limit)
        return shorter;
    // The short members first: what a list has no room for is worth less than all that is said beside it.
    QList<std::pair<qsizetype, QString>> bySize;
    for (auto member = shorter.begin(); member != shorter.end(); ++member)
        bySize.append({sizeOf({{member.key(), *member}}), member.key()});
    std::sort(bySize.begin(), bySize.end());
    QJsonObject kept{{u"cut"_s, true}};
    qsizetype used = sizeOf(kept);
    for (const auto &[size, key] : std::as_const(bySize)) {
        QJsonValue value = shorter[key];
        qsizetype needed = size;
        while (used + needed > limit && value.isArray() && value.toArray().size() > 1) {
            QJsonArray list = value.toArray();
            for (qsizetype left = (list.size() + 1) / 2; left > 0; --left)
                list.removeLast();
            value = list;
            needed = sizeOf({{key, value}});
        }
        if (used + needed > limit)
            continue;
        kept.insert(key, value);
        used += needed;
    }
    return kept;
}

Refused boundedRefused(const Refused &refused)
{
    constexpr qsizetype most = 4096; // characters: of a hundred names most fit, of a stranger's long texts a few
    Refused shorter{refused.why};
    qsizetype size = 0;
    for (const QString &fact : refused.facts.mid(0, maxFacts)) {
        shorter.facts.append(boundedText(fact));
        size += shorter.facts.last().size();
        if (size > most)
            break;
    }
    return shorter;
}

} // namespace scepter
