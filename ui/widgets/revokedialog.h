#pragma once
#include "core/connector/castore.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace scepter {

/// Asks why a certificate is to be revoked, or several are, and whether that is really to be.
class RevokeDialog final : public QDialog {
    Q_OBJECT
public:
    RevokeDialog(const QString &subject, QWidget *parent);
    /// `count` of them; `others` are selected, too, but stay as they are.
    RevokeDialog(int count, int others, QWidget *parent);

Q_SIGNALS:
    void confirmed(scepter::RevocationReason reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    RevokeDialog(const QString &subject, int count, int others, QWidget *parent);
    void retranslate();
    QString text() const;

    QString m_subject; ///< empty: several
    int m_count, m_others;
    QLabel *m_text, *m_label;
    QComboBox *m_reason;
    QPushButton *m_revoke, *m_keep;
};

} // namespace scepter
