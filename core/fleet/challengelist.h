#pragma once
#include "core/connector/challenges.h"

namespace scepter {

/// A row of a list of common names that are to get a challenge password each (C2).
struct ChallengeLine {
    enum class Problem {
        None,
        NameMissing,
        NameTwice,   ///< it is in the line `earlier` already
        NameTooLong, ///< more than 64 characters
        NameInvalid, ///< a control character
        OpenQuote    ///< nothing behind it could be read
    };
    int line = 0; ///< of the file, from 1
    QString subject = {};
    Problem problem = Problem::None;
    int earlier = 0;
    bool operator==(const ChallengeLine &) const = default;
};
QString challengeProblemName(ChallengeLine::Problem problem); ///< "nameTwice"

/// Reads such a list from CSV: the column "subject", "cn" or "common name" where the first row has one, else the first column without
/// a heading. Bad rows are no error. Errors: InvalidArgument {"--csv", path} when it is no table or holds nothing, FileTooLarge.
[[nodiscard]] Result<QList<ChallengeLine>> readChallengeList(const QByteArray &bytes, const QString &path);
/// The names of the rows that nothing is wrong with.
QStringList usableSubjects(const QList<ChallengeLine> &lines);

/// A challenge with its password, which no list shows again.
struct MadeChallenge {
    Challenge challenge;
    Secret password;
};
/// Makes a generated password for each subject, all or none in the transaction. Errors: those of Challenges::create.
[[nodiscard]] Result<QList<MadeChallenge>> makeChallenges(Transaction &transaction, const Challenges &challenges, ChallengeSpec spec,
                                                          const QStringList &subjects, Random &random, const QDateTime &now);
/// "subject,id,password,url" with a line for each, in UTF-8.
Secret challengesCsv(const QList<MadeChallenge> &all, const QString &url);

} // namespace scepter
