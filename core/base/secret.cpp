#include "core/base/secret.h"

#include <string.h>
#include <sys/resource.h>

namespace scepter {

class Secret::Buffer {
public:
    explicit Buffer(QByteArrayView bytes) : m_size(size_t(bytes.size())), m_bytes(new char[m_size])
    {
        if (m_size > 0)
            memcpy(m_bytes.get(), bytes.data(), m_size);
    }
    ~Buffer() { explicit_bzero(m_bytes.get(), m_size); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
    QByteArrayView view() const { return {m_bytes.get(), qsizetype(m_size)}; }

private:
    size_t m_size;
    std::unique_ptr<char[]> m_bytes;
};

Secret::Secret(QByteArrayView bytes) : m_buffer(bytes.isEmpty() ? nullptr : std::make_shared<const Buffer>(bytes)) {}

Secret Secret::take(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    bytes.clear();
    return secret;
}

Secret Secret::fromText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return take(utf8);
}

QByteArrayView Secret::view() const { return m_buffer ? m_buffer->view() : QByteArrayView(); }

bool Secret::equals(const Secret &other) const
{
    const QByteArrayView a = view(), b = other.view();
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        explicit_bzero(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

void forbidCoreFiles()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace scepter
