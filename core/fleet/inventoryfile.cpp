// Rows and columns. What they do to the devices of a store: inventoryimport.cpp.
#include "core/fleet/inventoryfile.h"

#include "core/base/literals.h"
#include "core/fleet/csv.h"

#include <QRegularExpression>

#include <array>

namespace scepter {
namespace {

using Problem = RowProblem::Kind;

/// Columns that a file may have, beyond the fields: where several name an address, the others become attributes.
enum class Column { Name, Title, Address, Fqdn, Ip, Model, Serial, Site, Tags, Kind, Attribute, Secret };

struct Synonyms {
    Column column;
    std::u16string_view names; ///< English, Swedish, Indonesian; lower case, letters only, between spaces
};
constexpr std::array synonyms{
    Synonyms{Column::Name, u" name devicename printername namn enhetsnamn skrivarnamn enhet nama namaperangkat namaprinter perangkat "},
    Synonyms{Column::Title, u" title displayname titel visningsnamn judul "},
    Synonyms{Column::Address, u" address addressorfqdn ipaddressorfqdn networkaddress adress natverksadress alamat alamatjaringan "},
    Synonyms{Column::Fqdn, u" fqdn hostname host dnsname vardnamn dnsnamn namahost namadns "},
    Synonyms{Column::Ip, u" ip ipaddress ipv4 ipadress ipnummer alamatip "},
    Synonyms{Column::Model, u" model modelname profile modell modellnamn profil namamodel "},
    Synonyms{Column::Serial, u" serial serialnumber serialno serialnr serienummer serienr nomorseri noseri nomorserial "},
    Synonyms{Column::Site, u" site location plats ort anlaggning lokasi situs tempat "},
    Synonyms{Column::Tags, u" tags tag labels taggar tagg etiketter etikett label tanda "},
    Synonyms{Column::Kind, u" kind sort slag jenis "},
    Synonyms{Column::Secret, u" challenge challengepassword challengelosenord katasanditantangan tantangan "},
};

/// Lower case without accents; letters that have none become what they are written as.
QString plainLetters(const QString &text)
{
    static constexpr std::array letters{std::pair(u'ø', u"o"), std::pair(u'æ', u"ae"), std::pair(u'œ', u"oe"), std::pair(u'ß', u"ss"),
                                        std::pair(u'đ', u"d"), std::pair(u'ð', u"d"),  std::pair(u'þ', u"th"), std::pair(u'ł', u"l"),
                                        std::pair(u'ħ', u"h"), std::pair(u'ı', u"i")};
    QString plain;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        const auto *const known = std::find_if(letters.begin(), letters.end(), [c](const auto &each) { return each.first == c; });
        plain += known != letters.end() ? QString::fromUtf16(known->second) : QString(c);
    }
    return plain;
}

Column columnOf(const QString &header, const QStringList &secrets)
{
    if (secrets.contains(header))
        return Column::Secret;
    QString key;
    for (const QChar c : plainLetters(header)) {
        if (c.isLetterOrNumber())
            key += c;
    }
    const QString padded = u' ' + key + u' ';
    for (const Synonyms &each : synonyms) {
        if (!key.isEmpty() && QStringView(each.names).contains(padded))
            return each.column;
    }
    return Column::Attribute;
}

/// A cell on one line, without characters that are none.
QString clean(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.simplified();
}

QStringList tagsOf(const QString &text)
{
    static const QRegularExpression separators(u"[,;|\\n]"_s);
    QStringList tags;
    for (const QString &tag : text.split(separators)) {
        if (const QString good = clean(tag); !good.isEmpty())
            tags.append(good);
    }
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

std::optional<bool> isPrinter(const QString &text)
{
    static const QStringList printers{u"printer"_s, u"skrivare"_s, u"pencetak"_s}, simulated{u"simulated"_s, u"simulerad"_s, u"simulasi"_s};
    const QString word = text.toLower();
    if (printers.contains(word))
        return true;
    return simulated.contains(word) ? std::optional(false) : std::nullopt;
}

} // namespace

/// Makes entries of rows.
class InventoryReader {
public:
    InventoryReader(InventoryFile &file, const QString &path) : m_file(file), m_path(path)
    {
        for (const QString &name : file.m_options.secretColumns)
            m_secrets.append(name.simplified().toLower());
    }

