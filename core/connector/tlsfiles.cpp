#include "core/connector/tlsfiles.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/crypto/pkcs12.h"

#include <QScopeGuard>

namespace scepter {
namespace {

constexpr qint64 mostBytes = 1024 * 1024;

/// A key and certificates, one of which should be the key's.
struct TlsParts {
    PrivateKey key;
    QList<Certificate> certificates;
};

/// The same error, with the file that it is about.
tl::unexpected<Error> about(Error error, const QString &path)
{
    switch (error.code) {
    case Errc::NotACertificate:
    case Errc::NotAKey:
    case Errc::PassphraseNeeded:
    case Errc::WrongPassphrase: error.facts = {path}; break;
    default: break;
    }
    return fail(error);
}

Result<TlsParts> partsOfPkcs12(const QByteArray &der, const TlsFiles &files)
{
    // One's own file: what guards it on the disk matters less than that it can be used.
    const auto read = readPkcs12(der, files.passphrase, WeakAlgorithms::Allow);
    if (!read && read.error().code == Errc::InvalidArgument)
        return fail(Errc::NotACertificate, read.error().detail, {files.certificate});
    if (!read)
        return about(read.error(), files.certificate);
    return TlsParts{read->key, QList<Certificate>{read->certificate} + read->chain};
}

Result<QList<Certificate>> certificatesOf(const QByteArray &bytes, bool isPem)
{
    if (isPem)
        return Certificate::parseAll(bytes);
    return Certificate::parse(bytes).map([](const Certificate &one) { return QList<Certificate>{one}; });
}

Result<TlsParts> readParts(const TlsFiles &files)
{
    auto bytes = readFile(files.certificate, mostBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto cleanUp = qScopeGuard([&] { wipe(*bytes); });
    const bool isPem = bytes->contains("-----BEGIN ");
    const auto certificates = certificatesOf(*bytes, isPem);
    if (!certificates)
        return isPem ? about(certificates.error(), files.certificate) : partsOfPkcs12(*bytes, files);
    const QString keyPath = files.key.isEmpty() ? files.certificate : files.key;
    auto keyBytes = files.key.isEmpty() ? Result<QByteArray>(*bytes) : readFile(files.key, mostBytes);
    if (!keyBytes)
        return fail(keyBytes.error());
    const auto key = PrivateKey::parse(Secret(*keyBytes), files.passphrase);
    wipe(*keyBytes);
    return key ? Result<TlsParts>(TlsParts{*key, *certificates}) : about(key.error(), keyPath);
}

} // namespace

Result<TlsIdentity> readTlsIdentity(const TlsFiles &files)
{
    auto parts = readParts(files);
    if (!parts)
        return fail(parts.error());
    QList<Certificate> &all = parts->certificates;
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const Certificate &each) { return each.publicKey() == parts->key.publicKey(); });
    if (own == all.end())
        return fail(Errc::KeyMismatch);
    std::rotate(all.begin(), own, own + 1);
    return TlsIdentity{toPem(all), parts->key.toPem()};
}

} // namespace scepter
