#pragma once
#include "core/crypto/csr.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace scepter {

/// Shows a technical text, to be read and copied.
class TextDialog final : public QDialog {
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &note, const QString &text, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QPushButton *m_copy, *m_close;
};

/// A certification request in technical English, without its challenge password.
QString csrText(const Csr &csr);

} // namespace scepter