    Result<void> headings(const QStringList &fields)
    {
        QSet<int> used;
        for (const QString &field : fields) {
            const QString header = clean(field).toLower().left(mostHeader);
            Column column = columnOf(header, m_secrets + m_file.m_options.knownSecrets);
            const bool own = column != Column::Attribute && column != Column::Secret;
            if (own && used.contains(int(column)))
                column = Column::Attribute;
            used.insert(int(column));
            m_columns.append({column, header});
        }
        while (!m_columns.isEmpty() && m_columns.last().name.isEmpty()) // of separators at the line's end
            m_columns.removeLast();
        if (!used.contains(int(Column::Name)) && !used.contains(int(Column::Serial)))
            return fail(Errc::InventoryInvalid, {}, {m_path, u"no name column"_s});
        for (const QString &secret : m_secrets) { // or what was to be sealed would stay in the clear
            if (std::none_of(m_columns.begin(), m_columns.end(), [&](const Heading &each) { return each.name == secret; }))
                return fail(Errc::InventoryInvalid, {}, {m_path, u"no secret column"_s, secret});
        }
        // One of them is the address; what else the file has of the kind is there for templates.
        const QList<Column> addresses{Column::Address, Column::Fqdn, Column::Ip};
        const auto address = std::find_if(addresses.begin(), addresses.end(), [&](Column each) { return used.contains(int(each)); });
        for (auto &column : m_columns) {
            if (addresses.contains(column.column))
                column = column.column == *address ? Heading{Column::Address, column.name}
                                                   : Heading{Column::Attribute, column.column == Column::Ip ? u"ip"_s : u"fqdn"_s};
        }
        return {};
    }

    void row(CsvRow &row)
    {
        m_entry = {};
        m_entry.line = row.line;
        while (row.fields.size() > m_columns.size() && row.fields.last().isEmpty())
            row.fields.removeLast();
        if (row.damage == CsvRow::Damage::OpenQuote)
            complain(Problem::OpenQuote);
        else if (row.damage == CsvRow::Damage::FieldTooLong)
            complain(Problem::TooLong, {QString(), QString::number(mostAttribute)});
        else if (row.fields.size() != m_columns.size())
            complain(Problem::FieldCount, {QString::number(row.fields.size()), QString::number(m_columns.size())});
        for (qsizetype i = 0; i < row.fields.size() && i < m_columns.size(); ++i) {
            if (!row.fields[i].isEmpty() && !m_columns[i].name.isEmpty())
                cell(m_columns[i], row.fields[i]);
        }
        if (m_entry.name.isEmpty() && m_entry.serial.isEmpty())
            complain(Problem::NameMissing);
        m_file.m_entries.append(m_entry);
    }

private:
    struct Heading {
        Column column;
        QString name;
    };
    static constexpr qsizetype mostHeader = 64, mostTitle = DeviceStore::mostTitle, mostSerial = 64, mostSite = 100, mostTag = 64,
                               mostTags = 32, mostAttribute = 1000, mostSecret = 1000, mostName = 32;

    /// The first problem counts.
    void complain(Problem kind, const QStringList &facts = {})
    {
        if (!m_entry.problem)
            m_entry.problem = RowProblem{kind, facts};
    }
    void text(const Heading &heading, const QString &value, QString &target, qsizetype most)
    {
        if (value.size() > most)
            complain(Problem::TooLong, {heading.name, QString::number(most)});
        target = value.left(most);
    }
    void name(const Heading &heading, const QString &value)
    {
        m_entry.spelling = value.left(mostTitle);
        const QString made = InventoryFile::deviceName(value);
        text(heading, made, m_entry.name, mostName);
        if (made.isEmpty())
            complain(Problem::NameUnusable, {m_entry.spelling});
    }
    void address(const QString &value)
    {
        m_entry.address = value;
        if (!DeviceStore::isAddress(value))
            complain(Problem::AddressInvalid, {value.left(mostTitle)});
    }
    void tags(const Heading &heading, const QString &value)
    {
        m_entry.tags = tagsOf(value);
        if (m_entry.tags.size() > mostTags)
            complain(Problem::TooLong, {heading.name, QString::number(mostTags)});
        for (const QString &tag : m_entry.tags) {
            if (tag.size() > mostTag)
                complain(Problem::TooLong, {heading.name, QString::number(mostTag)});
        }
    }
    void secret(const Heading &heading, QString &value)
    {
        if (value.size() > mostSecret)
            complain(Problem::TooLong, {heading.name, QString::number(mostSecret)});
        m_entry.secrets.insert(heading.name, Secret::fromText(value));
        m_file.m_hasSecrets = true;
        value.fill(u'\0');
    }

    void cell(const Heading &heading, QString &field)
    {
        if (heading.column == Column::Secret)
            return secret(heading, field);
        const QString value = clean(field);
        if (value.isEmpty())
            return;
        switch (heading.column) {
        case Column::Name: return name(heading, value);
        case Column::Title: return text(heading, value, m_entry.title, mostTitle);
        case Column::Address: return address(value);
        case Column::Model: return text(heading, value, m_entry.model, mostTitle);
        case Column::Serial: return text(heading, value, m_entry.serial, mostSerial);
        case Column::Site: return text(heading, value, m_entry.site, mostSite);
        case Column::Tags: return tags(heading, field);
        case Column::Kind:
            m_entry.printer = isPrinter(value);
            if (!m_entry.printer)
                complain(Problem::KindUnknown, {value.left(mostTitle)});
            return;
        case Column::Attribute:
        case Column::Fqdn:
        case Column::Ip: return text(heading, value, m_entry.attributes[heading.name], mostAttribute);
        case Column::Secret: return;
        }
    }

