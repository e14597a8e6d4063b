#pragma once
#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace scepter {

/// A failure as every page shows it: what happened, why, what to do, a button that does it, and the technical details.
class FailurePanel final : public QFrame {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget *parent = nullptr);

    void setError(const Error &error);
    const Error &error() const { return m_error; }
    /// The button that does what is to be done; an empty text hides it.
    void setActionText(const QString &text);
    QPushButton *actionButton() const { return m_action; }
    /// Fingerprints to compare, each with its caption.
    struct Fingerprint {
        QString caption;
        QString value;
    };
    void setFingerprints(const QList<Fingerprint> &fingerprints);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void copyDetails() const;
    QString technicalDetails() const;

    Error m_error;
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_fingerprints;
    QLabel *m_todoHeading;
    QLabel *m_todo;
    QPushButton *m_action;
    QPushButton *m_toggle;
    QPushButton *m_copy;
    QPlainTextEdit *m_details;
};

} // namespace scepter
