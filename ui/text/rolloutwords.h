#pragma once
#include "core/fleet/rolloutreportfile.h"
#include "core/fleet/rolloutretry.h"
#include "ui/text/explanation.h"

namespace scepter {

QString memberStateText(MemberState state);   ///< "Successful"
QString rolloutStateText(RolloutState state); ///< "Running"
QString rolloutKindText(RolloutKind kind);    ///< "Enrolment"
/// Why a rollout is held: what happened, why, and what to do.
Explanation holdReasonText(const HoldReason &reason);
/// "40 successful, 2 failed, 8 waiting"; states that no device is in are left out.
QString countsText(const RolloutCounts &counts);
QString challengeChoiceText(const ChallengeChoice &choice);
/// "office – http://scep.example/scep/office": the server of every device in it (F3).
QString rolloutServerText(const RolloutSettings &settings);
/// What a retry would do, a sentence a line: how many devices in how many waves, when these begin, and what stays as it is (F11).
QStringList retryText(const PlannedRetry &planned);
/// That so many devices wait for another wave, for the sake of their site (F11).
QString spreadText(int devices);
/// That a plan leaves out so many devices, which are no printers (F9).
QString simulatedText(int devices);
/// "First 5 devices, then 25 % of the others at a time. …" One sentence or several.
QString wavesText(const RolloutSettings &settings);
QString waveText(int wave, const RolloutSettings &settings); ///< "Canary", "Wave 2"; `wave` counts from 0
/// Why a device of a rollout failed: explain(), or what stands for it where no error came.
Explanation memberFailureText(MemberState state, const std::optional<Error> &error);
/// "3 min", "1 h 20 min"
QString durationText(std::chrono::milliseconds duration);

/// What a report's CSV says in the language of the application at the time when it is called.
ReportWords reportWords();

} // namespace scepter
