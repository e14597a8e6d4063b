#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// What a column of an inventory tells of a device.
enum class InventoryField { Name, Title, Address, Model, Serial, Site, Tags, Kind, Attribute, Secret };

/// What is wrong with a row, with the facts that its sentence needs.
struct RowProblem {
    enum class Kind {
        NameMissing,    ///< (none)
        NameUnusable,   ///< name as it stands there: nothing of it fits into a name
        NameTwice,      ///< name, line of the first
        SerialTwice,    ///< serial number, line of the first
        DeviceTwice,    ///< name, line of the first: by its name there, by its serial number here
        NameTaken,      ///< name: of a device with another serial number
        AddressInvalid, ///< address
        ModelUnknown,   ///< model
        ModelUnfit,     ///< model, device: what is set on the device does not fit it
        KindUnknown,    ///< what stands there
        KindFixed,      ///< device: it runs here, so it cannot become a printer
        TooLong,        ///< column, the most that it can hold
        FieldCount,     ///< how many there are, how many there should be
        OpenQuote,      ///< (none): nothing behind it could be read
        Overtaken,      ///< device: somebody else changed it while this was being imported
        SerialTaken,    ///< serial number: another device has it
    };
    Kind kind = Kind::NameMissing;
    QStringList facts = {};
    bool operator==(const RowProblem &) const = default;
};
QString rowProblemName(RowProblem::Kind kind); ///< "nameTwice"

/// A field that a row changes. What is secret has neither value here.
struct InventoryDifference {
    InventoryField field = InventoryField::Name;
    QString column = {}; ///< with Attribute and Secret
    QString before = {}, after = {};
    bool operator==(const InventoryDifference &) const = default;
};
QString inventoryFieldName(const InventoryDifference &difference); ///< "serial", or the column's name

/// What importing a row does, or has done.
struct InventoryLine {
    enum class Action { New, Update, Unchanged, Bad };
    int line = 0; ///< of the file, from 1
    Action action = Action::Unchanged;
    QString device = {};                       ///< its name, as far as it is known
    QList<InventoryDifference> changes = {};   ///< with New and Update
    std::optional<RowProblem> problem = {};    ///< with Bad
    qsizetype entry = 0;                       ///< which of the file's rows
    std::optional<DeviceId> id = std::nullopt; ///< of the device that is there already
};

struct InventoryOptions {
    bool printers = false;          ///< what new rows are that do not say so themselves
    QStringList secretColumns = {}; ///< beside "challenge"
    QByteArray timeZone = "UTC";    ///< of new devices
    QStringList knownSecrets = {};  ///< columns that are secret where the list has them: those that were before
    bool operator==(const InventoryOptions &) const = default;
};

/// A list of devices as CSV (F1). Its columns are known by their names, in English, Swedish and Indonesian; further columns are
/// attributes. An empty cell leaves what is there. A value; copies share.
class InventoryFile {
public:
    /// Errors: InventoryInvalid {path, why, a number or a column}, FileTooLarge. Bad rows are no error.
    [[nodiscard]] static Result<InventoryFile> parse(const QByteArray &bytes, const QString &path, const InventoryOptions &options);
    /// These devices, which are there already, with what somebody typed for all of them: held to the same rules as an import, but an
    /// empty value takes a field away. The fields: those of editableField(), but one serial number is for one device. Errors:
    /// InvalidArgument {"FIELD=VALUE", field and value}.
    [[nodiscard]] static Result<InventoryFile> forDevices(const QStringList &names, const QMap<InventoryField, QString> &fields);
    /// "site", "tags", "address", "model", "serial", "title".
    static std::optional<InventoryField> editableField(const QString &name);

    qsizetype size() const { return m_entries.size(); }
    bool hasSecrets() const { return m_hasSecrets; }
    /// What an import would do, row by row, all devices being read once. Errors: StoreLocked when there are secrets to compare.
    [[nodiscard]] Result<QList<InventoryLine>> preview(Transaction &transaction, const DeviceStore &store) const;
    /// How many rows of a preview are imported in one transaction, so that a long list keeps nobody from writing for long.
    static constexpr qsizetype batchSize = 1000;
    /// Imports rows of a preview, and answers what came of them: what is in the store by then decides. Nothing is imported
    /// twice, whatever was imported before.
    [[nodiscard]] Result<QList<InventoryLine>> apply(Transaction &transaction, const DeviceStore &store, const QList<InventoryLine> &lines,
                                                     const QDateTime &now) const;

    /// A name that a device can have, made of another spelling: "Skrivare Å 1" is "skrivare-a-1". Empty when nothing is left.
    static QString deviceName(const QString &spelling);

private:
    friend class InventoryReader;
    friend class InventoryPlanner;
    struct Entry { ///< empty: the row does not say
        int line = 0;
        QString name = {}, spelling = {}, title = {}, address = {}, model = {}, serial = {}, site = {};
        QStringList tags = {};
        std::optional<bool> printer = {};
        QMap<QString, QString> attributes = {};
        QMap<QString, Secret> secrets = {};
        std::optional<RowProblem> problem = {};
        bool isThere = false;               ///< a device by its name, whatever its serial number was
        QList<InventoryField> emptied = {}; ///< with isThere
    };
    InventoryOptions m_options;
    QList<Entry> m_entries;
    bool m_hasSecrets = false;
};

} // namespace scepter
