#pragma once
#include "core/client/server.h"

namespace scepter {

/// One SCEP operation over HTTP: builds the URL, POSTs when that is offered, follows redirects on the same host by hand and
/// repeats a POST as a POST there, and refuses every other redirect.
class ScepExchange {
public:
    using Done = std::function<void(Result<HttpReply>)>;
    ScepExchange(Transport &transport, ServerSettings server) : m_transport(transport), m_server(std::move(server)) {}

    /// `done` comes once, later; destroying this aborts silently. Errors: Transport's, RedirectRefused, HttpStatus.
    void run(Operation operation, const QByteArray &message, bool post, Done done);

private:
    void dispatch();
    void handle(Result<HttpReply> reply);

    Transport &m_transport;
    ServerSettings m_server;
    HttpRequest m_request;
    int m_redirects = 0;
    Done m_done;
    std::unique_ptr<Ticket> m_ticket;
};

} // namespace scepter
