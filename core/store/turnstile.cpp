#include "core/store/turnstile.h"

#include "core/base/literals.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace scepter {
namespace {

/// Two octets of the file are locked to write: who writes holds the room, and only who stands at its door may wait for it.
/// Whoever comes out of the room finds the door taken by the next one. The third is shared by all who have the database open.
enum Octet { Door = 0, Room = 1, House = 2 };

/// Of the open file, not of the process, so that two databases of one process queue as well.
struct flock rangeOf(short type, Octet octet)
{
    struct flock range {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    range.l_start = octet;
    range.l_len = 1;
    return range;
}

void lock(int fd, short type, Octet octet)
{
    struct flock range = rangeOf(type, octet);
    while (fd >= 0 && ::fcntl(fd, F_OFD_SETLKW, &range) != 0 && errno == EINTR) {}
}

} // namespace

Turnstile::Turnstile(const QString &databasePath, Missing missing)
    : m_fd(::open(QFile::encodeName(databasePath + u"-turn"_s).constData(),
                  O_RDWR | O_CLOEXEC | O_NOFOLLOW | (missing == Missing::Create ? O_CREAT : 0), 0600))
{
}

Turnstile::~Turnstile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void Turnstile::enter() { lock(m_fd, F_RDLCK, House); }

bool Turnstile::enterAlone()
{
    struct flock range = rangeOf(F_WRLCK, House);
    return m_fd >= 0 && ::fcntl(m_fd, F_OFD_SETLK, &range) == 0;
}

Turnstile::Pass::Pass(Turnstile &turnstile) : m_fd(turnstile.m_fd)
{
    lock(m_fd, F_WRLCK, Door);
    lock(m_fd, F_WRLCK, Room);
    lock(m_fd, F_UNLCK, Door);
}

Turnstile::Pass::~Pass() { lock(m_fd, F_UNLCK, Room); }

} // namespace scepter
