#pragma once
#include <QString>

#include <chrono>

namespace scepter {
using namespace Qt::Literals::StringLiterals; // u"…"_s
using namespace std::chrono_literals;
} // namespace scepter
