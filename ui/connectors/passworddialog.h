#pragma once
#include "core/connector/challenges.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace scepter {

/// Shows a challenge password with the address that it is for (C2).
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const ChallengeSpec &spec, const QString &url, const Secret &password, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QLabel *m_text, *m_passwordLabel, *m_urlLabel;
    QPushButton *m_copy, *m_copyUrl, *m_close;
    ChallengeSpec m_spec;
};

} // namespace scepter
