#pragma once
#include <QByteArray>
#include <QString>

#include <memory>

namespace scepter {

/// Bytes that must not be seen: a private key, a challenge, a passphrase. Copies share one buffer, which is wiped when
/// the last of them goes. It has no stream operator on purpose.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    /// Takes the bytes and wipes the array they came in.
    static Secret take(QByteArray &bytes);
    static Secret fromText(const QString &text);

    QByteArrayView view() const;
    qsizetype size() const { return view().size(); }
    bool isEmpty() const { return view().isEmpty(); }
    /// The same bytes, compared in constant time.
    bool equals(const Secret &other) const;

private:
    class Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the array's bytes where they lie. A copy that shares them is wiped too.
void wipe(QByteArray &bytes);
/// Asks the system for no core file of this process, so that a crash leaves no key behind.
void forbidCoreFiles();

} // namespace scepter
