#pragma once
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace scepter {

/// Asks why a request is rejected; the device is told (C6).
class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReasonDialog(QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text, *m_label;
    QLineEdit *m_reason;
    QPushButton *m_accept, *m_cancel;
};

} // namespace scepter
