#pragma once
#include "core/client/enrollmentjob.h"
#include "core/device/simulatedmfp.h"
#include "core/device/timeline.h"

#include <QTimeZone>

namespace scepter {

QString statusWord(const RequestStatus &status); ///< "Successful" (D19)
QString detailText(const FailureDetail &detail); ///< "Communication Error (HTTP ERROR 404)" (D20)
QString causeText(const FailureDetail &detail);  ///< the manual's sentence for the detail
/// One line for a progress display; its times by the clock of a zone: a device's, or this computer's.
QString progressText(const EnrollmentProgress &progress, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// The same for a line of a timeline (F4).
QString timelineText(const TimelineEntry &entry, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// The same for a request that another process may be working on: what its device remembers of it.
QString runText(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile);
/// The set time of the next request, whatever the adjustment is (D12, D15), by the device's clock; empty: there is none.
QString nextRequestText(const MfpState &state, const DeviceSetup &setup);
/// D19: when a certificate was issued, as far as it is known, by the clock of `zone`: two sentences; empty where nothing is known.
QString issuanceText(const Issuance &issuance, const QTimeZone &zone);
QString keyText(KeySpec key); ///< "RSA 2048"
/// What is wrong with a field, to stand under it.
QString fieldErrorText(const FieldError &error, const DeviceProfile &profile);
/// Warnings about a server: skewed clock (S8), fewer capabilities than last time, first use. One sentence each.
QStringList serverWarnings(const CaInfo &ca);
/// The same of what is kept with a request (S3, S8), when it was sent long ago, too.
QStringList serverWarnings(const ServerWarnings &warnings);
QString weaknessWarning(const QStringList &weaknesses); ///< S3: marked wherever shown
/// All that a success has to be told with (S3, S5): a sentence each.
QStringList successWarnings(const Succeeded &succeeded);
/// In what a certificate says something else than was asked for (S5): a sentence each.
QStringList differenceWarnings(const IssuedDifferences &differences);

} // namespace scepter
