#include "core/fleet/settingssheet.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

QString field(QString text)
{
    // A spreadsheet computes what begins so, quoted or not.
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return u",\"\r\n"_s.contains(c); });
    return plain ? text : QString(u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"');
}

QString time(const std::optional<QDateTime> &when) { return when ? when->toUTC().toString(Qt::ISODate) : QString(); }

QString escaped(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        if (u"\\;:,"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

} // namespace

QByteArray settingsSheetsCsv(const QList<SettingsSheet> &sheets)
{
    QByteArray csv = "device,title,model,serial,site,address,url,port,commonName,organization,keyName,keyLength,hash,location,destination,"
                     "challenge,challengeExpires,renewable,ca,caSha256,caSha1\r\n";
    for (const SettingsSheet &sheet : sheets) {
        const KeyRequest &wanted = sheet.wanted;
        const QStringList values{sheet.device,
                                 sheet.title,
                                 sheet.model,
                                 sheet.serial,
                                 sheet.site,
                                 sheet.address,
                                 sheet.url,
                                 QString::number(sheet.port),
                                 wanted.commonName,
                                 wanted.organization,
                                 wanted.keyName,
                                 keySpecName(wanted.key),
                                 hashName(wanted.hash),
                                 locationName(wanted.location),
                                 wanted.destination,
                                 QString::fromUtf8(sheet.challenge.view()),
                                 time(sheet.challengeExpires),
                                 sheet.renewable ? u"yes"_s : u"no"_s,
                                 sheet.ca,
                                 colonHex(sheet.caSha256),
                                 colonHex(sheet.caSha1)};
        QStringList fields;
        for (const QString &value : values)
            fields += field(value);
        csv += fields.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

QString settingsSheetCode(const SettingsSheet &sheet)
{
    QString code = u"SCEP:"_s;
    const auto add = [&](QChar name, const QString &value) {
        if (!value.isEmpty())
            code += name + u":"_s + escaped(value) + u';';
    };
    add(u'V', u"1"_s);
    add(u'U', sheet.url);
    add(u'N', sheet.wanted.commonName);
    add(u'O', sheet.wanted.organization);
    add(u'K', keySpecName(sheet.wanted.key));
    add(u'H', hashName(sheet.wanted.hash));
    add(u'L', locationName(sheet.wanted.location));
    add(u'D', sheet.wanted.destination);
    add(u'P', QString::fromUtf8(sheet.challenge.view()));
    add(u'F', QString::fromLatin1(sheet.caSha256.toHex()));
    add(u'X', time(sheet.challengeExpires));
    return code + u';';
}

} // namespace scepter
