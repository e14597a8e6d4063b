#pragma once
#include "ui/widgets/page.h"

namespace scepter {

/// What the Device page shows of a real printer, which has no Remote UI here: made by whoever knows printers.
class PrinterView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void showPrinter(const QString &name) = 0;
    /// Nobody: whoever sits here is a viewer.
    virtual void setAdministrator(const std::optional<Administrator> &administrator) = 0;

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);
    /// Of the last thing that was done or read; nothing when it went well.
    void problem(const std::optional<scepter::Error> &error);
};

} // namespace scepter
