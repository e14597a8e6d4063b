#pragma once
#include "core/connector/challenges.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace scepter {

class WrappingCheckBox;

/// What a new challenge password is to be for (C2).
class ChallengeDialog final : public QDialog {
    Q_OBJECT
public:
    ChallengeDialog(const QDateTime &now, QWidget *parent);
    /// The dialog stays open and can be used again.
    void showError(const QString &text);

Q_SIGNALS:
    /// `own` is empty when one is to be generated. Whoever takes it accepts the dialog, or shows what is wrong.
    void chosen(const scepter::ChallengeSpec &spec, const scepter::Secret &own);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();
    void updateControls();

    QLabel *m_subjectLabel;
    QLineEdit *m_subject;
    QLabel *m_subjectHint;
    QLabel *m_alsoLabel;
    QLineEdit *m_also;
    WrappingCheckBox *m_renewable;
    WrappingCheckBox *m_limited;
    QSpinBox *m_uses;
    WrappingCheckBox *m_ends;
    QDateTimeEdit *m_expires;
    WrappingCheckBox *m_chooses;
    QLineEdit *m_own;
    QLabel *m_ownHint;
    QLabel *m_error;
    QPushButton *m_accept, *m_cancel;
};

} // namespace scepter
