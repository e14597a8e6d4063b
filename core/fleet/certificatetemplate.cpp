#include "core/fleet/certificatetemplate.h"

#include "core/base/literals.h"
#include "core/device/settingsjson.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr qsizetype mostText = 200; // of a text with its variables; what is filled in has the narrower bounds of a request

struct Piece {
    QString text;
    bool isVariable = false;
};

/// The pieces of a text, or what is wrong with it: "unclosed", "variable", "long".
tl::expected<QList<Piece>, QString> piecesOf(const QString &text)
{
    if (text.size() > mostText)
        return tl::unexpected(u"long"_s);
    QList<Piece> pieces;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'{') {
            plain += text[i];
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == u'{') {
            plain += text[i++];
            continue;
        }
        const qsizetype end = text.indexOf(u'}', i);
        if (end < 0)
            return tl::unexpected(u"unclosed"_s);
        const QString name = text.mid(i + 1, end - i - 1).simplified().toLower();
        if (name.isEmpty() || name.contains(u'{'))
            return tl::unexpected(u"variable"_s);
        pieces.append({std::exchange(plain, QString())});
        pieces.append({name, true});
        i = end;
    }
    pieces.append({plain});
    return pieces;
}

/// The texts of a template that may hold variables, each with its field.
QList<std::pair<QString, QString>> textsOf(const CertificateTemplate &body)
{
    return {{u"keyName"_s, body.keyName},
            {u"organization"_s, body.organization},
            {u"commonName"_s, body.commonName},
            {u"destination"_s, body.destination}};
}

/// What a variable stands for on a device; empty: the inventory does not say.
QString valueOf(const QString &variable, const StoredDevice &device)
{
    const QString &address = device.address;
    const bool addressIsIp = SubjectAltName::forHost(address).kind == SubjectAltName::Kind::Ip;
    const auto attribute = [&] { return device.inventory.attributes.value(variable); };
    if (variable == u"name"_s)
        return device.name;
    if (variable == u"title"_s)
        return device.title;
    if (variable == u"address"_s)
        return address;
    if (variable == u"fqdn"_s) // an inventory with both has the other one in a column of its own
        return addressIsIp ? attribute() : address;
    if (variable == u"ip"_s)
        return addressIsIp ? address : attribute();
    if (variable == u"serial"_s)
        return device.inventory.serial;
    if (variable == u"site"_s)
        return device.inventory.site;
    if (variable == u"model"_s)
        return device.profile->model;
    return attribute();
}

Result<QString> filled(const QString &text, const StoredDevice &device)
{
    QString result;
    const auto pieces = piecesOf(text);
    Q_ASSERT(pieces); // validate() has seen it
    for (const Piece &piece : *pieces) {
        const QString value = piece.isVariable ? valueOf(piece.text, device) : piece.text;
        if (piece.isVariable && value.isEmpty())
            return fail(Errc::VariableMissing, {}, {piece.text, device.name});
        result += value;
    }
    return result.trimmed();
}

tl::unexpected<Error> noTemplate(const QString &name) { return fail(Errc::NotFound, {}, {u"template"_s, name}); }

Result<CertificateTemplate> templateOf(const Row &row)
{
    return CertificateTemplate::fromJson(row.text(0), row.text(1), jsonFromText(row.text(2)));
}

} // namespace

Result<KeyRequest> CertificateTemplate::fill(const StoredDevice &device) const
{
    if (const auto valid = validate(); !valid)
        return fail(valid.error());
    KeyRequest request{{}, hash, key, {}, {}, location, {}};
    const QList<std::pair<QString, QString *>> texts{{keyName, &request.keyName},
                                                     {organization, &request.organization},
                                                     {commonName, &request.commonName},
                                                     {destination, &request.destination}};
    for (const auto &[text, target] : texts) {
        const auto value = filled(text, device);
        if (!value)
            return fail(value.error());
        *target = *value;
    }
    if (const auto good = request.check(*device.profile, device.settings.setup.destinations); !good)
        return fail(good.error().error);
    return request;
}

