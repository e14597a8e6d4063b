#pragma once
#include "core/connector/castore.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace scepter {

/// Asks why a certificate is to be revoked, and whether it really is.
class RevokeDialog final : public QDialog {
    Q_OBJECT
public:
    RevokeDialog(const QString &subject, QWidget *parent);

Q_SIGNALS:
    void confirmed(scepter::RevocationReason reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_subject;
    QLabel *m_text, *m_label;
    QComboBox *m_reason;
    QPushButton *m_revoke, *m_keep;
};

} // namespace scepter
