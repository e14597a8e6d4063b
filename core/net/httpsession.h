#pragma once
#include "core/net/httpservermessages.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace scepter {

class HttpRequestParser;

/// What the sessions of one thread have in common.
struct HttpSessionContext {
    HttpServerBounds bounds = {};
    std::function<QByteArray()> date = {};             ///< the value of the Date field (RFC 9110 §5.6.7)
    std::function<void(int status)> refused = {};      ///< a refusal that the session wrote by itself
    std::function<bool(qint64 change)> bodyBytes = {}; ///< bytes of unfinished bodies that are held; false: that is too much
};

/// The server's side of one HTTP/1.1 connection without its socket: bytes in, requests out, replies in, bytes out (RFC 9112). One request
/// is out at a time; those behind it wait in a bounded buffer. Not thread-safe; it calls nothing but its context.
///
/// The owner shows it what comes (receive, inputEnded), writes what output() gives (written), and closes when the phase says so. Time is
/// the owner's too: when episode() has not changed for timeAllowed(), it calls timeUp().
class HttpSession {
public:
    enum class Phase {
        Idle,      ///< between two requests
        Header,    ///< a header has begun
        Body,      ///< a header was accepted, its body is coming
        Ready,     ///< a request waits for takeRequest()
        Computing, ///< a request waits for reply()
        Writing,   ///< a reply waits to be written
        Refusing,  ///< an error reply waits to be written, after which the connection ends; what comes is thrown away
        Lingering, ///< the owner shuts down its writing side; what comes is thrown away until the client ends the connection too
        Closed,    ///< the owner closes
    };
    /// `isProxy`: the peer is believed when it says in PROXY protocol whom it brings (O6); from others that is a bad request.
    HttpSession(const HttpSessionContext &context, QString peer, bool isProxy = false);
    ~HttpSession();
    Q_DISABLE_COPY_MOVE(HttpSession)

    void receive(QByteArrayView bytes);
    /// The client sends nothing more; it may still be reading.
    void inputEnded();
    /// False while more input would only fill memory: the owner does not read then.
    bool wantsInput() const;

    /// Whom the peer brings, when it said so, once; it is the peer of every request from here on.
    std::optional<QString> takeClient() { return std::exchange(m_client, std::nullopt); }
    /// The same, learned by the owner.
    void setPeer(const QString &peer);
    /// The next request, once; reply() answers it.
    std::optional<HttpServerRequest> takeRequest();
    /// Only in the phase Computing.
    void reply(const HttpServerReply &reply);

    bool hasOutput() const { return !m_output.empty(); }
    /// The first pieces of what is to be written, at most `count`; valid until the next call that is not const.
    QList<QByteArrayView> output(qsizetype count) const;
    void written(qsizetype count);

    Phase phase() const { return m_phase; }
    /// Another number whenever the time of the phase begins anew.
    quint32 episode() const { return m_episode; }
    /// Nothing while the time is not the client's.
    std::optional<std::chrono::milliseconds> timeAllowed() const;
    /// The client took too long. 408 when it was sending a request, else the end.
    void timeUp();
    /// The server ends: a request that was read completely gets its answer, one that was not gets 503, and then the connection ends.
    /// Complete requests that wait behind an unanswered one are not answered (RFC 9112 §9.6).
    void drain();

private:
    void enter(Phase phase);
    void advance();
    bool beginRequest();
    bool readProxyHeader();
    bool readHeader();
    bool readBody();
    void finishRequest();
    void refuse(int status, const QByteArray &reason);
    void send(const HttpServerReply &reply);
    void holdBody(qsizetype size);

    const HttpSessionContext &m_context;
    QString m_peer;
    std::optional<QString> m_client; ///< not told yet
    bool m_mayHaveProxyHeader;
    Phase m_phase = Phase::Idle;
    quint32 m_episode = 0;

    QByteArray m_input;         ///< not used yet
    qsizetype m_scanned = 0;    ///< so much of m_input holds no end of a header, and nothing that has no place in one
    qsizetype m_bodyOnWire = 0; ///< bytes of the current body with its framing
    qsizetype m_bodyHeld = 0;   ///< what the context knows of the current body
    qsizetype m_discarded = 0;  ///< after a refusal
    std::unique_ptr<HttpRequestParser> m_parser;
    std::deque<QByteArray> m_output;
    qsizetype m_writtenOfFirst = 0;
    qsizetype m_writtenInEpisode = 0;

    bool m_fresh = true; ///< no request has come yet
    bool m_inputEnded = false;
    bool m_draining = false;
    bool m_skippedLine = false; ///< the one empty line that may stand before a request
    bool m_isHead = false;      ///< of the request to be answered, like the next two
    bool m_isHttp10 = false;
    bool m_keepsAlive = true;
};

} // namespace scepter
