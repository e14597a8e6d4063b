#pragma once
#include "core/base/secret.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace scepter {

/// Asks for a passphrase, once or twice. Whoever opens it takes what was typed, and closes it or shows what is wrong with it.
class PassphraseDialog final : public QDialog {
    Q_OBJECT
public:
    struct Texts {
        QString title;
        QString text; ///< what it is for, and what its loss would mean
        QString accept;
        QString reject;
    };
    enum class Asks { Once, Twice };
    /// `texts` is asked again when the language changes.
    PassphraseDialog(std::function<Texts()> texts, Asks asks, QWidget *parent);
    ~PassphraseDialog() override;

    /// An empty one may be chosen too.
    void setOptional(bool optional) { m_optional = optional; }
    /// Offers to keep what is typed in the desktop's keyring (O3).
    void offerKeyring();
    bool wantsKeyring() const;
    /// Under the field; the dialog stays open and can be used again.
    void showError(const QString &text);

Q_SIGNALS:
    /// The dialog shows that it works, until showError() or accept().
    void chosen(const scepter::Secret &passphrase);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose();
    void setBusy(bool busy);
    void clearFields();

    std::function<Texts()> m_texts;
    QLabel *m_text;
    QLabel *m_firstLabel;
    QLabel *m_secondLabel;
    QCheckBox *m_keyring;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QLabel *m_error;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
    QPushButton *m_reject;
    bool m_twice, m_optional = false;
};

} // namespace scepter