    InventoryFile &m_file;
    QString m_path;
    QStringList m_secrets;
    QList<Heading> m_columns;
    InventoryFile::Entry m_entry;
};

Result<InventoryFile> InventoryFile::parse(const QByteArray &bytes, const QString &path, const InventoryOptions &options)
{
    InventoryFile file;
    file.m_options = options;
    InventoryReader reader(file, path);
    std::optional<Result<void>> headings;
    const auto read = Csv::each(bytes, path, [&](CsvRow &row) {
        if (!headings)
            headings = row.damage == CsvRow::Damage::None
                           ? reader.headings(row.fields)
                           : fail(Errc::InventoryInvalid, {}, {path, u"quotes"_s, QString::number(row.line)});
        else if (*headings)
            reader.row(row);
    });
    if (!read)
        return fail(read.error());
    if (headings && !*headings)
        return fail(headings->error());
    if (file.m_entries.isEmpty())
        return fail(Errc::InventoryInvalid, {}, {path, u"empty"_s});
    return file;
}

std::optional<InventoryField> InventoryFile::editableField(const QString &name)
{
    static const QHash<QString, InventoryField> fields{{u"site"_s, InventoryField::Site},       {u"tags"_s, InventoryField::Tags},
                                                       {u"address"_s, InventoryField::Address}, {u"model"_s, InventoryField::Model},
                                                       {u"serial"_s, InventoryField::Serial},   {u"title"_s, InventoryField::Title}};
    const auto found = fields.constFind(name);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

Result<InventoryFile> InventoryFile::forDevices(const QStringList &names, const QMap<InventoryField, QString> &fields)
{
    InventoryFile file;
    InventoryReader reader(file, {});
    QStringList headings{u"name"_s}, values;
    QList<InventoryField> emptied;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        const QString heading = inventoryFieldName({it.key()}), value = clean(*it);
        if ((value.isEmpty() && it.key() == InventoryField::Model) || (it.key() == InventoryField::Serial && names.size() > 1))
            return fail(Errc::InvalidArgument, {}, {u"FIELD=VALUE"_s, heading + u'=' + *it});
        headings.append(heading);
        values.append(*it);
        if (value.isEmpty())
            emptied.append(it.key());
    }
    if (const auto known = reader.headings(headings); !known)
        return fail(known.error());
    for (qsizetype i = 0; i < names.size(); ++i) {
        CsvRow row{int(i) + 1, names.mid(i, 1) + values};
        reader.row(row);
        file.m_entries.last().isThere = true;
        file.m_entries.last().emptied = emptied;
    }
    return file;
}

QString InventoryFile::deviceName(const QString &spelling)
{
    QString name = spelling.simplified().toLower();
    if (DeviceStore::isName(name))
        return name;
    static const QRegularExpression others(u"[^a-z0-9-]+"_s), ends(u"\\A-+|-+\\z"_s);
    name = plainLetters(name).replace(others, u"-"_s).remove(ends);
    return name;
}

QString rowProblemName(RowProblem::Kind kind)
{
    switch (kind) {
    case Problem::SerialTaken: return u"serialTaken"_s;
    case Problem::NameMissing: return u"nameMissing"_s;
    case Problem::NameUnusable: return u"nameUnusable"_s;
    case Problem::NameTwice: return u"nameTwice"_s;
    case Problem::SerialTwice: return u"serialTwice"_s;
    case Problem::DeviceTwice: return u"deviceTwice"_s;
    case Problem::NameTaken: return u"nameTaken"_s;
    case Problem::AddressInvalid: return u"addressInvalid"_s;
    case Problem::ModelUnknown: return u"modelUnknown"_s;
    case Problem::ModelUnfit: return u"modelUnfit"_s;
    case Problem::KindUnknown: return u"kindUnknown"_s;
    case Problem::KindFixed: return u"kindFixed"_s;
    case Problem::TooLong: return u"tooLong"_s;
    case Problem::FieldCount: return u"fieldCount"_s;
    case Problem::OpenQuote: return u"openQuote"_s;
    case Problem::Overtaken: return u"overtaken"_s;
    }
    Q_UNREACHABLE();
}

QString inventoryFieldName(const InventoryDifference &difference)
{
    switch (difference.field) {
    case InventoryField::Name: return u"name"_s;
    case InventoryField::Title: return u"title"_s;
    case InventoryField::Address: return u"address"_s;
    case InventoryField::Model: return u"profile"_s;
    case InventoryField::Serial: return u"serial"_s;
    case InventoryField::Site: return u"site"_s;
    case InventoryField::Tags: return u"tags"_s;
    case InventoryField::Kind: return u"kind"_s;
    case InventoryField::Attribute:
    case InventoryField::Secret: return difference.column;
    }
    Q_UNREACHABLE();
}

} // namespace scepter
