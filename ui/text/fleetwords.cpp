#include "ui/text/fleetwords.h"

#include "core/base/literals.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class FleetWords {
    Q_DECLARE_TR_FUNCTIONS(FleetWords)

public:
    static QString problem(const RowProblem &problem)
    {
        using Kind = RowProblem::Kind;
        const auto fact = [&](qsizetype index) { return problem.facts.value(index); };
        switch (problem.kind) {
        case Kind::NameMissing: return tr("The name is missing.");
        case Kind::NameUnusable:
            return tr("No name can be made of “%1”: write it with the letters a to z, digits and hyphens.").arg(fact(0));
        case Kind::NameTwice: return tr("The name “%1” is in line %2 already.").arg(fact(0), fact(1));
        case Kind::SerialTwice: return tr("The serial number %1 is in line %2 already.").arg(fact(0), fact(1));
        case Kind::DeviceTwice:
            return tr("This is the device “%1”, which line %2 is about already: its serial number says so.").arg(fact(0), fact(1));
        case Kind::NameTaken: return tr("The name “%1” belongs to a device with another serial number.").arg(fact(0));
        case Kind::AddressInvalid: return tr("“%1” is neither an IP address nor a host name.").arg(fact(0));
        case Kind::ModelUnknown: return tr("The model “%1” is not known.").arg(fact(0));
        case Kind::ModelUnfit: return tr("The settings of “%2” do not fit the model “%1”: change them first.").arg(fact(0), fact(1));
        case Kind::KindUnknown: return tr("“%1” is no kind of device: write “printer” or “simulated”.").arg(fact(0));
        case Kind::KindFixed:
            return tr("“%1” sends requests of its own, so it cannot become a printer: switch off its timer first.").arg(fact(0));
        case Kind::TooLong:
            return fact(0).isEmpty() ? tr("A field is too long: it can hold %1.").arg(fact(1))
                                     : tr("The field “%1” is too long: it can hold %2.").arg(fact(0), fact(1));
        case Kind::FieldCount: return tr("The row has %1 fields, and there are %2 columns.").arg(fact(0), fact(1));
        case Kind::OpenQuote:
            return tr("A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.");
        case Kind::SerialTaken: return tr("Another device has the serial number %1.").arg(fact(0));
        case Kind::Overtaken: return tr("Somebody else changed “%1” at the same time: import the file again.").arg(fact(0));
        }
        return {};
    }

    static QString problem(const ChallengeLine &line)
    {
        using Problem = ChallengeLine::Problem;
        switch (line.problem) {
        case Problem::None: return {};
        case Problem::NameMissing: return tr("The common name is missing.");
        case Problem::NameTwice: return tr("The common name “%1” is in line %2 already.").arg(line.subject, QString::number(line.earlier));
        case Problem::NameTooLong: return tr("A common name has at most 64 characters.");
        case Problem::NameInvalid: return tr("The common name holds a line break or another control character.");
        case Problem::OpenQuote:
            return tr("A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.");
        }
        return {};
    }

    static QString field(const InventoryDifference &difference)
    {
        switch (difference.field) {
        case InventoryField::Name: return tr("Name");
        case InventoryField::Title: return tr("Title");
        case InventoryField::Address: return tr("Address");
        case InventoryField::Model: return tr("Model");
        case InventoryField::Serial: return tr("Serial number");
        case InventoryField::Site: return tr("Site");
        case InventoryField::Tags: return tr("Tags");
        case InventoryField::Kind: return tr("Kind");
        case InventoryField::Attribute:
        case InventoryField::Secret: return difference.column;
        }
        return {};
    }

    static QString state(DeviceState state)
    {
        switch (state) {
        case DeviceState::Never: return tr("No request yet");
        case DeviceState::Processing: return statusWord(Processing{});
        case DeviceState::Successful: return statusWord(Succeeded{});
        case DeviceState::Error: return statusWord(Failed{});
        }
        return {};
    }

    static QString kind(bool printer) { return printer ? tr("Printer") : tr("Simulated"); }
};

} // namespace

QString rowProblemText(const RowProblem &problem) { return FleetWords::problem(problem); }
QString challengeProblemText(const ChallengeLine &line) { return FleetWords::problem(line); }
QString inventoryFieldText(const InventoryDifference &difference) { return FleetWords::field(difference); }
QString deviceStateText(DeviceState state) { return FleetWords::state(state); }
QString deviceKindText(bool printer) { return FleetWords::kind(printer); }

} // namespace scepter
