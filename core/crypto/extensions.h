#pragma once
// Extensions that CSRs, certificates and CRLs share. Private to this room.
#include "core/crypto/csr.h"
#include "core/crypto/openssl.h"

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
    bool isEmpty() const { return sk_X509_EXTENSION_num(m_list.get()) <= 0; }
    STACK_OF(X509_EXTENSION) *get() const { return m_list.get(); }

private:
    void add(int nid, bool critical, void *value);
    ExtensionsHandle m_list{sk_X509_EXTENSION_new_null()};
};

QList<SubjectAltName> readAltNames(const STACK_OF(X509_EXTENSION) *extensions);
quint32 readKeyUsage(const STACK_OF(X509_EXTENSION) *extensions, quint32 whenMissing);
QStringList readExtendedKeyUsage(const STACK_OF(X509_EXTENSION) *extensions);

} // namespace scepter
