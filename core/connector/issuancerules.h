#pragma once
#include "core/connector/certificationauthority.h"
#include "core/connector/connectorsettings.h"

namespace scepter {

/// The names and keys that a CA keeps for itself: those of every generation, of its RAs and of the CAs above (C7).
struct Authority {
    QList<QByteArray> subjects = {}; ///< Name, DER
    QList<QByteArray> keys = {};     ///< subjectPublicKeyInfo, DER

    void add(const CaGeneration &generation);
};

/// Why no CA should sign this key, whoever asks; nothing of a sound one (C7). Costs less than a signature's verification.
std::optional<Refused> unsound(const PublicKey &key);
/// Whether the CSR asks for what is the CA's own (C7).
std::optional<Refused> ofAuthority(const Csr &csr, const PublicKey &key, const Authority &authority);

/// What the certificate is for: what the CSR names, else the connector's choice, else the preset's; never nothing unless that was
/// chosen (C7).
std::variant<Refused, QStringList> usagesFor(const Csr &csr, const ConnectorSettings &connector);
/// The choice of a certificate without an extendedKeyUsage.
inline constexpr char16_t noUsage[] = u"none";
/// A usage as a connector keeps it: by name or dotted; nothing for what is none, or would make an authority or serve everything.
std::optional<QString> usageFromText(const QString &text);

/// What a CSR asked for and its certificate does not have, as stable names: "ca", "template", "sid", "keyUsage:keyAgreement",
/// "extendedKeyUsage:codeSigning", "extension:1.2.3" (C7).
QStringList notGranted(const Csr &csr, const ConnectorSettings &connector);
/// What is worth a second look in a request that is let in, as stable names: "exponent3".
QStringList remarksOn(const PublicKey &key);

} // namespace scepter
