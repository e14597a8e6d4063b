#pragma once
#include "core/base/error.h"

#include <QMap>

namespace scepter {

/// What an administrator knows of a device, beside its name, model and address (F1).
struct Inventory {
    bool printer = false; ///< a real one: it enrols by itself, and Scepter never speaks for it
    QString serial = {};  ///< names the device where there is one; unique in a store
    QString site = {};
    QStringList tags = {};                  ///< sorted, without duplicates
    QMap<QString, QString> attributes = {}; ///< further columns, by name: variables for templates (F2)
    bool operator==(const Inventory &) const = default;
};

} // namespace scepter
