#include "ui/text/requestwords.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/crypto/csr.h"
#include "ui/text/certificatewords.h"
#include "ui/text/refusaltext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)

public:
    static QString fault(KeyFault fault)
    {
        switch (fault) {
        case KeyFault::ExponentEven: return tr("an even RSA exponent");
        case KeyFault::ExponentSmall: return tr("an RSA exponent below 3");
        case KeyFault::ExponentLarge: return tr("an RSA exponent above 2^64");
        case KeyFault::ModulusEven: return tr("an even RSA modulus");
        case KeyFault::ModulusSquare: return tr("an RSA modulus that is a square");
        case KeyFault::ModulusSmallFactor: return tr("an RSA modulus with a small factor");
        case KeyFault::ExplicitParameters: return tr("EC parameters that are spelled out");
        case KeyFault::PointAtInfinity: return tr("the EC point at infinity");
        }
        Q_UNREACHABLE();
    }

    static QString notGranted(const QString &name)
    {
        const QString value = name.section(u':', 1);
        if (name == u"ca"_s)
            return tr("to be a CA");
        if (name == u"template"_s)
            return tr("a certificate template");
        if (name == u"sid"_s)
            return tr("a Windows security identifier (SID)");
        if (name.startsWith(u"keyUsage:"_s))
            return tr("the key usage “%1”").arg(keyUsage(value));
        if (name.startsWith(u"extendedKeyUsage:"_s))
            return tr("the usage “%1”").arg(extendedKeyUsageText({value}));
        if (name.startsWith(u"extension:"_s))
            return tr("the extension %1").arg(value);
        return name; // of a newer version
    }

    static QString remark(const QString &name) { return name == u"exponent3"_s ? tr("The RSA exponent of the key is 3.") : name; }

private:
    static QString keyUsage(const QString &name)
    {
        static const QHash<QString, quint32> bits{{u"digitalSignature"_s, DigitalSignature},
                                                  {u"nonRepudiation"_s, NonRepudiation},
                                                  {u"keyEncipherment"_s, KeyEncipherment},
                                                  {u"dataEncipherment"_s, DataEncipherment},
                                                  {u"keyAgreement"_s, KeyAgreement},
                                                  {u"keyCertSign"_s, KeyCertSign},
                                                  {u"cRLSign"_s, CrlSign}};
        return bits.contains(name) ? keyUsageText(bits.value(name)) : name;
    }
};

QString joined(const QJsonValue &names, QString (*words)(const QString &), const QString &separator)
{
    QStringList all;
    const QJsonArray array = names.toArray();
    for (const QJsonValue &each : array)
        all += words(each.toString());
    return all.join(separator);
}

QString listed(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        texts.append(each.toString());
    return texts.join(u", "_s);
}

class RequestSentences {
    Q_DECLARE_TR_FUNCTIONS(Requests)

public:
    static QStringList remarks(const RequestRow &row)
    {
        QStringList texts;
        if (const QString names = listed(row.record.decoded[u"leftOut"_s]); !names.isEmpty())
            texts += tr("Left out of the certificate: %1.").arg(names);
        if (const QString names = listed(row.record.decoded[u"underscored"_s]); !names.isEmpty())
            texts += tr("By the standards a host name has no underscore: %1.").arg(names);
        if (const QString words = joined(row.record.decoded[u"remarks"_s], Words::remark, u" "_s); !words.isEmpty())
            texts += words;
        if (const QString ca = row.record.decoded[u"replacedCa"_s].toString(); !ca.isEmpty())
            texts += tr("Renewed with a certificate of “%1”, whose revocation list was not looked at.").arg(cleanText(ca));
        if (const QString words = notGrantedText(row.record.decoded); !words.isEmpty())
            texts += tr("Asked for but not granted: %1.").arg(words);
        return texts;
    }
    static QStringList lost(const LostRenewals &all)
    {
        if (all.count == 0)
            return {};
        QStringList texts{
            tr("%n valid certificate(s) can no longer be renewed, because their names are not allowed any more.", nullptr, all.count)};
        for (const LostRenewal &each : all.first)
            texts += tr("%1, serial number %2: %3").arg(each.subject, each.serial, refusalText(each.why));
        return texts;
    }
    static QString renamed(const QStringList &rules)
    {
        return tr("The rules for names are written with their kind now: %1.").arg(rules.join(u", "_s));
    }
};

} // namespace

QString keyFaultWords(const QString &fault)
{
    const auto known = keyFaultFromText(fault);
    return known ? Words::fault(*known) : fault;
}

QString notGrantedText(const QJsonObject &decoded) { return joined(decoded[u"notGranted"_s], Words::notGranted, u", "_s); }

QStringList requestRemarks(const RequestRow &row) { return RequestSentences::remarks(row); }
QStringList lostRenewalTexts(const LostRenewals &lost) { return RequestSentences::lost(lost); }
QString renamedRulesText(const QStringList &rules) { return RequestSentences::renamed(rules); }

} // namespace scepter
