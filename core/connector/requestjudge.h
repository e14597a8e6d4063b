#pragma once
#include "core/connector/challenges.h"
#include "core/connector/requestreader.h"
#include "core/connector/requeststore.h"

namespace scepter {

/// What a pkiMessage is answered with.
struct ScepAnswer {
    enum class Kind {
        CertRep,    ///< body is the CertRep, DER
        NotScep,    ///< body says why, in English: HTTP 400
        Unavailable ///< body says why: the store could not take it; HTTP 503
    };
    Kind kind = Kind::CertRep;
    QByteArray body;
    bool costsWork = false;   ///< C3: a refusal that counts against the address: isOfStranger()
    bool isConcealed = false; ///< C15: leaves at a full 250 ms after the request came
};

/// One message on its way through a connector.
struct ScepCase {
    std::shared_ptr<const ServedConnector> connector;
    QByteArray message;
    QString address;                      ///< of the client
    QDateTime now;                        ///< when it came
    std::optional<ReadRequest> read = {}; ///< once it was read: it may be judged again
};

/// What a request comes to: an answer, ready made, and what has to be stored before it may go out.
struct Judgement {
    ScepAnswer answer = {};
    RequestRecord record = {};
    QString outcome = {}; ///< for the audit log
    std::optional<Refused> refused = {};
    std::optional<ChallengeFacts> alarm = {}; ///< the challenge that an alarm is raised about; an empty one when there is none
    std::optional<ChallengeFacts> uses = {};  ///< the challenge that is used up
    std::optional<Certificate> issued = {};
    std::optional<qint64> renews = {};   ///< must still not be revoked
    std::optional<qint64> finishes = {}; ///< the approved request that gets its certificate
    bool keepCsr = false;
    std::optional<QByteArray> pendingCsr = {};
    std::optional<int> mostPending = {}; ///< of the same challenge or old certificate; nothing: as many as there is room for
    qint64 newestSeen = 0;               ///< of the transaction's requests; a newer one means that another was faster
    std::optional<Error> failure = {};
};

/// What judging needs; good on every thread, and outlived by what it names.
struct JudgeGround {
    Database &database;
    Random &random;
    Vault vault;
    Challenges challenges;
    std::shared_ptr<const InventoryNames> inventory = {}; ///< none: no device has any name
};

/// Reads (unless that was done), decides by what the store knows now, issues, and writes the CertRep. Computes: on the pool.
[[nodiscard]] Judgement judge(const JudgeGround &ground, ScepCase &request);

} // namespace scepter