Result<void> CertificateTemplate::validate() const
{
    if (!DeviceStore::isName(name))
        return fail(Errc::InvalidArgument, {}, {u"name"_s, name});
    const auto wrong = [this](const QString &field, const QString &what) { return fail(Errc::TemplateInvalid, {}, {name, field, what}); };
    if (title.size() > mostText)
        return wrong(u"title"_s, u"long"_s);
    for (const auto &[field, text] : textsOf(*this)) {
        if (const auto pieces = piecesOf(text); !pieces)
            return wrong(field, pieces.error());
    }
    if (commonName.trimmed().isEmpty()) // nothing else names the device in its subject
        return wrong(u"commonName"_s, u"empty"_s);
    if (keyName.trimmed().isEmpty())
        return wrong(u"keyName"_s, u"empty"_s);
    if (isWeak(hash))
        return wrong(u"hash"_s, u"weak"_s);
    if ((location == KeyUseLocation::IpSec) == destination.trimmed().isEmpty())
        return wrong(u"destination"_s, location == KeyUseLocation::IpSec ? u"empty"_s : u"superfluous"_s);
    return {};
}

QStringList CertificateTemplate::variables() const
{
    QStringList names;
    for (const auto &[field, text] : textsOf(*this)) {
        for (const Piece &piece : piecesOf(text).value_or(QList<Piece>())) {
            if (piece.isVariable && !names.contains(piece.text))
                names.append(piece.text);
        }
    }
    return names;
}

QJsonObject CertificateTemplate::toJson() const
{
    return keyRequestJson({keyName, hash, key, organization, commonName, location, destination});
}

Result<CertificateTemplate> CertificateTemplate::fromJson(const QString &name, const QString &title, const QJsonObject &json)
{
    QJsonObject body = json;
    body.remove(u"name"_s);
    body.remove(u"title"_s);
    std::optional<JsonReader::Problem> problem;
    KeyRequest request;
    {
        JsonReader reader(body, {}, &problem);
        request = keyRequestFromJson(reader);
    }
    const CertificateTemplate read{name,         title,       request.keyName,  request.organization, request.commonName,
                                   request.hash, request.key, request.location, request.destination};
    if (problem || !read.validate())
        return fail(Errc::StateDamaged, problem ? problem->what : QString(), reasonFacts(Reason::DamagedTemplate, {name}));
    return read;
}

Result<void> TemplateStore::add(Transaction &transaction, const CertificateTemplate &body, const QDateTime &now)
{
    if (auto valid = body.validate(); !valid)
        return valid;
    const auto added = transaction.run(
        "INSERT INTO certificate_template (name, title, body, created) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
        {body.name, body.title, jsonText(body.toJson()), now});
    if (!added)
        return fail(added.error());
    return *added == 1 ? Result<void>() : fail(Errc::AlreadyExists, {}, {u"template"_s, body.name});
}

Result<CertificateTemplate> TemplateStore::find(Transaction &transaction, const QString &name)
{
    const auto row = transaction.one("SELECT name, title, body FROM certificate_template WHERE name = ?", {name});
    if (!row)
        return fail(row.error());
    return *row ? templateOf(**row) : noTemplate(name);
}

Result<QList<CertificateTemplate>> TemplateStore::list(Transaction &transaction)
{
    const auto rows = transaction.all("SELECT name, title, body FROM certificate_template ORDER BY name");
    if (!rows)
        return fail(rows.error());
    QList<CertificateTemplate> templates;
    for (const Row &row : *rows) {
        const auto each = templateOf(row);
        if (!each)
            return fail(each.error());
        templates.append(*each);
    }
    return templates;
}

Result<void> TemplateStore::change(Transaction &transaction, const CertificateTemplate &body)
{
    if (auto valid = body.validate(); !valid)
        return valid;
    const auto changed = transaction.run("UPDATE certificate_template SET title = ?, body = ? WHERE name = ?",
                                         {body.title, jsonText(body.toJson()), body.name});
    if (!changed)
        return fail(changed.error());
    return *changed == 1 ? Result<void>() : noTemplate(body.name);
}

Result<void> TemplateStore::remove(Transaction &transaction, const QString &name)
{
    const auto removed = transaction.run("DELETE FROM certificate_template WHERE name = ?", {name});
    if (!removed)
        return fail(removed.error());
    return *removed == 1 ? Result<void>() : noTemplate(name);
}

} // namespace scepter
