#pragma once
#include "core/device/localstation.h"
#include "ui/models/requeststatusmodel.h"

#include <QWidget>

class QLabel;

namespace scepter {

namespace Ui {
class CertificateIssuanceRequestPage;
}

/// The page [Certificate Issuance Request] of this computer (D7, D9).
class CertificateIssuanceRequestPage final : public QWidget {
    Q_OBJECT
public:
    CertificateIssuanceRequestPage(LocalStation &station, RequestStatusModel &requests, QWidget *parent = nullptr);
    ~CertificateIssuanceRequestPage() override;

Q_SIGNALS:
    void settingsWanted();
    /// Something below the form appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the failure's button does.
    enum class Fix { None, TrustCa, TrustChangedCa, AllowWeak, Continue, OpenSettings };

    void fillChoices();
    void connectForm();
    ManualRequest typedRequest() const;
    void send();
    void sendAgain();
    void goOn(const RequestId &id);
    void handleProgress(const RequestId &id, const EnrollmentProgress &progress);
    void handleRow(int row);
    void showFieldError(const FieldError &error);
    void showFailure(const Error &error);
    void showSuccess();
    void hideOutcome();
    void hideErrors();
    void forgetChallenge();
    void updateControls();
    void updateChallengeWarning();
    void showServerWarnings();
    Fix fixFor(const Error &error, bool resumable) const;
    void applyFix();
    void trust();
    void confirmChangedCa();
    void allowWeak();
    bool isResumable(const RequestId &id) const;
    QLabel *errorLabel(Field field) const;
    QString errorText(const FieldError &error) const;
    void retranslate();
    void retranslateSuccess();
    void retranslateFailure();

    LocalStation &m_station;
    std::unique_ptr<Ui::CertificateIssuanceRequestPage> m_ui;
    RequestId m_current;
    std::optional<FieldError> m_error;
    std::optional<EnrollmentProgress> m_progress;
    std::optional<CaInfo> m_ca;
    bool m_challengeForgotten = false; ///< the form held a challenge that was sent and wiped
    Fix m_fix = Fix::None;
};

} // namespace scepter
