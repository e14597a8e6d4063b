// Precompiled for every room with a window.
#pragma once
#include "pch_core.h"
#include <QtWidgets>
