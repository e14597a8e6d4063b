#pragma once
#include "core/base/workpool.h"
#include "core/device/remoteui.h"
#include "ui/models/requeststatusmodel.h"

#include <QWidget>

class QPushButton;

namespace scepter {

namespace Ui {
class CertificateIssuanceRequestPage;
}

/// The page [Certificate Issuance Request] of a device (D7 to D11).
class CertificateIssuanceRequestPage final : public QWidget {
    Q_OBJECT
public:
    CertificateIssuanceRequestPage(RemoteUi &device, RequestStatusModel &requests, WorkPool &pool, QWidget *parent = nullptr);
    ~CertificateIssuanceRequestPage() override;
    /// From whoever makes the attempts, when it is this process.
    void showProgress(const RequestId &id, const EnrollmentProgress &progress);
    /// Nobody makes attempts here any more: what was told last is not so now.
    void forgetProgress();

Q_SIGNALS:
    void settingsWanted();
    /// Something below the form appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the failure's button does.
    enum class Fix { None, TrustCa, TrustChangedCa, AllowWeak, Continue, OpenSettings };

    void send();
    void finishSending(const FieldResult<RequestId> &sent);
    void sendAgain();
    void goOn(const RequestId &id);
    void follow();
    void showRequest(const RequestId &id);
    void showFailure(const Error &error);
    void showSuccess();
    void hideOutcome();
    void forgetChallenge();
    void updateControls();
    void showServerWarnings();
    Fix fixFor(const Error &error, bool resumable) const;
    void applyFix();
    void trust();
    void confirmChangedCa();
    void allowWeak();
    void exportCurrent();
    const HistoryRow *currentRow() const;
    bool isResumable(const RequestId &id) const;
    QString whyNotSendable() const;
    void retranslate();
    void retranslateSuccess();
    void retranslateFailure();

    RemoteUi &m_device;
    WorkPool &m_pool;
    std::unique_ptr<Ui::CertificateIssuanceRequestPage> m_ui;
    QPushButton *m_openSettings;
    QPushButton *m_export;
    RequestId m_current = RequestId::None; ///< the manual request whose outcome is shown
    std::optional<EnrollmentProgress> m_progress;
    std::optional<CaInfo> m_ca;
    QString m_exportedTo;
    bool m_sending = false;
    bool m_challengeForgotten = false; ///< the form held a challenge that was sent and wiped
    Fix m_fix = Fix::None;
};

} // namespace scepter
