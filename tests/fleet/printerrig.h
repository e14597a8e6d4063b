#pragma once
#include "core/fleet/printermatch.h"
#include "core/fleet/sheetwriter.h"
#include "core/fleet/tlsprobe.h"
#include "tests/support/servicerig.h"

namespace scepter {

/// The connector "office", printers in an inventory, plans over them, and what the printers send.
class PrinterRig : public ServiceRig {
public:
    PrinterRig();

    DeviceStore devices() { return DeviceStore(profiles, vault); }
    /// A printer; a simulated device with `printer` false.
    DeviceId add(const QString &name, const QString &address = {}, bool printer = true, const QString &profile = QStringLiteral("mfp"));
    StoredDevice device(const QString &name);
    /// CN "NAME.example", for TLS.
    static CertificateTemplate wanted();
    static NewPlan newPlan();
    /// With the sheets of its first wave.
    RolloutId plan(const QStringList &names, const NewPlan &plan = newPlan());
    RolloutId planOnly(const QStringList &names, const NewPlan &plan = newPlan());
    WrittenSheets writeSheets(const SheetsWish &wish);
    Rollout rollout(RolloutId id);
    /// The password on a printer's sheet, which has been written.
    QByteArray password(RolloutId id, const QString &name);

    /// What a printer sends, and the connector's answer: "issued", "pending", "refused NAME".
    QString send(const QString &commonName, const QByteArray &password, const QString &address = QStringLiteral("192.0.2.200"),
                 const QList<SubjectAltName> &names = {});
    /// The newest certificate that was issued.
    Certificate newest();

    LookOutcome look();
    RolloutMember member(RolloutId id, const QString &name);
    MemberState state(RolloutId id, const QString &name) { return member(id, name).state; }
    std::optional<Refused> refused(RolloutId id, const QString &name);
    QList<DeviceCertificate> certificatesOf(const QString &name);

    DeviceProfiles profiles;

private:
    int m_transactions = 0;
};

} // namespace scepter
