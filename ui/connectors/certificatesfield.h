#pragma once
#include "core/crypto/certificate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scepter {

/// Certificates that a setting names: their subjects and fingerprints, a button that adds those of a file, and one that takes
/// them all away.
class CertificatesField final : public QWidget {
    Q_OBJECT
public:
    explicit CertificatesField(const QString &objectName, QWidget *parent = nullptr);

    const QList<Certificate> &certificates() const { return m_certificates; }
    void setCertificates(const QList<Certificate> &certificates);
    /// What the dialog that chooses a file is called.
    void setDialogTitle(const QString &title) { m_dialogTitle = title; }
    QList<QWidget *> controls() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void choose();
    void add(const QString &path);
    void showCertificates();

    QList<Certificate> m_certificates;
    QString m_dialogTitle;
    QString m_error;
    QLabel *m_text;
    QPushButton *m_add, *m_clear;
};

} // namespace scepter
