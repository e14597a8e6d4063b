#pragma once
#include "core/connector/connectoroverview.h"
#include "ui/models/statustag.h"

namespace scepter {

QString connectorTitle(const ConnectorSettings &settings); ///< its title, else its name
QString connectorStatusText(ConnectorStatus status);       ///< "Active"
StatusTag connectorStatusTag(ConnectorStatus status);
QString requestStateWord(const RequestRow &row); ///< "Issued", "Refused", …
StatusTag requestStateTag(const RequestRow &row);
/// What became of a request, in a sentence.
QString requestOutcomeText(const RequestRow &row);
QString clockOffsetText(std::optional<qint64> seconds); ///< "3 min ahead", empty when unknown (C13)
QString presetText(Preset preset);                      ///< "Printers"
QString presetExplanation(Preset preset);               ///< what that means (C7)
QString approvalText(Approval approval);
/// "Bound to printer-7", "Any subject"
QString challengeBindingText(const ChallengeSpec &spec);
/// "2 of 5 uses left", "No limit", …
QString challengeUsesText(const Challenge &challenge);
/// Whether it can still be used.
bool isUsable(const Challenge &challenge, const QDateTime &now);
QString generationStateText(GenerationState state);
QString whatHttpMeans(); ///< C1: what HTTP without TLS means

QString shortTime(const QDateTime &time); ///< by the locale, here
QString longTime(const QDateTime &time);
QString shortDate(const QDateTime &time);
/// The names of a decoded request, as people write them.
QString namesText(const RequestRow &row);
/// What its extendedKeyUsage asks for, in words.
QString usagesText(const RequestRow &row);
QString usagesText(const Certificate &certificate);
/// "http://scep.example:8080/scep/office": the public one (with https when its port serves that), else where it listens; else its path alone.
QString connectorUrl(const ConnectorSettings &settings, const QUrl &listening);

} // namespace scepter
