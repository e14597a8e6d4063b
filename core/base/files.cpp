#include "core/base/files.h"

#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
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

/// Fills a new file and makes its content durable. What the system says of a failure, after which the file is gone; 0: none.
int fill(int fd, const QByteArray &name, QByteArrayView bytes)
{
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
    if (failure != 0)
        ::unlink(name.constData());
    return failure;
}

int openNew(const QByteArray &name, FileAccess access)
{
    // Not QSaveFile: it hides errno, by which a full disk is told from the rest, and opens the file before its mode is set.
    return ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, access == FileAccess::Owner ? 0600 : 0644);
}

struct Draft {
    QByteArray name;
    int failure = 0;
};

/// A draft beside the target, under a name that nobody has.
Draft writeDraft(const QByteArray &target, QByteArrayView bytes, FileAccess access)
{
    static std::atomic<quint32> count = 0;
    for (;;) {
        const QByteArray name = target + ".new-" + QByteArray::number(::getpid()) + '-' + QByteArray::number(++count);
        const int fd = openNew(name, access);
        if (fd < 0 && errno == EEXIST)
            continue; // what a crash left, of a process with the same number
        return fd < 0 ? Draft{{}, errno} : Draft{name, fill(fd, name, bytes)};
    }
}

/// Gives the draft its name unless somebody has it.
int renameToFree(const QByteArray &draft, const QByteArray &target)
{
    if (::renameat2(AT_FDCWD, draft.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that knows no such thing: the name is taken first, by an empty file of ours.
    const int fd = openNew(target, FileAccess::Owner);
    if (fd < 0)
        return errno;
    ::close(fd);
    if (::rename(draft.constData(), target.constData()) == 0)
        return 0;
    const int failure = errno;
    ::unlink(target.constData());
    return failure;
}

tl::unexpected<Error> isThere(const QString &path) { return fail(Errc::AlreadyExists, {}, {u"file"_s, path}); }

enum class Over { Nothing, Anything };
Result<void> place(const QString &path, QByteArrayView bytes, FileAccess access, Over over)
{
    const QByteArray target = QFile::encodeName(path);
    const Draft draft = writeDraft(target, bytes, access);
    if (draft.failure != 0)
        return unwritable(path, draft.failure);
    int failure = 0;
    if (over == Over::Nothing)
        failure = renameToFree(draft.name, target);
    else if (::rename(draft.name.constData(), target.constData()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(draft.name.constData());
        return failure == EEXIST ? isThere(path) : unwritable(path, failure);
    }
    syncDirectory(QFileInfo(path).path());
    return {};
}

/// A link to nowhere too.
bool isTaken(const QString &path)
{
    struct stat status;
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0;
}

} // namespace

Result<void> mustBeFree(const QString &path) { return isTaken(path) ? isThere(path) : Result<void>(); }

Result<void> createFile(const QString &path, QByteArrayView bytes, FileAccess access)
{
    if (isTaken(path)) // before a secret is on the disk
        return isThere(path);
    return place(path, bytes, access, Over::Nothing);
}

Result<void> replaceFile(const QString &path, QByteArrayView bytes, FileAccess access, const FileKind &kind)
{
    constexpr qint64 mostRead = 256 * 1024 * 1024;
    if (!isTaken(path))
        return place(path, bytes, access, Over::Nothing);
    const auto there = QFileInfo(path).isFile() ? readFile(path, mostRead) : isThere(path);
    return there && kind(*there) ? place(path, bytes, access, Over::Anything) : isThere(path);
}

Result<void> writeFile(const QString &path, QByteArrayView bytes, FileAccess access)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + ".new"; // ours too: what a crash left of it goes
    ::unlink(draft.constData());
    const int fd = openNew(draft, access);
    if (fd < 0)
        return unwritable(path, errno);
    int failure = fill(fd, draft, bytes);
    if (failure == 0 && ::rename(draft.constData(), target.constData()) != 0) {
        failure = errno;
        ::unlink(draft.constData());
    }
    if (failure != 0)
        return unwritable(path, failure);
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
