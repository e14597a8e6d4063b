#include "core/base/files.h"

#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace scepter {
namespace {

tl::unexpected<Error> unwritable(const QString &path, int code)
{
    const QString reason = QString::fromLocal8Bit(strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return fail(Errc::DiskFull, reason, {path});
    return fail(Errc::FileUnwritable, reason, {path, reason});
}

tl::unexpected<Error> unreadable(const QFile &file)
{
    return fail(Errc::FileUnreadable, file.errorString(), {file.fileName(), file.errorString()});
}

/// Makes a rename in this directory durable.
void syncDirectory(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<void> writeFile(const QString &path, QByteArrayView bytes, FileAccess access)
{
    // Not QSaveFile: it hides errno, by which a full disk is told from the rest, and opens the file before its mode is set.
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + ".new";
    ::unlink(draft.constData());
    const mode_t mode = access == FileAccess::Owner ? 0600 : 0644;
    const int fd = ::open(draft.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return unwritable(path, errno);
    int failure = 0;
    for (qsizetype done = 0; failure == 0 && done < bytes.size();) {
        const ssize_t count = ::write(fd, bytes.data() + done, size_t(bytes.size() - done));
        if (count >= 0)
            done += count;
        else if (errno != EINTR)
            failure = errno;
    }
    if (failure == 0 && ::fsync(fd) != 0)
        failure = errno;
    if (::close(fd) != 0 && failure == 0)
        failure = errno;
    if (failure == 0 && ::rename(draft.constData(), target.constData()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(draft.constData());
        return unwritable(path, failure);
    }
    syncDirectory(QFileInfo(path).path());
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return fail(Errc::FileUnreadable, u"is a directory"_s, {path, QString::fromLocal8Bit(strerror(EISDIR))});
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file);
    if (bytes.size() > limit) {
        wipe(bytes);
        return fail(Errc::FileTooLarge, {}, {path, QString::number(limit)});
    }
    return bytes;
}

Result<Secret> readSecret(const QString &path)
{
    constexpr qint64 limit = 64 * 1024;
    return readFile(path == u"-"_s ? u"/dev/stdin"_s : path, limit).map([](QByteArray bytes) {
        QByteArrayView text = bytes;
        if (text.endsWith('\n'))
            text.chop(1);
        if (text.endsWith('\r'))
            text.chop(1);
        const Secret secret(text);
        wipe(bytes);
        return secret;
    });
}

Result<void> prepareDirectory(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        errno = 0;
        if (!QDir().mkpath(path))
            return unwritable(path, errno ? errno : EACCES);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    } else if (!QFileInfo(path).isDir()) {
        return unwritable(path, ENOTDIR);
    }
    const QString probe = path + u"/.scepter-probe"_s;
    return writeFile(probe, "probe", FileAccess::Owner).map([&] { QFile::remove(probe); });
}

} // namespace scepter
