#pragma once
#include "core/base/error.h"

namespace scepter {

/// An error in words: whole sentences in the language of the application.
struct Explanation {
    QString what; ///< what happened
    QString why;
    QString todo; ///< what to do
    /// "What. Why. What to do." on one line, for a terminal.
    QString oneLine() const;
};
/// Who reads it: options and commands are named at the command line alone.
enum class Reader { Window, CommandLine };
/// The one catalogue of failures, for the window and the command line (S6, F4).
Explanation explain(const Error &error, Reader reader = Reader::Window);

} // namespace scepter
