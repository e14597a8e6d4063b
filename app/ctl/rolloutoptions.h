#pragma once
#include "app/ctl/commandline.h"
#include "core/fleet/rolloutplanner.h"

namespace scepter {

/// What `fleet enroll` and `fleet renew` take.
struct RolloutOptions {
    RolloutPlanner::Wish wish; ///< as far as options need no reading
    QString templateName, fingerprint, challengeFile, challengeColumn, challengeFrom, lifetime, at;
    QString waves = QStringLiteral("100%"), holdAbove = QStringLiteral("10%"), rate, jitter;
    Polling polling = {}; ///< no times: none
    bool detach = false, dryRun = false, leaveOut = false;

    /// The whole wish, but for the template, which is in the store. Errors: InvalidArgument, those of the challenge's file.
    [[nodiscard]] Result<RolloutPlanner::Wish> read(const QDateTime &now) const;
};

/// It lives as long as the command.
void addRolloutOptions(CLI::App *command, const std::shared_ptr<RolloutOptions> &options);

} // namespace scepter
