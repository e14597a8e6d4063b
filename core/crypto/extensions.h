#pragma once
// Extensions that CSRs, certificates and CRLs share. Private to this room.
#include "core/crypto/csr.h"
#include "core/crypto/der.h"

#include <QUrl>

struct GENERAL_NAME_st;

namespace scepter {

/// A list of extensions to be put into a request or a certificate.
class ExtensionList {
public:
    void addKeyUsage(quint32 bits);
    Result<void> addExtendedKeyUsage(const QStringList &usages);
    Result<void> addAltNames(const QList<SubjectAltName> &names, bool critical);
    void addBasicConstraints(bool isCa, std::optional<int> pathLength);
    void addSubjectKeyId(const PublicKey &key);
    void addAuthorityKeyId(QByteArrayView keyId);
    void addCrlDistributionPoint(const QByteArray &url);
    bool isEmpty() const { return m_entries.isEmpty(); }
    QByteArray toDer() const { return derElement(DerTag::Sequence, m_entries); } ///< Extensions (RFC 5280 §4.1)

private:
    void add(QByteArrayView oid, bool critical, QByteArrayView value);
    QByteArray m_entries;
};

/// Whether these are the contents of an Extensions that can be read.
bool areExtensions(QByteArrayView extensions);
/// The value of the only extension of this kind; nothing when there is none, or more than one (RFC 5280 §4.2).
std::optional<QByteArrayView> findExtension(QByteArrayView extensions, QByteArrayView oid);

/// The dotted OIDs of an Extensions that can be read, in their order.
QStringList extensionOids(QByteArrayView extensions);

/// Kind::Other with the hex of its DER where we have no word for it.
SubjectAltName readGeneralName(const GENERAL_NAME_st *name);

// Each takes the contents of an Extensions. What cannot be decoded counts as missing.
QList<SubjectAltName> readAltNames(QByteArrayView extensions);
/// Whether there is no subjectAltName, or one that can be read to its end.
bool hasReadableAltNames(QByteArrayView extensions);
quint32 readKeyUsage(QByteArrayView extensions, quint32 whenMissing);
QStringList readExtendedKeyUsage(QByteArrayView extensions);
QByteArray readSubjectKeyId(QByteArrayView extensions);
QList<QUrl> readCrlDistributionPoints(QByteArrayView extensions);

} // namespace scepter
