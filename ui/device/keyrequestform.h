#pragma once
#include "core/device/remoteui.h"

#include <QWidget>

class QLabel;

namespace scepter {

class NoteStrip;

namespace Ui {
class KeyRequestForm;
}

/// The fields of a key and certificate to be issued (D7, D11, D18), as they stand on two pages.
class KeyRequestForm final : public QWidget {
    Q_OBJECT
public:
    explicit KeyRequestForm(QWidget *parent = nullptr);
    ~KeyRequestForm() override;

    /// Offers what this device can do. It outlives the form.
    void bind(const RemoteUi &device);
    /// The device's destinations, functions or keys may be others now.
    void refresh();
    /// What will be done beside the request (D16, D17), for what the form says of it.
    void setTerms(bool deletesOld, bool restarts);
    /// Puts a page's buttons below the fields.
    void addBelow(QWidget *buttons);
    void setUsable(const QString &whyNot);

    KeyRequest request() const;
    void setRequest(const KeyRequest &request);
    /// What was typed as challenge.
    Secret challenge() const;
    bool hasChallenge() const;
    /// Wipes it.
    void forgetChallenge();
    /// It has to be typed again.
    void focusChallenge();
    /// A challenge is kept already: what is typed replaces it (D18).
    void setChallengeKept(bool kept);
    bool wantsChallengeRemoved() const;

    /// An EC key without a challenge cannot be requested (S4). Empty when all is well with it.
    std::optional<FieldError> missingChallenge() const;
    /// Under its field, which gets the focus.
    void showError(const FieldError &error);
    void hideErrors();

Q_SIGNALS:
    void edited();
    /// Return was pressed in a field.
    void submitted();
    /// Something appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();
    void fillDestinations();
    void updateWarnings();
    QLabel *errorLabel(Field field) const;
    QWidget *fieldWidget(Field field) const;
    void retranslate();

    const RemoteUi *m_device = nullptr;
    NoteStrip *m_outlook; ///< what the request will do
    std::unique_ptr<Ui::KeyRequestForm> m_ui;
    std::optional<FieldError> m_error;
    QString m_whyNot;
    bool m_kept = false;
    bool m_deletesOld = false, m_restarts = false;
};

} // namespace scepter
