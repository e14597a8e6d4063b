#pragma once
class QDateTimeEdit;

namespace scepter {

/// Shows date and time as the chosen language writes them, with four digits for the year. Call it again when the language changes.
void showInLocale(QDateTimeEdit *edit);

} // namespace scepter
