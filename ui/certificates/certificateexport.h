#pragma once
#include "core/fleet/certificatefile.h"
#include "ui/certificates/certificatepane.h"

namespace scepter {

/// Saves a certificate in a file; a key with it only under a passphrase, and written down (C9, F8).
class CertificateExport final : public QObject {
    Q_OBJECT
public:
    /// What `workplace` names outlives it. `parent` is the page, on whose window the dialogs stand.
    CertificateExport(const Workplace &workplace, QWidget *parent);

    void setAdministrator(const std::optional<Administrator> &administrator) { m_administrator = administrator; }
    void ask(CertificatePane::Export what, const ListedCertificate &listed, const CertificateDetails &details);
    /// All of them in one PEM file.
    void askForAll(const QList<ListedCertificate> &certificates);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const scepter::Error &error);

private:
    void askForFile(const QString &name, const QString &suffix, const QString &filter, std::function<void(const QString &)> then);
    void askForPassphrase(const ListedCertificate &listed, const CertificateDetails &details, Pkcs12Encryption encryption);
    void saveAll(const QList<ListedCertificate> &rest, const std::shared_ptr<QByteArray> &pem, const QString &path);
    void save(const QByteArray &bytes, const QString &path);
    void saveKey(const ListedCertificate &listed, const CertificateDetails &details, const Secret &passphrase, Pkcs12Encryption encryption,
                 const QString &path);
    void finish(const Result<void> &written, const QString &path);

    Workplace m_workplace;
    std::optional<Administrator> m_administrator;
    QWidget *m_parent;
};

} // namespace scepter
