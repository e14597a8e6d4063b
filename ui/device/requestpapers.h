#pragma once
#include "core/device/remoteui.h"
#include "ui/widgets/factgrid.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace scepter {

/// What a row of the status page leads to: its CSR, and the certificate that was issued for it.
class RequestPapers final : public QWidget {
    Q_OBJECT
public:
    explicit RequestPapers(QWidget *parent = nullptr);
    /// It outlives this.
    void bind(RemoteUi &device) { m_device = &device; }
    /// `key`: what that came of it, where the device still has it.
    void showRow(const HistoryRow &row, const std::optional<DeviceKey> &key);

Q_SIGNALS:
    /// Where the certificate is shown, by its SHA-256 fingerprint.
    void certificateWanted(const QByteArray &sha256);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Papers {
        KeyRequest wanted;
        std::optional<Csr> csr = {}; ///< where the key is there, and an administrator
    };
    /// What the papers depend on.
    struct Shown {
        HistoryRow row = {};
        std::optional<int> key = {};
        bool administrator = false, begun = false;
        bool operator==(const Shown &) const = default;
    };
    void present(const Result<Papers> &papers);
    void retranslate();

    RemoteUi *m_device = nullptr;
    Shown m_shown;
    std::optional<DeviceKey> m_key;
    std::optional<Papers> m_papers;
    QLabel *m_heading, *m_note;
    FactGrid *m_facts;
    QPushButton *m_pemToggle, *m_copy, *m_certificate;
    QPlainTextEdit *m_pem;
};

} // namespace scepter
