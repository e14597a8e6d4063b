#pragma once
#include "core/net/transport.h"

#include <QObject>

namespace scepter {

/// Answers by a script, later, on the caller's thread; keeps every request.
class FakeTransport final : public QObject, public Transport {
    Q_OBJECT
public:
    /// Nothing: it never answers.
    using Answer = std::function<std::optional<Result<HttpReply>>(const HttpRequest &)>;
    explicit FakeTransport(Answer answer = {}) : m_answer(std::move(answer)) {}

    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override;
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    const QList<HttpRequest> &requests() const { return m_requests; }
    /// Exchanges that were ended by destroying their ticket before they were answered.
    int aborted() const { return *m_aborted; }

    static HttpReply reply(const QByteArray &body, int status = 200);

private:
    class FakeTicket;
    Answer m_answer;
    QList<HttpRequest> m_requests;
    std::shared_ptr<int> m_aborted = std::make_shared<int>(0);
};

} // namespace scepter
