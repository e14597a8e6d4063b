#pragma once
#include "core/crypto/csr.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QPushButton;

namespace scepter {

class FactGrid;

/// Shows a certification request: first in words what it asks for, then its technical text, to be copied. Without its challenge password,
/// which authorizes others.
class CsrDialog final : public QDialog {
    Q_OBJECT
public:
    CsrDialog(const Csr &csr, const QDateTime &now, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Csr m_csr;
    const QDateTime m_now;
    FactGrid *m_facts;
    QScrollArea *m_area = nullptr;
    QLabel *m_note, *m_technical;
    QPlainTextEdit *m_view;
    QPushButton *m_copy, *m_close;
};

/// A certification request in technical English, without its challenge password.
QString csrText(const Csr &csr);

} // namespace scepter
