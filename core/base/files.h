#pragma once
#include "core/base/error.h"
#include "core/base/secret.h"

namespace scepter {

/// Who may read a file that we write.
enum class FileAccess { Owner /* 0600 */, Everyone /* 0644 */ };

/// Writes the file whole or not at all, on disk before it returns.
/// Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes, FileAccess access);

/// Reads at most `limit` bytes. Errors: FileUnreadable, FileTooLarge.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 16 * 1024 * 1024);

/// A secret from a file, or from standard input for "-". One trailing newline is dropped.
[[nodiscard]] Result<Secret> readSecret(const QString &path);

/// Makes the directory (0700) when it is missing and proves that a file can be written there. Errors: as writeFile.
[[nodiscard]] Result<void> prepareDirectory(const QString &path);

} // namespace scepter
