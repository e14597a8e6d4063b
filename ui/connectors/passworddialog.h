#pragma once
#include "core/base/secret.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace scepter {

/// Shows a challenge password with the address that it is for (C2).
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const QString &whom, const QString &url, const Secret &password, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QLabel *m_text, *m_passwordLabel, *m_urlLabel;
    QPushButton *m_copy, *m_copyUrl, *m_close;
    QString m_whom;
};

} // namespace scepter
