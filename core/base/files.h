#pragma once
#include "core/base/error.h"
#include "core/base/secret.h"

#include <functional>

namespace scepter {

/// Who may read a file that we write.
enum class FileAccess { Owner /* 0600 */, Everyone /* 0644 */ };

/// Whether a file can be created there, before what it shall hold is made. Errors: AlreadyExists {"file", path}.
[[nodiscard]] Result<void> mustBeFree(const QString &path);

// Each writes the file whole or not at all, on disk before it returns. Whoever writes where a person said chooses between the
// first two; nothing overrules them: an old file is moved away by who knows what it is.

/// Creates a file and never replaces one: what holds a key, a password or a request cannot be made again.
/// Errors: AlreadyExists {"file", path}, FileUnwritable, DiskFull.
[[nodiscard]] Result<void> createFile(const QString &path, QByteArrayView bytes, FileAccess access);
/// Whether what lies there may give way to what is written.
using FileKind = std::function<bool(QByteArrayView there)>;
/// Creates a file, or replaces one of its own kind: what is written anew as often as one likes.
/// Errors: AlreadyExists {"file", path} when something else lies there, FileUnwritable, DiskFull.
[[nodiscard]] Result<void> replaceFile(const QString &path, QByteArrayView bytes, FileAccess access, const FileKind &kind);
/// Replaces whatever is there: for files whose names are the program's own (the layout of TransactionDirectory, the known servers).
/// Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes, FileAccess access);

/// Reads at most `limit` bytes. Errors: FileUnreadable, FileTooLarge.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 16 * 1024 * 1024);

/// A secret from a file, or from standard input for "-". One trailing newline is dropped.
[[nodiscard]] Result<Secret> readSecret(const QString &path);

/// Makes the directory (0700) when it is missing and proves that a file can be written there. Errors: as writeFile.
[[nodiscard]] Result<void> prepareDirectory(const QString &path);

} // namespace scepter
