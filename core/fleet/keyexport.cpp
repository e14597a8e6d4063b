#include "core/fleet/keyexport.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/fleet/csvline.h"

#include <QDir>
#include <QFile>

#include <thread>
#include <vector>

namespace scepter {
namespace {

constexpr char exportableRows[] = "SELECT d.id, d.name, k.number, k.name, k.certificate, k.chain"
                                  " FROM rollout_member m JOIN device d ON d.id = m.device"
                                  " JOIN device_key k ON k.device = m.device AND k.number = m.key_number"
                                  " WHERE m.rollout = ? AND m.state = 'succeeded' AND k.sealed_key IS NOT NULL"
                                  " AND k.certificate IS NOT NULL ORDER BY m.position";

/// What a printer's own page shows of the key. It says that the key was not made in the printer.
QString markedName(const QString &keyName, const QString &device)
{
    return u"%1 %2 (enrolled on the printer's behalf)"_s.arg(keyName, device);
}

Result<ExportableKey> exportable(Transaction &transaction, const DeviceStore &store, const Row &row)
{
    const QString device = row.text(1);
    auto key = store.privateKey(transaction, DeviceId(row.number(0)), int(row.number(2)));
    auto certificate = Certificate::parse(row.bytes(4));
    if (!key || !certificate)
        return fail(key ? certificate.error() : key.error());
    if (!DeviceStore::isName(device)) // it becomes the name of a file
        return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {device}));
    auto chain = row.text(5).isEmpty() ? QList<Certificate>()
                                       : Certificate::parseAll(row.text(5).toLatin1()).value_or(QList<Certificate>());
    return ExportableKey{device, {std::move(*key), std::move(*certificate), std::move(chain), markedName(row.text(3), device)}};
}

/// Files that go again unless all of them came into being.
class WrittenFiles {
public:
    ~WrittenFiles()
    {
        for (const QString &path : m_paths)
            QFile::remove(path);
    }
    Result<void> write(const QString &path, QByteArrayView bytes)
    {
        return createFile(path, bytes, FileAccess::Owner).map([&] { m_paths.append(path); });
    }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

QByteArray indexOf(const QList<ExportedKey> &keys)
{
    QByteArray csv = csvMark
                     + csvLine({u"name"_s, u"file"_s, u"subject"_s, u"serial"_s, u"notAfter"_s, u"sha256"_s, u"enrolledOnBehalf"_s});
    for (const ExportedKey &key : keys)
        csv += csvLine({key.device, key.file, key.subject, colonHex(QByteArray::fromHex(key.serial.toLatin1())),
                        key.notAfter.toUTC().toString(Qt::ISODate), colonHex(key.sha256), u"yes"_s});
    return csv;
}

/// PKCS#12 of a few keys at the same time, because stretching a passphrase is slow on purpose.
std::vector<Result<QByteArray>> pack(QList<ExportableKey>::const_iterator first, qsizetype count, const Secret &passphrase)
{
    std::vector<Result<QByteArray>> packed;
    packed.resize(size_t(count));
    std::vector<std::jthread> threads; // joined when it goes
    for (qsizetype i = 0; i < count; ++i)
        threads.emplace_back([&, i] { packed[size_t(i)] = writePkcs12((first + i)->contents, passphrase); });
    threads.clear();
    return packed;
}

} // namespace

Result<QList<ExportableKey>> KeyExport::gather(Transaction &transaction, const DeviceStore &store, RolloutId id)
{
    const auto rollout = RolloutStore::find(transaction, id);
    if (!rollout)
        return fail(rollout.error());
    const auto rows = transaction.all(exportableRows, {qint64(id)});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Errc::NotFound, {}, {u"rollout key"_s, rollout->title});
    QList<ExportableKey> keys;
    keys.reserve(rows->size());
    for (const Row &row : *rows) {
        auto key = exportable(transaction, store, row);
        if (!key)
            return fail(key.error());
        keys.append(std::move(*key));
    }
    return keys;
}

Result<void> KeyExport::prepare(const QString &directory)
{
    const QDir dir(directory);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail(Errc::DirectoryInUse, {}, {directory});
    return prepareDirectory(directory).map(
        [&] { QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
}

Result<QList<ExportedKey>> KeyExport::write(const QString &directory, const QList<ExportableKey> &keys, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return fail(Errc::InvalidArgument, {}, {u"passphrase"_s});
    const QDir dir(directory);
    WrittenFiles files;
    QList<ExportedKey> written;
    QHash<QString, int> counts;
    const qsizetype width = std::max(1, int(std::thread::hardware_concurrency()));
    for (qsizetype done = 0; done < keys.size(); done += width) {
        const auto packed = pack(keys.cbegin() + done, std::min(width, keys.size() - done), passphrase);
        for (qsizetype i = 0; i < qsizetype(packed.size()); ++i) {
            const Certificate &certificate = keys[done + i].contents.certificate;
            const QString device = keys[done + i].device;
            int &earlier = counts[device]; // two certificates of one device are two files
            const QString file = (earlier++ == 0 ? device : u"%1.%2"_s.arg(device).arg(earlier)) + u".p12"_s; // no device is called so
            const auto kept = packed[size_t(i)] ? files.write(dir.filePath(file), *packed[size_t(i)]) : fail(packed[size_t(i)].error());
            if (!kept)
                return fail(kept.error());
            written.append({device, file, certificate.subject().toString(), certificate.serialHex(), certificate.notAfter(),
                            certificate.fingerprint(HashAlgorithm::Sha256)});
        }
    }
    if (const auto kept = files.write(dir.filePath(u"index.csv"_s), indexOf(written)); !kept)
        return fail(kept.error());
    files.keep();
    return written;
}

} // namespace scepter
